// Generated from Sources/Areas/Audit/AlertRules.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Audit/AlertRules.sql`.
package enum AlertRulesQueries {
    /// Rules of a workspace are counted one at a time.
    package static func lockCount() -> Statement<Int> {
        .exec(
            "alertRules.lockCount",
            """
            -- alertRules.lockCount
            SELECT pg_advisory_xact_lock(hashtextextended('zygo.alert_rules.' || zygo.current_tenant_id()::text, 0))
            """,
            []
        )
    }

    /// Rules of the workspace by name.
    package static func all(limit: Int) -> Statement<[RuleRow]> {
        .many(
            "alertRules.all",
            """
            -- alertRules.all
            SELECT rule.id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count, rule.window_seconds,
                   rule.channels, rule.is_enabled, rule.last_fired_window, rule.created_at, rule.updated_at
              FROM audit.alert_rules AS rule
             ORDER BY rule.name
             LIMIT $1
            """,
            [.int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RuleRow in
            try RuleRow(
                id: row.identifier(0, AuditAlertRuleID.self),
                name: row.string(1),
                eventTypes: row.stringArray(2),
                minSeverity: row.string(3),
                thresholdCount: row.int(4),
                windowSeconds: row.int(5),
                channels: row.json(6, JSONValue.self),
                isEnabled: row.bool(7),
                lastFiredWindow: row.optionalTimestamp(8),
                createdAt: row.timestamp(9),
                updatedAt: row.timestamp(10)
            )
        }
    }

    /// One rule that is about to change.
    package static func locked(ruleID: AuditAlertRuleID) -> Statement<RuleRow?> {
        .maybe(
            "alertRules.locked",
            """
            -- alertRules.locked
            SELECT rule.id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count, rule.window_seconds,
                   rule.channels, rule.is_enabled, rule.last_fired_window, rule.created_at, rule.updated_at
              FROM audit.alert_rules AS rule
             WHERE rule.id = $1
               FOR UPDATE
            """,
            [.identifier(ruleID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RuleRow in
            try RuleRow(
                id: row.identifier(0, AuditAlertRuleID.self),
                name: row.string(1),
                eventTypes: row.stringArray(2),
                minSeverity: row.string(3),
                thresholdCount: row.int(4),
                windowSeconds: row.int(5),
                channels: row.json(6, JSONValue.self),
                isEnabled: row.bool(7),
                lastFiredWindow: row.optionalTimestamp(8),
                createdAt: row.timestamp(9),
                updatedAt: row.timestamp(10)
            )
        }
    }

    /// A rule of the workspace.
    package static func insert(
        ruleID: AuditAlertRuleID,
        name: String,
        eventTypes: [String],
        minSeverity: String,
        thresholdCount: Int,
        windowSeconds: Int,
        channels: JSONValue,
        isEnabled: Bool,
        callerID: WireUUID
    ) -> Statement<RuleRow> {
        .one(
            "alertRules.insert",
            """
            -- alertRules.insert
            INSERT INTO audit.alert_rules AS rule (
                   id, name, event_types, min_severity, threshold_count, window_seconds, channels, is_enabled, created_by)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7, $8,
                   $9)
            RETURNING rule.id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count, rule.window_seconds,
                      rule.channels, rule.is_enabled, rule.last_fired_window, rule.created_at, rule.updated_at
            """,
            [
                .identifier(ruleID),
                .text(name),
                .textArray(eventTypes),
                .text(minSeverity),
                .int4(thresholdCount),
                .int4(windowSeconds),
                .jsonb(channels),
                .bool(isEnabled),
                .uuid(callerID),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RuleRow in
            try RuleRow(
                id: row.identifier(0, AuditAlertRuleID.self),
                name: row.string(1),
                eventTypes: row.stringArray(2),
                minSeverity: row.string(3),
                thresholdCount: row.int(4),
                windowSeconds: row.int(5),
                channels: row.json(6, JSONValue.self),
                isEnabled: row.bool(7),
                lastFiredWindow: row.optionalTimestamp(8),
                createdAt: row.timestamp(9),
                updatedAt: row.timestamp(10)
            )
        }
    }

    /// A rule as it is from now on.
    package static func update(
        name: String,
        eventTypes: [String],
        minSeverity: String,
        thresholdCount: Int,
        windowSeconds: Int,
        channels: JSONValue,
        isEnabled: Bool,
        ruleID: AuditAlertRuleID
    ) -> Statement<RuleRow> {
        .one(
            "alertRules.update",
            """
            -- alertRules.update
            UPDATE audit.alert_rules AS rule
               SET name = $1,
                   event_types = $2,
                   min_severity = $3,
                   threshold_count = $4,
                   window_seconds = $5,
                   channels = $6,
                   is_enabled = $7
             WHERE rule.id = $8
            RETURNING rule.id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count, rule.window_seconds,
                      rule.channels, rule.is_enabled, rule.last_fired_window, rule.created_at, rule.updated_at
            """,
            [
                .text(name),
                .textArray(eventTypes),
                .text(minSeverity),
                .int4(thresholdCount),
                .int4(windowSeconds),
                .jsonb(channels),
                .bool(isEnabled),
                .identifier(ruleID),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> RuleRow in
            try RuleRow(
                id: row.identifier(0, AuditAlertRuleID.self),
                name: row.string(1),
                eventTypes: row.stringArray(2),
                minSeverity: row.string(3),
                thresholdCount: row.int(4),
                windowSeconds: row.int(5),
                channels: row.json(6, JSONValue.self),
                isEnabled: row.bool(7),
                lastFiredWindow: row.optionalTimestamp(8),
                createdAt: row.timestamp(9),
                updatedAt: row.timestamp(10)
            )
        }
    }

    /// One rule goes.
    package static func delete(ruleID: AuditAlertRuleID) -> Statement<Int> {
        .exec(
            "alertRules.delete",
            """
            -- alertRules.delete
            DELETE FROM audit.alert_rules
             WHERE id = $1
            """,
            [.identifier(ruleID)]
        )
    }

    /// How many of these are active members of the workspace.
    package static func membersOf(memberIDs: [WireUUID]) -> Statement<Int> {
        .count(
            "alertRules.membersOf",
            """
            -- alertRules.membersOf
            SELECT count(*)
              FROM tenant_members AS member
             WHERE member.user_id = ANY ($1::uuid[])
               AND member.status = 'active'
            """,
            [.uuidArray(memberIDs)]
        )
    }

    /// Rules of all workspaces that are looked after, behind a place.
    package static func watched(afterID: WireUUID, limit: Int) -> Statement<[WatchedRow]> {
        .many(
            "alertRules.watched",
            """
            -- alertRules.watched
            SELECT rule.id, rule.tenant_id, rule.name, rule.event_types, rule.min_severity, rule.threshold_count,
                   rule.window_seconds, rule.channels, rule.last_fired_window
              FROM audit.alert_rules AS rule
             WHERE rule.is_enabled
               AND rule.id > $1::uuid
             ORDER BY rule.id
             LIMIT $2
            """,
            [.uuid(afterID), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> WatchedRow in
            try WatchedRow(
                id: row.identifier(0, AuditAlertRuleID.self),
                tenantID: row.identifier(1, TenantID.self),
                name: row.string(2),
                eventTypes: row.stringArray(3),
                minSeverity: row.string(4),
                thresholdCount: row.int(5),
                windowSeconds: row.int(6),
                channels: row.json(7, JSONValue.self),
                lastFiredWindow: row.optionalTimestamp(8)
            )
        }
    }

    /// When the entries that a rule counts first came so close together; none where they did not.
    package static func reached(
        before: Int,
        since: Timestamp,
        events: [String],
        prefixes: [String],
        severities: [String],
        windowSeconds: Int
    ) -> Statement<Timestamp?> {
        .one(
            "alertRules.reached",
            """
            -- alertRules.reached
            SELECT min(counted.timestamp)
              FROM (SELECT entry.timestamp, lag(entry.timestamp, $1::integer) OVER (ORDER BY entry.seq) AS earlier
                      FROM audit.logs AS entry
                     WHERE entry.timestamp >= $2
                       AND (entry.event_type = ANY ($3::text[]) OR entry.event_type LIKE ANY ($4::text[]))
                       AND entry.severity = ANY ($5::text[])) AS counted
             WHERE counted.timestamp - counted.earlier <= make_interval(secs => $6::integer)
            """,
            [
                .int4(before),
                .timestamptz(since),
                .textArray(events),
                .textArray(prefixes),
                .textArray(severities),
                .int4(windowSeconds),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Timestamp? in
            try row.optionalTimestamp(0)
        }
    }

    /// Somebody hears of it; of two processes one is the first.
    package static func noteFired(at: Timestamp, ruleID: AuditAlertRuleID, known: Timestamp?) -> Statement<Int> {
        .exec(
            "alertRules.noteFired",
            """
            -- alertRules.noteFired
            UPDATE audit.alert_rules
               SET last_fired_window = $1
             WHERE id = $2
               AND is_enabled
               AND last_fired_window IS NOT DISTINCT FROM $3::timestamptz
            """,
            [.timestamptz(at), .identifier(ruleID), .timestamptz(known)]
        )
    }

    /// Where mails to these members go, as far as they still are members.
    package static func audience(memberIDs: [WireUUID]) -> Statement<[AudienceRow]> {
        .many(
            "alertRules.audience",
            """
            -- alertRules.audience
            SELECT member.user_id, person.email, person.locale
              FROM tenant_members AS member
              JOIN users AS person ON person.id = member.user_id
             WHERE member.user_id = ANY ($1::uuid[])
               AND member.status = 'active'
               AND person.status = 'active'
             ORDER BY member.user_id
             LIMIT 100
            """,
            [.uuidArray(memberIDs)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AudienceRow in
            try AudienceRow(
                userID: row.identifier(0, UserID.self),
                email: row.wire(1, EmailAddress.self),
                locale: row.string(2)
            )
        }
    }

    /// Name of the context's workspace.
    package static func workspaceName() -> Statement<String?> {
        .maybe(
            "alertRules.workspaceName",
            """
            -- alertRules.workspaceName
            SELECT workspace.name
              FROM tenants AS workspace
             WHERE workspace.id = zygo.current_tenant_id()
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> String in
            try row.string(0)
        }
    }

    /// One row of `alertRules.all`.
    package struct RuleRow: Sendable, Hashable {
        package let id: AuditAlertRuleID
        package let name: String
        package let eventTypes: [String]
        package let minSeverity: String
        package let thresholdCount: Int
        package let windowSeconds: Int
        package let channels: JSONValue
        package let isEnabled: Bool
        package let lastFiredWindow: Timestamp?
        package let createdAt: Timestamp
        package let updatedAt: Timestamp
    }

    /// One row of `alertRules.watched`.
    package struct WatchedRow: Sendable, Hashable {
        package let id: AuditAlertRuleID
        package let tenantID: TenantID
        package let name: String
        package let eventTypes: [String]
        package let minSeverity: String
        package let thresholdCount: Int
        package let windowSeconds: Int
        package let channels: JSONValue
        package let lastFiredWindow: Timestamp?
    }

    /// One row of `alertRules.audience`.
    package struct AudienceRow: Sendable, Hashable {
        package let userID: UserID
        package let email: EmailAddress
        package let locale: String
    }
}
