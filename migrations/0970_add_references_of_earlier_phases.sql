-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

-- References of earlier tables to tables of this phase.
ALTER TABLE public.invoice_line_items ADD CONSTRAINT invoice_line_items_tax_rate_id_fkey FOREIGN KEY (tax_rate_id)
    REFERENCES public.tax_rates (id) ON DELETE RESTRICT NOT VALID;
ALTER TABLE public.invoice_taxes ADD CONSTRAINT invoice_taxes_tax_rate_id_fkey FOREIGN KEY (tax_rate_id)
    REFERENCES public.tax_rates (id) ON DELETE RESTRICT NOT VALID;
ALTER TABLE public.payments ADD CONSTRAINT payments_tenant_id_checkout_id_fkey FOREIGN KEY (tenant_id, checkout_id)
    REFERENCES public.checkout_sessions (tenant_id, id) NOT VALID;

ALTER TABLE public.invoice_line_items VALIDATE CONSTRAINT invoice_line_items_tax_rate_id_fkey;
ALTER TABLE public.invoice_taxes VALIDATE CONSTRAINT invoice_taxes_tax_rate_id_fkey;
ALTER TABLE public.payments VALIDATE CONSTRAINT payments_tenant_id_checkout_id_fkey;

-- down
ALTER TABLE public.payments DROP CONSTRAINT payments_tenant_id_checkout_id_fkey;
ALTER TABLE public.invoice_taxes DROP CONSTRAINT invoice_taxes_tax_rate_id_fkey;
ALTER TABLE public.invoice_line_items DROP CONSTRAINT invoice_line_items_tax_rate_id_fkey;
