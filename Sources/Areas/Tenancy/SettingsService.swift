// SPDX-License-Identifier: Apache-2.0
import API
import AccessPorts
import ContractRuntime
import Errors
import Queries

/// Reads and changes the configuration of the caller's workspace.
struct SettingsService: Sendable {
    /// Highest number of a role that sets data protection: that of administrators.
    static let administratorHierarchy: Int = 10
    static let onlyMethodWarning: String = "Single sign-on stayed on: it is the only way to sign in."
    let invalidation: any AccessInvalidation
    /// Address of this API in front of `/v1`.
    let apiURL: String

    func view(_ caller: MemberCaller, _ scope: CallScope) async throws(APIFailure) -> ConfigView {
        ConfigView(
            row: try await scope.run(TenantSettingsQueries.config()), apiURL: apiURL,
            showsAddresses: caller.permissions.contains(TenancyKeys.viewSecurity), now: scope.request.receivedAt)
    }

    /// The configuration of the workspace with that slug, which must be the caller's.
    func view(
        ofSlug slug: String, _ caller: MemberCaller, _ scope: CallScope
    ) async throws(APIFailure) -> ConfigView {
        let view: ConfigView = try await view(caller, scope)
        if view.row.slug == slug.lowercased() { return view }
        let status: String?? = try await scope.run(TenantSettingsQueries.statusOf(slug: slug))
        guard let status = status ?? nil, ["active", "suspended", "pending_deletion"].contains(status) else {
            throw .tenantNotFound()
        }
        throw .authzTenantMismatch()
    }

    /// - Returns: the configuration after the change, and what was done differently from the request.
    func update(
        _ body: UpdateTenantSettingsRequest, ifMatch: String?, _ caller: MemberCaller, _ scope: CallScope
    ) async throws(APIFailure) -> (view: ConfigView, warnings: [String]) {
        let change: SettingsChange = try SettingsChange(body)
        _ = try await scope.run(TenantSettingsQueries.lock())
        let before: ConfigView = try await view(caller, scope)
        try EntityTag.check(ifMatch, before.tag)
        guard !change.fields.isEmpty else { return (before, []) }
        try requireAdministrator(change, caller)
        try await requireFeatures(change, before, scope)
        try await requireKnownTimeZone(change, scope)
        try await choose(change.customDomain, scope)
        if change.touchesTenant { _ = try await scope.run(tenantStatement(change)) }
        if change.touchesSettings { _ = try await scope.run(settingsStatement(change, caller)) }
        var warnings: [String] = []
        if change.touchesSecurity { warnings = try await secure(change, caller, scope) }
        let fields: [JSONValue] = change.fields.map { (field: String) -> JSONValue in .string(field) }
        scope.append(
            AuditEntry(
                "tenant.settings_updated", subject: before.row.id.description,
                metadata: .object(["fields": .array(fields)])))
        let after: ConfigView = try await view(caller, scope)
        if change.settings?.ssoEnabled == false && after.row.isSSOEnabled { warnings.append(Self.onlyMethodWarning) }
        return (after, warnings)
    }

    private func requireAdministrator(_ change: SettingsChange, _ caller: MemberCaller) throws(APIFailure) {
        guard change.settings?.dataProtection != nil else { return }
        guard caller.isOwner || caller.hierarchy <= Self.administratorHierarchy else {
            throw .authzPermissionDenied(reason: "owner_or_admin")
        }
    }

    private func requireFeatures(
        _ change: SettingsChange, _ before: ConfigView, _ scope: CallScope
    ) async throws(APIFailure) {
        for feature in change.features where !before.features.contains(feature) {
            let plan: String? = try await scope.run(TenantSettingsQueries.planWith(feature: feature))
            throw .authzFeatureDisabled(feature: feature, requiredPlan: plan)
        }
    }

    private func requireKnownTimeZone(_ change: SettingsChange, _ scope: CallScope) async throws(APIFailure) {
        guard let name = change.settings?.locale?.timezone else { return }
        guard try await scope.run(TenantSettingsQueries.isTimeZone(name: name)) else {
            throw ViolationReport([
                Violation(
                    location: .body, path: [.name("settings"), .name("locale"), .name("timezone")],
                    code: .invalidFormat,
                    constraints: [ViolatedConstraint(name: "iana", text: "timezone must be an IANA name")],
                    value: .string(name))
            ]).failure
        }
    }

