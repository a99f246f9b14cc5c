-- Made by `python -m tests.house.structure` from the migrations. Never edited by hand.
SET LOCAL check_function_bodies = false;
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);
CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);
CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);
CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;
CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;
CREATE FUNCTION public.followups_contact_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE followups_task SET contact_id = NEW.id WHERE contact_id = NEW.id AND lead_id IS NULL;
    RETURN NULL;
END $$;
CREATE FUNCTION public.followups_fill_task() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    lead leads_lead%ROWTYPE;
    contact contacts_contact%ROWTYPE;
BEGIN
    IF NEW.lead_id IS NOT NULL THEN
        SELECT * INTO lead FROM leads_lead WHERE number = NEW.lead_id FOR SHARE;
        NEW.contact_id := lead.contact_id;
        NEW.search := lead.search;
        NEW.contact_branch_ids := '{}';
        NEW.lead_team_id := lead.team_id;
        NEW.lead_branch_id := lead.branch_id;
        NEW.lead_owner_id := lead.owner_id;
        NEW.lead_offered_to_id := lead.offered_to_id;
        NEW.lead_member_ids := lead.member_ids;
        NEW.lead_handover := lead.handover;
        NEW.lead_escalated_stage := lead.escalated_stage;
    ELSE
        SELECT * INTO contact FROM contacts_contact WHERE id = NEW.contact_id FOR SHARE;
        NEW.search := contact.search;
        NEW.contact_branch_ids := contact.branch_ids;
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.followups_lead_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    -- Naming the contact lets the trigger above copy the lead anew.
    UPDATE followups_task SET contact_id = NEW.contact_id WHERE lead_id = NEW.number;
    RETURN NULL;
END $$;
CREATE FUNCTION public.notify_event_waits() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO notify_untold (event_id, tries) VALUES (NEW.id, 0);
    RETURN NULL;
