"""Make the first branch and the first administrator of an empty installation."""

import argparse
import getpass
import sys

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from stafet.catalog.seed import seed_definitions, seed_response_times
from stafet.staff.models import Branch, User
from stafet.staff.rights import Role


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--email", required=True, help="the administrator's address, to log in with")
    parser.add_argument("--name", required=True, help="the administrator's name")
    parser.add_argument("--branch", required=True, help="the first branch's name")
    parser.add_argument("--country", default="DE", help="the branch's country, two letters")
    parser.add_argument("--language", default="en", choices=["en", "de", "da"])
    parser.add_argument("--time-zone", default="Europe/Berlin")
    parser.add_argument(
        "--password-stdin", action="store_true", help="read the password from the first line of input"
    )


def run(options: argparse.Namespace) -> int:
    """Make both, or nothing; an installation that has users stays as it is."""
    if User.objects.exists():
        sys.stderr.write("There are users already; nothing was changed.\n")
        return 1
    password = sys.stdin.readline().rstrip("\n") if options.password_stdin else getpass.getpass("Password: ")
    try:
        validate_password(password)
        with transaction.atomic():
            _make(options, password)
    except ValidationError as trouble:
        sys.stderr.write("\n".join(trouble.messages) + "\n")
        return 1
    print(f"{options.email} can log in now as the administrator.")
    return 0


def _make(options: argparse.Namespace, password: str) -> None:
    seed_definitions()
    seed_response_times()
    branch = Branch(
        code=options.branch[:20].upper(),
        name=options.branch,
        country=options.country.upper(),
        time_zone=options.time_zone,
        language=options.language,
    )
    branch.full_clean()
    branch.save()
    User.objects.create_user(
        options.email,
        options.name,
        password,
        role=Role.ADMINISTRATOR,
        branch=branch,
        language=options.language,
    )
