// SPDX-License-Identifier: Apache-2.0

/// An absolute http or https address after RFC 3986, without user info, at most 2,048 bytes.
public struct WebURL: WireString {
    /// Longest address that is taken.
    private static let bytesMax: Int = 2048

    /// The address as it was written.
    public let wire: String

    /// The format `uri`.
    public static var format: FormatName { .uri }

    /// Takes an address; nil when it is not of the form.
    public init?(wire: String) {
        var copy: String = wire
        guard copy.withUTF8({ WebURL.isAddress($0) }) else { return nil }
        self.wire = wire
    }

    private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= bytesMax, let start: Int = authorityStart(bytes) else { return false }
        let end: Int =
            bytes[start...].firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? bytes.endIndex
        return isAuthority(bytes[start..<end]) && hasOnlyPathBytes(bytes[end...])
    }

    /// Position behind `http://` or `https://` of any case.
    private static func authorityStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        for scheme: StaticString in ["https://", "http://"] {
            let length: Int = scheme.utf8CodeUnitCount
            guard bytes.count > length else { continue }
            let isSame: Bool = (0..<length).allSatisfy { (index: Int) -> Bool in
                let expected: UInt8 = scheme.utf8Start[index]
                return bytes[index] == expected || (expected >= 0x61 && bytes[index] | 0x20 == expected)
            }
            if isSame { return length }
        }
        return nil
    }

    /// Host and optional port; an at sign would be user info.
    private static func isAuthority(_ authority: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first: UInt8 = authority.first else { return false }
        if first == 0x5B {
            guard let close: Int = authority.firstIndex(of: 0x5D) else { return false }
            let host: String = String(decoding: authority[(authority.startIndex + 1)..<close], as: UTF8.self)
            return IPv6Address(wire: host) != nil && isPort(authority[(close + 1)...])
        }
        let end: Int = authority.firstIndex(of: 0x3A) ?? authority.endIndex
        return isRegisteredName(authority[..<end]) && isPort(authority[end...])
    }

    private static func isRegisteredName(_ host: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard !host.isEmpty, host.count <= 253 else { return false }
        var label: Int = 0
        for byte in host {
            if byte == 0x2E {
                if label == 0 { return false }
                label = 0
            } else {
                guard byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x5F else {
                    return false
                }
                label += 1
                if label > 63 { return false }
            }
        }
        return true
    }

    private static func isPort(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first: UInt8 = text.first else { return true }
        guard first == 0x3A, (2...6).contains(text.count) else { return false }
        var port: Int = 0
        for byte in text.dropFirst() {
            guard byte &- 0x30 < 10 else { return false }
            port = port * 10 + Int(byte &- 0x30)
        }
        return port <= 65_535
    }

    /// One of `! $ & ' ( ) * + , - . / 0-9 : ; = ? @ A-Z _ a-z ~`: one bit each.
    @inline(__always)
    private static func isPathByte(_ byte: UInt8) -> Bool {
        let bits: UInt64 = byte < 64 ? 0xAFFF_FFD2_0000_0000 : 0x47FF_FFFE_87FF_FFFF
        return byte < 128 && bits &>> UInt64(byte & 63) & 1 == 1
    }

    /// Characters of path, query and fragment; percent signs stand before two hexadecimal digits.
    private static func hasOnlyPathBytes(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var position: Int = text.startIndex
        var fragments: Int = 0
        while position < text.endIndex {
            switch text[position] {
            case 0x25:
                guard position + 2 < text.endIndex, DigitText.hex(text[position + 1]) != nil,
                    DigitText.hex(text[position + 2]) != nil
                else { return false }
                position += 2
            case 0x23:
                fragments += 1
                if fragments > 1 { return false }
            case let byte: guard isPathByte(byte) else { return false }
            }
            position += 1
        }
        return true
    }
}
