from django.db import migrations, models

from stafet.staff.at_hand import WATCH

FUNCTION = """
CREATE FUNCTION staff_new_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO staff_edition (id, value) VALUES (1, gen_random_uuid())
    ON CONFLICT (id) DO UPDATE SET value = excluded.value;
    RETURN NULL;
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("staff", "0002_versions")]

    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("value", models.UUIDField()),
            ],
        ),
        migrations.RunSQL(FUNCTION, "DROP FUNCTION staff_new_edition CASCADE"),
        migrations.RunSQL(
            "INSERT INTO staff_edition (id, value) VALUES (1, gen_random_uuid())", migrations.RunSQL.noop
        ),
        *(
            migrations.RunSQL(WATCH.format(table), f"DROP TRIGGER new_edition ON {table}")
            for table in ("staff_branch", "staff_team")
        ),
    ]
