// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// One's own profile: of the workspace in one, of the person without.
struct ProfileHandlers: ProfileAPI {
    let addresses: UsersAddresses

    func getOwnProfile(
        _ input: GetOwnProfile.Input, _ call: GetOwnProfile.Call
    ) async throws(GetOwnProfile.Failure) -> User {
        do {
            return answer(try await own(call.caller, call.scope), call.scope)
        } catch {
            throw GetOwnProfile.Failure(error)
        }
    }

    func updateOwnProfile(
        _ input: UpdateOwnProfile.Input, _ call: UpdateOwnProfile.Call
    ) async throws(UpdateOwnProfile.Failure) -> User {
        do {
            return answer(
                try await update(input.body, ifMatch: input.ifMatch, call.caller, call.scope), call.scope)
        } catch {
            throw UpdateOwnProfile.Failure(error)
        }
    }

    private func own(_ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) -> ProfileQueries.OwnRow {
        guard let row = try await scope.run(ProfileQueries.own(userID: UserID(caller.userID))) else {
            throw APIFailure(code: "AUTH_SESSION_INVALID", status: 401)
        }
        return row
    }

    private func update(
        _ body: UpdateOwnProfileRequest, ifMatch: String?, _ caller: UserCaller, _ scope: CallScope
    ) async throws(APIFailure) -> ProfileQueries.OwnRow {
        let userID: UserID = UserID(caller.userID)
        let change: ProfileChange = try ProfileChange(
            body, ownPicture: addresses.picture(of: userID, exists: true)?.wire)
        _ = try await scope.run(ProfileQueries.lockPerson(userID: userID))
        let before: ProfileQueries.OwnRow = try await own(caller, scope)
        try MemberTag.check(ifMatch, before.tag)
        guard !change.fields.isEmpty else { return before }
        if before.memberStatus != nil {
            _ = try await scope.run(
                ProfileQueries.changeMember(
                    withName: change.name != nil, name: change.name, withJobTitle: change.isJobTitleSet,
                    jobTitle: change.jobTitle, withoutAvatar: change.isAvatarRemoved, userID: userID))
        }
        // Without a workspace the person's own name changes; a picture is taken away everywhere.
        if before.memberStatus == nil || change.isAvatarRemoved {
            _ = try await scope.run(
                ProfileQueries.changePerson(
                    name: before.memberStatus == nil ? change.name : nil, withoutAvatar: change.isAvatarRemoved,
                    userID: userID))
        }
        let fields: [JSONValue] = change.fields.map { (field: String) -> JSONValue in .string(field) }
        scope.append(
            AuditEntry(
                "user.profile_updated", subject: userID.description, metadata: .object(["fields": .array(fields)])))
        return try await own(caller, scope)
    }

    /// The profile with its entity tag.
    private func answer(_ row: ProfileQueries.OwnRow, _ scope: CallScope) -> User {
        scope.setResponseHeader("ETag", row.tag)
        return User(
            id: row.id, email: row.email, name: row.name, avatar: addresses.picture(of: row.id, exists: row.hasAvatar),
            role: row.role ?? "", status: UserStatus(membership: row.memberStatus ?? row.personStatus),
            createdAt: row.createdAt, updatedAt: row.updatedAt, roles: (row.role.map { [$0] } ?? []) + row.furtherRoles,
            isOwner: row.isOwner, mfaEnabled: row.mfaEnabled, jobTitle: row.jobTitle, lastActiveAt: row.lastActiveAt)
    }
}

/// What a person changes about itself, checked.
struct ProfileChange: Sendable, Equatable {
    var name: String?
    var isJobTitleSet: Bool
    var jobTitle: String?
    var isAvatarRemoved: Bool

    /// - Parameter ownPicture: address of the caller's picture; naming it changes nothing, any other is refused.
    init(_ body: UpdateOwnProfileRequest, ownPicture: String?) throws(APIFailure) {
        if let wished = body.name {
            guard let clean = PersonText.name(wished) else {
                throw PersonText.violation("name", .invalidFormat, "notBlank", "name must be a visible text")
            }
            name = clean
        }
        isJobTitleSet = !body.jobTitle.isAbsent
        jobTitle = body.jobTitle.wrapped.map(PersonText.trimmed).flatMap { (text: String) -> String? in
            text.isEmpty ? nil : text
        }
        switch body.avatar {
        case .absent: isAvatarRemoved = false
        case .null: isAvatarRemoved = true
        case .value(let address):
            guard let ownPicture, address == ownPicture || ownPicture.hasSuffix(address) && address.hasPrefix("/v1/")
            else { throw PersonText.violation("avatar", .invalidFormat, "isOwn", "avatar must be an uploaded picture") }
            isAvatarRemoved = false
        }
    }

    /// Names of the members that change.
    var fields: [String] {
        var fields: [String] = []
        if name != nil { fields.append("name") }
        if isAvatarRemoved { fields.append("avatar") }
        if isJobTitleSet { fields.append("job_title") }
        return fields
    }
}

extension ProfileQueries.OwnRow {
    var tag: String { MemberTag.text(id, versions: [personVersion, memberVersion ?? 0]) }
}
