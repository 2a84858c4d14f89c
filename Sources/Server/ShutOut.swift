// SPDX-License-Identifier: Apache-2.0
import Audit
import Gates
import Logging
import Outbox
import Postgres
import Redis
import Settings

/// What watches callers, and takes keys and sessions away from who looks like a thief.
struct ShutOut: Sendable {
    let settings: Settings
    let pools: PostgresPools
    let redis: RedisClient
    let trail: AuditTrail
    let outbox: MailOutbox
    let invalidations: AccessInvalidations
    let logger: Logger

    var keyWatch: KeyWatch {
        KeyWatch(redis: redis, keyPrefix: settings.redisKeyPrefix, revocation: keys)
    }

    /// - Parameter sensitive: tables whose rows are worth a warning when read.
    func isolation(sensitive: Set<String>) throws -> IsolationWatch {
        IsolationWatch(
            security: pools.security, app: pools.app, trail: trail, redis: redis,
            keyPrefix: settings.redisKeyPrefix, sensitive: sensitive, containment: try containment(), logger: logger)
    }

    private var keys: KeyRevocation {
        KeyRevocation(
            app: pools.app, trail: trail, invalidation: invalidations, logger: logger,
            notice: KeyWiring.notice(outbox, logger))
    }

    private func containment() throws -> Containment {
        Containment(
            rules: ContainmentRules(
                attemptsMax: settings.securityContainAttempts, criticalMax: settings.securityContainCritical),
            databases: (security: pools.security, app: pools.app), trail: trail,
            alerts: SecurityAlerts(
                security: pools.security, app: pools.app, notice: try AlertWiring.notice(settings, outbox, logger)),
            keys: keys, invalidation: invalidations)
    }
}
