"""The dispatcher's desk: what nobody holds, was handed back, ran out or escalated; and the people beside it (R25, R47)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from stafet.distribution.bulk import Outcome
from stafet.distribution.models import AnswerTo, Offer
from stafet.leads.models import Handover, Lead
from stafet.staff.actor import Actor
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch
from stafet.staff.paging import Order, page_of
from stafet.staff.rights import Permission
from stafet.web import wording
from stafet.web.forms.reading import whole
from stafet.web.screens.crew import crew_of, picks, receivers, receiving_teams
from stafet.web.screens.parts import MOST, counted, said_count
from stafet.web.screens.row import SEEN_WITH, Row, row
from stafet.web.screens.waiting import HEADINGS, waiting

SHOWN = 30  # of each part; the rest is one click away
PAGE = 100  # of one part alone
_OLDEST: Final = Order("created_at", datetime)


@dataclass(frozen=True, slots=True)
class Line:
    """A lead that waits: where it belongs, since when it waits here, and what the last answer was."""

    row: Row
    branch: str
    since: str
    answer: str
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """One heading with its first leads; `count` is of all."""

    key: str
    title: str
    why: str
    lines: list[Line]
    count: int
    more_url: str = ""
    next_url: str = ""

    @property
    def said(self) -> str:
        """The count as it is shown."""
        return said_count(self.count)


def dispatch_desk(query: QueryDict, actor: Actor) -> dict[str, Any]:
    """All parts that are not empty, or one alone, oldest first; and the people."""
    only = query.get("part", "") if query.get("part") in HEADINGS else ""
    branches = _branches(actor)
    branch = whole(query.get("branch", ""))
    branch = branch if branch in {one.pk for one in branches} else None
    found = [_leads(key, actor, query.get("after", "")[:400] if only else "", branch, only)
             for key in ([only] if only else HEADINGS)]  # fmt: skip
    last = _last_offers([lead.number for _, leads, _ in found for lead in leads])
    parts = [_part(key, leads, after, actor, branch, only, last) for key, leads, after in found if leads]
    counts = [part.count for part in parts]
    return {
        "parts": parts,
        "only": only,
        "total": sum(counts),
        "total_said": said_count(sum(counts)) if max(counts, default=0) > MOST else str(sum(counts)),
        "crew": crew_of(actor, branch=branch),
        "may_set_shares": actor.may(Permission.AVAILABILITY_SET),
        "branches": _choices(branches, branch, only) if len(branches) > 1 else [],
        "list_url": _address(part=only, branch=branch),
        "back_url": _address(branch=branch),
    }


def assigning(numbers: list[int], actor: Actor) -> dict[str, Any]:
    """To whom the ticked leads can go; who declined some of them is told as such."""
    leads = list(Lead.objects.visible_to(actor).filter(number__in=numbers))
    declined: dict[int, int] = {}
    for lead in leads:
        for person in lead.declined_by_ids:
            declined[person] = declined.get(person, 0) + 1
    teams, branches = {lead.team_id for lead in leads}, {lead.branch_id for lead in leads}
    people = sorted(
        receivers(actor, never=[person for person, count in declined.items() if count == len(leads)]),
        key=lambda one: (
            one.team_id is None,
            one.team_id not in teams,
            one.branch_id not in branches,
            one.name,
        ),
    )
    remarks = {
        person: ngettext("has declined %(count)d of these", "has declined %(count)d of these", count)
        % {"count": count}
        for person, count in declined.items()
    }
    about = f"{leads[0].who} · {leads[0].subject}" if len(leads) == 1 else said_leads(len(leads))
    return {
        "numbers": numbers,
        "about": about,
        "people": picks(people, remarks=remarks),
        "teams": receiving_teams(actor),
    }


def said_leads(count: int) -> str:
    """So many leads."""
    return ngettext("%(count)d lead", "%(count)d leads", count) % {"count": count}


def told(found: list[Outcome]) -> dict[str, Any]:
    """What became of the ticked ones, and row by row of those that stayed as they were."""
    denied = [one for one in found if one.denial is not None]
    return {
        "done": gettext("Done: %(done)s.") % {"done": said_leads(len(found) - len(denied))},
        "denied": [
            {
                "number": one.number,
                "name": one.lead.who if one.lead else "",
                "url": reverse("web:lead", args=[one.number]) if one.lead else "",
                "why": one.denial.sentence if one.denial else "",
            }
            for one in denied
        ],
    }


def _leads(
    key: str, actor: Actor, after: str, branch: int | None, only: str
) -> tuple[str, list[Lead], str | None]:
    page = page_of(
        _narrowed(waiting(key, actor), branch).select_related(*SEEN_WITH, "branch"),
        _OLDEST,
        after=_OLDEST.read(after),
        limit=PAGE if only else SHOWN,
    )
    return key, page.rows, page.next


def _narrowed(leads: QuerySet[Lead], branch: int | None) -> QuerySet[Lead]:
    return leads if branch is None else leads.filter(branch=branch)


def _part(
    key: str,
    leads: list[Lead],
    after: str | None,
    actor: Actor,
    branch: int | None,
    only: str,
    last: dict[int, Offer],
) -> Part:
    """A heading; counted only where not all of it is shown."""
    title, why = _titles()[key]
    is_all = after is None and not only
    return Part(
        key=key,
        title=title,
        why=why,
        lines=[_line(lead, last.get(lead.number)) for lead in leads],
        count=len(leads) if is_all else counted(_narrowed(waiting(key, actor), branch)),
        more_url="" if is_all or only else _address(part=key, branch=branch),
        next_url=_address(part=key, branch=branch, after=after) if only and after else "",
    )


def _titles() -> dict[str, tuple[str, str]]:
    return {
        "unassigned": (gettext("Unassigned"), gettext("No rule found anybody for these.")),
        "declined": (gettext("Declined"), gettext("Handed back, and nobody is left who was asked.")),
        "expired": (gettext("Expired"), gettext("Nobody answered in time.")),
        "offered": (gettext("Offered too long"), gettext("Still on offer, and late. Offer them on, or take them back.")),
        "escalated": (gettext("Escalated"), gettext("Somebody holds these, and the customer waits.")),
    }  # fmt: skip


def _last_offers(numbers: list[int]) -> dict[int, Offer]:
    """The last offer of each of these leads; one query."""
    offers = Offer.objects.filter(lead__in=numbers).order_by("lead", "-id").distinct("lead")
    return {one.lead_id: one for one in offers.select_related("user", "team", "answered_by")}


def _line(lead: Lead, last: Offer | None) -> Line:
    return Line(
        row=row(lead),
        branch=lead.branch.name,
        since=wording.said_moment(_since(lead, last)),
        answer=_said_answer(lead, last),
        reason=last.reason if last and last.answer == AnswerTo.DECLINED else "",
    )


def _since(lead: Lead, last: Offer | None) -> datetime:
    """When it began to wait here."""
    if lead.handover == Handover.ACCEPTED:
        return lead.clock_due_at or lead.due_at or lead.created_at
    if last is None:
        return lead.created_at
    return last.answered_at or last.made_at


def _said_answer(lead: Lead, last: Offer | None) -> str:
    """What the last answer was, in words."""
    if lead.handover == Handover.ACCEPTED:
        return gettext("%(who)s holds it") % {"who": lead.owner.name if lead.owner else ""}
    if last is None:
        return gettext("offered to nobody yet")
    names = {"who": _receiver(last), "by": last.answered_by.name if last.answered_by else last.by_name}
    if last.answer == AnswerTo.DECLINED:
        return gettext("%(by)s declined") % names
    if last.answer == AnswerTo.EXPIRED:
        return gettext("%(who)s did not answer") % names
    if last.answer == AnswerTo.WITHDRAWN:
        return gettext("taken back from %(who)s") % names
    return gettext("offered to %(who)s") % names


def _receiver(offer: Offer) -> str:
    return str(offer.user or offer.team or "")


def _branches(actor: Actor) -> list[Branch]:
    """Those whose leads this actor may see."""
    every = [one for one in at_hand(Branch).every if not one.is_hidden]
    return every if actor.role == "administrator" else [one for one in every if one.pk in actor.branch_ids]


def _choices(branches: list[Branch], branch: int | None, only: str) -> list[dict[str, Any]]:
    every = {"label": gettext("All branches"), "url": _address(part=only), "is_current": branch is None}
    return [every] + [
        {"label": one.name, "url": _address(part=only, branch=one.pk), "is_current": one.pk == branch}
        for one in branches
    ]


def _address(*, part: str = "", branch: int | None = None, after: str | None = None) -> str:
    query = urlencode({k: v for k, v in (("part", part), ("branch", branch), ("after", after)) if v})
    return reverse("web:dispatch") + (f"?{query}" if query else "")
