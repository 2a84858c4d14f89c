// Generated from contract/infrastructure/firewalls.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct FirewallRule: JSONCodable, Hashable, Sendable {
    /// Protocol.
    public var `protocol`: FirewallRuleProtocol
    /// Port, range, or absent for all.
    public var port: String?
    /// The destination in outbound rules; `any` for both families.
    public var sourceCIDR: String?
    /// What is done.
    public var action: FirewallRuleAction
    /// What it is for.
    public var description: String?
    /// Further networks.
    public var cidrs: [String]?

    public init(
        `protocol`: FirewallRuleProtocol, port: String? = nil, sourceCIDR: String? = nil, action: FirewallRuleAction,
        description: String? = nil, cidrs: [String]? = nil
    ) {
        self.protocol = `protocol`
        self.port = port
        self.sourceCIDR = sourceCIDR
        self.action = action
        self.description = description
        self.cidrs = cidrs
    }

    private static let memberTable: MemberTable = MemberTable(
        ["protocol", "port", "source_cidr", "action", "description", "cidrs"])

    public static func decode(from reader: inout JSONReader) -> FirewallRule? {
        guard reader.beginObject() else { return nil }
        var `protocol`: FirewallRuleProtocol?
        var port: String?
        var sourceCIDR: String?
        var action: FirewallRuleAction?
        var description: String?
        var cidrs: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: `protocol` = reader.enumeration(FirewallRuleProtocol.self)
            case 1: port = reader.string(maxLength: 20)
            case 2: sourceCIDR = reader.string(maxLength: 43)
            case 3: action = reader.enumeration(FirewallRuleAction.self)
            case 4: description = reader.string(maxLength: 255)
            case 5: cidrs = reader.strings(ArrayRule(maxItems: 100), maxLength: 43)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x9) else { return nil }
        guard let `protocol`, let action else { return nil }
        return FirewallRule(
            protocol: `protocol`, port: port, sourceCIDR: sourceCIDR, action: action, description: description,
            cidrs: cidrs)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("protocol", `protocol`)
        writer.member("port", port)
        writer.member("source_cidr", sourceCIDR)
        writer.member("action", action)
        writer.member("description", description)
        writer.member("cidrs", cidrs)
        writer.endObject()
    }
}

/// Protocol.
public enum FirewallRuleProtocol: WireEnum {
    case tcp, udp, icmp, esp, gre
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<FirewallRuleProtocol> = WireCases(
        ["tcp", "udp", "icmp", "esp", "gre"], [.tcp, .udp, .icmp, .esp, .gre])

    public var wire: String {
        switch self {
        case .tcp: "tcp"
        case .udp: "udp"
        case .icmp: "icmp"
        case .esp: "esp"
        case .gre: "gre"
        case .undocumented(let text): text
        }
    }
}

/// What is done.
public enum FirewallRuleAction: WireEnum {
    case allow, deny
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<FirewallRuleAction> = WireCases(["allow", "deny"], [.allow, .deny])

    public var wire: String {
        switch self {
        case .allow: "allow"
        case .deny: "deny"
        case .undocumented(let text): text
        }
    }
}

public struct FirewallRuleInput: JSONCodable, Hashable, Sendable {
    /// Protocol.
    public var `protocol`: FirewallRuleInputProtocol?
    /// Port, range, or absent for all.
    public var port: String?
    /// The destination in outbound rules; `any` for both families.
    public var sourceCIDR: String?
    /// What is done.
    public var action: FirewallRuleInputAction?
    /// What it is for.
    public var description: String?
    /// Further networks.
    public var cidrs: [String]?

    public init(
        `protocol`: FirewallRuleInputProtocol? = nil, port: String? = nil, sourceCIDR: String? = nil,
        action: FirewallRuleInputAction? = nil, description: String? = nil, cidrs: [String]? = nil
    ) {
        self.protocol = `protocol`
        self.port = port
        self.sourceCIDR = sourceCIDR
        self.action = action
        self.description = description
        self.cidrs = cidrs
    }

    private static let memberTable: MemberTable = MemberTable(
        ["protocol", "port", "source_cidr", "action", "description", "cidrs"])

