"""What a notice says, in the language that is active, and what it leads to. Names of customers stay out of it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext, gettext_noop, ngettext

from stafet.leads.models import Lead
from stafet.notify.kinds import Kind
from stafet.notify.models import Notice
from stafet.staff.actor import Actor


@dataclass(frozen=True, slots=True)
class Said:
    """A notice in words.

    `title` says what happened, `about` names the lead, unless it `is_hidden` from the reader by now. `target` is what
    it leads to: the word for its table and its key, None where there is nothing to open.
    """

    id: int
    kind: Kind
    title: str
    about: str
    target: tuple[str, int] | None
    is_about_a_lead: bool
    lead: Lead | None

    @property
    def is_hidden(self) -> bool:
        """Whether it is about a lead out of the reader's sight."""
        return self.is_about_a_lead and self.lead is None


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
    "contact:introduced": gettext_noop("%(by)s linked a contact of your branch to a lead in %(branch)s"),
    "account:introduced": gettext_noop("%(by)s linked an account of your branch to a lead in %(branch)s"),
    "contact:merged": gettext_noop("%(by)s merged a contact of your branch with another one"),
    "account:merged": gettext_noop("%(by)s merged an account of your branch with another one"),
    "import:made": gettext_noop("The file %(file)s is imported"),
}


def said_all(notices: Iterable[Notice], actor: Actor) -> list[Said]:
    """These notices, with their events, in words; their leads are looked up as this actor sees them."""
    found = list(notices)
    leads = seen_leads({notice.lead_number for notice in found if notice.lead_number is not None}, actor)
    return [said(notice, leads.get(notice.lead_number or 0)) for notice in found]


def seen_leads(numbers: Collection[int], actor: Actor) -> dict[int, Lead]:
    """Those of these leads that this actor may see now; no query for none."""
    return {one.pk: one for one in Lead.objects.visible_to(actor).filter(pk__in=numbers)} if numbers else {}


def said(notice: Notice, lead: Lead | None) -> Said:
    """One notice in words; `lead` is the one that it is about, None where that may not be seen."""
    about = ""
    if lead is not None:
        about = f"{lead.number} · {lead.subject}"
    elif notice.lead_number is not None:
        about = gettext("This lead is not within your sight any more.")
    elif notice.kind == Kind.IMPORTED:
        about = _counts(notice.event.after)
    return Said(
        id=notice.pk,
        kind=Kind(notice.kind),
        title=_title(notice),
        about=about,
        target=_target(notice, lead),
        is_about_a_lead=notice.lead_number is not None,
        lead=lead,
    )


def _title(notice: Notice) -> str:
    event, after = notice.event, notice.event.after
    places = {"by": event.by_name, **{name: after.get(name) or "" for name in ("team", "branch", "file")}}
    if notice.kind == Kind.OFFERED_TO_ME:
        sentence = gettext("A lead is offered to you")
    elif notice.kind == Kind.OFFERED_TO_TEAM:
        sentence = gettext("A lead is offered to your team %(team)s")
    elif notice.kind == Kind.TAKEN:
        sentence = gettext("%(by)s accepted what was offered to you")
    elif event.kind in {"clock:told", "task:told"}:
        stages = _TASK_STAGES if event.kind == "task:told" else _STAGES
        sentence = gettext(stages.get(str(after.get("stage")), "Overdue"))
    else:
        sentence = gettext(_SENTENCES[event.kind])
    return sentence % places


def _target(notice: Notice, lead: Lead | None) -> tuple[str, int] | None:
    event = notice.event
    if event.subject_kind == "task" and (lead is not None or notice.lead_number is None):
        return "task", event.subject_id
    if notice.lead_number is not None:
        return ("lead", lead.number) if lead is not None else None
    if event.subject_kind in {"contact", "account"}:
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
