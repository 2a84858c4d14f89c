// SPDX-License-Identifier: Apache-2.0

/// Lets a few callers in at a time; the others wait in order.
///
/// Hundreds of tests at once would hash more passwords than the product takes on: it refuses, and rightly.
actor Turnstile {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) { free = places }

    func pass<Output: Sendable>(_ body: @Sendable () async throws -> Output) async throws -> Output {
        await enter()
        do {
            let output: Output = try await body()
            leave()
            return output
        } catch {
            leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { (turn: CheckedContinuation<Void, Never>) in waiting.append(turn) }
        }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
