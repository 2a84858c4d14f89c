// SPDX-License-Identifier: Apache-2.0

/// Collects findings of one run. The same rule at the same place is kept once; beyond
/// `keptMax` findings are only counted.
package final class Diagnostics {
    /// Findings kept in memory; what comes after is counted in `droppedCount`.
    package static let keptMax = 10_000

    private var kept: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []
    package private(set) var errorCount = 0
    package private(set) var warningCount = 0
    package private(set) var droppedCount = 0

    package init() {}

    package var hasErrors: Bool { errorCount > 0 }
    package var isEmpty: Bool { errorCount == 0 && warningCount == 0 }

    /// All kept findings by file, line, column, then rule.
    package var sorted: [Diagnostic] {
        kept.sorted { left, right in
            if left.location != right.location { return left.location < right.location }
            return (left.rule, left.message) < (right.rule, right.message)
        }
    }

    package func add(_ diagnostic: Diagnostic) {
        guard !seen.contains(diagnostic) else { return }
        switch diagnostic.severity {
        case .error: errorCount += 1
        case .warning: warningCount += 1
        }
        guard kept.count < Self.keptMax else {
            droppedCount += 1
            return
        }
        seen.insert(diagnostic)
        kept.append(diagnostic)
    }

    package func error(
        _ rule: String, at location: SourceLocation, offending: String = "", _ message: String,
        cure: String, related: [Diagnostic.Related] = []
    ) {
        add(
            Diagnostic(
                .error, rule: rule, at: location, offending: offending, message: message, cure: cure,
                related: related))
    }

    package func warning(
        _ rule: String, at location: SourceLocation, offending: String = "", _ message: String,
        cure: String, related: [Diagnostic.Related] = []
    ) {
        add(
            Diagnostic(
                .warning, rule: rule, at: location, offending: offending, message: message, cure: cure,
                related: related))
    }

    /// All findings as text, one block each, with a closing count.
    package var text: String {
        var blocks = sorted.map(\.text)
        if droppedCount > 0 { blocks.append("\(droppedCount) more findings are not shown") }
        return blocks.joined(separator: "\n")
    }

    /// All findings as a JSON array, one object per line.
    package var json: String {
        guard !kept.isEmpty else { return "[]" }
        return "[\n" + sorted.map(\.json).joined(separator: ",\n") + "\n]"
    }
}
