// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// Threads for the libpq calls that block: connecting (name lookup, TLS, SCRAM hashing) and cancelling.
final class Blocking: Sendable {
    /// Connects and cancels at the same time.
    static let threadsMax = 4

    private let queue = OperationQueue()
    private let isStopped = Mutex(false)

    init() {
        queue.name = "postgres.blocking"
        queue.maxConcurrentOperationCount = Self.threadsMax
    }

    /// The body hears whether it may work: not after `shutdown`. Callers are bounded by their connections.
    func submit(_ body: @escaping @Sendable (_ isActive: Bool) -> Void) {
        queue.addOperation { [self] in
            let isActive = isStopped.withLock { !$0 }
            body(isActive)
        }
    }

    /// Returns when the calls under way have ended; each is bounded by its connection's timeouts.
    func shutdown() async {
        isStopped.withLock { $0 = true }
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            queue.addBarrierBlock { continuation.resume() }
        }
    }
}
