"""What each step of an erasure is given."""

from dataclasses import dataclass
from typing import Self

from stafet.privacy.mark import Needles
from stafet.privacy.models import Erasure, ErasureKey
from stafet.privacy.places import Whose


@dataclass(frozen=True, slots=True)
class Going:
    """What a step is given: the erasure, its keys, and the person's values."""

    erasure: Erasure
    keys: dict[str, set[int]]
    needles: Needles  # with single names
    firm: Needles  # without: firms are called by them too

    @classmethod
    def of(cls, erasure: Erasure) -> Self:
        """Read anew for each slice, so that whoever takes it up needs nothing else."""
        keys: dict[str, set[int]] = {one: set() for one in Whose}
        for whose, key in ErasureKey.objects.filter(erasure=erasure).values_list("whose", "key"):
            keys[whose].add(key)
        kept = dict(erasure.needles)
        single = kept.pop("single", [])
        firm = Needles(**kept)
        return cls(erasure, keys, Needles([*firm.amid, *single], firm.numbers, firm.whole), firm)
