"""Erase again whom a restored backup brought back, and the rest of those of whom something was kept until today."""

from collections.abc import Sequence

from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.privacy.actions.erase import erase_person, go_on_erasing
from stafet.privacy.listed import Entry
from stafet.privacy.models import Erased, Erasure, Why
from stafet.privacy.restored import come_back
from stafet.staff.actor import Actor


def erase_again(list_: Sequence[Entry], *, by: Actor) -> int:
    """Erase everybody on the list who stands again, to the end; how many. Who was erased already stays as they are."""
    contacts = Contact.objects.filter(pk__in=come_back(list_)).order_by("pk")
    for contact in contacts:
        erasure = erase_person(contact, why=Why.AGAIN, by=by)
        while go_on_erasing(erasure, by=by):
            pass
    return len(contacts)


def erase_kept(*, by: Actor) -> int:
    """Erase the rest of those of whom a contract was kept until today."""
    kept = Erasure.objects.filter(state=Erased.KEPT, kept_until__lt=clock.now().date())
    contacts = Contact.objects.filter(pk__in=kept.values("contact"))
    for contact in contacts:
        erase_person(contact, why=Why.PERIOD, by=by)
    kept.update(state=Erased.DONE)
    return len(contacts)
