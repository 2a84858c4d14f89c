// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Errors

/// Which entries a caller asks for, as they came.
struct EntryWish: Sendable {
    var start: CalendarDate?
    var end: CalendarDate?
    var eventTypes: String?
    /// Events that the operation never leaves, in the form of `eventTypes`.
    var bounds: String?
    var severity: String?
    var status: String?
    var actorID: String?
    var actorType: String?
    var resourceType: String?
    var resourceID: String?
    var requestID: String?
    var subjectID: WireUUID?
    var text: String?
    /// Leaves out what the entries say beside their event.
    var omitsMetadata: Bool = false

    init(start: CalendarDate?, end: CalendarDate?) {
        self.start = start
        self.end = end
    }

    /// Filters by name, for cursors, links and the note of a look.
    var named: [(name: String, value: String?)] {
        [
            ("event_type", eventTypes), ("severity", severity), ("status", status), ("actor_id", actorID),
            ("actor_type", actorType), ("resource_type", resourceType), ("resource_id", resourceID),
            ("request_id", requestID), ("data_subject_id", subjectID?.wire), ("q", text),
            ("start_date", start?.wire), ("end_date", end?.wire),
        ]
    }

    /// The filters that are used, whatever their values.
    var family: String {
        named.filter { (filter) -> Bool in filter.value != nil }.map(\.name).joined(separator: ",")
    }
}

/// The days that a query covers.
struct EntryPeriod: Sendable, Equatable {
    static let daysDefault: Int = 30
    static let daysMax: Int = 366
    private static let dayMicroseconds: Int64 = 86_400_000_000

    var since: Timestamp
    var until: Timestamp

    /// Whole days of UTC, the last one included; without days the last 30 up to today.
    ///
    /// - Parameters:
    ///   - location: where the days stand in the request.
    ///   - names: what they are called there.
    init(
        start: CalendarDate?, end: CalendarDate?, now: Timestamp, in location: ViolationLocation = .query,
        named names: (start: String, end: String) = ("start_date", "end_date")
    ) throws(APIFailure) {
        let last: Int = end?.daysSinceEpoch ?? Int(now.microseconds / Self.dayMicroseconds)
        let first: Int = start?.daysSinceEpoch ?? last - Self.daysDefault + 1
        guard first <= last else {
            throw ViolationReport([.of(names.end, .outOfRange, "isNotBeforeStart", end?.wire, in: location)]).failure
        }
        guard last - first < Self.daysMax else {
            throw .auditRangeTooLarge(field: start == nil ? names.end : names.start, maxValue: Double(Self.daysMax))
        }
        since = Timestamp(microseconds: Int64(first) * Self.dayMicroseconds)
        until = Timestamp(microseconds: Int64(last + 1) * Self.dayMicroseconds)
    }

    init(since: Timestamp, until: Timestamp) {
        self.since = since
        self.until = until
    }
}

/// Events by full name and by prefix.
struct EventSelection: Sendable, Equatable {
    static let entriesMax: Int = 20
    private static let nameLengthMax: Int = 100

    /// Nil takes every event.
    var names: [String]?
    /// Patterns of `LIKE`.
    var prefixes: [String] = []

    /// - Parameters:
    ///   - list: names and prefixes such as `role.*`, after commas.
    ///   - bounds: what a caller may at most see, in the same form; entries outside of it are not found.
    ///   - location: where the list stands in the request.
    init(_ list: String?, within bounds: String?, in location: ViolationLocation = .query) throws(APIFailure) {
        guard let list, !list.isEmpty else {
            self.init(checked: bounds?.split(separator: ",").map(String.init))
            return
        }
        let entries: [String] = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard entries.count <= Self.entriesMax else {
            throw ViolationReport([.of("event_type", .tooManyItems, "maxItems", nil, in: location)]).failure
        }
        if let wrong = entries.first(where: { (entry: String) -> Bool in !Self.isEvent(entry) }) {
            throw ViolationReport([.of("event_type", .invalidFormat, "isEvent", wrong, in: location)]).failure
        }
        let roofs: [Substring]? = bounds?.split(separator: ",").map { (bound: Substring) -> Substring in
            bound.dropLast()
        }
        self.init(
            checked: entries.filter { (entry: String) -> Bool in
                roofs?.contains { (roof: Substring) -> Bool in entry.hasPrefix(roof) } ?? true
            })
    }

    private init(checked entries: [String]?) {
        guard let entries else { return }
        names = entries.filter { (entry: String) -> Bool in !entry.hasSuffix("*") }
        prefixes = entries.filter { (entry: String) -> Bool in entry.hasSuffix("*") }
            .map { (entry: String) -> String in LikePattern.escaped(String(entry.dropLast())) + "%" }
    }

    /// Lower-case words with dots between, or such a beginning before `.*`.
    private static func isEvent(_ text: String) -> Bool {
        let name: Substring = text.hasSuffix(".*") ? text.dropLast(2) : text[...]
        guard text.utf8.count <= nameLengthMax, let first = name.utf8.first else { return false }
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first), name.utf8.last != UInt8(ascii: ".") else {
            return false
        }
        return name.utf8.allSatisfy { (byte: UInt8) -> Bool in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9"))
                    .contains(byte)
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
        }
    }
}

/// Text of a caller inside a pattern of `LIKE`.
enum LikePattern {
    static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    }

    static func containing(_ text: String) -> String { "%" + escaped(text) + "%" }
}

extension Violation {
    /// A rule of this area that a parameter or member broke.
    static func of(
        _ name: String, _ code: ViolationCode, _ rule: String, _ value: String?, in location: ViolationLocation
    ) -> Violation {
        Violation(
            location: location, path: [.name(name)], code: code,
            constraints: [ViolatedConstraint(name: rule, text: code.message)], value: value.map(JSONValue.string))
    }

    /// A rule of this area that a member of the body broke.
    static func body(_ member: String, _ code: ViolationCode, _ rule: String) -> Violation {
        Violation(
            location: .body, path: [.name(member)], code: code,
            constraints: [ViolatedConstraint(name: rule, text: code.message)])
    }
}
