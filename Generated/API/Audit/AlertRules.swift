// Generated from contract/audit/alert_rules.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct AuditAlertThreshold: JSONCodable, Hashable, Sendable {
    /// So many entries.
    public var count: Int
    /// Within so many seconds.
    public var windowSeconds: Int

    public init(count: Int, windowSeconds: Int) {
        self.count = count
        self.windowSeconds = windowSeconds
    }

    private static let memberTable: MemberTable = MemberTable(["count", "window_seconds"])

    public static func decode(from reader: inout JSONReader) -> AuditAlertThreshold? {
        guard reader.beginObject() else { return nil }
        var count: Int?
        var windowSeconds: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: count = reader.integer(minimum: 1, maximum: 1000)
            case 1: windowSeconds = reader.integer(minimum: 60, maximum: 86_400)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let count, let windowSeconds else { return nil }
        return AuditAlertThreshold(count: count, windowSeconds: windowSeconds)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("count", count)
        writer.member("window_seconds", windowSeconds)
        writer.endObject()
    }
}

public struct AuditAlertChannel: JSONCodable, Hashable, Sendable {
    /// How they hear of it.
    public var type: AuditAlertChannelType
    /// Members who hear of it.
    public var userIDs: [UserID]

    public init(type: AuditAlertChannelType, userIDs: [UserID]) {
        self.type = type
        self.userIDs = userIDs
    }

    private static let memberTable: MemberTable = MemberTable(["type", "user_ids"])

    public static func decode(from reader: inout JSONReader) -> AuditAlertChannel? {
        guard reader.beginObject() else { return nil }
        var type: AuditAlertChannelType?
        var userIDs: [UserID]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.enumeration(AuditAlertChannelType.self)
            case 1: userIDs = reader.array(ArrayRule(minItems: 1, maxItems: 20), of: UserID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let type, let userIDs else { return nil }
        return AuditAlertChannel(type: type, userIDs: userIDs)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("user_ids", userIDs)
        writer.endObject()
    }
}

/// How they hear of it.
public enum AuditAlertChannelType: WireEnum {
    case email
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditAlertChannelType> = WireCases(["email"], [.email])

    public var wire: String {
        switch self {
        case .email: "email"
        case .undocumented(let text): text
        }
    }
}

public struct AuditAlertRule: JSONCodable, Hashable, Sendable {
    /// An alert rule of the audit trail.
    public var id: AuditAlertRuleID
    /// Name.
    public var name: String
    /// Events that count.
    public var eventTypes: [String]
    /// Entries below it do not count.
    public var minSeverity: AuditAlertRuleMinSeverity
    public var threshold: AuditAlertThreshold
    /// Who hears of it.
    public var channels: [AuditAlertChannel]
    /// It is looked after.
    public var enabled: Bool
    /// When somebody last heard of it.
    public var lastFiredAt: Timestamp?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it last changed.
    public var updatedAt: Timestamp

