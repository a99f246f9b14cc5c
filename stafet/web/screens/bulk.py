"""Many at once: what is asked before a run begins, how far one is, and why rows were left as they are."""

from collections.abc import Callable
from datetime import datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from stafet.bulk.kinds import Of, What
from stafet.bulk.models import Fate, Line, Phase, Run
from stafet.catalog.models import CompletionReason, LeadType, Status, TaskType
from stafet.contacts.groups import tree_for
from stafet.contacts.models import Contact
from stafet.foundation.denials import Invalid
from stafet.leads.models import Lead
from stafet.projects.models import Project
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Team, User
from stafet.staff.rights import Permission
from stafet.web import wording
from stafet.web.forms.lead import sources_by_hand
from stafet.web.forms.reading import whole
from stafet.web.screens.mailing import mailing_given, mailing_screen
from stafet.web.screens.picked import picked
from stafet.web.screens.planning import colleagues_of

_SHOWN: Final = 200  # denied rows of one page
_TITLES: Final = {
    What.ASSIGN: gettext_noop("Assign"),
    What.STATUS: gettext_noop("Set the status"),
    What.CLOSE: gettext_noop("Close"),
    What.TASK: gettext_noop("Plan a task"),
    What.JOIN: gettext_noop("Put into a group"),
    What.LEAVE: gettext_noop("Take out of a group"),
    What.OPEN: gettext_noop("Make leads"),
    What.MESSAGE: gettext_noop("Write to many"),
    What.PROJECT: gettext_noop("Put into a project"),
}
_STATES: Final = {
    Phase.GOING: gettext_noop("going"),
    Phase.STOPPED: gettext_noop("stopped"),
    Phase.DONE: gettext_noop("finished"),
}


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
        **(mailing_screen(found, asked, actor) if what is What.MESSAGE else {}),
        **(opening_screen(actor) if what is What.OPEN else {}),
    }


def opening_screen(actor: Actor) -> dict[str, Any]:
    """What a lead for each contact is made with."""
    types = [one for one in at_hand(LeadType).every if not one.is_hidden]
    return {
        "sources": [(one.code, str(one)) for one in sources_by_hand(actor.branch_ids)],
        "types": [(one.code, one.name) for one in types],
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


def _choices(what: What, actor: Actor) -> list[tuple[str, list[tuple[str, str]]]]:
    """What can be picked for a verb, in groups with a title."""
    if what in {What.ASSIGN, What.OPEN}:
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
    if what is What.PROJECT:
        rows = Project.objects.visible_to(actor).filter(is_on=True).order_by("-pk")[:_SHOWN]
        return [("", [(str(one.pk), one.name) for one in rows if actor.may(Permission.PROJECT_MANAGE, one)])]
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
    return {
        "due_at": _due(post, zone),
        "type": post.get("type", "")[:30],
        "assignee": whole(post.get("assignee", "")),
        "note": post.get("note", "")[:2_000],
    }


def _due(post: QueryDict, zone: ZoneInfo) -> str:
    try:
        day = datetime.fromisoformat(post.get("due_on", "")).date()
        at = time.fromisoformat(post.get("due_time", "") or "09:00")
    except ValueError:
        raise Invalid("This is no date.", fields={"due_on": "Give a date."}) from None
    return datetime.combine(day, at, zone).isoformat()


def _open(post: QueryDict, zone: ZoneInfo) -> dict[str, Any]:
    if not post.get("subject", "").strip():
        raise Invalid("A lead needs a subject.", fields={"subject": "What is it about?"})
    given = {
        "subject": post.get("subject", "")[:250],
        "message": post.get("message", "")[:2_000],
        "source": post.get("source", "")[:40],
        "type": post.get("type", "")[:40],
        "due_at": _due(post, zone) if post.get("due_on") else "",
    }
    return given | (_assign(post, zone) if post.get("choice") else {})


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


def _project(post: QueryDict, _zone: ZoneInfo) -> dict[str, Any]:
    key = whole(_chosen(post))
    if key is None:
        raise Invalid("There is no such project.", fields={"choice": "Pick one of the list."})
    return {"project": key}


_GIVEN: Final[dict[What, Callable[[QueryDict, ZoneInfo], dict[str, Any]]]] = {
    What.ASSIGN: _assign,
    What.STATUS: lambda post, _: {"status": _chosen(post)},
    What.CLOSE: _close,
    What.TASK: _task,
    What.JOIN: _group,
    What.LEAVE: _group,
    What.OPEN: _open,
    What.MESSAGE: lambda post, _: mailing_given(post),
    What.PROJECT: _project,
}


def _names(run: Run, keys: list[int]) -> dict[int, str]:
    if run.of == Of.LEADS:
        return dict(Lead.objects.filter(pk__in=keys).values_list("pk", "who"))
    return {one.pk: one.name for one in Contact.objects.filter(pk__in=keys)}


def _row_url(run: Run, key: int) -> str:
    return reverse("web:lead" if run.of == Of.LEADS else "web:contact", args=[key])
