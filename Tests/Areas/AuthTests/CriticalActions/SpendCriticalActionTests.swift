// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

/// From the confirmation to the operation that takes its token, for every operation that asks for one.
@Suite struct SpendCriticalActionTests {
    enum Guarded: CaseIterable, Sendable {
        case deletion, transfer

        var action: CreateCriticalActionRequestAction {
            switch self {
            case .deletion: .tenantDeletion
            case .transfer: .ownershipTransfer
            }
        }

        var other: Guarded { self == .deletion ? .transfer : .deletion }
    }

    /// An owner who can do both, with somebody to hand the workspace to.
    private struct House {
        let owner: Person
        let heir: Person
        let authenticator: Authenticator

        static func make() async throws -> House {
            let owner: Person = try await World.shared().signUp()
            let heir: Person = try await owner.invite(role: "developer")
            _ = try await heir.enrol()
            return House(owner: owner, heir: heir, authenticator: try await owner.enrol().authenticator)
        }

        /// The whole confirmation: begun, mailed, both codes, token.
        func confirmed(_ guarded: Guarded) async throws -> Secret<String> {
            let id: ChallengeID = try await owner.begin(guarded.action, owner.tenantID.description).challengeID
            let queued: String =
                "SELECT count(*) FROM outbound_messages WHERE user_id = '\(owner.userID)'"
                + " AND template = 'critical-action-verification' AND status <> 'sent'"
            // The code of an earlier confirmation lies in the same mailbox.
            try await TemporaryRedis.until { try await owner.world.value(queued) == "0" }
            let code: String = try await owner.world.mailed(
                "code", template: "critical-action-verification", to: owner.email)
            try await owner.letStepsPass()
            return try await owner.client.verifyCriticalAction(
                VerifyCriticalAction.Input(
                    challengeID: id,
                    body: VerifyCriticalActionRequest(emailCode: Secret(code), mfaCode: authenticator.code()))
            ).actionToken
        }

        func perform(_ guarded: Guarded, _ token: Secret<String>) async throws {
            switch guarded {
            case .deletion:
                let name: String = try #require(
                    try await owner.world.value("SELECT name FROM tenants WHERE id = '\(owner.tenantID)'"))
                _ = try await owner.client.createDeletionRequest(
                    CreateDeletionRequest.Input(
                        xCriticalActionToken: token,
                        body: CreateDeletionRequestRequest(resourceType: .tenant, confirmName: name)))
            case .transfer:
                _ = try await owner.client.startOwnershipTransfer(
                    StartOwnershipTransfer.Input(
                        xCriticalActionToken: token,
                        body: StartOwnershipTransferRequest(targetUserID: heir.userID, fallbackRole: "admin")))
            }
        }

        func takeBack(_ guarded: Guarded) async throws {
            switch guarded {
            case .deletion:
                let made: DeletionRequestList = try await owner.client.listDeletionRequests(
                    ListDeletionRequests.Input())
                _ = try await owner.client.cancelDeletionRequest(
                    CancelDeletionRequest.Input(id: try #require(made.data.first?.id)))
            case .transfer: _ = try await owner.client.cancelOwnershipTransfer()
            }
        }

        func refused(_ guarded: Guarded, _ token: Secret<String>) async throws {
            try await expectRefused("AUTH_CHALLENGE_INVALID", 400) { try await perform(guarded, token) }
        }

        func change(_ column: String) async throws {
            try await owner.world.query(
                "UPDATE auth_flows SET \(column) WHERE user_id = '\(owner.userID)' AND kind = 'critical_token'")
        }
    }

    @Test(arguments: Guarded.allCases)
    func `a confirmed action is done with its token, once`(guarded: Guarded) async throws {
        let house: House = try await House.make()
        let token: Secret<String> = try await house.confirmed(guarded)
        try await house.perform(guarded, token)
        try await house.takeBack(guarded)
        try await house.refused(guarded, token)
    }

    @Test(arguments: Guarded.allCases)
    func `a token of another action does nothing, and is spent by the try`(guarded: Guarded) async throws {
        let house: House = try await House.make()
        let token: Secret<String> = try await house.confirmed(guarded.other)
        try await house.refused(guarded, token)
        try await house.refused(guarded.other, token)
    }

    @Test(arguments: Guarded.allCases)
    func `a token of another person, workspace or time does nothing`(guarded: Guarded) async throws {
        let house: House = try await House.make()
        let stranger: House = try await House.make()
        try await house.refused(guarded, try await stranger.confirmed(guarded))
        // One's own confirmation, but of what happened to another workspace.
        let foreign: Secret<String> = try await house.confirmed(guarded)
        try await house.change(
            "payload = jsonb_set(payload, '{resource_id}', to_jsonb('\(stranger.owner.tenantID)'::text))")
        try await house.refused(guarded, foreign)
        let late: Secret<String> = try await house.confirmed(guarded)
        try await house.change("expires_at = now() - interval '1 s'")
        try await house.refused(guarded, late)
    }
}
