"""Accepting: which account the lead's company is, and what becomes of a contact who sits in another one (R8)."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext

from stafet.acceptance.known import Hidden, Known
from stafet.contacts.models import Account, Contact
from stafet.leads.models import Lead
from stafet.web.match_words import told_why
from stafet.web.screens.people import named

Picks = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Employer:
    """The account step: `picks` where a person decides; else, or once picked, what it comes to.

    `key` is the account's, 0 where it is none that stands yet; `name` is empty where nothing is decided.
    """

    picks: Picks = field(default_factory=list)
    name: str = ""
    key: int = 0
    why: str = ""
    is_new: bool = False
    is_private: bool = False


def employer_of(lead: Lead, known: Known[Account], contact: Contact | None, picked: str) -> Employer:
    """What the lead's company comes to, with what was `picked`; nothing for a private person."""
    if not lead.company.get("name"):
        return Employer()
    if known.exact is not None:
        return Employer(
            name=known.exact.name, key=known.exact.pk, why=told_why(known.why.get(known.exact.pk, ()))
        )
    if not (known.similar or known.hidden_exact):
        return Employer(name=lead.company["name"], is_new=True)
    picks = _picks(lead, known, contact, picked)
    chosen = next((one for one in picks if one["is_preset"]), None)
    if chosen is None or chosen["value"] == "keep":
        return Employer(picks)
    return Employer(
        picks,
        name=chosen["called"],
        key=chosen["key"],
        is_new=chosen["value"] == "new",
        is_private=chosen["value"] == "private",
    )


def seats(contact: Contact, employer: Employer, lead: Lead, picked: str) -> Picks:
    """The ways where the contact sits in another account than the lead's; none where it does not."""
    if not employer.name or employer.key == contact.account_id:
        return []
    who, there = named(contact), employer.name
    stays = _stays(contact)
    if employer.is_private:
        moves = gettext("%(who)s becomes a private customer") % {"who": who}
        anew = gettext("Somebody new, a private customer")
    else:
        moves = gettext("%(who)s moves to %(account)s") % {"who": who, "account": there}
        anew = gettext("Somebody new at %(account)s") % {"account": there}
    said = [("keep", stays, ""), ("move", moves, ""), ("new", anew, lead.who)]
    return [
        {"value": value, "name": name, "place": place, "is_preset": picked == value}
        for value, name, place in said
    ]


def _picks(lead: Lead, known: Known[Account], contact: Contact | None, picked: str) -> Picks:
    """The hidden one, where a known contact is now, those alike, a new one, none: nothing is proposed."""
    company = lead.company["name"]
    now = contact.account if contact is not None else None
    found = [_of(one, known) for one in known.similar]
    if contact is not None and now is not None and not now.is_private and now.pk not in known.why:
        found = [_pick("keep", _stays(contact)), *found]
    if known.hidden_exact:
        found = [_unseen(known.hidden_exact), *found]
    nobody = _pick("private", gettext("A private customer"))
    if now is not None and now.is_private:
        nobody["key"] = now.pk
    new = _pick("new", gettext("A new account"), place=company, called=company)
    return [one | {"is_preset": one["value"] == picked} for one in (*found, new, nobody)]


def _stays(contact: Contact) -> str:
    who, now = named(contact), contact.account
    if now.is_private:
        return gettext("%(who)s stays a private customer") % {"who": who}
    return gettext("%(who)s stays with %(account)s") % {"who": who, "account": now.name}


def _of(account: Account, known: Known[Account]) -> dict[str, Any]:
    place = " ".join(filter(None, (account.postcode, account.city)))
    return _pick(str(account.pk), account.name, place, told_why(known.why[account.pk]), key=account.pk)


def _unseen(hidden: Hidden) -> dict[str, Any]:
    return _pick(
        "hidden",
        gettext("Known in %(branch)s") % {"branch": hidden.branch},
        why=gettext("Certainly the same company. The branch is told."),
        called=gettext("the account known in %(branch)s") % {"branch": hidden.branch},
        key=hidden.id,
    )


def _pick(
    value: str, name: str, place: str = "", why: str = "", called: str = "", key: int = 0
) -> dict[str, Any]:
    """One way; `called` is what a sentence says of it."""
    return {
        "value": value,
        "name": name,
        "place": place,
        "why": why,
        "called": called or name,
        "key": key,
    }
