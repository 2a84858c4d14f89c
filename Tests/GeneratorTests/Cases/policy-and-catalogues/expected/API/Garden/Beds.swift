// Generated from contract/garden/beds.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

/// `POST /beds`: Create a bed.
public enum CreateBed: ContractOperation {
    public struct Input: Sendable {
        public var body: Bed

        public init(body: Bed) {
            self.body = body
        }
    }

    public typealias Output = Bed
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func bedNameExists(value: String? = nil) -> Failure {
            Failure(.bedNameExists(value: value).pinned(status: 400, error: "name_taken"))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createBed", index: OperationIndex.createBed, method: .post, path: "/beds", policy: .createBed,
        requestBody: .required(["application/json"]), successStatus: 201,
        errors: [DeclaredError("BED_NAME_EXISTS", 400, error: "name_taken")])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: Bed? = request.jsonBody(Bed.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Bed.self) }
}

/// `GET /users/{userId}/beds`: List beds.
public enum ListBeds: ContractOperation {
    public struct Input: Sendable {
        public var userID: WireUUID

        public init(userID: WireUUID) {
            self.userID = userID
        }
    }

    public typealias Output = [Bed]
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func bedNotFound(resourceID: String? = nil) -> Failure {
            Failure(.bedNotFound(resourceID: resourceID).pinned(status: 410))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listBeds", index: OperationIndex.listBeds, method: .get, path: "/users/{userId}/beds", policy: .listBeds,
        errors: [DeclaredError("BED_NOT_FOUND", 410)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: WireUUID? = request.path(0, "userId").uuid()
        guard request.isValid, let userID else { return nil }
        return Input(userID: userID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.userID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json { (reader: inout JSONReader) -> [Bed]? in reader.array(ArrayRule(), of: Bed.self) }
    }
}

/// Handlers of contract/garden/beds.yaml.
package protocol BedsAPI: Sendable {
    /// `POST /beds`: Create a bed. Needs `canDigBeds|canViewBeds`, step-up `sensitive(name)`.
    func createBed(
        _ input: CreateBed.Input, _ call: CreateBed.Call
    ) async throws(CreateBed.Failure) -> CreateBed.Output
}

extension RouteTable {
    /// Serves the operations of contract/garden/beds.yaml.
    package mutating func add(_ handlers: some BedsAPI) {
        add(CreateBed.self) {
            (input: CreateBed.Input, call: CreateBed.Call)
                async throws(CreateBed.Failure) -> CreateBed.Output in
            try await handlers.createBed(input, call)
        }
    }
}
