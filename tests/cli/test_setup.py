"""`stafet setup`: from an empty installation to somebody who can log in."""

import argparse
import io

import pytest
from django.contrib.auth import authenticate

from stafet.catalog.models import LeadType
from stafet.cli.commands import setup
from stafet.staff.models import User

pytestmark = pytest.mark.django_db


def options(**other: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    setup.arguments(parser)
    given = {"email": "ada@example.org", "name": "Ada", "branch": "Odense", "country": "dk"} | other
    return parser.parse_args([*(f"--{name}={value}" for name, value in given.items()), "--password-stdin"])


def typed(monkeypatch: pytest.MonkeyPatch, password: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))


def test_the_first_administrator_can_log_in(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "a long enough secret")
    assert setup.run(options()) == 0
    user = authenticate(username="ADA@example.org", password="a long enough secret")
    assert isinstance(user, User)
    assert (user.role, user.branch.country) == ("administrator", "DK")
    assert LeadType.objects.filter(is_default=True).exists()


def test_a_second_set_up_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "a long enough secret")
    setup.run(options())
    typed(monkeypatch, "another long secret")
    assert setup.run(options(email="eve@example.org")) == 1
    assert list(User.objects.values_list("email", flat=True)) == ["ada@example.org"]


def test_a_weak_password_makes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "1234")
    assert setup.run(options()) == 1
    assert not User.objects.exists()


def test_an_impossible_address_makes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "a long enough secret")
    assert setup.run(options(email="no address")) == 1
    assert not User.objects.exists()
