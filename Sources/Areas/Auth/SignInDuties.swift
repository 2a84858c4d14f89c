// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Queries

/// What an account still owes after signing in, with the day it starts to matter.
struct SignInDuties: Sendable, Equatable {
    enum Duty: String, Sendable, CaseIterable { case email, phone, mfa, password }

    /// What decides; times are instants of the database.
    struct Facts: Sendable {
        var isEmailVerified: Bool
        var isPhoneVerified: Bool
        var hasSecondFactor: Bool
        var passwordBreachedAt: Timestamp?
        /// The latest of sign-up, joining and the day the rules changed.
        var clockStart: Timestamp
        /// Days of grace; nil where the workspace does not ask.
        var phoneDays: Int?
        var mfaDays: Int?
        /// When an administrator took the second factors away.
        var factorsResetAt: Timestamp?
    }

    private(set) var missing: [Duty] = []
    private(set) var deadlines: [Duty: Timestamp] = [:]

    static let passwordGrace: Duration = .seconds(7 * 86_400)
    /// Time to set up a second factor anew.
    static let resetGrace: Duration = .seconds(86_400)

    init(_ facts: Facts) {
        if !facts.isEmailVerified { missing.append(.email) }
        if let days = facts.phoneDays, !facts.isPhoneVerified { owe(.phone, from: facts.clockStart, days: days) }
        if let days = facts.mfaDays, !facts.hasSecondFactor {
            owe(.mfa, from: facts.clockStart, days: days)
            if let resetAt = facts.factorsResetAt, resetAt > facts.clockStart {
                deadlines[.mfa] = resetAt + Self.resetGrace
            }
        }
        if let breachedAt = facts.passwordBreachedAt {
            missing.append(.password)
            deadlines[.password] = breachedAt + Self.passwordGrace
        }
    }

    private mutating func owe(_ duty: Duty, from start: Timestamp, days: Int) {
        missing.append(duty)
        deadlines[duty] = start + .seconds(days * 86_400)
    }
}

extension SignInDuties {
    init(_ viewer: SessionsQueries.ViewerRow, _ policy: SessionsQueries.SignInPolicyRow?) {
        let starts: [Timestamp] = [viewer.createdAt] + [viewer.joinedAt, policy?.policyChangedAt].compactMap(\.self)
        self.init(
            Facts(
                isEmailVerified: viewer.emailVerified, isPhoneVerified: viewer.phoneVerified,
                hasSecondFactor: viewer.mfaEnabled, passwordBreachedAt: viewer.passwordBreachedAt,
                clockStart: starts.max() ?? viewer.createdAt,
                phoneDays: policy.flatMap { $0.requirePhoneVerification ? $0.phoneVerificationDeadlineDays : nil },
                mfaDays: policy.flatMap { $0.mfaRequired ? $0.mfaDeadlineDays : nil },
                factorsResetAt: viewer.mfaResetAt))
    }
}
