// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Paging
import Queries

/// Requests to delete the workspace.
struct DeletionRequestsHandlers: DeletionRequestsAPI {
    let deletions: Deletions
    let cursors: CursorSeal

    func listDeletionRequests(
        _ input: ListDeletionRequests.Input, _ call: ListDeletionRequests.Call
    ) async throws(ListDeletionRequests.Failure) -> DeletionRequestList {
        let list: ListByID<DeletionRequestsQueries.RequestRow> = ListByID(
            operation: "listDeletionRequests", filters: [], id: { $0.id.uuid },
            page: { (request: PageRequest, id: WireUUID?) in
                DeletionRequestsQueries.page(afterID: id, limit: request.fetchCount, offset: request.offset)
            },
            pageBefore: { (request: PageRequest, id: WireUUID) in
                DeletionRequestsQueries.pageBefore(beforeID: id, limit: request.fetchCount)
            },
            total: { (most: Int) in DeletionRequestsQueries.total(countLimit: most) })
        do {
            let page: Page<DeletionRequestsQueries.RequestRow> = try await list.read(
                PlaceWish(page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit),
                cursors, TenancyWork(call))
            return DeletionRequestList(data: page.rows.map(\.wire), pagination: Pagination(page.outline))
        } catch {
            throw ListDeletionRequests.Failure(error)
        }
    }

    func createDeletionRequest(
        _ input: CreateDeletionRequest.Input, _ call: CreateDeletionRequest.Call
    ) async throws(CreateDeletionRequest.Failure) -> DeletionRequest {
        do {
            let row: DeletionRequestsQueries.RequestRow = try await deletions.request(
                input.body, proof: input.xCriticalActionToken, TenancyWork(call))
            call.setResponseHeader("Location", "/v1/deletion-requests/\(row.id)")
            return row.wire
        } catch {
            throw CreateDeletionRequest.Failure(error)
        }
    }

    func getDeletionRequest(
        _ input: GetDeletionRequest.Input, _ call: GetDeletionRequest.Call
    ) async throws(GetDeletionRequest.Failure) -> DeletionRequest {
        do {
            return try await deletions.row(input.id, TenancyWork(call)).wire
        } catch {
            throw GetDeletionRequest.Failure(error)
        }
    }

    func cancelDeletionRequest(
        _ input: CancelDeletionRequest.Input, _ call: CancelDeletionRequest.Call
    ) async throws(CancelDeletionRequest.Failure) -> DeletionRequest {
        do {
            return try await deletions.cancel(input.id, TenancyWork(call)).wire
        } catch {
            throw CancelDeletionRequest.Failure(error)
        }
    }
}
