"""Users, branches, teams, absences, API keys; the events they cause; what they already did once."""

from datetime import date, datetime
from typing import Final, Self
from zoneinfo import ZoneInfo

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models.functions import Greatest, Lower
from django.db.models.lookups import Exact

from stafet.foundation import clock
from stafet.staff.actor import Actor
from stafet.staff.at_hand import kept_at_hand
from stafet.staff.rights import Role

DAYS_OF_WEEK: Final = 7


def _length_of(column: str) -> models.Func:
    return models.Func(models.F(column), function="jsonb_array_length", output_field=models.IntegerField())


@kept_at_hand
@pghistory.track()
class Branch(models.Model):
    """The organisation's group that owns leads: its area, language and clock."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)
    country = models.CharField(max_length=2, default="DE")
    time_zone = models.CharField(max_length=50, default="Europe/Berlin")
    region = models.CharField(max_length=20, blank=True, help_text="whose public holidays it keeps")
    language = models.CharField(max_length=2, default="en")
    teams_may_set_hours = models.BooleanField(default=False)
    tracks_only = models.BooleanField(
        default=False, help_text="its leads are recorded and counted; no offer, no clock"
    )
    is_hidden = models.BooleanField(default=False)
    version = models.IntegerField(default=1)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @property
    def branch_id(self) -> int:
        """Itself, so that a right which reaches a branch can be asked of the branch."""
        return self.pk

    @property
    def zone(self) -> ZoneInfo:
        """By whose clock its days are counted."""
        return ZoneInfo(self.time_zone)

    def today(self) -> date:
        """The day that it is there now."""
        return clock.now().astimezone(self.zone).date()


class Teams(models.QuerySet["Team"]):
    """The words in which teams are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here knows the teams; leads are handed to them."""
        return self


@kept_at_hand
@pghistory.track()
class Team(models.Model):
    """A unit inside a branch whose members may accept its leads; teams form a tree."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="teams")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="below")
    is_hidden = models.BooleanField(default=False)
    version = models.IntegerField(default=1)

    objects = Teams.as_manager()

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class OpeningHoursSet(models.QuerySet["OpeningHours"]):
    """The words in which opening hours are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here knows when it is open."""
        return self


@kept_at_hand
@pghistory.track()
class OpeningHours(models.Model):
    """What the company (neither branch nor team), a branch or a team has set as its opening hours (R42).

    `week` has a list for each weekday, Monday first, of spans [from, to] in minutes since midnight;
    `days_off` are {"on": a day as ISO 8601 writes it, "name": what it is}.
    """

    branch = models.ForeignKey(Branch, models.PROTECT, null=True, blank=True, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    week = models.JSONField()
    days_off = models.JSONField(default=list, blank=True)
    keeps_holidays = models.BooleanField(default=True, help_text="closed on public holidays")
    version = models.IntegerField(default=1)

    objects = OpeningHoursSet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["branch", "team"], nulls_distinct=False, name="one_set_of_hours_each"
            ),
            models.CheckConstraint(
                condition=models.Q(team__isnull=True) | models.Q(branch__isnull=False),
                name="hours_of_a_team_name_its_branch",
            ),
            models.CheckConstraint(
                condition=Exact(_length_of("week"), DAYS_OF_WEEK), name="hours_for_seven_days"
            ),
        )

    def __str__(self) -> str:
        return f"hours {self.pk}"


class Users(BaseUserManager["User"]):
    """Users by their e-mail address, however it is capitalised."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)

    def create_user(self, email: str, name: str, password: str | None = None, **fields: object) -> "User":
        """A new user; without a password nobody can log in as them."""
        user = self.model(email=email, name=name, **fields)
        user.set_password(password)
        user.full_clean(exclude=["password"])
        user.save(using=self._db)
        return user

    def visible_to(self, _actor: Actor) -> "models.QuerySet[User]":
        """Colleagues know each other; leads are handed to them."""
        return self.all()


@pghistory.track(exclude=["password", "last_login"])
class User(AbstractBaseUser):
    """Somebody who works with leads."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=150)
    phone = models.CharField(max_length=32, blank=True)
    role = models.CharField(max_length=20, choices=[(r, r) for r in Role], default=Role.AGENT)
    branch = models.ForeignKey(Branch, models.PROTECT, related_name="users", help_text="home branch")
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="+")
    serves = models.ManyToManyField(Branch, blank=True, related_name="+", help_text="further branches")
    language = models.CharField(max_length=2, default="en")
    theme = models.CharField(max_length=6, default="system")
    is_active = models.BooleanField(default=True)
    version = models.IntegerField(default=1)

    objects = Users()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(Lower("email"), name="one_user_per_address"),)

    def __str__(self) -> str:
        return self.name

    @property
    def owner_id(self) -> int:
        """Themselves, so that a right which reaches one's own can be asked of a user."""
        return self.pk


