// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Tokens

/// Actions that a person confirms by mail and factor before they are done.
struct CriticalActionsHandlers: CriticalActionsAPI {
    private let confirmations: CriticalActionConfirmations

    init(_ dependencies: AuthDependencies) {
        confirmations = CriticalActionConfirmations(dependencies: dependencies)
    }

    func createCriticalAction(
        _ input: CreateCriticalAction.Input, _ call: CreateCriticalAction.Call
    ) async throws(CreateCriticalAction.Failure) -> CriticalActionChallenge {
        guard let action: CriticalAction = CriticalAction(rawValue: input.body.action.wire) else {
            throw .internal(UnknownAction(name: input.body.action.wire))
        }
        do {
            let opened: CriticalActionConfirmations.Opened = try await confirmations.open(
                action, of: input.body.resourceID, call.caller, call.scope)
            call.setResponseHeader("Location", "/v1/auth/critical-actions/\(opened.id.wire)/verify")
            return CriticalActionChallenge(
                challengeID: ChallengeID(opened.id), expiresAt: opened.expiresAt, emailSentTo: opened.maskedAddress,
                requiresMFA: call.caller.hasSecondFactor)
        } catch {
            throw CreateCriticalAction.Failure(error)
        }
    }

    func verifyCriticalAction(
        _ input: VerifyCriticalAction.Input, _ call: VerifyCriticalAction.Call
    ) async throws(VerifyCriticalAction.Failure) -> CriticalActionToken {
        do {
            let confirmed: CriticalActionConfirmations.Confirmed = try await confirmations.confirm(
                input.challengeID.uuid, mailed: input.body.emailCode, factor: input.body.mfaCode, call.caller,
                call.scope)
            return CriticalActionToken(actionToken: confirmed.token, expiresAt: confirmed.expiresAt)
        } catch {
            throw VerifyCriticalAction.Failure(error)
        }
    }
}

/// The contract names an action that this program does not know: a defect of the build.
private struct UnknownAction: Error {
    let name: String
}
