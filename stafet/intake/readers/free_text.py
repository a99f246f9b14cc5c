"""A person's own words: what they ask, without what they quote; name and telephone from below the closing words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from stafet.intake.readers.assemble import Finding
from stafet.intake.readers.contact_line import contact_line_findings
from stafet.intake.readers.customer_address import VIA, is_automatic, is_house_name, is_machines, is_passed_on
from stafet.intake.readers.labels import label_findings
from stafet.intake.readers.mime import Letter
from stafet.intake.readers.phones import phone_findings
from stafet.intake.readers.sentences import sentence_findings
from stafet.intake.readers.signature import (
    closing_at,
    name_at_the_end,
    signature_findings,
    split_signature,
    vat_findings,
)
from stafet.intake.readers.sketch import FROM_HEADER, GUESSED, SENTENCE, SIGNATURE, STRUCTURED, SUBJECT_LINE
from stafet.intake.readers.values import read_vin
from stafet.intake.readers.vehicle_words import mentioned

LOOKED_AT = 20_000  # characters that are searched for numbers and vehicles

_NAMES_IN_ADDRESS = re.compile(r"([a-zäöüæøå]{3,20})[._]([a-zäöüæøå]{3,20}(?:-[a-zäöüæøå]{3,20})?)", re.I)
_TEAM = re.compile(
    r"\b(?:team|kundenservice|kundeservice|support|redaktion)\b|^(?:ihre?|uw|your|din|jeres|je|deine?) (?:website|webseite|homepage|hjemmeside|portal|site|webshop|internetseite)\b",
    re.I,
)
_NEEDS_NAME = re.compile(
    r"\s*(?:mit (?:freundlich|best|lieb|herzlich)|viele|beste gr|freundliche|herzliche|bedste|de bedste|hartelijke|vriendelijke|kind|best|regards|med venlig|met vriendelijke|yours)",
    re.I,
)
_INTRODUCED = re.compile(
    r"\b(?:mein name ist|ich heiße|ich heisse|mit navn er|jeg hedder|my name is|mijn naam is|ik heet)\s+"
    r"((?:[^\W\d_][\w'’-]+\s){0,3}?[^\W\d_][\w'’-]+)(?=\s*(?:[,.!;\n]|und|og|and|en|aus|fra|from|$))",
    re.I,
)


def free_text_findings(letter: Letter, text: str) -> Iterator[Finding]:
    """Findings of a letter written by a person; `text` is the letter without quotes."""
    yield from name_findings(letter, is_portal=is_automatic(letter.sender))
    if letter.subject:
        yield Finding(
            "subject",
            re.sub(r"(?i)^(?:(?:re|aw|sv|antw|fwd?|wg|vs)\s*:\s*)+", "", letter.subject),
            STRUCTURED,
            "Subject",
        )
    if is_passed_on(letter) or is_house_name(letter.sender_name, letter.sender):
        yield from (finding for finding in sentence_findings(text[:LOOKED_AT]) if finding.field == "name")
    for finding in text_findings(text):
        is_house = finding.field == "name" and is_house_name(finding.value, letter.sender)
        yield replace(finding, field="provider") if is_house else finding


def name_findings(letter: Letter, *, is_portal: bool) -> Iterator[Finding]:
    """The names beside the addresses: a portal's or firm's own is no person's, the one in Reply-To may be."""
    if beside := VIA.match(letter.sender_name):
        yield Finding("name", beside[1], SENTENCE, "From")
    elif letter.reply_to_name and "@" not in letter.reply_to_name and is_portal:
        yield Finding("name", letter.reply_to_name, SENTENCE - 0.05, "Reply-To")
    elif is_house_name(letter.sender_name, letter.sender):
        yield Finding("provider", letter.sender_name, FROM_HEADER, "From")
    elif letter.sender_name and "@" not in letter.sender_name and not is_portal:
        # A nickname alone ("Tina") is worth less than the full name below the letter.
        is_full = " " in letter.sender_name.strip()
        yield Finding("name", letter.sender_name, FROM_HEADER if is_full else SIGNATURE - 0.05, "From")
    if not is_portal and not is_machines(letter.sender):
        yield from _name_in_address(letter.sender)


def _name_in_address(address: str) -> Iterator[Finding]:
    """anna.berg@… is Anna Berg, if nothing better is known."""
    local = address.partition("@")[0]
    if (parts := _NAMES_IN_ADDRESS.fullmatch(local)) and not is_house_name(parts[2], address):
        name = f"{parts[1].title()} {parts[2].title()}"
        yield Finding("name", name, GUESSED * 0.9, "address")


def without_house_closing(message: str, sender: str) -> str:
    """A form's message without the closing words of the house that sent it ("Regards, The Carfinder Team")."""
    lines = message.split("\n")
    at = closing_at(lines)
    if at < 1:
        return message
    below = [line.strip() for line in lines[at + 1 :] if line.strip()]
    if not below or is_house_name(below[0], sender) or _TEAM.search(below[0]):
        bare = not below and _NEEDS_NAME.match(lines[at])
        return message if not below and not bare else "\n".join(lines[:at]).strip()
    return message


def text_findings(text: str) -> Iterator[Finding]:
    """Findings of a text alone, wherever it came from."""
    body, signature = split_signature(text)
    yield Finding("message", body or text, STRUCTURED, "text")
    looked_at = text[:LOOKED_AT]
    below = "\n".join(signature)
    body_alone = body.removesuffix(below.strip()) if below.strip() else body
    if introduced := _INTRODUCED.search(looked_at):
        yield Finding("name", introduced[1], SENTENCE, "introduction")
    yield from contact_line_findings(looked_at)
    for finding in label_findings(looked_at):
        if finding.field == "phone":
            # "Tel." and "Mobil:" stand in one signature: the first of all its numbers counts.
            yield from () if finding.value in below else (finding,)
        elif finding.field in (
            "email",
            "vin",
            "listing_id",
            "listing_url",
            "stock",
            "price",
            "external_id",
        ):
            yield finding
    yield from (finding for finding in sentence_findings(looked_at) if finding.field.startswith("listing"))
    # A number in the letter itself is named for a reason; the one below it stands there every day.
    yield from phone_findings(body_alone, SIGNATURE + 0.01, "text", needs_word=True)
    yield from signature_findings(signature)
    yield from vat_findings(looked_at)
    if not signature:
        yield from name_at_the_end(looked_at)
    yield from phone_findings(looked_at, GUESSED, "text", needs_word=True)
    if vin := read_vin(looked_at):
        yield Finding("vin", vin, SENTENCE, "text")
    yield from mentioned(looked_at, GUESSED, "text")


def message_findings(message: str, *, has_vehicle: bool) -> Iterator[Finding]:
    """What stands inside the message of a form: numbers, and the vehicle if no field names one."""
    looked_at = message[:LOOKED_AT]
    yield from phone_findings(looked_at, GUESSED, "message", needs_word=True)
    if not has_vehicle:
        yield from mentioned(looked_at, GUESSED, "message")


def subject_findings(subject: str) -> Iterator[Finding]:
    """What a subject line tells: itself, and the vehicle named in it."""
    plain = re.sub(r"(?i)^(?:(?:re|aw|sv|antw|fwd?|wg|vs)\s*:\s*)+", "", subject)
    if plain:
        yield Finding("subject", plain, SUBJECT_LINE, "Subject")
    yield from mentioned(plain, SUBJECT_LINE, "Subject")
    if vin := read_vin(plain):
        yield Finding("vin", vin, SUBJECT_LINE, "Subject")
