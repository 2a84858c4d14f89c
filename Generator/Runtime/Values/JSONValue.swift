// SPDX-License-Identifier: Apache-2.0

/// Any JSON value, for members whose shape the contract leaves open.
///
/// Equality is that of JSON: the order of an object's members does not count and `1` equals `1.0`.
public indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    /// A number written as a plain integer within Int64.
    case integer(Int64)
    /// Any other number, with its exact text.
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    /// The text of a string value.
    public var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    /// The value of an integer.
    public var integer: Int64? {
        if case .integer(let value) = self { return value }
        return nil
    }

    /// The value of a boolean.
    public var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    /// The nearest double of a number.
    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let number): Double(number.text)
        default: nil
        }
    }

    /// The elements of an array.
    public var array: [JSONValue]? {
        if case .array(let elements) = self { return elements }
        return nil
    }

    /// The members of an object.
    public var object: JSONObject? {
        if case .object(let object) = self { return object }
        return nil
    }

    /// The member of an object; nil for any other value.
    public subscript(name: String) -> JSONValue? { object?[name] }
}

extension JSONValue: Hashable {
    /// Compares as JSON.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.integer(let left), .number(let right)): JSONNumber(left) == right
        case (.number(let left), .integer(let right)): left == JSONNumber(right)
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    /// Hashes as JSON: equal values have equal hashes.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0 as UInt8)
        case .bool(let value): hasher.combine(value)
        case .integer(let value): JSONNumber(value).hash(into: &hasher)
        case .number(let number): number.hash(into: &hasher)
        case .string(let text): hasher.combine(text)
        case .array(let elements): hasher.combine(elements)
        case .object(let object): hasher.combine(object)
        }
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// `null`
    public init(nilLiteral: ()) { self = .null }
    /// A boolean.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// An integer.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A number; a value that is not finite reads as null.
    public init(floatLiteral value: Double) { self = JSONNumber(value).map { .number($0) } ?? .null }
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object with the members in the order of the literal.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}

/// A JSON number with its exact text; equal when the values are, however they are written.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as it was written.
    public let text: String

    /// Takes the text of a JSON number; nil for any other text.
    public init?(_ text: String) {
        var copy: String = text
        let isNumber: Bool = copy.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> Bool in
            guard let base: UnsafePointer<UInt8> = bytes.baseAddress,
                let scan: NumberScan = NumberScan(base, at: 0, end: bytes.count)
            else { return false }
            return scan.end == bytes.count
        }
        guard isNumber else { return nil }
        self.text = text
    }

    /// Takes text that was scanned as a number.
    init(checked text: String) { self.text = text }

    /// Takes an integer.
    public init(_ value: Int64) { text = String(value) }

    /// Takes a double in its shortest text form; nil when it is not finite.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = value.description
    }

    /// The number without rounding; nil when it has more than 38 digits.
    public var decimal: ExactDecimal? { ExactDecimal(wire: text) }

    /// The nearest double; infinite when the number is out of reach.
    public var double: Double { Double(text) ?? .nan }

    /// Same as `text`.
    public var description: String { text }

    /// Compares by value.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.text == right.text || left.canonical == right.canonical
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }

    /// Sign, significant digits without zeros at either end, and the exponent of the last digit.
    private var canonical: [Int] {
        var copy: String = text
        return copy.withUTF8 { (bytes: UnsafeBufferPointer<UInt8>) -> [Int] in
            guard let base: UnsafePointer<UInt8> = bytes.baseAddress,
                let scan: NumberScan = NumberScan(base, at: 0, end: bytes.count)
            else { return [] }
            var digits: [Int] = []
            for position in scan.start..<scan.digitsEnd where base[position] &- 0x30 < 10 {
                let digit: Int = Int(base[position] &- 0x30)
                if digit != 0 || !digits.isEmpty { digits.append(digit) }
            }
            var exponent: Int = scan.exponent
            while digits.last == 0 {
                digits.removeLast()
                exponent += 1
            }
            return digits.isEmpty ? [] : [scan.isNegative ? 1 : 0, exponent] + digits
        }
    }
}