END $$;
CREATE FUNCTION public.pgtrigger_append_only_03cac() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0493e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0495d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_065bb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_06b62() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_092bb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0a188() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0af74() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0f21c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_12bcd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_17fb0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_18931() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2b662() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_33694() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_373cb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_38e6a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_3c598() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_3f8d1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4248f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_43b1e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4b7f1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4c723() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4dae8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5024a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_511e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_51416() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_56c91() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_57183() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_582f1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_5af60() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_66713() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_68f91() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_6e95e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_72887() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_85916() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8687b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_87c19() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_89e84() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8eb33() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_988d5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_9c504() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a344f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a5368() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a6800() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a8e41() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a9e62() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b1a41() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b246e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b85be() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_bce67() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_bf7f2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c3fb2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c757b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d213e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_dc8cc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_e70f4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ef41e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f22da() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f4db8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f51ff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f94a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_0868c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "adverts_advertdoorevent" ("ask_again_at", "asked_until", "forms", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "trouble", "version") VALUES (OLD."ask_again_at", OLD."asked_until", OLD."forms", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."source_id", OLD."trouble", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_0a6fd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_statusevent" ("code", "counts_as", "id", "is_hidden", "names", "next_after_hours", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "position", "probability", "state") VALUES (OLD."code", OLD."counts_as", OLD."id", OLD."is_hidden", OLD."names", OLD."next_after_hours", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."pipeline_id", OLD."position", OLD."probability", OLD."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_0f9fb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "followups_taskevent" ("assignee_id", "branch_id", "closed_at", "contact_id", "created_at", "due_at", "ends_at", "follows_id", "id", "lead_id", "made_by", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "repeat_every", "repeat_unit", "repeats_from", "rule_id", "rule_subject", "rule_year", "team_id", "type_id", "version") VALUES (OLD."assignee_id", OLD."branch_id", OLD."closed_at", OLD."contact_id", OLD."created_at", OLD."due_at", OLD."ends_at", OLD."follows_id", OLD."id", OLD."lead_id", OLD."made_by", OLD."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."reason_id", OLD."repeat_every", OLD."repeat_unit", OLD."repeats_from", OLD."rule_id", OLD."rule_subject", OLD."rule_year", OLD."team_id", OLD."type_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_12fee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_consentevent" ("at", "by_id", "by_kind", "by_name", "channel", "contact_id", "id", "is_given", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "purpose") VALUES (OLD."at", OLD."by_id", OLD."by_kind", OLD."by_name", OLD."channel", OLD."contact_id", OLD."id", OLD."is_given", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."proof", OLD."purpose"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_1be2e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountaddressevent" ("account_id", "city", "country", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "postcode", "street", "valid_from", "valid_to") VALUES (OLD."account_id", OLD."city", OLD."country", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."postcode", OLD."street", OLD."valid_from", OLD."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_1bff2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_knownfieldevent" ("choices", "code", "id", "is_hidden", "kind", "names", "of", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."choices", OLD."code", OLD."id", OLD."is_hidden", OLD."kind", OLD."names", OLD."of", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_2192f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "projects_projectevent" ("branch_id", "created_at", "due_days", "id", "is_on", "manager_ids", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "source_id", "staff_ids", "type_id", "version", "way") VALUES (OLD."branch_id", OLD."created_at", OLD."due_days", OLD."id", OLD."is_on", OLD."manager_ids", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."pipeline_id", OLD."source_id", OLD."staff_ids", OLD."type_id", OLD."version", OLD."way"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_2663e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_tasktypeevent" ("code", "escalates_after", "id", "is_appointment", "is_default", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."escalates_after", OLD."id", OLD."is_appointment", OLD."is_default", OLD."is_hidden", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_2eac9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_templateevent" ("branch_id", "code", "document_ids", "id", "is_hidden", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text", "version") VALUES (OLD."branch_id", OLD."code", OLD."document_ids", OLD."id", OLD."is_hidden", OLD."language", OLD."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."subject", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_33441() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_leadtypeevent" ("after_decline", "code", "customer_data", "customer_mandatory", "default_category_id", "default_importance", "default_pipeline_id", "default_priority", "default_probability", "estimated_unit", "estimated_value", "id", "is_default", "is_hidden", "mandatory", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."after_decline", OLD."code", OLD."customer_data", OLD."customer_mandatory", OLD."default_category_id", OLD."default_importance", OLD."default_pipeline_id", OLD."default_priority", OLD."default_probability", OLD."estimated_unit", OLD."estimated_value", OLD."id", OLD."is_default", OLD."is_hidden", OLD."mandatory", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_385dc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "search_savedsearchevent" ("branch_id", "created_at", "criteria", "id", "name", "of", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shared", "team_id", "version") VALUES (OLD."branch_id", OLD."created_at", OLD."criteria", OLD."id", OLD."name", OLD."of", OLD."owner_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."shared", OLD."team_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_38c40() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_portaltemplateevent" ("code", "id", "is_on", "labels", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample", "selectors", "senders", "sentences", "subjects", "version") VALUES (OLD."code", OLD."id", OLD."is_on", OLD."labels", OLD."language", OLD."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."sample", OLD."selectors", OLD."senders", OLD."sentences", OLD."subjects", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_3ca20() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bulk_runevent" ("about", "created_at", "ended_at", "given", "id", "of", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "total", "undoes_id", "user_id", "version", "what") VALUES (OLD."about", OLD."created_at", OLD."ended_at", OLD."given", OLD."id", OLD."of", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."phase", OLD."total", OLD."undoes_id", OLD."user_id", OLD."version", OLD."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_4183e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_absenceevent" ("from_at", "id", "kind", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "substitute_id", "until_at", "user_id", "version") VALUES (OLD."from_at", OLD."id", OLD."kind", OLD."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."substitute_id", OLD."until_at", OLD."user_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_41f72() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_contactgroupevent" ("branch_id", "code", "id", "is_hidden", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."branch_id", OLD."code", OLD."id", OLD."is_hidden", OLD."name", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_455e4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "distribution_offerevent" ("answer", "answered_at", "answered_by_id", "by_name", "ends_at", "id", "lead_id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reasons", "team_id", "user_id") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."by_name", OLD."ends_at", OLD."id", OLD."lead_id", OLD."made_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."reason", OLD."reasons", OLD."team_id", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_46cab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_groupmemberevent" ("at", "by_name", "contact_id", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."at", OLD."by_name", OLD."contact_id", OLD."group_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_474c7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_taskreasonevent" ("code", "id", "is_hidden", "is_system", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."id", OLD."is_hidden", OLD."is_system", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_4dad5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_userevent" ("branch_id", "email", "id", "is_active", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "team_id", "theme", "version") VALUES (OLD."branch_id", OLD."email", OLD."id", OLD."is_active", OLD."language", OLD."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."phone", OLD."role", OLD."team_id", OLD."theme", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_51e30() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_teamevent" ("branch_id", "code", "id", "is_hidden", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."branch_id", OLD."code", OLD."id", OLD."is_hidden", OLD."name", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_5237c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_autoresponderevent" ("id", "is_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "version", "words") VALUES (OLD."id", OLD."is_on", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."source_id", OLD."version", OLD."words"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_5b72e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_categoryevent" ("code", "id", "is_hidden", "names", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."id", OLD."is_hidden", OLD."names", OLD."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_618c6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_caseevent" ("administrator_id", "branch_id", "contact_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "version") VALUES (OLD."administrator_id", OLD."branch_id", OLD."contact_id", OLD."created_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."pipeline_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_67570() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountphoneevent" ("account_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (OLD."account_id", OLD."id", OLD."kind", OLD."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."raw", OLD."valid_from", OLD."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_6baa1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_levelevent" ("code", "id", "is_default", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rank", "scale") VALUES (OLD."code", OLD."id", OLD."is_default", OLD."is_hidden", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."rank", OLD."scale"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_714ee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_competitorevent" ("code", "id", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."id", OLD."is_hidden", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_73833() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_contractevent" ("begins_on", "contact_id", "created_at", "ended_on", "ends_on", "id", "kind", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "version") VALUES (OLD."begins_on", OLD."contact_id", OLD."created_at", OLD."ended_on", OLD."ends_on", OLD."id", OLD."kind", OLD."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."reference", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_77d45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_blockevent" ("branch_id", "id", "kind", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "picture_id", "text", "version") VALUES (OLD."branch_id", OLD."id", OLD."kind", OLD."language", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."picture_id", OLD."text", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_7c3bb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountevent" ("branch_ids", "city", "country", "created_at", "customer_since", "email", "external_id", "fields", "id", "is_private", "merged_into_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "street", "vat_id", "version", "won_lead") VALUES (OLD."branch_ids", OLD."city", OLD."country", OLD."created_at", OLD."customer_since", OLD."email", OLD."external_id", OLD."fields", OLD."id", OLD."is_private", OLD."merged_into_id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."phone", OLD."postcode", OLD."street", OLD."vat_id", OLD."version", OLD."won_lead"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_7f2f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "distribution_availabilityevent" ("capacity", "id", "is_taking", "per_day", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shifts", "user_id", "version", "weight") VALUES (OLD."capacity", OLD."id", OLD."is_taking", OLD."per_day", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."shifts", OLD."user_id", OLD."version", OLD."weight"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_81a7e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_callevent" ("at", "by_id", "by_name", "contact_id", "id", "lead_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."at", OLD."by_id", OLD."by_name", OLD."contact_id", OLD."id", OLD."lead_id", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_85679() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_openinghoursevent" ("branch_id", "days_off", "id", "keeps_holidays", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "week") VALUES (OLD."branch_id", OLD."days_off", OLD."id", OLD."keeps_holidays", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."team_id", OLD."version", OLD."week"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_87722() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "distribution_ruleevent" ("branch_id", "conditions", "ends_after", "id", "is_on", "known_owner_first", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "team_id", "version", "way") VALUES (OLD."branch_id", OLD."conditions", OLD."ends_after", OLD."id", OLD."is_on", OLD."known_owner_first", OLD."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."team_id", OLD."version", OLD."way"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_8a41f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_completionreasonevent" ("code", "id", "is_hidden", "is_system", "names", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."id", OLD."is_hidden", OLD."is_system", OLD."names", OLD."outcome", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_8f614() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_smtpaccountevent" ("address", "branch_id", "dkim_domain", "dkim_selector", "has_tokens", "host", "id", "is_on", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "port", "reply_address", "security", "user", "version") VALUES (OLD."address", OLD."branch_id", OLD."dkim_domain", OLD."dkim_selector", OLD."has_tokens", OLD."host", OLD."id", OLD."is_on", OLD."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."port", OLD."reply_address", OLD."security", OLD."user", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_903bd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_sourceevent" ("address", "branch_id", "category_id", "channel", "code", "forward_to", "further", "id", "is_hidden", "is_on", "names", "origins", "own_addresses", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "team_id", "thank_you_url", "tracks_only", "type_id", "version") VALUES (OLD."address", OLD."branch_id", OLD."category_id", OLD."channel", OLD."code", OLD."forward_to", OLD."further", OLD."id", OLD."is_hidden", OLD."is_on", OLD."names", OLD."origins", OLD."own_addresses", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."team_id", OLD."thank_you_url", OLD."tracks_only", OLD."type_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_9117e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_emailevent" ("contact_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (OLD."contact_id", OLD."id", OLD."kind", OLD."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."raw", OLD."valid_from", OLD."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_9b7fd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_onwardevent" ("from_status_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_status_id") VALUES (OLD."from_status_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."to_status_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_9cc52() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountemailevent" ("account_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (OLD."account_id", OLD."id", OLD."kind", OLD."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."raw", OLD."valid_from", OLD."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_9ddd5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_leadevent" ("account_id", "amount", "branch_id", "case_id", "category_id", "clock", "clock_due_at", "clock_escalate_at", "clock_from", "clock_remind_at", "company", "completed_at", "completion_reason_id", "contact_email", "contact_id", "contact_phone", "created_at", "currency", "declined_by_ids", "due_at", "due_note", "escalate_at", "escalated_stage", "estimated_unit", "estimated_value", "expected_completion_at", "external_id", "fields", "handover", "importance", "member_ids", "message", "message_key", "number", "offered_to_id", "owner_id", "person", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "priority", "probability", "project", "reacted_at", "received_at", "remind_at", "source_id", "state", "status_before_id", "status_id", "subject", "suggestion", "team_id", "type_id", "version", "who") VALUES (OLD."account_id", OLD."amount", OLD."branch_id", OLD."case_id", OLD."category_id", OLD."clock", OLD."clock_due_at", OLD."clock_escalate_at", OLD."clock_from", OLD."clock_remind_at", OLD."company", OLD."completed_at", OLD."completion_reason_id", OLD."contact_email", OLD."contact_id", OLD."contact_phone", OLD."created_at", OLD."currency", OLD."declined_by_ids", OLD."due_at", OLD."due_note", OLD."escalate_at", OLD."escalated_stage", OLD."estimated_unit", OLD."estimated_value", OLD."expected_completion_at", OLD."external_id", OLD."fields", OLD."handover", OLD."importance", OLD."member_ids", OLD."message", OLD."message_key", OLD."number", OLD."offered_to_id", OLD."owner_id", OLD."person", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."number", OLD."pipeline_id", OLD."priority", OLD."probability", OLD."project", OLD."reacted_at", OLD."received_at", OLD."remind_at", OLD."source_id", OLD."state", OLD."status_before_id", OLD."status_id", OLD."subject", OLD."suggestion", OLD."team_id", OLD."type_id", OLD."version", OLD."who"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_a717b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_documentevent" ("branch_id", "file_id", "id", "is_hidden", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."branch_id", OLD."file_id", OLD."id", OLD."is_hidden", OLD."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_a763a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_productevent" ("code", "facts", "id", "is_hidden", "kind", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."facts", OLD."id", OLD."is_hidden", OLD."kind", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_a9c29() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_messageevent" ("at", "bounced_at", "branch_id", "by_id", "by_name", "capture", "cc", "contact_id", "direction", "from_address", "from_name", "id", "in_reply_to", "kind", "language", "lead_id", "message_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "references", "sent_at", "state", "subject", "text", "to", "token", "why") VALUES (OLD."at", OLD."bounced_at", OLD."branch_id", OLD."by_id", OLD."by_name", OLD."capture", OLD."cc", OLD."contact_id", OLD."direction", OLD."from_address", OLD."from_name", OLD."id", OLD."in_reply_to", OLD."kind", OLD."language", OLD."lead_id", OLD."message_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."purpose", OLD."references", OLD."sent_at", OLD."state", OLD."subject", OLD."text", OLD."to", OLD."token", OLD."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_ac523() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "notify_noticechoiceevent" ("digest_at", "lets_escalations_through", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet_end", "quiet_start", "user_id", "version", "ways") VALUES (OLD."digest_at", OLD."lets_escalations_through", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."user_id", OLD."quiet_end", OLD."quiet_start", OLD."user_id", OLD."version", OLD."ways"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_b123a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_noteevent" ("at", "by_id", "by_name", "contact_id", "corrects_id", "id", "lead_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."at", OLD."by_id", OLD."by_name", OLD."contact_id", OLD."corrects_id", OLD."id", OLD."lead_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_b6934() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_branchevent" ("code", "country", "id", "is_hidden", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "teams_may_set_hours", "time_zone", "tracks_only", "version") VALUES (OLD."code", OLD."country", OLD."id", OLD."is_hidden", OLD."language", OLD."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."region", OLD."teams_may_set_hours", OLD."time_zone", OLD."tracks_only", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_b7e19() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "channels_mailboxevent" ("check_every", "client_id", "folders", "host", "id", "is_on", "log_in", "moves_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "port", "reads_from", "security", "source_id", "token_url", "user", "version") VALUES (OLD."check_every", OLD."client_id", OLD."folders", OLD."host", OLD."id", OLD."is_on", OLD."log_in", OLD."moves_to", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."port", OLD."reads_from", OLD."security", OLD."source_id", OLD."token_url", OLD."user", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c5634() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "relief_loanevent" ("absence_id", "back_at", "branch_id", "id", "lead_id", "lent_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "task_id", "team_id", "to_id") VALUES (OLD."absence_id", OLD."back_at", OLD."branch_id", OLD."id", OLD."lead_id", OLD."lent_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."task_id", OLD."team_id", OLD."to_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c9221() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "telephony_lineevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (OLD."id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."source_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_cb3bf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_fieldevent" ("choices", "code", "id", "is_hidden", "kind", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."choices", OLD."code", OLD."id", OLD."is_hidden", OLD."kind", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_d11f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_responsetimesevent" ("accept_within", "branch_id", "escalate_after", "follow_up_escalate_after", "follow_up_remind_before", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "react_within", "remind_before", "type_id", "version") VALUES (OLD."accept_within", OLD."branch_id", OLD."escalate_after", OLD."follow_up_escalate_after", OLD."follow_up_remind_before", OLD."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."react_within", OLD."remind_before", OLD."type_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_d8b16() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_membershipevent" ("id", "is_supervisor", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "user_id") VALUES (OLD."id", OLD."is_supervisor", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."team_id", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_dade2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_addressevent" ("city", "contact_id", "country", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "postcode", "street", "valid_from", "valid_to") VALUES (OLD."city", OLD."contact_id", OLD."country", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."postcode", OLD."street", OLD."valid_from", OLD."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_e27ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_typepipelineevent" ("id", "leadtype_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id") VALUES (OLD."id", OLD."leadtype_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."pipeline_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_e2e36() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_contactevent" ("account_id", "birthday", "branch_ids", "created_at", "customer_since", "external_id", "fields", "first_name", "id", "language", "last_name", "merged_into_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred_owner_id", "title", "version", "won_lead") VALUES (OLD."account_id", OLD."birthday", OLD."branch_ids", OLD."created_at", OLD."customer_since", OLD."external_id", OLD."fields", OLD."first_name", OLD."id", OLD."language", OLD."last_name", OLD."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."preferred_owner_id", OLD."title", OLD."version", OLD."won_lead"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_e4343() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_pipelineevent" ("code", "id", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."id", OLD."is_hidden", OLD."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_e4c14() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_phoneevent" ("contact_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (OLD."contact_id", OLD."id", OLD."kind", OLD."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."position", OLD."raw", OLD."valid_from", OLD."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_ec6e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "calendars_calendaraddressevent" ("id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."id", OLD."made_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_f04df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "projects_memberevent" ("at", "by_name", "contact_id", "id", "lead_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (OLD."at", OLD."by_name", OLD."contact_id", OLD."id", OLD."lead_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."project_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_f52a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "followups_dateruleevent" ("at", "branch_id", "days_before", "id", "is_on", "note", "occasion", "on_since", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "type_id", "user_id", "version") VALUES (OLD."at", OLD."branch_id", OLD."days_before", OLD."id", OLD."is_on", OLD."note", OLD."occasion", OLD."on_since", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."team_id", OLD."type_id", OLD."user_id", OLD."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_ff9d3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_apikeyevent" ("created_at", "hint", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "role", "scopes", "user_id") VALUES (OLD."created_at", OLD."hint", OLD."id", OLD."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'delete', OLD."id", OLD."revoked_at", OLD."role", OLD."scopes", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0684a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_membershipevent" ("id", "is_supervisor", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "user_id") VALUES (NEW."id", NEW."is_supervisor", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."team_id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0aa2c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "relief_loanevent" ("absence_id", "back_at", "branch_id", "id", "lead_id", "lent_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "task_id", "team_id", "to_id") VALUES (NEW."absence_id", NEW."back_at", NEW."branch_id", NEW."id", NEW."lead_id", NEW."lent_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."task_id", NEW."team_id", NEW."to_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_15798() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_emailevent" ("contact_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (NEW."contact_id", NEW."id", NEW."kind", NEW."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."raw", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_1606c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_callevent" ("at", "by_id", "by_name", "contact_id", "id", "lead_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."by_name", NEW."contact_id", NEW."id", NEW."lead_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_17b37() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_pipelineevent" ("code", "id", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_18215() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "calendars_calendaraddressevent" ("id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."id", NEW."made_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_187f9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountaddressevent" ("account_id", "city", "country", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "postcode", "street", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."city", NEW."country", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."postcode", NEW."street", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_22363() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bulk_runevent" ("about", "created_at", "ended_at", "given", "id", "of", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "total", "undoes_id", "user_id", "version", "what") VALUES (NEW."about", NEW."created_at", NEW."ended_at", NEW."given", NEW."id", NEW."of", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."phase", NEW."total", NEW."undoes_id", NEW."user_id", NEW."version", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_2e147() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "projects_projectevent" ("branch_id", "created_at", "due_days", "id", "is_on", "manager_ids", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "source_id", "staff_ids", "type_id", "version", "way") VALUES (NEW."branch_id", NEW."created_at", NEW."due_days", NEW."id", NEW."is_on", NEW."manager_ids", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."pipeline_id", NEW."source_id", NEW."staff_ids", NEW."type_id", NEW."version", NEW."way"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_2e1cb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_contractevent" ("begins_on", "contact_id", "created_at", "ended_on", "ends_on", "id", "kind", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "version") VALUES (NEW."begins_on", NEW."contact_id", NEW."created_at", NEW."ended_on", NEW."ends_on", NEW."id", NEW."kind", NEW."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."reference", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_2e29f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_teamevent" ("branch_id", "code", "id", "is_hidden", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."branch_id", NEW."code", NEW."id", NEW."is_hidden", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_33477() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_portaltemplateevent" ("code", "id", "is_on", "labels", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample", "selectors", "senders", "sentences", "subjects", "version") VALUES (NEW."code", NEW."id", NEW."is_on", NEW."labels", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."sample", NEW."selectors", NEW."senders", NEW."sentences", NEW."subjects", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_35d55() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "distribution_availabilityevent" ("capacity", "id", "is_taking", "per_day", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shifts", "user_id", "version", "weight") VALUES (NEW."capacity", NEW."id", NEW."is_taking", NEW."per_day", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."shifts", NEW."user_id", NEW."version", NEW."weight"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_38b53() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_consentevent" ("at", "by_id", "by_kind", "by_name", "channel", "contact_id", "id", "is_given", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "purpose") VALUES (NEW."at", NEW."by_id", NEW."by_kind", NEW."by_name", NEW."channel", NEW."contact_id", NEW."id", NEW."is_given", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."proof", NEW."purpose"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_38f00() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_groupmemberevent" ("at", "by_name", "contact_id", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."by_name", NEW."contact_id", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_40a65() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_contactgroupevent" ("branch_id", "code", "id", "is_hidden", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."branch_id", NEW."code", NEW."id", NEW."is_hidden", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_43a1c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_caseevent" ("administrator_id", "branch_id", "contact_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "version") VALUES (NEW."administrator_id", NEW."branch_id", NEW."contact_id", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."pipeline_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_450cc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_categoryevent" ("code", "id", "is_hidden", "names", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."names", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_4b5e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "adverts_advertdoorevent" ("ask_again_at", "asked_until", "forms", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "trouble", "version") VALUES (NEW."ask_again_at", NEW."asked_until", NEW."forms", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."source_id", NEW."trouble", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_4e83c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_templateevent" ("branch_id", "code", "document_ids", "id", "is_hidden", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text", "version") VALUES (NEW."branch_id", NEW."code", NEW."document_ids", NEW."id", NEW."is_hidden", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."subject", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_522bc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_tasktypeevent" ("code", "escalates_after", "id", "is_appointment", "is_default", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."escalates_after", NEW."id", NEW."is_appointment", NEW."is_default", NEW."is_hidden", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_523c0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_leadevent" ("account_id", "amount", "branch_id", "case_id", "category_id", "clock", "clock_due_at", "clock_escalate_at", "clock_from", "clock_remind_at", "company", "completed_at", "completion_reason_id", "contact_email", "contact_id", "contact_phone", "created_at", "currency", "declined_by_ids", "due_at", "due_note", "escalate_at", "escalated_stage", "estimated_unit", "estimated_value", "expected_completion_at", "external_id", "fields", "handover", "importance", "member_ids", "message", "message_key", "number", "offered_to_id", "owner_id", "person", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "priority", "probability", "project", "reacted_at", "received_at", "remind_at", "source_id", "state", "status_before_id", "status_id", "subject", "suggestion", "team_id", "type_id", "version", "who") VALUES (NEW."account_id", NEW."amount", NEW."branch_id", NEW."case_id", NEW."category_id", NEW."clock", NEW."clock_due_at", NEW."clock_escalate_at", NEW."clock_from", NEW."clock_remind_at", NEW."company", NEW."completed_at", NEW."completion_reason_id", NEW."contact_email", NEW."contact_id", NEW."contact_phone", NEW."created_at", NEW."currency", NEW."declined_by_ids", NEW."due_at", NEW."due_note", NEW."escalate_at", NEW."escalated_stage", NEW."estimated_unit", NEW."estimated_value", NEW."expected_completion_at", NEW."external_id", NEW."fields", NEW."handover", NEW."importance", NEW."member_ids", NEW."message", NEW."message_key", NEW."number", NEW."offered_to_id", NEW."owner_id", NEW."person", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."number", NEW."pipeline_id", NEW."priority", NEW."probability", NEW."project", NEW."reacted_at", NEW."received_at", NEW."remind_at", NEW."source_id", NEW."state", NEW."status_before_id", NEW."status_id", NEW."subject", NEW."suggestion", NEW."team_id", NEW."type_id", NEW."version", NEW."who"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_60225() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_contactevent" ("account_id", "birthday", "branch_ids", "created_at", "customer_since", "external_id", "fields", "first_name", "id", "language", "last_name", "merged_into_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred_owner_id", "title", "version", "won_lead") VALUES (NEW."account_id", NEW."birthday", NEW."branch_ids", NEW."created_at", NEW."customer_since", NEW."external_id", NEW."fields", NEW."first_name", NEW."id", NEW."language", NEW."last_name", NEW."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."preferred_owner_id", NEW."title", NEW."version", NEW."won_lead"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6625d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "distribution_ruleevent" ("branch_id", "conditions", "ends_after", "id", "is_on", "known_owner_first", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "team_id", "version", "way") VALUES (NEW."branch_id", NEW."conditions", NEW."ends_after", NEW."id", NEW."is_on", NEW."known_owner_first", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."team_id", NEW."version", NEW."way"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6bbab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "projects_memberevent" ("at", "by_name", "contact_id", "id", "lead_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."at", NEW."by_name", NEW."contact_id", NEW."id", NEW."lead_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."project_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_77a1b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_blockevent" ("branch_id", "id", "kind", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "picture_id", "text", "version") VALUES (NEW."branch_id", NEW."id", NEW."kind", NEW."language", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."picture_id", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7c7f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_statusevent" ("code", "counts_as", "id", "is_hidden", "names", "next_after_hours", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "position", "probability", "state") VALUES (NEW."code", NEW."counts_as", NEW."id", NEW."is_hidden", NEW."names", NEW."next_after_hours", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."pipeline_id", NEW."position", NEW."probability", NEW."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7d6bc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountemailevent" ("account_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."id", NEW."kind", NEW."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."raw", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7da94() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "channels_mailboxevent" ("check_every", "client_id", "folders", "host", "id", "is_on", "log_in", "moves_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "port", "reads_from", "security", "source_id", "token_url", "user", "version") VALUES (NEW."check_every", NEW."client_id", NEW."folders", NEW."host", NEW."id", NEW."is_on", NEW."log_in", NEW."moves_to", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."port", NEW."reads_from", NEW."security", NEW."source_id", NEW."token_url", NEW."user", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7f843() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_typepipelineevent" ("id", "leadtype_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id") VALUES (NEW."id", NEW."leadtype_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."pipeline_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_849ee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "notify_noticechoiceevent" ("digest_at", "lets_escalations_through", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet_end", "quiet_start", "user_id", "version", "ways") VALUES (NEW."digest_at", NEW."lets_escalations_through", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."user_id", NEW."quiet_end", NEW."quiet_start", NEW."user_id", NEW."version", NEW."ways"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_85346() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_competitorevent" ("code", "id", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_86f18() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_branchevent" ("code", "country", "id", "is_hidden", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "teams_may_set_hours", "time_zone", "tracks_only", "version") VALUES (NEW."code", NEW."country", NEW."id", NEW."is_hidden", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."region", NEW."teams_may_set_hours", NEW."time_zone", NEW."tracks_only", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_88922() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_absenceevent" ("from_at", "id", "kind", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "substitute_id", "until_at", "user_id", "version") VALUES (NEW."from_at", NEW."id", NEW."kind", NEW."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."substitute_id", NEW."until_at", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_8bc5e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "followups_dateruleevent" ("at", "branch_id", "days_before", "id", "is_on", "note", "occasion", "on_since", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "type_id", "user_id", "version") VALUES (NEW."at", NEW."branch_id", NEW."days_before", NEW."id", NEW."is_on", NEW."note", NEW."occasion", NEW."on_since", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."team_id", NEW."type_id", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_95891() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_levelevent" ("code", "id", "is_default", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rank", "scale") VALUES (NEW."code", NEW."id", NEW."is_default", NEW."is_hidden", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."rank", NEW."scale"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_9792f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_noteevent" ("at", "by_id", "by_name", "contact_id", "corrects_id", "id", "lead_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."by_name", NEW."contact_id", NEW."corrects_id", NEW."id", NEW."lead_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ac3f8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountevent" ("branch_ids", "city", "country", "created_at", "customer_since", "email", "external_id", "fields", "id", "is_private", "merged_into_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "street", "vat_id", "version", "won_lead") VALUES (NEW."branch_ids", NEW."city", NEW."country", NEW."created_at", NEW."customer_since", NEW."email", NEW."external_id", NEW."fields", NEW."id", NEW."is_private", NEW."merged_into_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."phone", NEW."postcode", NEW."street", NEW."vat_id", NEW."version", NEW."won_lead"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ae3fa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_productevent" ("code", "facts", "id", "is_hidden", "kind", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."facts", NEW."id", NEW."is_hidden", NEW."kind", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_afd7e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_openinghoursevent" ("branch_id", "days_off", "id", "keeps_holidays", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "week") VALUES (NEW."branch_id", NEW."days_off", NEW."id", NEW."keeps_holidays", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."team_id", NEW."version", NEW."week"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b49dc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountphoneevent" ("account_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."id", NEW."kind", NEW."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."raw", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b91ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_addressevent" ("city", "contact_id", "country", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "postcode", "street", "valid_from", "valid_to") VALUES (NEW."city", NEW."contact_id", NEW."country", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."postcode", NEW."street", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b96d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_sourceevent" ("address", "branch_id", "category_id", "channel", "code", "forward_to", "further", "id", "is_hidden", "is_on", "names", "origins", "own_addresses", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "team_id", "thank_you_url", "tracks_only", "type_id", "version") VALUES (NEW."address", NEW."branch_id", NEW."category_id", NEW."channel", NEW."code", NEW."forward_to", NEW."further", NEW."id", NEW."is_hidden", NEW."is_on", NEW."names", NEW."origins", NEW."own_addresses", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."team_id", NEW."thank_you_url", NEW."tracks_only", NEW."type_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_c7546() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_knownfieldevent" ("choices", "code", "id", "is_hidden", "kind", "names", "of", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."choices", NEW."code", NEW."id", NEW."is_hidden", NEW."kind", NEW."names", NEW."of", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ccbc4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_taskreasonevent" ("code", "id", "is_hidden", "is_system", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."is_system", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_cef26() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "search_savedsearchevent" ("branch_id", "created_at", "criteria", "id", "name", "of", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shared", "team_id", "version") VALUES (NEW."branch_id", NEW."created_at", NEW."criteria", NEW."id", NEW."name", NEW."of", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."shared", NEW."team_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_cf467() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_responsetimesevent" ("accept_within", "branch_id", "escalate_after", "follow_up_escalate_after", "follow_up_remind_before", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "react_within", "remind_before", "type_id", "version") VALUES (NEW."accept_within", NEW."branch_id", NEW."escalate_after", NEW."follow_up_escalate_after", NEW."follow_up_remind_before", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."react_within", NEW."remind_before", NEW."type_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d0647() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_apikeyevent" ("created_at", "hint", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "role", "scopes", "user_id") VALUES (NEW."created_at", NEW."hint", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."revoked_at", NEW."role", NEW."scopes", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d1132() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "followups_taskevent" ("assignee_id", "branch_id", "closed_at", "contact_id", "created_at", "due_at", "ends_at", "follows_id", "id", "lead_id", "made_by", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "repeat_every", "repeat_unit", "repeats_from", "rule_id", "rule_subject", "rule_year", "team_id", "type_id", "version") VALUES (NEW."assignee_id", NEW."branch_id", NEW."closed_at", NEW."contact_id", NEW."created_at", NEW."due_at", NEW."ends_at", NEW."follows_id", NEW."id", NEW."lead_id", NEW."made_by", NEW."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."reason_id", NEW."repeat_every", NEW."repeat_unit", NEW."repeats_from", NEW."rule_id", NEW."rule_subject", NEW."rule_year", NEW."team_id", NEW."type_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d1c77() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_documentevent" ("branch_id", "file_id", "id", "is_hidden", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."branch_id", NEW."file_id", NEW."id", NEW."is_hidden", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d3478() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_leadtypeevent" ("after_decline", "code", "customer_data", "customer_mandatory", "default_category_id", "default_importance", "default_pipeline_id", "default_priority", "default_probability", "estimated_unit", "estimated_value", "id", "is_default", "is_hidden", "mandatory", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."after_decline", NEW."code", NEW."customer_data", NEW."customer_mandatory", NEW."default_category_id", NEW."default_importance", NEW."default_pipeline_id", NEW."default_priority", NEW."default_probability", NEW."estimated_unit", NEW."estimated_value", NEW."id", NEW."is_default", NEW."is_hidden", NEW."mandatory", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_de30f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "distribution_offerevent" ("answer", "answered_at", "answered_by_id", "by_name", "ends_at", "id", "lead_id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reasons", "team_id", "user_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."by_name", NEW."ends_at", NEW."id", NEW."lead_id", NEW."made_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."reason", NEW."reasons", NEW."team_id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e061f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_smtpaccountevent" ("address", "branch_id", "dkim_domain", "dkim_selector", "has_tokens", "host", "id", "is_on", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "port", "reply_address", "security", "user", "version") VALUES (NEW."address", NEW."branch_id", NEW."dkim_domain", NEW."dkim_selector", NEW."has_tokens", NEW."host", NEW."id", NEW."is_on", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."port", NEW."reply_address", NEW."security", NEW."user", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e3d6f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_fieldevent" ("choices", "code", "id", "is_hidden", "kind", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."choices", NEW."code", NEW."id", NEW."is_hidden", NEW."kind", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e3e8f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "telephony_lineevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."source_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e4ca6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_onwardevent" ("from_status_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_status_id") VALUES (NEW."from_status_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."to_status_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e89d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_phoneevent" ("contact_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (NEW."contact_id", NEW."id", NEW."kind", NEW."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position", NEW."raw", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ee817() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_userevent" ("branch_id", "email", "id", "is_active", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "team_id", "theme", "version") VALUES (NEW."branch_id", NEW."email", NEW."id", NEW."is_active", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."phone", NEW."role", NEW."team_id", NEW."theme", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fde63() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_completionreasonevent" ("code", "id", "is_hidden", "is_system", "names", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."is_system", NEW."names", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fe8c2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_autoresponderevent" ("id", "is_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "version", "words") VALUES (NEW."id", NEW."is_on", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."source_id", NEW."version", NEW."words"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ff973() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_messageevent" ("at", "bounced_at", "branch_id", "by_id", "by_name", "capture", "cc", "contact_id", "direction", "from_address", "from_name", "id", "in_reply_to", "kind", "language", "lead_id", "message_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "references", "sent_at", "state", "subject", "text", "to", "token", "why") VALUES (NEW."at", NEW."bounced_at", NEW."branch_id", NEW."by_id", NEW."by_name", NEW."capture", NEW."cc", NEW."contact_id", NEW."direction", NEW."from_address", NEW."from_name", NEW."id", NEW."in_reply_to", NEW."kind", NEW."language", NEW."lead_id", NEW."message_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'insert', NEW."id", NEW."purpose", NEW."references", NEW."sent_at", NEW."state", NEW."subject", NEW."text", NEW."to", NEW."token", NEW."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_stays_7ba2e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0016b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_taskreasonevent" ("code", "id", "is_hidden", "is_system", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."is_system", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_01700() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_messageevent" ("at", "bounced_at", "branch_id", "by_id", "by_name", "capture", "cc", "contact_id", "direction", "from_address", "from_name", "id", "in_reply_to", "kind", "language", "lead_id", "message_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "references", "sent_at", "state", "subject", "text", "to", "token", "why") VALUES (NEW."at", NEW."bounced_at", NEW."branch_id", NEW."by_id", NEW."by_name", NEW."capture", NEW."cc", NEW."contact_id", NEW."direction", NEW."from_address", NEW."from_name", NEW."id", NEW."in_reply_to", NEW."kind", NEW."language", NEW."lead_id", NEW."message_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."purpose", NEW."references", NEW."sent_at", NEW."state", NEW."subject", NEW."text", NEW."to", NEW."token", NEW."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_02e54() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "adverts_advertdoorevent" ("ask_again_at", "asked_until", "forms", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "trouble", "version") VALUES (NEW."ask_again_at", NEW."asked_until", NEW."forms", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."source_id", NEW."trouble", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_09533() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_autoresponderevent" ("id", "is_on", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "version", "words") VALUES (NEW."id", NEW."is_on", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."source_id", NEW."version", NEW."words"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0b112() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_blockevent" ("branch_id", "id", "kind", "language", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "picture_id", "text", "version") VALUES (NEW."branch_id", NEW."id", NEW."kind", NEW."language", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."picture_id", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0d01b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "followups_dateruleevent" ("at", "branch_id", "days_before", "id", "is_on", "note", "occasion", "on_since", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "type_id", "user_id", "version") VALUES (NEW."at", NEW."branch_id", NEW."days_before", NEW."id", NEW."is_on", NEW."note", NEW."occasion", NEW."on_since", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."team_id", NEW."type_id", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_12b45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_contactgroupevent" ("branch_id", "code", "id", "is_hidden", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."branch_id", NEW."code", NEW."id", NEW."is_hidden", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_13b6a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_typepipelineevent" ("id", "leadtype_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id") VALUES (NEW."id", NEW."leadtype_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."pipeline_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_17f2d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_leadevent" ("account_id", "amount", "branch_id", "case_id", "category_id", "clock", "clock_due_at", "clock_escalate_at", "clock_from", "clock_remind_at", "company", "completed_at", "completion_reason_id", "contact_email", "contact_id", "contact_phone", "created_at", "currency", "declined_by_ids", "due_at", "due_note", "escalate_at", "escalated_stage", "estimated_unit", "estimated_value", "expected_completion_at", "external_id", "fields", "handover", "importance", "member_ids", "message", "message_key", "number", "offered_to_id", "owner_id", "person", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "priority", "probability", "project", "reacted_at", "received_at", "remind_at", "source_id", "state", "status_before_id", "status_id", "subject", "suggestion", "team_id", "type_id", "version", "who") VALUES (NEW."account_id", NEW."amount", NEW."branch_id", NEW."case_id", NEW."category_id", NEW."clock", NEW."clock_due_at", NEW."clock_escalate_at", NEW."clock_from", NEW."clock_remind_at", NEW."company", NEW."completed_at", NEW."completion_reason_id", NEW."contact_email", NEW."contact_id", NEW."contact_phone", NEW."created_at", NEW."currency", NEW."declined_by_ids", NEW."due_at", NEW."due_note", NEW."escalate_at", NEW."escalated_stage", NEW."estimated_unit", NEW."estimated_value", NEW."expected_completion_at", NEW."external_id", NEW."fields", NEW."handover", NEW."importance", NEW."member_ids", NEW."message", NEW."message_key", NEW."number", NEW."offered_to_id", NEW."owner_id", NEW."person", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."number", NEW."pipeline_id", NEW."priority", NEW."probability", NEW."project", NEW."reacted_at", NEW."received_at", NEW."remind_at", NEW."source_id", NEW."state", NEW."status_before_id", NEW."status_id", NEW."subject", NEW."suggestion", NEW."team_id", NEW."type_id", NEW."version", NEW."who"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_1d25f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "distribution_ruleevent" ("branch_id", "conditions", "ends_after", "id", "is_on", "known_owner_first", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "team_id", "version", "way") VALUES (NEW."branch_id", NEW."conditions", NEW."ends_after", NEW."id", NEW."is_on", NEW."known_owner_first", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."team_id", NEW."version", NEW."way"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_20767() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_contractevent" ("begins_on", "contact_id", "created_at", "ended_on", "ends_on", "id", "kind", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "version") VALUES (NEW."begins_on", NEW."contact_id", NEW."created_at", NEW."ended_on", NEW."ends_on", NEW."id", NEW."kind", NEW."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."reference", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2231c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_smtpaccountevent" ("address", "branch_id", "dkim_domain", "dkim_selector", "has_tokens", "host", "id", "is_on", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "port", "reply_address", "security", "user", "version") VALUES (NEW."address", NEW."branch_id", NEW."dkim_domain", NEW."dkim_selector", NEW."has_tokens", NEW."host", NEW."id", NEW."is_on", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."port", NEW."reply_address", NEW."security", NEW."user", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_22cff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "channels_mailboxevent" ("check_every", "client_id", "folders", "host", "id", "is_on", "log_in", "moves_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "port", "reads_from", "security", "source_id", "token_url", "user", "version") VALUES (NEW."check_every", NEW."client_id", NEW."folders", NEW."host", NEW."id", NEW."is_on", NEW."log_in", NEW."moves_to", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."port", NEW."reads_from", NEW."security", NEW."source_id", NEW."token_url", NEW."user", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2321a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_callevent" ("at", "by_id", "by_name", "contact_id", "id", "lead_id", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."by_name", NEW."contact_id", NEW."id", NEW."lead_id", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2791a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "distribution_availabilityevent" ("capacity", "id", "is_taking", "per_day", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shifts", "user_id", "version", "weight") VALUES (NEW."capacity", NEW."id", NEW."is_taking", NEW."per_day", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."shifts", NEW."user_id", NEW."version", NEW."weight"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_38960() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_completionreasonevent" ("code", "id", "is_hidden", "is_system", "names", "outcome", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."is_system", NEW."names", NEW."outcome", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_39577() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_consentevent" ("at", "by_id", "by_kind", "by_name", "channel", "contact_id", "id", "is_given", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "purpose") VALUES (NEW."at", NEW."by_id", NEW."by_kind", NEW."by_name", NEW."channel", NEW."contact_id", NEW."id", NEW."is_given", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."proof", NEW."purpose"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3f461() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "telephony_lineevent" ("id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id") VALUES (NEW."id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."source_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3ffda() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "relief_loanevent" ("absence_id", "back_at", "branch_id", "id", "lead_id", "lent_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "task_id", "team_id", "to_id") VALUES (NEW."absence_id", NEW."back_at", NEW."branch_id", NEW."id", NEW."lead_id", NEW."lent_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."task_id", NEW."team_id", NEW."to_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_40453() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "search_savedsearchevent" ("branch_id", "created_at", "criteria", "id", "name", "of", "owner_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shared", "team_id", "version") VALUES (NEW."branch_id", NEW."created_at", NEW."criteria", NEW."id", NEW."name", NEW."of", NEW."owner_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."shared", NEW."team_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_4533d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "calendars_calendaraddressevent" ("id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."id", NEW."made_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_51d46() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_noteevent" ("at", "by_id", "by_name", "contact_id", "corrects_id", "id", "lead_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."by_name", NEW."contact_id", NEW."corrects_id", NEW."id", NEW."lead_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_580c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_productevent" ("code", "facts", "id", "is_hidden", "kind", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."facts", NEW."id", NEW."is_hidden", NEW."kind", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_588ad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "projects_memberevent" ("at", "by_name", "contact_id", "id", "lead_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") VALUES (NEW."at", NEW."by_name", NEW."contact_id", NEW."id", NEW."lead_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."project_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_5bebd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "distribution_offerevent" ("answer", "answered_at", "answered_by_id", "by_name", "ends_at", "id", "lead_id", "made_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reasons", "team_id", "user_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."by_name", NEW."ends_at", NEW."id", NEW."lead_id", NEW."made_at", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."reason", NEW."reasons", NEW."team_id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_60bba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "intake_portaltemplateevent" ("code", "id", "is_on", "labels", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sample", "selectors", "senders", "sentences", "subjects", "version") VALUES (NEW."code", NEW."id", NEW."is_on", NEW."labels", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."sample", NEW."selectors", NEW."senders", NEW."sentences", NEW."subjects", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_62962() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_apikeyevent" ("created_at", "hint", "id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "role", "scopes", "user_id") VALUES (NEW."created_at", NEW."hint", NEW."id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."revoked_at", NEW."role", NEW."scopes", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_66a23() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_competitorevent" ("code", "id", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_680a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_leadtypeevent" ("after_decline", "code", "customer_data", "customer_mandatory", "default_category_id", "default_importance", "default_pipeline_id", "default_priority", "default_probability", "estimated_unit", "estimated_value", "id", "is_default", "is_hidden", "mandatory", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."after_decline", NEW."code", NEW."customer_data", NEW."customer_mandatory", NEW."default_category_id", NEW."default_importance", NEW."default_pipeline_id", NEW."default_priority", NEW."default_probability", NEW."estimated_unit", NEW."estimated_value", NEW."id", NEW."is_default", NEW."is_hidden", NEW."mandatory", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_6e1d7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_branchevent" ("code", "country", "id", "is_hidden", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "region", "teams_may_set_hours", "time_zone", "tracks_only", "version") VALUES (NEW."code", NEW."country", NEW."id", NEW."is_hidden", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."region", NEW."teams_may_set_hours", NEW."time_zone", NEW."tracks_only", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_74786() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_onwardevent" ("from_status_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "to_status_id") VALUES (NEW."from_status_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."to_status_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7498c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_contactevent" ("account_id", "birthday", "branch_ids", "created_at", "customer_since", "external_id", "fields", "first_name", "id", "language", "last_name", "merged_into_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preferred_owner_id", "title", "version", "won_lead") VALUES (NEW."account_id", NEW."birthday", NEW."branch_ids", NEW."created_at", NEW."customer_since", NEW."external_id", NEW."fields", NEW."first_name", NEW."id", NEW."language", NEW."last_name", NEW."merged_into_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."preferred_owner_id", NEW."title", NEW."version", NEW."won_lead"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_74e30() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_templateevent" ("branch_id", "code", "document_ids", "id", "is_hidden", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject", "text", "version") VALUES (NEW."branch_id", NEW."code", NEW."document_ids", NEW."id", NEW."is_hidden", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."subject", NEW."text", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_77d2b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "notify_noticechoiceevent" ("digest_at", "lets_escalations_through", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quiet_end", "quiet_start", "user_id", "version", "ways") VALUES (NEW."digest_at", NEW."lets_escalations_through", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."user_id", NEW."quiet_end", NEW."quiet_start", NEW."user_id", NEW."version", NEW."ways"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_804c3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "projects_projectevent" ("branch_id", "created_at", "due_days", "id", "is_on", "manager_ids", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "source_id", "staff_ids", "type_id", "version", "way") VALUES (NEW."branch_id", NEW."created_at", NEW."due_days", NEW."id", NEW."is_on", NEW."manager_ids", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."pipeline_id", NEW."source_id", NEW."staff_ids", NEW."type_id", NEW."version", NEW."way"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_840df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_pipelineevent" ("code", "id", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8b940() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_categoryevent" ("code", "id", "is_hidden", "names", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_hidden", NEW."names", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8bf4f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "followups_taskevent" ("assignee_id", "branch_id", "closed_at", "contact_id", "created_at", "due_at", "ends_at", "follows_id", "id", "lead_id", "made_by", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_id", "repeat_every", "repeat_unit", "repeats_from", "rule_id", "rule_subject", "rule_year", "team_id", "type_id", "version") VALUES (NEW."assignee_id", NEW."branch_id", NEW."closed_at", NEW."contact_id", NEW."created_at", NEW."due_at", NEW."ends_at", NEW."follows_id", NEW."id", NEW."lead_id", NEW."made_by", NEW."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."reason_id", NEW."repeat_every", NEW."repeat_unit", NEW."repeats_from", NEW."rule_id", NEW."rule_subject", NEW."rule_year", NEW."team_id", NEW."type_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8c3eb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_userevent" ("branch_id", "email", "id", "is_active", "language", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "team_id", "theme", "version") VALUES (NEW."branch_id", NEW."email", NEW."id", NEW."is_active", NEW."language", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."phone", NEW."role", NEW."team_id", NEW."theme", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_90414() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mail_documentevent" ("branch_id", "file_id", "id", "is_hidden", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."branch_id", NEW."file_id", NEW."id", NEW."is_hidden", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_91a52() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_emailevent" ("contact_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (NEW."contact_id", NEW."id", NEW."kind", NEW."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."raw", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9605b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_responsetimesevent" ("accept_within", "branch_id", "escalate_after", "follow_up_escalate_after", "follow_up_remind_before", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "react_within", "remind_before", "type_id", "version") VALUES (NEW."accept_within", NEW."branch_id", NEW."escalate_after", NEW."follow_up_escalate_after", NEW."follow_up_remind_before", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."react_within", NEW."remind_before", NEW."type_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9cb2a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_levelevent" ("code", "id", "is_default", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "rank", "scale") VALUES (NEW."code", NEW."id", NEW."is_default", NEW."is_hidden", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."rank", NEW."scale"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9fccd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_sourceevent" ("address", "branch_id", "category_id", "channel", "code", "forward_to", "further", "id", "is_hidden", "is_on", "names", "origins", "own_addresses", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "team_id", "thank_you_url", "tracks_only", "type_id", "version") VALUES (NEW."address", NEW."branch_id", NEW."category_id", NEW."channel", NEW."code", NEW."forward_to", NEW."further", NEW."id", NEW."is_hidden", NEW."is_on", NEW."names", NEW."origins", NEW."own_addresses", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."team_id", NEW."thank_you_url", NEW."tracks_only", NEW."type_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a1f95() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_absenceevent" ("from_at", "id", "kind", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "substitute_id", "until_at", "user_id", "version") VALUES (NEW."from_at", NEW."id", NEW."kind", NEW."note", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."substitute_id", NEW."until_at", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a9025() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "leads_caseevent" ("administrator_id", "branch_id", "contact_id", "created_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "version") VALUES (NEW."administrator_id", NEW."branch_id", NEW."contact_id", NEW."created_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."pipeline_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_b2ee8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_membershipevent" ("id", "is_supervisor", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "user_id") VALUES (NEW."id", NEW."is_supervisor", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."team_id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_b84db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "bulk_runevent" ("about", "created_at", "ended_at", "given", "id", "of", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "total", "undoes_id", "user_id", "version", "what") VALUES (NEW."about", NEW."created_at", NEW."ended_at", NEW."given", NEW."id", NEW."of", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."phase", NEW."total", NEW."undoes_id", NEW."user_id", NEW."version", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_bf328() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountphoneevent" ("account_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."id", NEW."kind", NEW."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."raw", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c38c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_tasktypeevent" ("code", "escalates_after", "id", "is_appointment", "is_default", "is_hidden", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."escalates_after", NEW."id", NEW."is_appointment", NEW."is_default", NEW."is_hidden", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c3a82() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_knownfieldevent" ("choices", "code", "id", "is_hidden", "kind", "names", "of", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."choices", NEW."code", NEW."id", NEW."is_hidden", NEW."kind", NEW."names", NEW."of", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c7377() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_statusevent" ("code", "counts_as", "id", "is_hidden", "names", "next_after_hours", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pipeline_id", "position", "probability", "state") VALUES (NEW."code", NEW."counts_as", NEW."id", NEW."is_hidden", NEW."names", NEW."next_after_hours", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."pipeline_id", NEW."position", NEW."probability", NEW."state"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_cacce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_teamevent" ("branch_id", "code", "id", "is_hidden", "name", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."branch_id", NEW."code", NEW."id", NEW."is_hidden", NEW."name", NEW."parent_id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_cba41() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountaddressevent" ("account_id", "city", "country", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "postcode", "street", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."city", NEW."country", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."postcode", NEW."street", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_d03de() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_addressevent" ("city", "contact_id", "country", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "postcode", "street", "valid_from", "valid_to") VALUES (NEW."city", NEW."contact_id", NEW."country", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."postcode", NEW."street", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_dbb59() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountemailevent" ("account_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (NEW."account_id", NEW."id", NEW."kind", NEW."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."raw", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_dcd0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "catalog_fieldevent" ("choices", "code", "id", "is_hidden", "kind", "names", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."choices", NEW."code", NEW."id", NEW."is_hidden", NEW."kind", NEW."names", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_dd12a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_phoneevent" ("contact_id", "id", "kind", "normal", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "raw", "valid_from", "valid_to") VALUES (NEW."contact_id", NEW."id", NEW."kind", NEW."normal", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."position", NEW."raw", NEW."valid_from", NEW."valid_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_eb295() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_accountevent" ("branch_ids", "city", "country", "created_at", "customer_since", "email", "external_id", "fields", "id", "is_private", "merged_into_id", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "street", "vat_id", "version", "won_lead") VALUES (NEW."branch_ids", NEW."city", NEW."country", NEW."created_at", NEW."customer_since", NEW."email", NEW."external_id", NEW."fields", NEW."id", NEW."is_private", NEW."merged_into_id", NEW."name", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."phone", NEW."postcode", NEW."street", NEW."vat_id", NEW."version", NEW."won_lead"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ef87e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "staff_openinghoursevent" ("branch_id", "days_off", "id", "keeps_holidays", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "week") VALUES (NEW."branch_id", NEW."days_off", NEW."id", NEW."keeps_holidays", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id", NEW."team_id", NEW."version", NEW."week"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f32cc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contacts_groupmemberevent" ("at", "by_name", "contact_id", "group_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."at", NEW."by_name", NEW."contact_id", NEW."group_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_metadata', TRUE), ''), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING('pghistory.context_id', TRUE), ''), NULL)::UUID, NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;
    RETURN job_ids;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;
    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;
    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;
    RETURN _job_id;
END;
$$;
CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);
CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;
 RETURN found_jobs;
END;
$$;
CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;
CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.projects_joined() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO projects_arrival (project_id, contact_id, at)
    SELECT DISTINCT mapped.project_id, joined.contact_id, now()
    FROM joined
    JOIN projects_project_groups AS mapped ON mapped.contactgroup_id = joined.group_id
    JOIN projects_project AS project ON project.id = mapped.project_id AND project.is_on
    WHERE NOT EXISTS (
        SELECT FROM projects_member AS one
        WHERE one.project_id = mapped.project_id AND one.contact_id = joined.contact_id
    )
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE FUNCTION public.staff_new_edition() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO staff_stamp (id, value) VALUES (1, gen_random_uuid())
    ON CONFLICT (id) DO UPDATE SET value = excluded.value;
    RETURN NULL;
END $$;
CREATE TABLE public.adverts_advertdoor (
    id bigint NOT NULL,
    sealed text NOT NULL,
    forms character varying(30)[] NOT NULL,
    asked_until timestamp with time zone,
    ask_again_at timestamp with time zone,
    trouble character varying(300) NOT NULL,
    version integer NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.adverts_advertdoor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.adverts_advertdoor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.adverts_advertdoorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    forms character varying(30)[] NOT NULL,
    asked_until timestamp with time zone,
    ask_again_at timestamp with time zone,
    trouble character varying(300) NOT NULL,
    version integer NOT NULL,
    pgh_obj_id bigint NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.adverts_advertdoorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.adverts_advertdoorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.adverts_owedlead (
    id bigint NOT NULL,
    number character varying(30) NOT NULL,
    form character varying(30) NOT NULL,
    named_at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    try_at timestamp with time zone NOT NULL,
    fetched_at timestamp with time zone,
    given_up_at timestamp with time zone,
    why character varying(300) NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.adverts_owedlead ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.adverts_owedlead_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bulk_line (
    id bigint NOT NULL,
    "position" integer NOT NULL,
    subject_id bigint NOT NULL,
    fate character varying(7) NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    why jsonb NOT NULL,
    run_id bigint NOT NULL
);
ALTER TABLE public.bulk_line ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bulk_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bulk_run (
    id bigint NOT NULL,
    what character varying(20) NOT NULL,
    of character varying(8) NOT NULL,
    given jsonb NOT NULL,
    about text NOT NULL,
    phase character varying(7) NOT NULL,
    total integer NOT NULL,
    done integer NOT NULL,
    same integer NOT NULL,
    denied integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    turn_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version integer NOT NULL,
    undoes_id bigint,
    user_id bigint NOT NULL
);
ALTER TABLE public.bulk_run ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bulk_run_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.bulk_runevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    what character varying(20) NOT NULL,
    of character varying(8) NOT NULL,
    given jsonb NOT NULL,
    about text NOT NULL,
    phase character varying(7) NOT NULL,
    total integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    version integer NOT NULL,
    pgh_obj_id bigint NOT NULL,
    undoes_id bigint,
    user_id bigint NOT NULL
);
ALTER TABLE public.bulk_runevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.bulk_runevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.calendars_calendaraddress (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    user_id bigint NOT NULL
);
ALTER TABLE public.calendars_calendaraddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.calendars_calendaraddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.calendars_calendaraddressevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.calendars_calendaraddressevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.calendars_calendaraddressevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_category (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    parent_id bigint
);
ALTER TABLE public.catalog_category ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_category_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_categoryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    parent_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_categoryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_categoryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_competitor (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL
);
ALTER TABLE public.catalog_competitor ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_competitor_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_competitorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_competitorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_competitorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_completionreason (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    outcome character varying(4) NOT NULL,
    is_system boolean NOT NULL
);
ALTER TABLE public.catalog_completionreason ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_completionreason_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_completionreasonevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    outcome character varying(4) NOT NULL,
    is_system boolean NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_completionreasonevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_completionreasonevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_field (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    kind character varying(6) NOT NULL,
    choices jsonb NOT NULL
);
ALTER TABLE public.catalog_field ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_field_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_field_types (
    id bigint NOT NULL,
    field_id bigint NOT NULL,
    leadtype_id bigint NOT NULL
);
ALTER TABLE public.catalog_field_types ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_field_types_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_fieldevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    kind character varying(6) NOT NULL,
    choices jsonb NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_fieldevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_fieldevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_leadtype (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    default_priority smallint,
    default_importance smallint,
    estimated_value integer,
    estimated_unit character varying(8) NOT NULL,
    mandatory character varying(40)[] NOT NULL,
    after_decline character varying(10) NOT NULL,
    is_default boolean NOT NULL,
    default_category_id bigint,
    default_pipeline_id bigint NOT NULL,
    customer_data character varying(6) NOT NULL,
    customer_mandatory character varying(40)[] NOT NULL,
    default_probability smallint
);
ALTER TABLE public.catalog_leadtype ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_leadtype_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_leadtype_pipelines (
    id bigint NOT NULL,
    leadtype_id bigint NOT NULL,
    pipeline_id bigint NOT NULL
);
ALTER TABLE public.catalog_leadtype_pipelines ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_leadtype_pipelines_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_leadtypeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    default_priority smallint,
    default_importance smallint,
    estimated_value integer,
    estimated_unit character varying(8) NOT NULL,
    mandatory character varying(40)[] NOT NULL,
    after_decline character varying(10) NOT NULL,
    is_default boolean NOT NULL,
    default_category_id bigint,
    pgh_obj_id bigint NOT NULL,
    default_pipeline_id bigint NOT NULL,
    customer_data character varying(6) NOT NULL,
    customer_mandatory character varying(40)[] NOT NULL,
    default_probability smallint
);
ALTER TABLE public.catalog_leadtypeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_leadtypeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_level (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    scale character varying(10) NOT NULL,
    rank smallint NOT NULL,
    is_default boolean NOT NULL
);
ALTER TABLE public.catalog_level ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_level_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_levelevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    scale character varying(10) NOT NULL,
    rank smallint NOT NULL,
    is_default boolean NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_levelevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_levelevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_onwardevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    from_status_id bigint NOT NULL,
    to_status_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_onwardevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_onwardevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_pipeline (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL
);
ALTER TABLE public.catalog_pipeline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_pipeline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_pipelineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_pipelineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_pipelineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_product (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    kind character varying(8) NOT NULL,
    facts jsonb NOT NULL
);
ALTER TABLE public.catalog_product ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_product_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_productevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    kind character varying(8) NOT NULL,
    facts jsonb NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_productevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_productevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_responsetimes (
    id bigint NOT NULL,
    accept_within integer,
    react_within integer,
    remind_before integer,
    escalate_after integer,
    follow_up_remind_before integer,
    follow_up_escalate_after integer,
    version integer NOT NULL,
    branch_id bigint,
    type_id bigint NOT NULL
);
ALTER TABLE public.catalog_responsetimes ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_responsetimes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_responsetimesevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    accept_within integer,
    react_within integer,
    remind_before integer,
    escalate_after integer,
    follow_up_remind_before integer,
    follow_up_escalate_after integer,
    version integer NOT NULL,
    branch_id bigint,
    pgh_obj_id bigint NOT NULL,
    type_id bigint NOT NULL
);
ALTER TABLE public.catalog_responsetimesevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_responsetimesevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_source (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    key character varying(64) NOT NULL,
    channel character varying(10) NOT NULL,
    thank_you_url character varying(200) NOT NULL,
    origins character varying(200)[] NOT NULL,
    own_addresses character varying(254)[] NOT NULL,
    is_on boolean NOT NULL,
    branch_id bigint NOT NULL,
    category_id bigint,
    team_id bigint,
    type_id bigint,
    address character varying(254) NOT NULL,
    forward_to character varying(254) NOT NULL,
    further character varying(4) NOT NULL,
    version integer NOT NULL,
    tracks_only boolean NOT NULL
);
ALTER TABLE public.catalog_source ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_source_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_sourceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    channel character varying(10) NOT NULL,
    thank_you_url character varying(200) NOT NULL,
    origins character varying(200)[] NOT NULL,
    own_addresses character varying(254)[] NOT NULL,
    is_on boolean NOT NULL,
    branch_id bigint NOT NULL,
    category_id bigint,
    pgh_obj_id bigint NOT NULL,
    team_id bigint,
    type_id bigint,
    address character varying(254) NOT NULL,
    forward_to character varying(254) NOT NULL,
    further character varying(4) NOT NULL,
    version integer NOT NULL,
    tracks_only boolean NOT NULL
);
ALTER TABLE public.catalog_sourceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_sourceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_status (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    state character varying(12) NOT NULL,
    counts_as character varying(30) NOT NULL,
    probability smallint,
    next_after_hours integer,
    pipeline_id bigint NOT NULL
);
ALTER TABLE public.catalog_status ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_status_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_status_next_statuses (
    id bigint NOT NULL,
    from_status_id bigint NOT NULL,
    to_status_id bigint NOT NULL
);
ALTER TABLE public.catalog_status_next_statuses ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_status_next_statuses_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_statusevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    state character varying(12) NOT NULL,
    counts_as character varying(30) NOT NULL,
    probability smallint,
    next_after_hours integer,
    pgh_obj_id bigint NOT NULL,
    pipeline_id bigint NOT NULL
);
ALTER TABLE public.catalog_statusevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_statusevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_taskreason (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    is_system boolean NOT NULL
);
ALTER TABLE public.catalog_taskreason ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_taskreason_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_taskreasonevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    is_system boolean NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_taskreasonevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_taskreasonevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_tasktype (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    is_appointment boolean NOT NULL,
    escalates_after integer,
    is_default boolean NOT NULL,
    CONSTRAINT task_escalates_after_it_was_due CHECK (((escalates_after IS NULL) OR (escalates_after >= 0)))
);
ALTER TABLE public.catalog_tasktype ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_tasktype_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_tasktype_reasons (
    id bigint NOT NULL,
    tasktype_id bigint NOT NULL,
    taskreason_id bigint NOT NULL
);
ALTER TABLE public.catalog_tasktype_reasons ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_tasktype_reasons_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_tasktypeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    is_appointment boolean NOT NULL,
    escalates_after integer,
    is_default boolean NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_tasktypeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_tasktypeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.catalog_typepipelineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    leadtype_id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.catalog_typepipelineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.catalog_typepipelineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.channels_forward (
    id bigint NOT NULL,
    capture bigint NOT NULL,
    target character varying(254) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    not_before timestamp with time zone NOT NULL,
    claimed_until timestamp with time zone,
    attempts smallint NOT NULL,
    sent_at timestamp with time zone,
    given_up_at timestamp with time zone,
    why character varying(300) NOT NULL,
    facts jsonb NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.channels_forward ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_forward_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.channels_health (
    id bigint NOT NULL,
    part character varying(12) NOT NULL,
    good_at timestamp with time zone,
    bad_at timestamp with time zone,
    why character varying(300) NOT NULL,
    facts jsonb NOT NULL,
    failures integer NOT NULL,
    source_id bigint NOT NULL,
    alarmed_at timestamp with time zone,
    ill_since timestamp with time zone
);
ALTER TABLE public.channels_health ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_health_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.channels_mailbox (
    id bigint NOT NULL,
    host character varying(253) NOT NULL,
    port integer NOT NULL,
    security character varying(8) NOT NULL,
    "user" character varying(254) NOT NULL,
    log_in character varying(8) NOT NULL,
    secret text NOT NULL,
    token_url character varying(300) NOT NULL,
    client_id character varying(300) NOT NULL,
    folders character varying(200)[] NOT NULL,
    moves_to character varying(200) NOT NULL,
    reads_from timestamp with time zone,
    check_every integer NOT NULL,
    is_on boolean NOT NULL,
    version integer NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.channels_mailbox ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_mailbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.channels_mailboxevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    host character varying(253) NOT NULL,
    port integer NOT NULL,
    security character varying(8) NOT NULL,
    "user" character varying(254) NOT NULL,
    log_in character varying(8) NOT NULL,
    token_url character varying(300) NOT NULL,
    client_id character varying(300) NOT NULL,
    folders character varying(200)[] NOT NULL,
    moves_to character varying(200) NOT NULL,
    reads_from timestamp with time zone,
    check_every integer NOT NULL,
    is_on boolean NOT NULL,
    version integer NOT NULL,
    pgh_obj_id bigint NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.channels_mailboxevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_mailboxevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.channels_probe (
    id bigint NOT NULL,
    token character varying(64) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    late_at timestamp with time zone NOT NULL,
    arrived_at timestamp with time zone,
    alarmed_at timestamp with time zone,
    source_id bigint NOT NULL
);
ALTER TABLE public.channels_probe ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_probe_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.channels_probeplan (
    id bigint NOT NULL,
    every integer NOT NULL,
    within integer NOT NULL,
    next_at timestamp with time zone NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.channels_probeplan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_probeplan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.channels_readfolder (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    validity bigint NOT NULL,
    last_uid bigint NOT NULL,
    dated_to bigint NOT NULL,
    is_fragile boolean NOT NULL,
    mailbox_id bigint NOT NULL
);
ALTER TABLE public.channels_readfolder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_readfolder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.channels_stuckmessage (
    id bigint NOT NULL,
    uid bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    why character varying(300) NOT NULL,
    facts jsonb NOT NULL,
    tries smallint NOT NULL,
    again_at timestamp with time zone,
    folder_id bigint NOT NULL
);
ALTER TABLE public.channels_stuckmessage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.channels_stuckmessage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_account (
    id bigint NOT NULL,
    external_id character varying(100) NOT NULL,
    branch_ids bigint[] NOT NULL,
    customer_since date,
    won_lead bigint,
    fields jsonb NOT NULL,
    search text NOT NULL,
    sort_key character varying(300) NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    name character varying(250) NOT NULL,
    is_private boolean NOT NULL,
    vat_id character varying(32) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(64) NOT NULL,
    street character varying(200) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    merged_into_id bigint
);
ALTER TABLE public.contacts_account ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_accountaddress (
    id bigint NOT NULL,
    valid_from date,
    valid_to date,
    "position" smallint NOT NULL,
    street character varying(200) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    kind character varying(10) NOT NULL,
    account_id bigint NOT NULL
);
ALTER TABLE public.contacts_accountaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_accountaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_accountaddressevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    valid_from date,
    valid_to date,
    "position" smallint NOT NULL,
    street character varying(200) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    kind character varying(10) NOT NULL,
    account_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.contacts_accountaddressevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_accountaddressevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_accountemail (
    id bigint NOT NULL,
    valid_from date,
    valid_to date,
    "position" smallint NOT NULL,
    raw character varying(254) NOT NULL,
    normal character varying(254) NOT NULL,
    kind character varying(10) NOT NULL,
    account_id bigint NOT NULL
);
ALTER TABLE public.contacts_accountemail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_accountemail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_accountemailevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    valid_from date,
    valid_to date,
    "position" smallint NOT NULL,
    raw character varying(254) NOT NULL,
    normal character varying(254) NOT NULL,
    kind character varying(10) NOT NULL,
    account_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.contacts_accountemailevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_accountemailevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_accountevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    external_id character varying(100) NOT NULL,
    branch_ids bigint[] NOT NULL,
    customer_since date,
    won_lead bigint,
    fields jsonb NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    name character varying(250) NOT NULL,
    is_private boolean NOT NULL,
    vat_id character varying(32) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(64) NOT NULL,
    street character varying(200) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    merged_into_id bigint
);
ALTER TABLE public.contacts_accountevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_accountevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_accountkey (
    key bigint NOT NULL,
    record_id bigint NOT NULL
);
CREATE TABLE public.contacts_accountphone (
    id bigint NOT NULL,
    valid_from date,
    valid_to date,
    "position" smallint NOT NULL,
    raw character varying(64) NOT NULL,
    normal character varying(20) NOT NULL,
    kind character varying(10) NOT NULL,
    account_id bigint NOT NULL
);
ALTER TABLE public.contacts_accountphone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_accountphone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_accountphoneevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    valid_from date,
    valid_to date,
    "position" smallint NOT NULL,
    raw character varying(64) NOT NULL,
    normal character varying(20) NOT NULL,
    kind character varying(10) NOT NULL,
    account_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.contacts_accountphoneevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_accountphoneevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_address (
    id bigint NOT NULL,
    street character varying(200) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    kind character varying(10) NOT NULL,
    contact_id bigint NOT NULL,
    "position" smallint NOT NULL,
    valid_from date,
    valid_to date
);
ALTER TABLE public.contacts_address ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_address_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_addressevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    street character varying(200) NOT NULL,
    postcode character varying(20) NOT NULL,
    city character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    kind character varying(10) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    contact_id bigint NOT NULL,
    "position" smallint NOT NULL,
    valid_from date,
    valid_to date
);
ALTER TABLE public.contacts_addressevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_addressevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_cleanedaccount (
    particulars jsonb NOT NULL,
    keys bigint[] NOT NULL,
    edition smallint NOT NULL,
    account_id bigint NOT NULL
);
CREATE TABLE public.contacts_cleanedcontact (
    particulars jsonb NOT NULL,
    keys bigint[] NOT NULL,
    edition smallint NOT NULL,
    contact_id bigint NOT NULL
);
CREATE TABLE public.contacts_consent (
    id bigint NOT NULL,
    purpose character varying(20) NOT NULL,
    channel character varying(10) NOT NULL,
    is_given boolean NOT NULL,
    proof text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_kind character varying(10) NOT NULL,
    by_id bigint,
    by_name character varying(150) NOT NULL,
    contact_id bigint NOT NULL,
    CONSTRAINT consent_is_proven CHECK (((NOT is_given) OR (NOT (proof = ''::text))))
);
ALTER TABLE public.contacts_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_consentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    purpose character varying(20) NOT NULL,
    channel character varying(10) NOT NULL,
    is_given boolean NOT NULL,
    proof text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_kind character varying(10) NOT NULL,
    by_id bigint,
    by_name character varying(150) NOT NULL,
    contact_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.contacts_consentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_consentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_contact (
    id bigint NOT NULL,
    external_id character varying(100) NOT NULL,
    branch_ids bigint[] NOT NULL,
    customer_since date,
    won_lead bigint,
    fields jsonb NOT NULL,
    search text NOT NULL,
    sort_key character varying(300) NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    title character varying(50) NOT NULL,
    language character varying(8) NOT NULL,
    birthday date,
    account_id bigint NOT NULL,
    preferred_owner_id bigint,
    merged_into_id bigint
);
ALTER TABLE public.contacts_contact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_contact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_contactevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    external_id character varying(100) NOT NULL,
    branch_ids bigint[] NOT NULL,
    customer_since date,
    won_lead bigint,
    fields jsonb NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    title character varying(50) NOT NULL,
    language character varying(8) NOT NULL,
    birthday date,
    account_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    preferred_owner_id bigint,
    merged_into_id bigint
);
ALTER TABLE public.contacts_contactevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_contactevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_contactgroup (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(100) NOT NULL,
    is_hidden boolean NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    parent_id bigint
);
ALTER TABLE public.contacts_contactgroup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_contactgroup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_contactgroupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(100) NOT NULL,
    is_hidden boolean NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    parent_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.contacts_contactgroupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_contactgroupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_contactkey (
    key bigint NOT NULL,
    record_id bigint NOT NULL
);
CREATE TABLE public.contacts_contract (
    id bigint NOT NULL,
    kind character varying(9) NOT NULL,
    reference character varying(100) NOT NULL,
    begins_on date,
    ends_on date,
    ended_on date,
    note text NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    contact_id bigint NOT NULL,
    CONSTRAINT contract_ends_after_it_begins CHECK (((begins_on IS NULL) OR (ends_on IS NULL) OR (begins_on <= ends_on)))
);
ALTER TABLE public.contacts_contract ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_contract_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_contractevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    kind character varying(9) NOT NULL,
    reference character varying(100) NOT NULL,
    begins_on date,
    ends_on date,
    ended_on date,
    note text NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    contact_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.contacts_contractevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_contractevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_email (
    id bigint NOT NULL,
    raw character varying(254) NOT NULL,
    normal character varying(254) NOT NULL,
    kind character varying(10) NOT NULL,
    contact_id bigint NOT NULL,
    "position" smallint NOT NULL,
    valid_from date,
    valid_to date
);
ALTER TABLE public.contacts_email ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_email_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_emailevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    raw character varying(254) NOT NULL,
    normal character varying(254) NOT NULL,
    kind character varying(10) NOT NULL,
    contact_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    "position" smallint NOT NULL,
    valid_from date,
    valid_to date
);
ALTER TABLE public.contacts_emailevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_emailevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_frequentkey (
    kind character varying(7) NOT NULL,
    key bigint NOT NULL,
    holders bigint NOT NULL
);
CREATE TABLE public.contacts_groupmember (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_name character varying(150) NOT NULL,
    contact_id bigint NOT NULL,
    group_id bigint NOT NULL
);
ALTER TABLE public.contacts_groupmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_groupmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_groupmemberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_name character varying(150) NOT NULL,
    contact_id bigint NOT NULL,
    group_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.contacts_groupmemberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_groupmemberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_knownfield (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    kind character varying(6) NOT NULL,
    choices jsonb NOT NULL,
    of character varying(7) NOT NULL
);
ALTER TABLE public.contacts_knownfield ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_knownfield_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_knownfieldevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    names jsonb NOT NULL,
    "position" smallint NOT NULL,
    is_hidden boolean NOT NULL,
    kind character varying(6) NOT NULL,
    choices jsonb NOT NULL,
    of character varying(7) NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.contacts_knownfieldevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_knownfieldevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_phone (
    id bigint NOT NULL,
    raw character varying(64) NOT NULL,
    normal character varying(20) NOT NULL,
    kind character varying(10) NOT NULL,
    contact_id bigint NOT NULL,
    "position" smallint NOT NULL,
    valid_from date,
    valid_to date
);
ALTER TABLE public.contacts_phone ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_phone_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contacts_phoneevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    raw character varying(64) NOT NULL,
    normal character varying(20) NOT NULL,
    kind character varying(10) NOT NULL,
    contact_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    "position" smallint NOT NULL,
    valid_from date,
    valid_to date
);
ALTER TABLE public.contacts_phoneevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contacts_phoneevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.distribution_availability (
    id bigint NOT NULL,
    capacity integer,
    per_day integer,
    weight smallint NOT NULL,
    shifts jsonb NOT NULL,
    is_taking boolean NOT NULL,
    version integer NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT capacity_is_a_number CHECK ((((capacity IS NULL) OR (capacity >= 0)) AND ((per_day IS NULL) OR (per_day >= 0)))),
    CONSTRAINT weight_is_a_share CHECK (((weight >= 1) AND (weight <= 100)))
);
ALTER TABLE public.distribution_availability ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.distribution_availability_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.distribution_availabilityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    capacity integer,
    per_day integer,
    weight smallint NOT NULL,
    shifts jsonb NOT NULL,
    is_taking boolean NOT NULL,
    version integer NOT NULL,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.distribution_availabilityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.distribution_availabilityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.distribution_circle (
    id bigint NOT NULL,
    reached bigint NOT NULL,
    members jsonb NOT NULL,
    team_id bigint NOT NULL
);
ALTER TABLE public.distribution_circle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.distribution_circle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.distribution_offer (
    id bigint NOT NULL,
    reasons jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    by_name character varying(150) NOT NULL,
    answer character varying(10) NOT NULL,
    answered_at timestamp with time zone,
    reason text NOT NULL,
    answered_by_id bigint,
    lead_id bigint NOT NULL,
    team_id bigint,
    user_id bigint,
    ends_at timestamp with time zone
);
ALTER TABLE public.distribution_offer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.distribution_offer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.distribution_offerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    reasons jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    by_name character varying(150) NOT NULL,
    answer character varying(10) NOT NULL,
    answered_at timestamp with time zone,
    reason text NOT NULL,
    answered_by_id bigint,
    lead_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    team_id bigint,
    user_id bigint,
    ends_at timestamp with time zone
);
ALTER TABLE public.distribution_offerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.distribution_offerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.distribution_rule (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    "position" integer NOT NULL,
    is_on boolean NOT NULL,
    conditions jsonb NOT NULL,
    way character varying(12) NOT NULL,
    known_owner_first boolean NOT NULL,
    ends_after integer,
    version integer NOT NULL,
    branch_id bigint,
    team_id bigint NOT NULL,
    CONSTRAINT offer_ends_after_it_was_made CHECK (((ends_after IS NULL) OR (ends_after > 0)))
);
ALTER TABLE public.distribution_rule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.distribution_rule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.distribution_ruleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    "position" integer NOT NULL,
    is_on boolean NOT NULL,
    conditions jsonb NOT NULL,
    way character varying(12) NOT NULL,
    known_owner_first boolean NOT NULL,
    ends_after integer,
    version integer NOT NULL,
    branch_id bigint,
    pgh_obj_id bigint NOT NULL,
    team_id bigint NOT NULL
);
ALTER TABLE public.distribution_ruleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.distribution_ruleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.escalation_reachedstage (
    id bigint NOT NULL,
    clock character varying(10) NOT NULL,
    due_at timestamp with time zone NOT NULL,
    stage character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    tell_at timestamp with time zone,
    told_at timestamp with time zone,
    told_to bigint[] NOT NULL,
    lead_id bigint NOT NULL
);
ALTER TABLE public.escalation_reachedstage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.escalation_reachedstage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exports_export (
    id bigint NOT NULL,
    by_name character varying(150) NOT NULL,
    kind character varying(10) NOT NULL,
    shape character varying(4) NOT NULL,
    wanted jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    owner_id bigint
);
ALTER TABLE public.exports_export ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exports_export_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.followups_daterule (
    id bigint NOT NULL,
    occasion character varying(9) NOT NULL,
    days_before smallint NOT NULL,
    at smallint NOT NULL,
    note text NOT NULL,
    is_on boolean NOT NULL,
    on_since date,
    again_at timestamp with time zone,
    last_given bigint,
    version integer NOT NULL,
    branch_id bigint,
    team_id bigint,
    type_id bigint NOT NULL,
    user_id bigint,
    CONSTRAINT rule_has_a_time_of_day CHECK (((at >= 0) AND (at < 1440))),
    CONSTRAINT rule_knows_whom_at_last CHECK ((((team_id IS NOT NULL) AND (user_id IS NULL)) OR ((team_id IS NULL) AND (user_id IS NOT NULL)))),
    CONSTRAINT rule_looks_ahead CHECK (((days_before >= 0) AND (days_before <= 365)))
);
ALTER TABLE public.followups_daterule ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.followups_daterule_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.followups_dateruleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    occasion character varying(9) NOT NULL,
    days_before smallint NOT NULL,
    at smallint NOT NULL,
    note text NOT NULL,
    is_on boolean NOT NULL,
    on_since date,
    version integer NOT NULL,
    branch_id bigint,
    pgh_obj_id bigint NOT NULL,
    team_id bigint,
    type_id bigint NOT NULL,
    user_id bigint
);
ALTER TABLE public.followups_dateruleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.followups_dateruleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.followups_task (
    id bigint NOT NULL,
    note text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    repeat_every smallint,
    repeat_unit character varying(6) NOT NULL,
    repeats_from timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    made_by character varying(150) NOT NULL,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    search text NOT NULL,
    contact_branch_ids bigint[] NOT NULL,
    lead_team_id bigint,
    lead_branch_id bigint,
    lead_owner_id bigint,
    lead_offered_to_id bigint,
    lead_member_ids bigint[] NOT NULL,
    lead_handover character varying(10) NOT NULL,
    lead_escalated_stage smallint NOT NULL,
    assignee_id bigint NOT NULL,
    branch_id bigint NOT NULL,
    contact_id bigint,
    follows_id bigint,
    lead_id bigint,
    reason_id bigint,
    team_id bigint,
    type_id bigint NOT NULL,
    rule_subject bigint,
    rule_year smallint,
    tell_at timestamp with time zone,
    told_stage smallint NOT NULL,
    rule_id bigint,
    CONSTRAINT closed_task_has_a_reason CHECK ((((closed_at IS NULL) AND (reason_id IS NULL)) OR ((closed_at IS NOT NULL) AND (reason_id IS NOT NULL)))),
    CONSTRAINT task_ends_after_it_begins CHECK (((ends_at IS NULL) OR (ends_at >= due_at))),
    CONSTRAINT task_is_about_somebody CHECK (((lead_id IS NOT NULL) OR (contact_id IS NOT NULL))),
    CONSTRAINT task_repeats_from_a_day CHECK ((((repeat_every IS NULL) AND ((repeat_unit)::text = ''::text) AND (repeats_from IS NULL)) OR ((repeat_every >= 1) AND (repeats_from IS NOT NULL))))
);
ALTER TABLE public.followups_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.followups_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.followups_taskevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    note text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone,
    repeat_every smallint,
    repeat_unit character varying(6) NOT NULL,
    repeats_from timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    made_by character varying(150) NOT NULL,
    closed_at timestamp with time zone,
    version integer NOT NULL,
    assignee_id bigint NOT NULL,
    branch_id bigint NOT NULL,
    contact_id bigint,
    follows_id bigint,
    lead_id bigint,
    pgh_obj_id bigint NOT NULL,
    reason_id bigint,
    team_id bigint,
    type_id bigint NOT NULL,
    rule_subject bigint,
    rule_year smallint,
    rule_id bigint
);
ALTER TABLE public.followups_taskevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.followups_taskevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_filerow (
    number integer NOT NULL,
    line integer NOT NULL,
    cells jsonb NOT NULL,
    outcome character varying(7) NOT NULL,
    reason jsonb NOT NULL,
    record_id bigint,
    similar_id bigint,
    made_by_id bigint NOT NULL
);
CREATE TABLE public.imports_import (
    id bigint NOT NULL,
    kind character varying(7) NOT NULL,
    file_name character varying(250) NOT NULL,
    by_name character varying(150) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created integer NOT NULL,
    updated integer NOT NULL,
    matched integer NOT NULL,
    refused integer NOT NULL,
    branch_id bigint NOT NULL,
    by_id bigint,
    columns character varying(200)[] NOT NULL,
    done integer NOT NULL,
    ended_at timestamp with time zone,
    "left" integer NOT NULL,
    mapping jsonb NOT NULL,
    "similar" integer NOT NULL,
    source_id bigint,
    stage character varying(8) NOT NULL,
    total integer NOT NULL,
    undone_by_name character varying(150) NOT NULL,
    version integer NOT NULL,
    wishes jsonb NOT NULL
);
ALTER TABLE public.imports_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.imports_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.imports_importedrow (
    kind character varying(7) NOT NULL,
    record_id bigint NOT NULL,
    digest bigint NOT NULL,
    made_by_id bigint NOT NULL
);
CREATE TABLE public.imports_touched (
    kind character varying(7) NOT NULL,
    record_id bigint NOT NULL,
    number integer NOT NULL,
    is_new boolean NOT NULL,
    before jsonb NOT NULL,
    version integer NOT NULL,
    "left" character varying(200) NOT NULL,
    made_by_id bigint NOT NULL
);
CREATE TABLE public.intake_capture (
    id bigint NOT NULL,
    key character varying(300) NOT NULL,
    content_type character varying(200) NOT NULL,
    raw bytea NOT NULL,
    received_at timestamp with time zone NOT NULL,
    status character varying(12) NOT NULL,
    kind character varying(20) NOT NULL,
    why character varying(300) NOT NULL,
    format character varying(20) NOT NULL,
    sender character varying(254) NOT NULL,
    subject character varying(250) NOT NULL,
    text text NOT NULL,
    reading jsonb NOT NULL,
    tries smallint NOT NULL,
    next_try_at timestamp with time zone,
    replays smallint NOT NULL,
    settled_at timestamp with time zone,
    source_id bigint NOT NULL,
    starts smallint NOT NULL,
    message_key character varying(300) NOT NULL,
    portal character varying(40) NOT NULL
);
ALTER TABLE public.intake_capture ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_capture_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_capture_leads (
    id bigint NOT NULL,
    capture_id bigint NOT NULL,
    lead_id bigint NOT NULL
);
ALTER TABLE public.intake_capture_leads ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_capture_leads_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_portaltemplate (
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(100) NOT NULL,
    language character varying(8) NOT NULL,
    senders character varying(254)[] NOT NULL,
    labels jsonb NOT NULL,
    subjects jsonb NOT NULL,
    sentences jsonb NOT NULL,
    selectors jsonb NOT NULL,
    sample text NOT NULL,
    is_on boolean NOT NULL,
    version integer NOT NULL
);
ALTER TABLE public.intake_portaltemplate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_portaltemplate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.intake_portaltemplateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(40) NOT NULL,
    name character varying(100) NOT NULL,
    language character varying(8) NOT NULL,
    senders character varying(254)[] NOT NULL,
    labels jsonb NOT NULL,
    subjects jsonb NOT NULL,
    sentences jsonb NOT NULL,
    selectors jsonb NOT NULL,
    sample text NOT NULL,
    is_on boolean NOT NULL,
    version integer NOT NULL,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.intake_portaltemplateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.intake_portaltemplateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_call (
    id bigint NOT NULL,
    outcome character varying(12) NOT NULL,
    text text NOT NULL,
    by_name character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    contact_id bigint,
    lead_id bigint
);
ALTER TABLE public.leads_call ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_call_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_callevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    outcome character varying(12) NOT NULL,
    text text NOT NULL,
    by_name character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    contact_id bigint,
    pgh_obj_id bigint NOT NULL,
    lead_id bigint
);
ALTER TABLE public.leads_callevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_callevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_case (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    administrator_id bigint NOT NULL,
    branch_id bigint NOT NULL,
    contact_id bigint NOT NULL,
    pipeline_id bigint NOT NULL
);
ALTER TABLE public.leads_case ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_caseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    administrator_id bigint NOT NULL,
    branch_id bigint NOT NULL,
    contact_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    pipeline_id bigint NOT NULL
);
ALTER TABLE public.leads_caseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_caseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_endedclock (
    id bigint NOT NULL,
    clock character varying(10) NOT NULL,
    remind_at timestamp with time zone,
    due_at timestamp with time zone NOT NULL,
    escalate_at timestamp with time zone,
    ended_at timestamp with time zone NOT NULL,
    lead_id bigint NOT NULL
);
ALTER TABLE public.leads_endedclock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_endedclock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_interest (
    id bigint NOT NULL,
    label character varying(250) NOT NULL,
    kind character varying(10) NOT NULL,
    facts jsonb NOT NULL,
    note text NOT NULL,
    product_id bigint,
    lead_id bigint NOT NULL
);
ALTER TABLE public.leads_interest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_interest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_lead (
    number bigint NOT NULL,
    subject character varying(250) NOT NULL,
    message text NOT NULL,
    priority smallint NOT NULL,
    importance smallint NOT NULL,
    probability smallint,
    amount numeric(15,2),
    currency character varying(3) NOT NULL,
    state character varying(12) NOT NULL,
    handover character varying(10) NOT NULL,
    member_ids bigint[] NOT NULL,
    declined_by_ids bigint[] NOT NULL,
    escalated_stage smallint NOT NULL,
    person jsonb NOT NULL,
    company jsonb NOT NULL,
    who character varying(250) NOT NULL,
    contact_email character varying(254) NOT NULL,
    contact_phone character varying(64) NOT NULL,
    external_id character varying(100) NOT NULL,
    message_key character varying(300),
    fields jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    estimated_value integer,
    estimated_unit character varying(8) NOT NULL,
    expected_completion_at timestamp with time zone,
    completed_at timestamp with time zone,
    due_at timestamp with time zone,
    remind_at timestamp with time zone,
    due_note character varying(200) NOT NULL,
    search text NOT NULL,
    version integer NOT NULL,
    account_id bigint,
    branch_id bigint NOT NULL,
    case_id bigint,
    category_id bigint,
    completion_reason_id bigint,
    contact_id bigint,
    offered_to_id bigint,
    owner_id bigint,
    pipeline_id bigint NOT NULL,
    source_id bigint NOT NULL,
    status_id bigint NOT NULL,
    status_before_id bigint,
    team_id bigint,
    type_id bigint NOT NULL,
    suggestion jsonb NOT NULL,
    clock character varying(10) NOT NULL,
    clock_due_at timestamp with time zone,
    clock_escalate_at timestamp with time zone,
    clock_from timestamp with time zone,
    clock_remind_at timestamp with time zone,
    escalate_at timestamp with time zone,
    look_at timestamp with time zone,
    reacted_at timestamp with time zone,
    project bigint,
    CONSTRAINT accepted_has_an_owner CHECK (((((handover)::text = 'accepted'::text) AND (owner_id IS NOT NULL)) OR ((NOT ((handover)::text = 'accepted'::text)) AND (owner_id IS NULL)))),
    CONSTRAINT closed_has_a_reason CHECK ((((completed_at IS NOT NULL) AND (completion_reason_id IS NOT NULL) AND ((state)::text = ANY (ARRAY[('won'::character varying)::text, ('lost'::character varying)::text]))) OR ((completed_at IS NULL) AND (completion_reason_id IS NULL) AND ((state)::text = ANY (ARRAY[('new'::character varying)::text, ('in_progress'::character varying)::text]))))),
    CONSTRAINT probability_in_percent CHECK (((probability IS NULL) OR ((probability >= 0) AND (probability <= 100))))
);
ALTER TABLE public.leads_lead ALTER COLUMN number ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_lead_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_leadevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    number bigint NOT NULL,
    subject character varying(250) NOT NULL,
    message text NOT NULL,
    priority smallint NOT NULL,
    importance smallint NOT NULL,
    probability smallint,
    amount numeric(15,2),
    currency character varying(3) NOT NULL,
    state character varying(12) NOT NULL,
    handover character varying(10) NOT NULL,
    member_ids bigint[] NOT NULL,
    declined_by_ids bigint[] NOT NULL,
    escalated_stage smallint NOT NULL,
    person jsonb NOT NULL,
    company jsonb NOT NULL,
    who character varying(250) NOT NULL,
    contact_email character varying(254) NOT NULL,
    contact_phone character varying(64) NOT NULL,
    external_id character varying(100) NOT NULL,
    message_key character varying(300),
    fields jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    received_at timestamp with time zone NOT NULL,
    estimated_value integer,
    estimated_unit character varying(8) NOT NULL,
    expected_completion_at timestamp with time zone,
    completed_at timestamp with time zone,
    due_at timestamp with time zone,
    remind_at timestamp with time zone,
    due_note character varying(200) NOT NULL,
    version integer NOT NULL,
    account_id bigint,
    branch_id bigint NOT NULL,
    case_id bigint,
    category_id bigint,
    completion_reason_id bigint,
    contact_id bigint,
    offered_to_id bigint,
    owner_id bigint,
    pgh_obj_id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    source_id bigint NOT NULL,
    status_id bigint NOT NULL,
    status_before_id bigint,
    team_id bigint,
    type_id bigint NOT NULL,
    suggestion jsonb NOT NULL,
    clock character varying(10) NOT NULL,
    clock_due_at timestamp with time zone,
    clock_escalate_at timestamp with time zone,
    clock_from timestamp with time zone,
    clock_remind_at timestamp with time zone,
    escalate_at timestamp with time zone,
    reacted_at timestamp with time zone,
    project bigint
);
ALTER TABLE public.leads_leadevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_leadevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_note (
    id bigint NOT NULL,
    text text NOT NULL,
    by_name character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    contact_id bigint,
    corrects_id bigint,
    lead_id bigint
);
ALTER TABLE public.leads_note ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_note_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_noteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    text text NOT NULL,
    by_name character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    contact_id bigint,
    corrects_id bigint,
    lead_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.leads_noteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_noteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.leads_rivalry (
    id bigint NOT NULL,
    note text NOT NULL,
    competitor_id bigint NOT NULL,
    lead_id bigint NOT NULL
);
ALTER TABLE public.leads_rivalry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.leads_rivalry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_answeredsender (
    address character varying(254) NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.mail_autoresponder (
    id bigint NOT NULL,
    is_on boolean NOT NULL,
    words jsonb NOT NULL,
    version integer NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.mail_autoresponder ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_autoresponder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_autoresponderevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    is_on boolean NOT NULL,
    words jsonb NOT NULL,
    version integer NOT NULL,
    pgh_obj_id bigint NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.mail_autoresponderevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_autoresponderevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_block (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    language character varying(2) NOT NULL,
    text text NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    picture_id bigint
);
ALTER TABLE public.mail_block ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_block_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_blockevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    language character varying(2) NOT NULL,
    text text NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    pgh_obj_id bigint NOT NULL,
    picture_id bigint
);
ALTER TABLE public.mail_blockevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_blockevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_document (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    is_hidden boolean NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    file_id bigint NOT NULL
);
ALTER TABLE public.mail_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_documentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    is_hidden boolean NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    pgh_obj_id bigint NOT NULL,
    file_id bigint NOT NULL
);
ALTER TABLE public.mail_documentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_documentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_message (
    id bigint NOT NULL,
    direction character varying(3) NOT NULL,
    kind character varying(10) NOT NULL,
    state character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    from_name character varying(150) NOT NULL,
    from_address character varying(254) NOT NULL,
    "to" character varying(254)[] NOT NULL,
    cc character varying(254)[] NOT NULL,
    subject character varying(250) NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    language character varying(8) NOT NULL,
    message_id character varying(300),
    in_reply_to character varying(300) NOT NULL,
    "references" character varying(300)[] NOT NULL,
    token character varying(32),
    by_name character varying(150) NOT NULL,
    capture bigint,
    why character varying(300) NOT NULL,
    sent_at timestamp with time zone,
    bounced_at timestamp with time zone,
    attempts smallint NOT NULL,
    not_before timestamp with time zone,
    claimed_until timestamp with time zone,
    tried_at timestamp with time zone,
    branch_id bigint,
    by_id bigint,
    contact_id bigint,
    lead_id bigint,
    purpose character varying(20) NOT NULL,
    CONSTRAINT message_state_fits_its_direction CHECK (((((direction)::text = 'in'::text) AND ((state)::text = 'received'::text)) OR (((direction)::text = 'out'::text) AND (NOT ((state)::text = 'received'::text))))),
    CONSTRAINT what_goes_out_is_known_by_an_id CHECK ((((direction)::text = 'in'::text) OR ((branch_id IS NOT NULL) AND (message_id IS NOT NULL) AND (not_before IS NOT NULL))))
);
ALTER TABLE public.mail_message ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_message_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_messageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    direction character varying(3) NOT NULL,
    kind character varying(10) NOT NULL,
    state character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    from_name character varying(150) NOT NULL,
    from_address character varying(254) NOT NULL,
    "to" character varying(254)[] NOT NULL,
    cc character varying(254)[] NOT NULL,
    subject character varying(250) NOT NULL,
    text text NOT NULL,
    language character varying(8) NOT NULL,
    message_id character varying(300),
    in_reply_to character varying(300) NOT NULL,
    "references" character varying(300)[] NOT NULL,
    token character varying(32),
    by_name character varying(150) NOT NULL,
    capture bigint,
    why character varying(300) NOT NULL,
    sent_at timestamp with time zone,
    bounced_at timestamp with time zone,
    branch_id bigint,
    by_id bigint,
    contact_id bigint,
    lead_id bigint,
    pgh_obj_id bigint NOT NULL,
    purpose character varying(20) NOT NULL
);
ALTER TABLE public.mail_messageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_messageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_messagefile (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    content_id character varying(200) NOT NULL,
    message_id bigint NOT NULL,
    file_id bigint NOT NULL
);
ALTER TABLE public.mail_messagefile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_messagefile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_smtpaccount (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    address character varying(254) NOT NULL,
    reply_address character varying(254) NOT NULL,
    has_tokens boolean NOT NULL,
    host character varying(253) NOT NULL,
    port integer NOT NULL,
    security character varying(8) NOT NULL,
    "user" character varying(254) NOT NULL,
    sealed_password text NOT NULL,
    dkim_domain character varying(253) NOT NULL,
    dkim_selector character varying(63) NOT NULL,
    sealed_dkim_key text NOT NULL,
    is_on boolean NOT NULL,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    failure character varying(300) NOT NULL,
    again_at timestamp with time zone,
    version integer NOT NULL,
    branch_id bigint,
    CONSTRAINT smtp_port_is_a_port CHECK (((port >= 1) AND (port <= 65535)))
);
ALTER TABLE public.mail_smtpaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_smtpaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_smtpaccountevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    address character varying(254) NOT NULL,
    reply_address character varying(254) NOT NULL,
    has_tokens boolean NOT NULL,
    host character varying(253) NOT NULL,
    port integer NOT NULL,
    security character varying(8) NOT NULL,
    "user" character varying(254) NOT NULL,
    dkim_domain character varying(253) NOT NULL,
    dkim_selector character varying(63) NOT NULL,
    is_on boolean NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.mail_smtpaccountevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_smtpaccountevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_storedfile (
    id bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    content bytea NOT NULL,
    size integer NOT NULL,
    media_type character varying(100) NOT NULL,
    made_at timestamp with time zone NOT NULL
);
ALTER TABLE public.mail_storedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_storedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_template (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    language character varying(2) NOT NULL,
    name character varying(100) NOT NULL,
    subject character varying(250) NOT NULL,
    text text NOT NULL,
    document_ids bigint[] NOT NULL,
    is_hidden boolean NOT NULL,
    version integer NOT NULL,
    branch_id bigint
);
ALTER TABLE public.mail_template ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_template_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mail_templateevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    language character varying(2) NOT NULL,
    name character varying(100) NOT NULL,
    subject character varying(250) NOT NULL,
    text text NOT NULL,
    document_ids bigint[] NOT NULL,
    is_hidden boolean NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.mail_templateevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mail_templateevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.matching_decision (
    id bigint NOT NULL,
    kind character varying(7) NOT NULL,
    decided character varying(9) NOT NULL,
    lead bigint,
    asked bigint,
    chosen bigint,
    verdict character varying(7) NOT NULL,
    compared jsonb NOT NULL,
    stock integer NOT NULL,
    weights bigint NOT NULL,
    rules integer NOT NULL,
    by_kind character varying(10) NOT NULL,
    by_id bigint,
    by_name character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE public.matching_decision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.matching_decision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.matching_edition (
    id bigint NOT NULL,
    points jsonb NOT NULL,
    figures jsonb NOT NULL,
    by_kind character varying(10) NOT NULL,
    by_id bigint,
    by_name character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    withdrawn_by_name character varying(150) NOT NULL,
    withdrawn_at timestamp with time zone,
    version integer NOT NULL
);
ALTER TABLE public.matching_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.matching_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notify_delivery (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    channel character varying(5) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    not_before timestamp with time zone NOT NULL,
    attempts smallint NOT NULL,
    claimed_until timestamp with time zone,
    sent_at timestamp with time zone,
    given_up_at timestamp with time zone,
    why character varying(200) NOT NULL,
    user_id bigint NOT NULL,
    device_id bigint,
    notice_id bigint
);
ALTER TABLE public.notify_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notify_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notify_device (
    id bigint NOT NULL,
    endpoint character varying(1000) NOT NULL,
    p256dh character varying(100) NOT NULL,
    auth character varying(40) NOT NULL,
    name character varying(100) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.notify_device ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notify_device_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notify_notice (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    lead_number bigint,
    at timestamp with time zone NOT NULL,
    in_desk boolean NOT NULL,
    read_at timestamp with time zone,
    settled_at timestamp with time zone,
    digest_id bigint,
    event_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.notify_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notify_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notify_noticechoice (
    user_id bigint NOT NULL,
    ways jsonb NOT NULL,
    quiet_start smallint,
    quiet_end smallint,
    lets_escalations_through boolean NOT NULL,
    digest_at smallint NOT NULL,
    version integer NOT NULL,
    CONSTRAINT digest_at_a_minute_of_the_day CHECK (((digest_at >= 0) AND (digest_at <= 1439))),
    CONSTRAINT quiet_hours_have_both_ends CHECK ((((quiet_end IS NULL) AND (quiet_start IS NULL)) OR ((quiet_end >= 0) AND (quiet_end <= 1439) AND ((quiet_start >= 0) AND (quiet_start <= 1439)))))
);
CREATE TABLE public.notify_noticechoiceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    ways jsonb NOT NULL,
    quiet_start smallint,
    quiet_end smallint,
    lets_escalations_through boolean NOT NULL,
    digest_at smallint NOT NULL,
    version integer NOT NULL,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.notify_noticechoiceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notify_noticechoiceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notify_pushkey (
    id bigint NOT NULL,
    sealed text NOT NULL,
    public character varying(100) NOT NULL,
    made_at timestamp with time zone NOT NULL
);
ALTER TABLE public.notify_pushkey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.notify_pushkey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.notify_untold (
    event_id bigint NOT NULL,
    tries smallint NOT NULL,
    again_at timestamp with time zone
);
CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE public.privacy_erasure (
    id bigint NOT NULL,
    contact bigint,
    lead bigint,
    why character varying(6) NOT NULL,
    state character varying(5) NOT NULL,
    step smallint NOT NULL,
    after bigint NOT NULL,
    needles jsonb NOT NULL,
    counts jsonb NOT NULL,
    hashes jsonb NOT NULL,
    contacts jsonb NOT NULL,
    kept jsonb NOT NULL,
    kept_until date,
    asked_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    by_kind character varying(10) NOT NULL,
    by_id bigint,
    by_name character varying(150) NOT NULL,
    version integer NOT NULL
);
ALTER TABLE public.privacy_erasure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.privacy_erasure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.privacy_erasurekey (
    whose character varying(12) NOT NULL,
    key bigint NOT NULL,
    erasure_id bigint NOT NULL
);
CREATE TABLE public.privacy_period (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    months smallint,
    version integer NOT NULL,
    branch_id bigint
);
ALTER TABLE public.privacy_period ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.privacy_period_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.privacy_personfile (
    id bigint NOT NULL,
    state character varying(7) NOT NULL,
    notes jsonb NOT NULL,
    content bytea NOT NULL,
    size integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ready_at timestamp with time zone,
    by_kind character varying(10) NOT NULL,
    by_id bigint,
    by_name character varying(150) NOT NULL,
    version integer NOT NULL,
    contact_id bigint NOT NULL
);
ALTER TABLE public.privacy_personfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.privacy_personfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);
CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;
CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;
CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;
CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_arrival (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    contact_id bigint NOT NULL,
    project_id bigint NOT NULL
);
ALTER TABLE public.projects_arrival ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_arrival_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_member (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_name character varying(150) NOT NULL,
    contact_id bigint NOT NULL,
    lead_id bigint NOT NULL,
    project_id bigint NOT NULL
);
ALTER TABLE public.projects_member ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_member_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_memberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    by_name character varying(150) NOT NULL,
    contact_id bigint NOT NULL,
    lead_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    project_id bigint NOT NULL
);
ALTER TABLE public.projects_memberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_memberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_project (
    id bigint NOT NULL,
    names jsonb NOT NULL,
    manager_ids bigint[] NOT NULL,
    staff_ids bigint[] NOT NULL,
    shown_to bigint[] NOT NULL,
    way character varying(11) NOT NULL,
    due_days smallint,
    turns jsonb NOT NULL,
    is_on boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    branch_id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    source_id bigint NOT NULL,
    type_id bigint NOT NULL
);
CREATE TABLE public.projects_project_groups (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    contactgroup_id bigint NOT NULL
);
ALTER TABLE public.projects_project_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_project_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.projects_project ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_project_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_project_products (
    id bigint NOT NULL,
    project_id bigint NOT NULL,
    product_id bigint NOT NULL
);
ALTER TABLE public.projects_project_products ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_project_products_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.projects_projectevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    names jsonb NOT NULL,
    manager_ids bigint[] NOT NULL,
    staff_ids bigint[] NOT NULL,
    way character varying(11) NOT NULL,
    due_days smallint,
    is_on boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    branch_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    pipeline_id bigint NOT NULL,
    source_id bigint NOT NULL,
    type_id bigint NOT NULL
);
ALTER TABLE public.projects_projectevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.projects_projectevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_looked (
    kind character varying(7) NOT NULL,
    record bigint NOT NULL,
    digest bigint NOT NULL
);
CREATE TABLE public.records_merge (
    id bigint NOT NULL,
    kind character varying(7) NOT NULL,
    kept bigint NOT NULL,
    gone bigint NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    relinked jsonb NOT NULL,
    touched character varying(30)[] NOT NULL,
    by_kind character varying(10) NOT NULL,
    by_id bigint,
    by_name character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    undone_by_name character varying(150) NOT NULL,
    undone_at timestamp with time zone,
    version integer NOT NULL
);
ALTER TABLE public.records_merge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_merge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_pair (
    id bigint NOT NULL,
    kind character varying(7) NOT NULL,
    "left" bigint NOT NULL,
    "right" bigint NOT NULL,
    score double precision NOT NULL,
    verdict character varying(7) NOT NULL,
    why jsonb NOT NULL,
    answer character varying(8) NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    sureness integer NOT NULL,
    CONSTRAINT pair_in_order CHECK (("left" < "right"))
);
ALTER TABLE public.records_pair ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_pair_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_pairsearch (
    kind character varying(7) NOT NULL,
    after bigint NOT NULL,
    began_at character varying(80) NOT NULL,
    again_at timestamp with time zone NOT NULL,
    version integer NOT NULL
);
CREATE TABLE public.relief_loan (
    id bigint NOT NULL,
    lent_at timestamp with time zone NOT NULL,
    back_at timestamp with time zone,
    absence_id bigint NOT NULL,
    branch_id bigint,
    lead_id bigint,
    task_id bigint,
    team_id bigint,
    to_id bigint NOT NULL,
    CONSTRAINT a_lead_or_a_task_is_lent CHECK ((((branch_id IS NOT NULL) AND (lead_id IS NOT NULL) AND (task_id IS NULL)) OR ((lead_id IS NULL) AND (task_id IS NOT NULL))))
);
ALTER TABLE public.relief_loan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.relief_loan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.relief_loanevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    lent_at timestamp with time zone NOT NULL,
    back_at timestamp with time zone,
    absence_id bigint NOT NULL,
    branch_id bigint,
    lead_id bigint,
    pgh_obj_id bigint NOT NULL,
    task_id bigint,
    team_id bigint,
    to_id bigint NOT NULL
);
ALTER TABLE public.relief_loanevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.relief_loanevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_keptsearch (
    id bigint NOT NULL,
    of character varying(8) NOT NULL,
    criteria jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.search_keptsearch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_keptsearch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_pin (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    search_id bigint NOT NULL
);
ALTER TABLE public.search_pin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_pin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_savedsearch (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    of character varying(8) NOT NULL,
    criteria jsonb NOT NULL,
    shared character varying(6) NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    branch_id bigint,
    owner_id bigint NOT NULL,
    team_id bigint
);
ALTER TABLE public.search_savedsearch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_savedsearch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.search_savedsearchevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    of character varying(8) NOT NULL,
    criteria jsonb NOT NULL,
    shared character varying(6) NOT NULL,
    version integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    branch_id bigint,
    owner_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    team_id bigint
);
ALTER TABLE public.search_savedsearchevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_savedsearchevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_absence (
    id bigint NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone,
    kind character varying(10) NOT NULL,
    note character varying(200) NOT NULL,
    version integer NOT NULL,
    substitute_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT absence_ends_after_it_begins CHECK (((until_at IS NULL) OR (until_at >= from_at))),
    CONSTRAINT substitute_is_somebody_else CHECK ((NOT ((substitute_id = user_id) AND (substitute_id IS NOT NULL))))
);
ALTER TABLE public.staff_absence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_absence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_absenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone,
    kind character varying(10) NOT NULL,
    note character varying(200) NOT NULL,
    version integer NOT NULL,
    pgh_obj_id bigint NOT NULL,
    substitute_id bigint,
    user_id bigint NOT NULL
);
ALTER TABLE public.staff_absenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_absenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_allowance (
    key character varying(120) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    tries integer NOT NULL
);
CREATE TABLE public.staff_answer (
    id bigint NOT NULL,
    key character varying(255) NOT NULL,
    who character varying(40) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    status smallint,
    body bytea NOT NULL,
    headers jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
ALTER TABLE public.staff_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_apikey (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    digest bytea NOT NULL,
    hint character varying(12) NOT NULL,
    role character varying(20) NOT NULL,
    scopes character varying(40)[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    user_id bigint
);
CREATE TABLE public.staff_apikey_branches (
    id bigint NOT NULL,
    apikey_id bigint NOT NULL,
    branch_id bigint NOT NULL
);
ALTER TABLE public.staff_apikey_branches ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_apikey_branches_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.staff_apikey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_apikey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_apikeyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    hint character varying(12) NOT NULL,
    role character varying(20) NOT NULL,
    scopes character varying(40)[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    pgh_obj_id bigint NOT NULL,
    user_id bigint
);
ALTER TABLE public.staff_apikeyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_apikeyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_branch (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    time_zone character varying(50) NOT NULL,
    language character varying(2) NOT NULL,
    is_hidden boolean NOT NULL,
    version integer NOT NULL,
    region character varying(20) NOT NULL,
    teams_may_set_hours boolean NOT NULL,
    tracks_only boolean NOT NULL
);
ALTER TABLE public.staff_branch ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_branch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_branchevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(100) NOT NULL,
    country character varying(2) NOT NULL,
    time_zone character varying(50) NOT NULL,
    language character varying(2) NOT NULL,
    is_hidden boolean NOT NULL,
    pgh_obj_id bigint NOT NULL,
    version integer NOT NULL,
    region character varying(20) NOT NULL,
    teams_may_set_hours boolean NOT NULL,
    tracks_only boolean NOT NULL
);
ALTER TABLE public.staff_branchevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_branchevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_stamp (
    id bigint CONSTRAINT staff_edition_id_not_null NOT NULL,
    value uuid CONSTRAINT staff_edition_value_not_null NOT NULL
);
ALTER TABLE public.staff_stamp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_event (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(40) NOT NULL,
    subject_kind character varying(20) NOT NULL,
    subject_id bigint NOT NULL,
    lead_number bigint,
    contact_id bigint,
    by_kind character varying(10) NOT NULL,
    by_id bigint,
    by_name character varying(150) NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL
);
ALTER TABLE public.staff_event ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_membership (
    id bigint NOT NULL,
    is_supervisor boolean NOT NULL,
    user_id bigint NOT NULL,
    team_id bigint NOT NULL
);
ALTER TABLE public.staff_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_membershipevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    is_supervisor boolean NOT NULL,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL,
    team_id bigint NOT NULL
);
ALTER TABLE public.staff_membershipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_membershipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_openinghours (
    id bigint NOT NULL,
    week jsonb NOT NULL,
    days_off jsonb NOT NULL,
    keeps_holidays boolean NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    team_id bigint,
    CONSTRAINT hours_for_seven_days CHECK ((jsonb_array_length(week) = 7)),
    CONSTRAINT hours_of_a_team_name_its_branch CHECK (((team_id IS NULL) OR (branch_id IS NOT NULL)))
);
ALTER TABLE public.staff_openinghours ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_openinghours_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_openinghoursevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    week jsonb NOT NULL,
    days_off jsonb NOT NULL,
    keeps_holidays boolean NOT NULL,
    version integer NOT NULL,
    branch_id bigint,
    pgh_obj_id bigint NOT NULL,
    team_id bigint
);
ALTER TABLE public.staff_openinghoursevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_openinghoursevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_team (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(100) NOT NULL,
    is_hidden boolean NOT NULL,
    branch_id bigint NOT NULL,
    parent_id bigint,
    version integer NOT NULL
);
ALTER TABLE public.staff_team ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_team_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_teamevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(100) NOT NULL,
    is_hidden boolean NOT NULL,
    branch_id bigint NOT NULL,
    parent_id bigint,
    pgh_obj_id bigint NOT NULL,
    version integer NOT NULL
);
ALTER TABLE public.staff_teamevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_teamevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    phone character varying(32) NOT NULL,
    role character varying(20) NOT NULL,
    language character varying(2) NOT NULL,
    theme character varying(6) NOT NULL,
    is_active boolean NOT NULL,
    branch_id bigint NOT NULL,
    team_id bigint,
    version integer NOT NULL
);
ALTER TABLE public.staff_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_user_serves (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    branch_id bigint NOT NULL
);
ALTER TABLE public.staff_user_serves ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_user_serves_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.staff_userevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(150) NOT NULL,
    phone character varying(32) NOT NULL,
    role character varying(20) NOT NULL,
    language character varying(2) NOT NULL,
    theme character varying(6) NOT NULL,
    is_active boolean NOT NULL,
    branch_id bigint NOT NULL,
    pgh_obj_id bigint NOT NULL,
    team_id bigint,
    version integer NOT NULL
);
ALTER TABLE public.staff_userevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.staff_userevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_line (
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.telephony_line ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_lineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    pgh_context jsonb,
    pgh_context_id uuid,
    id bigint NOT NULL,
    number character varying(20) NOT NULL,
    pgh_obj_id bigint NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.telephony_lineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_lineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.telephony_takencall (
    id bigint NOT NULL,
    number character varying(150) NOT NULL,
    call_id bigint NOT NULL,
    source_id bigint NOT NULL
);
ALTER TABLE public.telephony_takencall ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.telephony_takencall_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);
INSERT INTO public.intake_portaltemplate VALUES (1, 'mobile-de', 'mobile.de', 'de', '{team.mobile.de,mobile.de}', '[["Name", "name"], ["E-Mail", "email"], ["Telefon", "phone"], ["Nachricht", "message"], ["Interne Nummer", "stock"], ["Erstzulassung", "year"], ["Preis", "price"]]', '["Anfrage zu Ihrem Fahrzeug {vehicle}", "Anfrage: {vehicle}", "Neue Anfrage: {vehicle}"]', '["Nachricht von {name}:"]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplate VALUES (2, 'autoscout24-de', 'AutoScout24 (de)', 'de', '{autoscout24.de,autoscout24.com}', '[["Name", "name"], ["E-Mail", "email"], ["Telefon", "phone"], ["Nachricht", "message"], ["Interne Nummer", "stock"], ["Erstzulassung", "year"], ["Preis", "price"], ["Angebotsnummer", "listing_id"], ["Nachricht des Käufers", "message"]]', '["Interesse an {vehicle} € {price}", "Interesse an {vehicle}"]', '["Neue Anfrage von {name}"]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplate VALUES (3, 'autoscout24-nl', 'AutoScout24 (nl)', 'nl', '{autoscout24.nl}', '[["Naam", "name"], ["E-mailadres", "email"], ["Telefoonnummer", "phone"], ["Bericht", "message"], ["Kilometerstand", "odometer"], ["Bouwjaar", "year"], ["Kenteken", "ignored"], ["Advertentienr.", "listing_id"], ["Bericht van de koper", "message"]]', '["Interesse in {vehicle} € {price}", "Interesse in {vehicle}"]', '["Nieuwe aanvraag van {name} voor"]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplate VALUES (4, 'autotrack', 'AutoTrack', 'nl', '{autotrack.nl}', '[["Naam", "name"], ["E-mailadres", "email"], ["Telefoonnummer", "phone"], ["Bericht", "message"], ["Kilometerstand", "odometer"], ["Bouwjaar", "year"], ["Kenteken", "ignored"], ["Het gaat om de volgende advertentie", "vehicle"]]', '["Reactie op {vehicle}"]', '[]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplate VALUES (5, 'marktplaats', 'Marktplaats', 'nl', '{marktplaats.nl}', '[["Naam", "name"], ["E-mailadres", "email"], ["Telefoonnummer", "phone"], ["Bericht", "message"], ["Kilometerstand", "odometer"], ["Bouwjaar", "year"], ["Kenteken", "ignored"]]', '["reactie op {vehicle}"]', '["reactie ontvangen van {name}:"]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplate VALUES (6, 'kleinanzeigen', 'Kleinanzeigen', 'de', '{kleinanzeigen.de}', '[["Name", "name"], ["E-Mail", "email"], ["Telefon", "phone"], ["Nachricht", "message"], ["Interne Nummer", "stock"], ["Erstzulassung", "year"], ["Preis", "price"], ["Anzeigennummer", "listing_id"]]', '["Nutzer-Anfrage zu deiner Anzeige \"{vehicle}\"", "Anfrage zu deiner Anzeige {vehicle}"]', '["Nachricht von: {name}"]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplate VALUES (7, 'immobilienscout24', 'ImmobilienScout24', 'de', '{immobilienscout24.de}', '[["Scout-ID", "listing_id"], ["Objekt", "subject"], ["Vorname", "first_name"], ["Nachname", "last_name"], ["Name", "name"], ["E-Mail", "email"], ["Telefon", "phone"], ["Nachricht", "message"], ["Interne Nummer", "stock"], ["Erstzulassung", "year"], ["Preis", "price"]]', '[]', '[]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplate VALUES (8, 'bilbasen', 'Bilbasen', 'da', '{bilbasen.dk}', '[["Navn", "name"], ["E-mail", "email"], ["Telefon", "phone"], ["Besked", "message"], ["Annonce", "vehicle"], ["Annonce-id", "listing_id"]]', '["Henvendelse på {vehicle}", "Henvendelse vedr. {vehicle}"]', '[]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplate VALUES (9, 'dba', 'DBA', 'da', '{dba.dk}', '[["Navn", "name"], ["E-mail", "email"], ["Telefon", "phone"], ["Besked", "message"], ["Annonce", "vehicle"], ["Annonce-id", "listing_id"]]', '["Svar på din annonce {vehicle}"]', '["Besked fra {name}:"]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplate VALUES (10, 'autotrader-uk', 'Auto Trader (UK)', 'en', '{autotrader.co.uk}', '[["Name", "name"], ["Email", "email"], ["Telephone", "phone"], ["Message", "message"], ["Vehicle", "vehicle"], ["Stock ID", "stock"], ["Price", "price"], ["Reg", "ignored"]]', '["New enquiry: {vehicle}"]', '["New lead from {name}"]', '[]', '', true, 1);
INSERT INTO public.intake_portaltemplateevent VALUES (1, now(), 'insert', NULL, NULL, 1, 'mobile-de', 'mobile.de', 'de', '{team.mobile.de,mobile.de}', '[["Name", "name"], ["E-Mail", "email"], ["Telefon", "phone"], ["Nachricht", "message"], ["Interne Nummer", "stock"], ["Erstzulassung", "year"], ["Preis", "price"]]', '["Anfrage zu Ihrem Fahrzeug {vehicle}", "Anfrage: {vehicle}", "Neue Anfrage: {vehicle}"]', '["Nachricht von {name}:"]', '[]', '', true, 1, 1);
INSERT INTO public.intake_portaltemplateevent VALUES (2, now(), 'insert', NULL, NULL, 2, 'autoscout24-de', 'AutoScout24 (de)', 'de', '{autoscout24.de,autoscout24.com}', '[["Name", "name"], ["E-Mail", "email"], ["Telefon", "phone"], ["Nachricht", "message"], ["Interne Nummer", "stock"], ["Erstzulassung", "year"], ["Preis", "price"], ["Angebotsnummer", "listing_id"], ["Nachricht des Käufers", "message"]]', '["Interesse an {vehicle} € {price}", "Interesse an {vehicle}"]', '["Neue Anfrage von {name}"]', '[]', '', true, 1, 2);
INSERT INTO public.intake_portaltemplateevent VALUES (3, now(), 'insert', NULL, NULL, 3, 'autoscout24-nl', 'AutoScout24 (nl)', 'nl', '{autoscout24.nl}', '[["Naam", "name"], ["E-mailadres", "email"], ["Telefoonnummer", "phone"], ["Bericht", "message"], ["Kilometerstand", "odometer"], ["Bouwjaar", "year"], ["Kenteken", "ignored"], ["Advertentienr.", "listing_id"], ["Bericht van de koper", "message"]]', '["Interesse in {vehicle} € {price}", "Interesse in {vehicle}"]', '["Nieuwe aanvraag van {name} voor"]', '[]', '', true, 1, 3);
INSERT INTO public.intake_portaltemplateevent VALUES (4, now(), 'insert', NULL, NULL, 4, 'autotrack', 'AutoTrack', 'nl', '{autotrack.nl}', '[["Naam", "name"], ["E-mailadres", "email"], ["Telefoonnummer", "phone"], ["Bericht", "message"], ["Kilometerstand", "odometer"], ["Bouwjaar", "year"], ["Kenteken", "ignored"], ["Het gaat om de volgende advertentie", "vehicle"]]', '["Reactie op {vehicle}"]', '[]', '[]', '', true, 1, 4);
INSERT INTO public.intake_portaltemplateevent VALUES (5, now(), 'insert', NULL, NULL, 5, 'marktplaats', 'Marktplaats', 'nl', '{marktplaats.nl}', '[["Naam", "name"], ["E-mailadres", "email"], ["Telefoonnummer", "phone"], ["Bericht", "message"], ["Kilometerstand", "odometer"], ["Bouwjaar", "year"], ["Kenteken", "ignored"]]', '["reactie op {vehicle}"]', '["reactie ontvangen van {name}:"]', '[]', '', true, 1, 5);
INSERT INTO public.intake_portaltemplateevent VALUES (6, now(), 'insert', NULL, NULL, 6, 'kleinanzeigen', 'Kleinanzeigen', 'de', '{kleinanzeigen.de}', '[["Name", "name"], ["E-Mail", "email"], ["Telefon", "phone"], ["Nachricht", "message"], ["Interne Nummer", "stock"], ["Erstzulassung", "year"], ["Preis", "price"], ["Anzeigennummer", "listing_id"]]', '["Nutzer-Anfrage zu deiner Anzeige \"{vehicle}\"", "Anfrage zu deiner Anzeige {vehicle}"]', '["Nachricht von: {name}"]', '[]', '', true, 1, 6);
INSERT INTO public.intake_portaltemplateevent VALUES (7, now(), 'insert', NULL, NULL, 7, 'immobilienscout24', 'ImmobilienScout24', 'de', '{immobilienscout24.de}', '[["Scout-ID", "listing_id"], ["Objekt", "subject"], ["Vorname", "first_name"], ["Nachname", "last_name"], ["Name", "name"], ["E-Mail", "email"], ["Telefon", "phone"], ["Nachricht", "message"], ["Interne Nummer", "stock"], ["Erstzulassung", "year"], ["Preis", "price"]]', '[]', '[]', '[]', '', true, 1, 7);
INSERT INTO public.intake_portaltemplateevent VALUES (8, now(), 'insert', NULL, NULL, 8, 'bilbasen', 'Bilbasen', 'da', '{bilbasen.dk}', '[["Navn", "name"], ["E-mail", "email"], ["Telefon", "phone"], ["Besked", "message"], ["Annonce", "vehicle"], ["Annonce-id", "listing_id"]]', '["Henvendelse på {vehicle}", "Henvendelse vedr. {vehicle}"]', '[]', '[]', '', true, 1, 8);
INSERT INTO public.intake_portaltemplateevent VALUES (9, now(), 'insert', NULL, NULL, 9, 'dba', 'DBA', 'da', '{dba.dk}', '[["Navn", "name"], ["E-mail", "email"], ["Telefon", "phone"], ["Besked", "message"], ["Annonce", "vehicle"], ["Annonce-id", "listing_id"]]', '["Svar på din annonce {vehicle}"]', '["Besked fra {name}:"]', '[]', '', true, 1, 9);
INSERT INTO public.intake_portaltemplateevent VALUES (10, now(), 'insert', NULL, NULL, 10, 'autotrader-uk', 'Auto Trader (UK)', 'en', '{autotrader.co.uk}', '[["Name", "name"], ["Email", "email"], ["Telephone", "phone"], ["Message", "message"], ["Vehicle", "vehicle"], ["Stock ID", "stock"], ["Price", "price"], ["Reg", "ignored"]]', '["New enquiry: {vehicle}"]', '["New lead from {name}"]', '[]', '', true, 1, 10);
INSERT INTO public.records_pairsearch VALUES ('contact', 0, '', '2026-01-01 00:00:00+00', 1);
INSERT INTO public.records_pairsearch VALUES ('account', 0, '', '2026-01-01 00:00:00+00', 1);
INSERT INTO public.staff_stamp VALUES (1, gen_random_uuid());
SELECT pg_catalog.setval('public.adverts_advertdoor_id_seq', 1, false);
SELECT pg_catalog.setval('public.adverts_advertdoorevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.adverts_owedlead_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.bulk_line_id_seq', 1, false);
SELECT pg_catalog.setval('public.bulk_run_id_seq', 1, false);
SELECT pg_catalog.setval('public.bulk_runevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.calendars_calendaraddress_id_seq', 1, false);
SELECT pg_catalog.setval('public.calendars_calendaraddressevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_category_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_categoryevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_competitor_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_competitorevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_completionreason_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_completionreasonevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_field_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_field_types_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_fieldevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_leadtype_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_leadtype_pipelines_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_leadtypeevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_level_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_levelevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_onwardevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_pipeline_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_pipelineevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_product_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_productevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_responsetimes_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_responsetimesevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_source_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_sourceevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_status_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_status_next_statuses_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_statusevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_taskreason_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_taskreasonevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_tasktype_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_tasktype_reasons_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_tasktypeevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.catalog_typepipelineevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.channels_forward_id_seq', 1, false);
SELECT pg_catalog.setval('public.channels_health_id_seq', 1, false);
SELECT pg_catalog.setval('public.channels_mailbox_id_seq', 1, false);
SELECT pg_catalog.setval('public.channels_mailboxevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.channels_probe_id_seq', 1, false);
SELECT pg_catalog.setval('public.channels_probeplan_id_seq', 1, false);
SELECT pg_catalog.setval('public.channels_readfolder_id_seq', 1, false);
SELECT pg_catalog.setval('public.channels_stuckmessage_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_account_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_accountaddress_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_accountaddressevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_accountemail_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_accountemailevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_accountevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_accountphone_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_accountphoneevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_address_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_addressevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_consent_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_consentevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_contact_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_contactevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_contactgroup_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_contactgroupevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_contract_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_contractevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_email_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_emailevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_groupmember_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_groupmemberevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_knownfield_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_knownfieldevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_phone_id_seq', 1, false);
SELECT pg_catalog.setval('public.contacts_phoneevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.distribution_availability_id_seq', 1, false);
SELECT pg_catalog.setval('public.distribution_availabilityevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.distribution_circle_id_seq', 1, false);
SELECT pg_catalog.setval('public.distribution_offer_id_seq', 1, false);
SELECT pg_catalog.setval('public.distribution_offerevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.distribution_rule_id_seq', 1, false);
SELECT pg_catalog.setval('public.distribution_ruleevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.escalation_reachedstage_id_seq', 1, false);
SELECT pg_catalog.setval('public.exports_export_id_seq', 1, false);
SELECT pg_catalog.setval('public.followups_daterule_id_seq', 1, false);
SELECT pg_catalog.setval('public.followups_dateruleevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.followups_task_id_seq', 1, false);
SELECT pg_catalog.setval('public.followups_taskevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.imports_import_id_seq', 1, false);
SELECT pg_catalog.setval('public.intake_capture_id_seq', 1, false);
SELECT pg_catalog.setval('public.intake_capture_leads_id_seq', 1, false);
SELECT pg_catalog.setval('public.intake_portaltemplate_id_seq', 10, true);
SELECT pg_catalog.setval('public.intake_portaltemplateevent_pgh_id_seq', 10, true);
SELECT pg_catalog.setval('public.leads_call_id_seq', 1, false);
SELECT pg_catalog.setval('public.leads_callevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.leads_case_id_seq', 1, false);
SELECT pg_catalog.setval('public.leads_caseevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.leads_endedclock_id_seq', 1, false);
SELECT pg_catalog.setval('public.leads_interest_id_seq', 1, false);
SELECT pg_catalog.setval('public.leads_lead_number_seq', 1, false);
SELECT pg_catalog.setval('public.leads_leadevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.leads_note_id_seq', 1, false);
SELECT pg_catalog.setval('public.leads_noteevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.leads_rivalry_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_autoresponder_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_autoresponderevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_block_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_blockevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_document_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_documentevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_message_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_messageevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_messagefile_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_smtpaccount_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_smtpaccountevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_storedfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_template_id_seq', 1, false);
SELECT pg_catalog.setval('public.mail_templateevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.matching_decision_id_seq', 1, false);
SELECT pg_catalog.setval('public.matching_edition_id_seq', 1, false);
SELECT pg_catalog.setval('public.notify_delivery_id_seq', 1, false);
SELECT pg_catalog.setval('public.notify_device_id_seq', 1, false);
SELECT pg_catalog.setval('public.notify_notice_id_seq', 1, false);
SELECT pg_catalog.setval('public.notify_noticechoiceevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.notify_pushkey_id_seq', 1, false);
SELECT pg_catalog.setval('public.privacy_erasure_id_seq', 1, false);
SELECT pg_catalog.setval('public.privacy_period_id_seq', 1, false);
SELECT pg_catalog.setval('public.privacy_personfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);
SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);
SELECT pg_catalog.setval('public.projects_arrival_id_seq', 1, false);
SELECT pg_catalog.setval('public.projects_member_id_seq', 1, false);
SELECT pg_catalog.setval('public.projects_memberevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.projects_project_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.projects_project_id_seq', 1, false);
SELECT pg_catalog.setval('public.projects_project_products_id_seq', 1, false);
SELECT pg_catalog.setval('public.projects_projectevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.records_merge_id_seq', 1, false);
SELECT pg_catalog.setval('public.records_pair_id_seq', 1, false);
SELECT pg_catalog.setval('public.relief_loan_id_seq', 1, false);
SELECT pg_catalog.setval('public.relief_loanevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.search_keptsearch_id_seq', 1, false);
SELECT pg_catalog.setval('public.search_pin_id_seq', 1, false);
SELECT pg_catalog.setval('public.search_savedsearch_id_seq', 1, false);
SELECT pg_catalog.setval('public.search_savedsearchevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_absence_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_absenceevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_answer_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_apikey_branches_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_apikey_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_apikeyevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_branch_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_branchevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_edition_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_event_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_membership_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_membershipevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_openinghours_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_openinghoursevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_team_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_teamevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_user_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_user_serves_id_seq', 1, false);
SELECT pg_catalog.setval('public.staff_userevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_line_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_lineevent_pgh_id_seq', 1, false);
SELECT pg_catalog.setval('public.telephony_takencall_id_seq', 1, false);
ALTER TABLE ONLY public.contacts_accountemail
    ADD CONSTRAINT account_email_once UNIQUE (account_id, normal);
ALTER TABLE ONLY public.contacts_accountphone
    ADD CONSTRAINT account_phone_once UNIQUE (account_id, raw);
ALTER TABLE ONLY public.adverts_advertdoor
    ADD CONSTRAINT adverts_advertdoor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.adverts_advertdoor
    ADD CONSTRAINT adverts_advertdoor_source_id_key UNIQUE (source_id);
ALTER TABLE ONLY public.adverts_advertdoorevent
    ADD CONSTRAINT adverts_advertdoorevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.adverts_owedlead
    ADD CONSTRAINT adverts_owedlead_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_block
    ADD CONSTRAINT block_once_a_language UNIQUE NULLS NOT DISTINCT (branch_id, kind, language);
ALTER TABLE ONLY public.bulk_line
    ADD CONSTRAINT bulk_line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bulk_run
    ADD CONSTRAINT bulk_run_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bulk_run
    ADD CONSTRAINT bulk_run_undoes_id_key UNIQUE (undoes_id);
ALTER TABLE ONLY public.bulk_runevent
    ADD CONSTRAINT bulk_runevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.calendars_calendaraddress
    ADD CONSTRAINT calendars_calendaraddress_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.calendars_calendaraddress
    ADD CONSTRAINT calendars_calendaraddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.calendars_calendaraddress
    ADD CONSTRAINT calendars_calendaraddress_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.calendars_calendaraddressevent
    ADD CONSTRAINT calendars_calendaraddressevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.intake_capture
    ADD CONSTRAINT capture_once UNIQUE (source_id, key);
ALTER TABLE ONLY public.catalog_category
    ADD CONSTRAINT catalog_category_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_categoryevent
    ADD CONSTRAINT catalog_categoryevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_competitor
    ADD CONSTRAINT catalog_competitor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_competitorevent
    ADD CONSTRAINT catalog_competitorevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_completionreason
    ADD CONSTRAINT catalog_completionreason_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_completionreasonevent
    ADD CONSTRAINT catalog_completionreasonevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_field
    ADD CONSTRAINT catalog_field_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_field_types
    ADD CONSTRAINT catalog_field_types_field_id_leadtype_id_43e13225_uniq UNIQUE (field_id, leadtype_id);
ALTER TABLE ONLY public.catalog_field_types
    ADD CONSTRAINT catalog_field_types_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_fieldevent
    ADD CONSTRAINT catalog_fieldevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_leadtype_pipelines
    ADD CONSTRAINT catalog_leadtype_pipelin_leadtype_id_pipeline_id_cea422dd_uniq UNIQUE (leadtype_id, pipeline_id);
ALTER TABLE ONLY public.catalog_leadtype_pipelines
    ADD CONSTRAINT catalog_leadtype_pipelines_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_leadtype
    ADD CONSTRAINT catalog_leadtype_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_leadtypeevent
    ADD CONSTRAINT catalog_leadtypeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_level
    ADD CONSTRAINT catalog_level_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_levelevent
    ADD CONSTRAINT catalog_levelevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_onwardevent
    ADD CONSTRAINT catalog_onwardevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_pipeline
    ADD CONSTRAINT catalog_pipeline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_pipelineevent
    ADD CONSTRAINT catalog_pipelineevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_product
    ADD CONSTRAINT catalog_product_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_productevent
    ADD CONSTRAINT catalog_productevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_responsetimes
    ADD CONSTRAINT catalog_responsetimes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_responsetimesevent
    ADD CONSTRAINT catalog_responsetimesevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_source
    ADD CONSTRAINT catalog_source_key_key UNIQUE (key);
ALTER TABLE ONLY public.catalog_source
    ADD CONSTRAINT catalog_source_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_sourceevent
    ADD CONSTRAINT catalog_sourceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_status_next_statuses
    ADD CONSTRAINT catalog_status_next_stat_from_status_id_to_status_c1065b23_uniq UNIQUE (from_status_id, to_status_id);
ALTER TABLE ONLY public.catalog_status_next_statuses
    ADD CONSTRAINT catalog_status_next_statuses_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_status
    ADD CONSTRAINT catalog_status_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_statusevent
    ADD CONSTRAINT catalog_statusevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_taskreason
    ADD CONSTRAINT catalog_taskreason_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_taskreasonevent
    ADD CONSTRAINT catalog_taskreasonevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_tasktype
    ADD CONSTRAINT catalog_tasktype_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_tasktype_reasons
    ADD CONSTRAINT catalog_tasktype_reasons_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.catalog_tasktype_reasons
    ADD CONSTRAINT catalog_tasktype_reasons_tasktype_id_taskreason_i_41163c2a_uniq UNIQUE (tasktype_id, taskreason_id);
ALTER TABLE ONLY public.catalog_tasktypeevent
    ADD CONSTRAINT catalog_tasktypeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.catalog_typepipelineevent
    ADD CONSTRAINT catalog_typepipelineevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.channels_forward
    ADD CONSTRAINT channels_forward_capture_key UNIQUE (capture);
ALTER TABLE ONLY public.channels_forward
    ADD CONSTRAINT channels_forward_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.channels_health
    ADD CONSTRAINT channels_health_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.channels_mailbox
    ADD CONSTRAINT channels_mailbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.channels_mailboxevent
    ADD CONSTRAINT channels_mailboxevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.channels_probe
    ADD CONSTRAINT channels_probe_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.channels_probe
    ADD CONSTRAINT channels_probe_token_key UNIQUE (token);
ALTER TABLE ONLY public.channels_probeplan
    ADD CONSTRAINT channels_probeplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.channels_probeplan
    ADD CONSTRAINT channels_probeplan_source_id_key UNIQUE (source_id);
ALTER TABLE ONLY public.channels_readfolder
    ADD CONSTRAINT channels_readfolder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.channels_stuckmessage
    ADD CONSTRAINT channels_stuckmessage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.leads_rivalry
    ADD CONSTRAINT competitor_once UNIQUE (lead_id, competitor_id);
ALTER TABLE ONLY public.contacts_account
    ADD CONSTRAINT contacts_account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_accountaddress
    ADD CONSTRAINT contacts_accountaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_accountaddressevent
    ADD CONSTRAINT contacts_accountaddressevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_accountemail
    ADD CONSTRAINT contacts_accountemail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_accountemailevent
    ADD CONSTRAINT contacts_accountemailevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_accountevent
    ADD CONSTRAINT contacts_accountevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_accountkey
    ADD CONSTRAINT contacts_accountkey_pkey PRIMARY KEY (key, record_id);
ALTER TABLE ONLY public.contacts_accountphone
    ADD CONSTRAINT contacts_accountphone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_accountphoneevent
    ADD CONSTRAINT contacts_accountphoneevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_address
    ADD CONSTRAINT contacts_address_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_addressevent
    ADD CONSTRAINT contacts_addressevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_cleanedaccount
    ADD CONSTRAINT contacts_cleanedaccount_pkey PRIMARY KEY (account_id);
ALTER TABLE ONLY public.contacts_cleanedcontact
    ADD CONSTRAINT contacts_cleanedcontact_pkey PRIMARY KEY (contact_id);
ALTER TABLE ONLY public.contacts_consent
    ADD CONSTRAINT contacts_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_consentevent
    ADD CONSTRAINT contacts_consentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_contact
    ADD CONSTRAINT contacts_contact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_contactevent
    ADD CONSTRAINT contacts_contactevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_contactgroup
    ADD CONSTRAINT contacts_contactgroup_code_key UNIQUE (code);
ALTER TABLE ONLY public.contacts_contactgroup
    ADD CONSTRAINT contacts_contactgroup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_contactgroupevent
    ADD CONSTRAINT contacts_contactgroupevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_contactkey
    ADD CONSTRAINT contacts_contactkey_pkey PRIMARY KEY (key, record_id);
ALTER TABLE ONLY public.contacts_contract
    ADD CONSTRAINT contacts_contract_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_contractevent
    ADD CONSTRAINT contacts_contractevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_email
    ADD CONSTRAINT contacts_email_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_emailevent
    ADD CONSTRAINT contacts_emailevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_frequentkey
    ADD CONSTRAINT contacts_frequentkey_pkey PRIMARY KEY (kind, key);
ALTER TABLE ONLY public.contacts_groupmember
    ADD CONSTRAINT contacts_groupmember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_groupmemberevent
    ADD CONSTRAINT contacts_groupmemberevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_knownfield
    ADD CONSTRAINT contacts_knownfield_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_knownfieldevent
    ADD CONSTRAINT contacts_knownfieldevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contacts_phone
    ADD CONSTRAINT contacts_phone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_phoneevent
    ADD CONSTRAINT contacts_phoneevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.distribution_availability
    ADD CONSTRAINT distribution_availability_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.distribution_availability
    ADD CONSTRAINT distribution_availability_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.distribution_availabilityevent
    ADD CONSTRAINT distribution_availabilityevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.distribution_circle
    ADD CONSTRAINT distribution_circle_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.distribution_circle
    ADD CONSTRAINT distribution_circle_team_id_key UNIQUE (team_id);
ALTER TABLE ONLY public.distribution_offer
    ADD CONSTRAINT distribution_offer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.distribution_offerevent
    ADD CONSTRAINT distribution_offerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.distribution_rule
    ADD CONSTRAINT distribution_rule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.distribution_ruleevent
    ADD CONSTRAINT distribution_ruleevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.escalation_reachedstage
    ADD CONSTRAINT each_stage_once UNIQUE (lead_id, clock, due_at, stage);
ALTER TABLE ONLY public.contacts_email
    ADD CONSTRAINT email_once UNIQUE (contact_id, normal);
ALTER TABLE ONLY public.escalation_reachedstage
    ADD CONSTRAINT escalation_reachedstage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exports_export
    ADD CONSTRAINT exports_export_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.followups_daterule
    ADD CONSTRAINT followups_daterule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.followups_dateruleevent
    ADD CONSTRAINT followups_dateruleevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.followups_taskevent
    ADD CONSTRAINT followups_taskevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.imports_filerow
    ADD CONSTRAINT imports_filerow_pkey PRIMARY KEY (made_by_id, number);
ALTER TABLE ONLY public.imports_import
    ADD CONSTRAINT imports_import_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.imports_importedrow
    ADD CONSTRAINT imports_importedrow_pkey PRIMARY KEY (kind, record_id);
ALTER TABLE ONLY public.imports_touched
    ADD CONSTRAINT imports_touched_pkey PRIMARY KEY (made_by_id, kind, record_id);
ALTER TABLE ONLY public.intake_capture_leads
    ADD CONSTRAINT intake_capture_leads_capture_id_lead_id_9bbb3e5a_uniq UNIQUE (capture_id, lead_id);
ALTER TABLE ONLY public.intake_capture_leads
    ADD CONSTRAINT intake_capture_leads_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.intake_capture
    ADD CONSTRAINT intake_capture_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.intake_portaltemplate
    ADD CONSTRAINT intake_portaltemplate_code_key UNIQUE (code);
ALTER TABLE ONLY public.intake_portaltemplate
    ADD CONSTRAINT intake_portaltemplate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.intake_portaltemplateevent
    ADD CONSTRAINT intake_portaltemplateevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.leads_call
    ADD CONSTRAINT leads_call_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.leads_callevent
    ADD CONSTRAINT leads_callevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.leads_case
    ADD CONSTRAINT leads_case_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.leads_caseevent
    ADD CONSTRAINT leads_caseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.leads_endedclock
    ADD CONSTRAINT leads_endedclock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.leads_interest
    ADD CONSTRAINT leads_interest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_message_key_key UNIQUE (message_key);
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.leads_leadevent
    ADD CONSTRAINT leads_leadevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.leads_note
    ADD CONSTRAINT leads_note_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.leads_noteevent
    ADD CONSTRAINT leads_noteevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.leads_rivalry
    ADD CONSTRAINT leads_rivalry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_answeredsender
    ADD CONSTRAINT mail_answeredsender_pkey PRIMARY KEY (address);
ALTER TABLE ONLY public.mail_autoresponder
    ADD CONSTRAINT mail_autoresponder_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_autoresponder
    ADD CONSTRAINT mail_autoresponder_source_id_key UNIQUE (source_id);
ALTER TABLE ONLY public.mail_autoresponderevent
    ADD CONSTRAINT mail_autoresponderevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.mail_block
    ADD CONSTRAINT mail_block_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_blockevent
    ADD CONSTRAINT mail_blockevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.mail_document
    ADD CONSTRAINT mail_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_documentevent
    ADD CONSTRAINT mail_documentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_token_key UNIQUE (token);
ALTER TABLE ONLY public.mail_messageevent
    ADD CONSTRAINT mail_messageevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.mail_messagefile
    ADD CONSTRAINT mail_messagefile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_smtpaccount
    ADD CONSTRAINT mail_smtpaccount_branch_id_key UNIQUE (branch_id);
ALTER TABLE ONLY public.mail_smtpaccount
    ADD CONSTRAINT mail_smtpaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_smtpaccountevent
    ADD CONSTRAINT mail_smtpaccountevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.mail_storedfile
    ADD CONSTRAINT mail_storedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_storedfile
    ADD CONSTRAINT mail_storedfile_sha256_key UNIQUE (sha256);
ALTER TABLE ONLY public.mail_template
    ADD CONSTRAINT mail_template_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_templateevent
    ADD CONSTRAINT mail_templateevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.matching_decision
    ADD CONSTRAINT matching_decision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.matching_edition
    ADD CONSTRAINT matching_edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notify_delivery
    ADD CONSTRAINT notify_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notify_device
    ADD CONSTRAINT notify_device_endpoint_key UNIQUE (endpoint);
ALTER TABLE ONLY public.notify_device
    ADD CONSTRAINT notify_device_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notify_notice
    ADD CONSTRAINT notify_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notify_noticechoice
    ADD CONSTRAINT notify_noticechoice_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY public.notify_noticechoiceevent
    ADD CONSTRAINT notify_noticechoiceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.notify_pushkey
    ADD CONSTRAINT notify_pushkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.notify_untold
    ADD CONSTRAINT notify_untold_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY public.contacts_groupmember
    ADD CONSTRAINT once_in_a_group UNIQUE (group_id, contact_id);
ALTER TABLE ONLY public.projects_member
    ADD CONSTRAINT once_in_a_project UNIQUE (project_id, contact_id);
ALTER TABLE ONLY public.staff_membership
    ADD CONSTRAINT once_in_a_team UNIQUE (user_id, team_id);
ALTER TABLE ONLY public.projects_arrival
    ADD CONSTRAINT once_on_the_way UNIQUE (project_id, contact_id);
ALTER TABLE ONLY public.staff_answer
    ADD CONSTRAINT one_answer_per_key UNIQUE (who, key);
ALTER TABLE ONLY public.catalog_category
    ADD CONSTRAINT one_category_per_code UNIQUE (code);
ALTER TABLE ONLY public.catalog_competitor
    ADD CONSTRAINT one_competitor_per_code UNIQUE (code);
ALTER TABLE ONLY public.catalog_field
    ADD CONSTRAINT one_field_per_code UNIQUE (code);
ALTER TABLE ONLY public.channels_health
    ADD CONSTRAINT one_health_per_part UNIQUE (source_id, part);
ALTER TABLE ONLY public.contacts_knownfield
    ADD CONSTRAINT one_known_field_per_code UNIQUE (of, code);
ALTER TABLE ONLY public.catalog_level
    ADD CONSTRAINT one_level_per_rank UNIQUE (scale, rank);
ALTER TABLE ONLY public.bulk_line
    ADD CONSTRAINT one_line_per_place UNIQUE (run_id, "position");
ALTER TABLE ONLY public.channels_mailbox
    ADD CONSTRAINT one_mailbox_each UNIQUE (host, port, "user");
ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT one_message_per_id UNIQUE (message_id, direction);
ALTER TABLE ONLY public.privacy_period
    ADD CONSTRAINT one_period_each UNIQUE NULLS NOT DISTINCT (kind, branch_id);
ALTER TABLE ONLY public.catalog_pipeline
    ADD CONSTRAINT one_pipeline_per_code UNIQUE (code);
ALTER TABLE ONLY public.catalog_product
    ADD CONSTRAINT one_product_per_code UNIQUE (code);
ALTER TABLE ONLY public.catalog_completionreason
    ADD CONSTRAINT one_reason_per_code UNIQUE (code);
ALTER TABLE ONLY public.channels_readfolder
    ADD CONSTRAINT one_row_per_folder UNIQUE (mailbox_id, name);
ALTER TABLE ONLY public.search_keptsearch
    ADD CONSTRAINT one_search_at_a_time UNIQUE (user_id, of);
ALTER TABLE ONLY public.search_savedsearch
    ADD CONSTRAINT one_search_per_name UNIQUE (owner_id, of, name);
ALTER TABLE ONLY public.staff_openinghours
    ADD CONSTRAINT one_set_of_hours_each UNIQUE NULLS NOT DISTINCT (branch_id, team_id);
ALTER TABLE ONLY public.catalog_responsetimes
    ADD CONSTRAINT one_set_of_times_each UNIQUE NULLS NOT DISTINCT (type_id, branch_id);
ALTER TABLE ONLY public.catalog_source
    ADD CONSTRAINT one_source_per_code UNIQUE (code);
ALTER TABLE ONLY public.catalog_status
    ADD CONSTRAINT one_status_per_code UNIQUE (pipeline_id, code);
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT one_task_follows_another UNIQUE (follows_id);
ALTER TABLE ONLY public.catalog_taskreason
    ADD CONSTRAINT one_task_reason_per_code UNIQUE (code);
ALTER TABLE ONLY public.catalog_tasktype
    ADD CONSTRAINT one_task_type_per_code UNIQUE (code);
ALTER TABLE ONLY public.catalog_leadtype
    ADD CONSTRAINT one_type_per_code UNIQUE (code);
ALTER TABLE ONLY public.mail_smtpaccount
    ADD CONSTRAINT one_way_out_each UNIQUE NULLS NOT DISTINCT (branch_id);
ALTER TABLE ONLY public.adverts_owedlead
    ADD CONSTRAINT owed_once UNIQUE (source_id, number);
ALTER TABLE ONLY public.records_pair
    ADD CONSTRAINT pair_once UNIQUE (kind, "left", "right");
ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts_phone
    ADD CONSTRAINT phone_once UNIQUE (contact_id, raw);
ALTER TABLE ONLY public.search_pin
    ADD CONSTRAINT pinned_once UNIQUE (user_id, search_id);
ALTER TABLE ONLY public.privacy_erasure
    ADD CONSTRAINT privacy_erasure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.privacy_erasurekey
    ADD CONSTRAINT privacy_erasurekey_pkey PRIMARY KEY (erasure_id, whose, key);
ALTER TABLE ONLY public.privacy_period
    ADD CONSTRAINT privacy_period_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.privacy_personfile
    ADD CONSTRAINT privacy_personfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);
ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_arrival
    ADD CONSTRAINT projects_arrival_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_member
    ADD CONSTRAINT projects_member_lead_id_key UNIQUE (lead_id);
ALTER TABLE ONLY public.projects_member
    ADD CONSTRAINT projects_member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_memberevent
    ADD CONSTRAINT projects_memberevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.projects_project_groups
    ADD CONSTRAINT projects_project_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_project_groups
    ADD CONSTRAINT projects_project_groups_project_id_contactgroup__0586d006_uniq UNIQUE (project_id, contactgroup_id);
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_project_products
    ADD CONSTRAINT projects_project_products_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.projects_project_products
    ADD CONSTRAINT projects_project_products_project_id_product_id_79efea96_uniq UNIQUE (project_id, product_id);
ALTER TABLE ONLY public.projects_projectevent
    ADD CONSTRAINT projects_projectevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_looked
    ADD CONSTRAINT records_looked_pkey PRIMARY KEY (kind, record);
ALTER TABLE ONLY public.records_merge
    ADD CONSTRAINT records_merge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_pair
    ADD CONSTRAINT records_pair_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_pairsearch
    ADD CONSTRAINT records_pairsearch_pkey PRIMARY KEY (kind);
ALTER TABLE ONLY public.relief_loan
    ADD CONSTRAINT relief_loan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.relief_loanevent
    ADD CONSTRAINT relief_loanevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.search_keptsearch
    ADD CONSTRAINT search_keptsearch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_pin
    ADD CONSTRAINT search_pin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_savedsearch
    ADD CONSTRAINT search_savedsearch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.search_savedsearchevent
    ADD CONSTRAINT search_savedsearchevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_absence
    ADD CONSTRAINT staff_absence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_absenceevent
    ADD CONSTRAINT staff_absenceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_allowance
    ADD CONSTRAINT staff_allowance_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.staff_answer
    ADD CONSTRAINT staff_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_apikey_branches
    ADD CONSTRAINT staff_apikey_branches_apikey_id_branch_id_ab4e5566_uniq UNIQUE (apikey_id, branch_id);
ALTER TABLE ONLY public.staff_apikey_branches
    ADD CONSTRAINT staff_apikey_branches_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_apikey
    ADD CONSTRAINT staff_apikey_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.staff_apikey
    ADD CONSTRAINT staff_apikey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_apikeyevent
    ADD CONSTRAINT staff_apikeyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_branch
    ADD CONSTRAINT staff_branch_code_key UNIQUE (code);
ALTER TABLE ONLY public.staff_branch
    ADD CONSTRAINT staff_branch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_branchevent
    ADD CONSTRAINT staff_branchevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_stamp
    ADD CONSTRAINT staff_edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_event
    ADD CONSTRAINT staff_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_membership
    ADD CONSTRAINT staff_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_membershipevent
    ADD CONSTRAINT staff_membershipevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_openinghours
    ADD CONSTRAINT staff_openinghours_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_openinghoursevent
    ADD CONSTRAINT staff_openinghoursevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_team
    ADD CONSTRAINT staff_team_code_key UNIQUE (code);
ALTER TABLE ONLY public.staff_team
    ADD CONSTRAINT staff_team_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_teamevent
    ADD CONSTRAINT staff_teamevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.staff_user
    ADD CONSTRAINT staff_user_email_key UNIQUE (email);
ALTER TABLE ONLY public.staff_user
    ADD CONSTRAINT staff_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_user_serves
    ADD CONSTRAINT staff_user_serves_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_user_serves
    ADD CONSTRAINT staff_user_serves_user_id_branch_id_e4bf5c99_uniq UNIQUE (user_id, branch_id);
ALTER TABLE ONLY public.staff_userevent
    ADD CONSTRAINT staff_userevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.channels_stuckmessage
    ADD CONSTRAINT stuck_once UNIQUE (folder_id, uid);
ALTER TABLE ONLY public.telephony_takencall
    ADD CONSTRAINT taken_once UNIQUE (source_id, number);
ALTER TABLE ONLY public.telephony_line
    ADD CONSTRAINT telephony_line_number_key UNIQUE (number);
ALTER TABLE ONLY public.telephony_line
    ADD CONSTRAINT telephony_line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.telephony_lineevent
    ADD CONSTRAINT telephony_lineevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.telephony_takencall
    ADD CONSTRAINT telephony_takencall_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_template
    ADD CONSTRAINT template_once_a_language UNIQUE NULLS NOT DISTINCT (branch_id, code, language);
ALTER TABLE ONLY public.notify_notice
    ADD CONSTRAINT told_once UNIQUE (event_id, user_id);
CREATE INDEX absence_by_end ON public.staff_absence USING btree (until_at);
CREATE INDEX account_branches ON public.contacts_account USING gin (branch_ids);
CREATE INDEX account_order ON public.contacts_account USING btree (sort_key, id);
CREATE INDEX account_search ON public.contacts_account USING gin (search public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX answer_by_age ON public.staff_answer USING btree (at);
CREATE INDEX answered_by_age ON public.mail_answeredsender USING btree (at);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX bulk_run_user_id_e45f6246 ON public.bulk_run USING btree (user_id);
CREATE INDEX capture_by_status ON public.intake_capture USING btree (status, id DESC);
CREATE INDEX capture_joined_by_key ON public.intake_capture USING btree (message_key) WHERE (NOT ((message_key)::text = ''::text));
CREATE INDEX capture_of_nobody ON public.intake_capture USING gin (lower((((((sender)::text || ' '::text) || (subject)::text) || ' '::text) || "left"(text, 20000))) public.gin_trgm_ops) WHERE ((status)::text = ANY (ARRAY[('needs_look'::character varying)::text, ('not_a_lead'::character varying)::text]));
CREATE INDEX capture_of_portal ON public.intake_capture USING btree (portal, id DESC) WHERE (NOT ((portal)::text = ''::text));
CREATE INDEX capture_past_its_time ON public.intake_capture USING btree (status, received_at) WHERE (raw <> '\x'::bytea);
CREATE INDEX capture_waiting ON public.intake_capture USING btree (id) WHERE ((status)::text = 'waiting'::text);
CREATE INDEX catalog_category_parent_id_f61bd017 ON public.catalog_category USING btree (parent_id);
CREATE INDEX catalog_field_types_field_id_7ec5b1e9 ON public.catalog_field_types USING btree (field_id);
CREATE INDEX catalog_field_types_leadtype_id_61b110c4 ON public.catalog_field_types USING btree (leadtype_id);
CREATE INDEX catalog_leadtype_default_category_id_a985e031 ON public.catalog_leadtype USING btree (default_category_id);
CREATE INDEX catalog_leadtype_default_pipeline_id_1e6c20ce ON public.catalog_leadtype USING btree (default_pipeline_id);
CREATE INDEX catalog_leadtype_pipelines_leadtype_id_4ceb3e1e ON public.catalog_leadtype_pipelines USING btree (leadtype_id);
CREATE INDEX catalog_leadtype_pipelines_pipeline_id_09ad15dd ON public.catalog_leadtype_pipelines USING btree (pipeline_id);
CREATE INDEX catalog_responsetimes_branch_id_e78aae7d ON public.catalog_responsetimes USING btree (branch_id);
CREATE INDEX catalog_responsetimes_type_id_680eb0a7 ON public.catalog_responsetimes USING btree (type_id);
CREATE INDEX catalog_source_branch_id_3b5f5374 ON public.catalog_source USING btree (branch_id);
CREATE INDEX catalog_source_category_id_0716596f ON public.catalog_source USING btree (category_id);
CREATE INDEX catalog_source_key_3f1128d9_like ON public.catalog_source USING btree (key varchar_pattern_ops);
CREATE INDEX catalog_source_team_id_9dffaafa ON public.catalog_source USING btree (team_id);
CREATE INDEX catalog_source_type_id_2da89bd3 ON public.catalog_source USING btree (type_id);
CREATE INDEX catalog_status_next_statuses_from_status_id_de6fe3bd ON public.catalog_status_next_statuses USING btree (from_status_id);
CREATE INDEX catalog_status_next_statuses_to_status_id_6a9a71c6 ON public.catalog_status_next_statuses USING btree (to_status_id);
CREATE INDEX catalog_status_pipeline_id_bc937685 ON public.catalog_status USING btree (pipeline_id);
CREATE INDEX catalog_tasktype_reasons_taskreason_id_ed13e036 ON public.catalog_tasktype_reasons USING btree (taskreason_id);
CREATE INDEX catalog_tasktype_reasons_tasktype_id_5f38bc5e ON public.catalog_tasktype_reasons USING btree (tasktype_id);
CREATE INDEX channels_forward_source_id_d47c5aa5 ON public.channels_forward USING btree (source_id);
CREATE INDEX channels_health_source_id_0993d9af ON public.channels_health USING btree (source_id);
CREATE INDEX channels_mailbox_source_id_6e7692bb ON public.channels_mailbox USING btree (source_id);
CREATE INDEX channels_probe_source_id_29d7699f ON public.channels_probe USING btree (source_id);
CREATE INDEX channels_probe_token_5d5cac25_like ON public.channels_probe USING btree (token varchar_pattern_ops);
CREATE INDEX channels_readfolder_mailbox_id_3f672ae8 ON public.channels_readfolder USING btree (mailbox_id);
CREATE INDEX channels_stuckmessage_folder_id_0f48a725 ON public.channels_stuckmessage USING btree (folder_id);
CREATE INDEX consent_standing ON public.contacts_consent USING btree (contact_id, purpose, channel, at, id) INCLUDE (is_given);
CREATE INDEX contact_birthday ON public.contacts_contact USING btree (birthday) WHERE (birthday IS NOT NULL);
CREATE INDEX contact_branches ON public.contacts_contact USING gin (branch_ids);
CREATE INDEX contact_customer ON public.contacts_contact USING btree (customer_since) WHERE (customer_since IS NOT NULL);
CREATE INDEX contact_fields ON public.contacts_contact USING gin (fields jsonb_path_ops);
CREATE INDEX contact_made ON public.contacts_contact USING btree (created_at);
CREATE INDEX contact_order ON public.contacts_contact USING btree (sort_key, id);
CREATE INDEX contact_search ON public.contacts_contact USING gin (search public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX contacts_account_merged_into_id_50deec3e ON public.contacts_account USING btree (merged_into_id);
CREATE INDEX contacts_accountaddress_account_id_1b1ac49b ON public.contacts_accountaddress USING btree (account_id);
CREATE INDEX contacts_accountaddressevent_of_account_id ON public.contacts_accountaddressevent USING btree (account_id);
CREATE INDEX contacts_accountemail_account_id_e94b0746 ON public.contacts_accountemail USING btree (account_id);
CREATE INDEX contacts_accountemailevent_of_account_id ON public.contacts_accountemailevent USING btree (account_id);
CREATE INDEX contacts_accountevent_of_id ON public.contacts_accountevent USING btree (id);
CREATE INDEX contacts_accountphone_account_id_da7834ed ON public.contacts_accountphone USING btree (account_id);
CREATE INDEX contacts_accountphoneevent_of_account_id ON public.contacts_accountphoneevent USING btree (account_id);
CREATE INDEX contacts_address_contact_id_fdd5054b ON public.contacts_address USING btree (contact_id);
CREATE INDEX contacts_addressevent_of_contact_id ON public.contacts_addressevent USING btree (contact_id);
CREATE INDEX contacts_consentevent_of_contact_id ON public.contacts_consentevent USING btree (contact_id);
CREATE INDEX contacts_contact_account_id_9a5698ce ON public.contacts_contact USING btree (account_id);
CREATE INDEX contacts_contact_merged_into_id_940ac4a0 ON public.contacts_contact USING btree (merged_into_id);
CREATE INDEX contacts_contact_preferred_owner_id_d51a5a9b ON public.contacts_contact USING btree (preferred_owner_id);
CREATE INDEX contacts_contactevent_of_id ON public.contacts_contactevent USING btree (id);
CREATE INDEX contacts_contactgroup_branch_id_5a487b81 ON public.contacts_contactgroup USING btree (branch_id);
CREATE INDEX contacts_contactgroup_code_03f282fa_like ON public.contacts_contactgroup USING btree (code varchar_pattern_ops);
CREATE INDEX contacts_contactgroup_parent_id_fdfb0ce3 ON public.contacts_contactgroup USING btree (parent_id);
CREATE INDEX contacts_contract_contact_id_b015ae85 ON public.contacts_contract USING btree (contact_id);
CREATE INDEX contacts_contractevent_of_contact_id ON public.contacts_contractevent USING btree (contact_id);
CREATE INDEX contacts_email_contact_id_393152de ON public.contacts_email USING btree (contact_id);
CREATE INDEX contacts_emailevent_of_contact_id ON public.contacts_emailevent USING btree (contact_id);
CREATE INDEX contacts_groupmember_contact_id_3e36cd79 ON public.contacts_groupmember USING btree (contact_id);
CREATE INDEX contacts_groupmember_group_id_7cc17be5 ON public.contacts_groupmember USING btree (group_id);
CREATE INDEX contacts_phone_contact_id_889b3d80 ON public.contacts_phone USING btree (contact_id);
CREATE INDEX contacts_phoneevent_of_contact_id ON public.contacts_phoneevent USING btree (contact_id);
CREATE INDEX contract_end ON public.contacts_contract USING btree (ends_on);
CREATE INDEX decision_of_record ON public.matching_decision USING btree (kind, asked);
CREATE INDEX delivery_by_age ON public.notify_delivery USING btree (made_at);
CREATE INDEX delivery_waiting ON public.notify_delivery USING btree (channel, not_before, id) WHERE ((given_up_at IS NULL) AND (sent_at IS NULL));
CREATE INDEX distribution_offer_answered_by_id_23474600 ON public.distribution_offer USING btree (answered_by_id);
CREATE INDEX distribution_offer_lead_id_074be52d ON public.distribution_offer USING btree (lead_id);
CREATE INDEX distribution_offer_team_id_cccb7aa5 ON public.distribution_offer USING btree (team_id);
CREATE INDEX distribution_offer_user_id_cd2added ON public.distribution_offer USING btree (user_id);
CREATE INDEX distribution_offerevent_of_lead_id ON public.distribution_offerevent USING btree (lead_id);
CREATE INDEX distribution_rule_branch_id_c8c33d7f ON public.distribution_rule USING btree (branch_id);
CREATE INDEX distribution_rule_team_id_a8fa74e7 ON public.distribution_rule USING btree (team_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX email_normal ON public.contacts_email USING btree (normal);
CREATE UNIQUE INDEX erased_once_at_a_time ON public.privacy_erasure USING btree (contact) WHERE ((state)::text = 'going'::text);
CREATE INDEX erasure_going ON public.privacy_erasure USING btree (id) WHERE ((state)::text = 'going'::text);
CREATE INDEX erasure_kept ON public.privacy_erasure USING btree (kept_until) WHERE ((state)::text = 'kept'::text);
CREATE INDEX event_of_contact ON public.staff_event USING btree (contact_id, id) WHERE (contact_id IS NOT NULL);
CREATE INDEX event_of_lead ON public.staff_event USING btree (lead_number, id) WHERE (lead_number IS NOT NULL);
CREATE INDEX event_of_subject ON public.staff_event USING btree (subject_kind, subject_id, id);
CREATE INDEX exports_export_owner_id_79c5d475 ON public.exports_export USING btree (owner_id);
CREATE INDEX followups_daterule_branch_id_9634950a ON public.followups_daterule USING btree (branch_id);
CREATE INDEX followups_daterule_team_id_f779ef81 ON public.followups_daterule USING btree (team_id);
CREATE INDEX followups_daterule_type_id_2903cc89 ON public.followups_daterule USING btree (type_id);
CREATE INDEX followups_daterule_user_id_f0789be3 ON public.followups_daterule USING btree (user_id);
CREATE INDEX followups_task_follows_id_64f558a7 ON public.followups_task USING btree (follows_id);
CREATE INDEX followups_task_reason_id_beabc97c ON public.followups_task USING btree (reason_id);
CREATE INDEX followups_task_type_id_cf55bb39 ON public.followups_task USING btree (type_id);
CREATE INDEX followups_taskevent_of_contact_id ON public.followups_taskevent USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX followups_taskevent_of_lead_id ON public.followups_taskevent USING btree (lead_id) WHERE (lead_id IS NOT NULL);
CREATE INDEX forward_of_source ON public.channels_forward USING btree (source_id, id DESC);
CREATE INDEX forward_ready ON public.channels_forward USING btree (not_before) WHERE ((given_up_at IS NULL) AND (sent_at IS NULL));
CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));
CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);
CREATE INDEX imported_digest ON public.imports_importedrow USING btree (digest);
CREATE INDEX imports_import_branch_id_bb08e637 ON public.imports_import USING btree (branch_id);
CREATE INDEX imports_import_by_id_8b8eb7fa ON public.imports_import USING btree (by_id);
CREATE INDEX imports_import_source_id_de8fc387 ON public.imports_import USING btree (source_id);
CREATE INDEX intake_capture_leads_capture_id_7630e1d1 ON public.intake_capture_leads USING btree (capture_id);
CREATE INDEX intake_capture_leads_lead_id_842c8d41 ON public.intake_capture_leads USING btree (lead_id);
CREATE INDEX intake_capture_source_id_305d4ed5 ON public.intake_capture USING btree (source_id);
CREATE INDEX intake_portaltemplate_code_bd14fb95_like ON public.intake_portaltemplate USING btree (code varchar_pattern_ops);
CREATE INDEX lead_by_due ON public.leads_lead USING btree (due_at, number);
CREATE INDEX lead_by_importance ON public.leads_lead USING btree (importance, number);
CREATE INDEX lead_by_priority ON public.leads_lead USING btree (priority, number);
CREATE INDEX lead_by_probability ON public.leads_lead USING btree (probability, number);
CREATE INDEX lead_due ON public.leads_lead USING btree (due_at) WHERE ((due_at IS NOT NULL) AND ((state)::text = ANY (ARRAY[('new'::character varying)::text, ('in_progress'::character varying)::text])));
CREATE INDEX lead_escalated ON public.leads_lead USING btree (branch_id, team_id) WHERE ((escalated_stage > 0) AND ((state)::text = ANY (ARRAY[('new'::character varying)::text, ('in_progress'::character varying)::text])));
CREATE UNIQUE INDEX lead_lent_once_in_an_absence ON public.relief_loan USING btree (absence_id, lead_id) WHERE (back_at IS NULL);
CREATE INDEX lead_members ON public.leads_lead USING gin (member_ids);
CREATE INDEX lead_newest ON public.leads_lead USING btree (created_at DESC, number DESC);
CREATE INDEX lead_of_branch ON public.leads_lead USING btree (branch_id, created_at DESC, number DESC);
CREATE INDEX lead_of_contact ON public.leads_lead USING btree (contact_id, number DESC);
CREATE INDEX lead_of_owner ON public.leads_lead USING btree (owner_id, created_at DESC, number DESC);
CREATE INDEX lead_of_project ON public.leads_lead USING btree (project, created_at DESC, number DESC) WHERE (project IS NOT NULL);
CREATE INDEX lead_of_team ON public.leads_lead USING btree (team_id, created_at DESC, number DESC);
CREATE INDEX lead_open_handover ON public.leads_lead USING btree (handover, created_at DESC) WHERE ((state)::text = ANY (ARRAY[('new'::character varying)::text, ('in_progress'::character varying)::text]));
CREATE INDEX lead_open_of_owner ON public.leads_lead USING btree (owner_id) WHERE ((state)::text = ANY (ARRAY[('new'::character varying)::text, ('in_progress'::character varying)::text]));
CREATE INDEX lead_past_its_time ON public.leads_lead USING btree (branch_id, state, completed_at) WHERE ((completed_at IS NOT NULL) AND ((subject)::text <> '[erased]'::text));
CREATE INDEX lead_search ON public.leads_lead USING gin (search public.gin_trgm_ops, date_bin('01:00:00'::interval, created_at, '2001-01-01 00:00:00+00'::timestamp with time zone), ((ARRAY[owner_id, offered_to_id, ('-2'::integer * team_id), (('-2'::integer * branch_id) - 1)] || member_ids))) WITH (fastupdate=off);
CREATE INDEX lead_to_look_at ON public.leads_lead USING btree (look_at) WHERE (look_at IS NOT NULL);
CREATE INDEX leads_call_by_id_b95d2581 ON public.leads_call USING btree (by_id);
CREATE INDEX leads_call_contact_id_590a3b8c ON public.leads_call USING btree (contact_id);
CREATE INDEX leads_call_lead_id_5c214aaa ON public.leads_call USING btree (lead_id);
CREATE INDEX leads_callevent_of_contact_id ON public.leads_callevent USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX leads_callevent_of_lead_id ON public.leads_callevent USING btree (lead_id) WHERE (lead_id IS NOT NULL);
CREATE INDEX leads_case_administrator_id_4cbaf7e9 ON public.leads_case USING btree (administrator_id);
CREATE INDEX leads_case_branch_id_6bd15326 ON public.leads_case USING btree (branch_id);
CREATE INDEX leads_case_contact_id_b381f724 ON public.leads_case USING btree (contact_id);
CREATE INDEX leads_case_pipeline_id_91d4121c ON public.leads_case USING btree (pipeline_id);
CREATE INDEX leads_endedclock_lead_id_d579fc38 ON public.leads_endedclock USING btree (lead_id);
CREATE INDEX leads_interest_lead_id_c2a87929 ON public.leads_interest USING btree (lead_id);
CREATE INDEX leads_interest_product_id_70dd64ba ON public.leads_interest USING btree (product_id);
CREATE INDEX leads_lead_account_id_d7b48dfa ON public.leads_lead USING btree (account_id);
CREATE INDEX leads_lead_case_id_147e8f9d ON public.leads_lead USING btree (case_id);
CREATE INDEX leads_lead_category_id_eb5283fa ON public.leads_lead USING btree (category_id);
CREATE INDEX leads_lead_completion_reason_id_f37c7af1 ON public.leads_lead USING btree (completion_reason_id);
CREATE INDEX leads_lead_message_key_e7ef717a_like ON public.leads_lead USING btree (message_key varchar_pattern_ops);
CREATE INDEX leads_lead_offered_to_id_235ce9e1 ON public.leads_lead USING btree (offered_to_id);
CREATE INDEX leads_lead_pipeline_id_1373d256 ON public.leads_lead USING btree (pipeline_id);
CREATE INDEX leads_lead_source_id_a5f74de9 ON public.leads_lead USING btree (source_id);
CREATE INDEX leads_lead_status_before_id_0969e81e ON public.leads_lead USING btree (status_before_id);
CREATE INDEX leads_lead_status_id_a62e8982 ON public.leads_lead USING btree (status_id);
CREATE INDEX leads_lead_type_id_b9b8d1c2 ON public.leads_lead USING btree (type_id);
CREATE INDEX leads_leadevent_of_number ON public.leads_leadevent USING btree (number);
CREATE INDEX leads_note_by_id_f33fc254 ON public.leads_note USING btree (by_id);
CREATE INDEX leads_note_contact_id_061f7e6c ON public.leads_note USING btree (contact_id);
CREATE INDEX leads_note_corrects_id_9dbe7644 ON public.leads_note USING btree (corrects_id);
CREATE INDEX leads_note_lead_id_5778e489 ON public.leads_note USING btree (lead_id);
CREATE INDEX leads_noteevent_of_contact_id ON public.leads_noteevent USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX leads_noteevent_of_lead_id ON public.leads_noteevent USING btree (lead_id) WHERE (lead_id IS NOT NULL);
CREATE INDEX leads_rivalry_competitor_id_3c941f50 ON public.leads_rivalry USING btree (competitor_id);
CREATE INDEX leads_rivalry_lead_id_4289b177 ON public.leads_rivalry USING btree (lead_id);
CREATE INDEX line_by_fate ON public.bulk_line USING btree (run_id, fate, "position");
CREATE INDEX mail_answeredsender_address_f1454f59_like ON public.mail_answeredsender USING btree (address varchar_pattern_ops);
CREATE INDEX mail_block_branch_id_28ab6cb1 ON public.mail_block USING btree (branch_id);
CREATE INDEX mail_block_picture_id_1349a716 ON public.mail_block USING btree (picture_id);
CREATE INDEX mail_document_branch_id_7579c98c ON public.mail_document USING btree (branch_id);
CREATE INDEX mail_document_file_id_bf3b4546 ON public.mail_document USING btree (file_id);
CREATE INDEX mail_message_token_d08de123_like ON public.mail_message USING btree (token varchar_pattern_ops);
CREATE INDEX mail_messageevent_of_contact_id ON public.mail_messageevent USING btree (contact_id) WHERE (contact_id IS NOT NULL);
CREATE INDEX mail_messageevent_of_lead_id ON public.mail_messageevent USING btree (lead_id) WHERE (lead_id IS NOT NULL);
CREATE INDEX mail_messagefile_file_id_b211db49 ON public.mail_messagefile USING btree (file_id);
CREATE INDEX mail_messagefile_message_id_44fdb637 ON public.mail_messagefile USING btree (message_id);
CREATE INDEX mail_storedfile_sha256_423aa05d_like ON public.mail_storedfile USING btree (sha256 varchar_pattern_ops);
CREATE INDEX mail_template_branch_id_767badad ON public.mail_template USING btree (branch_id);
CREATE INDEX matching_decision_lead_5bbc83d2 ON public.matching_decision USING btree (lead);
CREATE INDEX merge_of_kept ON public.records_merge USING btree (kind, kept, id DESC);
CREATE INDEX merge_touched ON public.records_merge USING gin (touched);
CREATE UNIQUE INDEX merged_into_one ON public.records_merge USING btree (kind, gone) WHERE (undone_at IS NULL);
CREATE INDEX message_of_capture ON public.mail_message USING btree (capture) WHERE (capture IS NOT NULL);
CREATE INDEX message_of_contact ON public.mail_message USING btree (contact_id, id) WHERE (contact_id IS NOT NULL);
CREATE INDEX message_of_lead ON public.mail_message USING btree (lead_id, id) WHERE (lead_id IS NOT NULL);
CREATE INDEX message_waiting ON public.mail_message USING btree (branch_id, not_before, id) WHERE ((state)::text = 'queued'::text);
CREATE INDEX notice_of_open_offer ON public.notify_notice USING btree (lead_number) WHERE (((kind)::text = ANY (ARRAY[('offered_to_me'::character varying)::text, ('offered_to_team'::character varying)::text])) AND (settled_at IS NULL));
CREATE INDEX notice_of_user ON public.notify_notice USING btree (user_id, id DESC);
CREATE INDEX notice_unread ON public.notify_notice USING btree (user_id, id) WHERE (in_desk AND (read_at IS NULL));
CREATE INDEX notify_delivery_device_id_baa91765 ON public.notify_delivery USING btree (device_id);
CREATE INDEX notify_delivery_notice_id_0b7aa490 ON public.notify_delivery USING btree (notice_id);
CREATE INDEX notify_device_endpoint_4e2513b6_like ON public.notify_device USING btree (endpoint varchar_pattern_ops);
CREATE INDEX notify_device_user_id_b29e97ba ON public.notify_device USING btree (user_id);
CREATE INDEX notify_notice_digest_id_86ead310 ON public.notify_notice USING btree (digest_id);
CREATE INDEX offer_by_age ON public.distribution_offer USING btree (made_at);
CREATE INDEX offer_ends ON public.distribution_offer USING btree (ends_at) WHERE (((answer)::text = ''::text) AND (ends_at IS NOT NULL));
CREATE INDEX offer_of_lead ON public.distribution_offer USING btree (lead_id, id DESC);
CREATE UNIQUE INDEX one_default_level ON public.catalog_level USING btree (scale) WHERE is_default;
CREATE UNIQUE INDEX one_default_task_type ON public.catalog_tasktype USING btree (is_default) WHERE is_default;
CREATE UNIQUE INDEX one_default_type ON public.catalog_leadtype USING btree (is_default) WHERE is_default;
CREATE UNIQUE INDEX one_digest_at_a_time ON public.notify_delivery USING btree (user_id, not_before) WHERE ((attempts = 0) AND (given_up_at IS NULL) AND (notice_id IS NULL) AND (sent_at IS NULL));
CREATE UNIQUE INDEX one_initial_status ON public.catalog_status USING btree (pipeline_id) WHERE ((state)::text = 'new'::text);
CREATE UNIQUE INDEX one_open_offer ON public.distribution_offer USING btree (lead_id) WHERE ((answer)::text = ''::text);
CREATE UNIQUE INDEX one_private_account ON public.contacts_account USING btree (is_private) WHERE is_private;
CREATE UNIQUE INDEX one_source_per_address ON public.catalog_source USING btree (address) WHERE (NOT ((address)::text = ''::text));
CREATE UNIQUE INDEX one_task_a_rule_and_year ON public.followups_task USING btree (rule_id, rule_subject, rule_year) WHERE (rule_id IS NOT NULL);
CREATE UNIQUE INDEX one_user_per_address ON public.staff_user USING btree (lower((email)::text));
CREATE INDEX owed_to_fetch ON public.adverts_owedlead USING btree (try_at) WHERE ((fetched_at IS NULL) AND (given_up_at IS NULL));
CREATE INDEX pair_of_right ON public.records_pair USING btree (kind, "right");
CREATE INDEX pair_surest_first ON public.records_pair USING btree (kind, answer, sureness DESC, id DESC);
CREATE INDEX person_file_waiting ON public.privacy_personfile USING btree (id) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX phone_normal ON public.contacts_phone USING btree (normal);
CREATE INDEX privacy_erasure_contact_f676cf41 ON public.privacy_erasure USING btree (contact);
CREATE INDEX privacy_period_branch_id_b5a590bc ON public.privacy_period USING btree (branch_id);
CREATE INDEX privacy_personfile_contact_id_f176f197 ON public.privacy_personfile USING btree (contact_id);
CREATE INDEX probe_awaited ON public.channels_probe USING btree (late_at) WHERE ((alarmed_at IS NULL) AND (arrived_at IS NULL));
CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);
CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));
CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);
CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);
CREATE INDEX projects_arrival_contact_id_3d4e656a ON public.projects_arrival USING btree (contact_id);
CREATE INDEX projects_member_contact_id_94f56cb2 ON public.projects_member USING btree (contact_id);
CREATE INDEX projects_project_branch_id_90691572 ON public.projects_project USING btree (branch_id);
CREATE INDEX projects_project_groups_contactgroup_id_ddae408c ON public.projects_project_groups USING btree (contactgroup_id);
CREATE INDEX projects_project_groups_project_id_3bf040aa ON public.projects_project_groups USING btree (project_id);
CREATE INDEX projects_project_pipeline_id_1b6738a1 ON public.projects_project USING btree (pipeline_id);
CREATE INDEX projects_project_products_product_id_2680db28 ON public.projects_project_products USING btree (product_id);
CREATE INDEX projects_project_products_project_id_9b886cd3 ON public.projects_project_products USING btree (project_id);
CREATE INDEX projects_project_source_id_6206371f ON public.projects_project USING btree (source_id);
CREATE INDEX projects_project_type_id_6a1aa51a ON public.projects_project USING btree (type_id);
CREATE INDEX records_pairsearch_kind_037aa174_like ON public.records_pairsearch USING btree (kind varchar_pattern_ops);
CREATE INDEX relief_loan_absence_id_b5f4736f ON public.relief_loan USING btree (absence_id);
CREATE INDEX relief_loan_branch_id_97363d37 ON public.relief_loan USING btree (branch_id);
CREATE INDEX relief_loan_lead_id_4430d21b ON public.relief_loan USING btree (lead_id);
CREATE INDEX relief_loan_task_id_237cbc84 ON public.relief_loan USING btree (task_id);
CREATE INDEX relief_loan_team_id_5a2f934d ON public.relief_loan USING btree (team_id);
CREATE INDEX relief_loan_to_id_c6b416cc ON public.relief_loan USING btree (to_id);
CREATE INDEX row_refused ON public.imports_filerow USING btree (made_by_id, number) WHERE ((outcome)::text = 'refused'::text);
CREATE INDEX row_similar ON public.imports_filerow USING btree (made_by_id, number) WHERE (similar_id IS NOT NULL);
CREATE INDEX run_going ON public.bulk_run USING btree (turn_at, id) WHERE ((phase)::text = 'going'::text);
CREATE INDEX search_keptsearch_user_id_834e3a2e ON public.search_keptsearch USING btree (user_id);
CREATE INDEX search_pin_search_id_c99dcaa2 ON public.search_pin USING btree (search_id);
CREATE INDEX search_pin_user_id_a8764943 ON public.search_pin USING btree (user_id);
CREATE INDEX search_savedsearch_branch_id_81bbdf2c ON public.search_savedsearch USING btree (branch_id);
CREATE INDEX search_savedsearch_owner_id_d00820fe ON public.search_savedsearch USING btree (owner_id);
CREATE INDEX search_savedsearch_team_id_fe28c4a9 ON public.search_savedsearch USING btree (team_id);
CREATE UNIQUE INDEX sent_once ON public.notify_delivery USING btree (notice_id, channel, device_id) NULLS NOT DISTINCT WHERE (notice_id IS NOT NULL);
CREATE INDEX staff_absence_substitute_id_d819ada9 ON public.staff_absence USING btree (substitute_id);
CREATE INDEX staff_absence_user_id_4a538c89 ON public.staff_absence USING btree (user_id);
CREATE INDEX staff_allowance_key_292ea66b_like ON public.staff_allowance USING btree (key varchar_pattern_ops);
CREATE INDEX staff_apikey_branches_apikey_id_fabe0796 ON public.staff_apikey_branches USING btree (apikey_id);
CREATE INDEX staff_apikey_branches_branch_id_ae1ed61c ON public.staff_apikey_branches USING btree (branch_id);
CREATE INDEX staff_apikey_user_id_82a23aff ON public.staff_apikey USING btree (user_id);
CREATE INDEX staff_branch_code_7477ca34_like ON public.staff_branch USING btree (code varchar_pattern_ops);
CREATE INDEX staff_membership_team_id_415b91e0 ON public.staff_membership USING btree (team_id);
CREATE INDEX staff_membership_user_id_c6825c5f ON public.staff_membership USING btree (user_id);
CREATE INDEX staff_openinghours_branch_id_24958eb8 ON public.staff_openinghours USING btree (branch_id);
CREATE INDEX staff_openinghours_team_id_2e0e2db4 ON public.staff_openinghours USING btree (team_id);
CREATE INDEX staff_team_branch_id_c88565b1 ON public.staff_team USING btree (branch_id);
CREATE INDEX staff_team_code_7e44308a_like ON public.staff_team USING btree (code varchar_pattern_ops);
CREATE INDEX staff_team_parent_id_cd5e2e59 ON public.staff_team USING btree (parent_id);
CREATE INDEX staff_user_branch_id_3654ff1a ON public.staff_user USING btree (branch_id);
CREATE INDEX staff_user_email_4627d055_like ON public.staff_user USING btree (email varchar_pattern_ops);
CREATE INDEX staff_user_serves_branch_id_e125ba22 ON public.staff_user_serves USING btree (branch_id);
CREATE INDEX staff_user_serves_user_id_400b1659 ON public.staff_user_serves USING btree (user_id);
CREATE INDEX staff_user_team_id_b71a26d5 ON public.staff_user USING btree (team_id);
CREATE INDEX task_by_due ON public.followups_task USING btree (due_at, id);
CREATE INDEX task_closed ON public.followups_task USING btree (closed_at DESC, id DESC) WHERE (NOT (closed_at IS NULL));
CREATE UNIQUE INDEX task_lent_once_in_an_absence ON public.relief_loan USING btree (absence_id, task_id) WHERE (back_at IS NULL);
CREATE INDEX task_of_assignee ON public.followups_task USING btree (assignee_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX task_of_contact ON public.followups_task USING btree (contact_id, due_at);
CREATE INDEX task_of_lead ON public.followups_task USING btree (lead_id, due_at);
CREATE INDEX task_of_lead_branch ON public.followups_task USING btree (lead_branch_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX task_of_lead_owner ON public.followups_task USING btree (lead_owner_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX task_of_lead_team ON public.followups_task USING btree (lead_team_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX task_of_team ON public.followups_task USING btree (team_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX task_open ON public.followups_task USING btree (due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX task_search ON public.followups_task USING gin (search public.gin_trgm_ops) WITH (fastupdate=off);
CREATE INDEX task_to_tell ON public.followups_task USING btree (tell_at) WHERE (tell_at IS NOT NULL);
CREATE INDEX telephony_line_number_4730b786_like ON public.telephony_line USING btree (number varchar_pattern_ops);
CREATE INDEX telephony_line_source_id_5e6c8934 ON public.telephony_line USING btree (source_id);
CREATE INDEX telephony_takencall_call_id_8187337c ON public.telephony_takencall USING btree (call_id);
CREATE INDEX touched_by_row ON public.imports_touched USING btree (made_by_id, number);
CREATE INDEX untold_later ON public.notify_untold USING btree (again_at) WHERE (again_at IS NOT NULL);
CREATE TRIGGER asker_changed AFTER INSERT OR DELETE OR UPDATE OF name, role, scopes, user_id, digest, revoked_at OR TRUNCATE ON public.staff_apikey FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER asker_changed AFTER INSERT OR DELETE OR UPDATE OF apikey_id, branch_id OR TRUNCATE ON public.staff_apikey_branches FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER asker_changed AFTER INSERT OR DELETE OR UPDATE OF user_id, team_id, is_supervisor OR TRUNCATE ON public.staff_membership FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER asker_changed AFTER INSERT OR DELETE OR UPDATE OF name, role, language, branch_id, team_id, is_active OR TRUNCATE ON public.staff_user FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER asker_changed AFTER INSERT OR DELETE OR UPDATE OF user_id, branch_id OR TRUNCATE ON public.staff_user_serves FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER event_waits AFTER INSERT ON public.staff_event FOR EACH ROW WHEN ((((new.kind)::text = ANY (ARRAY[('lead:offered'::character varying)::text, ('lead:assigned'::character varying)::text, ('lead:accepted'::character varying)::text, ('lead:declined'::character varying)::text, ('lead:expired'::character varying)::text, ('lead:edited'::character varying)::text, ('message:received'::character varying)::text, ('clock:told'::character varying)::text, ('task:told'::character varying)::text, ('contact:introduced'::character varying)::text, ('contact:merged'::character varying)::text, ('account:introduced'::character varying)::text, ('account:merged'::character varying)::text, ('import:made'::character varying)::text, ('message:bounced'::character varying)::text, ('source:silent'::character varying)::text, ('lead:noted'::character varying)::text, ('contact:noted'::character varying)::text, ('task:noted'::character varying)::text])) AND (((new.kind)::text <> ALL (ARRAY[('lead:noted'::character varying)::text, ('contact:noted'::character varying)::text, ('task:noted'::character varying)::text])) OR (new.after ? 'mentions'::text)) AND (((new.kind)::text <> 'lead:edited'::text) OR (new.after ? 'members'::text)) AND (((new.kind)::text <> ALL (ARRAY[('contact:merged'::character varying)::text, ('account:merged'::character varying)::text])) OR (new.lead_number IS NULL)))) EXECUTE FUNCTION public.notify_event_waits();
CREATE TRIGGER fill BEFORE INSERT OR UPDATE OF lead_id, contact_id ON public.followups_task FOR EACH ROW EXECUTE FUNCTION public.followups_fill_task();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_category FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_completionreason FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_leadtype FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_leadtype_pipelines FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_level FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_pipeline FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_responsetimes FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_source FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_status FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_status_next_statuses FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_taskreason FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_tasktype FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.catalog_tasktype_reasons FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.contacts_knownfield FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.distribution_rule FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.intake_portaltemplate FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.mail_autoresponder FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.staff_branch FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.staff_openinghours FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER new_edition AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON public.staff_team FOR EACH STATEMENT EXECUTE FUNCTION public.staff_new_edition();
CREATE TRIGGER pgtrigger_append_only_03cac BEFORE DELETE OR UPDATE ON public.contacts_addressevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_03cac();
CREATE TRIGGER pgtrigger_append_only_0493e BEFORE DELETE OR UPDATE ON public.telephony_lineevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0493e();
CREATE TRIGGER pgtrigger_append_only_0495d BEFORE DELETE OR UPDATE ON public.staff_absenceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0495d();
CREATE TRIGGER pgtrigger_append_only_065bb BEFORE DELETE OR UPDATE ON public.catalog_pipelineevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_065bb();
CREATE TRIGGER pgtrigger_append_only_06b62 BEFORE DELETE OR UPDATE ON public.distribution_offerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_06b62();
CREATE TRIGGER pgtrigger_append_only_092bb BEFORE DELETE OR UPDATE ON public.contacts_accountevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_092bb();
CREATE TRIGGER pgtrigger_append_only_0a188 BEFORE DELETE OR UPDATE ON public.relief_loanevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0a188();
CREATE TRIGGER pgtrigger_append_only_0af74 BEFORE DELETE OR UPDATE ON public.catalog_tasktypeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0af74();
CREATE TRIGGER pgtrigger_append_only_0f21c BEFORE DELETE OR UPDATE ON public.channels_mailboxevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0f21c();
CREATE TRIGGER pgtrigger_append_only_12bcd BEFORE DELETE OR UPDATE ON public.contacts_contactgroupevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_12bcd();
CREATE TRIGGER pgtrigger_append_only_17fb0 BEFORE DELETE OR UPDATE ON public.mail_autoresponderevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_17fb0();
CREATE TRIGGER pgtrigger_append_only_18931 BEFORE DELETE OR UPDATE ON public.contacts_consentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_18931();
CREATE TRIGGER pgtrigger_append_only_2b662 BEFORE DELETE OR UPDATE ON public.catalog_sourceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2b662();
CREATE TRIGGER pgtrigger_append_only_33694 BEFORE DELETE OR UPDATE ON public.mail_templateevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_33694();
CREATE TRIGGER pgtrigger_append_only_373cb BEFORE DELETE OR UPDATE ON public.staff_teamevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_373cb();
CREATE TRIGGER pgtrigger_append_only_38e6a BEFORE DELETE OR UPDATE ON public.staff_userevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_38e6a();
CREATE TRIGGER pgtrigger_append_only_3c598 BEFORE DELETE OR UPDATE ON public.followups_taskevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3c598();
CREATE TRIGGER pgtrigger_append_only_3f8d1 BEFORE DELETE OR UPDATE ON public.catalog_competitorevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3f8d1();
CREATE TRIGGER pgtrigger_append_only_4248f BEFORE DELETE OR UPDATE ON public.leads_callevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4248f();
CREATE TRIGGER pgtrigger_append_only_43b1e BEFORE DELETE OR UPDATE ON public.notify_noticechoiceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_43b1e();
CREATE TRIGGER pgtrigger_append_only_4b7f1 BEFORE DELETE OR UPDATE ON public.contacts_accountemailevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4b7f1();
CREATE TRIGGER pgtrigger_append_only_4c723 BEFORE DELETE OR UPDATE ON public.calendars_calendaraddressevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4c723();
CREATE TRIGGER pgtrigger_append_only_4dae8 BEFORE DELETE OR UPDATE ON public.contacts_emailevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4dae8();
CREATE TRIGGER pgtrigger_append_only_5024a BEFORE DELETE OR UPDATE ON public.contacts_knownfieldevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5024a();
CREATE TRIGGER pgtrigger_append_only_511e6 BEFORE DELETE OR UPDATE ON public.catalog_categoryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_511e6();
CREATE TRIGGER pgtrigger_append_only_51416 BEFORE DELETE OR UPDATE ON public.staff_branchevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_51416();
CREATE TRIGGER pgtrigger_append_only_56c91 BEFORE DELETE OR UPDATE ON public.contacts_accountaddressevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_56c91();
CREATE TRIGGER pgtrigger_append_only_57183 BEFORE DELETE OR UPDATE ON public.intake_portaltemplateevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_57183();
CREATE TRIGGER pgtrigger_append_only_582f1 BEFORE DELETE OR UPDATE ON public.catalog_productevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_582f1();
CREATE TRIGGER pgtrigger_append_only_5af60 BEFORE DELETE OR UPDATE ON public.catalog_leadtypeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5af60();
CREATE TRIGGER pgtrigger_append_only_66713 BEFORE DELETE OR UPDATE ON public.staff_apikeyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_66713();
CREATE TRIGGER pgtrigger_append_only_68f91 BEFORE DELETE OR UPDATE ON public.bulk_runevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_68f91();
CREATE TRIGGER pgtrigger_append_only_6e95e BEFORE DELETE OR UPDATE ON public.contacts_groupmemberevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6e95e();
CREATE TRIGGER pgtrigger_append_only_72887 BEFORE DELETE OR UPDATE ON public.contacts_accountphoneevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_72887();
CREATE TRIGGER pgtrigger_append_only_85916 BEFORE DELETE OR UPDATE ON public.projects_memberevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_85916();
CREATE TRIGGER pgtrigger_append_only_8687b BEFORE DELETE OR UPDATE ON public.catalog_responsetimesevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8687b();
CREATE TRIGGER pgtrigger_append_only_87c19 BEFORE DELETE OR UPDATE ON public.mail_smtpaccountevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_87c19();
CREATE TRIGGER pgtrigger_append_only_89e84 BEFORE DELETE OR UPDATE ON public.contacts_contactevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_89e84();
CREATE TRIGGER pgtrigger_append_only_8eb33 BEFORE DELETE OR UPDATE ON public.leads_noteevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8eb33();
CREATE TRIGGER pgtrigger_append_only_988d5 BEFORE DELETE OR UPDATE ON public.adverts_advertdoorevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_988d5();
CREATE TRIGGER pgtrigger_append_only_9c504 BEFORE DELETE OR UPDATE ON public.contacts_contractevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9c504();
CREATE TRIGGER pgtrigger_append_only_a344f BEFORE DELETE OR UPDATE ON public.contacts_phoneevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a344f();
CREATE TRIGGER pgtrigger_append_only_a5368 BEFORE DELETE OR UPDATE ON public.search_savedsearchevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a5368();
CREATE TRIGGER pgtrigger_append_only_a6800 BEFORE DELETE OR UPDATE ON public.distribution_availabilityevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a6800();
CREATE TRIGGER pgtrigger_append_only_a8e41 BEFORE DELETE OR UPDATE ON public.staff_openinghoursevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a8e41();
CREATE TRIGGER pgtrigger_append_only_a9e62 BEFORE DELETE OR UPDATE ON public.catalog_completionreasonevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a9e62();
CREATE TRIGGER pgtrigger_append_only_b1a41 BEFORE DELETE OR UPDATE ON public.mail_blockevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b1a41();
CREATE TRIGGER pgtrigger_append_only_b246e BEFORE DELETE OR UPDATE ON public.mail_messageevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b246e();
CREATE TRIGGER pgtrigger_append_only_b85be BEFORE DELETE OR UPDATE ON public.followups_dateruleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b85be();
CREATE TRIGGER pgtrigger_append_only_bce67 BEFORE DELETE OR UPDATE ON public.projects_projectevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_bce67();
CREATE TRIGGER pgtrigger_append_only_bf7f2 BEFORE DELETE OR UPDATE ON public.catalog_typepipelineevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_bf7f2();
CREATE TRIGGER pgtrigger_append_only_c3fb2 BEFORE DELETE OR UPDATE ON public.catalog_statusevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c3fb2();
CREATE TRIGGER pgtrigger_append_only_c757b BEFORE DELETE OR UPDATE ON public.catalog_fieldevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c757b();
CREATE TRIGGER pgtrigger_append_only_d213e BEFORE DELETE OR UPDATE ON public.leads_leadevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d213e();
CREATE TRIGGER pgtrigger_append_only_dc8cc BEFORE DELETE OR UPDATE ON public.catalog_taskreasonevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_dc8cc();
CREATE TRIGGER pgtrigger_append_only_e70f4 BEFORE DELETE OR UPDATE ON public.leads_caseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e70f4();
CREATE TRIGGER pgtrigger_append_only_ef41e BEFORE DELETE OR UPDATE ON public.mail_documentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ef41e();
CREATE TRIGGER pgtrigger_append_only_f22da BEFORE DELETE OR UPDATE ON public.staff_membershipevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f22da();
CREATE TRIGGER pgtrigger_append_only_f4db8 BEFORE DELETE OR UPDATE ON public.catalog_onwardevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f4db8();
CREATE TRIGGER pgtrigger_append_only_f51ff BEFORE DELETE OR UPDATE ON public.distribution_ruleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f51ff();
CREATE TRIGGER pgtrigger_append_only_f94a2 BEFORE DELETE OR UPDATE ON public.catalog_levelevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f94a2();
CREATE TRIGGER pgtrigger_delete_delete_0868c AFTER DELETE ON public.adverts_advertdoor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_0868c();
CREATE TRIGGER pgtrigger_delete_delete_0a6fd AFTER DELETE ON public.catalog_status FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_0a6fd();
CREATE TRIGGER pgtrigger_delete_delete_0f9fb AFTER DELETE ON public.followups_task FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_0f9fb();
CREATE TRIGGER pgtrigger_delete_delete_12fee AFTER DELETE ON public.contacts_consent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_12fee();
CREATE TRIGGER pgtrigger_delete_delete_1be2e AFTER DELETE ON public.contacts_accountaddress FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1be2e();
CREATE TRIGGER pgtrigger_delete_delete_1bff2 AFTER DELETE ON public.contacts_knownfield FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1bff2();
CREATE TRIGGER pgtrigger_delete_delete_2192f AFTER DELETE ON public.projects_project FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_2192f();
CREATE TRIGGER pgtrigger_delete_delete_2663e AFTER DELETE ON public.catalog_tasktype FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_2663e();
CREATE TRIGGER pgtrigger_delete_delete_2eac9 AFTER DELETE ON public.mail_template FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_2eac9();
CREATE TRIGGER pgtrigger_delete_delete_33441 AFTER DELETE ON public.catalog_leadtype FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_33441();
CREATE TRIGGER pgtrigger_delete_delete_385dc AFTER DELETE ON public.search_savedsearch FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_385dc();
CREATE TRIGGER pgtrigger_delete_delete_38c40 AFTER DELETE ON public.intake_portaltemplate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_38c40();
CREATE TRIGGER pgtrigger_delete_delete_3ca20 AFTER DELETE ON public.bulk_run FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3ca20();
CREATE TRIGGER pgtrigger_delete_delete_4183e AFTER DELETE ON public.staff_absence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_4183e();
CREATE TRIGGER pgtrigger_delete_delete_41f72 AFTER DELETE ON public.contacts_contactgroup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_41f72();
CREATE TRIGGER pgtrigger_delete_delete_455e4 AFTER DELETE ON public.distribution_offer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_455e4();
CREATE TRIGGER pgtrigger_delete_delete_46cab AFTER DELETE ON public.contacts_groupmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_46cab();
CREATE TRIGGER pgtrigger_delete_delete_474c7 AFTER DELETE ON public.catalog_taskreason FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_474c7();
CREATE TRIGGER pgtrigger_delete_delete_4dad5 AFTER DELETE ON public.staff_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_4dad5();
CREATE TRIGGER pgtrigger_delete_delete_51e30 AFTER DELETE ON public.staff_team FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_51e30();
CREATE TRIGGER pgtrigger_delete_delete_5237c AFTER DELETE ON public.mail_autoresponder FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_5237c();
CREATE TRIGGER pgtrigger_delete_delete_5b72e AFTER DELETE ON public.catalog_category FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_5b72e();
CREATE TRIGGER pgtrigger_delete_delete_618c6 AFTER DELETE ON public.leads_case FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_618c6();
CREATE TRIGGER pgtrigger_delete_delete_67570 AFTER DELETE ON public.contacts_accountphone FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_67570();
CREATE TRIGGER pgtrigger_delete_delete_6baa1 AFTER DELETE ON public.catalog_level FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_6baa1();
CREATE TRIGGER pgtrigger_delete_delete_714ee AFTER DELETE ON public.catalog_competitor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_714ee();
CREATE TRIGGER pgtrigger_delete_delete_73833 AFTER DELETE ON public.contacts_contract FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_73833();
CREATE TRIGGER pgtrigger_delete_delete_77d45 AFTER DELETE ON public.mail_block FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_77d45();
CREATE TRIGGER pgtrigger_delete_delete_7c3bb AFTER DELETE ON public.contacts_account FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7c3bb();
CREATE TRIGGER pgtrigger_delete_delete_7f2f6 AFTER DELETE ON public.distribution_availability FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7f2f6();
CREATE TRIGGER pgtrigger_delete_delete_81a7e AFTER DELETE ON public.leads_call FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_81a7e();
CREATE TRIGGER pgtrigger_delete_delete_85679 AFTER DELETE ON public.staff_openinghours FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_85679();
CREATE TRIGGER pgtrigger_delete_delete_87722 AFTER DELETE ON public.distribution_rule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_87722();
CREATE TRIGGER pgtrigger_delete_delete_8a41f AFTER DELETE ON public.catalog_completionreason FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_8a41f();
CREATE TRIGGER pgtrigger_delete_delete_8f614 AFTER DELETE ON public.mail_smtpaccount FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_8f614();
CREATE TRIGGER pgtrigger_delete_delete_903bd AFTER DELETE ON public.catalog_source FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_903bd();
CREATE TRIGGER pgtrigger_delete_delete_9117e AFTER DELETE ON public.contacts_email FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9117e();
CREATE TRIGGER pgtrigger_delete_delete_9b7fd AFTER DELETE ON public.catalog_status_next_statuses FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9b7fd();
CREATE TRIGGER pgtrigger_delete_delete_9cc52 AFTER DELETE ON public.contacts_accountemail FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9cc52();
CREATE TRIGGER pgtrigger_delete_delete_9ddd5 AFTER DELETE ON public.leads_lead FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9ddd5();
CREATE TRIGGER pgtrigger_delete_delete_a717b AFTER DELETE ON public.mail_document FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a717b();
CREATE TRIGGER pgtrigger_delete_delete_a763a AFTER DELETE ON public.catalog_product FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a763a();
CREATE TRIGGER pgtrigger_delete_delete_a9c29 AFTER DELETE ON public.mail_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a9c29();
CREATE TRIGGER pgtrigger_delete_delete_ac523 AFTER DELETE ON public.notify_noticechoice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_ac523();
CREATE TRIGGER pgtrigger_delete_delete_b123a AFTER DELETE ON public.leads_note FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b123a();
CREATE TRIGGER pgtrigger_delete_delete_b6934 AFTER DELETE ON public.staff_branch FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b6934();
CREATE TRIGGER pgtrigger_delete_delete_b7e19 AFTER DELETE ON public.channels_mailbox FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b7e19();
CREATE TRIGGER pgtrigger_delete_delete_c5634 AFTER DELETE ON public.relief_loan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c5634();
CREATE TRIGGER pgtrigger_delete_delete_c9221 AFTER DELETE ON public.telephony_line FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c9221();
CREATE TRIGGER pgtrigger_delete_delete_cb3bf AFTER DELETE ON public.catalog_field FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_cb3bf();
CREATE TRIGGER pgtrigger_delete_delete_d11f9 AFTER DELETE ON public.catalog_responsetimes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d11f9();
CREATE TRIGGER pgtrigger_delete_delete_d8b16 AFTER DELETE ON public.staff_membership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d8b16();
CREATE TRIGGER pgtrigger_delete_delete_dade2 AFTER DELETE ON public.contacts_address FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_dade2();
CREATE TRIGGER pgtrigger_delete_delete_e27ef AFTER DELETE ON public.catalog_leadtype_pipelines FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e27ef();
CREATE TRIGGER pgtrigger_delete_delete_e2e36 AFTER DELETE ON public.contacts_contact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e2e36();
CREATE TRIGGER pgtrigger_delete_delete_e4343 AFTER DELETE ON public.catalog_pipeline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e4343();
CREATE TRIGGER pgtrigger_delete_delete_e4c14 AFTER DELETE ON public.contacts_phone FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e4c14();
CREATE TRIGGER pgtrigger_delete_delete_ec6e3 AFTER DELETE ON public.calendars_calendaraddress FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_ec6e3();
CREATE TRIGGER pgtrigger_delete_delete_f04df AFTER DELETE ON public.projects_member FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f04df();
CREATE TRIGGER pgtrigger_delete_delete_f52a7 AFTER DELETE ON public.followups_daterule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f52a7();
CREATE TRIGGER pgtrigger_delete_delete_ff9d3 AFTER DELETE ON public.staff_apikey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_ff9d3();
CREATE TRIGGER pgtrigger_insert_insert_0684a AFTER INSERT ON public.staff_membership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0684a();
CREATE TRIGGER pgtrigger_insert_insert_0aa2c AFTER INSERT ON public.relief_loan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0aa2c();
CREATE TRIGGER pgtrigger_insert_insert_15798 AFTER INSERT ON public.contacts_email FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_15798();
CREATE TRIGGER pgtrigger_insert_insert_1606c AFTER INSERT ON public.leads_call FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1606c();
CREATE TRIGGER pgtrigger_insert_insert_17b37 AFTER INSERT ON public.catalog_pipeline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_17b37();
CREATE TRIGGER pgtrigger_insert_insert_18215 AFTER INSERT ON public.calendars_calendaraddress FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_18215();
CREATE TRIGGER pgtrigger_insert_insert_187f9 AFTER INSERT ON public.contacts_accountaddress FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_187f9();
CREATE TRIGGER pgtrigger_insert_insert_22363 AFTER INSERT ON public.bulk_run FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_22363();
CREATE TRIGGER pgtrigger_insert_insert_2e147 AFTER INSERT ON public.projects_project FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2e147();
CREATE TRIGGER pgtrigger_insert_insert_2e1cb AFTER INSERT ON public.contacts_contract FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2e1cb();
CREATE TRIGGER pgtrigger_insert_insert_2e29f AFTER INSERT ON public.staff_team FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2e29f();
CREATE TRIGGER pgtrigger_insert_insert_33477 AFTER INSERT ON public.intake_portaltemplate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_33477();
CREATE TRIGGER pgtrigger_insert_insert_35d55 AFTER INSERT ON public.distribution_availability FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_35d55();
CREATE TRIGGER pgtrigger_insert_insert_38b53 AFTER INSERT ON public.contacts_consent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_38b53();
CREATE TRIGGER pgtrigger_insert_insert_38f00 AFTER INSERT ON public.contacts_groupmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_38f00();
CREATE TRIGGER pgtrigger_insert_insert_40a65 AFTER INSERT ON public.contacts_contactgroup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_40a65();
CREATE TRIGGER pgtrigger_insert_insert_43a1c AFTER INSERT ON public.leads_case FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_43a1c();
CREATE TRIGGER pgtrigger_insert_insert_450cc AFTER INSERT ON public.catalog_category FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_450cc();
CREATE TRIGGER pgtrigger_insert_insert_4b5e7 AFTER INSERT ON public.adverts_advertdoor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4b5e7();
CREATE TRIGGER pgtrigger_insert_insert_4e83c AFTER INSERT ON public.mail_template FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4e83c();
CREATE TRIGGER pgtrigger_insert_insert_522bc AFTER INSERT ON public.catalog_tasktype FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_522bc();
CREATE TRIGGER pgtrigger_insert_insert_523c0 AFTER INSERT ON public.leads_lead FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_523c0();
CREATE TRIGGER pgtrigger_insert_insert_60225 AFTER INSERT ON public.contacts_contact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_60225();
CREATE TRIGGER pgtrigger_insert_insert_6625d AFTER INSERT ON public.distribution_rule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6625d();
CREATE TRIGGER pgtrigger_insert_insert_6bbab AFTER INSERT ON public.projects_member FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6bbab();
CREATE TRIGGER pgtrigger_insert_insert_77a1b AFTER INSERT ON public.mail_block FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_77a1b();
CREATE TRIGGER pgtrigger_insert_insert_7c7f6 AFTER INSERT ON public.catalog_status FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7c7f6();
CREATE TRIGGER pgtrigger_insert_insert_7d6bc AFTER INSERT ON public.contacts_accountemail FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7d6bc();
CREATE TRIGGER pgtrigger_insert_insert_7da94 AFTER INSERT ON public.channels_mailbox FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7da94();
CREATE TRIGGER pgtrigger_insert_insert_7f843 AFTER INSERT ON public.catalog_leadtype_pipelines FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7f843();
CREATE TRIGGER pgtrigger_insert_insert_849ee AFTER INSERT ON public.notify_noticechoice FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_849ee();
CREATE TRIGGER pgtrigger_insert_insert_85346 AFTER INSERT ON public.catalog_competitor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_85346();
CREATE TRIGGER pgtrigger_insert_insert_86f18 AFTER INSERT ON public.staff_branch FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_86f18();
CREATE TRIGGER pgtrigger_insert_insert_88922 AFTER INSERT ON public.staff_absence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_88922();
CREATE TRIGGER pgtrigger_insert_insert_8bc5e AFTER INSERT ON public.followups_daterule FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8bc5e();
CREATE TRIGGER pgtrigger_insert_insert_95891 AFTER INSERT ON public.catalog_level FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_95891();
CREATE TRIGGER pgtrigger_insert_insert_9792f AFTER INSERT ON public.leads_note FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9792f();
CREATE TRIGGER pgtrigger_insert_insert_ac3f8 AFTER INSERT ON public.contacts_account FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ac3f8();
CREATE TRIGGER pgtrigger_insert_insert_ae3fa AFTER INSERT ON public.catalog_product FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ae3fa();
CREATE TRIGGER pgtrigger_insert_insert_afd7e AFTER INSERT ON public.staff_openinghours FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_afd7e();
CREATE TRIGGER pgtrigger_insert_insert_b49dc AFTER INSERT ON public.contacts_accountphone FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b49dc();
CREATE TRIGGER pgtrigger_insert_insert_b91ce AFTER INSERT ON public.contacts_address FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b91ce();
CREATE TRIGGER pgtrigger_insert_insert_b96d2 AFTER INSERT ON public.catalog_source FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b96d2();
CREATE TRIGGER pgtrigger_insert_insert_c7546 AFTER INSERT ON public.contacts_knownfield FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c7546();
CREATE TRIGGER pgtrigger_insert_insert_ccbc4 AFTER INSERT ON public.catalog_taskreason FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ccbc4();
CREATE TRIGGER pgtrigger_insert_insert_cef26 AFTER INSERT ON public.search_savedsearch FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cef26();
CREATE TRIGGER pgtrigger_insert_insert_cf467 AFTER INSERT ON public.catalog_responsetimes FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cf467();
CREATE TRIGGER pgtrigger_insert_insert_d0647 AFTER INSERT ON public.staff_apikey FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d0647();
CREATE TRIGGER pgtrigger_insert_insert_d1132 AFTER INSERT ON public.followups_task FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d1132();
CREATE TRIGGER pgtrigger_insert_insert_d1c77 AFTER INSERT ON public.mail_document FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d1c77();
CREATE TRIGGER pgtrigger_insert_insert_d3478 AFTER INSERT ON public.catalog_leadtype FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d3478();
CREATE TRIGGER pgtrigger_insert_insert_de30f AFTER INSERT ON public.distribution_offer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_de30f();
CREATE TRIGGER pgtrigger_insert_insert_e061f AFTER INSERT ON public.mail_smtpaccount FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e061f();
CREATE TRIGGER pgtrigger_insert_insert_e3d6f AFTER INSERT ON public.catalog_field FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e3d6f();
CREATE TRIGGER pgtrigger_insert_insert_e3e8f AFTER INSERT ON public.telephony_line FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e3e8f();
CREATE TRIGGER pgtrigger_insert_insert_e4ca6 AFTER INSERT ON public.catalog_status_next_statuses FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e4ca6();
CREATE TRIGGER pgtrigger_insert_insert_e89d2 AFTER INSERT ON public.contacts_phone FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e89d2();
CREATE TRIGGER pgtrigger_insert_insert_ee817 AFTER INSERT ON public.staff_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ee817();
CREATE TRIGGER pgtrigger_insert_insert_fde63 AFTER INSERT ON public.catalog_completionreason FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fde63();
CREATE TRIGGER pgtrigger_insert_insert_fe8c2 AFTER INSERT ON public.mail_autoresponder FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fe8c2();
CREATE TRIGGER pgtrigger_insert_insert_ff973 AFTER INSERT ON public.mail_message FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ff973();
CREATE TRIGGER pgtrigger_stays_7ba2e BEFORE DELETE OR UPDATE ON public.staff_event FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_stays_7ba2e();
CREATE TRIGGER pgtrigger_update_update_0016b AFTER UPDATE ON public.catalog_taskreason FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0016b();
CREATE TRIGGER pgtrigger_update_update_01700 AFTER UPDATE ON public.mail_message FOR EACH ROW WHEN (((old.at IS DISTINCT FROM new.at) OR (old.bounced_at IS DISTINCT FROM new.bounced_at) OR (old.branch_id IS DISTINCT FROM new.branch_id) OR (old.by_id IS DISTINCT FROM new.by_id) OR ((old.by_name)::text IS DISTINCT FROM (new.by_name)::text) OR (old.capture IS DISTINCT FROM new.capture) OR (old.cc IS DISTINCT FROM new.cc) OR (old.contact_id IS DISTINCT FROM new.contact_id) OR ((old.direction)::text IS DISTINCT FROM (new.direction)::text) OR ((old.from_address)::text IS DISTINCT FROM (new.from_address)::text) OR ((old.from_name)::text IS DISTINCT FROM (new.from_name)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.in_reply_to)::text IS DISTINCT FROM (new.in_reply_to)::text) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR (old.lead_id IS DISTINCT FROM new.lead_id) OR ((old.message_id)::text IS DISTINCT FROM (new.message_id)::text) OR ((old.purpose)::text IS DISTINCT FROM (new.purpose)::text) OR (old."references" IS DISTINCT FROM new."references") OR (old.sent_at IS DISTINCT FROM new.sent_at) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR (old.text IS DISTINCT FROM new.text) OR (old."to" IS DISTINCT FROM new."to") OR ((old.token)::text IS DISTINCT FROM (new.token)::text) OR ((old.why)::text IS DISTINCT FROM (new.why)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_01700();
CREATE TRIGGER pgtrigger_update_update_02e54 AFTER UPDATE ON public.adverts_advertdoor FOR EACH ROW WHEN (((old.ask_again_at IS DISTINCT FROM new.ask_again_at) OR (old.asked_until IS DISTINCT FROM new.asked_until) OR (old.forms IS DISTINCT FROM new.forms) OR (old.id IS DISTINCT FROM new.id) OR (old.source_id IS DISTINCT FROM new.source_id) OR ((old.trouble)::text IS DISTINCT FROM (new.trouble)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_02e54();
CREATE TRIGGER pgtrigger_update_update_09533 AFTER UPDATE ON public.mail_autoresponder FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_09533();
CREATE TRIGGER pgtrigger_update_update_0b112 AFTER UPDATE ON public.mail_block FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0b112();
CREATE TRIGGER pgtrigger_update_update_0d01b AFTER UPDATE ON public.followups_daterule FOR EACH ROW WHEN (((old.at IS DISTINCT FROM new.at) OR (old.branch_id IS DISTINCT FROM new.branch_id) OR (old.days_before IS DISTINCT FROM new.days_before) OR (old.id IS DISTINCT FROM new.id) OR (old.is_on IS DISTINCT FROM new.is_on) OR (old.note IS DISTINCT FROM new.note) OR ((old.occasion)::text IS DISTINCT FROM (new.occasion)::text) OR (old.on_since IS DISTINCT FROM new.on_since) OR (old.team_id IS DISTINCT FROM new.team_id) OR (old.type_id IS DISTINCT FROM new.type_id) OR (old.user_id IS DISTINCT FROM new.user_id) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_0d01b();
CREATE TRIGGER pgtrigger_update_update_12b45 AFTER UPDATE ON public.contacts_contactgroup FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_12b45();
CREATE TRIGGER pgtrigger_update_update_13b6a AFTER UPDATE ON public.catalog_leadtype_pipelines FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_13b6a();
CREATE TRIGGER pgtrigger_update_update_17f2d AFTER UPDATE ON public.leads_lead FOR EACH ROW WHEN (((old.account_id IS DISTINCT FROM new.account_id) OR (old.amount IS DISTINCT FROM new.amount) OR (old.branch_id IS DISTINCT FROM new.branch_id) OR (old.case_id IS DISTINCT FROM new.case_id) OR (old.category_id IS DISTINCT FROM new.category_id) OR ((old.clock)::text IS DISTINCT FROM (new.clock)::text) OR (old.clock_due_at IS DISTINCT FROM new.clock_due_at) OR (old.clock_escalate_at IS DISTINCT FROM new.clock_escalate_at) OR (old.clock_from IS DISTINCT FROM new.clock_from) OR (old.clock_remind_at IS DISTINCT FROM new.clock_remind_at) OR (old.company IS DISTINCT FROM new.company) OR (old.completed_at IS DISTINCT FROM new.completed_at) OR (old.completion_reason_id IS DISTINCT FROM new.completion_reason_id) OR (old.contact_id IS DISTINCT FROM new.contact_id) OR ((old.contact_email)::text IS DISTINCT FROM (new.contact_email)::text) OR ((old.contact_phone)::text IS DISTINCT FROM (new.contact_phone)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR ((old.currency)::text IS DISTINCT FROM (new.currency)::text) OR (old.declined_by_ids IS DISTINCT FROM new.declined_by_ids) OR (old.due_at IS DISTINCT FROM new.due_at) OR ((old.due_note)::text IS DISTINCT FROM (new.due_note)::text) OR (old.escalate_at IS DISTINCT FROM new.escalate_at) OR (old.escalated_stage IS DISTINCT FROM new.escalated_stage) OR ((old.estimated_unit)::text IS DISTINCT FROM (new.estimated_unit)::text) OR (old.estimated_value IS DISTINCT FROM new.estimated_value) OR (old.expected_completion_at IS DISTINCT FROM new.expected_completion_at) OR ((old.external_id)::text IS DISTINCT FROM (new.external_id)::text) OR (old.fields IS DISTINCT FROM new.fields) OR ((old.handover)::text IS DISTINCT FROM (new.handover)::text) OR (old.importance IS DISTINCT FROM new.importance) OR (old.member_ids IS DISTINCT FROM new.member_ids) OR (old.message IS DISTINCT FROM new.message) OR ((old.message_key)::text IS DISTINCT FROM (new.message_key)::text) OR (old.number IS DISTINCT FROM new.number) OR (old.offered_to_id IS DISTINCT FROM new.offered_to_id) OR (old.owner_id IS DISTINCT FROM new.owner_id) OR (old.person IS DISTINCT FROM new.person) OR (old.pipeline_id IS DISTINCT FROM new.pipeline_id) OR (old.priority IS DISTINCT FROM new.priority) OR (old.probability IS DISTINCT FROM new.probability) OR (old.project IS DISTINCT FROM new.project) OR (old.reacted_at IS DISTINCT FROM new.reacted_at) OR (old.received_at IS DISTINCT FROM new.received_at) OR (old.remind_at IS DISTINCT FROM new.remind_at) OR (old.source_id IS DISTINCT FROM new.source_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.status_id IS DISTINCT FROM new.status_id) OR (old.status_before_id IS DISTINCT FROM new.status_before_id) OR ((old.subject)::text IS DISTINCT FROM (new.subject)::text) OR (old.suggestion IS DISTINCT FROM new.suggestion) OR (old.team_id IS DISTINCT FROM new.team_id) OR (old.type_id IS DISTINCT FROM new.type_id) OR (old.version IS DISTINCT FROM new.version) OR ((old.who)::text IS DISTINCT FROM (new.who)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_17f2d();
CREATE TRIGGER pgtrigger_update_update_1d25f AFTER UPDATE ON public.distribution_rule FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1d25f();
CREATE TRIGGER pgtrigger_update_update_20767 AFTER UPDATE ON public.contacts_contract FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_20767();
CREATE TRIGGER pgtrigger_update_update_2231c AFTER UPDATE ON public.mail_smtpaccount FOR EACH ROW WHEN ((((old.address)::text IS DISTINCT FROM (new.address)::text) OR (old.branch_id IS DISTINCT FROM new.branch_id) OR ((old.dkim_domain)::text IS DISTINCT FROM (new.dkim_domain)::text) OR ((old.dkim_selector)::text IS DISTINCT FROM (new.dkim_selector)::text) OR (old.has_tokens IS DISTINCT FROM new.has_tokens) OR ((old.host)::text IS DISTINCT FROM (new.host)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_on IS DISTINCT FROM new.is_on) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.port IS DISTINCT FROM new.port) OR ((old.reply_address)::text IS DISTINCT FROM (new.reply_address)::text) OR ((old.security)::text IS DISTINCT FROM (new.security)::text) OR ((old."user")::text IS DISTINCT FROM (new."user")::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_2231c();
CREATE TRIGGER pgtrigger_update_update_22cff AFTER UPDATE ON public.channels_mailbox FOR EACH ROW WHEN (((old.check_every IS DISTINCT FROM new.check_every) OR ((old.client_id)::text IS DISTINCT FROM (new.client_id)::text) OR (old.folders IS DISTINCT FROM new.folders) OR ((old.host)::text IS DISTINCT FROM (new.host)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_on IS DISTINCT FROM new.is_on) OR ((old.log_in)::text IS DISTINCT FROM (new.log_in)::text) OR ((old.moves_to)::text IS DISTINCT FROM (new.moves_to)::text) OR (old.port IS DISTINCT FROM new.port) OR (old.reads_from IS DISTINCT FROM new.reads_from) OR ((old.security)::text IS DISTINCT FROM (new.security)::text) OR (old.source_id IS DISTINCT FROM new.source_id) OR ((old.token_url)::text IS DISTINCT FROM (new.token_url)::text) OR ((old."user")::text IS DISTINCT FROM (new."user")::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_22cff();
CREATE TRIGGER pgtrigger_update_update_2321a AFTER UPDATE ON public.leads_call FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2321a();
CREATE TRIGGER pgtrigger_update_update_2791a AFTER UPDATE ON public.distribution_availability FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2791a();
CREATE TRIGGER pgtrigger_update_update_38960 AFTER UPDATE ON public.catalog_completionreason FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_38960();
CREATE TRIGGER pgtrigger_update_update_39577 AFTER UPDATE ON public.contacts_consent FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_39577();
CREATE TRIGGER pgtrigger_update_update_3f461 AFTER UPDATE ON public.telephony_line FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3f461();
CREATE TRIGGER pgtrigger_update_update_3ffda AFTER UPDATE ON public.relief_loan FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3ffda();
CREATE TRIGGER pgtrigger_update_update_40453 AFTER UPDATE ON public.search_savedsearch FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_40453();
CREATE TRIGGER pgtrigger_update_update_4533d AFTER UPDATE ON public.calendars_calendaraddress FOR EACH ROW WHEN (((old.id IS DISTINCT FROM new.id) OR (old.made_at IS DISTINCT FROM new.made_at) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION public.pgtrigger_update_update_4533d();
CREATE TRIGGER pgtrigger_update_update_51d46 AFTER UPDATE ON public.leads_note FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_51d46();
CREATE TRIGGER pgtrigger_update_update_580c5 AFTER UPDATE ON public.catalog_product FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_580c5();
CREATE TRIGGER pgtrigger_update_update_588ad AFTER UPDATE ON public.projects_member FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_588ad();
CREATE TRIGGER pgtrigger_update_update_5bebd AFTER UPDATE ON public.distribution_offer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5bebd();
CREATE TRIGGER pgtrigger_update_update_60bba AFTER UPDATE ON public.intake_portaltemplate FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_60bba();
CREATE TRIGGER pgtrigger_update_update_62962 AFTER UPDATE ON public.staff_apikey FOR EACH ROW WHEN (((old.created_at IS DISTINCT FROM new.created_at) OR ((old.hint)::text IS DISTINCT FROM (new.hint)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.revoked_at IS DISTINCT FROM new.revoked_at) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR (old.scopes IS DISTINCT FROM new.scopes) OR (old.user_id IS DISTINCT FROM new.user_id))) EXECUTE FUNCTION public.pgtrigger_update_update_62962();
CREATE TRIGGER pgtrigger_update_update_66a23 AFTER UPDATE ON public.catalog_competitor FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_66a23();
CREATE TRIGGER pgtrigger_update_update_680a5 AFTER UPDATE ON public.catalog_leadtype FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_680a5();
CREATE TRIGGER pgtrigger_update_update_6e1d7 AFTER UPDATE ON public.staff_branch FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6e1d7();
CREATE TRIGGER pgtrigger_update_update_74786 AFTER UPDATE ON public.catalog_status_next_statuses FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_74786();
CREATE TRIGGER pgtrigger_update_update_7498c AFTER UPDATE ON public.contacts_contact FOR EACH ROW WHEN (((old.account_id IS DISTINCT FROM new.account_id) OR (old.birthday IS DISTINCT FROM new.birthday) OR (old.branch_ids IS DISTINCT FROM new.branch_ids) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.customer_since IS DISTINCT FROM new.customer_since) OR ((old.external_id)::text IS DISTINCT FROM (new.external_id)::text) OR (old.fields IS DISTINCT FROM new.fields) OR ((old.first_name)::text IS DISTINCT FROM (new.first_name)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.last_name)::text IS DISTINCT FROM (new.last_name)::text) OR (old.merged_into_id IS DISTINCT FROM new.merged_into_id) OR (old.preferred_owner_id IS DISTINCT FROM new.preferred_owner_id) OR ((old.title)::text IS DISTINCT FROM (new.title)::text) OR (old.version IS DISTINCT FROM new.version) OR (old.won_lead IS DISTINCT FROM new.won_lead))) EXECUTE FUNCTION public.pgtrigger_update_update_7498c();
CREATE TRIGGER pgtrigger_update_update_74e30 AFTER UPDATE ON public.mail_template FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_74e30();
CREATE TRIGGER pgtrigger_update_update_77d2b AFTER UPDATE ON public.notify_noticechoice FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_77d2b();
CREATE TRIGGER pgtrigger_update_update_804c3 AFTER UPDATE ON public.projects_project FOR EACH ROW WHEN (((old.branch_id IS DISTINCT FROM new.branch_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.due_days IS DISTINCT FROM new.due_days) OR (old.id IS DISTINCT FROM new.id) OR (old.is_on IS DISTINCT FROM new.is_on) OR (old.manager_ids IS DISTINCT FROM new.manager_ids) OR (old.names IS DISTINCT FROM new.names) OR (old.pipeline_id IS DISTINCT FROM new.pipeline_id) OR (old.source_id IS DISTINCT FROM new.source_id) OR (old.staff_ids IS DISTINCT FROM new.staff_ids) OR (old.type_id IS DISTINCT FROM new.type_id) OR (old.version IS DISTINCT FROM new.version) OR ((old.way)::text IS DISTINCT FROM (new.way)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_804c3();
CREATE TRIGGER pgtrigger_update_update_840df AFTER UPDATE ON public.catalog_pipeline FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_840df();
CREATE TRIGGER pgtrigger_update_update_8b940 AFTER UPDATE ON public.catalog_category FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8b940();
CREATE TRIGGER pgtrigger_update_update_8bf4f AFTER UPDATE ON public.followups_task FOR EACH ROW WHEN (((old.assignee_id IS DISTINCT FROM new.assignee_id) OR (old.branch_id IS DISTINCT FROM new.branch_id) OR (old.closed_at IS DISTINCT FROM new.closed_at) OR (old.contact_id IS DISTINCT FROM new.contact_id) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.due_at IS DISTINCT FROM new.due_at) OR (old.ends_at IS DISTINCT FROM new.ends_at) OR (old.follows_id IS DISTINCT FROM new.follows_id) OR (old.id IS DISTINCT FROM new.id) OR (old.lead_id IS DISTINCT FROM new.lead_id) OR ((old.made_by)::text IS DISTINCT FROM (new.made_by)::text) OR (old.note IS DISTINCT FROM new.note) OR (old.reason_id IS DISTINCT FROM new.reason_id) OR (old.repeat_every IS DISTINCT FROM new.repeat_every) OR ((old.repeat_unit)::text IS DISTINCT FROM (new.repeat_unit)::text) OR (old.repeats_from IS DISTINCT FROM new.repeats_from) OR (old.rule_id IS DISTINCT FROM new.rule_id) OR (old.rule_subject IS DISTINCT FROM new.rule_subject) OR (old.rule_year IS DISTINCT FROM new.rule_year) OR (old.team_id IS DISTINCT FROM new.team_id) OR (old.type_id IS DISTINCT FROM new.type_id) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_8bf4f();
CREATE TRIGGER pgtrigger_update_update_8c3eb AFTER UPDATE ON public.staff_user FOR EACH ROW WHEN (((old.branch_id IS DISTINCT FROM new.branch_id) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.phone)::text IS DISTINCT FROM (new.phone)::text) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR (old.team_id IS DISTINCT FROM new.team_id) OR ((old.theme)::text IS DISTINCT FROM (new.theme)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_8c3eb();
CREATE TRIGGER pgtrigger_update_update_90414 AFTER UPDATE ON public.mail_document FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_90414();
CREATE TRIGGER pgtrigger_update_update_91a52 AFTER UPDATE ON public.contacts_email FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_91a52();
CREATE TRIGGER pgtrigger_update_update_9605b AFTER UPDATE ON public.catalog_responsetimes FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9605b();
CREATE TRIGGER pgtrigger_update_update_9cb2a AFTER UPDATE ON public.catalog_level FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9cb2a();
CREATE TRIGGER pgtrigger_update_update_9fccd AFTER UPDATE ON public.catalog_source FOR EACH ROW WHEN ((((old.address)::text IS DISTINCT FROM (new.address)::text) OR (old.branch_id IS DISTINCT FROM new.branch_id) OR (old.category_id IS DISTINCT FROM new.category_id) OR ((old.channel)::text IS DISTINCT FROM (new.channel)::text) OR ((old.code)::text IS DISTINCT FROM (new.code)::text) OR ((old.forward_to)::text IS DISTINCT FROM (new.forward_to)::text) OR ((old.further)::text IS DISTINCT FROM (new.further)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_hidden IS DISTINCT FROM new.is_hidden) OR (old.is_on IS DISTINCT FROM new.is_on) OR (old.names IS DISTINCT FROM new.names) OR (old.origins IS DISTINCT FROM new.origins) OR (old.own_addresses IS DISTINCT FROM new.own_addresses) OR (old."position" IS DISTINCT FROM new."position") OR (old.team_id IS DISTINCT FROM new.team_id) OR ((old.thank_you_url)::text IS DISTINCT FROM (new.thank_you_url)::text) OR (old.tracks_only IS DISTINCT FROM new.tracks_only) OR (old.type_id IS DISTINCT FROM new.type_id) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_9fccd();
CREATE TRIGGER pgtrigger_update_update_a1f95 AFTER UPDATE ON public.staff_absence FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a1f95();
CREATE TRIGGER pgtrigger_update_update_a9025 AFTER UPDATE ON public.leads_case FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a9025();
CREATE TRIGGER pgtrigger_update_update_b2ee8 AFTER UPDATE ON public.staff_membership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b2ee8();
CREATE TRIGGER pgtrigger_update_update_b84db AFTER UPDATE ON public.bulk_run FOR EACH ROW WHEN (((old.about IS DISTINCT FROM new.about) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.ended_at IS DISTINCT FROM new.ended_at) OR (old.given IS DISTINCT FROM new.given) OR (old.id IS DISTINCT FROM new.id) OR ((old.of)::text IS DISTINCT FROM (new.of)::text) OR ((old.phase)::text IS DISTINCT FROM (new.phase)::text) OR (old.total IS DISTINCT FROM new.total) OR (old.undoes_id IS DISTINCT FROM new.undoes_id) OR (old.user_id IS DISTINCT FROM new.user_id) OR (old.version IS DISTINCT FROM new.version) OR ((old.what)::text IS DISTINCT FROM (new.what)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_b84db();
CREATE TRIGGER pgtrigger_update_update_bf328 AFTER UPDATE ON public.contacts_accountphone FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_bf328();
CREATE TRIGGER pgtrigger_update_update_c38c1 AFTER UPDATE ON public.catalog_tasktype FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c38c1();
CREATE TRIGGER pgtrigger_update_update_c3a82 AFTER UPDATE ON public.contacts_knownfield FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c3a82();
CREATE TRIGGER pgtrigger_update_update_c7377 AFTER UPDATE ON public.catalog_status FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c7377();
CREATE TRIGGER pgtrigger_update_update_cacce AFTER UPDATE ON public.staff_team FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cacce();
CREATE TRIGGER pgtrigger_update_update_cba41 AFTER UPDATE ON public.contacts_accountaddress FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cba41();
CREATE TRIGGER pgtrigger_update_update_d03de AFTER UPDATE ON public.contacts_address FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d03de();
CREATE TRIGGER pgtrigger_update_update_dbb59 AFTER UPDATE ON public.contacts_accountemail FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_dbb59();
CREATE TRIGGER pgtrigger_update_update_dcd0c AFTER UPDATE ON public.catalog_field FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_dcd0c();
CREATE TRIGGER pgtrigger_update_update_dd12a AFTER UPDATE ON public.contacts_phone FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_dd12a();
CREATE TRIGGER pgtrigger_update_update_eb295 AFTER UPDATE ON public.contacts_account FOR EACH ROW WHEN (((old.branch_ids IS DISTINCT FROM new.branch_ids) OR ((old.city)::text IS DISTINCT FROM (new.city)::text) OR ((old.country)::text IS DISTINCT FROM (new.country)::text) OR (old.created_at IS DISTINCT FROM new.created_at) OR (old.customer_since IS DISTINCT FROM new.customer_since) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR ((old.external_id)::text IS DISTINCT FROM (new.external_id)::text) OR (old.fields IS DISTINCT FROM new.fields) OR (old.id IS DISTINCT FROM new.id) OR (old.is_private IS DISTINCT FROM new.is_private) OR (old.merged_into_id IS DISTINCT FROM new.merged_into_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR ((old.phone)::text IS DISTINCT FROM (new.phone)::text) OR ((old.postcode)::text IS DISTINCT FROM (new.postcode)::text) OR ((old.street)::text IS DISTINCT FROM (new.street)::text) OR ((old.vat_id)::text IS DISTINCT FROM (new.vat_id)::text) OR (old.version IS DISTINCT FROM new.version) OR (old.won_lead IS DISTINCT FROM new.won_lead))) EXECUTE FUNCTION public.pgtrigger_update_update_eb295();
CREATE TRIGGER pgtrigger_update_update_ef87e AFTER UPDATE ON public.staff_openinghours FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ef87e();
CREATE TRIGGER pgtrigger_update_update_f32cc AFTER UPDATE ON public.contacts_groupmember FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f32cc();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();
CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();
CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();
CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();
CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();
CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();
CREATE TRIGGER projects_joined AFTER INSERT ON public.contacts_groupmember REFERENCING NEW TABLE AS joined FOR EACH STATEMENT EXECUTE FUNCTION public.projects_joined();
CREATE TRIGGER tasks_follow AFTER UPDATE ON public.contacts_contact FOR EACH ROW WHEN (((old.search IS DISTINCT FROM new.search) OR (old.branch_ids IS DISTINCT FROM new.branch_ids))) EXECUTE FUNCTION public.followups_contact_changed();
CREATE TRIGGER tasks_follow AFTER UPDATE ON public.leads_lead FOR EACH ROW WHEN (((old.contact_id IS DISTINCT FROM new.contact_id) OR (old.search IS DISTINCT FROM new.search) OR (old.team_id IS DISTINCT FROM new.team_id) OR (old.branch_id IS DISTINCT FROM new.branch_id) OR (old.owner_id IS DISTINCT FROM new.owner_id) OR (old.offered_to_id IS DISTINCT FROM new.offered_to_id) OR (old.member_ids IS DISTINCT FROM new.member_ids) OR ((old.handover)::text IS DISTINCT FROM (new.handover)::text) OR (old.escalated_stage IS DISTINCT FROM new.escalated_stage))) EXECUTE FUNCTION public.followups_lead_changed();
ALTER TABLE ONLY public.adverts_advertdoor
    ADD CONSTRAINT adverts_advertdoor_source_id_40821c5d_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.adverts_owedlead
    ADD CONSTRAINT adverts_owedlead_source_id_80197285_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bulk_line
    ADD CONSTRAINT bulk_line_run_id_f14458be_fk_bulk_run_id FOREIGN KEY (run_id) REFERENCES public.bulk_run(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bulk_run
    ADD CONSTRAINT bulk_run_undoes_id_fc8a3283_fk_bulk_run_id FOREIGN KEY (undoes_id) REFERENCES public.bulk_run(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.bulk_run
    ADD CONSTRAINT bulk_run_user_id_e45f6246_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.calendars_calendaraddress
    ADD CONSTRAINT calendars_calendaraddress_user_id_0637faf8_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_category
    ADD CONSTRAINT catalog_category_parent_id_f61bd017_fk_catalog_category_id FOREIGN KEY (parent_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_field_types
    ADD CONSTRAINT catalog_field_types_field_id_7ec5b1e9_fk_catalog_field_id FOREIGN KEY (field_id) REFERENCES public.catalog_field(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_field_types
    ADD CONSTRAINT catalog_field_types_leadtype_id_61b110c4_fk_catalog_leadtype_id FOREIGN KEY (leadtype_id) REFERENCES public.catalog_leadtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_leadtype
    ADD CONSTRAINT catalog_leadtype_default_category_id_a985e031_fk_catalog_c FOREIGN KEY (default_category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_leadtype
    ADD CONSTRAINT catalog_leadtype_default_pipeline_id_1e6c20ce_fk_catalog_p FOREIGN KEY (default_pipeline_id) REFERENCES public.catalog_pipeline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_leadtype_pipelines
    ADD CONSTRAINT catalog_leadtype_pip_leadtype_id_4ceb3e1e_fk_catalog_l FOREIGN KEY (leadtype_id) REFERENCES public.catalog_leadtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_leadtype_pipelines
    ADD CONSTRAINT catalog_leadtype_pip_pipeline_id_09ad15dd_fk_catalog_p FOREIGN KEY (pipeline_id) REFERENCES public.catalog_pipeline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_responsetimes
    ADD CONSTRAINT catalog_responsetimes_branch_id_e78aae7d_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_responsetimes
    ADD CONSTRAINT catalog_responsetimes_type_id_680eb0a7_fk_catalog_leadtype_id FOREIGN KEY (type_id) REFERENCES public.catalog_leadtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_source
    ADD CONSTRAINT catalog_source_branch_id_3b5f5374_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_source
    ADD CONSTRAINT catalog_source_category_id_0716596f_fk_catalog_category_id FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_source
    ADD CONSTRAINT catalog_source_team_id_9dffaafa_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_source
    ADD CONSTRAINT catalog_source_type_id_2da89bd3_fk_catalog_leadtype_id FOREIGN KEY (type_id) REFERENCES public.catalog_leadtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_status_next_statuses
    ADD CONSTRAINT catalog_status_next__from_status_id_de6fe3bd_fk_catalog_s FOREIGN KEY (from_status_id) REFERENCES public.catalog_status(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_status_next_statuses
    ADD CONSTRAINT catalog_status_next__to_status_id_6a9a71c6_fk_catalog_s FOREIGN KEY (to_status_id) REFERENCES public.catalog_status(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_status
    ADD CONSTRAINT catalog_status_pipeline_id_bc937685_fk_catalog_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.catalog_pipeline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_tasktype_reasons
    ADD CONSTRAINT catalog_tasktype_rea_taskreason_id_ed13e036_fk_catalog_t FOREIGN KEY (taskreason_id) REFERENCES public.catalog_taskreason(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.catalog_tasktype_reasons
    ADD CONSTRAINT catalog_tasktype_rea_tasktype_id_5f38bc5e_fk_catalog_t FOREIGN KEY (tasktype_id) REFERENCES public.catalog_tasktype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.channels_forward
    ADD CONSTRAINT channels_forward_source_id_d47c5aa5_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.channels_health
    ADD CONSTRAINT channels_health_source_id_0993d9af_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.channels_mailbox
    ADD CONSTRAINT channels_mailbox_source_id_6e7692bb_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.channels_probe
    ADD CONSTRAINT channels_probe_source_id_29d7699f_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.channels_probeplan
    ADD CONSTRAINT channels_probeplan_source_id_13d0c9a0_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.channels_readfolder
    ADD CONSTRAINT channels_readfolder_mailbox_id_3f672ae8_fk_channels_mailbox_id FOREIGN KEY (mailbox_id) REFERENCES public.channels_mailbox(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.channels_stuckmessage
    ADD CONSTRAINT channels_stuckmessag_folder_id_0f48a725_fk_channels_ FOREIGN KEY (folder_id) REFERENCES public.channels_readfolder(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_account
    ADD CONSTRAINT contacts_account_merged_into_id_50deec3e_fk_contacts_account_id FOREIGN KEY (merged_into_id) REFERENCES public.contacts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_accountaddress
    ADD CONSTRAINT contacts_accountaddr_account_id_1b1ac49b_fk_contacts_ FOREIGN KEY (account_id) REFERENCES public.contacts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_accountemail
    ADD CONSTRAINT contacts_accountemai_account_id_e94b0746_fk_contacts_ FOREIGN KEY (account_id) REFERENCES public.contacts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_accountphone
    ADD CONSTRAINT contacts_accountphon_account_id_da7834ed_fk_contacts_ FOREIGN KEY (account_id) REFERENCES public.contacts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_address
    ADD CONSTRAINT contacts_address_contact_id_fdd5054b_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_cleanedaccount
    ADD CONSTRAINT contacts_cleanedacco_account_id_390acb82_fk_contacts_ FOREIGN KEY (account_id) REFERENCES public.contacts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_cleanedcontact
    ADD CONSTRAINT contacts_cleanedcont_contact_id_18237fdf_fk_contacts_ FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_consent
    ADD CONSTRAINT contacts_consent_contact_id_e3883c86_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_contact
    ADD CONSTRAINT contacts_contact_account_id_9a5698ce_fk_contacts_account_id FOREIGN KEY (account_id) REFERENCES public.contacts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_contact
    ADD CONSTRAINT contacts_contact_merged_into_id_940ac4a0_fk_contacts_contact_id FOREIGN KEY (merged_into_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_contact
    ADD CONSTRAINT contacts_contact_preferred_owner_id_d51a5a9b_fk_staff_user_id FOREIGN KEY (preferred_owner_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_contactgroup
    ADD CONSTRAINT contacts_contactgrou_parent_id_fdfb0ce3_fk_contacts_ FOREIGN KEY (parent_id) REFERENCES public.contacts_contactgroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_contactgroup
    ADD CONSTRAINT contacts_contactgroup_branch_id_5a487b81_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_contract
    ADD CONSTRAINT contacts_contract_contact_id_b015ae85_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_email
    ADD CONSTRAINT contacts_email_contact_id_393152de_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_groupmember
    ADD CONSTRAINT contacts_groupmember_contact_id_3e36cd79_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_groupmember
    ADD CONSTRAINT contacts_groupmember_group_id_7cc17be5_fk_contacts_ FOREIGN KEY (group_id) REFERENCES public.contacts_contactgroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contacts_phone
    ADD CONSTRAINT contacts_phone_contact_id_889b3d80_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.distribution_availability
    ADD CONSTRAINT distribution_availability_user_id_0473fcb3_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.distribution_circle
    ADD CONSTRAINT distribution_circle_team_id_ff4cf1e6_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.distribution_offer
    ADD CONSTRAINT distribution_offer_answered_by_id_23474600_fk_staff_user_id FOREIGN KEY (answered_by_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.distribution_offer
    ADD CONSTRAINT distribution_offer_lead_id_074be52d_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.distribution_offer
    ADD CONSTRAINT distribution_offer_team_id_cccb7aa5_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.distribution_offer
    ADD CONSTRAINT distribution_offer_user_id_cd2added_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.distribution_rule
    ADD CONSTRAINT distribution_rule_branch_id_c8c33d7f_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.distribution_rule
    ADD CONSTRAINT distribution_rule_team_id_a8fa74e7_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.escalation_reachedstage
    ADD CONSTRAINT escalation_reachedstage_lead_id_370f9b8b_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exports_export
    ADD CONSTRAINT exports_export_owner_id_79c5d475_fk_staff_user_id FOREIGN KEY (owner_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_daterule
    ADD CONSTRAINT followups_daterule_branch_id_9634950a_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_daterule
    ADD CONSTRAINT followups_daterule_team_id_f779ef81_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_daterule
    ADD CONSTRAINT followups_daterule_type_id_2903cc89_fk_catalog_tasktype_id FOREIGN KEY (type_id) REFERENCES public.catalog_tasktype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_daterule
    ADD CONSTRAINT followups_daterule_user_id_f0789be3_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_assignee_id_286f061e_fk_staff_user_id FOREIGN KEY (assignee_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_branch_id_7cb6acb0_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_contact_id_114f6caf_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_follows_id_64f558a7_fk_followups_task_id FOREIGN KEY (follows_id) REFERENCES public.followups_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_lead_id_e17a2dd9_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_reason_id_beabc97c_fk_catalog_taskreason_id FOREIGN KEY (reason_id) REFERENCES public.catalog_taskreason(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_rule_id_1fa97d6e_fk_followups_daterule_id FOREIGN KEY (rule_id) REFERENCES public.followups_daterule(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_team_id_18e17208_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.followups_task
    ADD CONSTRAINT followups_task_type_id_cf55bb39_fk_catalog_tasktype_id FOREIGN KEY (type_id) REFERENCES public.catalog_tasktype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_import
    ADD CONSTRAINT imports_import_branch_id_bb08e637_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_import
    ADD CONSTRAINT imports_import_by_id_8b8eb7fa_fk_staff_user_id FOREIGN KEY (by_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.imports_import
    ADD CONSTRAINT imports_import_source_id_de8fc387_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_capture_leads
    ADD CONSTRAINT intake_capture_leads_capture_id_7630e1d1_fk_intake_capture_id FOREIGN KEY (capture_id) REFERENCES public.intake_capture(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_capture_leads
    ADD CONSTRAINT intake_capture_leads_lead_id_842c8d41_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.intake_capture
    ADD CONSTRAINT intake_capture_source_id_305d4ed5_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_call
    ADD CONSTRAINT leads_call_by_id_b95d2581_fk_staff_user_id FOREIGN KEY (by_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_call
    ADD CONSTRAINT leads_call_contact_id_590a3b8c_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_call
    ADD CONSTRAINT leads_call_lead_id_5c214aaa_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_case
    ADD CONSTRAINT leads_case_administrator_id_4cbaf7e9_fk_staff_user_id FOREIGN KEY (administrator_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_case
    ADD CONSTRAINT leads_case_branch_id_6bd15326_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_case
    ADD CONSTRAINT leads_case_contact_id_b381f724_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_case
    ADD CONSTRAINT leads_case_pipeline_id_91d4121c_fk_catalog_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.catalog_pipeline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_endedclock
    ADD CONSTRAINT leads_endedclock_lead_id_d579fc38_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_interest
    ADD CONSTRAINT leads_interest_lead_id_c2a87929_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_interest
    ADD CONSTRAINT leads_interest_product_id_70dd64ba_fk_catalog_product_id FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_account_id_d7b48dfa_fk_contacts_account_id FOREIGN KEY (account_id) REFERENCES public.contacts_account(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_branch_id_05eb6c10_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_case_id_147e8f9d_fk_leads_case_id FOREIGN KEY (case_id) REFERENCES public.leads_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_category_id_eb5283fa_fk_catalog_category_id FOREIGN KEY (category_id) REFERENCES public.catalog_category(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_completion_reason_id_f37c7af1_fk_catalog_c FOREIGN KEY (completion_reason_id) REFERENCES public.catalog_completionreason(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_contact_id_5e1ac117_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_offered_to_id_235ce9e1_fk_staff_user_id FOREIGN KEY (offered_to_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_owner_id_1f4568d0_fk_staff_user_id FOREIGN KEY (owner_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_pipeline_id_1373d256_fk_catalog_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.catalog_pipeline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_source_id_a5f74de9_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_status_before_id_0969e81e_fk_catalog_status_id FOREIGN KEY (status_before_id) REFERENCES public.catalog_status(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_status_id_a62e8982_fk_catalog_status_id FOREIGN KEY (status_id) REFERENCES public.catalog_status(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_team_id_93d3ec8e_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_lead
    ADD CONSTRAINT leads_lead_type_id_b9b8d1c2_fk_catalog_leadtype_id FOREIGN KEY (type_id) REFERENCES public.catalog_leadtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_note
    ADD CONSTRAINT leads_note_by_id_f33fc254_fk_staff_user_id FOREIGN KEY (by_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_note
    ADD CONSTRAINT leads_note_contact_id_061f7e6c_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_note
    ADD CONSTRAINT leads_note_corrects_id_9dbe7644_fk_leads_note_id FOREIGN KEY (corrects_id) REFERENCES public.leads_note(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_note
    ADD CONSTRAINT leads_note_lead_id_5778e489_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_rivalry
    ADD CONSTRAINT leads_rivalry_competitor_id_3c941f50_fk_catalog_competitor_id FOREIGN KEY (competitor_id) REFERENCES public.catalog_competitor(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.leads_rivalry
    ADD CONSTRAINT leads_rivalry_lead_id_4289b177_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_autoresponder
    ADD CONSTRAINT mail_autoresponder_source_id_6ae80ed5_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_block
    ADD CONSTRAINT mail_block_branch_id_28ab6cb1_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_block
    ADD CONSTRAINT mail_block_picture_id_1349a716_fk_mail_storedfile_id FOREIGN KEY (picture_id) REFERENCES public.mail_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_document
    ADD CONSTRAINT mail_document_branch_id_7579c98c_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_document
    ADD CONSTRAINT mail_document_file_id_bf3b4546_fk_mail_storedfile_id FOREIGN KEY (file_id) REFERENCES public.mail_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_branch_id_cddc0165_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_by_id_8dee1ec6_fk_staff_user_id FOREIGN KEY (by_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_contact_id_b362c668_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_message
    ADD CONSTRAINT mail_message_lead_id_320aafd7_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_messagefile
    ADD CONSTRAINT mail_messagefile_file_id_b211db49_fk_mail_storedfile_id FOREIGN KEY (file_id) REFERENCES public.mail_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_messagefile
    ADD CONSTRAINT mail_messagefile_message_id_44fdb637_fk_mail_message_id FOREIGN KEY (message_id) REFERENCES public.mail_message(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_smtpaccount
    ADD CONSTRAINT mail_smtpaccount_branch_id_cb46b4a0_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mail_template
    ADD CONSTRAINT mail_template_branch_id_767badad_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notify_delivery
    ADD CONSTRAINT notify_delivery_device_id_baa91765_fk_notify_device_id FOREIGN KEY (device_id) REFERENCES public.notify_device(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notify_delivery
    ADD CONSTRAINT notify_delivery_notice_id_0b7aa490_fk_notify_notice_id FOREIGN KEY (notice_id) REFERENCES public.notify_notice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notify_delivery
    ADD CONSTRAINT notify_delivery_user_id_58c7a34b_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notify_device
    ADD CONSTRAINT notify_device_user_id_b29e97ba_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notify_notice
    ADD CONSTRAINT notify_notice_digest_id_86ead310_fk_notify_delivery_id FOREIGN KEY (digest_id) REFERENCES public.notify_delivery(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notify_notice
    ADD CONSTRAINT notify_notice_user_id_47670421_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.notify_noticechoice
    ADD CONSTRAINT notify_noticechoice_user_id_423cef67_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.privacy_erasurekey
    ADD CONSTRAINT privacy_erasurekey_erasure_id_8ab83cbd_fk_privacy_erasure_id FOREIGN KEY (erasure_id) REFERENCES public.privacy_erasure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.privacy_period
    ADD CONSTRAINT privacy_period_branch_id_b5a590bc_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.privacy_personfile
    ADD CONSTRAINT privacy_personfile_contact_id_f176f197_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);
ALTER TABLE ONLY public.projects_arrival
    ADD CONSTRAINT projects_arrival_contact_id_3d4e656a_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_arrival
    ADD CONSTRAINT projects_arrival_project_id_8602119d_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_member
    ADD CONSTRAINT projects_member_contact_id_94f56cb2_fk_contacts_contact_id FOREIGN KEY (contact_id) REFERENCES public.contacts_contact(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_member
    ADD CONSTRAINT projects_member_lead_id_3b6bb7ff_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_member
    ADD CONSTRAINT projects_member_project_id_ca8e0c4d_fk_projects_project_id FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_branch_id_90691572_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project_groups
    ADD CONSTRAINT projects_project_gro_contactgroup_id_ddae408c_fk_contacts_ FOREIGN KEY (contactgroup_id) REFERENCES public.contacts_contactgroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project_groups
    ADD CONSTRAINT projects_project_gro_project_id_3bf040aa_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_pipeline_id_1b6738a1_fk_catalog_pipeline_id FOREIGN KEY (pipeline_id) REFERENCES public.catalog_pipeline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project_products
    ADD CONSTRAINT projects_project_pro_product_id_2680db28_fk_catalog_p FOREIGN KEY (product_id) REFERENCES public.catalog_product(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project_products
    ADD CONSTRAINT projects_project_pro_project_id_9b886cd3_fk_projects_ FOREIGN KEY (project_id) REFERENCES public.projects_project(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_source_id_6206371f_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.projects_project
    ADD CONSTRAINT projects_project_type_id_6a1aa51a_fk_catalog_leadtype_id FOREIGN KEY (type_id) REFERENCES public.catalog_leadtype(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.relief_loan
    ADD CONSTRAINT relief_loan_absence_id_b5f4736f_fk_staff_absence_id FOREIGN KEY (absence_id) REFERENCES public.staff_absence(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.relief_loan
    ADD CONSTRAINT relief_loan_branch_id_97363d37_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.relief_loan
    ADD CONSTRAINT relief_loan_lead_id_4430d21b_fk_leads_lead_number FOREIGN KEY (lead_id) REFERENCES public.leads_lead(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.relief_loan
    ADD CONSTRAINT relief_loan_task_id_237cbc84_fk_followups_task_id FOREIGN KEY (task_id) REFERENCES public.followups_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.relief_loan
    ADD CONSTRAINT relief_loan_team_id_5a2f934d_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.relief_loan
    ADD CONSTRAINT relief_loan_to_id_c6b416cc_fk_staff_user_id FOREIGN KEY (to_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_keptsearch
    ADD CONSTRAINT search_keptsearch_user_id_834e3a2e_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_pin
    ADD CONSTRAINT search_pin_search_id_c99dcaa2_fk_search_savedsearch_id FOREIGN KEY (search_id) REFERENCES public.search_savedsearch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_pin
    ADD CONSTRAINT search_pin_user_id_a8764943_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_savedsearch
    ADD CONSTRAINT search_savedsearch_branch_id_81bbdf2c_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_savedsearch
    ADD CONSTRAINT search_savedsearch_owner_id_d00820fe_fk_staff_user_id FOREIGN KEY (owner_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.search_savedsearch
    ADD CONSTRAINT search_savedsearch_team_id_fe28c4a9_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_absence
    ADD CONSTRAINT staff_absence_substitute_id_d819ada9_fk_staff_user_id FOREIGN KEY (substitute_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_absence
    ADD CONSTRAINT staff_absence_user_id_4a538c89_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_apikey_branches
    ADD CONSTRAINT staff_apikey_branches_apikey_id_fabe0796_fk_staff_apikey_id FOREIGN KEY (apikey_id) REFERENCES public.staff_apikey(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_apikey_branches
    ADD CONSTRAINT staff_apikey_branches_branch_id_ae1ed61c_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_apikey
    ADD CONSTRAINT staff_apikey_user_id_82a23aff_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_membership
    ADD CONSTRAINT staff_membership_team_id_415b91e0_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_membership
    ADD CONSTRAINT staff_membership_user_id_c6825c5f_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_openinghours
    ADD CONSTRAINT staff_openinghours_branch_id_24958eb8_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_openinghours
    ADD CONSTRAINT staff_openinghours_team_id_2e0e2db4_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_team
    ADD CONSTRAINT staff_team_branch_id_c88565b1_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_team
    ADD CONSTRAINT staff_team_parent_id_cd5e2e59_fk_staff_team_id FOREIGN KEY (parent_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_user
    ADD CONSTRAINT staff_user_branch_id_3654ff1a_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_user_serves
    ADD CONSTRAINT staff_user_serves_branch_id_e125ba22_fk_staff_branch_id FOREIGN KEY (branch_id) REFERENCES public.staff_branch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_user_serves
    ADD CONSTRAINT staff_user_serves_user_id_400b1659_fk_staff_user_id FOREIGN KEY (user_id) REFERENCES public.staff_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.staff_user
    ADD CONSTRAINT staff_user_team_id_b71a26d5_fk_staff_team_id FOREIGN KEY (team_id) REFERENCES public.staff_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_line
    ADD CONSTRAINT telephony_line_source_id_5e6c8934_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_takencall
    ADD CONSTRAINT telephony_takencall_call_id_8187337c_fk_leads_call_id FOREIGN KEY (call_id) REFERENCES public.leads_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.telephony_takencall
    ADD CONSTRAINT telephony_takencall_source_id_e29ec740_fk_catalog_source_id FOREIGN KEY (source_id) REFERENCES public.catalog_source(id) DEFERRABLE INITIALLY DEFERRED;
INSERT INTO public.django_migrations (app, name, applied) VALUES
    ('staff', '0001_initial', now()),
    ('staff', '0002_versions', now()),
    ('staff', '0003_editions', now()),
    ('staff', '0004_stamp', now()),
    ('staff', '0005_opening_hours', now()),
    ('staff', '0006_absence', now()),
    ('staff', '0007_askers_at_hand', now()),
    ('catalog', '0001_initial', now()),
    ('catalog', '0002_customer_data', now()),
    ('catalog', '0003_kept_at_hand', now()),
    ('catalog', '0004_task_types', now()),
    ('catalog', '0005_response_times', now()),
    ('catalog', '0006_sources_own_address', now()),
    ('adverts', '0001_initial', now()),
    ('contenttypes', '0001_initial', now()),
    ('contenttypes', '0002_remove_content_type_name', now()),
    ('auth', '0001_initial', now()),
    ('auth', '0002_alter_permission_name_max_length', now()),
    ('auth', '0003_alter_user_email_max_length', now()),
    ('auth', '0004_alter_user_username_opts', now()),
    ('auth', '0005_alter_user_last_login_null', now()),
    ('auth', '0006_require_contenttypes_0002', now()),
    ('auth', '0007_alter_validators_add_error_messages', now()),
    ('auth', '0008_alter_user_username_max_length', now()),
    ('auth', '0009_alter_user_last_name_max_length', now()),
    ('auth', '0010_alter_group_name_max_length', now()),
    ('auth', '0011_update_proxy_permissions', now()),
    ('auth', '0012_alter_user_first_name_max_length', now()),
    ('bulk', '0001_initial', now()),
    ('bulk', '0002_more_verbs', now()),
    ('calendars', '0001_initial', now()),
    ('catalog', '0007_tracks_only', now()),
    ('catalog', '0008_default_probability', now()),
    ('channels', '0001_initial', now()),
    ('channels', '0002_alarms', now()),
    ('contacts', '0001_initial', now()),
    ('contacts', '0002_marks_as_letters', now()),
    ('contacts', '0003_matching_keys', now()),
    ('contacts', '0004_merged_into', now()),
    ('contacts', '0005_reach_that_holds', now()),
    ('contacts', '0006_consents', now()),
    ('contacts', '0007_contracts', now()),
    ('contacts', '0008_groups', now()),
    ('contacts', '0009_own_fields', now()),
    ('contacts', '0010_reach_of_accounts', now()),
    ('contacts', '0011_searched_by_days', now()),
    ('staff', '0008_tracks_only', now()),
    ('leads', '0001_initial', now()),
    ('leads', '0002_orders', now()),
    ('leads', '0003_marks_as_letters', now()),
    ('leads', '0004_suggestion', now()),
    ('leads', '0005_indexes_in_order', now()),
    ('leads', '0006_hour_beside_search', now()),
    ('leads', '0007_whose_beside_search', now()),
    ('leads', '0008_clocks', now()),
    ('distribution', '0001_initial', now()),
    ('distribution', '0002_rules', now()),
    ('escalation', '0001_initial', now()),
    ('exports', '0001_initial', now()),
    ('followups', '0001_initial', now()),
    ('followups', '0002_seen_and_found', now()),
    ('followups', '0003_date_rules', now()),
    ('imports', '0001_initial', now()),
    ('imports', '0002_the_wizard', now()),
    ('intake', '0001_initial', now()),
    ('intake', '0002_starts', now()),
    ('intake', '0003_conversation', now()),
    ('intake', '0004_portals', now()),
    ('intake', '0005_portals_at_hand', now()),
    ('leads', '0009_open_of_owner', now()),
    ('leads', '0010_projects', now()),
    ('mail', '0001_messages', now()),
    ('mail', '0002_purpose', now()),
    ('mail', '0003_autoresponders_at_hand', now()),
    ('mail', '0004_recalled', now()),
    ('matching', '0001_decisions', now()),
    ('notify', '0001_notices', now()),
    ('notify', '0002_events_wait', now()),
    ('notify', '0003_notes_that_name_somebody', now()),
    ('notify', '0004_notes_that_name_kinds', now()),
    ('pghistory', '0001_initial', now()),
    ('pghistory', '0002_aggregateevent', now()),
    ('pghistory', '0003_auto_20201023_1636', now()),
    ('pghistory', '0004_auto_20220906_1625', now()),
    ('pghistory', '0005_events_middlewareevents', now()),
    ('pghistory', '0006_delete_aggregateevent', now()),
    ('pghistory', '0007_auto_20250421_0444', now()),
    ('telephony', '0001_initial', now()),
    ('privacy', '0001_initial', now()),
    ('privacy', '0002_found_by_whose', now()),
    ('procrastinate', '0001_initial', now()),
    ('procrastinate', '0002_drop_started_at_column', now()),
    ('procrastinate', '0003_drop_started_at_column', now()),
    ('procrastinate', '0004_drop_procrastinate_version_table', now()),
    ('procrastinate', '0005_fix_procrastinate_fetch_job', now()),
    ('procrastinate', '0006_fix_trigger_status_events_insert', now()),
    ('procrastinate', '0007_add_queueing_lock_column', now()),
    ('procrastinate', '0008_close_fetch_job_race_condition', now()),
    ('procrastinate', '0009_add_defer_job_function', now()),
    ('procrastinate', '0010_add_procrastinate_periodic_defers', now()),
    ('procrastinate', '0011_add_foreign_key_index', now()),
    ('procrastinate', '0012_add_locks_to_periodic_defer', now()),
    ('procrastinate', '0013_fix_procrastinate_defer_periodic_job', now()),
    ('procrastinate', '0014_add_finish_job_and_retry_job_functions', now()),
    ('procrastinate', '0015_add_trigger_on_job_deletion', now()),
    ('procrastinate', '0016_delete_finished_jobs', now()),
    ('procrastinate', '0017_add_checks_to_finish_job', now()),
    ('procrastinate', '0018_add_checks_to_retry_job', now()),
    ('procrastinate', '0019_fix_finish_job_compat_issue', now()),
    ('procrastinate', '0020_add_index_on_procrastinate_jobs', now()),
    ('procrastinate', '0021_add_kwargs_to_defer_periodic_job', now()),
    ('procrastinate', '0022_null_locks_excluded', now()),
    ('procrastinate', '0023_remove_old_finish_job_function', now()),
    ('procrastinate', '0024_job_id_bigint', now()),
    ('procrastinate', '0025_add_models', now()),
    ('procrastinate', '0026_add_job_priority', now()),
    ('procrastinate', '0027_add_periodic_job_priority', now()),
    ('procrastinate', '0028_add_cancel_states', now()),
    ('procrastinate', '0029_add_additional_params_to_retry_job', now()),
    ('procrastinate', '0030_alter_procrastinateevent_options', now()),
    ('procrastinate', '0031_add_indexes_for_fetch_job', now()),
    ('procrastinate', '0032_pre_cancel_notification', now()),
    ('procrastinate', '0033_post_cancel_notification', now()),
    ('procrastinate', '0034_pre_add_heartbeat', now()),
    ('procrastinate', '0035_post_add_heartbeat', now()),
    ('procrastinate', '0036_add_worker_model', now()),
    ('procrastinate', '0037_pre_batch_defer_jobs', now()),
    ('procrastinate', '0038_post_batch_defer_jobs', now()),
    ('procrastinate', '0039_pre_priority_lock_fetch_job', now()),
    ('procrastinate', '0040_pre_retry_failed_job', now()),
    ('procrastinate', '0041_post_retry_failed_job', now()),
    ('projects', '0001_projects', now()),
    ('records', '0001_merges', now()),
    ('records', '0002_pairs', now()),
    ('records', '0003_searches', now()),
    ('relief', '0001_initial', now()),
    ('search', '0001_initial', now()),
    ('sessions', '0001_initial', now());
