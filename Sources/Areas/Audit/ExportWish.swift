// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries

/// What a file of entries shall hold: a period, a last place in the chain, and filters. It rests with its export as an
/// object, so that any worker can take it up.
struct ExportWish: Sendable, Equatable {
    var period: EntryPeriod
    /// Entries behind this place came after the export was asked for.
    var lastSequence: Int
    var eventTypes: String?
    var severity: String?
    var status: String?
    var actorID: String?
    var actorType: String?
    var resourceType: String?
    var resourceID: String?
    var requestID: String?
    var subjectID: WireUUID?
    var text: String?

    init(_ body: ExportAuditLogsRequest, lastSequence: Int, now: Timestamp) throws(APIFailure) {
        period = try EntryPeriod(start: body.startDate, end: body.endDate, now: now, in: .body)
        self.lastSequence = lastSequence
        let filters: AuditExportFilters? = body.filters
        eventTypes = filters?.eventType
        severity = filters?.severity
        status = filters?.status?.wire
        actorID = filters?.actorID
        actorType = filters?.actorType
        resourceType = filters?.resourceType
        resourceID = filters?.resourceID
        requestID = filters?.requestID
        subjectID = filters?.dataSubjectID?.uuid
        text = filters?.q
        _ = try EventSelection(eventTypes, within: nil, in: .body)
    }

    /// Nil for an object that is none.
    init?(_ stored: JSONValue) {
        guard let since = stored["since"]?.string.flatMap(Timestamp.init(wire:)),
            let until = stored["until"]?.string.flatMap(Timestamp.init(wire:)),
            case .integer(let last)? = stored["to_seq"]
        else { return nil }
        period = EntryPeriod(since: since, until: until)
        lastSequence = Int(last)
        eventTypes = stored["event_type"]?.string
        severity = stored["severity"]?.string
        status = stored["status"]?.string
        actorID = stored["actor_id"]?.string
        actorType = stored["actor_type"]?.string
        resourceType = stored["resource_type"]?.string
        resourceID = stored["resource_id"]?.string
        requestID = stored["request_id"]?.string
        subjectID = stored["data_subject_id"]?.string.flatMap { (text: String) -> WireUUID? in WireUUID(wire: text) }
        text = stored["q"]?.string
    }

    private var named: [(String, String?)] {
        [
            ("event_type", eventTypes), ("severity", severity), ("status", status), ("actor_id", actorID),
            ("actor_type", actorType), ("resource_type", resourceType), ("resource_id", resourceID),
            ("request_id", requestID), ("data_subject_id", subjectID?.wire), ("q", text),
        ]
    }

    /// The filters that are used, whatever their values.
    var family: String {
        named.compactMap { (name: String, value: String?) -> String? in value == nil ? nil : name }
            .joined(separator: ",")
    }

    var stored: JSONValue {
        var members: [(String, JSONValue)] = [
            ("since", .string(period.since.wire)), ("until", .string(period.until.wire)),
            ("to_seq", .integer(Int64(lastSequence))),
        ]
        for (name, value) in named { if let value { members.append((name, .string(value))) } }
        return .object(JSONObject(members))
    }

    /// The next entries behind a place.
    func rows(of chain: WireUUID, behind sequence: Int, limit: Int) throws(APIFailure) -> Statement<
        [LogsQueries.EntryRow]
    > {
        let events: EventSelection = try EventSelection(eventTypes, within: nil, in: .body)
        return LogsQueries.exportPart(
            chainID: chain, afterSeq: sequence, toSeq: lastSequence, since: period.since, until: period.until,
            events: events.names, prefixes: events.prefixes, severity: severity, status: status, actorID: actorID,
            actorType: actorType, resourceType: resourceType, resourceID: resourceID, requestID: requestID,
            subjectID: subjectID, descriptionPattern: text.map(LikePattern.containing), limit: limit)
    }
}
