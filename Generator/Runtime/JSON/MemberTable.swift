// SPDX-License-Identifier: Apache-2.0

/// The documented members of an object in contract order, made once per type as a `static let`.
public struct MemberTable: Sendable {
    /// Most members of one table: one bit each.
    public static let membersMax: Int = 64
    /// Index that stands for a name outside the table.
    public static let unknown: Int = -1

    private let names: [StaticString]
    /// Members whose values are never echoed, one bit each.
    let sensitive: UInt64
    /// Whether a name outside the table is a violation.
    let refusesUnknown: Bool

    /// Makes a table.
    ///
    /// - Precondition: at most 64 names; the generator refuses larger objects.
    public init(_ names: [StaticString], sensitive: UInt64 = 0, refusesUnknown: Bool = false) {
        precondition(names.count <= MemberTable.membersMax, "a member table holds at most 64 names")
        self.names = names
        self.sensitive = sensitive
        self.refusesUnknown = refusesUnknown
    }

    /// Number of members.
    public var count: Int { names.count }

    /// Name of a member.
    public func name(_ index: Int) -> StaticString { names[index] }

    /// Index of a name; `expected` is compared first because most senders keep the contract's order.
    @inline(__always)
    func index(_ bytes: UnsafePointer<UInt8>, _ count: Int, expected: Int) -> Int? {
        names.withUnsafeBufferPointer { (names: UnsafeBufferPointer<StaticString>) -> Int? in
            if expected < names.count, MemberTable.isEqual(names[expected], bytes, count) { return expected }
            for index in 0..<names.count where MemberTable.isEqual(names[index], bytes, count) { return index }
            return nil
        }
    }

    @inline(__always)
    private static func isEqual(_ name: StaticString, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        guard name.utf8CodeUnitCount == count else { return false }
        let other: UnsafePointer<UInt8> = name.utf8Start
        var index: Int = 0
        while index &+ 8 <= count {
            let left: UInt64 = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)
            guard left == UnsafeRawPointer(other + index).loadUnaligned(as: UInt64.self) else { return false }
            index &+= 8
        }
        while index < count {
            guard bytes[index] == other[index] else { return false }
            index &+= 1
        }
        return true
    }
}
