// SPDX-License-Identifier: Apache-2.0

/// How large a pool may grow and how long anything in it may last.
package struct PoolLimits: Sendable, Equatable {
    package var min: Int
    package var max: Int
    /// Longest wait for a connection; a call's nearer deadline counts.
    package var wait: Duration
    /// Tasks that may wait at the same time.
    package var waitersMax: Int
    package var idleMax: Duration
    package var lifetimeMax: Duration

    package init(
        min: Int = 2, max: Int = 10, wait: Duration = .seconds(5), waitersMax: Int = 1_000,
        idleMax: Duration = .seconds(300), lifetimeMax: Duration = .seconds(1_800)
    ) {
        self.min = min
        self.max = Swift.max(1, max)
        self.wait = wait
        self.waitersMax = waitersMax
        self.idleMax = idleMax
        self.lifetimeMax = lifetimeMax
    }
}

/// Who holds which connection and who waits: decisions only, the pool performs them.
struct PoolState {
    typealias Instant = ContinuousClock.Instant

    enum Action: Equatable {
        case connect
        case close(Int)
        case grant(waiter: Int, session: Int)
        case refuse(waiter: Int, DatabaseRefusal)
    }

    enum DatabaseRefusal: Equatable { case exhausted, unreachable, stopped, cancelled }

    enum Acquisition: Equatable {
        case granted(Int)
        case waiting
        case refused(DatabaseRefusal)
    }

    private enum Use { case opening, idle(since: Instant), leased }

    private struct Member {
        var use: Use
        let expiry: Instant
    }

    private struct Waiter {
        let id: Int
        let deadline: Instant
    }

    static let maintenance: Duration = .seconds(1)
    private static let backoffMin: Duration = .milliseconds(100)
    private static let backoffMax: Duration = .seconds(5)

    let limits: PoolLimits
    private let jitter: @Sendable () -> Double
    private var members: [Int: Member] = [:]
    /// Most recently used last, so that the surplus grows old.
    private var idle: [Int] = []
    private var waiters: [Waiter] = []
    private var connecting = 0
    private var failures = 0
    private var retryAt: Instant?
    private(set) var isStopped = false

    init(_ limits: PoolLimits, jitter: @escaping @Sendable () -> Double) {
        self.limits = limits
        self.jitter = jitter
    }

    var counts: PoolCounts {
        let leased = members.values.count { if case .leased = $0.use { true } else { false } }
        return PoolCounts(inUse: leased, idle: idle.count, waiting: waiters.count)
    }

    /// When `tick` should be called next.
    func nextTick(after now: Instant) -> Instant {
        var next = now + Self.maintenance
        for waiter in waiters where waiter.deadline < next { next = waiter.deadline }
        if let retryAt, retryAt < next { next = retryAt }
        return next
    }

    mutating func acquire(
        waiter: Int, deadline: Instant, now: Instant, _ actions: inout [Action]
    ) -> Acquisition {
        guard !isStopped else { return .refused(.stopped) }
        if let session = takeIdle(now: now, &actions) { return .granted(session) }
        guard waiters.count < limits.waitersMax, deadline > now else { return .refused(.exhausted) }
        waiters.append(Waiter(id: waiter, deadline: deadline))
        grow(now, &actions)
        return .waiting
    }

    /// A free connection when nobody waits for one.
    mutating func takeIdle(now: Instant, _ actions: inout [Action]) -> Int? {
        while waiters.isEmpty, let session = idle.popLast() {
            guard let member = members[session], member.expiry > now else {
                members[session] = nil
                actions.append(.close(session))
                continue
            }
            members[session]?.use = .leased
            return session
        }
        return nil
    }

    mutating func cancel(waiter: Int, _ actions: inout [Action]) {
        guard let index = waiters.firstIndex(where: { $0.id == waiter }) else { return }
        waiters.remove(at: index)
        actions.append(.refuse(waiter: waiter, .cancelled))
    }

