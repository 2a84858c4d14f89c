-- SPDX-License-Identifier: Apache-2.0
-- types: user_id UUID, assessment_id UUID, device_id UUID, tenant_id UUID

-- name: facts :maybe -> row RiskFactsRow
-- What is known of the earlier sign-ins of the user of the context.
WITH logins AS (
     SELECT begun.created_at, begun.geo_country, begun.browser, begun.os, host(begun.ip_address) AS address
       FROM sessions AS begun
      WHERE begun.user_id = :user_id
        AND begun.parent_session_id IS NULL
        AND begun.created_at > :at::timestamptz - interval '90 days'
      ORDER BY begun.created_at DESC
      LIMIT 500)
SELECT person.email, person.locale, person.created_at, person.last_login_at, person.login_notification_enabled,
       person.phone, person.phone_verified AS "phone_verified!",
       credentials.password_changed_at AS "password_changed_at?",
       credentials.reset_required_at AS "reset_required_at?",
       (SELECT count(*) FROM logins) AS "logins!",
       (SELECT latest.address FROM logins AS latest ORDER BY latest.created_at DESC LIMIT 1) AS "last_address?",
       ARRAY(SELECT DISTINCT recent.geo_country
               FROM (SELECT one.geo_country
                       FROM logins AS one
                      WHERE one.created_at > :at::timestamptz - interval '30 days'
                      ORDER BY one.created_at DESC
                      LIMIT 10) AS recent
              WHERE recent.geo_country IS NOT NULL) AS "countries!",
       ARRAY(SELECT DISTINCT one.browser FROM logins AS one WHERE one.browser IS NOT NULL) AS "browsers!",
       ARRAY(SELECT extract(hour FROM one.created_at AT TIME ZONE 'UTC')::integer::text
               FROM logins AS one
              GROUP BY 1
             HAVING count(*) >= 2) AS "hours!",
       (SELECT count(*)
          FROM login_attempts AS failed
         WHERE failed.user_id = :user_id
           AND failed.outcome = 'invalid_credentials'
           AND failed.created_at > greatest(person.last_login_at, :at::timestamptz - interval '24 hours')
       ) AS "failures!",
       (SELECT count(*)
          FROM sessions AS opened
         WHERE opened.user_id = :user_id
           AND opened.revoked_at IS NULL
           AND opened.expires_at > :at
           AND (opened.idle_expires_at IS NULL OR opened.idle_expires_at > :at)) AS "open_sessions!",
       ARRAY(SELECT coalesce(alert.principal_id, '') || ' ' || coalesce(alert.metadata ->> 'country', '')
               FROM audit.security_alerts AS alert
              WHERE alert.audience = 'user'
                AND alert.user_id = :user_id
                AND alert.user_action = 'confirmed'
                AND alert.resolved_at > :at::timestamptz - interval '24 hours') AS "confirmed!"
  FROM users AS person
  LEFT JOIN user_credentials AS credentials ON credentials.user_id = person.id
 WHERE person.id = :user_id;

-- name: record :exec
-- Keeps what was found about a sign-in; never shown to the caller.
INSERT INTO login_risk_assessments (
       id, user_id, ip_address, user_agent, device_id, geo_location, is_vpn, is_tor, risk_score, risk_factors,
       recommendation, requires_verification, verification_method, login_allowed)
VALUES (
       :assessment_id, :user_id, :ip_address::text::inet, :user_agent?, :device_id?, :geo_location?, :is_vpn, :is_tor,
       :risk_score, :risk_factors, :recommendation, :requires_verification, :verification_method?, :login_allowed?);

-- name: settle :exec
-- The sign-in was proven in another way.
UPDATE login_risk_assessments
   SET verified_at = :at,
       login_allowed = true
 WHERE id = :assessment_id
   AND user_id = :user_id;

-- name: openVerification :one
-- Opens the proof of a risky sign-in in place of an earlier one.
SELECT zygo.open_auth_flow(
           :digest, 'suspicious_login', :tenant_id?::uuid, NULL, :payload, :max_attempts, :expires_at) AS "opened!";

-- name: guessVerification :maybe -> row VerificationRow
-- Counts a guess; no row when none is left or the time is over.
SELECT flow.user_id AS "user_id!", flow.tenant_id AS "tenant_id?", flow.payload AS "payload!"
  FROM zygo.guess_auth_flow(:digest, 'suspicious_login') AS flow;

-- name: takeVerification :maybe
-- Ends the proof; no row when somebody else did.
SELECT flow.user_id AS "user_id!"
  FROM zygo.take_auth_flow(:digest, 'suspicious_login') AS flow;

-- name: resetRequired :maybe
-- When the user of the context was asked for another password; no row when they were not.
SELECT reset_required_at AS "reset_required_at!"
  FROM user_credentials
 WHERE user_id = :user_id
   AND reset_required_at IS NOT NULL;
