// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis

/// The scripts of the limiter. All arithmetic is on whole numbers below 2^53, which Lua's numbers hold exactly; time
/// is Redis' own, in microseconds since 1970.
///
/// Arguments of all three: time (0 = ask Redis; tests pass one), nonce of the request, time of the reservation, then
/// per key: algorithm, limit, window, capacity or lease, cost, 1 if silent.
enum RateLimitScripts {
    static let all: [RedisScript] = [charge, giveBack, renew]

    /// Charges all buckets of one partition or none. With an empty nonce it only looks.
    /// Reply: time, then per key: admitted, remaining, reset after, retry after.
    static let charge = RedisScript(
        name: "rate_limit_charge", version: 1,
        source: prelude + looks + writes + """
            local outcomes, refused = {}, false
            for i, key in ipairs(KEYS) do
                local b = bucket(i)
                local o = look[b.kind](key, b)
                o.bucket = b
                outcomes[i] = o
                if not o.ok and not b.silent then refused = true end
            end
            local reply = {now}
            for i, key in ipairs(KEYS) do
                local o = outcomes[i]
                if o.ok and not refused and nonce ~= '' then write[o.bucket.kind](key, o.bucket, o) end
                reply[#reply + 1] = o.ok and 1 or 0
                reply[#reply + 1] = math.max(0, o.left)
                reply[#reply + 1] = math.max(0, o.reset)
                reply[#reply + 1] = math.max(0, o.retry)
            end
            return reply
            """)

    /// Returns what a nonce took: units of buckets that count failures only, slots of concurrency buckets.
    static let giveBack = RedisScript(
        name: "rate_limit_give_back", version: 1,
        source: prelude + """
            local reserved = tonumber(ARGV[3])
            for i, key in ipairs(KEYS) do
                local b = bucket(i)
                if b.kind == 'token_bucket' then
                    local tat = tonumber(redis.call('GET', key) or '0') - math.ceil(b.window / b.limit) * b.cost
                    if tat <= now then
                        redis.call('DEL', key)
                    else
                        redis.call('SET', key, int(tat), 'PX', life(tat - now))
                    end
                elseif b.kind == 'sliding_log' or b.kind == 'concurrency' then
                    for unit = 1, b.cost do redis.call('ZREM', key, nonce .. ':' .. unit) end
                elseif b.kind == 'sliding_window' then
                    local taken = math.floor(reserved / b.window)
                    local h = redis.call('HMGET', key, 'i', 'c', 'p')
                    local field = false
                    if h[1] and tonumber(h[1]) == taken then field = 'c' end
                    if h[1] and tonumber(h[1]) == taken + 1 then field = 'p' end
                    local count = tonumber(field == 'c' and h[2] or h[3]) or 0
                    if field then redis.call('HSET', key, field, int(math.max(0, count - b.cost))) end
                end
            end
            return now
            """)

    /// Prolongs the slots of a nonce. Reply: how many still existed.
    static let renew = RedisScript(
        name: "rate_limit_renew", version: 1,
        source: prelude + """
            local held = 0
            for i, key in ipairs(KEYS) do
                local b = bucket(i)
                for unit = 1, b.cost do
                    local member = nonce .. ':' .. unit
                    if redis.call('ZSCORE', key, member) then
                        redis.call('ZADD', key, 'XX', int(now + b.room), member)
                        redis.call('PEXPIRE', key, life(b.room))
                        held = held + 1
                    end
                end
            end
            return held
            """)

    private static let prelude = """
        local now = tonumber(ARGV[1])
        if now == 0 then
            local t = redis.call('TIME')
            now = tonumber(t[1]) * 1000000 + tonumber(t[2])
        end
        local nonce = ARGV[2]
        local function int(n) return string.format('%.0f', n) end
        local function life(us) return int(math.ceil(us / 1000) + 1000) end
        local function bucket(i)
            local at = 3 + (i - 1) * 6
            return {
                kind = ARGV[at + 1], limit = tonumber(ARGV[at + 2]), window = tonumber(ARGV[at + 3]),
                room = tonumber(ARGV[at + 4]), cost = tonumber(ARGV[at + 5]), silent = ARGV[at + 6] == '1',
            }
        end

        """

