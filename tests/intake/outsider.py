"""What runs in processes of its own in the crash tests: `python -m tests.intake.outsider cast|hand_in|…`."""

import os
import signal
import sys
from typing import Any

import django
from django.db import InterfaceError, OperationalError, close_old_connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stafet.config.settings")
django.setup()

from stafet.catalog.models import Channel, Source  # noqa: E402  Django comes first
from stafet.catalog.seed import seed_definitions  # noqa: E402
from stafet.intake.actions import settle  # noqa: E402
from stafet.intake.actions.hand_in import hand_in  # noqa: E402
from stafet.intake.readers import Reading, read  # noqa: E402
from stafet.jobs.worker import run  # noqa: E402
from stafet.staff.actor import SYSTEM  # noqa: E402
from stafet.staff.models import Branch, Team  # noqa: E402
from tests.intake.enquiries import XML, adf  # noqa: E402

DEADLY = b"kills whoever reads it"


def cast() -> None:
    """A branch, a team and two sources."""
    seed_definitions()
    branch = Branch.objects.create(code="FLE", name="Flensburg")
    team = Team.objects.create(code="FLE-U", name="Used cars", branch=branch)
    for code in ("one", "two"):
        Source.objects.create(code=code, key=code, channel=Channel.API, branch=branch, team=team)


def hand_in_many(first: int, last: int, times: int, sources: list[str]) -> None:
    """Hand in the messages `first` to `last`, each `times` from each source; say each capture acknowledged.

    Begins when a line comes in. Whatever is not acknowledged is sent again, as any sender does.
    """
    found = [Source.objects.get(key=key) for key in sources]
    say("ready")
    sys.stdin.readline()
    for number in range(first, last):
        for source in found * times:
            say(acknowledged(source, adf(f"N-{number}", f"n{number}@post.example")))


def work_until_killed() -> None:
    """A worker in which reading one kind of bytes ends the process, as a fault in a library below us would."""

    def read_or_die(raw: bytes, *given: Any, **named: Any) -> Reading:
        if DEADLY in raw:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(raw, *given, **named)

    settle.read = read_or_die  # type: ignore[attr-defined]
    run()


def hand_in_deadly() -> None:
    """One message that kills whoever reads it, and one after it that does not; says both captures."""
    source = Source.objects.get(key="one")
    for raw in (DEADLY, adf("N-1", "n1@post.example")):
        say(acknowledged(source, raw))


def say(word: object) -> None:
    """A line for the test."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def acknowledged(source: Source, raw: bytes) -> int:
    """The capture's id, as soon as the database has it."""
    while True:
        try:
            return hand_in(source, raw=raw, content_type=XML, by=SYSTEM).pk
        except (OperationalError, InterfaceError):
            close_old_connections()


if __name__ == "__main__":
    if sys.argv[1] == "cast":
        cast()
    elif sys.argv[1] == "hand_in_deadly":
        hand_in_deadly()
    elif sys.argv[1] == "fragile_worker":
        work_until_killed()
    else:
        hand_in_many(int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5:])
