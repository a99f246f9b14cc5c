"""Whose a lead is, as the trigram index has it beside the text: hits are asked for by all who see them, at once."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.lookups import Overlap
from django.db.models import BigIntegerField, F, Func, Q, Value
from django.db.models.functions import Cast

_MARKS = ArrayField(BigIntegerField())


class SeenBy(Func):
    """Owner, whom it is offered to, and lead team as their keys; team and branch as negative numbers, even and odd."""

    output_field = _MARKS

    def __init__(self) -> None:
        super().__init__(*(F(name) for name in ("owner", "offered_to", "team", "branch", "member_ids")))

    def as_sql(self, compiler: Any, connection: Any, *_: Any, **__: Any) -> tuple[str, tuple[()]]:  # noqa: ARG002
        owner, offered_to, team, branch, members = (
            compiler.compile(column)[0] for column in self.source_expressions
        )
        return f"(ARRAY[{owner}, {offered_to}, -2 * {team}, -2 * {branch} - 1] || {members})", ()

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return f"{self.__module__}.{type(self).__qualname__}", [], {}


def seen_by_any(*, users: Iterable[int], teams: Iterable[int], branches: Iterable[int]) -> Q:
    """The leads of any of these users, teams or branches."""
    marks = [*users, *(-2 * team for team in teams), *(-2 * branch - 1 for branch in branches)]
    return Q(Overlap(SeenBy(), Cast(Value(marks), _MARKS)))
