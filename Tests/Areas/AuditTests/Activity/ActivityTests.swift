// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct ActivityTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `one's own activity needs no permission and holds nobody else's`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.makeRole()
        let viewer: Person = try await owner.invite(role: "viewer")
        let list: AuditLogList = try await viewer.client.getOwnActivity(GetOwnActivity.Input())
        #expect(!list.data.isEmpty)
        #expect(list.data.allSatisfy { $0.actor.userID == viewer.userID })
        let same: AuditLogList = try await viewer.client.getUserActivity(
            GetUserActivity.Input(userID: viewer.userID))
        #expect(same.data.map(\.id) == list.data.map(\.id))
    }

    @Test func `activity of others comes without their metadata, for those who may see the trail`() async throws {
        let owner: Person = try await world.signUp()
        let viewer: Person = try await owner.invite(role: "viewer")
        let list: AuditLogList = try await owner.client.getUserActivity(
            GetUserActivity.Input(userID: viewer.userID))
        #expect(!list.data.isEmpty)
        #expect(list.data.allSatisfy { $0.metadata == nil })
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await viewer.client.getUserActivity(GetUserActivity.Input(userID: owner.userID))
        }
    }

    @Test func `security events are those about accounts and rights only`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.makeRole()
        _ = try await world.signIn(owner)
        func events(_ filter: String?) async throws -> [String] {
            try await owner.client.listSecurityEvents(ListSecurityEvents.Input(eventType: filter)).data
                .map(\.eventType)
        }
        #expect(try await events(nil).contains("auth.login"))
        #expect(try await events(nil).allSatisfy { !$0.hasPrefix("role.") })
        #expect(try await events("role.*").isEmpty)
        #expect(try await events("auth.login") == ["auth.login"])
    }
}
