// Generated from contract/wire/audit_log.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct AuditActor: JSONCodable, Hashable, Sendable {
    /// A person's account.
    public var userID: UserID?
    /// E-mail address, compared in lower case.
    public var email: EmailAddress?
    /// Role at that time.
    public var role: String?
    /// Address of the caller.
    public var ipAddress: String
    /// Kind.
    public var type: AuditActorType?
    /// Of the key, workflow or job that acted.
    public var id: String?

    public init(
        userID: UserID? = nil, email: EmailAddress? = nil, role: String? = nil, ipAddress: String,
        type: AuditActorType? = nil, id: String? = nil
    ) {
        self.userID = userID
        self.email = email
        self.role = role
        self.ipAddress = ipAddress
        self.type = type
        self.id = id
    }

    private static let memberTable: MemberTable = MemberTable(["user_id", "email", "role", "ip_address", "type", "id"])

    public static func decode(from reader: inout JSONReader) -> AuditActor? {
        guard reader.beginObject() else { return nil }
        var userID: UserID?
        var email: EmailAddress?
        var role: String?
        var ipAddress: String?
        var type: AuditActorType?
        var id: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: userID = reader.identifier(UserID.self)
            case 1: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 2: role = reader.string(maxLength: 50)
            case 3: ipAddress = reader.string(maxLength: 45)
            case 4: type = reader.enumeration(AuditActorType.self)
            case 5: id = reader.string(maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x8) else { return nil }
        guard let ipAddress else { return nil }
        return AuditActor(userID: userID, email: email, role: role, ipAddress: ipAddress, type: type, id: id)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user_id", userID)
        writer.member("email", email)
        writer.member("role", role)
        writer.member("ip_address", ipAddress)
        writer.member("type", type)
        writer.member("id", id)
        writer.endObject()
    }
}

/// Kind.
public enum AuditActorType: WireEnum {
    case user, apiKey, workflow, job, admin, system, anonymous, client
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditActorType> = WireCases(
        ["user", "api_key", "workflow", "job", "admin", "system", "anonymous", "client"],
        [.user, .apiKey, .workflow, .job, .admin, .system, .anonymous, .client])

    public var wire: String {
        switch self {
        case .user: "user"
        case .apiKey: "api_key"
        case .workflow: "workflow"
        case .job: "job"
        case .admin: "admin"
        case .system: "system"
        case .anonymous: "anonymous"
        case .client: "client"
        case .undocumented(let text): text
        }
    }
}

public struct AuditResource: JSONCodable, Hashable, Sendable {
    /// Kind.
    public var type: String
    /// Id.
    public var id: String
    /// Name to show.
    public var name: String

    public init(type: String, id: String, name: String) {
        self.type = type
        self.id = id
        self.name = name
    }

    private static let memberTable: MemberTable = MemberTable(["type", "id", "name"])

    public static func decode(from reader: inout JSONReader) -> AuditResource? {
        guard reader.beginObject() else { return nil }
        var type: String?
        var id: String?
        var name: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.string(maxLength: 100)
            case 1: id = reader.string(maxLength: 100)
            case 2: name = reader.string(maxLength: 255)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let type, let id, let name else { return nil }
        return AuditResource(type: type, id: id, name: name)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("id", id)
        writer.member("name", name)
        writer.endObject()
    }
}

public struct AuditIntegrity: JSONCodable, Hashable, Sendable {
    /// Hash of the entry, hex.
    public var hash2: String
    /// Recomputed while answering.
    public var verified: Bool
    /// Hash of the entry before, hex.
    public var previousHash: String?
    /// Position in the chain.
    public var seq: Int?

    public init(hash2: String, verified: Bool, previousHash: String? = nil, seq: Int? = nil) {
        self.hash2 = hash2
        self.verified = verified
        self.previousHash = previousHash
        self.seq = seq
    }

    private static let memberTable: MemberTable = MemberTable(["hash", "verified", "previous_hash", "seq"])

