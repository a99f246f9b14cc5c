"""Whom a rule has something to do about on some days: found in contacts and contracts, without who objected."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Q

from stafet.contacts.models import Consent, Contact, Contract
from stafet.followups.models import DateRule, Task
from stafet.followups.occasions import (
    PURPOSES,
    Occasion,
    Window,
    birthday_within,
    has_objected,
)
from stafet.foundation import clock

AGAIN: Final = timedelta(hours=6)  # after which a rule is looked at again
_AT_ONCE: Final = 5_000  # keys in one question


@dataclass(frozen=True, slots=True)
class Due:
    """A day to think of somebody; `subject` is the contact, or the contract that ends that day."""

    contact: int
    subject: int
    day: date

    @property
    def key(self) -> tuple[int, int]:
        """By which it is known once it is made."""
        return self.subject, self.day.year


def due_by(rule: DateRule, window: Window) -> list[Due]:
    """What the rule would make whose tasks fall on these days and that it has not made yet, the first day first."""
    of_days = window.shifted(rule.days_before)
    occasion = Occasion(rule.occasion)
    found = _birthdays(rule, of_days) if occasion is Occasion.BIRTHDAY else _endings(rule, of_days)
    made = _made(rule, found)
    left = [one for one in found if one.key not in made]
    objecting = _objecting({one.contact for one in left}, occasion)
    return sorted(
        (one for one in left if one.contact not in objecting), key=lambda one: (one.day, one.subject)
    )


def expected(rule: DateRule, days: int = 30) -> int:
    """How many tasks it makes, or would make were it on, for the next days."""
    today = clock.now().date()
    return len(due_by(rule, Window(today, today + timedelta(days=days))))


def put_off(rule: DateRule) -> None:
    """Write that a rule is being looked at."""
    rule.again_at = clock.now() + AGAIN
    rule.save(update_fields=["again_at"])


def _birthdays(rule: DateRule, window: Window) -> list[Due]:
    on_days = Q()
    for month, of_month in sorted(window.born_on()):
        on_days |= Q(birthday__month=month, birthday__day=of_month)
    people = Contact.objects.filter(on_days, merged_into=None)
    if rule.branch_id:
        people = people.filter(branch_ids__contains=[rule.branch_id])
    found = []
    for key, born in people.values_list("pk", "birthday"):
        day = birthday_within(born, window) if born else None
        if day is not None:
            found.append(Due(key, key, day))
    return found


def _endings(rule: DateRule, window: Window) -> list[Due]:
    within = (window.first, window.last)
    contracts = Contract.objects.filter(
        Q(ends_on__range=within) | Q(ended_on__range=within), kind=rule.occasion
    )
    contracts = contracts.filter(contact__merged_into=None)
    if rule.branch_id:
        contracts = contracts.filter(contact__branch_ids__contains=[rule.branch_id])
    return [
        Due(one.contact_id, one.pk, one.last_day)
        for one in contracts
        if one.last_day is not None and window.first <= one.last_day <= window.last
    ]


def _made(rule: DateRule, found: Iterable[Due]) -> set[tuple[int, int]]:
    subjects = [one.subject for one in found]
    made: set[tuple[int, int]] = set()
    for start in range(0, len(subjects), _AT_ONCE):
        tasks = Task.objects.filter(rule=rule, rule_subject__in=subjects[start : start + _AT_ONCE])
        made |= {
            (subject, year)
            for subject, year in tasks.values_list("rule_subject", "rule_year")
            if subject is not None and year is not None
        }
    return made


def _objecting(contacts: set[int], occasion: Occasion) -> set[int]:
    keys, said = sorted(contacts), defaultdict[int, list[Consent]](list)
    for start in range(0, len(keys), _AT_ONCE):
        chunk = keys[start : start + _AT_ONCE]
        for one in Consent.objects.filter(contact__in=chunk, purpose=PURPOSES[occasion]):
            said[one.contact_id].append(one)
    return {key for key, decisions in said.items() if has_objected(decisions, occasion)}
