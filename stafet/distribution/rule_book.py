"""The rules in the order in which they are asked; kept at hand, so that a lead that comes in costs no query for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from stafet.distribution.conditions import Conditions, Facts, matches
from stafet.distribution.models import Rule
from stafet.staff.at_hand import at_hand


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules that are on, a branch's own before the company's; `conditions` by the place of the rule."""

    rules: tuple[Rule, ...] = ()
    conditions: tuple[Conditions, ...] = field(default=())

    def first(self, facts: Facts, *, but_not: Iterable[int] = ()) -> Rule | None:
        """The first rule that fits, leaving out those of teams that a lead must not go to again."""
        left_out = frozenset(but_not)
        fitting = zip(self.rules, self.conditions, strict=True)
        return next(
            (rule for rule, wanted in fitting if rule.team_id not in left_out and matches(wanted, facts)),
            None,
        )

    @property
    def asks_for_owners(self) -> bool:
        """Whether any rule wants to know who has known the customer."""
        return any(rule.known_owner_first or "known_owner" in rule.conditions for rule in self.rules)

    @property
    def asks_for_products(self) -> bool:
        """Whether any rule has a condition on products."""
        return any("product" in rule.conditions for rule in self.rules)


def standing_book() -> RuleBook:
    """The rules as they stand; no query within a verb."""
    return book_of(at_hand(Rule).every)


def book_of(rules: Iterable[Rule]) -> RuleBook:
    """These rules in the order in which they are asked, without those that are off or whose team is hidden."""
    living = [rule for rule in rules if rule.is_on and not rule.team.is_hidden]
    living.sort(key=lambda rule: (rule.branch_id is None, rule.position, rule.pk or 0))
    return RuleBook(tuple(living), tuple(Conditions(_mapped(rule), rule.branch_id) for rule in living))


def _mapped(rule: Rule) -> Mapping[str, object]:
    found: Mapping[str, object] = rule.conditions
    return found
