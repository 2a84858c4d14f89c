// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import NIOCore
import NIOPosix
import NIOSSL

/// Opens channels to the server and introduces the client.
struct RedisConnector: Sendable {
    let configuration: RedisConfiguration
    private let eventLoopGroup: any EventLoopGroup
    private let tls: NIOSSLContext?

    /// Prepares TLS. Throws `invalidConfiguration` for certificates that cannot be used.
    init(_ configuration: RedisConfiguration, eventLoopGroup: any EventLoopGroup) throws(RedisError) {
        self.configuration = configuration
        self.eventLoopGroup = eventLoopGroup
        do {
            self.tls = try configuration.tls.map { try NIOSSLContext(configuration: $0) }
        } catch {
            throw .invalidConfiguration("tls")
        }
    }

    /// The same, to one server.
    func to(_ server: RedisEndpoint) -> RedisConnector {
        RedisConnector(self, .tcp(host: server.host, port: server.port))
    }

    private init(_ other: RedisConnector, _ address: RedisConfiguration.Address) {
        var configuration: RedisConfiguration = other.configuration
        configuration.address = address
        self.configuration = configuration
        eventLoopGroup = other.eventLoopGroup
        tls = other.tls
    }

    /// A connection that is ready for commands. Throws `unavailable` when the server cannot be reached in time and
    /// `refused` when it does not accept the credentials.
    ///
    /// Sentinels are asked in turn until the server that one names says of itself that it is the primary: one that was
    /// cut off from the others still names the old one.
    func connect() async throws(RedisError) -> RedisConnection {
        guard isWatched else { return try await connect(to: configuration.address) }
        var failure: RedisError = .unavailable
        for turn in 0..<turns {
            do throws(RedisError) {
                let connection: RedisConnection = try await connect(to: place(turn))
                try await checkRole(connection)
                return connection
            } catch {
                failure = error
            }
        }
        throw failure
    }

    private func connect(to address: RedisConfiguration.Address) async throws(RedisError) -> RedisConnection {
        let inbox = CommandInbox()
        let connection: RedisConnection
        do {
            connection = try await open(
                at: address, handler: { _ in try CommandHandler(inbox: inbox) },
                then: { channel, handler in RedisConnection(channel: channel, inbox: inbox, handler: handler) })
        } catch {
            throw .unavailable
        }
        for result in await connection.send(try introduction(), deadline: deadline) {
            guard case .failure(let error) = result else { continue }
            connection.close()
            throw error == .timedOut || error == .connectionLost ? .unavailable : error
        }
        return connection
    }

    private var deadline: NIODeadline { .now() + TimeAmount(configuration.connectTimeout) }

    private func checkRole(_ connection: RedisConnection) async throws(RedisError) {
        let role: Result<RedisValue, RedisError> = await connection.send(
            try CommandFormat.buffer(for: ["ROLE"]), deadline: deadline)
        guard case .success(let value) = role, RedisConnector.isPrimary(value) else {
            connection.close()
            throw .unavailable
        }
    }

    /// What `ROLE` answers at a primary.
    static func isPrimary(_ role: RedisValue) -> Bool { role.elements?.first?.text == "master" }

    private var isWatched: Bool {
        if case .watched = configuration.address { true } else { false }
    }

    /// How many places there are to try.
    private var turns: Int {
        switch configuration.address {
        case .unix, .tcp: 1
        case .watched(_, let endpoints), .cluster(let endpoints): endpoints.count
        }
    }

    /// Where to connect at this turn: the next sentinel is asked at the next turn, and of a cluster the next server is
    /// taken, any of which passes messages on.
    ///
    /// - Parameter known: servers of the cluster besides the configured ones.
    private func place(
        _ turn: Int, known: [RedisEndpoint] = []
    ) async throws(RedisError) -> RedisConfiguration.Address {
        switch configuration.address {
        case .unix, .tcp: return configuration.address
        case .cluster(let seeds):
            let servers: [RedisEndpoint] = seeds + known
            let server: RedisEndpoint = servers[turn % servers.count]
            return .tcp(host: server.host, port: server.port)
        case .watched(let name, let sentinels):
            do {
                return try await primary(of: name, from: sentinels[turn % sentinels.count])
            } catch {
                throw .unavailable
            }
        }
    }

