// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOCore
import Testing
import TestSupport

@testable import Redis

@Suite struct RedisClientTests {
    @Test func `values are set, read, expire and are removed`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            #expect(try await client.get("k") == nil)
            try await client.set("k", [1, 2], ttl: .seconds(10))
            #expect(try await client.get("k") == [1, 2])
            #expect(try await client.get(all: ["k", "none"]) == [[1, 2], nil])
            #expect(try await client.setnx("k", [3], ttl: .seconds(10)) == false)
            #expect(try await client.getdel("k") == [1, 2])
            #expect(try await client.getdel("k") == nil)
            #expect(try await client.setnx("k", [3], ttl: .seconds(10)))
            #expect(try await client.expire("k", ttl: .milliseconds(20)))
            try await TemporaryRedis.until { try await client.get("k") == nil }
            #expect(try await client.expire("k", ttl: .seconds(1)) == false)
            try await client.set("a", [], ttl: .seconds(10))
            #expect(try await client.del(["a", "b"]) == 1)
        }
    }

    @Test func `a thousand callers share the connections and get their own replies`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<1_000 {
                    group.addTask {
                        let text = RedisArgument(number)
                        let echo: RedisValue = try await client.send(["ECHO", text], timeout: .seconds(10))
                        #expect(echo.integer == Int64(number))
                    }
                }
                try await group.waitForAll()
            }
            // The second connection may come up while the first one already serves; there is never a third.
            try await TemporaryRedis.until {
                let clients: String? = try await client.send(["CLIENT", "LIST"]).text
                let count: Int? = clients?.split(separator: "\n").count { $0.contains("name=tests") }
                #expect(count.map { $0 <= 2 } == true)
                return count == 2
            }
        }
    }

    @Test func `commands sent together are answered in order, errors among them`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            let results = try await client.send(all: [["SET", "k", "v"], ["INCR", "k"], ["GET", "k"]])
            #expect(try results[0].get() == .status("OK"))
            #expect(throws: RedisError.self) { try results[1].get() }
            #expect(try results[2].get().text == "v")
            #expect(try await client.send(all: []).isEmpty)
        }
    }

    @Test func `an error reply is thrown with its code and prints nothing else`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            do throws(RedisError) {
                _ = try await client.send(["NONSENSE", "hunter2"])
                Issue.record("the command was accepted")
            } catch {
                #expect("\(error)" == "redis refused the command: ERR")
                #expect(!error.isOutage)
            }
            try await client.ping()
        }
    }

    @Test func `a password is sent and a wrong one never connects`() async throws {
        let redis = try await TemporaryRedis(password: "right")
        try await redis.withClient { try await $0.ping() }
        var configuration: RedisConfiguration = redis.configuration()
        configuration.password = Secret("wrong")
        let client = try RedisClient(configuration, logger: TemporaryRedis.silent)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await client.run() }
            _ = await RedisClient.pause(.milliseconds(300))
            #expect(!client.isAvailable)
            await expect(.unavailable) { () throws(RedisError) in try await client.ping() }
            group.cancelAll()
        }
    }

    @Test func `a database is chosen at connect`() async throws {
        let redis = try await TemporaryRedis()
        var configuration: RedisConfiguration = redis.configuration(connections: 1)
        configuration.database = 3
        try await redis.withClient(configuration) { client in
            try await client.set("k", [1], ttl: .seconds(9))
            #expect(try await client.send(["INFO", "keyspace"]).text?.contains("db3:keys=1") == true)
        }
    }

    @Test func `without a connection commands fail at once`() async throws {
        let redis = try await TemporaryRedis()
        let client = try RedisClient(redis.configuration(), logger: TemporaryRedis.silent)
        let start: ContinuousClock.Instant = .now
        for _ in 0..<100 { await expect(.unavailable) { () throws(RedisError) in try await client.ping() } }
        #expect(ContinuousClock.now - start < .milliseconds(500))
        #expect(!client.isAvailable)
    }

    @Test func `a halted server costs each caller its deadline until the breaker opens, then recovers`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            redis.pause()
            for _ in 0..<CircuitBreaker.failuresMax {
                await expect(.timedOut) { () throws(RedisError) in
                    _ = try await client.send(["PING"], timeout: .milliseconds(30))
                }
            }
            // The quickest of ten: a busy machine may delay some of them, a deadline would delay all.
            var quickest: Duration = .seconds(1)
            for _ in 0..<10 {
                let start: ContinuousClock.Instant = .now
                await expect(.unavailable) { () throws(RedisError) in try await client.ping() }
                let elapsed: Duration = ContinuousClock.now - start
                #expect(elapsed < .milliseconds(500))
                quickest = min(quickest, elapsed)
            }
            #expect(quickest < .milliseconds(20))
            redis.resume()
            try await answers(client)
            let echo: String? = try await client.send(["ECHO", "mine"]).text
            #expect(echo == "mine")
        }
    }

    @Test func `the client comes back after a restart of the server`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient { client in
            redis.stop()
            try await TemporaryRedis.until { !client.isAvailable }
            await expect(.unavailable) { () throws(RedisError) in try await client.ping() }
            try await redis.start()
            let start: ContinuousClock.Instant = .now
            try await answers(client)
            #expect(ContinuousClock.now - start < .seconds(3))
        }
    }

    @Test func `those who wait are told when the connection breaks`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient(redis.configuration(connections: 1)) { client in
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    await expect(.connectionLost) { () throws(RedisError) in
                        _ = try await client.send(["BLPOP", "none", "0"], timeout: .seconds(10))
                    }
                }
                _ = await RedisClient.pause(.milliseconds(100))
                redis.stop()
            }
        }
    }

    @Test func `a full line of waiting commands refuses more and empties with the replies`() async throws {
        let redis = try await TemporaryRedis()
        try await redis.withClient(redis.configuration(connections: 1)) { client in
            let full: [[RedisArgument]] = Array(repeating: ["PING"], count: CommandInbox.pendingMax)
            for result in try await client.send(all: full + [["PING"]]) {
                #expect(throws: RedisError.overloaded) { try result.get() }
            }
            for _ in 0..<2 {
                let results = try await client.send(all: full, timeout: .seconds(10))
                #expect(try results.allSatisfy { try $0.get() == .status("PONG") })
            }
        }
    }

    @Test func `a script runs by digest and after the server forgot it by text`() async throws {
        let redis = try await TemporaryRedis()
        let script = RedisScript(name: "add", version: 1, source: "return tonumber(ARGV[1]) + 1")
        var configuration: RedisConfiguration = redis.configuration(connections: 1)
        configuration.scripts = [script]
        try await redis.withClient(configuration) { client in
            let call = RedisScriptCall(script, keys: [], arguments: [41])
            #expect(try await client.send(call.byDigest).integer == 42)
            _ = try await client.send(["SCRIPT", "FLUSH"])
            #expect(try await client.run(call).integer == 42)
            _ = try await client.send(["SCRIPT", "FLUSH"])
            let results = try await client.run(all: [call, RedisScriptCall(script, keys: ["k"], arguments: [1])])
            #expect(try results.map { try $0.get().integer } == [42, 2])
        }
    }

    private func answers(_ client: RedisClient) async throws {
        try await TemporaryRedis.until {
            do throws(RedisError) {
                try await client.ping()
                return true
            } catch {
                return false
            }
        }
    }
}

/// Expects one error of a command.
private func expect(
    _ expected: RedisError, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws(RedisError) -> Void
) async {
    do throws(RedisError) {
        try await body()
        Issue.record("no error", sourceLocation: sourceLocation)
    } catch {
        #expect(error == expected, sourceLocation: sourceLocation)
    }
}
