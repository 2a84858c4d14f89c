// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Says once and for all that this process is about to stop: the server sets it, readiness reports it.
package final class DrainSignal: Sendable {
    private let begun: Atomic<Bool> = Atomic(false)

    package init() {}

    /// New requests are refused from now on.
    package var hasBegun: Bool { begun.load(ordering: .relaxed) }

    package func begin() { begun.store(true, ordering: .relaxed) }
}
