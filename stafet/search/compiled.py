"""Criteria as one question to the database; whoever asks sees no more than they may."""

from typing import Any

from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db.models import BooleanField, Exists, ExpressionWrapper, Func, Q, QuerySet

from stafet.contacts.models import Contact
from stafet.leads.models import Lead
from stafet.search.asked import Asking
from stafet.search.conditions import all_of, any_of
from stafet.search.criteria import Criteria, Criterion, Mode, Of, parted
from stafet.search.fields import fields_of
from stafet.staff.actor import Actor


def wanted(criteria: Criteria, of: Of, *, by: Actor) -> QuerySet[Any]:
    """The rows that fit these criteria among those that `by` may see, in no order.

    Denies values that do not fit their field, such as a group that there is not.
    """
    rows: QuerySet[Any] = (Lead if of is Of.LEADS else Contact).objects.visible_to(by)
    return rows.filter(condition(criteria, of, by=by)) if criteria else rows


def each_way(criteria: Criteria, of: Of, *, by: Actor) -> list[QuerySet[Any]]:
    """The same rows, for each criterion that includes those that fit it: together all that are wanted, some of them twice.

    Of conditions joined by OR the database makes a walk over the whole table; asked for one by one, each has its index.
    """
    including = [one for one in criteria if one.mode is Mode.INCLUDE]
    others = tuple(one for one in criteria if one.mode is not Mode.INCLUDE)
    ways = [(*others, one) for one in including] or [others]
    return [wanted(way, of, by=by) for way in ways]


def condition(criteria: Criteria, of: Of, *, by: Actor) -> Q:
    """What is true of the rows that fit."""
    fields, asking = fields_of(of), Asking.now(by)

    def one(criterion: Criterion) -> Q:
        return fields[criterion.field].ask(criterion, asking)

    modes = {mode: [one(criterion) for criterion in given] for mode, given in parted(criteria).items()}
    found = all_of(modes[Mode.RESTRICT])
    if modes[Mode.INCLUDE]:
        found &= any_of(modes[Mode.INCLUDE])
    for excluded in modes[Mode.EXCLUDE]:
        found &= _not(excluded)
    return found


class _NotTrue(Func):
    """What is not known to be true: SQL's NOT of a comparison with nothing would be nothing, too."""

    output_field = BooleanField()

    def as_sql(self, compiler: Any, connection: Any, *_: Any, **__: Any) -> tuple[str, Any]:  # noqa: ARG002
        try:
            sql, given = compiler.compile(self.source_expressions[0])
        except EmptyResultSet:
            return "TRUE", ()
        except FullResultSet:
            return "FALSE", ()
        return f"({sql}) IS NOT TRUE", given


def _not(true: Q) -> Q:
    if _is_always_known(true):
        return ~true  # as the planner knows it: it can leave out many rows at once
    return Q(_NotTrue(ExpressionWrapper(true, output_field=BooleanField())))


def _is_always_known(true: Q) -> bool:
    """Whether it is true or false of every row, and never unknown: what exists does, and search texts are never NULL."""
    return all(
        isinstance(part, Exists)
        or (isinstance(part, Q) and _is_always_known(part))
        or (isinstance(part, tuple) and part[0].startswith("search__"))
        for part in true.children
    )
