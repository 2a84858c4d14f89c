// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The body of the reactor's thread: inbox, sockets, timers, in this order, until stopped.
struct ReactorLoop {
    private struct Timer {
        let time: ContinuousClock.Instant
        let action: @Sendable () -> Void
    }

    /// Longest sleep, so that a missed wakeup heals.
    private static let sleepMax: Duration = .seconds(10)

    /// Times that the inbox is emptied before the sockets have their turn.
    private static let inboxRoundsMax = 8

    private let reactor: Reactor
    private let wakeup: Wakeup
    private var sessions: [Int: Session] = [:]
    private var watched: [pollfd] = []
    private var watchedIDs: [Int] = []
    private var timers: [Timer] = []
    private var isStopped = false
    private var memory = TransferMemory()
    private let endings = Endings()

    init(reactor: Reactor, wakeup: Wakeup) {
        self.reactor = reactor
        self.wakeup = wakeup
    }

    mutating func run() {
        var batch: [Reactor.Message] = []
        while !isStopped {
            let isInboxEmpty = drainInbox(&batch)
            if isStopped { break }
            endings.tell()
            rebuildWatched()
            let ready = Wakeup.wait(&watched, milliseconds: isInboxEmpty ? timeout() : 0)
            if ready > 0 { handleReady() }
            expire()
            endings.tell()
        }
        finish()
    }

    /// Whether nothing is left, so that the thread may sleep.
    private mutating func drainInbox(_ batch: inout [Reactor.Message]) -> Bool {
        for _ in 0..<Self.inboxRoundsMax {
            reactor.drain(into: &batch)
            if batch.isEmpty { return true }
            for message in batch { perform(message) }
        }
        return false
    }

    private mutating func perform(_ message: Reactor.Message) {
        switch message {
        case .attach(let id, let opened, let hooks):
            sessions[id] = Session(id: id, opened: opened, hooks: hooks, reactor: reactor, endings: endings)
        case .fly(let id, let flight):
            guard let session = sessions[id] else { return endings.add(flight, .refused(.connectionLost, flight)) }
            session.start(flight, &memory)
            reap(session)
        case .cancel(let id, let flight):
            guard let session = sessions[id] else { return }
            session.cancel(flight: flight)
            reap(session)
        case .cancelReturned(let id):
            guard let session = sessions[id] else { return }
            session.cancelReturned()
            reap(session)
        case .close(let id):
            guard let session = sessions[id] else { return }
            session.lose("closed by its owner")
            reap(session)
        case .timer(let time, let action):
            guard timers.count < Reactor.timersMax else { return action() }
            timers.append(Timer(time: time, action: action))
        case .stop:
            isStopped = true
        }
    }

    private mutating func reap(_ session: Session) {
        if session.isClosed { sessions[session.id] = nil }
    }

    private mutating func rebuildWatched() {
        watched.removeAll(keepingCapacity: true)
        watchedIDs.removeAll(keepingCapacity: true)
        watched.append(pollfd(fd: wakeup.readEnd, events: Int16(POLLIN), revents: 0))
        watchedIDs.append(0)
        for (id, session) in sessions {
            let events = session.wantsWrite ? POLLIN | POLLOUT : POLLIN
            watched.append(pollfd(fd: session.descriptor, events: Int16(events), revents: 0))
            watchedIDs.append(id)
        }
    }

    private mutating func handleReady() {
        if watched[0].revents != 0 { wakeup.drain() }
        for index in watched.indices.dropFirst() where watched[index].revents != 0 {
            guard let session = sessions[watchedIDs[index]] else { continue }
            let events = Int32(watched[index].revents)
            if events & Int32(POLLOUT) != 0 { session.writable() }
            if events & ~Int32(POLLOUT) != 0 { session.readable(&memory) }
            reap(session)
        }
    }

    /// Milliseconds until the next deadline, rounded up.
    private func timeout() -> Int32 {
        let now = ContinuousClock.now
        var next = now + Self.sleepMax
        for timer in timers where timer.time < next { next = timer.time }
        for session in sessions.values {
            if let deadline = session.nextDeadline, deadline < next { next = deadline }
        }
        let parts = (next - now).components
        guard parts.seconds >= 0, next > now else { return 0 }
        return Int32(clamping: parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000 + 1)
    }

    private mutating func expire() {
        if timers.isEmpty && !sessions.values.contains(where: { $0.nextDeadline != nil }) { return }
        let now = ContinuousClock.now
        for session in sessions.values {
            guard let deadline = session.nextDeadline, deadline <= now else { continue }
            session.deadlinePassed(now)
            reap(session)
        }
        guard timers.contains(where: { $0.time <= now }) else { return }
        let due = timers.filter { $0.time <= now }
        timers.removeAll { $0.time <= now }
        for timer in due { timer.action() }
    }

    private mutating func finish() {
        for message in reactor.stopAccepting() {
            switch message {
            case .fly(_, let flight): flight.end(.refused(.connectionLost, flight))
            case .attach(let id, let opened, let hooks):
                opened.discard()
                hooks.closed(id)
            case .timer(_, let action): action()
            case .cancel, .cancelReturned, .close, .stop: break
            }
        }
        for session in sessions.values { session.lose("the reactor stopped") }
        endings.tell()
        sessions = [:]
        for timer in timers { timer.action() }
        timers = []
        memory.release()
    }
}
