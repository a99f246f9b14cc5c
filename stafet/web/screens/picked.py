"""Which rows somebody means: those that they ticked in a list or a search, or everything that was found there."""

from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext, ngettext

from stafet.foundation.denials import Invalid
from stafet.search.compiled import wanted
from stafet.search.criteria import Of
from stafet.search.kept import criteria_of, kept_search
from stafet.staff.actor import Actor
from stafet.web.forms.reading import whole
from stafet.web.screens.lead_list import all_listed
from stafet.web.screens.searches import said, visible_search

_MOST_TICKED: Final = 200


@dataclass(frozen=True, slots=True)
class Picked:
    """Which rows somebody means: those that they ticked, or everything that was found."""

    of: Of
    rows: QuerySet[Any] | list[int]
    about: str
    hidden: list[tuple[str, str]]


def has_selection(asked: QueryDict) -> bool:
    """Whether anything was ticked."""
    return "all" in asked or "row" in asked


def picked(asked: QueryDict, actor: Actor) -> Picked:
    """The rows that a form names; denies none."""
    of = Of.CONTACTS if asked.get("of") == Of.CONTACTS else Of.LEADS
    if "all" in asked:
        return _everything(asked, of, actor)
    keys = [key for text in asked.getlist("row")[:_MOST_TICKED] if (key := whole(text)) is not None]
    if not keys:
        raise Invalid("Nothing was picked.", fields={"row": "Tick some rows first."})
    hidden = [("of", str(of)), *(("row", str(key)) for key in keys)]
    return Picked(of, keys, _counted(len(keys), of), hidden)


def _everything(asked: QueryDict, of: Of, actor: Actor) -> Picked:
    named = asked.get("found", "")[:20]
    hidden = [("of", str(of)), ("all", "1"), ("found", named)]
    if named == "list":
        rest = asked.get("list", "")[:500]
        return Picked(
            Of.LEADS,
            all_listed(QueryDict(rest), actor),
            gettext("Everything in this list"),
            [*hidden, ("list", rest)],
        )
    key = whole(named)
    criteria = criteria_of(visible_search(key, actor)) if key else kept_search(actor, of)
    return Picked(of, wanted(criteria, of, by=actor), said(criteria, of, actor), hidden)


def _counted(count: int, of: Of) -> str:
    said = (
        ngettext("%(count)d lead", "%(count)d leads", count)
        if of is Of.LEADS
        else ngettext("%(count)d contact", "%(count)d contacts", count)
    )
    return said % {"count": count}
