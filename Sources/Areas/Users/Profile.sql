-- SPDX-License-Identifier: Apache-2.0
-- types: id UserID, user_id UserID, file_id UUID, email EmailAddress

-- name: own :maybe
-- The caller as a member of the context's workspace, or as a person alone without one.
-- scope: platform
SELECT person.id, person.email, person.status AS person_status, member.status AS member_status,
       coalesce(
           member.display_name, person.display_name,
           nullif(concat_ws(' ', person.first_name, person.last_name), ''), person.email) AS "name!",
       coalesce(member.avatar_file_id, person.avatar_file_id) IS NOT NULL AS has_avatar,
       coalesce(member.is_owner, false) AS is_owner, person.mfa_enabled, member.job_title,
       coalesce(member.last_active_at, person.last_active_at) AS last_active_at,
       coalesce(member.joined_at, member.created_at, person.created_at) AS "created_at!",
       greatest(member.updated_at, person.updated_at) AS "updated_at!", main.name AS role,
       person.row_version AS person_version, member.row_version AS member_version,
       ARRAY(
           SELECT role.name
             FROM user_roles AS further
             JOIN roles AS role ON role.tenant_id = further.tenant_id AND role.id = further.role_id
            WHERE further.tenant_id = member.tenant_id
              AND further.user_id = member.user_id
              AND further.status = 'active'
              AND (further.expires_at IS NULL OR further.expires_at > now())
            ORDER BY role.hierarchy_level, role.name) AS "further_roles!"
  FROM users AS person
  LEFT JOIN tenant_members AS member
    ON member.user_id = person.id
   AND member.tenant_id = zygo.current_tenant_id()
   AND member.status IN ('active', 'suspended')
  LEFT JOIN roles AS main ON main.tenant_id = member.tenant_id AND main.id = member.primary_role_id
 WHERE person.id = :user_id;

-- name: lockPerson :exec
-- Holds the caller's account until the change is written.
SELECT person.id
  FROM users AS person
 WHERE person.id = :user_id
   FOR UPDATE OF person;

-- name: changeMember :exec
-- Name, position and picture of the caller in the context's workspace.
UPDATE tenant_members
   SET display_name = CASE WHEN :with_name THEN :name? ELSE display_name END,
       job_title = CASE WHEN :with_job_title THEN :job_title? ELSE job_title END,
       avatar_file_id = CASE WHEN :without_avatar THEN NULL ELSE avatar_file_id END
 WHERE user_id = :user_id
   AND status = 'active';

-- name: changePerson :exec
-- Name and picture of the caller's account.
UPDATE users
   SET display_name = coalesce(:name?, display_name),
       avatar_file_id = CASE WHEN :without_avatar THEN NULL ELSE avatar_file_id END,
       avatar_source = CASE WHEN :without_avatar THEN NULL ELSE avatar_source END
 WHERE id = :user_id;