    public static func decode(from reader: inout JSONReader) -> AuditIntegrity? {
        guard reader.beginObject() else { return nil }
        var hash2: String?
        var verified: Bool?
        var previousHash: String?
        var seq: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: hash2 = reader.string(maxLength: 64)
            case 1: verified = reader.bool()
            case 2: previousHash = reader.string(maxLength: 64)
            case 3: seq = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let hash2, let verified else { return nil }
        return AuditIntegrity(hash2: hash2, verified: verified, previousHash: previousHash, seq: seq)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("hash", hash2)
        writer.member("verified", verified)
        writer.member("previous_hash", previousHash)
        writer.member("seq", seq)
        writer.endObject()
    }
}

public struct AuditLog: JSONCodable, Hashable, Sendable {
    /// An entry of the audit log.
    public var id: AuditLogID
    /// When it happened, UTC.
    public var timestamp: Timestamp
    /// Event.
    public var eventType: String
    /// Severity.
    public var severity: AuditLogSeverity
    /// What is done.
    public var action: String
    /// What it is for.
    public var description: String?
    /// State.
    public var status: AuditLogStatus
    public var actor: AuditActor
    public var resource: AuditResource?
    public var integrity: AuditIntegrity
    /// Position in the chain of the workspace.
    public var seq: Int?
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

    public init(
        id: AuditLogID, timestamp: Timestamp, eventType: String, severity: AuditLogSeverity, action: String,
        description: String? = nil, status: AuditLogStatus, actor: AuditActor, resource: AuditResource? = nil,
        integrity: AuditIntegrity, seq: Int? = nil, metadata: JSONObject? = nil, changes: JSONObject? = nil,
        requestID: String? = nil, mfaVerified: Bool? = nil, legalBasis: String? = nil, purpose: String? = nil,
        dataSubjectID: UserID? = nil, impersonation: Bool? = nil
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
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "timestamp", "event_type", "severity", "action", "description", "status", "actor", "resource",
            "integrity", "seq", "metadata", "changes", "request_id", "mfa_verified", "legal_basis", "purpose",
            "data_subject_id", "impersonation",
        ])

    public static func decode(from reader: inout JSONReader) -> AuditLog? {
        guard reader.beginObject() else { return nil }
        var id: AuditLogID?
        var timestamp: Timestamp?
        var eventType: String?
        var severity: AuditLogSeverity?
        var action: String?
        var description: String?
        var status: AuditLogStatus?
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
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(AuditLogID.self)
            case 1: timestamp = reader.timestamp()
            case 2: eventType = reader.string(maxLength: 100)
            case 3: severity = reader.enumeration(AuditLogSeverity.self)
            case 4: action = reader.string(maxLength: 100)
            case 5: description = reader.string(maxLength: 2000)
            case 6: status = reader.enumeration(AuditLogStatus.self)
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
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x2df) else { return nil }
        guard
            let id, let timestamp, let eventType, let severity, let action, let status, let actor, let integrity
        else { return nil }
        return AuditLog(
            id: id, timestamp: timestamp, eventType: eventType, severity: severity, action: action,
            description: description, status: status, actor: actor, resource: resource, integrity: integrity, seq: seq,
            metadata: metadata, changes: changes, requestID: requestID, mfaVerified: mfaVerified,
            legalBasis: legalBasis, purpose: purpose, dataSubjectID: dataSubjectID, impersonation: impersonation)
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
        writer.endObject()
    }
}

