// SPDX-License-Identifier: Apache-2.0

/// UTF-8 sequences by RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Text {
    /// Length of the sequence of two to four bytes at `position`; 0 when it is malformed.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafePointer<UInt8>, at position: Int, end: Int) -> Int {
        let first: UInt8 = bytes[position]
        let available: Int = end &- position
        guard first >= 0xC2, available >= 2 else { return 0 }
        let second: UInt8 = bytes[position &+ 1]
        if first < 0xE0 { return second & 0xC0 == 0x80 ? 2 : 0 }
        guard available >= 3, bytes[position &+ 2] & 0xC0 == 0x80 else { return 0 }
        if first < 0xF0 {
            let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = first == 0xED ? 0x9F : 0xBF
            return second >= low && second <= high ? 3 : 0
        }
        guard first <= 0xF4, available >= 4, bytes[position &+ 3] & 0xC0 == 0x80 else { return 0 }
        let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
        return second >= low && second <= high ? 4 : 0
    }

    /// Whether all bytes are well-formed UTF-8.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base: UnsafePointer<UInt8> = bytes.baseAddress else { return true }
        var position: Int = 0
        while position < bytes.count {
            if base[position] < 0x80 {
                position &+= 1
                continue
            }
            let length: Int = sequenceLength(base, at: position, end: bytes.count)
            guard length > 0 else { return false }
            position &+= length
        }
        return true
    }

    /// Writes a scalar that is no surrogate and returns the number of bytes.
    @inline(__always)
    static func write(_ scalar: UInt32, to target: UnsafeMutablePointer<UInt8>) -> Int {
        if scalar < 0x80 {
            target[0] = UInt8(truncatingIfNeeded: scalar)
            return 1
        }
        if scalar < 0x800 {
            target[0] = UInt8(truncatingIfNeeded: scalar >> 6) | 0xC0
            target[1] = UInt8(truncatingIfNeeded: scalar & 0x3F) | 0x80
            return 2
        }
        if scalar < 0x10000 {
            target[0] = UInt8(truncatingIfNeeded: scalar >> 12) | 0xE0
            target[1] = UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F) | 0x80
            target[2] = UInt8(truncatingIfNeeded: scalar & 0x3F) | 0x80
            return 3
        }
        target[0] = UInt8(truncatingIfNeeded: scalar >> 18) | 0xF0
        target[1] = UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F) | 0x80
        target[2] = UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F) | 0x80
        target[3] = UInt8(truncatingIfNeeded: scalar & 0x3F) | 0x80
        return 4
    }
}
