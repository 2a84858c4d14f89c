// SPDX-License-Identifier: Apache-2.0
import Artifacts
import Audit
import ContractRuntime
import DNS
import Gates
import Logging
import NIOCore
import NIOPosix
import Outbox
import Paging
import Places
import Policy
import Postgres
import RateLimits
import Redis
import Secrecy
import Settings
import TenancyArea
import Tokens

/// Everything below the areas: connections, keys, caches. Made once at start, in the order of dependence.
struct Foundations: Sendable {
    /// Messages of the invalidation channel that may wait.
    private static let invalidationsMax: Int = 1_024

    /// Keys in catalogue order.
    static let permissionKeys: [String] = Permission.all.map(\.key)
    private static let permissionIndex: [String: Int] = Dictionary(
        uniqueKeysWithValues: permissionKeys.enumerated().map { (index: Int, key: String) in (key, index) })

    let pools: PostgresPools
    let redis: RedisClient
    let subscriber: Subscriber
    let random: RandomSource
    let keyed: KeyedDigest
    let envelope: Envelope
    let tenantKeys: TenantKeys
    let tokens: AccessTokens
    let hasher: PasswordHasher
    let threads: NIOThreadPool
    let directory: AccessDirectory
    let invalidations: AccessInvalidations
    let limiter: RateLimiter
    let lockouts: LockoutStore
    let heartbeat: NodeHeartbeat
    let isolation: IsolationWatch
    let blocks: AddressBlocks
    let keys: KeyCredentials
    let keyUsage: KeyUsage
    let links: ArtifactLinks
    let artifacts: ArtifactStore
    /// Signs anchors; nil where the installation has no key for them.
    let anchorSeal: AnchorSeal?
    let trail: AuditTrail
    let auditKeys: AuditKeyRing
    let outbox: MailOutbox
    let texts: TextOutbox
    let cursors: CursorSeal
    let places: LocalAddressKnowledge
    let storage: FileStorage
    let rounds: TenancyRounds
    let hostingDomains: HostingDomains
    let proof: DomainProof
    let domainNames: DomainNames
    let alarm: Upkeep.Alarm
    let now: @Sendable () -> Timestamp

    /// Throws what stops the start, in words for the operator.
    static func make(_ settings: Settings, logger: Logger) async throws -> Foundations {
        let clock: @Sendable () -> Timestamp = SystemClock.now
        let random: RandomSource = .system
        let pools: PostgresPools = try pools(settings)
        let master: MasterKey = try Secrets.masterKey(settings)
        let keys: PlatformKeys = try await PlatformKeys.load(
            master: master, database: pools.service, random: random, now: clock())
        let configuration: RedisConfiguration = try RedisAddress.configuration(settings)
        let redis: RedisClient = try RedisClient(configuration, logger: logger)
        let subscriber: Subscriber = try Subscriber(configuration, bufferMax: invalidationsMax, logger: logger)
        let directory: AccessDirectory = AccessDirectory(
            database: pools.app, permissionIndex: permissionIndex, logger: logger)
        let keyed: KeyedDigest = KeyedDigest(master: master.bytes)
        let heartbeat: NodeHeartbeat = NodeHeartbeat(
            redis: redis, keyPrefix: settings.redisKeyPrefix, id: random.identifier(at: clock()).wire, logger: logger)
        let trail: AuditTrail = trail(settings, random)
        let storage: FileStorage = try FileStorage.make(settings, now: clock)
        let alarm: Upkeep.Alarm = Upkeep.Alarm()
        let threads: NIOThreadPool = NIOThreadPool(numberOfThreads: settings.argon2MaxConcurrency ?? System.coreCount)
        threads.start()
        let hosting: Hosting = try await Hosting.make(settings, service: pools.service, logger: logger)
        let invalidations: AccessInvalidations = AccessInvalidations(
            directory: directory, domains: hosting.domains, redis: redis, subscriber: subscriber,
            prefix: settings.redisKeyPrefix, logger: logger)
        let outbox: MailOutbox = MailOutbox(envelope: keys.envelope, keyed: keyed, random: random)
        let keyUsage: KeyUsage = KeyUsage(database: pools.service, now: clock, logger: logger)
        let shutOut: ShutOut = ShutOut(
            settings: settings, pools: pools, redis: redis, trail: trail, outbox: outbox, invalidations: invalidations,
            logger: logger)
        let deletions: DeletionRounds = DeletionRounds(
            service: pools.service, trail: trail, outbox: outbox, invalidation: invalidations, now: clock,
            logger: logger)
        return Foundations(
            pools: pools, redis: redis, subscriber: subscriber, random: random, keyed: keyed, envelope: keys.envelope,
            tenantKeys: TenantKeys(master: master, random: random),
            tokens: try await AccessTokens(
                issuer: settings.apiURL, lifetime: settings.jwtAccessTokenExpires, ring: keys.ring),
            hasher: try Secrets.hasher(settings, threads, random), threads: threads, directory: directory,
            invalidations: invalidations,
            limiter: limiter(settings, redis, heartbeat, pools.service, logger),
            lockouts: LockoutStore(
                redis: redis, keyPrefix: settings.redisKeyPrefix, now: { clock().microseconds },
                timeout: settings.rateLimitTimeout),
            heartbeat: heartbeat,
            isolation: try shutOut.isolation(sensitive: sensitiveTables),
            blocks: AddressBlocks(app: pools.app, service: pools.service, trail: trail, now: clock, logger: logger),
            keys: KeyWiring.credentials(
                settings, usage: keyUsage, watch: shutOut.keyWatch, permissionIndex: permissionIndex),
            keyUsage: keyUsage, links: ArtifactLinks(apiURL: settings.apiURL, key: settings.storageSigningKey),
            artifacts: ArtifactStore(objects: storage.store, database: pools.service, master: master),
            anchorSeal: try Secrets.anchorSeal(settings), trail: trail, auditKeys: try Secrets.auditKeys(settings),
            outbox: outbox,
            texts: TextOutbox(envelope: keys.envelope, keyed: keyed, random: random),
            cursors: CursorSeal(key: Secret(keyed(purpose: "cursor", subject: "page", value: "1"))),
            places: try places(settings, logger),
            storage: storage,
            rounds: rounds(
                pools, storage, alarm, deletions, hosting.rounds(trail, outbox, invalidations), clock, logger),
            hostingDomains: hosting.domains, proof: hosting.proof, domainNames: hosting.names, alarm: alarm, now: clock)
    }

