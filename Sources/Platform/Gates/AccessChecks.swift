// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

/// Gates 3 to 15 as pure decisions over an access record: the first refusal answers.
package struct AccessChecks: Sendable {
    /// Texts of the permission keys by catalogue index, for the details of a refusal.
    package let permissionKeys: [String]

    package init(permissionKeys: [String]) { self.permissionKeys = permissionKeys }

    /// Gate 3: the session is live and the token of the current epoch.
    package func session(_ record: AccessRecord, epoch: Int?, now: Timestamp) -> APIFailure? {
        if record.session.revokedAt != nil { return Self.unauthorized("AUTH_TOKEN_REVOKED") }
        if let epoch, epoch < record.account.tokenEpoch { return Self.unauthorized("AUTH_TOKEN_REVOKED") }
        if record.session.expiresAt <= now { return Self.unauthorized("AUTH_SESSION_INVALID") }
        if let idle: Timestamp = record.session.idleExpiresAt, idle <= now {
            return Self.unauthorized("AUTH_SESSION_INVALID")
        }
        if record.session.lockedAt != nil { return APIFailure(code: "AUTH_SESSION_LOCKED", status: 423) }
        return nil
    }

    /// Gate 3 for a key: known, not revoked, not over, and its owner still acts in the workspace.
    package func key(_ record: AccessRecord, now: Timestamp) -> APIFailure? {
        guard let key = record.key, key.status != "revoked" else { return Self.unauthorized("AUTH_API_KEY_REVOKED") }
        if key.status == "expired" || key.expiresAt.map({ (end: Timestamp) -> Bool in end <= now }) ?? false {
            return Self.unauthorized("AUTH_API_KEY_EXPIRED")
        }
        guard account(record.account) == nil, record.membership?.status == "active" else {
            return Self.unauthorized("AUTH_API_KEY_REVOKED")
        }
        return nil
    }

    /// Gate 4: whether the operation admits API keys at all; none does that asks for a fresh proof.
    package func keyAccess(_ policy: Policy) -> APIFailure? {
        if case .key = policy.access, policy.stepUp.level == .none { return nil }
        return APIFailure(
            code: "AUTH_METHOD_NOT_ALLOWED", status: 403,
            details: [("allowedValues", .array([.string("bearer"), .string("cookie")]))])
    }

    /// Gate 13: the key has the scope of the operation.
    package func scope(_ access: Access, key: KeyState?) -> APIFailure? {
        guard let key, case .key(let scope) = access, !key.scopes.contains(scope) else { return nil }
        return APIFailure(code: "AUTHZ_API_KEY_SCOPE", status: 403, details: [("requiredScope", .string(scope))])
    }

    /// Gate 6.
    package func account(_ account: AccountState) -> APIFailure? {
        switch account.status {
        case "active", "pending": nil
        case "suspended": APIFailure(code: "AUTH_ACCOUNT_SUSPENDED", status: 403)
        default: APIFailure(code: "AUTH_ACCOUNT_DELETED", status: 410)
        }
    }

    /// Gate 7: the tenant is there and open; a read-only one takes no writes. One that waits for its end is open for
    /// what its owner still needs.
    package func tenant(_ tenant: TenantState?, isWrite: Bool, isOwnersWay: Bool) -> APIFailure? {
        guard let tenant else { return APIFailure(code: "TENANT_CONTEXT_REQUIRED", status: 400) }
        switch tenant.status {
        case "active":
            guard tenant.isReadOnly, isWrite else { return nil }
            return APIFailure(code: "BILLING_PAST_DUE", status: 402, details: tenant.debt?.details ?? [])
        case "suspended": return APIFailure(code: "TENANT_SUSPENDED", status: 403)
        case "pending_deletion" where isOwnersWay: return nil
        case "pending_deletion": return APIFailure(code: "TENANT_INACTIVE", status: 403)
        default: return APIFailure(code: "TENANT_NOT_FOUND", status: 404)
        }
    }

    /// Gate 8.
    package func membership(_ membership: MembershipState?) -> APIFailure? {
        membership?.status == "active" ? nil : APIFailure(code: "AUTHZ_NOT_A_MEMBER", status: 403)
    }

    /// Gate 10: e-mail at once; second factor, phone and a breached password when their time is over.
    package func duties(_ record: AccessRecord, isMember: Bool, now: Timestamp) -> APIFailure? {
        guard record.account.isEmailVerified else { return APIFailure(code: "AUTH_EMAIL_NOT_VERIFIED", status: 403) }
        guard isMember, let tenant = record.tenant else { return nil }
        let begin: Timestamp =
            [record.account.createdAt, record.membership?.joinedAt, tenant.policyChangedAt]
            .compactMap { (time: Timestamp?) -> Timestamp? in time }.max() ?? record.account.createdAt
        func isOver(_ days: Int) -> Bool { begin.microseconds + Int64(days) * 86_400_000_000 < now.microseconds }
        if tenant.requiresPhone, !record.account.isPhoneVerified, isOver(tenant.phoneDeadlineDays) {
            return APIFailure(code: "AUTH_PHONE_NOT_VERIFIED", status: 403)
        }
        if tenant.requiresMFA, !record.account.hasSecondFactor {
            let resetAt: Timestamp? = record.membership?.factorsResetAt.flatMap { $0 > begin ? $0 : nil }
            let isLate: Bool = resetAt.map { $0 + Self.factorResetGrace < now } ?? isOver(tenant.mfaDeadlineDays)
            if isLate { return APIFailure(code: "AUTH_MFA_SETUP_REQUIRED", status: 403) }
        }
        if let breached: Timestamp = record.account.passwordBreachedAt,
            breached.microseconds + Self.breachedPasswordDays * 86_400_000_000 < now.microseconds
        {
            return APIFailure(code: "AUTH_PASSWORD_EXPIRED", status: 403)
        }
        return nil
    }

    /// Gate 12: what the plan or a grant beside it opens.
    package func feature(_ feature: String?, tenant: TenantState?) -> APIFailure? {
        guard let feature, tenant?.features.contains(feature) != true else { return nil }
        return APIFailure(code: "AUTHZ_FEATURE_DISABLED", status: 403, details: [("feature", .string(feature))])
    }

    /// Gate 14. `bodyMembers` is nil before validation: then any one of the candidate permissions suffices.
    package func permission(
        _ rule: PermissionRule, member: MembershipState?, isSelf: (String) -> Bool, bodyMembers: [String]?
    ) -> APIFailure? {
        if allows(rule, member: member, isSelf: isSelf, bodyMembers: bodyMembers) { return nil }
        var missing: [String] = []
        collect(rule, into: &missing)
        var failure: APIFailure = APIFailure(code: "AUTHZ_PERMISSION_DENIED", status: 403)
        if missing.count == 1, let only = missing.first {
            failure.details = [("requiredPermission", .string(only))]
        } else if missing.count > 1 {
            failure.details = [
                ("requiredPermissions", .array(missing.map { (key: String) -> JSONValue in .string(key) })),
                ("reason", .string(isAlternative(rule) ? "any" : "all")),
            ]
        }
        return failure
    }

    /// Gate 15.
    package func stepUp(
        _ stepUp: StepUp, record: AccessRecord, bodyMembers: [String]?, now: Timestamp
    ) -> APIFailure? {
        switch stepUp.condition {
        case .always: break
        case .mfaEnabled: if !record.account.hasSecondFactor { return nil }
        case .guarded: return nil
        case .body(let members):
            guard let bodyMembers, members.contains(where: bodyMembers.contains) else { return nil }
        }
        return proof(stepUp.level, record: record, now: now)
    }

    private static let breachedPasswordDays: Int64 = 7
    /// Time to set up a second factor anew after an administrator took the others away.
    private static let factorResetGrace: Duration = .seconds(86_400)
    private static let sensitiveSeconds: Int64 = 900
    private static let criticalSeconds: Int64 = 300

    /// The level's proof by itself; handlers use it where only they know that what they touch is guarded.
    package func proof(_ level: StepUp.Level, record: AccessRecord, now: Timestamp) -> APIFailure? {
        let seconds: Int64
        switch level {
        case .none, .inBody: return nil
        case .sensitive: seconds = Self.sensitiveSeconds
        case .critical: seconds = Self.criticalSeconds
        case .code: seconds = 0
        }
        func isFresh(_ time: Timestamp?) -> Bool {
            guard let time else { return false }
            return now.microseconds - time.microseconds <= seconds * 1_000_000
        }
        guard record.account.hasSecondFactor else {
            guard level == .sensitive else { return APIFailure(code: "AUTH_MFA_SETUP_REQUIRED", status: 403) }
            let proofs: [Timestamp?] = [record.session.authenticatedAt, record.session.reauthenticatedAt]
            return proofs.contains(where: isFresh) ? nil : APIFailure(code: "AUTH_REAUTH_REQUIRED", status: 403)
        }
        if isFresh(record.session.mfaVerifiedAt) { return nil }
        let code: String = record.session.mfaVerifiedAt == nil ? "AUTH_MFA_REQUIRED" : "AUTHZ_MFA_SESSION_EXPIRED"
        return APIFailure(
            code: code, status: 403,
            details: [
                ("requiredMfa", .bool(true)), ("mfaEndpoint", .string("/v1/auth/mfa/step-up")),
                ("mfaMethods", .array(record.account.factors.map { (kind: String) -> JSONValue in .string(kind) })),
                ("mfaMaxAgeSeconds", .integer(seconds)),
            ])
    }

    package static func unauthorized(_ code: String) -> APIFailure {
        let error: String = code == "AUTH_TOKEN_MISSING" ? "Bearer" : "Bearer error=\"invalid_token\""
        return APIFailure(code: code, status: 401).adding(header: "WWW-Authenticate", error)
    }

    private func allows(
        _ rule: PermissionRule, member: MembershipState?, isSelf: (String) -> Bool, bodyMembers: [String]?
    ) -> Bool {
        switch rule {
        case .none, .own: return true
        case .key(let index): return member?.permissions.contains(index) ?? false
        case .any(let rules):
            return rules.contains { (inner: PermissionRule) -> Bool in
                allows(inner, member: member, isSelf: isSelf, bodyMembers: bodyMembers)
            }
        case .all(let rules):
            return rules.allSatisfy { (inner: PermissionRule) -> Bool in
                // Before the body is read its conditions are open; what else the operation asks for decides.
                if bodyMembers == nil, case .body = inner, rules.count > 1 { return true }
                return allows(inner, member: member, isSelf: isSelf, bodyMembers: bodyMembers)
            }
        case .selfOr(let parameter, let inner):
            return isSelf(parameter) || allows(inner, member: member, isSelf: isSelf, bodyMembers: bodyMembers)
        case .owner: return member?.isOwner ?? false
        case .capability: return false
        case .body(let entries):
            let wanted: [BodyPermission] = entries.filter { (entry: BodyPermission) -> Bool in
                bodyMembers?.contains(entry.member) ?? true
            }
            func holds(_ entry: BodyPermission) -> Bool {
                allows(entry.rule, member: member, isSelf: isSelf, bodyMembers: bodyMembers)
            }
            return bodyMembers == nil ? wanted.contains(where: holds) : wanted.allSatisfy(holds)
        }
    }

    private func isAlternative(_ rule: PermissionRule) -> Bool {
        switch rule {
        case .any, .selfOr: true
        default: false
        }
    }

    private func collect(_ rule: PermissionRule, into keys: inout [String]) {
        switch rule {
        case .key(let index): if permissionKeys.indices.contains(index) { keys.append(permissionKeys[index]) }
        case .any(let rules), .all(let rules): for inner in rules { collect(inner, into: &keys) }
        case .selfOr(_, let inner): collect(inner, into: &keys)
        case .body(let entries): for entry in entries { collect(entry.rule, into: &keys) }
        case .none, .own, .owner, .capability: break
        }
    }
}
