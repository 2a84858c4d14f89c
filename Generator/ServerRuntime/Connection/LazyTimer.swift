// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// One timer per connection that is seldom set: a request moves a deadline, the timer fires at the earliest one it
/// was set for and is set again by its owner for what is still due.
struct LazyTimer {
    private var armed: NIODeadline?
    private var scheduled: Scheduled<Void>?

    /// Makes sure that `fire` runs at the deadline or earlier.
    mutating func arm(at deadline: NIODeadline, on loop: any EventLoop, _ fire: @escaping () -> Void) {
        if let armed, armed <= deadline { return }
        scheduled?.cancel()
        armed = deadline
        scheduled = loop.assumeIsolated().scheduleTask(deadline: deadline, fire)
    }

    /// The owner tells that the timer fired.
    mutating func fired() {
        armed = nil
        scheduled = nil
    }

    mutating func cancel() {
        scheduled?.cancel()
        fired()
    }
}
