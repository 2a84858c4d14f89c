// Generated from contract/auth/linked_providers.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum UnlinkOAuthProviderProvider: WireEnum {
    case google, github, microsoft
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UnlinkOAuthProviderProvider> = WireCases(
        ["google", "github", "microsoft"], [.google, .github, .microsoft])

    public var wire: String {
        switch self {
        case .google: "google"
        case .github: "github"
        case .microsoft: "microsoft"
        case .undocumented(let text): text
        }
    }
}

public struct LinkedProvider: JSONCodable, Hashable, Sendable {
    /// Name of a provider.
    public var provider: SocialProviderName
    /// Address that the provider told of.
    public var providerEmail: String?
    /// When it was linked.
    public var createdAt: Timestamp
    /// Last sign-in with it.
    public var lastLoginAt: Timestamp?

    public init(
        provider: SocialProviderName, providerEmail: String? = nil, createdAt: Timestamp, lastLoginAt: Timestamp? = nil
    ) {
        self.provider = provider
        self.providerEmail = providerEmail
        self.createdAt = createdAt
        self.lastLoginAt = lastLoginAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["provider", "provider_email", "created_at", "last_login_at"])

    public static func decode(from reader: inout JSONReader) -> LinkedProvider? {
        guard reader.beginObject() else { return nil }
        var provider: SocialProviderName?
        var providerEmail: String?
        var createdAt: Timestamp?
        var lastLoginAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: provider = reader.enumeration(SocialProviderName.self)
            case 1: providerEmail = reader.string(maxLength: 254)
            case 2: createdAt = reader.timestamp()
            case 3: lastLoginAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5) else { return nil }
        guard let provider, let createdAt else { return nil }
        return LinkedProvider(
            provider: provider, providerEmail: providerEmail, createdAt: createdAt, lastLoginAt: lastLoginAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("provider", provider)
        writer.member("provider_email", providerEmail)
        writer.member("created_at", createdAt)
        writer.member("last_login_at", lastLoginAt)
        writer.endObject()
    }
}

public struct LinkedProviderList: JSONCodable, Hashable, Sendable {
    /// Linked providers, the oldest first.
    public var data: [LinkedProvider]

