// Generated from contract/roles/permissions.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct RolePermissions: JSONCodable, Hashable, Sendable {
    /// A role of a workspace or a system role.
    public var roleID: RoleID
    /// Permission keys.
    public var permissions: [String]
    /// Number of keys.
    public var permissionsCount: Int
    /// Category id to its keys.
    public var byCategory: [String: [String]]

    public init(roleID: RoleID, permissions: [String], permissionsCount: Int, byCategory: [String: [String]]) {
        self.roleID = roleID
        self.permissions = permissions
        self.permissionsCount = permissionsCount
        self.byCategory = byCategory
    }

    private static let memberTable: MemberTable = MemberTable(
        ["role_id", "permissions", "permissions_count", "by_category"])

    public static func decode(from reader: inout JSONReader) -> RolePermissions? {
        guard reader.beginObject() else { return nil }
        var roleID: RoleID?
        var permissions: [String]?
        var permissionsCount: Int?
        var byCategory: [String: [String]]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: roleID = reader.identifier(RoleID.self)
            case 1: permissions = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            case 2: permissionsCount = reader.integer(minimum: 0)
            case 3:
                byCategory = reader.map(MapRule(maxProperties: 1000)) {
                    (reader: inout JSONReader) -> [String]? in reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
                }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let roleID, let permissions, let permissionsCount, let byCategory else { return nil }
        return RolePermissions(
            roleID: roleID, permissions: permissions, permissionsCount: permissionsCount, byCategory: byCategory)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("role_id", roleID)
        writer.member("permissions", permissions)
        writer.member("permissions_count", permissionsCount)
        writer.member("by_category", byCategory)
        writer.endObject()
    }
}

public struct ReplaceRolePermissionsRequest: JSONCodable, Hashable, Sendable {
    /// Permission keys.
    public var permissions: [String]

    public init(permissions: [String]) {
        self.permissions = permissions
    }

    private static let memberTable: MemberTable = MemberTable(["permissions"])

    public static func decode(from reader: inout JSONReader) -> ReplaceRolePermissionsRequest? {
        guard reader.beginObject() else { return nil }
        var permissions: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: permissions = reader.strings(ArrayRule(minItems: 1, maxItems: 500), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let permissions else { return nil }
        return ReplaceRolePermissionsRequest(permissions: permissions)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("permissions", permissions)
        writer.endObject()
    }
}

public struct Permission: JSONCodable, Hashable, Sendable {
    /// Key.
    public var key: String
    /// Category.
    public var category: String
    /// Name to show.
    public var name: String
    /// What it is for.
    public var description: String
    /// Use needs a fresh second factor.
    public var requiresMFA: Bool
    /// Guards something that cannot be undone.
    public var critical: Bool

    public init(key: String, category: String, name: String, description: String, requiresMFA: Bool, critical: Bool) {
        self.key = key
        self.category = category
        self.name = name
        self.description = description
        self.requiresMFA = requiresMFA
        self.critical = critical
    }

    private static let memberTable: MemberTable = MemberTable(
        ["key", "category", "name", "description", "requiresMFA", "critical"])

    public static func decode(from reader: inout JSONReader) -> Permission? {
        guard reader.beginObject() else { return nil }
        var key: String?
        var category: String?
        var name: String?
        var description: String?
        var requiresMFA: Bool?
        var critical: Bool?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: key = reader.string(maxLength: 100)
            case 1: category = reader.string(maxLength: 50)
            case 2: name = reader.string(maxLength: 100)
            case 3: description = reader.string(maxLength: 500)
            case 4: requiresMFA = reader.bool()
            case 5: critical = reader.bool()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3f) else { return nil }
        guard let key, let category, let name, let description, let requiresMFA, let critical else { return nil }
        return Permission(
            key: key, category: category, name: name, description: description, requiresMFA: requiresMFA,
            critical: critical)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("key", key)
        writer.member("category", category)
        writer.member("name", name)
        writer.member("description", description)
        writer.member("requiresMFA", requiresMFA)
        writer.member("critical", critical)
        writer.endObject()
    }
}

