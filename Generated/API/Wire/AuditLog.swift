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
