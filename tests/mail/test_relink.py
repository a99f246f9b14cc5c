"""Messages follow their contact into a merge, and come back when it is undone (R12)."""

from stafet.mail.actions.send import send_message, write_to_contact
from stafet.mail.models import Message
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.staff.actor import SYSTEM
from tests.records.test_merge import person, taken
from tests.world import World


def whose() -> dict[str, int | None]:
    return dict(Message.objects.values_list("subject", "contact"))


def test_messages_go_with_a_merge_and_come_back_to_whom_they_were(world: World) -> None:
    kept = person(world, "Karla Petersen", world.account)
    gone = person(world, "Carla Petersen", world.account)
    lead, by = taken(world, gone), world.by(world.agent)
    send_message(lead, text="Yes.", subject="on the lead", by=by)
    write_to_contact(gone, text="Hello", subject="to the gone", to="c@post.example", by=by)
    write_to_contact(kept, text="Hello", subject="to the kept", to="k@post.example", by=by)
    before = whose()
    assert before == {"on the lead": gone.pk, "to the gone": gone.pk, "to the kept": kept.pk}
    merge = merge_contacts(kept, gone=gone, by=SYSTEM)
    assert set(whose().values()) == {kept.pk}
    unmerge(merge, by=SYSTEM)
    assert whose() == before
