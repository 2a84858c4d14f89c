// Generated from contract/roles/members.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime
import Errors
import Policy

public struct RoleMember: JSONCodable, Hashable, Sendable {
    /// A person's account.
    public var userID: UserID
    /// E-mail address, compared in lower case.
    public var email: EmailAddress
    /// Name to show.
    public var name: String
    /// When it was assigned.
    public var assignedAt: Timestamp
    /// A person's account.
    public var assignedBy: UserID?
    /// Primary role, or one of the further roles.
    public var assignment: RoleMemberAssignment
    /// When it ends.
    public var expiresAt: Timestamp?

    public init(
        userID: UserID, email: EmailAddress, name: String, assignedAt: Timestamp, assignedBy: UserID? = nil,
        assignment: RoleMemberAssignment, expiresAt: Timestamp? = nil
    ) {
        self.userID = userID
        self.email = email
        self.name = name
        self.assignedAt = assignedAt
        self.assignedBy = assignedBy
        self.assignment = assignment
        self.expiresAt = expiresAt
    }

    private static let memberTable: MemberTable = MemberTable(
        ["user_id", "email", "name", "assigned_at", "assigned_by", "assignment", "expires_at"])

    public static func decode(from reader: inout JSONReader) -> RoleMember? {
        guard reader.beginObject() else { return nil }
        var userID: UserID?
        var email: EmailAddress?
        var name: String?
        var assignedAt: Timestamp?
        var assignedBy: UserID?
        var assignment: RoleMemberAssignment?
        var expiresAt: Timestamp?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: userID = reader.identifier(UserID.self)
            case 1: email = reader.wire(EmailAddress.self, StringRule(maxLength: 254))
            case 2: name = reader.string(maxLength: 200)
            case 3: assignedAt = reader.timestamp()
            case 4: assignedBy = reader.identifier(UserID.self)
            case 5: assignment = reader.enumeration(RoleMemberAssignment.self)
            case 6: expiresAt = reader.timestamp()
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x2f) else { return nil }
        guard let userID, let email, let name, let assignedAt, let assignment else { return nil }
        return RoleMember(
            userID: userID, email: email, name: name, assignedAt: assignedAt, assignedBy: assignedBy,
            assignment: assignment, expiresAt: expiresAt)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user_id", userID)
        writer.member("email", email)
        writer.member("name", name)
        writer.member("assigned_at", assignedAt)
        writer.member("assigned_by", assignedBy)
        writer.member("assignment", assignment)
        writer.member("expires_at", expiresAt)
        writer.endObject()
    }
}

/// Primary role, or one of the further roles.
public enum RoleMemberAssignment: WireEnum {
    case primary, secondary
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<RoleMemberAssignment> = WireCases(
        ["primary", "secondary"], [.primary, .secondary])

    public var wire: String {
        switch self {
        case .primary: "primary"
        case .secondary: "secondary"
        case .undocumented(let text): text
        }
    }
}

public struct RoleMemberList: JSONCodable, Hashable, Sendable {
    /// Items of this page.
    public var data: [RoleMember]
    /// `total`, `page` and `total_pages` are absent in the cursor form.
    public var pagination: Pagination

    public init(data: [RoleMember], pagination: Pagination) {
        self.data = data
        self.pagination = pagination
    }

    private static let memberTable: MemberTable = MemberTable(["data", "pagination"])

    public static func decode(from reader: inout JSONReader) -> RoleMemberList? {
        guard reader.beginObject() else { return nil }
        var data: [RoleMember]?
        var pagination: Pagination?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: data = reader.array(ArrayRule(maxItems: 100), of: RoleMember.self)
            case 1: pagination = Pagination.decode(from: &reader)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let data, let pagination else { return nil }
        return RoleMemberList(data: data, pagination: pagination)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("data", data)
        writer.member("pagination", pagination)
        writer.endObject()
    }
}

public struct BulkAssignRoleMembersRequest: JSONCodable, Hashable, Sendable {
    /// People concerned.
    public var userIDs: [UserID]
    /// Primary role, or one of the further roles.
    public var assignment: BulkAssignRoleMembersRequestAssignment
    /// Between 5 minutes and 365 days ahead.
    public var expiresAt: Timestamp?
    /// Why; kept in the audit log.
    public var reason: String?

