// SPDX-License-Identifier: Apache-2.0

/// A value that no log, description or mirror shows.
public struct Secret<Value>: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let value: Value

    /// Hides a value.
    public init(_ value: Value) { self.value = value }

    /// The hidden value, for the one place that needs it.
    public func reveal() -> Value { value }

    /// Three bullets, whatever the value.
    public var description: String { "•••" }

    /// Three bullets, whatever the value.
    public var debugDescription: String { "•••" }

    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Secret: Equatable where Value: Equatable {}
extension Secret: Hashable where Value: Hashable {}
extension Secret: Sendable where Value: Sendable {}

extension Secret: JSONDecodable where Value: JSONDecodable {
    /// Reads the hidden value; nothing under it is ever echoed.
    public static func decode(from reader: inout JSONReader) -> Secret<Value>? {
        reader.withoutEcho { (reader: inout JSONReader) -> Value? in Value.decode(from: &reader) }.map { Secret($0) }
    }
}

extension Secret: JSONEncodable where Value: JSONEncodable {
    /// Writes the hidden value.
    public func encode(to writer: inout JSONWriter) { value.encode(to: &writer) }
}
