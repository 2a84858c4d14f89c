// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct InvitationSeatsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `scenario 16: the last seat is invited to once`() async throws {
        let owner: Person = try await world.signUp()
        try await owner.raiseSeats(to: 2)
        let addresses: [EmailAddress] = [try world.freshAddress(), try world.freshAddress()]
        async let first: String = outcome { try await owner.sendInvitation(role: "viewer", to: addresses[0]) }
        async let second: String = outcome { try await owner.sendInvitation(role: "viewer", to: addresses[1]) }
        #expect([await first, await second].sorted() == ["TENANT_QUOTA_EXCEEDED", "done"])
    }

    @Test func `after the plan became smaller nobody joins until there is room`() async throws {
        let owner: Person = try await world.signUp()
        let person: Person = try await world.signUp()
        let (_, token): (EmailAddress, Secret<String>) = try await owner.sendInvitation(
            role: "viewer", to: person.email)
        let (email, other): (EmailAddress, Secret<String>) = try await owner.sendInvitation(role: "viewer")
        try await owner.raiseSeats(to: 2)
        let refusal: APIErrorResponse = try await expectRefused("TENANT_QUOTA_EXCEEDED", 403) {
            try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        }
        #expect(refusal.details["limit"] == .integer(2) && refusal.details["current"] == .integer(3))
        try await expectRefused("TENANT_QUOTA_EXCEEDED", 403) {
            try await world.signUp(email: email, invitation: other)
        }
        try await owner.raiseSeats(to: 3)
        _ = try await person.client.acceptInvitation(AcceptInvitation.Input(token: token))
        _ = try await world.signUp(email: email, invitation: other)
    }
}
