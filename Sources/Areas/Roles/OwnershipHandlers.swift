// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// Handing the workspace over: translation only, the rules are in the service.
struct OwnershipHandlers: OwnershipAPI {
    let service: OwnershipTransfers

    func getOwnershipTransfer(
        _ input: GetOwnershipTransfer.Input, _ call: GetOwnershipTransfer.Call
    ) async throws(GetOwnershipTransfer.Failure) -> OwnershipTransfer {
        do {
            return try await service.latest(RoleWork(call)).wire(at: call.now)
        } catch {
            throw GetOwnershipTransfer.refusal(error)
        }
    }

    func startOwnershipTransfer(
        _ input: StartOwnershipTransfer.Input, _ call: StartOwnershipTransfer.Call
    ) async throws(StartOwnershipTransfer.Failure) -> OwnershipTransfer {
        do {
            let row: OwnershipQueries.TransferRow = try await service.start(
                to: input.body.targetUserID, fallback: input.body.fallbackRole, token: input.xCriticalActionToken,
                RoleWork(call))
            call.setResponseHeader("Location", "/v1/tenant/ownership-transfer")
            return row.wire(at: call.now)
        } catch {
            throw StartOwnershipTransfer.refusal(error)
        }
    }

    func cancelOwnershipTransfer(
        _ input: CancelOwnershipTransfer.Input, _ call: CancelOwnershipTransfer.Call
    ) async throws(CancelOwnershipTransfer.Failure) -> OwnershipTransfer {
        do {
            return try await service.close(as: "cancelled", RoleWork(call)).wire(at: call.now)
        } catch {
            throw CancelOwnershipTransfer.refusal(error)
        }
    }

    func acceptOwnershipTransfer(
        _ input: AcceptOwnershipTransfer.Input, _ call: AcceptOwnershipTransfer.Call
    ) async throws(AcceptOwnershipTransfer.Failure) -> OwnershipTransfer {
        do {
            return try await service.accept(RoleWork(call)).wire(at: call.now)
        } catch {
            throw AcceptOwnershipTransfer.refusal(error)
        }
    }

    func declineOwnershipTransfer(
        _ input: DeclineOwnershipTransfer.Input, _ call: DeclineOwnershipTransfer.Call
    ) async throws(DeclineOwnershipTransfer.Failure) -> OwnershipTransfer {
        do {
            return try await service.close(as: "declined", RoleWork(call)).wire(at: call.now)
        } catch {
            throw DeclineOwnershipTransfer.refusal(error)
        }
    }
}

extension OwnershipQueries.TransferRow {
    /// The offer on the wire; an open one whose time is over is over.
    fileprivate func wire(at now: Timestamp) -> OwnershipTransfer {
        let isOver: Bool = status == "pending" && expiresAt <= now
        return OwnershipTransfer(
            id: id, fromUserID: fromUserID, toUserID: toUserID, fallbackRole: fallbackRole,
            status: isOver ? .expired : OwnershipTransferStatus(wire: status) ?? .expired, expiresAt: expiresAt,
            decidedAt: decidedAt, createdAt: createdAt)
    }
}
