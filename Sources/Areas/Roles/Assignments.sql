-- SPDX-License-Identifier: Apache-2.0
-- types: user_id UserID, role_id RoleID, assigned_by UserID

-- name: membership :maybe -> row MembershipRow
-- State of a person's membership in the context's workspace.
SELECT member.status, member.primary_role_id AS role_id
  FROM tenant_members AS member
 WHERE member.user_id = :user_id;

-- name: held :many -> row HeldRow
-- Roles of a member: the primary one, then valid further ones by rank; ended ones last, where they are wanted.
SELECT held.role_id AS "role_id!", role.name, role.display_name, role.hierarchy_level AS hierarchy,
       held.assignment AS "assignment!", held.state AS "state!", held.assigned_at AS "assigned_at!",
       held.assigned_by AS "assigned_by?", held.expires_at AS "expires_at?", held.reason AS "reason?"
  FROM (SELECT member.primary_role_id AS role_id, 'primary' AS assignment, 'active' AS state,
               coalesce(member.joined_at, member.created_at) AS assigned_at, member.invited_by AS assigned_by,
               NULL::timestamptz AS expires_at, NULL AS reason, 0 AS place
          FROM tenant_members AS member
         WHERE member.user_id = :user_id
        UNION ALL
        SELECT further.role_id, 'secondary',
               CASE WHEN further.status = 'active' AND further.expires_at <= now() THEN 'expired'
               ELSE further.status END,
               further.assigned_at, further.assigned_by, further.expires_at, further.reason,
               CASE WHEN further.status = 'active' AND (further.expires_at IS NULL OR further.expires_at > now())
               THEN 1 ELSE 2 END
          FROM user_roles AS further
         WHERE further.user_id = :user_id) AS held
  JOIN roles AS role ON role.id = held.role_id
 WHERE held.place < 2 OR :with_history
 ORDER BY held.place, role.hierarchy_level, held.assigned_at DESC, role.name
 LIMIT :limit;
