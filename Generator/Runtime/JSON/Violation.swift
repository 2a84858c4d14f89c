// SPDX-License-Identifier: Apache-2.0

/// The field codes of failed schema checks.
public enum ViolationCode: String, Hashable, Sendable, CaseIterable {
    case requiredField = "VALIDATION_REQUIRED_FIELD"
    case invalidType = "VALIDATION_INVALID_TYPE"
    case invalidEnum = "VALIDATION_INVALID_ENUM"
    case stringTooShort = "VALIDATION_STRING_TOO_SHORT"
    case stringTooLong = "VALIDATION_STRING_TOO_LONG"
    case invalidFormat = "VALIDATION_INVALID_FORMAT"
    case outOfRange = "VALIDATION_OUT_OF_RANGE"
    case tooFewItems = "VALIDATION_TOO_FEW_ITEMS"
    case tooManyItems = "VALIDATION_TOO_MANY_ITEMS"
    case duplicateItems = "VALIDATION_DUPLICATE_ITEMS"
    case invalidEmail = "VALIDATION_INVALID_EMAIL"
    case invalidURL = "VALIDATION_INVALID_URL"
    case invalidUUID = "VALIDATION_INVALID_UUID"
    case invalidDate = "VALIDATION_INVALID_DATE"

    /// The members `code` and `message` of an entry as JSON, the same in every report.
    private static let memberTexts: [ViolationCode: [UInt8]] = Dictionary(
        uniqueKeysWithValues: allCases.map { (code: ViolationCode) -> (ViolationCode, [UInt8]) in
            var writer: JSONWriter = JSONWriter()
            writer.key("code")
            writer.string(code.rawValue)
            writer.key("message")
            writer.string(code.message)
            return (code, writer.takeBytes())
        })

    /// Writes the members `code` and `message`.
    func writeMembers(to writer: inout JSONWriter) {
        ViolationCode.memberTexts[self]?.withUnsafeBytes { (text: UnsafeRawBufferPointer) in writer.raw(text) }
    }

    /// The catalogue's English text.
    public var message: String {
        switch self {
        case .requiredField: "A value that must be present is missing."
        case .invalidType: "A value has the wrong type."
        case .invalidEnum: "A value is not one of the permitted choices."
        case .stringTooShort: "A text value is shorter than permitted."
        case .stringTooLong: "A text value is longer than permitted."
        case .invalidFormat: "A value is not written in the expected form."
        case .outOfRange: "A value lies outside the permitted range."
        case .tooFewItems: "A list holds too few entries."
        case .tooManyItems: "A list holds too many entries."
        case .duplicateItems: "A list holds the same entry more than once."
        case .invalidEmail: "That is not a usable email address."
        case .invalidURL: "That is not a usable web address."
        case .invalidUUID: "An identifier is not a UUID."
        case .invalidDate: "A date or time is not in ISO 8601 form."
        }
    }
}

/// The part of a request in which a value stands.
public enum ViolationLocation: Hashable, Sendable {
    case path, query, header, cookie, body, form

    /// The text of the member `in`; a cookie is part of a header.
    public var wire: String {
        switch self {
        case .path: "path"
        case .query: "query"
        case .header, .cookie: "header"
        case .body: "body"
        case .form: "form"
        }
    }

    /// Rank in the report: path, query, header, body.
    var rank: Int {
        switch self {
        case .path: 0
        case .query: 1
        case .header, .cookie: 2
        case .body, .form: 3
        }
    }
}

/// One step from a value to a value inside it.
public enum PathComponent: Hashable, Sendable {
    case name(String)
    case index(Int)
}

/// One broken rule with the text that explains it.
public struct ViolatedConstraint: Hashable, Sendable {
    /// Constraint name, such as `maxLength`.
    public let name: String
    /// English text.
    public let text: String

    /// Makes a constraint.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// A value that does not keep the contract, and where it stands.
public struct Violation: Hashable, Sendable {
    /// Longest echoed text in Unicode scalars.
    private static let echoScalarsMax: Int = 128

