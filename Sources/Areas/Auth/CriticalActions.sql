-- SPDX-License-Identifier: Apache-2.0
-- types: user_id UUID, tenant_id UUID, session_id UUID

-- name: open :one
-- Opens the confirmation of the user of the context in place of an earlier one.
SELECT zygo.open_auth_flow(
           :digest, 'critical_action', :tenant_id?::uuid, :session_id?::uuid, :payload, :max_attempts,
           :expires_at) AS "opened!";

-- name: pending :maybe
-- Whether a confirmation of the user of the context waits for its code; counts no guess.
SELECT flow.payload AS "payload!"
  FROM zygo.look_auth_flow(:digest, 'critical_action') AS flow
 WHERE flow.user_id = :user_id
   AND flow.expires_at > :at;

-- name: guess :maybe -> row ConfirmationRow
-- Counts a guess; no row when none is left or the time is over.
SELECT flow.payload AS "payload!", flow.attempts AS "attempts!", flow.max_attempts AS "max_attempts!"
  FROM zygo.guess_auth_flow(:digest, 'critical_action') AS flow;

-- name: take :maybe
-- Ends the confirmation; no row when somebody else did.
SELECT flow.user_id AS "user_id!"
  FROM zygo.take_auth_flow(:digest, 'critical_action') AS flow;
