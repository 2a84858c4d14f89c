// Generated from contract/tenancy/domains.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct DomainList: JSONCodable, Hashable, Sendable {
    /// Domains.
    public var data: [Domain]

    public init(data: [Domain]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> DomainList? {
        guard reader.beginObject() else { return nil }
        var data: [Domain]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: Domain.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return DomainList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

public struct Domain: JSONCodable, Hashable, Sendable {
    /// A hosting domain of a workspace.
    public var id: TenantDomainID
    /// Name of the host.
    public var domain: String
    /// `failing` is still served though its proof was not found for days; `expired` was not proven in time; `revoked`
    /// was not found for too long.
    public var status: DomainStatus
    /// Record that proves control; absent for a claim that ran out.
    public var dnsRecord: DomainRecord?
    /// Host that the domain has to lead to.
    public var cnameTarget: String
    /// The domain led there when it was looked up last.
    public var cnameOk: Bool
    /// It is the address of the workspace.
    public var isPrimary: Bool
    /// When it was claimed.
    public var claimedAt: Timestamp
    /// When an open claim runs out.
    public var expiresAt: Timestamp?
    /// When it was proven.
    public var verifiedAt: Timestamp?
    /// When it was looked up last.
    public var lastCheckedAt: Timestamp?

    public init(
        id: TenantDomainID, domain: String, status: DomainStatus, dnsRecord: DomainRecord? = nil, cnameTarget: String,
        cnameOk: Bool, isPrimary: Bool, claimedAt: Timestamp, expiresAt: Timestamp? = nil, verifiedAt: Timestamp? = nil,
        lastCheckedAt: Timestamp? = nil
    ) {
        self.id = id
        self.domain = domain
        self.status = status
        self.dnsRecord = dnsRecord
        self.cnameTarget = cnameTarget
        self.cnameOk = cnameOk
        self.isPrimary = isPrimary
        self.claimedAt = claimedAt
        self.expiresAt = expiresAt
        self.verifiedAt = verifiedAt
        self.lastCheckedAt = lastCheckedAt
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "domain", "status", "dns_record", "cname_target", "cname_ok", "is_primary", "claimed_at",
            "expires_at", "verified_at", "last_checked_at",
        ])

    public static func decode(from reader: inout JSONReader) -> Domain? {
        guard reader.beginObject() else { return nil }
        var id: TenantDomainID?
        var domain: String?
        var status: DomainStatus?
        var dnsRecord: DomainRecord?
        var cnameTarget: String?
        var cnameOk: Bool?
        var isPrimary: Bool?
        var claimedAt: Timestamp?
        var expiresAt: Timestamp?
        var verifiedAt: Timestamp?
        var lastCheckedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(TenantDomainID.self)
            case 1: domain = reader.string(maxLength: 253)
            case 2: status = reader.enumeration(DomainStatus.self)
            case 3: dnsRecord = DomainRecord.decode(from: &reader)
            case 4: cnameTarget = reader.string(maxLength: 253)
            case 5: cnameOk = reader.bool()
            case 6: isPrimary = reader.bool()
            case 7: claimedAt = reader.timestamp()
            case 8: expiresAt = reader.timestamp()
            case 9: verifiedAt = reader.timestamp()
            case 10: lastCheckedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf7) else { return nil }
        guard
            let id, let domain, let status, let cnameTarget, let cnameOk, let isPrimary, let claimedAt
        else { return nil }
        return Domain(
            id: id, domain: domain, status: status, dnsRecord: dnsRecord, cnameTarget: cnameTarget, cnameOk: cnameOk,
            isPrimary: isPrimary, claimedAt: claimedAt, expiresAt: expiresAt, verifiedAt: verifiedAt,
            lastCheckedAt: lastCheckedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("domain", domain)
        writer.member("status", status)
        writer.member("dns_record", dnsRecord)
        writer.member("cname_target", cnameTarget)
        writer.member("cname_ok", cnameOk)
        writer.member("is_primary", isPrimary)
        writer.member("claimed_at", claimedAt)
        writer.member("expires_at", expiresAt)
        writer.member("verified_at", verifiedAt)
        writer.member("last_checked_at", lastCheckedAt)
        writer.endObject()
    }
}

/// `failing` is still served though its proof was not found for days; `expired` was not proven in time; `revoked` was
/// not found for too long.
public enum DomainStatus: WireEnum {
    case pending, verified, failing, expired, revoked
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DomainStatus> = WireCases(
        ["pending", "verified", "failing", "expired", "revoked"], [.pending, .verified, .failing, .expired, .revoked])

    public var wire: String {
        switch self {
        case .pending: "pending"
        case .verified: "verified"
        case .failing: "failing"
        case .expired: "expired"
        case .revoked: "revoked"
        case .undocumented(let text): text
        }
    }
}

/// Record that proves control; absent for a claim that ran out.
public struct DomainRecord: JSONCodable, Hashable, Sendable {
    /// Kind of the record.
    public var type: DomainRecordType
    /// Name of the record.
    public var name: String
    /// Text of the record.
    public var value: String
    /// Seconds that it may be kept.
    public var ttl: Int

    public init(type: DomainRecordType, name: String, value: String, ttl: Int) {
        self.type = type
        self.name = name
        self.value = value
        self.ttl = ttl
    }

    private static let memberTable: MemberTable = MemberTable(["type", "name", "value", "ttl"])

    public static func decode(from reader: inout JSONReader) -> DomainRecord? {
        guard reader.beginObject() else { return nil }
        var type: DomainRecordType?
        var name: String?
        var value: String?
        var ttl: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.enumeration(DomainRecordType.self)
            case 1: name = reader.string(maxLength: 266)
            case 2: value = reader.string(maxLength: 64)
            case 3: ttl = reader.integer(minimum: 1, maximum: 86_400)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let type, let name, let value, let ttl else { return nil }
        return DomainRecord(type: type, name: name, value: value, ttl: ttl)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("name", name)
        writer.member("value", value)
        writer.member("ttl", ttl)
        writer.endObject()
    }
}

/// Kind of the record.
public enum DomainRecordType: WireEnum {
    case txt
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DomainRecordType> = WireCases(["TXT"], [.txt])

    public var wire: String {
        switch self {
        case .txt: "TXT"
        case .undocumented(let text): text
        }
    }
}

public struct ClaimDomainRequest: JSONCodable, Hashable, Sendable {
    /// Name of a host on the Internet, other scripts than Latin encoded. No suffix below which anybody can register,
    /// and no name of this service.
    public var domain: String

    public init(domain: String) {
        self.domain = domain
    }

    private static let memberTable: MemberTable = MemberTable(["domain"])
    private static let domainRule: StringRule =
        StringRule(
            minLength: 4, maxLength: 253, pattern: Pattern(checked: #"^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$"#))

    public static func decode(from reader: inout JSONReader) -> ClaimDomainRequest? {
        guard reader.beginObject() else { return nil }
        var domain: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: domain = reader.string(domainRule)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let domain else { return nil }
        return ClaimDomainRequest(domain: domain)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("domain", domain)
        writer.endObject()
    }
}

public struct TlsAllowed: JSONCodable, Hashable, Sendable {
    /// Name of the host.
    public var domain: String

    public init(domain: String) {
        self.domain = domain
    }

    private static let memberTable: MemberTable = MemberTable(["domain"])

    public static func decode(from reader: inout JSONReader) -> TlsAllowed? {
        guard reader.beginObject() else { return nil }
        var domain: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: domain = reader.string(maxLength: 253)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let domain else { return nil }
        return TlsAllowed(domain: domain)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("domain", domain)
        writer.endObject()
    }
}

/// `GET /tenant/domains`: List the hosting domains of the workspace.
public enum ListDomains: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = DomainList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listDomains", index: OperationIndex.listDomains, method: .get, path: "/tenant/domains",
        policy: .listDomains)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(DomainList.self) }
}

