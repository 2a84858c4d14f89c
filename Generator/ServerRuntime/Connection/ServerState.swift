// SPDX-License-Identifier: Apache-2.0
import NIOCore
import Synchronization

/// What all connections of a server share.
final class ServerState: Sendable {
    let pipeline: Pipeline
    let limits: ServerLimits
    let registry: ConnectionRegistry
    let idleTimeout: TimeAmount
    let drainIdleGrace: TimeAmount
    private let inFlight: Atomic<Int> = Atomic(0)

    init(_ pipeline: Pipeline) {
        self.pipeline = pipeline
        limits = pipeline.configuration.limits
        idleTimeout = TimeAmount(limits.idleTimeout)
        drainIdleGrace = TimeAmount(limits.drainIdleGrace)
        registry = ConnectionRegistry(limits: limits, trusted: pipeline.configuration.trustedProxies)
    }

    var isDraining: Bool { pipeline.configuration.draining.hasBegun }
    var requestsInFlight: Int { inFlight.load(ordering: .relaxed) }

    /// From here on new requests are refused and answers close their connections.
    func beginDraining() { pipeline.configuration.draining.begin() }

    func requestStarted() {
        pipeline.metrics.requestsRunning(inFlight.add(1, ordering: .relaxed).newValue)
    }

    func requestEnded() {
        pipeline.metrics.requestsRunning(inFlight.subtract(1, ordering: .relaxed).newValue)
    }

    /// The load that a head meets on its loop.
    func load(on loop: LoopContext) -> LoadState {
        LoadState(
            isDraining: isDraining,
            isOverloaded: requestsInFlight >= limits.inFlightMax || loop.lag > limits.loopLagMax)
    }
}
