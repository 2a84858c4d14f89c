// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime

/// First day of the week as the database numbers it: 0 is Sunday.
enum WeekStart {
    private static let numbers: [(name: String, number: Int)] = [("sunday", 0), ("monday", 1), ("saturday", 6)]

    static func number(_ day: WorkspaceLocaleWeekStart) -> Int? { numbers.first { $0.name == day.wire }?.number }

    static func day(_ number: Int) -> WorkspaceLocaleWeekStart? {
        numbers.first { $0.number == number }.flatMap { WorkspaceLocaleWeekStart(wire: $0.name) }
    }
}
