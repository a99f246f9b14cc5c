"""One person's data, what erasing would take, and how long what is kept."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from stafet.contacts.models import Contact
from stafet.privacy.models import Erasure, Kept, Period, PersonFile
from stafet.privacy.person_file import written_by_us
from stafet.privacy.preview import Foreseen, foresee
from stafet.privacy.retention import KINDS, past, period_of
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.rights import Permission
from stafet.web import wording
from stafet.web.agreed_words import contract_word
from stafet.web.privacy_words import COUNTED, KEPT, said_months
from stafet.web.screens.people import named

MOST = 1_000  # counted exactly


def person_screen(contact: Contact, actor: Actor) -> dict[str, Any]:
    """What is known about somebody, counted; files of it; our own notes, for whoever may decide on them."""
    files = PersonFile.objects.visible_to(actor).filter(contact=contact).defer("content").order_by("-pk")
    return {
        "name": named(contact),
        "counts": _counts(foresee(contact)),
        "files": [_file(one) for one in files],
        "notes": written_by_us(contact) if actor.may(Permission.ERASE) else [],
        "may_erase": actor.may(Permission.ERASE),
        "erasure_url": reverse("web:erasure", args=[contact.pk]),
    }


def erasure_screen(contact: Contact) -> dict[str, Any]:
    """What would go, and what would stay."""
    foreseen = foresee(contact)
    return {
        "name": named(contact),
        "counts": _counts(foreseen),
        "stays": _stays(foreseen),
        "alike": [
            {"name": named(one), "url": reverse("web:contact", args=[one.pk])} for one in foreseen.alike
        ],
        "going": Erasure.objects.going().filter(contact=contact.pk).exists(),
    }


def _counts(foreseen: Foreseen) -> list[dict[str, Any]]:
    return [{"word": COUNTED[name], "number": number} for name, number in foreseen.counts.items()]


def _stays(foreseen: Foreseen) -> list[str]:
    said = [gettext("Who did what, when, and which field it was stays; leads stay and are counted.")]
    if number := len(foreseen.open_leads):
        sentence = ngettext(
            "%(number)d open lead stays open with its owner, without the person: it has to be closed.",
            "%(number)d open leads stay open with their owners, without the person: they have to be closed.",
            number,
        )
        said.append(sentence % {"number": number})
    if number := len(foreseen.unaccepted):
        sentence = ngettext(
            "Among them %(number)d that nobody has accepted yet, with the same address or number.",
            "Among them %(number)d that nobody has accepted yet, with the same address or number.",
            number,
        )
        said.append(sentence % {"number": number})
    for one in foreseen.kept:
        word = f"{contract_word(one.contract.kind)} {one.contract.reference}".strip()
        if one.until:
            told = {"contract": word, "day": wording.full_date(one.until)}
            said.append(
                gettext("%(contract)s is kept with the name until %(day)s, then it goes by itself.") % told
            )
        else:
            told = {"contract": word}
            said.append(gettext("%(contract)s is kept with the name as long as it runs.") % told)
    return said


def _file(one: PersonFile) -> dict[str, Any]:
    return {
        "at": one.asked_at,
        "by": one.by_name,
        "is_ready": one.state == "ready",
        "size": max(1, one.size // 1024),
        "url": reverse("web:person-file", args=[one.pk]),
    }


def retention_page() -> dict[str, Any]:
    """Every kind with its period, everywhere and in branches that have one of their own; what would go now."""
    return {
        "kinds": [_kind(kind, Branch.objects.all()) for kind in KINDS],
        "contracts": [_kind(kind, ()) for kind in Kept if kind not in KINDS],
    }


def _kind(kind: Kept, branches: Any) -> dict[str, Any]:
    title, sentence = KEPT[kind]
    rows = [_line(period_of(kind, branch)) for branch in (None, *branches)]
    return {"title": title, "sentence": sentence, "rows": rows}


def _line(period: Period) -> dict[str, Any]:
    branch = period.branch
    place = [period.kind, *([branch.pk] if branch else [])]
    own = period.months if period.pk else None
    inherits = branch is not None and not period.pk
    return {
        "name": branch.name if branch else gettext("Everywhere"),
        "said": gettext("As everywhere") if inherits else said_period(Kept(period.kind), own),
        "now": _now(Kept(period.kind), branch, own),
        "url": reverse("web:period" if branch is None else "web:period-in", args=place),
    }


def said_period(kind: Kept, months: int | None) -> str:
    """How long; without a period contracts go with their person, everything else stays."""
    return said_months(months) if months or kind in KINDS else gettext("Goes with the person")


def _now(kind: Kept, branch: Branch | None, months: int | None) -> str:
    """How much would go now."""
    if months is None or kind not in KINDS:
        return ""
    number = len(past(kind, branch=branch, months=months).order_by().values_list("pk")[: MOST + 1])
    return f"{MOST:,}+" if number > MOST else str(number)


def period_screen(period: Period) -> dict[str, Any]:
    """A period to be changed."""
    title, sentence = KEPT[Kept(period.kind)]
    return {
        "title": title,
        "sentence": sentence,
        "where": period.branch.name if period.branch else gettext("Everywhere"),
        "months": period.months or "",
        "is_contract": period.kind not in KINDS,
        "version": period.version if period.pk else 0,
        "now": _now(Kept(period.kind), period.branch, period.months),
    }
