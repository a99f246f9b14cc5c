"""What a notice says, in the language that is active, and what it leads to. Names of customers stay out of it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext, gettext_noop, ngettext

from stafet.followups.models import Task
from stafet.leads.models import Lead
from stafet.notify.kinds import Kind
from stafet.notify.models import Notice
from stafet.staff.actor import Actor

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Said:
    """A notice in words.

    `title` says what happened, `about` names the lead or the task, unless it `is_hidden` from the reader by now. `target`
    is what it leads to: the word for its table and its key, None where there is nothing to open.
    """

    id: int
    kind: Kind
    title: str
    about: str
    target: tuple[str, int] | None
    is_hidden: bool
    lead: Lead | None


_STAGES: Final[Mapping[str, str]] = {
    "reminder": gettext_noop("Due soon"),
    "stage_1": gettext_noop("Overdue"),
    "stage_2": gettext_noop("Overdue, escalated to you"),
    "follow_up_2": gettext_noop("Follow-up overdue, escalated to you"),
}
_TASK_STAGES: Final[Mapping[str, str]] = {
    "due": gettext_noop("A task is due"),
    "stage_1": gettext_noop("A task is overdue"),
    "stage_2": gettext_noop("A task is overdue, escalated to you"),
}
_SENTENCES: Final[Mapping[str, str]] = {
    "lead:assigned": gettext_noop("%(by)s handed a lead over to you"),
    "lead:accepted": gettext_noop("%(by)s added a lead to your case"),
    "lead:edited": gettext_noop("%(by)s added you to a lead team"),
    "message:received": gettext_noop("The customer wrote"),
    "lead:noted": gettext_noop("%(by)s named you in a note"),
    "contact:noted": gettext_noop("%(by)s named you in a note"),
    "task:noted": gettext_noop("%(by)s named you in a note"),
    "message:bounced": gettext_noop("A message to the customer did not arrive"),
    "contact:introduced": gettext_noop("%(by)s linked a contact of your branch to a lead in %(branch)s"),
    "account:introduced": gettext_noop("%(by)s linked an account of your branch to a lead in %(branch)s"),
    "contact:merged": gettext_noop("%(by)s merged a contact of your branch with another one"),
    "account:merged": gettext_noop("%(by)s merged an account of your branch with another one"),
    "import:made": gettext_noop("The file %(file)s is imported"),
    "source:silent": gettext_noop("No leads arrive through %(source)s: a probe did not come in time"),
}
# What of a source has been failing for so long that an alarm was raised.
_FAILING: Final[Mapping[str, str]] = {
    "mailbox": gettext_noop("The mailbox of %(source)s cannot be read any more"),
    "arrival": gettext_noop("Leads of %(source)s cannot be fetched any more"),
    "forwarding": gettext_noop("Mail of %(source)s cannot be passed on any more"),
}


def said_all(notices: Iterable[Notice], actor: Actor) -> list[Said]:
    """These notices, with their events, in words; what they are about is looked up as this actor sees it."""
    found = list(notices)
    numbers = {notice.lead_number for notice in found if notice.lead_number is not None}
    tasks = {notice.event.subject_id for notice in found if notice.event.subject_kind == "task"}
    seen_leads = _seen(Lead.objects.visible_to(actor).defer("search", "message"), numbers)
    seen_tasks = _seen(Task.objects.visible_to(actor).select_related("type"), tasks)
    return [_said(notice, seen_leads.get(notice.lead_number or 0), seen_tasks) for notice in found]


def _seen(rows: QuerySet[M], keys: Collection[int]) -> dict[int, M]:
    """Those of these rows, by key; no query for none."""
    return {one.pk: one for one in rows.filter(pk__in=keys)} if keys else {}


def _said(notice: Notice, lead: Lead | None, tasks: Mapping[int, Task]) -> Said:
    event = notice.event
    is_of_task = event.subject_kind == "task"
    task = tasks.get(event.subject_id) if is_of_task else None
    is_hidden = task is None if is_of_task else notice.lead_number is not None and lead is None
    named = [task.type.name] if task is not None else []
    named += [f"{lead.number} · {lead.subject}"] if lead is not None else []
    about = " · ".join(named)
    if is_hidden:
        about = gettext("This is not within your sight any more.")
    elif notice.kind == Kind.IMPORTED:
        about = _counts(event.after)
    target = None if is_hidden else _target(notice)
    return Said(notice.pk, Kind(notice.kind), _title(notice), about, target, is_hidden, lead)


def _title(notice: Notice) -> str:
    event, after = notice.event, notice.event.after
    places = {
        "by": event.by_name,
        **{name: after.get(name) or "" for name in ("team", "branch", "file", "source")},
    }
    if notice.kind == Kind.OFFERED_TO_ME:
        sentence = gettext("A lead is offered to you")
    elif notice.kind == Kind.OFFERED_TO_TEAM:
        sentence = gettext("A lead is offered to your team %(team)s")
    elif notice.kind == Kind.TAKEN:
        sentence = gettext("%(by)s accepted what was offered to you")
    elif event.kind in {"clock:told", "task:told"}:
        stages = _TASK_STAGES if event.kind == "task:told" else _STAGES
        sentence = gettext(stages.get(str(after.get("stage")), "Overdue"))
    elif event.kind == "source:silent" and after.get("failing"):
        sentence = gettext(_FAILING.get(str(after["failing"]), _FAILING["arrival"]))
    elif event.kind == "message:received" and after.get("is_call"):
        sentence = gettext("The customer called, and nobody answered")
    else:
        sentence = gettext(_SENTENCES[event.kind])
    return sentence % places


def _target(notice: Notice) -> tuple[str, int] | None:
    event = notice.event
    if event.subject_kind == "task":
        return "task", event.subject_id
    if notice.lead_number is not None:
        return "lead", notice.lead_number
    if event.subject_kind in {"contact", "account", "source"}:
        return event.subject_kind, event.subject_id
    return ("contact", event.contact_id) if event.contact_id is not None else None


def _counts(after: Mapping[str, Any]) -> str:
    created, updated, refused = (int(after.get(name) or 0) for name in ("created", "updated", "refused"))
    parts = [
        ngettext("%(count)d new", "%(count)d new", created) % {"count": created},
        ngettext("%(count)d renewed", "%(count)d renewed", updated) % {"count": updated},
        ngettext("%(count)d refused", "%(count)d refused", refused) % {"count": refused},
    ]
    return ", ".join(parts)
