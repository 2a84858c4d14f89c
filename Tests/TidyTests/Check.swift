// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// One rule of the house as a pure function of a file.
struct Check: Sendable, CustomTestStringConvertible {
    let name: String
    /// Which paths the rule speaks of.
    let covers: @Sendable (String) -> Bool
    /// What is wrong in one file: line and words.
    let inspect: @Sendable (SourceFile) -> [Complaint]
    /// What to do instead.
    let cure: String

    struct Complaint: Sendable {
        let line: Int
        let what: String
    }

    var testDescription: String { name }

    func findings(in file: SourceFile) -> [Finding] {
        guard covers(file.path) else { return [] }
        return inspect(file).map { complaint in
            Finding(check: name, path: file.path, line: complaint.line, what: complaint.what, cure: cure)
        }
    }
}

extension Check {
    /// Which text of a Swift file a line rule reads.
    enum View: Sendable {
        /// As written.
        case written
        /// Without comments and literals.
        case code

        func lines(_ file: SourceFile) -> [String] { self == .written ? file.lines : file.code.lines }
    }

    /// A rule that one line alone can break.
    ///
    /// - Parameters:
    ///   - needles: a line without any of them is fine; they make the search quick.
    ///   - matches: decides about a line that has a needle.
    static func lines(
        _ name: String, _ what: String, cure: String, view: View = .code, needles: [String],
        covers: @escaping @Sendable (String) -> Bool, matches: @escaping @Sendable (String) -> Bool = { _ in true }
    ) -> Check {
        Check(
            name: name, covers: covers,
            inspect: { file in
                let present = needles.filter { file.text.holds($0) }
                guard !present.isEmpty else { return [] }
                return view.lines(file).enumerated().compactMap { number, line in
                    guard present.contains(where: { line.holds($0) }), matches(line) else { return nil }
                    return Complaint(line: number + 1, what: what)
                }
            }, cure: cure)
    }

    /// A rule on the number of lines.
    static func length(
        _ name: String, max: Int, cure: String, covers: @escaping @Sendable (String) -> Bool
    ) -> Check {
        Check(
            name: name, covers: covers,
            inspect: { file in
                guard file.lines.count > max else { return [] }
                return [Complaint(line: max + 1, what: "\(file.lines.count) lines, \(max) are allowed")]
            }, cure: cure)
    }
}

extension String {
    /// Whether the text holds another, byte by byte: the checks ask this a million times.
    func holds(_ needle: String) -> Bool {
        withCString { text in needle.withCString { strstr(text, $0) != nil } }
    }
}

extension Regex {
    /// Word borders as programmers see them: a full stop between two words ends the first.
    var simple: Regex<Output> { wordBoundaryKind(.simple) }
}
