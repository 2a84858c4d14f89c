// SPDX-License-Identifier: Apache-2.0
import Testing

/// A made-up file for one check.
struct Fixture: Sendable, CustomTestStringConvertible {
    let check: String
    let path: String
    let text: String
    /// Where the only finding stands; nil for a sound file.
    let line: Int?

    var testDescription: String { "\(check), \(path)" }

    /// A file that the check has to refuse, on one line.
    static func broken(_ check: String, _ path: String, line: Int, _ text: String) -> Fixture {
        Fixture(check: check, path: path, text: text, line: line)
    }

    /// A near miss that the check has to let pass.
    static func sound(_ check: String, _ path: String, _ text: String) -> Fixture {
        Fixture(check: check, path: path, text: text, line: nil)
    }

    static func lines(_ count: Int, _ line: String = "//") -> String {
        Array(repeating: line, count: count).joined(separator: "\n") + "\n"
    }
}
