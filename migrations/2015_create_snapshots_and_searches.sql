-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

GRANT SELECT (key, type, variants, default_variant, off_variant, enabled, plan_overrides, rules, rollout, salt,
    client_visible, expires_at, version, archived_at) ON public.feature_flags TO zygo_definer;
GRANT SELECT (flag_key, scope, target_id, tenant_id, variant, expires_at)
    ON public.feature_flag_overrides TO zygo_definer;
GRANT SELECT (version) ON public.feature_flag_state TO zygo_definer;
GRANT SELECT, INSERT, UPDATE ON public.job_workers TO zygo_definer;
GRANT SELECT (id, tenant_id, memory_key, namespace, revision, is_current, content, sensitivity, metadata,
    content_tsv, importance, expires_at) ON public.agent_memories TO zygo_definer;
GRANT SELECT (id, tenant_id, label, key, name, name_normalized, properties, merged_into_id)
    ON public.knowledge_entities TO zygo_definer;
GRANT SELECT (tenant_id, entity_id, alias_normalized) ON public.knowledge_aliases TO zygo_definer;
GRANT SELECT (id, tenant_id, index_name, source_id, chunk, content, content_tsv, metadata)
    ON public.vector_documents TO zygo_definer;
GRANT SELECT, INSERT, UPDATE (last) ON public.invoice_counters TO zygo_definer;

SET LOCAL ROLE zygo_definer;
CREATE FUNCTION zygo.flag_snapshot() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT jsonb_build_object(
        'version', coalesce((SELECT s.version FROM public.feature_flag_state s), 0),
        'flags', coalesce((
            SELECT jsonb_object_agg(f.key, jsonb_build_object(
                'type', f.type, 'variants', f.variants, 'default_variant', f.default_variant,
                'off_variant', f.off_variant, 'enabled', f.enabled, 'plan_overrides', f.plan_overrides,
                'rules', f.rules, 'rollout', f.rollout, 'salt', f.salt, 'client_visible', f.client_visible,
                'version', f.version))
            FROM public.feature_flags f
            WHERE f.archived_at IS NULL AND (f.expires_at IS NULL OR f.expires_at > now())), '{}'::jsonb),
        'overrides', coalesce((
            SELECT jsonb_agg(jsonb_build_object(
                'flag', o.flag_key, 'scope', o.scope, 'target', o.target_id, 'tenant', o.tenant_id,
                'variant', o.variant, 'expires_at', o.expires_at) ORDER BY o.flag_key, o.scope, o.target_id)
            FROM public.feature_flag_overrides o
            WHERE o.expires_at IS NULL OR o.expires_at > now()), '[]'::jsonb))
$function$;

CREATE FUNCTION zygo.heartbeat(process text, state jsonb) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    INSERT INTO public.job_workers AS w (id, role, host, version, schema_version, queues, running, draining, stats)
    SELECT process, s.role, s.host, s.version, s.schema_version, coalesce(s.queues, '{}'), coalesce(s.running, 0),
        coalesce(s.draining, false), coalesce(s.stats, '{}'::jsonb)
    FROM jsonb_to_record(state) AS s (
        role text, host text, version text, schema_version integer, queues text[], running integer,
        draining boolean, stats jsonb)
    ON CONFLICT (id) DO UPDATE
        SET queues = excluded.queues, running = excluded.running, draining = excluded.draining,
            stats = excluded.stats, heartbeat_at = now()
$function$;

-- The tenant stands in each search by hand: its index begins with it, and the text operators are not leakproof, so
-- under row security they would be tried on every row of the tenant.
CREATE FUNCTION zygo.memory_search(in_namespace text, words text, rows_max integer)
    RETURNS TABLE (
        id uuid, memory_key text, namespace text, revision integer, content text, metadata jsonb, importance real,
        rank real)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT m.id, m.memory_key, m.namespace, m.revision, m.content, m.metadata, m.importance,
        ts_rank(m.content_tsv, q.query)
    FROM (SELECT plainto_tsquery('simple', words) AS query) q
    JOIN public.agent_memories m ON m.content_tsv @@ q.query
    WHERE m.tenant_id = zygo.current_tenant_id() AND m.is_current AND m.sensitivity <> 'secret'
        AND (in_namespace IS NULL OR m.namespace = in_namespace)
        AND (m.expires_at IS NULL OR m.expires_at > now())
    ORDER BY 8 DESC, m.id
    LIMIT least(greatest(rows_max, 0), 100)
$function$;

