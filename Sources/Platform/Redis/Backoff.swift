// SPDX-License-Identifier: Apache-2.0

/// Waiting times between attempts to connect: doubling, capped, with half of each left to chance so that nodes that
/// lost the same server do not come back in step.
struct Backoff: Sendable {
    static let first: Duration = .milliseconds(50)
    static let longest: Duration = .seconds(1)

    private var ceiling: Duration = Backoff.first

    /// The next waiting time; `chance` lies in 0..<1.
    mutating func next(chance: Double) -> Duration {
        let wait: Duration = ceiling / 2 + ceiling / 2 * chance
        ceiling = min(ceiling * 2, Backoff.longest)
        return wait
    }

    /// Starts over after a good connection.
    mutating func reset() { ceiling = Backoff.first }
}
