// SPDX-License-Identifier: Apache-2.0

/// The syntax tree of a pattern.
indirect enum PatternNode {
    case empty
    case set(ScalarSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    case repeated(PatternNode, min: Int, max: Int?)
    case start
    case end
    case boundary(isNegated: Bool)
}

/// A set of Unicode scalars: a bitmap for ASCII, ranges and properties beyond.
struct ScalarSet: Sendable {
    /// Bits of U+0000 to U+003F and U+0040 to U+007F.
    private var ascii: (UInt64, UInt64) = (0, 0)
    private var ranges: [ClosedRange<UInt32>] = []
    private var properties: [ScalarProperty] = []
    private var isNegated: Bool = false

    /// Adds a range.
    mutating func insert(_ range: ClosedRange<UInt32>) {
        if range.lowerBound < 0x80 {
            for scalar in range.lowerBound...min(range.upperBound, 0x7F) {
                if scalar < 64 { ascii.0 |= 1 << UInt64(scalar) } else { ascii.1 |= 1 << UInt64(scalar - 64) }
            }
        }
        if range.upperBound >= 0x80 { ranges.append(max(range.lowerBound, 0x80)...range.upperBound) }
    }

    /// Adds a property and marks the ASCII scalars that have it.
    mutating func insert(_ property: ScalarProperty) {
        for scalar: UInt32 in 0..<0x80 where property.holds(scalar) { insert(scalar...scalar) }
        properties.append(property)
    }

    /// Turns the whole set around.
    mutating func negate() {
        isNegated.toggle()
        ascii = (~ascii.0, ~ascii.1)
    }

    /// Whether the set holds a scalar.
    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
        if scalar < 64 { return ascii.0 >> UInt64(scalar) & 1 == 1 }
        if scalar < 128 { return ascii.1 >> UInt64(scalar - 64) & 1 == 1 }
        return containsWide(scalar)
    }

    private func containsWide(_ scalar: UInt32) -> Bool {
        let isListed: Bool =
            ranges.contains { $0.contains(scalar) } || properties.contains { $0.holds(scalar) }
        return isListed != isNegated
    }

    /// A set of one scalar.
    static func of(_ scalar: UInt32) -> ScalarSet {
        var set: ScalarSet = ScalarSet()
        set.insert(scalar...scalar)
        return set
    }

    /// `.`: everything but line terminators.
    static let anyButLines: ScalarSet = {
        var set: ScalarSet = ScalarSet()
        for scalar: UInt32 in [0x0A, 0x0D, 0x2028, 0x2029] { set.insert(scalar...scalar) }
        set.negate()
        return set
    }()
}

/// A property of scalars: one of the escapes `\d \w \s`, or `\p{…}`.
struct ScalarProperty: Sendable {
    /// What is asked of a scalar.
    enum Kind: Sendable {
        case digit, word, space, any, ascii
        case alphabetic, uppercase, lowercase, whiteSpace, idStart, idContinue, emoji
        case categories(Set<Unicode.GeneralCategory>)
    }

    let kind: Kind
    let isNegated: Bool

    /// Whether a scalar has the property.
    func holds(_ value: UInt32) -> Bool { isMember(value) != isNegated }

    private func isMember(_ value: UInt32) -> Bool {
        switch kind {
        case .digit: return value &- 0x30 < 10
        case .word: return value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26 || value == 0x5F
        case .space: return ScalarProperty.isSpace(value)
        case .any: return true
        case .ascii: return value < 0x80
        default: break
        }
        guard let scalar: Unicode.Scalar = Unicode.Scalar(value) else { return false }
        let properties: Unicode.Scalar.Properties = scalar.properties
        switch kind {
        case .alphabetic: return properties.isAlphabetic
        case .uppercase: return properties.isUppercase
        case .lowercase: return properties.isLowercase
        case .whiteSpace: return properties.isWhitespace
        case .idStart: return properties.isIDStart
        case .idContinue: return properties.isIDContinue
        case .emoji: return properties.isEmoji
        case .categories(let categories): return categories.contains(properties.generalCategory)
        default: return false
        }
    }

