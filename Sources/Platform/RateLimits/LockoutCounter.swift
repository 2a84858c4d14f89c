// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// The state of one lock-out of one subject on this node, with the same rules as the script. A pure state machine;
/// times in microseconds since 1970.
struct LockoutCounter: Sendable, Equatable {
    private(set) var failures = 0
    private(set) var lockedUntil: Int64 = 0
    private(set) var tier = 0
    private var ends: Int64 = 0

    /// Counts failures; true when they locked. Failures during a lock change nothing.
    mutating func recordFailure(_ lockout: RateLockout, count: Int = 1, at now: Int64) -> Bool {
        guard lockedUntil <= now else { return false }
        if ends <= now { (failures, tier) = (0, 0) }
        let before: Int = failures
        failures += count
        let memory: Int64 = Int64(lockout.counterSeconds) * 1_000_000
        if before == 0 || lockout.countsFromLastFailure { ends = now + memory }
        var length: Int64 = 0
        for (index, step) in lockout.tiers.enumerated() {
            let isBeyond: Bool =
                index == lockout.tiers.count - 1 && failures > step.failures && lockout.repeatsLastTier
            let isReached: Bool = before < step.failures && failures >= step.failures
            guard isReached || isBeyond else { continue }
            length = Int64(step.lockSeconds) * 1_000_000
            tier = index + 1
        }
        lockedUntil = length > 0 ? now + length : 0
        // A counter that starts anew with each failure does so at the end of a lock: a lock as long as the counter
        // would otherwise forget the failures that caused it.
        if length > 0 && lockout.countsFromLastFailure { ends = lockedUntil + memory }
        return length > 0
    }

    /// Takes a failure back that was not one, with the lock that it set.
    mutating func takeBack(lockedUntil end: Int64?) {
        guard failures > 0 else { return }
        failures -= 1
        if let end, end == lockedUntil { (lockedUntil, tier) = (0, max(0, tier - 1)) }
    }

    /// Restores a lock; never shortens one.
    mutating func lock(until: Int64, tier: Int) {
        guard until > lockedUntil else { return }
        lockedUntil = until
        self.tier = tier
    }
}