    public init(
        userIDs: [UserID], assignment: BulkAssignRoleMembersRequestAssignment = .secondary, expiresAt: Timestamp? = nil,
        reason: String? = nil
    ) {
        self.userIDs = userIDs
        self.assignment = assignment
        self.expiresAt = expiresAt
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["user_ids", "assignment", "expires_at", "reason"])

    public static func decode(from reader: inout JSONReader) -> BulkAssignRoleMembersRequest? {
        guard reader.beginObject() else { return nil }
        var userIDs: [UserID]?
        var assignment: BulkAssignRoleMembersRequestAssignment = .secondary
        var expiresAt: Timestamp?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: userIDs = reader.array(ArrayRule(minItems: 1, maxItems: 100, unique: true), of: UserID.self)
            case 1:
                assignment =
                    reader.enumeration(
                        BulkAssignRoleMembersRequestAssignment.self) ?? BulkAssignRoleMembersRequestAssignment.secondary
            case 2: expiresAt = reader.timestamp()
            case 3: reason = reader.string(maxLength: 500)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let userIDs else { return nil }
        return BulkAssignRoleMembersRequest(
            userIDs: userIDs, assignment: assignment, expiresAt: expiresAt, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user_ids", userIDs)
        writer.member("assignment", assignment)
        writer.member("expires_at", expiresAt)
        writer.member("reason", reason)
        writer.endObject()
    }
}

/// Primary role, or one of the further roles.
public enum BulkAssignRoleMembersRequestAssignment: WireEnum {
    case primary, secondary
    /// A text that the contract does not list; read by clients only.
    case undocumented(String)

    public static let documented: WireCases<BulkAssignRoleMembersRequestAssignment> = WireCases(
        ["primary", "secondary"], [.primary, .secondary])

    public var wire: String {
        switch self {
        case .primary: "primary"
        case .secondary: "secondary"
        case .undocumented(let text): text
        }
    }
}

public struct BulkRoleFailure: JSONCodable, Hashable, Sendable {
    /// A person's account.
    public var userID: UserID
    /// An error code.
    public var reason: String

    public init(userID: UserID, reason: String) {
        self.userID = userID
        self.reason = reason
    }

    private static let memberTable: MemberTable = MemberTable(["user_id", "reason"])

    public static func decode(from reader: inout JSONReader) -> BulkRoleFailure? {
        guard reader.beginObject() else { return nil }
        var userID: UserID?
        var reason: String?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: userID = reader.identifier(UserID.self)
            case 1: reason = reader.string(maxLength: 64)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let userID, let reason else { return nil }
        return BulkRoleFailure(userID: userID, reason: reason)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user_id", userID)
        writer.member("reason", reason)
        writer.endObject()
    }
}

public struct BulkAssignedRoleMembers: JSONCodable, Hashable, Sendable {
    /// Number of people who now hold the role.
    public var assigned: Int
    /// What could not be done.
    public var failed: [BulkRoleFailure]

    public init(assigned: Int, failed: [BulkRoleFailure]) {
        self.assigned = assigned
        self.failed = failed
    }

    private static let memberTable: MemberTable = MemberTable(["assigned", "failed"])

    public static func decode(from reader: inout JSONReader) -> BulkAssignedRoleMembers? {
        guard reader.beginObject() else { return nil }
        var assigned: Int?
        var failed: [BulkRoleFailure]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: assigned = reader.integer(minimum: 0)
            case 1: failed = reader.array(ArrayRule(maxItems: 100), of: BulkRoleFailure.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let assigned, let failed else { return nil }
        return BulkAssignedRoleMembers(assigned: assigned, failed: failed)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("assigned", assigned)
        writer.member("failed", failed)
        writer.endObject()
    }
}

public struct BulkRemoveRoleMembersRequest: JSONCodable, Hashable, Sendable {
    /// People concerned.
    public var userIDs: [UserID]

    public init(userIDs: [UserID]) {
        self.userIDs = userIDs
    }

    private static let memberTable: MemberTable = MemberTable(["user_ids"])

