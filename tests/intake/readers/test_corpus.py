"""The whole corpus against its expectations, one by one and as a score."""

import pytest

from stafet.intake.readers import Reading, read
from tests.corpus import Case
from tests.corpus.all_cases import CASES


def outcome_of(reading: Reading) -> str:
    """The reading in the words of the `intake` command."""
    if reading.not_a_lead:
        return f"not-a-lead:{reading.not_a_lead}"
    if reading.needs_look:
        return "needs-a-look"
    return "lead" if len(reading.sketches) == 1 else f"leads:{len(reading.sketches)}"


def read_case(case: Case) -> Reading:
    return read(case.raw, case.content_type, country=case.country, own_addresses=case.own)


def fields_of(reading: Reading) -> dict[str, str]:
    return (
        {name: found.value for name, found in reading.sketches[0].found().items()} if reading.sketches else {}
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_message_becomes_what_it_is(case: Case) -> None:
    reading = read_case(case)
    assert outcome_of(reading) == case.outcome, reading.needs_look or reading.evidence
    found = fields_of(reading)
    assert {name: found.get(name, "") for name in case.fields} == case.fields


def test_the_corpus_is_large_enough_and_its_names_are_unique() -> None:
    assert len(CASES) > 250
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_exactly_one_answer_is_given_and_the_key_is_stable(case: Case) -> None:
    reading = read_case(case)
    assert [bool(reading.sketches), bool(reading.not_a_lead), bool(reading.needs_look)].count(True) == 1
    assert reading.message_key
    assert read_case(case) == reading
    assert len({sketch.key for sketch in reading.sketches}) == len(reading.sketches)


def test_no_reading_holds_what_a_database_cannot_keep() -> None:
    for case in CASES:
        repr(read_case(case)).encode("utf-8")
        assert "\\x00" not in repr(read_case(case)), case.name
