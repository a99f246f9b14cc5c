"""Messages to many: by a template, with consent, each once; who gets none is told why; what waits is taken back (R61)."""

from datetime import timedelta
from typing import Any

import pytest

from stafet.bulk.actions.begin import begin_run, undo_run
from stafet.bulk.actions.work import work_on
from stafet.bulk.kinds import Of, What
from stafet.bulk.models import Fate, Run
from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Contact
from stafet.foundation import clock
from stafet.jobs.many import work_on_runs
from stafet.leads.models import Lead
from stafet.mail.actions.write_to_many import PACE
from stafet.mail.models import Message, MessageKind, MessageState, SmtpAccount, Template
from stafet.mail.send_due import NO_MORE_CONSENT, send_due
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.notify.letterbox import Letterbox
from tests.world import World

TEMPLATE = "spring"


@pytest.fixture(autouse=True)
def _template(world: World) -> None:
    for language, subject in (("en", "Spring is here"), ("de", "Es wird Frühling")):
        Template.objects.create(
            code=TEMPLATE, language=language, name="Spring", subject=subject, text="{{contact.first_name}}!"
        )


def somebody(world: World, first_name: str, *, email: str = "", agreed: bool = True, **more: Any) -> Contact:
    emails = (email,) if email else ()
    who = Particulars(first_name=first_name, last_name="Ahlmann", emails=emails, **more)
    contact = make_contact(world.account, particulars=who, branch=world.flensburg, by=SYSTEM)
    if agreed:
        give_consent(contact, purpose="marketing", channels=["email"], proof="form of May", by=SYSTEM)
    return contact


def begun(world: World, rows: list[int], *, of: Of = Of.CONTACTS, key: str = "one") -> Run:
    given = {"template": TEMPLATE, "purpose": "marketing", "mailing": key}
    by = world.by(world.manager)
    return begin_run(world.manager, what=What.MESSAGE, of=of, given=given, rows=rows, by=by)


def worked(run: Run) -> Run:
    work_on_runs(1_000)
    run.refresh_from_db()
    return run


def figures(run: Run) -> tuple[int, int, int]:
    return run.done, run.same, run.denied


def sentences(run: Run) -> list[str]:
    return [line.why["sentence"] for line in run.lines.filter(fate=Fate.DENIED)]


def test_who_consented_gets_it_in_their_language_and_the_others_are_told_apart(world: World) -> None:
    anna = somebody(world, "Anna", email="anna@post.example", language="de")
    none = somebody(world, "Nora", email="nora@post.example", agreed=False)
    no_more = somebody(world, "Malte", email="malte@post.example")
    withdraw_consent(no_more, purpose="marketing", channels=["email"], by=SYSTEM)
    no_address = somebody(world, "Otto")
    run = worked(begun(world, [one.pk for one in (anna, none, no_more, no_address)]))
    assert figures(run) == (1, 0, 3)
    assert sentences(run) == [
        "This customer has not agreed to such e-mails.",
        "This customer has not agreed to such e-mails.",
        "No e-mail address is known.",
    ]
    [message] = Message.objects.all()
    assert (message.to, message.subject, message.text) == (["anna@post.example"], "Es wird Frühling", "Anna!")
    assert (message.kind, message.purpose, message.contact) == (MessageKind.BULK, "marketing", anna)
    assert Event.objects.get(kind="message:sent").contact_id == anna.pk


def test_an_address_gets_a_mailing_once_and_the_next_mailing_again(world: World) -> None:
    couple = [somebody(world, name, email="us@post.example").pk for name in ("Anna", "Ben")]
    assert figures(worked(begun(world, couple))) == (1, 1, 0)
    assert figures(worked(begun(world, couple, key="two"))) == (1, 1, 0)
    assert Message.objects.count() == 2


