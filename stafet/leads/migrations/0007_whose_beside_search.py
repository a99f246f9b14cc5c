"""The trigram index has whose a lead is as one list: hits of all parts that somebody sees are read at once."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import migrations

from stafet.leads.whose import SeenBy
from stafet.staff.hour_by_hour import HourOf


class Migration(migrations.Migration):
    dependencies = (("leads", "0006_hour_beside_search"),)

    operations = (
        migrations.RemoveIndex("lead", "lead_search"),
        migrations.AddIndex(
            "lead",
            GinIndex(
                OpClass("search", "gin_trgm_ops"),
                HourOf("created_at"),
                SeenBy(),
                name="lead_search",
                fastupdate=False,
            ),
        ),
    )
