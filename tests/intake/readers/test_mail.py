"""Decisions about mails: whose address, which key, what outweighs what."""

from dataclasses import replace
from datetime import datetime

import pytest

from stafet.intake.readers import Reading, read
from tests.corpus import mail, parts
from tests.corpus.adf_messages import adf, prospect

OWN = frozenset({"leads@autohaus-nord.example"})
LABELS = "Name: Max Muster\nE-Mail: max@post.example\nFahrzeug: Kia Ceed\nNachricht: Hallo"


def read_mail(raw: bytes) -> Reading:
    return read(raw, "message/rfc822", own_addresses=OWN)


def email_of(reading: Reading) -> str:
    found = reading.sketches[0].email
    return found.value if found else ""


def test_the_envelope_is_read() -> None:
    reading = read_mail(
        mail(
            "Hallo",
            subject="Re: Golf",
            headers="In-Reply-To: <b@c.example>\nReferences: <a@c.example> <b@c.example>\nCc: x@y.example",
        )
    )
    assert reading.message_id == "m1@post.example"
    assert reading.in_reply_to == "b@c.example"
    assert reading.references == ("a@c.example", "b@c.example")
    assert reading.sender == "anna.berg@post.example"
    assert reading.recipients == ("leads@autohaus-nord.example", "x@y.example")
    assert reading.subject == "Re: Golf"
    assert reading.sent_at == datetime.fromisoformat("2026-11-20T10:11:12+01:00")


def test_attachments_are_listed_with_name_type_and_size() -> None:
    raw = parts(
        ("Content-Type: text/plain", LABELS),
        ('Content-Type: application/pdf; name="Schein.pdf"\r\nContent-Disposition: attachment', "%PDF-"),
    )
    attachment = read_mail(raw).attachments[0]
    assert (attachment.name, attachment.content_type, attachment.size) == ("Schein.pdf", "application/pdf", 5)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ("", "max@post.example"),
        ("Reply-To: max.privat@post.example", "max.privat@post.example"),
        ("Reply-To: noreply@portal.example", "max@post.example"),
        ("Reply-To: support@portal.example", "max@post.example"),
        ("Reply-To: dealer-desk@leads.portal.example", "max@post.example"),
        ("Reply-To: leads@autohaus-nord.example", "max@post.example"),
    ],
)
def test_the_customers_address_is_never_the_portals(headers: str, expected: str) -> None:
    assert (
        email_of(read_mail(mail(LABELS, sender="Portal <anfrage@portal.example>", headers=headers)))
        == expected
    )


def test_the_portals_address_is_not_taken_when_nothing_else_is_there() -> None:
    reading = read_mail(
        mail(
            "Name: Max Muster\nTelefon: 0431 556677\nNachricht: Hallo",
            sender="Portal <anfrage@portal.example>",
        )
    )
    assert reading.sketches[0].email is None
    assert reading.sketches[0].phone is not None


def test_an_address_of_ours_in_the_payload_is_not_the_customers() -> None:
    raw = mail(
        "E-Mail: leads@autohaus-nord.example\nName: Max\nE-Mail: max@post.example\nNachricht: Hi",
        sender="noreply@portal.example",
    )
    assert email_of(read_mail(raw)) == "max@post.example"


def test_the_same_enquiry_number_under_two_message_ids_has_one_key() -> None:
    keys = {
        read_mail(
            mail(LABELS + "\nAnfrage-Nr.: 77", sender="noreply@portal.example", message_id=message_id)
        ).message_key
        for message_id in ("<a@portal.example>", "<b@portal.example>")
    }
    assert keys == {"id:portal.example:77"}


def test_a_message_id_counts_with_its_sender() -> None:
    one = read_mail(mail("Hallo", message_id="<1>")).message_key
    other = read_mail(mail("Hallo", message_id="<1>", sender="ole@post.example")).message_key
    assert one != other


def test_without_a_message_id_the_way_it_took_makes_no_difference() -> None:
    one = read_mail(mail("Hallo", message_id="", headers="Received: from a by b"))
    other = read_mail(mail("Hallo", message_id="", headers="Received: from c by d"))
    assert one.message_key == other.message_key
    assert one.message_key.startswith("sha256:")
    assert read_mail(mail("Hallo!", message_id="")).message_key != one.message_key