    public var location: ViolationLocation
    public var path: [PathComponent]
    public var code: ViolationCode
    public var constraints: [ViolatedConstraint]
    /// The refused scalar, cut and cleaned; nil where it must not be echoed.
    public var value: JSONValue?
    public var allowedValues: [String]
    public var minValue: JSONValue?
    public var maxValue: JSONValue?
    /// Contract position of each path component, for the order of the report.
    var order: [Int]

    /// Makes a violation; `order` follows the contract, by default all zero.
    public init(
        location: ViolationLocation, path: [PathComponent], code: ViolationCode,
        constraints: [ViolatedConstraint], value: JSONValue? = nil, order: [Int] = []
    ) {
        self.location = location
        self.path = path
        self.code = code
        self.constraints = constraints
        self.value = value
        self.allowedValues = []
        self.minValue = nil
        self.maxValue = nil
        self.order = order
    }

    init(_ rule: RuleBreak, location: ViolationLocation, path: [PathComponent], order: [Int], value: JSONValue?) {
        self.init(
            location: location, path: path, code: rule.code,
            constraints: [ViolatedConstraint(name: rule.constraint, text: rule.text)],
            value: value.flatMap(Violation.echo), order: order)
        allowedValues = rule.allowedValues
        minValue = rule.minimum
        maxValue = rule.maximum
    }

    /// Names whose values are never echoed, whatever the contract says.
    private static let silentNames: Set<String> = [
        "password", "current_password", "new_password", "code", "token", "refresh_token", "secret", "key", "value",
        "credentials", "client_secret", "certificate", "pin",
    ]

    /// Whether a name on the path forbids the echo.
    static func isSilent(_ path: [PathComponent]) -> Bool {
        path.contains { (component: PathComponent) -> Bool in
            if case .name(let name) = component { return silentNames.contains(name) }
            return false
        }
    }

    /// A scalar as it may be echoed: at most 128 characters, no control characters; nil for containers and null.
    private static func echo(_ value: JSONValue) -> JSONValue? {
        switch value {
        case .bool, .integer: return value
        case .number(let number): return number.text.utf8.count <= echoScalarsMax ? value : nil
        case .string(let text):
            let isPlain: Bool = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
            if isPlain {
                return .string(text.utf8.count <= echoScalarsMax ? text : String(text.prefix(echoScalarsMax)))
            }
            let kept: Substring.UnicodeScalarView = Substring(text).unicodeScalars.prefix(echoScalarsMax)
            var clean: String.UnicodeScalarView = String.UnicodeScalarView()
            for scalar in kept where scalar.properties.generalCategory != .control { clean.append(scalar) }
            return .string(String(clean))
        case .null, .array, .object: return nil
        }
    }

    /// The place in the notation of error bodies: `config.limits.memory`, `invites[2].email`, `$`.
    public var field: String {
        if path.count == 1, case .name(let name) = path[0], !Violation.isQuoted(name) { return name }
        var text: String = ""
        for component in path {
            switch component {
            case .index(let index):
                text += "["
                text += String(index)
                text += "]"
            case .name(let name):
                if Violation.isQuoted(name) {
                    text += "[\"\(name)\"]"
                } else {
                    if !text.isEmpty { text += "." }
                    text += name
                }
            }
        }
        return text.isEmpty ? "$" : text
    }

    /// Whether a name needs quotes between others.
    private static func isQuoted(_ name: String) -> Bool {
        name.utf8.contains { $0 == 0x2E || $0 == 0x5B || $0 == 0x20 }
    }

    /// The place as a JSON Pointer (RFC 6901).
    public var pointer: String {
        path.reduce(into: "") { (text: inout String, component: PathComponent) in
            text += "/"
            switch component {
            case .index(let index): text += String(index)
            case .name(let name):
                for scalar in name.unicodeScalars {
                    switch scalar {
                    case "~": text += "~0"
                    case "/": text += "~1"
                    default: text.unicodeScalars.append(scalar)
                    }
                }
            }
        }
    }
}
