from django.db import migrations

# As in 0002, and what did not arrive, who does not write any more, and notes that name somebody: they alone have
# `mentions`.
NOTED = ("lead:noted", "contact:noted", "task:noted")
ADDED = ("message:bounced", "source:silent", *NOTED)
KINDS = (
    "lead:offered", "lead:assigned", "lead:accepted", "lead:declined", "lead:expired", "lead:edited",
    "message:received", "clock:told", "task:told", "contact:introduced", "contact:merged",
    "account:introduced", "account:merged", "import:made", *ADDED,
)  # fmt: skip
BEFORE = KINDS[: -len(ADDED)]
DROP = "DROP TRIGGER event_waits ON staff_event"


def trigger(kinds: tuple[str, ...]) -> str:
    return f"""
    CREATE TRIGGER event_waits AFTER INSERT ON staff_event FOR EACH ROW
    WHEN (
        NEW.kind IN ({", ".join(f"'{kind}'" for kind in kinds)})
        AND (NEW.kind NOT IN ({", ".join(f"'{kind}'" for kind in NOTED)}) OR NEW.after ? 'mentions')
        AND (NEW.kind <> 'lead:edited' OR NEW.after ? 'members')
        AND (NEW.kind NOT IN ('contact:merged', 'account:merged') OR NEW.lead_number IS NULL)
    )
    EXECUTE FUNCTION notify_event_waits()
    """


class Migration(migrations.Migration):
    dependencies = [("notify", "0002_events_wait")]

    operations = [
        migrations.RunSQL(DROP, trigger(BEFORE)),
        migrations.RunSQL(trigger(KINDS), DROP),
    ]
