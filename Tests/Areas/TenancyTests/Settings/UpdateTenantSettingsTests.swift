// SPDX-License-Identifier: Apache-2.0
import API
import ContractClient
import ContractRuntime
import TestSupport
import Testing
import ZygoClient

@Suite struct UpdateTenantSettingsTests {
    let world: World

    init() async throws { world = try await World.shared() }

    @Test func `a change is kept and audited`() async throws {
        let owner: Person = try await world.signUp()
        let changed: UpdatedTenantConfig = try await update(owner, UpdateTenantSettingsRequest(name: " Night Works "))
        #expect(changed.name == "Night Works")
        #expect(changed.warnings == nil)
        #expect(try await owner.client.getTenantSettings().name == "Night Works")
        #expect(try await owner.audited("tenant.settings_updated") == [owner.tenantID.description])
    }

    @Test func `a paused workspace can be read but not written, until it is paid`() async throws {
        let owner: Person = try await world.signUp()
        try await bill(owner, "paused")
        _ = try await expectRefused("BILLING_PAST_DUE", 402) {
            try await update(owner, UpdateTenantSettingsRequest(name: "Unpaid"))
        }
        #expect(try await owner.client.getTenantSettings().name != "Unpaid")
        try await bill(owner, "active")
        #expect(try await update(owner, UpdateTenantSettingsRequest(name: "Paid")).name == "Paid")
    }

