"""The frame around every verb: one permission, one transaction, one name in the history."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

import pghistory
from django.db import transaction
from django.db.models import Model

from stafet.staff.actor import Actor
from stafet.staff.rights import Permission

S = TypeVar("S")
P = ParamSpec("P")
T = TypeVar("T")
_acting: ContextVar[bool] = ContextVar("acting", default=False)
Verb = Callable[Concatenate[S, P], T]


class _Named(Protocol):
    permission: Permission


def action(
    permission: str,
    *,
    first: Callable[[Any, Actor], None] | None = None,
    holds: Callable[[Any, Mapping[str, Any]], None] | None = None,
    locks: bool = True,
) -> Callable[[Verb[S, P, T]], Verb[S, P, T]]:
    """Make a function a verb: `verb(subject, *, …, by)`.

    A subject that counts its versions is locked and read anew first, so that the verb and the
    question of rights see it as it is now. The actor must have `permission` for it, else Forbidden;
    everything the verb writes is one transaction; the database's history names actor and verb.
    `first` may deny before the question of rights, where what has just happened took them away.
    `holds` locks, before the subject and in an order that all verbs keep, what else this one writes;
    it is given the subject and the verb's keywords. A verb that only makes something in its subject,
    such as a user in a branch, does not lock it (`locks=False`): all who work in the branch would queue.
    """
    needed = Permission(permission)

    def frame(verb: Verb[S, P, T]) -> Verb[S, P, T]:
        @wraps(verb)
        def act(subject: S, *args: P.args, **given: P.kwargs) -> T:
            by = cast("Actor", given["by"])
            # A verb within a verb writes in the name of the outer one; the library would keep the inner name for
            # all that follows.
            is_outer = not _acting.get()
            named = (
                pghistory.context(by=by.kind, by_id=by.id, verb=verb.__name__) if is_outer else nullcontext()
            )
            with transaction.atomic(), _marked(), named:
                if holds is not None:
                    holds(subject, given)
                if locks:
                    hold(subject)
                if first is not None:
                    first(subject, by)
                by.require(needed, subject)
                return verb(subject, *args, **given)

        cast("_Named", act).permission = needed
        return cast("Verb[S, P, T]", act)

    return frame


@contextmanager
def _marked() -> Iterator[None]:
    token = _acting.set(True)
    try:
        yield
    finally:
        _acting.reset(token)


def hold(subject: object) -> None:
    """Lock a record that counts its versions until the transaction ends, and read it anew."""
    if isinstance(subject, Model) and hasattr(subject, "version"):
        # Rows that only point at this one are still written meanwhile: its key does not change.
        rows = type(subject)._base_manager.select_for_update(no_key=True)
        subject.refresh_from_db(from_queryset=rows)
