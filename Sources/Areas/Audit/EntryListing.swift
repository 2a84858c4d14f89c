// SPDX-License-Identifier: Apache-2.0
import API
import Audit
import ContractRuntime
import Errors
import Paging
import Queries

/// The paging parameters as they came.
struct PlaceWish: Sendable {
    var page: Int?
    var perPage: Int?
    var cursor: String?
    var limit: Int?
}

/// Pages of entries, and single ones.
struct EntryListing: Sendable {
    let cursors: CursorSeal
    let keys: AuditKeyRing
    /// A look at the same filters is noted again after this time.
    static let viewPause: Duration = .seconds(600)
    /// How far the time of an entry may lie before and behind that of its id.
    private static let clockSlack: Duration = .seconds(3_600)
    private static let waitMax: Duration = .seconds(86_400)

    func page(
        _ wanted: EntryWish, _ place: PlaceWish, _ operation: String, _ work: AuditWork
    ) async throws(APIFailure) -> AuditLogList {
        let request: PageRequest = try PageRequest(
            page: place.page, perPage: place.perPage, cursor: place.cursor, limit: place.limit)
        let filter: EntryFilter = try EntryFilter(wanted, now: work.now)
        let page: Page<LogsQueries.EntryRow>
        switch request.form {
        case .page:
            let rows: [LogsQueries.EntryRow] = try await work.run(filter.rows(request, behind: nil))
            page = .numbered(
                rows, of: request, counted: try await work.run(filter.total(limit: PageRules.totalMax + 1)))
        case .cursor(let text):
            page = try await sealed(
                filter, request, text,
                CursorScope(operation: operation, tenantID: work.caller.tenantID, filters: wanted.named), work)
        }
        let links: String? = PageLinks.header(
            path: work.scope.request.path, filters: wanted.named, outline: page.outline)
        if let links { work.scope.setResponseHeader("Link", links) }
        var entries: [AuditLog] = []
        for row in page.rows {
            let stored: StoredAuditRow = row.stored
            var entry: AuditLog = try EntryView(stored, isVerified: isSound(stored)).entry()
            if wanted.omitsMetadata { entry.metadata = nil }
            entries.append(entry)
        }
        return AuditLogList(data: entries, pagination: Pagination(page.outline))
    }

    /// Puts a look at the trail on record, once for the same person and filters within some minutes.
    func noteView(_ wanted: EntryWish, _ work: AuditWork) async throws(APIFailure) {
        let family: String = wanted.family
        let hasViewed: Bool = try await work.run(
            LogsQueries.hasViewed(
                actorID: work.caller.user.actorID.wire,
                since: Timestamp(microseconds: work.now.microseconds - Self.viewPause.microseconds), filters: family))
        if !hasViewed {
            work.scope.append(AuditEntry("audit.viewed", metadata: .object(["filters": .string(family)])))
        }
    }

    func entry(_ id: AuditLogID, _ work: AuditWork) async throws(APIFailure) -> AuditLog {
        let stored: StoredAuditRow = try await Self.row(id, work).stored
        return try EntryView(stored, isVerified: isSound(stored)).entry()
    }

    /// One row of the workspace: its id tells about when it was written, and so where it lies.
    static func row(_ id: AuditLogID, _ work: AuditWork) async throws(APIFailure) -> LogsQueries.EntryRow {
        guard let time: Timestamp = id.uuid.timeOfVersion7 else { throw .auditLogNotFound(resourceID: id.description) }
        let row: LogsQueries.EntryRow? = try await work.run(
            LogsQueries.byID(
                id: id.uuid, since: Timestamp(microseconds: time.microseconds - clockSlack.microseconds),
                until: time + waitMax))
        guard let row else { throw .auditLogNotFound(resourceID: id.description) }
        return row
    }

    private func isSound(_ row: StoredAuditRow) -> Bool { !row.issues(keys).contains(where: \.isDefect) }

