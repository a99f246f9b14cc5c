"""Why an offer went where it went, in plain sentences: the rule, who was considered, who was passed over (R15)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext, gettext_noop, ngettext

from stafet.distribution.explanation import Considered, Explanation, PassedOver
from stafet.distribution.models import AnswerTo, Offer
from stafet.distribution.why import Step
from stafet.web import wording
from stafet.web.rule_words import said_way

BY_CODE: Final[Mapping[str, str]] = {
    "source": gettext_noop("The source sends its leads to this team; no rule fits."),
    "rule": gettext_noop("The rule “%(rule)s” fits this lead."),
    "assigned": gettext_noop("%(by)s gave it there."),
    "declined by one of the team": gettext_noop("Somebody of the team declined; the team’s way goes on."),
    "declined": gettext_noop("It was declined; the team’s way goes on."),
    "expired": gettext_noop("The offer before ran out; the team’s way goes on."),
    "by hand": gettext_noop("%(by)s made it by hand and named who is to have it."),
}
WHY_NOT: Final[Mapping[str, str]] = {
    "inactive": gettext_noop("does not work here any more"),
    "no_right": gettext_noop("may not accept leads of this team"),
    "declined": gettext_noop("has declined this lead"),
    "expired": gettext_noop("did not answer an offer of this lead"),
    "absent": gettext_noop("was away"),
    "not_taking": gettext_noop("took no leads at that time"),
    "off_shift": gettext_noop("was off shift"),
    "full": gettext_noop("had as many open leads as they take"),
    "full_today": gettext_noop("had had their leads for the day"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One offer: when, to whom, how it ended; why in sentences, and the people in the order in which they were looked at."""

    at: str
    to: str
    ended: str
    sentences: list[str]
    considered: list[tuple[str, str]]
    skipped: list[tuple[str, str]]
    more: list[str]


def told(step: Step) -> Told:
    """An offer, or that nobody could be asked."""
    why, offer = step.why, step.offer
    return Told(
        at=wording.full_moment(step.at),
        to=_to(offer) if offer else gettext("Nobody could be asked"),
        ended=_ended(offer) if offer else "",
        sentences=[*_by_what(offer, why), *_how(offer, why)],
        considered=[(one.name, _standing(one, why)) for one in why.considered],
        skipped=[(one.name, _why_not(one)) for one in why.skipped],
        more=_more(why),
    )


def _to(offer: Offer) -> str:
    return str(offer.user or offer.team or "")


def _by_what(offer: Offer | None, why: Explanation) -> list[str]:
    places = {"rule": why.rule.name if why.rule else "", "by": offer.by_name if offer else ""}
    said = [gettext(BY_CODE[code]) % places for code in why.codes if code in BY_CODE]
    return said or ([gettext("%(by)s offered it.") % places] if offer else [])


def _how(offer: Offer | None, why: Explanation) -> list[str]:
    to = {"to": _to(offer) if offer else "", "instead_of": why.instead_of}
    said = []
    if why.asked_as == "known_owner":
        said.append(gettext("%(to)s knows the customer from before.") % to)
    elif why.asked_as == "turn":
        said.append(
            gettext("It was the turn of %(instead_of)s, for whom %(to)s stands in.") % to
            if why.instead_of
            else gettext("It was the turn of %(to)s.") % to
        )
    elif why.asked_as == "least_open":
        said.append(gettext("%(to)s had the fewest open leads of those who could be asked.") % to)
    elif offer and offer.user is None and why.way and why.way != "open":
        said.append(gettext("Nobody of the team could be asked alone, so all of them were."))
    if why.way:
        way = said_way(why.way, ends_after=why.ends_after)
        said.append(gettext("The team’s way: %(way)s.") % {"way": way})
    return said


def _ended(offer: Offer) -> str:
    places = {"by": offer.answered_by.name if offer.answered_by else "", "reason": offer.reason}
    if offer.answer == AnswerTo.ACCEPTED:
        return gettext("accepted by %(by)s") % places
    if offer.answer == AnswerTo.DECLINED:
        said = gettext("declined by %(by)s") % places
        return f"{said}: {offer.reason}" if offer.reason else said
    if offer.answer == AnswerTo.EXPIRED:
        return gettext("ran out")
    if offer.answer == AnswerTo.WITHDRAWN:
        return gettext("taken back")
    if offer.ends_at:
        return gettext("open until %(when)s") % {"when": wording.full_moment(offer.ends_at)}
    return gettext("still open")


def _standing(one: Considered, why: Explanation) -> str:
    parts = []
    if one.open is not None:
        parts.append(ngettext("%(count)d open", "%(count)d open", one.open) % {"count": one.open})
    if one.today is not None:
        parts.append(ngettext("%(count)d today", "%(count)d today", one.today) % {"count": one.today})
    if why.asked_as != "known_owner" and round(one.turns_owed):
        parts.append(_turns(round(one.turns_owed)))
    return " · ".join(parts)


def _turns(owed: int) -> str:
    if owed > 0:
        return ngettext("%(count)d turn owed", "%(count)d turns owed", owed) % {"count": owed}
    return ngettext("%(count)d turn ahead", "%(count)d turns ahead", -owed) % {"count": -owed}


def _why_not(one: PassedOver) -> str:
    said = gettext(WHY_NOT.get(one.why, one.why))
    if not one.substitute:
        return said
    theirs: dict[str, Any] = {"who": one.substitute, "why": gettext(WHY_NOT.get(one.substitutes_why, ""))}
    return f"{said}; {gettext('%(who)s, who stands in, %(why)s') % theirs}"


def _more(why: Explanation) -> list[str]:
    said = []
    if why.more_considered:
        said.append(
            ngettext("%(count)d more could have been asked.", "%(count)d more could have been asked.",
                     why.more_considered) % {"count": why.more_considered}
        )  # fmt: skip
    if why.more_skipped:
        said.append(
            ngettext("%(count)d more could not be asked.", "%(count)d more could not be asked.",
                     why.more_skipped) % {"count": why.more_skipped}
        )  # fmt: skip
    return said
