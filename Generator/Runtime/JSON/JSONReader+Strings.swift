// SPDX-License-Identifier: Apache-2.0

/// Where a string lies in the text, without its quotes.
struct StringSpan {
    var start: Int
    var end: Int
    var hasEscape: Bool
    var isASCII: Bool
}

extension JSONReader {
    /// Scans the string at the current position, which is a quote; checks escapes and UTF-8 on the way.
    mutating func scanString() -> StringSpan? {
        var span: StringSpan = StringSpan(start: position &+ 1, end: 0, hasEscape: false, isASCII: true)
        var cursor: Int = span.start
        while true {
            cursor = plainEnd(from: cursor)
            guard cursor < end else {
                fail(.syntax, at: end)
                return nil
            }
            let byte: UInt8 = base[cursor]
            if byte == 0x22 {
                span.end = cursor
                position = cursor &+ 1
                return span
            }
            if byte >= 0x80 {
                let length: Int = UTF8Text.sequenceLength(base, at: cursor, end: end)
                guard length > 0 else {
                    fail(.encoding, at: cursor)
                    return nil
                }
                span.isASCII = false
                cursor &+= length
            } else if byte == 0x5C {
                span.hasEscape = true
                guard let next: Int = escapeEnd(from: cursor) else { return nil }
                cursor = next
            } else {
                fail(.syntax, at: cursor)
                return nil
            }
        }
    }

