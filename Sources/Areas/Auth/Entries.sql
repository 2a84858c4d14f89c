-- SPDX-License-Identifier: Apache-2.0
-- types: session_id UUID, user_id UUID, tenant_id UUID

-- name: proofs :maybe -> row ProofsRow
-- How the person of a session proved themselves.
SELECT amr, auth_time, mfa_verified_at, remember_me, expires_at
  FROM sessions
 WHERE id = :session_id;

-- name: source :maybe
-- When the session that a token comes from ends; no row once it has ended. It cannot end before the call does.
SELECT expires_at
  FROM sessions
 WHERE id = :session_id AND revoked_at IS NULL AND expires_at > now() AND idle_expires_at > now()
   FOR SHARE;

-- name: insert :exec
-- A single-use token that enters a workspace, with the proofs of the session it comes from or of a sign-in.
INSERT INTO auth_flows (id, kind, user_id, tenant_id, session_id, payload, max_attempts, expires_at)
VALUES (:digest, 'auth_token', :user_id, :tenant_id, :session_id?, :payload, 1, :expires_at);

-- name: take :maybe -> row EntryRow
-- Ends the token; no row when it is unknown, used or over.
-- types: payload JSONValue
SELECT flow.user_id AS "user_id!", flow.tenant_id AS "tenant_id?", flow.session_id AS "session_id?",
       flow.payload AS "payload!"
  FROM zygo.take_auth_flow(:digest, 'auth_token') AS flow;
