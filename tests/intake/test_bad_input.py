"""Bad input: a clear answer, the capture kept, nothing lost, nothing executed."""

import json
from dataclasses import dataclass

import pytest
from django.test import Client

from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.settle import settle_capture
from stafet.intake.models import Capture
from stafet.leads.models import Lead
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Event
from tests.intake.enquiries import FORM, MAIL, XML, adf, form, mail
from tests.world import World

JSON = "application/json"
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE adf [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><adf><prospect><customer><contact><name>&j;</name></contact></customer></prospect></adf>"
).encode()
FILE = (
    b'<?xml version="1.0"?><!DOCTYPE adf [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<adf><prospect><customer><contact><name>&x;</name><email>a@b.example</email></contact></customer></prospect></adf>"
)
SQL = "Robert'); DROP TABLE leads_lead;--"
HTML = "<script>alert(1)</script><img src=x onerror=alert(1)>"
LONG = "x" * 10_000
BIG = 30 * 1024 * 1024


@dataclass(frozen=True)
class Bad:
    """What comes in, and what may become of it."""

    raw: bytes
    content_type: str
    status: str
    name: str = ""


BROKEN_MIME = (
    b"From: Anna Berg <anna@gmx.example>\r\nMessage-ID: <b@x>\r\nSubject: VW Golf\r\n"
    b'Content-Type: multipart/mixed; boundary="zz"\r\n\r\n--zz\r\nContent-Type: multipart/alternative; boundary="zz"\r\n'
    b"\r\n--zz\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%not base64%%%"
)
CASES = {
    "broken mime": Bad(BROKEN_MIME, MAIL, "done"),
    "no end of parts": Bad(BROKEN_MIME + b"\r\n--zz" * 5_000, MAIL, "done"),
    "wrong charset": Bad(mail("Grüße, ist er noch da?".encode("latin-1")), MAIL, "done", "Anna Berg"),
    "unknown charset": Bad(mail().replace(b"charset=utf-8", b"charset=klingon"), MAIL, "done", "Anna Berg"),
    "no headers": Bad(b"\r\n\r\nhello", MAIL, "needs_look"),
    "entity bomb": Bad(BOMB, XML, "needs_look"),
    "external entity": Bad(FILE, XML, "needs_look"),
    "deep xml": Bad(b"<adf>" + b"<a>" * 50_000, XML, "needs_look"),
    "deep json": Bad(b"[" * 100_000, JSON, "needs_look"),
    "30 MB of nothing": Bad(b"\0" * BIG, "application/octet-stream", "needs_look"),
    "30 MB of letters": Bad(b"a" * BIG, "text/plain", "needs_look"),
    "30 MB of form": Bad(b"name=" + b"a" * BIG, FORM, "needs_look"),
    "30 MB of JSON": Bad(b'{"name": "' + b"a" * BIG + b'"}', JSON, "needs_look"),
    "30 MB attached": Bad(mail("Ist er noch da?\n" + "QUJD" * (BIG // 4)), MAIL, "done", "Anna Berg"),
    "NUL in a form": Bad(form(name="Kim%00 Lund", message="a%00b"), FORM, "done", "Kim Lund"),
    "NUL in JSON": Bad(b'{"name": "Kim\\u0000 Lund", "email": "k@b.example"}', JSON, "done", "Kim Lund"),
    "half a surrogate": Bad(b'{"name": "Kim\\ud800 Lund", "email": "k@b.example"}', JSON, "done"),
    "NUL in a mail": Bad(mail("ist er\0 noch da?"), MAIL, "done", "Anna Berg"),
    "NUL in ADF": Bad(adf().replace(b"Heide", b"He\0ide"), XML, "done"),
    "header injection": Bad(
        form(name="Kim Lund%0D%0ABcc: all@post.example", email="kim@post.example%0D%0ABcc:x@y.example"), FORM, "done"
    ),
    "a long name": Bad(form(name=LONG), FORM, "done"),
    "long everything": Bad(json.dumps(dict.fromkeys(("name", "company", "city", "message", "subject"), LONG)
                                      | {"email": "k@b.example"}).encode(), JSON, "done"),
    "SQL": Bad(json.dumps({"first_name": SQL, "last_name": SQL, "email": "k@b.example", "message": SQL}).encode(),
               JSON, "done"),
    "HTML": Bad(json.dumps({"name": HTML, "email": "k@b.example", "message": HTML, "subject": HTML}).encode(),
                JSON, "done"),
    "many fields": Bad(b"&".join(b"f%d=1" % n for n in range(20_000)), FORM, "needs_look"),
    "invalid JSON": Bad(b'{"name": ', JSON, "needs_look"),
    "numbers beyond all size": Bad(b'{"email": "k@b.example", "name": "K L", "price": 1e999999}', JSON, "done"),
    "nothing": Bad(b"", "", "needs_look"),
    "a content type from hell": Bad(b"hello", "text/\0\r\nX: y" + "z" * 5_000, "needs_look"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_handed_in_it_is_kept_and_settled(world: World, case: str) -> None:
    bad = CASES[case]
    capture = hand_in(world.mail, raw=bad.raw, content_type=bad.content_type, by=SYSTEM)
    settle_capture(capture, by=SYSTEM)
    capture = Capture.objects.get(pk=capture.pk)
    assert bytes(capture.raw) == bad.raw
    assert (capture.status, capture.tries) == (bad.status, 0), capture.why
    assert capture.status != "needs_look" or capture.why
    for lead in capture.leads.all():
        assert len(lead.who) <= 250
        assert lead.who == bad.name or not bad.name
        written = json.dumps([lead.person, lead.company, lead.subject, lead.who, lead.contact_email])
        assert "\\r" not in written
        assert "\\n" not in written
        assert "root:" not in written


@pytest.mark.parametrize("case", [case for case, bad in CASES.items() if bad.content_type in (FORM, JSON)])
def test_sent_as_a_form_it_is_taken_and_answered(world: World, client: Client, case: str) -> None:
    bad = CASES[case]
    answer = client.post("/forms/web-key", bad.raw, content_type=bad.content_type)
    assert answer.status_code in (202, 303)
    capture = settle_capture(Capture.objects.get(), by=SYSTEM)
    assert (bytes(capture.raw), capture.status) == (bad.raw, bad.status)


def test_what_looks_like_code_is_kept_as_text(world: World) -> None:
    bad = CASES["HTML"]
    capture = hand_in(world.mail, raw=bad.raw, content_type=bad.content_type, by=SYSTEM)
    lead = settle_capture(capture, by=SYSTEM).leads.get()
    assert (lead.subject, lead.message) == (HTML, HTML)
    assert Event.objects.filter(lead_number=lead.number).count() >= 2


def test_nothing_of_it_is_executed(world: World) -> None:
    bad = CASES["SQL"]
    capture = hand_in(world.mail, raw=bad.raw, content_type=bad.content_type, by=SYSTEM)
    settle_capture(capture, by=SYSTEM)
    assert Lead.objects.get().person["last_name"] == SQL
