// Generated from contract/roles/roles.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public enum ListRolesType: WireEnum {
    case all, system, custom
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListRolesType> = WireCases(
        ["all", "system", "custom"], [.all, .system, .custom])

    public var wire: String {
        switch self {
        case .all: "all"
        case .system: "system"
        case .custom: "custom"
        case .undocumented(let text): text
        }
    }
}

public enum ListRolesSort: WireEnum {
    case hierarchy, name, membersCount, createdAt
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<ListRolesSort> = WireCases(
        ["hierarchy", "name", "members_count", "created_at"], [.hierarchy, .name, .membersCount, .createdAt])

    public var wire: String {
        switch self {
        case .hierarchy: "hierarchy"
        case .name: "name"
        case .membersCount: "members_count"
        case .createdAt: "created_at"
        case .undocumented(let text): text
        }
    }
}

public struct RoleList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [Role]
    /// Number of system roles.
    public var systemCount: Int
    /// Number of custom roles.
    public var customCount: Int

    public init(data: [Role], systemCount: Int, customCount: Int) {
        self.data = data
        self.systemCount = systemCount
        self.customCount = customCount
    }

    private static let memberTable: MemberTable = MemberTable(["data", "system_count", "custom_count"])

    public static func decode(from reader: inout JSONReader) -> RoleList? {
        guard reader.beginObject() else { return nil }
        var data: [Role]?
        var systemCount: Int?
        var customCount: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 10_000), of: Role.self)
            case 1: systemCount = reader.integer(minimum: 0)
            case 2: customCount = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let data, let systemCount, let customCount else { return nil }
        return RoleList(data: data, systemCount: systemCount, customCount: customCount)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("system_count", systemCount)
        writer.member("custom_count", customCount)
        writer.endObject()
    }
}

public struct CreateRoleRequest: JSONCodable, Hashable, Sendable {
    /// Name, unique in the workspace.
    public var name: String
    /// Name to show.
    public var displayName: String?
    /// What it is for.
    public var description: String?
    /// Smaller outranks larger.
    public var hierarchy: Int
    /// Permission keys.
    public var permissions: [String]

    public init(
        name: String, displayName: String? = nil, description: String? = nil, hierarchy: Int = 50, permissions: [String]
    ) {
        self.name = name
        self.displayName = displayName
        self.description = description
        self.hierarchy = hierarchy
        self.permissions = permissions
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "display_name", "description", "hierarchy", "permissions"])
    private static let nameRule: StringRule =
        StringRule(maxLength: 50, pattern: Pattern(checked: "^[a-z][a-z0-9_]{2,49}$"))

    public static func decode(from reader: inout JSONReader) -> CreateRoleRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var displayName: String?
        var description: String?
        var hierarchy: Int = 50
        var permissions: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(nameRule)
            case 1: displayName = reader.string(minLength: 1, maxLength: 100)
            case 2: description = reader.string(maxLength: 500)
            case 3: hierarchy = reader.integer(minimum: 1, maximum: 100) ?? 50
            case 4: permissions = reader.strings(ArrayRule(minItems: 1, maxItems: 500), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x11) else { return nil }
        guard let name, let permissions else { return nil }
        return CreateRoleRequest(
            name: name, displayName: displayName, description: description, hierarchy: hierarchy,
            permissions: permissions)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("display_name", displayName)
        writer.member("description", description)
        writer.member("hierarchy", hierarchy)
        writer.member("permissions", permissions)
        writer.endObject()
    }
}

public struct UpdateRoleRequest: JSONCodable, Hashable, Sendable {
    /// Name, unique in the workspace.
    public var name: String?
    /// Name to show.
    public var displayName: String?
    /// What it is for.
    public var description: Presence<String>
    /// Smaller outranks larger.
    public var hierarchy: Int?
    /// Replaces the whole set.
    public var permissions: [String]?

    public init(
        name: String? = nil, displayName: String? = nil, description: Presence<String> = .absent, hierarchy: Int? = nil,
        permissions: [String]? = nil
    ) {
        self.name = name
        self.displayName = displayName
        self.description = description
        self.hierarchy = hierarchy
        self.permissions = permissions
    }

    private static let memberTable: MemberTable = MemberTable(
        ["name", "display_name", "description", "hierarchy", "permissions"])
    private static let nameRule: StringRule =
        StringRule(maxLength: 50, pattern: Pattern(checked: "^[a-z][a-z0-9_]{2,49}$"))

