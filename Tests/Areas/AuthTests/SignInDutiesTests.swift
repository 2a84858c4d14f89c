// SPDX-License-Identifier: Apache-2.0
@testable import AuthArea
import ContractRuntime
import Testing

@Suite struct SignInDutiesTests {
    private let start: Timestamp = Timestamp(milliseconds: 1_800_000_000_000)

    private func facts() -> SignInDuties.Facts {
        SignInDuties.Facts(
            isEmailVerified: true, isPhoneVerified: false, hasSecondFactor: false, passwordBreachedAt: nil,
            clockStart: start, phoneDays: nil, mfaDays: nil)
    }

    @Test func `nothing is owed where nothing is asked`() {
        #expect(SignInDuties(facts()).missing.isEmpty)
    }

    @Test func `an unproven address is owed at once`() {
        var facts: SignInDuties.Facts = facts()
        facts.isEmailVerified = false
        #expect(SignInDuties(facts).missing == [.email])
        #expect(SignInDuties(facts).deadlines.isEmpty)
    }

    @Test func `phone and factor are owed from the start of the clock`() {
        var facts: SignInDuties.Facts = facts()
        facts.phoneDays = 1
        facts.mfaDays = 3
        let duties: SignInDuties = SignInDuties(facts)
        #expect(duties.missing == [.phone, .mfa])
        #expect(duties.deadlines == [.phone: start + .seconds(86_400), .mfa: start + .seconds(259_200)])
    }

    @Test func `who has a factor owes none`() {
        var facts: SignInDuties.Facts = facts()
        facts.mfaDays = 3
        facts.hasSecondFactor = true
        #expect(SignInDuties(facts).missing.isEmpty)
    }

    @Test func `after a reset there is a day to set up a factor anew, whatever the clock said`() {
        var facts: SignInDuties.Facts = facts()
        facts.mfaDays = 7
        facts.factorsResetAt = start + .seconds(3_600)
        #expect(SignInDuties(facts).deadlines == [.mfa: start + .seconds(3_600 + 86_400)])
        facts.factorsResetAt = start + .seconds(-3_600)
        #expect(SignInDuties(facts).deadlines == [.mfa: start + .seconds(604_800)])
        facts.hasSecondFactor = true
        #expect(SignInDuties(facts).missing.isEmpty)
    }

    @Test func `a password that leaked is owed within a week`() {
        var facts: SignInDuties.Facts = facts()
        facts.passwordBreachedAt = start
        #expect(SignInDuties(facts).deadlines == [.password: start + .seconds(604_800)])
    }
}