public struct PermissionCategory: JSONCodable, Hashable, Sendable {
    /// Id.
    public var id: String
    /// Name to show.
    public var name: String
    /// Position in lists.
    public var order: Int
    /// Number of items.
    public var count: Int
    /// Permission keys.
    public var permissions: [String]

    public init(id: String, name: String, order: Int, count: Int, permissions: [String]) {
        self.id = id
        self.name = name
        self.order = order
        self.count = count
        self.permissions = permissions
    }

    private static let memberTable: MemberTable = MemberTable(["id", "name", "order", "count", "permissions"])

    public static func decode(from reader: inout JSONReader) -> PermissionCategory? {
        guard reader.beginObject() else { return nil }
        var id: String?
        var name: String?
        var order: Int?
        var count: Int?
        var permissions: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: id = reader.string(maxLength: 50)
            case 1: name = reader.string(maxLength: 100)
            case 2: order = reader.integer(minimum: 1)
            case 3: count = reader.integer(minimum: 0)
            case 4: permissions = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1f) else { return nil }
        guard let id, let name, let order, let count, let permissions else { return nil }
        return PermissionCategory(id: id, name: name, order: order, count: count, permissions: permissions)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("name", name)
        writer.member("order", order)
        writer.member("count", count)
        writer.member("permissions", permissions)
        writer.endObject()
    }
}

public struct PermissionCatalogue: JSONCodable, Hashable, Sendable {
    /// Number of items.
    public var total: Int
    /// Items of this page.
    public var data: [Permission]
    /// Items by category.
    public var categories: [PermissionCategory]

    public init(total: Int, data: [Permission], categories: [PermissionCategory]) {
        self.total = total
        self.data = data
        self.categories = categories
    }

    private static let memberTable: MemberTable = MemberTable(["total", "data", "categories"])

    public static func decode(from reader: inout JSONReader) -> PermissionCatalogue? {
        guard reader.beginObject() else { return nil }
        var total: Int?
        var data: [Permission]?
        var categories: [PermissionCategory]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: total = reader.integer(minimum: 0)
            case 1: data = reader.array(ArrayRule(maxItems: 500), of: Permission.self)
            case 2: categories = reader.array(ArrayRule(maxItems: 50), of: PermissionCategory.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7) else { return nil }
        guard let total, let data, let categories else { return nil }
        return PermissionCatalogue(total: total, data: data, categories: categories)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("total", total)
        writer.member("data", data)
        writer.member("categories", categories)
        writer.endObject()
    }
}

public struct PatchRolePermissionsRequest: JSONCodable, Hashable, Sendable {
    /// Permission keys to add.
    public var add: [String]?
    /// Permission keys to take away.
    public var remove: [String]?

    public init(add: [String]? = nil, remove: [String]? = nil) {
        self.add = add
        self.remove = remove
    }

    private static let memberTable: MemberTable = MemberTable(["add", "remove"])

    public static func decode(from reader: inout JSONReader) -> PatchRolePermissionsRequest? {
        guard reader.beginObject() else { return nil }
        var add: [String]?
        var remove: [String]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: add = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            case 1: remove = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen) else { return nil }
        return PatchRolePermissionsRequest(add: add, remove: remove)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("add", add)
        writer.member("remove", remove)
        writer.endObject()
    }
}

public struct PermissionCategoryList: JSONCodable, Hashable, Sendable {
    /// Categories in their order.
    public var data: [PermissionCategory]

    public init(data: [PermissionCategory]) {
        self.data = data
    }

    private static let memberTable: MemberTable = MemberTable(["data"])

    public static func decode(from reader: inout JSONReader) -> PermissionCategoryList? {
        guard reader.beginObject() else { return nil }
        var data: [PermissionCategory]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 50), of: PermissionCategory.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let data else { return nil }
        return PermissionCategoryList(data: data)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.endObject()
    }
}

