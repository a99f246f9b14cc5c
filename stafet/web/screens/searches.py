"""The advanced search: its criteria as a sentence and one by one, what it finds, and what can be asked further."""

from typing import Any, Final
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop, ngettext

from stafet.foundation.denials import Invalid, NotNow, Unseen
from stafet.search.criteria import (
    IN_DAYS,
    TESTS,
    WITH_SEVERAL,
    Criteria,
    Criterion,
    Kind,
    Mode,
    Of,
    read,
)
from stafet.search.fields import Field, fields_of, kinds_of
from stafet.search.find import Found, find
from stafet.search.kept import criteria_of, kept_search, saved_for, tabs_of
from stafet.search.models import SavedSearch, Shared
from stafet.search.sentence import field_label, sentence, speaker
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web import wording
from stafet.web.screens.people import contact_line
from stafet.web.screens.row import row

PAGE: Final = 50
_TEST_WORDS: Final = {
    "contains": gettext_noop("contains"),
    "is": gettext_noop("is"),
    "starts": gettext_noop("begins with"),
    "least": gettext_noop("is at least"),
    "most": gettext_noop("is at most"),
    "from": gettext_noop("is on or after"),
    "until": gettext_noop("is on or before"),
    "past_days": gettext_noop("is within the last … days"),
    "ahead_days": gettext_noop("is within the next … days"),
    "before_days": gettext_noop("is more than … days ago"),
    "any": gettext_noop("is any of"),
    "all": gettext_noop("is all of"),
    "empty": gettext_noop("is empty"),
    "filled": gettext_noop("is filled in"),
    "yes": gettext_noop("is true"),
    "no": gettext_noop("is not true"),
}


def of_named(named: str) -> Of:
    """What is searched, as an address says it; anything else does not exist."""
    if named not in set(Of):
        raise Unseen("There is no such thing.")
    return Of(named)


def visible_search(pk: int, actor: Actor) -> SavedSearch:
    """The saved search with this key, if this actor may see it."""
    return seen(SavedSearch.objects.visible_to(actor).select_related("owner", "team", "branch"), pk)


def working_screen(of: Of, query: QueryDict, actor: Actor) -> dict[str, Any]:
    """The search that somebody is at, with the form of a criterion more where a field was picked."""
    criteria = kept_search(actor, of)
    fields = fields_of(of)
    picked = fields.get(query.get("field", ""))
    saved = list(saved_for(actor, of))
    return _screen(criteria, of, query, actor, url=reverse("web:searches", args=[of])) | {
        "fields": _field_groups(fields),
        "adding": _adding(picked, actor) if picked else None,
        "saved": [{"name": one.name, "url": reverse("web:saved-search", args=[one.pk])} for one in saved],
        "is_working": True,
        "found_by": "kept",
    }


def saved_screen(search: SavedSearch, query: QueryDict, actor: Actor) -> dict[str, Any]:
    """A saved search: what it says and finds, and what its reader can do with it."""
    of = Of(search.of)
    criteria = criteria_of(search)
    url = reverse("web:saved-search", args=[search.pk])
    return _screen(criteria, of, query, actor, url=url) | {
        "search": search,
        "is_pinned": search.pk in {one.pk for one in tabs_of(actor, of)},
        "may_change": actor.may(Permission.SEARCH, search),
        "shared_words": shared_words(search),
        "found_by": str(search.pk),
        "save_url": reverse("web:save-search", args=[of]) + f"?search={search.pk}",
    }


def criterion_sent(post: QueryDict, of: Of) -> Criterion:
    """The criterion that a form sent; denies what does not fit."""
    test = post.get("test", "")
    values = post.getlist("value")
    if test in IN_DAYS:
        values = [post.get("days", "")]
    elif test in {"from", "until"}:
        values = [post.get("day", "")]
    given = {
        "mode": post.get("mode", ""),
        "field": post.get("field", ""),
        "test": test,
        "values": [one for one in values if one.strip()],
        "with_below": "with_below" in post,
    }
    return read([given], kinds_of(fields_of(of)))[0]


