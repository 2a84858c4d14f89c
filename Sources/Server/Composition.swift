// SPDX-License-Identifier: Apache-2.0
package import API
import Audit
package import AuditArea
import AuthArea
import ContractRuntime
package import ContractServer
import Cookies
import Errors
import Gates
package import Logging
import Mail
import NIOCore
import NIOPosix
import NIOSSL
import Outbox
import Partitions
import Policy
import Postgres
import Redis
import RolesArea
import Secrecy
import SecretsArea
import ServiceArea
package import ServiceLifecycle
package import Settings
package import Telemetry
import TenancyArea
import TextMessages
import UsersArea

extension APIRouter: ContractServer.Router {}

/// The program put together: configuration in, services out. One line per area.
package struct Composition: Sendable {
    /// Members of answers that are shown once and never stored with an idempotency record.
    private static let oneTimeMembers: Set<String> = [
        "access_token", "refresh_token", "auth_token", "challenge_token", "device_token", "token", "key", "secret",
        "value", "new_value", "credentials", "backup_codes",
    ]

    /// What an owner still reaches while the workspace waits for its end: to look, to take data along, to stop it.
    private static let ownersWay: Set<String> = [
        "getTenantSettings", "getTenantConfig", "listDeletionRequests", "getDeletionRequest",
        "createDeletionRequest", "cancelDeletionRequest", "queryAuditLogs", "getAuditLog", "verifyAuditLog",
        "verifyAuditChain", "listAuditEventTypes",
    ]

    package let pipeline: Pipeline
    private let foundations: Foundations
    private let settings: Settings
    private let textDriver: TextSenders.Driver
    private let logger: Logger

    /// Connects, checks the keys and wires the areas; throws what stops the start.
    package static func make(
        _ settings: Settings, metrics: MetricsRegistry, logger: Logger
    ) async throws -> Composition {
        try SocialSetup.check(settings)
        try FileStorage.check(settings)
        let foundations: Foundations = try await Foundations.make(settings, logger: logger)
        return Composition(
            pipeline: Pipeline(configuration(foundations, settings, metrics, logger)), foundations: foundations,
            settings: settings, textDriver: try TextSenders.driver(settings),
            logger: logger)
    }

    /// Services of the API process, in the order of their start; they stop in the opposite order.
    ///
    /// - Parameter onListening: hears the bound port.
    package func services(onListening: @escaping @Sendable (Int?) -> Void) throws -> [any Service] {
        let tcp: HTTPServerConfiguration.Address = .tcp(host: settings.host, port: settings.port)
        let unix: HTTPServerConfiguration.Address? = settings.listenSocket.map { .unix(path: $0) }
        var configuration: HTTPServerConfiguration = HTTPServerConfiguration(address: unix ?? tcp)
        configuration.tls = try Self.tls(settings)
        configuration.isHTTP2Enabled = configuration.tls != nil
        let server: HTTPServer = HTTPServer(
            pipeline: pipeline, configuration: configuration, group: MultiThreadedEventLoopGroup.singleton,
            onListening: { (address: SocketAddress?) -> Void in onListening(address?.port) })
        return background + [server]
    }

    /// TLS of the listener where both files are named; one alone is a mistake that stops the start.
    private static func tls(_ settings: Settings) throws -> TLSConfiguration? {
        switch (settings.httpTLSCert, settings.httpTLSKey) {
        case (nil, nil): return nil
        case (let certificate?, let key?):
            let chain: [NIOSSLCertificateSource] = try NIOSSLCertificate.fromPEMFile(certificate).map {
                (link: NIOSSLCertificate) -> NIOSSLCertificateSource in .certificate(link)
            }
            let privateKey: NIOSSLPrivateKey = try NIOSSLPrivateKey(file: key, format: .pem)
            return .makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(privateKey))
        case (nil, _?), (_?, nil):
            throw UnusableSetting(name: "HTTP_TLS_CERT", reason: "needs HTTP_TLS_KEY beside it, and the reverse")
        }
    }

    /// Everything but the listener: what an in-process test runs.
    package var background: [any Service] {
        let base: [any Service] =
            [
                foundations.pools, foundations.redis, foundations.subscriber, foundations.invalidations,
                foundations.heartbeat, foundations.isolation, foundations.blocks, foundations.keyUsage,
                foundations.places, foundations.hostingDomains,
                PartitionKeeper(
                    round: PartitionRound(database: foundations.pools.service), now: foundations.now, logger: logger),
                upkeep, auditWorkers,
            ] + foundations.storage.services
        guard let from: MailAddress = MailAddress(settings.emailFromAddress, name: settings.emailFromName) else {
            return base + texts
        }
        return base + texts + [
            worker(MailDelivery(sender: mailSender, renderer: MailTemplates(), from: from))
        ]
    }

    private var texts: [any Service] {
        let sender: any TextMessageSender = textDriver.sender(threads: foundations.threads)
        let worker: OutboxWorker = worker(TextDelivery(sender: sender, renderer: TextTemplates()))
        guard let connected = sender as? any Service else { return [worker] }
        return [connected, worker]
    }

    private func worker(_ delivery: any OutboundDelivery) -> OutboxWorker {
        OutboxWorker(
            database: foundations.pools.service, envelope: foundations.envelope, delivery: delivery,
            pause: .milliseconds(200), logger: logger)
    }

    private var auditWorkers: AuditWorkers {
        AuditWorkers(
            exports: ExportWorker(
                database: foundations.pools.service, store: foundations.artifacts, now: foundations.now,
                logger: logger),
            verifications: VerificationWorker(
                database: foundations.pools.service, keys: foundations.auditKeys, trail: foundations.trail,
                now: foundations.now, logger: logger),
            anchors: foundations.anchorSeal.map { (seal: AnchorSeal) -> AnchorWriter in
                AnchorWriter(
                    database: foundations.pools.service, objects: foundations.storage.store, seal: seal,
                    random: foundations.random, now: foundations.now, logger: logger)
            },
            archives: ArchiveWriter(
                database: foundations.pools.service, objects: foundations.storage.store,
                artifacts: foundations.artifacts, proof: (keys: foundations.auditKeys, trail: foundations.trail),
                hotMonths: settings.auditHotMonths, now: foundations.now, logger: logger),
            rules: alertRules, logger: logger)
    }

    /// Alert rules of workspaces, for who rather looks by hand.
    package var alertRules: AlertRuleRounds {
        AlertRuleRounds(database: foundations.pools.service, outbox: foundations.outbox, now: foundations.now)
    }

    /// What workspaces need from time to time, for who rather runs it by hand.
    package var rounds: TenancyRounds { foundations.rounds }

    /// Every ten minutes, and soon after something waits for removal.
    private var upkeep: Upkeep {
        let (rounds, logger): (TenancyRounds, Logger) = (foundations.rounds, logger)
        return Upkeep(every: .seconds(600), alarm: foundations.alarm) { () async -> Void in
            await rounds.run(logger)
        }
    }

    private var mailSender: any MailSender {
        guard settings.emailDriver == .smtp, let host = settings.smtpHost else {
            return FileMailSender(folder: settings.emailInboxDir, pool: foundations.threads)
        }
        return SMTPMailSender(
            server: SMTPMailSender.Server(
                host: host, port: settings.smtpPort,
                security: .init(host: host, port: settings.smtpPort, isSecure: settings.smtpSecure),
                user: settings.smtpUser, password: settings.smtpPassword, clientName: settings.apiHost),
            group: MultiThreadedEventLoopGroup.singleton)
    }

    private static func configuration(
        _ foundations: Foundations, _ settings: Settings, _ metrics: MetricsRegistry, _ logger: Logger
    ) -> PipelineConfiguration {
        let draining: DrainSignal = DrainSignal()
        let service: ServiceArea = service(foundations, metrics, draining)
        var configuration: PipelineConfiguration = PipelineConfiguration(
            operations: Operations.all, routes: routes(foundations, settings, service), catalogue: catalogue,
            logger: logger,
            now: foundations.now)
        configuration.router = APIRouter()
        configuration.base = PathBase(aliases: ["node", "runs"])
        configuration.gates = gates(foundations, settings)
        configuration.transactions = CallTransactions(database: foundations.pools.app, trail: foundations.trail)
        configuration.watch = foundations.isolation
        configuration.cors = Origins(settings).policy(beside: foundations.hostingDomains)
        configuration.exempt = ["getHealth", "getLiveness", "getReadiness", "getMetrics"]
        configuration.direct =
            DirectAnswers(
                metrics: metrics, service: service, settings: settings
            ).endpoints
        configuration.trustedProxies = TrustedProxies((settings.trustedProxies ?? []).compactMap(AddressBlock.init))
        configuration.limits = limits(settings)
        configuration.draining = draining
        return configuration
    }

    /// What the class of the process itself says; the engine counts it without a bucket.
    private static let inFlightMax: Int = {
        let edge: RateLimitClass? = RateLimitTable.catalogue.classes["edge.node"]
        let inFlight: RateLimitBucket? = edge?.buckets.first { (bucket: RateLimitBucket) -> Bool in
            bucket.scope == .node
        }
        guard case .fixed(let most)? = inFlight?.limit else {
            preconditionFailure("rate_limits.yaml declares no requests in flight for edge.node")
        }
        return most
    }()

    private static func limits(_ settings: Settings) -> ServerLimits {
        var limits: ServerLimits = ServerLimits()
        limits.headerTimeout = settings.httpHeaderTimeout
        limits.idleTimeout = settings.httpKeepaliveTimeout
        limits.connectionsMax = settings.httpMaxConnections
        limits.inFlightMax = inFlightMax
        limits.drainDeadline = settings.shutdownGrace
        return limits
    }

    /// In the order of the request's way; the two last run after validation.
    private static func gates(_ foundations: Foundations, _ settings: Settings) -> [any Gate] {
        let allowlist: [AddressBlock] = (settings.rateLimitAllowlist ?? []).compactMap(AddressBlock.init)
        let keys: [String] = Foundations.permissionKeys
        let limits: RateLimitGate = RateLimitGate(
            limiter: foundations.limiter,
            locks: AddressLocks(
                catalogue: RateLimitTable.catalogue, store: foundations.lockouts, blocks: foundations.blocks),
            keyed: foundations.keyed, allowlist: allowlist)
        return [
            AddressGate(
                limiter: foundations.limiter, blocks: foundations.blocks,
                floods: FloodWatch(
                    catalogue: RateLimitTable.catalogue, store: foundations.lockouts, blocks: foundations.blocks),
                allowlist: allowlist),
            CountedAuthenticationGate(
                AuthenticationGate(
                    tokens: foundations.tokens, directory: foundations.directory,
                    cookies: cookies(foundations, settings), keys: foundations.keys,
                    origins: Origins(settings).pages), limits: limits),
            limits,
            CallbackSignatureGate(
                operation: "smsStatusCallback", address: TextSenders.statusURL(settings),
                key: settings.twilioAuthToken),
            HostGate(
                hosts: DomainSetup.hosts(settings, domains: foundations.hostingDomains), app: foundations.pools.app),
            AuthorizationGate(permissionKeys: keys, keys: foundations.keys, ownersWay: ownersWay),
            BodyAccessGate(permissionKeys: keys),
            IdempotencyGate(
                database: foundations.pools.app, envelope: foundations.envelope, keyed: foundations.keyed,
                oneTimeMembers: oneTimeMembers),
        ]
    }

    private static let catalogue: ErrorCatalogue = ErrorCatalogue { (code: String) -> ErrorCatalogue.Entry? in
        ErrorEntry.all[code].map { (entry: ErrorEntry) -> ErrorCatalogue.Entry in
            ErrorCatalogue.Entry(
                status: entry.status, category: entry.category, message: entry.message,
                isRetryable: entry.isRetryable)
        }
    }

    private static func routes(
        _ foundations: Foundations, _ settings: Settings, _ service: ServiceArea
    ) -> RouteTable {
        var routes: RouteTable = RouteTable()
        AuthArea(authDependencies(foundations, settings)).register(in: &routes)
        RolesArea(
            random: foundations.random, outbox: foundations.outbox, cursors: foundations.cursors,
            invalidation: foundations.invalidations
        ).register(in: &routes)
        UsersArea(
            random: foundations.random, outbox: foundations.outbox, invalidation: foundations.invalidations,
            cursors: foundations.cursors,
            addresses: UsersAddresses(api: settings.apiURL, appScheme: "https", appDomain: settings.tenantHostSuffix)
        ).register(in: &routes)
        TenancyArea(
            invalidation: foundations.invalidations, random: foundations.random, cursors: foundations.cursors,
            outbox: foundations.outbox,
            files: FileDependencies(
                database: foundations.pools.app, store: foundations.storage.store,
                limits: FileStorage.limits(settings), keeper: foundations.rounds.files,
                links: FileLinks(keys: settings.storageSigningKey, apiURL: settings.apiURL)),
            domains: DomainDependencies(
                proof: foundations.proof, names: foundations.domainNames, isOurs: DomainSetup.isOurs(settings)),
            apiURL: settings.apiURL
        ).register(in: &routes)
        SecretsArea(
            random: foundations.random, invalidation: foundations.invalidations, cursors: foundations.cursors,
            rules: KeyWiring.rules, files: (foundations.links, foundations.artifacts)
        ).register(in: &routes)
        AuditArea(
            trail: foundations.trail, keys: foundations.auditKeys, cursors: foundations.cursors,
            random: foundations.random, links: foundations.links, seal: foundations.anchorSeal
        ).register(in: &routes)
        service.register(in: &routes)
        return routes
    }

    private static func service(
        _ foundations: Foundations, _ metrics: MetricsRegistry, _ draining: DrainSignal
    ) -> ServiceArea {
        let redis: RedisClient = foundations.redis
        return ServiceArea(
            version: ContractDocument.version + "+" + DatabaseSetup.version,
            probes: [DatabaseProbe(database: foundations.pools.app), RedisProbe(redis: redis)],
            isDegraded: { !redis.isAvailable }, isDraining: { draining.hasBegun }, metrics: { metrics.text() },
            document: { Array(ContractDocument.json.utf8) })
    }

    private static func cookies(_ foundations: Foundations, _ settings: Settings) -> SessionCookies {
        SessionCookies(
            name: settings.sessionCookieName, sameSite: settings.sessionCookieSameSite == .lax ? .lax : .strict,
            isSecure: settings.sessionCookieSecure, keyed: foundations.keyed)
    }

    private static func authDependencies(_ foundations: Foundations, _ settings: Settings) -> AuthDependencies {
        var auth: AuthSettings = AuthSettings()
        auth.isSignupEnabled = settings.signupEnabled
        auth.sessionLifetime = settings.jwtRefreshTokenExpires
        auth.appDomain = settings.tenantHostSuffix
        auth.signInURL = settings.publicURL
        auth.appURL = settings.appURL
        auth.factorIssuer = settings.mfaIssuer
        auth.backupCodesCount = settings.mfaBackupCodesCount
        auth.textCountries = settings.smsAllowedCountries.map(Set.init)
        let hosts: Hosts = DomainSetup.hosts(settings, domains: foundations.hostingDomains)
        auth.workspaceOfHost = { (host: String?) -> String? in hosts.slug(ofHost: host) }
        guard let factorLock = FactorLock(catalogue: RateLimitTable.catalogue, store: foundations.lockouts) else {
            preconditionFailure("rate_limits.yaml declares no lock-out mfa_user")
        }
        guard let addressLock = SignInAddressLock(catalogue: RateLimitTable.catalogue, store: foundations.lockouts)
        else { preconditionFailure("rate_limits.yaml declares no lock-out login_email") }
        return AuthDependencies(
            hasher: foundations.hasher, policy: PasswordPolicy(), keyed: foundations.keyed, random: foundations.random,
            tokens: foundations.tokens, outbox: foundations.outbox, texts: foundations.texts,
            envelope: foundations.envelope, keys: foundations.tenantKeys, invalidation: foundations.invalidations,
            lockout: RedisSignInLockout(redis: foundations.redis, prefix: settings.redisKeyPrefix),
            factorLock: factorLock, addressLock: addressLock, limiter: foundations.limiter, settings: auth,
            places: foundations.places, cookies: cookies(foundations, settings), origins: Origins(settings).pages,
            social: SocialSetup.make(settings, database: foundations.pools.app),
            permissionKeys: Foundations.permissionKeys)
    }
}
