-- SPDX-License-Identifier: Apache-2.0
-- types: user_id UUID, tenant_id UUID, session_id UUID, login_id UUID

-- name: insertFlow :exec
-- A step of a social sign-in that waits for the next one.
INSERT INTO auth_flows (id, kind, user_id, tenant_id, session_id, payload, max_attempts, expires_at)
VALUES (
       :digest, :kind, :user_id?, :tenant_id?, :session_id?, :payload, :max_attempts, :expires_at);

-- name: takeState :maybe -> row StateRow
-- Ends an attempt, also one that is over; no row when it is unknown or used.
-- types: payload JSONValue
SELECT flow.user_id AS "user_id?", flow.session_id AS "session_id?", flow.payload AS "payload!",
       flow.is_live AS "is_live!"
  FROM zygo.take_late_flow(:digest, 'oauth_state') AS flow;

-- name: pending :maybe
-- An identity that waits for its sign-up.
-- types: payload JSONValue
SELECT flow.payload AS "payload!"
  FROM zygo.read_auth_flow(:digest, 'oauth_pending') AS flow;

-- name: takePending :maybe
-- Ends the wait for a sign-up; no row when somebody else did.
-- types: payload JSONValue
SELECT flow.payload AS "payload!"
  FROM zygo.take_auth_flow(:digest, 'oauth_pending') AS flow;

-- name: guessLink :maybe -> row LinkRow
-- Counts a guess at the code of a link; no row when none is left or the time is over.
-- types: payload JSONValue
SELECT flow.user_id AS "user_id!", flow.payload AS "payload!"
  FROM zygo.guess_auth_flow(:digest, 'oauth_link') AS flow;

-- name: takeLink :maybe
-- Ends the wait for a link's code; no row when somebody else did.
SELECT flow.user_id AS "user_id!"
  FROM zygo.take_auth_flow(:digest, 'oauth_link') AS flow;

-- name: account :maybe -> row AccountRow
-- Whom an identity at a provider signs in.
SELECT i.user_id AS "user_id!", i.user_status AS "user_status!", i.email AS "email!",
       i.mfa_enabled AS "mfa_enabled!", i.token_epoch AS "token_epoch!"
  FROM zygo.social_identity(:provider, :identity) AS i;

-- name: namesake :maybe -> row NamesakeRow
-- The account of an address.
SELECT i.user_id AS "user_id!", i.user_status AS "user_status!", i.email_verified AS "email_verified!",
       i.mfa_enabled AS "mfa_enabled!", i.token_epoch AS "token_epoch!"
  FROM zygo.login_identity(:address) AS i;

-- name: insertLogin :exec
-- Links an identity to the user of the context; touches no row when it is linked, or another one of the provider.
INSERT INTO social_logins (id, user_id, provider, provider_user_id, provider_email, profile_data, last_login_at)
VALUES (
       :login_id, :user_id, :provider, :identity, :provider_email?, :profile_data, :last_login_at?)
ON CONFLICT DO NOTHING;

-- name: touchLogin :exec
-- Notes a sign-in with a linked identity; the address is recorded and decides nothing.
UPDATE social_logins
   SET last_login_at = :at,
       provider_email = coalesce(:provider_email?::text, provider_email),
       profile_data = :profile_data
 WHERE user_id = :user_id
   AND provider = :provider;

-- name: verifyAddress :exec
-- The provider vouches for the address of the user of the context.
UPDATE users
   SET email_verified_at = :at,
       email_verified_via = :provider
 WHERE id = :user_id
   AND email_verified_at IS NULL;

-- name: holdUnverified :maybe
-- Holds an account whose address nobody has proven; no row once somebody has.
SELECT id
  FROM users
 WHERE id = :user_id
   AND email_verified_at IS NULL
   AND status <> 'deleted'
   FOR UPDATE;

-- name: displaceUser :exec
-- Takes the address away from an account that never proved it, and ends the account.
UPDATE users
   SET email = :address,
       status = 'deleted',
       deleted_at = :at,
       mfa_enabled = false
 WHERE id = :user_id;

-- name: voidCredentials :exec
-- Ends password and PIN of the user of the context, and every token that was issued.
UPDATE user_credentials
   SET password_hash = NULL,
       pin_hash = NULL,
       pin_length = NULL,
       token_epoch = token_epoch + 1
 WHERE user_id = :user_id;

-- name: forgetPassword :exec
-- Ends password and PIN of the user of the context; tokens that were issued stay good.
UPDATE user_credentials
   SET password_hash = NULL,
       pin_hash = NULL,
       pin_length = NULL
 WHERE user_id = :user_id;

-- name: deletePasskeys :exec
-- Takes the passkeys of the user of the context away.
DELETE FROM passkeys
 WHERE user_id = :user_id;

-- name: deleteLogins :exec
-- Unlinks every provider from the user of the context.
DELETE FROM social_logins
 WHERE user_id = :user_id;

-- name: deleteOtherLogins :exec
-- Unlinks every provider but some from the user of the context.
DELETE FROM social_logins
 WHERE user_id = :user_id
   AND provider <> ALL (:kept::text[]);

-- name: dropFlows :one
-- Ends links and pending steps of the user of the context.
SELECT zygo.drop_flows_of(:user_id) AS "dropped!";

-- name: endWorkspace :exec
-- Ends the context's workspace unless somebody else belongs to it.
UPDATE tenants
   SET status = 'deleted',
       deleted_at = :at
 WHERE id = :tenant_id
   AND NOT EXISTS (
       SELECT 1
         FROM tenant_members AS m
        WHERE m.user_id <> :user_id
          AND m.status <> 'removed');

-- name: workspaceOfSlug :maybe
-- State of the workspace of a slug.
SELECT t.status AS "status!"
  FROM zygo.resolve_slug(:slug) AS t
 WHERE t.status IS NOT NULL;

-- name: workspaceOfHost :maybe
-- State of the workspace behind a proven domain.
SELECT t.status AS "status!"
  FROM zygo.resolve_host(:host) AS t;

-- name: loginMethods :maybe -> row LoginMethodsRow
-- Sign-in methods of a workspace.
SELECT m.plan AS "plan!", m.methods AS "methods!"
  FROM zygo.login_methods_of(:slug) AS m;

-- name: workspaceOfMailDomain :maybe
-- Slug of the workspace that a mail domain belongs to.
SELECT s.tenant_slug AS "slug!"
  FROM zygo.sso_by_domain(:domain) AS s
 LIMIT 1;
