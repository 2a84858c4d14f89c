// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct CreateCriticalActionTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `whoever may do it gets a code by mail`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await owner.enrol()
        let challenge: CriticalActionChallenge = try await owner.begin(.tenantDeletion, owner.tenantID.description)
        #expect(challenge.requiresMFA)
        #expect(challenge.emailSentTo == "p••@mail.example")
        let code: String = try await world.mailed("code", template: "critical-action-verification", to: owner.email)
        #expect(code.utf8.count == 6)
        #expect(
            try await owner.audited("auth.critical_action_requested") == [challenge.challengeID.description])
    }

    @Test func `a member who may not do it later may not begin it`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.invite(role: "viewer")
        _ = try await member.enrol()
        for action in [CreateCriticalActionRequestAction.tenantDeletion, .ownershipTransfer, .ssoEnforcement] {
            try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
                try await member.begin(action, member.tenantID.description)
            }
        }
        for action in [CreateCriticalActionRequestAction.accountDeletion, .dataExport] {
            try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
                try await member.begin(action, owner.userID.description)
            }
        }
        #expect(try await member.begin(.accountDeletion, member.userID.description).requiresMFA)
    }

    @Test func `nobody begins it for a workspace of others`() async throws {
        let (owner, other): (Person, Person) = (try await world.signUp(), try await world.signUp())
        _ = try await owner.enrol()
        try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await owner.begin(.tenantDeletion, other.tenantID.description)
        }
    }

    @Test func `without a factor, and with an old proof, nobody begins`() async throws {
        let owner: Person = try await world.signUp()
        try await expectRefused("AUTH_MFA_SETUP_REQUIRED", 403) {
            try await owner.begin(.tenantDeletion, owner.tenantID.description)
        }
        _ = try await owner.enrol()
        try await owner.letProofAge("301 s")
        try await expectRefused("AUTHZ_MFA_SESSION_EXPIRED", 403) {
            try await owner.begin(.tenantDeletion, owner.tenantID.description)
        }
    }
}

extension Person {
    func begin(
        _ action: CreateCriticalActionRequestAction, _ resource: String
    ) async throws -> CriticalActionChallenge {
        try await client.createCriticalAction(
            CreateCriticalAction.Input(body: CreateCriticalActionRequest(action: action, resourceID: resource)))
    }
}
