// Generated from contract/audit/logs.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum QueryAuditLogsSeverity: WireEnum {
    case low, medium, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<QueryAuditLogsSeverity> = WireCases(
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

public enum QueryAuditLogsStatus: WireEnum {
    case success, failure, warning
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<QueryAuditLogsStatus> = WireCases(
        ["success", "failure", "warning"], [.success, .failure, .warning])

    public var wire: String {
        switch self {
        case .success: "success"
        case .failure: "failure"
        case .warning: "warning"
        case .undocumented(let text): text
        }
    }
}

public struct CreateAuditLogRequest: JSONCodable, Hashable, Sendable {
    /// Must begin with `custom.`.
    public var eventType: String
    /// What is done.
    public var action: String
    /// What it is for.
    public var description: String
    /// State.
    public var status: CreateAuditLogRequestStatus
    /// Kind of thing.
    public var resourceType: String?
    /// Id of the thing.
    public var resourceID: String?
    /// What it is for.
    public var purpose: String
    /// Legal ground.
    public var legalBasis: String
    /// No secrets; at most 4 KiB.
    public var metadata: JSONObject?

    public init(
        eventType: String, action: String, description: String, status: CreateAuditLogRequestStatus,
        resourceType: String? = nil, resourceID: String? = nil, purpose: String, legalBasis: String,
        metadata: JSONObject? = nil
    ) {
        self.eventType = eventType
        self.action = action
        self.description = description
        self.status = status
        self.resourceType = resourceType
        self.resourceID = resourceID
        self.purpose = purpose
        self.legalBasis = legalBasis
        self.metadata = metadata
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "event_type", "action", "description", "status", "resource_type", "resource_id", "purpose", "legal_basis",
            "metadata",
        ])

    public static func decode(from reader: inout JSONReader) -> CreateAuditLogRequest? {
        guard reader.beginObject() else { return nil }
        var eventType: String?
        var action: String?
        var description: String?
        var status: CreateAuditLogRequestStatus?
        var resourceType: String?
        var resourceID: String?
        var purpose: String?
        var legalBasis: String?
        var metadata: JSONObject?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: eventType = reader.string(maxLength: 100)
            case 1: action = reader.string(maxLength: 100)
            case 2: description = reader.string(maxLength: 2000)
            case 3: status = reader.enumeration(CreateAuditLogRequestStatus.self)
            case 4: resourceType = reader.string(maxLength: 100)
            case 5: resourceID = reader.string(maxLength: 100)
            case 6: purpose = reader.string(minLength: 20, maxLength: 1000)
            case 7: legalBasis = reader.string(maxLength: 100)
            case 8: metadata = reader.object()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xcf) else { return nil }
        guard let eventType, let action, let description, let status, let purpose, let legalBasis else { return nil }
        return CreateAuditLogRequest(
            eventType: eventType, action: action, description: description, status: status, resourceType: resourceType,
            resourceID: resourceID, purpose: purpose, legalBasis: legalBasis, metadata: metadata)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("event_type", eventType)
        writer.member("action", action)
        writer.member("description", description)
        writer.member("status", status)
        writer.member("resource_type", resourceType)
        writer.member("resource_id", resourceID)
        writer.member("purpose", purpose)
        writer.member("legal_basis", legalBasis)
        writer.member("metadata", metadata)
        writer.endObject()
    }
}

/// State.
public enum CreateAuditLogRequestStatus: WireEnum {
    case success, failure, warning
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreateAuditLogRequestStatus> = WireCases(
        ["success", "failure", "warning"], [.success, .failure, .warning])

    public var wire: String {
        switch self {
        case .success: "success"
        case .failure: "failure"
        case .warning: "warning"
        case .undocumented(let text): text
        }
    }
}

