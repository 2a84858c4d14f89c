// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// What an account still owes in its workspace.
struct ObligationsHandlers: ObligationsAPI {
    func getVerificationStatus(
        _ input: GetVerificationStatus.Input, _ call: GetVerificationStatus.Call
    ) async throws(GetVerificationStatus.Failure) -> VerificationObligations {
        guard let viewer = try await call.run(SessionsQueries.viewer(sessionID: call.caller.sessionID)) else {
            throw GetVerificationStatus.Failure(APIFailure(code: "AUTH_SESSION_INVALID", status: 401))
        }
        return VerificationObligations(SignInDuties(viewer, try await call.run(SessionsQueries.signInPolicy())))
    }
}

extension VerificationObligations {
    init(_ duties: SignInDuties) {
        self.init(
            complete: duties.missing.isEmpty, missing: duties.missing.compactMap { .init(wire: $0.rawValue) },
            deadlines: Dictionary(
                uniqueKeysWithValues: duties.deadlines.map { (duty, time) in (duty.rawValue, time) }))
    }
}
