// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Buckets in the memory of this node: for scopes that never leave it, and for all others while Redis is away.
final class LocalLimiter: Sendable {
    private let memory: Mutex<BoundedMap<LocalBucket>>

    init(keysMax: Int) { self.memory = Mutex(BoundedMap(entriesMax: keysMax)) }

    /// Charges all buckets or none.
    func charge(_ buckets: [ResolvedBucket], nonce: String, at now: Int64) -> [BucketOutcome] {
        memory.withLock { memory in
            let outcomes: [BucketOutcome] = buckets.map {
                (memory.value($0.key) ?? .unused).outcome($0, at: now)
            }
            let isRefused: Bool = zip(buckets, outcomes).contains { !$1.isAdmitted && !$0.isSilent }
            guard !isRefused else { return outcomes }
            for (bucket, outcome) in zip(buckets, outcomes) where outcome.isAdmitted {
                var state: LocalBucket = memory.value(bucket.key) ?? .unused
                state.charge(bucket, nonce: nonce, at: now)
                memory.set(bucket.key, state)
            }
            return outcomes
        }
    }

    /// Returns what a request took.
    func giveBack(_ buckets: [ResolvedBucket], nonce: String, reservedAt: Int64) {
        change(buckets) { $0.giveBack($1, nonce: nonce, reservedAt: reservedAt) }
    }

    /// Prolongs the slots of a request.
    func renew(_ buckets: [ResolvedBucket], nonce: String, at now: Int64) {
        change(buckets) { $0.renew($1, nonce: nonce, at: now) }
    }

    /// Forgets everything.
    func clear() { memory.withLock { $0.removeAll() } }

    private func change(_ buckets: [ResolvedBucket], _ change: (inout LocalBucket, ResolvedBucket) -> Void) {
        memory.withLock { memory in
            for bucket in buckets {
                guard var state = memory.value(bucket.key) else { continue }
                change(&state, bucket)
                memory.set(bucket.key, state)
            }
        }
    }
}
