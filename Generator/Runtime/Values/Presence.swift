// SPDX-License-Identifier: Apache-2.0

/// A member that may be left out, be null, or carry a value; only members that are optional and nullable need it.
public enum Presence<Value> {
    /// The member is not in the object.
    case absent
    /// The member is `null`.
    case null
    /// The member carries a value.
    case value(Value)

    /// The value, if there is one.
    public var wrapped: Value? {
        if case .value(let value) = self { return value }
        return nil
    }

    /// Whether the member is not in the object.
    public var isAbsent: Bool {
        if case .absent = self { return true }
        return false
    }

    /// Whether the member is `null`.
    public var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// The same presence of a transformed value.
    public func map<Other>(_ transform: (Value) -> Other) -> Presence<Other> {
        switch self {
        case .absent: .absent
        case .null: .null
        case .value(let value): .value(transform(value))
        }
    }
}

extension Presence: Equatable where Value: Equatable {}
extension Presence: Hashable where Value: Hashable {}
extension Presence: Sendable where Value: Sendable {}
