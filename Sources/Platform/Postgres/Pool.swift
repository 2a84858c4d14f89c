// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Synchronization

/// Connections of one database role, lent to one transaction at a time, first come first served.
package final class Pool: Sendable {
    private typealias Continuation = CheckedContinuation<Result<Int, DatabaseError>, Never>

    private struct State {
        var pool: PoolState
        var continuations: [Int: Continuation] = [:]
        var nextWaiter = 0
        var tickAt: ContinuousClock.Instant?
        /// Cancelled before their continuation was stored.
        var cancelledEarly: Set<Int> = []
    }

    package let name: String
    let reactor: Reactor
    let observer: any DatabaseObserver
    private let settings: ConnectionSettings
    private let limits: PoolLimits
    private let state: Mutex<State>

    package init(
        name: String, settings: ConnectionSettings, limits: PoolLimits, reactor: Reactor,
        observer: any DatabaseObserver = SilentObserver(),
        jitter: @escaping @Sendable () -> Double = { .random(in: 0.5...1) }
    ) {
        self.name = name
        self.settings = settings
        self.limits = limits
        self.reactor = reactor
        self.observer = observer
        state = Mutex(State(pool: PoolState(limits, jitter: jitter)))
        tick()
    }

    package var counts: PoolCounts { state.withLock { $0.pool.counts } }

    /// Refuses new leases and closes idle connections; leased ones close when they come back.
    package func stop() { change { state, actions in state.pool.stop(&actions) } }

    /// A connection until `release`. Fails with `poolExhausted`, `unavailable` or `cancelled`.
    func acquire(until callDeadline: ContinuousClock.Instant) async throws(DatabaseError) -> Int {
        let began = ContinuousClock.now
        if let session = takeIdle(began) {
            observer.acquired(name, after: .zero, failure: nil)
            return session
        }
        let deadline = min(callDeadline, began + limits.wait)
        let waiter = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: Continuation) in
                enter(waiter, deadline, began, continuation)
            }
        } onCancel: {
            cancel(waiter)
        }
        state.withLock { _ = $0.cancelledEarly.remove(waiter) }
        switch result {
        case .success(let session):
            observer.acquired(name, after: ContinuousClock.now - began, failure: nil)
            return session
        case .failure(let failure):
            observer.acquired(name, after: ContinuousClock.now - began, failure: failure)
            throw failure
        }
    }

    func release(_ session: Int, isReusable: Bool) {
        let now = ContinuousClock.now
        change { state, actions in state.pool.release(session, isReusable: isReusable, now: now, &actions) }
    }

    private func takeIdle(_ now: ContinuousClock.Instant) -> Int? {
        var session: Int?
        change { state, actions in session = state.pool.takeIdle(now: now, &actions) }
        return session
    }

    private func enter(
        _ waiter: Int, _ deadline: ContinuousClock.Instant, _ now: ContinuousClock.Instant,
        _ continuation: Continuation
    ) {
        var immediate: Result<Int, DatabaseError>?
        change { state, actions in
            if state.cancelledEarly.contains(waiter) {
                immediate = .failure(failure(.cancelled))
                return
            }
            switch state.pool.acquire(waiter: waiter, deadline: deadline, now: now, &actions) {
            case .granted(let session): immediate = .success(session)
            case .refused(let refusal): immediate = .failure(failure(refusal))
            case .waiting: state.continuations[waiter] = continuation
            }
        }
        if let immediate { continuation.resume(returning: immediate) } else { scheduleTick() }
    }

    private func cancel(_ waiter: Int) {
        change { state, actions in
            if state.continuations[waiter] == nil { state.cancelledEarly.insert(waiter) }
            state.pool.cancel(waiter: waiter, &actions)
        }
    }

    // MARK: Performing decisions

    /// Decides under the lock, performs outside it.
    private func change(_ decide: (inout State, inout [PoolState.Action]) -> Void) {
        var actions: [PoolState.Action] = []
        var resumed: [(Continuation, Result<Int, DatabaseError>)] = []
        let counts = state.withLock { state in
            decide(&state, &actions)
            for action in actions {
                switch action {
                case .grant(let waiter, let session):
                    if let waiting = state.continuations.removeValue(forKey: waiter) {
                        resumed.append((waiting, .success(session)))
                    }
                case .refuse(let waiter, let refusal):
                    if let waiting = state.continuations.removeValue(forKey: waiter) {
                        resumed.append((waiting, .failure(failure(refusal))))
                    }
                case .connect, .close: break
                }
            }
            return state.pool.counts
        }
        for (waiting, result) in resumed { waiting.resume(returning: result) }
        for action in actions {
            switch action {
            case .connect: connect()
            case .close(let session): reactor.close(session)
            case .grant, .refuse: break
            }
        }
        observer.poolChanged(name, counts)
    }

    private func failure(_ refusal: PoolState.DatabaseRefusal) -> DatabaseError {
        switch refusal {
        case .exhausted: DatabaseError(.poolExhausted, statement: "acquire \(name)")
        case .unreachable: DatabaseError(.unavailable, statement: "acquire \(name)")
        case .stopped: DatabaseError(.unavailable, statement: "acquire \(name)", serverMessage: "the pool stopped")
        case .cancelled: DatabaseError(.cancelled, statement: "acquire \(name)")
        }
    }

    private func connect() {
        reactor.blocking.submit { [self] isActive in
            guard isActive else { return connectFailed(failure(.stopped)) }
            do throws(DatabaseError) {
                opened(try Handshake.openPipelined(settings))
            } catch {
                connectFailed(error)
            }
        }
    }

    private func opened(_ connection: Handshake.Opened) {
        let id = reactor.newID()
        let now = ContinuousClock.now
        change { state, _ in state.pool.opened(id, now: now) }
        observer.connectionOpened(name)
        reactor.attach(id, connection, hooks: Reactor.Hooks(closed: { [weak self] in self?.lost($0) }))
        change { state, actions in state.pool.ready(id, now: now, &actions) }
    }

    private func connectFailed(_ failure: DatabaseError) {
        let now = ContinuousClock.now
        change { state, _ in state.pool.connectFailed(now: now) }
        observer.connectionFailed(name, failure)
        scheduleTick()
    }

    private func lost(_ session: Int) {
        let now = ContinuousClock.now
        change { state, actions in state.pool.lost(session, now: now, &actions) }
        observer.connectionClosed(name)
    }

    // MARK: Time

    private func tick() {
        let now = ContinuousClock.now
        change { state, actions in
            if let planned = state.tickAt, planned > now { return }
            state.tickAt = nil
            state.pool.tick(now: now, &actions)
        }
        scheduleTick()
    }

    /// One timer is under way; an earlier need starts another, and the later one finds nothing to do.
    private func scheduleTick() {
        let time: ContinuousClock.Instant? = state.withLock { state in
            guard !state.pool.isStopped else { return nil }
            let next = state.pool.nextTick(after: ContinuousClock.now)
            if let planned = state.tickAt, planned <= next { return nil }
            state.tickAt = next
            return next
        }
        guard let time else { return }
        reactor.schedule(at: time) { [weak self] in self?.tick() }
    }
}
