"""Undoing a merge: what each of the two gets back, and what came since."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, gettext_noop

from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.records.models import Kind, Merge
from stafet.records.own import came_since
from stafet.records.standing import name_of
from stafet.staff.actor import Actor
from stafet.staff.rights import Permission
from stafet.staff.seen import seen
from stafet.web import wording


def merges_into(record: Contact | Account, actor: Actor) -> list[dict[str, Any]]:
    """What was merged into this record and can be given back, for who may; no query for anybody else."""
    if not actor.may(Permission.CONTACT_MERGE, record):
        return []
    kind = Kind.CONTACT if isinstance(record, Contact) else Kind.ACCOUNT
    merges = Merge.objects.standing().filter(kind=kind, kept=record.pk).order_by("-pk")
    return [_shown(merge) for merge in merges]


def visible_merge(pk: int, actor: Actor) -> Merge:
    """The merge with this key, if this actor may see it and undo it."""
    actor.require(Permission.CONTACT_MERGE)
    rows = Merge.objects.visible_to(actor)
    return seen(rows, pk, no_such=gettext_noop("There is no such merge, or it is not for you."))


def undoing_screen(merge: Merge, actor: Actor) -> dict[str, Any]:
    """The merge, and the leads since of which one can say whose they are; only where this actor may see all of a case."""
    groups = came_since(merge)
    numbers = [lead.number for group in groups for lead in group]
    seen = set(Lead.objects.visible_to(actor).filter(number__in=numbers).values_list("number", flat=True))
    return {
        "merge": _shown(merge),
        "kept": _line(merge.before["kept"] | {"name": _kept_name(merge)}),
        "gone": _line(merge.before["gone"]),
        "back_url": record_url(merge),
        "groups": [_group(group) for group in groups if all(lead.number in seen for lead in group)],
    }


def record_url(merge: Merge) -> str:
    """The page of the record that was kept."""
    return reverse("web:contact" if merge.kind == Kind.CONTACT else "web:account", args=[merge.kept])


def _shown(merge: Merge) -> dict[str, Any]:
    return {
        "name": name_of(merge.before["gone"]) or str(merge.gone),
        "by": merge.by_name,
        "at": wording.full_date(merge.at.date()),
        "url": reverse("web:unmerge", args=[merge.pk]),
    }


def _line(was: dict[str, Any]) -> dict[str, str]:
    """A record as one tells it from its double: by its name, and how it is reached."""
    lists = [row["raw"] for name in ("emails", "phones") for row in was.get(name, ())]
    plain = [str(was[name]) for name in ("email", "phone", "city", "vat_id") if was.get(name)]
    return {"name": name_of(was), "reach": " · ".join((lists or plain)[:2])}


def _kept_name(merge: Merge) -> str:
    table = Contact if merge.kind == Kind.CONTACT else Account
    return str(table._default_manager.get(pk=merge.kept).name)


def _group(leads: list[Lead]) -> dict[str, Any]:
    one = leads[0]
    case = gettext("Case %(number)s") % {"number": one.case_id} if len(leads) > 1 else ""
    return {
        "value": " ".join(str(lead.number) for lead in leads),
        "title": " · ".join(lead.subject or lead.who for lead in leads[:3]),
        "about": " · ".join(filter(None, (case, wording.said_moment(one.received_at)))),
    }