    public static func decode(from reader: inout JSONReader) -> BulkRemoveRoleMembersRequest? {
        guard reader.beginObject() else { return nil }
        var userIDs: [UserID]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: userIDs = reader.array(ArrayRule(minItems: 1, maxItems: 100, unique: true), of: UserID.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x1) else { return nil }
        guard let userIDs else { return nil }
        return BulkRemoveRoleMembersRequest(userIDs: userIDs)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("user_ids", userIDs)
        writer.endObject()
    }
}

public struct BulkRemovedRoleMembers: JSONCodable, Hashable, Sendable {
    /// Number of people who no longer hold the role.
    public var removed: Int
    /// What could not be done.
    public var failed: [BulkRoleFailure]

    public init(removed: Int, failed: [BulkRoleFailure]) {
        self.removed = removed
        self.failed = failed
    }

    private static let memberTable: MemberTable = MemberTable(["removed", "failed"])

    public static func decode(from reader: inout JSONReader) -> BulkRemovedRoleMembers? {
        guard reader.beginObject() else { return nil }
        var removed: Int?
        var failed: [BulkRoleFailure]?
        var seen: UInt64 = 0
        while let index: Int = reader.nextMember(memberTable, &seen) {
            switch index {
            case 0: removed = reader.integer(minimum: 0)
            case 1: failed = reader.array(ArrayRule(maxItems: 100), of: BulkRoleFailure.self)
            default: reader.skipValue()
            }
        }
        guard reader.finishObject(memberTable, seen: seen, required: 0x3) else { return nil }
        guard let removed, let failed else { return nil }
        return BulkRemovedRoleMembers(removed: removed, failed: failed)
    }

    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("removed", removed)
        writer.member("failed", failed)
        writer.endObject()
    }
}

/// `GET /roles/{roleId}/members`: List the holders of a role.
public enum ListRoleMembers: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        /// Number of the page, from 1. Not together with `cursor`.
        public var page: Int?
        /// Items per page, 50 by default; more than the maximum is clamped.
        public var perPage: Int?
        /// Place to continue from; empty for the first page.
        public var cursor: String?
        /// Items per page with `cursor` or `offset`; more than the maximum is clamped.
        public var limit: Int?

        public init(roleID: RoleID, page: Int? = nil, perPage: Int? = nil, cursor: String? = nil, limit: Int? = nil) {
            self.roleID = roleID
            self.page = page
            self.perPage = perPage
            self.cursor = cursor
            self.limit = limit
        }
    }

    public typealias Output = RoleMemberList
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "listRoleMembers", index: OperationIndex.listRoleMembers, method: .get, path: "/roles/{roleId}/members",
        policy: .listRoleMembers, errors: [DeclaredError("ROLE_NOT_FOUND", 404)])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        let page: Int? = request.query("page").integer(IntegerRule(minimum: 1))
        let perPage: Int? = request.query("per_page").integer(IntegerRule(minimum: 1))
        let cursor: String? = request.query("cursor").string(StringRule(maxLength: 1024))
        let limit: Int? = request.query("limit").integer(IntegerRule(minimum: 1))
        guard request.isValid, let roleID else { return nil }
        return Input(roleID: roleID, page: page, perPage: perPage, cursor: cursor, limit: limit)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.roleID)
        request.query("page", input.page)
        request.query("per_page", input.perPage)
        request.query("cursor", input.cursor)
        request.query("limit", input.limit)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? { response.json(RoleMemberList.self) }
}