/// `POST /tenant/domains`: Claim a hosting domain.
public enum ClaimDomain: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: ClaimDomainRequest

        public init(idempotencyKey: String? = nil, body: ClaimDomainRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = Domain
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func authzFeatureDisabled(
            feature: String? = nil, requiredPlan: String? = nil, floor: JSONValue? = nil
        ) -> Failure {
            Failure(.authzFeatureDisabled(feature: feature, requiredPlan: requiredPlan, floor: floor))
        }
        public static func resourceLimitReached(
            resourceType: String? = nil, limit: Int? = nil, current: Int? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(
                .resourceLimitReached(
                    resourceType: resourceType, limit: limit, current: current, requiredPlan: requiredPlan))
        }
        public static func validationInvalidFormat(
            field: String? = nil, value: String? = nil, constraints: JSONValue? = nil
        ) -> Failure {
            Failure(.validationInvalidFormat(field: field, value: value, constraints: constraints))
        }
        public static func tenantDomainTaken(value: String? = nil) -> Failure {
            Failure(.tenantDomainTaken(value: value))
        }
        public static func resourceAlreadyExists(
            resourceType: String? = nil, field: String? = nil, value: String? = nil
        ) -> Failure {
            Failure(.resourceAlreadyExists(resourceType: resourceType, field: field, value: value))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "claimDomain", index: OperationIndex.claimDomain, method: .post, path: "/tenant/domains",
        policy: .claimDomain, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("AUTHZ_FEATURE_DISABLED", 403), DeclaredError("RESOURCE_LIMIT_REACHED", 403),
            DeclaredError("VALIDATION_INVALID_FORMAT", 400), DeclaredError("TENANT_DOMAIN_TAKEN", 409),
            DeclaredError("RESOURCE_ALREADY_EXISTS", 409),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: ClaimDomainRequest? = request.jsonBody(ClaimDomainRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Domain.self) }
}