    public static func decode(from reader: inout JSONReader) -> FirewallRuleInput? {
        guard reader.beginObject() else { return nil }
        var `protocol`: FirewallRuleInputProtocol?
        var port: String?
        var sourceCIDR: String?
        var action: FirewallRuleInputAction?
        var description: String?
        var cidrs: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: `protocol` = reader.enumeration(FirewallRuleInputProtocol.self)
            case 1: port = reader.string(maxLength: 20)
            case 2: sourceCIDR = reader.string(maxLength: 43)
            case 3: action = reader.enumeration(FirewallRuleInputAction.self)
            case 4: description = reader.string(maxLength: 255)
            case 5: cidrs = reader.strings(ArrayRule(maxItems: 100), maxLength: 43)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return FirewallRuleInput(
            protocol: `protocol`, port: port, sourceCIDR: sourceCIDR, action: action, description: description,
            cidrs: cidrs)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("protocol", `protocol`)
        writer.member("port", port)
        writer.member("source_cidr", sourceCIDR)
        writer.member("action", action)
        writer.member("description", description)
        writer.member("cidrs", cidrs)
        writer.endObject()
    }
}

/// Protocol.
public enum FirewallRuleInputProtocol: WireEnum {
    case tcp, udp, icmp, esp, gre
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<FirewallRuleInputProtocol> = WireCases(
        ["tcp", "udp", "icmp", "esp", "gre"], [.tcp, .udp, .icmp, .esp, .gre])

    public var wire: String {
        switch self {
        case .tcp: "tcp"
        case .udp: "udp"
        case .icmp: "icmp"
        case .esp: "esp"
        case .gre: "gre"
        case .undocumented(let text): text
        }
    }
}

/// What is done.
public enum FirewallRuleInputAction: WireEnum {
    case allow, deny
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<FirewallRuleInputAction> = WireCases(["allow", "deny"], [.allow, .deny])

    public var wire: String {
        switch self {
        case .allow: "allow"
        case .deny: "deny"
        case .undocumented(let text): text
        }
    }
}

public struct Firewall: JSONCodable, Hashable, Sendable {
    /// A firewall.
    public var id: FirewallID
    /// Name to show.
    public var name: String
    /// State.
    public var status: FirewallStatus
    /// Rules for incoming traffic.
    public var inboundRules: [FirewallRule]
    /// Rules for outgoing traffic.
    public var outboundRules: [FirewallRule]
    /// Servers behind the firewall.
    public var appliedServers: [ServerID]
    /// Finer than `status`.
    public var detailStatus: String?
    /// Deletion is refused.
    public var deleteProtection: Bool?

    public init(
        id: FirewallID, name: String, status: FirewallStatus, inboundRules: [FirewallRule],
        outboundRules: [FirewallRule], appliedServers: [ServerID], detailStatus: String? = nil,
        deleteProtection: Bool? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.inboundRules = inboundRules
        self.outboundRules = outboundRules
        self.appliedServers = appliedServers
        self.detailStatus = detailStatus
        self.deleteProtection = deleteProtection
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "status", "inbound_rules", "outbound_rules", "applied_servers", "detail_status",
            "delete_protection",
        ])

    public static func decode(from reader: inout JSONReader) -> Firewall? {
        guard reader.beginObject() else { return nil }
        var id: FirewallID?
        var name: String?
        var status: FirewallStatus?
        var inboundRules: [FirewallRule]?
        var outboundRules: [FirewallRule]?
        var appliedServers: [ServerID]?
        var detailStatus: String?
        var deleteProtection: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(FirewallID.self)
            case 1: name = reader.string(maxLength: 255)
            case 2: status = reader.enumeration(FirewallStatus.self)
            case 3: inboundRules = reader.array(ArrayRule(maxItems: 500), of: FirewallRule.self)
            case 4: outboundRules = reader.array(ArrayRule(maxItems: 500), of: FirewallRule.self)
            case 5: appliedServers = reader.array(ArrayRule(maxItems: 1000), of: ServerID.self)
            case 6: detailStatus = reader.string(maxLength: 50)
            case 7: deleteProtection = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard let id, let name, let status, let inboundRules, let outboundRules, let appliedServers else { return nil }
        return Firewall(
            id: id, name: name, status: status, inboundRules: inboundRules, outboundRules: outboundRules,
            appliedServers: appliedServers, detailStatus: detailStatus, deleteProtection: deleteProtection)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("status", status)
        writer.member("inbound_rules", inboundRules)
        writer.member("outbound_rules", outboundRules)
        writer.member("applied_servers", appliedServers)
        writer.member("detail_status", detailStatus)
        writer.member("delete_protection", deleteProtection)
        writer.endObject()
    }
}

