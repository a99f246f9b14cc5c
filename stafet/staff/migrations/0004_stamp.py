from django.db import migrations

# What the trigger on each table runs, with the table that it writes to. The function and its triggers keep the name
# that migrations of several rooms know them by.
FUNCTION = """
CREATE OR REPLACE FUNCTION staff_new_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO {table} (id, value) VALUES (1, gen_random_uuid())
    ON CONFLICT (id) DO UPDATE SET value = excluded.value;
    RETURN NULL;
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("staff", "0003_editions")]

    operations = [
        migrations.RenameModel("Edition", "Stamp"),
        migrations.RunSQL(
            FUNCTION.format(table="staff_stamp"), FUNCTION.format(table="staff_edition")
        ),
    ]