public struct CreatedAuditLog: JSONCodable, Hashable, Sendable {
    /// An entry of the audit log.
    public var id: AuditLogID
    /// When it happened, UTC.
    public var timestamp: Timestamp
    /// Event.
    public var eventType: String
    /// Severity.
    public var severity: CreatedAuditLogSeverity
    /// What is done.
    public var action: String
    /// What it is for.
    public var description: String?
    /// State.
    public var status: CreatedAuditLogStatus
    public var actor: AuditActor
    public var resource: AuditResource?
    public var integrity: AuditIntegrity
    /// Position in the chain of the workspace.
    public var seq: Int
    /// Facts of the event; no secrets.
    public var metadata: JSONObject?
    /// Changed members, old and new.
    public var changes: JSONObject?
    /// Request that caused it.
    public var requestID: String?
    /// A fresh factor was proven.
    public var mfaVerified: Bool?
    /// Legal ground.
    public var legalBasis: String?
    /// What it is for.
    public var purpose: String?
    /// A person's account.
    public var dataSubjectID: UserID?
    /// An administrator acted for the person.
    public var impersonation: Bool?
    /// Hash of the entry, hex.
    public var entryHash: String

    public init(
        id: AuditLogID, timestamp: Timestamp, eventType: String, severity: CreatedAuditLogSeverity, action: String,
        description: String? = nil, status: CreatedAuditLogStatus, actor: AuditActor, resource: AuditResource? = nil,
        integrity: AuditIntegrity, seq: Int, metadata: JSONObject? = nil, changes: JSONObject? = nil,
        requestID: String? = nil, mfaVerified: Bool? = nil, legalBasis: String? = nil, purpose: String? = nil,
        dataSubjectID: UserID? = nil, impersonation: Bool? = nil, entryHash: String
    ) {
        self.id = id
        self.timestamp = timestamp
        self.eventType = eventType
        self.severity = severity
        self.action = action
        self.description = description
        self.status = status
        self.actor = actor
        self.resource = resource
        self.integrity = integrity
        self.seq = seq
        self.metadata = metadata
        self.changes = changes
        self.requestID = requestID
        self.mfaVerified = mfaVerified
        self.legalBasis = legalBasis
        self.purpose = purpose
        self.dataSubjectID = dataSubjectID
        self.impersonation = impersonation
        self.entryHash = entryHash
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "timestamp", "event_type", "severity", "action", "description", "status", "actor", "resource",
            "integrity", "seq", "metadata", "changes", "request_id", "mfa_verified", "legal_basis", "purpose",
            "data_subject_id", "impersonation", "entry_hash",
        ])

    public static func decode(from reader: inout JSONReader) -> CreatedAuditLog? {
        guard reader.beginObject() else { return nil }
        var id: AuditLogID?
        var timestamp: Timestamp?
        var eventType: String?
        var severity: CreatedAuditLogSeverity?
        var action: String?
        var description: String?
        var status: CreatedAuditLogStatus?
        var actor: AuditActor?
        var resource: AuditResource?
        var integrity: AuditIntegrity?
        var seq: Int?
        var metadata: JSONObject?
        var changes: JSONObject?
        var requestID: String?
        var mfaVerified: Bool?
        var legalBasis: String?
        var purpose: String?
        var dataSubjectID: UserID?
        var impersonation: Bool?
        var entryHash: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(AuditLogID.self)
            case 1: timestamp = reader.timestamp()
            case 2: eventType = reader.string(maxLength: 100)
            case 3: severity = reader.enumeration(CreatedAuditLogSeverity.self)
            case 4: action = reader.string(maxLength: 100)
            case 5: description = reader.string(maxLength: 2000)
            case 6: status = reader.enumeration(CreatedAuditLogStatus.self)
            case 7: actor = AuditActor.decode(from: &reader)
            case 8: resource = AuditResource.decode(from: &reader)
            case 9: integrity = AuditIntegrity.decode(from: &reader)
            case 10: seq = reader.integer(minimum: 0)
            case 11: metadata = reader.object()
            case 12: changes = reader.object()
            case 13: requestID = reader.string(maxLength: 128)
            case 14: mfaVerified = reader.bool()
            case 15: legalBasis = reader.string(maxLength: 100)
            case 16: purpose = reader.string(maxLength: 1000)
            case 17: dataSubjectID = reader.identifier(UserID.self)
            case 18: impersonation = reader.bool()
            case 19: entryHash = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x806df) else { return nil }
        guard
            let id, let timestamp, let eventType, let severity, let action, let status, let actor, let integrity,
            let seq, let entryHash
        else { return nil }
        return CreatedAuditLog(
            id: id, timestamp: timestamp, eventType: eventType, severity: severity, action: action,
            description: description, status: status, actor: actor, resource: resource, integrity: integrity, seq: seq,
            metadata: metadata, changes: changes, requestID: requestID, mfaVerified: mfaVerified,
            legalBasis: legalBasis, purpose: purpose, dataSubjectID: dataSubjectID, impersonation: impersonation,
            entryHash: entryHash)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("timestamp", timestamp)
        writer.member("event_type", eventType)
        writer.member("severity", severity)
        writer.member("action", action)
        writer.member("description", description)
        writer.member("status", status)
        writer.member("actor", actor)
        writer.member("resource", resource)
        writer.member("integrity", integrity)
        writer.member("seq", seq)
        writer.member("metadata", metadata)
        writer.member("changes", changes)
        writer.member("request_id", requestID)
        writer.member("mfa_verified", mfaVerified)
        writer.member("legal_basis", legalBasis)
        writer.member("purpose", purpose)
        writer.member("data_subject_id", dataSubjectID)
        writer.member("impersonation", impersonation)
        writer.member("entry_hash", entryHash)
        writer.endObject()
    }
}

