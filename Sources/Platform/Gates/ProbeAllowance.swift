// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How many questions about unknown ids the database hears: the same one of the same caller once in a while, and of
/// all callers of all instances so many a second.
final class ProbeAllowance: Sendable {
    enum Verdict: Sendable, Equatable {
        case admitted
        /// Asked already, by this instance or another.
        case repeated
        /// Over the limit of the platform.
        case dropped
    }

    /// How long an answered question is not asked again.
    static let memory: Duration = .seconds(600)
    /// Questions of all instances in a second.
    static let perSecondMax: Int64 = 50
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
        let name: String = Self.name(named, principal)
        let call: RedisScriptCall = RedisScriptCall(
            Self.script, keys: [prefix + "seen:" + name, prefix + "rate"],
            arguments: [
                RedisArgument(Self.memory.components.seconds * 1_000), RedisArgument(1_000_000 / Self.perSecondMax),
                RedisArgument(Self.perSecondMax), RedisArgument(scriptTime()),
            ])
        do throws(RedisError) {
            switch try await redis.run(call, timeout: Self.answerMax).integer {
            case 1: return .admitted
            case 0: return .repeated
            default: return .dropped
            }
        } catch {
            return local.withLock { (local: inout LocalProbeAllowance) -> Verdict in
                local.verdict(name, at: now.microseconds)
            }
        }
    }

    /// The question got no answer: it may be asked again.
    func takeBack(_ named: NamedIdentifier, of principal: UUID) async {
        let name: String = Self.name(named, principal)
        local.withLock { (local: inout LocalProbeAllowance) in local.forget(name) }
        do throws(RedisError) {
            try await redis.del([prefix + "seen:" + name])
        } catch {
            // Redis is away: the question rests until its memory ends.
            return
        }
    }

    private static func name(_ named: NamedIdentifier, _ principal: UUID) -> String {
        [principal.wire, named.resource, named.id.wire].joined(separator: ":")
    }

    /// Reply: 1 admitted, 0 asked before, -1 over the limit. Arguments: memory in milliseconds, microseconds of one
    /// question, questions at once, time (0 = ask Redis).
    static let script: RedisScript = RedisScript(
        name: "isolation_probe", version: 1,
        source: """
            if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
            local now = tonumber(ARGV[4])
            if now == 0 then
                local t = redis.call('TIME')
                now = tonumber(t[1]) * 1000000 + tonumber(t[2])
            end
            local step, most = tonumber(ARGV[2]), tonumber(ARGV[3])
            local after = math.max(tonumber(redis.call('GET', KEYS[2]) or '0'), now) + step
            if after - now > step * most then return -1 end
            redis.call('SET', KEYS[2], string.format('%.0f', after), 'PX', 2000)
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

    mutating func verdict(_ name: String, at now: Int64) -> ProbeAllowance.Verdict {
        if let end: Int64 = seen[name], end > now { return .repeated }
        let step: Int64 = 1_000_000 / ProbeAllowance.perSecondMax
        let after: Int64 = max(arrival, now) + step
        guard after - now <= step * ProbeAllowance.perSecondMax else { return .dropped }
        arrival = after
        if seen.count >= Self.namesMax { seen.removeAll(keepingCapacity: true) }
        seen[name] = now + ProbeAllowance.memory.components.seconds * 1_000_000
        return .admitted
    }

    mutating func forget(_ name: String) { seen[name] = nil }
}
