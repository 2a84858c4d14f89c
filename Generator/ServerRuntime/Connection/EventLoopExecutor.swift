// SPDX-License-Identifier: Apache-2.0
package import NIOCore
import Synchronization

/// Runs the jobs of request tasks on one event loop, so a handler works on the thread that read its bytes and
/// writes its response without a thread hop.
package final class EventLoopExecutor: TaskExecutor {
    private let loop: any EventLoop
    /// The next job that comes from the loop's own thread is the beginning of a task that starts at once. Written and
    /// read on that thread alone, as is `isRunning`.
    private let startsAtOnce: Atomic<Bool> = Atomic(false)
    private let isRunning: Atomic<Bool> = Atomic(false)

    package init(_ loop: any EventLoop) { self.loop = loop }

    package func enqueue(_ job: consuming ExecutorJob) {
        let unowned: UnownedJob = UnownedJob(job)
        if loop.inEventLoop, startsAtOnce.load(ordering: .relaxed) {
            startsAtOnce.store(false, ordering: .relaxed)
            run(unowned)
        } else {
            loop.execute { self.run(unowned) }
        }
    }

    package func asUnownedTaskExecutor() -> UnownedTaskExecutor { UnownedTaskExecutor(ordinary: self) }

    /// Makes one task on this executor. Its first part runs before this returns, without a turn of the loop, unless a
    /// job runs already: jobs are not nested. Called on the loop.
    func startingAtOnce<Made>(unless isLater: Bool, _ make: () -> Made) -> Made {
        startsAtOnce.store(!isLater && !isRunning.load(ordering: .relaxed), ordering: .relaxed)
        defer { startsAtOnce.store(false, ordering: .relaxed) }
        return make()
    }

    private func run(_ job: UnownedJob) {
        isRunning.store(true, ordering: .relaxed)
        job.runSynchronously(on: asUnownedTaskExecutor())
        isRunning.store(false, ordering: .relaxed)
    }
}
