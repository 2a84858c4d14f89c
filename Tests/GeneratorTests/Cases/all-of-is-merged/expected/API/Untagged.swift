// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /listBeds`: Take listBeds.
public enum ListBeds: ContractOperation {
    public struct Input: Sendable {
        public var body: Page

        public init(body: Page) {
            self.body = body
        }
    }

    public typealias Output = BedPage
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listBeds", index: OperationIndex.listBeds, method: .post, path: "/listBeds",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: Page? = request.jsonBody(Page.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(BedPage.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /listBeds`: Take listBeds.
    func listBeds(
        _ input: ListBeds.Input, _ call: ListBeds.Call
    ) async throws(ListBeds.Failure) -> ListBeds.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(ListBeds.self) {
            (input: ListBeds.Input, call: ListBeds.Call)
                async throws(ListBeds.Failure) -> ListBeds.Output in
            try await handlers.listBeds(input, call)
        }
    }
}
