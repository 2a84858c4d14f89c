// SPDX-License-Identifier: Apache-2.0

/// One rate-limit class of the contract: the buckets that every call of its operations must pass.
///
/// A plain value: the emitted catalogue makes one per class and the limiter reads it. Names are Redis keys and appear
/// in response headers, so they never change once published.
public struct RateLimitClass: Sendable, Hashable {
    /// Name of the class, such as `auth.login`.
    public let name: String
    /// What is charged unless a bucket says otherwise.
    public let charge: RateLimitCharge
    /// The class whose buckets are charged too, such as `api.default`.
    public let extends: String?
    /// Classes whose buckets are charged too, whatever their own subject.
    public let extendsGlobal: [String]
    /// What happens while Redis cannot be asked.
    public let onRedisDown: RateLimitFallback
    /// Whether addresses of the operator's allow list skip this class.
    public let allowlistApplies: Bool
    /// Whether answers carry the rate-limit headers of this class.
    public let headers: Bool
    /// Code of the refusal, unless the bucket names its own.
    public let exceededCode: String
    /// What an exhausted class causes instead of a refusal.
    public let effect: RateLimitEffect?
    /// Names of the lock-outs that belong to the class.
    public let lockouts: [String]
    /// The buckets, in the order of the contract.
    public let buckets: [RateLimitBucket]

    /// Makes a class; only the emitted catalogue and tests do.
    public init(
        name: String, charge: RateLimitCharge = .all, extends: String? = nil, extendsGlobal: [String] = [],
        onRedisDown: RateLimitFallback, allowlistApplies: Bool, headers: Bool, exceededCode: String,
        effect: RateLimitEffect? = nil, lockouts: [String] = [], buckets: [RateLimitBucket]
    ) {
        self.name = name
        self.charge = charge
        self.extends = extends
        self.extendsGlobal = extendsGlobal
        self.onRedisDown = onRedisDown
        self.allowlistApplies = allowlistApplies
        self.headers = headers
        self.exceededCode = exceededCode
        self.effect = effect
        self.lockouts = lockouts
        self.buckets = buckets
    }
}

/// One limit of a class, counted for one kind of subject.
public struct RateLimitBucket: Sendable, Hashable {
    /// Name inside the class, such as `ip-hour`.
    public let id: String
    /// What is counted: one counter per subject of this kind.
    public let scope: RateLimitScope
    /// How it is counted.
    public let algorithm: RateLimitAlgorithm
    /// How much is admitted per window.
    public let limit: RateLimitQuantity
    /// Length of the window in seconds; 0 for `concurrency`.
    public let windowSeconds: Int
    /// Capacity of a token bucket when it differs from the limit.
    public let burst: Int?
    /// Lease of a `concurrency` slot in seconds.
    public let leaseSeconds: Int?
    /// What is charged, when it differs from the class.
    public let charge: RateLimitCharge?
    /// Whether an exhausted bucket suppresses the effect instead of refusing the request.
    public let silent: Bool
    /// Whether only requests without a valid credential are counted.
    public let anonymousOnly: Bool
    /// Code of the refusal, when it differs from the class.
    public let exceededCode: String?
    /// Status of the refusal, when the code's own does not apply.
    public let exceededStatus: Int?
    /// Whether exhaustion voids the presented token.
    public let invalidatesToken: Bool
    /// What one unit of the limit is.
    public let unit: RateLimitUnit

    /// Makes a bucket; only the emitted catalogue and tests do.
    public init(
        id: String, scope: RateLimitScope, algorithm: RateLimitAlgorithm, limit: RateLimitQuantity, windowSeconds: Int,
        burst: Int? = nil, leaseSeconds: Int? = nil, charge: RateLimitCharge? = nil, silent: Bool = false,
        anonymousOnly: Bool = false, exceededCode: String? = nil, exceededStatus: Int? = nil,
        invalidatesToken: Bool = false, unit: RateLimitUnit = .requests
    ) {
        self.id = id
        self.scope = scope
        self.algorithm = algorithm
        self.limit = limit
        self.windowSeconds = windowSeconds
        self.burst = burst
        self.leaseSeconds = leaseSeconds
        self.charge = charge
        self.silent = silent
        self.anonymousOnly = anonymousOnly
        self.exceededCode = exceededCode
        self.exceededStatus = exceededStatus
        self.invalidatesToken = invalidatesToken
        self.unit = unit
    }
}

/// Which outcomes cost a unit.
public enum RateLimitCharge: String, Sendable, Hashable {
    /// Every call.
    case all
    /// Failed calls: a unit is reserved before the work and given back on success.
    case failures
}

/// What a class does while Redis cannot be asked.
public enum RateLimitFallback: String, Sendable, Hashable {
    /// Counted in the memory of this node, with the limit divided by the nodes.
    case local
    /// Counted in PostgreSQL by the caller, else refused.
    case durable
    /// Refused with 503.
    case closed
    /// Admitted.
    case open
}