    @Test func `a paused workspace hears what it owes, exactly`() async throws {
        let owner: Person = try await world.signUp()
        try await bill(owner, "paused")
        try await world.query(
            """
            INSERT INTO invoices (tenant_id, subscription_id, number, status, currency, subtotal, total, amount_due,
                                  finalized_at, due_date)
            SELECT tenant_id, id, 'INV-2020-' || lpad('\(world.number())', 6, '0'), 'open', 'USD', 2905, 2905, 2905,
                   now(), '2020-01-01'
              FROM subscriptions WHERE tenant_id = '\(owner.tenantID)'
            """)
        let invoice: String = try #require(
            try await world.value("SELECT id FROM invoices WHERE tenant_id = '\(owner.tenantID)'"))
        let refusal: APIErrorResponse = try await expectRefused("BILLING_PAST_DUE", 402) {
            try await update(owner, UpdateTenantSettingsRequest(name: "Unpaid"))
        }
        #expect(JSONWriter.bytes(of: refusal.details["amountDue"] ?? .null) == Array("29.05".utf8))
        #expect(refusal.details["currency"] == .string("USD"))
        #expect(refusal.details["invoiceId"] == .string(invoice))
    }

    @Test func `what is absent stays`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await update(
            owner, settings: TenantSettingsInput(company: CompanyProfile(legalName: "Works GmbH", industry: "Robots")))
        let changed: UpdatedTenantConfig = try await update(
            owner,
            settings: TenantSettingsInput(
                company: CompanyProfile(companySize: "11-50"),
                locale: WorkspaceLocale(timezone: "Europe/Berlin", weekStart: .monday)))
        #expect(changed.settings.company?.legalName == "Works GmbH")
        #expect(changed.settings.company?.industry == "Robots")
        #expect(changed.settings.company?.companySize == "11-50")
        #expect(changed.settings.locale?.timezone == "Europe/Berlin")
        let again: UpdatedTenantConfig = try await update(
            owner, settings: TenantSettingsInput(locale: WorkspaceLocale(language: "de")))
        #expect(again.settings.locale?.timezone == "Europe/Berlin")
        #expect(again.settings.locale?.language == "de")
    }

    @Test func `null clears a member`() async throws {
        let owner: Person = try await world.signUp()
        try await raise(owner, to: "business")
        let first: UpdatedTenantConfig = try await update(
            owner,
            UpdateTenantSettingsRequest(
                branding: TenantBrandingInput(primaryColor: .value("#123ABC")),
                settings: TenantSettingsInput(
                    notifications: JSONObject([("billing", .array([.string("admin")])), ("news", .bool(true))]))))
        #expect(first.branding.primaryColor == "#123ABC")
        #expect(first.settings.notifications?["news"] == .bool(true))
        let second: UpdatedTenantConfig = try await update(
            owner,
            UpdateTenantSettingsRequest(
                branding: TenantBrandingInput(primaryColor: .null),
                settings: TenantSettingsInput(notifications: JSONObject([("news", .null)]))))
        #expect(second.branding.primaryColor == "#3B82F6")
        #expect(second.settings.notifications?["news"] == nil)
        #expect(second.settings.notifications?["billing"] == .array([.string("admin")]))
    }

    @Test func `an address list never locks out who sets it`() async throws {
        let owner: Person = try await world.signUp()
        try await raise(owner, to: "business")
        // One client is one address; every further one comes from elsewhere.
        let client: ZygoClient = owner.client
        let changed: UpdatedTenantConfig = try await client.updateTenantSettings(
            UpdateTenantSettings.Input(
                body: UpdateTenantSettingsRequest(settings: TenantSettingsInput(ipWhitelist: ["203.0.113.7/24"]))))
        #expect(changed.settings.ipWhitelist.first == "203.0.113.0/24")
        #expect(changed.settings.ipWhitelist.count == 2)
        #expect(changed.warnings?.count == 1)
        #expect(try await client.getTenantSettings().settings.ipWhitelist == changed.settings.ipWhitelist)
        try await expectRefused("AUTHZ_IP_NOT_ALLOWED", 403) { try await owner.client.getTenantSettings() }
    }

    @Test func `an empty change answers the settings and writes nothing`() async throws {
        let owner: Person = try await world.signUp()
        let tag: String? = try await owner.tag(of: "/v1/tenant")
        _ = try await update(owner, UpdateTenantSettingsRequest())
        #expect(try await owner.tag(of: "/v1/tenant") == tag)
        #expect(try await owner.audited("tenant.settings_updated").isEmpty)
    }

    @Test func `a member without the permission is refused`() async throws {
        let viewer: Person = try await world.signUp().invite(role: "viewer")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await update(viewer, UpdateTenantSettingsRequest(name: "Mine now"))
        }
        #expect("\(refusal.details)".contains("canManageTenantSettings"))
    }

    @Test func `security settings need a permission of their own`() async throws {
        let owner: Person = try await world.signUp()
        let member: Person = try await owner.colleague(holding: ["canManageTenantSettings"])
        #expect(try await update(member, UpdateTenantSettingsRequest(name: "Tidy Works")).name == "Tidy Works")
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_PERMISSION_DENIED", 403) {
            try await update(member, settings: TenantSettingsInput(mfaRequired: true))
        }
        #expect("\(refusal.details)".contains("canManageSecuritySettings"))
        #expect(try await owner.client.getTenantSettings().settings.mfaRequired == false)
    }

    @Test func `security settings need a fresh sign-in, other settings do not`() async throws {
        let owner: Person = try await world.signUp()
        try await world.query(
            "UPDATE sessions SET auth_time = now() - interval '1 hour' WHERE user_id = '\(owner.userID)'")
        #expect(try await update(owner, UpdateTenantSettingsRequest(name: "Late Works")).name == "Late Works")
        try await expectRefused("AUTH_REAUTH_REQUIRED", 403) {
            try await update(owner, settings: TenantSettingsInput(mfaRequired: true))
        }
    }

    @Test func `a feature that the plan lacks is refused with the plan that has it`() async throws {
        let owner: Person = try await world.signUp()
        let refusal: APIErrorResponse = try await expectRefused("AUTHZ_FEATURE_DISABLED", 403) {
            try await update(
                owner,
                UpdateTenantSettingsRequest(branding: TenantBrandingInput(primaryColor: .value("#123ABC"))))
        }
        #expect(refusal.details["feature"] == .string("customBranding"))
        #expect(refusal.details["requiredPlan"] == .string("starter"))
    }

    @Test func `a domain that is not proven is refused`() async throws {
        let owner: Person = try await world.signUp()
        try await raise(owner, to: "business")
        try await expectRefused(anyOf: ["TENANT_DOMAIN_UNVERIFIED"]) {
            try await update(
                owner,
                UpdateTenantSettingsRequest(branding: TenantBrandingInput(customDomain: .value("app.works.example"))))
        }
    }

    @Test func `values that the workspace cannot keep are refused by name`() async throws {
        let owner: Person = try await world.signUp()
        let zone: APIErrorResponse = try await expectRefused("VALIDATION_FAILED", 400) {
            try await update(
                owner, settings: TenantSettingsInput(locale: WorkspaceLocale(timezone: "Mars/Olympus")))
        }
        #expect(zone.field == "settings.locale.timezone")
        let phone: APIErrorResponse = try await expectRefused("VALIDATION_FAILED", 400) {
            try await update(owner, settings: TenantSettingsInput(company: CompanyProfile(phone: "call me")))
        }
        #expect(phone.field == "settings.company.phone")
    }

    @Test func `a change of settings that changed meanwhile is refused`() async throws {
        let owner: Person = try await world.signUp()
        let tag: String = try #require(try await owner.tag(of: "/v1/tenant"))
        func rename(_ name: String) async throws -> UpdatedTenantConfig {
            try await owner.client.updateTenantSettings(
                UpdateTenantSettings.Input(ifMatch: tag, body: UpdateTenantSettingsRequest(name: name)))
        }
        _ = try await rename("First Works")
        let refusal: APIErrorResponse = try await expectRefused("PRECONDITION_FAILED", 412) {
            try await rename("Second Works")
        }
        let current: String? = try await owner.tag(of: "/v1/tenant")
        #expect(refusal.details["currentEtag"] == current.map(JSONValue.string))
        #expect(try await owner.client.getTenantSettings().name == "First Works")
    }

    private func update(
        _ person: Person, _ body: UpdateTenantSettingsRequest
    ) async throws -> UpdatedTenantConfig {
        try await person.client.updateTenantSettings(UpdateTenantSettings.Input(body: body))
    }

    private func update(_ person: Person, settings: TenantSettingsInput) async throws -> UpdatedTenantConfig {
        try await update(person, UpdateTenantSettingsRequest(settings: settings))
    }

    private func bill(_ person: Person, _ status: String) async throws {
        try await world.query("UPDATE subscriptions SET status = '\(status)' WHERE tenant_id = '\(person.tenantID)'")
    }

    private func raise(_ person: Person, to plan: String) async throws {
        try await world.query("UPDATE tenants SET plan = '\(plan)' WHERE id = '\(person.tenantID)'")
    }
}