    private static func limiter(
        _ settings: Settings, _ redis: RedisClient, _ heartbeat: NodeHeartbeat, _ service: Database, _ logger: Logger
    ) -> RateLimiter {
        let now: @Sendable () -> Int64 = { SystemClock.now().microseconds }
        return RateLimiter(
            catalogue: RateLimitTable.catalogue, redis: redis, keyPrefix: settings.redisKeyPrefix,
            surroundings: RateLimiter.Surroundings(
                nodeCount: { heartbeat.count }, now: now,
                durable: TextMessageCount(database: service, logger: logger).limits(now: now)),
            logger: logger, timeout: settings.rateLimitTimeout)
    }

    /// What local lists know of addresses.
    private static func places(_ settings: Settings, _ logger: Logger) throws -> LocalAddressKnowledge {
        try LocalAddressKnowledge(
            LocalAddressKnowledge.Files(
                places: settings.geoipDBPath, vpn: settings.vpnRangesPath, tor: settings.torExitsPath),
            logger: logger)
    }

    private static func rounds(
        _ pools: PostgresPools, _ storage: FileStorage, _ alarm: Upkeep.Alarm, _ deletions: DeletionRounds,
        _ domains: DomainRounds, _ clock: @escaping @Sendable () -> Timestamp, _ logger: Logger
    ) -> TenancyRounds {
        TenancyRounds(
            files: FileKeeper(
                service: pools.service, store: storage.store, now: clock, logger: logger,
                wake: { alarm.ring() }),
            deletions: deletions, domains: domains,
            usage: UsageRounds(service: pools.service, now: clock, logger: logger))
    }

    /// Reading somebody else's row of these is worth a warning.
    private static let sensitiveTables: Set<String> = [
        "users", "environment_variables", "api_keys", "payment_methods", "invoices", "files",
    ]

    static func trail(_ settings: Settings, _ random: RandomSource) -> AuditTrail {
        AuditTrail(
            catalogue: AuditEvent.classes,
            key: AuditKey(
                id: settings.auditHmacKeyID,
                secret: Secret(Array(settings.auditHmacSecret.reveal().utf8))), random: random)
    }

    /// Pools of the four roles; a role without an address of its own uses the application's with its name.
    static func pools(_ settings: Settings) throws(DatabaseError) -> PostgresPools {
        func configuration(_ url: Secret<String>?, role: String, max: Int) -> PostgresPools.Configuration {
            PostgresPools.Configuration(
                settings: connection(settings, url, role: role),
                limits: PoolLimits(min: min(settings.databasePoolMin, max), max: max))
        }
        return try PostgresPools(
            app: configuration(settings.databaseURL, role: "", max: settings.databasePoolMax),
            service: configuration(settings.databaseServiceURL, role: "zygo_service", max: settings.databasePoolMax),
            admin: configuration(settings.databaseAdminURL, role: "zygo_admin", max: 2),
            security: configuration(settings.databaseSecurityURL, role: "zygo_security", max: 2),
            observer: PostgresMetrics())
    }

    static func connection(_ settings: Settings, _ url: Secret<String>?, role: String) -> ConnectionSettings {
        var connection: ConnectionSettings = ConnectionSettings(
            address: (url ?? settings.databaseURL).reveal(), connectTimeout: settings.databaseConnectTimeout)
        if url == nil { connection.user = role }
        connection.sslMode = settings.databaseSSL.rawValue
        connection.sslRootCertificate = settings.databaseSSLRootCert
        return connection
    }
}
