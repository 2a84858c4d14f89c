-- SPDX-License-Identifier: Apache-2.0

-- name: note :one
-- Keeps a provider's word on a text message; whether it was news.
SELECT zygo.note_text_delivery(:provider, :message_id, :recipient, :status, :error_code?) AS "is_news!";
