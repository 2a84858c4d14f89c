-- phase: expand
-- lock: short
-- transaction: yes
SET LOCAL lock_timeout = '5s';

CREATE FUNCTION zygo.touch_row() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    NEW.updated_at := now();
    NEW.row_version := OLD.row_version + 1;
    RETURN NEW;
END
$function$;

CREATE FUNCTION zygo.touch_updated_at() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    NEW.updated_at := now();
    RETURN NEW;
END
$function$;

-- The owners of the definer functions pass: erasure and retention are theirs.
CREATE FUNCTION zygo.forbid_mutation() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $function$
BEGIN
    IF current_user IN ('zygo_definer', 'zygo_audit') AND TG_OP <> 'TRUNCATE' THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    RAISE EXCEPTION USING ERRCODE = 'ZY013', MESSAGE = 'APPEND_ONLY',
        DETAIL = format('%s on %I.%I', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME);
END
$function$;

COMMENT ON FUNCTION zygo.touch_row() IS 'Raises row_version and updated_at with each UPDATE.';
COMMENT ON FUNCTION zygo.touch_updated_at() IS 'Raises updated_at where a table has no row_version.';
COMMENT ON FUNCTION zygo.forbid_mutation() IS 'Second lock of append-only tables, beside the missing grants.';
GRANT EXECUTE ON FUNCTION zygo.touch_row(), zygo.touch_updated_at(), zygo.forbid_mutation() TO zygo_audit;

-- down
DROP FUNCTION zygo.forbid_mutation();
DROP FUNCTION zygo.touch_updated_at();
DROP FUNCTION zygo.touch_row();
