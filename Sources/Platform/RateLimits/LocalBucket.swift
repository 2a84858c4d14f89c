// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// The state of one bucket in the memory of this node, with the same rules as the script. A pure state machine: the
/// caller brings the time in microseconds.
enum LocalBucket: Sendable, Equatable {
    /// One stamp of a log, or one leased slot, and the request that took it.
    struct Entry: Sendable, Equatable {
        let at: Int64
        let nonce: String
    }

    case unused
    case arrival(Int64)
    case log([Entry])
    case windows(index: Int64, current: Int, previous: Int)
    case attempts(Int, until: Int64)
    case slots([Entry])

    /// What the bucket would say now; changes nothing.
    func outcome(_ bucket: ResolvedBucket, at now: Int64) -> BucketOutcome {
        switch bucket.bucket.algorithm {
        case .tokenBucket: tokenOutcome(bucket, now)
        case .slidingLog: logOutcome(bucket, now)
        case .slidingWindow: windowOutcome(bucket, now)
        case .attemptCounter: attemptOutcome(bucket, now)
        case .concurrency: slotOutcome(bucket, now)
        }
    }

    /// Takes the units; only after an outcome that admits.
    mutating func charge(_ bucket: ResolvedBucket, nonce: String, at now: Int64) {
        switch bucket.bucket.algorithm {
        case .tokenBucket:
            self = .arrival(arrival(now) + bucket.step * Int64(bucket.cost))
        case .slidingLog:
            let taken: [Entry] = Array(repeating: Entry(at: now, nonce: nonce), count: bucket.cost)
            self = .log(stamps(after: now - bucket.window) + taken)
        case .slidingWindow:
            let (index, current, previous) = windows(bucket, now)
            self = .windows(index: index, current: current + bucket.cost, previous: previous)
        case .attemptCounter:
            let (count, until) = attempts(bucket, now)
            self = .attempts(count + bucket.cost, until: until)
        case .concurrency:
            let taken: [Entry] = Array(repeating: Entry(at: now + bucket.lease, nonce: nonce), count: bucket.cost)
            self = .slots(leases(after: now) + taken)
        }
    }

    /// Returns what a request took.
    mutating func giveBack(_ bucket: ResolvedBucket, nonce: String, reservedAt: Int64) {
        switch self {
        case .unused, .attempts: break
        case .arrival(let tat): self = .arrival(tat - bucket.step * Int64(bucket.cost))
        case .log(let entries): self = .log(entries.filter { $0.nonce != nonce })
        case .slots(let entries): self = .slots(entries.filter { $0.nonce != nonce })
        case .windows(let index, let current, let previous):
            let taken: Int64 = reservedAt / bucket.window
            self = .windows(
                index: index, current: taken == index ? max(0, current - bucket.cost) : current,
                previous: taken == index - 1 ? max(0, previous - bucket.cost) : previous)
        }
    }

    /// Prolongs the slots of a request.
    mutating func renew(_ bucket: ResolvedBucket, nonce: String, at now: Int64) {
        guard case .slots(let entries) = self else { return }
        self = .slots(entries.map { $0.nonce == nonce ? Entry(at: now + bucket.lease, nonce: nonce) : $0 })
    }

    private func tokenOutcome(_ bucket: ResolvedBucket, _ now: Int64) -> BucketOutcome {
        let step: Int64 = bucket.step
        let tat: Int64 = arrival(now)
        let after: Int64 = tat + step * Int64(bucket.cost)
        let room: Int64 = step * Int64(bucket.capacity)
        let excess: Int64 = after - now - room
        guard excess > 0 else {
            return BucketOutcome(
                isAdmitted: true, remaining: Int(-excess / step), resetAfter: after - now, retryAfter: 0)
        }
        let left: Int64 = max(0, room - tat + now) / step
        return BucketOutcome(isAdmitted: false, remaining: Int(left), resetAfter: tat - now, retryAfter: excess)
    }

