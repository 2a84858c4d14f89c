// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Testing

@testable import AuthArea

@Suite struct RiskScoreTests {
    private static let now: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)
    private static let berlin: AddressPlace = AddressPlace(
        country: "DE", city: "Berlin", latitude: 52.52, longitude: 13.405)
    private static let sydney: AddressPlace = AddressPlace(
        country: "AU", city: "Sydney", latitude: -33.868, longitude: 151.209)

    /// Somebody who signs in every day from Berlin, on a known device.
    private var usual: RiskFacts {
        var facts: RiskFacts = RiskFacts(
            now: Self.now, signedUpAt: Self.now + .seconds(-100 * 86_400),
            lastLoginAt: Self.now + .seconds(-8 * 3_600), isDeviceKnown: true, place: Self.berlin,
            lastPlace: Self.berlin)
        facts.countries = ["DE"]
        facts.logins = 25
        // 1,800,000,000 s after 1970 is 08:00 UTC.
        facts.hours = [8]
        return facts
    }

    @Test func `a usual sign-in is worth nothing`() { #expect(usual.score == RiskScore([])) }

    @Test func `each unusual thing has its weight`() {
        let changes: [(RiskFactor, Int, (inout RiskFacts) -> Void)] = [
            (.newDevice, 30, { $0.isDeviceKnown = false }),
            (.newLocation, 25, { $0.countries = ["FR"] }),
            (.unusualTime, 15, { $0.hours = [2, 20] }),
            (.vpnDetected, 10, { $0.isVPN = true }),
            (
                .torDetected, 35,
                {
                    $0.isTor = true; $0.isVPN = true
                }
            ),
            (.failedAttemptsBefore, 20, { $0.failures = 3 }),
            (.longInactive, 20, { $0.lastLoginAt = Self.now + .seconds(-31 * 86_400) }),
            (.multipleSessions, 10, { $0.openSessions = 5 }),
            (.rapidLocationChange, 40, { $0.lastPlace = Self.sydney }),
        ]
        for (factor, weight, change) in changes {
            var facts: RiskFacts = usual
            change(&facts)
            #expect(facts.score.factors == [factor], "\(factor)")
            #expect(facts.score.value == weight, "\(factor)")
        }
        var facts: RiskFacts = usual
        (facts.passwordChangedAt, facts.isDeviceKnown) = (Self.now + .seconds(-3_600), false)
        #expect(facts.score.factors == [.newDevice, .passwordRecentlyChanged])
        facts.isDeviceKnown = true
        #expect(facts.score.factors.isEmpty)
    }

    @Test(
        arguments: [
            (49, RiskVerdict.allow), (50, .verify(.email)), (59, .verify(.email)), (60, .verify(.sms)),
            (69, .verify(.sms)), (70, .verify(.both)), (79, .verify(.both)), (80, .block), (100, .block),
        ])
    func `what is done depends on the sum`(value: Int, verdict: RiskVerdict) {
        #expect(RiskScore(value: value).verdict == verdict)
    }

    @Test func `new device, new country and impossible travel are blocked`() {
        var facts: RiskFacts = usual
        facts.isDeviceKnown = false
        facts.place = Self.sydney
        #expect(facts.score.factors == [.newDevice, .newLocation, .rapidLocationChange])
        #expect(facts.score.value == 95)
        facts.isConfirmed = true
        #expect(facts.score.value == 0)
    }

    @Test func `without anything to compare with only address and failures count`() {
        for isNew in [true, false] {
            var facts: RiskFacts = usual
            if isNew { facts.signedUpAt = Self.now + .seconds(-86_399) } else { facts.lastLoginAt = nil }
            (facts.isDeviceKnown, facts.countries, facts.hours, facts.openSessions) = (false, ["FR"], [2], 9)
            #expect(facts.score.value == 0)
            (facts.isVPN, facts.failures) = (true, 4)
            #expect(facts.score.factors == [.vpnDetected, .failedAttemptsBefore])
        }
    }

    @Test func `an unknown place triggers nothing`() {
        var facts: RiskFacts = usual
        (facts.place, facts.countries) = (nil, ["FR"])
        #expect(facts.score.value == 0)
    }

    @Test func `the sum ends at a hundred`() { #expect(RiskScore(RiskFactor.allCases).value == 100) }

    @Test func `the hour beside a usual one is usual, also across midnight`() {
        var facts: RiskFacts = usual
        for (hours, isUnusual) in [([7], false), ([9], false), ([10], true), ([6], true)] {
            facts.hours = hours
            #expect(facts.score.factors.contains(.unusualTime) == isUnusual, "\(hours)")
        }
        facts.now = Self.now + .seconds(-8 * 3_600)
        facts.lastLoginAt = facts.now + .seconds(-3_600)
        facts.hours = [23]
        #expect(!facts.score.factors.contains(.unusualTime))
    }

    @Test func `distances follow the great circle`() throws {
        let distance: Double = try #require(RiskFacts.kilometres(from: Self.berlin, to: Self.sydney))
        #expect((16_050...16_150).contains(distance))
        #expect(RiskFacts.kilometres(from: Self.berlin, to: nil) == nil)
    }
}