/// State.
public enum FirewallStatus: WireEnum {
    case active, creating, error
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<FirewallStatus> = WireCases(
        ["active", "creating", "error"], [.active, .creating, .error])

    public var wire: String {
        switch self {
        case .active: "active"
        case .creating: "creating"
        case .error: "error"
        case .undocumented(let text): text
        }
    }
}

public struct FirewallList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [Firewall]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [Firewall], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> FirewallList? {
        guard reader.beginObject() else { return nil }
        var data: [Firewall]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: Firewall.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return FirewallList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct CreateFirewallRequest: JSONCodable, Hashable, Sendable {
    /// Name to show.
    public var name: String
    /// Rules for incoming traffic.
    public var inboundRules: [FirewallRuleInput]?
    /// Rules for outgoing traffic.
    public var outboundRules: [FirewallRuleInput]?
    /// A connected provider account.
    public var cloudProviderID: CloudProviderID?

    public init(
        name: String, inboundRules: [FirewallRuleInput]? = nil, outboundRules: [FirewallRuleInput]? = nil,
        cloudProviderID: CloudProviderID? = nil
    ) {
        self.name = name
        self.inboundRules = inboundRules
        self.outboundRules = outboundRules
        self.cloudProviderID = cloudProviderID
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "inbound_rules", "outbound_rules", "cloud_provider_id"])

    public static func decode(from reader: inout JSONReader) -> CreateFirewallRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var inboundRules: [FirewallRuleInput]?
        var outboundRules: [FirewallRuleInput]?
        var cloudProviderID: CloudProviderID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(maxLength: 255)
            case 1: inboundRules = reader.array(ArrayRule(maxItems: 500), of: FirewallRuleInput.self)
            case 2: outboundRules = reader.array(ArrayRule(maxItems: 500), of: FirewallRuleInput.self)
            case 3: cloudProviderID = reader.identifier(CloudProviderID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let name else { return nil }
        return CreateFirewallRequest(
            name: name, inboundRules: inboundRules, outboundRules: outboundRules, cloudProviderID: cloudProviderID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("inbound_rules", inboundRules)
        writer.member("outbound_rules", outboundRules)
        writer.member("cloud_provider_id", cloudProviderID)
        writer.endObject()
    }
}

public struct FirewallCreated: JSONCodable, Hashable, Sendable {
    /// A firewall.
    public var id: FirewallID
    /// Name to show.
    public var name: String
    /// State.
    public var status: FirewallCreatedStatus
    /// Rules for incoming traffic.
    public var inboundRules: [FirewallRule]
    /// Rules for outgoing traffic.
    public var outboundRules: [FirewallRule]
    /// Servers behind the firewall.
    public var appliedServers: [ServerID]
    /// Finer than `status`.
    public var detailStatus: String?
    /// Deletion is refused.
    public var deleteProtection: Bool?
    public var operation: InfrastructureOperation?

    public init(
        id: FirewallID, name: String, status: FirewallCreatedStatus, inboundRules: [FirewallRule],
        outboundRules: [FirewallRule], appliedServers: [ServerID], detailStatus: String? = nil,
        deleteProtection: Bool? = nil, operation: InfrastructureOperation? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.inboundRules = inboundRules
        self.outboundRules = outboundRules
        self.appliedServers = appliedServers
        self.detailStatus = detailStatus
        self.deleteProtection = deleteProtection
        self.operation = operation
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "status", "inbound_rules", "outbound_rules", "applied_servers", "detail_status",
            "delete_protection", "operation",
        ])

