// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// URI references of RFC 3986 and, with characters beyond ASCII, IRI references of RFC 3987.
struct ReferenceGrammar {
    private let scheme: ArraySlice<UInt32>?
    private let authority: ArraySlice<UInt32>?
    private let path: ArraySlice<UInt32>
    private let query: ArraySlice<UInt32>?
    private let fragment: ArraySlice<UInt32>?
    private let isInternational: Bool

    init(_ text: String, isInternational: Bool) {
        self.isInternational = isInternational
        var rest = text.unicodeScalars.map(\.value)[...]
        fragment = Self.cut(&rest, at: 0x23)
        query = Self.cut(&rest, at: 0x3F)
        let segment = rest.firstIndex(of: 0x2F) ?? rest.endIndex
        if let colon = rest[..<segment].firstIndex(of: 0x3A) {
            scheme = rest[..<colon]
            rest = rest[(colon + 1)...]
        } else {
            scheme = nil
        }
        if rest.starts(with: [0x2F, 0x2F]) {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: 0x2F) ?? rest.endIndex
            authority = rest[..<end]
            rest = rest[end...]
        } else {
            authority = nil
        }
        path = rest
    }

    private static func cut(_ rest: inout ArraySlice<UInt32>, at mark: UInt32) -> ArraySlice<UInt32>? {
        guard let index = rest.firstIndex(of: mark) else { return nil }
        defer { rest = rest[..<index] }
        return rest[(index + 1)...]
    }

    /// Whether the text is a URI with a scheme.
    var isAbsolute: Bool { scheme != nil && isReference }

    /// Whether the text is a URI or a relative reference.
    var isReference: Bool {
        // What looks like a scheme and is none would be a first segment with a colon, which is not allowed either.
        if let scheme, !isScheme(scheme) { return false }
        if let authority, !isAuthority(authority) { return false }
        return consists(path, of: "/:@") && (query.map { consists($0, of: "/:@?", isQuery: true) } ?? true)
            && (fragment.map { consists($0, of: "/:@?") } ?? true)
    }

    private func isScheme(_ text: ArraySlice<UInt32>) -> Bool {
        guard let first = text.first, Character7.isLetter(first) else { return false }
        return text.allSatisfy { Character7.isAlphanumeric($0) || Character7.isOne($0, of: "+-.") }
    }

    private func isAuthority(_ text: ArraySlice<UInt32>) -> Bool {
        var rest = text
        if let at = rest.firstIndex(of: 0x40) {
            guard consists(rest[..<at], of: ":") else { return false }
            rest = rest[(at + 1)...]
        }
        if rest.first == 0x5B {
            guard let close = rest.firstIndex(of: 0x5D) else { return false }
            return isLiteral(rest[(rest.startIndex + 1)..<close]) && isPort(rest[(close + 1)...])
        }
        let colon = rest.firstIndex(of: 0x3A) ?? rest.endIndex
        return consists(rest[..<colon], of: "") && isPort(rest[colon...])
    }

    private func isPort(_ text: ArraySlice<UInt32>) -> Bool {
        text.isEmpty || (text.first == 0x3A && text.dropFirst().allSatisfy(Character7.isDigit))
    }

    /// An IPv6 address or an address of the future between brackets.
    private func isLiteral(_ text: ArraySlice<UInt32>) -> Bool {
        guard let first = text.first, first | 0x20 == 0x76 else {
            return IPv6Address(wire: String(String.UnicodeScalarView(text.compactMap(Unicode.Scalar.init)))) != nil
        }
        let parts = text.dropFirst().split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(Character7.isHex), !parts[1].isEmpty else {
            return false
        }
        return parts[1].allSatisfy { isPlain($0) || $0 == 0x3A }
    }

    /// Whether all characters are unreserved, sub-delimiters, escapes or of a list.
    private func consists(_ text: ArraySlice<UInt32>, of more: StaticString, isQuery: Bool = false) -> Bool {
        var index = text.startIndex
        while index < text.endIndex {
            let scalar = text[index]
            if scalar == 0x25 {
                guard index + 2 < text.endIndex, Character7.isHex(text[index + 1]), Character7.isHex(text[index + 2])
                else { return false }
                index += 2
            } else {
                let isBeyond = isInternational && (Self.isUCS(scalar) || (isQuery && Self.isPrivate(scalar)))
                guard isPlain(scalar) || Character7.isOne(scalar, of: more) || isBeyond else { return false }
            }
            index += 1
        }
        return true
    }

    private func isPlain(_ scalar: UInt32) -> Bool {
        Character7.isAlphanumeric(scalar) || Character7.isOne(scalar, of: "-._~!$&'()*+,;=")
    }

    /// `ucschar` of RFC 3987.
    static func isUCS(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0x10000...0xDFFFF: scalar & 0xFFFF < 0xFFFE
        case 0xE1000...0xEFFFD: true
        default: false
        }
    }

    /// `iprivate` of RFC 3987.
    static func isPrivate(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
        default: false
        }
    }
}
