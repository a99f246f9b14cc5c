"""Guard 4: no HTTP below the doors."""

from collections.abc import Iterable

from tests.house.sources import Source, floors, imported, source, sources, under

HTTP = ("django.http", "django.shortcuts", "django.views", "django.urls", "ninja", "django_htmx")


def http_below_the_doors(modules: Iterable[Source]) -> list[str]:
    """Imports of HTTP in rooms that stand below the doors."""
    doors = floors()["web"]
    return [
        module.at(node, f"{name} belongs to a door")
        for module in modules
        if floors().get(module.room, doors) < doors
        for node, name in imported(module)
        if under(name, *HTTP)
    ]


def test_the_project_speaks_http_only_at_its_doors() -> None:
    assert http_below_the_doors(sources()) == []


def test_a_verb_that_answers_with_a_page_is_found() -> None:
    breach = source("stafet/leads/actions/win.py", "from django.shortcuts import redirect\n")
    door = source("stafet/web/leads.py", "from django.shortcuts import redirect\n")
    assert http_below_the_doors([breach, door]) == [
        "stafet/leads/actions/win.py:1: django.shortcuts.redirect belongs to a door"
    ]
