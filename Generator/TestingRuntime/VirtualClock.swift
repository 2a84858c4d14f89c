// SPDX-License-Identifier: Apache-2.0
public import ContractRuntime
import Synchronization

/// A source of time that stands still until a test moves it.
public final class VirtualClock: Sendable {
    private let instant: Mutex<Timestamp>

    public init(_ start: Timestamp) { instant = Mutex(start) }

    public var now: Timestamp { instant.withLock { $0 } }

    /// The clock as the closure that servers take.
    public var source: @Sendable () -> Timestamp { { self.now } }

    /// Moves time forward, or backward by a negative duration.
    public func advance(by duration: Duration) { instant.withLock { $0 = $0 + duration } }

    public func set(_ timestamp: Timestamp) { instant.withLock { $0 = timestamp } }
}
