"""What runs in processes of its own on an installation of its own: `python -m tests.privacy.outsider cast|erase|left`."""

import json
import os
import sys
import time
from collections.abc import Callable

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stafet.config.settings")
django.setup()

from stafet.catalog.models import Channel, Source  # noqa: E402  Django comes first
from stafet.catalog.seed import seed_definitions  # noqa: E402
from stafet.contacts.actions.make_contact import make_contact  # noqa: E402
from stafet.contacts.made_of import Particulars  # noqa: E402
from stafet.contacts.models import Contact  # noqa: E402
from stafet.jobs import erasing  # noqa: E402
from stafet.leads.actions.on_contact import note_on_contact  # noqa: E402
from stafet.privacy.actions import erase  # noqa: E402
from stafet.staff.actor import SYSTEM  # noqa: E402
from stafet.staff.models import Branch  # noqa: E402
from tests.privacy.everywhere import EMAIL, FIRST, LAST, PHONE, traces  # noqa: E402

NOTES = 40


def cast() -> None:
    """Her and somebody else, with notes."""
    seed_definitions()
    branch = Branch.objects.create(code="FLE", name="Flensburg")
    Source.objects.create(code="one", key="one", channel=Channel.API, branch=branch)
    hers = Particulars(first_name=FIRST, last_name=LAST, emails=(EMAIL,), phones=(PHONE,))
    other = Particulars(first_name="Ottokar", last_name="Brenneisen", emails=("o@brenneisen.example",))
    for who in (hers, other):
        contact = make_contact(None, particulars=who, branch=branch, by=SYSTEM)
        for number in range(NOTES):
            note_on_contact(contact, text=f"{contact.last_name} {number}", by=SYSTEM)


def begin() -> None:
    """Her erasure is asked for."""
    erase.erase_person(Contact.objects.get(last_name=LAST), by=SYSTEM)


def slowly() -> None:
    """A worker that says each slice, so that a test can kill it amid one."""
    go_on = erase.go_on_erasing

    def go_on_slowly(erasure: object, *, by: object) -> bool:
        sys.stdout.write("slice\n")
        sys.stdout.flush()
        time.sleep(0.05)
        return go_on(erasure, by=by)  # type: ignore[arg-type]

    erase.SLICE = 1  # type: ignore[attr-defined]
    erasing.go_on_erasing = go_on_slowly  # type: ignore[attr-defined]
    erasing.erase_waiting()


def left() -> None:
    """Where she still stands, and who else does."""
    others = list(Contact.objects.exclude(last_name="[erased]").values_list("last_name", flat=True))
    sys.stdout.write(json.dumps({"traces": sorted(traces()), "others": others}) + "\n")


def rest() -> None:
    """A worker that goes on to the end."""
    erasing.erase_waiting()


WHAT: dict[str, Callable[[], None]] = {
    "cast": cast,
    "begin": begin,
    "slowly": slowly,
    "rest": rest,
    "left": left,
}

if __name__ == "__main__":
    WHAT[sys.argv[1]]()
