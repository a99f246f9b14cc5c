"""Zwetlana Quistorp, whose values have come to stand wherever they can; and a search for them in all that is stored."""

import base64
import re
from dataclasses import dataclass
from datetime import date, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Final

from django.db import connection

from stafet.acceptance.actions.accept import accept_lead
from stafet.acceptance.choice import Choice
from stafet.bulk.actions.begin import begin_run
from stafet.bulk.kinds import Of, What
from stafet.contacts.actions.consent import give_consent, withdraw_consent
from stafet.contacts.actions.contract import add_contract
from stafet.contacts.actions.edit_contact import edit_contact
from stafet.contacts.actions.make_contact import make_contact
from stafet.contacts.made_of import Particulars
from stafet.contacts.models import Contact
from stafet.exports.actions.take_out import take_out
from stafet.exports.models import Export
from stafet.followups.actions.plan import plan_task
from stafet.followups.planning import Plan
from stafet.foundation import clock
from stafet.jobs.many import work_on_runs
from stafet.leads.actions.call import log_call
from stafet.leads.actions.edit import edit_lead
from stafet.leads.actions.note import note_on_lead
from stafet.leads.actions.on_contact import note_on_contact
from stafet.leads.models import Lead
from stafet.mail.actions.send import send_message, write_to_contact
from stafet.mail.models import AnsweredSender
from stafet.notify.tell import tell_waiting
from stafet.records.actions.merge_contacts import merge_contacts
from stafet.records.actions.unmerge import unmerge
from stafet.search.models import KeptSearch
from stafet.staff.actor import SYSTEM
from stafet.staff.models import Answer
from tests.imports.taken import taken_in, undone
from tests.intake.enquiries import FORM, MAIL, form, mail
from tests.intake.test_settle import settled
from tests.world import World

EMAIL: Final = "zwetlana.quistorp@muehlenteich.example"
OTHER_EMAIL: Final = "quistorp@kontor.example"
PHONE: Final = "+49 461 7654321"
FIRST, LAST = "Zwetlana", "Quistorp"
_DIGITS: Final = "4617654321"
_TRACES: Final = ("zwetlana", "quistorp", "muehlenteich")


@dataclass
class Person:
    """The one to be erased, and the one she was merged with once and parted from."""

    contact: Contact
    lead: Lead
    parted: Contact


def letter() -> bytes:
    """A mail of hers with a file."""
    message = EmailMessage()
    message["From"] = f"{FIRST} {LAST} <{EMAIL}>"
    message["To"], message["Subject"] = "info@haus.example", f"Anfrage von {LAST}"
    message["Message-ID"], message["Date"] = "<q1@muehlenteich.example>", "Sat, 21 Nov 2026 10:00:00 +0100"
    message.set_content(f"Guten Tag, ist der Golf noch da?\nTelefon: {PHONE}\nGruß {FIRST} {LAST}\n")
    message.add_attachment(
        f"Ausweis von {FIRST} {LAST}".encode(), maintype="text", subtype="plain", filename="quistorp.txt"
    )
    return message.as_bytes()


def everywhere(world: World, folder: Path) -> Person:
    """Her, after all that can happen to somebody."""
    agent, admin = world.by(world.agent), world.by(world.administrator)
    world.mail.team = world.used_cars
    world.mail.save(update_fields=["team"])
    lead = settled(world, letter(), MAIL, source=world.mail).leads.get()
    lead = accept_lead(lead, choice=Choice(is_new_case=True), by=agent)
    assert lead.contact is not None
    contact = lead.contact
    _work(world, lead, contact)
    parted = _merge_and_part(world, contact)
    _import(world, folder)
    settled(world, form(email=EMAIL, name=f"{FIRST} {LAST}", message="Und der Polo?"), FORM)
    settled(
        world,
        mail(sender=f"{LAST} <{EMAIL}>", message_id="auto@x", Auto_Submitted="auto-replied"),
        MAIL,
        source=world.mail,
    )
    settled(world, f"strange words of {EMAIL}".encode(), "text/plain", source=world.mail)
    AnsweredSender.objects.update_or_create(address=EMAIL, defaults={"at": clock.now()})
    Answer.objects.create(
        key="k",
        who="user:1",
        fingerprint="f",
        status=201,
        at=clock.now(),
        body=f'{{"email": "{EMAIL}"}}'.encode(),
    )
    KeptSearch.objects.create(
        user=world.agent, of="contacts", criteria={"include": [{"field": "name", "value": LAST}], "q": EMAIL}
    )
    take_out(Export(owner=world.administrator, kind="contacts", shape="csv", wanted={"q": EMAIL}), by=admin)
    begin_run(
        world.manager, what=What.TASK, of=Of.CONTACTS, by=world.by(world.manager), rows=[contact.pk],
        given={"due_at": (clock.now() + timedelta(days=2)).isoformat(), "note": f"Call {EMAIL}"}, about=f"Contacts: {EMAIL}",
    )  # fmt: skip
    work_on_runs(10)
    tell_waiting()
    return Person(Contact.objects.get(pk=contact.pk), Lead.objects.get(pk=lead.pk), parted)


