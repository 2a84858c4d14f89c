// SPDX-License-Identifier: Apache-2.0

/// Which control characters a text may hold (U+0000 to U+001F).
public enum ControlRule: Sendable {
    /// Free text: TAB, LF and CR only.
    case text
    /// Names: none at all.
    case none
    /// No rule.
    case any
}

/// Rules of a text; lengths count Unicode scalars.
public struct StringRule: Sendable {
    public var minLength: Int
    public var maxLength: Int
    public var pattern: Pattern?
    public var controls: ControlRule
    /// Whether the value is never echoed.
    public var isSensitive: Bool

    /// Makes a rule; by default any text without control characters other than TAB, LF and CR.
    public init(
        minLength: Int = 0, maxLength: Int = .max, pattern: Pattern? = nil, controls: ControlRule = .text,
        isSensitive: Bool = false
    ) {
        self.minLength = minLength
        self.maxLength = maxLength
        self.pattern = pattern
        self.controls = controls
        self.isSensitive = isSensitive
    }

    /// Whether the text keeps all rules; `asciiLength` spares counting.
    func accepts(_ text: String, asciiLength: Int?, mayHoldControls: Bool) -> Bool {
        if minLength > 0 || maxLength != .max {
            let length: Int = asciiLength ?? text.unicodeScalars.count
            if length < minLength || length > maxLength { return false }
        }
        if mayHoldControls, holdsRefusedControls(text) { return false }
        if let pattern, !pattern.matches(text) { return false }
        return true
    }

    private func holdsRefusedControls(_ text: String) -> Bool {
        switch controls {
        case .any: false
        case .none: text.utf8.contains { $0 < 0x20 }
        case .text: text.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        }
    }

    /// All rules that the text breaks, for the report.
    func breaks(_ text: String) -> [RuleBreak] {
        var breaks: [RuleBreak] = []
        let length: Int = text.unicodeScalars.count
        if length < minLength {
            breaks.append(
                RuleBreak(
                    .stringTooShort, "minLength", "must have at least \(minLength) characters",
                    min: .integer(Int64(minLength))))
        }
        if length > maxLength {
            breaks.append(
                RuleBreak(
                    .stringTooLong, "maxLength", "must have at most \(maxLength) characters",
                    max: .integer(Int64(maxLength))))
        }
        if holdsRefusedControls(text) {
            breaks.append(RuleBreak(.invalidFormat, "matches", "must not contain control characters"))
        } else if let pattern, !pattern.matches(text) {
            breaks.append(RuleBreak(.invalidFormat, "matches", "must match \(pattern.source)"))
        }
        return breaks
    }
}

/// Rules of an integer.
public struct IntegerRule: Sendable {
    public var minimum: Int?
    public var maximum: Int?
    public var exclusiveMinimum: Int?
    public var exclusiveMaximum: Int?
    public var multipleOf: Int?

    /// Makes a rule; by default any integer of 64 bits.
    public init(
        minimum: Int? = nil, maximum: Int? = nil, exclusiveMinimum: Int? = nil, exclusiveMaximum: Int? = nil,
        multipleOf: Int? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.exclusiveMinimum = exclusiveMinimum
        self.exclusiveMaximum = exclusiveMaximum
        self.multipleOf = multipleOf
    }

    /// Whether the value keeps all rules.
    @inline(__always)
    func accepts(_ value: Int) -> Bool {
        if let minimum, value < minimum { return false }
        if let maximum, value > maximum { return false }
        if let exclusiveMinimum, value <= exclusiveMinimum { return false }
        if let exclusiveMaximum, value >= exclusiveMaximum { return false }
        if let multipleOf, multipleOf != 0, value % multipleOf != 0 { return false }
        return true
    }

    /// All rules that the value breaks, for the report.
    func breaks(_ value: Int) -> [RuleBreak] {
        var breaks: [RuleBreak] = []
        if let minimum, value < minimum { breaks.append(.atLeast("\(minimum)", .integer(Int64(minimum)))) }
        if let exclusiveMinimum, value <= exclusiveMinimum {
            breaks.append(.above("\(exclusiveMinimum)", .integer(Int64(exclusiveMinimum))))
        }
        if let maximum, value > maximum { breaks.append(.atMost("\(maximum)", .integer(Int64(maximum)))) }
        if let exclusiveMaximum, value >= exclusiveMaximum {
            breaks.append(.below("\(exclusiveMaximum)", .integer(Int64(exclusiveMaximum))))
        }
        if let multipleOf, multipleOf != 0, value % multipleOf != 0 { breaks.append(.divisible("\(multipleOf)")) }
        return breaks
    }
}

/// Rules of a number; multiples are checked in exact decimal arithmetic.
public struct NumberRule: Sendable {
    public var minimum: Double?
    public var maximum: Double?
    public var exclusiveMinimum: Double?
    public var exclusiveMaximum: Double?
    public var multipleOf: ExactDecimal?

