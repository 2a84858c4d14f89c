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
    package var tenantID: UUID?
    package var requestID: String?
    package var isMFAVerified: Bool
    package var metadata: JSONValue
    package var personal: PersonalPart?

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

        var commitment: String { labelledHash("zygo-audit-pii-v1", salt, fields.canonicalBytes) }
    }

    /// Links the row behind a head: the row as `audit.append` takes it, and the new head.
    package func linked(to head: ChainHead, key: AuditKey) -> (row: JSONValue, head: ChainHead) {
        let time: Timestamp = max(whole(self.time), head.timestamp ?? whole(self.time))
        let sequence: Int = head.sequence + 1
        let canonical: JSONValue = canonicalForm(head: head, sequence: sequence, time: time)
        let hash: String = labelledHash("zygo-audit-v1", canonical.canonicalBytes)
        let row: JSONValue = stored(head: head, sequence: sequence, time: time, hash: hash, key: key)
        return (row, ChainHead(chain: head.chain, sequence: sequence, hash: hash, timestamp: time))
    }

    private func whole(_ time: Timestamp) -> Timestamp {
        Timestamp(microseconds: time.microseconds - time.microseconds % 1_000)
    }

    func canonicalForm(head: ChainHead, sequence: Int, time: Timestamp) -> JSONValue {
        .object(
            JSONObject([
                ("v", .integer(1)), ("chain", .string(head.chain.wire)), ("seq", .integer(Int64(sequence))),
                ("prev", .string(head.hash)), ("id", .string(id.wire)), ("ts", .string(time.wire)),
                ("event", .string(event.name)), ("severity", .string(event.severity)), ("action", .string(action)),
                ("status", .string(status)), ("description", .string(description)),
                ("actor_type", .string(actorType)), ("actor_id", text(actorID)), ("actor_role", text(actorRole)),
                ("resource_type", text(event.subjectType)), ("resource_id", text(subjectID)),
                ("tenant_id", text(tenantID?.wire)), ("data_subject_id", .null), ("legal_basis", .null),
                ("purpose", .null), ("request_id", text(requestID)), ("mfa_verified", .bool(isMFAVerified)),
                ("impersonation_id", .null), ("metadata", metadata), ("pii", text(personal?.commitment)),
            ]))
    }

    private func stored(head: ChainHead, sequence: Int, time: Timestamp, hash: String, key: AuditKey) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("id", .string(id.wire)), ("chain_id", .string(head.chain.wire)), ("seq", .integer(Int64(sequence))),
            ("timestamp", .string(time.wire)), ("event_type", .string(event.name)),
            ("severity", .string(event.severity)), ("action", .string(action)), ("description", .string(description)),
            ("status", .string(status)), ("actor_type", .string(actorType)), ("actor_id", text(actorID)),
            ("actor_role", text(actorRole)), ("resource_type", text(event.subjectType)),
            ("resource_id", text(subjectID)), ("tenant_id", text(tenantID?.wire)), ("request_id", text(requestID)),
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
