"""The frame around every verb: one permission, one transaction, one name in the history."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from types import MappingProxyType
from typing import Any, Concatenate, Final, ParamSpec, Protocol, TypeVar, cast
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import Model

from stafet.foundation.denials import Overtaken
from stafet.staff.actor import Actor
from stafet.staff.at_hand import STAMP, noticed, noticing
from stafet.staff.rights import Permission

S = TypeVar("S")
P = ParamSpec("P")
T = TypeVar("T")
_acting: ContextVar[bool] = ContextVar("acting", default=False)
_held: ContextVar[Mapping[int, Model]] = ContextVar("held", default=MappingProxyType({}))
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
    A verb that takes a `version`, the one that its editor saw, is Overtaken where the subject has another one
    now, so that nobody overwrites unseen.
    Of several subjects the permission is needed for each; the verb locks them itself.
    A verb within a verb is a part of it: its transaction, its name in the history. Who catches what
    the inner one denies does so around an `atomic` of their own.
    """
    needed = Permission(permission)

    def frame(verb: Verb[S, P, T]) -> Verb[S, P, T]:
        @wraps(verb)
        def act(subject: S, /, *args: P.args, **given: P.kwargs) -> T:
            by = cast("Actor", given["by"])
            with _frame(by, verb.__name__):
                if holds is not None:
                    holds(subject, given)
                if locks:
                    hold(subject)
                if first is not None:
                    first(subject, by)
                for one in subject if isinstance(subject, (list, tuple)) else (subject,):
                    by.require(needed, one)
                _compare(subject, given.get("version"))
                return verb(subject, *args, **given)

        cast("_Named", act).permission = needed
        return cast("Verb[S, P, T]", act)

    return frame


def _compare(subject: object, seen: object) -> None:
    if seen is not None and seen != getattr(subject, "version", None):
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")


@contextmanager
def _frame(by: Actor, verb: str) -> Iterator[None]:
    """The outer verb's transaction; nothing for a verb within it."""
    if _acting.get():
        yield
        return
    token = _acting.set(True)
    try:
        with noticing(), transaction.atomic():
            noticed(_name_in_history({"by": by.kind, "by_id": by.id, "verb": verb}))
            yield
        if connection.in_atomic_block:
            _name_in_history(None)
    finally:
        _acting.reset(token)


def _name_in_history(what: dict[str, str | int | None] | None) -> UUID | None:
    """Until the transaction ends, django-pghistory's triggers put this into the rows of the history.

    Gives the stamp of what is kept at hand, for it costs nothing here.

    The library's own `context` sets it again before each statement, for code that knows of no transaction. That no
    trigger is to be left out is said as well: where nothing is said, each row that is written raises and catches an
    error to find that out, which takes several times as long as all the rest.
    """
    with connection.cursor() as cursor:
        cursor.execute(_NAMED, [str(uuid4()), json.dumps(what)] if what else ["", ""])
        found: UUID | None = cursor.fetchone()[-1]
    return found


_NAMED: Final = (
    "SELECT set_config('pghistory.context_id', %s, true), set_config('pghistory.context_metadata', %s, true),"
    f" set_config('pgtrigger.ignore', '{{}}', true), {STAMP}"
)


@contextmanager
def already_held(records: Iterable[Model]) -> Iterator[None]:
    """Within, verbs take just these objects as they are: locked and read in this transaction, with what they point at.

    For a verb over very many records. Nothing else may write one of their rows meanwhile, by another object.
    """
    token = _held.set({id(one): one for one in records})
    try:
        yield
    finally:
        _held.reset(token)


def is_held(subject: object) -> bool:
    """Whether it was locked and read in this transaction, as `already_held` says."""
    return id(subject) in _held.get()


def hold(subject: object) -> None:
    """Lock a record that counts its versions until the transaction ends, and read it anew."""
    if is_held(subject):
        return
    if isinstance(subject, Model) and hasattr(subject, "version"):
        # Rows that only point at this one are still written meanwhile: its key does not change.
        rows = type(subject)._base_manager.select_for_update(no_key=True)
        subject.refresh_from_db(from_queryset=rows)
