// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import Secrecy

/// Entries of the audit trail: list, read, write, verify.
struct LogsHandlers: LogsAPI {
    let listing: EntryListing
    let verification: EntryVerification
    let writing: ClientEntries

    func queryAuditLogs(
        _ input: QueryAuditLogs.Input, _ call: QueryAuditLogs.Call
    ) async throws(QueryAuditLogs.Failure) -> AuditLogList {
        var wanted: EntryWish = EntryWish(start: input.startDate, end: input.endDate)
        wanted.eventTypes = input.eventType
        wanted.severity = input.severity?.wire
        wanted.status = input.status?.wire
        wanted.actorID = input.actorID
        wanted.actorType = input.actorType
        wanted.resourceType = input.resourceType
        wanted.resourceID = input.resourceID
        wanted.requestID = input.requestID
        wanted.subjectID = input.dataSubjectID?.uuid
        wanted.text = input.q
        let place: PlaceWish = PlaceWish(
            page: input.page, perPage: input.perPage, cursor: input.cursor, limit: input.limit)
        let work: AuditWork = AuditWork(call)
        do {
            let list: AuditLogList = try await listing.page(wanted, place, "queryAuditLogs", work)
            try await listing.noteView(wanted, work)
            return list
        } catch {
            throw QueryAuditLogs.Failure(error)
        }
    }

    func createAuditLog(
        _ input: CreateAuditLog.Input, _ call: CreateAuditLog.Call
    ) async throws(CreateAuditLog.Failure) -> CreatedAuditLog {
        do {
            let view: EntryView = EntryView(try await writing.write(input.body, AuditWork(call)), isVerified: true)
            call.setResponseHeader("Location", "/v1/audit-logs/\(view.id)")
            return try view.created()
        } catch {
            throw CreateAuditLog.Failure(error)
        }
    }

    func getAuditLog(
        _ input: GetAuditLog.Input, _ call: GetAuditLog.Call
    ) async throws(GetAuditLog.Failure) -> AuditLog {
        do {
            return try await listing.entry(input.logID, AuditWork(call))
        } catch {
            throw GetAuditLog.Failure(error)
        }
    }

    func verifyAuditLog(
        _ input: VerifyAuditLog.Input, _ call: VerifyAuditLog.Call
    ) async throws(VerifyAuditLog.Failure) -> AuditVerification {
        do {
            return try await verification.entry(input.logID, AuditWork(call))
        } catch {
            throw VerifyAuditLog.Failure(error)
        }
    }

    func verifyAuditChain(
        _ input: VerifyAuditChain.Input, _ call: VerifyAuditChain.Call
    ) async throws(VerifyAuditChain.Failure) -> VerifyAuditChain.Output {
        do {
            return try await verification.chain(from: input.body.fromSeq, to: input.body.toSeq, AuditWork(call))
        } catch {
            throw VerifyAuditChain.Failure(error)
        }
    }

    func listAuditEventTypes(
        _ input: ListAuditEventTypes.Input, _ call: ListAuditEventTypes.Call
    ) async throws(ListAuditEventTypes.Failure) -> AuditEventTypeList {
        call.setResponseHeader("ETag", EventTypes.tag)
        return EventTypes.list
    }
}
