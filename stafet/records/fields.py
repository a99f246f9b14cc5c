"""Which fields two records have as one, and which each has again: decided on plain values, without Django.

A record is a mapping: fields by name, and the lists `emails`, `phones` and `addresses` of rows. A row that is
in the database has its `id`. The main ones of an account stand in its fields too: what they say is the main one.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

Row = dict[str, Any]
Record = dict[str, Any]

LISTS: Final = ("emails", "phones", "addresses")
_PLACE: Final = ("street", "postcode", "city", "country")
# Not chosen: known in the branches of both, a customer since the earlier day.
_BY_ITSELF: Final = ("branch_ids", "customer_since", "won_lead", "fields")


@dataclass(frozen=True, slots=True)
class Typed:
    """A value that somebody typed instead of taking either record's."""

    value: Any


Take = str | Typed


def merged(kept: Record, gone: Record, take: Mapping[str, Take]) -> Record:
    """The kept record with what is taken from the gone one.

    `take` says by field `kept`, `gone`, for lists and `fields` also `both`, or what was typed. Where it says nothing a
    list takes both and a field the kept one's value, the gone one's where that is empty.

    >>> one, two = {"name": "Förde", "city": ""}, {"name": "Foerde", "city": "Kiel"}
    >>> merged(one, two, {}), merged(one, two, {"name": Typed("Förde AG"), "city": "kept"})
    ({'name': 'Förde', 'city': 'Kiel'}, {'name': 'Förde AG', 'city': ''})
    """
    chosen: Record = {}
    for name, own in kept.items():
        if name in LISTS:
            chosen[name] = _rows(name, own, gone[name], take.get(name, "both"))
        elif name not in _BY_ITSELF:
            chosen[name] = _value(own, gone[name], take.get(name))
    if "fields" in kept:
        chosen["fields"] = _own_fields(kept["fields"], gone["fields"], take.get("fields", "both"))
        chosen["branch_ids"] = sorted({*kept["branch_ids"], *gone["branch_ids"]})
        first = min((kept, gone), key=lambda one: one["customer_since"] or "9999")
        chosen |= {name: first[name] for name in ("customer_since", "won_lead")}
    if "street" in chosen and "addresses" in chosen:
        chosen["addresses"] = [row for row in chosen["addresses"] if not _is_less_than(row, chosen)]
    return chosen


def given_back(before: Record, after: Record, now: Record) -> Record:
    """The kept record without what the merge did: what was changed since stays.

    `before` and `after` are the record as the merge found and left it, `now` is as it stands.

    >>> given_back({"name": "Förde", "city": ""}, {"name": "Förde", "city": "Kiel"}, {"name": "F.", "city": "Kiel"})
    {'name': 'F.', 'city': ''}
    """
    found: Record = {}
    for name, was in before.items():
        left, is_now = after[name], now[name]
        if name in LISTS:
            found[name] = _items_back(was, left, is_now, _content)
        elif name == "branch_ids":
            found[name] = sorted(_items_back(was, left, is_now, lambda one: one))
        elif name == "fields":
            parts = _items_back(was.items(), left.items(), is_now.items(), _pair)
            found[name] = dict(parts)
        else:
            found[name] = was if is_now == left else is_now
    return found


def _value(own: Any, other: Any, take: Take | None) -> Any:
    if isinstance(take, Typed):
        return take.value
    if take is None:
        return own if own not in ("", None) else other
    return other if take == "gone" else own


def _own_fields(own: Mapping[str, Any], other: Mapping[str, Any], take: Take) -> dict[str, Any]:
    if isinstance(take, Typed):
        return dict(take.value)
    return {"kept": dict(own), "gone": dict(other)}.get(take, {**other, **own})


def _rows(name: str, own: list[Row], other: list[Row], take: Take) -> list[Row]:
    """The rows to have; a row that the kept record has already stays that row."""
    if isinstance(take, Typed):
        wanted = list(take.value)
    else:
        wanted = {"kept": own, "gone": other}.get(take, [*own, *other])
    had = {_meant(name, row): row for row in own}
    found: dict[Hashable, Row] = {}
    for row in wanted:
        meant = _meant(name, row)
        found.setdefault(meant, had.get(meant) or {key: row[key] for key in row if key != "id"})
    return _written_apart(found.values())


def _written_apart(rows: Iterable[Row]) -> list[Row]:
    """Two numbers of two countries may be written alike; the later one is then written in full."""
    written: set[str] = set()
    found = []
    for row in rows:
        clear = {**row, "raw": row["normal"]} if row.get("raw") in written else row
        written.add(clear.get("raw", ""))
        found.append(clear)
    return found


def _is_less_than(row: Row, main: Record) -> bool:
    """Whether a postal address only says a part of what the account's main one says, or says it in other letters."""
    told = [(str(row[part]), str(main[part])) for part in _PLACE]
    is_part = all(one.casefold() in ("", other.casefold()) for one, other in told)
    return is_part and any(one != other for one, other in told)


def _meant(name: str, row: Row) -> Hashable:
    """What makes two rows the same address or number."""
    if name == "addresses":
        return tuple(str(row[key]).casefold() for key in _PLACE)
    return str(row["normal"] or row["raw"])


def _content(row: Row) -> Hashable:
    """What a row says; in which order it is used is not part of it."""
    told = {key: value for key, value in row.items() if key not in {"id", "position"} and value is not None}
    return tuple(sorted((key, str(value)) for key, value in told.items()))


def _pair(item: tuple[str, Any]) -> Hashable:
    return item[0], repr(item[1])


def _items_back(was: Iterable[Any], left: Iterable[Any], now: Iterable[Any], same: Callable[[Any], Hashable]) -> list[Any]:  # fmt: skip
    """What was there before, unless it was removed since, and what was added since."""
    was, now = list(was), list(now)
    in_was, in_left, in_now = ({same(one) for one in some} for some in (was, left, now))
    own = [one for one in was if same(one) in in_now or same(one) not in in_left]
    return [*own, *(one for one in now if same(one) not in in_left | in_was)]
