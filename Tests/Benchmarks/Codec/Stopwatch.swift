// SPDX-License-Identifier: Apache-2.0
import BenchReport
import CAllocationCount
import Foundation

/// CPU time and allocations of the calling thread.
enum Stopwatch {
    static let rounds: Int = 7
    private static let roundNanoseconds: Double = 60_000_000
    private static let warmUpCalls: Int = 200

    /// Nanoseconds of one call of each of two ways, measured in turn.
    static func nanoseconds(_ first: () throws -> Void, _ second: () throws -> Void) rethrows -> (Double, Double) {
        let firstCalls: Int = try calls(first)
        let secondCalls: Int = try calls(second)
        var times: ([Double], [Double]) = ([], [])
        for _ in 0..<rounds {
            times.0.append(try measure(firstCalls, first))
            times.1.append(try measure(secondCalls, second))
        }
        return (Table.median(times.0), Table.median(times.1))
    }

    /// Allocations of one call, the first ones left out.
    static func allocations(_ body: () throws -> Void) rethrows -> Int {
        for _ in 0..<warmUpCalls { try body() }
        let before: UInt = allocation_count()
        for _ in 0..<warmUpCalls { try body() }
        return Int((allocation_count() - before) / UInt(warmUpCalls))
    }

    /// How many calls fill a round.
    private static func calls(_ body: () throws -> Void) rethrows -> Int {
        for _ in 0..<warmUpCalls { try body() }
        return max(1, Int(roundNanoseconds / max(try measure(warmUpCalls, body), 1)))
    }

    private static func measure(_ calls: Int, _ body: () throws -> Void) rethrows -> Double {
        let begin: UInt64 = now()
        for _ in 0..<calls { try body() }
        return Double(now() - begin) / Double(calls)
    }

    private static func now() -> UInt64 {
        var time: timespec = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