def test_a_slice_that_broke_has_queued_nothing_and_is_done_again_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [somebody(world, f"Anna{n}", email=f"anna{n}@post.example").pk for n in range(3)]
    run = begun(world, many)
    with monkeypatch.context() as away:
        away.setattr("stafet.bulk.actions.work.clock.now", _gone)
        with pytest.raises(KeyboardInterrupt):
            work_on(run, by=world.by(world.manager))
    assert not Message.objects.exists()
    assert figures(worked(run)) == (3, 0, 0)
    assert Message.objects.count() == 3


def _gone() -> None:
    raise KeyboardInterrupt


def test_they_leave_at_a_pace_and_with_one_click_to_be_rid_of_them(
    world: World, account: SmtpAccount, box: Letterbox
) -> None:
    many = [somebody(world, f"Anna{n}", email=f"anna{n}@post.example").pk for n in range(3)]
    worked(begun(world, many))
    waiting = Message.objects.order_by("not_before").values_list("not_before", flat=True)
    turns = [turn for turn in waiting if turn is not None]
    assert [later - turns[0] for later in turns] == [PACE * n for n in range(3)]
    with clock.moved_to(turns[1]):
        assert send_due([world.flensburg.pk]) == (2, True)
    assert [letter["List-Unsubscribe-Post"] for letter in box.letters] == ["List-Unsubscribe=One-Click"] * 2


def test_who_withdraws_while_it_waits_gets_none(world: World, account: SmtpAccount, box: Letterbox) -> None:
    anna = somebody(world, "Anna", email="anna@post.example")
    worked(begun(world, [anna.pk]))
    withdraw_consent(anna, purpose="marketing", channels=["email"], by=SYSTEM)
    assert send_due([world.flensburg.pk]) == (0, True)
    message = Message.objects.get()
    assert (message.state, message.why, box.letters) == (MessageState.RECALLED, NO_MORE_CONSENT, [])


def test_undoing_takes_back_what_waits_and_tells_what_went_out(
    world: World, account: SmtpAccount, box: Letterbox
) -> None:
    many = [somebody(world, f"Anna{n}", email=f"anna{n}@post.example").pk for n in range(3)]
    run = worked(begun(world, many))
    send_due([world.flensburg.pk])
    undoing = worked(undo_run(run, by=world.by(world.manager)))
    assert (figures(undoing), sentences(undoing)) == ((2, 0, 1), ["This message went out already."])
    with clock.moved_to(clock.now() + timedelta(hours=1)):
        assert send_due([world.flensburg.pk]) == (0, True)
    assert len(box.letters) == 1
    assert Event.objects.filter(kind="message:recalled").count() == 2


def test_a_lead_gets_it_at_its_own_address_and_one_without_a_contact_does_not(world: World) -> None:
    lead, unaccepted = world.lead(handover="accepted"), world.lead(handover="offered")
    contact = lead.contact
    assert contact is not None
    give_consent(contact, purpose="marketing", channels=["email"], proof="form of May", by=SYSTEM)
    Lead.objects.filter(pk=lead.pk).update(contact_email="work@post.example")
    run = worked(begun(world, [lead.pk, unaccepted.pk], of=Of.LEADS))
    assert (figures(run), sentences(run)) == ((1, 0, 1), ["This customer has not agreed to such e-mails."])
    message = Message.objects.get()
    assert (message.lead, message.to) == (lead, ["work@post.example"])
    lead.refresh_from_db()
    assert lead.reacted_at is None


def test_what_a_person_writes_leaves_before_what_many_get(
    world: World, account: SmtpAccount, box: Letterbox
) -> None:
    worked(begun(world, [somebody(world, "Anna", email="anna@post.example").pk]))
    lead = world.lead(handover="accepted")
    Message.objects.create(
        lead=lead, branch=world.flensburg, direction="out", state="queued", at=clock.now(), from_address="",
        to=["first@post.example"], subject="x", text="x", message_id="x@x.example", not_before=clock.now(),
    )  # fmt: skip
    with clock.moved_to(clock.now() + timedelta(minutes=1)):
        assert send_due([world.flensburg.pk]) == (2, True)
    assert [letter["To"] for letter in box.letters] == ["first@post.example", "anna@post.example"]