    /// First position that is a quote, a backslash, a control character or not ASCII; eight bytes at a time.
    @inline(__always)
    private func plainEnd(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var cursor: Int = start
        while cursor &+ 8 <= end {
            let word: UInt64 = UInt64(littleEndian: UnsafeRawPointer(base + cursor).loadUnaligned(as: UInt64.self))
            let quotes: UInt64 = word ^ (ones &* 0x22)
            let slashes: UInt64 = word ^ (ones &* 0x5C)
            let controls: UInt64 = (word &- ones &* 0x20) & ~word
            let special: UInt64 =
                (((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | controls | word) & highs
            if special != 0 { return cursor &+ special.trailingZeroBitCount &>> 3 }
            cursor &+= 8
        }
        while cursor < end {
            let byte: UInt8 = base[cursor]
            if byte == 0x22 || byte == 0x5C || byte < 0x20 || byte >= 0x80 { return cursor }
            cursor &+= 1
        }
        return cursor
    }

    /// Checks the escape at `start` and returns the position behind it, behind both halves of a surrogate pair.
    private mutating func escapeEnd(from start: Int) -> Int? {
        guard start &+ 1 < end else {
            fail(.syntax, at: end)
            return nil
        }
        switch base[start &+ 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return start &+ 2
        case 0x75: break
        default:
            fail(.syntax, at: start &+ 1)
            return nil
        }
        guard let unit: UInt32 = hexUnit(at: start &+ 2) else {
            fail(.syntax, at: start &+ 2)
            return nil
        }
        guard unit & 0xF800 == 0xD800 else { return start &+ 6 }
        guard unit < 0xDC00, start &+ 7 < end, base[start &+ 6] == 0x5C, base[start &+ 7] == 0x75,
            let low: UInt32 = hexUnit(at: start &+ 8), low & 0xFC00 == 0xDC00
        else {
            fail(.encoding, at: start)
            return nil
        }
        return start &+ 12
    }

    /// Four hexadecimal digits.
    private func hexUnit(at start: Int) -> UInt32? {
        guard start &+ 4 <= end else { return nil }
        var unit: UInt32 = 0
        for offset in 0..<4 {
            guard let digit: UInt8 = DigitText.hex(base[start &+ offset]) else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    /// The text of a scanned string.
    func text(of span: StringSpan) -> String {
        let length: Int = span.end &- span.start
        guard span.hasEscape else {
            let bytes: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: base + span.start, count: length)
            if #available(macOS 26, iOS 26, *) {
                // The scan has checked the bytes.
                return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: span.isASCII))
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        return String(unsafeUninitializedCapacity: length) { (target: UnsafeMutableBufferPointer<UInt8>) -> Int in
            target.baseAddress.map { unescape(span, to: $0) } ?? 0
        }
    }

    /// Writes a checked string without its escapes; never longer than the raw form.
    private func unescape(_ span: StringSpan, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var cursor: Int = span.start
        var written: Int = 0
        while cursor < span.end {
            let byte: UInt8 = base[cursor]
            guard byte == 0x5C else {
                target[written] = byte
                written &+= 1
                cursor &+= 1
                continue
            }
            let escape: UInt8 = base[cursor &+ 1]
            guard escape == 0x75 else {
                target[written] = JSONReader.plain(escape)
                written &+= 1
                cursor &+= 2
                continue
            }
            var scalar: UInt32 = hexUnit(at: cursor &+ 2) ?? 0
            cursor &+= 6
            if scalar & 0xFC00 == 0xD800 {
                scalar = 0x10000 &+ (scalar & 0x3FF) << 10 &+ ((hexUnit(at: cursor &+ 2) ?? 0) & 0x3FF)
                cursor &+= 6
            }
            written &+= UTF8Text.write(scalar, to: target + written)
        }
        return written
    }

    private static func plain(_ escape: UInt8) -> UInt8 {
        switch escape {
        case 0x62: 0x08
        case 0x66: 0x0C
        case 0x6E: 0x0A
        case 0x72: 0x0D
        case 0x74: 0x09
        default: escape
        }
    }

    /// Reads a text of bounded length, in Unicode normal form C; lengths count Unicode scalars.
    public mutating func string(minLength: Int = 0, maxLength: Int = .max) -> String? {
        guard let span: StringSpan = stringSpan() else { return nil }
        let length: Int = span.end &- span.start
        if span.isASCII, !span.hasEscape, mode == .lenient || (length >= minLength && length <= maxLength) {
            return text(of: span)
        }
        return string(in: span, by: StringRule(minLength: minLength, maxLength: maxLength))
    }

    /// Reads a text by its rules, in Unicode normal form C.
    public mutating func string(_ rule: StringRule) -> String? {
        guard let span: StringSpan = stringSpan(isSensitive: rule.isSensitive) else { return nil }
        return string(in: span, by: rule)
    }

    private mutating func string(in span: StringSpan, by rule: StringRule) -> String? {
        let text: String = span.isASCII && !span.hasEscape ? text(of: span) : NormalForm.composed(text(of: span))
        guard mode == .strict else { return text }
        let asciiLength: Int? = span.isASCII && !span.hasEscape ? span.end &- span.start : nil
        if rule.accepts(text, asciiLength: asciiLength, mayHoldControls: span.hasEscape) { return text }
        record(rule.breaks(text), value: .string(text), isSensitive: rule.isSensitive)
        return nil
    }

    /// The span of the next value when it is a string; else records why not.
    mutating func stringSpan(isSensitive: Bool = false) -> StringSpan? {
        let byte: UInt8 = startValue()
        if byte == 0x22 { return scanString() }
        refuseType("isString", isSensitive: isSensitive)
        return nil
    }

    /// Reads one of a closed list of texts.
    public mutating func string(oneOf values: [String]) -> String? {
        guard let span: StringSpan = stringSpan() else { return nil }
        let text: String = text(of: span)
        if mode == .lenient || values.contains(text) { return text }
        record(.choice(values), value: .string(text))
        return nil
    }

    /// Reads exactly this text.
    public mutating func constant(_ expected: StaticString) -> Void? {
        guard let span: StringSpan = stringSpan() else { return nil }
        let text: String = text(of: span)
        let wanted: String = String(describing: expected)
        if text == wanted { return () }
        record(.choice([wanted]), value: .string(text))
        return nil
    }
}
