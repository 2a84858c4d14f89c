// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import RateLimits
package import Redis
package import Settings

/// Where Redis is: what names sentinels or a cluster is stronger than the URL, which always has a value.
package enum RedisAddress {
    /// Throws what stops the start.
    package static func configuration(_ settings: Settings) throws -> RedisConfiguration {
        var configuration: RedisConfiguration = try RedisConfiguration(
            url: settings.redisURL.reveal(), password: settings.redisPassword, requiresTLS: settings.redisTLS,
            certificatePath: settings.redisCaCert)
        switch (settings.redisSentinels, settings.redisClusterNodes) {
        case (nil, nil): break
        case (let sentinels?, nil):
            configuration.address = try RedisConfiguration.watched(
                sentinels: sentinels, name: settings.redisSentinelMaster)
        case (nil, let seeds?): configuration.address = try RedisConfiguration.cluster(seeds: seeds)
        case (_?, _?):
            throw UnusableSetting(name: "REDIS_SENTINELS", reason: "is one way, REDIS_CLUSTER_NODES another: name one")
        }
        configuration.commandTimeout = settings.redisCommandTimeout
        configuration.connectTimeout = settings.redisConnectTimeout
        configuration.scripts = RateLimiter.scripts
        return configuration
    }
}
