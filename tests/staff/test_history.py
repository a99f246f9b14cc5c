"""What happened stays: every change of a tracked table is in its history, and neither it nor an event can be changed (R63)."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from stafet.leads.models import Lead
from stafet.staff.models import Event
from tests.world import World

History = apps.get_model("leads", "LeadEvent")


def rows(lead: Lead) -> list[tuple[str, str]]:
    found = History._default_manager.filter(pgh_obj_id=lead.pk).order_by("pgh_id")
    return list(found.values_list("pgh_label", "subject"))


def test_a_bulk_update_is_in_the_history(world: World) -> None:
    lead = world.lead(subject="As it came")
    before = len(rows(lead))
    Lead.objects.filter(pk=lead.pk).update(subject="Changed past every verb")
    assert rows(lead)[before:] == [("update", "Changed past every verb")]


def test_so_is_plain_sql(world: World) -> None:
    lead = world.lead()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE leads_lead SET subject = 'By hand in the database' WHERE number = %s", [lead.pk]
        )
    assert rows(lead)[-1] == ("update", "By hand in the database")


def test_the_history_names_who_and_by_which_verb(world: World) -> None:
    lead = world.lead(handover="accepted", owner=world.agent)
    last = History._default_manager.filter(pgh_obj_id=lead.pk).latest("pgh_id")
    assert last.pgh_context["by"] == "user"
    assert last.pgh_context["by_id"] == world.agent.pk
    assert last.pgh_context["verb"] == "accept_lead"


def test_what_is_written_after_the_verb_is_not_in_its_name(world: World) -> None:
    lead = world.lead()
    Lead.objects.filter(pk=lead.pk).update(subject="Somebody else's doing")
    assert History._default_manager.filter(pgh_obj_id=lead.pk).latest("pgh_id").pgh_context is None


@pytest.mark.parametrize(
    "table", ["staff_event", "leads_leadevent", "contacts_contactevent", "staff_userevent"]
)
@pytest.mark.parametrize("statement", ["UPDATE {table} SET {key} = {key}", "DELETE FROM {table}"])
def test_it_can_be_neither_changed_nor_deleted(world: World, table: str, statement: str) -> None:
    world.lead(handover="accepted")
    key = "id" if table == "staff_event" else "pgh_id"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608
        (before,) = cursor.fetchone()
        assert before > 0
        with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
            cursor.execute(statement.format(table=table, key=key))
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608
        assert cursor.fetchone() == (before,)


def test_neither_through_the_model(world: World) -> None:
    world.lead()
    with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
        Event.objects.all().delete()
    with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
        Event.objects.update(by_name="Somebody else")


@pytest.mark.parametrize("secret", ["password", "digest", "key"])
def test_no_history_keeps_a_secret(secret: str) -> None:
    tables = {"password": "UserEvent", "digest": "ApiKeyEvent"}
    model = (
        apps.get_model("staff", tables[secret])
        if secret in tables
        else apps.get_model("catalog", "SourceEvent")
    )
    assert secret not in {field.name for field in model._meta.get_fields()}
