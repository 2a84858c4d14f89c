// SPDX-License-Identifier: Apache-2.0

/// One finding about a source text: what is wrong, where, by which rule, and how to cure it.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable {
        case error
        case warning
    }

    /// A second place a finding speaks about, such as the first of two duplicates.
    package struct Related: Sendable, Hashable {
        package let location: SourceLocation
        package let message: String

        package init(location: SourceLocation, message: String) {
            self.location = location
            self.message = message
        }
    }

    package let severity: Severity
    /// Stable name of the rule, such as `document/unresolved-reference`.
    package let rule: String
    package let location: SourceLocation
    /// The text at the location the finding is about; empty when the whole object is meant.
    package let offending: String
    package let message: String
    package let cure: String
    package let related: [Related]

    package init(
        _ severity: Severity, rule: String, at location: SourceLocation, offending: String = "",
        message: String, cure: String, related: [Related] = []
    ) {
        self.severity = severity
        self.rule = rule
        self.location = location
        self.offending = offending
        self.message = message
        self.cure = cure
        self.related = related
    }
}

extension Diagnostic {
    /// Longest excerpt of a source line that is printed.
    private static let excerptMax = 160

    /// `file:line:column: error: [rule] message`, the source line, other places and the cure.
    package var text: String {
        var lines = ["\(location): \(severity.rawValue): [\(rule)] \(message)"]
        lines += excerpt
        for other in related {
            lines.append("    \(other.location): \(other.message)")
        }
        lines.append("    cure: \(cure)")
        return lines.joined(separator: "\n")
    }

    /// The finding as one JSON object on one line.
    package var json: String {
        var members = [
            "\"severity\":\(JSONText.quoted(severity.rawValue))",
            "\"rule\":\(JSONText.quoted(rule))",
            "\"file\":\(JSONText.quoted(location.file))",
            "\"line\":\(location.line)",
            "\"column\":\(location.column)",
            "\"offending\":\(JSONText.quoted(offending))",
            "\"message\":\(JSONText.quoted(message))",
            "\"cure\":\(JSONText.quoted(cure))",
        ]
        let others = related.map { other in
            "{\"file\":\(JSONText.quoted(other.location.file)),\"line\":\(other.location.line),"
                + "\"column\":\(other.location.column),\"message\":\(JSONText.quoted(other.message))}"
        }
        members.append("\"related\":[\(others.joined(separator: ","))]")
        return "{\(members.joined(separator: ","))}"
    }

    private var excerpt: [String] {
        guard let line = location.source.line(location.line), !line.isEmpty else { return [] }
        let scalars = Array(line.unicodeScalars)
        let column = min(max(location.column, 1), scalars.count + 1)
        let start = column > Self.excerptMax ? column - Self.excerptMax / 2 : 1
        let end = min(scalars.count, start - 1 + Self.excerptMax)
        var shown = String.UnicodeScalarView()
        for scalar in scalars[(start - 1)..<end] {
            shown.append(scalar.value < 0x20 ? " " : scalar)
        }
        let caret = String(repeating: " ", count: column - start) + "^"
        return ["    " + String(shown), "    " + caret]
    }
}

/// Writes JSON string literals for diagnostics.
package enum JSONText {
    /// The text in quotes, escaped as RFC 8259 asks.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.value < 0x20 {
                    let hex = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
