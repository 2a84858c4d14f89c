// SPDX-License-Identifier: Apache-2.0

/// Reads a pattern into its syntax tree by recursive descent.
struct PatternParser {
    private static let groupDepthMax: Int = 100

    private let scalars: [UInt32]
    private var position: Int = 0
    private var groupDepth: Int = 0

    /// Whether what the matcher cannot do is read over; the tree says nothing then.
    private let isSyntaxOnly: Bool

    init(_ source: String, isSyntaxOnly: Bool = false) {
        scalars = source.unicodeScalars.map(\.value)
        self.isSyntaxOnly = isSyntaxOnly
    }

    /// Reads the whole pattern.
    mutating func parse() throws(PatternError) -> PatternNode {
        let node: PatternNode = try choice()
        guard position == scalars.count else { throw failure(.syntax) }
        return node
    }

    private func failure(_ reason: PatternError.Reason) -> PatternError {
        PatternError(reason: reason, position: position)
    }

    private var next: UInt32? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == character.value else { return false }
        position += 1
        return true
    }

    private func isNext(_ character: Unicode.Scalar) -> Bool { next == character.value }

    private mutating func choice() throws(PatternError) -> PatternNode {
        var branches: [PatternNode] = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var items: [PatternNode] = []
        while next != nil, !isNext("|"), !isNext(")") {
            let atom: PatternNode = try atom()
            items.append(try quantified(atom))
        }
        return items.count == 1 ? items[0] : items.isEmpty ? .empty : .sequence(items)
    }

    private mutating func quantified(_ atom: PatternNode) throws(PatternError) -> PatternNode {
        let bounds: (min: Int, max: Int?)
        if take("*") {
            bounds = (0, nil)
        } else if take("+") {
            bounds = (1, nil)
        } else if take("?") {
            bounds = (0, 1)
        } else if isNext("{"), let counted: (min: Int, max: Int?) = try countedBounds() {
            bounds = counted
        } else {
            return atom
        }
        switch atom {
        case .start, .end, .boundary: throw failure(.syntax)
        default: break
        }
        // A lazy quantifier finds the same texts.
        _ = take("?")
        if isNext("*") || isNext("+") || isNext("?") { throw failure(.syntax) }
        return .repeated(atom, min: bounds.min, max: bounds.max)
    }

    /// Reads `{n}`, `{n,}` or `{n,m}`; nil and nothing consumed when the brace is a plain character.
    private mutating func countedBounds() throws(PatternError) -> (min: Int, max: Int?)? {
        let start: Int = position
        position += 1
        guard let minimum: Int = decimal() else {
            position = start
            return nil
        }
        var maximum: Int? = minimum
        if take(",") { maximum = decimal() }
        guard take("}") else {
            position = start
            return nil
        }
        if let maximum, maximum < minimum { throw failure(.syntax) }
        if !isSyntaxOnly, max(minimum, maximum ?? 0) > Pattern.instructionsMax { throw failure(.tooLarge) }
        return (minimum, maximum)
    }

    private mutating func decimal() -> Int? {
        var value: Int?
        while let digit: UInt32 = next, digit &- 0x30 < 10 {
            value = min((value ?? 0) * 10 + Int(digit - 0x30), Pattern.instructionsMax + 1)
            position += 1
        }
        return value
    }

    private mutating func atom() throws(PatternError) -> PatternNode {
        if take("^") { return .start }
        if take("$") { return .end }
        if take(".") { return .set(.anyButLines) }
        if take("(") { return try group() }
        if take("[") { return .set(try characterClass()) }
        if take("\\") { return try atomEscape() }
        guard let scalar: UInt32 = next else { throw failure(.syntax) }
        if scalar == 0x2A || scalar == 0x2B || scalar == 0x3F { throw failure(.syntax) }
        // A brace that could be read as a quantifier has nothing to repeat here.
        if scalar == 0x7B, try countedBounds() != nil { throw failure(.syntax) }
        position += 1
        return .set(.of(scalar))
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        if take("?"), !take(":") {
            if isLookAround() {
                guard isSyntaxOnly else { throw failure(.unsupported) }
            } else {
                guard take("<") else { throw failure(.syntax) }
                try groupName()
            }
        }
        groupDepth += 1
        guard groupDepth <= PatternParser.groupDepthMax else { throw failure(.tooLarge) }
        let node: PatternNode = try choice()
        groupDepth -= 1
        guard take(")") else { throw failure(.syntax) }
        return node
    }

    /// Consumes `=`, `!`, `<=` or `<!` behind the question mark.
    private mutating func isLookAround() -> Bool {
        if take("=") || take("!") { return true }
        guard isNext("<"), position + 1 < scalars.count else { return false }
        let sign: UInt32 = scalars[position + 1]
        guard sign == 0x3D || sign == 0x21 else { return false }
        position += 2
        return true
    }

    /// Consumes a name and the bracket behind it.
    private mutating func groupName() throws(PatternError) {
        let start: Int = position
        while let scalar: UInt32 = next, scalar != 0x3E { position += 1 }
        guard position > start, take(">") else { throw failure(.syntax) }
    }

    private mutating func atomEscape() throws(PatternError) -> PatternNode {
        if take("b") { return .boundary(isNegated: false) }
        if take("B") { return .boundary(isNegated: true) }
        if let digit: UInt32 = next, digit &- 0x31 < 9 {
            guard isSyntaxOnly else { throw failure(.unsupported) }
            _ = decimal()
            return .empty
        }
        if isNext("k") {
            guard isSyntaxOnly else { throw failure(.unsupported) }
            position += 1
            guard take("<") else { throw failure(.syntax) }
            try groupName()
            return .empty
        }
        if let property: ScalarProperty = try propertyEscape() {
            var set: ScalarSet = ScalarSet()
            set.insert(property)
            return .set(set)
        }
        return .set(.of(try characterEscape()))
    }

    /// Reads `d D w W s S p{…} P{…}` behind a backslash; nil and nothing consumed for any other escape.
    private mutating func propertyEscape() throws(PatternError) -> ScalarProperty? {
        guard let letter: UInt32 = next, let scalar: Unicode.Scalar = Unicode.Scalar(letter) else { return nil }
        switch scalar {
        case "d", "D":
            position += 1
            return ScalarProperty(kind: .digit, isNegated: scalar == "D")
        case "w", "W":
            position += 1
            return ScalarProperty(kind: .word, isNegated: scalar == "W")
        case "s", "S":
            position += 1
            return ScalarProperty(kind: .space, isNegated: scalar == "S")
        case "p", "P":
            position += 1
            guard take("{") else { throw failure(.syntax) }
            var name: String = ""
            while let next: UInt32 = next, next != 0x7D, let part: Unicode.Scalar = Unicode.Scalar(next) {
                name.unicodeScalars.append(part)
                position += 1
            }
            guard take("}") else { throw failure(.syntax) }
            if let property: ScalarProperty = .named(name, isNegated: scalar == "P") { return property }
            guard isSyntaxOnly, !name.isEmpty else { throw failure(.unsupported) }
            return ScalarProperty(kind: .any, isNegated: false)
        default: return nil
        }
    }

    /// Reads the escape of one character; the backslash is consumed.
    private mutating func characterEscape() throws(PatternError) -> UInt32 {
        guard let value: UInt32 = next, let scalar: Unicode.Scalar = Unicode.Scalar(value) else {
            throw failure(.syntax)
        }
        position += 1
        switch scalar {
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        case "v": return 0x0B
        case "f": return 0x0C
        case "0":
            if let digit: UInt32 = next, digit &- 0x30 < 10 { throw failure(.syntax) }
            return 0
        case "x": return try hexadecimal(2)
        case "u": return try unicodeEscape()
        case "c":
            guard let letter: UInt32 = next, (letter | 0x20) &- 0x61 < 26 else { throw failure(.syntax) }
            position += 1
            return letter & 0x1F
        default:
            let isLetter: Bool = (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10
            if isLetter { throw failure(.syntax) }
            return value
        }
    }

    private mutating func unicodeEscape() throws(PatternError) -> UInt32 {
        if take("{") {
            var value: UInt32 = 0
            var digits: Int = 0
            while let digit: UInt32 = next, let nibble: UInt8 = hexValue(digit) {
                value = value << 4 | UInt32(nibble)
                digits += 1
                position += 1
                guard value <= 0x10FFFF else { throw failure(.syntax) }
            }
            guard digits > 0, take("}") else { throw failure(.syntax) }
            return value
        }
        let unit: UInt32 = try hexadecimal(4)
        guard unit & 0xFC00 == 0xD800 else { return unit }
        guard take("\\"), take("u") else { throw failure(.syntax) }
        let low: UInt32 = try hexadecimal(4)
        guard low & 0xFC00 == 0xDC00 else { throw failure(.syntax) }
        return 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
    }

    private mutating func hexadecimal(_ count: Int) throws(PatternError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit: UInt32 = next, let nibble: UInt8 = hexValue(digit) else { throw failure(.syntax) }
            value = value << 4 | UInt32(nibble)
            position += 1
        }
        return value
    }

    private func hexValue(_ scalar: UInt32) -> UInt8? { scalar < 0x80 ? DigitText.hex(UInt8(scalar)) : nil }

    /// Reads a class; the opening bracket is consumed.
    private mutating func characterClass() throws(PatternError) -> ScalarSet {
        var set: ScalarSet = ScalarSet()
        let isNegated: Bool = take("^")
        while !isNext("]") {
            guard next != nil else { throw failure(.syntax) }
            guard let low: UInt32 = try classAtom(&set) else {
                if isNext("-"), position + 1 < scalars.count, scalars[position + 1] != 0x5D {
                    throw failure(.syntax)
                }
                continue
            }
            let isRange: Bool =
                isNext("-") && position + 1 < scalars.count && scalars[position + 1] != 0x5D
            guard isRange else {
                set.insert(low...low)
                continue
            }
            position += 1
            guard let high: UInt32 = try classAtom(&set), high >= low else { throw failure(.syntax) }
            set.insert(low...high)
        }
        position += 1
        if isNegated { set.negate() }
        return set
    }

    /// Reads one member of a class; nil when it was a property, which is inserted.
    private mutating func classAtom(_ set: inout ScalarSet) throws(PatternError) -> UInt32? {
        guard let scalar: UInt32 = next else { throw failure(.syntax) }
        guard take("\\") else {
            position += 1
            return scalar
        }
        if take("b") { return 0x08 }
        if let property: ScalarProperty = try propertyEscape() {
            set.insert(property)
            return nil
        }
        return try characterEscape()
    }
}
