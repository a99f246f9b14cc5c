"""A process that takes an import in, part by small part, so that a test can kill it half-way, with other
processes that think ahead: `taking_in KEY`."""

import sys

import django

django.setup()

from stafet.imports import going_on, taking  # noqa: E402
from stafet.imports.actions.steer import start_import  # noqa: E402
from stafet.imports.models import Import  # noqa: E402
from stafet.imports.taking import taker  # noqa: E402

SMALL = 40  # rows of a part, so that there is a half-way


if __name__ == "__main__":
    going_on.PART = SMALL  # type: ignore[misc]
    taking.MANY = SMALL  # type: ignore[misc]
    taken = Import.objects.select_related("branch", "by").get(pk=int(sys.argv[1]))
    start_import(taken, by=taker(taken))
    going_on.go_on(taken)
