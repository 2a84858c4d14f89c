// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Text of the `Date` field (IMF-fixdate, RFC 9110 section 5.6.7), made once per second.
final class HTTPDate: Sendable {
    private static let days: [String] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months: [String] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private struct Cached {
        var second: Int64 = .min
        var text: String = ""
    }

    private let cached: Mutex<Cached> = Mutex(Cached())

    /// The text of a time in seconds since 1970 UTC.
    func text(second: Int64) -> String {
        cached.withLock { cached in
            if cached.second != second { cached = Cached(second: second, text: Self.format(second)) }
            return cached.text
        }
    }

    static func format(_ second: Int64) -> String {
        let day: Int64 = second >= 0 ? second / 86_400 : (second - 86_399) / 86_400
        let rest: Int64 = second - day * 86_400
        let date: (year: Int64, month: Int, day: Int64) = civil(day)
        let weekday: Int = Int((day % 7 + 7) % 7)
        return "\(days[weekday]), \(two(date.day)) \(months[date.month - 1]) \(date.year) "
            + "\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60)) GMT"
    }

    private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Gregorian date of a day number since 1970-01-01, counted in eras of 400 years that begin in March.
    private static func civil(_ day: Int64) -> (year: Int64, month: Int, day: Int64) {
        let shifted: Int64 = day + 719_468
        let era: Int64 = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra: Int64 = shifted - era * 146_097
        let yearOfEra: Int64 = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear: Int64 = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part: Int64 = (5 * dayOfYear + 2) / 153
        let month: Int = Int(part < 10 ? part + 3 : part - 9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }
}
