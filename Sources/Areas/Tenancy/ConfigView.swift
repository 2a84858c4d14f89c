// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Queries
import Secrecy

/// A workspace's configuration as one caller sees it.
struct ConfigView: Sendable {
    /// Raised when the JSON of a configuration changes its shape.
    private static let representation: Int = 1

    let row: TenantSettingsQueries.ConfigRow
    /// Address of this API in front of `/v1`.
    let apiURL: String
    /// The caller may see the address list.
    let showsAddresses: Bool
    let now: Timestamp

    /// Strong entity tag over id, row versions and version of the representation; usage does not count.
    var tag: String {
        let versions: String = "\(row.tenantVersion).\(row.settingsVersion).\(row.securityVersion)"
        return "\"" + Base64URL.encode(digest(of: Array("tenant:\(row.id):\(versions):\(Self.representation)".utf8)))
            + "\""
    }

    var features: [String] { row.planFeatures + row.addedFeatures }

    var config: TenantConfig {
        TenantConfig(
            id: row.id, slug: row.slug, name: row.name, status: TenantConfigStatus(wire: status) ?? .active, plan: plan,
            branding: branding, settings: settings, limits: limits, usage: usage, deletion: deletion)
    }

    func updated(_ warnings: [String]) -> UpdatedTenantConfig {
        UpdatedTenantConfig(
            id: row.id, slug: row.slug, name: row.name, status: UpdatedTenantConfigStatus(wire: status) ?? .active,
            plan: plan, branding: branding, settings: settings, limits: limits, usage: usage, deletion: deletion,
            warnings: warnings.isEmpty ? nil : warnings)
    }

    /// State on the wire: pending deletion shows as suspended, a running trial as trial.
    private var status: String {
        guard row.status == "active" else { return "suspended" }
        return row.isTrial ? "trial" : "active"
    }

    private var plan: TenantPlan {
        TenantPlan(name: row.planName, tier: TenantPlanTier(wire: row.wireTier) ?? .free, features: features)
    }

    private var branding: TenantBranding {
        TenantBranding(
            logo: row.hasLogo ? WebURL(wire: "\(apiURL)/v1/tenant/logo/file") : nil, primaryColor: row.primaryColor,
            customDomain: row.customDomain)
    }

    private var settings: TenantSettings {
        TenantSettings(
            ssoEnabled: row.isSSOEnabled, mfaRequired: row.mfaRequired,
            ipWhitelist: showsAddresses ? row.ipAllowlist : [], company: company,
            locale: WorkspaceLocale(
                timezone: row.timezone, language: row.language, weekStart: WeekStart.day(row.weekStart),
                dateFormat: row.dateFormat),
            dataProtection: dataProtection, notifications: row.notificationSettings)
    }

    private var company: CompanyProfile {
        let address: PostalAddress = PostalAddress(
            line1: row.addressLine1, line2: row.addressLine2, city: row.city, state: row.state,
            postalCode: row.postalCode, country: row.country)
        return CompanyProfile(
            legalName: row.legalCompanyName, industry: row.industry, companySize: row.companySize,
            website: row.website, phone: row.phone,
            address: address == PostalAddress() ? nil : address,
            businessType: row.businessType, incorporationDate: row.incorporationDate,
            registrationNumber: row.registrationNumber, taxNumber: row.taxNumber, vatNumber: row.vatNumber)
    }

    private var dataProtection: DataProtectionSettings? {
        guard let stored = row.settings["dataProtection"] else { return nil }
        return JSONReader.decode(DataProtectionSettings.self, from: stored.canonicalBytes, mode: .lenient)
    }

    private var limits: TenantLimits {
        let limits: PlanLimits = PlanLimits(plan: row.limits, overrides: row.limitOverrides, now: now)
        return TenantLimits(
            maxUsers: limits["max_users"], maxNodes: limits["max_nodes"],
            maxExecutionsPerMonth: limits["executions_per_month"], maxStorage: limits.bytes("max_storage_gb"),
            maxServers: limits["max_servers"], maxWorkflows: limits["max_workflows"])
    }

    private var usage: TenantUsage {
        TenantUsage(
            users: row.users, nodes: row.nodes, executionsThisMonth: row.executions, storageUsed: row.storageBytes)
    }

    private var deletion: TenantDeletion? {
        guard row.status == "pending_deletion", let scheduled = row.deletionScheduledFor else { return nil }
        return TenantDeletion(scheduledFor: scheduled, cancelUntil: row.deletionCancellableUntil ?? scheduled)
    }
}
