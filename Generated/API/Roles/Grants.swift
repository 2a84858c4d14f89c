// Generated from contract/roles/grants.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct PermissionSource: JSONCodable, Hashable, Sendable {
    /// Kind.
    public var type: PermissionSourceType
    /// Id of the role or of the direct row.
    public var id: String?
    /// Name of the role.
    public var name: String?
    /// When it ends.
    public var expiresAt: Timestamp?

    public init(type: PermissionSourceType, id: String? = nil, name: String? = nil, expiresAt: Timestamp? = nil) {
        self.type = type
        self.id = id
        self.name = name
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["type", "id", "name", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> PermissionSource? {
        guard reader.beginObject() else { return nil }
        var type: PermissionSourceType?
        var id: String?
        var name: String?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: type = reader.enumeration(PermissionSourceType.self)
            case 1: id = reader.string(maxLength: 100)
            case 2: name = reader.string(maxLength: 100)
            case 3: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let type else { return nil }
        return PermissionSource(type: type, id: id, name: name, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("type", type)
        writer.member("id", id)
        writer.member("name", name)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// Kind.
public enum PermissionSourceType: WireEnum {
    case role, grant, deny
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<PermissionSourceType> = WireCases(
        ["role", "grant", "deny"], [.role, .grant, .deny])

    public var wire: String {
        switch self {
        case .role: "role"
        case .grant: "grant"
        case .deny: "deny"
        case .undocumented(let text): text
        }
    }
}

public struct UserPermissions: JSONCodable, Hashable, Sendable {
    /// Effective permission keys.
    public var permissions: [String]
    /// Effective hierarchy level; smaller outranks larger.
    public var level: Int
    /// Earliest end of a time-boxed role or grant used here.
    public var validUntil: Timestamp?
    /// Permission key to what gives or denies it.
    public var sources: [String: [PermissionSource]]?

    public init(
        permissions: [String], level: Int, validUntil: Timestamp? = nil, sources: [String: [PermissionSource]]? = nil
    ) {
        self.permissions = permissions
        self.level = level
        self.validUntil = validUntil
        self.sources = sources
    }

    private static let memberTable: MemberTable = MemberTable(["permissions", "level", "valid_until", "sources"])

    public static func decode(from reader: inout JSONReader) -> UserPermissions? {
        guard reader.beginObject() else { return nil }
        var permissions: [String]?
        var level: Int?
        var validUntil: Timestamp?
        var sources: [String: [PermissionSource]]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: permissions = reader.strings(ArrayRule(maxItems: 500), maxLength: 100)
            case 1: level = reader.integer(minimum: 1, maximum: 100)
            case 2: validUntil = reader.timestamp()
            case 3:
                sources = reader.map(MapRule(maxProperties: 500)) {
                    (reader: inout JSONReader) -> [PermissionSource]? in
                    reader.array(ArrayRule(maxItems: 20), of: PermissionSource.self)
                }
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let permissions, let level else { return nil }
        return UserPermissions(permissions: permissions, level: level, validUntil: validUntil, sources: sources)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("permissions", permissions)
        writer.member("level", level)
        writer.member("valid_until", validUntil)
        writer.member("sources", sources)
        writer.endObject()
    }
}

public struct PutUserPermissionRequest: JSONCodable, Hashable, Sendable {
    /// Add the key or take it away.
    public var grantType: PutUserPermissionRequestGrantType
    /// Why; kept in the audit log.
    public var reason: String
    /// Between 5 minutes and 365 days ahead.
    public var expiresAt: Timestamp?

    public init(grantType: PutUserPermissionRequestGrantType, reason: String, expiresAt: Timestamp? = nil) {
        self.grantType = grantType
        self.reason = reason
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(["grant_type", "reason", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> PutUserPermissionRequest? {
        guard reader.beginObject() else { return nil }
        var grantType: PutUserPermissionRequestGrantType?
        var reason: String?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: grantType = reader.enumeration(PutUserPermissionRequestGrantType.self)
            case 1: reason = reader.string(minLength: 1, maxLength: 500)
            case 2: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let grantType, let reason else { return nil }
        return PutUserPermissionRequest(grantType: grantType, reason: reason, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("grant_type", grantType)
        writer.member("reason", reason)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// Add the key or take it away.
public enum PutUserPermissionRequestGrantType: WireEnum {
    case grant, deny
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<PutUserPermissionRequestGrantType> = WireCases(
        ["grant", "deny"], [.grant, .deny])

    public var wire: String {
        switch self {
        case .grant: "grant"
        case .deny: "deny"
        case .undocumented(let text): text
        }
    }
}

public struct DirectPermission: JSONCodable, Hashable, Sendable {
    /// Permission key.
    public var permission: String
    /// Adds the key or takes it away.
    public var grantType: DirectPermissionGrantType
    /// Why.
    public var reason: String
    /// When it was written.
    public var grantedAt: Timestamp
    /// A person's account.
    public var grantedBy: UserID?
    /// When it ends.
    public var expiresAt: Timestamp?

    public init(
        permission: String, grantType: DirectPermissionGrantType, reason: String, grantedAt: Timestamp,
        grantedBy: UserID? = nil, expiresAt: Timestamp? = nil
    ) {
        self.permission = permission
        self.grantType = grantType
        self.reason = reason
        self.grantedAt = grantedAt
        self.grantedBy = grantedBy
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["permission", "grant_type", "reason", "granted_at", "granted_by", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> DirectPermission? {
        guard reader.beginObject() else { return nil }
        var permission: String?
        var grantType: DirectPermissionGrantType?
        var reason: String?
        var grantedAt: Timestamp?
        var grantedBy: UserID?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: permission = reader.string(maxLength: 100)
            case 1: grantType = reader.enumeration(DirectPermissionGrantType.self)
            case 2: reason = reader.string(maxLength: 500)
            case 3: grantedAt = reader.timestamp()
            case 4: grantedBy = reader.identifier(UserID.self)
            case 5: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0xf) else { return nil }
        guard let permission, let grantType, let reason, let grantedAt else { return nil }
        return DirectPermission(
            permission: permission, grantType: grantType, reason: reason, grantedAt: grantedAt, grantedBy: grantedBy,
            expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("permission", permission)
        writer.member("grant_type", grantType)
        writer.member("reason", reason)
        writer.member("granted_at", grantedAt)
        writer.member("granted_by", grantedBy)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// Adds the key or takes it away.
public enum DirectPermissionGrantType: WireEnum {
    case grant, deny
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<DirectPermissionGrantType> = WireCases(["grant", "deny"], [.grant, .deny])

    public var wire: String {
        switch self {
        case .grant: "grant"
        case .deny: "deny"
        case .undocumented(let text): text
        }
    }
}

/// `GET /users/{userId}/permissions`: Read the effective permissions of a member.
public enum GetUserPermissions: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// Add where each key comes from.
        public var explain: Bool

        public init(userID: UserID, explain: Bool = false) {
            self.userID = userID
            self.explain = explain
        }
    }

    public typealias Output = UserPermissions
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "getUserPermissions", index: OperationIndex.getUserPermissions, method: .get,
        path: "/users/{userId}/permissions", policy: .getUserPermissions,
        errors: [DeclaredError("USER_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let explain: Bool = request.query("explain").bool(default: false)
        guard request.isValid, let userID else { return nil }
        return Input(userID: userID, explain: explain)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.query("explain", input.explain)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(UserPermissions.self) }
}

/// `PUT /users/{userId}/permissions/{permissionKey}`: Grant or deny one permission directly.
public enum PutUserPermission: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// The key.
        public var permissionKey: String
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: PutUserPermissionRequest

        public init(
            userID: UserID, permissionKey: String, idempotencyKey: String? = nil, body: PutUserPermissionRequest
        ) {
            self.userID = userID
            self.permissionKey = permissionKey
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = DirectPermission
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func permissionNotFound(resourceID: String? = nil) -> Failure {
            Failure(.permissionNotFound(resourceID: resourceID))
        }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func userCannotModifyOwner() -> Failure { Failure(.userCannotModifyOwner()) }
        public static func authzSelfActionForbidden() -> Failure { Failure(.authzSelfActionForbidden()) }
        public static func resourceLimitReached(
            resourceType: String? = nil, limit: Int? = nil, current: Int? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(
                .resourceLimitReached(
                    resourceType: resourceType, limit: limit, current: current, requiredPlan: requiredPlan))
        }
        public static func validationOutOfRange(
            field: String? = nil, value: String? = nil, minValue: Double? = nil, maxValue: Double? = nil
        ) -> Failure {
            Failure(.validationOutOfRange(field: field, value: value, minValue: minValue, maxValue: maxValue))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "putUserPermission", index: OperationIndex.putUserPermission, method: .put,
        path: "/users/{userId}/permissions/{permissionKey}", policy: .putUserPermission,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("PERMISSION_NOT_FOUND", 404),
            DeclaredError("ROLE_PERMISSION_ESCALATION", 403), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
            DeclaredError("USER_CANNOT_MODIFY_OWNER", 403), DeclaredError("AUTHZ_SELF_ACTION_FORBIDDEN", 403),
            DeclaredError("RESOURCE_LIMIT_REACHED", 403), DeclaredError("VALIDATION_OUT_OF_RANGE", 400),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let permissionKey: String? = request.path(1, "permissionKey").string(StringRule(maxLength: 100))
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: PutUserPermissionRequest? = request.jsonBody(PutUserPermissionRequest.self)
        guard request.isValid, let userID, let permissionKey, let body else { return nil }
        return Input(userID: userID, permissionKey: permissionKey, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.path(1, input.permissionKey)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(DirectPermission.self)
    }
}

/// `DELETE /users/{userId}/permissions/{permissionKey}`: Remove a direct grant or denial.
public enum DeleteUserPermission: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// The key.
        public var permissionKey: String

        public init(userID: UserID, permissionKey: String) {
            self.userID = userID
            self.permissionKey = permissionKey
        }
    }

    public typealias Output = Success
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func permissionNotFound(resourceID: String? = nil) -> Failure {
            Failure(.permissionNotFound(resourceID: resourceID))
        }
        public static func resourceNotFound(resourceType: String? = nil, resourceID: String? = nil) -> Failure {
            Failure(.resourceNotFound(resourceType: resourceType, resourceID: resourceID))
        }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func userCannotModifyOwner() -> Failure { Failure(.userCannotModifyOwner()) }
        public static func authzSelfActionForbidden() -> Failure { Failure(.authzSelfActionForbidden()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "deleteUserPermission", index: OperationIndex.deleteUserPermission, method: .delete,
        path: "/users/{userId}/permissions/{permissionKey}", policy: .deleteUserPermission,
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("PERMISSION_NOT_FOUND", 404),
            DeclaredError("RESOURCE_NOT_FOUND", 404), DeclaredError("ROLE_PERMISSION_ESCALATION", 403),
            DeclaredError("ROLE_HIERARCHY_VIOLATION", 403), DeclaredError("USER_CANNOT_MODIFY_OWNER", 403),
            DeclaredError("AUTHZ_SELF_ACTION_FORBIDDEN", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let permissionKey: String? = request.path(1, "permissionKey").string(StringRule(maxLength: 100))
        guard request.isValid, let userID, let permissionKey else { return nil }
        return Input(userID: userID, permissionKey: permissionKey)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.path(1, input.permissionKey)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// Handlers of contract/roles/grants.yaml.
package protocol GrantsAPI: Sendable {
    /// `GET /users/{userId}/permissions`: Read the effective permissions of a member. Needs
    /// `self|canViewUsers&canViewRoles`.
    func getUserPermissions(
        _ input: GetUserPermissions.Input, _ call: GetUserPermissions.Call
    ) async throws(GetUserPermissions.Failure) -> GetUserPermissions.Output

    /// `PUT /users/{userId}/permissions/{permissionKey}`: Grant or deny one permission directly. Needs
    /// `canAssignRoles&canManageUsers`, step-up `sensitive`.
    /// Takes the place of a former grant or denial of the key. Keys that need a second factor need a fresh one here
    /// too.
    func putUserPermission(
        _ input: PutUserPermission.Input, _ call: PutUserPermission.Call
    ) async throws(PutUserPermission.Failure) -> PutUserPermission.Output

    /// `DELETE /users/{userId}/permissions/{permissionKey}`: Remove a direct grant or denial. Needs
    /// `canAssignRoles&canManageUsers`, step-up `sensitive`.
    /// Removing a denial gives a key back, so it follows the rule of grants.
    func deleteUserPermission(
        _ input: DeleteUserPermission.Input, _ call: DeleteUserPermission.Call
    ) async throws(DeleteUserPermission.Failure) -> DeleteUserPermission.Output
}

extension RouteTable {
    /// Serves the operations of contract/roles/grants.yaml.
    package mutating func add(_ handlers: some GrantsAPI) {
        add(GetUserPermissions.self) {
            (input: GetUserPermissions.Input, call: GetUserPermissions.Call)
                async throws(GetUserPermissions.Failure) -> GetUserPermissions.Output in
            try await handlers.getUserPermissions(input, call)
        }
        add(PutUserPermission.self) {
            (input: PutUserPermission.Input, call: PutUserPermission.Call)
                async throws(PutUserPermission.Failure) -> PutUserPermission.Output in
            try await handlers.putUserPermission(input, call)
        }
        add(DeleteUserPermission.self) {
            (input: DeleteUserPermission.Input, call: DeleteUserPermission.Call)
                async throws(DeleteUserPermission.Failure) -> DeleteUserPermission.Output in
            try await handlers.deleteUserPermission(input, call)
        }
    }
}