    /// Makes a rule; by default any finite number.
    public init(
        minimum: Double? = nil, maximum: Double? = nil, exclusiveMinimum: Double? = nil,
        exclusiveMaximum: Double? = nil, multipleOf: ExactDecimal? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.exclusiveMinimum = exclusiveMinimum
        self.exclusiveMaximum = exclusiveMaximum
        self.multipleOf = multipleOf
    }

    /// Whether a double keeps the bounds.
    func bounds(_ value: Double) -> Bool {
        if let minimum, value < minimum { return false }
        if let maximum, value > maximum { return false }
        if let exclusiveMinimum, value <= exclusiveMinimum { return false }
        if let exclusiveMaximum, value >= exclusiveMaximum { return false }
        return true
    }

    /// All rules that a double breaks; `decimal` is its exact value, nil when it has too many digits.
    func breaks(_ value: Double, decimal: ExactDecimal?) -> [RuleBreak] {
        var breaks: [RuleBreak] = boundBreaks { (bound: Double, isUpper: Bool, isExclusive: Bool) -> Bool in
            if isExclusive { return isUpper ? value >= bound : value <= bound }
            return isUpper ? value > bound : value < bound
        }
        if let multipleOf, decimal.map({ !$0.isMultiple(of: multipleOf) }) ?? true {
            breaks.append(.divisible(multipleOf.wire))
        }
        return breaks
    }

    /// All rules that an exact number breaks.
    func breaks(_ value: ExactDecimal) -> [RuleBreak] {
        var breaks: [RuleBreak] = boundBreaks { (bound: Double, isUpper: Bool, isExclusive: Bool) -> Bool in
            guard let bound: ExactDecimal = ExactDecimal(bound) else { return false }
            if isExclusive { return isUpper ? value >= bound : value <= bound }
            return isUpper ? value > bound : value < bound
        }
        if let multipleOf, !value.isMultiple(of: multipleOf) { breaks.append(.divisible(multipleOf.wire)) }
        return breaks
    }

    private func boundBreaks(_ isBroken: (_ bound: Double, _ isUpper: Bool, _ isExclusive: Bool) -> Bool)
        -> [RuleBreak]
    {
        var breaks: [RuleBreak] = []
        if let minimum, isBroken(minimum, false, false) {
            breaks.append(.atLeast(NumberRule.text(minimum), NumberRule.value(minimum)))
        }
        if let exclusiveMinimum, isBroken(exclusiveMinimum, false, true) {
            breaks.append(.above(NumberRule.text(exclusiveMinimum), NumberRule.value(exclusiveMinimum)))
        }
        if let maximum, isBroken(maximum, true, false) {
            breaks.append(.atMost(NumberRule.text(maximum), NumberRule.value(maximum)))
        }
        if let exclusiveMaximum, isBroken(exclusiveMaximum, true, true) {
            breaks.append(.below(NumberRule.text(exclusiveMaximum), NumberRule.value(exclusiveMaximum)))
        }
        return breaks
    }

    private static func text(_ bound: Double) -> String { ExactDecimal(bound)?.wire ?? bound.description }

    private static func value(_ bound: Double) -> JSONValue {
        Int64(exactly: bound).map { .integer($0) } ?? JSONNumber(bound).map { .number($0) } ?? .null
    }
}

/// Rules of an array.
public struct ArrayRule: Sendable {
    public var minItems: Int
    public var maxItems: Int
    public var unique: Bool

    /// Makes a rule; by default any number of elements.
    public init(minItems: Int = 0, maxItems: Int = .max, unique: Bool = false) {
        self.minItems = minItems
        self.maxItems = maxItems
        self.unique = unique
    }

    /// The bounds that a count breaks.
    func breaks(count: Int) -> [RuleBreak] {
        if count < minItems { return [.tooFew("arrayMinSize", minItems)] }
        if count > maxItems { return [.tooMany("arrayMaxSize", maxItems)] }
        return []
    }
}

/// Rules of an object with names of free choice.
public struct MapRule: Sendable {
    public var minProperties: Int
    public var maxProperties: Int
    /// Rule of each name.
    public var keys: StringRule

    /// Makes a rule; by default any number of members.
    public init(minProperties: Int = 0, maxProperties: Int = .max, keys: StringRule = StringRule()) {
        self.minProperties = minProperties
        self.maxProperties = maxProperties
        self.keys = keys
    }

    /// The bounds that a count breaks.
    func breaks(count: Int) -> [RuleBreak] {
        if count < minProperties { return [.tooFew("minProperties", minProperties)] }
        if count > maxProperties { return [.tooMany("maxProperties", maxProperties)] }
        return []
    }
}
