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

    @Test(arguments: [
        "redis", "http://x", "redis://", "redis://h:0", "redis://h:99999", "redis://h:x", "redis://h/x", "unix://run",
        "redis://h/-1",
    ])
    func `other URLs are refused`(_ url: String) {
        #expect(throws: RedisError.self) { try RedisConfiguration(url: url) }
    }
}
