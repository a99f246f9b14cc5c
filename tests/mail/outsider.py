"""What runs in a process of its own in the test that kills: `python -m tests.mail.outsider cast MESSAGES PORT`."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stafet.config.settings")
django.setup()

from stafet.catalog.models import Channel, Source  # noqa: E402  Django comes first
from stafet.catalog.seed import seed_definitions  # noqa: E402
from stafet.leads.actions.open import open_lead  # noqa: E402
from stafet.leads.enquiry import Enquiry  # noqa: E402
from stafet.mail.actions.send import send_message  # noqa: E402
from stafet.mail.models import SmtpAccount  # noqa: E402
from stafet.staff.actor import SYSTEM  # noqa: E402
from stafet.staff.models import Branch  # noqa: E402


def cast(messages: int, port: int) -> None:
    """So many messages on one lead, queued for a branch whose account leads to this port."""
    seed_definitions()
    branch = Branch.objects.create(code="FLE", name="Flensburg")
    source = Source.objects.create(code="one", key="one", channel=Channel.API, branch=branch)
    SmtpAccount.objects.create(
        branch=branch, address="sales@flensburg.example", host="127.0.0.1", port=port, security="none"
    )
    who = {"last_name": "Ahl", "email": "ahl@post.example"}
    lead = open_lead(source, enquiry=Enquiry(subject="Golf GTI", person=who), by=SYSTEM)
    for number in range(messages):
        send_message(lead, text=f"No. {number}", by=SYSTEM)


if __name__ == "__main__":
    cast(int(sys.argv[2]), int(sys.argv[3]))
