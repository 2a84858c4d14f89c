// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The printed result: budget, ours, beside, ratio, held or not.
package struct Table {
    package struct Row {
        let what: String
        let ours: String
        let beside: String
        let ratio: Double
        /// Nil is shown for orientation and judged by nobody.
        let isHeld: Bool?

        /// A ratio that must not be exceeded; nil is judged by nobody.
        package init(what: String, ours: String, beside: String, ratio: Double, ratioMax: Double?) {
            self.what = what
            self.ours = ours
            self.beside = beside
            self.ratio = ratio
            isHeld = ratioMax.map { limit in ratio <= limit }
        }

        /// A ratio that must be reached.
        package init(what: String, ours: String, beside: String, ratio: Double, ratioMin: Double) {
            self.what = what
            self.ours = ours
            self.beside = beside
            self.ratio = ratio
            isHeld = ratio >= ratioMin
        }
    }

    package var rows: [Row] = []

    package init() {}

    package var text: String {
        let cells: [[String]] = [["budget", "ours", "beside", "ratio", "held"]] + rows.map(Self.cells)
        let widths: [Int] = (0..<5).map { column in cells.map { cell in cell[column].count }.max() ?? 0 }
        return cells.map { cell in
            zip(cell, widths).enumerated().map { column, pair in
                let blank: String = String(repeating: " ", count: pair.1 - pair.0.count)
                return column == 0 ? pair.0 + blank : blank + pair.0
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func cells(_ row: Row) -> [String] {
        let held: String = row.isHeld.map { isHeld in isHeld ? "yes" : "NO" } ?? "-"
        return [row.what, row.ours, row.beside, String(format: "%.2f", row.ratio), held]
    }

    package static func number(_ value: Double) -> String { String(format: "%.1f", value) }

    /// Microseconds, or milliseconds from 10,000 on.
    package static func time(_ microseconds: Double) -> String {
        microseconds < 10_000 ? number(microseconds) + " µs" : number(microseconds / 1000) + " ms"
    }

    /// Nanoseconds, or microseconds from 10,000 on.
    package static func nanoseconds(_ value: Double) -> String {
        value < 10_000 ? String(format: "%.0f ns", value) : time(value / 1000)
    }

    package static func median(_ values: [Double]) -> Double {
        let sorted: [Double] = values.sorted()
        guard !sorted.isEmpty else { return .nan }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
