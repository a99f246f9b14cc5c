"""What reading costs and what it gets right: milliseconds a message by kind, beside what the standard library takes
to parse the same mails, and the score over the whole corpus.

Run from the top of the checkout: `python -m benchmarks.readers [rounds]`.
"""

import email
import email.policy
import statistics
import sys
import time

from stafet.intake.readers import Reading, read
from tests.corpus import (
    Case,
    eighth_round,
    eleventh_round,
    fifth_round,
    fourth_round,
    fourth_round_others,
    hard_html,
    hard_letters,
    hard_no_leads,
    hard_portals,
    mail,
    ninth_round,
    real_enquiries,
    second_round,
    second_round_letters,
    seventh_round,
    sixth_round,
    tenth_round,
    third_round,
    twelfth_round,
)
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
    "hard portal mails": [*hard_portals.CASES, *hard_html.CASES],
    "hard letters": hard_letters.CASES,
    "hard no leads": hard_no_leads.CASES,
    "second round": [*second_round.CASES, *second_round_letters.CASES],
    "third round": third_round.CASES,
    "fourth round": [*fourth_round.CASES, *fourth_round_others.CASES],
    "fifth round": fifth_round.CASES,
    "sixth round": sixth_round.CASES,
    "seventh round": seventh_round.CASES,
    "eighth round": eighth_round.CASES,
    "ninth round": ninth_round.CASES,
    "tenth round": tenth_round.CASES,
    "eleventh round": eleventh_round.CASES,
    "twelfth round": twelfth_round.CASES,
    "real enquiries in sellers' words": real_enquiries.CASES,
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


def floor(raw: bytes) -> float:
    """Milliseconds that the standard library takes to parse the message and to decode its text parts."""
    start = time.perf_counter()
    for part in email.message_from_bytes(raw, policy=email.policy.default).walk():
        part.get_payload(decode=True)
    return (time.perf_counter() - start) * 1000


def outcome(reading: Reading) -> str:
    if reading.not_a_lead:
        return f"not-a-lead:{reading.not_a_lead}"
    if reading.needs_look:
        return "needs-a-look"
    return "lead" if len(reading.sketches) == 1 else f"leads:{len(reading.sketches)}"


def score(cases: list[Case]) -> None:
    """Outcomes and fields right, leads lost (no lead made of one) and false leads."""
    right = fields = fields_right = lost = false = 0
    for case in cases:
        reading = read(case.raw, case.content_type, country=case.country, own_addresses=case.own)
        became, wanted = outcome(reading), case.outcome
        right += became == wanted
        lost += wanted.startswith("lead") and not became.startswith("lead")
        false += became.startswith("lead") and not wanted.startswith("lead")
        found = reading.sketches[0].found() if reading.sketches else {}
        fields += len(case.fields)
        fields_right += sum(
            (found[name].value if name in found else "") == value for name, value in case.fields.items()
        )
    print(
        f"{len(cases)} messages: {right} outcomes right, {lost} leads lost, {false} false leads, {fields_right} of {fields} fields"
    )


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
    mails = [case for cases in KINDS.values() for case in cases if case.content_type == "message/rfc822"]
    ours = statistics.mean(
        milliseconds(c.raw, c.content_type, c.country) for _ in range(rounds) for c in mails
    )
    least = statistics.mean(floor(c.raw) for _ in range(rounds) for c in mails)
    print(f"mails only: {ours:.2f} ms, standard library alone {least:.2f} ms, {ours / least:.1f} times that")
    score([case for cases in KINDS.values() for case in cases])
    for kind, raw in LARGE.items():
        show(kind, [milliseconds(raw, "message/rfc822") for _ in range(3)])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
