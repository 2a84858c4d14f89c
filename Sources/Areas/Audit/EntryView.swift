// SPDX-License-Identifier: Apache-2.0
import API
package import Audit
import ContractRuntime
package import Queries

extension LogsQueries.ArchiveRow {
    /// The archive as verification takes it.
    package var stretch: ChainWalk.Archive {
        ChainWalk.Archive(sequences: fromSeq...toSeq, firstPreviousHash: firstPreviousHash, lastHash: lastEntryHash)
    }
}

extension LogsQueries.EntryRow {
    /// The row as verification takes it.
    package var stored: StoredAuditRow {
        var content: AuditRow = AuditRow(
            id: id, at: occurredAt,
            AuditRow.Fact(
                AuditEventClass(eventType, severity: severity, subjectType: resourceType), action: action,
                status: status, description: description, subjectID: resourceID, metadata: metadata),
            by: AuditRow.Author(type: actorType, id: actorID, role: actorRole, isMFAVerified: mfaVerified),
            tenantID: tenantID?.uuid, requestID: requestID, personal: nil)
        content.dataSubjectID = dataSubjectID?.wire
        content.legalBasis = legalBasis
        content.purpose = purpose
        content.impersonationID = impersonationID?.wire
        return StoredAuditRow(
            content: content, chain: chainID, sequence: seq, previousHash: previousHash, entryHash: entryHash,
            signature: signature, signatureKeyID: signatureKeyID, personal: personal)
    }

    private var personal: StoredAuditRow.Personal {
        guard let commitment = piiCommitment else { return .none }
        if let salt, let fields { return .present(commitment: commitment, salt: salt, fields: fields) }
        return erasedAt == nil ? .lost(commitment: commitment) : .erased(commitment: commitment)
    }
}

/// A row on the wire.
struct EntryView: Sendable {
    private let row: StoredAuditRow
    /// The row's own proofs hold.
    private let isVerified: Bool

    init(_ row: StoredAuditRow, isVerified: Bool) {
        self.row = row
        self.isVerified = isVerified
    }

    var id: AuditLogID { AuditLogID(row.content.id) }

    /// - Throws: 500 for a row with a severity or state that the contract does not know.
    func entry() throws(APIFailure) -> AuditLog {
        let content: AuditRow = row.content
        guard let severity = AuditLogSeverity(wire: content.event.severity),
            let status = AuditLogStatus(wire: content.status)
        else { throw APIFailure(code: "INTERNAL_ERROR", status: 500) }
        return AuditLog(
            id: id, timestamp: content.time, eventType: content.event.name, severity: severity,
            action: content.action, description: content.description, status: status, actor: actor,
            resource: resource, integrity: integrity, seq: row.sequence, metadata: content.metadata.object,
            changes: row.personalMember("changes")?.object, requestID: content.requestID,
            mfaVerified: content.isMFAVerified, legalBasis: content.legalBasis, purpose: content.purpose,
            dataSubjectID: content.dataSubjectID.flatMap(UserID.init),
            impersonation: content.impersonationID != nil)
    }

    func created() throws(APIFailure) -> CreatedAuditLog {
        let content: AuditRow = row.content
        guard let severity = CreatedAuditLogSeverity(wire: content.event.severity),
            let status = CreatedAuditLogStatus(wire: content.status)
        else { throw APIFailure(code: "INTERNAL_ERROR", status: 500) }
        return CreatedAuditLog(
            id: id, timestamp: content.time, eventType: content.event.name, severity: severity,
            action: content.action, description: content.description, status: status, actor: actor,
            resource: resource, integrity: integrity, seq: row.sequence, metadata: content.metadata.object,
            requestID: content.requestID, mfaVerified: content.isMFAVerified, legalBasis: content.legalBasis,
            purpose: content.purpose, impersonation: false, entryHash: row.entryHash)
    }

    /// Address and e-mail are the erasable ones: an empty address stands for one that was taken out.
    private var actor: AuditActor {
        let content: AuditRow = row.content
        let isPerson: Bool = content.actorType == "user" || content.actorType == "client"
        return AuditActor(
            userID: isPerson ? content.actorID.flatMap(UserID.init) : nil,
            email: row.personalText("actor_email").flatMap { (text: String) -> EmailAddress? in
                EmailAddress(wire: text)
            },
            role: content.actorRole, ipAddress: row.personalText("actor_ip_address") ?? "",
            type: AuditActorType(wire: content.actorType), id: content.actorID)
    }

    private var resource: AuditResource? {
        guard let type = row.content.event.subjectType, let id = row.content.subjectID else { return nil }
        return AuditResource(type: type, id: id, name: row.personalText("resource_name") ?? "")
    }

    private var integrity: AuditIntegrity {
        AuditIntegrity(
            hash2: row.entryHash, verified: isVerified, previousHash: row.previousHash, seq: row.sequence)
    }
}
