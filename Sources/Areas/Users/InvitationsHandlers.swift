// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// What an invitation offers, and joining.
struct InvitationsHandlers: InvitationsAPI {
    let service: JoiningService
    let invitations: OpenInvitations

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

    func declineInvitation(
        _ input: DeclineInvitation.Input, _ call: DeclineInvitation.Call
    ) async throws(DeclineInvitation.Failure) -> Success {
        do {
            try await service.decline(input.token, by: call.caller, call.scope)
            return Success(success: true)
        } catch {
            throw DeclineInvitation.Failure(error)
        }
    }

    func listInvitations(
        _ input: ListInvitations.Input, _ call: ListInvitations.Call
    ) async throws(ListInvitations.Failure) -> InvitationList {
        do {
            return try await invitations.page(input, MemberWork(call))
        } catch {
            throw ListInvitations.Failure(error)
        }
    }

    func resendInvitation(
        _ input: ResendInvitation.Input, _ call: ResendInvitation.Call
    ) async throws(ResendInvitation.Failure) -> OpenInvitation {
        do {
            return try await invitations.resend(input.invitationID, MemberWork(call))
        } catch {
            throw ResendInvitation.Failure(error)
        }
    }

    func cancelInvitation(
        _ input: CancelInvitation.Input, _ call: CancelInvitation.Call
    ) async throws(CancelInvitation.Failure) -> Deleted {
        do {
            try await invitations.cancel(input.invitationID, MemberWork(call))
            return Deleted(success: true, deletedID: input.invitationID.description)
        } catch {
            throw CancelInvitation.Failure(error)
        }
    }
}