/// `POST /roles/{roleId}/members`: Assign a role to many members.
public enum BulkAssignRoleMembers: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        public var body: BulkAssignRoleMembersRequest

        public init(roleID: RoleID, body: BulkAssignRoleMembersRequest) {
            self.roleID = roleID
            self.body = body
        }
    }

    public typealias Output = BulkAssignedRoleMembers
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func roleOwnerProtected() -> Failure { Failure(.roleOwnerProtected()) }
        public static func validationTooManyItems(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.validationTooManyItems(field: field, maxValue: maxValue))
        }
        public static func rolePermissionEscalation(requiredPermissions: [String]? = nil) -> Failure {
            Failure(.rolePermissionEscalation(requiredPermissions: requiredPermissions))
        }
        public static func validationConflictingFields(fields: [String]? = nil) -> Failure {
            Failure(.validationConflictingFields(fields: fields))
        }
        public static func validationOutOfRange(
            field: String? = nil, value: String? = nil, minValue: Double? = nil, maxValue: Double? = nil
        ) -> Failure {
            Failure(.validationOutOfRange(field: field, value: value, minValue: minValue, maxValue: maxValue))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "bulkAssignRoleMembers", index: OperationIndex.bulkAssignRoleMembers, method: .post,
        path: "/roles/{roleId}/members", policy: .bulkAssignRoleMembers, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
            DeclaredError("ROLE_OWNER_PROTECTED", 403), DeclaredError("VALIDATION_TOO_MANY_ITEMS", 400),
            DeclaredError("ROLE_PERMISSION_ESCALATION", 403), DeclaredError("VALIDATION_CONFLICTING_FIELDS", 422),
            DeclaredError("VALIDATION_OUT_OF_RANGE", 400),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        let body: BulkAssignRoleMembersRequest? = request.jsonBody(BulkAssignRoleMembersRequest.self)
        guard request.isValid, let roleID, let body else { return nil }
        return Input(roleID: roleID, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.roleID)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(BulkAssignedRoleMembers.self)
    }
}

/// `DELETE /roles/{roleId}/members`: Take a role from many members.
public enum BulkRemoveRoleMembers: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        /// ETag the caller has seen; a stale one is refused.
        public var ifMatch: String?
        public var body: BulkRemoveRoleMembersRequest

        public init(roleID: RoleID, ifMatch: String? = nil, body: BulkRemoveRoleMembersRequest) {
            self.roleID = roleID
            self.ifMatch = ifMatch
            self.body = body
        }
    }

    public typealias Output = BulkRemovedRoleMembers
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func roleOwnerProtected() -> Failure { Failure(.roleOwnerProtected()) }
        public static func roleLastRole() -> Failure { Failure(.roleLastRole()) }
        public static func validationTooManyItems(field: String? = nil, maxValue: Double? = nil) -> Failure {
            Failure(.validationTooManyItems(field: field, maxValue: maxValue))
        }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "bulkRemoveRoleMembers", index: OperationIndex.bulkRemoveRoleMembers, method: .delete,
        path: "/roles/{roleId}/members", policy: .bulkRemoveRoleMembers, requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
            DeclaredError("ROLE_OWNER_PROTECTED", 403), DeclaredError("ROLE_LAST_ROLE", 409),
            DeclaredError("VALIDATION_TOO_MANY_ITEMS", 400),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        let ifMatch: String? = request.header("If-Match").string(StringRule(maxLength: 255))
        let body: BulkRemoveRoleMembersRequest? = request.jsonBody(BulkRemoveRoleMembersRequest.self)
        guard request.isValid, let roleID, let body else { return nil }
        return Input(roleID: roleID, ifMatch: ifMatch, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.roleID)
        request.header("If-Match", input.ifMatch)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(BulkRemovedRoleMembers.self)
    }
}

/// `POST /roles/{roleId}/members/remove`: Take a role from many members.
public enum RemoveRoleMembers: ContractOperation {
    public struct Input: Sendable {
        /// A role of a workspace or a system role.
        public var roleID: RoleID
        public var body: BulkRemoveRoleMembersRequest

        public init(roleID: RoleID, body: BulkRemoveRoleMembersRequest) {
            self.roleID = roleID
            self.body = body
        }
    }

    public typealias Output = BulkRemovedRoleMembers
    package typealias Call = ContractRuntime.Call<Failure, MemberCaller>

    public struct Failure: OperationFailure {
        public let failure: APIFailure
        public init(_ failure: APIFailure) { self.failure = failure }
        public static func roleNotFound(resourceID: String? = nil) -> Failure {
            Failure(.roleNotFound(resourceID: resourceID))
        }
        public static func roleHierarchyViolation(
            requiredHierarchy: Int? = nil, currentHierarchy: Int? = nil
        ) -> Failure {
            Failure(.roleHierarchyViolation(requiredHierarchy: requiredHierarchy, currentHierarchy: currentHierarchy))
        }
        public static func roleOwnerProtected() -> Failure { Failure(.roleOwnerProtected()) }
    }

