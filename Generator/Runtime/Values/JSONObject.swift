// SPDX-License-Identifier: Apache-2.0

/// An object of free shape; keeps the order of its members, compares without it.
public struct JSONObject: Sendable {
    /// Members in their order; names are unique.
    public private(set) var members: [(name: String, value: JSONValue)]

    /// Makes an empty object.
    public init() { members = [] }

    /// Takes members in their order; of equal names the last wins.
    public init(_ members: [(String, JSONValue)]) {
        self.init()
        for (name, value) in members { self[name] = value }
    }

    /// Takes members whose names are known to be unique.
    init(unique members: [(name: String, value: JSONValue)]) { self.members = members }

    /// Number of members.
    public var count: Int { members.count }

    /// Whether there is no member.
    public var isEmpty: Bool { members.isEmpty }

    /// Value of a member; setting nil removes it.
    public subscript(name: String) -> JSONValue? {
        get { members.first { JSONObject.isSame($0.name, name) }?.value }
        set {
            let index: Int? = members.firstIndex { JSONObject.isSame($0.name, name) }
            switch (index, newValue) {
            case (.some(let index), .some(let value)): members[index].value = value
            case (.some(let index), nil): members.remove(at: index)
            case (nil, .some(let value)): members.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// Whether two names are the same byte for byte; texts of Swift are equal when they are canonically equivalent.
    static func isSame(_ left: String, _ right: String) -> Bool {
        left == right && left.utf8.elementsEqual(right.utf8)
    }

    /// Adds a member at the end, or replaces the value of one that is there.
    public mutating func append(_ name: String, _ value: JSONValue) { self[name] = value }
}

extension JSONObject: Hashable {
    /// Compares members without their order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.count == right.count else { return false }
        let isInOrder: Bool = left.members.elementsEqual(right.members) { (left, right) -> Bool in
            isSame(left.name, right.name) && left.value == right.value
        }
        if isInOrder { return true }
        let index: [ExactText: JSONValue] = Dictionary(
            right.members.map { (ExactText($0.name), $0.value) }, uniquingKeysWith: { (first, _) in first })
        return left.members.allSatisfy { index[ExactText($0.name)] == $0.value }
    }

    /// Hashes members without their order.
    public func hash(into hasher: inout Hasher) {
        var sum: Int = members.count
        for (name, value) in members {
            var member: Hasher = Hasher()
            member.combine(name)
            member.combine(value)
            sum &+= member.finalize()
        }
        hasher.combine(sum)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Takes members in the order of the literal.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

/// A text that equals another one only when all its bytes do.
package struct ExactText: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Compares bytes; equal bytes have equal hashes, as canonically equivalent texts have.
    package static func == (left: ExactText, right: ExactText) -> Bool { JSONObject.isSame(left.text, right.text) }
}
