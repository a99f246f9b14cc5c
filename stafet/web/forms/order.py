"""An order as a list sends it: all of it after something was dragged, or one row and the way it goes."""

from collections.abc import Sequence

from django.http import QueryDict

from stafet.web.forms.reading import whole

MOST = 10_000  # rows


def wanted_order(typed: QueryDict, standing: Sequence[int]) -> list[int]:
    """The keys as they are to stand: `order` names them all, `up` or `down` one that changes places with its neighbour."""
    if typed.get("order"):
        named = [whole(part) for part in str(typed["order"]).split(",")[:MOST]]
        return [key for key in named if key is not None]
    wanted = list(standing)
    for word, step in (("up", -1), ("down", 1)):
        key = whole(str(typed.get(word, "")))
        if key in wanted:
            place = wanted.index(key)
            other = place + step
            if 0 <= other < len(wanted):
                wanted[place], wanted[other] = wanted[other], wanted[place]
    return wanted