    private static let looks = """
        local look = {}
        function look.token_bucket(key, b)
            local step = math.ceil(b.window / b.limit)
            local tat = math.max(tonumber(redis.call('GET', key) or '0'), now)
            local after, room = tat + step * b.cost, step * b.room
            local excess = after - now - room
            if excess > 0 then
                return {ok = false, left = math.floor((room - tat + now) / step), reset = tat - now, retry = excess}
            end
            return {ok = true, left = math.floor(-excess / step), reset = after - now, retry = 0, tat = after}
        end
        function look.sliding_log(key, b)
            local from = '(' .. int(now - b.window)
            local count = redis.call('ZCOUNT', key, from, '+inf')
            local first = redis.call('ZRANGEBYSCORE', key, from, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
            local reset = (tonumber(first[2]) or now) + b.window - now
            local over = count + b.cost - b.limit
            if over <= 0 then return {ok = true, left = -over, reset = reset, retry = 0} end
            local last = redis.call('ZRANGEBYSCORE', key, from, '+inf', 'WITHSCORES', 'LIMIT', over - 1, 1)
            local retry = (tonumber(last[2]) or now) + b.window - now
            return {ok = false, left = b.limit - count, reset = reset, retry = retry}
        end
        function look.sliding_window(key, b)
            local w, n = b.window / 1000, math.floor(now / 1000)
            local index = math.floor(n / w)
            local gone = n - index * w
            local h = redis.call('HMGET', key, 'i', 'c', 'p')
            local at, current, previous = tonumber(h[1] or '-9'), tonumber(h[2] or '0'), tonumber(h[3] or '0')
            if at == index - 1 then
                current, previous = 0, current
            elseif at ~= index then
                current, previous = 0, 0
            end
            local used = current + math.floor(previous * (w - gone) / w)
            local o = {
                ok = used + b.cost <= b.limit, left = b.limit - used - b.cost, reset = (w - gone) * 1000, retry = 0,
                index = index, current = current, previous = previous, gone = gone, w = w,
            }
            if o.ok then return o end
            o.left = b.limit - used
            local free, weighed, base = b.limit - b.cost - current, previous, 0
            if free < 0 then free, weighed, base = b.limit - b.cost, current, w end
            local wait = base + math.floor(w - (math.max(0, free) + 1) * w / math.max(1, weighed)) + 1 - gone
            o.retry = math.max(1, wait) * 1000
            return o
        end
        function look.attempt_counter(key, b)
            local count = tonumber(redis.call('GET', key) or '0')
            local ttl = redis.call('PTTL', key)
            if ttl < 0 then ttl = b.window / 1000 end
            local ok = count + b.cost <= b.limit
            return {
                ok = ok, left = b.limit - count - (ok and b.cost or 0), reset = ttl * 1000,
                retry = ok and 0 or ttl * 1000, count = count,
            }
        end
        function look.concurrency(key, b)
            local from = '(' .. int(now)
            local count = redis.call('ZCOUNT', key, from, '+inf')
            if count + b.cost <= b.limit then
                return {ok = true, left = b.limit - count - b.cost, reset = 0, retry = 0}
            end
            local first = redis.call('ZRANGEBYSCORE', key, from, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
            return {ok = false, left = b.limit - count, reset = 0, retry = (tonumber(first[2]) or now) - now}
        end

        """

    private static let writes = """
        local write = {}
        function write.token_bucket(key, b, o) redis.call('SET', key, int(o.tat), 'PX', life(o.tat - now)) end
        function write.sliding_log(key, b)
            redis.call('ZREMRANGEBYSCORE', key, '-inf', int(now - b.window))
            for unit = 1, b.cost do redis.call('ZADD', key, int(now), nonce .. ':' .. unit) end
            redis.call('PEXPIRE', key, life(b.window))
        end
        function write.sliding_window(key, b, o)
            redis.call('HSET', key, 'i', int(o.index), 'c', int(o.current + b.cost), 'p', int(o.previous))
            redis.call('PEXPIRE', key, life((2 * o.w - o.gone) * 1000))
        end
        function write.attempt_counter(key, b, o)
            redis.call('INCRBY', key, b.cost)
            if o.count == 0 then redis.call('PEXPIRE', key, life(b.window)) end
        end
        function write.concurrency(key, b)
            redis.call('ZREMRANGEBYSCORE', key, '-inf', int(now))
            for unit = 1, b.cost do redis.call('ZADD', key, int(now + b.room), nonce .. ':' .. unit) end
            redis.call('PEXPIRE', key, life(b.room))
        end

        """
}

extension RateLimitScripts {
    /// A call for buckets of one partition.
    static func call(
        _ script: RedisScript, _ buckets: [ResolvedBucket], nonce: String, reservedAt: Int64 = 0, now: Int64
    ) -> RedisScriptCall {
        var arguments: [RedisArgument] = [RedisArgument(now), RedisArgument(nonce), RedisArgument(reservedAt)]
        for bucket in buckets {
            let room: Int64 = bucket.bucket.algorithm == .concurrency ? bucket.lease : Int64(bucket.capacity)
            arguments += [
                RedisArgument(bucket.bucket.algorithm.rawValue), RedisArgument(bucket.limit),
                RedisArgument(bucket.window), RedisArgument(room), RedisArgument(bucket.cost),
                bucket.isSilent ? "1" : "0",
            ]
        }
        return RedisScriptCall(script, keys: buckets.map(\.key), arguments: arguments)
    }
}
