// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

@testable import Redis

@Suite struct RedisConfigurationTests {
    @Test func `a URL names host, port, database and credentials`() throws {
        let plain = try RedisConfiguration(url: "redis://cache.example")
        #expect(plain.address == .tcp(host: "cache.example", port: 6379))
        #expect(plain.database == 0 && plain.tls == nil && plain.password == nil)
        let full = try RedisConfiguration(url: "rediss://app:p%40ss:w@[::1]:7000/3?x=1")
        #expect(full.address == .tcp(host: "::1", port: 7000))
        #expect(full.username == "app" && full.password?.reveal() == "p@ss:w" && full.database == 3)
        #expect(full.tls != nil)
        let unix = try RedisConfiguration(url: "unix:///run/redis.sock", password: Secret("p"))
        #expect(unix.address == .unix(path: "/run/redis.sock") && unix.password?.reveal() == "p")
    }

    @Test func `a URL names servers of a cluster`() throws {
        let read = try RedisConfiguration(url: "redis+cluster://a:1,b,[::1]:7000", password: Secret("p"))
        let seeds = [
            RedisEndpoint(host: "a", port: 1), RedisEndpoint(host: "b", port: 6_379),
            RedisEndpoint(host: "::1", port: 7_000),
        ]
        #expect(read.address == .cluster(seeds: seeds) && read.password?.reveal() == "p")
        for url in ["redis+cluster://", "redis+cluster://a:0", "redis+cluster://a/1", "redis+cluster://a:1:2"] {
            #expect(throws: RedisError.self) { try RedisConfiguration(url: url) }
        }
    }

    @Test(arguments: [
        "redis", "http://x", "redis://", "redis://h:0", "redis://h:99999", "redis://h:x", "redis://h/x", "unix://run",
        "redis://h/-1",
    ])
    func `other URLs are refused`(_ url: String) {
        #expect(throws: RedisError.self) { try RedisConfiguration(url: url) }
    }
}
