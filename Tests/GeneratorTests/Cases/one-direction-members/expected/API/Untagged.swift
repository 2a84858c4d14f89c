// Generated from contract.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// `POST /createUser`: Take createUser.
public enum CreateUser: ContractOperation {
    public struct Input: Sendable {
        public var body: UserInput

        public init(body: UserInput) {
            self.body = body
        }
    }

    public typealias Output = User
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createUser", index: OperationIndex.createUser, method: .post, path: "/createUser",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: UserInput? = request.jsonBody(UserInput.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(User.self) }
}

/// `POST /login`: Take login.
public enum Login: ContractOperation {
    public struct Input: Sendable {
        public var body: Credentials

        public init(body: Credentials) {
            self.body = body
        }
    }

    public typealias Output = Token
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "login", index: OperationIndex.login, method: .post, path: "/login",
        requestBody: .required(["application/json"]))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: Credentials? = request.jsonBody(Credentials.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Token.self) }
}

/// Handlers of contract.yaml.
package protocol UntaggedAPI: Sendable {
    /// `POST /createUser`: Take createUser.
    func createUser(
        _ input: CreateUser.Input, _ call: CreateUser.Call
    ) async throws(CreateUser.Failure) -> CreateUser.Output

    /// `POST /login`: Take login.
    func login(
        _ input: Login.Input, _ call: Login.Call
    ) async throws(Login.Failure) -> Login.Output
}

extension RouteTable {
    /// Serves the operations of contract.yaml.
    package mutating func add(_ handlers: some UntaggedAPI) {
        add(CreateUser.self) {
            (input: CreateUser.Input, call: CreateUser.Call)
                async throws(CreateUser.Failure) -> CreateUser.Output in
            try await handlers.createUser(input, call)
        }
        add(Login.self) {
            (input: Login.Input, call: Login.Call)
                async throws(Login.Failure) -> Login.Output in
            try await handlers.login(input, call)
        }
    }
}