/// Severity.
public enum CreatedAuditLogSeverity: WireEnum {
    case low, medium, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreatedAuditLogSeverity> = WireCases(
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

/// State.
public enum CreatedAuditLogStatus: WireEnum {
    case success, failure, warning
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<CreatedAuditLogStatus> = WireCases(
        ["success", "failure", "warning"], [.success, .failure, .warning])

    public var wire: String {
        switch self {
        case .success: "success"
        case .failure: "failure"
        case .warning: "warning"
        case .undocumented(let text): text
        }
    }
}

public struct AuditChecks: JSONCodable, Hashable, Sendable {
    /// The entry hashes to what it says.
    public var hashValid: Bool
    /// The signature fits.
    public var signatureValid: Bool
    /// Neighbours fit.
    public var chainValid: Bool

    public init(hashValid: Bool, signatureValid: Bool, chainValid: Bool) {
        self.hashValid = hashValid
        self.signatureValid = signatureValid
        self.chainValid = chainValid
    }

    private static let memberTable: MemberTable = MemberTable(["hash_valid", "signature_valid", "chain_valid"])

    public static func decode(from reader: inout JSONReader) -> AuditChecks? {
        guard reader.beginObject() else { return nil }
        var hashValid: Bool?
        var signatureValid: Bool?
        var chainValid: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: hashValid = reader.bool()
            case 1: signatureValid = reader.bool()
            case 2: chainValid = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let hashValid, let signatureValid, let chainValid else { return nil }
        return AuditChecks(hashValid: hashValid, signatureValid: signatureValid, chainValid: chainValid)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("hash_valid", hashValid)
        writer.member("signature_valid", signatureValid)
        writer.member("chain_valid", chainValid)
        writer.endObject()
    }
}

public struct AuditAnchorReference: JSONCodable, Hashable, Sendable {
    /// An anchor of the audit chain.
    public var id: AuditAnchorID
    /// Position in the chain.
    public var seq: Int
    /// When it was made.
    public var createdAt: Timestamp

    public init(id: AuditAnchorID, seq: Int, createdAt: Timestamp) {
        self.id = id
        self.seq = seq
        self.createdAt = createdAt
    }

    private static let memberTable: MemberTable = MemberTable(["id", "seq", "created_at"])

    public static func decode(from reader: inout JSONReader) -> AuditAnchorReference? {
        guard reader.beginObject() else { return nil }
        var id: AuditAnchorID?
        var seq: Int?
        var createdAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(AuditAnchorID.self)
            case 1: seq = reader.integer(minimum: 0)
            case 2: createdAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let id, let seq, let createdAt else { return nil }
        return AuditAnchorReference(id: id, seq: seq, createdAt: createdAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("seq", seq)
        writer.member("created_at", createdAt)
        writer.endObject()
    }
}

public struct AuditVerification: JSONCodable, Hashable, Sendable {
    /// All checks passed.
    public var valid: Bool
    public var checks: AuditChecks
    /// Failed checks.
    public var issues: [String]
    /// Position in the chain.
    public var seq: Int?
    public var anchor: AuditAnchorReference?

    public init(
        valid: Bool, checks: AuditChecks, issues: [String], seq: Int? = nil, anchor: AuditAnchorReference? = nil
    ) {
        self.valid = valid
        self.checks = checks
        self.issues = issues
        self.seq = seq
        self.anchor = anchor
    }

    private static let memberTable: MemberTable = MemberTable(["valid", "checks", "issues", "seq", "anchor"])

    public static func decode(from reader: inout JSONReader) -> AuditVerification? {
        guard reader.beginObject() else { return nil }
        var valid: Bool?
        var checks: AuditChecks?
        var issues: [String]?
        var seq: Int?
        var anchor: AuditAnchorReference?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: valid = reader.bool()
            case 1: checks = AuditChecks.decode(from: &reader)
            case 2: issues = reader.strings(ArrayRule(maxItems: 20), maxLength: 50)
            case 3: seq = reader.integer(minimum: 0)
            case 4: anchor = AuditAnchorReference.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let valid, let checks, let issues else { return nil }
        return AuditVerification(valid: valid, checks: checks, issues: issues, seq: seq, anchor: anchor)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("valid", valid)
        writer.member("checks", checks)
        writer.member("issues", issues)
        writer.member("seq", seq)
        writer.member("anchor", anchor)
        writer.endObject()
    }
}

public struct VerifyAuditChainRequest: JSONCodable, Hashable, Sendable {
    /// First place; that of the chain without it.
    public var fromSeq: Int?
    /// Last place; that of the chain without it.
    public var toSeq: Int?

    public init(fromSeq: Int? = nil, toSeq: Int? = nil) {
        self.fromSeq = fromSeq
        self.toSeq = toSeq
    }

    private static let memberTable: MemberTable = MemberTable(["from_seq", "to_seq"])

    public static func decode(from reader: inout JSONReader) -> VerifyAuditChainRequest? {
        guard reader.beginObject() else { return nil }
        var fromSeq: Int?
        var toSeq: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: fromSeq = reader.integer(minimum: 1)
            case 1: toSeq = reader.integer(minimum: 1)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return VerifyAuditChainRequest(fromSeq: fromSeq, toSeq: toSeq)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("from_seq", fromSeq)
        writer.member("to_seq", toSeq)
        writer.endObject()
    }
}

public struct AuditChainVerification: JSONCodable, Hashable, Sendable {
    /// Outcome.
    public var status: AuditChainVerificationStatus
    /// Entries that were read.
    public var recordsChecked: Int
    /// First place that was read.
    public var firstSeq: Int?
    /// Last place that was read.
    public var lastSeq: Int?
    /// First place that does not hold.
    public var brokenAt: Int?
    /// What does not hold there.
    public var issues: [String]
    /// Anchors that were compared.
    public var anchorsChecked: Int

    public init(
        status: AuditChainVerificationStatus, recordsChecked: Int, firstSeq: Int? = nil, lastSeq: Int? = nil,
        brokenAt: Int? = nil, issues: [String], anchorsChecked: Int
    ) {
        self.status = status
        self.recordsChecked = recordsChecked
        self.firstSeq = firstSeq
        self.lastSeq = lastSeq
        self.brokenAt = brokenAt
        self.issues = issues
        self.anchorsChecked = anchorsChecked
    }

    private static let memberTable: MemberTable = MemberTable(
        ["status", "records_checked", "first_seq", "last_seq", "broken_at", "issues", "anchors_checked"])

    public static func decode(from reader: inout JSONReader) -> AuditChainVerification? {
        guard reader.beginObject() else { return nil }
        var status: AuditChainVerificationStatus?
        var recordsChecked: Int?
        var firstSeq: Int?
        var lastSeq: Int?
        var brokenAt: Int?
        var issues: [String]?
        var anchorsChecked: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: status = reader.enumeration(AuditChainVerificationStatus.self)
            case 1: recordsChecked = reader.integer(minimum: 0)
            case 2: firstSeq = reader.integer(minimum: 1)
            case 3: lastSeq = reader.integer(minimum: 1)
            case 4: brokenAt = reader.integer(minimum: 1)
            case 5: issues = reader.strings(ArrayRule(maxItems: 20), maxLength: 50)
            case 6: anchorsChecked = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x63) else { return nil }
        guard let status, let recordsChecked, let issues, let anchorsChecked else { return nil }
        return AuditChainVerification(
            status: status, recordsChecked: recordsChecked, firstSeq: firstSeq, lastSeq: lastSeq, brokenAt: brokenAt,
            issues: issues, anchorsChecked: anchorsChecked)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("status", status)
        writer.member("records_checked", recordsChecked)
        writer.member("first_seq", firstSeq)
        writer.member("last_seq", lastSeq)
        writer.member("broken_at", brokenAt)
        writer.member("issues", issues)
        writer.member("anchors_checked", anchorsChecked)
        writer.endObject()
    }
}

/// Outcome.
public enum AuditChainVerificationStatus: WireEnum {
    case valid, broken
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditChainVerificationStatus> = WireCases(
        ["valid", "broken"], [.valid, .broken])

    public var wire: String {
        switch self {
        case .valid: "valid"
        case .broken: "broken"
        case .undocumented(let text): text
        }
    }
}

public struct AuditVerificationAccepted: JSONCodable, Hashable, Sendable {
    /// A verification of the audit chain that runs in the background.
    public var verificationID: AuditVerificationID

    public init(verificationID: AuditVerificationID) {
        self.verificationID = verificationID
    }

    private static let memberTable: MemberTable = MemberTable(["verification_id"])

    public static func decode(from reader: inout JSONReader) -> AuditVerificationAccepted? {
        guard reader.beginObject() else { return nil }
        var verificationID: AuditVerificationID?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: verificationID = reader.identifier(AuditVerificationID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let verificationID else { return nil }
        return AuditVerificationAccepted(verificationID: verificationID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("verification_id", verificationID)
        writer.endObject()
    }
}

public struct AuditEventType: JSONCodable, Hashable, Sendable {
    /// Event.
    public var eventType: String
    /// First part of the name.
    public var domain: String
    /// Severity.
    public var severity: AuditEventTypeSeverity
    /// Kind of thing concerned.
    public var resourceType: String?

    public init(eventType: String, domain: String, severity: AuditEventTypeSeverity, resourceType: String? = nil) {
        self.eventType = eventType
        self.domain = domain
        self.severity = severity
        self.resourceType = resourceType
    }

    private static let memberTable: MemberTable = MemberTable(["event_type", "domain", "severity", "resource_type"])

    public static func decode(from reader: inout JSONReader) -> AuditEventType? {
        guard reader.beginObject() else { return nil }
        var eventType: String?
        var domain: String?
        var severity: AuditEventTypeSeverity?
        var resourceType: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: eventType = reader.string(maxLength: 100)
            case 1: domain = reader.string(maxLength: 50)
            case 2: severity = reader.enumeration(AuditEventTypeSeverity.self)
            case 3: resourceType = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let eventType, let domain, let severity else { return nil }
        return AuditEventType(eventType: eventType, domain: domain, severity: severity, resourceType: resourceType)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("event_type", eventType)
        writer.member("domain", domain)
        writer.member("severity", severity)
        writer.member("resource_type", resourceType)
        writer.endObject()
    }
}

/// Severity.
public enum AuditEventTypeSeverity: WireEnum {
    case low, medium, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditEventTypeSeverity> = WireCases(
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

public struct AuditEventTypeList: JSONCodable, Hashable, Sendable {
    /// Events by name.
    public var data: [AuditEventType]

    public init(data: [AuditEventType]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> AuditEventTypeList? {
        guard reader.beginObject() else { return nil }
        var data: [AuditEventType]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: AuditEventType.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return AuditEventTypeList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

/// `GET /audit-logs`: Query the audit log.
public enum QueryAuditLogs: ContractOperation {
    public struct Input: Sendable {
        /// Event, comma list, or prefix such as `role.*`.
        public var eventType: String?
        /// Severity.
        public var severity: QueryAuditLogsSeverity?
        /// First day, inclusive.
        public var startDate: CalendarDate?
        /// Last day, inclusive.
        public var endDate: CalendarDate?
        /// Who acted.
        public var actorID: String?
        /// Kind of actor.
        public var actorType: String?
        /// Kind of thing.
        public var resourceType: String?
        /// Id of the thing.
        public var resourceID: String?
        /// Outcome.
        public var status: QueryAuditLogsStatus?
        /// Request that caused it.
        public var requestID: String?
        /// Person concerned.
        public var dataSubjectID: UserID?
        /// Part of the description.
        public var q: String?
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(
            eventType: String? = nil, severity: QueryAuditLogsSeverity? = nil, startDate: CalendarDate? = nil,
            endDate: CalendarDate? = nil, actorID: String? = nil, actorType: String? = nil, resourceType: String? = nil,
            resourceID: String? = nil, status: QueryAuditLogsStatus? = nil, requestID: String? = nil,
            dataSubjectID: UserID? = nil, q: String? = nil, page: Int? = nil, perPage: Int? = nil,
            cursor: String? = nil, limit: Int? = nil
        ) {
            self.eventType = eventType
            self.severity = severity
            self.startDate = startDate
            self.endDate = endDate
            self.actorID = actorID
            self.actorType = actorType
            self.resourceType = resourceType
            self.resourceID = resourceID
            self.status = status
            self.requestID = requestID
            self.dataSubjectID = dataSubjectID
            self.q = q
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = AuditLogList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditRangeTooLarge(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.auditRangeTooLarge(field: field, maxValue: maxValue))
        }
        public static func validationInvalidCursor(field: String? = nil) -> Failure {
            Failure(.validationInvalidCursor(field: field))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "queryAuditLogs", index: OperationIndex.queryAuditLogs, method: .get, path: "/audit-logs",
        policy: .queryAuditLogs,
        errors: [DeclaredError("AUDIT_RANGE_TOO_LARGE", 400), DeclaredError("VALIDATION_INVALID_CURSOR", 400)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let eventType: String? = request.query("event_type").string(StringRule(maxLength: 1000))
        let severity: QueryAuditLogsSeverity? = request.query("severity").enumeration(QueryAuditLogsSeverity.self)
        let startDate: CalendarDate? = request.query("start_date").date()
        let endDate: CalendarDate? = request.query("end_date").date()
        let actorID: String? = request.query("actor_id").string(StringRule(maxLength: 100))
        let actorType: String? = request.query("actor_type").string(StringRule(maxLength: 50))
        let resourceType: String? = request.query("resource_type").string(StringRule(maxLength: 100))
        let resourceID: String? = request.query("resource_id").string(StringRule(maxLength: 100))
        let status: QueryAuditLogsStatus? = request.query("status").enumeration(QueryAuditLogsStatus.self)
        let requestID: String? = request.query("request_id").string(StringRule(maxLength: 128))
        let dataSubjectID: UserID? = request.query("data_subject_id").identifier(UserID.self)
        let q: String? = request.query("q").string(StringRule(minLength: 3, maxLength: 64))
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid else { return nil }
        return Input(
            eventType: eventType, severity: severity, startDate: startDate, endDate: endDate, actorID: actorID,
            actorType: actorType, resourceType: resourceType, resourceID: resourceID, status: status,
            requestID: requestID, dataSubjectID: dataSubjectID, q: q, page: page, perPage: perPage, cursor: cursor,
            limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("event_type", input.eventType)
        request.query("severity", input.severity)
        request.query("start_date", input.startDate)
        request.query("end_date", input.endDate)
        request.query("actor_id", input.actorID)
        request.query("actor_type", input.actorType)
        request.query("resource_type", input.resourceType)
        request.query("resource_id", input.resourceID)
        request.query("status", input.status)
        request.query("request_id", input.requestID)
        request.query("data_subject_id", input.dataSubjectID)
        request.query("q", input.q)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AuditLogList.self) }
}

/// `POST /audit-logs`: Write a custom audit entry.
public enum CreateAuditLog: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateAuditLogRequest

        public init(idempotencyKey: String? = nil, body: CreateAuditLogRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = CreatedAuditLog
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditEventReserved(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.auditEventReserved(field: field, value: value))
        }
        public static func auditWriteFailed(retryAfter: Int? = nil) -> Failure {
            Failure(.auditWriteFailed(retryAfter: retryAfter))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createAuditLog", index: OperationIndex.createAuditLog, method: .post, path: "/audit-logs",
        policy: .createAuditLog, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [DeclaredError("AUDIT_EVENT_RESERVED", 403), DeclaredError("AUDIT_WRITE_FAILED", 503)])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateAuditLogRequest? = request.jsonBody(CreateAuditLogRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(CreatedAuditLog.self) }
}

/// `GET /audit-logs/{logId}`: Read one audit entry.
public enum GetAuditLog: ContractOperation {
    public struct Input: Sendable {
        /// An entry of the audit log.
        public var logID: AuditLogID

        public init(logID: AuditLogID) {
            self.logID = logID
        }
    }

    public typealias Output = AuditLog
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditLogNotFound(resourceID: String? = nil) -> Failure {
            Failure(.auditLogNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getAuditLog", index: OperationIndex.getAuditLog, method: .get, path: "/audit-logs/{logId}",
        policy: .getAuditLog, errors: [DeclaredError("AUDIT_LOG_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let logID: AuditLogID? = request.path(0, "logId").identifier(AuditLogID.self)
        guard request.isValid, let logID else { return nil }
        return Input(logID: logID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.logID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(AuditLog.self) }
}

/// `POST /audit-logs/{logId}/verify`: Verify one audit entry.
public enum VerifyAuditLog: ContractOperation {
    public struct Input: Sendable {
        /// An entry of the audit log.
        public var logID: AuditLogID

        public init(logID: AuditLogID) {
            self.logID = logID
        }
    }

    public typealias Output = AuditVerification
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func auditLogNotFound(resourceID: String? = nil) -> Failure {
            Failure(.auditLogNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyAuditLog", index: OperationIndex.verifyAuditLog, method: .post, path: "/audit-logs/{logId}/verify",
        policy: .verifyAuditLog, errors: [DeclaredError("AUDIT_LOG_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let logID: AuditLogID? = request.path(0, "logId").identifier(AuditLogID.self)
        guard request.isValid, let logID else { return nil }
        return Input(logID: logID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.logID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AuditVerification.self)
    }
}

/// `POST /audit-logs/verify`: Verify the hash chain of the workspace.
public enum VerifyAuditChain: ContractOperation {
    public struct Input: Sendable {
        public var body: VerifyAuditChainRequest

        public init(body: VerifyAuditChainRequest) {
            self.body = body
        }
    }

    public enum Output: Sendable {
        /// Done.
        case ok(AuditChainVerification)
        /// Accepted; poll for the result.
        case accepted(AuditVerificationAccepted)
    }

    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "verifyAuditChain", index: OperationIndex.verifyAuditChain, method: .post, path: "/audit-logs/verify",
        policy: .verifyAuditChain, requestBody: .required(["application/json"]), deadline: .seconds(60))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let body: VerifyAuditChainRequest? = request.jsonBody(VerifyAuditChainRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) {
        switch output {
        case .ok(let value):
            response.status = 200
            response.json(value)
        case .accepted(let value):
            response.status = 202
            response.json(value)
        }
    }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.json(input.body) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        switch response.status {
        case 200:
            return response.json(AuditChainVerification.self).map(Output.ok)
        case 202:
            return response.json(AuditVerificationAccepted.self).map(Output.accepted)
        default: return nil
        }
    }
}

/// `GET /audit-logs/event-types`: List the events that the audit log knows.
public enum ListAuditEventTypes: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = AuditEventTypeList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listAuditEventTypes", index: OperationIndex.listAuditEventTypes, method: .get,
        path: "/audit-logs/event-types", policy: .listAuditEventTypes)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(AuditEventTypeList.self)
    }
}

/// Handlers of contract/audit/logs.yaml.
package protocol LogsAPI: Sendable {
    /// `GET /audit-logs`: Query the audit log. Needs `canViewAuditLogs`.
    func queryAuditLogs(
        _ input: QueryAuditLogs.Input, _ call: QueryAuditLogs.Call
    ) async throws(QueryAuditLogs.Failure) -> QueryAuditLogs.Output

    /// `POST /audit-logs`: Write a custom audit entry.
    /// Only event types that begin with `custom.`; actor and time are set by the server.
    func createAuditLog(
        _ input: CreateAuditLog.Input, _ call: CreateAuditLog.Call
    ) async throws(CreateAuditLog.Failure) -> CreateAuditLog.Output

    /// `GET /audit-logs/{logId}`: Read one audit entry. Needs `canViewAuditLogs`.
    func getAuditLog(
        _ input: GetAuditLog.Input, _ call: GetAuditLog.Call
    ) async throws(GetAuditLog.Failure) -> GetAuditLog.Output

    /// `POST /audit-logs/{logId}/verify`: Verify one audit entry. Needs `canViewAuditLogs`.
    func verifyAuditLog(
        _ input: VerifyAuditLog.Input, _ call: VerifyAuditLog.Call
    ) async throws(VerifyAuditLog.Failure) -> VerifyAuditLog.Output

    /// `POST /audit-logs/verify`: Verify the hash chain of the workspace. Needs `canViewAuditLogs`.
    /// Walks the entries in their order and stops at the first one that does not hold. More than 100,000 are verified
    /// in the background; the answer then names the verification.
    func verifyAuditChain(
        _ input: VerifyAuditChain.Input, _ call: VerifyAuditChain.Call
    ) async throws(VerifyAuditChain.Failure) -> VerifyAuditChain.Output

    /// `GET /audit-logs/event-types`: List the events that the audit log knows. Needs `canViewAuditLogs`.
    func listAuditEventTypes(
        _ input: ListAuditEventTypes.Input, _ call: ListAuditEventTypes.Call
    ) async throws(ListAuditEventTypes.Failure) -> ListAuditEventTypes.Output
}

extension RouteTable {
    /// Serves the operations of contract/audit/logs.yaml.
    package mutating func add(_ handlers: some LogsAPI) {
        add(QueryAuditLogs.self) {
            (input: QueryAuditLogs.Input, call: QueryAuditLogs.Call)
                async throws(QueryAuditLogs.Failure) -> QueryAuditLogs.Output in
            try await handlers.queryAuditLogs(input, call)
        }
        add(CreateAuditLog.self) {
            (input: CreateAuditLog.Input, call: CreateAuditLog.Call)
                async throws(CreateAuditLog.Failure) -> CreateAuditLog.Output in
            try await handlers.createAuditLog(input, call)
        }
        add(GetAuditLog.self) {
            (input: GetAuditLog.Input, call: GetAuditLog.Call)
                async throws(GetAuditLog.Failure) -> GetAuditLog.Output in
            try await handlers.getAuditLog(input, call)
        }
        add(VerifyAuditLog.self) {
            (input: VerifyAuditLog.Input, call: VerifyAuditLog.Call)
                async throws(VerifyAuditLog.Failure) -> VerifyAuditLog.Output in
            try await handlers.verifyAuditLog(input, call)
        }
        add(VerifyAuditChain.self) {
            (input: VerifyAuditChain.Input, call: VerifyAuditChain.Call)
                async throws(VerifyAuditChain.Failure) -> VerifyAuditChain.Output in
            try await handlers.verifyAuditChain(input, call)
        }
        add(ListAuditEventTypes.self) {
            (input: ListAuditEventTypes.Input, call: ListAuditEventTypes.Call)
                async throws(ListAuditEventTypes.Failure) -> ListAuditEventTypes.Output in
            try await handlers.listAuditEventTypes(input, call)
        }
    }
}