    public static func decode(from reader: inout JSONReader) -> UpdateRoleRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var displayName: String?
        var description: Presence<String> = .absent
        var hierarchy: Int?
        var permissions: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(nameRule)
            case 1: displayName = reader.string(minLength: 1, maxLength: 100)
            case 2:
                description = reader.presence { (reader: inout JSONReader) -> String? in reader.string(maxLength: 500) }
            case 3: hierarchy = reader.integer(minimum: 1, maximum: 100)
            case 4: permissions = reader.strings(ArrayRule(minItems: 1, maxItems: 500), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return UpdateRoleRequest(
            name: name, displayName: displayName, description: description, hierarchy: hierarchy,
            permissions: permissions)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("display_name", displayName)
        writer.member("description", description)
        writer.member("hierarchy", hierarchy)
        writer.member("permissions", permissions)
        writer.endObject()
    }
}

public struct DuplicateRoleRequest: JSONCodable, Hashable, Sendable {
    /// Name, unique in the workspace.
    public var name: String
    /// Name to show.
    public var displayName: String?
    /// What it is for.
    public var description: String?
    /// May only lower the rank of the copy.
    public var hierarchy: Int?

    public init(name: String, displayName: String? = nil, description: String? = nil, hierarchy: Int? = nil) {
        self.name = name
        self.displayName = displayName
        self.description = description
        self.hierarchy = hierarchy
    }

    private static let memberTable: MemberTable = MemberTable(["name", "display_name", "description", "hierarchy"])
    private static let nameRule: StringRule =
        StringRule(maxLength: 50, pattern: Pattern(checked: "^[a-z][a-z0-9_]{2,49}$"))

    public static func decode(from reader: inout JSONReader) -> DuplicateRoleRequest? {
        guard reader.beginObject() else { return nil }
        var name: String?
        var displayName: String?
        var description: String?
        var hierarchy: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: name = reader.string(nameRule)
            case 1: displayName = reader.string(minLength: 1, maxLength: 100)
            case 2: description = reader.string(maxLength: 500)
            case 3: hierarchy = reader.integer(minimum: 1, maximum: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let name else { return nil }
        return DuplicateRoleRequest(
            name: name, displayName: displayName, description: description, hierarchy: hierarchy)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("display_name", displayName)
        writer.member("description", description)
        writer.member("hierarchy", hierarchy)
        writer.endObject()
    }
}

public struct DeletedRole: JSONCodable, Hashable, Sendable {
    /// True when it was done.
    public var success: Bool
    /// A role of a workspace or a system role.
    public var deletedID: RoleID
    /// Holders moved to `reassign_to`.
    public var reassigned: Int

    public init(success: Bool, deletedID: RoleID, reassigned: Int) {
        self.success = success
        self.deletedID = deletedID
        self.reassigned = reassigned
    }

    private static let memberTable: MemberTable = MemberTable(["success", "deleted_id", "reassigned"])

    public static func decode(from reader: inout JSONReader) -> DeletedRole? {
        guard reader.beginObject() else { return nil }
        var success: Bool?
        var deletedID: RoleID?
        var reassigned: Int?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: success = reader.bool()
            case 1: deletedID = reader.identifier(RoleID.self)
            case 2: reassigned = reader.integer(minimum: 0)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let success, let deletedID, let reassigned else { return nil }
        return DeletedRole(success: success, deletedID: deletedID, reassigned: reassigned)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("success", success)
        writer.member("deleted_id", deletedID)
        writer.member("reassigned", reassigned)
        writer.endObject()
    }
}

/// `GET /roles`: List all roles.
public enum ListRoles: ContractOperation {
    public struct Input: Sendable {
        /// Which roles.
        public var type: ListRolesType
        /// Order.
        public var sort: ListRolesSort

        public init(type: ListRolesType = .all, sort: ListRolesSort = .hierarchy) {
            self.type = type
            self.sort = sort
        }
    }

    public typealias Output = RoleList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listRoles", index: OperationIndex.listRoles, method: .get, path: "/roles", policy: .listRoles)

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let type: ListRolesType = request.query("type").enumeration(ListRolesType.self, default: .all)
        let sort: ListRolesSort = request.query("sort").enumeration(ListRolesSort.self, default: .hierarchy)
        guard request.isValid else { return nil }
        return Input(type: type, sort: sort)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.query("type", input.type)
        request.query("sort", input.sort)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RoleList.self) }
}

