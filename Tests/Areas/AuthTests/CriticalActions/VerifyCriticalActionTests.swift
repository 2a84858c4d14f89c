// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct VerifyCriticalActionTests {
    let world: World

    init() async throws { world = try await World.shared() }

    /// An owner who began to delete the workspace, with the code from the mail.
    private func begun() async throws -> (
        owner: Person, authenticator: Authenticator, id: ChallengeID, code: Secret<String>
    ) {
        let owner: Person = try await world.signUp()
        let (authenticator, _): (Authenticator, [String]) = try await owner.enrol()
        let id: ChallengeID = try await owner.begin(.tenantDeletion, owner.tenantID.description).challengeID
        let code: String = try await world.mailed("code", template: "critical-action-verification", to: owner.email)
        return (owner, authenticator, id, Secret(code))
    }

    private func confirm(
        _ person: Person, _ id: ChallengeID, _ mailed: Secret<String>, _ factor: Secret<String>?
    ) async throws -> CriticalActionToken {
        try await person.client.verifyCriticalAction(
            VerifyCriticalAction.Input(
                challengeID: id, body: VerifyCriticalActionRequest(emailCode: mailed, mfaCode: factor)))
    }

    @Test func `both codes give a token, which rests as a digest and is bound to its action`() async throws {
        let (owner, authenticator, id, code) = try await begun()
        let confirmed: CriticalActionToken = try await confirm(owner, id, code, authenticator.code(1))
        #expect(confirmed.actionToken.reveal().hasPrefix("zca_"))
        let kept: [[String?]] = try await world.query(
            """
            SELECT payload ->> 'action', payload ->> 'resource_id', id::text FROM auth_flows
             WHERE user_id = '\(owner.userID)' AND kind = 'critical_token'
            """)
        #expect(kept.first?.prefix(2) == ["tenant_deletion", owner.tenantID.description])
        #expect(kept.first?.last.flatMap(\.self)?.contains(confirmed.actionToken.reveal()) == false)
        #expect(try await owner.audited("auth.critical_action_verified") == [id.description])
        try await expectRefused("RESOURCE_NOT_FOUND", 404) {
            try await confirm(owner, id, code, authenticator.code(1))
        }
    }

    @Test func `the code of the mail alone is not enough`() async throws {
        let (owner, authenticator, id, code) = try await begun()
        try await expectRefused("AUTH_CODE_INVALID", 400) { try await confirm(owner, id, code, nil) }
        try await expectRefused("AUTH_CODE_INVALID", 400) {
            try await confirm(owner, id, code, authenticator.wrongCode())
        }
        #expect(try await confirm(owner, id, code, authenticator.code(1)).actionToken.reveal().hasPrefix("zca_"))
    }

    @Test func `five wrong e-mail codes void it`() async throws {
        let (owner, authenticator, id, code) = try await begun()
        for left in [4, 3, 2, 1] {
            let refusal: APIErrorResponse = try await expectRefused("AUTH_CODE_INVALID", 400) {
                try await confirm(owner, id, code.other, authenticator.code(1))
            }
            #expect(refusal.details["attemptsRemaining"] == .integer(Int64(left)))
        }
        try await expectRefused("AUTH_CODE_EXHAUSTED", 400) {
            try await confirm(owner, id, code.other, authenticator.code(1))
        }
        try await world.forgetLimits(of: owner)
        try await expectRefused("RESOURCE_NOT_FOUND", 404) {
            try await confirm(owner, id, code, authenticator.code(1))
        }
    }

    @Test func `a confirmation of somebody else is not found, and loses no guess by that`() async throws {
        let (owner, authenticator, id, code) = try await begun()
        let other: Person = try await world.signUp()
        for _ in 0..<6 {
            try await expectRefused("RESOURCE_NOT_FOUND", 404) { try await confirm(other, id, code.other, nil) }
        }
        #expect(try await confirm(owner, id, code, authenticator.code(1)).actionToken.reveal().hasPrefix("zca_"))
    }

    @Test func `of parallel right answers one gets a token`() async throws {
        let (owner, authenticator, id, code) = try await begun()
        let codes: [Secret<String>] = [authenticator.code(1), authenticator.code(), authenticator.code(1)]
        let won: Int = await withTaskGroup(of: Bool.self) { (group) in
            for factor in codes {
                group.addTask {
                    do {
                        _ = try await confirm(owner, id, code, factor)
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { (sum: Int, isIn: Bool) in sum + (isIn ? 1 : 0) }
        }
        #expect(won == 1)
        let tokens: String? = try await world.value(
            "SELECT count(*) FROM auth_flows WHERE user_id = '\(owner.userID)' AND kind = 'critical_token'")
        #expect(tokens == "1")
    }
}
