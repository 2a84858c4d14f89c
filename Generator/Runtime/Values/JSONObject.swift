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
        get { members.first { $0.name == name }?.value }
        set {
            let index: Int? = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (.some(let index), .some(let value)): members[index].value = value
            case (.some(let index), nil): members.remove(at: index)
            case (nil, .some(let value)): members.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// Adds a member at the end, or replaces the value of one that is there.
    public mutating func append(_ name: String, _ value: JSONValue) { self[name] = value }
}

extension JSONObject: Hashable {
    /// Compares members without their order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.count == right.count else { return false }
        if left.members.elementsEqual(right.members, by: ==) { return true }
        let index: [String: JSONValue] = Dictionary(
            right.members.map { ($0.name, $0.value) }, uniquingKeysWith: { (first, _) in first })
        return left.members.allSatisfy { index[$0.name] == $0.value }
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
