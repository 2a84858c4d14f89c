// SPDX-License-Identifier: Apache-2.0

/// URI templates of RFC 6570.
enum TemplateGrammar {
    static func accepts(_ text: String) -> Bool {
        var rest = text.unicodeScalars.map(\.value)[...]
        while let scalar = rest.first {
            switch scalar {
            case 0x7B:
                guard let close = rest.firstIndex(of: 0x7D), isExpression(rest[(rest.startIndex + 1)..<close]) else {
                    return false
                }
                rest = rest[(close + 1)...]
            case 0x25:
                guard isEscape(rest) else { return false }
                rest = rest.dropFirst(3)
            default:
                guard isLiteral(scalar) else { return false }
                rest = rest.dropFirst()
            }
        }
        return true
    }

    private static func isLiteral(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar > 0x20 && scalar != 0x7F && !Character7.isOne(scalar, of: "\"%<>\\^`{|}") }
        return ReferenceGrammar.isUCS(scalar) || ReferenceGrammar.isPrivate(scalar)
    }

    private static func isEscape(_ text: ArraySlice<UInt32>) -> Bool {
        let start = text.startIndex
        return text.count >= 3 && text[start] == 0x25 && Character7.isHex(text[start + 1])
            && Character7.isHex(text[start + 2])
    }

    private static func isExpression(_ text: ArraySlice<UInt32>) -> Bool {
        var list = text
        if let first = list.first, Character7.isOne(first, of: "+#./;?&=,!@|") { list = list.dropFirst() }
        return list.split(separator: 0x2C, omittingEmptySubsequences: false).allSatisfy(isVariable)
    }

    /// A name, then nothing, `*` or a length of 1 to 9999.
    private static func isVariable(_ text: ArraySlice<UInt32>) -> Bool {
        guard text.last != 0x2A else { return isName(text.dropLast()) }
        guard let colon = text.firstIndex(of: 0x3A) else { return isName(text) }
        let length = text[(colon + 1)...]
        return isName(text[..<colon]) && (1...4).contains(length.count) && length.allSatisfy(Character7.isDigit)
            && length.first != 0x30
    }

    private static func isName(_ text: ArraySlice<UInt32>) -> Bool {
        text.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { part in
            var rest = part
            guard !rest.isEmpty else { return false }
            while let scalar = rest.first {
                if isEscape(rest) {
                    rest = rest.dropFirst(3)
                } else {
                    guard Character7.isAlphanumeric(scalar) || scalar == 0x5F else { return false }
                    rest = rest.dropFirst()
                }
            }
            return true
        }
    }
}
