// SPDX-License-Identifier: Apache-2.0

/// One rule that a value breaks, before the place is known.
struct RuleBreak {
    let code: ViolationCode
    let constraint: String
    let text: String
    var allowedValues: [String] = []
    var minimum: JSONValue?
    var maximum: JSONValue?

    init(
        _ code: ViolationCode, _ constraint: String, _ text: String, allowedValues: [String] = [],
        min minimum: JSONValue? = nil, max maximum: JSONValue? = nil
    ) {
        self.code = code
        self.constraint = constraint
        self.text = text
        self.allowedValues = allowedValues
        self.minimum = minimum
        self.maximum = maximum
    }

    /// A member that must be there, or must not be null.
    static let required: RuleBreak = RuleBreak(.requiredField, "isNotEmpty", "must be present")

    /// A value of another JSON type.
    static func type(_ constraint: String) -> RuleBreak {
        let text: String =
            switch constraint {
            case "isString": "must be a string"
            case "isInt": "must be an integer"
            case "isNumber": "must be a number"
            case "isBoolean": "must be true or false"
            case "isArray": "must be an array"
            default: "must be an object"
            }
        return RuleBreak(.invalidType, constraint, text)
    }

    /// A text that is not of a named format.
    static func format(_ format: FormatName) -> RuleBreak {
        let text: String =
            switch format {
            case .email: "must be an email address"
            case .uri: "must be an absolute http or https address"
            case .uuid: "must be a UUID"
            case .date: "must be a date of the form YYYY-MM-DD"
            case .dateTime: "must be an RFC 3339 date and time with seconds and offset"
            case .time: "must be a time of the form HH:MM:SS"
            case .ipv4: "must be an IPv4 address"
            case .ipv6: "must be an IPv6 address"
            case .base64: "must be base64"
            case .other: "must be of the documented form"
            }
        return RuleBreak(format.code, format.constraint, text)
    }

    /// A value outside a closed list.
    static func choice(_ values: [String]) -> RuleBreak {
        RuleBreak(.invalidEnum, "isIn", "must be one of: " + values.joined(separator: ", "), allowedValues: values)
    }

    static func atLeast(_ text: String, _ bound: JSONValue) -> RuleBreak {
        RuleBreak(.outOfRange, "min", "must not be less than " + text, min: bound)
    }

    static func above(_ text: String, _ bound: JSONValue) -> RuleBreak {
        RuleBreak(.outOfRange, "min", "must be greater than " + text, min: bound)
    }

    static func atMost(_ text: String, _ bound: JSONValue) -> RuleBreak {
        RuleBreak(.outOfRange, "max", "must not be greater than " + text, max: bound)
    }

    static func below(_ text: String, _ bound: JSONValue) -> RuleBreak {
        RuleBreak(.outOfRange, "max", "must be less than " + text, max: bound)
    }

    static func divisible(_ text: String) -> RuleBreak {
        RuleBreak(.outOfRange, "isDivisibleBy", "must be a multiple of " + text)
    }

    static func tooFew(_ constraint: String, _ bound: Int) -> RuleBreak {
        RuleBreak(.tooFewItems, constraint, "must hold at least \(bound) entries", min: .integer(Int64(bound)))
    }

    static func tooMany(_ constraint: String, _ bound: Int) -> RuleBreak {
        RuleBreak(.tooManyItems, constraint, "must hold at most \(bound) entries", max: .integer(Int64(bound)))
    }

    /// Bounds of a 64-bit or narrower integer type that the number leaves.
    static func integerReach(isNegative: Bool, minimum: Int64, maximum: Int64) -> RuleBreak {
        isNegative ? .atLeast("\(minimum)", .integer(minimum)) : .atMost("\(maximum)", .integer(maximum))
    }

    /// A number that no finite double can hold.
    static let notFinite: RuleBreak = RuleBreak(.outOfRange, "max", "must be a finite number")
}
