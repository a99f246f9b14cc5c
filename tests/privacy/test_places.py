"""No column that can hold somebody's values is forgotten."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models

from stafet.privacy.places import BESIDE, HARMLESS, PLACES, Whose
from stafet.privacy.tables import TEXTUAL, declared, histories, history_models, tables

_OURS = "pgh_"  # of the history itself: who did what


def undeclared(table: type[models.Model]) -> set[str]:
    """Columns that can hold texts, structures, bytes or a birthday, and of which nobody says what they hold."""
    here = declared(table._meta.label)
    told = here if here is not None else frozenset()
    textual = {
        one.attname
        for one in table._meta.concrete_fields
        if isinstance(one, TEXTUAL) or (type(one) is models.DateField and one.name == "birthday")
    }
    return textual - told if here is not None else textual or {"the table itself"}


def all_tables() -> list[type[models.Model]]:
    past = set(history_models().values())
    return [
        one
        for one in apps.get_models()
        if one._meta.managed
        and not one._meta.proxy
        and one not in past
        and "procrastinate" not in one._meta.label
    ]


def test_every_column_that_can_hold_a_value_is_declared_personal_or_harmless() -> None:
    found = {one._meta.label: sorted(undeclared(one)) for one in all_tables() if undeclared(one)}
    assert found == {}


def test_what_is_declared_exists() -> None:
    labels = [one.table for one in PLACES] + [*BESIDE, *HARMLESS]
    assert sorted(labels) == sorted(set(labels)), "declared twice"
    for label in labels:
        names = {one.attname for one in apps.get_model(label)._meta.concrete_fields}
        assert (declared(label) or frozenset()) <= names, label


def test_a_new_table_is_noticed() -> None:
    class Letterbox(models.Model):
        words = models.TextField()

        class Meta:
            app_label = "nowhere"

    assert undeclared(Letterbox) == {"words"}
    assert undeclared(apps.get_model("privacy.ErasureKey")) == set()


@pytest.mark.django_db
@pytest.mark.parametrize("near", [False, True])
def test_rows_of_one_person_are_found_by_an_index(near: bool) -> None:
    """With sequential scans made dear, a plan that still has one knows no index."""
    keys: dict[str, Any] = {whose: {1} for whose in Whose}
    walked = []
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        for table in (*tables(), *histories()):
            if table.place.near if near else table.place.by:
                sql, given = table.rows(keys, near=near).values_list("pk").query.sql_with_params()
                cursor.execute(f"EXPLAIN {sql}", given)
                plan = "\n".join(line for (line,) in cursor.fetchall())
                if "Seq Scan" in plan:
                    walked.append((table.name, plan))
    assert walked == []
