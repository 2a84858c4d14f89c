// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import RateLimits
import Synchronization

/// Counts all requests of each address, refused ones included, and blocks an address that floods.
///
/// A process counts in its memory and tells Redis of every `reportEvery` requests, so that counting costs nobody a
/// round trip; by so many requests of each process the limit of the cluster is reached late at most.
package final class FloodWatch: Sendable {
    /// Requests of one address between two reports.
    static let reportEvery: Int = 100

    private let lockouts: [RateLockout]
    private let store: LockoutStore
    private let blocks: AddressBlocks
    private let counts: Mutex<FloodCounts>

    package init(catalogue: RateLimitCatalogue, store: LockoutStore, blocks: AddressBlocks) {
        let lockouts: [RateLockout] = catalogue.lockouts.values.filter { (lock: RateLockout) -> Bool in
            lock.subject == .ip && lock.blocksEverything
        }.sorted { (one: RateLockout, other: RateLockout) -> Bool in one.name < other.name }
        self.lockouts = lockouts
        self.store = store
        self.blocks = blocks
        counts = Mutex(FloodCounts(windowSeconds: lockouts.map(\.counterSeconds).min() ?? 60))
    }

    /// Counts a request; true when a report is due.
    func isDue(_ address: String, now: Timestamp) -> Bool {
        guard !lockouts.isEmpty else { return false }
        return counts.withLock { (counts: inout FloodCounts) -> Bool in counts.note(address, at: now.microseconds) }
    }

    /// Tells Redis of the requests since the last report; the report that locks blocks the address everywhere.
    func report(_ address: String, _ info: RequestInfo) async {
        for lockout in lockouts {
            let status: LockoutStatus = await store.recordFailure(
                lockout, subject: address, count: Self.reportEvery)
            if status.isNew { await blocks.add(status, address: address, info) }
        }
    }
}

/// Requests of each address in the running window. A pure state machine; times in microseconds.
struct FloodCounts: Sendable {
    /// Addresses that are counted; when there are more, all begin anew.
    static let addressesMax: Int = 50_000

    private let window: Int64
    private var index: Int64 = 0
    private var counts: [String: Int] = [:]

    init(windowSeconds: Int) { window = Int64(max(1, windowSeconds)) * 1_000_000 }

    /// True for each request that completes a report.
    mutating func note(_ address: String, at now: Int64) -> Bool {
        let current: Int64 = now / window
        if current != index || counts.count >= Self.addressesMax {
            counts.removeAll(keepingCapacity: true)
            index = current
        }
        let count: Int = (counts[address] ?? 0) + 1
        counts[address] = count == FloodWatch.reportEvery ? 0 : count
        return count == FloodWatch.reportEvery
    }
}
