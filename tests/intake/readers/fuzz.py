"""A coverage-guided fuzzer over the readers: `python -m tests.intake.readers.fuzz [seconds]`.

It begins with the messages of the corpus. A run ends badly on any exception that reaches the reader of last resort, on a
message that takes longer than a second, and where more memory is used than a worker has.
"""

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-untyped, unused-ignore]

from tests.corpus.all_cases import CASES

with atheris.instrument_imports(include=["stafet.intake", "stafet.foundation", "email"]):
    from stafet.intake.enclosures import enclosures
    from stafet.intake.readers import UNREADABLE, read

MEMORY = 1_500  # MB
SLOWEST = 5  # seconds for one message of at most LONGEST bytes
LONGEST = 20_000  # bytes
TYPES = (
    "message/rfc822",
    "application/x-adf+xml",
    "application/json",
    "application/x-www-form-urlencoded",
    "text/plain",
)


def one(raw: bytes) -> None:
    """Read one message; its first byte picks the type."""
    kind = TYPES[raw[0] % len(TYPES)] if raw else TYPES[0]
    reading = read(raw[1:], kind, country="DE", own_addresses=frozenset({"info@haus.example"}))
    if reading.needs_look == UNREADABLE:
        raise AssertionError(reading.evidence)
    if [bool(reading.sketches), bool(reading.not_a_lead), bool(reading.needs_look)].count(True) != 1:
        raise AssertionError(reading)
    repr(reading).encode()
    list(enclosures(raw[1:], kind))


def main(seconds: int) -> None:
    """Fuzz for so long; the process ends with an error where a message breaks a promise."""
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder))
        options = [
            f"-max_total_time={seconds}",
            f"-rss_limit_mb={MEMORY}",
            f"-timeout={SLOWEST}",
            f"-max_len={LONGEST}",
        ]
        atheris.Setup([sys.argv[0], *options, folder], one)
        atheris.Fuzz()


def write_corpus(folder: Path) -> None:
    """Each message of the corpus as a file, led by the byte that picks its type."""
    for number, case in enumerate(CASES):
        kind = TYPES.index(case.content_type) if case.content_type in TYPES else 0
        (folder / str(number)).write_bytes(bytes([kind]) + case.raw[:LONGEST])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
