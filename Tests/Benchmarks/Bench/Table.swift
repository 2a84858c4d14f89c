// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The printed result: budget, ours, beside, ratio, held or not.
struct Table {
    struct Row {
        let what: String
        let ours: String
        let beside: String
        let ratio: Double
        /// Nil is shown for orientation and judged by nobody.
        let ratioMax: Double?
    }

    var rows: [Row] = []

    var text: String {
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
        let held: String = row.ratioMax.map { limit in row.ratio <= limit ? "yes" : "NO" } ?? "-"
        return [row.what, row.ours, row.beside, String(format: "%.2f", row.ratio), held]
    }

    static func number(_ value: Double) -> String { String(format: "%.1f", value) }

    /// Microseconds, or milliseconds from 10,000 on.
    static func time(_ microseconds: Double) -> String {
        microseconds < 10_000 ? number(microseconds) + " µs" : number(microseconds / 1000) + " ms"
    }
}
