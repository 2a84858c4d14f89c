// Generated from contract/roles/assignments.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct RoleAssignment: JSONCodable, Hashable, Sendable {
    /// A role of a workspace or a system role.
    public var roleID: RoleID
    /// Name, unique in the workspace.
    public var name: String
    /// Name to show.
    public var displayName: String
    /// Smaller outranks larger.
    public var hierarchy: Int
    /// Primary role, or one of the further roles.
    public var assignment: RoleAssignmentAssignment
    /// State.
    public var status: RoleAssignmentStatus
    /// When it was assigned.
    public var assignedAt: Timestamp
    /// A person's account.
    public var assignedBy: UserID?
    /// When it ends.
    public var expiresAt: Timestamp?
    /// Why; kept in the audit log.
    public var reason: String?

    public init(
        roleID: RoleID, name: String, displayName: String, hierarchy: Int, assignment: RoleAssignmentAssignment,
        status: RoleAssignmentStatus, assignedAt: Timestamp, assignedBy: UserID? = nil, expiresAt: Timestamp? = nil,
        reason: String? = nil
    ) {
        self.roleID = roleID
        self.name = name
        self.displayName = displayName
        self.hierarchy = hierarchy
        self.assignment = assignment
        self.status = status
        self.assignedAt = assignedAt
        self.assignedBy = assignedBy
        self.expiresAt = expiresAt
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(
        [
            "role_id", "name", "display_name", "hierarchy", "assignment", "status", "assigned_at", "assigned_by",
            "expires_at", "reason",
        ])

    public static func decode(from reader: inout JSONReader) -> RoleAssignment? {
        guard reader.beginObject() else { return nil }
        var roleID: RoleID?
        var name: String?
        var displayName: String?
        var hierarchy: Int?
        var assignment: RoleAssignmentAssignment?
        var status: RoleAssignmentStatus?
        var assignedAt: Timestamp?
        var assignedBy: UserID?
        var expiresAt: Timestamp?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: roleID = reader.identifier(RoleID.self)
            case 1: name = reader.string(maxLength: 50)
            case 2: displayName = reader.string(maxLength: 255)
            case 3: hierarchy = reader.integer(minimum: 1, maximum: 100)
            case 4: assignment = reader.enumeration(RoleAssignmentAssignment.self)
            case 5: status = reader.enumeration(RoleAssignmentStatus.self)
            case 6: assignedAt = reader.timestamp()
            case 7: assignedBy = reader.identifier(UserID.self)
            case 8: expiresAt = reader.timestamp()
            case 9: reason = reader.string(maxLength: 500)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x7f) else { return nil }
        guard
            let roleID, let name, let displayName, let hierarchy, let assignment, let status, let assignedAt
        else { return nil }
        return RoleAssignment(
            roleID: roleID, name: name, displayName: displayName, hierarchy: hierarchy, assignment: assignment,
            status: status, assignedAt: assignedAt, assignedBy: assignedBy, expiresAt: expiresAt, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("role_id", roleID)
        writer.member("name", name)
        writer.member("display_name", displayName)
        writer.member("hierarchy", hierarchy)
        writer.member("assignment", assignment)
        writer.member("status", status)
        writer.member("assigned_at", assignedAt)
        writer.member("assigned_by", assignedBy)
        writer.member("expires_at", expiresAt)
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// Primary role, or one of the further roles.
public enum RoleAssignmentAssignment: WireEnum {
    case primary, secondary
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RoleAssignmentAssignment> = WireCases(
        ["primary", "secondary"], [.primary, .secondary])

    public var wire: String {
        switch self {
        case .primary: "primary"
        case .secondary: "secondary"
        case .undocumented(let text): text
        }
    }
}

/// State.
public enum RoleAssignmentStatus: WireEnum {
    case active, expired, revoked
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RoleAssignmentStatus> = WireCases(
        ["active", "expired", "revoked"], [.active, .expired, .revoked])

    public var wire: String {
        switch self {
        case .active: "active"
        case .expired: "expired"
        case .revoked: "revoked"
        case .undocumented(let text): text
        }
    }
}

public struct UserRoles: JSONCodable, Hashable, Sendable {
    public var primary: RoleAssignment
    /// Further roles.
    public var secondary: [RoleAssignment]
    /// Ended assignments.
    public var history: [RoleAssignment]?

    public init(primary: RoleAssignment, secondary: [RoleAssignment], history: [RoleAssignment]? = nil) {
        self.primary = primary
        self.secondary = secondary
        self.history = history
    }

    private static let memberTable: MemberTable = MemberTable(["primary", "secondary", "history"])

    public static func decode(from reader: inout JSONReader) -> UserRoles? {
        guard reader.beginObject() else { return nil }
        var primary: RoleAssignment?
        var secondary: [RoleAssignment]?
        var history: [RoleAssignment]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: primary = RoleAssignment.decode(from: &reader)
            case 1: secondary = reader.array(ArrayRule(maxItems: 100), of: RoleAssignment.self)
            case 2: history = reader.array(ArrayRule(maxItems: 1000), of: RoleAssignment.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let primary, let secondary else { return nil }
        return UserRoles(primary: primary, secondary: secondary, history: history)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("primary", primary)
        writer.member("secondary", secondary)
        writer.member("history", history)
        writer.endObject()
    }
}

public struct AssignUserRoleRequest: JSONCodable, Hashable, Sendable {
    /// A role of a workspace or a system role.
    public var roleID: RoleID
    /// Primary role, or one of the further roles.
    public var assignment: AssignUserRoleRequestAssignment
    /// Between 5 minutes and 365 days ahead.
    public var expiresAt: Timestamp?
    /// Why; kept in the audit log.
    public var reason: String?

    public init(
        roleID: RoleID, assignment: AssignUserRoleRequestAssignment = .secondary, expiresAt: Timestamp? = nil,
        reason: String? = nil
    ) {
        self.roleID = roleID
        self.assignment = assignment
        self.expiresAt = expiresAt
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["role_id", "assignment", "expires_at", "reason"])

    public static func decode(from reader: inout JSONReader) -> AssignUserRoleRequest? {
        guard reader.beginObject() else { return nil }
        var roleID: RoleID?
        var assignment: AssignUserRoleRequestAssignment = .secondary
        var expiresAt: Timestamp?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: roleID = reader.identifier(RoleID.self)
            case 1:
                assignment =
                    reader.enumeration(
                        AssignUserRoleRequestAssignment.self) ?? AssignUserRoleRequestAssignment.secondary
            case 2: expiresAt = reader.timestamp()
            case 3: reason = reader.string(maxLength: 500)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let roleID else { return nil }
        return AssignUserRoleRequest(roleID: roleID, assignment: assignment, expiresAt: expiresAt, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("role_id", roleID)
        writer.member("assignment", assignment)
        writer.member("expires_at", expiresAt)
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// Primary role, or one of the further roles.
public enum AssignUserRoleRequestAssignment: WireEnum {
    case primary, secondary
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<AssignUserRoleRequestAssignment> = WireCases(
        ["primary", "secondary"], [.primary, .secondary])

    public var wire: String {
        switch self {
        case .primary: "primary"
        case .secondary: "secondary"
        case .undocumented(let text): text
        }
    }
}

/// `GET /users/{userId}/roles`: List the roles of a member.
public enum ListUserRoles: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// Add ended assignments.
        public var includeHistory: Bool

        public init(userID: UserID, includeHistory: Bool = false) {
            self.userID = userID
            self.includeHistory = includeHistory
        }
    }

    public typealias Output = UserRoles
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listUserRoles", index: OperationIndex.listUserRoles, method: .get, path: "/users/{userId}/roles",
        policy: .listUserRoles, errors: [DeclaredError("USER_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let includeHistory: Bool = request.query("include_history").bool(default: false)
        guard request.isValid, let userID else { return nil }
        return Input(userID: userID, includeHistory: includeHistory)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.query("include_history", input.includeHistory)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(UserRoles.self) }
}

/// `POST /users/{userId}/roles`: Assign one role to a member.
public enum AssignUserRole: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// Repeats with this key get the first answer for 24 hours.
        public var idempotencyKey: String?
        public var body: AssignUserRoleRequest

        public init(userID: UserID, idempotencyKey: String? = nil, body: AssignUserRoleRequest) {
            self.userID = userID
            self.idempotencyKey = idempotencyKey
            self.body = body
        }
    }

    public typealias Output = RoleAssignment
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func userNotFound(resourceID: String? = nil) -> Failure {
            Failure(.userNotFound(resourceID: resourceID))
        }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleAssignmentExists(resourceID: String? = nil) -> Failure {
            Failure(.roleAssignmentExists(resourceID: resourceID))
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
        public static func userCannotModifyOwner() -> Failure { Failure(.userCannotModifyOwner()) }
        public static func authzSelfActionForbidden() -> Failure { Failure(.authzSelfActionForbidden()) }
        public static func validationConflictingFields(fields: [String]? = nil) -> Failure {
            Failure(.validationConflictingFields(fields: fields))
        }
        public static func validationOutOfRange(
            field: String? = nil, value: String? = nil, minValue: Double? = nil, maxValue: Double? = nil
        ) -> Failure {
            Failure(.validationOutOfRange(field: field, value: value, minValue: minValue, maxValue: maxValue))
        }
        public static func resourceLimitReached(
            resourceType: String? = nil, limit: Int? = nil, current: Int? = nil, requiredPlan: String? = nil
        ) -> Failure {
            Failure(
                .resourceLimitReached(
                    resourceType: resourceType, limit: limit, current: current, requiredPlan: requiredPlan))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "assignUserRole", index: OperationIndex.assignUserRole, method: .post, path: "/users/{userId}/roles",
        policy: .assignUserRole, requestBody: .required(["application/json"]), successStatus: 201,
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("ROLE_NOT_FOUND", 404),
            DeclaredError("ROLE_ASSIGNMENT_EXISTS", 409), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
            DeclaredError("ROLE_OWNER_PROTECTED", 403), DeclaredError("ROLE_PERMISSION_ESCALATION", 403),
            DeclaredError("USER_CANNOT_MODIFY_OWNER", 403), DeclaredError("AUTHZ_SELF_ACTION_FORBIDDEN", 403),
            DeclaredError("VALIDATION_CONFLICTING_FIELDS", 422), DeclaredError("VALIDATION_OUT_OF_RANGE", 400),
            DeclaredError("RESOURCE_LIMIT_REACHED", 403),
        ])
    private static let idempotencyKeyRule: StringRule =
        StringRule(minLength: 1, maxLength: 255, pattern: Pattern(checked: "^[!-~]+$"))

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let idempotencyKey: String? = request.header("Idempotency-Key").string(idempotencyKeyRule)
        let body: AssignUserRoleRequest? = request.jsonBody(AssignUserRoleRequest.self)
        guard request.isValid, let userID, let body else { return nil }
        return Input(userID: userID, idempotencyKey: idempotencyKey, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.header("Idempotency-Key", input.idempotencyKey)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RoleAssignment.self) }
}

/// `DELETE /users/{userId}/roles/{roleId}`: Take one role from a member.
public enum RevokeUserRole: ContractOperation {
    public struct Input: Sendable {
        /// A person's account.
        public var userID: UserID
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?

        public init(userID: UserID, roleID: RoleID, ifMatch: String? = nil) {
            self.userID = userID
            self.roleID = roleID
            self.ifMatch = ifMatch
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
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleLastRole() -> Failure { Failure(.roleLastRole()) }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func roleOwnerProtected() -> Failure { Failure(.roleOwnerProtected()) }
        public static func userCannotModifyOwner() -> Failure { Failure(.userCannotModifyOwner()) }
        public static func authzSelfActionForbidden() -> Failure { Failure(.authzSelfActionForbidden()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "revokeUserRole", index: OperationIndex.revokeUserRole, method: .delete,
        path: "/users/{userId}/roles/{roleId}", policy: .revokeUserRole,
        errors: [
            DeclaredError("USER_NOT_FOUND", 404), DeclaredError("ROLE_NOT_FOUND", 404),
            DeclaredError("ROLE_LAST_ROLE", 409), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
            DeclaredError("ROLE_OWNER_PROTECTED", 403), DeclaredError("USER_CANNOT_MODIFY_OWNER", 403),
            DeclaredError("AUTHZ_SELF_ACTION_FORBIDDEN", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let userID: UserID? = request.path(0, "userId").identifier(UserID.self)
        let roleID: RoleID? = request.path(1, "roleId").identifier(RoleID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        guard request.isValid, let userID, let roleID else { return nil }
        return Input(userID: userID, roleID: roleID, ifMatch: ifMatch)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.userID)
        request.path(1, input.roleID)
        request.header("If-Match", input.ifMatch)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(Success.self) }
}

/// Handlers of contract/roles/assignments.yaml.
package protocol AssignmentsAPI: Sendable {
    /// `GET /users/{userId}/roles`: List the roles of a member. Needs `self|canViewUsers&canViewRoles`.
    func listUserRoles(
        _ input: ListUserRoles.Input, _ call: ListUserRoles.Call
    ) async throws(ListUserRoles.Failure) -> ListUserRoles.Output

    /// `POST /users/{userId}/roles`: Assign one role to a member. Needs `canAssignRoles`, step-up `sensitive(guarded)`.
    func assignUserRole(
        _ input: AssignUserRole.Input, _ call: AssignUserRole.Call
    ) async throws(AssignUserRole.Failure) -> AssignUserRole.Output

    /// `DELETE /users/{userId}/roles/{roleId}`: Take one role from a member. Needs `canAssignRoles`.
    func revokeUserRole(
        _ input: RevokeUserRole.Input, _ call: RevokeUserRole.Call
    ) async throws(RevokeUserRole.Failure) -> RevokeUserRole.Output
}

extension RouteTable {
    /// Serves the operations of contract/roles/assignments.yaml.
    package mutating func add(_ handlers: some AssignmentsAPI) {
        add(ListUserRoles.self) {
            (input: ListUserRoles.Input, call: ListUserRoles.Call)
                async throws(ListUserRoles.Failure) -> ListUserRoles.Output in
            try await handlers.listUserRoles(input, call)
        }
        add(AssignUserRole.self) {
            (input: AssignUserRole.Input, call: AssignUserRole.Call)
                async throws(AssignUserRole.Failure) -> AssignUserRole.Output in
            try await handlers.assignUserRole(input, call)
        }
        add(RevokeUserRole.self) {
            (input: RevokeUserRole.Input, call: RevokeUserRole.Call)
                async throws(RevokeUserRole.Failure) -> RevokeUserRole.Output in
            try await handlers.revokeUserRole(input, call)
        }
    }
}
