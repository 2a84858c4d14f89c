// SPDX-License-Identifier: Apache-2.0
public import ContractRuntime

/// Calls operations of a contract: encodes, authorises, sends, repeats what may be repeated, decodes.
public struct APIClient: Sendable {
    public var configuration: ClientConfiguration
    /// What calls want unless they say otherwise.
    public var options: CallOptions
    private let transport: any ClientTransport

    public init(
        transport: any ClientTransport, configuration: ClientConfiguration, options: CallOptions = CallOptions()
    ) {
        self.transport = transport
        self.configuration = configuration
        self.options = options
    }

    /// A client whose calls want something else.
    public func with(_ change: (inout CallOptions) -> Void) -> APIClient {
        var copy = self
        change(&copy.options)
        return copy
    }

    /// A client with other credentials.
    public func authorized(by authorization: any Authorization) -> APIClient {
        var copy = self
        copy.configuration.authorization = authorization
        return copy
    }

    /// Calls an operation.
    public func call<Operation: ContractOperation>(
        _ operation: Operation.Type, _ input: Operation.Input
    ) async throws(ClientError) -> Operation.Output {
        try await call(operation, input, options)
    }

    /// Calls an operation with options of its own.
    public func call<Operation: ContractOperation>(
        _ operation: Operation.Type, _ input: Operation.Input, _ options: CallOptions
    ) async throws(ClientError) -> Operation.Output {
        let run = CallRun<Operation>(
            input: input, transport: transport, configuration: configuration, options: options)
        return try await run.output()
    }
}

/// What all calls of a client share.
public struct ClientConfiguration: Sendable {
    public var base: BaseURL
    public var authorization: (any Authorization)?
    /// First is outermost.
    public var middlewares: [any Middleware]
    public var errors: ErrorTable
    /// Asked once per call when the server wants a fresh proof.
    public var stepUp: (@Sendable (APIErrorResponse) async throws -> StepUpAnswer)?
    /// Header of a code that the step-up hook gives.
    public var stepUpHeader: String
    /// Told of every attempt.
    public var observe: (@Sendable (ClientEvent) -> Void)?
    /// `strict` refuses answers that break any rule of the contract, as contract tests want.
    public var decoding: JSONMode
    public var userAgent: String
    public var sources: ClientSources

    public init(
        base: BaseURL, authorization: (any Authorization)? = nil, middlewares: [any Middleware] = [],
        errors: ErrorTable = ErrorTable(), decoding: JSONMode = .lenient, userAgent: String = "contract-client/1",
        sources: ClientSources = .system
    ) {
        self.base = base
        self.authorization = authorization
        self.middlewares = middlewares
        self.errors = errors
        self.stepUp = nil
        self.stepUpHeader = "x-mfa-code"
        self.observe = nil
        self.decoding = decoding
        self.userAgent = userAgent
        self.sources = sources
    }
}
