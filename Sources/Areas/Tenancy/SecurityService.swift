// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Queries
import Secrecy

/// Reads and changes the rules that a workspace sets for signing in, sessions and passwords.
struct SecurityService: Sendable {
    let invalidation: any AccessInvalidation

    func settings(_ scope: CallScope) async throws(APIFailure) -> SecurityQueries.SettingsRow {
        try await scope.run(SecurityQueries.settings())
    }

    /// What no longer fits ends with the change; the session that asks stays.
    func change(
        _ body: UpdateTenantSecuritySettingsRequest, ifMatch: String?, _ caller: MemberCaller, _ scope: CallScope
    ) async throws(APIFailure) -> SecurityQueries.SettingsRow {
        let change: SecurityChange = try SecurityChange(body, caller: scope.request.clientIP)
        _ = try await scope.run(SecurityQueries.lock())
        let before: SecurityQueries.SettingsRow = try await settings(scope)
        try EntityTag.check(ifMatch, before.tag(of: caller.tenantID))
        guard !change.fields.isEmpty else { return before }
        if let floor = SecurityFloor(isStrict: before.isStrict).broken(by: body) {
            throw .authzFeatureDisabled(feature: "compliance_floor", floor: floor)
        }
        try await requireFeatures(change, scope)
        guard !change.excludesCaller || body.confirmLockout else {
            throw .authzConfirmationRequired(field: "confirm_lockout")
        }
        _ = try await scope.run(statement(change, before, caller, scope))
        try await tighten(change, before, caller, scope)
        record(change, caller, scope)
        return try await settings(scope)
    }

    private func requireFeatures(_ change: SecurityChange, _ scope: CallScope) async throws(APIFailure) {
        guard !change.features.isEmpty else { return }
        let open: [TenantsQueries.FeatureRow] = try await scope.run(TenantsQueries.features())
        for feature in change.features
        where !open.contains(where: { (row: TenantsQueries.FeatureRow) -> Bool in
            row.feature == feature && row.isEnabled
        }) {
            let plan: String? = try await scope.run(TenantSettingsQueries.planWith(feature: feature))
            throw .authzFeatureDisabled(feature: feature, requiredPlan: plan)
        }
    }

    private func statement(
        _ change: SecurityChange, _ before: SecurityQueries.SettingsRow, _ caller: MemberCaller, _ scope: CallScope
    ) -> Statement<Int> {
        let body: UpdateTenantSecuritySettingsRequest = change.body
        return SecurityQueries.change(
            mfaRequired: body.mfaRequired, mfaDeadlineDays: body.mfaDeadlineDays,
            allowedMFAMethods: body.allowedMFAMethods?.map(\.wire),
            requirePhoneVerification: body.requirePhoneVerification,
            phoneVerificationDeadlineDays: body.phoneVerificationDeadlineDays,
            sessionTimeoutMinutes: body.sessionTimeoutMinutes, maxConcurrentSessions: body.maxConcurrentSessions,
            passwordMinLength: body.passwordMinLength, passwordRequireClasses: body.passwordRequireClasses,
            setsPasswordExpiry: !body.passwordExpiryDays.isAbsent,
            passwordExpiryDays: body.passwordExpiryDays.wrapped, trustedDeviceDays: body.trustedDeviceDays,
            allowedLoginMethods: body.allowedLoginMethods?.map(\.wire), ipBlocks: change.blocks,
            setsAPIKeyLife: !body.apiKeyMaxDays.isAbsent, apiKeyMaxDays: body.apiKeyMaxDays.wrapped,
            startsClock: change.startsClock(from: before), at: scope.request.receivedAt,
            callerID: UserID(caller.userID))
    }

    private func tighten(
        _ change: SecurityChange, _ before: SecurityQueries.SettingsRow, _ caller: MemberCaller, _ scope: CallScope
    ) async throws(APIFailure) {
        if let minutes = change.body.sessionTimeoutMinutes, minutes < before.sessionTimeoutMinutes {
            _ = try await scope.run(
                SecurityQueries.shortenSessions(sessionID: caller.user.sessionID, minutes: minutes))
        }
        if let kept = change.body.maxConcurrentSessions, kept < before.maxConcurrentSessions {
            _ = try await scope.run(
                SecurityQueries.endSurplusSessions(
                    callerID: UserID(caller.userID), sessionID: caller.user.sessionID, kept: kept))
        }
    }

    private func record(_ change: SecurityChange, _ caller: MemberCaller, _ scope: CallScope) {
        let fields: [JSONValue] = change.fields.map { (field: String) -> JSONValue in .string(field) }
        scope.append(
            AuditEntry(
                "tenant.security_updated", subject: caller.tenantID.wire,
                metadata: .object(["fields": .array(fields)])))
        let (port, tenantID): (any AccessInvalidation, WireUUID) = (invalidation, caller.tenantID)
        scope.afterCommit { await port.membersChanged(tenantID: tenantID, userIDs: nil) }
    }
}

extension SecurityQueries.SettingsRow {
    /// Raised when the JSON of the settings changes its shape.
    private static var representation: Int { 1 }

    func tag(of tenantID: WireUUID) -> String {
        let content: String = "security:\(tenantID.wire):\(rowVersion):\(Self.representation)"
        return "\"" + Base64URL.encode(digest(of: Array(content.utf8))) + "\""
    }

    var wire: TenantSecuritySettings {
        TenantSecuritySettings(
            mfaRequired: mfaRequired, mfaDeadlineDays: mfaDeadlineDays,
            allowedMFAMethods: allowedMFAMethods.compactMap { .init(wire: $0) },
            requirePhoneVerification: requirePhoneVerification,
            phoneVerificationDeadlineDays: phoneVerificationDeadlineDays,
            sessionTimeoutMinutes: sessionTimeoutMinutes, maxConcurrentSessions: maxConcurrentSessions,
            passwordMinLength: passwordMinLength, passwordRequireClasses: passwordRequireClasses,
            passwordExpiryDays: passwordExpiryDays, trustedDeviceDays: trustedDeviceDays,
            allowedLoginMethods: allowedLoginMethods.compactMap { .init(wire: $0) }, ipAllowlist: ipAllowlist,
            apiKeyMaxDays: apiKeyMaxDays, advisories: advisories)
    }

    private var advisories: [SecurityAdvisory] {
        var advisories: [SecurityAdvisory] = []
        if passwordRequireClasses {
            advisories.append(
                SecurityAdvisory(
                    setting: "password_require_classes", level: .weakerPractice,
                    reason: "Required kinds of characters lead to predictable passwords; length does more."))
        }
        if passwordExpiryDays != nil {
            advisories.append(
                SecurityAdvisory(
                    setting: "password_expiry_days", level: .weakerPractice,
                    reason: "Regular changes lead to weaker passwords; leaked ones are found without them."))
        }
        return advisories
    }
}
