// SPDX-License-Identifier: Apache-2.0

/// A day of the proleptic Gregorian calendar, `YYYY-MM-DD` on the wire (RFC 3339 `full-date`).
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Length of the text form.
    static let textBytes: Int = 10

    /// Year, 0 to 9999.
    public let year: Int
    /// Month, 1 to 12.
    public let month: Int
    /// Day of the month, 1 to 31.
    public let day: Int

    /// Makes a date; nil when the day does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, ofYear: year)
        else { return nil }
        self.init(checkedYear: year, month: month, day: day)
    }

    private init(checkedYear: Int, month: Int, day: Int) {
        self.year = checkedYear
        self.month = month
        self.day = day
    }

    /// Reads `YYYY-MM-DD`; nil for any other text and for days that do not exist.
    public init?(wire text: String) {
        var text: String = text
        guard
            let value: CalendarDate = text.withUTF8({ (bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? in
                bytes.count == CalendarDate.textBytes ? bytes.baseAddress.flatMap { CalendarDate(bytes: $0) } : nil
            })
        else { return nil }
        self = value
    }

    /// Reads the first ten bytes.
    init?(bytes: UnsafePointer<UInt8>) {
        guard bytes[4] == 0x2D, bytes[7] == 0x2D, let year: Int = DigitText.read(bytes, count: 4),
            let month: Int = DigitText.read(bytes + 5, count: 2), let day: Int = DigitText.read(bytes + 8, count: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that lies `daysSinceEpoch` days after 1970-01-01, held within the years 0 to 9999.
    public init(daysSinceEpoch: Int) {
        // One era of 400 years in front keeps all numbers positive, and 32 bits wide divisions are cheap.
        let held: Int = min(max(daysSinceEpoch, CalendarDate.daysMin), CalendarDate.daysMax)
        let shifted: UInt32 = UInt32(truncatingIfNeeded: held &+ 719_468 &+ 146_097)
        let era: UInt32 = shifted / 146_097
        let dayOfEra: UInt32 = shifted &- era &* 146_097
        let yearOfEra: UInt32 =
            (dayOfEra &- dayOfEra / 1460 &+ dayOfEra / 36_524 &- dayOfEra / 146_096) / 365
        let dayOfYear: UInt32 = dayOfEra &- (365 &* yearOfEra &+ yearOfEra / 4 &- yearOfEra / 100)
        let shiftedMonth: UInt32 = (5 &* dayOfYear &+ 2) / 153
        let month: UInt32 = shiftedMonth < 10 ? shiftedMonth &+ 3 : shiftedMonth &- 9
        let day: UInt32 = dayOfYear &- (153 &* shiftedMonth &+ 2) / 5 &+ 1
        let year: Int = Int(yearOfEra &+ era &* 400) - 400 + (month <= 2 ? 1 : 0)
        self.init(checkedYear: year, month: Int(month), day: Int(day))
    }

    private static let daysMin: Int = -719_528
    private static let daysMax: Int = 2_932_896

    /// Days since 1970-01-01, negative before.
    public var daysSinceEpoch: Int {
        let shiftedYear: Int = month <= 2 ? year - 1 : year
        let era: Int = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra: Int = shiftedYear - era * 400
        let dayOfYear: Int = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra: Int = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The text form `YYYY-MM-DD`.
    public var wire: String {
        String(unsafeUninitializedCapacity: CalendarDate.textBytes) { target -> Int in
            guard let base: UnsafeMutablePointer<UInt8> = target.baseAddress else { return 0 }
            writeText(to: base)
            return CalendarDate.textBytes
        }
    }

    /// Same as `wire`.
    public var description: String { wire }

    /// Writes the ten bytes of the text form.
    func writeText(to target: UnsafeMutablePointer<UInt8>) {
        DigitText.writeTwo(year / 100, to: target)
        DigitText.writeTwo(year % 100, to: target + 2)
        target[4] = 0x2D
        DigitText.writeTwo(month, to: target + 5)
        target[7] = 0x2D
        DigitText.writeTwo(day, to: target + 8)
    }

    /// Orders by time.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func days(inMonth month: Int, ofYear year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
