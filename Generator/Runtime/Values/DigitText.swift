// SPDX-License-Identifier: Apache-2.0

/// Decimal digits to and from ASCII bytes, shared by all hand-written formatters.
enum DigitText {
    /// The hundred pairs "00" to "99", so that two digits cost one table look-up.
    private static let pairs: StaticString = """
        00010203040506070809101112131415161718192021222324252627282930313233343536373839\
        40414243444546474849505152535455565758596061626364656667686970717273747576777879\
        8081828384858687888990919293949596979899
        """
    /// Most digits of a 64-bit magnitude.
    static let magnitudeDigitsMax: Int = 20

    /// Writes two digits; `value` is below 100.
    @inline(__always)
    static func writeTwo(_ value: Int, to target: UnsafeMutablePointer<UInt8>) {
        let source: UnsafePointer<UInt8> = pairs.utf8Start + value &* 2
        target[0] = source[0]
        target[1] = source[1]
    }

    /// Writes a magnitude without leading zeros and returns the number of bytes written, at most 20.
    static func write(_ magnitude: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        if magnitude < 10 {
            target[0] = UInt8(truncatingIfNeeded: magnitude) &+ 0x30
            return 1
        }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: magnitudeDigitsMax) { scratch -> Int in
            guard let base: UnsafeMutablePointer<UInt8> = scratch.baseAddress else { return 0 }
            var rest: UInt64 = magnitude
            var start: Int = magnitudeDigitsMax
            while rest >= 100 {
                let (quotient, pair): (UInt64, UInt64) = rest.quotientAndRemainder(dividingBy: 100)
                start &-= 2
                writeTwo(Int(truncatingIfNeeded: pair), to: base + start)
                rest = quotient
            }
            if rest >= 10 {
                start &-= 2
                writeTwo(Int(truncatingIfNeeded: rest), to: base + start)
            } else {
                start &-= 1
                base[start] = UInt8(truncatingIfNeeded: rest) &+ 0x30
            }
            let count: Int = magnitudeDigitsMax &- start
            target.update(from: base + start, count: count)
            return count
        }
    }

    /// Reads exactly `count` digits; nil when one byte is no digit.
    @inline(__always)
    static func read(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int? {
        var value: Int = 0
        for offset in 0..<count {
            let digit: UInt8 = bytes[offset] &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// Value of one hexadecimal digit of either case; nil for any other byte.
    @inline(__always)
    static func hex(_ byte: UInt8) -> UInt8? {
        let digit: UInt8 = byte &- 0x30
        if digit < 10 { return digit }
        let letter: UInt8 = (byte | 0x20) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }

    /// The lower-case hexadecimal digit of a value below 16.
    @inline(__always)
    static func hexDigit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? nibble &+ 0x30 : nibble &+ 0x57 }
}
