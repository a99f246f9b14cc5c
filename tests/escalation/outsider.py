"""What runs in processes of its own in the crash test: `python -m tests.escalation.outsider cast|sweep`."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stafet.config.settings")
django.setup()

from django.db import transaction  # noqa: E402  Django comes first

from stafet.catalog.models import Channel, Source  # noqa: E402
from stafet.catalog.seed import seed_definitions  # noqa: E402
from stafet.distribution.actions.offer import offer_lead  # noqa: E402
from stafet.jobs.work import make_rounds  # noqa: E402
from stafet.leads.actions.open import open_lead  # noqa: E402
from stafet.leads.enquiry import Enquiry  # noqa: E402
from stafet.leads.models import Lead  # noqa: E402
from stafet.staff.actions.hours import set_hours  # noqa: E402
from stafet.staff.actor import SYSTEM  # noqa: E402
from stafet.staff.models import Branch, Membership, Team, User  # noqa: E402
from stafet.staff.opening_hours import place_of  # noqa: E402
from stafet.staff.rights import Role  # noqa: E402
from tests.escalation.clockwork import set_times  # noqa: E402

TIMES = {"accept_within": 300, "remind_before": 30, "escalate_after": 60}
AT_NIGHT = [[(0, 360)]] * 7  # six hours on the wall, five in the night in which the clocks go forward


def cast(each: int) -> None:
    """Two branches, one that is always open and one at night only, each with `each` leads offered to its team."""
    with transaction.atomic():
        seed_definitions()
        for code in ("DAY", "NIGHT"):
            branch = Branch.objects.create(code=code, name=code)
            team = Team.objects.create(code=f"{code}-T", name="Team", branch=branch)
            for seat, role in enumerate((Role.AGENT, Role.SUPERVISOR)):
                email = f"{code}{seat}@stafet.example".lower()
                user = User.objects.create(email=email, name=email, role=role, branch=branch, team=team)
                Membership.objects.create(user=user, team=team, is_supervisor=role is Role.SUPERVISOR)
            Source.objects.create(code=code, key=code, channel=Channel.API, branch=branch, team=team)
        set_hours(place_of(branch=branch.pk), week=AT_NIGHT, by=SYSTEM)
        set_times(TIMES)
        for source in Source.objects.all():
            lead = open_lead(source, enquiry=Enquiry(subject="Golf", person={"last_name": "Berg"}), by=SYSTEM)
            offer_lead(lead, team=source.team, by=SYSTEM)
            fellows(lead, each - 1)


def fellows(lead: Lead, count: int) -> None:
    """As many leads more at the same place, as if they had come in at the same instant."""
    first = 10_000 * lead.number
    values = {field.attname: getattr(lead, field.attname) for field in Lead._meta.concrete_fields}
    made = [Lead(**values | {"number": number}) for number in range(first, first + count)]
    Lead.objects.bulk_create(made, batch_size=500)


if __name__ == "__main__":
    if sys.argv[1] == "cast":
        cast(int(sys.argv[2]))
    else:
        make_rounds(0)
