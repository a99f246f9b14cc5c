"""Nothing that an erasure asks walks through a table that grows with the customers."""

import re
from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext

from stafet.jobs.erasing import erase_waiting
from stafet.mail.models import SmtpAccount
from stafet.privacy.actions.erase import erase_person
from stafet.privacy.preview import foresee
from tests.mail.conftest import account, box
from tests.privacy.everywhere import everywhere
from tests.world import World

__all__ = ["account", "box"]
# What colleagues make by hand, what is kept for a day, and one line a file.
SMALL = (
    "search_keptsearch search_savedsearch search_savedsearchevent exports_export bulk_run bulk_runevent imports_import"
    " intake_portaltemplate intake_portaltemplateevent staff_answer privacy_erasure privacy_period mail_document mail_block"
    " staff_branch staff_user pg_trigger pg_class pg_namespace"
).split()
_WALKED = re.compile(r"Seq Scan on (\w+)")


def walked(queries: list[str]) -> dict[str, str]:
    """The tables that have no index for a query, with the query: a walk costs so much that any index would be taken."""
    found: dict[str, str] = {}
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        for query in queries:
            if query.startswith(("SELECT", "UPDATE", "DELETE")) and "set_config" not in query:
                cursor.execute("EXPLAIN " + query.replace("%", "%%"), [])
                plan = "\n".join(line for (line,) in cursor.fetchall())
                found |= {table: query[:400] for table in _WALKED.findall(plan) if table not in SMALL}
    return found


def test_every_row_is_found_by_an_index(world: World, account: SmtpAccount, tmp_path: Path) -> None:
    person = everywhere(world, tmp_path)
    with CaptureQueriesContext(connection) as captured:
        foresee(person.contact)
        erase_person(person.contact, by=world.by(world.administrator))
        erase_waiting()
    queries = [one["sql"] for one in captured.captured_queries]
    assert len(queries) > 100
    assert walked(["SELECT 1 FROM leads_lead WHERE message = 'x'"])
    assert walked(queries) == {}
