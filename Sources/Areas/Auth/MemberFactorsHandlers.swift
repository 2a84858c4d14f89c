// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// Second factors of members, as their administrators see them: translation only.
struct MemberFactorsHandlers: MemberFactorsAPI {
    private let resets: MemberFactorResets

    init(_ dependencies: AuthDependencies) { resets = MemberFactorResets(dependencies: dependencies) }

    func resetMemberMFA(
        _ input: ResetMemberMFA.Input, _ call: ResetMemberMFA.Call
    ) async throws(ResetMemberMFA.Failure) -> Success {
        do {
            try await resets.reset(input.userID.uuid, call.caller, call.scope)
            return Success(success: true)
        } catch {
            throw ResetMemberMFA.Failure(error)
        }
    }
}
