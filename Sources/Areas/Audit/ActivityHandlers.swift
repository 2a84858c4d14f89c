// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries

/// What members did, and what concerned the safety of the workspace.
struct ActivityHandlers: ActivityAPI {
    let listing: EntryListing

    /// Events about the safety of accounts and rights.
    private static let securityEvents: String = "auth.*,permission.*,sso.*,security.*,rls.*,apikey.*"

    func getUserActivity(
        _ input: GetUserActivity.Input, _ call: GetUserActivity.Call
    ) async throws(GetUserActivity.Failure) -> AuditLogList {
        guard try await call.run(ActivityQueries.isMember(userID: input.userID)) else {
            throw .userNotFound(resourceID: input.userID.description)
        }
        var wanted: EntryWish = EntryWish(start: input.startDate, end: input.endDate)
        wanted.actorID = input.userID.description
        wanted.omitsMetadata = input.userID.uuid != call.caller.userID
        let place: PlaceWish = PlaceWish(
            page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit)
        do {
            return try await listing.page(wanted, place, "getUserActivity", AuditWork(call))
        } catch {
            throw GetUserActivity.Failure(error)
        }
    }

    func getOwnActivity(
        _ input: GetOwnActivity.Input, _ call: GetOwnActivity.Call
    ) async throws(GetOwnActivity.Failure) -> AuditLogList {
        var wanted: EntryWish = EntryWish(start: input.startDate, end: input.endDate)
        wanted.actorID = call.caller.userID.wire
        let place: PlaceWish = PlaceWish(
            page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit)
        do {
            return try await listing.page(wanted, place, "getOwnActivity", AuditWork(call))
        } catch {
            throw GetOwnActivity.Failure(error)
        }
    }

    func listSecurityEvents(
        _ input: ListSecurityEvents.Input, _ call: ListSecurityEvents.Call
    ) async throws(ListSecurityEvents.Failure) -> AuditLogList {
        var wanted: EntryWish = EntryWish(start: input.startDate, end: input.endDate)
        wanted.eventTypes = input.eventType
        wanted.bounds = Self.securityEvents
        wanted.severity = input.severity?.wire
        wanted.status = input.status?.wire
        let place: PlaceWish = PlaceWish(
            page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit)
        do {
            return try await listing.page(wanted, place, "listSecurityEvents", AuditWork(call))
        } catch {
            throw ListSecurityEvents.Failure(error)
        }
    }
}