    public static func decode(from reader: inout JSONReader) -> FirewallCreated? {
        guard reader.beginObject() else { return nil }
        var id: FirewallID?
        var name: String?
        var status: FirewallCreatedStatus?
        var inboundRules: [FirewallRule]?
        var outboundRules: [FirewallRule]?
        var appliedServers: [ServerID]?
        var detailStatus: String?
        var deleteProtection: Bool?
        var operation: InfrastructureOperation?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(FirewallID.self)
            case 1: name = reader.string(maxLength: 255)
            case 2: status = reader.enumeration(FirewallCreatedStatus.self)
            case 3: inboundRules = reader.array(ArrayRule(maxItems: 500), of: FirewallRule.self)
            case 4: outboundRules = reader.array(ArrayRule(maxItems: 500), of: FirewallRule.self)
            case 5: appliedServers = reader.array(ArrayRule(maxItems: 1000), of: ServerID.self)
            case 6: detailStatus = reader.string(maxLength: 50)
            case 7: deleteProtection = reader.bool()
            case 8: operation = InfrastructureOperation.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard let id, let name, let status, let inboundRules, let outboundRules, let appliedServers else { return nil }
        return FirewallCreated(
            id: id, name: name, status: status, inboundRules: inboundRules, outboundRules: outboundRules,
            appliedServers: appliedServers, detailStatus: detailStatus, deleteProtection: deleteProtection,
            operation: operation)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("status", status)
        writer.member("inbound_rules", inboundRules)
        writer.member("outbound_rules", outboundRules)
        writer.member("applied_servers", appliedServers)
        writer.member("detail_status", detailStatus)
        writer.member("delete_protection", deleteProtection)
        writer.member("operation", operation)
        writer.endObject()
    }
}

/// State.
public enum FirewallCreatedStatus: WireEnum {
    case active, creating, error
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<FirewallCreatedStatus> = WireCases(
        ["active", "creating", "error"], [.active, .creating, .error])

    public var wire: String {
        switch self {
        case .active: "active"
        case .creating: "creating"
        case .error: "error"
        case .undocumented(let text): text
        }
    }
}

/// `GET /infrastructure/firewalls`: List firewalls.
public enum ListFirewalls: ContractOperation {
    public struct Input: Sendable {
        /// Part of the name.
        public var search: String?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            search: String? = nil, page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil
        ) {
            self.search = search
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = FirewallList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listFirewalls", index: OperationIndex.listFirewalls, method: .get, path: "/infrastructure/firewalls",
        policy: .listFirewalls)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let search: String? = request.query("search").string(StringRule(maxLength: 200))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(search: search, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("search", input.search)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(FirewallList.self) }
}

/// `POST /infrastructure/firewalls`: Create a firewall.
public enum CreateFirewall: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateFirewallRequest

        public init(idempotencyKey: String? = nil, body: CreateFirewallRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = FirewallCreated
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func infraProviderRequired() -> Failure { Failure(.infraProviderRequired()) }
        public static func infraFirewallRuleInvalid(
            errors: JSONValue? = nil, field: String? = nil, value: String? = nil
        ) -> Failure {
            Failure(.infraFirewallRuleInvalid(errors: errors, field: field, value: value))
        }
        public static func infraNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.infraNameExists(field: field, value: value))
        }
        public static func infraProviderError(
            provider: String? = nil, operation: String? = nil, upstreamCode: String? = nil
        ) -> Failure {
            Failure(.infraProviderError(provider: provider, operation: operation, upstreamCode: upstreamCode))
        }
        public static func infraOperationUnsupported(provider: String? = nil, operation: String? = nil) -> Failure {
            Failure(.infraOperationUnsupported(provider: provider, operation: operation))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createFirewall", index: OperationIndex.createFirewall, method: .post, path: "/infrastructure/firewalls",
        policy: .createFirewall, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("INFRA_PROVIDER_REQUIRED", 409), DeclaredError("INFRA_FIREWALL_RULE_INVALID", 400),
            DeclaredError("INFRA_NAME_EXISTS", 409), DeclaredError("INFRA_PROVIDER_ERROR", 502),
            DeclaredError("INFRA_OPERATION_UNSUPPORTED", 422),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateFirewallRequest? = request.jsonBody(CreateFirewallRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(FirewallCreated.self) }
}
