"""What is kept at hand is asked for without a query, and is never what it was."""

import threading
from contextlib import suppress
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from stafet.catalog.models import LeadType, Pipeline, Source, Status
from stafet.staff.at_hand import at_hand, kept_models, noticed, noticing
from stafet.staff.models import Team, User
from tests.world import World


@pytest.mark.django_db
def test_each_table_that_is_kept_tells_when_it_changes() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'new_edition'")
        assert {table for (table,) in cursor.fetchall()} == {model._meta.db_table for model in kept_models()}


def test_a_table_without_the_trigger_is_not_kept() -> None:
    with pytest.raises(ImproperlyConfigured):
        at_hand(User)


def test_rows_are_there_without_a_query_once_the_stamp_is_known(world: World) -> None:
    assert at_hand(Source).every
    with noticing(), CaptureQueriesContext(connection) as asked:
        noticed(stamp())
        source = at_hand(Source).by_key[world.web.pk]
        assert (source.branch.name, source.team) == (world.web.branch.name, world.web.team)
        assert at_hand(Source).by_key[source.pk] is source
    assert len(asked) == 1


@pytest.mark.parametrize("way", ["save", "update", "raw", "delete", "link"])
def test_a_change_is_seen_by_whoever_asks_next(world: World, way: str) -> None:
    pipeline = Pipeline.objects.create(code="WAY")
    before = at_hand(Pipeline).by_key[pipeline.pk]
    at_hand(LeadType.pipelines.through)
    if way == "save":
        pipeline.code = "NEW"
        pipeline.save()
    elif way == "update":
        Pipeline.objects.filter(pk=pipeline.pk).update(code="NEW")
    elif way == "raw":
        with connection.cursor() as cursor:
            cursor.execute("UPDATE catalog_pipeline SET code = 'NEW' WHERE id = %s", [pipeline.pk])
    elif way == "delete":
        pipeline.delete()
    else:
        LeadType.objects.earliest("id").pipelines.add(pipeline)
    after = at_hand(Pipeline).by_key.get(before.pk)
    if way == "delete":
        assert after is None
    elif way == "link":
        assert before.pk in {link.pipeline_id for link in at_hand(LeadType.pipelines.through).every}
    else:
        assert after is not None
        assert (before.code, after.code) == ("WAY", "NEW")


def test_what_was_rolled_back_was_never_there(world: World) -> None:
    team = world.used_cars.pk
    name = at_hand(Team).by_key[team].name
    with suppress(ZeroDivisionError), transaction.atomic():
        Team.objects.filter(pk=team).update(name="Nobody")
        assert at_hand(Team).by_key[team].name == "Nobody"
        raise ZeroDivisionError
    assert at_hand(Team).by_key[team].name == name


@pytest.mark.django_db(transaction=True)
def test_what_somebody_else_commits_is_seen_by_the_next_request(world: World) -> None:
    status = Status.objects.earliest("id")
    assert at_hand(Status).by_key[status.pk].code == status.code

    def rename() -> None:
        Status.objects.filter(pk=status.pk).update(code="ELSEWHERE")
        connection.close()

    other = threading.Thread(target=rename)
    other.start()
    other.join()
    assert at_hand(Status).by_key[status.pk].code == "ELSEWHERE"


def stamp() -> Any:
    with connection.cursor() as cursor:
        cursor.execute("SELECT value FROM staff_stamp")
        return cursor.fetchone()[0]
