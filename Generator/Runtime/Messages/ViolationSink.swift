// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Where the parameters of one message leave their violations.
final class ViolationSink: Sendable {
    private let stored: Mutex<[Violation]> = Mutex([])
    /// Whether refused values are kept out of the report.
    let suppressesEcho: Bool
    /// `strict` for requests, `lenient` for responses.
    let mode: JSONMode

    /// Hears of identifiers that were read; nil where nobody asks.
    let collector: IdentifierCollector?

    init(suppressesEcho: Bool, mode: JSONMode, collector: IdentifierCollector? = nil) {
        self.suppressesEcho = suppressesEcho
        self.mode = mode
        self.collector = collector
    }

    /// What was left so far.
    var violations: [Violation] { stored.withLock { $0 } }

    /// Whether nothing was left.
    var isEmpty: Bool { stored.withLock { $0.isEmpty } }

    /// Takes violations, up to the bound of the report.
    func add(_ violations: [Violation]) {
        guard !violations.isEmpty else { return }
        stored.withLock { (list: inout [Violation]) in
            if list.isEmpty {
                list =
                    violations.count <= ViolationReport.countMax
                    ? violations : Array(violations.prefix(ViolationReport.countMax))
            } else {
                list += violations.prefix(max(ViolationReport.countMax - list.count, 0))
            }
        }
    }

    /// Takes a violation, up to the bound of the report.
    func add(_ violation: Violation) {
        stored.withLock { (list: inout [Violation]) in
            if list.count < ViolationReport.countMax { list.append(violation) }
        }
    }
}
