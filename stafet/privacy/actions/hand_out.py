"""Everything about one person as a file: asked for, made by a worker, fetched within some days."""

from collections.abc import Collection

from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.foundation.denials import Forbidden
from stafet.privacy.models import FileState, PersonFile
from stafet.privacy.person_file import packed
from stafet.privacy.wake import wake
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record
from stafet.staff.rights import Permission


@action("person.file", locks=False)
def ask_for_file(contact: Contact, *, notes: Collection[str] = (), by: Actor) -> PersonFile:
    """Have a worker pack everything about this contact; only who may erase decides that a note of ours goes with it."""
    if notes and not by.may(Permission.ERASE):
        raise Forbidden("Only an administrator may add internal notes to it.")
    asked = PersonFile.objects.create(
        contact=contact, notes=sorted(set(notes)), asked_at=clock.now(), **by.signature()
    )
    told = {"file": asked.pk, "notes": len(asked.notes)}
    record("contact:handed_out", contact, by=by, contact=contact.pk, after=told)
    wake()
    return asked


@action("person.file")
def make_file(asked: PersonFile, *, by: Actor) -> PersonFile:
    """Pack it; one that is ready stays as it is."""
    if asked.state == FileState.READY:
        return asked
    asked.content = packed(asked.contact, notes=asked.notes)
    asked.size, asked.state, asked.ready_at = len(asked.content), FileState.READY, clock.now()
    asked.version += 1
    asked.save()
    return asked
