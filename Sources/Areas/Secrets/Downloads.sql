-- SPDX-License-Identifier: Apache-2.0
-- types: params JSONValue

-- name: ofLink :maybe -> row LinkedRow
-- The produced file that a link names, whatever its workspace.
SELECT linked.artifact_id AS "artifact_id!", linked.tenant_id AS "tenant_id!", linked.kind AS "kind!",
       linked.status AS "status!", linked.format AS "format!", linked.created_by, linked.expires_at
  FROM zygo.artifact_of_link(:artifact_id) AS linked;

-- name: take :maybe -> row TakenRow
-- One download of a file that is ready, as long as there are some left; of two at once one gets the last.
UPDATE export_artifacts AS artifact
   SET download_count = artifact.download_count + 1,
       consumed_at = :at
 WHERE artifact.id = :artifact_id
   AND artifact.status = 'ready'
   AND artifact.download_count < artifact.max_downloads
   AND artifact.expires_at > :at
RETURNING artifact.id, artifact.size_bytes AS "size_bytes!", artifact.created_at, artifact.params;
