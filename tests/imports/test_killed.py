"""An import whose process is killed half-way is taken up again: each row becomes one record, once."""

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from django.db import connection

from stafet.contacts.models import Contact
from stafet.imports.going_on import go_on
from stafet.imports.models import Import, Stage
from stafet.leads.models import Lead
from stafet.staff.models import Event
from tests.imports.taken import checked, counts
from tests.patience import eventually
from tests.world import World

ROWS = 600
SMALL = 40  # rows of a part, as in `taking_in`


@pytest.mark.crash
@pytest.mark.django_db(transaction=True)
def test_killed_half_way_and_resumed_each_row_is_one_lead(world: World, tmp_path: Path) -> None:
    head = "external_id,first_name,last_name,email,subject,owner\n"
    rows = [
        f"L-{n},Uwe{n},Lund{n},uwe{n}@post.example,Car {n},{'anna@stafet.example' if n % 2 else ''}\n"
        for n in range(ROWS)
    ]
    made = checked(world, tmp_path, head + "".join(rows), "lead")
    taking = _taking_in(made)
    assert eventually(lambda: Lead.objects.count() > 0)
    taking.send_signal(signal.SIGKILL)
    taking.wait()
    assert eventually(_nobody_is_at_it)
    made.refresh_from_db()
    assert made.stage == Stage.RUNNING
    assert Lead.objects.count() == made.done < ROWS
    go_on(made)
    made.refresh_from_db()
    assert (made.stage, counts(made)) == (Stage.DONE, (ROWS, 0, 0, 0))
    assert Counter(Lead.objects.values_list("external_id", flat=True)) == Counter(
        f"L-{n}" for n in range(ROWS)
    )
    assert Event.objects.filter(kind="lead:opened").count() == ROWS


@pytest.mark.django_db(transaction=True)
def test_a_person_in_part_after_part_is_one_contact_although_they_are_thought_through_ahead(
    world: World, tmp_path: Path
) -> None:
    head = "external_id,first_name,last_name,email,subject,owner\n"
    rows = [
        f"L-{n},Uwe,Lund,uwe@post.example,Car {n},anna@stafet.example\n"
        if n % SMALL == 5
        else f"L-{n},Uwe{n},Lund{n},uwe{n}@post.example,Car {n},\n"
        for n in range(4 * SMALL)
    ]
    made = checked(world, tmp_path, head + "".join(rows), "lead")
    assert _taking_in(made).wait(timeout=120) == 0
    made.refresh_from_db()
    assert (made.stage, counts(made)) == (Stage.DONE, (4 * SMALL, 0, 0, 0))
    uwe = Contact.objects.get(first_name="Uwe", last_name="Lund")
    assert Lead.objects.filter(contact=uwe).count() == 4


def _taking_in(made: Import) -> "subprocess.Popen[bytes]":
    where = connection.settings_dict
    variables = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "stafet.config.settings",
        "STAFET_DATABASE_URL": f"postgresql://{where['USER']}@/{where['NAME']}?host={where['HOST']}&port={where['PORT']}",
    }
    return subprocess.Popen([sys.executable, "-m", "tests.imports.taking_in", str(made.pk)], env=variables)


def _nobody_is_at_it() -> bool:
    """The server has noticed that the process is gone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND state <> 'idle'"
        )
        return int(cursor.fetchone()[0]) == 0
