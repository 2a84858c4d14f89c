// SPDX-License-Identifier: Apache-2.0
@testable import AuthArea
import ContractRuntime
import Testing

@Suite struct RefreshDecisionTests {
    private let now: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)

    private func facts(_ status: RefreshDecision.Facts.Status) -> RefreshDecision.Facts {
        RefreshDecision.Facts(
            status: status, rotatedAt: nil, canReplay: false, isSessionRevoked: false, ends: [now + .seconds(60)],
            userStatus: "active", membership: ("active", "active"))
    }

    private func decide(_ facts: RefreshDecision.Facts) -> RefreshDecision { RefreshDecision(facts, now: now) }

    @Test func `an active token rotates`() { #expect(decide(facts(.active)) == .rotate) }

    @Test func `a revoked token stays revoked`() { #expect(decide(facts(.revoked)) == .revoked) }

    @Test(arguments: [(0, RefreshDecision.replay), (10, .replay), (11, .reuse)])
    func `a rotated token is replayed for ten seconds`(seconds: Int, decision: RefreshDecision) {
        var facts: RefreshDecision.Facts = facts(.rotated)
        facts.canReplay = true
        facts.rotatedAt = Timestamp(microseconds: now.microseconds - Int64(seconds) * 1_000_000)
        #expect(decide(facts) == decision)
    }

    @Test func `a rotated token whose child was used is reuse at once`() {
        var facts: RefreshDecision.Facts = facts(.rotated)
        facts.rotatedAt = now
        #expect(decide(facts) == .reuse)
    }

    @Test func `reuse in a session that is over is a mere refusal`() {
        var facts: RefreshDecision.Facts = facts(.rotated)
        facts.isSessionRevoked = true
        #expect(decide(facts) == .revoked)
    }

    @Test func `the end of token or session is told as such`() {
        var facts: RefreshDecision.Facts = facts(.active)
        facts.ends.append(now)
        #expect(decide(facts) == .expired)
    }

    @Test func `a suspended person hears so and a deleted one does not`() {
        var facts: RefreshDecision.Facts = facts(.active)
        facts.userStatus = "suspended"
        #expect(decide(facts) == .suspended)
        facts.userStatus = "deleted"
        #expect(decide(facts) == .revoked)
    }

    @Test(arguments: [("removed", "active"), ("suspended", "active"), ("active", "archived")])
    func `whoever left the workspace gets no new token`(status: String, tenantStatus: String) {
        var facts: RefreshDecision.Facts = facts(.active)
        facts.membership = (status, tenantStatus)
        #expect(decide(facts) == .revoked)
    }

    @Test func `a suspended workspace does not end the session`() {
        var facts: RefreshDecision.Facts = facts(.active)
        facts.membership = ("active", "suspended")
        #expect(decide(facts) == .rotate)
    }
}
