"""What reading costs: milliseconds a message, by kind, on the messages of the test corpus and on large ones.

Run from the top of the checkout: `python -m benchmarks.readers [rounds]`.
"""

import statistics
import sys
import time

from stafet.intake.readers import read
from tests.corpus import Case, mail
from tests.corpus.adf_messages import CASES as ADF
from tests.corpus.adf_messages import adf
from tests.corpus.forms import CASES as FORMS
from tests.corpus.letters import CASES as LETTERS
from tests.corpus.no_leads import CASES as NO_LEADS
from tests.corpus.portal_messages import CASES as PORTALS

KINDS = {
    "ADF": ADF,
    "portal mails": PORTALS,
    "letters": LETTERS,
    "no leads": NO_LEADS,
    "forms and JSON": FORMS,
}
LARGE = {
    "letter with 10 MB attached": mail("Ist der Wagen noch da?\r\n" + ("A" * 76 + "\r\n") * 128_000),
    "ADF, 200 prospects": mail(adf(*[adf()[adf().index("<prospect") : -6]] * 200)),
    "30 MB of text": mail("x" * 30_000_000),
}


def milliseconds(raw: bytes, content_type: str, country: str = "DE") -> float:
    start = time.perf_counter()
    read(raw, content_type, country=country)
    return (time.perf_counter() - start) * 1000


def show(kind: str, times: list[float]) -> None:
    times.sort()
    worst = times[int(len(times) * 0.95)]
    print(
        f"{kind:28} {len(times):6} {statistics.mean(times):9.2f} {statistics.median(times):9.2f} {worst:9.2f}"
    )


def main(rounds: int) -> None:
    print(f"{'kind':28} {'runs':>6} {'mean ms':>9} {'median':>9} {'p95':>9}")
    everything: list[float] = []
    for kind, cases in KINDS.items():
        usual: list[Case] = [case for case in cases if len(case.raw) < 50_000]
        times = [milliseconds(c.raw, c.content_type, c.country) for _ in range(rounds) for c in usual]
        everything += times
        show(kind, times)
    show("all of them", everything)
    for kind, raw in LARGE.items():
        show(kind, [milliseconds(raw, "message/rfc822") for _ in range(3)])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
