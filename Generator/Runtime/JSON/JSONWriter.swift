// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Writes one JSON text into one growing buffer; commas come by themselves.
///
/// The caller keeps the grammar: members only inside objects, one value per member.
public struct JSONWriter: ~Copyable {
    private static let capacityMin: Int = 64

    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// Number of bytes written.
    public private(set) var count: Int = 0
    /// Whether a value ends right before the next byte, so that a comma must follow.
    private var isAfterValue: Bool = false
    /// Whether a number that JSON cannot express was written as null.
    public private(set) var hasLoss: Bool = false

    /// Opens a text.
    public init(capacity: Int = 512) {
        self.capacity = max(capacity, JSONWriter.capacityMin)
        buffer = .allocate(capacity: self.capacity)
    }

    deinit { buffer.deallocate() }

    /// Makes room for `extra` bytes and returns where they go.
    @inline(__always)
    private mutating func reserve(_ extra: Int) -> UnsafeMutablePointer<UInt8> {
        if count &+ extra > capacity { grow(extra) }
        return buffer + count
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        let larger: Int = max(capacity * 2, count + extra)
        let target: UnsafeMutablePointer<UInt8> = .allocate(capacity: larger)
        target.update(from: buffer, count: count)
        buffer.deallocate()
        buffer = target
        capacity = larger
    }

    @inline(__always)
    private mutating func byte(_ value: UInt8) {
        reserve(1).pointee = value
        count &+= 1
    }

    /// Writes the comma that the place needs and makes room for a value of at most `size` bytes.
    @inline(__always)
    private mutating func startValue(_ size: Int) -> UnsafeMutablePointer<UInt8> {
        let target: UnsafeMutablePointer<UInt8> = reserve(size &+ 1)
        guard isAfterValue else {
            isAfterValue = true
            return target
        }
        target.pointee = 0x2C
        count &+= 1
        return target + 1
    }

    /// Opens an object.
    public mutating func beginObject() {
        startValue(1).pointee = 0x7B
        count &+= 1
        isAfterValue = false
    }

    /// Closes an object.
    public mutating func endObject() {
        byte(0x7D)
        isAfterValue = true
    }

    /// Opens an array.
    public mutating func beginArray() {
        startValue(1).pointee = 0x5B
        count &+= 1
        isAfterValue = false
    }

    /// Closes an array.
    public mutating func endArray() {
        byte(0x5D)
        isAfterValue = true
    }

    /// Writes a member name that needs no escapes; the generator checks names.
    public mutating func key(_ name: StaticString) {
        let length: Int = name.utf8CodeUnitCount
        let target: UnsafeMutablePointer<UInt8> = startValue(length &+ 3)
        target[0] = 0x22
        (target + 1).update(from: name.utf8Start, count: length)
        target[length &+ 1] = 0x22
        target[length &+ 2] = 0x3A
        count &+= length &+ 3
        isAfterValue = false
    }

    /// Writes a member name of any text.
    public mutating func key(text name: String) {
        string(name)
        byte(0x3A)
        isAfterValue = false
    }

