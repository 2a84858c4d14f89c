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
        /// The person that a key acts for.
        package var personID: UUID?

        package init(type: String, id: UUID?, role: String? = nil, tenantID: UUID?, isMFAVerified: Bool = false) {
            self.type = type
            self.id = id
            self.role = role
            self.tenantID = tenantID
            self.isMFAVerified = isMFAVerified
        }

        /// Whoever a call comes from; nobody is anonymous.
        package init(_ user: UserCaller?) {
            self.init(
                type: user?.actorType ?? "anonymous", id: user?.actorID, tenantID: user?.tenantID,
                isMFAVerified: user?.mfaVerifiedAt != nil)
            if user?.credential == .apiKey { personID = user?.userID }
        }
    }

    /// Locks the heads and leaves the append for the flight that carries COMMIT.
    ///
    /// An event outside the catalogue is a bug; it is written under its name with severity `high`.
    package func append(
        _ entries: [AuditEntry], actor: Actor, request: RequestInfo, in transaction: any CallTransaction
    ) async throws(DatabaseError) {
        guard !entries.isEmpty else { return }
        _ = try await write(
            entries.map { (entry: AuditEntry) -> (UUID, AuditRow) in
                let chain: UUID = entry.tenantID ?? actor.tenantID ?? Self.platformChain
                return (chain, row(entry, chain: chain, actor: actor, request: request))
            }, in: transaction)
    }

    /// A row in a client's own words, of the kind `custom.*`.
    package struct ClientEntry: Sendable {
        package var fact: AuditRow.Fact
        package var legalBasis: String
        package var purpose: String

        package init(_ fact: AuditRow.Fact, legalBasis: String, purpose: String) {
            self.fact = fact
            self.legalBasis = legalBasis
            self.purpose = purpose
        }
    }

    /// Appends a client's row to the chain of its workspace and tells its place; nothing may be appended behind it.
    package func append(
        _ entry: ClientEntry, actor: Actor, tenantID: UUID, request: RequestInfo, in transaction: any CallTransaction
    ) async throws(DatabaseError) -> StoredAuditRow {
        var row: AuditRow = AuditRow(
            id: random.identifier(at: request.receivedAt), at: request.receivedAt, entry.fact,
            by: AuditRow.Author(
                type: "client", id: actor.id?.wire, role: actor.role, isMFAVerified: actor.isMFAVerified),
            tenantID: tenantID, requestID: request.requestID, personal: personalPart(of: request, changes: nil))
        row.legalBasis = entry.legalBasis
        row.purpose = entry.purpose
        let written: [StoredAuditRow] = try await write([(tenantID, row)], in: transaction)
        guard let stored: StoredAuditRow = written.first else {
            throw DatabaseError(.noRow, statement: "audit.append")
        }
        return stored
    }

    /// Links the rows behind their chains' heads, which stay locked until COMMIT.
    private func write(
        _ rows: [(chain: UUID, row: AuditRow)], in transaction: any CallTransaction
    ) async throws(DatabaseError) -> [StoredAuditRow] {
        var heads: [UUID: ChainHead] = [:]
        for head in try await transaction.run(Self.lockHeads(rows.map(\.chain))) { heads[head.chain] = head }
        var linked: [(chain: UUID, row: JSONValue)] = []
        var written: [StoredAuditRow] = []
        for (chain, row) in rows {
            guard let head: ChainHead = heads[chain] else {
                throw DatabaseError(.noRow, statement: "audit.lockHeads")
            }
            let (value, next): (JSONValue, ChainHead) = row.linked(to: head, key: key)
            heads[chain] = next
            linked.append((chain, value))
            written.append(row.stored(behind: head, as: next, key: key))
        }
        // Stable by chain: sequence order inside a chain is the order of the entries.
        let ordered: [JSONValue] = linked.enumerated()
            .sorted { (left, right) -> Bool in
                (left.element.chain.wire, left.offset) < (right.element.chain.wire, right.offset)
            }
            .map(\.element.row)
        transaction.atCommit(Self.append(ordered))
        return written
    }

    private func row(_ entry: AuditEntry, chain: UUID, actor: Actor, request: RequestInfo) -> AuditRow {
        let event: AuditEventClass =
            catalogue[entry.event] ?? AuditEventClass(entry.event, severity: "high", subjectType: nil)
        let action: String = String(entry.event.split(separator: ".").last ?? "unknown")
        return AuditRow(
            id: random.identifier(at: request.receivedAt), at: request.receivedAt,
            AuditRow.Fact(
                event, action: String(action.prefix(64)), status: entry.outcome == .success ? "success" : "failure",
                description: Self.sentence(entry), subjectID: entry.subjectID,
                metadata: Self.metadata(entry, actor)),
            by: AuditRow.Author(
                type: entry.actorID == nil ? actor.type : "user", id: (entry.actorID ?? actor.id)?.wire,
                role: actor.role, isMFAVerified: actor.isMFAVerified),
            tenantID: chain == Self.platformChain ? nil : chain, requestID: request.requestID,
            personal: personalPart(of: request, changes: entry.changes))
    }

    /// What the entry says, and for whom a key acted.
    private static func metadata(_ entry: AuditEntry, _ actor: Actor) -> JSONValue {
        guard let personID = actor.personID, entry.actorID == nil else {
            return entry.metadata ?? .object(JSONObject())
        }
        var members: JSONObject = entry.metadata?.object ?? JSONObject()
        members.append("on_behalf_of", .string(personID.wire))
        return .object(members)
    }

    private func personalPart(of request: RequestInfo, changes: JSONValue?) -> AuditRow.PersonalPart {
        AuditRow.PersonalPart(
            salt: random.bytes(16), clientIP: request.clientIP, userAgent: request.userAgent, changes: changes)
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

extension UserCaller {
    /// Who acts, for the trail and for limits: the person, or the key in the person's stead, which takes the place of a
    /// session.
    package var actorID: UUID { credential == .apiKey ? sessionID : userID }

    /// The kind of `actorID`.
    package var actorType: String { credential == .apiKey ? "api_key" : "user" }
}
