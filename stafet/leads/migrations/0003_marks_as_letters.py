"""Search texts hold marks as letters, and every lead its number (see foundation/search_lines.py)."""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import migrations

# The pairs as they were when this was written: MARKS and LETTERS.
REWRITE = r"""
    UPDATE leads_lead SET search =
        CASE WHEN search LIKE number || E'\n%' THEN '' ELSE number || E'\n' END
        || translate(search, '.@-/_''&+', 'QXWJYVZK')
"""


class Migration(migrations.Migration):
    dependencies = (("leads", "0002_orders"),)

    # Without its index the column is rewritten many times quicker.
    operations = (
        migrations.RemoveIndex("lead", "lead_search"),
        migrations.RunSQL(REWRITE, migrations.RunSQL.noop),
        migrations.AddIndex(
            "lead", GinIndex(OpClass("search", "gin_trgm_ops"), name="lead_search", fastupdate=False)
        ),
    )