def shared_words(search: SavedSearch) -> str:
    """Whose it is and who else has it."""
    said = {
        Shared.TEAM: gettext("shared with %(name)s") % {"name": search.team},
        Shared.BRANCH: gettext("shared with %(name)s") % {"name": search.branch},
        Shared.ALL: gettext("shared with everybody"),
    }
    owner = search.owner.name
    return f"{owner}, {said[Shared(search.shared)]}" if search.shared in said else owner


def said(criteria: Criteria, of: Of, actor: Actor) -> str:
    """The criteria as a sentence, dates as the reader's language writes them."""
    return sentence(criteria, of, by=actor, dated=wording.day_of)


def _screen(criteria: Criteria, of: Of, query: QueryDict, actor: Actor, *, url: str) -> dict[str, Any]:
    cursor = query.get("after", "")[:800]
    trouble = ""
    try:
        found = find(criteria, of, by=actor, cursor=cursor, limit=PAGE)
    except (NotNow, Invalid) as denial:
        found, trouble = None, denial.sentence
    return {
        "of": str(of),
        "sentence": said(criteria, of, actor),
        "chips": _chips(criteria, of, actor),
        "trouble": trouble,
        "rows": _rows(found, of),
        "is_empty": found is not None and not found.page.rows,
        "count_words": _counted(found, of),
        "next_url": f"{url}?{urlencode({'after': found.page.next})}" if found and found.page.next else "",
        "previous_url": url if cursor else "",
        "back_url": reverse(f"web:{of}"),
        "may_export": actor.may(Permission.EXPORT),
    }


def _rows(found: Found | None, of: Of) -> list[Any]:
    if found is None:
        return []
    return [row(one) if of is Of.LEADS else contact_line(one) for one in found.page.rows]


def _counted(found: Found | None, of: Of) -> str:
    if found is None or found.count is None:
        return ""
    said = (
        ngettext("%(count)d lead", "%(count)d leads", found.count)
        if of is Of.LEADS
        else ngettext("%(count)d contact", "%(count)d contacts", found.count)
    )
    words = said % {"count": found.count}
    return words if found.is_exact else gettext("at least %(many)s") % {"many": words}


def _chips(criteria: Criteria, of: Of, actor: Actor) -> list[dict[str, Any]]:
    say = speaker(of, by=actor, dated=wording.day_of)
    words = {
        Mode.INCLUDE: gettext("or"),
        Mode.RESTRICT: gettext("and"),
        Mode.EXCLUDE: gettext("but not"),
    }
    return [
        {"mode": str(one.mode), "word": words[one.mode], "says": say(one), "place": place}
        for place, one in enumerate(criteria)
    ]


def _field_groups(fields: dict[str, Field]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Fields to pick from: one's own, then those of what stands beside, each by label."""
    own = sorted((field_label(one), name) for name, one in fields.items() if _is_own(name))
    beside = sorted((field_label(one), name) for name, one in fields.items() if not _is_own(name))
    title = (
        gettext("Of the contact")
        if any(n.startswith("contact.") for _, n in beside)
        else gettext("Of a lead")
    )
    return [("", own), (title, beside)]


def _is_own(name: str) -> bool:
    return not name.startswith(("contact.", "lead."))


def _adding(field: Field, actor: Actor) -> dict[str, Any]:
    tests = TESTS[field.kind]
    modes = (
        (Mode.RESTRICT, gettext("Only these"), gettext("narrows what is found")),
        (Mode.INCLUDE, gettext("These too"), gettext("widens what is found")),
        (Mode.EXCLUDE, gettext("Never these"), gettext("wins over the others")),
    )
    return {
        "name": field.name,
        "label": field_label(field),
        "tests": [(test, gettext(_TEST_WORDS[test])) for test in tests],
        "modes": [(str(mode), title, what) for mode, title, what in modes],
        "options": field.options(actor) if set(tests) & WITH_SEVERAL else [],
        "is_dated": bool(set(tests) & IN_DAYS),
        "is_number": field.kind is Kind.NUMBER,
        "is_tree": field.kind is Kind.TREE,
        "is_flag": field.kind is Kind.FLAG,
    }
