// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// `full-date`, `full-time` and `date-time` of RFC 3339.
enum TimeGrammar {
    static func isDateTime(_ scalars: [UInt32]) -> Bool {
        guard scalars.count > 11, scalars[10] | 0x20 == 0x74 else { return false }
        return isDate(scalars[..<10]) && isTime(scalars[11...])
    }

    static func isDate(_ scalars: ArraySlice<UInt32>) -> Bool {
        let parts = scalars.split(separator: 0x2D, omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
            let day = number(parts[2], digits: 2)
        else { return false }
        return CalendarDate(year: year, month: month, day: day) != nil
    }

    static func isTime(_ scalars: ArraySlice<UInt32>) -> Bool {
        let start = scalars.startIndex
        guard scalars.count >= 9, scalars[start + 2] == 0x3A, scalars[start + 5] == 0x3A,
            let hour = number(scalars[start..<start + 2], digits: 2),
            let minute = number(scalars[start + 3..<start + 5], digits: 2),
            let second = number(scalars[start + 6..<start + 8], digits: 2), hour < 24, minute < 60, second <= 60
        else { return false }
        var rest = scalars[(start + 8)...]
        if rest.first == 0x2E {
            let fraction = rest.dropFirst().prefix(while: Character7.isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest[fraction.endIndex...]
        }
        guard let offset = offsetMinutes(rest) else { return false }
        if second < 60 { return true }
        // A leap second is the last one of a day in UTC.
        return (hour * 60 + minute - offset + 2880) % 1440 == 1439
    }

    private static func offsetMinutes(_ text: ArraySlice<UInt32>) -> Int? {
        guard let sign = text.first else { return nil }
        if sign | 0x20 == 0x7A { return text.count == 1 ? 0 : nil }
        let start = text.startIndex
        guard sign == 0x2B || sign == 0x2D, text.count == 6, text[start + 3] == 0x3A,
            let hour = number(text[start + 1..<start + 3], digits: 2),
            let minute = number(text[start + 4..<start + 6], digits: 2), hour < 24, minute < 60
        else { return nil }
        return (hour * 60 + minute) * (sign == 0x2D ? -1 : 1)
    }

    private static func number(_ text: ArraySlice<UInt32>, digits: Int) -> Int? {
        guard text.count == digits, text.allSatisfy(Character7.isDigit) else { return nil }
        return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

/// `duration` of RFC 3339 appendix A: neighbouring units without gaps, or weeks alone.
enum DurationGrammar {
    static func accepts(_ text: String) -> Bool {
        guard text.utf8.first == 0x50 else { return false }
        let parts = text.utf8.dropFirst().split(separator: 0x54, omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let dates = units(Array(first)) else { return false }
        if parts.count == 1 { return dates == "W" || isRun(dates, of: "YMD") }
        guard let times = units(Array(parts[1])), isRun(times, of: "HMS") else { return false }
        return dates.isEmpty || isRun(dates, of: "YMD")
    }

    /// The units in their order; nil when one has no number or a number no unit.
    private static func units(_ bytes: [UInt8]) -> String? {
        var units = ""
        var digits = 0
        for byte in bytes {
            if byte &- 0x30 < 10 {
                digits += 1
            } else {
                guard digits > 0 else { return nil }
                units.unicodeScalars.append(Unicode.Scalar(byte))
                digits = 0
            }
        }
        return digits == 0 ? units : nil
    }

    private static func isRun(_ units: String, of order: String) -> Bool { !units.isEmpty && order.contains(units) }
}
