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

    /// A connection that is ready for commands. Throws `unavailable` when the server cannot be reached in time and
    /// `refused` when it does not accept the credentials.
    func connect() async throws(RedisError) -> RedisConnection {
        let inbox = CommandInbox()
        let connection: RedisConnection
        do {
            connection = try await open(
                handler: { _ in try CommandHandler(inbox: inbox) },
                then: { channel, handler in RedisConnection(channel: channel, inbox: inbox, handler: handler) })
        } catch {
            throw .unavailable
        }
        let deadline: NIODeadline = .now() + TimeAmount(configuration.connectTimeout)
        for result in await connection.send(try introduction(), deadline: deadline) {
            guard case .failure(let error) = result else { continue }
            connection.close()
            throw error == .timedOut || error == .connectionLost ? .unavailable : error
        }
        try await checkRole(connection, deadline)
        return connection
    }

    /// A server that sentinels name may have lost its office since.
    private func checkRole(_ connection: RedisConnection, _ deadline: NIODeadline) async throws(RedisError) {
        guard case .watched = configuration.address else { return }
        let role: Result<RedisValue, RedisError> = await connection.send(
            try CommandFormat.buffer(for: ["ROLE"]), deadline: deadline)
        guard case .success(let value) = role, value.elements?.first?.text == "master" else {
            connection.close()
            throw .unavailable
        }
    }

    /// Where to connect now.
    private func place() async throws -> RedisConfiguration.Address {
        guard case .watched(let name, let sentinels) = configuration.address else { return configuration.address }
        for sentinel in sentinels {
            do {
                return try await primary(of: name, from: sentinel)
            } catch {
                // The next one may know; when none does, the caller hears it.
                continue
            }
        }
        throw RedisError.unavailable
    }

    private func primary(
        of name: String, from sentinel: RedisConfiguration.Sentinel
    ) async throws -> RedisConfiguration.Address {
        let inbox = CommandInbox()
        let connection: RedisConnection = try await open(
            at: .tcp(host: sentinel.host, port: sentinel.port), handler: { _ in try CommandHandler(inbox: inbox) },
            then: { channel, handler in RedisConnection(channel: channel, inbox: inbox, handler: handler) })
        defer { connection.close() }
        let question: ByteBuffer = try CommandFormat.buffer(
            for: ["SENTINEL", "get-master-addr-by-name", RedisArgument(name)])
        let deadline: NIODeadline = .now() + TimeAmount(configuration.connectTimeout)
        let answer: RedisValue = try await connection.send(question, deadline: deadline).get()
        guard let words = answer.elements, words.count == 2, let host = words[0].text,
            let port = words[1].text.flatMap({ Int($0) })
        else { throw RedisError.unavailable }
        return .tcp(host: host, port: port)
    }

    /// Opens a channel that ends in the handler and passes both on, on the event loop.
    func open<Handler: ChannelHandler & SendableMetatype, Opened: Sendable>(
        handler: @escaping @Sendable (any Channel) throws -> Handler,
        then: @escaping @Sendable (any Channel, Handler) throws -> Opened
    ) async throws -> Opened {
        try await open(at: place(), handler: handler, then: then)
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
            case .watched: throw RedisError.unavailable
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
