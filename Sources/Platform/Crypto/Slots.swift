// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A bounded number of places; taking one never waits.
final class Slots: Sendable {
    private let taken: Atomic<Int> = Atomic(0)
    private let max: Int

    init(max: Int) { self.max = max }

    func take() -> Bool {
        guard taken.add(1, ordering: .acquiring).newValue <= max else {
            give()
            return false
        }
        return true
    }

    func give() { taken.subtract(1, ordering: .releasing) }
}
