// SPDX-License-Identifier: Apache-2.0
import NIOCore
import Synchronization

/// What belongs to one event loop: its executor and how late it runs its timers.
final class LoopContext: Sendable {
    /// How often the lag of a loop is measured.
    private static let probeInterval: Duration = .milliseconds(100)

    let loop: any EventLoop
    let executor: EventLoopExecutor
    let date: HTTPDate = HTTPDate()
    let room: NIOLoopBoundBox<AnswerRoom>
    let turn: NIOLoopBoundBox<LoopTurn>
    private let lagNanoseconds: Atomic<Int64> = Atomic(0)
    private let expected: Atomic<UInt64> = Atomic(0)

    init(_ loop: any EventLoop) {
        self.loop = loop
        executor = EventLoopExecutor(loop)
        room = NIOLoopBoundBox.makeBoxSendingValue(AnswerRoom(), eventLoop: loop)
        turn = NIOLoopBoundBox.makeBoxSendingValue(LoopTurn(loop), eventLoop: loop)
    }

    /// How late the last probe ran.
    var lag: Duration { .nanoseconds(lagNanoseconds.load(ordering: .relaxed)) }

    /// Starts the probe; the returned task ends it.
    func startProbe() -> RepeatedTask {
        let interval: TimeAmount = TimeAmount(Self.probeInterval)
        expected.store((NIODeadline.now() + interval).uptimeNanoseconds, ordering: .relaxed)
        return loop.scheduleRepeatedTask(initialDelay: interval, delay: interval) { _ in
            let now: NIODeadline = .now()
            let due: UInt64 = self.expected.load(ordering: .relaxed)
            self.lagNanoseconds.store(
                Int64(clamping: now.uptimeNanoseconds &- min(due, now.uptimeNanoseconds)), ordering: .relaxed)
            self.expected.store((now + interval).uptimeNanoseconds, ordering: .relaxed)
        }
    }
}

/// The loops of a group, found by identity when a connection is set up.
struct LoopTable: Sendable {
    private let contexts: [ObjectIdentifier: LoopContext]

    init(group: any EventLoopGroup) {
        var found: [ObjectIdentifier: LoopContext] = [:]
        for loop in group.makeIterator() { found[ObjectIdentifier(loop)] = LoopContext(loop) }
        contexts = found
    }

    var all: [LoopContext] { Array(contexts.values) }

    /// The context of a loop; a loop outside the group (tests) gets a fresh one.
    func context(of loop: any EventLoop) -> LoopContext { contexts[ObjectIdentifier(loop)] ?? LoopContext(loop) }
}
