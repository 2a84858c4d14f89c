// SPDX-License-Identifier: Apache-2.0

/// The bytes of a request's path as a generated router looks at them.
public struct PathBytes {
    private static let slash: UInt8 = 0x2F
    private static let slashes: UInt64 = 0x2F2F_2F2F_2F2F_2F2F
    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    @usableFromInline let bytes: UnsafeRawBufferPointer

    public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    @inlinable public var count: Int { bytes.count }

    @inlinable public subscript(position: Int) -> UInt8 { bytes[position] }

    /// Where the segment that begins behind the slash at `start` ends.
    public func end(_ start: Int) -> Int {
        var end: Int = start + 1
        // Eight bytes at once: a byte of the difference is zero where a slash stands, and the lowest of the high bits
        // that the subtraction sets belongs to the first such byte.
        while end + MemoryLayout<UInt64>.size <= bytes.count {
            let word: UInt64 = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
            let difference: UInt64 = word ^ Self.slashes
            let found: UInt64 = (difference &- Self.lowBits) & ~difference & Self.highBits
            if found != 0 { return end + found.trailingZeroBitCount / UInt8.bitWidth }
            end += MemoryLayout<UInt64>.size
        }
        while end < bytes.count, bytes[end] != Self.slash { end += 1 }
        return end
    }

    /// Whether a text stands at `start`; the caller knows that so many bytes are there.
    @inlinable @inline(__always)
    public func has(_ text: StaticString, at start: Int) -> Bool {
        let count: Int = text.utf8CodeUnitCount
        let other: UnsafeRawPointer = UnsafeRawPointer(text.utf8Start)
        // The last two words may overlap. The text is a literal, so that of this only the comparisons remain.
        if count >= 8 {
            var offset: Int = 0
            while offset + 8 < count {
                guard isSame(other, offset, start, as: UInt64.self) else { return false }
                offset += 8
            }
            return isSame(other, count - 8, start, as: UInt64.self)
        }
        if count >= 4 {
            return isSame(other, 0, start, as: UInt32.self) && isSame(other, count - 4, start, as: UInt32.self)
        }
        for offset in 0..<count where bytes[start + offset] != other.load(fromByteOffset: offset, as: UInt8.self) {
            return false
        }
        return true
    }

    @inlinable @inline(__always)
    func isSame<Word: FixedWidthInteger & BitwiseCopyable>(
        _ other: UnsafeRawPointer, _ offset: Int, _ start: Int, as _: Word.Type
    ) -> Bool {
        bytes.loadUnaligned(fromByteOffset: start + offset, as: Word.self)
            == other.loadUnaligned(fromByteOffset: offset, as: Word.self)
    }
}