/// `DELETE /tenant/domains/{domainId}`: Release a hosting domain.
public enum DeleteDomain: ContractOperation {
    public struct Input: Sendable {
        /// Id of the domain.
        public var domainID: TenantDomainID

        public init(domainID: TenantDomainID) {
            self.domainID = domainID
        }
    }

    public typealias Output = Deleted
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantDomainNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantDomainNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteDomain", index: OperationIndex.deleteDomain, method: .delete, path: "/tenant/domains/{domainId}",
        policy: .deleteDomain, errors: [DeclaredError("TENANT_DOMAIN_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let domainID: TenantDomainID? = request.path(0, "domainId").identifier(TenantDomainID.self)
        guard request.isValid, let domainID else { return nil }
        return Input(domainID: domainID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.domainID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Deleted.self) }
}

/// `POST /tenant/domains/{domainId}/verify`: Look for the proof of a hosting domain.
public enum VerifyDomain: ContractOperation {
    public struct Input: Sendable {
        /// Id of the domain.
        public var domainID: TenantDomainID

        public init(domainID: TenantDomainID) {
            self.domainID = domainID
        }
    }

    public typealias Output = Domain
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantDomainNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantDomainNotFound(resourceID: resourceID))
        }
        public static func tenantDomainUnverified(value: String? = nil, dnsRecord: JSONValue? = nil) -> Failure {
            Failure(.tenantDomainUnverified(value: value, dnsRecord: dnsRecord))
        }
        public static func tenantDomainTaken(value: String? = nil) -> Failure {
            Failure(.tenantDomainTaken(value: value))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyDomain", index: OperationIndex.verifyDomain, method: .post,
        path: "/tenant/domains/{domainId}/verify", policy: .verifyDomain,
        errors: [
            DeclaredError("TENANT_DOMAIN_NOT_FOUND", 404), DeclaredError("TENANT_DOMAIN_UNVERIFIED", 409),
            DeclaredError("TENANT_DOMAIN_TAKEN", 409),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let domainID: TenantDomainID? = request.path(0, "domainId").identifier(TenantDomainID.self)
        guard request.isValid, let domainID else { return nil }
        return Input(domainID: domainID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.domainID)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Domain.self) }
}

/// `GET /internal/tls/allowed`: Tell whether a certificate may be obtained for a host.
public enum InternalTlsAllowed: ContractOperation {
    public struct Input: Sendable {
        /// Name of the host.
        public var domain: String

        public init(domain: String) {
            self.domain = domain
        }
    }