/// `POST /roles`: Create a custom role.
public enum CreateRole: ContractOperation {
    public struct Input: Sendable {
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: CreateRoleRequest

        public init(idempotencyKey: String? = nil, body: CreateRoleRequest) {
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = Role
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.roleNameExists(field: field, value: value).pinned(status: 400))
        }
        public static func rolePermissionUnknown(value: String? = nil, errors: JSONValue? = nil) -> Failure {
            Failure(.rolePermissionUnknown(value: value, errors: errors))
        }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "createRole", index: OperationIndex.createRole, method: .post, path: "/roles", policy: .createRole,
        requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("ROLE_NAME_EXISTS", 400), DeclaredError("ROLE_PERMISSION_UNKNOWN", 400),
            DeclaredError("ROLE_PERMISSION_ESCALATION", 403), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: CreateRoleRequest? = request.jsonBody(CreateRoleRequest.self)
        guard request.isValid, let body else { return nil }
        return Input(idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Role.self) }
}

/// `GET /roles/{roleId}`: Read one role.
public enum GetRole: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID

        public init(roleID: RoleID) {
            self.roleID = roleID
        }
    }

    public typealias Output = Role
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getRole", index: OperationIndex.getRole, method: .get, path: "/roles/{roleId}", policy: .getRole,
        errors: [DeclaredError("ROLE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        guard request.isValid, let roleID else { return nil }
        return Input(roleID: roleID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.roleID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Role.self) }
}

/// `PATCH /roles/{roleId}`: Change a custom role.
public enum UpdateRole: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: UpdateRoleRequest

        public init(roleID: RoleID, ifMatch: String? = nil, body: UpdateRoleRequest = UpdateRoleRequest()) {
            self.roleID = roleID
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = Role
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleIsSystem(resourceID: String? = nil) -> Failure {
            Failure(.roleIsSystem(resourceID: resourceID).pinned(status: 400))
        }
        public static func roleNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.roleNameExists(field: field, value: value))
        }
        public static func rolePermissionUnknown(value: String? = nil, errors: JSONValue? = nil) -> Failure {
            Failure(.rolePermissionUnknown(value: value, errors: errors))
        }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "updateRole", index: OperationIndex.updateRole, method: .patch, path: "/roles/{roleId}",
        policy: .updateRole, requestBody: .optional(["application/json"]),
        errors: [
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_IS_SYSTEM", 400),
            DeclaredError("ROLE_NAME_EXISTS", 409), DeclaredError("ROLE_PERMISSION_UNKNOWN", 400),
            DeclaredError("ROLE_PERMISSION_ESCALATION", 403), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: UpdateRoleRequest? = request.optionalJSONBody(UpdateRoleRequest.self)
        guard request.isValid, let roleID, let body else { return nil }
        return Input(roleID: roleID, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.roleID)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Role.self) }
}

