"""Asks one database many times who is meant; run by `benchmarks.asking`, in a process that knows this database alone."""

import json
import random
import sys
import time
from itertools import islice
from typing import Any

import django

django.setup()

from django.db import connection

from benchmarks.customers import customers
from stafet.matching import find
from stafet.particulars.cleaned import Given, GivenAddress, Person
from stafet.particulars.cleaning import clean_person


def ask(size: int, times: int, explain: bool) -> None:
    """In a process of its own, which knows one database: ask, and print figures in milliseconds."""
    chance, questions = random.Random(7), []
    asked_about = min(size, 20_000)
    for row in islice(customers(size), 0, asked_about, max(1, asked_about // times)):
        email, phone = row["email"], row["phone"]
        # A third knows the e-mail alone, a third the number alone, one of four has a slip in the name.
        draw = chance.random()
        last = row["last_name"][1:] if chance.random() < 0.25 else row["last_name"]
        questions.append(
            Given(
                first_name=row["first_name"],
                last_name=last,
                emails=(email,) if email and draw < 0.67 else (),
                phones=(phone,) if phone and draw > 0.33 else (),
                addresses=(GivenAddress(row["street"], row["postcode"], row["city"], "DE"),),
            )
        )
    cleaned = [clean_person(given) for given in questions]
    if explain:
        _explain(cleaned[1])
        return
    for each in cleaned[:50]:
        find.match(each)
    # The first time some pages still come from the disk; a server that has been up for an hour has them in memory.
    first, _ = _timed(cleaned)
    again, verdicts = _timed(cleaned)
    cold = {f"first_{name}": value for name, value in first.items()}
    print(json.dumps({**again, **cold, "questions": len(cleaned), "verdicts": verdicts}))


def _timed(asked: list[Person]) -> tuple[dict[str, float], dict[str, int]]:
    """Half and 95 of 100 take no longer than so many milliseconds; how many got which verdict."""
    spent, verdicts = [], {"exact": 0, "similar": 0, "none": 0}
    for each in asked:
        begun = time.perf_counter()
        verdicts[find.match(each).verdict] += 1
        spent.append((time.perf_counter() - begun) * 1000)
    spent.sort()
    return {
        "p50_ms": round(spent[len(spent) // 2], 2),
        "p95_ms": round(spent[len(spent) * 95 // 100], 2),
    }, verdicts


def _explain(asked: Any) -> None:
    with connection.execute_wrapper(_explained):
        find.match(asked)


def _explained(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    with connection.connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, SUMMARY) {sql}", params)
        print("\n".join(line for (line,) in cursor.fetchall()), end="\n\n")
    return execute(sql, params, many, context)


if __name__ == "__main__":
    ask(int(sys.argv[1]), int(sys.argv[2]), "--explain" in sys.argv)
