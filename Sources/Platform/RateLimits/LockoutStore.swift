// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Redis
import Synchronization

/// Whether a subject is locked.
package struct LockoutStatus: Sendable, Equatable {
    /// The rule.
    package let lockout: RateLockout
    /// End of the lock; nil when there is none.
    package let lockedUntil: Timestamp?
    /// Which tier, from 1; 0 when none was reached.
    package let tier: Int
    /// Whether the failure just recorded locked: the moment to write the audit entry and the durable copy.
    package let isNew: Bool
    /// Whether Redis was away and only this node's memory was asked: the durable copy must be consulted.
    package let isDegraded: Bool
    /// The clock of the answer.
    package let now: Timestamp

    /// Whether the subject is locked now.
    package var isLocked: Bool { lockedUntil != nil }

    /// 403 for a locked subject, nil otherwise. Counts of failures are never disclosed.
    package func refusal(supportURL: String? = nil) -> APIFailure? {
        guard let lockedUntil else { return nil }
        let wait: Int = RateLimitAnswer.seconds(lockedUntil.microseconds - now.microseconds)
        var details: [(name: String, value: JSONValue)] = [("reason", .string(lockout.reason))]
        if lockout.code == "AUTHZ_IP_BLOCKED" {
            details.append(("blockedUntil", .string(lockedUntil.wire)))
            details.append(("retryAfter", .integer(Int64(wait))))
            if let supportURL { details.append(("appealUrl", .string(supportURL))) }
        } else {
            if lockout.tiers.indices.contains(tier - 1) {
                let length: String = RateLimitAnswer.spoken(seconds: lockout.tiers[tier - 1].lockSeconds)
                details.append(("lockoutDuration", .string(length)))
            }
            details.append(("unlocksAt", .string(lockedUntil.wire)))
            details.append(("retryAfter", .integer(Int64(wait))))
            if let supportURL { details.append(("supportUrl", .string(supportURL))) }
        }
        var failure = APIFailure(code: lockout.code, status: lockout.status, details: details)
        failure.headers = [("Retry-After", String(wait))]
        return failure
    }
}

