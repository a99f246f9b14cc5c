"""The people who are told: who they are to rights and sight, what they have chosen, on which devices they are."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from stafet.notify.models import Device, NoticeChoice
from stafet.notify.plan import Choice
from stafet.staff.actor import Actor
from stafet.staff.models import User
from stafet.staff.sight import actor_of_user, colleagues


@dataclass(frozen=True, slots=True)
class Person:
    """One of them."""

    user: User
    actor: Actor
    choice: Choice
    devices: tuple[int, ...]


def people_of(keys: Collection[int]) -> dict[int, Person]:
    """Those of these users who work here, in three queries."""
    if not keys:
        return {}
    chosen = NoticeChoice.objects.in_bulk(keys)
    devices: dict[int, list[int]] = defaultdict(list)
    for user, device in Device.objects.filter(user__in=keys).order_by("pk").values_list("user", "pk"):
        devices[user].append(device)
    return {
        user.pk: _known(user, chosen.get(user.pk), devices[user.pk])
        for user in colleagues().filter(pk__in=keys, is_active=True)
    }


def _known(user: User, chosen: NoticeChoice | None, devices: list[int]) -> Person:
    return Person(user, actor_of_user(user), choice_of(user, chosen), tuple(devices))


def choice_of(user: User, chosen: NoticeChoice | None) -> Choice:
    """What holds for this user, by the clock of their branch."""
    return (chosen or NoticeChoice()).choice(user.branch.zone)


def choice_row(user: User) -> NoticeChoice:
    """What this user has chosen; without a choice, an unsaved row of version 0 that says the usual."""
    return NoticeChoice.objects.filter(pk=user.pk).first() or NoticeChoice(user=user, version=0)
