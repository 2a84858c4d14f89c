// SPDX-License-Identifier: Apache-2.0
import Redis

/// Lock-outs in Redis: one hash per subject with failures `n`, end of the lock `u`, end of the counter `e` and tier
/// `t`; times in microseconds since 1970 by Redis' clock.
enum LockoutScripts {
    static let all: [RedisScript] = [record, takeBack, look, lock]

    /// Counts failures. Arguments: time (0 = ask Redis), length of the counter, 1 if it starts anew with each
    /// failure, 1 if failures beyond the last tier lock again, how many failures at once, then failures and length of
    /// each tier. A counter that starts anew does so at the end of a lock, else a lock as long as the counter would
    /// forget it.
    /// Reply: time, 1 if this failure locked, end of the lock, tier.
    static let record = RedisScript(
        name: "lockout_record", version: 2,
        source: prelude + """
            if locked > now then return {now, 0, locked, tier} end
            if ends <= now then n, tier = 0, 0 end
            local before = n
            n = n + tonumber(ARGV[5])
            if before == 0 or ARGV[3] == '1' then ends = now + tonumber(ARGV[2]) end
            local length = 0
            local tiers = (#ARGV - 5) / 2
            for i = 1, tiers do
                local failures = tonumber(ARGV[4 + 2 * i])
                local reached = before < failures and n >= failures
                if reached or (i == tiers and n > failures and ARGV[4] == '1') then
                    length, tier = tonumber(ARGV[5 + 2 * i]), i
                end
            end
            locked = length > 0 and now + length or 0
            if locked > 0 and ARGV[3] == '1' then ends = locked + tonumber(ARGV[2]) end
            redis.call('HSET', KEYS[1], 'n', int(n), 'u', int(locked), 'e', int(ends), 't', int(tier))
            redis.call('PEXPIRE', KEYS[1], int(math.ceil((math.max(locked, ends) - now) / 1000) + 1000))
            return {now, length > 0 and 1 or 0, locked, tier}
            """)

    /// Takes a failure back that was not one. Arguments: time, end of the lock that it set, or 0.
    static let takeBack = RedisScript(
        name: "lockout_take_back", version: 1,
        source: prelude + """
            if n == 0 then return {now, 0, locked, tier} end
            if ARGV[2] ~= '0' and locked == tonumber(ARGV[2]) then locked, tier = 0, math.max(0, tier - 1) end
            if n == 1 and locked == 0 then
                redis.call('DEL', KEYS[1])
            else
                redis.call('HSET', KEYS[1], 'n', int(n - 1), 'u', int(locked), 't', int(tier))
            end
            return {now, 0, locked, tier}
            """)

    /// Reads. Reply as of `record`.
    static let look = RedisScript(
        name: "lockout_look", version: 1,
        source: prelude + """
            return {now, 0, locked, tier}
            """)

    /// Restores a lock from its durable copy; never shortens one. Arguments: time, end of the lock, tier.
    static let lock = RedisScript(
        name: "lockout_lock", version: 1,
        source: prelude + """
            local til = tonumber(ARGV[2])
            if til > locked and til > now then
                locked, tier = til, tonumber(ARGV[3])
                redis.call('HSET', KEYS[1], 'u', int(locked), 't', int(tier))
                local ttl = redis.call('PTTL', KEYS[1])
                redis.call('PEXPIRE', KEYS[1], int(math.max(ttl, math.ceil((locked - now) / 1000) + 1000)))
            end
            return {now, 0, locked, tier}
            """)

    private static let prelude = """
        local now = tonumber(ARGV[1])
        if now == 0 then
            local t = redis.call('TIME')
            now = tonumber(t[1]) * 1000000 + tonumber(t[2])
        end
        local function int(n) return string.format('%.0f', n) end
        local h = redis.call('HMGET', KEYS[1], 'n', 'u', 'e', 't')
        local n, locked = tonumber(h[1] or '0'), tonumber(h[2] or '0')
        local ends, tier = tonumber(h[3] or '0'), tonumber(h[4] or '0')

        """
}
