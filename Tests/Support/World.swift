// SPDX-License-Identifier: Apache-2.0
package import ContractClient
package import ContractClientTransport
package import ContractRuntime
import Foundation
import Logging
package import Mail
import NIOCore
import NIOPosix
import Postgres
import Redis
package import Server
import ServiceLifecycle
package import Settings
import Synchronization
package import ZygoClient

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A whole running product: real listener, a database of its own, a local inbox, a log that can be read.
///
/// Tests that need a workspace of their own only sign up in `World.shared()`; tests that break something start a
/// world of their own by `World.with`.
package final class World: Sendable {
    /// What a world does differently.
    package struct Options: Sendable {
        /// Over the usual variables.
        package var variables: [String: String]
        /// A Redis server that the test may stop.
        package var hasOwnRedis: Bool

        package init(variables: [String: String] = [:], hasOwnRedis: Bool = false) {
            self.variables = variables
            self.hasOwnRedis = hasOwnRedis
        }
    }

    /// Name of the database.
    package let database: String
    package let redis: TemporaryRedis
    package let port: Int
    package let inbox: LocalInbox
    package let log: LogCapture
    package let transport: HTTPTransport
    /// What the program was started with, for what works beside it.
    package let settings: Settings
    /// The program that runs.
    package let composition: Composition
    private let folder: String
    private let sql: DirectConnection
    private let group: ServiceGroup
    private let running: Task<Void, any Error>
    private let numbers: Mutex<Int> = Mutex(0)
    let turnstile: Turnstile = Turnstile(places: 4)

    private init(
        _ site: Site, _ log: LogCapture, settings: Settings, sql: DirectConnection, composition: Composition,
        group: ServiceGroup, running: Task<Void, any Error>
    ) {
        self.composition = composition
        self.settings = settings
        database = site.database
        redis = site.redis
        port = site.port
        folder = site.folder
        inbox = LocalInbox(folder: site.inbox)
        transport = HTTPTransport(limits: HTTPTransport.Limits(connectionsMax: 64))
        self.log = log
        self.sql = sql
        self.group = group
        self.running = running
    }

    /// The world of tests that break nothing; lives as long as the process.
    package static func shared() async throws -> World { try await SharedWorld.one.world() }

    /// Runs a test in a world of its own.
    package static func with<Result: Sendable>(
        _ options: Options = Options(), isolation: isolated (any Actor)? = #isolation,
        _ body: (World) async throws -> Result
    ) async throws -> Result {
        let world: World = try await start(options)
        do {
            let result: Result = try await body(world)
            try await world.close()
            return result
        } catch {
            try await world.close()
            throw error
        }
    }

    /// Starts a server and returns when it listens.
    static func start(_ options: Options = Options()) async throws -> World {
        let site: Site = try await Site.make(options)
        let log: LogCapture = LogCapture()
        let settings: Settings = try Settings(site.variables)
        let composition: Composition = try await Composition.make(
            settings, metrics: SharedServices.metrics, logger: log.logger)
        let (ports, listened): (AsyncStream<Int?>, AsyncStream<Int?>.Continuation) = AsyncStream.makeStream()
        let services: [any Service] = try composition.services { (port: Int?) -> Void in
            listened.yield(port)
            listened.finish()
        }
        let group: ServiceGroup = ServiceGroup(services: services, logger: log.logger)
        // The world owns this task: `close` ends and awaits it; the shared world ends with the process.
        let running: Task<Void, any Error> = Task {
            defer { listened.finish() }
            try await group.run()
        }
        var isListening: Bool = false
        for await _ in ports { isListening = true }
        guard isListening else {
            try await running.value
            throw Unexpected("the server ended before it listened")
        }
        let sql: DirectConnection = try await DirectConnection.open(
            TemporaryPostgres.shared().settings(database: site.database))
        return World(
            site, log, settings: settings, sql: sql, composition: composition, group: group, running: running)
    }

    /// Tells the server to stop, as SIGTERM does: it drains.
    package func beginDraining() async { await group.triggerGracefulShutdown() }

    /// Stops the server and everything that belongs to it.
    package func close() async throws {
        try await transport.shutDown()
        await group.triggerGracefulShutdown()
        let outcome: Result<Void, any Error> = await running.result
        await sql.close()
        try FileManager.default.removeItem(atPath: folder)
        try outcome.get()
    }

    /// A number that no other caller of this world gets.
    package func number() -> Int {
        numbers.withLock { (last: inout Int) -> Int in
            last += 1
            return last
        }
    }

    /// An address of a caller that nobody else has, so that callers do not use up each other's limits.
    package func callerAddress() -> String {
        let number: Int = number()
        return "10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)"
    }

    /// A client without credentials, or with an access token, at an address of its own unless one is named. It checks
    /// answers strictly and repeats nothing.
    package func client(
        token: Secret<String>? = nil, from address: String? = nil, retry: RetryPolicy = .never
    ) -> ZygoClient {
        var configuration: ClientConfiguration = ClientConfiguration(
            base: base, middlewares: [Proxy(address: address ?? callerAddress())], decoding: .strict)
        if let token { configuration.authorization = BearerAuthorization(token) }
        return ZygoClient(
            APIClient(
                transport: transport, configuration: configuration,
                options: CallOptions(retry: retry)))
    }

    /// Name of a migrated and seeded database that nobody is connected to: to be copied.
    package static func templateDatabase() async throws -> String { try await SharedServices.one.templateDatabase() }

    /// Folder of `Package.swift`.
    package static var repositoryRoot: String { SharedServices.repositoryRoot }

    /// Where the server keeps files.
    package var filesFolder: String { settings.storageLocalPath }

    /// What links to files are signed with.
    package var linkKeys: Secret<String> { settings.storageSigningKey }

    /// Address of the API in front of `/v1`.
    package var apiURL: String { settings.apiURL }

    /// Where the server listens.
    package var base: BaseURL { BaseURL(scheme: .http, host: "127.0.0.1", port: port) }

    /// Runs SQL as the superuser, past all row security: to look at what was written, and to let time pass.
    @discardableResult
    package func query(_ text: String) async throws -> [[String?]] {
        try await sql.execute(text, name: "test").rows
    }

    /// The first cell of a query.
    package func value(_ text: String) async throws -> String? { try await query(text).first?.first ?? nil }

    /// Holds whatever locks the statements take while the body runs.
    package func holding<Result: Sendable>(
        _ statements: String, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
    ) async throws -> Result {
        let connection: DirectConnection = try await DirectConnection.open(
            TemporaryPostgres.shared().settings(database: database))
        try await connection.execute("BEGIN; " + statements, name: "hold")
        do {
            let result: Result = try await body()
            await connection.close()
            return result
        } catch {
            await connection.close()
            throw error
        }
    }

    /// Commits statements once the body waits for the locks they hold; what the body came to then.
    ///
    /// - Parameter query: name of the body's statement that waits.
    package func committing<Result: Sendable>(
        _ statements: String, whileWaiting query: String, _ body: @escaping @Sendable () async -> Result
    ) async throws -> Result {
        let connection: DirectConnection = try await DirectConnection.open(
            TemporaryPostgres.shared().settings(database: database))
        do {
            try await connection.execute("BEGIN; " + statements, name: "hold")
            async let result: Result = body()
            try await TemporaryRedis.until { [self] in
                try await value(
                    """
                    SELECT count(*) FROM pg_stat_activity
                     WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%\(query)%'
                    """) != "0"
            }
            try await connection.execute("COMMIT", name: "commit")
            await connection.close()
            return await result
        } catch {
            await connection.close()
            throw error
        }
    }

    /// A variable of the newest mail of a template to an address; waits until it is there.
    package func mailed(_ variable: String, template: String, to address: EmailAddress) async throws -> String {
        let inbox: LocalInbox = inbox
        let found: Mutex<String?> = Mutex(nil)
        try await TemporaryRedis.until {
            let entry: LocalInbox.Entry? = try inbox.entries(to: address.wire).first { $0.template == template }
            guard let value: String = entry?.variables[variable] else { return false }
            found.withLock { $0 = value }
            return true
        }
        guard let value: String = found.withLock({ $0 }) else { throw Unexpected("no mail \(template)") }
        return value
    }

    /// Gives a person and their workspace all limits anew, as time would.
    package func forgetLimits(of person: Person) async throws {
        let pattern: String = "\(database):rl:{"
        let partitions: [String] = ["t:\(person.tenantID)", "u:\(person.userID)", "e:\(person.userID)"]
        try await redis.withClient { (client: RedisClient) async throws in
            for partition in partitions {
                let keys: RedisValue = try await client.send(["KEYS", RedisArgument(pattern + partition + "}*")])
                try await client.del((keys.elements ?? []).compactMap(\.text))
            }
        }
    }

    /// How many mails of a template an address got.
    package func mails(_ template: String, to address: EmailAddress) throws -> Int {
        try inbox.entries(to: address.wire).count { $0.template == template }
    }
}