/// Counts failures and locks subjects, in Redis; in the memory of this node while Redis is away, which the status
/// tells. Subjects that are personal data arrive as HMAC.
package final class LockoutStore: Sendable {
    private let redis: RedisClient
    private let keyPrefix: String
    private let now: @Sendable () -> Int64
    private let timeout: Duration
    private let scriptTime: @Sendable () -> Int64
    private let memory = Mutex(BoundedMap<LockoutCounter>(entriesMax: RateLimiter.localKeysMax))

    /// Makes a store; `now` (microseconds since 1970) is for the memory of this node only. `scriptTime` replaces
    /// Redis' clock in tests.
    package init(
        redis: RedisClient, keyPrefix: String, now: @escaping @Sendable () -> Int64,
        timeout: Duration = RateLimiter.timeoutDefault, scriptTime: @escaping @Sendable () -> Int64 = { 0 }
    ) {
        self.redis = redis
        self.keyPrefix = keyPrefix
        self.now = now
        self.timeout = timeout
        self.scriptTime = scriptTime
    }

    /// Counts failures, as a rule one.
    package func recordFailure(_ lockout: RateLockout, subject: String, count: Int = 1) async -> LockoutStatus {
        var arguments: [RedisArgument] = [
            RedisArgument(scriptTime()), RedisArgument(Int64(lockout.counterSeconds) * 1_000_000),
            lockout.countsFromLastFailure ? "1" : "0", lockout.repeatsLastTier ? "1" : "0", RedisArgument(count),
        ]
        for tier in lockout.tiers {
            arguments += [RedisArgument(tier.failures), RedisArgument(Int64(tier.lockSeconds) * 1_000_000)]
        }
        let call = RedisScriptCall(LockoutScripts.record, keys: [key(lockout, subject)], arguments: arguments)
        return await ask(call, lockout) { counter, now in counter.recordFailure(lockout, count: count, at: now) }
    }

    /// Takes back what `recordFailure` counted, with the lock that it set: the work is done once more, or counts as
    /// not done.
    package func takeBack(_ status: LockoutStatus, subject: String) async {
        // A failure during a lock was not counted.
        guard status.isNew || !status.isLocked else { return }
        let end: Int64? = status.isNew ? status.lockedUntil?.microseconds : nil
        let call = RedisScriptCall(
            LockoutScripts.takeBack, keys: [key(status.lockout, subject)],
            arguments: [RedisArgument(scriptTime()), RedisArgument(end ?? 0)])
        _ = await ask(call, status.lockout) { counter, _ in
            counter.takeBack(lockedUntil: end)
            return false
        }
    }

    /// Whether a subject is locked.
    package func status(_ lockout: RateLockout, subject: String) async -> LockoutStatus {
        let call = RedisScriptCall(
            LockoutScripts.look, keys: [key(lockout, subject)], arguments: [RedisArgument(scriptTime())])
        return await ask(call, lockout) { _, _ in false }
    }

    /// Restores a lock from its durable copy after Redis lost it.
    @discardableResult
    package func lock(
        _ lockout: RateLockout, subject: String, until: Timestamp, tier: Int
    ) async -> LockoutStatus {
        let arguments: [RedisArgument] = [
            RedisArgument(scriptTime()), RedisArgument(until.microseconds), RedisArgument(tier),
        ]
        let call = RedisScriptCall(LockoutScripts.lock, keys: [key(lockout, subject)], arguments: arguments)
        return await ask(call, lockout) { counter, _ in
            counter.lock(until: until.microseconds, tier: tier)
            return false
        }
    }

    /// Clears failures and lock, after a success, a password reset or an operator's unlock. Throws when Redis could
    /// not be told: the subject then stays locked there.
    package func reset(_ lockout: RateLockout, subject: String) async throws(RedisError) {
        let key: String = key(lockout, subject)
        memory.withLock { $0.set(key, LockoutCounter()) }
        try await redis.del([key])
    }

    private func key(_ lockout: RateLockout, _ subject: String) -> String {
        let partition: String = BucketResolver.partition(
            of: lockout.subject, className: "auth.lockout", subject: subject, subjects: [:])
        return "\(keyPrefix)lo:{\(partition)}:\(lockout.name):\(subject)"
    }

    private func ask(
        _ call: RedisScriptCall, _ lockout: RateLockout,
        local: (inout LockoutCounter, Int64) -> Bool
    ) async -> LockoutStatus {
        do throws(RedisError) {
            let numbers: [Int64] =
                try await redis.run(call, timeout: timeout)
                .elements?.compactMap(\.integer) ?? []
            guard numbers.count == 4 else { throw .unexpectedReply }
            return LockoutStore.status(
                lockout, until: numbers[2], tier: Int(numbers[3]), isNew: numbers[1] == 1, now: numbers[0],
                isDegraded: false)
        } catch {
            return remember(call.keys[0], lockout, local)
        }
    }

    /// Every kind of error leads here: what cannot be counted in Redis is counted on this node.
    private func remember(
        _ key: String, _ lockout: RateLockout, _ change: (inout LockoutCounter, Int64) -> Bool
    ) -> LockoutStatus {
        let now: Int64 = self.now()
        return memory.withLock { memory in
            var counter: LockoutCounter = memory.value(key) ?? LockoutCounter()
            let before: LockoutCounter = counter
            let isNew: Bool = change(&counter, now)
            if counter != before { memory.set(key, counter) }
            return LockoutStore.status(
                lockout, until: counter.lockedUntil, tier: counter.tier, isNew: isNew, now: now, isDegraded: true)
        }
    }

    private static func status(
        _ lockout: RateLockout, until: Int64, tier: Int, isNew: Bool, now: Int64, isDegraded: Bool
    ) -> LockoutStatus {
        LockoutStatus(
            lockout: lockout, lockedUntil: until > now ? Timestamp(microseconds: until) : nil, tier: tier,
            isNew: isNew, isDegraded: isDegraded, now: Timestamp(microseconds: now))
    }
}