    public init(
        id: AuditAlertRuleID, name: String, eventTypes: [String], minSeverity: AuditAlertRuleMinSeverity,
        threshold: AuditAlertThreshold, channels: [AuditAlertChannel], enabled: Bool, lastFiredAt: Timestamp? = nil,
        createdAt: Timestamp, updatedAt: Timestamp
    ) {
        self.id = id
        self.name = name
        self.eventTypes = eventTypes
        self.minSeverity = minSeverity
        self.threshold = threshold
        self.channels = channels
        self.enabled = enabled
        self.lastFiredAt = lastFiredAt
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "name", "event_types", "min_severity", "threshold", "channels", "enabled", "last_fired_at",
            "created_at", "updated_at",
        ])
    private static let eventTypesRule: StringRule =
        StringRule(maxLength: 100, pattern: Pattern(checked: #"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*(\.\*)?$"#))

    public static func decode(from reader: inout JSONReader) -> AuditAlertRule? {
        guard reader.beginObject() else { return nil }
        var id: AuditAlertRuleID?
        var name: String?
        var eventTypes: [String]?
        var minSeverity: AuditAlertRuleMinSeverity?
        var threshold: AuditAlertThreshold?
        var channels: [AuditAlertChannel]?
        var enabled: Bool?
        var lastFiredAt: Timestamp?
        var createdAt: Timestamp?
        var updatedAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(AuditAlertRuleID.self)
            case 1: name = reader.string(maxLength: 100)
            case 2:
                eventTypes = reader.array(ArrayRule(maxItems: 20)) {
                    (reader: inout JSONReader) -> String? in reader.string(eventTypesRule)
                }
            case 3: minSeverity = reader.enumeration(AuditAlertRuleMinSeverity.self)
            case 4: threshold = AuditAlertThreshold.decode(from: &reader)
            case 5: channels = reader.array(ArrayRule(maxItems: 5), of: AuditAlertChannel.self)
            case 6: enabled = reader.bool()
            case 7: lastFiredAt = reader.timestamp()
            case 8: createdAt = reader.timestamp()
            case 9: updatedAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x37f) else { return nil }
        guard
            let id, let name, let eventTypes, let minSeverity, let threshold, let channels, let enabled, let createdAt,
            let updatedAt
        else { return nil }
        return AuditAlertRule(
            id: id, name: name, eventTypes: eventTypes, minSeverity: minSeverity, threshold: threshold,
            channels: channels, enabled: enabled, lastFiredAt: lastFiredAt, createdAt: createdAt, updatedAt: updatedAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("event_types", eventTypes)
        writer.member("min_severity", minSeverity)
        writer.member("threshold", threshold)
        writer.member("channels", channels)
        writer.member("enabled", enabled)
        writer.member("last_fired_at", lastFiredAt)
        writer.member("created_at", createdAt)
        writer.member("updated_at", updatedAt)
        writer.endObject()
    }
}

/// Entries below it do not count.
public enum AuditAlertRuleMinSeverity: WireEnum {
    case low, medium, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditAlertRuleMinSeverity> = WireCases(
        ["low", "medium", "high", "critical"], [.low, .medium, .high, .critical])

    public var wire: String {
        switch self {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        case .undocumented(let text): text
        }
    }
}

public struct AuditAlertRuleList: JSONCodable, Hashable, Sendable {
    /// Rules by name.
    public var data: [AuditAlertRule]

    public init(data: [AuditAlertRule]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> AuditAlertRuleList? {
        guard reader.beginObject() else { return nil }
        var data: [AuditAlertRule]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 50), of: AuditAlertRule.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return AuditAlertRuleList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

public struct CreateAuditAlertRuleRequest: JSONCodable, Hashable, Sendable {
    /// Name.
    public var name: String
    /// Events that count.
    public var eventTypes: [String]
    /// Entries below it do not count.
    public var minSeverity: CreateAuditAlertRuleRequestMinSeverity
    public var threshold: AuditAlertThreshold?
    /// Who hears of it.
    public var channels: [AuditAlertChannel]
    /// It is looked after.
    public var enabled: Bool

    public init(
        name: String, eventTypes: [String], minSeverity: CreateAuditAlertRuleRequestMinSeverity = .low,
        threshold: AuditAlertThreshold? = nil, channels: [AuditAlertChannel], enabled: Bool = true
    ) {
        self.name = name
        self.eventTypes = eventTypes
        self.minSeverity = minSeverity
        self.threshold = threshold
        self.channels = channels
        self.enabled = enabled
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "event_types", "min_severity", "threshold", "channels", "enabled"])
    private static let eventTypesRule: StringRule =
        StringRule(maxLength: 100, pattern: Pattern(checked: #"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*(\.\*)?$"#))

    public static func decode(from reader: inout JSONReader) -> CreateAuditAlertRuleRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var eventTypes: [String]?
        var minSeverity: CreateAuditAlertRuleRequestMinSeverity = .low
        var threshold: AuditAlertThreshold?
        var channels: [AuditAlertChannel]?
        var enabled: Bool = true
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(minLength: 1, maxLength: 100)
            case 1:
                eventTypes = reader.array(ArrayRule(minItems: 1, maxItems: 20)) {
                    (reader: inout JSONReader) -> String? in reader.string(eventTypesRule)
                }
            case 2:
                minSeverity =
                    reader.enumeration(
                        CreateAuditAlertRuleRequestMinSeverity.self) ?? CreateAuditAlertRuleRequestMinSeverity.low
            case 3: threshold = AuditAlertThreshold.decode(from: &reader)
            case 4: channels = reader.array(ArrayRule(minItems: 1, maxItems: 5), of: AuditAlertChannel.self)
            case 5: enabled = reader.bool() ?? true
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x13) else { return nil }
        guard let name, let eventTypes, let channels else { return nil }
        return CreateAuditAlertRuleRequest(
            name: name, eventTypes: eventTypes, minSeverity: minSeverity, threshold: threshold, channels: channels,
            enabled: enabled)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("event_types", eventTypes)
        writer.member("min_severity", minSeverity)
        writer.member("threshold", threshold)
        writer.member("channels", channels)
        writer.member("enabled", enabled)
        writer.endObject()
    }
}

/// Entries below it do not count.
public enum CreateAuditAlertRuleRequestMinSeverity: WireEnum {
    case low, medium, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateAuditAlertRuleRequestMinSeverity> = WireCases(
        ["low", "medium", "high", "critical"], [.low, .medium, .high, .critical])

    public var wire: String {
        switch self {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        case .undocumented(let text): text
        }
    }
}

public struct UpdateAuditAlertRuleRequest: JSONCodable, Hashable, Sendable {
    /// Name.
    public var name: String?
    /// Events that count.
    public var eventTypes: [String]?
    /// Entries below it do not count.
    public var minSeverity: UpdateAuditAlertRuleRequestMinSeverity?
    public var threshold: AuditAlertThreshold?
    /// Who hears of it.
    public var channels: [AuditAlertChannel]?
    /// It is looked after.
    public var enabled: Bool?

    public init(
        name: String? = nil, eventTypes: [String]? = nil, minSeverity: UpdateAuditAlertRuleRequestMinSeverity? = nil,
        threshold: AuditAlertThreshold? = nil, channels: [AuditAlertChannel]? = nil, enabled: Bool? = nil
    ) {
        self.name = name
        self.eventTypes = eventTypes
        self.minSeverity = minSeverity
        self.threshold = threshold
        self.channels = channels
        self.enabled = enabled
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "event_types", "min_severity", "threshold", "channels", "enabled"])
    private static let eventTypesRule: StringRule =
        StringRule(maxLength: 100, pattern: Pattern(checked: #"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*(\.\*)?$"#))

    public static func decode(from reader: inout JSONReader) -> UpdateAuditAlertRuleRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var eventTypes: [String]?
        var minSeverity: UpdateAuditAlertRuleRequestMinSeverity?
        var threshold: AuditAlertThreshold?
        var channels: [AuditAlertChannel]?
        var enabled: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(minLength: 1, maxLength: 100)
            case 1:
                eventTypes = reader.array(ArrayRule(minItems: 1, maxItems: 20)) {
                    (reader: inout JSONReader) -> String? in reader.string(eventTypesRule)
                }
            case 2: minSeverity = reader.enumeration(UpdateAuditAlertRuleRequestMinSeverity.self)
            case 3: threshold = AuditAlertThreshold.decode(from: &reader)
            case 4: channels = reader.array(ArrayRule(minItems: 1, maxItems: 5), of: AuditAlertChannel.self)
            case 5: enabled = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateAuditAlertRuleRequest(
            name: name, eventTypes: eventTypes, minSeverity: minSeverity, threshold: threshold, channels: channels,
            enabled: enabled)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("event_types", eventTypes)
        writer.member("min_severity", minSeverity)
        writer.member("threshold", threshold)
        writer.member("channels", channels)
        writer.member("enabled", enabled)
        writer.endObject()
    }
}

/// Entries below it do not count.
public enum UpdateAuditAlertRuleRequestMinSeverity: WireEnum {
    case low, medium, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<UpdateAuditAlertRuleRequestMinSeverity> = WireCases(
        ["low", "medium", "high", "critical"], [.low, .medium, .high, .critical])

    public var wire: String {
        switch self {
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        case .critical: "critical"
        case .undocumented(let text): text
        }
    }
}

public struct DeletedAuditAlertRule: JSONCodable, Hashable, Sendable {
    /// An alert rule of the audit trail.
    public var id: AuditAlertRuleID

    public init(id: AuditAlertRuleID) {
        self.id = id
    }

    private static let memberTable: MemberTable = MemberTable(["id"])

    public static func decode(from reader: inout JSONReader) -> DeletedAuditAlertRule? {
        guard reader.beginObject() else { return nil }
        var id: AuditAlertRuleID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(AuditAlertRuleID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let id else { return nil }
        return DeletedAuditAlertRule(id: id)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.endObject()
    }
}

/// `GET /audit-logs/alert-rules`: List alert rules.
public enum ListAuditAlertRules: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = AuditAlertRuleList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listAuditAlertRules", index: OperationIndex.listAuditAlertRules, method: .get,
        path: "/audit-logs/alert-rules", policy: .listAuditAlertRules)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AuditAlertRuleList.self)
    }
}

