// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// The formats that draft 2020-12 defines; other names refuse nothing.
enum SchemaFormat: String, CaseIterable, Sendable {
    case date, time, duration, email, hostname, ipv4, ipv6, uri, iri, uuid, regex
    case dateTime = "date-time"
    case idnEmail = "idn-email"
    case idnHostname = "idn-hostname"
    case uriReference = "uri-reference"
    case iriReference = "iri-reference"
    case uriTemplate = "uri-template"
    case jsonPointer = "json-pointer"
    case relativeJSONPointer = "relative-json-pointer"

    /// Whether a text is of the format.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .date: TimeGrammar.isDate(text.unicodeScalars.map(\.value)[...])
        case .time: TimeGrammar.isTime(text.unicodeScalars.map(\.value)[...])
        case .dateTime: TimeGrammar.isDateTime(text.unicodeScalars.map(\.value))
        case .duration: DurationGrammar.accepts(text)
        case .email: MailboxGrammar(isInternational: false).accepts(text)
        case .idnEmail: MailboxGrammar(isInternational: true).accepts(text)
        case .hostname: HostNameGrammar.isHostName(text)
        case .idnHostname: HostNameGrammar.isInternationalHostName(text)
        case .ipv4: IPv4Address(wire: text) != nil
        case .ipv6: IPv6Address(wire: text) != nil
        case .uri: ReferenceGrammar(text, isInternational: false).isAbsolute
        case .uriReference: ReferenceGrammar(text, isInternational: false).isReference
        case .iri: ReferenceGrammar(text, isInternational: true).isAbsolute
        case .iriReference: ReferenceGrammar(text, isInternational: true).isReference
        case .uriTemplate: TemplateGrammar.accepts(text)
        case .uuid: SchemaFormat.isUUID(Array(text.utf8))
        case .jsonPointer: JSONPointer(text) != nil
        case .relativeJSONPointer: SchemaFormat.isRelativePointer(text)
        case .regex: Pattern.isExpression(text)
        }
    }

    /// 8-4-4-4-12 hexadecimal digits (RFC 9562); any version and variant.
    private static func isUUID(_ bytes: [UInt8]) -> Bool {
        bytes.count == 36
            && bytes.enumerated().allSatisfy { index, byte in
                switch index {
                case 8, 13, 18, 23: byte == 0x2D
                default: PercentEscapes.hexValue(byte) != nil
                }
            }
    }

    /// A count of levels without leading zero, then `#` or a pointer.
    private static func isRelativePointer(_ text: String) -> Bool {
        let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
        guard let first = digits.first, first != "0" || digits.count == 1 else { return false }
        let rest = String(text.unicodeScalars.dropFirst(digits.count))
        return rest == "#" || JSONPointer(rest) != nil
    }
}

/// Classes of ASCII characters that several grammars share.
enum Character7 {
    static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }
    static func isLetter(_ scalar: UInt32) -> Bool { scalar < 0x80 && (scalar | 0x20) &- 0x61 < 26 }
    static func isAlphanumeric(_ scalar: UInt32) -> Bool { isDigit(scalar) || isLetter(scalar) }
    static func isHex(_ scalar: UInt32) -> Bool {
        isDigit(scalar) || (scalar < 0x80 && (scalar | 0x20) &- 0x61 < 6)
    }

    /// Whether one of the characters of a text.
    static func isOne(_ scalar: UInt32, of characters: StaticString) -> Bool {
        guard scalar < 0x80 else { return false }
        return characters.withUTF8Buffer { $0.contains(UInt8(scalar)) }
    }
}
