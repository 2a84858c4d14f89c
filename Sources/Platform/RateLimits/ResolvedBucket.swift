// SPDX-License-Identifier: Apache-2.0
import ContractRuntime

/// One bucket with everything filled in: whose it is, where it is kept, how much it admits.
struct ResolvedBucket: Sendable {
    let className: String
    let bucket: RateLimitBucket
    let mode: RateLimitFallback
    let isVisible: Bool
    let countsFailures: Bool
    /// Exhaustion never refuses: silent buckets and classes with an effect of their own.
    let isSilent: Bool
    let effect: RateLimitEffect?
    let exceededCode: String
    let partition: String
    let key: String
    var limit: Int
    /// What a token bucket holds when full.
    var capacity: Int
    let cost: Int

    /// Length of the window in microseconds.
    var window: Int64 { Int64(bucket.windowSeconds) * 1_000_000 }

    /// Lease of a slot in microseconds.
    var lease: Int64 { Int64(bucket.leaseSeconds ?? ResolvedBucket.leaseSecondsDefault) * 1_000_000 }

    /// Time that one unit of a token bucket takes to come back.
    var step: Int64 { (window + Int64(limit) - 1) / Int64(limit) }

    /// Slots of this process end with the request, long before this.
    static let leaseSecondsDefault = 3_600

    /// Whether the bucket is kept in this process only.
    var isNodeLocal: Bool { [.node, .ipLocal, .connection].contains(bucket.scope) }

    /// The share of one node of several.
    func divided(by nodes: Int) -> ResolvedBucket {
        var copy: ResolvedBucket = self
        copy.limit = max(1, (limit + nodes - 1) / nodes)
        copy.capacity = max(1, (capacity + nodes - 1) / nodes)
        return copy
    }

    /// The text of the `policy` detail and header.
    var policy: String {
        switch className {
        case "global.ip": return "ip"
        case "api.default": return bucket.scope == .tenant ? "tenant" : "user"
        default: return "endpoint:\(className)"
        }
    }

    /// Name in the structured headers.
    var label: String { "\"\(className)/\(bucket.id)\"" }
}

/// What one bucket said.
struct BucketOutcome: Sendable, Equatable {
    let isAdmitted: Bool
    /// Whole units left, after the charge when admitted.
    let remaining: Int
    /// Microseconds until the bucket counts as reset.
    let resetAfter: Int64
    /// Microseconds until the same request may pass; 0 when admitted.
    let retryAfter: Int64
}

/// Finds the buckets of a request.
struct BucketResolver: Sendable {
    /// The class that every request passes.
    static let platformClass = "global.ip"

    let catalogue: RateLimitCatalogue
    let keyPrefix: String

    /// All buckets in the order of their classes; nil when the class is unknown.
    func buckets(of request: RateLimitRequest, halvesAuth: Bool) -> [ResolvedBucket]? {
        guard let own = catalogue.classes[request.className] else { return nil }
        var buckets: [ResolvedBucket] = []
        for rateClass in classes(of: own) {
            if request.isAllowlisted && rateClass.allowlistApplies { continue }
            let cost: Int = rateClass.name == own.name ? max(1, request.cost) : 1
            let isHalved: Bool = halvesAuth && rateClass.name.hasPrefix("auth.")
            for bucket in rateClass.buckets where !(bucket.anonymousOnly && request.isCredentialed) {
                guard request.scopes?.contains(bucket.scope) != false,
                    let subject = subject(of: bucket.scope, in: request.subjects)
                else { continue }
                guard let limit = limit(of: bucket, request, isHalved: isHalved) else { continue }
                buckets.append(resolved(bucket, rateClass, request, subject: subject, limit: limit, cost: cost))
            }
        }
        return buckets
    }

    /// One bucket by name, with its subject; nil when it does not exist.
    func bucket(_ className: String, _ id: String, subjects: [RateLimitScope: String]) -> ResolvedBucket? {
        let request = RateLimitRequest(className: className, subjects: subjects)
        return buckets(of: request, halvesAuth: false)?.first { $0.className == className && $0.bucket.id == id }
    }