    private func logOutcome(_ bucket: ResolvedBucket, _ now: Int64) -> BucketOutcome {
        let entries: [Entry] = stamps(after: now - bucket.window)
        let reset: Int64 = (entries.first?.at ?? now) + bucket.window - now
        let over: Int = entries.count + bucket.cost - bucket.limit
        guard over > 0 else {
            return BucketOutcome(isAdmitted: true, remaining: -over, resetAfter: reset, retryAfter: 0)
        }
        let last: Int64 = over <= entries.count ? entries[over - 1].at : now
        return BucketOutcome(
            isAdmitted: false, remaining: max(0, bucket.limit - entries.count), resetAfter: reset,
            retryAfter: last + bucket.window - now)
    }

    private func windowOutcome(_ bucket: ResolvedBucket, _ now: Int64) -> BucketOutcome {
        let length: Int64 = bucket.window / 1_000
        let (index, current, previous) = windows(bucket, now)
        let gone: Int64 = now / 1_000 - index * length
        let used: Int = current + Int(Int64(previous) * (length - gone) / length)
        let reset: Int64 = (length - gone) * 1_000
        guard used + bucket.cost > bucket.limit else {
            return BucketOutcome(
                isAdmitted: true, remaining: bucket.limit - used - bucket.cost, resetAfter: reset, retryAfter: 0)
        }
        // When this window's own count leaves no room, the next window has to weigh it down first.
        let isFull: Bool = current + bucket.cost > bucket.limit
        let free: Int64 = Int64(max(0, isFull ? bucket.limit - bucket.cost : bucket.limit - bucket.cost - current))
        let weighed: Int64 = Int64(max(1, isFull ? current : previous))
        let shrink: Int64 = length - ((free + 1) * length + weighed - 1) / weighed
        let wait: Int64 = (isFull ? length : 0) + shrink + 1 - gone
        return BucketOutcome(
            isAdmitted: false, remaining: max(0, bucket.limit - used), resetAfter: reset,
            retryAfter: max(1, wait) * 1_000)
    }

    private func attemptOutcome(_ bucket: ResolvedBucket, _ now: Int64) -> BucketOutcome {
        let (count, until) = attempts(bucket, now)
        let isAdmitted: Bool = count + bucket.cost <= bucket.limit
        return BucketOutcome(
            isAdmitted: isAdmitted, remaining: max(0, bucket.limit - count - (isAdmitted ? bucket.cost : 0)),
            resetAfter: until - now, retryAfter: isAdmitted ? 0 : until - now)
    }

    private func slotOutcome(_ bucket: ResolvedBucket, _ now: Int64) -> BucketOutcome {
        let entries: [Entry] = leases(after: now)
        let left: Int = bucket.limit - entries.count
        guard left < bucket.cost else {
            return BucketOutcome(isAdmitted: true, remaining: left - bucket.cost, resetAfter: 0, retryAfter: 0)
        }
        let next: Int64 = entries.map(\.at).min() ?? now
        return BucketOutcome(isAdmitted: false, remaining: max(0, left), resetAfter: 0, retryAfter: next - now)
    }

    private func arrival(_ now: Int64) -> Int64 {
        guard case .arrival(let tat) = self else { return now }
        return max(tat, now)
    }

    private func stamps(after cut: Int64) -> [Entry] {
        guard case .log(let entries) = self else { return [] }
        return entries.filter { $0.at > cut }
    }

    private func leases(after now: Int64) -> [Entry] {
        guard case .slots(let entries) = self else { return [] }
        return entries.filter { $0.at > now }
    }

    private func attempts(_ bucket: ResolvedBucket, _ now: Int64) -> (count: Int, until: Int64) {
        guard case .attempts(let count, let until) = self, until > now else { return (0, now + bucket.window) }
        return (count, until)
    }

    private func windows(_ bucket: ResolvedBucket, _ now: Int64) -> (index: Int64, current: Int, previous: Int) {
        let index: Int64 = now / bucket.window
        guard case .windows(let at, let current, let previous) = self else { return (index, 0, 0) }
        if at == index { return (index, current, previous) }
        return (index, 0, at == index - 1 ? current : 0)
    }
}
