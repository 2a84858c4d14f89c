// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// A month in UTC, as the trail is divided.
struct CalendarMonth: Sendable, Equatable {
    /// Months since January of the year 0.
    private let number: Int

    private init(number: Int) { self.number = number }

    /// The month of a moment.
    init(_ time: Timestamp) {
        let day: CalendarDate = CalendarDate(daysSinceEpoch: Int((Double(time.seconds) / 86_400).rounded(.down)))
        self.init(number: day.year * 12 + day.month - 1)
    }

    func back(_ count: Int) -> CalendarMonth { CalendarMonth(number: number - count) }

    var next: CalendarMonth { CalendarMonth(number: number + 1) }

    var firstDay: CalendarDate {
        CalendarDate(year: number / 12, month: number % 12 + 1, day: 1) ?? CalendarDate(daysSinceEpoch: 0)
    }

    var start: Timestamp { Timestamp(wire: "\(firstDay.wire)T00:00:00.000Z") ?? Timestamp(microseconds: 0) }
}
