// SPDX-License-Identifier: Apache-2.0
package import Logging
package import Redis
import ServiceLifecycle
import Synchronization

/// Counts the API processes that share one Redis: each says every `interval` that it lives.
///
/// While Redis is away the last count holds; limits that a process then counts for itself are divided by it. Redis'
/// clock decides who was silent too long, so clocks of hosts play no part.
package final class NodeHeartbeat: Service {
    package static let interval: Duration = .seconds(10)
    /// A process that was silent this long counts no more.
    package static let silenceMax: Duration = .seconds(30)

    private let redis: RedisClient
    private let key: String
    private let id: String
    private let silence: Duration
    private let logger: Logger
    private let last: Atomic<Int> = Atomic(1)

    /// - Parameter id: a name of this process that no other has.
    package init(
        redis: RedisClient, keyPrefix: String, id: String, logger: Logger,
        silenceMax: Duration = NodeHeartbeat.silenceMax
    ) {
        self.redis = redis
        self.key = keyPrefix + "nodes"
        self.id = id
        self.silence = silenceMax
        self.logger = logger
    }

    /// Live processes by the last heartbeat, this one included.
    package var count: Int { last.load(ordering: .relaxed) }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            repeat { await self.beat() } while await RedisClient.pause(NodeHeartbeat.interval)
        }
        await leave()
    }

    /// Says that this process lives and counts all that do.
    package func beat() async {
        let call = RedisScriptCall(
            NodeHeartbeat.beating, keys: [key],
            arguments: [RedisArgument(id), RedisArgument(silence.components.seconds * 1_000_000)])
        do throws(RedisError) {
            guard let count = try await redis.run(call).integer else { throw .unexpectedReply }
            last.store(Int(count), ordering: .relaxed)
        } catch {
            logger.debug("heartbeat", metadata: ["error": "\(error)"])
        }
    }

    /// Takes this process out of the count at once, not only when its silence is noticed.
    package func leave() async {
        do throws(RedisError) {
            _ = try await redis.send(["ZREM", RedisArgument(key), RedisArgument(id)])
        } catch {
            logger.debug("leave the heartbeat", metadata: ["error": "\(error)"])
        }
    }

    /// Arguments: name of the process, longest silence in microseconds. Reply: processes that live.
    static let beating = RedisScript(
        name: "node_heartbeat", version: 1,
        source: """
            local t = redis.call('TIME')
            local now = tonumber(t[1]) * 1000000 + tonumber(t[2])
            local silence = tonumber(ARGV[2])
            redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[1])
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('(%.0f', now - silence))
            redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.ceil(silence / 1000)))
            return redis.call('ZCARD', KEYS[1])
            """)
}