/// `POST /audit-logs/alert-rules`: Create an alert rule.
public enum CreateAuditAlertRule: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateAuditAlertRuleRequest

        public init(idempotencyKey: String? = nil, body: CreateAuditAlertRuleRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = AuditAlertRule
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceAlreadyExists(
            resourceType: String? = nil, field: String? = nil, value: String? = nil
        ) -> Failure {
            Failure(.resourceAlreadyExists(resourceType: resourceType, field: field, value: value))
        }
        public static func resourceLimitReached(
            resourceType: String? = nil, limit: Int? = nil, current: Int? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(
                .resourceLimitReached(
                    resourceType: resourceType, limit: limit, current: current, requiredPlan: requiredPlan))
        }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createAuditAlertRule", index: OperationIndex.createAuditAlertRule, method: .post,
        path: "/audit-logs/alert-rules", policy: .createAuditAlertRule, requestBody: .required(["application/json"]),
        successStatus: 201,
        errors: [
            DeclaredError("RESOURCE_ALREADY_EXISTS", 409), DeclaredError("RESOURCE_LIMIT_REACHED", 403),
            DeclaredError("USER_NOT_FOUND", 404),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateAuditAlertRuleRequest? = request.jsonBody(CreateAuditAlertRuleRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AuditAlertRule.self) }
}

