"""Tasks of a contact without a lead, hung on another one when the two are merged; those on leads follow their lead."""

from collections.abc import Collection

from django.db.models import F

from stafet.followups.models import Task


def move_tasks(*, of: int, to: int) -> list[int]:
    """Hang the tasks of the contact `of` on the contact `to`; gives their keys."""
    keys = list(Task.objects.filter(contact=of, lead=None).order_by("pk").values_list("pk", flat=True))
    give_tasks(keys, of=of, to=to)
    return keys


def give_tasks(keys: Collection[int], *, of: int, to: int) -> None:
    """Hang those of these tasks that still hang on the contact `of` on the contact `to`."""
    tasks = Task.objects.filter(pk__in=keys, contact=of, lead=None)
    tasks.update(contact=to, version=F("version") + 1)
