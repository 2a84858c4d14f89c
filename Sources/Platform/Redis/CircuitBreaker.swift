// SPDX-License-Identifier: Apache-2.0
package import NIOCore

/// Stops asking a server that does not answer: after so many failures in a row nothing is sent for a while, then one
/// probe decides. A pure state machine; the caller brings the time.
package struct CircuitBreaker: Sendable {
    /// Failures in a row that open the breaker.
    package static let failuresMax = 5
    /// How long it stays open before one probe is let through.
    package static let openFor: TimeAmount = .seconds(1)

    private enum State: Sendable {
        case closed(failures: Int)
        case open(until: NIODeadline)
        case probing(since: NIODeadline)
    }

    private var state = State.closed(failures: 0)

    /// A closed breaker.
    package init() {}

    /// Whether anything but a probe is refused.
    package var isOpen: Bool {
        if case .closed = state { return false }
        return true
    }

    /// Asks for leave to send; the caller must report the outcome.
    package mutating func admits(at now: NIODeadline) -> Bool {
        switch state {
        case .closed:
            return true
        case .open(let until):
            guard now >= until else { return false }
            state = .probing(since: now)
            return true
        case .probing(let since):
            // A probe whose outcome was lost must not keep the breaker shut for ever.
            guard now >= since + CircuitBreaker.openFor else { return false }
            state = .probing(since: now)
            return true
        }
    }

    /// The server answered.
    package mutating func succeeded() { state = .closed(failures: 0) }

    /// The server did not answer.
    package mutating func failed(at now: NIODeadline) {
        switch state {
        case .closed(let failures) where failures + 1 < CircuitBreaker.failuresMax:
            state = .closed(failures: failures + 1)
        case .closed, .probing:
            state = .open(until: now + CircuitBreaker.openFor)
        case .open:
            break
        }
    }
}