    /// The server accepted the connection; it is not usable before `ready`.
    mutating func opened(_ session: Int, now: Instant) {
        connecting -= 1
        failures = 0
        retryAt = nil
        // Spread by jitter, so that connections made together do not end together.
        members[session] = Member(use: .opening, expiry: now + limits.lifetimeMax * jitter())
    }

    mutating func ready(_ session: Int, now: Instant, _ actions: inout [Action]) {
        guard members[session] != nil else { return }
        offer(session, now, &actions)
    }

    mutating func connectFailed(now: Instant) {
        connecting -= 1
        failures += 1
        let step = Self.backoffMin * (1 << min(failures - 1, 10))
        retryAt = now + min(step, Self.backoffMax) * jitter()
    }

    /// A lease ends; what cannot be trusted is closed.
    mutating func release(_ session: Int, isReusable: Bool, now: Instant, _ actions: inout [Action]) {
        guard let member = members[session] else { return grow(now, &actions) }
        if isReusable, !isStopped, member.expiry > now { return offer(session, now, &actions) }
        members[session] = nil
        actions.append(.close(session))
        grow(now, &actions)
    }

    /// The connection ended by itself.
    mutating func lost(_ session: Int, now: Instant, _ actions: inout [Action]) {
        guard members.removeValue(forKey: session) != nil else { return }
        idle.removeAll { $0 == session }
        grow(now, &actions)
    }

    mutating func tick(now: Instant, _ actions: inout [Action]) {
        let refusal: DatabaseRefusal = failures > 0 && members.isEmpty ? .unreachable : .exhausted
        for waiter in waiters where waiter.deadline <= now {
            actions.append(.refuse(waiter: waiter.id, refusal))
        }
        waiters.removeAll { $0.deadline <= now }
        reap(now, &actions)
        grow(now, &actions)
    }

    mutating func stop(_ actions: inout [Action]) {
        isStopped = true
        for waiter in waiters { actions.append(.refuse(waiter: waiter.id, .stopped)) }
        waiters = []
        for session in idle {
            members[session] = nil
            actions.append(.close(session))
        }
        idle = []
    }

    private mutating func offer(_ session: Int, _ now: Instant, _ actions: inout [Action]) {
        if isStopped {
            members[session] = nil
            actions.append(.close(session))
        } else if waiters.isEmpty {
            members[session]?.use = .idle(since: now)
            idle.append(session)
        } else {
            members[session]?.use = .leased
            actions.append(.grant(waiter: waiters.removeFirst().id, session: session))
        }
    }

    /// Idle too long (beyond the minimum) or too old.
    private mutating func reap(_ now: Instant, _ actions: inout [Action]) {
        for session in idle {
            guard let member = members[session], case .idle(let since) = member.use else { continue }
            let isSurplus = members.count > limits.min && now - since > limits.idleMax
            guard isSurplus || member.expiry <= now else { continue }
            members[session] = nil
            idle.removeAll { $0 == session }
            actions.append(.close(session))
        }
    }

    private mutating func grow(_ now: Instant, _ actions: inout [Action]) {
        guard !isStopped else { return }
        if let retryAt, retryAt > now { return }
        retryAt = nil
        // After a failure one connection tries for all.
        let parallelMax = failures > 0 ? 1 : limits.max
        let opening = connecting + members.values.count { if case .opening = $0.use { true } else { false } }
        var wanted = max(waiters.count - opening, limits.min - members.count - connecting)
        while wanted > 0, members.count + connecting < limits.max, connecting < parallelMax {
            connecting += 1
            wanted -= 1
            actions.append(.connect)
        }
    }
}

/// The pool at one moment.
package struct PoolCounts: Sendable, Equatable {
    package var inUse: Int
    package var idle: Int
    package var waiting: Int

    package init(inUse: Int, idle: Int, waiting: Int) {
        self.inUse = inUse
        self.idle = idle
        self.waiting = waiting
    }
}