/// What exhaustion of a class causes besides a refusal.
public enum RateLimitEffect: String, Sendable, Hashable {
    /// The limits of all `auth.*` classes are halved for ten minutes.
    case halfAuthLimits = "half_auth_limits"
}

/// What one unit of a limit counts.
public enum RateLimitUnit: String, Sendable, Hashable {
    /// Requests, or items by the cost of the operation.
    case requests
    /// Tokens of a language model, charged after the call by real usage.
    case tokens
}

/// How a bucket counts.
public enum RateLimitAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// Theoretical arrival time (GCRA); refills evenly.
    case tokenBucket = "token_bucket"
    /// Exact log of stamps.
    case slidingLog = "sliding_log"
    /// Two fixed windows, the previous one weighted by its remaining share.
    case slidingWindow = "sliding_window"
    /// Counter bound to one code or flow; dies with it.
    case attemptCounter = "attempt_counter"
    /// Leased slots.
    case concurrency
}

/// Kinds of subjects that are counted.
public enum RateLimitScope: String, Sendable, Hashable, CaseIterable {
    case ip, email, user, principal, tenant, session, token, phone, integration, provider, trigger, function, node
    case connection
    case ipLocal = "ip_local"
    case ssoConnection = "sso_connection"
    case global
}

/// A limit: the same for everybody, or a number of the tenant's plan.
public enum RateLimitQuantity: Sendable, Hashable {
    /// The same for every plan.
    case fixed(Int)
    /// A plan number by its name, such as `api.per_minute`.
    case plan(String)
}

/// A lock-out: so many failures of one subject lock it for so long.
public struct RateLockout: Sendable, Hashable {
    /// One step of a lock-out.
    public struct Tier: Sendable, Hashable {
        /// The lock begins with this many failures.
        public let failures: Int
        /// How long it lasts, in seconds.
        public let lockSeconds: Int

        /// Makes a tier.
        public init(failures: Int, lockSeconds: Int) {
            self.failures = failures
            self.lockSeconds = lockSeconds
        }
    }

    /// Name, such as `account_progressive`.
    public let name: String
    /// What is locked.
    public let subject: RateLimitScope
    /// How long failures are remembered, in seconds.
    public let counterSeconds: Int
    /// Whether that time starts anew with each failure; otherwise it starts with the first.
    public let countsFromLastFailure: Bool
    /// Steps, by rising failures.
    public let tiers: [Tier]
    /// Whether each failure beyond the last tier locks again.
    public let repeatsLastTier: Bool
    /// Code of the refusal.
    public let code: String
    /// Status of the refusal.
    public let status: Int
    /// `reason` of the refusal's details.
    public let reason: String
    /// Which outcomes count: failed calls, or every call.
    public let charge: RateLimitCharge
    /// Classes that a lock closes beside those that name it: exact names, or a family such as `auth.*`.
    public let blocks: [String]

    /// Makes a lock-out; only the emitted catalogue and tests do.
    public init(
        name: String, subject: RateLimitScope, counterSeconds: Int, countsFromLastFailure: Bool = false, tiers: [Tier],
        repeatsLastTier: Bool = false, code: String, status: Int = 403, reason: String = "excessive_failed_attempts",
        charge: RateLimitCharge = .failures, blocks: [String] = []
    ) {
        self.name = name
        self.subject = subject
        self.counterSeconds = counterSeconds
        self.countsFromLastFailure = countsFromLastFailure
        self.tiers = tiers
        self.repeatsLastTier = repeatsLastTier
        self.code = code
        self.status = status
        self.reason = reason
        self.charge = charge
        self.blocks = blocks
    }

    /// Whether it closes everything to its subject.
    public var blocksEverything: Bool { blocks.contains("*") }

    /// Whether a lock closes a class that does not name it.
    public func blocks(_ className: String) -> Bool {
        blocks.contains { pattern in
            pattern.hasSuffix("*") ? className.hasPrefix(pattern.dropLast()) : className == pattern
        }
    }
}

/// Everything that the limiter knows: classes, lock-outs and the numbers of the plans.
public struct RateLimitCatalogue: Sendable {
    /// Classes by name.
    public let classes: [String: RateLimitClass]
    /// Lock-outs by name.
    public let lockouts: [String: RateLockout]
    /// Numbers of each plan tier: tier, then name such as `api.per_minute`.
    public let plans: [String: [String: Int]]
    /// Other names of plan tiers.
    public let planAliases: [String: String]

    /// Makes a catalogue.
    public init(
        classes: [RateLimitClass], lockouts: [RateLockout], plans: [String: [String: Int]],
        planAliases: [String: String]
    ) {
        self.classes = Dictionary(classes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.lockouts = Dictionary(lockouts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.plans = plans
        self.planAliases = planAliases
    }

    /// The number of a plan; unknown plans count as `free`, the smallest.
    public func number(_ name: String, plan: String) -> Int? {
        let tier: String = planAliases[plan] ?? plan
        return (plans[tier] ?? plans["free"])?[name]
    }
}
