-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.documentation_pages (
    slug text NOT NULL
        CONSTRAINT documentation_pages_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title text NOT NULL,
    description text,
    category text NOT NULL
        CONSTRAINT documentation_pages_category_check CHECK (category IN ('getting-started', 'node-creation',
            'workflow-agents', 'api-development', 'operations', 'security-compliance', 'performance', 'reliability',
            'testing-cicd', 'advanced-topics', 'reference')),
    content text NOT NULL,
    keywords text[] DEFAULT '{}'::text[] NOT NULL,
    read_time integer DEFAULT 1 NOT NULL
        CONSTRAINT documentation_pages_read_time_check CHECK (read_time >= 1),
    is_public boolean DEFAULT true NOT NULL,
    is_published boolean DEFAULT true NOT NULL,
    sort_order integer DEFAULT 0 NOT NULL,
    search_tsv tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A') ||
        setweight(to_tsvector('english', coalesce(description, '')), 'B') || setweight(to_tsvector('english',
        content), 'C')) STORED,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    row_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT documentation_pages_pkey PRIMARY KEY (slug)
);

COMMENT ON TABLE public.documentation_pages IS
    'Documentation, 40 seeded pages, global.';

CREATE INDEX documentation_pages_category_sort_order_idx ON public.documentation_pages (category, sort_order);

ALTER TABLE public.documentation_pages ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.documentation_pages FORCE ROW LEVEL SECURITY;

CREATE POLICY documentation_pages_owner ON public.documentation_pages FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY documentation_pages_definer ON public.documentation_pages FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);
CREATE POLICY documentation_pages_select ON public.documentation_pages FOR SELECT TO zygo_app, zygo_service, zygo_admin
    USING (true);
CREATE POLICY documentation_pages_admin_insert ON public.documentation_pages FOR INSERT TO zygo_admin
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY documentation_pages_admin_update ON public.documentation_pages FOR UPDATE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()))
    WITH CHECK ((SELECT zygo.is_platform_scope()));
CREATE POLICY documentation_pages_admin_delete ON public.documentation_pages FOR DELETE TO zygo_admin
    USING ((SELECT zygo.is_platform_scope()));

GRANT SELECT ON public.documentation_pages TO zygo_app;
GRANT SELECT ON public.documentation_pages TO zygo_service;
GRANT SELECT, INSERT, DELETE ON public.documentation_pages TO zygo_admin;
GRANT UPDATE (
    title, description, category, content, keywords, read_time, is_public, is_published, sort_order
) ON public.documentation_pages TO zygo_admin;

CREATE TRIGGER documentation_pages_touch_row BEFORE UPDATE ON public.documentation_pages
    FOR EACH ROW EXECUTE FUNCTION zygo.touch_row();

-- down
DROP TABLE public.documentation_pages;
