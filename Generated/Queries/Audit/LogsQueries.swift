// Generated from Sources/Areas/Audit/Logs.sql. Edit that file, then run scripts/generate.
package import API
package import ContractRuntime

/// The statements of `Sources/Areas/Audit/Logs.sql`.
package enum LogsQueries {
    /// Entries of the context's workspace in a period, newest first.
    package static func page(
        since: Timestamp,
        until: Timestamp,
        events: [String]?,
        prefixes: [String],
        severity: String?,
        status: String?,
        actorID: String?,
        actorType: String?,
        resourceType: String?,
        resourceID: String?,
        requestID: String?,
        subjectID: WireUUID?,
        descriptionPattern: String?,
        afterAt: Timestamp?,
        afterSeq: Int?,
        limit: Int,
        offset: Int
    ) -> Statement<[EntryRow]> {
        .many(
            "logs.page",
            """
            -- logs.page
            SELECT entry.id, entry.chain_id, entry.seq, entry.timestamp AS "occurred_at!", entry.event_type, entry.severity,
                   entry.action, entry.description, entry.status, entry.actor_type, entry.actor_id, entry.actor_role,
                   entry.resource_type, entry.resource_id, entry.tenant_id, entry.data_subject_id, entry.legal_basis,
                   entry.purpose, entry.request_id, entry.mfa_verified, entry.impersonation_id, entry.metadata,
                   entry.pii_commitment, entry.previous_hash, entry.entry_hash, entry.signature, entry.signature_key_id,
                   personal.salt AS "salt?", personal.fields AS "fields?", personal.erased_at AS "erased_at?"
              FROM audit.logs AS entry
              LEFT JOIN audit.log_pii AS personal
                ON personal.log_timestamp = entry.timestamp
               AND personal.log_id = entry.id
             WHERE entry.timestamp >= $1
               AND entry.timestamp < $2
               AND audit.matches(
                   entry, $3::text[], $4::text[], $5::text, $6::text, $7::text,
                   $8::text, $9::text, $10::text, $11::text, $12::uuid,
                   $13::text)
               AND ($14::timestamptz IS NULL
                    OR (entry.timestamp, entry.seq) < ($14, $15::bigint))
             ORDER BY entry.timestamp DESC, entry.seq DESC
             LIMIT $16
            OFFSET $17
            """,
            [
                .timestamptz(since),
                .timestamptz(until),
                .textArray(events),
                .textArray(prefixes),
                .text(severity),
                .text(status),
                .text(actorID),
                .text(actorType),
                .text(resourceType),
                .text(resourceID),
                .text(requestID),
                .uuid(subjectID),
                .text(descriptionPattern),
                .timestamptz(afterAt),
                .int8(afterSeq),
                .int8(limit),
                .int8(offset),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EntryRow in
            try EntryRow(
                id: row.uuid(0),
                chainID: row.uuid(1),
                seq: row.int(2),
                occurredAt: row.timestamp(3),
                eventType: row.string(4),
                severity: row.string(5),
                action: row.string(6),
                description: row.string(7),
                status: row.string(8),
                actorType: row.string(9),
                actorID: row.optionalString(10),
                actorRole: row.optionalString(11),
                resourceType: row.optionalString(12),
                resourceID: row.optionalString(13),
                tenantID: row.optionalIdentifier(14, TenantID.self),
                dataSubjectID: row.optionalUUID(15),
                legalBasis: row.optionalString(16),
                purpose: row.optionalString(17),
                requestID: row.optionalString(18),
                mfaVerified: row.bool(19),
                impersonationID: row.optionalUUID(20),
                metadata: row.json(21, JSONValue.self),
                piiCommitment: row.optionalString(22),
                previousHash: row.string(23),
                entryHash: row.string(24),
                signature: row.string(25),
                signatureKeyID: row.string(26),
                salt: row.optionalBytes(27),
                fields: row.optionalJSON(28, JSONValue.self),
                erasedAt: row.optionalTimestamp(29)
            )
        }
    }

    /// The same entries in front of a place, nearest first.
    package static func pageBefore(
        since: Timestamp,
        until: Timestamp,
        events: [String]?,
        prefixes: [String],
        severity: String?,
        status: String?,
        actorID: String?,
        actorType: String?,
        resourceType: String?,
        resourceID: String?,
        requestID: String?,
        subjectID: WireUUID?,
        descriptionPattern: String?,
        beforeAt: Timestamp,
        beforeSeq: Int,
        limit: Int
    ) -> Statement<[EntryRow]> {
        .many(
            "logs.pageBefore",
            """
            -- logs.pageBefore
            SELECT entry.id, entry.chain_id, entry.seq, entry.timestamp AS "occurred_at!", entry.event_type, entry.severity,
                   entry.action, entry.description, entry.status, entry.actor_type, entry.actor_id, entry.actor_role,
                   entry.resource_type, entry.resource_id, entry.tenant_id, entry.data_subject_id, entry.legal_basis,
                   entry.purpose, entry.request_id, entry.mfa_verified, entry.impersonation_id, entry.metadata,
                   entry.pii_commitment, entry.previous_hash, entry.entry_hash, entry.signature, entry.signature_key_id,
                   personal.salt AS "salt?", personal.fields AS "fields?", personal.erased_at AS "erased_at?"
              FROM audit.logs AS entry
              LEFT JOIN audit.log_pii AS personal
                ON personal.log_timestamp = entry.timestamp
               AND personal.log_id = entry.id
             WHERE entry.timestamp >= $1
               AND entry.timestamp < $2
               AND audit.matches(
                   entry, $3::text[], $4::text[], $5::text, $6::text, $7::text,
                   $8::text, $9::text, $10::text, $11::text, $12::uuid,
                   $13::text)
               AND (entry.timestamp, entry.seq) > ($14::timestamptz, $15::bigint)
             ORDER BY entry.timestamp, entry.seq
             LIMIT $16
            """,
            [
                .timestamptz(since),
                .timestamptz(until),
                .textArray(events),
                .textArray(prefixes),
                .text(severity),
                .text(status),
                .text(actorID),
                .text(actorType),
                .text(resourceType),
                .text(resourceID),
                .text(requestID),
                .uuid(subjectID),
                .text(descriptionPattern),
                .timestamptz(beforeAt),
                .int8(beforeSeq),
                .int8(limit),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EntryRow in
            try EntryRow(
                id: row.uuid(0),
                chainID: row.uuid(1),
                seq: row.int(2),
                occurredAt: row.timestamp(3),
                eventType: row.string(4),
                severity: row.string(5),
                action: row.string(6),
                description: row.string(7),
                status: row.string(8),
                actorType: row.string(9),
                actorID: row.optionalString(10),
                actorRole: row.optionalString(11),
                resourceType: row.optionalString(12),
                resourceID: row.optionalString(13),
                tenantID: row.optionalIdentifier(14, TenantID.self),
                dataSubjectID: row.optionalUUID(15),
                legalBasis: row.optionalString(16),
                purpose: row.optionalString(17),
                requestID: row.optionalString(18),
                mfaVerified: row.bool(19),
                impersonationID: row.optionalUUID(20),
                metadata: row.json(21, JSONValue.self),
                piiCommitment: row.optionalString(22),
                previousHash: row.string(23),
                entryHash: row.string(24),
                signature: row.string(25),
                signatureKeyID: row.string(26),
                salt: row.optionalBytes(27),
                fields: row.optionalJSON(28, JSONValue.self),
                erasedAt: row.optionalTimestamp(29)
            )
        }
    }

    /// Number of these entries, counted no further than the limit.
    package static func total(
        since: Timestamp,
        until: Timestamp,
        events: [String]?,
        prefixes: [String],
        severity: String?,
        status: String?,
        actorID: String?,
        actorType: String?,
        resourceType: String?,
        resourceID: String?,
        requestID: String?,
        subjectID: WireUUID?,
        descriptionPattern: String?,
        countLimit: Int
    ) -> Statement<Int> {
        .count(
            "logs.total",
            """
            -- logs.total
            SELECT count(*)
              FROM (SELECT entry.id
                      FROM audit.logs AS entry
                     WHERE entry.timestamp >= $1
                       AND entry.timestamp < $2
                       AND audit.matches(
                           entry, $3::text[], $4::text[], $5::text, $6::text, $7::text,
                           $8::text, $9::text, $10::text, $11::text, $12::uuid,
                           $13::text)
                     LIMIT $14) AS counted
            """,
            [
                .timestamptz(since),
                .timestamptz(until),
                .textArray(events),
                .textArray(prefixes),
                .text(severity),
                .text(status),
                .text(actorID),
                .text(actorType),
                .text(resourceType),
                .text(resourceID),
                .text(requestID),
                .uuid(subjectID),
                .text(descriptionPattern),
                .int8(countLimit),
            ]
        )
    }

    /// One entry of the context's workspace; its id names the time about which it was written.
    package static func byID(id: WireUUID, since: Timestamp, until: Timestamp) -> Statement<EntryRow?> {
        .maybe(
            "logs.byID",
            """
            -- logs.byID
            SELECT entry.id, entry.chain_id, entry.seq, entry.timestamp AS "occurred_at!", entry.event_type, entry.severity,
                   entry.action, entry.description, entry.status, entry.actor_type, entry.actor_id, entry.actor_role,
                   entry.resource_type, entry.resource_id, entry.tenant_id, entry.data_subject_id, entry.legal_basis,
                   entry.purpose, entry.request_id, entry.mfa_verified, entry.impersonation_id, entry.metadata,
                   entry.pii_commitment, entry.previous_hash, entry.entry_hash, entry.signature, entry.signature_key_id,
                   personal.salt AS "salt?", personal.fields AS "fields?", personal.erased_at AS "erased_at?"
              FROM audit.logs AS entry
              LEFT JOIN audit.log_pii AS personal
                ON personal.log_timestamp = entry.timestamp
               AND personal.log_id = entry.id
             WHERE entry.id = $1
               AND entry.timestamp >= $2
               AND entry.timestamp < $3
            """,
            [.uuid(id), .timestamptz(since), .timestamptz(until)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EntryRow in
            try EntryRow(
                id: row.uuid(0),
                chainID: row.uuid(1),
                seq: row.int(2),
                occurredAt: row.timestamp(3),
                eventType: row.string(4),
                severity: row.string(5),
                action: row.string(6),
                description: row.string(7),
                status: row.string(8),
                actorType: row.string(9),
                actorID: row.optionalString(10),
                actorRole: row.optionalString(11),
                resourceType: row.optionalString(12),
                resourceID: row.optionalString(13),
                tenantID: row.optionalIdentifier(14, TenantID.self),
                dataSubjectID: row.optionalUUID(15),
                legalBasis: row.optionalString(16),
                purpose: row.optionalString(17),
                requestID: row.optionalString(18),
                mfaVerified: row.bool(19),
                impersonationID: row.optionalUUID(20),
                metadata: row.json(21, JSONValue.self),
                piiCommitment: row.optionalString(22),
                previousHash: row.string(23),
                entryHash: row.string(24),
                signature: row.string(25),
                signatureKeyID: row.string(26),
                salt: row.optionalBytes(27),
                fields: row.optionalJSON(28, JSONValue.self),
                erasedAt: row.optionalTimestamp(29)
            )
        }
    }

    /// The next entries of a chain by their place.
    package static func chainPart(chainID: WireUUID, fromSeq: Int, toSeq: Int, limit: Int) -> Statement<[EntryRow]> {
        .many(
            "logs.chainPart",
            """
            -- logs.chainPart
            SELECT entry.id, entry.chain_id, entry.seq, entry.timestamp AS "occurred_at!", entry.event_type, entry.severity,
                   entry.action, entry.description, entry.status, entry.actor_type, entry.actor_id, entry.actor_role,
                   entry.resource_type, entry.resource_id, entry.tenant_id, entry.data_subject_id, entry.legal_basis,
                   entry.purpose, entry.request_id, entry.mfa_verified, entry.impersonation_id, entry.metadata,
                   entry.pii_commitment, entry.previous_hash, entry.entry_hash, entry.signature, entry.signature_key_id,
                   personal.salt AS "salt?", personal.fields AS "fields?", personal.erased_at AS "erased_at?"
              FROM audit.logs AS entry
              LEFT JOIN audit.log_pii AS personal
                ON personal.log_timestamp = entry.timestamp
               AND personal.log_id = entry.id
             WHERE entry.chain_id = $1
               AND entry.seq BETWEEN $2 AND $3
             ORDER BY entry.seq
             LIMIT $4
            """,
            [.uuid(chainID), .int8(fromSeq), .int8(toSeq), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EntryRow in
            try EntryRow(
                id: row.uuid(0),
                chainID: row.uuid(1),
                seq: row.int(2),
                occurredAt: row.timestamp(3),
                eventType: row.string(4),
                severity: row.string(5),
                action: row.string(6),
                description: row.string(7),
                status: row.string(8),
                actorType: row.string(9),
                actorID: row.optionalString(10),
                actorRole: row.optionalString(11),
                resourceType: row.optionalString(12),
                resourceID: row.optionalString(13),
                tenantID: row.optionalIdentifier(14, TenantID.self),
                dataSubjectID: row.optionalUUID(15),
                legalBasis: row.optionalString(16),
                purpose: row.optionalString(17),
                requestID: row.optionalString(18),
                mfaVerified: row.bool(19),
                impersonationID: row.optionalUUID(20),
                metadata: row.json(21, JSONValue.self),
                piiCommitment: row.optionalString(22),
                previousHash: row.string(23),
                entryHash: row.string(24),
                signature: row.string(25),
                signatureKeyID: row.string(26),
                salt: row.optionalBytes(27),
                fields: row.optionalJSON(28, JSONValue.self),
                erasedAt: row.optionalTimestamp(29)
            )
        }
    }

    /// Entries of a chain in a period, in their order.
    package static func inPeriod(
        chainID: WireUUID,
        since: Timestamp,
        until: Timestamp,
        limit: Int
    ) -> Statement<[EntryRow]> {
        .many(
            "logs.inPeriod",
            """
            -- logs.inPeriod
            SELECT entry.id, entry.chain_id, entry.seq, entry.timestamp AS "occurred_at!", entry.event_type, entry.severity,
                   entry.action, entry.description, entry.status, entry.actor_type, entry.actor_id, entry.actor_role,
                   entry.resource_type, entry.resource_id, entry.tenant_id, entry.data_subject_id, entry.legal_basis,
                   entry.purpose, entry.request_id, entry.mfa_verified, entry.impersonation_id, entry.metadata,
                   entry.pii_commitment, entry.previous_hash, entry.entry_hash, entry.signature, entry.signature_key_id,
                   personal.salt AS "salt?", personal.fields AS "fields?", personal.erased_at AS "erased_at?"
              FROM audit.logs AS entry
              LEFT JOIN audit.log_pii AS personal
                ON personal.log_timestamp = entry.timestamp
               AND personal.log_id = entry.id
             WHERE entry.chain_id = $1
               AND entry.timestamp >= $2
               AND entry.timestamp < $3
             ORDER BY entry.timestamp, entry.seq
             LIMIT $4
            """,
            [.uuid(chainID), .timestamptz(since), .timestamptz(until), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EntryRow in
            try EntryRow(
                id: row.uuid(0),
                chainID: row.uuid(1),
                seq: row.int(2),
                occurredAt: row.timestamp(3),
                eventType: row.string(4),
                severity: row.string(5),
                action: row.string(6),
                description: row.string(7),
                status: row.string(8),
                actorType: row.string(9),
                actorID: row.optionalString(10),
                actorRole: row.optionalString(11),
                resourceType: row.optionalString(12),
                resourceID: row.optionalString(13),
                tenantID: row.optionalIdentifier(14, TenantID.self),
                dataSubjectID: row.optionalUUID(15),
                legalBasis: row.optionalString(16),
                purpose: row.optionalString(17),
                requestID: row.optionalString(18),
                mfaVerified: row.bool(19),
                impersonationID: row.optionalUUID(20),
                metadata: row.json(21, JSONValue.self),
                piiCommitment: row.optionalString(22),
                previousHash: row.string(23),
                entryHash: row.string(24),
                signature: row.string(25),
                signatureKeyID: row.string(26),
                salt: row.optionalBytes(27),
                fields: row.optionalJSON(28, JSONValue.self),
                erasedAt: row.optionalTimestamp(29)
            )
        }
    }

    /// The next entries of a chain within a period that a file is made of, by their place.
    package static func exportPart(
        chainID: WireUUID,
        afterSeq: Int,
        toSeq: Int,
        since: Timestamp,
        until: Timestamp,
        events: [String]?,
        prefixes: [String],
        severity: String?,
        status: String?,
        actorID: String?,
        actorType: String?,
        resourceType: String?,
        resourceID: String?,
        requestID: String?,
        subjectID: WireUUID?,
        descriptionPattern: String?,
        limit: Int
    ) -> Statement<[EntryRow]> {
        .many(
            "logs.exportPart",
            """
            -- logs.exportPart
            SELECT entry.id, entry.chain_id, entry.seq, entry.timestamp AS "occurred_at!", entry.event_type, entry.severity,
                   entry.action, entry.description, entry.status, entry.actor_type, entry.actor_id, entry.actor_role,
                   entry.resource_type, entry.resource_id, entry.tenant_id, entry.data_subject_id, entry.legal_basis,
                   entry.purpose, entry.request_id, entry.mfa_verified, entry.impersonation_id, entry.metadata,
                   entry.pii_commitment, entry.previous_hash, entry.entry_hash, entry.signature, entry.signature_key_id,
                   personal.salt AS "salt?", personal.fields AS "fields?", personal.erased_at AS "erased_at?"
              FROM audit.logs AS entry
              LEFT JOIN audit.log_pii AS personal
                ON personal.log_timestamp = entry.timestamp
               AND personal.log_id = entry.id
             WHERE entry.chain_id = $1
               AND entry.seq > $2
               AND entry.seq <= $3
               AND entry.timestamp >= $4
               AND entry.timestamp < $5
               AND audit.matches(
                   entry, $6::text[], $7::text[], $8::text, $9::text, $10::text,
                   $11::text, $12::text, $13::text, $14::text, $15::uuid,
                   $16::text)
             ORDER BY entry.seq
             LIMIT $17
            """,
            [
                .uuid(chainID),
                .int8(afterSeq),
                .int8(toSeq),
                .timestamptz(since),
                .timestamptz(until),
                .textArray(events),
                .textArray(prefixes),
                .text(severity),
                .text(status),
                .text(actorID),
                .text(actorType),
                .text(resourceType),
                .text(resourceID),
                .text(requestID),
                .uuid(subjectID),
                .text(descriptionPattern),
                .int8(limit),
            ]
        ) { (row: SQLRow) throws(SQLDecodingError) -> EntryRow in
            try EntryRow(
                id: row.uuid(0),
                chainID: row.uuid(1),
                seq: row.int(2),
                occurredAt: row.timestamp(3),
                eventType: row.string(4),
                severity: row.string(5),
                action: row.string(6),
                description: row.string(7),
                status: row.string(8),
                actorType: row.string(9),
                actorID: row.optionalString(10),
                actorRole: row.optionalString(11),
                resourceType: row.optionalString(12),
                resourceID: row.optionalString(13),
                tenantID: row.optionalIdentifier(14, TenantID.self),
                dataSubjectID: row.optionalUUID(15),
                legalBasis: row.optionalString(16),
                purpose: row.optionalString(17),
                requestID: row.optionalString(18),
                mfaVerified: row.bool(19),
                impersonationID: row.optionalUUID(20),
                metadata: row.json(21, JSONValue.self),
                piiCommitment: row.optionalString(22),
                previousHash: row.string(23),
                entryHash: row.string(24),
                signature: row.string(25),
                signatureKeyID: row.string(26),
                salt: row.optionalBytes(27),
                fields: row.optionalJSON(28, JSONValue.self),
                erasedAt: row.optionalTimestamp(29)
            )
        }
    }

    /// Last place of a chain of the context and its hash.
    package static func head(chainID: WireUUID) -> Statement<HeadRow?> {
        .maybe(
            "logs.head",
            """
            -- logs.head
            SELECT head.seq AS "seq!", head.head_hash AS "head_hash!"
              FROM audit.chain_head($1) AS head
            """,
            [.uuid(chainID)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> HeadRow in
            try HeadRow(
                seq: row.int(0),
                headHash: row.string(1)
            )
        }
    }

    /// Anchored places of a chain within bounds, in their order.
    package static func anchors(chainID: WireUUID, fromSeq: Int, toSeq: Int, limit: Int) -> Statement<[AnchorRow]> {
        .many(
            "logs.anchors",
            """
            -- logs.anchors
            SELECT leaf.anchor_id, leaf.seq, leaf.head_hash, anchor.created_at
              FROM audit.anchor_leaves AS leaf
              JOIN audit.anchors AS anchor ON anchor.id = leaf.anchor_id
             WHERE leaf.chain_id = $1
               AND leaf.seq BETWEEN $2 AND $3
             ORDER BY leaf.seq
             LIMIT $4
            """,
            [.uuid(chainID), .int8(fromSeq), .int8(toSeq), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> AnchorRow in
            try AnchorRow(
                anchorID: row.uuid(0),
                seq: row.int(1),
                headHash: row.string(2),
                createdAt: row.timestamp(3)
            )
        }
    }

    /// Archived stretches of a chain within bounds that were read back, each in its newest form, in their order.
    package static func archives(chainID: WireUUID, fromSeq: Int, toSeq: Int, limit: Int) -> Statement<[ArchiveRow]> {
        .many(
            "logs.archives",
            """
            -- logs.archives
            SELECT archive.from_seq, archive.to_seq, archive.first_previous_hash, archive.last_entry_hash
              FROM audit.archives AS archive
             WHERE archive.chain_id = $1
               AND archive.to_seq >= $2
               AND archive.from_seq <= $3
               AND archive.verified_at IS NOT NULL
               AND NOT EXISTS (
                   SELECT 1
                     FROM audit.archives AS newer
                    WHERE newer.chain_id = archive.chain_id
                      AND newer.from_seq = archive.from_seq
                      AND newer.generation > archive.generation
                      AND newer.verified_at IS NOT NULL)
             ORDER BY archive.from_seq
             LIMIT $4
            """,
            [.uuid(chainID), .int8(fromSeq), .int8(toSeq), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ArchiveRow in
            try ArchiveRow(
                fromSeq: row.int(0),
                toSeq: row.int(1),
                firstPreviousHash: row.string(2),
                lastEntryHash: row.string(3)
            )
        }
    }

    /// Whether a person's look at this family of filters is on record since a time.
    package static func hasViewed(actorID: String, since: Timestamp, filters: String) -> Statement<Bool> {
        .one(
            "logs.hasViewed",
            """
            -- logs.hasViewed
            SELECT EXISTS (
                   SELECT 1
                     FROM audit.logs AS entry
                    WHERE entry.actor_id = $1
                      AND entry.event_type = 'audit.viewed'
                      AND entry.timestamp >= $2
                      AND entry.metadata ->> 'filters' = $3::text) AS "has_viewed!"
            """,
            [.text(actorID), .timestamptz(since), .text(filters)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> Bool in
            try row.bool(0)
        }
    }

    /// One row of `logs.page`.
    package struct EntryRow: Sendable, Hashable {
        package let id: WireUUID
        package let chainID: WireUUID
        package let seq: Int
        package let occurredAt: Timestamp
        package let eventType: String
        package let severity: String
        package let action: String
        package let description: String
        package let status: String
        package let actorType: String
        package let actorID: String?
        package let actorRole: String?
        package let resourceType: String?
        package let resourceID: String?
        package let tenantID: TenantID?
        package let dataSubjectID: WireUUID?
        package let legalBasis: String?
        package let purpose: String?
        package let requestID: String?
        package let mfaVerified: Bool
        package let impersonationID: WireUUID?
        package let metadata: JSONValue
        package let piiCommitment: String?
        package let previousHash: String
        package let entryHash: String
        package let signature: String
        package let signatureKeyID: String
        package let salt: [UInt8]?
        package let fields: JSONValue?
        package let erasedAt: Timestamp?
    }

    /// One row of `logs.head`.
    package struct HeadRow: Sendable, Hashable {
        package let seq: Int
        package let headHash: String
    }

    /// One row of `logs.anchors`.
    package struct AnchorRow: Sendable, Hashable {
        package let anchorID: WireUUID
        package let seq: Int
        package let headHash: String
        package let createdAt: Timestamp
    }

    /// One row of `logs.archives`.
    package struct ArchiveRow: Sendable, Hashable {
        package let fromSeq: Int
        package let toSeq: Int
        package let firstPreviousHash: String
        package let lastEntryHash: String
    }
}
