"""Messages of a contact, hung on another one when the two are merged, and back; those on leads follow their lead."""

from collections.abc import Collection

from django.db.models import Q

from stafet.mail.models import Message


def move_messages(*, of: int, to: int) -> list[int]:
    """Hang the messages of the contact `of` on the contact `to`; gives the keys of those without a lead."""
    of_contact = Message.objects.filter(contact=of)
    keys = list(of_contact.filter(lead=None).order_by("pk").values_list("pk", flat=True))
    of_contact.update(contact=to)
    return keys


def give_messages(keys: Collection[int], leads: Collection[int], *, of: int, to: int) -> None:
    """Hang these messages without a lead, and all of these leads, on `to`, as far as they still hang on `of`."""
    going = Q(pk__in=keys, lead=None) | Q(lead__in=leads)
    Message.objects.filter(going, contact=of).update(contact=to)
