"""Enquiries as they come in: the raw bytes that a form, a portal, a mailbox or a program sends."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any, Final
from xml.sax.saxutils import escape

from stafet.demo.customers import Customer

_POLICY: Final = SMTP.clone(cte_type="8bit", utf8=False)
MAIL, JSON, XML = "message/rfc822", "application/json", "application/x-adf+xml"


@dataclass(frozen=True, slots=True)
class Letter:
    """What a source hands in."""

    source: str
    content_type: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a letter is about; `facts` are the vehicle's, empty for a service."""

    subject: str
    message: str
    facts: Mapping[str, Any]


def letter(source: str, customer: Customer, wanted: Wanted, at: datetime, *, number: int) -> Letter:
    """The letter that this source would send; `number` makes it one of a kind."""
    if source in {"autoring", "fordehandel"}:
        return Letter(source, MAIL, _portal_mail(source, customer, wanted, at, number))
    if source == "bilmarked":
        return Letter(source, MAIL, _danish_mail(source, customer, wanted, at, number))
    if source == "mailbox":
        return Letter(source, MAIL, _own_mail(customer, wanted, at, number))
    # A program numbers its enquiries; who fills in the same form twice asks twice.
    external_id = f"FP-{number}" if source == "fleet-portal" else ""
    return Letter(source, JSON, _form(customer, wanted, external_id))


def _portal_mail(source: str, customer: Customer, wanted: Wanted, at: datetime, number: int) -> bytes:
    """A portal's mail that carries ADF/XML 1.0 as its text."""
    portal = {"autoring": "AutoRing", "fordehandel": "Fördehandel"}[source]
    mail = _mail(f"{portal} <lead@{source}.example>", wanted.subject, at, f"{number}@{source}.example")
    mail["Reply-To"] = customer.email
    return _sent(mail, adf(customer, wanted, at, portal=portal, number=number))


def adf(customer: Customer, wanted: Wanted, at: datetime, *, portal: str, number: int) -> str:
    """One prospect in ADF/XML 1.0 (Auto-lead Data Format, 2000)."""
    facts = wanted.facts
    price = facts["price"]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<?adf version="1.0"?>
<adf>
  <prospect status="new">
    <id sequence="1" source="{portal}">{number}</id>
    <requestdate>{at.isoformat(timespec="seconds")}</requestdate>
    <vehicle interest="buy" status="used">
      <year>{facts["registration"]}</year>
      <make>{escape(facts["make"])}</make>
      <model>{escape(facts["model"])}</model>
      <stock>{facts["stock"]}</stock>
      <odometer units="km">{facts["mileage_km"]}</odometer>
      <price type="asking" currency="{price["currency"]}">{price["amount"]}</price>
    </vehicle>
    <customer>
      <contact>
        <name part="first">{escape(customer.first_name)}</name>
        <name part="last">{escape(customer.last_name)}</name>
        <email>{customer.email}</email>
        <phone type="cellphone">{customer.phone}</phone>
        <address type="home">
          <street line="1">{escape(customer.street)}</street>
          <city>{escape(customer.city)}</city>
          <postalcode>{customer.postcode}</postalcode>
          <country>{customer.country}</country>
        </address>
      </contact>
      <comments>{escape(wanted.message)}</comments>
    </customer>
    <vendor><vendorname>Bælt &amp; Förde</vendorname></vendor>
    <provider><name>{portal}</name></provider>
  </prospect>
</adf>
"""


def _danish_mail(source: str, customer: Customer, wanted: Wanted, at: datetime, number: int) -> bytes:
    """A portal's mail of labelled lines."""
    mail = _mail(f"Bilmarked <noreply@{source}.example>", wanted.subject, at, f"{number}@{source}.example")
    mail["Reply-To"] = customer.email
    facts = wanted.facts
    return _sent(
        mail,
        f"""Du har fået en ny henvendelse fra Bilmarked.

Navn: {customer.first_name} {customer.last_name}
E-mail: {customer.email}
Telefon: {customer.phone}
Postnr.: {customer.postcode}
By: {customer.city}

Mærke: {facts["make"]}
Model: {facts["model"]}
Årgang: {facts["registration"]}
Lagernummer: {facts["stock"]}
Henvendelsesnummer: BM-{number}

Besked: {wanted.message}
""",
    )


def _own_mail(customer: Customer, wanted: Wanted, at: datetime, number: int) -> bytes:
    """What a person writes who has only our address."""
    name = f"{customer.first_name} {customer.last_name}"
    mail = _mail(f'"{name}" <{customer.email}>', wanted.subject, at, f"{number}.{customer.email}")
    return _sent(mail, f"{wanted.message}\n\nViele Grüße\n{name}\nTel. {customer.phone}\n")


def _form(customer: Customer, wanted: Wanted, external_id: str) -> bytes:
    """What a page's own script, or another program, posts."""
    facts = wanted.facts
    fields = {
        **customer.person,
        "company": customer.company,
        "vat_id": customer.organisation.get("vat_id", ""),
        "subject": wanted.subject,
        "message": wanted.message,
        "make": facts.get("make", ""),
        "model": facts.get("model", ""),
        "stock": facts.get("stock", ""),
        "external_id": external_id,
    }
    return json.dumps({name: value for name, value in fields.items() if value}, ensure_ascii=False).encode()


def oddities(at: datetime) -> tuple[Letter, ...]:
    """What else lies in a letterbox: three that nobody can read, an absence note, advertising."""
    notice = _mail("noreply@autoring.example", "Sie haben eine neue Anfrage", at, "notice@autoring.example")
    away = _mail(
        "Heike Lüders <heike.lueders@post.example>", "Abwesend: Re: Ihr Angebot", at, "away@post.example"
    )
    away["Auto-Submitted"] = "auto-replied"
    offer = _mail(
        "Nordlack Werkstattbedarf <news@nordlack.example>",
        "Nur diese Woche: 20 % auf Lacke",
        at,
        "kw47@nordlack.example",
    )
    offer["List-Unsubscribe"] = "<https://nordlack.example/abmelden>"
    offer["Precedence"] = "bulk"
    broken = """<?xml version="1.0"?><adf><prospect><vehicle><make>Kia</make><model>Niro</model></vehicle><customer><cont"""
    return (
        Letter("autoring", MAIL, _sent(notice, _NOTICE)),
        Letter("web-odense", JSON, b'{"message": "Kan I ringe til mig i morgen?", "side": "/kontakt"}'),
        Letter("bilmarked", XML, broken.encode()),
        Letter(
            "mailbox",
            MAIL,
            _sent(away, "Ich bin bis Montag nicht im Haus. Ihre Nachricht wird nicht weitergeleitet.\n"),
        ),
        Letter("mailbox", MAIL, _sent(offer, "Greifen Sie zu, solange der Vorrat reicht.\n")),
    )


_NOTICE: Final = """\
Guten Tag,

ein Interessent hat eine Frage zu Ihrem Inserat. Aus Gründen des Datenschutzes zeigen wir
sie nur noch in der App. Bitte melden Sie sich dort an.

Ihr AutoRing-Team
"""


def _mail(sender: str, subject: str, at: datetime, message_id: str) -> EmailMessage:
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = sender
    mail["To"] = "Bælt & Förde <kontakt@baelt.example>"
    mail["Subject"] = subject
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<{message_id}>"
    return mail


def _sent(mail: EmailMessage, text: str) -> bytes:
    mail.set_content(text, cte="8bit")
    return mail.as_bytes()
