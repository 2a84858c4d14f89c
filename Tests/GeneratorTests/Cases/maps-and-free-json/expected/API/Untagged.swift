// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /putSettings`: Take putSettings.
public enum PutSettings: ContractOperation {
    public struct Input: Sendable {
        public var body: Settings

        public init(body: Settings) {
            self.body = body
        }
    }

    public typealias Output = Settings
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "putSettings", index: OperationIndex.putSettings, method: .post, path: "/putSettings",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: Settings? = request.jsonBody(Settings.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Settings.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /putSettings`: Take putSettings.
    func putSettings(
        _ input: PutSettings.Input, _ call: PutSettings.Call
    ) async throws(PutSettings.Failure) -> PutSettings.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(PutSettings.self) {
            (input: PutSettings.Input, call: PutSettings.Call)
                async throws(PutSettings.Failure) -> PutSettings.Output in
            try await handlers.putSettings(input, call)
        }
    }
}
