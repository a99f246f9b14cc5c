from django.db import migrations

from stafet.staff.at_hand import WATCH


class Migration(migrations.Migration):
    dependencies = [("mail", "0002_purpose"), ("staff", "0003_editions")]

    operations = [
        migrations.RunSQL(WATCH.format("mail_autoresponder"), "DROP TRIGGER new_edition ON mail_autoresponder"),
    ]
