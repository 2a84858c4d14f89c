// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Postgres
import Redis
import ServiceArea

/// PostgreSQL: without it nothing can be served.
struct DatabaseProbe: DependencyProbe {
    static let timeMax: Duration = .seconds(2)

    let database: Database
    let name: String = "postgres"

    func isUsable() async -> Bool {
        do {
            let one: Int = try await database.read(
                TransactionContext(actorKind: "system"), deadline: .now + Self.timeMax,
                .count("probe.database", "-- probe.database\nSELECT 1", []))
            return one == 1
        } catch {
            return false
        }
    }
}

/// Redis: without it limits are counted per instance and caches are off.
struct RedisProbe: DependencyProbe {
    let redis: RedisClient
    let name: String = "redis"
    let isRequired: Bool = false

    func isUsable() async -> Bool {
        do {
            try await redis.ping()
            return true
        } catch {
            return false
        }
    }
}
