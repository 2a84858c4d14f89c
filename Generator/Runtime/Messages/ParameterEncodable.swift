// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A scalar that can be written into a path, query, header or cookie.
public protocol ParameterEncodable {
    /// The text before any percent-encoding.
    var parameterText: String { get }
}

extension String: ParameterEncodable {
    /// The text itself.
    public var parameterText: String { self }
}
extension Bool: ParameterEncodable {
    /// `true` or `false`.
    public var parameterText: String { self ? "true" : "false" }
}
extension Int: ParameterEncodable {
    /// Decimal digits.
    public var parameterText: String { String(self) }
}
extension Int32: ParameterEncodable {
    /// Decimal digits.
    public var parameterText: String { String(self) }
}
extension Int64: ParameterEncodable {
    /// Decimal digits.
    public var parameterText: String { String(self) }
}
extension Double: ParameterEncodable {
    /// The shortest text that reads back the same.
    public var parameterText: String { description }
}
extension ExactDecimal: ParameterEncodable {
    /// The decimal text.
    public var parameterText: String { wire }
}
extension UUID: ParameterEncodable {
    /// The lower-case text.
    public var parameterText: String { wire }
}
extension Timestamp: ParameterEncodable {
    /// The text in UTC with milliseconds.
    public var parameterText: String { wire }
}
extension CalendarDate: ParameterEncodable {
    /// `YYYY-MM-DD`
    public var parameterText: String { wire }
}
extension TimeOfDay: ParameterEncodable {
    /// `HH:MM:SS`
    public var parameterText: String { wire }
}
extension WireString {
    /// The wire form.
    public var parameterText: String { wire }
}
extension WireEnum {
    /// The text of the case.
    public var parameterText: String { wire }
}
extension TypedIdentifier {
    /// The lower-case text.
    public var parameterText: String { uuid.wire }
}
extension Secret: ParameterEncodable where Value: ParameterEncodable {
    /// The hidden text.
    public var parameterText: String { reveal().parameterText }
}
