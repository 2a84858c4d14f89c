// SPDX-License-Identifier: Apache-2.0
import API
import ContractRuntime
import Errors
import Queries
import Secrecy

/// Makes and changes alert rules of a workspace; each change stands in the trail.
struct AlertRuleChanges: Sendable {
    static let rulesMax: Int = 50
    /// What a rule without a threshold asks for: the first entry.
    static let thresholdDefault: AuditAlertThreshold = AuditAlertThreshold(count: 1, windowSeconds: 300)
    private static let event: String = "audit.alert_rule_changed"

    let random: RandomSource

    func list(_ work: AuditWork) async throws(APIFailure) -> AuditAlertRuleList {
        AuditAlertRuleList(data: try await work.run(AlertRulesQueries.all(limit: Self.rulesMax)).map(\.wire))
    }

    func create(_ body: CreateAuditAlertRuleRequest, _ work: AuditWork) async throws(APIFailure) -> AuditAlertRule {
        // The lock comes before the counting: whoever waits here counts the rule that was ahead of it.
        _ = try await work.run(AlertRulesQueries.lockCount())
        let taken: Int = try await work.run(AlertRulesQueries.all(limit: Self.rulesMax)).count
        guard taken < Self.rulesMax else {
            throw .resourceLimitReached(resourceType: "alert_rule", limit: Self.rulesMax, current: taken)
        }
        try await requireMembers(body.channels, work)
        let threshold: AuditAlertThreshold = body.threshold ?? Self.thresholdDefault
        let row: AlertRulesQueries.RuleRow = try await write(
            AlertRulesQueries.insert(
                ruleID: AuditAlertRuleID(random.identifier(at: work.now)), name: body.name,
                eventTypes: body.eventTypes, minSeverity: body.minSeverity.wire, thresholdCount: threshold.count,
                windowSeconds: threshold.windowSeconds, channels: Self.stored(body.channels),
                isEnabled: body.enabled, callerID: work.caller.userID), naming: body.name, work)
        note(row, "create", work)
        return row.wire
    }

    func update(
        _ id: AuditAlertRuleID, _ body: UpdateAuditAlertRuleRequest, _ work: AuditWork
    ) async throws(APIFailure) -> AuditAlertRule {
        let rule: AuditAlertRule = try await locked(id, work).wire
        if let channels = body.channels { try await requireMembers(channels, work) }
        let threshold: AuditAlertThreshold = body.threshold ?? rule.threshold
        let row: AlertRulesQueries.RuleRow = try await write(
            AlertRulesQueries.update(
                name: body.name ?? rule.name, eventTypes: body.eventTypes ?? rule.eventTypes,
                minSeverity: body.minSeverity?.wire ?? rule.minSeverity.wire, thresholdCount: threshold.count,
                windowSeconds: threshold.windowSeconds, channels: Self.stored(body.channels ?? rule.channels),
                isEnabled: body.enabled ?? rule.enabled, ruleID: id), naming: body.name ?? rule.name, work)
        note(row, "update", work)
        return row.wire
    }

    func delete(_ id: AuditAlertRuleID, _ work: AuditWork) async throws(APIFailure) -> DeletedAuditAlertRule {
        let row: AlertRulesQueries.RuleRow = try await locked(id, work)
        _ = try await work.run(AlertRulesQueries.delete(ruleID: id))
        note(row, "delete", work)
        return DeletedAuditAlertRule(id: id)
    }

    private func locked(
        _ id: AuditAlertRuleID, _ work: AuditWork
    ) async throws(APIFailure) -> AlertRulesQueries.RuleRow {
        let row: AlertRulesQueries.RuleRow? = try await work.run(AlertRulesQueries.locked(ruleID: id))
        guard let row else { throw .auditAlertRuleNotFound(resourceID: id.description) }
        return row
    }

    private func requireMembers(_ channels: [AuditAlertChannel], _ work: AuditWork) async throws(APIFailure) {
        let wanted: Set<UserID> = Set(channels.flatMap(\.userIDs))
        let found: Int = try await work.run(AlertRulesQueries.membersOf(memberIDs: wanted.map(\.uuid)))
        guard found == wanted.count else { throw .userNotFound(resourceID: nil) }
    }

    private func write(
        _ statement: Statement<AlertRulesQueries.RuleRow>, naming name: String, _ work: AuditWork
    ) async throws(APIFailure) -> AlertRulesQueries.RuleRow {
        do {
            return try await work.scope.transaction.run(statement)
        } catch {
            switch error.kind {
            case .uniqueViolation("alert_rules_tenant_id_name_key"):
                throw .resourceAlreadyExists(resourceType: "alert_rule", field: "name", value: name)
            default: throw work.scope.failure(for: error)
            }
        }
    }

    private func note(_ row: AlertRulesQueries.RuleRow, _ change: String, _ work: AuditWork) {
        work.scope.append(
            AuditEntry(
                Self.event, subject: row.id.description,
                metadata: .object([
                    "change": .string(change), "enabled": .bool(row.isEnabled),
                    "event_types": .array(row.eventTypes.map { (event: String) -> JSONValue in .string(event) }),
                    "min_severity": .string(row.minSeverity), "count": .integer(Int64(row.thresholdCount)),
                    "window_seconds": .integer(Int64(row.windowSeconds)),
                ])))
    }

    private static func stored(_ channels: [AuditAlertChannel]) -> JSONValue {
        .array(
            channels.map { (channel: AuditAlertChannel) -> JSONValue in
                .object([
                    "type": .string(channel.type.wire),
                    "user_ids": .array(channel.userIDs.map { (id: UserID) -> JSONValue in .string(id.description) }),
                ])
            })
    }
}

extension JSONValue {
    /// Channels as a rule keeps them.
    var alertChannels: [AuditAlertChannel] {
        (array ?? []).compactMap { (channel: JSONValue) -> AuditAlertChannel? in
            guard let type = channel["type"]?.string else { return nil }
            let people: [UserID] = (channel["user_ids"]?.array ?? []).compactMap { (id: JSONValue) -> UserID? in
                id.string.flatMap { (text: String) -> WireUUID? in WireUUID(wire: text) }.map { UserID($0) }
            }
            return AuditAlertChannel(type: AuditAlertChannelType(wire: type) ?? .undocumented(type), userIDs: people)
        }
    }
}

extension AlertRulesQueries.RuleRow {
    var wire: AuditAlertRule {
        AuditAlertRule(
            id: id, name: name, eventTypes: eventTypes,
            minSeverity: AuditAlertRuleMinSeverity(wire: minSeverity) ?? .undocumented(minSeverity),
            threshold: AuditAlertThreshold(count: thresholdCount, windowSeconds: windowSeconds),
            channels: channels.alertChannels, enabled: isEnabled, lastFiredAt: lastFiredWindow, createdAt: createdAt,
            updatedAt: updatedAt)
    }
}
