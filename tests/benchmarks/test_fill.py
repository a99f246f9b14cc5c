"""The benchmarks' own way of filling a database follows the tables."""

import pytest
from django.db import connection

from benchmarks import fill
from stafet.leads.models import Lead
from stafet.staff.models import Event


@pytest.mark.django_db(transaction=True)
def test_a_database_is_filled_with_as_many_leads_as_were_asked_for() -> None:
    fill.people()
    before = indexes()
    fill.leads(60)
    assert (Lead.objects.count(), Event.objects.filter(kind="lead:opened").count()) == (60, 60)
    assert {"new", "in_progress"} <= set(Lead.objects.values_list("state", flat=True))
    last = Lead.objects.get(pk=60)
    assert last.who == f"{last.person['first_name']} {last.person['last_name']}"
    assert indexes() == before


def indexes() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE tablename = %s", [fill.TABLE])
        return {name for (name,) in cursor.fetchall()}
