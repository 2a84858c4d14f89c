// SPDX-License-Identifier: Apache-2.0

/// What RFC 5892 says about one character of a label.
struct CodePoint {
    enum Status { case valid, contextual, disallowed }

    let value: UInt32
    private let scalar: Unicode.Scalar?

    init(_ value: UInt32) {
        self.value = value
        scalar = Unicode.Scalar(value)
    }

    var isMark: Bool {
        switch scalar?.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// The derived property of RFC 5892 section 3, by the tables of the standard library.
    var status: Status {
        if let exception { return exception }
        guard let scalar else { return .disallowed }
        let properties = scalar.properties
        if Character7.isDigit(value) || (0x61...0x7A).contains(value) || value == 0x2D { return .valid }
        if properties.isJoinControl { return .contextual }
        if properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint || properties.isWhitespace
            || properties.isNoncharacterCodePoint || isInRefusedBlock
        {
            return .disallowed
        }
        switch properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .otherLetter, .decimalNumber, .modifierLetter, .nonspacingMark,
            .spacingMark:
            return .valid
        default: return .disallowed
        }
    }

    /// RFC 5892 section 2.6.
    private var exception: Status? {
        switch value {
        case 0x00DF, 0x03C2, 0x06FD, 0x06FE, 0x0F0B, 0x3007: .valid
        case 0x00B7, 0x0375, 0x05F3, 0x05F4, 0x30FB, 0x0660...0x0669, 0x06F0...0x06F9: .contextual
        case 0x0640, 0x07FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: .disallowed
        default: nil
        }
    }

    /// Old Hangul and the blocks of RFC 5892 section 2.4.
    private var isInRefusedBlock: Bool {
        switch value {
        case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF, 0x20D0...0x20FF, 0x1D100...0x1D24F: true
        default: false
        }
    }

    var isGreek: Bool { (0x0370...0x03E1).contains(value) || (0x03F0...0x03FF).contains(value) || isExtendedGreek }
    private var isExtendedGreek: Bool { (0x1F00...0x1FFF).contains(value) }
    var isHebrew: Bool { (0x0591...0x05F4).contains(value) || (0xFB1D...0xFB4F).contains(value) }

    /// Hiragana, Katakana or Han.
    var isJapanese: Bool {
        switch value {
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0x3005,
            0x1B000...0x1B16F:
            true
        default: scalar?.properties.isIdeographic ?? false
        }
    }

    var isVirama: Bool { scalar?.properties.canonicalCombiningClass == .virama }
}

/// The rules of RFC 5892 appendix A for characters whose neighbours decide.
enum ContextRule {
    static func accepts(_ label: [UInt32], _ index: Int) -> Bool {
        let before = index > 0 ? CodePoint(label[index - 1]) : nil
        let after = index + 1 < label.count ? CodePoint(label[index + 1]) : nil
        switch label[index] {
        case 0x00B7: return before?.value == 0x6C && after?.value == 0x6C
        case 0x0375: return after?.isGreek ?? false
        case 0x05F3, 0x05F4: return before?.isHebrew ?? false
        case 0x30FB: return label.contains { CodePoint($0).isJapanese }
        case 0x0660...0x0669: return !label.contains { (0x06F0...0x06F9).contains($0) }
        case 0x06F0...0x06F9: return !label.contains { (0x0660...0x0669).contains($0) }
        case 0x200D: return before?.isVirama ?? false
        case 0x200C: return (before?.isVirama ?? false) || joins(label, index)
        default: return false
        }
    }

    /// Whether the letters around a non-joiner would join without it.
    private static func joins(_ label: [UInt32], _ index: Int) -> Bool {
        let left = label[..<index].last { JoiningType(of: $0) != .transparent }
        let right = label[(index + 1)...].first { JoiningType(of: $0) != .transparent }
        guard let left, let right else { return false }
        let leftType = JoiningType(of: left)
        let rightType = JoiningType(of: right)
        return leftType == .dual && (rightType == .dual || rightType == .right)
    }
}

/// How letters of the Arabic script join their neighbours; letters of other scripts count as not joining.
enum JoiningType {
    case dual, right, transparent, none

    init(of value: UInt32) {
        let category = Unicode.Scalar(value)?.properties.generalCategory
        switch category {
        case .nonspacingMark, .enclosingMark, .format: self = .transparent
        case .otherLetter: self = JoiningType.letter(value)
        default: self = .none
        }
    }

    private static func letter(_ value: UInt32) -> JoiningType {
        switch value {
        case 0x0621, 0x0674, 0x06D5: .none
        case 0x0622...0x0625, 0x0627, 0x0629, 0x062F...0x0632, 0x0648, 0x0671...0x0673, 0x0675...0x0677,
            0x0688...0x0699, 0x06C0, 0x06C3...0x06CB, 0x06CD, 0x06CF, 0x06D2, 0x06D3, 0x06EE, 0x06EF, 0x0759...0x075B,
            0x076B, 0x076C, 0x0771, 0x0773, 0x0774, 0x0778, 0x0779:
            .right
        case 0x0620...0x06FF, 0x0750...0x077F: .dual
        default: .none
        }
    }
}

/// The rule of RFC 5893 for names that hold letters written from right to left.
enum DirectionRule {
    private enum Direction { case left, right, arabic, arabicNumber, number, mark, other }

    static func accepts(_ labels: [[UInt32]]) -> Bool {
        let directions = labels.map { $0.map(direction) }
        let isBidirectional = directions.contains { label in
            label.contains { $0 == .right || $0 == .arabic || $0 == .arabicNumber }
        }
        return !isBidirectional || directions.allSatisfy(isSound)
    }

    private static func isSound(_ label: [Direction]) -> Bool {
        let last = label.last { $0 != .mark }
        switch label.first {
        case .right, .arabic:
            guard !label.contains(.left), !(label.contains(.number) && label.contains(.arabicNumber)) else {
                return false
            }
            return last == .right || last == .arabic || last == .number || last == .arabicNumber
        case .left:
            let isLeft = label.allSatisfy { $0 == .left || $0 == .number || $0 == .mark || $0 == .other }
            return isLeft && (last == .left || last == .number)
        default: return false
        }
    }

    /// Letters, spacing marks and digits of scripts written from left to right.
    private static func isLeft(_ value: UInt32) -> Bool {
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
            .decimalNumber, .letterNumber:
            true
        default: false
        }
    }

    private static func direction(_ value: UInt32) -> Direction {
        switch value {
        case 0x30...0x39, 0x06F0...0x06F9: return .number
        case 0x0600...0x0605, 0x0660...0x0669, 0x066B, 0x066C, 0x06DD: return .arabicNumber
        default: break
        }
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .mark
        case .format: return .other
        default: break
        }
        switch value {
        case 0x0590...0x05FF, 0x07C0...0x085F, 0xFB1D...0xFB4F, 0x10800...0x10CFF, 0x10D40...0x10EBF, 0x1E800...0x1EC6F:
            return .right
        case 0x0606...0x07BF, 0x0860...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x10D00...0x10D3F, 0x10EC0...0x10EFF,
            0x1EC70...0x1EEFF:
            return .arabic
        default: return isLeft(value) ? .left : .other
        }
    }
}