def test_adf_has_the_same_key_by_post_by_mail_and_resent() -> None:
    posted = read(adf().encode(), "application/xml")
    mailed = read_mail(mail(adf(), sender="noreply@wagenmarkt.example"))
    resent = read(adf(prospect(status="resend")).encode(), "application/xml")
    assert posted.message_key == mailed.message_key == resent.message_key == "adf:wagenmarkt:WM-1001"
    assert resent.is_resend
    assert not posted.is_resend


def test_adf_without_an_id_has_the_same_key_when_resent() -> None:
    first = read(adf(prospect(identifier="")).encode(), "application/xml")
    again = read(adf(prospect(identifier="", status="resend")).encode(), "application/xml")
    assert first.message_key == again.message_key


def test_two_prospects_have_two_keys() -> None:
    reading = read(
        adf(prospect(), prospect(identifier='<id source="Wagenmarkt">WM-2</id>')).encode(), "application/xml"
    )
    assert [sketch.key for sketch in reading.sketches] == ["adf:wagenmarkt:WM-1001", "adf:wagenmarkt:WM-2"]


def test_a_trade_in_is_not_the_vehicle_wanted() -> None:
    both = '<vehicle interest="trade-in"><make>Opel</make></vehicle><vehicle><make>Kia</make></vehicle>'
    person = "<customer><contact><name part='full'>A B</name><phone>0431 556677</phone></contact></customer>"
    sketch = read(adf(prospect(both + person)).encode(), "application/xml").sketches[0]
    assert [vehicle.is_trade_in for vehicle in sketch.vehicles] == [True, False]
    assert sketch.found()["make"].value == "Kia"


@pytest.mark.parametrize(
    "headers",
    [
        "Precedence: bulk",
        "Auto-Submitted: auto-generated",
        "List-Id: <leads.portal.example>",
        "List-Unsubscribe: <https://portal.example/u>",
    ],
)
def test_a_portals_headers_yield_to_a_well_understood_payload(headers: str) -> None:
    assert read_mail(mail(LABELS, sender="noreply@portal.example", headers=headers)).sketches
    assert read_mail(mail("Neues vom Portal", sender="news@portal.example", headers=headers)).not_a_lead


def test_our_own_form_notice_never_becomes_a_lead() -> None:
    assert read_mail(mail(LABELS, sender="Leads <LEADS@autohaus-nord.example>")).not_a_lead == "own"


def test_every_refusal_tells_its_marks() -> None:
    reading = read_mail(mail("Weg.", headers="Auto-Submitted: auto-replied"))
    assert reading.evidence == ("Auto-Submitted: auto-replied",)


def test_where_it_stood_decides_how_sure_a_finding_is() -> None:
    structured = read(adf().encode(), "application/xml").sketches[0].email
    labelled = read_mail(mail(LABELS, sender="noreply@portal.example")).sketches[0].email
    written = read_mail(mail("Ist der Golf noch da? Tel. 0431 556677")).sketches[0].phone
    assert structured is not None
    assert labelled is not None
    assert written is not None
    assert structured.confidence > labelled.confidence > written.confidence > 0


def test_a_number_that_is_not_in_use_is_kept_with_doubt() -> None:
    phone = read(b"name=Anna&phone=0000012345", "application/x-www-form-urlencoded").sketches[0].phone
    assert phone is not None
    assert phone.confidence < 0.6


def test_a_signature_with_labels_does_not_make_a_form_of_a_letter() -> None:
    raw = mail(
        "Guten Tag,\nich suche einen Kia Ceed.\n\nMit freundlichem Gruß\n\nAnna Berg\nBerg Transporte GmbH\nTel: 0431 556677\n"
        "E-Mail: anna.berg@post.example\nUSt-IdNr.: DE123456789"
    )
    sketch = read_mail(raw).sketches[0]
    found = {name: value.value for name, value in sketch.found().items()}
    assert found["last_name"] == "Berg"
    assert found["company"] == "Berg Transporte GmbH"
    assert found["message"].startswith("Guten Tag")


def test_the_content_decides_when_the_declared_type_is_wrong() -> None:
    assert read(adf().encode(), "application/json").format == "adf"
    assert read(b'{"email": "a@b.example"}', "application/xml").format == "json"
    assert read(mail("Hallo"), "text/plain").format == "mail"


def test_a_reading_can_be_compared_and_changed_only_by_copy() -> None:
    reading = read_mail(mail("Hallo"))
    assert replace(reading, subject="x") != reading
