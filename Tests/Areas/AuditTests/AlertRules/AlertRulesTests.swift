// SPDX-License-Identifier: Apache-2.0
import API
import AuditArea
import ContractClient
import ContractRuntime
import Server
import TestSupport
import Testing
import ZygoClient

/// Rules by which members hear of entries.
@Suite struct AlertRulesTests {
    let world: World

    init() async throws { world = try await World.shared() }

    private func make(
        _ owner: Person, _ name: String = "Roles go", events: [String] = ["role.*"],
        severity: CreateAuditAlertRuleRequestMinSeverity = .high, count: Int = 3, people: [UserID]? = nil
    ) async throws -> AuditAlertRule {
        try await owner.client.createAuditAlertRule(
            CreateAuditAlertRule.Input(
                body: CreateAuditAlertRuleRequest(
                    name: name, eventTypes: events, minSeverity: severity,
                    threshold: AuditAlertThreshold(count: count, windowSeconds: 300),
                    channels: [AuditAlertChannel(type: .email, userIDs: people ?? [owner.userID])])))
    }

    private func list(_ owner: Person) async throws -> [AuditAlertRule] {
        try await owner.client.listAuditAlertRules().data
    }

    @Test func `a rule is made, listed, changed and removed, each in the trail`() async throws {
        let owner: Person = try await world.signUp()
        let rule: AuditAlertRule = try await make(owner)
        #expect(rule.enabled && rule.threshold.count == 3 && rule.lastFiredAt == nil)
        #expect(try await list(owner) == [rule])
        let changed: AuditAlertRule = try await owner.client.updateAuditAlertRule(
            UpdateAuditAlertRule.Input(
                ruleID: rule.id, body: UpdateAuditAlertRuleRequest(name: "Nothing", enabled: false)))
        #expect(changed.name == "Nothing" && !changed.enabled && changed.eventTypes == rule.eventTypes)
        #expect(changed.channels == rule.channels && changed.threshold == rule.threshold)
        let gone: DeletedAuditAlertRule = try await owner.client.deleteAuditAlertRule(
            DeleteAuditAlertRule.Input(ruleID: rule.id))
        #expect(gone.id == rule.id)
        #expect(try await list(owner).isEmpty)
        try await expectRefused("AUDIT_ALERT_RULE_NOT_FOUND", 404) {
            try await owner.client.deleteAuditAlertRule(DeleteAuditAlertRule.Input(ruleID: rule.id))
        }
        #expect(
            try await owner.audited("audit.alert_rule_changed")
                == [rule.id.description, rule.id.description, rule.id.description])
    }

    @Test func `rules of another workspace are neither seen nor changed`() async throws {
        let owner: Person = try await world.signUp()
        let stranger: Person = try await world.signUp()
        let rule: AuditAlertRule = try await make(owner)
        #expect(try await list(stranger).isEmpty)
        try await expectRefused("AUDIT_ALERT_RULE_NOT_FOUND", 404) {
            try await stranger.client.updateAuditAlertRule(
                UpdateAuditAlertRule.Input(ruleID: rule.id, body: UpdateAuditAlertRuleRequest(enabled: false)))
        }
        try await expectRefused("USER_NOT_FOUND", 404) { try await make(owner, "Other", people: [stranger.userID]) }
        #expect(try await list(owner).count == 1)
    }

    @Test func `a name is taken once, and fifty rules are enough`() async throws {
        let owner: Person = try await world.signUp()
        _ = try await make(owner)
        try await expectRefused("RESOURCE_ALREADY_EXISTS", 409) { try await make(owner) }
        try await world.query(
            """
            INSERT INTO audit.alert_rules (tenant_id, name, event_types)
            SELECT '\(owner.tenantID)', 'rule ' || number, '{role.created}' FROM generate_series(1, 49) AS number
            """)
        #expect(try await list(owner).count == 50)
        try await expectRefused("RESOURCE_LIMIT_REACHED", 403) { try await make(owner, "One more") }
    }

    @Test func `audit 28: five entries of a rule that asks for three are one mail`() async throws {
        let owner: Person = try await world.signUp()
        var roles: [Role] = []
        for _ in 0..<5 { roles.append(try await owner.makeRole()) }
        let rule: AuditAlertRule = try await make(owner)
        let other: AuditAlertRule = try await make(owner, "Never", severity: .critical, count: 1)
        for role in roles.prefix(2) {
            _ = try await owner.client.deleteRole(DeleteRole.Input(roleID: role.id))
        }
        _ = try await world.composition.alertRules.round()
        #expect(try world.mails("audit-alert", to: owner.email) == 0)
        for role in roles.dropFirst(2) {
            _ = try await owner.client.deleteRole(DeleteRole.Input(roleID: role.id))
        }
        let world: World = world
        for _ in 0..<2 { _ = try await world.composition.alertRules.round() }
        try await TemporaryRedis.until { try world.mails("audit-alert", to: owner.email) == 1 }
        #expect(try await world.mailed("rule", template: "audit-alert", to: owner.email) == "Roles go")
        let rules: [AuditAlertRule] = try await list(owner)
        #expect(rules.first { $0.id == rule.id }?.lastFiredAt != nil)
        #expect(rules.first { $0.id == other.id }?.lastFiredAt == nil)
        _ = try await world.composition.alertRules.round()
        let queued: String? = try await world.value(
            "SELECT count(*) FROM outbound_messages WHERE template = 'audit-alert' AND user_id = '\(owner.userID)'")
        #expect(queued == "1")
    }
}
