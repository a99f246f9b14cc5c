"""How well a stock answers questions about its crowd: the figures that the bench has, for tests."""

from collections import Counter
from dataclasses import dataclass

from stafet.matching.stock import Stock
from stafet.particulars.cleaned import Company, Given, Kind, Particulars, Person
from stafet.particulars.cleaning import clean_company, clean_person
from tests.matching.crowd import Crowd
from tests.matching.dirt import Question, ask


@dataclass(frozen=True, slots=True)
class Score:
    """Shares between 0 and 1; `wrong` and `automatic` are numbers of verdicts."""

    automatic: int
    wrong: int
    taken: float
    in_five: float
    duplicates: float
    needless: float
    mistakes: tuple[str, ...]


def clean(kind: Kind, given: Given) -> Particulars:
    return clean_person(given) if kind == "contact" else clean_company(given)


def stocks_of(crowd: Crowd) -> dict[Kind, Stock]:
    stocks: dict[Kind, Stock] = {"contact": Stock(), "account": Stock()}
    for id, kind, given in crowd.records:
        stocks[kind].add(id, clean(kind, given))
    return stocks


def employers(stocks: dict[Kind, Stock], given: Given) -> list[str]:
    """The account of the exactly known person, which a customer base knows by its link."""
    person = stocks["contact"].match(clean_person(given))
    if person.verdict != "exact":
        return []
    known = stocks["contact"].record(person.candidates[0].id)
    assert isinstance(known, Person)
    account = stocks["account"].match(
        Company(firm=known.firm, emails=known.emails, phones=known.phones, places=known.places)
    )
    return [account.candidates[0].id] if known.firm and account.verdict == "exact" else []


def score(seed: int, records: int, questions: int) -> Score:
    """Ask a crowd of its own about known and unknown people and companies, dirt and all."""
    crowd = Crowd(seed, records)
    stocks = stocks_of(crowd)
    counts: Counter[str] = Counter()
    mistakes = []
    for question in ask(crowd, questions):
        outcome, in_five = _outcome(stocks, question)
        counts[outcome] += 1
        counts["known"] += bool(question.truth)
        counts["in five"] += in_five
        if outcome == "wrong":
            mistakes.append(f"{question.story} {question.dirt}: {question.given}")
    known, strangers = counts["known"], questions - counts["known"]
    return Score(
        automatic=counts["right"] + counts["wrong"],
        wrong=counts["wrong"],
        taken=counts["right"] / known,
        in_five=counts["in five"] / known,
        duplicates=counts["duplicate"] / known,
        needless=counts["needless"] / strangers,
        mistakes=tuple(mistakes),
    )


def _outcome(stocks: dict[Kind, Stock], question: Question) -> tuple[str, bool]:
    at = employers(stocks, question.given) if question.kind == "account" and question.given.last_name else []
    found = stocks[question.kind].match(clean(question.kind, question.given), at)
    ids = [each.id for each in found.candidates]
    in_five = bool(question.truth & set(ids[:5]))
    if found.verdict == "exact":
        return ("right" if ids[0] in question.truth else "wrong"), in_five
    is_shown = any(each.verdict != "none" and each.id in question.truth for each in found.candidates[:5])
    if question.truth:
        return ("list" if is_shown else "duplicate"), in_five
    return ("needless" if found.verdict == "similar" else "new"), in_five