/// `PATCH /audit-logs/alert-rules/{ruleId}`: Change an alert rule.
public enum UpdateAuditAlertRule: ContractOperation {
    public struct Input: Sendable {
        /// An alert rule of the audit trail.
        public var ruleID: AuditAlertRuleID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: UpdateAuditAlertRuleRequest

        public init(ruleID: AuditAlertRuleID, idempotencyKey: String? = nil, body: UpdateAuditAlertRuleRequest) {
            self.ruleID = ruleID
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = AuditAlertRule
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditAlertRuleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.auditAlertRuleNotFound(resourceID: resourceID))
        }
        public static func resourceAlreadyExists(
            resourceType: String? = nil, field: String? = nil, value: String? = nil
        ) -> Failure {
            Failure(.resourceAlreadyExists(resourceType: resourceType, field: field, value: value))
        }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateAuditAlertRule", index: OperationIndex.updateAuditAlertRule, method: .patch,
        path: "/audit-logs/alert-rules/{ruleId}", policy: .updateAuditAlertRule,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("AUDIT_ALERT_RULE_NOT_FOUND", 404), DeclaredError("RESOURCE_ALREADY_EXISTS", 409),
            DeclaredError("USER_NOT_FOUND", 404),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ruleID: AuditAlertRuleID? = request.path(0, "ruleId").identifier(AuditAlertRuleID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: UpdateAuditAlertRuleRequest? = request.jsonBody(UpdateAuditAlertRuleRequest.self)
        guard request.isValid, let ruleID, let body else { return nil }
        return Input(ruleID: ruleID, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.ruleID)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AuditAlertRule.self) }
}

/// `DELETE /audit-logs/alert-rules/{ruleId}`: Delete an alert rule.
public enum DeleteAuditAlertRule: ContractOperation {
    public struct Input: Sendable {
        /// An alert rule of the audit trail.
        public var ruleID: AuditAlertRuleID

