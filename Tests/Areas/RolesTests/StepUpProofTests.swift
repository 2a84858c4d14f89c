// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@testable import RolesArea

@Suite struct StepUpProofTests {
    private let now: Timestamp = Timestamp(microseconds: 1_700_000_000_000_000)

    private func code(hasFactor: Bool, signedInAgo: Int64, verifiedAgo: Int64?) -> String? {
        func ago(_ seconds: Int64) -> Timestamp { Timestamp(microseconds: now.microseconds - seconds * 1_000_000) }
        let user: UserCaller = UserCaller(
            userID: UUID.v7(milliseconds: 1), sessionID: UUID.v7(milliseconds: 2), tenantID: nil, credential: .bearer,
            isEmailVerified: true, hasSecondFactor: hasFactor, authenticatedAt: ago(signedInAgo),
            mfaVerifiedAt: verifiedAgo.map(ago))
        do throws(APIFailure) {
            try StepUpProof.requireSensitive(user, now: now)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `a second factor given within a quarter of an hour suffices`() {
        #expect(code(hasFactor: true, signedInAgo: 9_000, verifiedAgo: 900) == nil)
        #expect(code(hasFactor: true, signedInAgo: 10, verifiedAgo: 901) == "AUTHZ_MFA_SESSION_EXPIRED")
        #expect(code(hasFactor: true, signedInAgo: 10, verifiedAgo: nil) == "AUTH_MFA_REQUIRED")
    }

    @Test func `without a second factor the sign-in has to be fresh`() {
        #expect(code(hasFactor: false, signedInAgo: 900, verifiedAgo: nil) == nil)
        #expect(code(hasFactor: false, signedInAgo: 901, verifiedAgo: nil) == "AUTH_REAUTH_REQUIRED")
    }
}
