// SPDX-License-Identifier: Apache-2.0
import ServiceLifecycle

/// Work that is due now and again: some time after the last round, and soon after somebody has woken it.
struct Upkeep: Service {
    private let pause: Duration
    private let wakes: AsyncStream<Void>
    private let source: AsyncStream<Void>.Continuation
    private let round: @Sendable () async -> Void

    /// - Parameter alarm: wakes the rounds; several wakes in one round are one.
    init(every pause: Duration, alarm: Alarm, round: @escaping @Sendable () async -> Void) {
        self.pause = pause
        wakes = alarm.wakes
        source = alarm.source
        self.round = round
    }

    /// What wakes the rounds; made before them.
    struct Alarm: Sendable {
        fileprivate let wakes: AsyncStream<Void>
        fileprivate let source: AsyncStream<Void>.Continuation

        init() { (wakes, source) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

        func ring() { source.yield() }
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { (group: inout TaskGroup<Void>) in
                group.addTask { await tick() }
                group.addTask { for await _ in wakes where !Task.isCancelled { await round() } }
                await group.waitForAll()
            }
        }
    }

    private func tick() async {
        while !Task.isCancelled {
            source.yield()
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }
}
