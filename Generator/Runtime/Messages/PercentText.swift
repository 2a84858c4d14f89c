// SPDX-License-Identifier: Apache-2.0

/// Percent-encoding of RFC 3986.
public enum PercentText {
    /// Decodes percent signs; nil for a broken escape, malformed UTF-8 or NUL.
    ///
    /// - Parameter isForm: whether a plus sign stands for a space, as in a query.
    public static func decode(_ text: some StringProtocol, isForm: Bool) -> String? {
        var isPlain: Bool = true
        for byte in text.utf8 where byte == 0x25 || byte == 0 || (isForm && byte == 0x2B) {
            isPlain = false
            break
        }
        if isPlain { return String(text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var iterator: some IteratorProtocol<UInt8> = text.utf8.makeIterator()
        while let byte: UInt8 = iterator.next() {
            var value: UInt8 = byte
            if byte == 0x25 {
                guard let high: UInt8 = iterator.next().flatMap(DigitText.hex),
                    let low: UInt8 = iterator.next().flatMap(DigitText.hex)
                else { return nil }
                value = high << 4 | low
            } else if isForm, byte == 0x2B {
                value = 0x20
            }
            if value == 0 { return nil }
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Encodes everything but the unreserved characters of RFC 3986.
    public static func encode(_ text: String) -> String {
        guard text.utf8.contains(where: { !isUnreserved($0) }) else { return text }
        let digits: StaticString = "0123456789ABCDEF"
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes.append(0x25)
                bytes.append(digits.utf8Start[Int(byte >> 4)])
                bytes.append(digits.utf8Start[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
    }
}

/// One `name=value` of a query or form, decoded and as it came.
package struct QueryField: Sendable {
    package let name: String
    /// The value as it came, for splitting at separators that are not encoded.
    let raw: String
    package let text: String

    /// Splits a query or form; nil when an escape, the UTF-8 or a NUL makes it no text.
    package static func fields(_ query: String) -> [QueryField]? {
        var fields: [QueryField] = []
        guard String(validating: Array(query.utf8), as: UTF8.self) != nil else { return nil }
        for pair in query.utf8.split(separator: 0x26, omittingEmptySubsequences: true) {
            let equals: String.Index? = pair.firstIndex(of: 0x3D)
            let rawName: Substring = Substring(pair[..<(equals ?? pair.endIndex)])
            let raw: Substring = equals.map { Substring(pair[pair.index(after: $0)...]) } ?? ""
            guard let name: String = PercentText.decode(rawName, isForm: true),
                let text: String = PercentText.decode(raw, isForm: true)
            else { return nil }
            fields.append(QueryField(name: name, raw: String(raw), text: text))
        }
        return fields
    }
}
