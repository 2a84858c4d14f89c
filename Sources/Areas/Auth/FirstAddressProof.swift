// SPDX-License-Identifier: Apache-2.0
import AccessPorts
import ContractRuntime
import Errors
import Queries

/// The first proof that an account's address is its owner's. Whoever signed up with it before may be somebody else, so
/// what they left behind opens nothing: only the ways in that the proving session itself came by stay.
struct FirstAddressProof: Sendable {
    let dependencies: AuthDependencies

    /// Ends all other sessions, what waits for a second step, and every way in that this session did not use.
    func shutOutOthers(_ caller: UserCaller, _ scope: CallScope) async throws(APIFailure) {
        let userID: WireUUID = caller.userID
        let proof = try await scope.run(MFAQueries.sessionProof(sessionID: caller.sessionID))
        let methods: [String] = proof?.amr ?? []
        _ = try await dependencies.sessionRevocation.revokeAll(
            of: userID, except: caller.sessionID, by: userID, reason: .addressProven, scope)
        _ = try await scope.run(SocialQueries.dropFlows(userID: userID))
        _ = try await scope.run(PasswordsQueries.distrustDevices(userID: userID))
        if !methods.contains(SignInMethod.password.proof) {
            _ = try await scope.run(SocialQueries.forgetPassword(userID: userID))
        }
        let kept: [SocialProvider] = SocialProvider.allCases.filter { methods.contains($0.method.proof) }
        _ = try await scope.run(SocialQueries.deleteOtherLogins(userID: userID, kept: kept.map(\.rawValue)))
    }

    /// A reset proves the address too: it leaves no way in at all but the new password.
    func forgetOthers(of userID: WireUUID, _ scope: CallScope) async throws(APIFailure) {
        guard try await !scope.run(VerificationQueries.address(userID: userID)).emailVerified else { return }
        _ = try await scope.run(SocialQueries.deleteLogins(userID: userID))
        _ = try await scope.run(SocialQueries.deletePasskeys(userID: userID))
    }
}
