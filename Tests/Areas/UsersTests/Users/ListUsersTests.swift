// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ListUsersTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `members of the own workspace are listed and nobody else`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        _ = try await world.signUp().invite(role: "viewer")
        let list: UserList = try await owner.client.listUsers(ListUsers.Input())
        #expect(list.data.map(\.id) == [viewer.userID, owner.userID])
        #expect(list.data.map(\.role) == ["viewer", "owner"])
        #expect(list.data.map(\.isOwner) == [false, true])
        #expect(list.pagination.total == 2)
        #expect(list.pagination.page == 1)
        #expect(list.pagination.perPage == 50)
        #expect(!list.pagination.hasNext)
    }

    @Test func `a page is never larger than a hundred members`() async throws {
        let owner: Person = try await world.signUp()
        let list: UserList = try await owner.client.listUsers(ListUsers.Input(perPage: 5_000))
        #expect(list.pagination.perPage == 100)
    }

    @Test func `pages hold every member once`() async throws {
        let owner: Person = try await world.signUp()
        var people: Set<UserID> = [owner.userID]
        for _ in 0..<3 { people.insert(try await owner.invite(role: "viewer").userID) }
        var seen: [UserID] = []
        for page in 1...2 {
            let list: UserList = try await owner.client.listUsers(ListUsers.Input(page: page, perPage: 2))
            #expect(list.pagination.totalPages == 2)
            seen += list.data.map(\.id)
        }
        #expect(seen.count == 4)
        #expect(Set(seen) == people)
    }

    @Test func `an answer links to the next page`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.invite(role: "viewer")
        let answer: RawAnswer = try await world.send(.get, "/v1/users?page=1&per_page=1", token: owner.token)
        #expect(answer.header("link") == #"</v1/users?page=2&per_page=1>; rel="next""#)
    }

    @Test func `a cursor goes through the list without a gap`() async throws {
        let owner: Person = try await world.signUp()
        for _ in 0..<3 { _ = try await owner.invite(role: "viewer") }
        var seen: [UserID] = []
        var cursor: String? = ""
        while let next = cursor, seen.count < 10 {
            let list: UserList = try await owner.client.listUsers(ListUsers.Input(cursor: next, limit: 2))
            seen += list.data.map(\.id)
            cursor = list.pagination.nextCursor
        }
        #expect(seen.count == 4)
        #expect(Set(seen).count == 4)
    }

    @Test func `a cursor leads back too`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let first: UserList = try await owner.client.listUsers(ListUsers.Input(cursor: "", limit: 1))
        #expect(first.pagination.total == nil)
        let next: String = try #require(first.pagination.nextCursor)
        let second: UserList = try await owner.client.listUsers(ListUsers.Input(cursor: next, limit: 1))
        #expect(second.data.map(\.id) == [owner.userID])
        let previous: String = try #require(second.pagination.prevCursor)
        let back: UserList = try await owner.client.listUsers(ListUsers.Input(cursor: previous, limit: 1))
        #expect(back.data.map(\.id) == [viewer.userID])
    }

    @Test func `members are found by role and by a part of the address`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let byRole: UserList = try await owner.client.listUsers(ListUsers.Input(role: "viewer"))
        #expect(byRole.data.map(\.id) == [viewer.userID])
        let part: String = String(viewer.email.wire.prefix { $0 != "@" })
        let byText: UserList = try await owner.client.listUsers(ListUsers.Input(search: part))
        #expect(byText.data.map(\.id) == [viewer.userID])
    }

    @Test func `a search for wildcards finds nothing by them`() async throws {
        let owner: Person = try await world.signUp()
        for text in ["%", "_", "100%", "\\"] {
            let list: UserList = try await owner.client.listUsers(ListUsers.Input(search: text))
            #expect(list.data.isEmpty, "\(text)")
        }
    }

    @Test func `a search takes signs literally and letters in any case`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        _ = try await viewer.client.updateOwnProfile(
            UpdateOwnProfile.Input(body: UpdateOwnProfileRequest(name: "Ada 100% Lovelace")))
        for text in ["%", "00% LOVE"] {
            let found: UserList = try await owner.client.listUsers(ListUsers.Input(search: text))
            #expect(found.data.map(\.id) == [viewer.userID], "\(text)")
            #expect(found.pagination.total == 1)
        }
    }

    @Test func `open invitations are listed on request`() async throws {
        let owner: Person = try await world.signUp()
        let (email, _) = try await owner.sendInvitation(role: "viewer")
        let plain: UserList = try await owner.client.listUsers(ListUsers.Input())
        #expect(plain.data.map(\.id) == [owner.userID])
        let all: UserList = try await owner.client.listUsers(ListUsers.Input(includeInvited: true))
        #expect(all.data.map(\.status) == [.invited, .active])
        let invited: UserList = try await owner.client.listUsers(ListUsers.Input(status: .invited))
        #expect(invited.data.map(\.email) == [email])
    }

    @Test func `without a token nobody is listed`() async throws {
        try await expectRefused("AUTH_TOKEN_MISSING", 401) { try await world.client().listUsers(ListUsers.Input()) }
    }

    @Test func `a member without the permission is refused`() async throws {
        let owner: Person = try await world.signUp()
        let role: Role = try await owner.makeRole(permissions: ["canViewRoles"])
        let member: Person = try await owner.invite(role: role.name)
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await member.client.listUsers(ListUsers.Input())
        }
        #expect(refusal.details["requiredPermission"] == .string("canViewUsers"))
    }

    @Test func `removed members are shown only to those who may bring them back`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let gone: Person = try await owner.invite(role: "viewer")
        _ = try await owner.client.deleteUser(DeleteUser.Input(userID: gone.userID))
        let list: UserList = try await owner.client.listUsers(ListUsers.Input(status: .inactive))
        #expect(list.data.map(\.id) == [gone.userID])
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await viewer.client.listUsers(ListUsers.Input(status: .inactive))
        }
        #expect(refusal.details["requiredPermission"] == .string("canDeleteUsers"))
    }

    @Test func `an unknown state and an unknown order are refused`() async throws {
        let owner: Person = try await world.signUp()
        for (query, violation) in [
            ("status=asleep", "status: VALIDATION_INVALID_ENUM"), ("sort=colour", "sort: VALIDATION_INVALID_ENUM"),
        ] {
            let answer: RawAnswer = try await world.send(.get, "/v1/users?" + query, token: owner.token)
            #expect(answer.status == 400)
            #expect(answer.code == "VALIDATION_FAILED")
            #expect(answer.violations == [violation])
        }
    }

    @Test func `a forged cursor is refused`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("VALIDATION_INVALID_CURSOR", 400) {
            try await owner.client.listUsers(ListUsers.Input(cursor: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
        }
    }

    @Test func `a cursor of another workspace is refused`() async throws {
        let stranger: Person = try await world.signUp()
        for _ in 0..<2 { _ = try await stranger.invite(role: "viewer") }
        let list: UserList = try await stranger.client.listUsers(ListUsers.Input(cursor: "", limit: 1))
        let cursor: String = try #require(list.pagination.nextCursor)
        let owner: Person = try await world.signUp()
        try await expectRefused("VALIDATION_INVALID_CURSOR", 400) {
            try await owner.client.listUsers(ListUsers.Input(cursor: cursor, limit: 1))
        }
    }

    @Test func `a cursor holds for its own filters only, and not beside a page`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.invite(role: "viewer")
        let page: UserList = try await owner.client.listUsers(ListUsers.Input(cursor: "", limit: 1))
        let cursor: String = try #require(page.pagination.nextCursor)
        try await expectRefused("VALIDATION_INVALID_CURSOR", 400) {
            try await owner.client.listUsers(ListUsers.Input(search: "a", cursor: cursor, limit: 1))
        }
        try await expectRefused("VALIDATION_CONFLICTING_FIELDS", 422) {
            try await owner.client.listUsers(ListUsers.Input(page: 1, cursor: cursor))
        }
    }
}
