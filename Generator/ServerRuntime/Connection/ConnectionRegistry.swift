// SPDX-License-Identifier: Apache-2.0
import NIOCore
import Synchronization

/// Open connections: bounded in all and per client address, and at hand to be cut when draining takes too long.
final class ConnectionRegistry: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var perAddress: [NetworkAddress: Int] = [:]
    }

    private let state: Mutex<State> = Mutex(State())
    private let connectionsMax: Int
    private let perAddressMax: Int
    private let trusted: TrustedProxies

    init(limits: ServerLimits, trusted: TrustedProxies) {
        connectionsMax = limits.connectionsMax
        perAddressMax = limits.connectionsPerAddressMax
        self.trusted = trusted
    }

    /// Admits a connection until it closes; false when a limit is reached.
    func admit(_ channel: any Channel, peer: NetworkAddress?) -> Bool {
        let counted: NetworkAddress? = peer.flatMap { address in trusted.contains(address) ? nil : address }
        let isAdmitted: Bool = state.withLock { state in
            guard state.channels.count < connectionsMax else { return false }
            if let counted {
                guard state.perAddress[counted, default: 0] < perAddressMax else { return false }
                state.perAddress[counted, default: 0] += 1
            }
            state.channels[ObjectIdentifier(channel)] = channel
            return true
        }
        guard isAdmitted else { return false }
        channel.closeFuture.whenComplete { _ in self.remove(channel, counted: counted) }
        return true
    }

    var count: Int { state.withLock { state in state.channels.count } }

    /// Cuts every connection that is still open.
    func closeAll() {
        let channels: [any Channel] = state.withLock { state in Array(state.channels.values) }
        for channel in channels { channel.close(promise: nil) }
    }

    private func remove(_ channel: any Channel, counted: NetworkAddress?) {
        state.withLock { state in
            state.channels[ObjectIdentifier(channel)] = nil
            guard let counted, let count = state.perAddress[counted] else { return }
            state.perAddress[counted] = count > 1 ? count - 1 : nil
        }
    }
}
