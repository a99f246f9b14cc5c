"""The trigram index has the hour of a lead beside its text: hits are read so (stafet/staff/hour_by_hour.py)."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.operations import BtreeGinExtension
from django.db import migrations

from stafet.staff.hour_by_hour import HourOf


class Migration(migrations.Migration):
    dependencies = (("leads", "0005_indexes_in_order"),)

    operations = (
        BtreeGinExtension(),
        migrations.RemoveIndex("lead", "lead_search"),
        migrations.AddIndex(
            "lead",
            GinIndex(
                OpClass("search", "gin_trgm_ops"),
                HourOf("created_at"),
                "team",
                "branch",
                "owner",
                name="lead_search",
                fastupdate=False,
            ),
        ),
    )
