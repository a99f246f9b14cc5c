"""What runs in processes of its own: `python -m tests.channels.outsider cast PORT USER` or `… desk`."""

import os
import sys

import django
from django.conf import settings
from django.test import Client

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stafet.config.settings")
django.setup()

from stafet.catalog.models import Channel, Source  # noqa: E402  Django comes first
from stafet.catalog.seed import seed_definitions  # noqa: E402
from stafet.channels.models import Mailbox, Security  # noqa: E402
from stafet.channels.sealed import PASSWORD, sealed  # noqa: E402
from stafet.staff.models import Branch, Membership, Team, User  # noqa: E402
from stafet.staff.rights import Role  # noqa: E402
from tests.channels.dovecot import PASSWORD as TO_DOVECOT  # noqa: E402


def cast(port: int, user: str) -> None:
    """A branch, a team, a source with a mailbox of two folders."""
    seed_definitions()
    branch = Branch.objects.create(code="FLE", name="Flensburg")
    team = Team.objects.create(code="FLE-U", name="Used cars", branch=branch)
    source = Source.objects.create(
        code="mail", key="mail", channel=Channel.MAIL, branch=branch, team=team, address="leads@haus.example"
    )
    Mailbox.objects.create(
        source=source,
        host="127.0.0.1",
        port=port,
        security=Security.NONE,
        user=user,
        secret=sealed({PASSWORD: TO_DOVECOT}),
        folders=["INBOX", "Portal"],
        moves_to="Read",
    )


def desk() -> None:
    """Somebody of the team to whom the leads are offered, logged in; says their session's cookie."""
    team = Team.objects.get()
    user = User.objects.create(
        email="anna@stafet.example", name="Anna Agent", role=Role.AGENT, branch=team.branch, team=team
    )
    Membership.objects.create(user=user, team=team)
    client = Client()
    client.force_login(user)
    sys.stdout.write(client.cookies[settings.SESSION_COOKIE_NAME].value)


if __name__ == "__main__":
    if sys.argv[1] == "cast":
        cast(int(sys.argv[2]), sys.argv[3])
    else:
        desk()
