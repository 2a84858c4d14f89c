// SPDX-License-Identifier: Apache-2.0

/// A time of the day without zone, `HH:MM:SS` on the wire; `HH:MM` is read as well.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Length of the text form.
    static let textBytes: Int = 8

    /// Hour, 0 to 23.
    public let hour: Int
    /// Minute, 0 to 59.
    public let minute: Int
    /// Second, 0 to 59.
    public let second: Int

    /// Makes a time; nil when it does not exist.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Reads `HH:MM:SS` or `HH:MM`; nil for any other text.
    public init?(wire text: String) {
        var text: String = text
        guard
            let value: TimeOfDay = text.withUTF8({ (bytes: UnsafeBufferPointer<UInt8>) -> TimeOfDay? in
                bytes.baseAddress.flatMap { TimeOfDay(bytes: $0, count: bytes.count) }
            })
        else { return nil }
        self = value
    }

    private init?(bytes: UnsafePointer<UInt8>, count: Int) {
        guard count == 5 || count == TimeOfDay.textBytes, bytes[2] == 0x3A,
            let hour: Int = DigitText.read(bytes, count: 2), let minute: Int = DigitText.read(bytes + 3, count: 2)
        else { return nil }
        guard count == TimeOfDay.textBytes else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard bytes[5] == 0x3A, let second: Int = DigitText.read(bytes + 6, count: 2) else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// Seconds since midnight.
    public var secondsOfDay: Int { hour * 3600 + minute * 60 + second }

    /// The text form `HH:MM:SS`.
    public var wire: String {
        String(unsafeUninitializedCapacity: TimeOfDay.textBytes) { target -> Int in
            guard let base: UnsafeMutablePointer<UInt8> = target.baseAddress else { return 0 }
            DigitText.writeTwo(hour, to: base)
            base[2] = 0x3A
            DigitText.writeTwo(minute, to: base + 3)
            base[5] = 0x3A
            DigitText.writeTwo(second, to: base + 6)
            return TimeOfDay.textBytes
        }
    }

    /// Same as `wire`.
    public var description: String { wire }

    /// Orders by time.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.secondsOfDay < right.secondsOfDay }
}
