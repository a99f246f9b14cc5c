"""Leads of an old system are taken in where they stood: nothing is sent or offered, no clock starts (R7a)."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from stafet.contacts.models import Contact
from stafet.distribution.models import Offer
from stafet.imports.models import FileRow
from stafet.imports.refusals import refused_lines
from stafet.leads.models import Handover, Lead
from stafet.mail.models import Message
from stafet.notify.models import Notice
from stafet.staff.models import Event
from tests.escalation.clockwork import set_times
from tests.imports.taken import checked, counts, taken_in
from tests.world import World

HEAD = "external_id,first_name,last_name,company,email,phone,subject,status,owner,received_at,completion_reason,completed_at,due_at,product\n"
OPEN = "L-1,Søren,Kjær,,soeren@kjaer.example,20 12 34 56,Golf GTI,,,2024-03-01 10:00,,,2024-03-05,Golf\n"
OWNED = "L-2,Karla,Petersen,Förde Spedition GmbH,karla@foerde.example,,Passat,,anna@stafet.example,,,,,\n"
WON = "L-3,Uwe,Lund,,uwe@post.example,,Polo,won,Anna Agent,2023-01-01,sold,2023-02-01,,\n"
NO_REASON = "L-4,Ida,Holm,,ida@post.example,,Up,lost,Anna Agent,,,,,\n"
NO_REASON_OF_ITS = "L-5,Ida,Holm,,ida@post.example,,Up,won,Anna Agent,,not_reached,,,\n"


def test_an_open_row_is_an_unassigned_lead_with_its_old_date_and_without_any_clock(
    world: World, tmp_path: Path
) -> None:
    assert counts(taken_in(world, tmp_path, HEAD + OPEN, "lead")) == (1, 0, 0, 0)
    lead = Lead.objects.get()
    assert (lead.handover, lead.state, lead.subject, lead.who) == (
        Handover.UNASSIGNED,
        "new",
        "Golf GTI",
        "Søren Kjær",
    )
    assert lead.received_at == datetime(2024, 3, 1, 9, tzinfo=UTC)
    assert lead.due_at == datetime(2024, 3, 4, 23, tzinfo=UTC)
    assert (lead.clock, lead.look_at, lead.remind_at) == ("", None, None)
    assert lead.interests.get().label == "Golf"
    assert str(lead.number) in lead.search
    assert "soren kjar" in lead.search
    assert [table.objects.exists() for table in (Offer, Notice, Message)] == [False] * 3
    assert Event.objects.get(lead_number=lead.number).kind == "lead:opened"


def test_a_row_with_an_owner_is_accepted_with_contact_account_and_case(world: World, tmp_path: Path) -> None:
    known = world.contact
    taken_in(world, tmp_path, HEAD + OWNED, "lead")
    lead = Lead.objects.get()
    assert (lead.handover, lead.state, lead.owner) == (Handover.ACCEPTED, "in_progress", world.agent)
    assert (lead.contact, lead.account) == (known, world.account)
    assert lead.case
    assert lead.case.administrator == world.agent
    assert lead.suggestion["contact"]["verdict"] == "exact"


def test_a_closed_row_stands_as_it_was_closed_and_can_be_reopened(world: World, tmp_path: Path) -> None:
    taken_in(world, tmp_path, HEAD + WON, "lead")
    lead = Lead.objects.get()
    assert (lead.state, lead.completion_reason and lead.completion_reason.code) == ("won", "sold")
    assert lead.completed_at == datetime(2023, 1, 31, 23, tzinfo=UTC)
    assert lead.status_before
    assert lead.status_before.state == "in_progress"
    assert Contact.objects.get(last_name="Lund") == lead.contact


def test_a_closed_row_needs_a_reason_of_its_outcome(world: World, tmp_path: Path) -> None:
    made = taken_in(world, tmp_path, HEAD + NO_REASON + NO_REASON_OF_ITS + OPEN, "lead")
    assert counts(made) == (1, 0, 0, 2)
    lines = "".join(refused_lines(made))
    assert "2,A closed row needs a reason.,L-4,Ida" in lines
    assert "3,This reason belongs to another outcome.,L-5" in lines


def test_the_same_file_again_changes_nothing_and_news_change_what_they_say(
    world: World, tmp_path: Path
) -> None:
    taken_in(world, tmp_path, HEAD + OPEN + WON, "lead")
    assert counts(taken_in(world, tmp_path, HEAD + OPEN + WON, "lead")) == (0, 0, 2, 0)
    changed = OPEN.replace("Golf GTI", "Golf R")
    assert counts(taken_in(world, tmp_path, HEAD + changed + WON, "lead")) == (0, 1, 1, 0)
    assert sorted(Lead.objects.values_list("subject", flat=True)) == ["Golf R", "Polo"]


def test_looking_through_writes_nothing_and_counts_what_would_happen(world: World, tmp_path: Path) -> None:
    made = checked(world, tmp_path, HEAD + OPEN + WON + NO_REASON, "lead")
    assert counts(made) == (2, 0, 0, 1)
    assert (Lead.objects.count(), Contact.objects.count()) == (0, 0)
    assert list(made.file_rows.order_by("number").values_list("outcome", flat=True)) == [
        "created",
        "created",
        "refused",
    ]


def test_response_times_begin_only_if_the_import_says_so(world: World, tmp_path: Path) -> None:
    set_times()
    taken_in(world, tmp_path, HEAD + OPEN.replace("2024-03-05", ""), "lead", runs_clocks=True)
    lead = Lead.objects.get()
    assert (lead.clock, bool(lead.clock_due_at)) == ("acceptance", True)


def test_two_rows_of_one_new_person_are_one_contact(world: World, tmp_path: Path) -> None:
    rows = "".join(
        f"L-{n},Uwe,Lund,,uwe@post.example,0461 123999,Car {n},,Anna Agent,,,,,\n" for n in range(3)
    )
    taken_in(world, tmp_path, HEAD + rows, "lead")
    assert Lead.objects.values("contact").distinct().count() == 1
    assert Contact.objects.count() == 1


@pytest.mark.parametrize(
    ("column", "cell"),
    [("owner", "Nobody"), ("status", "Somewhere"), ("received_at", "soon"), ("due_at", "99.99.2024")],
)
def test_what_is_not_known_here_is_refused_with_its_name(
    world: World, tmp_path: Path, column: str, cell: str
) -> None:
    made = taken_in(world, tmp_path, f"last_name,email,{column}\nLund,lund@post.example,{cell}\n", "lead")
    assert counts(made) == (0, 0, 0, 1)
    assert cell in str(FileRow.objects.get().reason)
