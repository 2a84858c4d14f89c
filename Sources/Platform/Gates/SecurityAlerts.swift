// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Postgres

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Something about the safety of the installation that a person must look at.
package struct SecurityAlert: Sendable, Equatable {
    package enum Severity: String, Sendable { case warning, critical }

    package var type: String
    package var severity: Severity
    package var title: String
    /// Workspace that it came from.
    package var tenantID: UUID
    package var principalKind: String
    package var principalID: UUID
    /// Counts for people who look at it; nothing of what was tried to reach.
    package var counts: [String: Int]

    /// - Parameter now: equal alerts within its hour are one.
    func row(at now: Timestamp) -> JSONValue {
        let hour: Substring = now.wire.prefix(13)
        let metadata: [(String, JSONValue)] = counts.sorted { $0.key < $1.key }
            .map { (name: String, count: Int) -> (String, JSONValue) in (name, .integer(Int64(count))) }
        return .object([
            "audience": .string("platform"), "tenant_id": .string(tenantID.wire), "type": .string(type),
            "severity": .string(severity.rawValue), "title": .string(title),
            "principal_kind": .string(principalKind), "principal_id": .string(principalID.wire),
            "dedupe_key": .string("\(type):\(principalID.wire):\(tenantID.wire):\(hour)"),
            "metadata": .object(JSONObject(metadata)),
        ])
    }
}

/// Opens alerts of the installation, and tells its security contacts of new ones.
package struct SecurityAlerts: Sendable {
    /// The statements that queue mails to the contacts.
    package typealias Notice = @Sendable (_ alert: SecurityAlert, _ now: Timestamp) -> [Statement<Int>]

    static let timeMax: Duration = .seconds(5)

    private let security: Database
    private let app: Database
    private let notice: Notice

    /// - Parameter security: pool of the role that may open alerts.
    package init(security: Database, app: Database, notice: @escaping Notice) {
        self.security = security
        self.app = app
        self.notice = notice
    }

    /// A repeat within the hour raises the count of the open alert, and nobody is told again.
    func raise(_ alert: SecurityAlert, at now: Timestamp) async throws(DatabaseError) {
        let context: TransactionContext = TransactionContext(actorKind: "system")
        let row: JSONValue = alert.row(at: now)
        let isNew: Bool = try await security.withTransaction(context, deadline: .now + Self.timeMax) {
            (transaction: Transaction) async throws(DatabaseError) -> Bool in
            try await transaction.run(IsolationStatements.openAlert(row))
        }
        let letters: [Statement<Int>] = isNew ? notice(alert, now) : []
        guard !letters.isEmpty else { return }
        try await app.withTransaction(context, deadline: .now + Self.timeMax) {
            (transaction: Transaction) async throws(DatabaseError) -> Void in
            for letter in letters { _ = try await transaction.run(letter) }
        }
    }
}