/// `GET /roles/{roleId}/permissions`: Read the permission keys of a role.
public enum GetRolePermissions: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID

        public init(roleID: RoleID) {
            self.roleID = roleID
        }
    }

    public typealias Output = RolePermissions
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getRolePermissions", index: OperationIndex.getRolePermissions, method: .get,
        path: "/roles/{roleId}/permissions", policy: .getRolePermissions,
        errors: [DeclaredError("ROLE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        guard request.isValid, let roleID else { return nil }
        return Input(roleID: roleID)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) { request.path(0, input.roleID) }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RolePermissions.self) }
}

/// `PUT /roles/{roleId}/permissions`: Replace the permission keys of a role.
public enum ReplaceRolePermissions: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: ReplaceRolePermissionsRequest

        public init(roleID: RoleID, ifMatch: String? = nil, body: ReplaceRolePermissionsRequest) {
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
            Failure(.roleIsSystem(resourceID: resourceID))
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
        id: "replaceRolePermissions", index: OperationIndex.replaceRolePermissions, method: .put,
        path: "/roles/{roleId}/permissions", policy: .replaceRolePermissions,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_IS_SYSTEM", 403),
            DeclaredError("ROLE_PERMISSION_UNKNOWN", 400), DeclaredError("ROLE_PERMISSION_ESCALATION", 403),
            DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: ReplaceRolePermissionsRequest? = request.jsonBody(ReplaceRolePermissionsRequest.self)
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

/// `PATCH /roles/{roleId}/permissions`: Add and remove permission keys of a role.
public enum PatchRolePermissions: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: PatchRolePermissionsRequest

        public init(roleID: RoleID, ifMatch: String? = nil, body: PatchRolePermissionsRequest) {
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
            Failure(.roleIsSystem(resourceID: resourceID))
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
        public static func validationConflictingFields(fields: [String]? = nil) -> Failure {
            Failure(.validationConflictingFields(fields: fields))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "patchRolePermissions", index: OperationIndex.patchRolePermissions, method: .patch,
        path: "/roles/{roleId}/permissions", policy: .patchRolePermissions,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_IS_SYSTEM", 403),
            DeclaredError("ROLE_PERMISSION_UNKNOWN", 400), DeclaredError("ROLE_PERMISSION_ESCALATION", 403),
            DeclaredError("ROLE_HIERARCHY_VIOLATION", 403), DeclaredError("VALIDATION_CONFLICTING_FIELDS", 422),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: PatchRolePermissionsRequest? = request.jsonBody(PatchRolePermissionsRequest.self)
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

/// `GET /permissions`: List all permission keys.
public enum ListPermissions: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = PermissionCatalogue
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listPermissions", index: OperationIndex.listPermissions, method: .get, path: "/permissions",
        policy: .listPermissions)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PermissionCatalogue.self)
    }
}

/// `GET /permissions/{permissionKey}`: Read one permission key.
public enum GetPermission: ContractOperation {
    public struct Input: Sendable {
        /// The key.
        public var permissionKey: String

        public init(permissionKey: String) {
            self.permissionKey = permissionKey
        }
    }

    public typealias Output = Permission
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getPermission", index: OperationIndex.getPermission, method: .get, path: "/permissions/{permissionKey}",
        policy: .getPermission, errors: [DeclaredError("RESOURCE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let permissionKey: String? = request.path(0, "permissionKey").string(StringRule(maxLength: 100))
        guard request.isValid, let permissionKey else { return nil }
        return Input(permissionKey: permissionKey)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.permissionKey)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Permission.self) }
}

/// `GET /permissions/categories`: List the permission keys by category.
public enum ListPermissionCategories: ContractOperation {
    public struct Input: Sendable {
        public init() {}
    }