    public init(data: [LinkedProvider]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> LinkedProviderList? {
        guard reader.beginObject() else { return nil }
        var data: [LinkedProvider]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 10), of: LinkedProvider.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return LinkedProviderList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

/// Name of a provider.
public enum SocialProviderName: WireEnum {
    case google, github, microsoft
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SocialProviderName> = WireCases(
        ["google", "github", "microsoft"], [.google, .github, .microsoft])

    public var wire: String {
        switch self {
        case .google: "google"
        case .github: "github"
        case .microsoft: "microsoft"
        case .undocumented(let text): text
        }
    }
}

public struct InitiateOAuthLinkRequest: JSONCodable, Hashable, Sendable {
    /// Name of the provider.
    public var provider: String
    /// Where to return; a page of the product or of a workspace.
    public var redirectURI: String?

    public init(provider: String, redirectURI: String? = nil) {
        self.provider = provider
        self.redirectURI = redirectURI
    }

    private static let memberTable: MemberTable = MemberTable(["provider", "redirect_uri"])

    public static func decode(from reader: inout JSONReader) -> InitiateOAuthLinkRequest? {
        guard reader.beginObject() else { return nil }
        var provider: String?
        var redirectURI: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: provider = reader.string(maxLength: 32)
            case 1: redirectURI = reader.string(maxLength: 2048)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let provider else { return nil }
        return InitiateOAuthLinkRequest(provider: provider, redirectURI: redirectURI)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("provider", provider)
        writer.member("redirect_uri", redirectURI)
        writer.endObject()
    }
}

public struct OAuthLinkStart: JSONCodable, Hashable, Sendable {
    /// Where the browser goes on.
    public var authorizationURL: WebURL

    public init(authorizationURL: WebURL) {
        self.authorizationURL = authorizationURL
    }

    private static let memberTable: MemberTable = MemberTable(["authorization_url"])

    public static func decode(from reader: inout JSONReader) -> OAuthLinkStart? {
        guard reader.beginObject() else { return nil }
        var authorizationURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: authorizationURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let authorizationURL else { return nil }
        return OAuthLinkStart(authorizationURL: authorizationURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("authorization_url", authorizationURL)
        writer.endObject()
    }
}

public struct VerifyOAuthLinkRequest: JSONCodable, Hashable, Sendable {
    /// Token of the address that the browser was sent to.
    public var linkToken: Secret<String>
    /// Six digits of the mail.
    public var code: Secret<String>
    /// How the credentials travel.
    public var transport: VerifyOAuthLinkRequestTransport

    public init(linkToken: Secret<String>, code: Secret<String>, transport: VerifyOAuthLinkRequestTransport = .bearer) {
        self.linkToken = linkToken
        self.code = code
        self.transport = transport
    }

    private static let memberTable: MemberTable = MemberTable(["link_token", "code", "transport"], sensitive: 0x3)
    private static let codeRule: StringRule =
        StringRule(maxLength: 6, pattern: Pattern(checked: #"^\d{6}$"#), isSensitive: true)

    public static func decode(from reader: inout JSONReader) -> VerifyOAuthLinkRequest? {
        guard reader.beginObject() else { return nil }
        var linkToken: Secret<String>?
        var code: Secret<String>?
        var transport: VerifyOAuthLinkRequestTransport = .bearer
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: linkToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 1: code = reader.string(codeRule).map(Secret<String>.init)
            case 2:
                transport =
                    reader.enumeration(VerifyOAuthLinkRequestTransport.self) ?? VerifyOAuthLinkRequestTransport.bearer
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let linkToken, let code else { return nil }
        return VerifyOAuthLinkRequest(linkToken: linkToken, code: code, transport: transport)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("link_token", linkToken)
        writer.member("code", code)
        writer.member("transport", transport)
        writer.endObject()
    }
}

/// How the credentials travel.
public enum VerifyOAuthLinkRequestTransport: WireEnum {
    case bearer, cookie
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<VerifyOAuthLinkRequestTransport> = WireCases(
        ["bearer", "cookie"], [.bearer, .cookie])

    public var wire: String {
        switch self {
        case .bearer: "bearer"
        case .cookie: "cookie"
        case .undocumented(let text): text
        }
    }
}

/// `GET /auth/oauth/providers`: List the providers linked to the account.
public enum ListLinkedProviders: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = LinkedProviderList
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listLinkedProviders", index: OperationIndex.listLinkedProviders, method: .get,
        path: "/auth/oauth/providers", policy: .listLinkedProviders, deadline: .seconds(15))

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(LinkedProviderList.self)
    }
}

/// `DELETE /auth/oauth/providers/{provider}`: Unlink a provider from the account.
public enum UnlinkOAuthProvider: ContractOperation {
    public struct Input: Sendable {
        /// Name of the provider.
        public var provider: UnlinkOAuthProviderProvider

        public init(provider: UnlinkOAuthProviderProvider) {
            self.provider = provider
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
        public static func authLastLoginMethod() -> Failure { Failure(.authLastLoginMethod()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "unlinkOAuthProvider", index: OperationIndex.unlinkOAuthProvider, method: .delete,
        path: "/auth/oauth/providers/{provider}", policy: .unlinkOAuthProvider, deadline: .seconds(15),
        errors: [DeclaredError("RESOURCE_NOT_FOUND", 404), DeclaredError("AUTH_LAST_LOGIN_METHOD", 409)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let provider: UnlinkOAuthProviderProvider? =
            request.path(0, "provider").enumeration(UnlinkOAuthProviderProvider.self)
        guard request.isValid, let provider else { return nil }
        return Input(provider: provider)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.provider)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// `POST /auth/oauth/link/initiate`: Begin to link a provider to the account.
public enum InitiateOAuthLink: ContractOperation {
    public struct Input: Sendable {
        public var body: InitiateOAuthLinkRequest

        public init(body: InitiateOAuthLinkRequest) {
            self.body = body
        }
    }

    public typealias Output = OAuthLinkStart
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func oauthInvalidProvider(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.oauthInvalidProvider(value: value, allowedValues: allowedValues))
        }
        public static func validationInvalidURL(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.validationInvalidURL(field: field, value: value))
        }
        public static func authReauthRequired(mfaEndpoint: String? = nil, mfaMaxAgeSeconds: Int? = nil) -> Failure {
            Failure(.authReauthRequired(mfaEndpoint: mfaEndpoint, mfaMaxAgeSeconds: mfaMaxAgeSeconds))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "initiateOAuthLink", index: OperationIndex.initiateOAuthLink, method: .post,
        path: "/auth/oauth/link/initiate", policy: .initiateOAuthLink, requestBody: .required(["application/json"]),
        bodyBytesMax: 16_384, deadline: .seconds(15),
        errors: [
            DeclaredError("OAUTH_INVALID_PROVIDER", 404), DeclaredError("VALIDATION_INVALID_URL", 400),
            DeclaredError("AUTH_REAUTH_REQUIRED", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: InitiateOAuthLinkRequest? = request.jsonBody(InitiateOAuthLinkRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(OAuthLinkStart.self) }
}

/// `POST /auth/oauth/link/verify`: Confirm a link by the mailed code.
public enum VerifyOAuthLink: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifyOAuthLinkRequest

        public init(body: VerifyOAuthLinkRequest) {
            self.body = body
        }
    }

    public typealias Output = SignInResult
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authCsrfInvalid(reason: String? = nil) -> Failure {
            Failure(.authCsrfInvalid(reason: reason))
        }
        public static func authCodeInvalid(attemptsRemaining: Int? = nil) -> Failure {
            Failure(.authCodeInvalid(attemptsRemaining: attemptsRemaining))
        }
        public static func oauthStateExpired(provider: String? = nil) -> Failure {
            Failure(.oauthStateExpired(provider: provider))
        }
        public static func oauthIdentityInUse(provider: String? = nil) -> Failure {
            Failure(.oauthIdentityInUse(provider: provider))
        }
        public static func authAccountSuspended(supportURL: String? = nil) -> Failure {
            Failure(.authAccountSuspended(supportURL: supportURL))
        }
        public static func authMethodDisabled(allowedValues: [String]? = nil) -> Failure {
            Failure(.authMethodDisabled(allowedValues: allowedValues))
        }
        public static func authSSORequired(loginURL: String? = nil, provider: String? = nil) -> Failure {
            Failure(.authSSORequired(loginURL: loginURL, provider: provider))
        }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyOAuthLink", index: OperationIndex.verifyOAuthLink, method: .post, path: "/auth/oauth/link/verify",
        policy: .verifyOAuthLink, requestBody: .required(["application/json"]), bodyBytesMax: 16_384,
        deadline: .seconds(15),
        errors: [
            DeclaredError("AUTH_CSRF_INVALID", 403), DeclaredError("AUTH_CODE_INVALID", 400),
            DeclaredError("OAUTH_STATE_EXPIRED", 400), DeclaredError("OAUTH_IDENTITY_IN_USE", 409),
            DeclaredError("AUTH_ACCOUNT_SUSPENDED", 403), DeclaredError("AUTH_METHOD_DISABLED", 403),
            DeclaredError("AUTH_SSO_REQUIRED", 403), DeclaredError("TENANT_NOT_FOUND", 404),
        ],
        isOneTime: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifyOAuthLinkRequest? = request.jsonBody(VerifyOAuthLinkRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(SignInResult.self) }
}

/// Handlers of contract/auth/linked_providers.yaml.
package protocol LinkedProvidersAPI: Sendable {
    /// `GET /auth/oauth/providers`: List the providers linked to the account.
    func listLinkedProviders(
        _ input: ListLinkedProviders.Input, _ call: ListLinkedProviders.Call
    ) async throws(ListLinkedProviders.Failure) -> ListLinkedProviders.Output

    /// `DELETE /auth/oauth/providers/{provider}`: Unlink a provider from the account. Needs step-up `sensitive`.
    /// Sessions that began with it end. The last way to sign in stays.
    func unlinkOAuthProvider(
        _ input: UnlinkOAuthProvider.Input, _ call: UnlinkOAuthProvider.Call
    ) async throws(UnlinkOAuthProvider.Failure) -> UnlinkOAuthProvider.Output

    /// `POST /auth/oauth/link/initiate`: Begin to link a provider to the account. Needs step-up `sensitive`.
    /// Send the browser to the address of the answer. It must be the browser that keeps the cookie which the answer
    /// sets.
    func initiateOAuthLink(
        _ input: InitiateOAuthLink.Input, _ call: InitiateOAuthLink.Call
    ) async throws(InitiateOAuthLink.Failure) -> InitiateOAuthLink.Output

    /// `POST /auth/oauth/link/verify`: Confirm a link by the mailed code.
    /// Links the provider and signs in; a second factor is still asked for.
    func verifyOAuthLink(
        _ input: VerifyOAuthLink.Input, _ call: VerifyOAuthLink.Call
    ) async throws(VerifyOAuthLink.Failure) -> VerifyOAuthLink.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/linked_providers.yaml.
    package mutating func add(_ handlers: some LinkedProvidersAPI) {
        add(ListLinkedProviders.self) {
            (input: ListLinkedProviders.Input, call: ListLinkedProviders.Call)
                async throws(ListLinkedProviders.Failure) -> ListLinkedProviders.Output in
            try await handlers.listLinkedProviders(input, call)
        }
        add(UnlinkOAuthProvider.self) {
            (input: UnlinkOAuthProvider.Input, call: UnlinkOAuthProvider.Call)
                async throws(UnlinkOAuthProvider.Failure) -> UnlinkOAuthProvider.Output in
            try await handlers.unlinkOAuthProvider(input, call)
        }
        add(InitiateOAuthLink.self) {
            (input: InitiateOAuthLink.Input, call: InitiateOAuthLink.Call)
                async throws(InitiateOAuthLink.Failure) -> InitiateOAuthLink.Output in
            try await handlers.initiateOAuthLink(input, call)
        }
        add(VerifyOAuthLink.self) {
            (input: VerifyOAuthLink.Input, call: VerifyOAuthLink.Call)
                async throws(VerifyOAuthLink.Failure) -> VerifyOAuthLink.Output in
            try await handlers.verifyOAuthLink(input, call)
        }
    }
}