    /// White space and line terminators of ECMA-262.
    private static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Finds a property by the name inside `\p{…}`; nil for names that the matcher does not know.
    static func named(_ name: String, isNegated: Bool) -> ScalarProperty? {
        let bare: Substring = name.firstIndex(of: "=").map { name[name.index(after: $0)...] } ?? Substring(name)
        let prefix: Substring? = name.firstIndex(of: "=").map { name[..<$0] }
        guard prefix == nil || prefix == "General_Category" || prefix == "gc" else { return nil }
        if prefix == nil, let kind: Kind = binary[String(bare)] {
            return ScalarProperty(kind: kind, isNegated: isNegated)
        }
        guard let categories: Set<Unicode.GeneralCategory> = categories(bare) else { return nil }
        return ScalarProperty(kind: .categories(categories), isNegated: isNegated)
    }

    private static let binary: [String: Kind] = [
        "Any": .any, "ASCII": .ascii, "Alphabetic": .alphabetic, "Alpha": .alphabetic, "Uppercase": .uppercase,
        "Upper": .uppercase, "Lowercase": .lowercase, "Lower": .lowercase, "White_Space": .whiteSpace,
        "space": .whiteSpace, "ID_Start": .idStart, "IDS": .idStart, "ID_Continue": .idContinue,
        "IDC": .idContinue, "Emoji": .emoji,
    ]

    private static func categories(_ name: Substring) -> Set<Unicode.GeneralCategory>? {
        switch name {
        case "L", "Letter":
            [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]
        case "Lu", "Uppercase_Letter": [.uppercaseLetter]
        case "Ll", "Lowercase_Letter": [.lowercaseLetter]
        case "Lt", "Titlecase_Letter": [.titlecaseLetter]
        case "LC", "Cased_Letter": [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]
        case "Lm", "Modifier_Letter": [.modifierLetter]
        case "Lo", "Other_Letter": [.otherLetter]
        case "M", "Mark", "Combining_Mark": [.nonspacingMark, .spacingMark, .enclosingMark]
        case "Mn", "Nonspacing_Mark": [.nonspacingMark]
        case "Mc", "Spacing_Mark": [.spacingMark]
        case "Me", "Enclosing_Mark": [.enclosingMark]
        case "N", "Number": [.decimalNumber, .letterNumber, .otherNumber]
        case "Nd", "Decimal_Number", "digit": [.decimalNumber]
        case "Nl", "Letter_Number": [.letterNumber]
        case "No", "Other_Number": [.otherNumber]
        default: otherCategories(name)
        }
    }

    private static func otherCategories(_ name: Substring) -> Set<Unicode.GeneralCategory>? {
        switch name {
        case "P", "Punctuation", "punct":
            [
                .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation,
            ]
        case "Pc", "Connector_Punctuation": [.connectorPunctuation]
        case "Pd", "Dash_Punctuation": [.dashPunctuation]
        case "Ps", "Open_Punctuation": [.openPunctuation]
        case "Pe", "Close_Punctuation": [.closePunctuation]
        case "Pi", "Initial_Punctuation": [.initialPunctuation]
        case "Pf", "Final_Punctuation": [.finalPunctuation]
        case "Po", "Other_Punctuation": [.otherPunctuation]
        case "S", "Symbol": [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
        case "Sm", "Math_Symbol": [.mathSymbol]
        case "Sc", "Currency_Symbol": [.currencySymbol]
        case "Sk", "Modifier_Symbol": [.modifierSymbol]
        case "So", "Other_Symbol": [.otherSymbol]
        case "Z", "Separator": [.spaceSeparator, .lineSeparator, .paragraphSeparator]
        case "Zs", "Space_Separator": [.spaceSeparator]
        case "Zl", "Line_Separator": [.lineSeparator]
        case "Zp", "Paragraph_Separator": [.paragraphSeparator]
        case "C", "Other": [.control, .format, .surrogate, .privateUse, .unassigned]
        case "Cc", "Control", "cntrl": [.control]
        case "Cf", "Format": [.format]
        case "Co", "Private_Use": [.privateUse]
        case "Cn", "Unassigned": [.unassigned]
        default: nil
        }
    }
}
