// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime
package import Secrecy

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Appends audit rows as the last statements of a transaction: heads locked in ascending order, rows linked and
/// signed here, re-checked by the database.
package struct AuditTrail: Sendable {
    private let catalogue: [String: AuditEventClass]
    private let key: AuditKey
    private let random: RandomSource
    /// The chain of rows without a tenant.
    package static let platformChain: UUID = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

    package init(catalogue: [String: AuditEventClass], key: AuditKey, random: RandomSource) {
        self.catalogue = catalogue
        self.key = key
        self.random = random
    }

    /// Who acts, for all rows of one call.
    package struct Actor: Sendable {
        package var type: String
        package var id: UUID?
        package var role: String?
        package var tenantID: UUID?
        package var isMFAVerified: Bool

        package init(type: String, id: UUID?, role: String? = nil, tenantID: UUID?, isMFAVerified: Bool = false) {
            self.type = type
            self.id = id
            self.role = role
            self.tenantID = tenantID
            self.isMFAVerified = isMFAVerified
        }
    }

    /// Locks the heads and leaves the append for the flight that carries COMMIT.
    ///
    /// An event outside the catalogue is a bug; it is written under its name with severity `high`.
    package func append(
        _ entries: [AuditEntry], actor: Actor, request: RequestInfo, in transaction: any CallTransaction
    ) async throws(DatabaseError) {
        guard !entries.isEmpty else { return }
        let chains: [UUID] = entries.map { (entry: AuditEntry) -> UUID in
            entry.tenantID ?? actor.tenantID ?? Self.platformChain
        }
        var heads: [UUID: ChainHead] = [:]
        for head in try await transaction.run(Self.lockHeads(chains)) { heads[head.chain] = head }
        var linked: [(chain: UUID, row: JSONValue)] = []
        for (entry, chain) in zip(entries, chains) {
            guard let head: ChainHead = heads[chain] else {
                throw DatabaseError(.noRow, statement: "audit.lockHeads")
            }
            let row: AuditRow = row(entry, chain: chain, actor: actor, request: request)
            let (value, next): (JSONValue, ChainHead) = row.linked(to: head, key: key)
            heads[chain] = next
            linked.append((chain, value))
        }
        // Stable by chain: sequence order inside a chain is the order of the entries.
        let ordered: [JSONValue] = linked.enumerated()
            .sorted { (left, right) -> Bool in
                (left.element.chain.wire, left.offset) < (right.element.chain.wire, right.offset)
            }
            .map(\.element.row)
        transaction.atCommit(Self.append(ordered))
    }

    private func row(_ entry: AuditEntry, chain: UUID, actor: Actor, request: RequestInfo) -> AuditRow {
        let event: AuditEventClass =
            catalogue[entry.event] ?? AuditEventClass(entry.event, severity: "high", subjectType: nil)
        let action: String = String(entry.event.split(separator: ".").last ?? "unknown")
        return AuditRow(
            id: random.identifier(at: request.receivedAt), time: request.receivedAt, event: event,
            action: String(action.prefix(64)), status: entry.outcome == .success ? "success" : "failure",
            description: Self.sentence(entry), actorType: entry.actorID == nil ? actor.type : "user",
            actorID: (entry.actorID ?? actor.id)?.wire, actorRole: actor.role, subjectID: entry.subjectID,
            tenantID: chain == Self.platformChain ? nil : chain, requestID: request.requestID,
            isMFAVerified: actor.isMFAVerified, metadata: entry.metadata ?? .object(JSONObject()),
            personal: AuditRow.PersonalPart(
                salt: random.bytes(16), clientIP: request.clientIP, userAgent: request.userAgent,
                changes: entry.changes))
    }

    /// English, without personal data: the event's words and its outcome.
    private static func sentence(_ entry: AuditEntry) -> String {
        let words: String = entry.event.split(separator: ".").joined(separator: " ").split(separator: "_")
            .joined(separator: " ")
        return entry.outcome == .success ? words : words + " (" + entry.outcome.rawValue + ")"
    }

    private static func lockHeads(_ chains: [UUID]) -> Statement<[ChainHead]> {
        .many(
            "audit.lockHeads",
            """
            -- audit.lockHeads
            SELECT chain_id, seq, head_hash, head_timestamp
              FROM audit.lock_heads($1)
            """, [.uuidArray(chains)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ChainHead in
            ChainHead(
                chain: try row.uuid(0), sequence: try row.int(1), hash: try row.string(2),
                timestamp: try row.optionalTimestamp(3))
        }
    }

    private static func append(_ rows: [JSONValue]) -> Statement<Int> {
        .count("audit.append", "-- audit.append\nSELECT audit.append($1)", [.jsonb(.array(rows))])
    }
}
