"""From rows to drafts: what each row says, checked, and who matching says it is about. Done in processes of its own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext_noop

from stafet.contacts.models import Contact
from stafet.foundation.denials import Denial
from stafet.foundation.names import split_name
from stafet.imports.draft_lead import lead_facts
from stafet.imports.draft_task import task_facts
from stafet.imports.fields import Kind
from stafet.imports.frame import Draft, Frame, Numbered, refused
from stafet.imports.named import People
from stafet.imports.preparing import place_of
from stafet.imports.reading import Row
from stafet.matching.asked import company_asked, person_asked
from stafet.matching.many import NOBODY, match_many
from stafet.matching.of_lead import kept_of
from stafet.matching.verdict import Candidate, Judgement, shown
from stafet.particulars.cleaned import Particulars
from stafet.particulars.keys import find_keys
from stafet.staff.at_hand import noticed, noticing, stamp_now

_TOLD: Final = ("first_name", "last_name", "email", "phone")
_NOBODY: Final = gettext_noop("There is no name, no e-mail address and no telephone number.")
_NAMELESS: Final = gettext_noop("There is no company name.")


def drafts_of(rows: Sequence[Numbered], frame: Frame) -> list[Draft]:
    """Each row as a draft, in their order; it writes nothing."""
    with _at_one_moment():
        people = People()
        drafts = [_draft(one, frame, people) for one in rows]
        standing = [one for one in drafts if one.refusal is None]
        if frame.kind == "account":
            _match_companies(standing, frame)
        else:
            _match_people(standing, frame)
        if frame.kind == "lead":
            _match_companies(standing, frame)
            for one in standing:
                one.facts["suggestion"] = _suggestion(one)
        for one in standing:
            _lighten(one)
    return drafts


@contextmanager
def _at_one_moment() -> Iterator[None]:
    """Definitions are asked for once, not for each row."""
    with transaction.atomic(), noticing():
        noticed(stamp_now())
        yield


def _draft(one: Numbered, frame: Frame, people: People) -> Draft:
    values = _named(dict(one.row.values), frame.kind)
    external = {"task": values.get("external_id", "")} if frame.kind == "task" else {}
    # A task has no number of its own: its row is known again by the one that the file gives it, whatever else it says.
    digest = Row(0, external).digest if any(external.values()) else one.row.digest
    draft = Draft(one.number, one.row.line, digest, values)
    if frame.kind == "account" and not values.get("company"):
        draft.refusal = refused(_NAMELESS)
    elif frame.kind in {"contact", "lead"} and not any(values.get(name) for name in _named_by(frame.kind)):
        draft.refusal = refused(_NOBODY)
    if draft.refusal is not None or frame.kind in {"contact", "account"}:
        return draft
    try:
        (lead_facts if frame.kind == "lead" else task_facts)(draft, frame, people)
    except Denial as denial:
        draft.refusal = refused(denial.template, **denial.places)
    return draft


def _named_by(kind: Kind) -> tuple[str, ...]:
    return (*_TOLD, "company") if kind == "lead" else _TOLD


def _named(values: dict[str, str], kind: Kind) -> dict[str, str]:
    """A full name in one cell, taken apart."""
    full = values.pop("name", "")
    if full and kind != "account" and not (values.get("first_name") or values.get("last_name")):
        parts = split_name(full)
        values |= {"first_name": parts.first, "last_name": parts.last}
    return values


def _match_people(drafts: Sequence[Draft], frame: Frame) -> None:
    named = [one for one in drafts if any(one.values.get(name) for name in _TOLD)]
    asked = [_person(one.values, frame.country) for one in named]
    for one, judgement, particulars in zip(named, match_many(asked), asked, strict=True):
        one.person, one.asked = judgement, particulars


def _match_companies(drafts: Sequence[Draft], frame: Frame) -> None:
    named = [one for one in drafts if one.values.get("company")]
    asked = [_company(one.values, frame) for one in named]
    employers = _employers(named)
    for one, judgement, particulars in zip(named, match_many(asked, employers), asked, strict=True):
        one.company = judgement if find_keys(particulars) else NOBODY
        if frame.kind == "account":
            one.asked = particulars


def _employers(drafts: Sequence[Draft]) -> dict[int, list[str]]:
    """By a draft's place: the account of the contact that its person certainly is."""
    exact = {
        at: int(one.person.candidates[0].id)
        for at, one in enumerate(drafts)
        if one.person is not None and one.person.verdict == "exact"
    }
    known = Contact.objects.filter(pk__in=set(exact.values()), account__is_private=False)
    accounts = dict(known.values_list("pk", "account"))
    return {at: [str(accounts[id])] for at, id in exact.items() if id in accounts}


def _person(values: dict[str, str], country: str) -> Particulars:
    home = place_of(values)
    person = {name: values.get(name, "") for name in (*_TOLD, "birthday")} | home
    return person_asked(person, {"name": values.get("company", "")}, country=home.get("country") or country)


def _company(values: dict[str, str], frame: Frame) -> Particulars:
    place = place_of(values)
    company: dict[str, str | None] = {"name": values["company"], "vat_id": values.get("vat_id", ""), **place}
    reach = {name: values.get(name, "") for name in ("email", "phone")}
    country = place.get("country") or frame.country
    if frame.kind == "account":
        return company_asked(company | reach, country=country)
    return company_asked(company, person=reach, country=country)


def _lighten(draft: Draft) -> None:
    """Leave out what nobody asks a draft any more: to be sent to another process costs as much as being thought through."""
    if "owner_id" in draft.facts and draft.facts["owner_id"] is None:
        draft.person = draft.company = draft.asked = None  # its contact is decided on when somebody takes it
    if draft.person is not None:
        draft.person = _outcome_of(draft.person)
    if draft.company is not None:
        draft.company = _outcome_of(draft.company)


def _outcome_of(judgement: Judgement) -> Judgement:
    """Who it is or may be, without the reasons."""
    found = (Candidate(one.id, one.points, one.verdict, ()) for one in shown(judgement))
    return Judgement(judgement.verdict, tuple(found))


def _suggestion(draft: Draft) -> dict[str, Any]:
    found = {"contact": kept_of(draft.person or NOBODY)}
    if draft.company is not None:
        found["account"] = kept_of(draft.company)
    return found
