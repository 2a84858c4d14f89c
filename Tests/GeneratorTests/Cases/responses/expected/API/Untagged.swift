// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `GET /picture`: Read a picture.
public enum GetPicture: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    /// The bytes.
    public struct Output: Sendable {
        public var body: ByteStream
        public var contentType: String

        public init(body: ByteStream, contentType: String) {
            self.body = body
            self.contentType = contentType
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPicture", index: OperationIndex.getPicture, method: .get, path: "/picture", responseTypes: ["image/*"],
        streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.stream(output.body, contentType: output.contentType)
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        let body: ByteStream = response.byteStream()
        return Output(body: body, contentType: response.header("content-type").string() ?? "application/octet-stream")
    }
}

/// `GET /report`: Read a report.
public enum GetReport: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public enum Output: Sendable {
        /// The report.
        case ok(ByteStream)
        /// It moved.
        case found(Found)
    }

    /// It moved.
    public struct Found: Sendable {
        public var location: String
        public var retryAfter: Int?

        public init(location: String, retryAfter: Int? = nil) {
            self.location = location
            self.retryAfter = retryAfter
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getReport", index: OperationIndex.getReport, method: .get, path: "/report",
        responseTypes: ["application/pdf"], streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        switch output {
        case .ok(let value):
            response.status = 200
            response.stream(value, contentType: "application/pdf")
        case .found(let value):
            response.status = 302
            response.setHeader("Location", value.location)
            if let header = value.retryAfter { response.setHeader("Retry-After", String(header)) }
            response.empty()
        }
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        switch response.status {
        case 200:
            return Output.ok(response.byteStream())
        case 302:
            guard let location: String = response.header("location").string() else { return nil }
            let retryAfter: Int? = response.header("retry-after").integer()
            return Output.found(Found(location: location, retryAfter: retryAfter))
        default: return nil
        }
    }
}

/// `GET /text`: Read a text.
public enum GetText: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = String
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getText", index: OperationIndex.getText, method: .get, path: "/text", responseTypes: ["text/plain"])

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.text(output, contentType: "text/plain")
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.text }
}

/// `GET /names`: List names.
public enum ListNames: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    /// The names.
    public struct Output: Sendable {
        public var body: [String]
        public var xTotal: Int

        public init(body: [String], xTotal: Int) {
            self.body = body
            self.xTotal = xTotal
        }
    }

    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listNames", index: OperationIndex.listNames, method: .get, path: "/names")

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.setHeader("X-Total", String(output.xTotal))
        response.json(output.body)
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        guard let body: [String] = response.json({ (reader: inout JSONReader) -> [String]? in reader.strings(ArrayRule()) }) else { return nil }
        guard let xTotal: Int = response.header("x-total").integer() else { return nil }
        return Output(body: body, xTotal: xTotal)
    }
}

/// `DELETE /gone`: Delete it.
public enum DeleteGone: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = Void
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteGone", index: OperationIndex.deleteGone, method: .delete, path: "/gone", responseTypes: [],
        successStatus: 204)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.empty() }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { () }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `GET /picture`: Read a picture.
    func getPicture(
        _ input: GetPicture.Input, _ call: GetPicture.Call
    ) async throws(GetPicture.Failure) -> GetPicture.Output

    /// `GET /report`: Read a report.
    func getReport(
        _ input: GetReport.Input, _ call: GetReport.Call
    ) async throws(GetReport.Failure) -> GetReport.Output

    /// `GET /text`: Read a text.
    func getText(
        _ input: GetText.Input, _ call: GetText.Call
    ) async throws(GetText.Failure) -> GetText.Output

    /// `GET /names`: List names.
    func listNames(
        _ input: ListNames.Input, _ call: ListNames.Call
    ) async throws(ListNames.Failure) -> ListNames.Output

    /// `DELETE /gone`: Delete it.
    /// Deprecated.
    func deleteGone(
        _ input: DeleteGone.Input, _ call: DeleteGone.Call
    ) async throws(DeleteGone.Failure) -> DeleteGone.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(GetPicture.self) {
            (input: GetPicture.Input, call: GetPicture.Call)
                async throws(GetPicture.Failure) -> GetPicture.Output in
            try await handlers.getPicture(input, call)
        }
        add(GetReport.self) {
            (input: GetReport.Input, call: GetReport.Call)
                async throws(GetReport.Failure) -> GetReport.Output in
            try await handlers.getReport(input, call)
        }
        add(GetText.self) {
            (input: GetText.Input, call: GetText.Call)
                async throws(GetText.Failure) -> GetText.Output in
            try await handlers.getText(input, call)
        }
        add(ListNames.self) {
            (input: ListNames.Input, call: ListNames.Call)
                async throws(ListNames.Failure) -> ListNames.Output in
            try await handlers.listNames(input, call)
        }
        add(DeleteGone.self) {
            (input: DeleteGone.Input, call: DeleteGone.Call)
                async throws(DeleteGone.Failure) -> DeleteGone.Output in
            try await handlers.deleteGone(input, call)
        }
    }
}
