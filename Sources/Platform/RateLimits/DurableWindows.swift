// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Counts `durable` classes while Redis is away, from what is stored anyway.
package struct DurableWindows: Sendable {
    /// How much of a kind was stored within so many seconds; nil when that cannot be told in time.
    package typealias Count =
        @Sendable (_ scope: RateLimitScope, _ subject: String, _ seconds: Int) async -> Int?

    /// Subjects that stored rows know. Addresses of callers are not among them.
    private static let known: Set<RateLimitScope> = [.phone, .user, .tenant, .global]

    private let resolver: BucketResolver
    private let now: @Sendable () -> Int64
    private let count: Count

    /// - Parameter now: microseconds since 1970.
    package init(catalogue: RateLimitCatalogue, now: @escaping @Sendable () -> Int64, count: @escaping Count) {
        resolver = BucketResolver(catalogue: catalogue, keyPrefix: "")
        self.now = now
        self.count = count
    }

    /// Nil when something could not be counted.
    package func decide(_ className: String, _ subjects: [RateLimitScope: String]) async -> RateDecision? {
        var request: RateLimitRequest = RateLimitRequest(className: className, subjects: subjects)
        request.scopes = Self.known
        let buckets: [ResolvedBucket] = (resolver.buckets(of: request, halvesAuth: false) ?? []).filter {
            (bucket: ResolvedBucket) -> Bool in bucket.className == className
        }
        var outcomes: [BucketOutcome] = []
        for bucket in buckets {
            let subject: String = subjects[bucket.bucket.scope] ?? ""
            guard let used = await count(bucket.bucket.scope, subject, bucket.bucket.windowSeconds) else { return nil }
            let isAdmitted: Bool = used + bucket.cost <= bucket.limit
            outcomes.append(
                BucketOutcome(
                    isAdmitted: isAdmitted, remaining: max(0, bucket.limit - used), resetAfter: bucket.window,
                    retryAfter: isAdmitted ? 0 : bucket.window))
        }
        let answer: RateLimitAnswer = RateLimitAnswer(buckets, outcomes, at: now())
        return answer.refusal(isDegraded: true).map { .refused($0) } ?? .allowed(RateAdmission())
    }
}
