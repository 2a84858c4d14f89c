// SPDX-License-Identifier: Apache-2.0

/// The documented members of an object in contract order, made once per type as a `static let`.
public struct MemberTable: Sendable {
    /// Most members of one table: one bit each.
    public static let membersMax: Int = 64
    /// Index that stands for a name outside the table.
    public static let unknown: Int = -1

    let names: NameList
    /// Members whose values are never echoed, one bit each.
    let sensitive: UInt64
    /// Whether a name outside the table is a violation.
    let refusesUnknown: Bool

    /// Makes a table.
    ///
    /// - Precondition: at most 64 names; the generator refuses larger objects.
    public init(_ names: [StaticString], sensitive: UInt64 = 0, refusesUnknown: Bool = false) {
        precondition(names.count <= MemberTable.membersMax, "a member table holds at most 64 names")
        self.names = NameList(names)
        self.sensitive = sensitive
        self.refusesUnknown = refusesUnknown
    }

    /// Number of members.
    public var count: Int { names.count }

    /// Name of a member.
    public func name(_ index: Int) -> StaticString { names[index] }
}
