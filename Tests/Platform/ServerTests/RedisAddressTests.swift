// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Redis
import Settings
import TestSupport
import Testing

@testable import Server

/// From the variables of an installation to where Redis is.
@Suite struct `the address of redis` {
    private func configuration(_ variables: [String: String]) throws -> RedisConfiguration {
        try RedisAddress.configuration(try Settings(World.variables.merging(variables) { $1 }))
    }

    @Test func `the URL says it where nothing else does`() throws {
        let read = try configuration(["REDIS_URL": "redis://cache.example:7000/2"])
        #expect(read.address == .tcp(host: "cache.example", port: 7_000) && read.database == 2)
        let cluster = try configuration(["REDIS_URL": "redis+cluster://a:1,b:2"])
        #expect(
            cluster.address
                == .cluster(seeds: [RedisEndpoint(host: "a", port: 1), RedisEndpoint(host: "b", port: 2)]))
        #expect(!cluster.scripts.isEmpty)
    }

    @Test func `sentinels are named with their group, which has a usual name`() throws {
        let sentinels = [RedisEndpoint(host: "a", port: 26_379), RedisEndpoint(host: "b", port: 1)]
        let usual = try configuration(["REDIS_SENTINELS": "a,b:1"])
        #expect(usual.address == .watched(name: "zygo", sentinels: sentinels))
        let named = try configuration(["REDIS_SENTINELS": "a,b:1", "REDIS_SENTINEL_MASTER": "main"])
        #expect(named.address == .watched(name: "main", sentinels: sentinels))
    }

    @Test func `the servers of a cluster are named, with password and limits of time`() throws {
        let read = try configuration([
            "REDIS_CLUSTER_NODES": "a:1,b", "REDIS_PASSWORD": "p", "REDIS_COMMAND_TIMEOUT": "300ms",
        ])
        #expect(
            read.address
                == .cluster(seeds: [RedisEndpoint(host: "a", port: 1), RedisEndpoint(host: "b", port: 6_379)]))
        #expect(read.password?.reveal() == "p" && read.commandTimeout == .milliseconds(300))
    }

    @Test func `sentinels and a cluster together, and names that are none, stop the start`() {
        for variables in [
            ["REDIS_SENTINELS": "a", "REDIS_CLUSTER_NODES": "b"], ["REDIS_SENTINELS": "a:0"],
            ["REDIS_CLUSTER_NODES": "a:x"],
        ] {
            #expect(throws: (any Error).self) { try configuration(variables) }
        }
    }
}
