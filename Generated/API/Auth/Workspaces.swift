// Generated from contract/auth/workspaces.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct CreateTenantRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Derived from the name when absent.
    public var slug: String?
    /// Plan.
    public var plan: String?
    /// Billing period.
    public var billingCycle: CreateTenantRequestBillingCycle?

    public init(
        name: String, slug: String? = nil, plan: String? = nil, billingCycle: CreateTenantRequestBillingCycle? = nil
    ) {
        self.name = name
        self.slug = slug
        self.plan = plan
        self.billingCycle = billingCycle
    }

    private static let memberTable: MemberTable = MemberTable(["name", "slug", "plan", "billing_cycle"])
    private static let slugRule: StringRule =
        StringRule(maxLength: 63, pattern: Pattern(checked: "^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$"))

    public static func decode(from reader: inout JSONReader) -> CreateTenantRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var slug: String?
        var plan: String?
        var billingCycle: CreateTenantRequestBillingCycle?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(minLength: 2, maxLength: 100)
            case 1: slug = reader.string(slugRule)
            case 2: plan = reader.string(maxLength: 20)
            case 3: billingCycle = reader.enumeration(CreateTenantRequestBillingCycle.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let name else { return nil }
        return CreateTenantRequest(name: name, slug: slug, plan: plan, billingCycle: billingCycle)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("slug", slug)
        writer.member("plan", plan)
        writer.member("billing_cycle", billingCycle)
        writer.endObject()
    }
}

/// Billing period.
public enum CreateTenantRequestBillingCycle: WireEnum {
    case monthly, annual
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateTenantRequestBillingCycle> = WireCases(
        ["monthly", "annual"], [.monthly, .annual])

    public var wire: String {
        switch self {
        case .monthly: "monthly"
        case .annual: "annual"
        case .undocumented(let text): text
        }
    }
}

/// A new workspace and how to enter it.
public struct CreatedTenant: JSONCodable, Hashable, Sendable {
    public var tenant: Tenant
    /// Single-use token for the workspace's own origin, 120 s; absent when a repeat gets the first answer.
    public var authToken: Secret<String>?
    /// Page of the workspace; it takes the token behind `#auth_token=`.
    public var redirectURL: WebURL

    public init(tenant: Tenant, authToken: Secret<String>? = nil, redirectURL: WebURL) {
        self.tenant = tenant
        self.authToken = authToken
        self.redirectURL = redirectURL
    }

    private static let memberTable: MemberTable = MemberTable(["tenant", "auth_token", "redirect_url"], sensitive: 0x2)

    public static func decode(from reader: inout JSONReader) -> CreatedTenant? {
        guard reader.beginObject() else { return nil }
        var tenant: Tenant?
        var authToken: Secret<String>?
        var redirectURL: WebURL?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: tenant = Tenant.decode(from: &reader)
            case 1: authToken = reader.string(StringRule(maxLength: 512, isSensitive: true)).map(Secret<String>.init)
            case 2: redirectURL = reader.wire(WebURL.self, StringRule(maxLength: 2048))
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5) else { return nil }
        guard let tenant, let redirectURL else { return nil }
        return CreatedTenant(tenant: tenant, authToken: authToken, redirectURL: redirectURL)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("tenant", tenant)
        writer.member("auth_token", authToken)
        writer.member("redirect_url", redirectURL)
        writer.endObject()
    }
}

public struct SlugAvailability: JSONCodable, Hashable, Sendable {
    /// Whether a new workspace can have it.
    public var available: Bool
    /// Why not.
    public var reason: SlugAvailabilityReason?
    /// Names near it that look free.
    public var suggestions: [String]

    public init(available: Bool, reason: SlugAvailabilityReason? = nil, suggestions: [String]) {
        self.available = available
        self.reason = reason
        self.suggestions = suggestions
    }

    private static let memberTable: MemberTable = MemberTable(["available", "reason", "suggestions"])

    public static func decode(from reader: inout JSONReader) -> SlugAvailability? {
        guard reader.beginObject() else { return nil }
        var available: Bool?
        var reason: SlugAvailabilityReason?
        var suggestions: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: available = reader.bool()
            case 1: reason = reader.enumeration(SlugAvailabilityReason.self)
            case 2: suggestions = reader.strings(ArrayRule(maxItems: 3), maxLength: 63)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x5) else { return nil }
        guard let available, let suggestions else { return nil }
        return SlugAvailability(available: available, reason: reason, suggestions: suggestions)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("available", available)
        writer.member("reason", reason)
        writer.member("suggestions", suggestions)
        writer.endObject()
    }
}