/// Severity.
public enum AuditLogSeverity: WireEnum {
    case low, medium, high, critical
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditLogSeverity> = WireCases(
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
public enum AuditLogStatus: WireEnum {
    case success, failure, warning
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditLogStatus> = WireCases(
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

public struct AuditLogList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [AuditLog]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination
    /// Older entries are archived.
    public var hotSince: Timestamp?

    public init(data: [AuditLog], pagination: Pagination, hotSince: Timestamp? = nil) {
        self.data = data
        self.pagination = pagination
        self.hotSince = hotSince
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination", "hot_since"])

    public static func decode(from reader: inout JSONReader) -> AuditLogList? {
        guard reader.beginObject() else { return nil }
        var data: [AuditLog]?
        var pagination: Pagination?
        var hotSince: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 1000), of: AuditLog.self)
            case 1: pagination = Pagination.decode(from: &reader)
            case 2: hotSince = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return AuditLogList(data: data, pagination: pagination, hotSince: hotSince)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.member("hot_since", hotSince)
        writer.endObject()
    }
}

public struct AuditAnchorProof: JSONCodable, Hashable, Sendable {
    /// An anchor of the audit chain.
    public var id: AuditAnchorID
    /// When it was made.
    public var createdAt: Timestamp
    /// Anchored place in the chain.
    public var seq: Int
    /// Hash of the entry at that place, hex.
    public var headHash: String
    /// Leaf of the chain in the anchor's tree, hex.
    public var leaf: String
    /// Neighbours on the way from the leaf to the root.
    public var path: [AuditAnchorStep]
    /// Root of the tree, hex.
    public var root: String
    /// Hash of the anchor before, which is signed too, hex; absent for the first.
    public var previousAnchorHash: String?
    /// Ed25519 signature of the anchor, hex.
    public var signature: String
    /// Key that verifies it.
    public var publicKeyID: String

    public init(
        id: AuditAnchorID, createdAt: Timestamp, seq: Int, headHash: String, leaf: String, path: [AuditAnchorStep],
        root: String, previousAnchorHash: String? = nil, signature: String, publicKeyID: String
    ) {
        self.id = id
        self.createdAt = createdAt
        self.seq = seq
        self.headHash = headHash
        self.leaf = leaf
        self.path = path
        self.root = root
        self.previousAnchorHash = previousAnchorHash
        self.signature = signature
        self.publicKeyID = publicKeyID
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "created_at", "seq", "head_hash", "leaf", "path", "root", "previous_anchor_hash", "signature",
            "public_key_id",
        ])

    public static func decode(from reader: inout JSONReader) -> AuditAnchorProof? {
        guard reader.beginObject() else { return nil }
        var id: AuditAnchorID?
        var createdAt: Timestamp?
        var seq: Int?
        var headHash: String?
        var leaf: String?
        var path: [AuditAnchorStep]?
        var root: String?
        var previousAnchorHash: String?
        var signature: String?
        var publicKeyID: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(AuditAnchorID.self)
            case 1: createdAt = reader.timestamp()
            case 2: seq = reader.integer(minimum: 1)
            case 3: headHash = reader.string(maxLength: 64)
            case 4: leaf = reader.string(maxLength: 64)
            case 5: path = reader.array(ArrayRule(maxItems: 64), of: AuditAnchorStep.self)
            case 6: root = reader.string(maxLength: 64)
            case 7: previousAnchorHash = reader.string(maxLength: 64)
            case 8: signature = reader.string(maxLength: 128)
            case 9: publicKeyID = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x37f) else { return nil }
        guard
            let id, let createdAt, let seq, let headHash, let leaf, let path, let root, let signature, let publicKeyID
        else { return nil }
        return AuditAnchorProof(
            id: id, createdAt: createdAt, seq: seq, headHash: headHash, leaf: leaf, path: path, root: root,
            previousAnchorHash: previousAnchorHash, signature: signature, publicKeyID: publicKeyID)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("created_at", createdAt)
        writer.member("seq", seq)
        writer.member("head_hash", headHash)
        writer.member("leaf", leaf)
        writer.member("path", path)
        writer.member("root", root)
        writer.member("previous_anchor_hash", previousAnchorHash)
        writer.member("signature", signature)
        writer.member("public_key_id", publicKeyID)
        writer.endObject()
    }
}

public struct AuditAnchorStep: JSONCodable, Hashable, Sendable {
    /// Where the neighbour stands.
    public var side: AuditAnchorStepSide
    /// Hash of the neighbour, hex.
    public var node: String

    public init(side: AuditAnchorStepSide, node: String) {
        self.side = side
        self.node = node
    }

    private static let memberTable: MemberTable = MemberTable(["side", "node"])

    public static func decode(from reader: inout JSONReader) -> AuditAnchorStep? {
        guard reader.beginObject() else { return nil }
        var side: AuditAnchorStepSide?
        var node: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: side = reader.enumeration(AuditAnchorStepSide.self)
            case 1: node = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let side, let node else { return nil }
        return AuditAnchorStep(side: side, node: node)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("side", side)
        writer.member("node", node)
        writer.endObject()
    }
}

/// Where the neighbour stands.
public enum AuditAnchorStepSide: WireEnum {
    case left, right
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AuditAnchorStepSide> = WireCases(["left", "right"], [.left, .right])

    public var wire: String {
        switch self {
        case .left: "left"
        case .right: "right"
        case .undocumented(let text): text
        }
    }
}
