-- SPDX-License-Identifier: Apache-2.0
-- types: issues JSONValue

-- name: begin :one
-- A verification that a worker takes up.
INSERT INTO audit.integrity_runs (tenant_id, chain_id, kind, from_seq, to_seq, requested_by)
VALUES (zygo.current_tenant_id(), zygo.current_tenant_id(), 'range', :from_seq, :to_seq?, :caller_id)
RETURNING id;

-- name: byID :maybe -> row StateRow
-- One verification of the workspace.
SELECT run.status, run.from_seq, run.to_seq, run.records_checked, run.anchors_checked, run.broken_at, run.issues,
       run.created_at, run.finished_at
  FROM audit.integrity_runs AS run
 WHERE run.id = :run_id
   AND run.kind = 'range';

-- name: claim :maybe -> row RunRow
-- The oldest verification that nobody works on, or whose worker has been silent; its first version is nobody's.
-- scope: platform
UPDATE audit.integrity_runs AS run
   SET started_at = now()
 WHERE run.id = (
       SELECT due.id
         FROM audit.integrity_runs AS due
        WHERE due.kind = 'range'
          AND due.status = 'running'
          AND (due.row_version = 1 OR due.updated_at < :silent_since)
        ORDER BY due.created_at
        LIMIT 1
          FOR UPDATE SKIP LOCKED)
RETURNING run.id, run.chain_id AS "chain_id!", run.from_seq, run.to_seq, run.created_at;

-- name: progress :exec
-- How far a verification is.
UPDATE audit.integrity_runs
   SET records_checked = :records_checked
 WHERE id = :run_id
   AND status = 'running';

-- name: settle :exec
-- What a verification found.
UPDATE audit.integrity_runs
   SET status = :status,
       records_checked = :records_checked,
       anchors_checked = :anchors_checked,
       broken_at = :broken_at?,
       issues = :issues,
       finished_at = :at
 WHERE id = :run_id
   AND status = 'running';
