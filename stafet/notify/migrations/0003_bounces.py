from django.db import migrations

# A trigger of its own beside the others' (0002): whoever wrote learns that it did not arrive.
TRIGGER = """
CREATE TRIGGER bounce_waits AFTER INSERT ON staff_event FOR EACH ROW WHEN (NEW.kind = 'message:bounced')
EXECUTE FUNCTION notify_event_waits()
"""


class Migration(migrations.Migration):
    dependencies = [("notify", "0002_events_wait")]

    operations = [migrations.RunSQL(TRIGGER, "DROP TRIGGER bounce_waits ON staff_event")]
