// SPDX-License-Identifier: Apache-2.0

package import OpenAPIDocument

/// One difference between two states of a description, seen from a caller.
package struct Change: Sendable, Hashable {
    /// Whom a change hurts.
    package enum Level: String, Sendable, Comparable, CaseIterable {
        /// Nobody: callers written before go on as they are.
        case compatible
        /// Swift callers: they have to be compiled anew and may have to be edited; the bytes still fit.
        case source
        /// Everybody: requests or answers that were right before are not any more.
        case wire

        package static func < (left: Level, right: Level) -> Bool {
            let order = allCases
            guard let first = order.firstIndex(of: left), let second = order.firstIndex(of: right) else { return false }
            return first < second
        }
    }

    /// Stable name of the kind of change, such as `diff/member-removed`.
    package let rule: String
    package let level: Level
    /// Operation id, or method and path where there is none.
    package let operation: String
    /// Place in the operation, such as `request body /name`; empty for the operation itself.
    package let place: String
    package let message: String
    /// Where it was written before; nil for what is new.
    package let before: SourceLocation?
    /// Where it is written now; nil for what is gone.
    package let after: SourceLocation?
    /// Further operations that the same edit reaches.
    package internal(set) var others: [String] = []

    /// One block: level, rule, place and message, then where to look.
    package var text: String {
        let scene = [operation, place].filter { !$0.isEmpty }.joined(separator: " ")
        var lines = ["\(level.rawValue): \(scene): \(message) [\(rule)]"]
        if let before { lines.append("    before \(before)") }
        if let after { lines.append("    after  \(after)") }
        if !others.isEmpty { lines.append("    also in \(others.joined(separator: ", "))") }
        return lines.joined(separator: "\n")
    }

    /// The change as one JSON object on one line.
    package var json: String {
        func place(_ location: SourceLocation?) -> String {
            guard let location else { return "null" }
            return "{\"file\":\(JSONText.quoted(location.file)),\"line\":\(location.line),"
                + "\"column\":\(location.column)}"
        }
        let members = [
            "\"level\":\(JSONText.quoted(level.rawValue))", "\"rule\":\(JSONText.quoted(rule))",
            "\"operation\":\(JSONText.quoted(operation))", "\"place\":\(JSONText.quoted(self.place))",
            "\"message\":\(JSONText.quoted(message))", "\"before\":\(place(before))", "\"after\":\(place(after))",
            "\"others\":[\(others.map(JSONText.quoted).joined(separator: ","))]",
        ]
        return "{\(members.joined(separator: ","))}"
    }
}

/// All differences of two descriptions, worst first.
package struct ChangeReport: Sendable {
    package let changes: [Change]

    /// Joins what one edit does to several operations into one change.
    init(_ found: [Change]) {
        var joined: [Change] = []
        var known: [[String]: Int] = [:]
        for change in found {
            let key = [
                change.rule, change.level.rawValue, change.message, change.before?.description ?? "",
                change.after?.description ?? "",
            ]
            guard change.before != nil || change.after != nil, let index = known[key] else {
                known[key] = joined.count
                joined.append(change)
                continue
            }
            guard joined[index].operation != change.operation, !joined[index].others.contains(change.operation) else {
                continue
            }
            joined[index].others.append(change.operation)
        }
        changes = joined.enumerated().sorted { left, right in
            (right.element.level, left.offset) < (left.element.level, right.offset)
        }.map(\.element)
    }

    package func count(_ level: Change.Level) -> Int { changes.count { $0.level == level } }

    /// Whether something is at least that bad.
    package func holds(_ level: Change.Level) -> Bool { changes.contains { $0.level >= level } }

    /// One block per change and a last line with the sums.
    package var text: String {
        (changes.map(\.text) + [summary]).joined(separator: "\n") + "\n"
    }

    package var summary: String {
        "\(count(.wire)) break the wire, \(count(.source)) break Swift callers, \(count(.compatible)) are compatible"
    }

    /// One object with the sums and an array of changes, one per line.
    package var json: String {
        let list = changes.isEmpty ? "[]" : "[\n" + changes.map(\.json).joined(separator: ",\n") + "\n]"
        return "{\"wire\":\(count(.wire)),\"source\":\(count(.source)),\"compatible\":\(count(.compatible)),"
            + "\"changes\":\(list)}\n"
    }
}