    public typealias Output = TlsAllowed
    package typealias Call = ContractRuntime.Call<Failure, Anonymous>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func tenantNotFound(resourceID: String? = nil) -> Failure {
            Failure(.tenantNotFound(resourceID: resourceID))
        }
        public static func authzIPNotAllowed() -> Failure { Failure(.authzIPNotAllowed()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "internalTlsAllowed", index: OperationIndex.internalTlsAllowed, method: .get, path: "/internal/tls/allowed",
        base: .root, policy: .internalTlsAllowed,
        errors: [DeclaredError("TENANT_NOT_FOUND", 404), DeclaredError("AUTHZ_IP_NOT_ALLOWED", 403)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let domain: String? = request.query("domain").required().string(StringRule(minLength: 1, maxLength: 253))
        guard request.isValid, let domain else { return nil }
        return Input(domain: domain)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("domain", input.domain)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(TlsAllowed.self) }
}

/// Handlers of contract/tenancy/domains.yaml.
package protocol DomainsAPI: Sendable {
    /// `GET /tenant/domains`: List the hosting domains of the workspace. Needs `canViewTenantSettings`.
    func listDomains(
        _ input: ListDomains.Input, _ call: ListDomains.Call
    ) async throws(ListDomains.Failure) -> ListDomains.Output

    /// `POST /tenant/domains`: Claim a hosting domain. Needs `canManageTenantSettings`, step-up `sensitive`.
    /// The answer tells the record that proves control of the domain. Several workspaces may claim one domain; the
    /// first that proves it has it. A claim that is not proven in seven days runs out, and claiming again gives a new
    /// record.
    func claimDomain(
        _ input: ClaimDomain.Input, _ call: ClaimDomain.Call
    ) async throws(ClaimDomain.Failure) -> ClaimDomain.Output

    /// `DELETE /tenant/domains/{domainId}`: Release a hosting domain. Needs `canManageTenantSettings`, step-up
    /// `sensitive`.
    /// Nothing is served from it any more, at once.
    func deleteDomain(
        _ input: DeleteDomain.Input, _ call: DeleteDomain.Call
    ) async throws(DeleteDomain.Failure) -> DeleteDomain.Output

    /// `POST /tenant/domains/{domainId}/verify`: Look for the proof of a hosting domain. Needs
    /// `canManageTenantSettings`.
    /// Two independent name servers must show the record. A domain that was proven before is looked up again.
    func verifyDomain(
        _ input: VerifyDomain.Input, _ call: VerifyDomain.Call
    ) async throws(VerifyDomain.Failure) -> VerifyDomain.Output

    /// `GET /internal/tls/allowed`: Tell whether a certificate may be obtained for a host.
    /// For the proxy in front, from this machine or an address of a proxy.
    func internalTlsAllowed(
        _ input: InternalTlsAllowed.Input, _ call: InternalTlsAllowed.Call
    ) async throws(InternalTlsAllowed.Failure) -> InternalTlsAllowed.Output
}

extension RouteTable {
    /// Serves the operations of contract/tenancy/domains.yaml.
    package mutating func add(_ handlers: some DomainsAPI) {
        add(ListDomains.self) {
            (input: ListDomains.Input, call: ListDomains.Call)
                async throws(ListDomains.Failure) -> ListDomains.Output in
            try await handlers.listDomains(input, call)
        }
        add(ClaimDomain.self) {
            (input: ClaimDomain.Input, call: ClaimDomain.Call)
                async throws(ClaimDomain.Failure) -> ClaimDomain.Output in
            try await handlers.claimDomain(input, call)
        }
        add(DeleteDomain.self) {
            (input: DeleteDomain.Input, call: DeleteDomain.Call)
                async throws(DeleteDomain.Failure) -> DeleteDomain.Output in
            try await handlers.deleteDomain(input, call)
        }
        add(VerifyDomain.self) {
            (input: VerifyDomain.Input, call: VerifyDomain.Call)
                async throws(VerifyDomain.Failure) -> VerifyDomain.Output in
            try await handlers.verifyDomain(input, call)
        }
        add(InternalTlsAllowed.self) {
            (input: InternalTlsAllowed.Input, call: InternalTlsAllowed.Call)
                async throws(InternalTlsAllowed.Failure) -> InternalTlsAllowed.Output in
            try await handlers.internalTlsAllowed(input, call)
        }
    }
}
