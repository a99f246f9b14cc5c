"""A stock of records in memory: the same look-ups that the table of keys answers in the database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from stafet.matching.evidence import Commonness, Weights, default_weights
from stafet.matching.verdict import Judgement, judge, most_promising
from stafet.particulars.cleaned import Particulars
from stafet.particulars.keys import COUNTED_APART, MOST_PER_KEY, count_keys, find_keys


class Stock:
    """Records of one kind, by id. Records can be added at any time; each is cleaned and keyed once."""

    def __init__(self, weights: Weights | None = None) -> None:
        self._records: dict[str, Particulars] = {}
        self._holders: dict[str, list[str]] = {}
        self._counts: Counter[str] = Counter()
        self._weights = weights or default_weights()

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def add(self, id: str, record: Particulars) -> None:
        """Take in one record under an id that is not in use."""
        self._records[id] = record
        for key in find_keys(record):
            holders = self._holders.setdefault(key, [])
            if len(holders) <= MOST_PER_KEY:
                holders.append(id)
        self._counts.update(key for key in count_keys(record) if key.startswith(COUNTED_APART))

    def candidates(self, asked: Particulars) -> tuple[dict[str, Particulars], Commonness]:
        """Who may be meant, the most promising first, and how common the values asked for are."""
        found = {key: self._holders[key] for key in find_keys(asked) if key in self._holders}
        counts = {
            key: self._counts[key] if key.startswith(COUNTED_APART) else len(self._holders.get(key, ()))
            for key in count_keys(asked)
        }
        common = Commonness(max(len(self._records), 1), counts)
        ids = most_promising(found, common)
        return {id: self._records[id] for id in ids}, common

    def match(self, asked: Particulars, employers: Collection[str] = ()) -> Judgement:
        """The verdict about one question, over this stock; `employers` as in `judge`."""
        candidates, common = self.candidates(asked)
        return judge(asked, candidates, common, self._weights, employers)

    def record(self, id: str) -> Particulars:
        """The particulars that were added under an id."""
        return self._records[id]

    def match_many(self, questions: Iterable[Particulars]) -> list[Judgement]:
        """The verdicts about several questions, each by itself."""
        return [self.match(asked) for asked in questions]
