"""Many at once: what is asked before a run begins, how far one is, and why rows were left as they are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop, ngettext

from stafet.bulk.kinds import What
from stafet.bulk.models import Fate, Line, Phase, Run
from stafet.catalog.models import CompletionReason, Status, TaskType
from stafet.contacts.groups import tree_for
from stafet.contacts.models import Contact
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.search.compiled import wanted
from stafet.search.criteria import Of
from stafet.search.kept import criteria_of, kept_search
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Team, User
from stafet.web import wording
from stafet.web.forms.reading import whole
from stafet.web.screens.lead_list import all_listed
from stafet.web.screens.planning import colleagues_of
from stafet.web.screens.searches import said, visible_search

_MOST_TICKED: Final = 200
_SHOWN: Final = 200  # denied rows of one page
_TITLES: Final = {
    What.ASSIGN: gettext_noop("Assign"),
    What.STATUS: gettext_noop("Set the status"),
    What.CLOSE: gettext_noop("Close"),
    What.TASK: gettext_noop("Plan a task"),
    What.JOIN: gettext_noop("Put into a group"),
    What.LEAVE: gettext_noop("Take out of a group"),
}
_STATES: Final = {
    Phase.GOING: gettext_noop("going"),
    Phase.STOPPED: gettext_noop("stopped"),
    Phase.DONE: gettext_noop("finished"),
}


@dataclass(frozen=True, slots=True)
class Picked:
    """Which rows somebody means: those that they ticked, or everything that was found."""

    of: Of
    rows: QuerySet[Any] | list[int]
    about: str
    hidden: list[tuple[str, str]]


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


def asking_screen(what: What, asked: QueryDict, actor: Actor) -> dict[str, Any]:
    """The form of a run, with what it will be about."""
    found = picked(asked, actor)
    return {
        "what": str(what),
        "title": gettext(_TITLES[what]),
        "about": found.about,
        "hidden": found.hidden,
        "choices": _choices(what, actor),
        "people": [(str(one.pk), one.name) for one in colleagues_of(actor)],
        "kinds": [(one.code, one.name) for one in at_hand(TaskType).every if not one.is_hidden],
        "back_url": reverse(f"web:{found.of}"),
    }


def given_for(what: What, post: QueryDict, zone: ZoneInfo) -> dict[str, Any]:
    """What a run's verb is given, as the form sent it; denies what is missing."""
    return _GIVEN[what](post, zone)


def run_screen(run: Run) -> dict[str, Any]:
    """How far a run is, and row by row what was denied."""
    denied = Line.objects.filter(run=run, fate=Fate.DENIED).order_by("position")[:_SHOWN]
    names = _names(run, [line.subject_id for line in denied])
    undone = Run.objects.filter(undoes=run).first()
    return {
        "run": _said(run),
        "denied": [
            {
                "name": names.get(line.subject_id, str(line.subject_id)),
                "url": _row_url(run, line.subject_id) if line.subject_id in names else "",
                "why": gettext(line.why["sentence"]) % line.why["places"],
            }
            for line in denied
        ],
        "is_more": run.denied > _SHOWN,
        "may_stop": run.phase == Phase.GOING,
        "may_undo": run.phase != Phase.GOING and run.done and not run.undoes_id and undone is None,
        "undone_url": reverse("web:run", args=[undone.pk]) if undone else "",
        "undoes_url": reverse("web:run", args=[run.undoes_id]) if run.undoes_id else "",
    }


def runs_screen(actor: Actor) -> dict[str, Any]:
    """The newest runs that somebody may see."""
    runs = Run.objects.visible_to(actor).select_related("user")[:50]
    return {"runs": [_said(run) | {"url": reverse("web:run", args=[run.pk])} for run in runs]}


def _said(run: Run) -> dict[str, Any]:
    title = gettext(_TITLES[What(run.what)])
    return {
        "pk": run.pk,
        "title": gettext("Undo: %(what)s") % {"what": title} if run.undoes_id else title,
        "about": run.about,
        "who": run.user.name,
        "began": wording.full_moment(run.created_at),
        "state": gettext(_STATES[Phase(run.phase)]),
        "is_going": run.phase == Phase.GOING,
        "total": run.total,
        "looked_at": run.looked_at,
        "done": run.done,
        "same": run.same,
        "denied": run.denied,
    }


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


