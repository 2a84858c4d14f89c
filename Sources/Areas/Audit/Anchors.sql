-- SPDX-License-Identifier: Apache-2.0
-- types: leaves JSONValue, path JSONValue

-- name: lock :exec
-- One process makes an anchor; the others wait and find it made.
SELECT pg_advisory_xact_lock(hashtextextended('zygo.audit_anchor', 0));

-- name: last :maybe -> row LastRow
-- The newest anchor.
SELECT anchor.anchor_hash, anchor.created_at
  FROM audit.anchors AS anchor
 ORDER BY anchor.created_at DESC
 LIMIT 1;

-- name: heads :many -> row HeadRow
-- Chains that changed since they were anchored, and where they end.
-- scope: platform
SELECT changed.chain_id AS "chain_id!", changed.seq AS "seq!", changed.head_hash AS "head_hash!"
  FROM audit.changed_heads(:limit) AS changed
 LIMIT :limit;

-- name: insert :exec
-- An anchor.
INSERT INTO audit.anchors (
       id, created_at, previous_anchor_hash, anchor_hash, chain_count, merkle_root, public_key_id, signature,
       object_key)
VALUES (
       :anchor_id, :created_at, :previous_anchor_hash?, :anchor_hash, :chain_count, :merkle_root, :public_key_id,
       :signature, :object_key);

-- name: insertLeaves :exec
-- Chains that an anchor binds.
INSERT INTO audit.anchor_leaves (anchor_id, chain_id, tenant_id, seq, head_hash, leaf, path)
SELECT :anchor_id, leaf.chain_id, leaf.tenant_id, leaf.seq, leaf.head_hash, leaf.leaf, leaf.path
  FROM jsonb_to_recordset(:leaves::jsonb) AS leaf (
       chain_id uuid, tenant_id uuid, seq bigint, head_hash text, leaf text, path jsonb);

-- name: between :many -> row ProofRow
-- Anchors of a chain within a period, the newest first.
SELECT leaf.anchor_id, leaf.seq, leaf.head_hash, leaf.leaf, leaf.path, anchor.created_at, anchor.merkle_root,
       anchor.previous_anchor_hash, anchor.signature, anchor.public_key_id
  FROM audit.anchor_leaves AS leaf
  JOIN audit.anchors AS anchor ON anchor.id = leaf.anchor_id
 WHERE leaf.chain_id = :chain_id
   AND anchor.created_at >= :since
   AND anchor.created_at < :until
 ORDER BY anchor.created_at DESC, leaf.anchor_id
 LIMIT :limit;

-- name: within :many -> row ProofRow
-- Anchored places of a chain within bounds, the newest first.
SELECT leaf.anchor_id, leaf.seq, leaf.head_hash, leaf.leaf, leaf.path, anchor.created_at, anchor.merkle_root,
       anchor.previous_anchor_hash, anchor.signature, anchor.public_key_id
  FROM audit.anchor_leaves AS leaf
  JOIN audit.anchors AS anchor ON anchor.id = leaf.anchor_id
 WHERE leaf.chain_id = :chain_id
   AND leaf.seq BETWEEN :from_seq AND :to_seq
 ORDER BY anchor.created_at DESC, leaf.anchor_id
 LIMIT :limit;
