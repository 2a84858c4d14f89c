// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import ServiceLifecycle
import Synchronization

/// `LISTEN` on a connection of its own, direct to the server (not through a transaction pooler).
///
/// Notifications are hints: the buffer keeps the newest `bufferMax`, and what was sent while the connection was down
/// is lost. Consumers look at the tables when they see `.connected`.
package final class Listener: Service {
    package enum Event: Sendable, Equatable {
        /// Listening begins, again after a loss: something may have been missed.
        case connected
        case notified(channel: String, payload: String)
    }

    package static let bufferMax = 1_024
    private static let connectMax: Duration = .seconds(10)
    private static let pauseMax: Duration = .seconds(5)

    /// Ends when `run` ends. For one consumer.
    package let events: AsyncStream<Event>
    private let continuation: AsyncStream<Event>.Continuation
    private let reactor: Reactor
    private let settings: ConnectionSettings
    private let channels: [String]
    private let observer: any DatabaseObserver

    /// Channel names are constants of the program: lower-case letters, digits and `_`; others are refused.
    package init(
        channels: [String], settings: ConnectionSettings, reactor: Reactor,
        observer: any DatabaseObserver = SilentObserver()
    ) {
        precondition(channels.allSatisfy(Self.isName), "a channel is no plain name: \(channels)")
        self.channels = channels
        self.settings = settings
        self.reactor = reactor
        self.observer = observer
        (events, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(Self.bufferMax))
    }

    /// Listens until cancelled, connecting again with growing pauses.
    package func run() async throws {
        defer { continuation.finish() }
        await cancelWhenGracefulShutdown { [self] in await listenForever() }
    }

    private func listenForever() async {
        var failures = 0
        while !Task.isCancelled {
            do throws(DatabaseError) {
                try await listen()
                failures = 0
            } catch {
                observer.connectionFailed("listen", error)
                failures += 1
            }
            let pause = min(Duration.milliseconds(100) * (1 << min(failures, 10)), Self.pauseMax)
            do { try await Task.sleep(for: pause * Double.random(in: 0.5...1)) } catch { return }
        }
    }

    /// Returns when the connection has ended.
    private func listen() async throws(DatabaseError) {
        let opened = try await open()
        let id = reactor.newID()
        let ended = AsyncStream<Void>.makeStream()
        let hooks = Reactor.Hooks(
            closed: { _ in ended.continuation.finish() },
            notified: { [continuation] in continuation.yield(.notified(channel: $0, payload: $1)) })
        reactor.attach(id, opened, hooks: hooks)
        defer { reactor.close(id) }
        let commands = channels.map { Command("listen", "LISTEN \"\($0)\"") }
        let limits = Flight.Limits(deadline: ContinuousClock.now + Self.connectMax, isCancellable: true)
        let outcome = await reactor.fly(id, commands, limits)
        if let failure = outcome.failure { throw failure }
        continuation.yield(.connected)
        for await _ in ended.stream {}
    }

    private func open() async throws(DatabaseError) -> Handshake.Opened {
        let settings = settings
        let result = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Handshake.Opened, DatabaseError>, Never>) in
            reactor.blocking.submit { isActive in
                guard isActive else {
                    let stopped = DatabaseError(.unavailable, statement: "listen", serverMessage: "stopped")
                    return continuation.resume(returning: .failure(stopped))
                }
                do throws(DatabaseError) {
                    continuation.resume(returning: .success(try Handshake.openPipelined(settings)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }

    private static func isName(_ channel: String) -> Bool {
        !channel.isEmpty && channel.utf8.count < 64
            && channel.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }
}
