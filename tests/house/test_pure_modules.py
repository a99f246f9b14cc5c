"""Guard 5: decisions are pure: they import no Django, and of ours only what is pure too."""

from collections.abc import Iterable

import pytest

from tests.house.sources import Source, imported, source, sources, under

PURE = (
    "stafet.foundation",
    "stafet.embedded",
    "stafet.catalog.pipeline_rules",
    "stafet.contacts.consent",
    "stafet.contacts.validity",
    "stafet.distribution.choose",
    "stafet.distribution.conditions",
    "stafet.distribution.explanation",
    "stafet.followups.occasions",
    "stafet.followups.repeat",
    "stafet.intake.readers",
    "stafet.escalation.whom",
    "stafet.leads.dates",
    "stafet.leads.life_cycle",
    "stafet.leads.response",
    "stafet.matching.compare_company",
    "stafet.matching.compare_person",
    "stafet.matching.compare_reach",
    "stafet.matching.estimate",
    "stafet.matching.evidence",
    "stafet.matching.learn",
    "stafet.matching.review",
    "stafet.matching.sentences",
    "stafet.matching.stock",
    "stafet.matching.verdict",
    "stafet.matching.vetoes",
    "stafet.notify.hours",
    "stafet.notify.kinds",
    "stafet.notify.plan",
    "stafet.notify.web_push",
    "stafet.notify.who",
    "stafet.particulars",
    "stafet.staff.above",
    "stafet.staff.actor",
    "stafet.staff.rights",
)
# A denial is translated when it is read; the table is written in the two enumerations that the columns use.
GRANTED = {
    "stafet.distribution.conditions": ("django.utils.translation",),
    "stafet.foundation.denials": ("django.utils.translation",),
    "stafet.leads.life_cycle": ("stafet.catalog.models.State", "stafet.leads.models.Handover"),
}


def impurities(modules: Iterable[Source]) -> list[str]:
    """Imports by which a pure module would know Django or a table."""
    return [
        module.at(node, f"{name} is not pure")
        for module in modules
        if under(module.name, *PURE)
        for node, name in imported(module)
        if name != "stafet"
        and under(name, "django", "stafet")
        and not under(name, *PURE, *GRANTED.get(module.name, ()))
    ]


def test_the_pure_modules_are_pure() -> None:
    assert impurities(sources()) == []


@pytest.mark.parametrize("line", ["from django.db import models", "from stafet.leads.models import Lead"])
def test_a_reader_that_asks_the_database_is_found(line: str) -> None:
    assert len(impurities([source("stafet/intake/readers/adf.py", line)])) == 1


def test_a_reader_may_use_the_ground() -> None:
    assert (
        impurities([source("stafet/intake/readers/adf.py", "from stafet.foundation.money import Money")])
        == []
    )


@pytest.mark.parametrize("name", PURE)
def test_what_is_declared_pure_exists(name: str) -> None:
    assert any(under(module.name, name) for module in sources())