    /// The classes whose buckets count: the platform's, the extended ones, the own one, the cluster's.
    func classes(of own: RateLimitClass) -> [RateLimitClass] {
        var chain: [RateLimitClass] = []
        var next: RateLimitClass? = own
        while let current = next, !chain.contains(current) {
            chain.insert(current, at: 0)
            next = current.extends.flatMap { catalogue.classes[$0] }
        }
        chain += own.extendsGlobal.compactMap { catalogue.classes[$0] }
        let isNodeOnly: Bool = own.buckets.allSatisfy { [.node, .ipLocal, .connection].contains($0.scope) }
        if !isNodeOnly, let platform = catalogue.classes[BucketResolver.platformClass], !chain.contains(platform) {
            chain.insert(platform, at: 0)
        }
        return chain
    }

    private func resolved(
        _ bucket: RateLimitBucket, _ rateClass: RateLimitClass, _ request: RateLimitRequest, subject: String,
        limit: Int, cost: Int
    ) -> ResolvedBucket {
        let partition: String = BucketResolver.partition(
            of: bucket.scope, className: rateClass.name, subject: subject, subjects: request.subjects)
        let countsFailures: Bool = (bucket.charge ?? rateClass.charge) == .failures
        return ResolvedBucket(
            className: rateClass.name, bucket: bucket, mode: rateClass.onRedisDown,
            isVisible: rateClass.headers && !bucket.silent && !countsFailures && rateClass.effect == nil
                && bucket.unit == .requests,
            countsFailures: countsFailures, isSilent: bucket.silent || rateClass.effect != nil,
            effect: rateClass.effect, exceededCode: bucket.exceededCode ?? rateClass.exceededCode,
            partition: partition,
            key: "\(keyPrefix)rl:{\(partition)}:\(rateClass.name):\(bucket.id):\(subject)",
            limit: limit, capacity: bucket.burst ?? limit, cost: cost)
    }

    private func subject(of scope: RateLimitScope, in subjects: [RateLimitScope: String]) -> String? {
        switch scope {
        case .global: subjects[.global] ?? "all"
        case .node: "node"
        case .ipLocal: subjects[.ipLocal] ?? subjects[.ip]
        case .principal: subjects[.principal] ?? subjects[.user]
        default: subjects[scope]
        }
    }

    private func limit(of bucket: RateLimitBucket, _ request: RateLimitRequest, isHalved: Bool) -> Int? {
        var limit: Int
        switch bucket.limit {
        case .fixed(let number): limit = number
        case .plan(let name):
            guard let number = catalogue.number(name, plan: request.plan) else { return nil }
            limit = number
        }
        if bucket.scope == .principal, let most = request.principalLimitMax { limit = min(limit, most) }
        return max(1, isHalved ? (limit + 1) / 2 : limit)
    }

    /// Buckets of one partition live on one shard and are charged together.
    static func partition(
        of scope: RateLimitScope, className: String, subject: String, subjects: [RateLimitScope: String]
    ) -> String {
        switch scope {
        case .ip, .ipLocal: return "ip:\(subject)"
        case .email: return "e:\(subject)"
        case .phone: return "p:\(subject)"
        case .global, .node: return "g:\(className)"
        case .tenant: return "t:\(subject)"
        case .session: return "s:\(subject)"
        case .token: return "k:\(subject)"
        case .provider, .ssoConnection, .trigger, .function, .connection: return "x:\(scope.rawValue):\(subject)"
        case .user, .principal, .integration:
            let isPersonal: Bool =
                scope == .user
                && (className.hasPrefix("auth.") || className.hasPrefix("admin.") || className == "sms.delivery")
            if !isPersonal, let tenant = subjects[.tenant] { return "t:\(tenant)" }
            return "u:\(isPersonal ? subject : subjects[.user] ?? subject)"
        }
    }
}
