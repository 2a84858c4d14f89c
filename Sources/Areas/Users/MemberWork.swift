// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import Secrecy

extension CallScope {
    var now: Timestamp { request.receivedAt }

    /// Runs a statement of a service; a database error becomes the catalogue's answer for it.
    func run<Output: Sendable>(_ statement: Statement<Output>) async throws(APIFailure) -> Output {
        do {
            return try await transaction.run(statement)
        } catch {
            throw failure(for: error)
        }
    }
}

/// One call's work on members: its transaction and the member behind it, without the type of its failure.
struct MemberWork: Sendable {
    let scope: CallScope
    let caller: MemberCaller

    init<Failure: OperationFailure>(_ call: Call<Failure, MemberCaller>) {
        scope = call.scope
        caller = call.caller
    }

    var callerID: UserID { UserID(caller.userID) }
    var now: Timestamp { scope.now }

    func run<Output: Sendable>(_ statement: Statement<Output>) async throws(APIFailure) -> Output {
        try await scope.run(statement)
    }

    /// What the caller may do now, read behind the locks.
    ///
    /// - Parameter key: asked again here; a right that was taken meanwhile no longer counts.
    func actor(needing key: String) async throws(APIFailure) -> MemberActor {
        let actor: MemberActor = try await actor()
        guard actor.keys.contains(key) else { throw .authzPermissionDenied(requiredPermission: key) }
        return actor
    }

    func actor() async throws(APIFailure) -> MemberActor {
        guard let row = try await run(UsersQueries.actor(callerID: callerID)) else { throw .authzNotAMember() }
        return MemberActor(isOwner: row.isOwner, level: row.level, keys: Set(row.permissionKeys))
    }

    /// A role by name, held until COMMIT.
    func role(named name: String) async throws(APIFailure) -> UsersQueries.RoleRow {
        guard let id = try await run(UsersQueries.lockRole(role: name)),
            let row = try await run(UsersQueries.role(roleID: id))
        else { throw .roleNotFound(resourceID: name) }
        return row
    }

    /// One member of the workspace, removed ones included.
    func member(_ id: UserID) async throws(APIFailure) -> UsersQueries.MemberRow {
        guard let row = try await run(UsersQueries.byID(userID: id)) else {
            throw .userNotFound(resourceID: id.description)
        }
        return row
    }

    /// One member of the workspace; removed ones only for callers who may restore them.
    func visibleMember(_ id: UserID) async throws(APIFailure) -> UsersQueries.MemberRow {
        let row: UsersQueries.MemberRow = try await member(id)
        guard row.status != "removed" || caller.permissions.contains(GuardedKeys.deleteUsers) else {
            throw .userNotFound(resourceID: id.description)
        }
        return row
    }
}

extension UsersQueries.RoleRow {
    /// What the rules look at.
    var offer: OfferedRole { OfferedRole(hierarchy: hierarchyLevel, isProtected: isProtected, keys: permissionKeys) }
}

/// Entity tags of members: strong, from id, row versions and version of the representation.
enum MemberTag {
    /// Raised when the JSON of a member changes its shape.
    private static let representation: Int = 1

    static func text(_ id: UserID, versions: [Int]) -> String {
        let content: String = "member:\(id):\(versions.map(String.init).joined(separator: ".")):\(representation)"
        return "\"" + Base64URL.encode(digest(of: Array(content.utf8))) + "\""
    }

    /// Refuses a change of something that the caller has not seen; weak tags never match.
    static func check(_ header: String?, _ tag: String) throws(APIFailure) {
        guard let header else { return }
        let isSeen: Bool = header.split(separator: ",").contains { (part: Substring) -> Bool in
            let candidate: String = PersonText.trimmed(String(part))
            return candidate == "*" || candidate == tag
        }
        guard isSeen else { throw APIFailure.preconditionFailed(currentEtag: tag).adding(header: "ETag", tag) }
    }
}

extension UsersQueries.MemberRow {
    var tag: String { MemberTag.text(id, versions: [rowVersion]) }

    /// The member on the wire.
    func wire(_ addresses: UsersAddresses) -> User {
        User(
            id: id, email: email, name: name, avatar: addresses.picture(of: id, exists: hasAvatar), role: role,
            status: UserStatus(membership: status), createdAt: createdAt, updatedAt: updatedAt,
            roles: [role] + furtherRoles, isOwner: isOwner, mfaEnabled: mfaEnabled, jobTitle: jobTitle,
            lastActiveAt: lastActiveAt)
    }
}

extension UserStatus {
    /// State of a membership or invitation on the wire.
    init(membership: String) {
        switch membership {
        case "active": self = .active
        case "suspended": self = .suspended
        case "invited", "pending": self = .invited
        default: self = .inactive
        }
    }
}
