from django.db import migrations

from stafet.staff.at_hand import WATCH

TABLES = (
    "catalog_pipeline",
    "catalog_status",
    "catalog_status_next_statuses",
    "catalog_category",
    "catalog_level",
    "catalog_leadtype",
    "catalog_leadtype_pipelines",
    "catalog_completionreason",
    "catalog_source",
)


class Migration(migrations.Migration):
    dependencies = [("catalog", "0002_customer_data"), ("staff", "0003_editions")]

    operations = [
        migrations.RunSQL(WATCH.format(table), f"DROP TRIGGER new_edition ON {table}") for table in TABLES
    ]
