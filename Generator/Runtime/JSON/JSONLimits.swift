// SPDX-License-Identifier: Apache-2.0

/// What one JSON text may cost; everything past a bound is refused as `too_deep`.
public struct JSONLimits: Sendable {
    /// Deepest nesting of arrays and objects; the same in both modes.
    public static let depthMax: Int = 64

    /// Most members of one object.
    public var membersMax: Int
    /// Most values of one text, containers included.
    public var valuesMax: Int
    /// Most values visited in all, look-ahead and repeated attempts included.
    public var visitsMax: Int

    /// Bounds of a request body.
    public static let request: JSONLimits = JSONLimits(membersMax: 10_000, valuesMax: 100_000, visitsMax: 400_000)
    /// Bounds of a response body, as a client reads it.
    public static let response: JSONLimits = JSONLimits(
        membersMax: 1_000_000, valuesMax: 10_000_000, visitsMax: 100_000_000)
}

/// Why a text is no JSON, with the byte offset of the place.
public struct JSONFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reasons that go over the wire.
    public enum Reason: String, Sendable {
        case syntax
        case duplicateKey = "duplicate_key"
        case tooDeep = "too_deep"
        case encoding
        case trailingData = "trailing_data"
    }

    /// Offset of the byte that cannot stand there.
    public let position: Int
    /// The kind of defect.
    public let reason: Reason

    /// Makes a failure.
    public init(position: Int, reason: Reason) {
        self.position = position
        self.reason = reason
    }

    /// Reason and position.
    public var description: String { "\(reason.rawValue) at byte \(position)" }
}

/// How exactly a reader follows the contract.
public enum JSONMode: Sendable {
    /// Server: all rules count.
    case strict
    /// Client: types count, rules do not; unknown enumeration texts are kept.
    case lenient
}

/// The kind of the next value, told by its first byte.
public enum JSONKind: Sendable {
    case object, array, string, number, boolean, null
    /// No value starts here.
    case invalid
}
