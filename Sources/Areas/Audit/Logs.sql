-- SPDX-License-Identifier: Apache-2.0
-- types: metadata JSONValue, fields JSONValue

-- name: page :many -> row EntryRow
-- Entries of the context's workspace in a period, newest first.
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
 WHERE entry.timestamp >= :since
   AND entry.timestamp < :until
   AND audit.matches(
       entry, :events?::text[], :prefixes::text[], :severity?::text, :status?::text, :actor_id?::text,
       :actor_type?::text, :resource_type?::text, :resource_id?::text, :request_id?::text, :subject_id?::uuid,
       :description_pattern?::text)
   AND (:after_at?::timestamptz IS NULL
        OR (entry.timestamp, entry.seq) < (:after_at, :after_seq?::bigint))
 ORDER BY entry.timestamp DESC, entry.seq DESC
 LIMIT :limit
OFFSET :offset;

-- name: pageBefore :many -> row EntryRow
-- The same entries in front of a place, nearest first.
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
 WHERE entry.timestamp >= :since
   AND entry.timestamp < :until
   AND audit.matches(
       entry, :events?::text[], :prefixes::text[], :severity?::text, :status?::text, :actor_id?::text,
       :actor_type?::text, :resource_type?::text, :resource_id?::text, :request_id?::text, :subject_id?::uuid,
       :description_pattern?::text)
   AND (entry.timestamp, entry.seq) > (:before_at::timestamptz, :before_seq::bigint)
 ORDER BY entry.timestamp, entry.seq
 LIMIT :limit;

-- name: total :count
-- Number of these entries, counted no further than the limit.
SELECT count(*)
  FROM (SELECT entry.id
          FROM audit.logs AS entry
         WHERE entry.timestamp >= :since
           AND entry.timestamp < :until
           AND audit.matches(
               entry, :events?::text[], :prefixes::text[], :severity?::text, :status?::text, :actor_id?::text,
               :actor_type?::text, :resource_type?::text, :resource_id?::text, :request_id?::text, :subject_id?::uuid,
               :description_pattern?::text)
         LIMIT :count_limit) AS counted;

-- name: byID :maybe -> row EntryRow
-- One entry of the context's workspace; its id names the time about which it was written.
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
 WHERE entry.id = :id
   AND entry.timestamp >= :since
   AND entry.timestamp < :until;

-- name: chainPart :many -> row EntryRow
-- The next entries of a chain by their place.
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
 WHERE entry.chain_id = :chain_id
   AND entry.seq BETWEEN :from_seq AND :to_seq
 ORDER BY entry.seq
 LIMIT :limit;

-- name: inPeriod :many -> row EntryRow
-- Entries of a chain in a period, in their order.
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
 WHERE entry.chain_id = :chain_id
   AND entry.timestamp >= :since
   AND entry.timestamp < :until
 ORDER BY entry.timestamp, entry.seq
 LIMIT :limit;

-- name: exportPart :many -> row EntryRow
-- The next entries of a chain within a period that a file is made of, by their place.
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
 WHERE entry.chain_id = :chain_id
   AND entry.seq > :after_seq
   AND entry.seq <= :to_seq
   AND entry.timestamp >= :since
   AND entry.timestamp < :until
   AND audit.matches(
       entry, :events?::text[], :prefixes::text[], :severity?::text, :status?::text, :actor_id?::text,
       :actor_type?::text, :resource_type?::text, :resource_id?::text, :request_id?::text, :subject_id?::uuid,
       :description_pattern?::text)
 ORDER BY entry.seq
 LIMIT :limit;

-- name: head :maybe -> row HeadRow
-- Last place of a chain of the context and its hash.
SELECT head.seq AS "seq!", head.head_hash AS "head_hash!"
  FROM audit.chain_head(:chain_id) AS head;

-- name: anchors :many -> row AnchorRow
-- Anchored places of a chain within bounds, in their order.
SELECT leaf.anchor_id, leaf.seq, leaf.head_hash, anchor.created_at
  FROM audit.anchor_leaves AS leaf
  JOIN audit.anchors AS anchor ON anchor.id = leaf.anchor_id
 WHERE leaf.chain_id = :chain_id
   AND leaf.seq BETWEEN :from_seq AND :to_seq
 ORDER BY leaf.seq
 LIMIT :limit;

-- name: archives :many -> row ArchiveRow
-- Archived stretches of a chain within bounds that were read back, each in its newest form, in their order.
SELECT archive.from_seq, archive.to_seq, archive.first_previous_hash, archive.last_entry_hash
  FROM audit.archives AS archive
 WHERE archive.chain_id = :chain_id
   AND archive.to_seq >= :from_seq
   AND archive.from_seq <= :to_seq
   AND archive.verified_at IS NOT NULL
   AND NOT EXISTS (
       SELECT 1
         FROM audit.archives AS newer
        WHERE newer.chain_id = archive.chain_id
          AND newer.from_seq = archive.from_seq
          AND newer.generation > archive.generation
          AND newer.verified_at IS NOT NULL)
 ORDER BY archive.from_seq
 LIMIT :limit;

-- name: hasViewed :one
-- Whether a person's look at this family of filters is on record since a time.
SELECT EXISTS (
       SELECT 1
         FROM audit.logs AS entry
        WHERE entry.actor_id = :actor_id
          AND entry.event_type = 'audit.viewed'
          AND entry.timestamp >= :since
          AND entry.metadata ->> 'filters' = :filters::text) AS "has_viewed!";
