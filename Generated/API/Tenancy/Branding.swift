// Generated from contract/tenancy/branding.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct PublicTenantBranding: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Name in addresses.
    public var slug: String
    /// Address of the logo, for everybody.
    public var logoURL: WebURL?
    /// Brand colour.
    public var primaryColor: String
    /// Single sign-on is set up.
    public var ssoEnabled: Bool
    /// Ways to sign in.
    public var loginMethods: [String]

    public init(
        name: String, slug: String, logoURL: WebURL? = nil, primaryColor: String, ssoEnabled: Bool,
        loginMethods: [String]
    ) {
        self.name = name
        self.slug = slug
        self.logoURL = logoURL
        self.primaryColor = primaryColor
        self.ssoEnabled = ssoEnabled
        self.loginMethods = loginMethods
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "slug", "logo_url", "primary_color", "sso_enabled", "login_methods"])

    public static func decode(from reader: inout JSONReader) -> PublicTenantBranding? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var slug: String?
        var logoURL: WebURL?
        var primaryColor: String?
        var ssoEnabled: Bool?
        var loginMethods: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 100)
            case 1: slug = reader.string(maxLength: 63)
            case 2: logoURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            case 3: primaryColor = reader.string(maxLength: 7)
            case 4: ssoEnabled = reader.bool()
            case 5: loginMethods = reader.strings(ArrayRule(maxItems: 20), maxLength: 40)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3b) else { return nil }
        guard let name, let slug, let primaryColor, let ssoEnabled, let loginMethods else { return nil }
        return PublicTenantBranding(
            name: name, slug: slug, logoURL: logoURL, primaryColor: primaryColor, ssoEnabled: ssoEnabled,
            loginMethods: loginMethods)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("slug", slug)
        writer.member("logo_url", logoURL)
        writer.member("primary_color", primaryColor)
        writer.member("sso_enabled", ssoEnabled)
        writer.member("login_methods", loginMethods)
        writer.endObject()
    }
}

/// `GET /public/tenants/{tenantSlug}/branding`: What a sign-in page shows of a workspace.
public enum GetPublicTenantBranding: ContractOperation {
    public struct Input: Sendable {
        /// Slug of the workspace.
        public var tenantSlug: String

        public init(tenantSlug: String) {
            self.tenantSlug = tenantSlug
        }
    }

    public typealias Output = PublicTenantBranding
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPublicTenantBranding", index: OperationIndex.getPublicTenantBranding, method: .get,
        path: "/public/tenants/{tenantSlug}/branding", policy: .getPublicTenantBranding,
        errors: [DeclaredError("TENANT_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let tenantSlug: String? = request.path(0, "tenantSlug").string(StringRule(maxLength: 63))
        guard request.isValid, let tenantSlug else { return nil }
        return Input(tenantSlug: tenantSlug)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.tenantSlug)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PublicTenantBranding.self)
    }
}

/// `GET /public/tenants/{tenantSlug}/logo`: The logo that a sign-in page shows of a workspace.
public enum GetPublicTenantLogo: ContractOperation {
    public struct Input: Sendable {
        /// Slug of the workspace.
        public var tenantSlug: String

        public init(tenantSlug: String) {
            self.tenantSlug = tenantSlug
        }
    }

    /// Found; a workspace that is closed shows none.
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
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
        public static func fileNotFound(resourceID: String? = nil) -> Failure {
            Failure(.fileNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPublicTenantLogo", index: OperationIndex.getPublicTenantLogo, method: .get,
        path: "/public/tenants/{tenantSlug}/logo", policy: .getPublicTenantLogo, responseTypes: ["image/*"],
        errors: [DeclaredError("TENANT_NOT_FOUND", 404), DeclaredError("FILE_NOT_FOUND", 404)], streamsResponse: true)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let tenantSlug: String? = request.path(0, "tenantSlug").string(StringRule(maxLength: 63))
        guard request.isValid, let tenantSlug else { return nil }
        return Input(tenantSlug: tenantSlug)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        response.stream(output.body, contentType: output.contentType)
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.tenantSlug)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        let body: ByteStream = response.byteStream()
        return Output(body: body, contentType: response.header("content-type").string() ?? "application/octet-stream")
    }
}

/// Handlers of contract/tenancy/branding.yaml.
package protocol BrandingAPI: Sendable {
    /// `GET /public/tenants/{tenantSlug}/branding`: What a sign-in page shows of a workspace.
    func getPublicTenantBranding(
        _ input: GetPublicTenantBranding.Input, _ call: GetPublicTenantBranding.Call
    ) async throws(GetPublicTenantBranding.Failure) -> GetPublicTenantBranding.Output

    /// `GET /public/tenants/{tenantSlug}/logo`: The logo that a sign-in page shows of a workspace.
    func getPublicTenantLogo(
        _ input: GetPublicTenantLogo.Input, _ call: GetPublicTenantLogo.Call
    ) async throws(GetPublicTenantLogo.Failure) -> GetPublicTenantLogo.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/branding.yaml.
    package mutating func add(_ handlers: some BrandingAPI) {
        add(GetPublicTenantBranding.self) {
            (input: GetPublicTenantBranding.Input, call: GetPublicTenantBranding.Call)
                async throws(GetPublicTenantBranding.Failure) -> GetPublicTenantBranding.Output in
            try await handlers.getPublicTenantBranding(input, call)
        }
        add(GetPublicTenantLogo.self) {
            (input: GetPublicTenantLogo.Input, call: GetPublicTenantLogo.Call)
                async throws(GetPublicTenantLogo.Failure) -> GetPublicTenantLogo.Output in
            try await handlers.getPublicTenantLogo(input, call)
        }
    }
}
