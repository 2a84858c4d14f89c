// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors

/// The proof that an operation asks for only when what it touches is guarded; the gate leaves that to the handler.
enum StepUpProof {
    /// How old a proof of the level `sensitive` may be.
    static let sensitiveSeconds: Int64 = 900
    /// How old a proof of the level `critical` may be.
    static let criticalSeconds: Int64 = 300
    private static let endpoint: String = "/v1/auth/mfa/step-up"

    /// Refuses a caller whose last proof in this session is missing or too old: the second factor where there is one,
    /// else the sign-in.
    static func requireSensitive(_ user: UserCaller, now: Timestamp) throws(APIFailure) {
        func isFresh(_ time: Timestamp) -> Bool {
            now.microseconds - time.microseconds <= sensitiveSeconds * 1_000_000
        }
        guard user.hasSecondFactor else {
            guard isFresh(user.authenticatedAt) else {
                throw RoleRefusal.reauthentication(endpoint: endpoint, seconds: sensitiveSeconds)
            }
            return
        }
        guard let verified: Timestamp = user.mfaVerifiedAt else {
            throw RoleRefusal.secondFactor(isExpired: false, of: user, endpoint: endpoint, seconds: sensitiveSeconds)
        }
        guard isFresh(verified) else {
            throw RoleRefusal.secondFactor(isExpired: true, of: user, endpoint: endpoint, seconds: sensitiveSeconds)
        }
    }

    /// Refuses a caller whose second factor was proven in this session not at all or too long ago.
    static func requireCritical(_ user: UserCaller, now: Timestamp) throws(APIFailure) {
        guard user.hasSecondFactor else { throw .authMFASetupRequired() }
        guard let verified: Timestamp = user.mfaVerifiedAt else {
            throw RoleRefusal.secondFactor(isExpired: false, of: user, endpoint: endpoint, seconds: criticalSeconds)
        }
        guard now.microseconds - verified.microseconds <= criticalSeconds * 1_000_000 else {
            throw RoleRefusal.secondFactor(isExpired: true, of: user, endpoint: endpoint, seconds: criticalSeconds)
        }
    }
}