    private func choose(_ domain: Presence<String>, _ scope: CallScope) async throws(APIFailure) {
        switch domain {
        case .absent: return
        case .null: _ = try await scope.run(TenantSettingsQueries.choosePrimaryDomain(domain: nil))
        case .value(let text):
            let name: String = text.lowercased()
            guard try await scope.run(TenantSettingsQueries.isVerified(domain: name)) else {
                throw .tenantDomainUnverified(value: text)
            }
            _ = try await scope.run(TenantSettingsQueries.choosePrimaryDomain(domain: name))
            _ = try await scope.run(TenantSettingsQueries.markPrimaryDomain(domain: name))
        }
    }

    private func secure(
        _ change: SettingsChange, _ caller: MemberCaller, _ scope: CallScope
    ) async throws(APIFailure) -> [String] {
        let rules: SecurityQueries.SettingsRow = try await scope.run(SecurityQueries.settings())
        guard !rules.isStrict || change.settings?.mfaRequired != false else {
            throw .authzFeatureDisabled(
                feature: "compliance_floor", floor: .object(["mfa_required": .bool(true)]))
        }
        var list: AddressList?
        if let texts = change.settings?.ipWhitelist {
            list = try AddressList(texts, caller: scope.request.clientIP)
        }
        _ = try await scope.run(
            TenantSettingsQueries.changeSecurity(
                mfaRequired: change.settings?.mfaRequired, ssoEnabled: change.settings?.ssoEnabled,
                ipBlocks: list?.blocks, at: scope.request.receivedAt, callerID: UserID(caller.userID)))
        let (port, tenantID): (any AccessInvalidation, WireUUID) = (invalidation, caller.tenantID)
        scope.afterCommit { await port.membersChanged(tenantID: tenantID, userIDs: nil) }
        return list?.warnings ?? []
    }

    private func tenantStatement(_ change: SettingsChange) -> Statement<Int> {
        let company: CompanyProfile? = change.settings?.company
        return TenantSettingsQueries.changeTenant(
            name: change.name, primaryColor: change.primaryColor, legalName: company?.legalName,
            industry: company?.industry, companySize: company?.companySize, website: company?.website,
            phone: company?.phone, line1: company?.address?.line1, line2: company?.address?.line2,
            city: company?.address?.city, state: company?.address?.state, postalCode: company?.address?.postalCode,
            country: company?.address?.country, businessType: company?.businessType,
            incorporationDate: company?.incorporationDate, registrationNumber: company?.registrationNumber,
            taxNumber: company?.taxNumber, vatNumber: company?.vatNumber)
    }

    private func settingsStatement(_ change: SettingsChange, _ caller: MemberCaller) -> Statement<Int> {
        let locale: WorkspaceLocale? = change.settings?.locale
        return TenantSettingsQueries.changeSettings(
            timezone: locale?.timezone, language: locale?.language,
            weekStart: locale?.weekStart.flatMap(WeekStart.number), dateFormat: locale?.dateFormat,
            notifications: change.settings?.notifications.map(JSONValue.object),
            dataProtection: change.settings?.dataProtection.map(SettingsService.stored),
            callerID: UserID(caller.userID))
    }

    /// Data protection rules as they are kept.
    private static func stored(_ rules: DataProtectionSettings) -> JSONValue {
        var members: JSONObject = JSONObject()
        if let frameworks = rules.frameworks {
            members.append(
                "frameworks", .array(frameworks.map { (framework) -> JSONValue in .string(framework.wire) }))
        }
        if let days = rules.archiveDays { members.append("archive_days", .integer(Int64(days))) }
        if let years = rules.retentionYears { members.append("retention_years", .integer(Int64(years))) }
        return .object(members)
    }
}

extension CallScope {
    /// Runs a statement of a service; a database error becomes the catalogue's answer for it.
    func run<Output: Sendable>(_ statement: Statement<Output>) async throws(APIFailure) -> Output {
        do {
            return try await transaction.run(statement)
        } catch {
            throw failure(for: error)
        }
    }
}
