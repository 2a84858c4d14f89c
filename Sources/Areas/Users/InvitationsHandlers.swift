// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// What an invitation offers, and joining.
struct InvitationsHandlers: InvitationsAPI {
    let service: JoiningService

    func previewInvitation(
        _ input: PreviewInvitation.Input, _ call: PreviewInvitation.Call
    ) async throws(PreviewInvitation.Failure) -> InvitationPreview {
        do {
            return try await service.preview(input.token, call.scope)
        } catch {
            throw PreviewInvitation.Failure(error)
        }
    }

    func acceptInvitation(
        _ input: AcceptInvitation.Input, _ call: AcceptInvitation.Call
    ) async throws(AcceptInvitation.Failure) -> WorkspaceEntry {
        do {
            return try await service.accept(input.token, by: call.caller, call.scope)
        } catch {
            throw AcceptInvitation.Failure(error)
        }
    }
}