/// Why not.
public enum SlugAvailabilityReason: WireEnum {
    case taken, reserved
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<SlugAvailabilityReason> = WireCases(
        ["taken", "reserved"], [.taken, .reserved])

    public var wire: String {
        switch self {
        case .taken: "taken"
        case .reserved: "reserved"
        case .undocumented(let text): text
        }
    }
}

/// `POST /tenants`: Create a further workspace.
public enum CreateTenant: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateTenantRequest

        public init(idempotencyKey: String? = nil, body: CreateTenantRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = CreatedTenant
    package typealias Call = ContractRuntime.Call<Failure, UserCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantSubdomainTaken(
            field: String? = nil, value: String? = nil, suggestions: [String]? = nil
        ) -> Failure {
            Failure(.tenantSubdomainTaken(field: field, value: value, suggestions: suggestions))
        }
        public static func tenantSubdomainReserved(
            field: String? = nil, value: String? = nil, suggestions: [String]? = nil
        ) -> Failure {
            Failure(.tenantSubdomainReserved(field: field, value: value, suggestions: suggestions))
        }
        public static func resourceLimitReached(
            resourceType: String? = nil, limit: Int? = nil, current: Int? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(
                .resourceLimitReached(
                    resourceType: resourceType, limit: limit, current: current, requiredPlan: requiredPlan))
        }
        public static func billingPlanInvalid(value: String? = nil, allowedValues: [String]? = nil) -> Failure {
            Failure(.billingPlanInvalid(value: value, allowedValues: allowedValues))
        }
        public static func idempotencyKeyRequired(field: String? = nil) -> Failure {
            Failure(.idempotencyKeyRequired(field: field))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createTenant", index: OperationIndex.createTenant, method: .post, path: "/tenants", policy: .createTenant,
        requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("TENANT_SUBDOMAIN_TAKEN", 409), DeclaredError("TENANT_SUBDOMAIN_RESERVED", 409),
            DeclaredError("RESOURCE_LIMIT_REACHED", 403), DeclaredError("BILLING_PLAN_INVALID", 400),
            DeclaredError("IDEMPOTENCY_KEY_REQUIRED", 400),
        ],
        isOneTime: true)
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateTenantRequest? = request.jsonBody(CreateTenantRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(CreatedTenant.self) }
}

/// `GET /tenants/slug-availability`: Ask whether an address is free.
public enum CheckSlug: ContractOperation {
    public struct Input: Sendable {
        /// Wished name in addresses.
        public var slug: String

        public init(slug: String) {
            self.slug = slug
        }
    }

    public typealias Output = SlugAvailability
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "checkSlug", index: OperationIndex.checkSlug, method: .get, path: "/tenants/slug-availability",
        policy: .checkSlug)
    private static let slugRule: StringRule =
        StringRule(maxLength: 63, pattern: Pattern(checked: "^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let slug: String? = request.query("slug").required().string(slugRule)
        guard request.isValid, let slug else { return nil }
        return Input(slug: slug)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("slug", input.slug)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(SlugAvailability.self)
    }
}

/// Handlers of contract/auth/workspaces.yaml.
package protocol WorkspacesAPI: Sendable {
    /// `POST /tenants`: Create a further workspace.
    /// One workspace on the free plan per person; a paid plan starts as a trial, once per person.
    func createTenant(
        _ input: CreateTenant.Input, _ call: CreateTenant.Call
    ) async throws(CreateTenant.Failure) -> CreateTenant.Output

    /// `GET /tenants/slug-availability`: Ask whether an address is free.
    func checkSlug(
        _ input: CheckSlug.Input, _ call: CheckSlug.Call
    ) async throws(CheckSlug.Failure) -> CheckSlug.Output
}

extension RouteTable {
    /// Serves the operations of contract/auth/workspaces.yaml.
    package mutating func add(_ handlers: some WorkspacesAPI) {
        add(CreateTenant.self) {
            (input: CreateTenant.Input, call: CreateTenant.Call)
                async throws(CreateTenant.Failure) -> CreateTenant.Output in
            try await handlers.createTenant(input, call)
        }
        add(CheckSlug.self) {
            (input: CheckSlug.Input, call: CheckSlug.Call)
                async throws(CheckSlug.Failure) -> CheckSlug.Output in
            try await handlers.checkSlug(input, call)
        }
    }
}
