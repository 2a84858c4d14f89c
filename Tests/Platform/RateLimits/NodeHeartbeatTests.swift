// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import Testing
import TestSupport

@testable import RateLimits

@Suite struct NodeHeartbeatTests {
    private func heartbeat(
        _ client: RedisClient, _ id: String, silenceMax: Duration = .seconds(30)
    ) -> NodeHeartbeat {
        NodeHeartbeat(
            redis: client, keyPrefix: "t:", id: id, logger: TemporaryRedis.silent, silenceMax: silenceMax)
    }

    @Test func `each process counts all that live, and one that leaves counts no more`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let nodes = ["a", "b", "c"].map { heartbeat(client, $0) }
            #expect(nodes[0].count == 1)
            for node in nodes { await node.beat() }
            for node in nodes { await node.beat() }
            #expect(nodes.map(\.count) == [3, 3, 3])
            await nodes[2].leave()
            await nodes[0].beat()
            #expect(nodes[0].count == 2)
        }
    }

    @Test func `a silent process is forgotten`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let silent = heartbeat(client, "silent")
            await silent.beat()
            let living = heartbeat(client, "living", silenceMax: .seconds(1))
            await living.beat()
            #expect(living.count == 2)
            try await TemporaryRedis.until {
                await living.beat()
                return living.count == 1
            }
        }
    }

    @Test func `without Redis the last count holds`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let (one, other) = (heartbeat(client, "a"), heartbeat(client, "b"))
            await one.beat()
            await other.beat()
            redis.stop()
            await other.beat()
            #expect(other.count == 2)
        }
    }
}
