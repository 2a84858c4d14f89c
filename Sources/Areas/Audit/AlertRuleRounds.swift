// SPDX-License-Identifier: Apache-2.0
import API
package import ContractRuntime
package import Outbox
package import Postgres
import Queries

/// Looks whether entries came as close together as a rule says, and lets its members hear of it: once in a window,
/// whoever else looks.
package struct AlertRuleRounds: Sendable {
    /// Rules of one question.
    static let batchRules: Int = 500
    /// Entries of this long ago still count when nobody looked meanwhile.
    static let lookBack: Duration = .seconds(3_600)
    static let statementTime: Duration = .seconds(30)
    static let template: String = "audit-alert"
    /// From the least to the worst.
    private static let severities: [String] = ["low", "medium", "high", "critical"]

    private let database: Database
    private let outbox: MailOutbox
    private let now: @Sendable () -> Timestamp

    /// - Parameter database: connected as the role of background work.
    package init(database: Database, outbox: MailOutbox, now: @escaping @Sendable () -> Timestamp) {
        self.database = database
        self.outbox = outbox
        self.now = now
    }

    /// - Returns: how many rules fired.
    package func round() async throws -> Int {
        var fired: Int = 0
        var place: WireUUID = WireUUID(high: 0, low: 0)
        while true {
            let rules: [AlertRulesQueries.WatchedRow] = try await database.read(
                TransactionContext(actorKind: "system", isPlatformScope: true), deadline: .now + Self.statementTime,
                AlertRulesQueries.watched(afterID: place, limit: Self.batchRules))
            for rule in rules where try await look(rule) { fired += 1 }
            guard rules.count == Self.batchRules, let last = rules.last else { return fired }
            place = last.id.uuid
        }
    }

    private func look(_ rule: AlertRulesQueries.WatchedRow) async throws -> Bool {
        let window: Duration = .seconds(rule.windowSeconds)
        var since: Timestamp = now() + (.zero - window - Self.lookBack)
        // What came within the window of the last mail was told with it.
        if let last = rule.lastFiredWindow { since = max(since, last + window) }
        let events: EventSelection = try EventSelection(rule.eventTypes.joined(separator: ","), within: nil)
        let lowest: Int = Self.severities.firstIndex(of: rule.minSeverity) ?? 0
        let reached: Statement<Timestamp?> = AlertRulesQueries.reached(
            before: rule.thresholdCount - 1, since: since, events: events.names ?? [], prefixes: events.prefixes,
            severities: Array(Self.severities[lowest...]), windowSeconds: rule.windowSeconds)
        let context: TransactionContext = TransactionContext(
            tenantID: rule.tenantID.uuid, actorKind: "system")
        guard let at = try await database.read(context, deadline: .now + Self.statementTime, reached) else {
            return false
        }
        return try await fire(rule, at, context)
    }

    private func fire(
        _ rule: AlertRulesQueries.WatchedRow, _ at: Timestamp, _ context: TransactionContext
    ) async throws -> Bool {
        let (outbox, now): (MailOutbox, Timestamp) = (outbox, now())
        let members: [WireUUID] = Set(rule.channels.alertChannels.flatMap(\.userIDs)).map(\.uuid)
        return try await database.withTransaction(context, deadline: .now + Self.statementTime) {
            (transaction: Transaction) async throws(DatabaseError) -> Bool in
            let note: Statement<Int> = AlertRulesQueries.noteFired(
                at: at, ruleID: rule.id, known: rule.lastFiredWindow)
            guard try await transaction.run(note) == 1 else { return false }
            let workspace: String? = try await transaction.run(AlertRulesQueries.workspaceName())
            for person in try await transaction.run(AlertRulesQueries.audience(memberIDs: members)) {
                let letter: MailOutbox.Letter = MailOutbox.Letter(
                    template: Self.template, recipient: person.email, locale: person.locale, userID: person.userID.uuid,
                    variables: [
                        "rule": rule.name, "workspace": workspace ?? "", "count": String(rule.thresholdCount),
                        "seconds": String(rule.windowSeconds), "events": rule.eventTypes.joined(separator: ", "),
                        "at": at.wire,
                    ])
                do {
                    _ = try await transaction.run(try outbox.queue(letter, at: now))
                } catch let error as DatabaseError {
                    throw error
                } catch {
                    throw DatabaseError(.undecodable("\(error)"), statement: "outbox.queue")
                }
            }
            return true
        }
    }
}