    public static let descriptor: OperationDescriptor = OperationDescriptor(
        id: "removeRoleMembers", index: OperationIndex.removeRoleMembers, method: .post,
        path: "/roles/{roleId}/members/remove", policy: .removeRoleMembers,
        requestBody: .required(["application/json"]),
        errors: [
            DeclaredError("ROLE_NOT_FOUND", 404), DeclaredError("ROLE_HIERARCHY_VIOLATION", 403),
            DeclaredError("ROLE_OWNER_PROTECTED", 403),
        ])

    public static func decodeInput(_ request: inout RequestReader) -> Input? {
        let roleID: RoleID? = request.path(0, "roleId").identifier(RoleID.self)
        let body: BulkRemoveRoleMembersRequest? = request.jsonBody(BulkRemoveRoleMembersRequest.self)
        guard request.isValid, let roleID, let body else { return nil }
        return Input(roleID: roleID, body: body)
    }

    public static func encodeOutput(_ output: Output, into response: inout ResponseWriter) { response.json(output) }

    public static func encodeInput(_ input: Input, into request: inout RequestWriter) {
        request.path(0, input.roleID)
        request.json(input.body)
    }

    public static func decodeOutput(_ response: inout ResponseReader) -> Output? {
        response.json(BulkRemovedRoleMembers.self)
    }
}

/// Handlers of contract/roles/members.yaml.
package protocol MembersAPI: Sendable {
    /// `GET /roles/{roleId}/members`: List the holders of a role. Needs `canViewRoles&canViewUsers`.
    func listRoleMembers(
        _ input: ListRoleMembers.Input, _ call: ListRoleMembers.Call
    ) async throws(ListRoleMembers.Failure) -> ListRoleMembers.Output

    /// `POST /roles/{roleId}/members`: Assign a role to many members. Needs `canAssignRoles`, step-up
    /// `sensitive(guarded)`.
    /// Refusals of single people do not undo the rest.
    func bulkAssignRoleMembers(
        _ input: BulkAssignRoleMembers.Input, _ call: BulkAssignRoleMembers.Call
    ) async throws(BulkAssignRoleMembers.Failure) -> BulkAssignRoleMembers.Output

    /// `DELETE /roles/{roleId}/members`: Take a role from many members. Needs `canAssignRoles`.
    /// Refusals of single people do not undo the rest.
    func bulkRemoveRoleMembers(
        _ input: BulkRemoveRoleMembers.Input, _ call: BulkRemoveRoleMembers.Call
    ) async throws(BulkRemoveRoleMembers.Failure) -> BulkRemoveRoleMembers.Output

    /// `POST /roles/{roleId}/members/remove`: Take a role from many members. Needs `canAssignRoles`.
    /// For clients that cannot send a body with DELETE.
    func removeRoleMembers(
        _ input: RemoveRoleMembers.Input, _ call: RemoveRoleMembers.Call
    ) async throws(RemoveRoleMembers.Failure) -> RemoveRoleMembers.Output
}

extension RouteTable {
    /// Serves the operations of contract/roles/members.yaml.
    package mutating func add(_ handlers: some MembersAPI) {
        add(ListRoleMembers.self) {
            (input: ListRoleMembers.Input, call: ListRoleMembers.Call)
                async throws(ListRoleMembers.Failure) -> ListRoleMembers.Output in
            try await handlers.listRoleMembers(input, call)
        }
        add(BulkAssignRoleMembers.self) {
            (input: BulkAssignRoleMembers.Input, call: BulkAssignRoleMembers.Call)
                async throws(BulkAssignRoleMembers.Failure) -> BulkAssignRoleMembers.Output in
            try await handlers.bulkAssignRoleMembers(input, call)
        }
        add(BulkRemoveRoleMembers.self) {
            (input: BulkRemoveRoleMembers.Input, call: BulkRemoveRoleMembers.Call)
                async throws(BulkRemoveRoleMembers.Failure) -> BulkRemoveRoleMembers.Output in
            try await handlers.bulkRemoveRoleMembers(input, call)
        }
        add(RemoveRoleMembers.self) {
            (input: RemoveRoleMembers.Input, call: RemoveRoleMembers.Call)
                async throws(RemoveRoleMembers.Failure) -> RemoveRoleMembers.Output in
            try await handlers.removeRoleMembers(input, call)
        }
    }
}
