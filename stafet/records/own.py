"""What hangs on the kept contact and is the gone one's own, when a merge of two contacts is undone."""

from collections.abc import Collection
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q

from stafet.foundation.denials import Invalid
from stafet.leads.models import Call, Case, Lead, Note
from stafet.leads.relink import Links
from stafet.records.models import Kind, Merge
from stafet.staff.models import Event

# What links a lead to its contact: taken, or made by hand for a contact and offered.
_LINKED: Final = ("lead:accepted", "lead:opened")


def own_links(merge: Merge, give_back: Collection[int]) -> Links:
    """What goes back: what was re-linked and still is the kept one's, and the leads of `give_back`.

    A case goes if it was re-linked, or if all its leads go; a lead in a case goes with it. What was noted on a lead
    goes with the lead. Denies a number that is no lead of the kept one, and one whose case stays.
    """
    own = {name: set(keys) for name, keys in merge.relinked.items()}
    asked = set(give_back)
    here: dict[int, int | None] = dict(Lead.objects.filter(contact=merge.kept).values_list("number", "case"))
    if unknown := sorted(asked - set(here)):
        raise Invalid(
            "Lead %(number)s is not one of this contact's.",
            number=unknown[0],
            fields={"give_back": "Only leads of the contact."},
        )
    wanted = (own["leads"] | asked) & set(here)
    cases = own["cases"] & set(Case.objects.filter(contact=merge.kept).values_list("pk", flat=True))
    cases |= {case for case in set(here.values()) - {None} if _all_go(case, here, wanted)}
    leads = {number for number, case in here.items() if (case in cases if case else number in wanted)}
    if stays := sorted(asked - leads):
        raise Invalid(
            "Lead %(number)s is in one case with leads that stay.",
            number=stays[0],
            fields={"give_back": "Give back all leads of the case, or none."},
        )
    return Links(
        leads=tuple(sorted(leads)),
        cases=tuple(sorted(cases)),
        notes=_written(Note, leads, own["notes"], stay=set(here) - leads),
        calls=_written(Call, leads, own["calls"], stay=set(here) - leads),
    )


def came_since(merge: Merge) -> list[list[Lead]]:
    """The leads that came to the kept record after the merge, which a person may give to either of the two.

    The leads of one case belong together. Without those of a case that has older leads too: it stays; and without
    those that joined a case of the gone contact's: they go with it.
    """
    column = "contact" if merge.kind == Kind.CONTACT else "account"
    here = Lead.objects.filter(**{column: merge.kept}).exclude(number__in=merge.relinked["leads"])
    linked = Event.objects.filter(kind__in=_LINKED, at__gte=merge.at, lead_number=OuterRef("number"))
    leads = here.annotate(is_new=Exists(linked)).order_by("number")
    if merge.kind == Kind.ACCOUNT:
        return [[lead] for lead in leads.filter(is_new=True)]
    groups: dict[tuple[str, int], list[Any]] = {}
    for lead in leads:
        key = ("case", lead.case_id) if lead.case_id else ("lead", lead.number)
        groups.setdefault(key, []).append(lead)
    going = {("case", case) for case in merge.relinked["cases"]}
    return [some for key, some in groups.items() if key not in going and all(one.is_new for one in some)]


def _all_go(case: int | None, here: dict[int, int | None], wanted: set[int]) -> bool:
    return all(number in wanted for number, of in here.items() if of == case)


def _written(kind: type[Note | Call], leads: set[int], own: set[int], *, stay: set[int]) -> tuple[int, ...]:
    went = kind._default_manager.filter(Q(lead__in=leads) | Q(pk__in=own)).exclude(lead__in=stay)
    return tuple(went.order_by("pk").values_list("pk", flat=True))
