// SPDX-License-Identifier: Apache-2.0
package import NIOCore

/// Runs the jobs of request tasks on one event loop, so a handler works on the thread that read its bytes and
/// writes its response without a thread hop.
package final class EventLoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    package init(_ loop: any EventLoop) { self.loop = loop }

    package func enqueue(_ job: consuming ExecutorJob) {
        let unowned: UnownedJob = UnownedJob(job)
        loop.execute { unowned.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }

    package func asUnownedTaskExecutor() -> UnownedTaskExecutor { UnownedTaskExecutor(ordinary: self) }
}
