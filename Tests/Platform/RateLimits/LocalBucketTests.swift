// SPDX-License-Identifier: Apache-2.0
import ContractRuntime
import Testing

@testable import RateLimits

@Suite struct LocalBucketTests {
    @Test func `a token bucket admits its capacity at once and refills evenly`() {
        let bucket: ResolvedBucket = Samples.resolved(.tokenBucket, limit: 60, window: 60, burst: 10)
        var state = LocalBucket.unused
        #expect(admitted(&state, bucket, tries: 20, at: 0) == 10)
        #expect(state.outcome(bucket, at: 0).retryAfter == 1_000_000)
        #expect(admitted(&state, bucket, tries: 20, at: 999_999) == 0)
        #expect(admitted(&state, bucket, tries: 20, at: 3_000_000) == 3)
        #expect(state.outcome(bucket, at: 3_000_000).resetAfter == 10_000_000)
    }

    @Test func `a log admits its limit in any window of its length`() {
        let bucket: ResolvedBucket = Samples.resolved(.slidingLog, limit: 3, window: 60)
        var state = LocalBucket.unused
        #expect(admitted(&state, bucket, tries: 1, at: 0) == 1)
        #expect(admitted(&state, bucket, tries: 5, at: 50_000_000) == 2)
        let refused: BucketOutcome = state.outcome(bucket, at: 50_000_000)
        #expect(!refused.isAdmitted && refused.retryAfter == 10_000_000 && refused.remaining == 0)
        #expect(admitted(&state, bucket, tries: 5, at: 60_000_000) == 1)
        #expect(admitted(&state, bucket, tries: 5, at: 109_999_999) == 0)
        #expect(admitted(&state, bucket, tries: 5, at: 110_000_000) == 2)
    }

    @Test func `a sliding window weighs the previous window by its remaining share`() {
        let bucket: ResolvedBucket = Samples.resolved(.slidingWindow, limit: 100, window: 100)
        var state = LocalBucket.unused
        #expect(admitted(&state, bucket, tries: 200, at: 0) == 100)
        #expect(admitted(&state, bucket, tries: 200, at: 100_000_000) == 0)
        #expect(admitted(&state, bucket, tries: 200, at: 125_000_000) == 25)
        #expect(admitted(&state, bucket, tries: 200, at: 300_000_000) == 100)
    }

    @Test func `the promised wait of a sliding window is enough and not a second too long`() {
        for (taken, now) in [(100, 30_000_000), (100, 130_000_000), (70, 20_000_000)] as [(Int, Int64)] {
            var state = LocalBucket.unused
            let bucket: ResolvedBucket = Samples.resolved(.slidingWindow, limit: 100, window: 100)
            _ = admitted(&state, bucket, tries: taken, at: 10_000_000)
            _ = admitted(&state, bucket, tries: 100, at: now)
            let wait: Int64 = state.outcome(bucket, at: now).retryAfter
            #expect(wait > 0)
            #expect(state.outcome(bucket, at: now + wait).isAdmitted)
            #expect(!state.outcome(bucket, at: now + wait - 1_000_000).isAdmitted)
        }
    }

    @Test func `an attempt counter lives as long as its window from the first attempt`() {
        let bucket: ResolvedBucket = Samples.resolved(.attemptCounter, limit: 2, window: 10)
        var state = LocalBucket.unused
        #expect(admitted(&state, bucket, tries: 5, at: 0) == 2)
        #expect(state.outcome(bucket, at: 4_000_000).retryAfter == 6_000_000)
        #expect(admitted(&state, bucket, tries: 5, at: 10_000_000) == 2)
    }

    @Test func `slots are freed by return and by the end of their lease`() {
        let bucket: ResolvedBucket = Samples.resolved(.concurrency, limit: 2, window: 0)
        var state = LocalBucket.unused
        state.charge(bucket, nonce: "a", at: 0)
        state.charge(bucket, nonce: "b", at: 0)
        #expect(!state.outcome(bucket, at: 1).isAdmitted)
        state.giveBack(bucket, nonce: "a", reservedAt: 0)
        #expect(state.outcome(bucket, at: 1).isAdmitted)
        state.charge(bucket, nonce: "c", at: 1)
        state.renew(bucket, nonce: "b", at: 1_000_000)
        #expect(state.outcome(bucket, at: 2_000_001).remaining == 0)
        #expect(state.outcome(bucket, at: 2_000_001).isAdmitted)
        #expect(state.outcome(bucket, at: 3_000_000).remaining == 1)
    }

    @Test func `a returned unit can be taken again`() {
        for algorithm in [RateLimitAlgorithm.tokenBucket, .slidingLog, .slidingWindow] {
            let bucket: ResolvedBucket = Samples.resolved(algorithm, limit: 2, window: 60)
            var state = LocalBucket.unused
            state.charge(bucket, nonce: "a", at: 0)
            state.charge(bucket, nonce: "b", at: 0)
            #expect(!state.outcome(bucket, at: 0).isAdmitted)
            state.giveBack(bucket, nonce: "b", reservedAt: 0)
            #expect(state.outcome(bucket, at: 0).isAdmitted, "\(algorithm)")
        }
    }

    @Test func `a cost takes several units or none`() {
        let bucket: ResolvedBucket = Samples.resolved(.slidingLog, limit: 10, window: 60, cost: 3)
        var state = LocalBucket.unused
        #expect(admitted(&state, bucket, tries: 5, at: 0) == 3)
        #expect(state.outcome(bucket, at: 0).remaining == 1)
    }

    @Test func `a map drops what was not used for the longest time`() {
        var map = BoundedMap<Int>(entriesMax: 3)
        for (index, key) in ["a", "b", "c"].enumerated() { map.set(key, index) }
        map.set("a", 9)
        map.set("d", 3)
        #expect(map.value("b") == nil && map.value("a") == 9 && map.value("c") == 2 && map.count == 3)
        for number in 0..<1_000 { map.set("\(number)", number) }
        #expect(map.count == 3 && map.value("999") == 999 && map.value("996") == nil)
        map.removeAll()
        map.set("x", 1)
        #expect(map.count == 1)
    }

    @Test func `buckets in memory are charged all or none`() {
        let limiter = LocalLimiter(keysMax: 10)
        let wide: ResolvedBucket = Samples.resolved(.slidingLog, limit: 5, window: 60, key: "wide")
        let tight: ResolvedBucket = Samples.resolved(.slidingLog, limit: 1, window: 60, key: "tight")
        _ = limiter.charge([wide, tight], nonce: "1", at: 0)
        _ = limiter.charge([wide, tight], nonce: "2", at: 0)
        #expect(limiter.charge([wide], nonce: "3", at: 0)[0].remaining == 3)
    }

    private func admitted(_ state: inout LocalBucket, _ bucket: ResolvedBucket, tries: Int, at now: Int64) -> Int {
        var count = 0
        for attempt in 0..<tries where state.outcome(bucket, at: now).isAdmitted {
            state.charge(bucket, nonce: "\(now)-\(attempt)", at: now)
            count += 1
        }
        return count
    }
}
