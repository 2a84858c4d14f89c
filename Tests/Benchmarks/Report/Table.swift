// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The printed result: budget, ours, beside, ratio, held or not.
package struct Table {
    /// What a ratio must be.
    package enum Bound: Sendable {
        case atMost(Double), atLeast(Double)
        /// Shown for orientation and judged by nobody.
        case none

        func holds(_ ratio: Double) -> Bool? {
            switch self {
            case .atMost(let limit): ratio <= limit
            case .atLeast(let limit): ratio >= limit
            case .none: nil
            }
        }
    }

    package struct Row: Sendable {
        let what: String
        let ours: String
        let beside: String
        let ratio: Double
        let bound: Bound

        package init(what: String, ours: String, beside: String, ratio: Double, bound: Bound) {
            self.what = what
            self.ours = ours
            self.beside = beside
            self.ratio = ratio
            self.bound = bound
        }

        package init(what: String, ours: String, beside: String, ratio: Double, ratioMax: Double?) {
            self.init(
                what: what, ours: ours, beside: beside, ratio: ratio,
                bound: ratioMax.map { limit in .atMost(limit) } ?? .none)
        }

        package init(what: String, ours: String, beside: String, ratio: Double, ratioMin: Double) {
            self.init(what: what, ours: ours, beside: beside, ratio: ratio, bound: .atLeast(ratioMin))
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
        let held: String = row.bound.holds(row.ratio).map { isHeld in isHeld ? "yes" : "NO" } ?? "-"
        return [row.what, row.ours, row.beside, String(format: "%.2f", row.ratio), held]
    }

    package static func number(_ value: Double) -> String { String(format: "%.1f", value) }

    /// Microseconds, or milliseconds from 10,000 on.
    package static func time(_ microseconds: Double) -> String {
        microseconds < 10_000 ? number(microseconds) + " µs" : number(microseconds / 1000) + " ms"
    }

    /// Microseconds where a tenth is too coarse.
    package static func fine(_ microseconds: Double) -> String { String(format: "%.3f µs", microseconds) }

    /// Whole ones a second.
    package static func rate(_ perSecond: Double) -> String { String(Int(perSecond.rounded())) + "/s" }

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
