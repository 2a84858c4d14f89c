// SPDX-License-Identifier: Apache-2.0

/// Types plain scalars by the YAML 1.2.2 core schema (section 10.3.2).
package enum CoreSchema {
    /// The type of an unquoted, untagged scalar.
    package static func scalar(plain text: String) -> Scalar {
        switch text {
        case "", "~", "null", "Null", "NULL": return Scalar(kind: .null, text: text)
        case "true", "True", "TRUE": return Scalar(kind: .bool(true), text: text)
        case "false", "False", "FALSE": return Scalar(kind: .bool(false), text: text)
        default: return number(text) ?? Scalar(kind: .string, text: text)
        }
    }

    private static func number(_ text: String) -> Scalar? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, first.isDigit || first == .plus || first == .minus || first == .dot
        else { return nil }
        if let prefixed = prefixedInteger(text, bytes) { return prefixed }
        let digits = (first == .plus || first == .minus) ? bytes.dropFirst() : bytes[...]
        if !digits.isEmpty, digits.allSatisfy(\.isDigit) {
            return Int64(text).map { Scalar(kind: .integer($0), text: text) }
                ?? Scalar(kind: .bigInteger, text: text)
        }
        if let special = specialFloat(text, digits) { return special }
        guard isDecimalFloat(digits) else { return nil }
        return Double(text).map { Scalar(kind: .float($0), text: text) }
    }

    private static func prefixedInteger(_ text: String, _ bytes: [UInt8]) -> Scalar? {
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "0") else { return nil }
        let radix: Int
        switch bytes[1] {
        case UInt8(ascii: "o"): radix = 8
        case UInt8(ascii: "x"): radix = 16
        default: return nil
        }
        let digits = text.dropFirst(2)
        guard digits.allSatisfy({ $0.isASCII && $0.hexDigitValue.map { $0 < radix } == true }) else { return nil }
        return Int64(digits, radix: radix).map { Scalar(kind: .integer($0), text: text) }
            ?? Scalar(kind: .bigInteger, text: text)
    }

    private static func specialFloat(_ text: String, _ digits: ArraySlice<UInt8>) -> Scalar? {
        switch String(decoding: digits, as: UTF8.self) {
        case ".inf", ".Inf", ".INF":
            return Scalar(kind: .float(text.hasPrefix("-") ? -.infinity : .infinity), text: text)
        case ".nan", ".NaN", ".NAN":
            // A sign belongs to infinity only.
            return digits.count == text.utf8.count ? Scalar(kind: .float(.nan), text: text) : nil
        default: return nil
        }
    }

    /// `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
    private static func isDecimalFloat(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        let whole = rest.prefix(while: \.isDigit).count
        rest = rest.dropFirst(whole)
        var fraction = 0
        if rest.first == .dot {
            rest = rest.dropFirst()
            fraction = rest.prefix(while: \.isDigit).count
            rest = rest.dropFirst(fraction)
        }
        guard whole + fraction > 0 else { return false }
        guard let mark = rest.first else { return true }
        guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
        rest = rest.dropFirst()
        if rest.first == .plus || rest.first == .minus { rest = rest.dropFirst() }
        return !rest.isEmpty && rest.allSatisfy(\.isDigit)
    }
}

private extension UInt8 {
    static let plus = UInt8(ascii: "+")
    static let minus = UInt8(ascii: "-")
    static let dot = UInt8(ascii: ".")
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
