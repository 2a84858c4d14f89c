// SPDX-License-Identifier: Apache-2.0

/// How statements are known to the server.
package enum StatementNaming: Sendable, Hashable {
    /// Prepared once per connection and reused; at most `max` live at the server.
    case named(max: Int)
    /// Parsed at each use: for PgBouncer below 1.21 in transaction mode.
    case unnamed
}

/// The prepared statements of one connection, least recently used out first. Pure bookkeeping.
struct PreparedStatements {
    enum Plan: Equatable {
        case execute(name: String)
        case prepare(name: String)
        case unnamed
    }

    private struct Entry {
        let name: String
        let types: [UInt32]
        var isReady: Bool
        var lastUse: UInt64
    }

    private let max: Int
    private var entries: [String: Entry] = [:]
    private var uses: UInt64 = 0
    private var names: UInt64 = 0
    /// Names that left the cache and still live at the server.
    private(set) var evicted: [String] = []

    init(_ naming: StatementNaming) {
        switch naming {
        case .named(let max): self.max = max
        case .unnamed: max = 0
        }
    }

    var count: Int { entries.count }

    /// How to send this text; `.prepare` expects `confirm` or `forget` before the next flight.
    mutating func plan(_ text: String, types: some Sequence<UInt32>) -> Plan {
        guard max > 0 else { return .unnamed }
        uses += 1
        if let entry = entries[text] {
            guard entry.types.elementsEqual(types) else { return .unnamed }
            entries[text]?.lastUse = uses
            return .execute(name: entry.name)
        }
        if entries.count >= max { evictOldest() }
        if entries.count >= max { return .unnamed }
        names += 1
        let name = "s\(names)"
        entries[text] = Entry(name: name, types: Array(types), isReady: false, lastUse: uses)
        return .prepare(name: name)
    }

    mutating func confirm(_ text: String) { entries[text]?.isReady = true }

    /// The server does not have it: it was refused or skipped.
    mutating func forget(_ text: String) { entries[text] = nil }

    /// The server has it, but it no longer fits (the schema changed).
    mutating func discard(_ text: String) {
        if let entry = entries.removeValue(forKey: text), entry.isReady { evicted.append(entry.name) }
    }

    mutating func deallocated(_ name: String) { evicted.removeAll { $0 == name } }

    /// Only confirmed ones: the others may be part of the flight that is being built.
    private mutating func evictOldest() {
        let oldest = entries.filter(\.value.isReady).min { $0.value.lastUse < $1.value.lastUse }
        guard let oldest else { return }
        entries[oldest.key] = nil
        evicted.append(oldest.value.name)
    }
}