/// `DELETE /roles/{roleId}`: Delete a custom role.
public enum DeleteRole: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        /// Role that takes over the holders.
        public var reassignTo: RoleID?
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(roleID: RoleID, reassignTo: RoleID? = nil, ifMatch: String? = nil) {
            self.roleID = roleID
            self.reassignTo = reassignTo
            self.ifMatch = ifMatch
        }
    }

    public typealias Output = DeletedRole
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleIsSystem(resourceID: String? = nil) -> Failure {
            Failure(.roleIsSystem(resourceID: resourceID).pinned(status: 400, error: "system_role"))
        }
        public static func roleHasMembers(membersCount: Int? = nil) -> Failure {
            Failure(.roleHasMembers(membersCount: membersCount).pinned(status: 400, error: "has_members"))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func roleOwnerProtected() -> Failure { Failure(.roleOwnerProtected()) }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
        public static func validationReferenceInvalid(
            field: String? = nil, resourceType: String? = nil, resourceID: String? = nil
        ) -> Failure {
            Failure(.validationReferenceInvalid(field: field, resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteRole", index: OperationIndex.deleteRole, method: .delete, path: "/roles/{roleId}",
        policy: .deleteRole,
        errors: [
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_IS_SYSTEM", 400, error: "system_role"),
            DeclaredError("ROLE_HAS_MEMBERS", 400, error: "has_members"),
            DeclaredError("ROLE_HIERARCHY_VIOLATION", 403), DeclaredError("ROLE_OWNER_PROTECTED", 403),
            DeclaredError("ROLE_PERMISSION_ESCALATION", 403), DeclaredError("VALIDATION_REFERENCE_INVALID", 422),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        let reassignTo: RoleID? = request.query("reassign_to").identifier(RoleID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let roleID else { return nil }
        return Input(roleID: roleID, reassignTo: reassignTo, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.roleID)
        request.query("reassign_to", input.reassignTo)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(DeletedRole.self) }
}

/// `POST /roles/{roleId}/duplicate`: Copy a role.
public enum DuplicateRole: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: DuplicateRoleRequest

        public init(roleID: RoleID, idempotencyKey: String? = nil, body: DuplicateRoleRequest) {
            self.roleID = roleID
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = Role
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleNameExists(field: String? = nil, value: String? = nil) -> Failure {
            Failure(.roleNameExists(field: field, value: value))
        }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "duplicateRole", index: OperationIndex.duplicateRole, method: .post, path: "/roles/{roleId}/duplicate",
        policy: .duplicateRole, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_NAME_EXISTS", 409),
            DeclaredError("ROLE_PERMISSION_ESCALATION", 403), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: DuplicateRoleRequest? = request.jsonBody(DuplicateRoleRequest.self)
        guard request.isValid, let roleID, let body else { return nil }
        return Input(roleID: roleID, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.roleID)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Role.self) }
}

/// Handlers of contract/roles/roles.yaml.
package protocol RolesAPI: Sendable {
    /// `GET /roles`: List all roles. Needs `canViewRoles`.
    func listRoles(
        _ input: ListRoles.Input, _ call: ListRoles.Call
    ) async throws(ListRoles.Failure) -> ListRoles.Output

    /// `POST /roles`: Create a custom role. Needs `canManageRoles`, step-up `sensitive`.
    func createRole(
        _ input: CreateRole.Input, _ call: CreateRole.Call
    ) async throws(CreateRole.Failure) -> CreateRole.Output

    /// `GET /roles/{roleId}`: Read one role. Needs `canViewRoles`.
    func getRole(
        _ input: GetRole.Input, _ call: GetRole.Call
    ) async throws(GetRole.Failure) -> GetRole.Output

    /// `PATCH /roles/{roleId}`: Change a custom role. Needs `canManageRoles`, step-up `sensitive`.
    func updateRole(
        _ input: UpdateRole.Input, _ call: UpdateRole.Call
    ) async throws(UpdateRole.Failure) -> UpdateRole.Output

    /// `DELETE /roles/{roleId}`: Delete a custom role. Needs `canManageRoles`, step-up `sensitive`.
    /// A role that is held is refused unless `reassign_to` names another.
    func deleteRole(
        _ input: DeleteRole.Input, _ call: DeleteRole.Call
    ) async throws(DeleteRole.Failure) -> DeleteRole.Output

    /// `POST /roles/{roleId}/duplicate`: Copy a role. Needs `canManageRoles`, step-up `sensitive`.
    func duplicateRole(
        _ input: DuplicateRole.Input, _ call: DuplicateRole.Call
    ) async throws(DuplicateRole.Failure) -> DuplicateRole.Output
}

extension RouteTable {
    /// Serves the operations of contract/roles/roles.yaml.
    package mutating func add(_ handlers: some RolesAPI) {
        add(ListRoles.self) {
            (input: ListRoles.Input, call: ListRoles.Call)
                async throws(ListRoles.Failure) -> ListRoles.Output in
            try await handlers.listRoles(input, call)
        }
        add(CreateRole.self) {
            (input: CreateRole.Input, call: CreateRole.Call)
                async throws(CreateRole.Failure) -> CreateRole.Output in
            try await handlers.createRole(input, call)
        }
        add(GetRole.self) {
            (input: GetRole.Input, call: GetRole.Call)
                async throws(GetRole.Failure) -> GetRole.Output in
            try await handlers.getRole(input, call)
        }
        add(UpdateRole.self) {
            (input: UpdateRole.Input, call: UpdateRole.Call)
                async throws(UpdateRole.Failure) -> UpdateRole.Output in
            try await handlers.updateRole(input, call)
        }
        add(DeleteRole.self) {
            (input: DeleteRole.Input, call: DeleteRole.Call)
                async throws(DeleteRole.Failure) -> DeleteRole.Output in
            try await handlers.deleteRole(input, call)
        }
        add(DuplicateRole.self) {
            (input: DuplicateRole.Input, call: DuplicateRole.Call)
                async throws(DuplicateRole.Failure) -> DuplicateRole.Output in
            try await handlers.duplicateRole(input, call)
        }
    }
}