def _choices(what: What, actor: Actor) -> list[tuple[str, list[tuple[str, str]]]]:
    """What can be picked for a verb, in groups with a title."""
    if what is What.ASSIGN:
        people = [(f"owner:{one.pk}", one.name) for one in colleagues_of(actor)]
        teams = [(f"team:{one.pk}", one.name) for one in at_hand(Team).every if not one.is_hidden]
        return [(gettext("People"), people), (gettext("Teams"), teams)]
    if what is What.STATUS:
        statuses = {one.code: one.name for one in at_hand(Status).every if not one.is_hidden}
        return [("", list(statuses.items()))]
    if what is What.CLOSE:
        reasons = [one for one in at_hand(CompletionReason).every if not one.is_hidden]
        titles = (("lost", gettext("Lost")), ("won", gettext("Won")))
        return [
            (title, [(one.code, one.name) for one in reasons if one.outcome == key]) for key, title in titles
        ]
    if what in {What.JOIN, What.LEAVE}:
        groups = [one for one in tree_for(actor) if not one.group.is_hidden or what is What.LEAVE]
        return [("", [(str(one.group.pk), one.path) for one in groups])]
    return []


def _assign(post: QueryDict, _zone: ZoneInfo) -> dict[str, Any]:
    kind, _, key = post.get("choice", "").partition(":")
    found = {"owner": User, "team": Team}.get(kind)
    number = whole(key)
    if found is None or number is None or not found.objects.filter(pk=number).exists():  # type: ignore[attr-defined]
        raise Invalid("To whom?", fields={"choice": "Pick a person or a team."})
    return {kind: number}


def _close(post: QueryDict, _zone: ZoneInfo) -> dict[str, Any]:
    code = _chosen(post)
    reason = next((one for one in at_hand(CompletionReason).every if one.code == code), None)
    if reason is None:
        raise Invalid("Closing a lead needs a reason.", fields={"choice": "Pick a reason."})
    return {"outcome": reason.outcome, "reason": code}


def _task(post: QueryDict, zone: ZoneInfo) -> dict[str, Any]:
    try:
        day = datetime.fromisoformat(post.get("due_on", "")).date()
        at = time.fromisoformat(post.get("due_time", "") or "09:00")
    except ValueError:
        raise Invalid("This is no date.", fields={"due_on": "Give a date."}) from None
    return {
        "due_at": datetime.combine(day, at, zone).isoformat(),
        "type": post.get("type", "")[:30],
        "assignee": whole(post.get("assignee", "")),
        "note": post.get("note", "")[:2_000],
    }


def _chosen(post: QueryDict) -> str:
    chosen = post.get("choice", "")[:40]
    if not chosen:
        raise Invalid("Nothing was picked.", fields={"choice": "Pick one of the list."})
    return chosen


def _group(post: QueryDict, _zone: ZoneInfo) -> dict[str, Any]:
    key = whole(_chosen(post))
    if key is None:
        raise Invalid("There is no such group.", fields={"choice": "Pick one of the list."})
    return {"group": key}


_GIVEN: Final[dict[What, Callable[[QueryDict, ZoneInfo], dict[str, Any]]]] = {
    What.ASSIGN: _assign,
    What.STATUS: lambda post, _: {"status": _chosen(post)},
    What.CLOSE: _close,
    What.TASK: _task,
    What.JOIN: _group,
    What.LEAVE: _group,
}


def _names(run: Run, keys: list[int]) -> dict[int, str]:
    if run.of == Of.LEADS:
        return dict(Lead.objects.filter(pk__in=keys).values_list("pk", "who"))
    return {one.pk: one.name for one in Contact.objects.filter(pk__in=keys)}


def _row_url(run: Run, key: int) -> str:
    return reverse("web:lead" if run.of == Of.LEADS else "web:contact", args=[key])


def _counted(count: int, of: Of) -> str:
    said = (
        ngettext("%(count)d lead", "%(count)d leads", count)
        if of is Of.LEADS
        else ngettext("%(count)d contact", "%(count)d contacts", count)
    )
    return said % {"count": count}
