from django.db import migrations

from stafet.staff.at_hand import WATCH


class Migration(migrations.Migration):
    dependencies = [("intake", "0004_portals"), ("staff", "0003_editions")]

    operations = [
        migrations.RunSQL(WATCH.format("intake_portaltemplate"), "DROP TRIGGER new_edition ON intake_portaltemplate"),
    ]
