-- SPDX-License-Identifier: Apache-2.0
-- types: id UserID, user_id UserID, caller_id UserID, successor_id UserID, wanted_id UserID, role_id RoleID
-- types: primary_role_id RoleID, email EmailAddress

-- name: ascending :many -> row EntryRow
-- Members and open invitations of one page, smallest sort key first.
-- scope: platform
SELECT entry.id AS "id!", entry.email AS "email!", entry.status AS "status!", entry.is_owner AS "is_owner!",
       entry.name AS "name!", entry.has_avatar AS "has_avatar!", entry.created_at AS "created_at!",
       entry.updated_at AS "updated_at!", entry.mfa_enabled AS "mfa_enabled!", entry.job_title AS "job_title?",
       entry.last_active_at AS "last_active_at?", entry.sort_key AS "sort_key!", main.name AS "role!",
       ARRAY(
           SELECT role.name
             FROM user_roles AS further
             JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
            WHERE further.user_id = entry.id
              AND further.status = 'active'
              AND (further.expires_at IS NULL OR further.expires_at > now())
            ORDER BY role.hierarchy_level, role.name) AS "further_roles!"
  FROM (SELECT found.id, found.email, found.status, found.is_owner, found.name, found.has_avatar, found.role_id,
               found.created_at, found.updated_at, found.mfa_enabled, found.job_title, found.last_active_at,
               CASE :sort
               WHEN 'name' THEN left(lower(found.name), 100)
               WHEN 'email' THEN found.email
               WHEN 'last_active_at'
               THEN concat(lpad((extract(epoch FROM found.last_active_at) * 1000000)::bigint::text, 20, '0'))
               ELSE lpad((extract(epoch FROM found.created_at) * 1000000)::bigint::text, 20, '0')
               END COLLATE "C" AS sort_key
          FROM (SELECT member.user_id AS id, person.email, member.status, member.is_owner,
               coalesce(
                   member.display_name, person.display_name,
                   nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS name,
               coalesce(member.avatar_file_id, person.avatar_file_id) IS NOT NULL AS has_avatar,
               member.primary_role_id AS role_id, coalesce(member.joined_at, member.created_at) AS created_at,
               member.updated_at, person.mfa_enabled, member.job_title, member.last_active_at
          FROM tenant_members AS member
          JOIN users AS person ON person.id = member.user_id
         WHERE member.tenant_id = zygo.current_tenant_id()
           AND member.status = ANY (:statuses)
           AND (:search?::text IS NULL
                OR strpos(
                       lower(
                           concat_ws(
                               chr(10), person.email, member.display_name,
                               CASE WHEN member.display_name IS NULL
                               THEN coalesce(person.display_name, concat_ws(' ', person.first_name, person.last_name))
                               END)), lower(:search)) > 0)
           AND (:role?::text IS NULL
                OR EXISTS (
                    SELECT 1
                      FROM roles AS held
                     WHERE held.name = :role
                       AND (held.id = member.primary_role_id
                            OR held.id IN (
                               SELECT further.role_id
                                 FROM user_roles AS further
                                WHERE further.user_id = member.user_id
                                  AND further.status = 'active'
                                  AND (further.expires_at IS NULL OR further.expires_at > now())))))
        UNION ALL
        SELECT invitation.id, invitation.email, 'invited', false,
               coalesce(
                   nullif(concat_ws(' ', invitation.first_name, invitation.last_name), ''), invitation.email),
               false, invitation.role_id, invitation.created_at, invitation.updated_at, false, NULL, NULL
          FROM team_invitations AS invitation
          JOIN roles AS offered ON offered.tenant_id = invitation.tenant_id AND offered.id = invitation.role_id
         WHERE :with_invitations
           AND invitation.status = 'pending'
           AND invitation.expires_at > now()
           AND (:role IS NULL OR offered.name = :role)
           AND (:search IS NULL
                OR strpos(
                       lower(concat_ws(' ', invitation.email, invitation.first_name, invitation.last_name)),
                       lower(:search)) > 0)) AS found) AS entry
  JOIN roles AS main ON main.id = entry.role_id
 WHERE (:after_key?::text IS NULL
        OR (entry.sort_key, entry.id) > (:after_key COLLATE "C", :after_id?::uuid))
 ORDER BY entry.sort_key ASC, entry.id ASC
 LIMIT :limit
OFFSET :offset;

-- name: descending :many -> row EntryRow
-- Members and open invitations of one page, largest sort key first.
-- scope: platform
SELECT entry.id AS "id!", entry.email AS "email!", entry.status AS "status!", entry.is_owner AS "is_owner!",
       entry.name AS "name!", entry.has_avatar AS "has_avatar!", entry.created_at AS "created_at!",
       entry.updated_at AS "updated_at!", entry.mfa_enabled AS "mfa_enabled!", entry.job_title AS "job_title?",
       entry.last_active_at AS "last_active_at?", entry.sort_key AS "sort_key!", main.name AS "role!",
       ARRAY(
           SELECT role.name
             FROM user_roles AS further
             JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
            WHERE further.user_id = entry.id
              AND further.status = 'active'
              AND (further.expires_at IS NULL OR further.expires_at > now())
            ORDER BY role.hierarchy_level, role.name) AS "further_roles!"
  FROM (SELECT found.id, found.email, found.status, found.is_owner, found.name, found.has_avatar, found.role_id,
               found.created_at, found.updated_at, found.mfa_enabled, found.job_title, found.last_active_at,
               CASE :sort
               WHEN 'name' THEN left(lower(found.name), 100)
               WHEN 'email' THEN found.email
               WHEN 'last_active_at'
               THEN concat(lpad((extract(epoch FROM found.last_active_at) * 1000000)::bigint::text, 20, '0'))
               ELSE lpad((extract(epoch FROM found.created_at) * 1000000)::bigint::text, 20, '0')
               END COLLATE "C" AS sort_key
          FROM (SELECT member.user_id AS id, person.email, member.status, member.is_owner,
               coalesce(
                   member.display_name, person.display_name,
                   nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS name,
               coalesce(member.avatar_file_id, person.avatar_file_id) IS NOT NULL AS has_avatar,
               member.primary_role_id AS role_id, coalesce(member.joined_at, member.created_at) AS created_at,
               member.updated_at, person.mfa_enabled, member.job_title, member.last_active_at
          FROM tenant_members AS member
          JOIN users AS person ON person.id = member.user_id
         WHERE member.tenant_id = zygo.current_tenant_id()
           AND member.status = ANY (:statuses)
           AND (:search?::text IS NULL
                OR strpos(
                       lower(
                           concat_ws(
                               chr(10), person.email, member.display_name,
                               CASE WHEN member.display_name IS NULL
                               THEN coalesce(person.display_name, concat_ws(' ', person.first_name, person.last_name))
                               END)), lower(:search)) > 0)
           AND (:role?::text IS NULL
                OR EXISTS (
                    SELECT 1
                      FROM roles AS held
                     WHERE held.name = :role
                       AND (held.id = member.primary_role_id
                            OR held.id IN (
                               SELECT further.role_id
                                 FROM user_roles AS further
                                WHERE further.user_id = member.user_id
                                  AND further.status = 'active'
                                  AND (further.expires_at IS NULL OR further.expires_at > now())))))
        UNION ALL
        SELECT invitation.id, invitation.email, 'invited', false,
               coalesce(
                   nullif(concat_ws(' ', invitation.first_name, invitation.last_name), ''), invitation.email),
               false, invitation.role_id, invitation.created_at, invitation.updated_at, false, NULL, NULL
          FROM team_invitations AS invitation
          JOIN roles AS offered ON offered.tenant_id = invitation.tenant_id AND offered.id = invitation.role_id
         WHERE :with_invitations
           AND invitation.status = 'pending'
           AND invitation.expires_at > now()
           AND (:role IS NULL OR offered.name = :role)
           AND (:search IS NULL
                OR strpos(
                       lower(concat_ws(' ', invitation.email, invitation.first_name, invitation.last_name)),
                       lower(:search)) > 0)) AS found) AS entry
  JOIN roles AS main ON main.id = entry.role_id
 WHERE (:after_key?::text IS NULL
        OR (entry.sort_key, entry.id) < (:after_key COLLATE "C", :after_id?::uuid))
 ORDER BY entry.sort_key DESC, entry.id DESC
 LIMIT :limit
OFFSET :offset;

-- name: total :count
-- Number of matching members and open invitations, counted no further than the limit.
-- scope: platform
SELECT count(*)
  FROM (SELECT found.id
          FROM (SELECT member.user_id AS id
          FROM tenant_members AS member
          JOIN users AS person ON person.id = member.user_id
         WHERE member.tenant_id = zygo.current_tenant_id()
           AND member.status = ANY (:statuses)
           AND (:search?::text IS NULL
                OR strpos(
                       lower(
                           concat_ws(
                               chr(10), person.email, member.display_name,
                               CASE WHEN member.display_name IS NULL
                               THEN coalesce(person.display_name, concat_ws(' ', person.first_name, person.last_name))
                               END)), lower(:search)) > 0)
           AND (:role?::text IS NULL
                OR EXISTS (
                    SELECT 1
                      FROM roles AS held
                     WHERE held.name = :role
                       AND (held.id = member.primary_role_id
                            OR held.id IN (
                               SELECT further.role_id
                                 FROM user_roles AS further
                                WHERE further.user_id = member.user_id
                                  AND further.status = 'active'
                                  AND (further.expires_at IS NULL OR further.expires_at > now())))))
        UNION ALL
        SELECT invitation.id
          FROM team_invitations AS invitation
          JOIN roles AS offered ON offered.tenant_id = invitation.tenant_id AND offered.id = invitation.role_id
         WHERE :with_invitations
           AND invitation.status = 'pending'
           AND invitation.expires_at > now()
           AND (:role IS NULL OR offered.name = :role)
           AND (:search IS NULL
                OR strpos(
                       lower(concat_ws(' ', invitation.email, invitation.first_name, invitation.last_name)),
                       lower(:search)) > 0)) AS found
         LIMIT :count_limit) AS counted;

-- name: byID :maybe -> row MemberRow
-- One member of the workspace, removed ones included.
-- scope: platform
SELECT member.user_id AS id, person.email, member.status, member.is_owner,
       coalesce(
           member.display_name, person.display_name,
           nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!",
       coalesce(member.avatar_file_id, person.avatar_file_id) IS NOT NULL AS has_avatar,
       coalesce(member.joined_at, member.created_at) AS created_at, member.updated_at, person.mfa_enabled,
       member.job_title, member.last_active_at, main.name AS role, member.primary_role_id, member.restorable_until,
       member.row_version,
       least(
           main.hierarchy_level,
           (SELECT min(role.hierarchy_level)
              FROM user_roles AS further
              JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
             WHERE further.user_id = member.user_id
               AND further.status = 'active'
               AND (further.expires_at IS NULL OR further.expires_at > now()))) AS "level!",
       ARRAY(
           SELECT role.name
             FROM user_roles AS further
             JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
            WHERE further.user_id = member.user_id
              AND further.status = 'active'
              AND (further.expires_at IS NULL OR further.expires_at > now())
            ORDER BY role.hierarchy_level, role.name) AS "further_roles!"
  FROM tenant_members AS member
  JOIN users AS person ON person.id = member.user_id
  JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
 WHERE member.tenant_id = zygo.current_tenant_id()
   AND member.user_id = :user_id;

-- name: lock :exec
-- Holds the memberships of the caller and the person concerned, in the order of their ids.
SELECT member.id
  FROM tenant_members AS member
 WHERE member.user_id IN (:caller_id, :user_id)
 ORDER BY member.id
   FOR UPDATE OF member;

-- name: actor :maybe
-- What the caller may do now: level and effective keys of an active membership.
-- scope: platform
SELECT member.is_owner,
       least(
           main.hierarchy_level,
           (SELECT min(role.hierarchy_level)
              FROM user_roles AS further
              JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
             WHERE further.user_id = :caller_id
               AND further.status = 'active'
               AND (further.expires_at IS NULL OR further.expires_at > now()))) AS "level!",
       ARRAY(
           SELECT permission.key
             FROM zygo.effective_permissions(member.user_id) AS held
             JOIN permissions AS permission ON permission.id = held.permission_id
            ORDER BY permission.sort_order) AS "permission_keys!"
  FROM tenant_members AS member
  JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
 WHERE member.tenant_id = zygo.current_tenant_id()
   AND member.user_id = :caller_id
   AND member.status = 'active';

-- name: lockRole :maybe
-- Holds a role by name, so that neither rank nor name changes before COMMIT.
-- types: id RoleID
SELECT role.id
  FROM roles AS role
 WHERE role.name = :role
   FOR SHARE OF role;

-- name: role :maybe
-- A role that is about to be given: its rank and keys.
-- types: id RoleID
SELECT role.id, role.name, role.display_name, role.hierarchy_level, role.is_protected,
       ARRAY(
           SELECT permission.key
             FROM role_permissions AS given
             JOIN permissions AS permission ON permission.id = given.permission_id
            WHERE given.role_id = role.id
            ORDER BY permission.sort_order) AS "permission_keys!"
  FROM roles AS role
 WHERE role.id = :role_id;

-- name: changeRole :exec
-- Gives a new primary role; the further row of the same role goes.
WITH freed AS (
    DELETE FROM user_roles
     WHERE user_id = :user_id
       AND role_id = :role_id
)
UPDATE tenant_members
   SET primary_role_id = :role_id
 WHERE user_id = :user_id;

-- name: suspend :exec
-- Takes a member's access away until somebody gives it back.
UPDATE tenant_members
   SET status = 'suspended', suspended_at = :at, suspended_by = :caller_id
 WHERE user_id = :user_id
   AND status = 'active'
   AND NOT is_owner;

-- name: reactivate :exec
-- Gives a suspended member access again.
UPDATE tenant_members
   SET status = 'active', suspended_at = NULL, suspended_by = NULL, suspension_reason = NULL
 WHERE user_id = :user_id
   AND status = 'suspended';

-- name: changeJobTitle :exec
-- Position of a member in the company.
UPDATE tenant_members
   SET job_title = :job_title?
 WHERE user_id = :user_id;

-- name: remove :exec
-- Ends a membership; it can be brought back until the given time.
UPDATE tenant_members
   SET status = 'removed', removed_at = :at, removed_by = :caller_id, removal_reason = :reason?,
       restorable_until = :restorable_until
 WHERE user_id = :user_id
   AND status IN ('active', 'suspended')
   AND NOT is_owner;

-- name: removeFurtherRoles :exec
-- Takes all further roles of a removed member.
UPDATE user_roles
   SET status = 'revoked', revoked_by = :caller_id, revoked_at = :at
 WHERE user_id = :user_id
   AND status = 'active';

-- name: removeGrants :exec
-- Takes the direct permissions of a removed member.
DELETE FROM user_permissions
 WHERE user_id = :user_id;

-- name: revokeSessions :many
-- Ends the sessions of a member in this workspace.
-- bounded: sessions of one person in one workspace, limited by max_concurrent_sessions
-- types: id UUID
-- scope: platform
UPDATE sessions
   SET revoked_at = :at, revoked_by = :caller_id, revoked_reason = :reason
 WHERE user_id = :user_id
   AND tenant_id = zygo.current_tenant_id()
   AND revoked_at IS NULL
RETURNING id;

-- name: moveFiles :exec
-- Hands a removed member's files to a colleague.
UPDATE files
   SET owner_user_id = :successor_id
 WHERE owner_user_id = :user_id
   AND purpose NOT IN ('avatar', 'export');

-- name: successor :maybe
-- Who takes over: the named active member, or the owner when nobody is named.
-- scope: platform
SELECT member.user_id
  FROM tenant_members AS member
 WHERE member.tenant_id = zygo.current_tenant_id()
   AND member.status = 'active'
   AND member.user_id <> :user_id
   AND CASE WHEN :wanted_id?::uuid IS NULL THEN member.is_owner ELSE member.user_id = :wanted_id END;

-- name: lockMany :exec
-- Holds the memberships of these people, in the order of their ids.
-- types: user_ids [UserID]
SELECT member.id
  FROM tenant_members AS member
 WHERE member.user_id = ANY (:user_ids)
 ORDER BY member.id
   FOR UPDATE OF member;

-- name: restore :exec
-- Brings a removed member back with the primary role alone.
UPDATE tenant_members
   SET status = 'active', removed_at = NULL, removed_by = NULL, removal_reason = NULL, restorable_until = NULL,
       suspended_at = NULL, suspended_by = NULL, suspension_reason = NULL
 WHERE user_id = :user_id
   AND status = 'removed'
   AND restorable_until > :at;

-- name: moveWorkflows :exec
-- Hands a member's workflows to a colleague, who they run as from now on.
UPDATE workflows
   SET owner_id = CASE WHEN owner_id = :user_id THEN :successor_id ELSE owner_id END,
       run_as_user_id = CASE WHEN run_as_user_id = :user_id THEN :successor_id ELSE run_as_user_id END
 WHERE (owner_id = :user_id OR run_as_user_id = :user_id)
   AND deleted_at IS NULL;

-- name: revokeKeys :exec
-- Ends the API keys of a person who leaves.
UPDATE api_keys
   SET status = 'revoked', revoked_at = :at, revoked_by = :caller_id, revoke_reason = 'owner_removed'
 WHERE user_id = :user_id
   AND status = 'active';
