// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Policy
import Synchronization

/// A running lock: until when, and how long it was set for.
package struct SignInLock: Sendable, Equatable {
    package let until: Timestamp
    package let length: Duration

    package init(until: Timestamp, length: Duration) {
        self.until = until
        self.length = length
    }

    /// Of two locks the one that ends later.
    func orLonger(_ other: SignInLock?) -> SignInLock {
        guard let other, other.until > until else { return self }
        return other
    }

    /// The length for people, such as `15 minutes`.
    package var lengthText: String {
        let minutes: Int64 = max(1, (length.components.seconds + 59) / 60)
        return minutes % 60 == 0 ? Self.count(minutes / 60, "hour") : Self.count(minutes, "minute")
    }

    private static func count(_ number: Int64, _ unit: String) -> String {
        "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
}

/// How many failures in a row lock for how long; counted until a day after the last one.
package struct LockoutTiers: Sendable, Equatable {
    package struct Tier: Sendable, Equatable {
        package let failures: Int
        package let length: Duration

        package init(failures: Int, length: Duration) {
            self.failures = failures
            self.length = length
        }
    }

    /// In ascending order; the last one holds for every further failure too.
    package let tiers: [Tier]
    package let memory: Duration

    package init(tiers: [Tier], memory: Duration) {
        self.tiers = tiers
        self.memory = memory
    }

    /// The steps of a lock-out of the contract.
    init(_ lockout: RateLockout) {
        tiers = lockout.tiers.map { (tier: RateLockout.Tier) -> Tier in
            Tier(failures: tier.failures, length: .seconds(tier.lockSeconds))
        }
        memory = .seconds(lockout.counterSeconds)
    }

    package static let password: LockoutTiers = {
        guard let lockout: RateLockout = RateLimitTable.catalogue.lockouts["account_progressive"] else {
            preconditionFailure("rate_limits.yaml declares no lock-out account_progressive")
        }
        return LockoutTiers(lockout)
    }()

    /// The lock that this failure sets, nil when it sets none.
    package func lock(atFailure count: Int) -> Duration? {
        guard let last: Tier = tiers.last else { return nil }
        if count > last.failures { return last.length }
        return tiers.first { (tier: Tier) -> Bool in tier.failures == count }?.length
    }
}

package enum SignInAdmission: Sendable, Equatable {
    /// The try counts as a failure until `forgive` or `takeBack` says otherwise.
    case admitted(failures: Int)
    case locked(SignInLock)
}

/// Role: counts failed sign-ins per key, also for addresses without an account.
///
/// A try is counted before its password is hashed, so of many parallel guesses no more are hashed than the first tier
/// allows. It is the fast half; what is stored with the account is the truth for those that exist.
package protocol SignInLockout: Sendable {
    /// Counts a try, or tells of the lock; a locked try does not count.
    func admit(_ key: [UInt8], now: Timestamp) async -> SignInAdmission
    /// The password was right: nothing is held against the key any more.
    func forgive(_ key: [UInt8], now: Timestamp) async
    /// The try came to no verdict (overload): it did not happen.
    func takeBack(_ key: [UInt8], failures: Int, now: Timestamp) async
}

/// Counts in this process' memory: the fallback without Redis, and what tests use.
package final class LocalSignInLockout: SignInLockout {
    private struct Entry {
        var failures: Int
        var lastAt: Timestamp
        var lock: SignInLock?
    }

    /// Keys that are remembered; beyond that the ones that failed longest ago are forgotten.
    private static let keysMax: Int = 50_000

    private let tiers: LockoutTiers
    private let entries: Mutex<[[UInt8]: Entry]> = Mutex([:])

    package init(tiers: LockoutTiers = .password) { self.tiers = tiers }

    package func admit(_ key: [UInt8], now: Timestamp) async -> SignInAdmission {
        entries.withLock { (entries: inout [[UInt8]: Entry]) -> SignInAdmission in
            var entry: Entry = entries[key] ?? Entry(failures: 0, lastAt: now, lock: nil)
            if let lock = entry.lock, lock.until > now { return .locked(lock) }
            if entry.lastAt + tiers.memory < now { entry.failures = 0 }
            entry.failures += 1
            entry.lastAt = now
            entry.lock = tiers.lock(atFailure: entry.failures).map { (length: Duration) -> SignInLock in
                SignInLock(until: now + length, length: length)
            }
            entries[key] = entry
            if entries.count > Self.keysMax { Self.shrink(&entries) }
            return .admitted(failures: entry.failures)
        }
    }

    package func forgive(_ key: [UInt8], now: Timestamp) async {
        entries.withLock { (entries: inout [[UInt8]: Entry]) in entries[key] = nil }
    }

    package func takeBack(_ key: [UInt8], failures: Int, now: Timestamp) async {
        entries.withLock { (entries: inout [[UInt8]: Entry]) in
            guard var entry: Entry = entries[key] else { return }
            if entry.failures == failures { entry.lock = nil }
            entry.failures = max(0, entry.failures - 1)
            entries[key] = entry.failures == 0 ? nil : entry
        }
    }

    /// Drops the older half.
    private static func shrink(_ entries: inout [[UInt8]: Entry]) {
        let times: [Timestamp] = entries.values.map(\.lastAt).sorted()
        let middle: Timestamp = times[times.count / 2]
        entries = entries.filter { (pair) -> Bool in pair.value.lastAt > middle }
    }
}