CREATE FUNCTION zygo.knowledge_search(words text, rows_max integer)
    RETURNS TABLE (id uuid, label text, key text, name text, properties jsonb, similarity real)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT k.id, k.label, k.key, k.name, k.properties, public.similarity(k.name_normalized, lower(words))
    FROM public.knowledge_entities k
    WHERE k.tenant_id = zygo.current_tenant_id() AND k.merged_into_id IS NULL
        AND (k.name_normalized OPERATOR(public.%) lower(words)
            OR k.id IN (
                SELECT a.entity_id FROM public.knowledge_aliases a
                WHERE a.tenant_id = zygo.current_tenant_id() AND a.alias_normalized = lower(words)))
    ORDER BY 6 DESC, k.id
    LIMIT least(greatest(rows_max, 0), 100)
$function$;

CREATE FUNCTION zygo.rag_search(in_index text, words text, rows_max integer)
    RETURNS TABLE (id uuid, source_id text, chunk integer, content text, metadata jsonb, rank real)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    SELECT d.id, d.source_id, d.chunk, d.content, d.metadata, ts_rank(d.content_tsv, q.query)
    FROM (SELECT plainto_tsquery('simple', words) AS query) q
    JOIN public.vector_documents d ON d.content_tsv @@ q.query
    WHERE d.tenant_id = zygo.current_tenant_id() AND d.index_name = in_index
    ORDER BY 6 DESC, d.id
    LIMIT least(greatest(rows_max, 0), 100)
$function$;

-- Gapless: the counter row is locked until the finalising transaction ends, and a rollback gives the number back.
CREATE FUNCTION zygo.next_document_number(in_series text, in_year integer) RETURNS bigint
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $function$
    INSERT INTO public.invoice_counters AS c (series, year, last) VALUES (in_series, in_year, 1)
    ON CONFLICT (series, year) DO UPDATE SET last = c.last + 1
    RETURNING c.last
$function$;

COMMENT ON FUNCTION zygo.flag_snapshot() IS 'Living flags and overrides with the version of the snapshot.';
COMMENT ON FUNCTION zygo.heartbeat(text, jsonb) IS 'Says that a process lives, and what it does.';
COMMENT ON FUNCTION zygo.memory_search(text, text, integer) IS 'Memories of the context''s tenant by words.';
COMMENT ON FUNCTION zygo.knowledge_search(text, integer) IS 'Entities of the context''s tenant by name or alias.';
COMMENT ON FUNCTION zygo.rag_search(text, text, integer) IS 'Document chunks of the context''s tenant by words.';
COMMENT ON FUNCTION zygo.next_document_number(text, integer) IS 'Next number of a series and year, without gaps.';
GRANT EXECUTE ON FUNCTION zygo.flag_snapshot(), zygo.heartbeat(text, jsonb), zygo.memory_search(text, text, integer),
    zygo.knowledge_search(text, integer), zygo.rag_search(text, text, integer) TO zygo_app, zygo_service;
GRANT EXECUTE ON FUNCTION zygo.next_document_number(text, integer) TO zygo_service;
SET LOCAL ROLE zygo_owner;

-- down
SET LOCAL ROLE zygo_definer;
DROP FUNCTION zygo.next_document_number(text, integer);
DROP FUNCTION zygo.rag_search(text, text, integer);
DROP FUNCTION zygo.knowledge_search(text, integer);
DROP FUNCTION zygo.memory_search(text, text, integer);
DROP FUNCTION zygo.heartbeat(text, jsonb);
DROP FUNCTION zygo.flag_snapshot();
SET LOCAL ROLE zygo_owner;
REVOKE SELECT, INSERT, UPDATE (last) ON public.invoice_counters FROM zygo_definer;
REVOKE SELECT (id, tenant_id, index_name, source_id, chunk, content, content_tsv, metadata)
    ON public.vector_documents FROM zygo_definer;
REVOKE SELECT (tenant_id, entity_id, alias_normalized) ON public.knowledge_aliases FROM zygo_definer;
REVOKE SELECT (id, tenant_id, label, key, name, name_normalized, properties, merged_into_id)
    ON public.knowledge_entities FROM zygo_definer;
REVOKE SELECT (id, tenant_id, memory_key, namespace, revision, is_current, content, sensitivity, metadata,
    content_tsv, importance, expires_at) ON public.agent_memories FROM zygo_definer;
REVOKE SELECT, INSERT, UPDATE ON public.job_workers FROM zygo_definer;
REVOKE SELECT (version) ON public.feature_flag_state FROM zygo_definer;
REVOKE SELECT (flag_key, scope, target_id, tenant_id, variant, expires_at)
    ON public.feature_flag_overrides FROM zygo_definer;
REVOKE SELECT (key, type, variants, default_variant, off_variant, enabled, plan_overrides, rules, rollout, salt,
    client_visible, expires_at, version, archived_at) ON public.feature_flags FROM zygo_definer;
