// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Logging
import Migrations
import Postgres
import Redis
package import Settings

/// Checks of an installation that change nothing.
package enum Diagnosis {
    /// One check and its outcome.
    package struct Finding: Sendable {
        package let name: String
        package let text: String
        package let isFine: Bool
    }

    package static func run(_ settings: Settings, folder: String) async -> [Finding] {
        [await database(settings, folder), await redis(settings)]
    }

    private static func database(_ settings: Settings, _ folder: String) async -> Finding {
        do {
            let connection: ConnectionSettings = DatabaseSetup.migratorConnection(settings)
            let pending: [String] = try await DatabaseSetup.status(connection, folder: folder).pending
            guard pending.isEmpty else {
                return Finding(name: "database", text: "\(pending.count) migrations are missing", isFine: false)
            }
            return Finding(name: "database", text: "reachable, all migrations applied", isFine: true)
        } catch {
            return Finding(name: "database", text: "\(error)", isFine: false)
        }
    }

    private static func redis(_ settings: Settings) async -> Finding {
        do {
            let configuration: RedisConfiguration = try RedisConfiguration(
                url: settings.redisURL.reveal(), password: settings.redisPassword, requiresTLS: settings.redisTLS,
                certificatePath: settings.redisCaCert)
            let client: RedisClient = try RedisClient(configuration, logger: Logger(label: "doctor"))
            return try await withThrowingTaskGroup(of: Void.self) { (group) async throws -> Finding in
                group.addTask { await client.run() }
                defer { group.cancelAll() }
                for _ in 0..<20 where !client.isAvailable { try await Task.sleep(for: .milliseconds(100)) }
                try await client.ping()
                return Finding(name: "redis", text: "reachable", isFine: true)
            }
        } catch {
            return Finding(name: "redis", text: "\(error)", isFine: false)
        }
    }
}
