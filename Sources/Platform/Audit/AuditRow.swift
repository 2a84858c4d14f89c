// SPDX-License-Identifier: Apache-2.0
package import ContractRuntime

#if canImport(FoundationEssentials)
    package import FoundationEssentials
#else
    package import Foundation
#endif

/// Last link of a chain, locked until COMMIT.
package struct ChainHead: Sendable, Equatable {
    package var chain: UUID
    package var sequence: Int
    package var hash: String
    package var timestamp: Timestamp?

    package init(chain: UUID, sequence: Int, hash: String, timestamp: Timestamp?) {
        self.chain = chain
        self.sequence = sequence
        self.hash = hash
        self.timestamp = timestamp
    }
}

/// One row before it is linked: what happened, who did it, to what.
package struct AuditRow: Sendable {
    package var id: UUID
    package var time: Timestamp
    package var event: AuditEventClass
    package var action: String
    package var status: String
    package var description: String
    package var actorType: String
    package var actorID: String?
    package var actorRole: String?
    package var subjectID: String?
    /// Person concerned, where it is not the actor.
    package var dataSubjectID: String?
    /// Legal ground, told together with the purpose.
    package var legalBasis: String?
    package var purpose: String?
    package var impersonationID: String?
    package var tenantID: UUID?
    package var requestID: String?
    package var isMFAVerified: Bool
    package var metadata: JSONValue
    package var personal: PersonalPart?

    /// What happened, in the terms of the catalogue.
    package struct Fact: Sendable {
        package var event: AuditEventClass
        package var action: String
        package var status: String
        package var description: String
        package var subjectID: String?
        package var metadata: JSONValue

        package init(
            _ event: AuditEventClass, action: String, status: String, description: String, subjectID: String?,
            metadata: JSONValue
        ) {
            self.event = event
            self.action = action
            self.status = status
            self.description = description
            self.subjectID = subjectID
            self.metadata = metadata
        }
    }

    /// Who acted.
    package struct Author: Sendable {
        package var type: String
        package var id: String?
        package var role: String?
        package var isMFAVerified: Bool

        package init(type: String, id: String?, role: String?, isMFAVerified: Bool) {
            self.type = type
            self.id = id
            self.role = role
            self.isMFAVerified = isMFAVerified
        }
    }

    package init(
        id: UUID, at time: Timestamp, _ fact: Fact, by author: Author, tenantID: UUID?, requestID: String?,
        personal: PersonalPart?
    ) {
        self.id = id
        self.time = time
        event = fact.event
        action = fact.action
        status = fact.status
        description = fact.description
        actorType = author.type
        actorID = author.id
        actorRole = author.role
        subjectID = fact.subjectID
        self.tenantID = tenantID
        self.requestID = requestID
        isMFAVerified = author.isMFAVerified
        metadata = fact.metadata
        self.personal = personal
    }

    /// The erasable part: addresses, agents, free text.
    package struct PersonalPart: Sendable {
        package var salt: [UInt8]
        package var actorEmail: String?
        package var resourceName: String?
        package var clientIP: String?
        package var userAgent: String?
        package var changes: JSONValue?

        package init(
            salt: [UInt8], actorEmail: String? = nil, resourceName: String? = nil, clientIP: String?,
            userAgent: String?, changes: JSONValue?
        ) {
            self.salt = salt
            self.actorEmail = actorEmail
            self.resourceName = resourceName
            self.clientIP = clientIP
            self.userAgent = userAgent
            self.changes = changes
        }

        var fields: JSONValue {
            .object(
                JSONObject([
                    ("actor_email", text(actorEmail)), ("actor_ip_address", text(clientIP)),
                    ("user_agent", text(userAgent)),
                    ("resource_name", text(resourceName)), ("changes", changes ?? .null),
                ]))
        }

        var commitment: String { Self.commitment(salt: salt, fields: fields) }

        static func commitment(salt: [UInt8], fields: JSONValue) -> String {
            labelledHash("zygo-audit-pii-v1", salt, fields.canonicalBytes)
        }
    }

    /// Links the row behind a head: the row as `audit.append` takes it, and the new head.
    package func linked(to head: ChainHead, key: AuditKey) -> (row: JSONValue, head: ChainHead) {
        let time: Timestamp = max(whole(self.time), head.timestamp ?? whole(self.time))
        let sequence: Int = head.sequence + 1
        let hash: String = entryHash(behind: head, time: time, commitment: personal?.commitment)
        let row: JSONValue = stored(head: head, sequence: sequence, time: time, hash: hash, key: key)
        return (row, ChainHead(chain: head.chain, sequence: sequence, hash: hash, timestamp: time))
    }

    /// The row as it will be read again.
    func stored(behind head: ChainHead, as next: ChainHead, key: AuditKey) -> StoredAuditRow {
        var content: AuditRow = self
        content.time = next.timestamp ?? time
        let part: StoredAuditRow.Personal? = personal.map { (part: PersonalPart) -> StoredAuditRow.Personal in
            .present(commitment: part.commitment, salt: part.salt, fields: part.fields)
        }
        return StoredAuditRow(
            content: content, chain: next.chain, sequence: next.sequence, previousHash: head.hash,
            entryHash: next.hash, signature: key.signature(of: next.hash), signatureKeyID: key.id,
            personal: part ?? .none)
    }

    private func whole(_ time: Timestamp) -> Timestamp {
        Timestamp(microseconds: time.microseconds - time.microseconds % 1_000)
    }

    /// The hash of this row as the one behind a head; the commitment stands for the personal part.
    func entryHash(behind head: ChainHead, time: Timestamp, commitment: String?) -> String {
        labelledHash("zygo-audit-v1", canonicalForm(head: head, time: time, commitment: commitment).canonicalBytes)
    }

    func canonicalForm(head: ChainHead, time: Timestamp, commitment: String?) -> JSONValue {
        .object(
            JSONObject([
                ("v", .integer(1)), ("chain", .string(head.chain.wire)), ("seq", .integer(Int64(head.sequence + 1))),
                ("prev", .string(head.hash)), ("id", .string(id.wire)), ("ts", .string(time.wire)),
                ("event", .string(event.name)), ("severity", .string(event.severity)), ("action", .string(action)),
                ("status", .string(status)), ("description", .string(description)),
                ("actor_type", .string(actorType)), ("actor_id", text(actorID)), ("actor_role", text(actorRole)),
                ("resource_type", text(event.subjectType)), ("resource_id", text(subjectID)),
                ("tenant_id", text(tenantID?.wire)), ("data_subject_id", text(dataSubjectID)),
                ("legal_basis", text(legalBasis)), ("purpose", text(purpose)), ("request_id", text(requestID)),
                ("mfa_verified", .bool(isMFAVerified)), ("impersonation_id", text(impersonationID)),
                ("metadata", metadata), ("pii", text(commitment)),
            ]))
    }

    private func stored(head: ChainHead, sequence: Int, time: Timestamp, hash: String, key: AuditKey) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("id", .string(id.wire)), ("chain_id", .string(head.chain.wire)), ("seq", .integer(Int64(sequence))),
            ("timestamp", .string(time.wire)), ("event_type", .string(event.name)),
            ("severity", .string(event.severity)), ("action", .string(action)), ("description", .string(description)),
            ("status", .string(status)), ("actor_type", .string(actorType)), ("actor_id", text(actorID)),
            ("actor_role", text(actorRole)), ("resource_type", text(event.subjectType)),
            ("resource_id", text(subjectID)), ("tenant_id", text(tenantID?.wire)),
            ("data_subject_id", text(dataSubjectID)), ("legal_basis", text(legalBasis)), ("purpose", text(purpose)),
            ("request_id", text(requestID)), ("impersonation_id", text(impersonationID)),
            ("mfa_verified", .bool(isMFAVerified)), ("metadata", metadata), ("previous_hash", .string(head.hash)),
            ("entry_hash", .string(hash)), ("signature", .string(key.signature(of: hash))),
            ("signature_key_id", .string(key.id)),
        ]
        if let personal {
            members.append(("pii_commitment", .string(personal.commitment)))
            members.append(
                (
                    "pii",
                    .object(
                        JSONObject([("salt", .string(hexadecimal(personal.salt))), ("fields", personal.fields)]))
                ))
        }
        return .object(JSONObject(members))
    }
}

private func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