    private func sealed(
        _ filter: EntryFilter, _ request: PageRequest, _ text: String?, _ scope: CursorScope, _ work: AuditWork
    ) async throws(APIFailure) -> Page<LogsQueries.EntryRow> {
        var place: CursorPlace?
        if let text { place = try cursors.open(text, in: scope, at: work.now) }
        let rows: [LogsQueries.EntryRow] = try await work.run(filter.rows(request, behind: place))
        return .sealed(rows, of: request, from: place) {
            (row: LogsQueries.EntryRow, direction: CursorPlace.Direction) -> String in
            let keys: [String?] = [String(row.occurredAt.microseconds), String(row.seq)]
            return cursors.seal(CursorPlace(keys: keys, id: row.id, direction: direction), in: scope, at: work.now)
        }
    }
}

/// The checked filters of one query, ready for statements.
struct EntryFilter: Sendable {
    private let wanted: EntryWish
    private let period: EntryPeriod
    private let events: EventSelection

    init(_ wanted: EntryWish, now: Timestamp) throws(APIFailure) {
        self.wanted = wanted
        period = try EntryPeriod(start: wanted.start, end: wanted.end, now: now)
        events = try EventSelection(wanted.eventTypes, within: wanted.bounds)
    }

    private var pattern: String? { wanted.text.map(LikePattern.containing) }

    func rows(_ request: PageRequest, behind place: CursorPlace?) -> Statement<[LogsQueries.EntryRow]> {
        let time: Timestamp? = place.flatMap { (place: CursorPlace) -> Timestamp? in
            Self.number(place, 0).map { (value: Int64) -> Timestamp in Timestamp(microseconds: value) }
        }
        let sequence: Int? = place.flatMap { (place: CursorPlace) -> Int? in Self.number(place, 1).map(Int.init) }
        if let time, let sequence, place?.direction == .backward {
            return LogsQueries.pageBefore(
                since: period.since, until: period.until, events: events.names, prefixes: events.prefixes,
                severity: wanted.severity, status: wanted.status, actorID: wanted.actorID,
                actorType: wanted.actorType, resourceType: wanted.resourceType, resourceID: wanted.resourceID,
                requestID: wanted.requestID, subjectID: wanted.subjectID, descriptionPattern: pattern,
                beforeAt: time, beforeSeq: sequence, limit: request.fetchCount)
        }
        return LogsQueries.page(
            since: period.since, until: period.until, events: events.names, prefixes: events.prefixes,
            severity: wanted.severity, status: wanted.status, actorID: wanted.actorID, actorType: wanted.actorType,
            resourceType: wanted.resourceType, resourceID: wanted.resourceID, requestID: wanted.requestID,
            subjectID: wanted.subjectID, descriptionPattern: pattern, afterAt: time, afterSeq: sequence,
            limit: request.fetchCount, offset: request.offset)
    }

    func total(limit: Int) -> Statement<Int> {
        LogsQueries.total(
            since: period.since, until: period.until, events: events.names, prefixes: events.prefixes,
            severity: wanted.severity, status: wanted.status, actorID: wanted.actorID, actorType: wanted.actorType,
            resourceType: wanted.resourceType, resourceID: wanted.resourceID, requestID: wanted.requestID,
            subjectID: wanted.subjectID, descriptionPattern: pattern, countLimit: limit)
    }

    private static func number(_ place: CursorPlace, _ index: Int) -> Int64? {
        guard place.keys.indices.contains(index), let text = place.keys[index] else { return nil }
        return Int64(text)
    }
}

extension Pagination {
    fileprivate init(_ outline: PageOutline) {
        self.init(
            total: outline.total, totalIsEstimate: outline.isTotalEstimate, page: outline.page,
            perPage: outline.size, totalPages: outline.pageCount, hasNext: outline.hasNext,
            hasPrev: outline.hasPrevious, nextCursor: outline.nextCursor, prevCursor: outline.previousCursor)
    }
}

extension Duration {
    var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
