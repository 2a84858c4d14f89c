// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
import Foundation
import Synchronization

/// The one thread that makes every libpq call of its open connections.
///
/// libpq reads and writes its socket itself, so the sockets cannot live in a NIO channel; they are watched with
/// `poll(2)` here. Tasks hand work over through a bounded inbox and are woken by their continuation. Nothing on this
/// thread waits except `poll`: connecting and cancelling block, and run on `Blocking`.
package final class Reactor: Sendable {
    /// Messages that wait for the thread; beyond it a flight is refused as `unavailable`.
    package static let inboxMax = 8_192
    /// Timers that wait for their time; pools keep one or two each.
    static let timersMax = 1_024

    enum Message: Sendable {
        case attach(Int, Handshake.Opened, Hooks)
        case fly(Int, Flight)
        case cancel(session: Int, flight: Int)
        case cancelReturned(session: Int)
        case close(Int)
        case timer(ContinuousClock.Instant, @Sendable () -> Void)
        case stop
    }

    /// What a connection's owner wants to hear. Called on the reactor's thread: must not block.
    struct Hooks: Sendable {
        var closed: @Sendable (Int) -> Void
        var notified: (@Sendable (_ channel: String, _ payload: String) -> Void)?
    }

    private struct Inbox {
        var messages: [Message] = []
        var isAsleep = false
        var isStopped = false
        var nextID = 1
    }

    private let inbox = Mutex(Inbox())
    private let wakeup: Wakeup
    let blocking: Blocking

    package init() throws(DatabaseError) {
        wakeup = try Wakeup()
        blocking = Blocking()
        // The thread keeps the loop alive, the loop keeps this object alive, until `shutdown`.
        let thread = Thread { [self] in
            var loop = ReactorLoop(reactor: self, wakeup: wakeup)
            loop.run()
        }
        thread.name = "postgres"
        thread.start()
    }

    /// Closes every connection; flights that are under way end as `connectionLost`. Later calls do nothing.
    package func shutdown() async {
        post(.stop)
        await blocking.shutdown()
    }

    /// Identity of a connection or a flight, unique in this reactor.
    func newID() -> Int {
        inbox.withLock { inbox in
            inbox.nextID += 1
            return inbox.nextID
        }
    }

    /// Takes the connection over; after a stop it is closed at once.
    func attach(_ id: Int, _ opened: Handshake.Opened, hooks: Hooks) {
        if post(.attach(id, opened, hooks)) { return }
        opened.discard()
        hooks.closed(id)
    }

    func close(_ session: Int) { post(.close(session)) }

    /// Runs `action` on the thread at the given time; it must not block.
    func schedule(at time: ContinuousClock.Instant, _ action: @escaping @Sendable () -> Void) {
        post(.timer(time, action))
    }

    /// Sends the commands in one write and waits for all their answers.
    ///
    /// The wait ends by the flight's deadline plus `Session.cancelGrace` at the latest.
    func fly(_ session: Int, _ commands: [Command], _ limits: Flight.Limits) async -> FlightOutcome {
        let id = newID()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<FlightOutcome, Never>) in
                let flight = Flight(id: id, commands: commands, limits: limits) { continuation.resume(returning: $0) }
                if !post(.fly(session, flight)) { flight.end(.refused(.unavailable, flight)) }
                // A cancellation before this point found no flight.
                if limits.isCancellable, Task.isCancelled { post(.cancel(session: session, flight: id)) }
            }
        } onCancel: {
            if limits.isCancellable { post(.cancel(session: session, flight: id)) }
        }
    }

    @discardableResult
    func post(_ message: Message) -> Bool {
        enum Next { case refused, wake, nothing }
        let next: Next = inbox.withLock { inbox in
            let isFull = inbox.messages.count >= Self.inboxMax
            if inbox.isStopped { return .refused }
            if isFull, case .fly = message { return .refused }
            inbox.messages.append(message)
            if inbox.isAsleep {
                inbox.isAsleep = false
                return .wake
            }
            return .nothing
        }
        if next == .wake { wakeup.signal() }
        return next != .refused
    }

    /// Takes all messages; with none, marks the thread as sleeping so that the next message wakes it.
    func drain(into batch: inout [Message]) {
        batch.removeAll(keepingCapacity: true)
        inbox.withLock { inbox in
            swap(&batch, &inbox.messages)
            inbox.isAsleep = batch.isEmpty
        }
    }

    /// No message is accepted after this; what came in before is returned.
    func stopAccepting() -> [Message] {
        inbox.withLock { inbox in
            inbox.isStopped = true
            defer { inbox.messages = [] }
            return inbox.messages
        }
    }
}
