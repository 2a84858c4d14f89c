// SPDX-License-Identifier: Apache-2.0

/// An instant with microsecond precision, RFC 3339 on the wire: any offset is read, UTC with milliseconds is written.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Length of the text form `YYYY-MM-DDTHH:MM:SS.mmmZ`.
    static let textBytes: Int = 24
    /// Most digits of a fraction that is read; digits after the sixth are dropped.
    private static let fractionDigitsMax: Int = 9
    private static let microsecondsPerDay: Int64 = 86_400_000_000

    /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var microseconds: Int64

    /// Makes an instant of microseconds since 1970 UTC.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// Makes an instant of milliseconds since 1970 UTC.
    public init(milliseconds: Int64) { microseconds = milliseconds * 1000 }

    /// Milliseconds since 1970 UTC, rounded down.
    public var milliseconds: Int64 {
        let (quotient, rest): (Int64, Int64) = microseconds.quotientAndRemainder(dividingBy: 1000)
        return rest < 0 ? quotient - 1 : quotient
    }

    /// Seconds since 1970 UTC, rounded down.
    public var seconds: Int64 {
        let (quotient, rest): (Int64, Int64) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        return rest < 0 ? quotient - 1 : quotient
    }

    /// Reads an RFC 3339 `date-time`; nil without seconds or offset, for a leap second, or a fraction over 9 digits.
    public init?(wire text: String) {
        var text: String = text
        guard
            let value: Timestamp = text.withUTF8({ (bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? in
                bytes.baseAddress.flatMap { Timestamp(bytes: $0, count: bytes.count) }
            })
        else { return nil }
        self = value
    }

    /// Reads the text form from memory that holds `count` bytes.
    init?(bytes: UnsafePointer<UInt8>, count: Int) {
        guard count >= 20, bytes[10] | 0x20 == 0x74, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let date: CalendarDate = CalendarDate(bytes: bytes), let hour: Int = DigitText.read(bytes + 11, count: 2),
            let minute: Int = DigitText.read(bytes + 14, count: 2),
            let second: Int = DigitText.read(bytes + 17, count: 2),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var position: Int = 19
        guard let fraction: Int = Timestamp.readFraction(bytes, count, &position),
            let offset: Int = Timestamp.readOffset(bytes, count, position)
        else { return nil }
        let secondOfDay: Int = hour * 3600 + minute * 60 + second - offset
        microseconds =
            Int64(date.daysSinceEpoch) * Timestamp.microsecondsPerDay + Int64(secondOfDay) * 1_000_000
            + Int64(fraction)
    }

    /// Reads an optional fraction as microseconds and moves behind it.
    private static func readFraction(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ position: inout Int) -> Int? {
        guard bytes[position] == 0x2E else { return 0 }
        position += 1
        var value: Int = 0
        var digits: Int = 0
        while position < count, bytes[position] &- 0x30 < 10 {
            if digits < 6 { value = value * 10 + Int(bytes[position] &- 0x30) }
            digits += 1
            position += 1
        }
        guard digits >= 1, digits <= fractionDigitsMax else { return nil }
        while digits < 6 {
            value *= 10
            digits += 1
        }
        return value
    }

    /// Reads `Z` or `±HH:MM` up to the end of the text, in seconds.
    private static func readOffset(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ position: Int) -> Int? {
        guard position < count else { return nil }
        let sign: UInt8 = bytes[position]
        if sign | 0x20 == 0x7A { return position + 1 == count ? 0 : nil }
        guard sign == 0x2B || sign == 0x2D, position + 6 == count, bytes[position + 3] == 0x3A,
            let hour: Int = DigitText.read(bytes + position + 1, count: 2),
            let minute: Int = DigitText.read(bytes + position + 4, count: 2), hour < 24, minute < 60
        else { return nil }
        return (hour * 3600 + minute * 60) * (sign == 0x2D ? -1 : 1)
    }

    /// The text form in UTC with exactly three fraction digits and `Z`.
    public var wire: String {
        String(unsafeUninitializedCapacity: Timestamp.textBytes) { target -> Int in
            guard let base: UnsafeMutablePointer<UInt8> = target.baseAddress else { return 0 }
            writeText(to: base)
            return Timestamp.textBytes
        }
    }

    /// Same as `wire`.
    public var description: String { wire }

    /// Writes the 24 bytes of the text form.
    func writeText(to target: UnsafeMutablePointer<UInt8>) {
        let (quotient, rest): (Int64, Int64) = microseconds.quotientAndRemainder(
            dividingBy: Timestamp.microsecondsPerDay)
        let days: Int64 = rest < 0 ? quotient - 1 : quotient
        let millisecondOfDay: Int = Int((rest < 0 ? rest + Timestamp.microsecondsPerDay : rest) / 1000)
        CalendarDate(daysSinceEpoch: Int(days)).writeText(to: target)
        target[10] = 0x54
        DigitText.writeTwo(millisecondOfDay / 3_600_000, to: target + 11)
        target[13] = 0x3A
        DigitText.writeTwo(millisecondOfDay / 60_000 % 60, to: target + 14)
        target[16] = 0x3A
        DigitText.writeTwo(millisecondOfDay / 1000 % 60, to: target + 17)
        target[19] = 0x2E
        let millisecond: Int = millisecondOfDay % 1000
        target[20] = UInt8(truncatingIfNeeded: millisecond / 100) &+ 0x30
        DigitText.writeTwo(millisecond % 100, to: target + 21)
        target[23] = 0x5A
    }

    /// Orders by time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.microseconds < right.microseconds }

    /// The instant `duration` later, to the microsecond.
    public static func + (left: Timestamp, right: Duration) -> Timestamp {
        let (seconds, attoseconds): (Int64, Int64) = right.components
        return Timestamp(microseconds: left.microseconds + seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
    }

    /// The time between two instants.
    public static func - (left: Timestamp, right: Timestamp) -> Duration {
        .microseconds(left.microseconds - right.microseconds)
    }
}
