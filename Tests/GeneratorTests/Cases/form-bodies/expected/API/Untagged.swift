// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /files`: Upload a file.
public enum UploadFile: ContractOperation {
    public struct Input: Sendable {
        public var title: String?
        public var count: Int
        /// The files, in the order in which they come.
        public var files: FileParts

        public init(title: String? = nil, count: Int = 1, files: FileParts) {
            self.title = title
            self.count = count
            self.files = files
        }
    }

    public typealias Output = Void
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "uploadFile", index: OperationIndex.uploadFile, method: .post, path: "/files",
        requestBody: .required(["multipart/form-data"]), responseTypes: [], successStatus: 204, streamsRequest: true,
        formFields: ["title", "count"])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let title: String? = request.form("title").string(StringRule(maxLength: 50))
        let count: Int = request.form("count").integer(default: 1)
        let files: FileParts? = request.files([FileRule("file", countMin: 1), FileRule("preview")])
        guard request.isValid, let files else { return nil }
        return Input(title: title, count: count, files: files)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.empty() }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.form("title", input.title)
        request.form("count", input.count)
        request.files(input.files)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { () }
}

/// `POST /callback`: Take a callback.
public enum TakeCallback: ContractOperation {
    public struct Input: Sendable {
        public var code: String
        public var state: String?

        public init(code: String, state: String? = nil) {
            self.code = code
            self.state = state
        }
    }

    public typealias Output = Void
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "takeCallback", index: OperationIndex.takeCallback, method: .post, path: "/callback",
        requestBody: .required(["application/x-www-form-urlencoded"]), responseTypes: [], successStatus: 204)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let code: String? = request.form("code").required().string()
        let state: String? = request.form("state").string()
        guard request.isValid, let code else { return nil }
        return Input(code: code, state: state)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.empty() }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.form("code", input.code)
        request.form("state", input.state)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { () }
}

/// `PUT /raw`: Put bytes.
public enum PutRaw: ContractOperation {
    public struct Input: Sendable {
        public var body: ByteStream?

        public init(body: ByteStream? = nil) {
            self.body = body
        }
    }

    public typealias Output = Void
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "putRaw", index: OperationIndex.putRaw, method: .put, path: "/raw",
        requestBody: .optional(["application/octet-stream"]), responseTypes: [], successStatus: 204,
        streamsRequest: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: ByteStream? = request.hasBody ? request.byteStream() : nil
        guard request.isValid else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.empty() }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        if let body = input.body { request.stream(body, contentType: "application/octet-stream") }
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { () }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /files`: Upload a file.
    func uploadFile(
        _ input: UploadFile.Input, _ call: UploadFile.Call
    ) async throws(UploadFile.Failure) -> UploadFile.Output

    /// `POST /callback`: Take a callback.
    func takeCallback(
        _ input: TakeCallback.Input, _ call: TakeCallback.Call
    ) async throws(TakeCallback.Failure) -> TakeCallback.Output

    /// `PUT /raw`: Put bytes.
    func putRaw(
        _ input: PutRaw.Input, _ call: PutRaw.Call
    ) async throws(PutRaw.Failure) -> PutRaw.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(UploadFile.self) {
            (input: UploadFile.Input, call: UploadFile.Call)
                async throws(UploadFile.Failure) -> UploadFile.Output in
            try await handlers.uploadFile(input, call)
        }
        add(TakeCallback.self) {
            (input: TakeCallback.Input, call: TakeCallback.Call)
                async throws(TakeCallback.Failure) -> TakeCallback.Output in
            try await handlers.takeCallback(input, call)
        }
        add(PutRaw.self) {
            (input: PutRaw.Input, call: PutRaw.Call)
                async throws(PutRaw.Failure) -> PutRaw.Output in
            try await handlers.putRaw(input, call)
        }
    }
}