/// What the proxy in front of the product would add.
private struct Proxy: Middleware {
    let address: String

    func intercept(
        _ request: TransportRequest, operation: OperationDescriptor,
        next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse {
        // Metrics are for this machine only.
        if operation.policy.access == .service { return try await next(request) }
        var request: TransportRequest = request
        request.setHeader("x-forwarded-for", address)
        return try await next(request)
    }
}

/// Starts the world that most tests share.
private actor SharedWorld {
    static let one: SharedWorld = SharedWorld()
    private var starting: Task<World, any Error>?

    func world() async throws -> World {
        if let starting { return try await starting.value }
        // Belongs to the process, not to the test that happens to come first.
        let task: Task<World, any Error> = Task {
            var variables: [String: String] = try await ProviderDouble.shared().variables
            if NameServers.isInstalled {
                variables.merge(try await NameServers.started().variables) { (_: String, new: String) -> String in new }
            }
            return try await World.start(World.Options(variables: variables))
        }
        starting = task
        return try await task.value
    }
}

/// Where a world stands: its database, its folder, its port.
private struct Site: Sendable {
    let database: String
    let redis: TemporaryRedis
    let folder: String
    let port: Int
    let variables: [String: String]

    var inbox: String { folder + "/inbox" }

    static func make(_ options: World.Options) async throws -> Site {
        let postgres: TemporaryPostgres = try TemporaryPostgres.shared()
        let template: String = try await SharedServices.one.templateDatabase()
        let database: String = try await postgres.makeDatabase(template: template)
        let shared: TemporaryRedis = try await SharedServices.one.sharedRedis()
        let redis: TemporaryRedis = if options.hasOwnRedis { try await TemporaryRedis() } else { shared }
        // Goes with the folder of the shared server, whatever becomes of this process.
        let folder: String = shared.folder + "/" + database
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let port: Int = try await freePort()
        let own: [String: String] = [
            "PORT": String(port), "API_URL": "http://127.0.0.1:\(port)", "REDIS_URL": "unix://" + redis.socketPath,
            "REDIS_KEY_PREFIX": database + ":", "EMAIL_INBOX_DIR": folder + "/inbox",
            "SMS_INBOX_DIR": folder + "/inbox",
            "STORAGE_LOCAL_PATH": folder + "/files",
        ]
        let variables: [String: String] = [
            WorldVariables.keys, WorldVariables.database(database, folder: postgres.folder), own, options.variables,
        ].reduce(into: [:]) { (all: inout [String: String], more: [String: String]) -> Void in
            all.merge(more) { (_: String, new: String) -> String in new }
        }
        return Site(database: database, redis: redis, folder: folder, port: port, variables: variables)
    }

    /// Below the range that the system hands out by itself, so that no outgoing connection takes it meanwhile.
    private static let nextPort: Mutex<Int> = Mutex(20_000 + Int(ProcessInfo.processInfo.processIdentifier) % 8_000)
    private static let portsMax: Int = 200

    /// A port of this machine that nobody listens at.
    private static func freePort() async throws -> Int {
        for _ in 0..<portsMax {
            let port: Int = nextPort.withLock { (next: inout Int) -> Int in
                next += 1
                return next
            }
            do {
                let channel: any Channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                    .bind(host: "127.0.0.1", port: port).get()
                try await channel.close().get()
                return port
            } catch let error as IOError where error.errnoCode == EADDRINUSE {
                continue
            }
        }
        throw Unexpected("no free port")
    }
}
