// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

@testable import Postgres

@Suite struct `decisions of a pool` {
    private typealias Action = PoolState.Action

    private let start = ContinuousClock.now
    private var state = PoolState(
        PoolLimits(min: 1, max: 2, idleMax: .seconds(60), lifetimeMax: .seconds(600)), jitter: { 1 })

    /// Two connections, both idle.
    private func filled() -> PoolState {
        var state = state
        var actions: [Action] = []
        for waiter in 1...2 { _ = state.acquire(waiter: waiter, deadline: start + .seconds(5), now: start, &actions) }
        for session in 1...2 {
            state.opened(session, now: start)
            state.ready(session, now: start, &actions)
        }
        for session in 1...2 { state.release(session, isReusable: true, now: start, &actions) }
        return state
    }

    @Test func `a waiter opens one connection, up to the limit`() {
        var state = state
        var actions: [Action] = []
        for waiter in 1...5 {
            let taken = state.acquire(waiter: waiter, deadline: start + .seconds(5), now: start, &actions)
            #expect(taken == .waiting)
        }
        #expect(actions == [.connect, .connect])
        state.opened(7, now: start)
        state.ready(7, now: start, &actions)
        #expect(actions.last == .grant(waiter: 1, session: 7))
        state.release(7, isReusable: true, now: start, &actions)
        #expect(actions.last == .grant(waiter: 2, session: 7))
    }

    @Test func `the surplus is closed after its idle time, the minimum stays`() {
        var state = filled()
        #expect(state.counts == PoolCounts(inUse: 0, idle: 2, waiting: 0))
        var actions: [Action] = []
        state.tick(now: start + .seconds(59), &actions)
        #expect(actions.isEmpty)
        state.tick(now: start + .seconds(61), &actions)
        #expect(actions == [.close(1)])
        #expect(state.counts.idle == 1)
    }

    @Test func `an old connection is closed and replaced`() {
        var state = filled()
        var actions: [Action] = []
        state.tick(now: start + .seconds(601), &actions)
        #expect(actions == [.close(1), .close(2), .connect])
    }

    @Test func `an old connection is not lent`() {
        var state = filled()
        var actions: [Action] = []
        let taken = state.acquire(
            waiter: 9, deadline: start + .seconds(700), now: start + .seconds(601), &actions)
        #expect(taken == .waiting)
        #expect(actions.prefix(2) == [.close(2), .close(1)])
    }

    @Test func `a failed connect is tried again after growing pauses`() {
        var state = state
        var actions: [Action] = []
        _ = state.acquire(waiter: 1, deadline: start + .seconds(5), now: start, &actions)
        #expect(actions == [.connect])
        state.connectFailed(now: start)
        #expect(state.nextTick(after: start) == start + .milliseconds(100))
        actions = []
        state.tick(now: start + .milliseconds(50), &actions)
        #expect(actions.isEmpty)
        state.tick(now: start + .milliseconds(100), &actions)
        #expect(actions == [.connect])
        state.connectFailed(now: start + .milliseconds(100))
        #expect(state.nextTick(after: start) == start + .milliseconds(300))
        actions = []
        state.tick(now: start + .seconds(5), &actions)
        #expect(actions.first == .refuse(waiter: 1, .unreachable))
    }

    @Test func `a connection that ended while it was opened is not lent`() {
        var state = state
        var actions: [Action] = []
        _ = state.acquire(waiter: 1, deadline: start + .seconds(5), now: start, &actions)
        state.opened(3, now: start)
        state.lost(3, now: start, &actions)
        state.ready(3, now: start, &actions)
        #expect(actions == [.connect, .connect])
        #expect(state.counts.waiting == 1)
    }

    @Test func `a stopped pool refuses and closes what comes back`() {
        var state = filled()
        var actions: [Action] = []
        guard
            case .granted(let session) = state.acquire(
                waiter: 1, deadline: start + .seconds(5), now: start, &actions)
        else {
            Issue.record("no connection")
            return
        }
        state.stop(&actions)
        #expect(actions == [.close(1)])
        state.release(session, isReusable: true, now: start, &actions)
        #expect(actions.last == .close(session))
        #expect(state.acquire(waiter: 2, deadline: start + .seconds(5), now: start, &actions) == .refused(.stopped))
    }
}

@Suite struct `prepared statements` {
    @Test func `the least recently used goes, unconfirmed ones stay`() {
        var statements = PreparedStatements(.named(max: 2))
        #expect(statements.plan("a", types: [25]) == .prepare(name: "s1"))
        statements.confirm("a")
        #expect(statements.plan("b", types: []) == .prepare(name: "s2"))
        #expect(statements.plan("a", types: [25]) == .execute(name: "s1"))
        #expect(statements.plan("c", types: []) == .prepare(name: "s3"))
        #expect(statements.evicted == ["s1"])
        #expect(statements.plan("d", types: []) == .unnamed, "b and c are under way")
        statements.confirm("b")
        statements.forget("c")
        statements.deallocated("s1")
        #expect(statements.plan("d", types: []) == .prepare(name: "s4"))
        #expect(statements.evicted.isEmpty)
    }

    @Test func `the same text with other types is not mixed up`() {
        var statements = PreparedStatements(.named(max: 2))
        #expect(statements.plan("a", types: [25]) == .prepare(name: "s1"))
        #expect(statements.plan("a", types: [23]) == .unnamed)
    }

    @Test func `server errors are named by their meaning`() {
        let cases: [(String, String, DatabaseError.Kind)] = [
            ("08006", "", .connectionLost), ("57P01", "", .connectionLost), ("53300", "", .unavailable),
            ("22001", "", .invalidData(sqlState: "22001")), ("0A000", "", .other(sqlState: "0A000")),
            ("0A000", "RevalidateCachedQuery", .serializationFailure), ("42501", "", .insufficientPrivilege),
            ("42501", "ExecWithCheckOptions", .policyViolation), ("57014", "", .statementTimeout),
            ("26000", "", .serializationFailure), ("ZY012", "", .guardRaised(sqlState: "ZY012", reason: "why")),
        ]
        for (state, routine, kind) in cases {
            #expect(ServerFailure(sqlState: state, message: "why", routine: routine).kind == kind, "\(state)")
        }
    }
}
