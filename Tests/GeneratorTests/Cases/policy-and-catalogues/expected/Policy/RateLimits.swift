// Generated from contract/limits.yaml. Edit that file, then run scripts/generate.
public import ContractRuntime

/// The rate limits of the contract.
public enum RateLimitTable {
    public static let catalogue: RateLimitCatalogue = RateLimitCatalogue(
        classes: classes, lockouts: lockouts, plans: plans, planAliases: planAliases)

    private static let classes: [RateLimitClass] = [
        RateLimitClass(
            name: "api.default", onRedisDown: .local, allowlistApplies: false, headers: false,
            exceededCode: "RATE_LIMITED", buckets: [
            RateLimitBucket(
                id: "minute", scope: .tenant, algorithm: .tokenBucket, limit: .plan("api.per_minute"),
                windowSeconds: 60),
        ]),
    ]

    private static let lockouts: [RateLockout] = []

    private static let plans: [String: [String: Int]] = [
        "free": ["api.per_minute": 60],
    ]

    private static let planAliases: [String: String] = [:]
}
