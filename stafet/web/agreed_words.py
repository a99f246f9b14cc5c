"""What purposes, channels and contracts are called, and what somebody's decisions come to in words."""

from collections.abc import Iterable
from typing import Any, Final

from django.utils.translation import gettext, gettext_noop

from stafet.contacts.consent import Decision, Purpose, Way, standing

PURPOSES: Final = {
    Purpose.MARKETING: gettext_noop("Offers and news"),
    Purpose.SERVICE: gettext_noop("Service reminders"),
    Purpose.SURVEY: gettext_noop("Surveys"),
    Purpose.BIRTHDAY: gettext_noop("Birthday greetings"),
    Purpose.PARTNERS: gettext_noop("Passing on to partners"),
}
WAYS: Final = {
    Way.EMAIL: gettext_noop("by e-mail"),
    Way.PHONE: gettext_noop("by phone"),
    Way.MESSAGE: gettext_noop("by text message"),
    Way.POST: gettext_noop("by post"),
}
CONTRACTS: Final = {
    "lease": gettext_noop("Lease"),
    "finance": gettext_noop("Finance"),
    "insurance": gettext_noop("Insurance"),
    "service": gettext_noop("Service contract"),
}


def purpose_word(purpose: str) -> str:
    """What a purpose is called; a code that nobody knows as it is."""
    return gettext(PURPOSES[Purpose(purpose)]) if purpose in set(Purpose) else purpose


def way_word(channel: str) -> str:
    """What a channel is called."""
    return gettext(WAYS[Way(channel)]) if channel in set(Way) else channel


def contract_word(kind: str) -> str:
    """What a kind of contract is called."""
    return gettext(CONTRACTS.get(kind, kind))


def consent_lines(decisions: Iterable[Decision]) -> list[dict[str, Any]]:
    """Each purpose about which something was decided, with its channels, in the order of the lists."""
    decided = standing(decisions)
    lines = []
    for purpose in Purpose:
        ways = [
            {"word": way_word(way), "is_given": decided[purpose, way].is_given}
            for way in Way
            if (purpose, way) in decided
        ]
        if ways:
            lines.append({"purpose": purpose_word(purpose), "ways": ways})
    return lines
