"""What runs in a process of its own in the test that kills: `python -m tests.notify.outsider cast NOTICES`."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stafet.config.settings")
django.setup()

from stafet.catalog.models import Channel, Source  # noqa: E402  Django comes first
from stafet.catalog.seed import seed_definitions  # noqa: E402
from stafet.leads.actions.open import open_lead  # noqa: E402
from stafet.leads.enquiry import Enquiry  # noqa: E402
from stafet.leads.tell import tell  # noqa: E402
from stafet.staff.actor import SYSTEM  # noqa: E402
from stafet.staff.models import Branch, User  # noqa: E402
from stafet.staff.rights import Role  # noqa: E402


def cast(notices: int) -> None:
    """An administrator who is told so often of one lead."""
    seed_definitions()
    branch = Branch.objects.create(code="FLE", name="Flensburg")
    source = Source.objects.create(code="one", key="one", channel=Channel.API, branch=branch)
    user = User.objects.create_user(
        "adam@stafet.example", "Adam Administrator", role=Role.ADMINISTRATOR, branch=branch
    )
    lead = open_lead(source, enquiry=Enquiry(subject="Golf GTI", person={"last_name": "Ahl"}), by=SYSTEM)
    for _ in range(notices):
        tell(lead, "clock:told", by=SYSTEM, after={"to": [user.pk], "stage": "stage_2"})


if __name__ == "__main__":
    cast(int(sys.argv[2]))
