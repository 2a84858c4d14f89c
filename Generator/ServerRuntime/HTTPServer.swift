// SPDX-License-Identifier: Apache-2.0
package import NIOCore
import NIOExtras
import NIOPosix
package import NIOSSL
import ServiceLifecycle

/// Where a server listens and how it speaks.
package struct HTTPServerConfiguration: Sendable {
    package enum Address: Sendable, Equatable {
        case tcp(host: String, port: Int)
        /// A socket file left over from an earlier process is replaced.
        case unix(path: String)
    }

    package var address: Address
    /// Nil speaks plain text.
    package var tls: TLSConfiguration?
    /// HTTP/2 is offered by ALPN; it needs TLS.
    package var isHTTP2Enabled: Bool = false

    package init(address: Address) { self.address = address }
}

/// Serves a pipeline over HTTP until graceful shutdown, then drains: the listener closes at once, running requests
/// finish, idle connections close after a grace time, and what is left at `drainDeadline` is cut.
package struct HTTPServer: Service {
    private let state: ServerState
    private let configuration: HTTPServerConfiguration
    private let group: any EventLoopGroup
    private let onListening: @Sendable (SocketAddress?) -> Void

    package init(
        pipeline: Pipeline, configuration: HTTPServerConfiguration, group: any EventLoopGroup,
        onListening: @escaping @Sendable (SocketAddress?) -> Void = { _ in }
    ) {
        state = ServerState(pipeline)
        self.configuration = configuration
        self.group = group
        self.onListening = onListening
    }

    /// Requests whose handlers run at this moment.
    package var requestsInFlight: Int { state.requestsInFlight }
    /// Connections open at this moment.
    package var connectionsOpen: Int { state.registry.count }

    package func run() async throws {
        let loops: LoopTable = LoopTable(group: group)
        let quiescing: ServerQuiescingHelper = ServerQuiescingHelper(group: group)
        let listener: any Channel = try await bind(loops, quiescing)
        let probes: [RepeatedTask] = loops.all.map { context in context.startProbe() }
        defer { for probe in probes { probe.cancel() } }
        let drained: EventLoopPromise<Void> = listener.eventLoop.makePromise(of: Void.self)
        onListening(listener.localAddress)
        try await withTaskCancellationHandler {
            try await withGracefulShutdownHandler {
                try await drained.futureResult.get()
            } onGracefulShutdown: {
                drain(quiescing, drained, listener.eventLoop)
            }
        } onCancel: {
            state.beginDraining()
            quiescing.initiateShutdown(promise: drained)
            state.registry.closeAll()
        }
    }

    private func drain(_ quiescing: ServerQuiescingHelper, _ drained: EventLoopPromise<Void>, _ loop: any EventLoop) {
        state.beginDraining()
        quiescing.initiateShutdown(promise: drained)
        let state: ServerState = state
        let cut: Scheduled<Void> = loop.scheduleTask(in: TimeAmount(state.limits.drainDeadline)) {
            state.registry.closeAll()
        }
        drained.futureResult.whenComplete { _ in cut.cancel() }
    }

    private func bind(_ loops: LoopTable, _ quiescing: ServerQuiescingHelper) async throws -> any Channel {
        let limits: ServerLimits = state.limits
        let setup: ConnectionSetup = ConnectionSetup(
            server: state, loops: loops, tls: try tlsContext(), isHTTP2Enabled: configuration.isHTTP2Enabled)
        let bootstrap: ServerBootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: limits.backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(quiescing.makeServerChannelHandler(channel: channel))
                }
            }
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(
                .writeBufferWaterMark,
                value: ChannelOptions.Types.WriteBufferWaterMark(
                    low: limits.writeBufferLow, high: limits.writeBufferHigh)
            )
            .childChannelInitializer { channel in setup.initialize(channel) }
        switch configuration.address {
        case .tcp(let host, let port):
            return try await bootstrap.childChannelOption(.tcpOption(.tcp_nodelay), value: 1).bind(
                host: host, port: port
            ).get()
        case .unix(let path):
            return try await bootstrap.bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true).get()
        }
    }

    private func tlsContext() throws -> NIOSSLContext? {
        guard var tls: TLSConfiguration = configuration.tls else { return nil }
        tls.applicationProtocols = configuration.isHTTP2Enabled ? ["h2", "http/1.1"] : ["http/1.1"]
        return try NIOSSLContext(configuration: tls)
    }
}
