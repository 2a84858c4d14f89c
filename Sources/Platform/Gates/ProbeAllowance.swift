// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How many questions about unknown ids the database hears: the same one of the same caller once in a while, of one
/// caller so many a second, and of all callers of all instances so many a second.
final class ProbeAllowance: Sendable {
    enum Verdict: Sendable, Equatable {
        case admitted
        /// Asked already, by this instance or another.
        case repeated
        /// Over the limit of the caller or of the platform.
        case dropped
    }

    /// How long an answered question is not asked again.
    static let memory: Duration = .seconds(600)
    /// Questions of all instances in a second.
    static let perSecondMax: Int64 = 50
    /// Of these, those of one caller: nobody uses up what the others need.
    static let callerPerSecondMax: Int64 = 25
    /// Time for Redis to say it.
    private static let answerMax: Duration = .milliseconds(250)

    private let redis: RedisClient
    private let prefix: String
    private let scriptTime: @Sendable () -> Int64
    private let local: Mutex<LocalProbeAllowance> = Mutex(LocalProbeAllowance())

    /// - Parameters:
    ///   - prefix: of all keys; the tag behind it keeps both keys of the script on one node of a cluster.
    ///   - scriptTime: replaces Redis' clock in tests, in microseconds; 0 is Redis' own.
    init(redis: RedisClient, prefix: String, scriptTime: @escaping @Sendable () -> Int64 = { 0 }) {
        self.redis = redis
        self.scriptTime = scriptTime
        self.prefix = prefix + "{isolation}:"
    }

    /// While Redis is away this instance counts for itself.
    func verdict(_ named: NamedIdentifier, of principal: UUID, now: Timestamp) async -> Verdict {
        await verdict(Self.name(named), of: principal, now: now)
    }

    /// The same for anything that has a name.
    func verdict(_ question: String, of principal: UUID, now: Timestamp) async -> Verdict {
        let caller: String = principal.wire
        let call: RedisScriptCall = RedisScriptCall(
            Self.script,
            keys: [prefix + "seen:" + caller + ":" + question, prefix + "rate", prefix + "rate:" + caller],
            arguments: [
                RedisArgument(Self.memory.components.seconds * 1_000), RedisArgument(Self.perSecondMax),
                RedisArgument(Self.callerPerSecondMax), RedisArgument(scriptTime()),
            ])
        do throws(RedisError) {
            switch try await redis.run(call, timeout: Self.answerMax).integer {
            case 1: return .admitted
            case 0: return .repeated
            default: return .dropped
            }
        } catch {
            return local.withLock { (local: inout LocalProbeAllowance) -> Verdict in
                local.verdict(question, of: caller, at: now.microseconds)
            }
        }
    }

    /// The question got no answer: it may be asked again.
    func takeBack(_ named: NamedIdentifier, of principal: UUID) async {
        await takeBack(Self.name(named), of: principal)
    }

    /// The same for anything that has a name.
    func takeBack(_ question: String, of principal: UUID) async {
        local.withLock { (local: inout LocalProbeAllowance) in local.forget(question, of: principal.wire) }
        do throws(RedisError) {
            try await redis.del([prefix + "seen:" + principal.wire + ":" + question])
        } catch {
            // Redis is away: the question rests until its memory ends.
            return
        }
    }

    private static func name(_ named: NamedIdentifier) -> String { named.resource + ":" + named.id.wire }

    /// Reply: 1 admitted, 0 asked before, -1 over a limit. Arguments: memory in milliseconds, questions of all and of
    /// one caller in a second, time (0 = ask Redis).
    static let script: RedisScript = RedisScript(
        name: "isolation_probe", version: 2,
        source: """
            if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
            local now = tonumber(ARGV[4])
            if now == 0 then
                local t = redis.call('TIME')
                now = tonumber(t[1]) * 1000000 + tonumber(t[2])
            end
            local after = {}
            for i = 2, 3 do
                after[i] = math.max(tonumber(redis.call('GET', KEYS[i]) or '0'), now) + 1000000 / tonumber(ARGV[i])
                if after[i] - now > 1000000 then return -1 end
            end
            for i = 2, 3 do redis.call('SET', KEYS[i], string.format('%.0f', after[i]), 'PX', 2000) end
            redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
            return 1
            """)
}

/// The same rules in the memory of one instance. A pure state machine; times in microseconds.
struct LocalProbeAllowance: Sendable {
    /// Questions that are remembered; when there are more, all are forgotten.
    static let namesMax: Int = 30_000

    private var seen: [String: Int64] = [:]
    private var arrival: Int64 = 0
    private var arrivals: [String: Int64] = [:]

    mutating func verdict(_ question: String, of caller: String, at now: Int64) -> ProbeAllowance.Verdict {
        let name: String = caller + ":" + question
        if let end: Int64 = seen[name], end > now { return .repeated }
        let all: Int64 = max(arrival, now) + Self.second / ProbeAllowance.perSecondMax
        let own: Int64 = max(arrivals[caller] ?? 0, now) + Self.second / ProbeAllowance.callerPerSecondMax
        guard max(all, own) - now <= Self.second else { return .dropped }
        if seen.count >= Self.namesMax { seen.removeAll(keepingCapacity: true) }
        if arrivals.count >= Self.namesMax { arrivals.removeAll(keepingCapacity: true) }
        arrival = all
        arrivals[caller] = own
        seen[name] = now + ProbeAllowance.memory.components.seconds * Self.second
        return .admitted
    }

    mutating func forget(_ question: String, of caller: String) { seen[caller + ":" + question] = nil }

    private static let second: Int64 = 1_000_000
}
