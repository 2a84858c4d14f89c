// SPDX-License-Identifier: Apache-2.0
import NIOCore
import Testing

@testable import Redis

@Suite struct CircuitBreakerTests {
    @Test func `five failures in a row open it, one answer in between does not`() {
        var breaker = CircuitBreaker()
        for _ in 0..<4 { breaker.failed(at: at(0)) }
        breaker.succeeded()
        for _ in 0..<4 { breaker.failed(at: at(0)) }
        #expect(!breaker.isOpen)
        breaker.failed(at: at(0))
        #expect(breaker.isOpen)
        #expect(leaves(&breaker, [0]) == [false])
    }

    @Test func `after a second one probe is let through and decides`() {
        var breaker = CircuitBreaker()
        for _ in 0..<5 { breaker.failed(at: at(0)) }
        #expect(leaves(&breaker, [999, 1_000, 1_001]) == [false, true, false])
        breaker.failed(at: at(1_050))
        #expect(leaves(&breaker, [2_049, 2_050]) == [false, true])
        breaker.succeeded()
        #expect(leaves(&breaker, [2_051]) == [true])
        #expect(!breaker.isOpen)
    }

    @Test func `a probe without outcome does not shut it for ever`() {
        var breaker = CircuitBreaker()
        for _ in 0..<5 { breaker.failed(at: at(0)) }
        #expect(leaves(&breaker, [1_000, 1_999, 2_000]) == [true, false, true])
    }

    @Test func `waiting times double, are capped and begin anew`() {
        var backoff = Backoff()
        let waits: [Duration] = (0..<7).map { _ in backoff.next(chance: 0) }
        #expect(waits == [25, 50, 100, 200, 400, 500, 500].map { Duration.milliseconds($0) })
        backoff.reset()
        let wait: Duration = backoff.next(chance: 0.5)
        #expect(wait == .microseconds(37_500))
    }

    @Test func `replies go to those who wait in order and late ones to nobody`() {
        var queue = PendingQueue<String>()
        queue.append("a", deadline: at(10), size: 1)
        queue.append("b", deadline: at(5), size: 2)
        queue.append("c", deadline: at(20), size: 3)
        let late: [[String]] = [4, 10, 10].map { queue.expired(at: at($0)) }
        #expect(late == [[], ["a", "b"], []])
        let first: (waiter: String?, size: Int)? = queue.answered()
        let second: (waiter: String?, size: Int)? = queue.answered()
        #expect(first?.waiter == nil && first?.size == 1 && second?.size == 2)
        let rest: [String] = queue.removeAll()
        #expect(rest == ["c"])
        let none: (waiter: String?, size: Int)? = queue.answered()
        #expect(none == nil)
    }

    private func leaves(_ breaker: inout CircuitBreaker, _ times: [Int64]) -> [Bool] {
        times.map { breaker.admits(at: at($0)) }
    }

    private func at(_ milliseconds: Int64) -> NIODeadline {
        .uptimeNanoseconds(1_000_000_000) + .milliseconds(milliseconds)
    }
}
