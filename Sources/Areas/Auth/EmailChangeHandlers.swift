// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// Changing one's e-mail address: translation only, the rules are in the service.
struct EmailChangeHandlers: EmailChangeAPI {
    private let changes: EmailChanges

    init(_ dependencies: AuthDependencies) { changes = EmailChanges(dependencies: dependencies) }

    func requestEmailChange(
        _ input: RequestEmailChange.Input, _ call: RequestEmailChange.Call
    ) async throws(RequestEmailChange.Failure) -> EmailChangeRequested {
        do {
            let end: Timestamp = try await changes.request(input.body.newEmail, call.caller, call.scope)
            return EmailChangeRequested(sent: true, expiresAt: end)
        } catch {
            throw RequestEmailChange.Failure(error)
        }
    }

    func confirmEmailChange(
        _ input: ConfirmEmailChange.Input, _ call: ConfirmEmailChange.Call
    ) async throws(ConfirmEmailChange.Failure) -> EmailChanged {
        do {
            return EmailChanged(
                changed: true, email: try await changes.confirm(input.body.code, call.caller, call.scope))
        } catch {
            throw ConfirmEmailChange.Failure(error)
        }
    }

    func revertEmailChange(
        _ input: RevertEmailChange.Input, _ call: RevertEmailChange.Call
    ) async throws(RevertEmailChange.Failure) -> Success {
        do {
            try await changes.revert(input.body.token, call.scope)
            return Success(success: true)
        } catch {
            throw RevertEmailChange.Failure(error)
        }
    }
}