    private func primary(
        of name: String, from sentinel: RedisEndpoint
    ) async throws -> RedisConfiguration.Address {
        let inbox = CommandInbox()
        let connection: RedisConnection = try await open(
            at: .tcp(host: sentinel.host, port: sentinel.port), handler: { _ in try CommandHandler(inbox: inbox) },
            then: { channel, handler in RedisConnection(channel: channel, inbox: inbox, handler: handler) })
        defer { connection.close() }
        let question: ByteBuffer = try CommandFormat.buffer(
            for: ["SENTINEL", "get-master-addr-by-name", RedisArgument(name)])
        let answer: RedisValue = try await connection.send(question, deadline: deadline).get()
        guard let words = answer.elements, words.count == 2, let host = words[0].text,
            let port = words[1].text.flatMap({ Int($0) })
        else { throw RedisError.unavailable }
        return .tcp(host: host, port: port)
    }

    /// Opens a channel that ends in the handler and passes both on, on the event loop.
    ///
    /// - Parameter turn: of the places that there are to try; whoever finds one wanting takes the next.
    func open<Handler: ChannelHandler & SendableMetatype, Opened: Sendable>(
        turn: Int, known: [RedisEndpoint] = [], handler: @escaping @Sendable (any Channel) throws -> Handler,
        then: @escaping @Sendable (any Channel, Handler) throws -> Opened
    ) async throws -> Opened {
        try await open(at: place(turn, known: known), handler: handler, then: then)
    }

    private func open<Handler: ChannelHandler & SendableMetatype, Opened: Sendable>(
        at address: RedisConfiguration.Address, handler: @escaping @Sendable (any Channel) throws -> Handler,
        then: @escaping @Sendable (any Channel, Handler) throws -> Opened
    ) async throws -> Opened {
        let tls: NIOSSLContext? = self.tls
        let host: String? = RedisConnector.serverName(address)
        let bootstrap = ClientBootstrap(group: eventLoopGroup.next())
            .connectTimeout(TimeAmount(configuration.connectTimeout))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline: ChannelPipeline.SynchronousOperations = channel.pipeline.syncOperations
                    if let tls {
                        try pipeline.addHandler(NIOSSLClientHandler(context: tls, serverHostname: host))
                    }
                    try pipeline.addHandler(handler(channel))
                }
            }
        let opening: EventLoopFuture<any Channel> =
            switch address {
            case .watched, .cluster: throw RedisError.unavailable
            case .unix(let path): bootstrap.connect(unixDomainSocketPath: path)
            case .tcp(let host, let port):
                bootstrap.channelOption(.socketOption(.so_keepalive), value: 1).connect(host: host, port: port)
            }
        return try await opening.flatMapThrowing { channel in
            try then(channel, channel.pipeline.syncOperations.handler(type: Handler.self))
        }.get()
    }

    /// Credentials, name, database and scripts.
    func introduction() throws(RedisError) -> [ByteBuffer] {
        var buffers: [ByteBuffer] = try greeting()
        if configuration.database != 0 {
            buffers.append(try CommandFormat.buffer(for: ["SELECT", RedisArgument(configuration.database)]))
        }
        for script in configuration.scripts {
            buffers.append(try CommandFormat.buffer(for: ["SCRIPT", "LOAD", RedisArgument(script.source)]))
        }
        buffers.append(try CommandFormat.buffer(for: ["PING"]))
        return buffers
    }

    /// Credentials and name.
    func greeting() throws(RedisError) -> [ByteBuffer] {
        var buffers: [ByteBuffer] = []
        if let password = configuration.password {
            var command: [RedisArgument] = ["AUTH"]
            if let username = configuration.username { command.append(RedisArgument(username)) }
            command.append(RedisArgument(password.reveal()))
            buffers.append(try CommandFormat.buffer(for: command))
        }
        let name: RedisArgument = RedisArgument(configuration.clientName)
        buffers.append(try CommandFormat.buffer(for: ["CLIENT", "SETNAME", name]))
        return buffers
    }

    /// The name that the certificate must carry; addresses are not sent as names (RFC 6066 § 3).
    private static func serverName(_ address: RedisConfiguration.Address) -> String? {
        guard case .tcp(let host, _) = address else { return nil }
        let isAddress: Bool = host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." }
        return isAddress ? nil : host
    }
}
