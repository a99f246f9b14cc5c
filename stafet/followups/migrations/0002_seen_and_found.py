"""What a list of tasks asks of leads and contacts stands on the task's row; the database keeps it, whoever writes them.

See docs/decisions/0013-tasks-carry-what-lists-ask.md.
"""

from django.db import migrations

# A new task, or one that is hung on another contact. The lead, or else the contact, is held while it is copied, so that
# whoever changes it at the same moment waits, finds the task, and changes the copy as well.
FILL = """
CREATE FUNCTION followups_fill_task() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER fill BEFORE INSERT OR UPDATE OF lead_id, contact_id ON followups_task
    FOR EACH ROW EXECUTE FUNCTION followups_fill_task();
"""
UNFILL = "DROP TRIGGER fill ON followups_task; DROP FUNCTION followups_fill_task();"

LEAD = """
CREATE FUNCTION followups_lead_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Naming the contact lets the trigger above copy the lead anew.
    UPDATE followups_task SET contact_id = NEW.contact_id WHERE lead_id = NEW.number;
    RETURN NULL;
END $$;
CREATE TRIGGER tasks_follow AFTER UPDATE ON leads_lead FOR EACH ROW
    WHEN ((OLD.contact_id, OLD.search, OLD.team_id, OLD.branch_id, OLD.owner_id, OLD.offered_to_id, OLD.member_ids,
           OLD.handover, OLD.escalated_stage)
        IS DISTINCT FROM
          (NEW.contact_id, NEW.search, NEW.team_id, NEW.branch_id, NEW.owner_id, NEW.offered_to_id, NEW.member_ids,
           NEW.handover, NEW.escalated_stage))
    EXECUTE FUNCTION followups_lead_changed();
"""
UNLEAD = "DROP TRIGGER tasks_follow ON leads_lead; DROP FUNCTION followups_lead_changed();"

CONTACT = """
CREATE FUNCTION followups_contact_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE followups_task SET contact_id = NEW.id WHERE contact_id = NEW.id AND lead_id IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER tasks_follow AFTER UPDATE ON contacts_contact FOR EACH ROW
    WHEN ((OLD.search, OLD.branch_ids) IS DISTINCT FROM (NEW.search, NEW.branch_ids))
    EXECUTE FUNCTION followups_contact_changed();
"""
UNCONTACT = "DROP TRIGGER tasks_follow ON contacts_contact; DROP FUNCTION followups_contact_changed();"


class Migration(migrations.Migration):
    dependencies = [("followups", "0001_initial"), ("leads", "0006_hour_beside_search"), ("contacts", "0008_groups")]

    operations = [
        migrations.RunSQL(FILL, UNFILL),
        migrations.RunSQL(LEAD, UNLEAD),
        migrations.RunSQL(CONTACT, UNCONTACT),
    ]
