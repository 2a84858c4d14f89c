-- SPDX-License-Identifier: Apache-2.0

-- name: isMember :one
-- Whether a person is or was in the context's workspace.
SELECT EXISTS (
       SELECT 1
         FROM tenant_members AS member
        WHERE member.user_id = :user_id) AS "is_member!";
