// Generated from Sources/Areas/Audit/Anchors.sql. Edit that file, then run scripts/generate.
package import ContractRuntime

/// The statements of `Sources/Areas/Audit/Anchors.sql`.
package enum AnchorsQueries {
    /// One process makes an anchor; the others wait and find it made.
    package static func lock() -> Statement<Int> {
        .exec(
            "anchors.lock",
            """
            -- anchors.lock
            SELECT pg_advisory_xact_lock(hashtextextended('zygo.audit_anchor', 0))
            """,
            []
        )
    }

    /// The newest anchor.
    package static func last() -> Statement<LastRow?> {
        .maybe(
            "anchors.last",
            """
            -- anchors.last
            SELECT anchor.anchor_hash, anchor.created_at
              FROM audit.anchors AS anchor
             ORDER BY anchor.created_at DESC
             LIMIT 1
            """,
            []
        ) { (row: SQLRow) throws(SQLDecodingError) -> LastRow in
            try LastRow(
                anchorHash: row.string(0),
                createdAt: row.timestamp(1)
            )
        }
    }

    /// Chains that changed since they were anchored, and where they end.
    package static func heads(limit: Int) -> Statement<[HeadRow]> {
        .many(
            "anchors.heads",
            """
            -- anchors.heads
            SELECT changed.chain_id AS "chain_id!", changed.seq AS "seq!", changed.head_hash AS "head_hash!"
              FROM audit.changed_heads($1) AS changed
             LIMIT $1
            """,
            [.int4(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> HeadRow in
            try HeadRow(
                chainID: row.uuid(0),
                seq: row.int(1),
                headHash: row.string(2)
            )
        }
    }

    /// An anchor.
    package static func insert(
        anchorID: WireUUID,
        createdAt: Timestamp,
        previousAnchorHash: String?,
        anchorHash: String,
        chainCount: Int,
        merkleRoot: String,
        publicKeyID: String,
        signature: String,
        objectKey: String
    ) -> Statement<Int> {
        .exec(
            "anchors.insert",
            """
            -- anchors.insert
            INSERT INTO audit.anchors (
                   id, created_at, previous_anchor_hash, anchor_hash, chain_count, merkle_root, public_key_id, signature,
                   object_key)
            VALUES (
                   $1, $2, $3, $4, $5, $6, $7,
                   $8, $9)
            """,
            [
                .uuid(anchorID),
                .timestamptz(createdAt),
                .text(previousAnchorHash),
                .text(anchorHash),
                .int4(chainCount),
                .text(merkleRoot),
                .text(publicKeyID),
                .text(signature),
                .text(objectKey),
            ]
        )
    }

    /// Chains that an anchor binds.
    package static func insertLeaves(anchorID: WireUUID, leaves: JSONValue) -> Statement<Int> {
        .exec(
            "anchors.insertLeaves",
            """
            -- anchors.insertLeaves
            INSERT INTO audit.anchor_leaves (anchor_id, chain_id, tenant_id, seq, head_hash, leaf, path)
            SELECT $1, leaf.chain_id, leaf.tenant_id, leaf.seq, leaf.head_hash, leaf.leaf, leaf.path
              FROM jsonb_to_recordset($2::jsonb) AS leaf (
                   chain_id uuid, tenant_id uuid, seq bigint, head_hash text, leaf text, path jsonb)
            """,
            [.uuid(anchorID), .jsonb(leaves)]
        )
    }

    /// Anchors of a chain within a period, the newest first.
    package static func between(
        chainID: WireUUID,
        since: Timestamp,
        until: Timestamp,
        limit: Int
    ) -> Statement<[ProofRow]> {
        .many(
            "anchors.between",
            """
            -- anchors.between
            SELECT leaf.anchor_id, leaf.seq, leaf.head_hash, leaf.leaf, leaf.path, anchor.created_at, anchor.merkle_root,
                   anchor.previous_anchor_hash, anchor.signature, anchor.public_key_id
              FROM audit.anchor_leaves AS leaf
              JOIN audit.anchors AS anchor ON anchor.id = leaf.anchor_id
             WHERE leaf.chain_id = $1
               AND anchor.created_at >= $2
               AND anchor.created_at < $3
             ORDER BY anchor.created_at DESC, leaf.anchor_id
             LIMIT $4
            """,
            [.uuid(chainID), .timestamptz(since), .timestamptz(until), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ProofRow in
            try ProofRow(
                anchorID: row.uuid(0),
                seq: row.int(1),
                headHash: row.string(2),
                leaf: row.string(3),
                path: row.json(4, JSONValue.self),
                createdAt: row.timestamp(5),
                merkleRoot: row.string(6),
                previousAnchorHash: row.optionalString(7),
                signature: row.string(8),
                publicKeyID: row.string(9)
            )
        }
    }

    /// Anchored places of a chain within bounds, the newest first.
    package static func within(chainID: WireUUID, fromSeq: Int, toSeq: Int, limit: Int) -> Statement<[ProofRow]> {
        .many(
            "anchors.within",
            """
            -- anchors.within
            SELECT leaf.anchor_id, leaf.seq, leaf.head_hash, leaf.leaf, leaf.path, anchor.created_at, anchor.merkle_root,
                   anchor.previous_anchor_hash, anchor.signature, anchor.public_key_id
              FROM audit.anchor_leaves AS leaf
              JOIN audit.anchors AS anchor ON anchor.id = leaf.anchor_id
             WHERE leaf.chain_id = $1
               AND leaf.seq BETWEEN $2 AND $3
             ORDER BY anchor.created_at DESC, leaf.anchor_id
             LIMIT $4
            """,
            [.uuid(chainID), .int8(fromSeq), .int8(toSeq), .int8(limit)]
        ) { (row: SQLRow) throws(SQLDecodingError) -> ProofRow in
            try ProofRow(
                anchorID: row.uuid(0),
                seq: row.int(1),
                headHash: row.string(2),
                leaf: row.string(3),
                path: row.json(4, JSONValue.self),
                createdAt: row.timestamp(5),
                merkleRoot: row.string(6),
                previousAnchorHash: row.optionalString(7),
                signature: row.string(8),
                publicKeyID: row.string(9)
            )
        }
    }

    /// One row of `anchors.last`.
    package struct LastRow: Sendable, Hashable {
        package let anchorHash: String
        package let createdAt: Timestamp
    }

    /// One row of `anchors.heads`.
    package struct HeadRow: Sendable, Hashable {
        package let chainID: WireUUID
        package let seq: Int
        package let headHash: String
    }

    /// One row of `anchors.between`.
    package struct ProofRow: Sendable, Hashable {
        package let anchorID: WireUUID
        package let seq: Int
        package let headHash: String
        package let leaf: String
        package let path: JSONValue
        package let createdAt: Timestamp
        package let merkleRoot: String
        package let previousAnchorHash: String?
        package let signature: String
        package let publicKeyID: String
    }
}
