"""Portals' templates: by them their mails are read, they are set with care, and a portal that changes is noticed."""

import doctest

import pytest

from stafet.foundation.denials import Forbidden, Invalid, Overtaken
from stafet.intake import portals as module
from stafet.intake.actions.define_portal import define_portal
from stafet.intake.models import Capture, PortalTemplate
from stafet.intake.portals import alarming, healths, portals
from stafet.intake.readers import PortalWords, read
from stafet.intake.readers.portal import portal_of, trouble_in
from tests.corpus import mail
from tests.intake.enquiries import MAIL
from tests.intake.test_settle import settled
from tests.world import World

ODD = PortalWords(
    code="odd",
    senders=("odd.example",),
    labels=(("Wer", "name"), ("Wie erreichbar", "email"), ("Wunsch", "message"), ("Name", "ignored")),
    subjects=("Neues zu {vehicle} [{listing_id}]",),
    sentences=("Rückruf unter {phone} erbeten.",),
    selectors=((".who", "name"), ("#car", "vehicle")),
)
TEXT = "Name: Autohaus Nord\nWer: Jan Beck\nWie erreichbar: jan@post.example\nRückruf unter 0431 987654 erbeten.\nWunsch: Noch da?"


def found(raw: bytes) -> dict[str, str]:
    reading = read(raw, "message/rfc822", portals=(ODD,))
    return {name: one.value for name, one in reading.sketches[0].found().items()} if reading.sketches else {}


def test_labels_subjects_and_sentences_of_a_portal_are_its_own() -> None:
    raw = mail(TEXT, sender="Odd <noreply@mail.odd.example>", subject="Neues zu VW Golf VII [4711-X]")
    assert found(raw) | {"language": ""} == {
        "first_name": "Jan", "last_name": "Beck", "email": "jan@post.example", "phone": "+49431987654", "message": "Noch da?",
        "make": "Volkswagen", "model": "Golf", "listing_id": "4711-X", "subject": "Neues zu VW Golf VII [4711-X]", "language": "", "provider": "Odd",
    }  # fmt: skip


def test_places_of_its_html_are_read_too() -> None:
    html = '<div><p class="big who">Jan<br>Beck</p><p>Wie erreichbar: jan@post.example</p><b id="car">Kia Ceed</b></div>'
    said = found(mail(html, sender="noreply@odd.example", kind="text/html"))
    assert (said["last_name"], said["make"], said["model"]) == ("Beck", "Kia", "Ceed")


def test_other_senders_are_read_as_ever() -> None:
    raw = mail(TEXT, sender="noreply@other.example")
    assert read(raw, "message/rfc822", portals=(ODD,)).portal == ""


def test_the_longer_sender_wins_and_no_domain_is_taken_by_its_end_alone() -> None:
    near = PortalWords(code="near", senders=("mail.odd.example",))
    assert portal_of("a@mail.odd.example", (ODD, near)) == near
    assert portal_of("a@notodd.example", (ODD,)) is None


@pytest.mark.parametrize("pattern", ["no field", "{name}{email}", "{planet} here", "x" * 300 + "{name}"])
def test_a_pattern_that_says_nothing_is_refused(pattern: str) -> None:
    assert trouble_in(pattern)


def test_the_sums_of_the_text_hold() -> None:
    assert doctest.testmod(module).failed == 0


def test_some_are_there_from_the_beginning(world: World) -> None:
    assert {"mobile-de", "autoscout24-nl", "bilbasen", "autotrader-uk"} <= {one.code for one in portals()}


def defined(world: World, **terms: object) -> PortalTemplate:
    given = {"name": "Odd", "senders": ["odd.example"], "labels": [("Wer", "name")], "is_on": True} | terms
    return define_portal(PortalTemplate(code="odd"), terms=given, by=world.by(world.administrator))


def test_a_template_is_set_by_an_administrator_and_denies_nonsense(world: World) -> None:
    made = defined(world)
    with pytest.raises(Forbidden):
        define_portal(made, terms={"name": "x"}, by=world.by(world.manager))
    with pytest.raises(Invalid):
        define_portal(made, terms={"labels": [("Wer", "planet")]}, by=world.by(world.administrator))
    define_portal(made, terms={"labels": [("Wer", "email")]}, version=1, by=world.by(world.administrator))
    with pytest.raises(Overtaken):
        define_portal(made, terms={"name": "y"}, version=1, by=world.by(world.administrator))


def test_a_mail_remembers_its_portal_and_a_portal_that_changes_is_noticed(world: World) -> None:
    defined(world, labels=[["Wer", "name"], ["Mail", "email"], ["Wunsch", "message"]])
    for number in range(4):
        body = (
            f"Wer: Jan Beck\nMail: jan{number}@post.example\nWunsch: Noch da?"
            if not number
            else "Bitte anmelden."
        )
        raw = mail(body, sender="noreply@odd.example", message_id=f"<o{number}@odd.example>")
        settled(world, raw, MAIL, source=world.mail)
    assert list(Capture.objects.order_by("pk").values_list("portal", "status")) == [
        ("odd", "done"), ("odd", "needs_look"), ("odd", "needs_look"), ("odd", "needs_look"),
    ]  # fmt: skip
    assert healths()["odd"].missed == 3
    assert alarming() == ["odd"]
