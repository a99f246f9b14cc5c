"""Search texts hold marks as letters (see foundation/search_lines.py); their indexes keep no pending list.

A pending list is read from end to end by every search, and the write that fills it pays for all before it.
"""

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import migrations


def _renewed(model: str) -> tuple[object, ...]:
    rewrite = f"UPDATE contacts_{model} SET search = translate(search, '.@-/_''&+', 'QXWJYVZK')"  # noqa: S608
    search = OpClass("search", "gin_trgm_ops")
    return (
        migrations.RemoveIndex(model, f"{model}_search"),
        migrations.RunSQL(rewrite, migrations.RunSQL.noop),
        migrations.AddIndex(model, GinIndex(search, name=f"{model}_search", fastupdate=False)),
    )


class Migration(migrations.Migration):
    dependencies = (("contacts", "0001_initial"),)

    operations = (*_renewed("account"), *_renewed("contact"))
