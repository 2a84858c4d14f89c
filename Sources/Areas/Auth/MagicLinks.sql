-- SPDX-License-Identifier: Apache-2.0
-- types: link_id UUID, user_id UUID

-- name: renew :one
-- Voids the open links of the user of the context; false when one is younger than the pause.
SELECT zygo.renew_magic_link(:user_id, :pause_seconds::int4 * interval '1 second') AS "may_send!";

-- name: insert :exec
-- A link that signs in; it ends by the database's clock too.
INSERT INTO magic_links (id, user_id, email, token_hash, expires_at, ip_address, user_agent)
VALUES (
       :link_id, :user_id, :email, :token_hash, least(:expires_at::timestamptz, now() + interval '15 minutes'),
       :ip_address::text::inet, :user_agent?);

-- name: take :maybe -> row LinkRow
-- Uses a link up; no row when it is unknown, used or over.
SELECT link.user_id AS "user_id?", link.email AS "email!"
  FROM zygo.take_magic_link(:digest) AS link;
