// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing
@testable import UsersArea

@Suite struct InvitationStateTests {
    private let now: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)

    private func state(_ status: String, _ seconds: Int = 60, tenant: String = "active") -> InvitationState {
        InvitationState(status: status, expiresAt: now + .seconds(seconds), tenantStatus: tenant, now: now)
    }

    @Test func `a pending invitation is open until its end`() {
        #expect(state("pending") == .open)
        #expect(state("pending", 0) == .expired(now))
    }

    @Test func `a workspace that is not active takes nobody in`() {
        #expect(state("pending", tenant: "suspended") == .void)
    }

    @Test func `an accepted one says so and a withdrawn one does not`() {
        #expect(state("accepted") == .accepted)
        #expect(state("cancelled") == .void)
        #expect(state("declined") == .void)
        #expect(state("expired", -5) == .expired(now + .seconds(-5)))
    }
}
