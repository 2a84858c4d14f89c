// SPDX-License-Identifier: Apache-2.0

/// A value of a YAML or JSON document with the exact place it was written at.
package struct Node: Sendable {
    package indirect enum Value: Sendable {
        case scalar(Scalar)
        case sequence([Node])
        case mapping(Mapping)
    }

    package let value: Value
    package let location: SourceLocation

    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }

    /// Path of the file the node was written in: the base of every `$ref` inside it.
    package var file: String { location.file }
}

/// A scalar with its type by the YAML 1.2 core schema and its text as written.
package struct Scalar: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case null
        case bool(Bool)
        case integer(Int64)
        /// An integer outside Int64; `text` holds its digits.
        case bigInteger
        case float(Double)
        case string
    }

    package let kind: Kind
    /// Content of a string, or the raw text of any other scalar.
    package let text: String

    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// Members of a mapping in the order they were written.
package struct Mapping: Sendable {
    package struct Entry: Sendable {
        package let key: String
        package let keyLocation: SourceLocation
        package let value: Node

        package init(key: String, keyLocation: SourceLocation, value: Node) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    /// Mappings up to this size are searched in order; larger ones have an index.
    private static let linearMax = 8

    package let entries: [Entry]
    private let index: [String: Int]

    /// Keys are expected to be unique; of equal keys the first is found.
    package init(_ entries: [Entry]) {
        self.entries = entries
        guard entries.count > Self.linearMax else {
            index = [:]
            return
        }
        var index: [String: Int] = [:]
        index.reserveCapacity(entries.count)
        for (position, entry) in entries.enumerated() where index[entry.key] == nil {
            index[entry.key] = position
        }
        self.index = index
    }

    package func entry(_ key: String) -> Entry? {
        if entries.count > Self.linearMax { return index[key].map { entries[$0] } }
        return entries.first { $0.key == key }
    }

    package subscript(key: String) -> Node? { entry(key)?.value }
    package var keys: [String] { entries.map(\.key) }
    package var isEmpty: Bool { entries.isEmpty }
}

extension Node {
    package var mapping: Mapping? {
        if case .mapping(let mapping) = value { return mapping }
        return nil
    }

    package var sequence: [Node]? {
        if case .sequence(let items) = value { return items }
        return nil
    }

    package var scalar: Scalar? {
        if case .scalar(let scalar) = value { return scalar }
        return nil
    }

    /// Text of a string scalar; nil for numbers, booleans and null.
    package var string: String? {
        guard let scalar, scalar.kind == .string else { return nil }
        return scalar.text
    }

    package var bool: Bool? {
        guard case .bool(let flag) = scalar?.kind else { return nil }
        return flag
    }

    /// Value of an integer within Int64 (not of `1.0`).
    package var integer: Int64? {
        guard case .integer(let number) = scalar?.kind else { return nil }
        return number
    }

    /// Value of any number, possibly rounded; `scalar?.text` has the exact text.
    package var double: Double? {
        switch scalar?.kind {
        case .integer(let number): Double(number)
        case .float(let number): number
        case .bigInteger: scalar.flatMap { Double($0.text) }
        default: nil
        }
    }

    package var isNull: Bool { scalar?.kind == .null }

    /// Member of a mapping; nil when absent or when this is no mapping.
    package subscript(key: String) -> Node? { mapping?[key] }

    /// What the node is, in the words of messages.
    package var kindName: String {
        switch value {
        case .mapping: "an object"
        case .sequence: "an array"
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: "null"
            case .bool: "a boolean"
            case .integer, .bigInteger: "an integer"
            case .float: "a number"
            case .string: "a string"
            }
        }
    }

    /// Short text for the `offending` part of a diagnostic.
    package var brief: String {
        switch value {
        case .mapping(let mapping): mapping.isEmpty ? "{}" : "{\(mapping.entries[0].key): …}"
        case .sequence(let items): items.isEmpty ? "[]" : "[…]"
        case .scalar(let scalar): String(scalar.text.prefix(80))
        }
    }

    /// Whether both say the same, whatever their place and the order of members.
    package func hasSameContent(as other: Node) -> Bool {
        switch (value, other.value) {
        case (.scalar(let left), .scalar(let right)): return left == right
        case (.sequence(let left), .sequence(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.hasSameContent(as: $1) }
        case (.mapping(let left), .mapping(let right)):
            guard left.entries.count == right.entries.count else { return false }
            return left.entries.allSatisfy { entry in
                right[entry.key].map { entry.value.hasSameContent(as: $0) } ?? false
            }
        default: return false
        }
    }
}
