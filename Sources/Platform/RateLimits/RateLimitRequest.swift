// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// What the limiter is asked: one call of an operation and everything it is counted by.
package struct RateLimitRequest: Sendable {
    /// Class of the operation.
    package var className: String
    /// Who is counted, per scope. A bucket without a subject is passed over, so that buckets known only after the body
    /// is read (e-mail, phone) are charged by a second request that carries only these subjects. Personal data arrives
    /// as HMAC.
    package var subjects: [RateLimitScope: String]
    /// Plan of the tenant, by any of its names; `free` without a tenant.
    package var plan: String
    /// Units of the operation's own class; classes that it extends always cost one.
    package var cost: Int
    /// Whether a valid credential came with the request.
    package var isCredentialed: Bool
    /// Whether the address stands on the operator's allow list.
    package var isAllowlisted: Bool
    /// An API key's own limit per minute: lowers the principal's bucket, never raises it.
    package var principalLimitMax: Int?
    /// The only kinds of subjects to charge; nil for all. For a second request of one call, whose address and cluster
    /// were charged by the first one.
    package var scopes: Set<RateLimitScope>?

    package init(
        className: String, subjects: [RateLimitScope: String], plan: String = "free", cost: Int = 1,
        isCredentialed: Bool = false, isAllowlisted: Bool = false, principalLimitMax: Int? = nil
    ) {
        self.className = className
        self.subjects = subjects
        self.plan = plan
        self.cost = cost
        self.isCredentialed = isCredentialed
        self.isAllowlisted = isAllowlisted
        self.principalLimitMax = principalLimitMax
    }
}

/// The limiter's answer.
package enum RateDecision: Sendable {
    /// Go on; the admission carries headers and what has to be settled afterwards.
    case allowed(RateAdmission)
    /// Answer this: 429, or 503 for classes that close without Redis. Its cause is a `RateExhaustion`.
    case refused(APIFailure)
}

/// An admitted request.
package struct RateAdmission: Sendable {
    /// Response headers; empty while Redis is away and for classes without headers.
    package var headers: [(name: String, value: String)] = []
    /// Answer as if nothing happened, but suppress the effect (no mail, no comparison of the code).
    package var isSilenced = false
    /// Units taken in advance; hand it to `RateLimiter.settle` with the outcome. Nil when nothing is to settle.
    package var reservation: RateReservation?

    package init() {}
}

/// Which bucket refused, for the log and for the operation whose token is void after too many attempts.
package struct RateExhaustion: Error, Sendable, Equatable, CustomStringConvertible {
    package let className: String
    package let bucket: String
    package let limit: Int
    package let invalidatesToken: Bool

    package var description: String { "\(className)/\(bucket) is exhausted" }
}

/// Units of buckets that count failures only, and slots of concurrency buckets.
package struct RateReservation: Sendable {
    let buckets: [ResolvedBucket]
    let nonce: String
    let at: Int64
    let isLocal: Bool
}
