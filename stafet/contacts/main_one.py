"""Which of an account's addresses and numbers is the main one, and the columns that show it."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from stafet.contacts.models import Account
from stafet.contacts.reach import in_order, today
from stafet.contacts.reached import (
    MAIN,
    MAIN_OF,
    Reached,
    columns_of,
    email_key,
    main_address,
    main_email,
    main_phone,
    phone_key,
    place_key,
)
from stafet.contacts.validity import holding, holds
from stafet.foundation.phone import read_phone

_KEYS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "emails": email_key,
    "phones": phone_key,
    "addresses": place_key,
}


def take_main(account: Account, lists: Reached, given: Mapping[str, Any], *, country: str) -> Reached:
    """Set the columns of an account for the single fields and the lists that are given; gives all lists, main ones first.

    A single field alone replaces the main one, unless the list has it: then that one is the main one from now on.
    Beside its list it stands before it. `country` is assumed where a number names none.
    """
    typed = _typed(account, given, country)
    heads = (main_email(typed.email), main_phone(typed.phone, country), main_address(typed))
    taken = {}
    for (name, rows), head in zip(lists._asdict().items(), heads, strict=True):
        was, wanted = ([getattr(one, part) for part in MAIN_OF[name]] for one in (account, typed))
        is_new, is_listed = wanted != was, name in given
        is_alone = any(was) and not is_listed
        found = _headed_by(head, rows, _KEYS[name], is_alone=is_alone) if is_new else rows
        taken[name] = in_order(_main_first(account, name, found) if is_new or is_listed else found)
    return Reached(**taken)


def _typed(account: Account, given: Mapping[str, Any], country: str) -> Account:
    """An account, not to be written, with its columns as they are given."""
    texts = {name: getattr(account, name) for name in MAIN}
    for name, longest in MAIN.items():
        if name in given:
            texts[name] = " ".join(str(given[name] or "").split())[:longest]
    if texts["phone"] != account.phone:
        texts["phone"] = read_phone(texts["phone"], country).e164 or texts["phone"]
    return Account(**texts)


def _headed_by(head: Any, rows: list[Any], key: Callable[[Any], Any], *, is_alone: bool) -> list[Any]:
    """The rows with this one before them; `is_alone`: it was given without the list, and stands for the first of them."""
    if head is None:
        return rows[1:] if is_alone else rows
    if same := next((row for row in rows if key(row) == key(head)), None):
        if not holds(same, today()):
            same.valid_from = same.valid_to = None
        return [same, *(row for row in rows if row is not same)]
    if not is_alone:
        return [head, *rows]
    head.kind = rows[0].kind
    return [head, *rows[1:]]


def _main_first(account: Account, name: str, rows: list[Any]) -> list[Any]:
    """The first one that holds before the others, and in the account's columns."""
    main = next(iter(holding(rows, today())), None)
    for column, text in columns_of(name, main).items():
        setattr(account, column, text)
    return rows if main is None else [main, *(row for row in rows if row is not main)]
