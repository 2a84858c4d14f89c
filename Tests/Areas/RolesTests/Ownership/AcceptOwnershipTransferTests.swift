// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct AcceptOwnershipTransferTests {
    @Test func `the workspace changes hands, rights follow at once, and everybody concerned hears of it`() async throws
    {
        let two: Succession = try await Succession.make()
        let admin: Person = try await two.owner.invite(role: "admin")
        _ = try await two.owner.grant("canViewUsers", to: two.heir, as: .deny)
        _ = try await two.offer(fallback: "viewer")
        #expect(try await two.accept().status == .accepted)
        #expect(try await two.owners() == [[two.heir.userID.description, "owner"]])
        #expect(try await two.heir.permissions(of: two.heir).permissions.count == 114)
        #expect(try await two.owner.client.getSession().roles == ["viewer"])
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await two.owner.client.createRole(
                CreateRole.Input(body: CreateRoleRequest(name: "late", permissions: ["canViewUsers"])))
        }
        _ = try await two.heir.makeRole()
        #expect(
            try await two.world.value(
                "SELECT count(*) FROM user_permissions WHERE user_id = '\(two.heir.userID)'") == "0")
        #expect(try await two.owner.audited("tenant.ownership_transferred").count == 1)
        for person in [two.owner, two.heir, admin] {
            _ = try await two.world.mailed("workspace", template: "ownership-transferred", to: person.email)
        }
    }

    @Test func `of two acceptances at once one counts`() async throws {
        let two: Succession = try await Succession.make()
        _ = try await two.offer()
        async let first: String = outcome { try await two.accept() }
        async let second: String = outcome { try await two.accept() }
        #expect([await first, await second].sorted() == ["RESOURCE_STATE_INVALID", "done"])
        #expect(try await two.owners() == [[two.heir.userID.description, "owner"]])
        #expect(try await two.owner.audited("tenant.ownership_transferred").count == 1)
    }

    @Test func `scenario 23: of accepting and withdrawing at once one wins, and one owner is there`() async throws {
        for _ in 0..<3 {
            let two: Succession = try await Succession.make()
            _ = try await two.offer()
            async let accepted: String = outcome { try await two.accept() }
            async let cancelled: String = outcome { try await two.owner.client.cancelOwnershipTransfer() }
            let outcomes: [String] = [await accepted, await cancelled]
            #expect(outcomes.count { $0 == "done" } == 1, "\(outcomes)")
            let loser: String? = outcomes.first { $0 != "done" }
            #expect(
                ["RESOURCE_STATE_INVALID", "RESOURCE_NOT_FOUND", "AUTHZ_PERMISSION_DENIED"].contains(loser),
                "\(outcomes)")
            let owner: Person = outcomes[0] == "done" ? two.heir : two.owner
            #expect(try await two.owners() == [[owner.userID.description, "owner"]])
        }
    }

    @Test func `scenario 24: an offer ends after three days, and with the state of its target`() async throws {
        let two: Succession = try await Succession.make()
        _ = try await two.offer()
        try await two.world.query(
            """
            UPDATE tenant_ownership_transfers SET expires_at = now() - interval '1 s'
             WHERE tenant_id = '\(two.owner.tenantID)'
            """)
        #expect(try await two.heir.client.getOwnershipTransfer().status == .expired)
        try await expectRefused("RESOURCE_DELETED", 410) { try await two.accept() }
        _ = try await two.offer()
        let suspension: String = """
            UPDATE tenant_members SET status = 'suspended', suspended_at = now() WHERE user_id = '\(two.heir.userID)'
            """
        let code: String = try await two.world.committing(suspension, whileWaiting: "members.lockMembers") {
            await outcome { try await two.accept() }
        }
        #expect(code == "RESOURCE_STATE_INVALID")
        #expect(try await two.owners() == [[two.owner.userID.description, "owner"]])
    }

    @Test func `whoever leaves while accepting is not made the owner, and the owner never leaves`() async throws {
        let two: Succession = try await Succession.make()
        _ = try await two.offer()
        async let accepted: String = outcome { try await two.accept() }
        async let left: String = outcome { try await two.heir.client.leaveTenant() }
        let outcomes: [String] = [await accepted, await left]
        let owners: [[String?]] = try await two.owners()
        #expect(owners.count == 1 && owners.first?.last == "owner", "\(outcomes)")
        #expect(outcomes.count { $0 == "done" } == 1, "\(outcomes)")
        let owner: Person = outcomes[0] == "done" ? two.heir : two.owner
        #expect(owners.first?.first == owner.userID.description)
        try await expectRefused("RESOURCE_STATE_INVALID", 409) { try await owner.client.leaveTenant() }
    }

    @Test func `nobody else accepts, and the raw database keeps one owner`() async throws {
        let two: Succession = try await Succession.make()
        _ = try await two.offer()
        let other: Person = try await two.owner.invite(role: "admin")
        _ = try await other.enrol()
        for person in [other, two.owner] {
            try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await two.accept(person) }
        }
        await #expect(throws: (any Error).self) {
            try await two.world.query(
                "UPDATE tenant_members SET is_owner = false WHERE user_id = '\(two.owner.userID)'")
        }
        #expect(try await two.owners() == [[two.owner.userID.description, "owner"]])
    }
}
