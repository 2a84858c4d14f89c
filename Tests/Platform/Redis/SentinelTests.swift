// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import TestSupport
import Testing

/// A group of servers that a sentinel watches.
@Suite struct `redis behind sentinels` {
    @Test func `the client finds the primary, and the new one after a failover`() async throws {
        let group = try WatchedRedis()
        let client = try RedisClient(group.configuration, logger: TemporaryRedis.silent)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { await client.run() }
            try await TemporaryRedis.until { client.isAvailable }
            // WAIT answers for the writes of its own connection, so both take the same one.
            let replies = try await client.send(
                all: [["SET", "k", "v", "EX", "3600"], ["WAIT", "1", "5000"]], timeout: .seconds(6))
            #expect(try replies.map { try $0.get() }.last?.integer == 1)
            try group.crashPrimary()
            try await TemporaryRedis.until {
                do throws(RedisError) {
                    try await client.set("after", [2], ttl: .seconds(60))
                    return true
                } catch {
                    return false
                }
            }
            #expect(try await client.get("k") == Array("v".utf8))
            tasks.cancelAll()
        }
    }

    @Test func `a URL names sentinels and group`() throws {
        let read = try RedisConfiguration(url: "redis+sentinel://a:1,b/main")
        let expected = [
            RedisConfiguration.Sentinel(host: "a", port: 1), RedisConfiguration.Sentinel(host: "b", port: 26_379),
        ]
        #expect(read.address == .watched(name: "main", sentinels: expected))
    }

    @Test(arguments: ["redis+sentinel://a:1", "redis+sentinel://a:0/main", "redis+sentinel:///main"])
    func `a URL without group, port or sentinel is refused`(url: String) {
        #expect(throws: RedisError.self) { try RedisConfiguration(url: url) }
    }
}
