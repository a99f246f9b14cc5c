from django.db import migrations

# What `who.py` has a rule for, as HEARD. An edit of a lead is of interest only where it changes the lead team, and what
# concerns a customer only where it is not told once more on a lead.
KINDS = (
    "lead:offered", "lead:assigned", "lead:accepted", "lead:declined", "lead:expired", "lead:edited",
    "message:received", "clock:told", "task:told", "contact:introduced", "contact:merged",
    "account:introduced", "account:merged", "import:made",
)  # fmt: skip
FUNCTION = """
CREATE FUNCTION notify_event_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO notify_untold (event_id, tries) VALUES (NEW.id, 0);
    RETURN NULL;
END $$
"""
TRIGGER = f"""
CREATE TRIGGER event_waits AFTER INSERT ON staff_event FOR EACH ROW
WHEN (
    NEW.kind IN ({", ".join(f"'{kind}'" for kind in KINDS)})
    AND (NEW.kind <> 'lead:edited' OR NEW.after ? 'members')
    AND (NEW.kind NOT IN ('contact:merged', 'account:merged') OR NEW.lead_number IS NULL)
)
EXECUTE FUNCTION notify_event_waits()
"""


class Migration(migrations.Migration):
    dependencies = [("notify", "0001_notices"), ("staff", "0005_opening_hours")]

    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION notify_event_waits"),
        migrations.RunSQL(TRIGGER, "DROP TRIGGER event_waits ON staff_event"),
    ]
