// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import Secrecy

/// An API key as a caller wants it, with its rules.
struct KeyDraft: Sendable {
    static let nameLengthMax: Int = 64

    let name: String
    let description: String?
    let scopes: [String]
    let environment: APIKeyText.Environment
    let expiresAt: Timestamp?
    let networks: [String]
    let perMinute: Int?

    init(_ body: CreateApiKeyRequest, now: Timestamp) throws(APIFailure) {
        let name: String = String(Self.trimmed(body.name))
        guard !name.isEmpty else { throw Self.refusal("name", .stringTooShort, "minLength") }
        self.name = name
        description = body.description
        var seen: Set<String> = []
        scopes = body.permissions.filter { (scope: String) -> Bool in seen.insert(scope).inserted }
        environment = APIKeyText.Environment(rawValue: body.environment.wire) ?? .live
        expiresAt = Self.end(body.expiresIn, now: now)
        networks = body.allowedIPs ?? []
        perMinute = body.rateLimitPerMinute
    }

    /// When a key ends that begins now; nil for never.
    static func end(_ days: Presence<Int>, now: Timestamp) -> Timestamp? {
        days.wrapped.map { (days: Int) -> Timestamp in now + .seconds(days * 86_400) }
    }

    /// A key has scopes, all of them of the catalogue and none that opens more than its owner may do.
    func requireScopes(_ rules: SecretsRules, heldBy caller: MemberCaller) throws(APIFailure) {
        let known: [String] = rules.scopes.keys.sorted()
        guard !scopes.isEmpty else { throw .apiKeyScopeInvalid(allowedValues: known) }
        for scope in scopes {
            guard let keys: [String] = rules.scopes[scope] else {
                throw .apiKeyScopeInvalid(value: scope, allowedValues: known)
            }
            for (index, key) in rules.permissionKeys.enumerated()
            where keys.contains(key) && !caller.permissions.contains(index) {
                throw .authzPermissionDenied(requiredPermission: key)
            }
        }
    }

    /// Networks belong to some plans, and a key's own limit lies below that of its plan.
    func requireWithinPlan(
        _ limits: APIKeysQueries.LimitsRow, _ rules: SecretsRules
    ) throws(APIFailure) {
        guard networks.isEmpty || limits.hasNetworks else {
            throw .authzFeatureDisabled(feature: "ipAllowlist", requiredPlan: "professional")
        }
        if let perMinute, let most: Int = rules.callsPerMinute(limits.planKey), perMinute > most {
            throw Self.refusal("rate_limit_per_minute", .outOfRange, "maximum")
        }
    }

    /// - Throws: 403 when the workspace or the caller has as many keys as the plan allows.
    static func requireFree(_ limits: APIKeysQueries.LimitsRow) throws(APIFailure) {
        for (taken, limit) in [(limits.takenByCaller, limits.callerLimit), (limits.taken, limits.limit)]
        where limit >= 0 && taken >= limit {
            throw .resourceLimitReached(resourceType: "api_key", limit: limit, current: taken)
        }
    }

    static func refusal(_ member: String, _ code: ViolationCode, _ rule: String) -> APIFailure {
        ViolationReport([
            Violation(
                location: .body, path: [.name(member)], code: code,
                constraints: [ViolatedConstraint(name: rule, text: code.message)])
        ]).failure
    }

    private static func trimmed(_ text: String) -> Substring {
        var rest: Substring = text[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