    /// Writes a text.
    public mutating func string(_ text: String) {
        var text: String = text
        text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in writeString(bytes) }
    }

    private mutating func writeString(_ bytes: UnsafeBufferPointer<UInt8>) {
        var target: UnsafeMutablePointer<UInt8> = startValue(bytes.count &+ 2)
        target.pointee = 0x22
        count &+= 1
        if let source: UnsafePointer<UInt8> = bytes.baseAddress {
            var copied: Int = 0
            var cursor: Int = 0
            while cursor < bytes.count {
                cursor = JSONWriter.plainEnd(source, from: cursor, end: bytes.count)
                guard cursor < bytes.count else { break }
                append(source + copied, cursor &- copied)
                escape(source[cursor])
                cursor &+= 1
                copied = cursor
            }
            append(source + copied, bytes.count &- copied)
        }
        target = reserve(1)
        target.pointee = 0x22
        count &+= 1
    }

    /// First position of a byte that needs an escape; eight bytes at a time.
    @inline(__always)
    private static func plainEnd(_ source: UnsafePointer<UInt8>, from start: Int, end: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var cursor: Int = start
        while cursor &+ 8 <= end {
            let word: UInt64 = UInt64(littleEndian: UnsafeRawPointer(source + cursor).loadUnaligned(as: UInt64.self))
            let quotes: UInt64 = word ^ (ones &* 0x22)
            let slashes: UInt64 = word ^ (ones &* 0x5C)
            let controls: UInt64 = (word &- ones &* 0x20) & ~word
            let special: UInt64 =
                (((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | controls) & highs
            if special != 0 { return cursor &+ special.trailingZeroBitCount &>> 3 }
            cursor &+= 8
        }
        while cursor < end {
            let byte: UInt8 = source[cursor]
            if byte == 0x22 || byte == 0x5C || byte < 0x20 { return cursor }
            cursor &+= 1
        }
        return cursor
    }

    @inline(__always)
    private mutating func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
        guard length > 0 else { return }
        reserve(length).update(from: source, count: length)
        count &+= length
    }

    private mutating func escape(_ value: UInt8) {
        let target: UnsafeMutablePointer<UInt8> = reserve(6)
        target[0] = 0x5C
        let short: UInt8 =
            switch value {
            case 0x22, 0x5C: value
            case 0x08: 0x62
            case 0x09: 0x74
            case 0x0A: 0x6E
            case 0x0C: 0x66
            case 0x0D: 0x72
            default: 0
            }
        guard short == 0 else {
            target[1] = short
            count &+= 2
            return
        }
        target[1] = 0x75
        target[2] = 0x30
        target[3] = 0x30
        target[4] = DigitText.hexDigit(value >> 4)
        target[5] = DigitText.hexDigit(value & 0x0F)
        count &+= 6
    }

    /// Writes a boolean.
    public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

    /// Writes `null`.
    public mutating func null() { raw("null") }

    /// Writes text that is JSON already, as one value.
    public mutating func raw(_ text: StaticString) {
        raw(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Writes bytes that are JSON already, as one value.
    public mutating func raw(_ bytes: UnsafeRawBufferPointer) {
        let target: UnsafeMutablePointer<UInt8> = startValue(bytes.count)
        if let source: UnsafeRawPointer = bytes.baseAddress {
            UnsafeMutableRawPointer(target).copyMemory(from: source, byteCount: bytes.count)
        }
        count &+= bytes.count
    }

    /// Writes an integer.
    public mutating func integer(_ value: some FixedWidthInteger) {
        let isNegative: Bool = value < 0
        let target: UnsafeMutablePointer<UInt8> = startValue(DigitText.magnitudeDigitsMax &+ 1)
        if isNegative { target.pointee = 0x2D }
        let sign: Int = isNegative ? 1 : 0
        count &+= sign &+ DigitText.write(UInt64(value.magnitude), to: target + sign)
    }

    /// Writes a number in its shortest form that reads back the same; one that is not finite becomes null.
    public mutating func double(_ value: Double) {
        guard value.isFinite else {
            hasLoss = true
            null()
            return
        }
        if value.rounded(.towardZero) == value, value.magnitude < 9_007_199_254_740_992, value != 0 {
            integer(Int64(value))
            return
        }
        rawText(value == 0 ? (value.sign == .minus ? "-0" : "0") : value.description)
    }

    /// Writes a decimal number.
    public mutating func decimal(_ value: ExactDecimal) { rawText(value.wire) }

    /// Writes an identifier in lower case.
    public mutating func uuid(_ value: UUID) {
        let target: UnsafeMutablePointer<UInt8> = startQuoted(UUID.textBytes)
        value.writeText(to: target)
    }

    /// Writes an instant in UTC with milliseconds.
    public mutating func timestamp(_ value: Timestamp) {
        let target: UnsafeMutablePointer<UInt8> = startQuoted(Timestamp.textBytes)
        value.writeText(to: target)
    }

    /// Writes a date.
    public mutating func date(_ value: CalendarDate) {
        let target: UnsafeMutablePointer<UInt8> = startQuoted(CalendarDate.textBytes)
        value.writeText(to: target)
    }

    /// Writes both quotes and returns where the `length` bytes between them go.
    @inline(__always)
    private mutating func startQuoted(_ length: Int) -> UnsafeMutablePointer<UInt8> {
        let target: UnsafeMutablePointer<UInt8> = startValue(length &+ 2)
        target[0] = 0x22
        target[length &+ 1] = 0x22
        count &+= length &+ 2
        return target + 1
    }

    private mutating func rawText(_ text: String) {
        var text: String = text
        text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in raw(UnsafeRawBufferPointer(bytes)) }
    }

    /// Gives access to the bytes written so far.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: buffer, count: count))
    }

    /// The bytes written so far; the writer starts anew.
    public mutating func takeBytes() -> [UInt8] {
        let bytes: [UInt8] = Array(UnsafeBufferPointer(start: buffer, count: count))
        count = 0
        isAfterValue = false
        return bytes
    }
}

extension JSONWriter {
    /// The JSON text of a value.
    public static func bytes(of value: some JSONEncodable) -> [UInt8] {
        var writer: JSONWriter = JSONWriter()
        value.encode(to: &writer)
        return writer.takeBytes()
    }

    /// Writes a value that encodes itself.
    @inlinable
    public mutating func encode(_ value: some JSONEncodable) { value.encode(to: &self) }

    /// Writes a member.
    @inlinable
    public mutating func member(_ name: StaticString, _ value: some JSONEncodable) {
        key(name)
        value.encode(to: &self)
    }

    /// Writes a member that may be left out.
    @inlinable
    public mutating func member<Value: JSONEncodable>(_ name: StaticString, _ value: Value?) {
        guard let value else { return }
        key(name)
        value.encode(to: &self)
    }

    /// Writes a member that may be left out or null.
    @inlinable
    public mutating func member<Value: JSONEncodable>(_ name: StaticString, _ presence: Presence<Value>) {
        switch presence {
        case .absent: break
        case .null:
            key(name)
            null()
        case .value(let value):
            key(name)
            value.encode(to: &self)
        }
    }

    /// Writes a member that is there even without a value.
    @inlinable
    public mutating func nullableMember<Value: JSONEncodable>(_ name: StaticString, _ value: Value?) {
        key(name)
        if let value { value.encode(to: &self) } else { null() }
    }

    /// Writes an object of free shape.
    public mutating func object(_ object: JSONObject) {
        beginObject()
        for (name, value) in object.members {
            key(text: name)
            self.value(value)
        }
        endObject()
    }

    /// Writes any value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .integer(let value): integer(value)
        case .number(let number):
            var text: String = number.text
            text.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) in raw(UnsafeRawBufferPointer(bytes)) }
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object): self.object(object)
        }
    }
}
