"""The weights in force: an installation's own newest edition, or those that Stafet brings along."""

from dataclasses import replace
from functools import lru_cache
from typing import Final

from stafet.matching.evidence import Weights, default_weights
from stafet.matching.models import Edition

BROUGHT_ALONG: Final = 0  # the number of the edition that is no row


@lru_cache(maxsize=8)
def weights_of(edition: int) -> Weights:
    """The weights of an edition by its number; an edition never changes, so each process reads it once.

    A code that it does not know, because a newer version of the rules brought it, weighs as brought along;
    thresholds are always those brought along.
    """
    brought = default_weights()
    if edition == BROUGHT_ALONG:
        return brought
    own = Edition.objects.values_list("points", flat=True).get(pk=edition)
    points = {
        kind: {**rows, **{code: (pair[0], pair[1]) for code, pair in own.get(kind, {}).items()}}
        for kind, rows in brought.points.items()
    }
    return replace(brought, points=points)


def edition_in_force() -> int:
    """The number of the newest edition that stands; 0 if there is none."""
    newest = Edition.objects.standing().order_by("-pk").values_list("pk", flat=True).first()
    return newest or BROUGHT_ALONG
