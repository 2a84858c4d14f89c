// Generated from contract/wire/roles.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

public struct Role: JSONCodable, Hashable, Sendable {
    /// A role of a workspace or a system role.
    public var id: RoleID
    /// A workspace.
    public var tenantID: TenantID?
    /// Name, unique in the workspace.
    public var name: String
    /// Name to show.
    public var displayName: String
    /// What it is for.
    public var description: String?
    /// Seeded and frozen.
    public var isSystem: Bool
    /// Permission keys.
    public var permissions: [String]
    /// Number of holders.
    public var membersCount: Int
    /// Smaller outranks larger.
    public var hierarchy: Int
    /// A person's account.
    public var createdBy: UserID?
    /// When it was made.
    public var createdAt: Timestamp
    /// When it last changed.
    public var updatedAt: Timestamp
    /// Membership changes only by ownership transfer.
    public var isProtected: Bool
    /// Given to new members.
    public var isDefault: Bool

    public init(
        id: RoleID, tenantID: TenantID? = nil, name: String, displayName: String, description: String? = nil,
        isSystem: Bool, permissions: [String], membersCount: Int, hierarchy: Int, createdBy: UserID? = nil,
        createdAt: Timestamp, updatedAt: Timestamp, isProtected: Bool, isDefault: Bool
    ) {
        self.id = id
        self.tenantID = tenantID
        self.name = name
        self.displayName = displayName
        self.description = description
        self.isSystem = isSystem
        self.permissions = permissions
        self.membersCount = membersCount
        self.hierarchy = hierarchy
        self.createdBy = createdBy
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.isProtected = isProtected
        self.isDefault = isDefault
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "id", "tenant_id", "name", "display_name", "description", "is_system", "permissions", "members_count",
            "hierarchy", "created_by", "created_at", "updated_at", "is_protected", "is_default",
        ])
    private static let nameRule: StringRule =
        StringRule(maxLength: 50, pattern: Pattern(checked: "^[a-z][a-z0-9_]{2,49}$"))

    public static func decode(from reader: inout JSONReader) -> Role? {
        guard reader.beginObject() else { return nil }
        var id: RoleID?
        var tenantID: TenantID?
        var name: String?
        var displayName: String?
        var description: String?
        var isSystem: Bool?
        var permissions: [String]?
        var membersCount: Int?
        var hierarchy: Int?
        var createdBy: UserID?
        var createdAt: Timestamp?
        var updatedAt: Timestamp?
        var isProtected: Bool?
        var isDefault: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.identifier(RoleID.self)
            case 1: tenantID = reader.identifier(TenantID.self)
            case 2: name = reader.string(nameRule)
            case 3: displayName = reader.string(maxLength: 255)
            case 4: description = reader.string(maxLength: 2000)
            case 5: isSystem = reader.bool()
            case 6: permissions = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            case 7: membersCount = reader.integer(minimum: 0)
            case 8: hierarchy = reader.integer(minimum: 1, maximum: 100)
            case 9: createdBy = reader.identifier(UserID.self)
            case 10: createdAt = reader.timestamp()
            case 11: updatedAt = reader.timestamp()
            case 12: isProtected = reader.bool()
            case 13: isDefault = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3ded) else { return nil }
        guard
            let id, let name, let displayName, let isSystem, let permissions, let membersCount, let hierarchy,
            let createdAt, let updatedAt, let isProtected, let isDefault
        else { return nil }
        return Role(
            id: id, tenantID: tenantID, name: name, displayName: displayName, description: description,
            isSystem: isSystem, permissions: permissions, membersCount: membersCount, hierarchy: hierarchy,
            createdBy: createdBy, createdAt: createdAt, updatedAt: updatedAt, isProtected: isProtected,
            isDefault: isDefault)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("tenant_id", tenantID)
        writer.member("name", name)
        writer.member("display_name", displayName)
        writer.member("description", description)
        writer.member("is_system", isSystem)
        writer.member("permissions", permissions)
        writer.member("members_count", membersCount)
        writer.member("hierarchy", hierarchy)
        writer.member("created_by", createdBy)
        writer.member("created_at", createdAt)
        writer.member("updated_at", updatedAt)
        writer.member("is_protected", isProtected)
        writer.member("is_default", isDefault)
        writer.endObject()
    }
}
