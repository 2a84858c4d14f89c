// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Queries
import Secrecy

/// Makes API keys, gives them other secrets, takes them away. The text of a key leaves here once and rests nowhere.
struct KeyIssuing: Sendable {
    let random: RandomSource
    let invalidation: any AccessInvalidation
    let rules: SecretsRules

    func create(_ body: CreateApiKeyRequest, _ work: KeyWork) async throws(APIFailure) -> ApiKeyCreated {
        let draft: KeyDraft = try KeyDraft(body, now: work.now)
        try draft.requireScopes(rules, heldBy: work.caller)
        // The lock comes before the counting: whoever waits here counts the key that was ahead of it.
        _ = try await work.run(APIKeysQueries.lockCount())
        let limits: APIKeysQueries.LimitsRow = try await work.run(
            APIKeysQueries.limits(at: work.now, callerID: work.callerID))
        try draft.requireWithinPlan(limits, rules)
        try KeyDraft.requireFree(limits)
        let key: APIKeyText = .make(draft.environment, random: random)
        let id: ApiKeyID = ApiKeyID(random.identifier(at: work.now))
        let end: Timestamp? = try await bounded(draft.expiresAt, work)
        try await work.write(
            APIKeysQueries.insert(
                keyID: id, callerID: work.callerID, name: draft.name, description: draft.description,
                environment: draft.environment.rawValue, keyPrefix: key.prefix, keyHash: key.digest,
                scopes: draft.scopes, allowedIPs: draft.networks, rateLimitPerMinute: draft.perMinute,
                expiresAt: end, at: work.now), naming: draft.name)
        work.scope.append(
            entry("apikey.created", id, scopes: draft.scopes, environment: draft.environment, end: end))
        return ApiKeyCreated(
            id: id, key: key.text, prefix: key.prefix, name: draft.name, permissions: draft.scopes,
            createdAt: work.now, expiresAt: end)
    }

    /// An end within the longest life that the workspace allows.
    private func bounded(_ end: Timestamp?, _ work: KeyWork) async throws(APIFailure) -> Timestamp? {
        let days: Int = try await work.run(APIKeysQueries.longestLife())
        guard days > 0 else { return end }
        let last: Timestamp = work.now + .seconds(days * 86_400)
        return end.map { (end: Timestamp) -> Timestamp in min(end, last) } ?? last
    }

    /// Only its owner may: whoever gets the text acts as the owner.
    func regenerate(
        _ id: ApiKeyID, _ days: Presence<Int>, _ work: KeyWork
    ) async throws(APIFailure) -> ApiKeyCreated {
        let row: APIKeysQueries.ChangeRow = try await work.lockedKey(id)
        guard row.userID == work.callerID else { throw .authzPermissionDenied(reason: "not_the_owner") }
        // A key whose time is over lives again with a new time only.
        guard row.status == "active" || (row.status == "expired" && !days.isAbsent) else {
            throw .apiKeyNotActive(currentState: row.status)
        }
        if row.status == "expired" {
            // It counts again from now on.
            _ = try await work.run(APIKeysQueries.lockCount())
            try KeyDraft.requireFree(
                try await work.run(APIKeysQueries.limits(at: work.now, callerID: work.callerID)))
        }
        let environment: APIKeyText.Environment = APIKeyText.Environment(rawValue: row.environment) ?? .live
        let key: APIKeyText = .make(environment, random: random)
        let wanted: Timestamp? = days.isAbsent ? row.expiresAt : KeyDraft.end(days, now: work.now)
        let end: Timestamp? = try await bounded(wanted, work)
        try await work.write(
            APIKeysQueries.regenerate(keyPrefix: key.prefix, keyHash: key.digest, expiresAt: end, keyID: id),
            naming: row.name)
        work.scope.append(
            entry("apikey.regenerated", id, scopes: row.scopes, environment: environment, end: end))
        tellAll(id, ofUser: row.userID, work)
        return ApiKeyCreated(
            id: id, key: key.text, prefix: key.prefix, name: row.name, permissions: row.scopes,
            createdAt: row.createdAt, expiresAt: end)
    }

    /// Again and again with the same answer: the first time counts.
    func revoke(_ id: ApiKeyID, ifMatch: String?, _ work: KeyWork) async throws(APIFailure) -> RevokedApiKey {
        let row: APIKeysQueries.ChangeRow = try await work.lockedKey(id)
        if row.status == "revoked" {
            return RevokedApiKey(id: id, status: .revoked, revokedAt: row.revokedAt ?? work.now)
        }
        try KeyTag.check(ifMatch, row)
        _ = try await work.run(APIKeysQueries.revoke(at: work.now, callerID: work.callerID, keyID: id))
        work.scope.append(
            AuditEntry(
                "apikey.revoked", subject: id.description,
                metadata: .object(["owner_id": .string(row.userID.description)])))
        tellAll(id, ofUser: row.userID, work)
        return RevokedApiKey(id: id, status: .revoked, revokedAt: work.now)
    }

    /// A key takes the place of a session where rights are cached.
    private func tellAll(_ id: ApiKeyID, ofUser owner: UserID, _ work: KeyWork) {
        let invalidation: any AccessInvalidation = invalidation
        work.scope.afterCommit { () async -> Void in
            await invalidation.sessionsChanged([id.uuid], ofUser: owner.uuid)
        }
    }

    private func entry(
        _ event: String, _ id: ApiKeyID, scopes: [String], environment: APIKeyText.Environment, end: Timestamp?
    ) -> AuditEntry {
        AuditEntry(
            event, subject: id.description,
            metadata: .object([
                "scopes": .array(scopes.map { (scope: String) -> JSONValue in .string(scope) }),
                "environment": .string(environment.rawValue),
                "expires_at": end.map { (end: Timestamp) -> JSONValue in .string(end.wire) } ?? .null,
            ]))
    }
}
