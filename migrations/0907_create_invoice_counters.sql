-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE TABLE public.invoice_counters (
    series text NOT NULL
        CONSTRAINT invoice_counters_series_check CHECK (series IN ('INV', 'CN')),
    year integer NOT NULL
        CONSTRAINT invoice_counters_year_check CHECK (year BETWEEN 2020 AND 2200),
    last bigint DEFAULT 0 NOT NULL
        CONSTRAINT invoice_counters_last_check CHECK (last >= 0),
    CONSTRAINT invoice_counters_pkey PRIMARY KEY (series, year)
);

COMMENT ON TABLE public.invoice_counters IS
    'Gapless numbering per series and year, advanced inside the finalising transaction by a definer function.';

ALTER TABLE public.invoice_counters ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.invoice_counters FORCE ROW LEVEL SECURITY;

CREATE POLICY invoice_counters_owner ON public.invoice_counters FOR ALL TO zygo_owner
    USING (current_setting('app.migration', true) = 'on')
    WITH CHECK (current_setting('app.migration', true) = 'on');
CREATE POLICY invoice_counters_definer ON public.invoice_counters FOR ALL TO zygo_definer
    USING (true)
    WITH CHECK (true);

-- No login role reads or writes this table; definer functions do.

-- down
DROP TABLE public.invoice_counters;
