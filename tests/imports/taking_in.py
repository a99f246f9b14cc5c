"""A process that takes a file of leads in, part by part, so that a test can kill it; `--again` goes on with what it left."""

import sys
from pathlib import Path

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from stafet.catalog.models import Channel, Source  # noqa: E402
from stafet.catalog.seed import seed_definitions  # noqa: E402
from stafet.imports import going_on  # noqa: E402
from stafet.imports.actions.begin import begin_import  # noqa: E402
from stafet.imports.actions.steer import start_import  # noqa: E402
from stafet.imports.models import Import  # noqa: E402
from stafet.staff.actor import SYSTEM  # noqa: E402
from stafet.staff.models import Branch  # noqa: E402

SMALL = 200  # rows of a part, so that there is a half-way


def _begun(path: Path) -> Import:
    call_command("migrate", verbosity=0)
    seed_definitions()
    branch = Branch.objects.create(code="FLE", name="Flensburg")
    source = Source.objects.create(code="web", key="web", channel=Channel.FORM, branch=branch)
    made = begin_import(branch, kind="lead", path=path, name=path.name, source=source, by=SYSTEM)
    return start_import(made, by=SYSTEM)


if __name__ == "__main__":
    going_on.PART = SMALL  # type: ignore[misc]
    going_on.go_on(Import.objects.get() if "--again" in sys.argv else _begun(Path(sys.argv[1])))