    public typealias Output = PermissionCategoryList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listPermissionCategories", index: OperationIndex.listPermissionCategories, method: .get,
        path: "/permissions/categories", policy: .listPermissionCategories)

    public static func decodeInput(_ request: inout RequestReader) -> Input? { Input() }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {}

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(PermissionCategoryList.self)
    }
}

/// Handlers of contract/roles/permissions.yaml.
package protocol PermissionsAPI: Sendable {
    /// `GET /roles/{roleId}/permissions`: Read the permission keys of a role. Needs `canViewRoles`.
    func getRolePermissions(
        _ input: GetRolePermissions.Input, _ call: GetRolePermissions.Call
    ) async throws(GetRolePermissions.Failure) -> GetRolePermissions.Output

    /// `PUT /roles/{roleId}/permissions`: Replace the permission keys of a role. Needs `canManageRoles`, step-up
    /// `sensitive`.
    func replaceRolePermissions(
        _ input: ReplaceRolePermissions.Input, _ call: ReplaceRolePermissions.Call
    ) async throws(ReplaceRolePermissions.Failure) -> ReplaceRolePermissions.Output

    /// `PATCH /roles/{roleId}/permissions`: Add and remove permission keys of a role. Needs `canManageRoles`, step-up
    /// `sensitive`.
    /// Adding a key that is there and removing one that is not changes nothing.
    func patchRolePermissions(
        _ input: PatchRolePermissions.Input, _ call: PatchRolePermissions.Call
    ) async throws(PatchRolePermissions.Failure) -> PatchRolePermissions.Output

    /// `GET /permissions`: List all permission keys. Needs `canViewRoles`.
    func listPermissions(
        _ input: ListPermissions.Input, _ call: ListPermissions.Call
    ) async throws(ListPermissions.Failure) -> ListPermissions.Output

    /// `GET /permissions/{permissionKey}`: Read one permission key. Needs `canViewRoles`.
    func getPermission(
        _ input: GetPermission.Input, _ call: GetPermission.Call
    ) async throws(GetPermission.Failure) -> GetPermission.Output

    /// `GET /permissions/categories`: List the permission keys by category. Needs `canViewRoles`.
    func listPermissionCategories(
        _ input: ListPermissionCategories.Input, _ call: ListPermissionCategories.Call
    ) async throws(ListPermissionCategories.Failure) -> ListPermissionCategories.Output
}

extension RouteTable {
    /// Serves the operations of contract/roles/permissions.yaml.
    package mutating func add(_ handlers: some PermissionsAPI) {
        add(GetRolePermissions.self) {
            (input: GetRolePermissions.Input, call: GetRolePermissions.Call)
                async throws(GetRolePermissions.Failure) -> GetRolePermissions.Output in
            try await handlers.getRolePermissions(input, call)
        }
        add(ReplaceRolePermissions.self) {
            (input: ReplaceRolePermissions.Input, call: ReplaceRolePermissions.Call)
                async throws(ReplaceRolePermissions.Failure) -> ReplaceRolePermissions.Output in
            try await handlers.replaceRolePermissions(input, call)
        }
        add(PatchRolePermissions.self) {
            (input: PatchRolePermissions.Input, call: PatchRolePermissions.Call)
                async throws(PatchRolePermissions.Failure) -> PatchRolePermissions.Output in
            try await handlers.patchRolePermissions(input, call)
        }
        add(ListPermissions.self) {
            (input: ListPermissions.Input, call: ListPermissions.Call)
                async throws(ListPermissions.Failure) -> ListPermissions.Output in
            try await handlers.listPermissions(input, call)
        }
        add(GetPermission.self) {
            (input: GetPermission.Input, call: GetPermission.Call)
                async throws(GetPermission.Failure) -> GetPermission.Output in
            try await handlers.getPermission(input, call)
        }
        add(ListPermissionCategories.self) {
            (input: ListPermissionCategories.Input, call: ListPermissionCategories.Call)
                async throws(ListPermissionCategories.Failure) -> ListPermissionCategories.Output in
            try await handlers.listPermissionCategories(input, call)
        }
    }
}
