"""Types and sources that no rule is for: shown as a warning, since their leads may end on the dispatcher's desk (R14)."""

from collections.abc import Iterable
from dataclasses import dataclass

from stafet.catalog.models import LeadType, Source
from stafet.distribution.models import Rule
from stafet.distribution.rule_book import book_of
from stafet.staff.at_hand import at_hand


@dataclass(frozen=True, slots=True)
class Uncovered:
    """Visible types, and sources that are on, for which no rule is that is on.

    `undone` are those of the sources without a team of their own: what comes from them stays unassigned.
    """

    types: tuple[LeadType, ...]
    sources: tuple[Source, ...]
    undone: tuple[Source, ...]

    def __bool__(self) -> bool:
        return bool(self.types or self.sources)


def uncovered(rules: Iterable[Rule] | None = None) -> Uncovered:
    """What these rules, else those that stand, are not for; no query within a request that has noticed the stamp.

    A rule is for a type or source if it names it, or names none; further conditions may narrow it.
    """
    book = book_of(at_hand(Rule).every if rules is None else rules)
    types = [one for one in at_hand(LeadType).every if not one.is_hidden]
    sources = [one for one in at_hand(Source).every if one.is_on and not one.is_hidden]
    watched = [one for one in sources if not (one.tracks_only or one.branch.tracks_only)]
    left = [source for source in watched if not any(_is_for_source(rule, source) for rule in book.rules)]
    return Uncovered(
        types=tuple(one for one in types if not any(_names(rule, "type", one.pk) for rule in book.rules)),
        sources=tuple(left),
        undone=tuple(one for one in left if one.team is None or one.team.is_hidden),
    )


def _is_for_source(rule: Rule, source: Source) -> bool:
    return rule.branch_id in {None, source.branch_id} and _names(rule, "source", source.pk)


def _names(rule: Rule, what: str, key: int) -> bool:
    wanted = rule.conditions.get(what)
    return wanted is None or key in wanted
