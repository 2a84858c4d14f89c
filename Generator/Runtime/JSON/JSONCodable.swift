// SPDX-License-Identifier: Apache-2.0
#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A value that reads itself from JSON.
public protocol JSONDecodable {
    /// Reads exactly one value; nil after a violation or when the text is broken.
    static func decode(from reader: inout JSONReader) -> Self?
}

/// A value that writes itself as JSON.
public protocol JSONEncodable {
    /// Writes exactly one value.
    func encode(to writer: inout JSONWriter)
}

/// A value that reads and writes itself as JSON.
public typealias JSONCodable = JSONDecodable & JSONEncodable

extension String: JSONDecodable, JSONEncodable {
    /// Reads a text without further rules.
    public static func decode(from reader: inout JSONReader) -> String? { reader.string() }
    /// Writes the text.
    public func encode(to writer: inout JSONWriter) { writer.string(self) }
}

extension Bool: JSONDecodable, JSONEncodable {
    /// Reads a boolean.
    public static func decode(from reader: inout JSONReader) -> Bool? { reader.bool() }
    /// Writes the boolean.
    public func encode(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Int: JSONDecodable, JSONEncodable {
    /// Reads an integer without further rules.
    public static func decode(from reader: inout JSONReader) -> Int? { reader.integer() }
    /// Writes the integer.
    public func encode(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Int32: JSONDecodable, JSONEncodable {
    /// Reads an integer without further rules.
    public static func decode(from reader: inout JSONReader) -> Int32? { reader.integer32() }
    /// Writes the integer.
    public func encode(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Int64: JSONDecodable, JSONEncodable {
    /// Reads an integer without further rules.
    public static func decode(from reader: inout JSONReader) -> Int64? { reader.integer().map { Int64($0) } }
    /// Writes the integer.
    public func encode(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Double: JSONDecodable, JSONEncodable {
    /// Reads a number without further rules.
    public static func decode(from reader: inout JSONReader) -> Double? { reader.double() }
    /// Writes the number.
    public func encode(to writer: inout JSONWriter) { writer.double(self) }
}

extension ExactDecimal: JSONDecodable, JSONEncodable {
    /// Reads a number without rounding.
    public static func decode(from reader: inout JSONReader) -> ExactDecimal? { reader.decimal() }
    /// Writes the number.
    public func encode(to writer: inout JSONWriter) { writer.decimal(self) }
}

extension UUID: JSONDecodable, JSONEncodable {
    /// Reads an identifier.
    public static func decode(from reader: inout JSONReader) -> UUID? { reader.uuid() }
    /// Writes the identifier in lower case.
    public func encode(to writer: inout JSONWriter) { writer.uuid(self) }
}

extension Timestamp: JSONDecodable, JSONEncodable {
    /// Reads an instant.
    public static func decode(from reader: inout JSONReader) -> Timestamp? { reader.timestamp() }
    /// Writes the instant in UTC with milliseconds.
    public func encode(to writer: inout JSONWriter) { writer.timestamp(self) }
}

extension CalendarDate: JSONDecodable, JSONEncodable {
    /// Reads a date.
    public static func decode(from reader: inout JSONReader) -> CalendarDate? { reader.date() }
    /// Writes the date.
    public func encode(to writer: inout JSONWriter) { writer.date(self) }
}

extension TimeOfDay: JSONDecodable, JSONEncodable {
    /// Reads a time of the day.
    public static func decode(from reader: inout JSONReader) -> TimeOfDay? { reader.time() }
    /// Writes the time.
    public func encode(to writer: inout JSONWriter) { writer.string(wire) }
}

extension JSONValue: JSONDecodable, JSONEncodable {
    /// Reads any value.
    public static func decode(from reader: inout JSONReader) -> JSONValue? { reader.value() }
    /// Writes the value.
    public func encode(to writer: inout JSONWriter) { writer.value(self) }
}

extension JSONObject: JSONDecodable, JSONEncodable {
    /// Reads an object of free shape.
    public static func decode(from reader: inout JSONReader) -> JSONObject? { reader.object() }
    /// Writes the members in their order.
    public func encode(to writer: inout JSONWriter) { writer.object(self) }
}

extension Array: JSONDecodable where Element: JSONDecodable {
    /// Reads an array without further rules.
    @inlinable
    public static func decode(from reader: inout JSONReader) -> [Element]? { reader.array(of: Element.self) }
}

extension Array: JSONEncodable where Element: JSONEncodable {
    /// Writes the elements.
    @inlinable
    public func encode(to writer: inout JSONWriter) {
        writer.beginArray()
        // By index: an element is borrowed in its place, not copied with all its references.
        for index in indices { self[index].encode(to: &writer) }
        writer.endArray()
    }
}

extension Dictionary: JSONDecodable where Key == String, Value: JSONDecodable {
    /// Reads an object with names of free choice.
    @inlinable
    public static func decode(from reader: inout JSONReader) -> [String: Value]? { reader.map(of: Value.self) }
}

extension Dictionary: JSONEncodable where Key == String, Value: JSONEncodable {
    /// Writes the members, sorted by name so that equal maps give equal bytes.
    @inlinable
    public func encode(to writer: inout JSONWriter) {
        writer.beginObject()
        for (name, value) in sorted(by: { $0.key < $1.key }) {
            writer.key(text: name)
            value.encode(to: &writer)
        }
        writer.endObject()
    }
}

extension Optional: JSONEncodable where Wrapped: JSONEncodable {
    /// Writes the value or `null`.
    @inlinable
    public func encode(to writer: inout JSONWriter) {
        if let self { self.encode(to: &writer) } else { writer.null() }
    }
}
