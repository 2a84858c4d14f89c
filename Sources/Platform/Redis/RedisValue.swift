// SPDX-License-Identifier: Apache-2.0

/// One reply in RESP2. The description shows types and sizes, never contents: replies may hold sessions and tokens.
package enum RedisValue: Sendable, Hashable {
    /// A null bulk string or null array.
    case null
    /// A simple string, such as `OK`.
    case status(String)
    /// An error inside an array; at the top level it is thrown instead.
    case error(String)
    /// A signed 64-bit integer.
    case integer(Int64)
    /// A bulk string.
    case bytes([UInt8])
    /// An array, at most seven levels deep.
    case array([RedisValue])

    /// The number, also when a bulk string holds its digits.
    package var integer: Int64? {
        switch self {
        case .integer(let number): number
        case .bytes(let bytes): Int64(String(decoding: bytes, as: UTF8.self))
        case .null, .status, .error, .array: nil
        }
    }

    /// The raw bytes of a bulk string.
    package var bytes: [UInt8]? {
        guard case .bytes(let bytes) = self else { return nil }
        return bytes
    }

    /// The text of a bulk or simple string; nil when the bytes are not UTF-8.
    package var text: String? {
        switch self {
        case .bytes(let bytes): String(validating: bytes, as: UTF8.self)
        case .status(let text): text
        case .null, .error, .integer, .array: nil
        }
    }

    /// The elements of an array.
    package var elements: [RedisValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// Whether the reply is null.
    package var isNull: Bool { self == .null }
}

extension RedisValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Type and size.
    package var description: String {
        switch self {
        case .null: "null"
        case .status: "status"
        case .error: "error"
        case .integer: "integer"
        case .bytes(let bytes): "bytes(\(bytes.count))"
        case .array(let elements): "array(\(elements.count))"
        }
    }

    /// Type and size.
    package var debugDescription: String { description }

    /// A mirror without children, so that dumps show nothing either.
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// One argument of a command. The description shows its size only.
package struct RedisArgument: Sendable, Hashable {
    let bytes: [UInt8]

    /// Text as UTF-8.
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// Bytes as they are.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A number in decimal digits.
    package init(_ number: some BinaryInteger) { bytes = Array(String(number).utf8) }
}

extension RedisArgument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// Text as UTF-8.
    package init(stringLiteral text: String) { self.init(text) }

    /// A number in decimal digits.
    package init(integerLiteral number: Int) { self.init(number) }
}

extension RedisArgument: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The size.
    package var description: String { "argument(\(bytes.count))" }

    /// The size.
    package var debugDescription: String { description }

    /// A mirror without children.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