def _work(world: World, lead: Lead, contact: Contact) -> None:
    agent = world.by(world.agent)
    edit_lead(lead, changes={"subject": f"Golf für Frau {LAST}"}, by=agent)
    edit_contact(
        contact,
        changes={"emails": [EMAIL, OTHER_EMAIL], "phones": [PHONE], "birthday": date(1980, 2, 3)},
        by=agent,
    )
    edit_contact(contact, changes={"emails": [EMAIL]}, by=agent)
    note_on_lead(lead, text=f"{FIRST} asked for a test drive.", due_at=world.later(), by=agent)
    note_on_contact(contact, text=f"Mrs {LAST} prefers {PHONE}", by=agent)
    log_call(lead, outcome="reached", text=f"{FIRST} comes on Monday", due_at=world.later(), by=agent)
    send_message(lead, text=f"Dear Mrs {LAST}", by=agent)
    write_to_contact(contact, text=f"Dear Mrs {LAST}, again", subject=f"For {FIRST}", by=agent)
    plan_task(lead, plan=Plan(assignee=world.agent, due_at=world.later(), note=f"Ring {PHONE}"), by=agent)
    give_consent(
        contact, purpose="marketing", channels=["email"], proof=f"Signed by {FIRST} {LAST}", by=agent
    )
    withdraw_consent(contact, purpose="marketing", channels=["email"], proof=f"Mail from {EMAIL}", by=agent)
    add_contract(contact, terms={"kind": "lease", "reference": f"L-{LAST}", "note": f"of {FIRST}"}, by=agent)


def _merge_and_part(world: World, contact: Contact) -> Contact:
    given: dict[str, Any] = {
        "first_name": "Ottokar",
        "last_name": "Brenneisen",
        "emails": ("ottokar@brenneisen.example",),
    }
    parted = make_contact(None, particulars=Particulars(**given), branch=world.flensburg, by=SYSTEM)
    merge = merge_contacts(parted, gone=contact, by=world.by(world.administrator))
    unmerge(merge, by=world.by(world.administrator))
    twin = Particulars(first_name="Zwetlana M.", last_name=LAST, emails=(OTHER_EMAIL,))
    gone = make_contact(None, particulars=twin, branch=world.flensburg, by=SYSTEM)
    contact.refresh_from_db()
    merge_contacts(contact, gone=gone, by=world.by(world.administrator))
    return parted


def _import(world: World, folder: Path) -> None:
    head = "external_id,first_name,last_name,email,phone\n"
    taken_in(world, folder, f"{head}K-1,{FIRST},{LAST},{EMAIL},{PHONE}\n", "contact")
    closed = f"subject,last_name,email,status,completion_reason\nGolf,{LAST},{EMAIL},lost,nothing\n"
    assert taken_in(world, folder, closed, "lead").refused == 1
    again = taken_in(world, folder, f"{head}K-3,Zwetlana,Quistorp,second.{OTHER_EMAIL},{PHONE}\n", "contact")
    undone(world, again)


def traces(folders: tuple[Path, ...] = ()) -> dict[str, list[str]]:
    """Where one of her values still stands, in any row of any table or any file, however it is written."""
    found: dict[str, list[str]] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        )
        for schema, table in cursor.fetchall():
            cursor.execute(f'SELECT t::text FROM "{schema}"."{table}" t')  # noqa: S608
            if held := [text[:300] for (text,) in cursor.fetchall() if holds_trace(text)]:
                found[table] = held
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file() and holds_trace(file.read_bytes().decode("utf-8", "replace")):
                found.setdefault("files", []).append(str(file))
    return found


def holds_trace(text: str) -> bool:
    """Whether it stands there: as text, as bytes written in hexadecimal, or within base64."""
    seen = text.lower() + _unhexed(text)
    digits = re.sub(r"[\s()/.-]", "", seen)
    return any(trace in seen for trace in _TRACES) or _DIGITS in digits


def _unhexed(text: str) -> str:
    plain = ""
    for code in re.findall(r"\\x((?:[0-9a-f]{2})+)", text):
        raw = bytes.fromhex(code)
        plain += raw.decode("utf-8", "replace").lower()
        for block in re.findall(rb"[A-Za-z0-9+/\r\n]{24,}={0,2}", raw):
            packed = re.sub(rb"\s", b"", block)
            plain += base64.b64decode(packed[: len(packed) // 4 * 4]).decode("utf-8", "replace").lower()
    return plain