        public init(ruleID: AuditAlertRuleID) {
            self.ruleID = ruleID
        }
    }

    public typealias Output = DeletedAuditAlertRule
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditAlertRuleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.auditAlertRuleNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteAuditAlertRule", index: OperationIndex.deleteAuditAlertRule, method: .delete,
        path: "/audit-logs/alert-rules/{ruleId}", policy: .deleteAuditAlertRule,
        errors: [DeclaredError("AUDIT_ALERT_RULE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let ruleID: AuditAlertRuleID? = request.path(0, "ruleId").identifier(AuditAlertRuleID.self)
        guard request.isValid, let ruleID else { return nil }
        return Input(ruleID: ruleID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.ruleID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DeletedAuditAlertRule.self)
    }
}

/// Handlers of contract/audit/alert_rules.yaml.
package protocol AlertRulesAPI: Sendable {
    /// `GET /audit-logs/alert-rules`: List alert rules. Needs `canConfigureAlerts&canViewAuditLogs`.
    /// All of the workspace, at most 50, by name.
    func listAuditAlertRules(
        _ input: ListAuditAlertRules.Input, _ call: ListAuditAlertRules.Call
    ) async throws(ListAuditAlertRules.Failure) -> ListAuditAlertRules.Output

    /// `POST /audit-logs/alert-rules`: Create an alert rule. Needs `canConfigureAlerts&canViewAuditLogs`.
    /// Whoever it names hears of it once in a window, when so many entries of the named events came within one. At most
    /// 50 rules of a workspace.
    func createAuditAlertRule(
        _ input: CreateAuditAlertRule.Input, _ call: CreateAuditAlertRule.Call
    ) async throws(CreateAuditAlertRule.Failure) -> CreateAuditAlertRule.Output

    /// `PATCH /audit-logs/alert-rules/{ruleId}`: Change an alert rule. Needs `canConfigureAlerts&canViewAuditLogs`.
    /// Members that are absent stay as they are.
    func updateAuditAlertRule(
        _ input: UpdateAuditAlertRule.Input, _ call: UpdateAuditAlertRule.Call
    ) async throws(UpdateAuditAlertRule.Failure) -> UpdateAuditAlertRule.Output

    /// `DELETE /audit-logs/alert-rules/{ruleId}`: Delete an alert rule. Needs `canConfigureAlerts&canViewAuditLogs`.
    func deleteAuditAlertRule(
        _ input: DeleteAuditAlertRule.Input, _ call: DeleteAuditAlertRule.Call
    ) async throws(DeleteAuditAlertRule.Failure) -> DeleteAuditAlertRule.Output
}

extension RouteTable {
    /// Serves the operations of contract/audit/alert_rules.yaml.
    package mutating func add(_ handlers: some AlertRulesAPI) {
        add(ListAuditAlertRules.self) {
            (input: ListAuditAlertRules.Input, call: ListAuditAlertRules.Call)
                async throws(ListAuditAlertRules.Failure) -> ListAuditAlertRules.Output in
            try await handlers.listAuditAlertRules(input, call)
        }
        add(CreateAuditAlertRule.self) {
            (input: CreateAuditAlertRule.Input, call: CreateAuditAlertRule.Call)
                async throws(CreateAuditAlertRule.Failure) -> CreateAuditAlertRule.Output in
            try await handlers.createAuditAlertRule(input, call)
        }
        add(UpdateAuditAlertRule.self) {
            (input: UpdateAuditAlertRule.Input, call: UpdateAuditAlertRule.Call)
                async throws(UpdateAuditAlertRule.Failure) -> UpdateAuditAlertRule.Output in
            try await handlers.updateAuditAlertRule(input, call)
        }
        add(DeleteAuditAlertRule.self) {
            (input: DeleteAuditAlertRule.Input, call: DeleteAuditAlertRule.Call)
                async throws(DeleteAuditAlertRule.Failure) -> DeleteAuditAlertRule.Output in
            try await handlers.deleteAuditAlertRule(input, call)
        }
    }
}
