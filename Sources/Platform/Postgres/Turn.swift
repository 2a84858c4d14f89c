// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// One at a time, in order of arrival. Each holder's wait is bounded by its flight's deadline, so each turn comes.
final class Turn: Sendable {
    /// Statements of one transaction that may wait for each other.
    static let waitersMax = 64

    private struct State {
        var isTaken = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    /// False when too many wait already.
    func take() async -> Bool {
        let isTaken: Bool? = state.withLock { state in
            if !state.isTaken {
                state.isTaken = true
                return true
            }
            return state.waiters.count >= Self.waitersMax ? false : nil
        }
        if let isTaken { return isTaken }
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let isFree = state.withLock { state in
                if state.isTaken {
                    state.waiters.append(continuation)
                    return false
                }
                state.isTaken = true
                return true
            }
            if isFree { continuation.resume() }
        }
        return true
    }

    func give() {
        let next: CheckedContinuation<Void, Never>? = state.withLock { state in
            if state.waiters.isEmpty {
                state.isTaken = false
                return nil
            }
            return state.waiters.removeFirst()
        }
        next?.resume()
    }
}
