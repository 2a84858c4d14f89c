// SPDX-License-Identifier: Apache-2.0

/// The named text formats, each with the code and the constraint of its refusal.
public enum FormatName: Hashable, Sendable {
    case email, uri, uuid, date, dateTime, time, ipv4, ipv6, base64
    /// Any further format of an emitted or hand-written type.
    case other

    /// Code of a text that is not of this format.
    var code: ViolationCode {
        switch self {
        case .email: .invalidEmail
        case .uri: .invalidURL
        case .uuid: .invalidUUID
        case .date, .dateTime: .invalidDate
        case .time, .ipv4, .ipv6, .base64, .other: .invalidFormat
        }
    }

    /// Constraint that such a text violates.
    var constraint: String {
        switch self {
        case .email: "isEmail"
        case .uri: "isUrl"
        case .uuid: "isUuid"
        case .date: "isDate"
        case .dateTime: "isDateTime"
        case .time: "isTime"
        case .ipv4, .ipv6: "isIp"
        case .base64: "isBase64"
        case .other: "matches"
        }
    }
}

/// A value whose wire form is a text of a named format.
public protocol WireString: Hashable, Sendable, CustomStringConvertible, JSONCodable, ParameterEncodable {
    /// Reads the wire form; nil when the text is not of the format.
    init?(wire: String)
    /// The wire form.
    var wire: String { get }
    /// The format, which chooses code and constraint of a refusal.
    static var format: FormatName { get }
}

extension WireString {
    /// Same as `wire`.
    public var description: String { wire }

    /// Reads the value; a text of another form is recorded with the code of the format.
    public static func decode(from reader: inout JSONReader) -> Self? { reader.wire(Self.self) }

    /// Writes the wire form.
    public func encode(to writer: inout JSONWriter) { writer.string(wire) }
}

/// An enumeration of texts.
///
/// An emitted type has one case per documented text and `case undocumented(String)`, which satisfies the factory and
/// arises in lenient mode alone.
public protocol WireEnum: Hashable, Sendable, JSONCodable, ParameterEncodable {
    /// The text of the case.
    var wire: String { get }
    /// The documented texts with their cases.
    static var documented: WireCases<Self> { get }
    /// The case of a text that the contract does not know.
    static func undocumented(_ text: String) -> Self
}

/// The documented texts of an enumeration with their cases, in contract order.
public struct WireCases<Case: Sendable>: Sendable {
    @usableFromInline let names: NameList
    @usableFromInline let cases: [Case]
    /// The texts.
    public let texts: [String]

    /// Pairs texts and cases, as many of the one as of the other.
    public init(_ names: [StaticString], _ cases: [Case]) {
        precondition(names.count == cases.count, "an enumeration has one case per text")
        self.names = NameList(names)
        self.cases = cases
        texts = self.names.texts
    }
}

extension WireEnum {
    /// All documented texts in contract order.
    public static var wireValues: [String] { documented.texts }

    /// The case of a documented text, else nil.
    public init?(wire: String) {
        guard let index: Int = Self.documented.texts.firstIndex(of: wire) else { return nil }
        self = Self.documented.cases[index]
    }

    /// Reads a documented text; any other is recorded as `VALIDATION_INVALID_ENUM`, or kept in lenient mode.
    public static func decode(from reader: inout JSONReader) -> Self? { reader.enumeration(Self.self) }

    /// Writes the text of the case.
    public func encode(to writer: inout JSONWriter) { writer.string(wire) }
}