class Absences(models.QuerySet["Absence"]):
    """The words in which absences are asked for."""

    def visible_to(self, _actor: Actor) -> Self:
        """Everybody who works here knows who is away and who stands in for them; the note is not for everybody."""
        return self

    def running(self, at: datetime) -> Self:
        """Those that somebody is away by at this instant."""
        return self.filter(from_at__lte=at).not_over(at)

    def not_over(self, at: datetime) -> Self:
        """Those that run at this instant or begin later; none that was called off."""
        is_ahead = models.Q(until_at__gt=Greatest(models.Value(at), models.F("from_at")))
        return self.filter(models.Q(until_at=None) | is_ahead)


@pghistory.track()
class Absence(models.Model):
    """Somebody is away from `from_at` until just before `until_at`, which is open where nobody knows it.

    One that ends when it begins was called off.
    """

    PLANNED, SUDDEN = "planned", "sudden"

    user = models.ForeignKey(User, models.PROTECT, related_name="absences")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)
    substitute = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=10, choices=[(PLANNED, PLANNED), (SUDDEN, SUDDEN)], default=PLANNED)
    note = models.CharField(max_length=200, blank=True)
    version = models.IntegerField(default=1)

    objects = Absences.as_manager()

    class Meta:
        ordering = ("from_at", "pk")
        indexes = (models.Index(fields=["until_at"], name="absence_by_end"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(until_at=None) | models.Q(until_at__gte=models.F("from_at")),
                name="absence_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=~models.Q(substitute=models.F("user")), name="substitute_is_somebody_else"
            ),
        )

    def __str__(self) -> str:
        return f"{self.user_id} away from {self.from_at:%Y-%m-%d %H:%M}"

    @property
    def owner_id(self) -> int:
        """Who is away, the team and the branch they call home: what rights are asked by."""
        return self.user_id

    @property
    def team_id(self) -> int | None:
        """See `owner_id`."""
        return self.user.team_id

    @property
    def branch_id(self) -> int:
        """See `owner_id`."""
        return self.user.branch_id

    @property
    def is_called_off(self) -> bool:
        """Whether it will not be, or never was."""
        return self.until_at == self.from_at


@pghistory.track()
class Membership(models.Model):
    """Somebody in a team, or above it."""

    team = models.ForeignKey(Team, models.CASCADE, related_name="memberships")
    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    is_supervisor = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "team"], name="once_in_a_team"),)

    def __str__(self) -> str:
        return f"{self.user_id} in {self.team_id}"


@pghistory.track(exclude=["digest", "used_at"])
class ApiKey(models.Model):
    """A program's way in. Only the SHA-256 of the secret is kept; the secret is shown once.

    A key of a user is that user; any other has a role and branches of its own. `scopes`
    narrows either to a part of the role's rights; empty is all of them.
    """

    name = models.CharField(max_length=100)
    digest = models.BinaryField(max_length=32, unique=True)
    hint = models.CharField(max_length=12)
    user = models.ForeignKey(User, models.CASCADE, null=True, blank=True, related_name="keys")
    role = models.CharField(max_length=20, choices=[(r, r) for r in Role], default=Role.AGENT)
    branches = models.ManyToManyField(Branch, blank=True)
    scopes = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    created_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Stamp(models.Model):
    """One row, whose value is another one after each change of a table that is kept at hand (`at_hand.py`)."""

    value = models.UUIDField()

    def __str__(self) -> str:
        return str(self.value)


class Event(models.Model):
    """One thing that happened, written by the verb that did it, in its transaction.

    `kind` is `subject:participle`. The lead's number and the contact's key stand here as plain
    numbers, so that a timeline is one index scan and this room knows no room above it.
    """

    at = models.DateTimeField()
    kind = models.CharField(max_length=40)
    subject_kind = models.CharField(max_length=20)
    subject_id = models.BigIntegerField()
    lead_number = models.BigIntegerField(null=True)
    contact_id = models.BigIntegerField(null=True)
    by_kind = models.CharField(max_length=10)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)
    before = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    after = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        triggers = (pgtrigger.Protect(name="stays", operation=pgtrigger.Update | pgtrigger.Delete),)
        indexes = (
            models.Index(
                "lead_number", "id", name="event_of_lead", condition=models.Q(lead_number__isnull=False)
            ),
            models.Index(
                "contact_id", "id", name="event_of_contact", condition=models.Q(contact_id__isnull=False)
            ),
            models.Index("subject_kind", "subject_id", "id", name="event_of_subject"),
        )

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.kind} by {self.by_name}"


class Answer(models.Model):
    """What was answered to a request with an idempotency key, so that its repeat changes nothing."""

    key = models.CharField(max_length=255)
    who = models.CharField(max_length=40)
    fingerprint = models.CharField(max_length=64)
    status = models.SmallIntegerField(null=True)
    body = models.BinaryField(default=bytes)
    headers = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["who", "key"], name="one_answer_per_key"),)
        indexes = (models.Index("at", name="answer_by_age"),)

    def __str__(self) -> str:
        return f"{self.who} {self.key}"


class Allowance(models.Model):
    """How often something was tried in the running window of time, shared by all processes."""

    key = models.CharField(max_length=120, primary_key=True)
    began_at = models.DateTimeField()
    tries = models.IntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.key}: {self.tries}"
