// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Redis
import Secrecy

/// Counts for all nodes in Redis; while Redis is away each node counts for itself.
package struct RedisSignInLockout: SignInLockout {
    private let redis: RedisClient
    private let prefix: String
    private let tiers: LockoutTiers
    private let local: LocalSignInLockout
    /// A sign-in waits no longer than this for its counter.
    private static let answerMax: Duration = .milliseconds(250)

    /// - Parameter prefix: `REDIS_KEY_PREFIX` with its colon.
    package init(redis: RedisClient, prefix: String, tiers: LockoutTiers = .password) {
        self.redis = redis
        self.prefix = prefix + "lock:signin:"
        self.tiers = tiers
        self.local = LocalSignInLockout(tiers: tiers)
    }

    package func admit(_ key: [UInt8], now: Timestamp) async -> SignInAdmission {
        var arguments: [RedisArgument] = [
            RedisArgument(now.milliseconds), RedisArgument(tiers.memory.components.seconds * 1_000),
        ]
        for tier in tiers.tiers {
            arguments += [RedisArgument(tier.failures), RedisArgument(tier.length.components.seconds * 1_000)]
        }
        let call: RedisScriptCall = RedisScriptCall(Self.admission, keys: [name(key)], arguments: arguments)
        do {
            let reply: RedisValue = try await redis.run(call, timeout: Self.answerMax)
            guard let numbers: [Int64] = reply.elements?.compactMap(\.integer), numbers.count == 3 else {
                return await local.admit(key, now: now)
            }
            guard numbers[0] == 0 else { return .admitted(failures: Int(numbers[0])) }
            return .locked(
                SignInLock(until: Timestamp(milliseconds: numbers[1]), length: .milliseconds(numbers[2])))
        } catch {
            return await local.admit(key, now: now)
        }
    }

    package func forgive(_ key: [UInt8], now: Timestamp) async {
        await local.forgive(key, now: now)
        do {
            try await redis.del([name(key)])
        } catch {
            // Redis is away: the counter ends by its own time, and the account's row is clear already.
            return
        }
    }

    package func takeBack(_ key: [UInt8], failures: Int, now: Timestamp) async {
        await local.takeBack(key, failures: failures, now: now)
        let call: RedisScriptCall = RedisScriptCall(
            Self.withdrawal, keys: [name(key)], arguments: [RedisArgument(failures)])
        do {
            _ = try await redis.run(call, timeout: Self.answerMax)
        } catch {
            // Redis is away: one try too many stays counted there for a day.
            return
        }
    }

    private func name(_ key: [UInt8]) -> String { prefix + Base64URL.encode(key) }

    /// Reply: failures with this one (0 = locked), end and length of the lock in milliseconds.
    private static let admission: RedisScript = RedisScript(
        name: "sign_in_admission", version: 1,
        source: """
            local now, memory = tonumber(ARGV[1]), tonumber(ARGV[2])
            local h = redis.call('HMGET', KEYS[1], 'n', 'u', 'd')
            local n, u, d = tonumber(h[1] or '0'), tonumber(h[2] or '0'), tonumber(h[3] or '0')
            if u > now then return {0, u, d} end
            n = n + 1
            local length = 0
            for i = 3, #ARGV, 2 do
                local failures = tonumber(ARGV[i])
                if n == failures or (i + 1 == #ARGV and n > failures) then length = tonumber(ARGV[i + 1]) end
            end
            u = length > 0 and now + length or 0
            redis.call('HSET', KEYS[1], 'n', n, 'u', string.format('%.0f', u), 'd', length)
            redis.call('PEXPIRE', KEYS[1], math.max(memory, length))
            return {n, u, length}
            """)

    private static let withdrawal: RedisScript = RedisScript(
        name: "sign_in_withdrawal", version: 1,
        source: """
            local n = tonumber(redis.call('HGET', KEYS[1], 'n') or '0')
            if n == 0 then return 0 end
            if n == tonumber(ARGV[1]) then redis.call('HSET', KEYS[1], 'u', '0', 'd', '0') end
            if n == 1 then redis.call('DEL', KEYS[1]) else redis.call('HSET', KEYS[1], 'n', n - 1) end
            return n - 1
            """)
}
