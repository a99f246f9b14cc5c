"""A person's own words: what they ask, without what they quote; name and telephone from below the closing words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from stafet.foundation.names import looks_like_company
from stafet.intake.readers.assemble import Finding
from stafet.intake.readers.customer_address import is_automatic, is_house_name
from stafet.intake.readers.labels import label_findings, sentence_findings
from stafet.intake.readers.mime import Letter
from stafet.intake.readers.sketch import FROM_HEADER, GUESSED, SENTENCE, SIGNATURE, STRUCTURED, SUBJECT_LINE
from stafet.intake.readers.values import read_vin
from stafet.intake.readers.vehicle_words import mentioned

MAX_SIGNATURE_LINES = 10
LOOKED_AT = 20_000  # characters that are searched for numbers and vehicles

_CLOSING = re.compile(
    r"^\s*(?:mit (?:freundlich|best|lieb|herzlich)\w*\s+gr(?:ü|ue|u)(?:ß|ss)\w*|(?:viele|beste|liebe|herzliche|freundliche|schöne) "
    r"gr(?:ü|ue|u)(?:ß|ss)\w*|gr(?:ü|ue|u)(?:ß|ss)e?|mfg|lg|vg|hochachtungsvoll|(?:med )?(?:venlig|bedste|mange|kærlig|de bedste) hilsn?e?[nr]?\w*|"
    r"hilsen|mvh|vh|(?:with )?(?:kind|best|warm|many)?\s?regards|yours \w+|best wishes|(?:many )?thanks|thank you|cheers|sincerely|"
    r"met vriendelijke groet\w*|vriendelijke groet\w*|groetjes|groeten|mvg|tak på forhånd|vielen dank|danke|på forhånd tak)"
    r"(?: (?:aus|fra|from|und|og|and) [\w -]{1,30})?\s*[,.!]*\s*(.{0,60})$",
    re.I,
)
_QUOTE_HEAD = re.compile(
    r"^\s*(?:am .{4,120} schrieb.{0,120}|on .{4,160} wrote|den .{4,120} skrev .{0,120}|.{4,60} skrev den .{4,60}|op .{4,120} schreef .{0,120}|"
    r"-{2,}\s*(?:original(?:nachricht| message)?|ursprüngliche nachricht|oprindelig meddelelse|oorspronkelijk bericht|"
    r"weitergeleitete nachricht|forwarded message|videresendt meddelelse).{0,40}|_{10,})\s*:?\s*$",
    re.I,
)
_OUTLOOK_FROM = re.compile(r"^\s*\*?(?:von|fra|from|van)\s*:\*?\s*(.{3,200})$", re.I)
_OUTLOOK_SENT = re.compile(
    r"^\s*\*?(?:gesendet|sendt|sent|verzonden|datum|dato|date|an|til|to|aan|betreff|emne|subject)\s*:", re.I
)
_FORWARD = re.compile(r"^\s*(?:fwd?|wg|vs|vb|tr|doorst)\s*:", re.I)
_PHONE_WORD = re.compile(
    r"(?:tel|fon|mobil|handy|tlf|phone|cell|call|ring|anruf|erreich|rufnummer|whatsapp)", re.I
)
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+|00|\(?0)?\d[\d\s()/.–-]{5,22}\d(?![\w-])")
_PERSON = re.compile(r"(?:[^\W\d_][\w'’.-]*\.?\s){0,4}[^\W\d_][\w'’.-]+")
_INTRODUCED = re.compile(
    r"\b(?:mein name ist|ich heiße|ich heisse|mit navn er|jeg hedder|my name is|mijn naam is|ik heet)\s+"
    r"((?:[^\W\d_][\w'’-]+\s){0,3}?[^\W\d_][\w'’-]+)(?=\s*(?:[,.!;\n]|und|og|and|en|aus|fra|from|$))",
    re.I,
)
_POSTCODE = re.compile(r"^\s*(?:D-|DK-|A-)?(\d{4,5})\s+([^\W\d_][\w .-]{1,40})\s*$")
_STREET = re.compile(r"^\s*([^\W\d_][\w .'-]{2,50}\s\d{1,4}\s?[a-zA-Z]?)(?:,.*)?$")


def without_quotes(text: str) -> str:
    """What the sender wrote: everything before the first quoted head, without lines that begin with ">".

    A forwarded message is kept: there the quoted part is the message.
    """
    kept: list[str] = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        is_outlook = _OUTLOOK_FROM.match(line) and any(
            _OUTLOOK_SENT.match(after) for after in lines[number + 1 : number + 4]
        )
        if (_QUOTE_HEAD.match(line[:300]) or is_outlook) and any(before.strip() for before in kept):
            break
        if not line.lstrip().startswith(">"):
            kept.append(line)
    return "\n".join(kept).strip()


def forwarded(subject: str, text: str) -> tuple[str, str]:
    """The first sender's "Name <address>" and text of a forwarded mail, or two empty strings."""
    lines = text.split("\n")
    if not _FORWARD.match(subject):
        return "", ""
    for number, line in enumerate(lines[:300]):
        found = _OUTLOOK_FROM.match(line)
        if found and "@" in found[1]:
            after = number + 1
            while after < len(lines) and _OUTLOOK_SENT.match(lines[after]):
                after += 1
            return found[1].replace("[mailto:", "<").replace("]", ">").strip("* "), "\n".join(
                lines[after:]
            ).strip()
    return "", ""


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
    for finding in text_findings(text):
        is_house = finding.field == "name" and is_house_name(finding.value, letter.sender)
        yield replace(finding, field="provider") if is_house else finding


def name_findings(letter: Letter, *, is_portal: bool) -> Iterator[Finding]:
    """The names beside the addresses: a portal's or firm's own is no person's, the one in Reply-To may be."""
    if letter.reply_to_name and "@" not in letter.reply_to_name and is_portal:
        yield Finding("name", letter.reply_to_name, SENTENCE - 0.05, "Reply-To")
    elif is_house_name(letter.sender_name, letter.sender):
        yield Finding("provider", letter.sender_name, FROM_HEADER, "From")
    elif letter.sender_name and "@" not in letter.sender_name and not is_portal:
        # A nickname alone ("Tina") is worth less than the full name below the letter.
        is_full = " " in letter.sender_name.strip()
        yield Finding("name", letter.sender_name, FROM_HEADER if is_full else SIGNATURE - 0.05, "From")


def text_findings(text: str) -> Iterator[Finding]:
    """Findings of a text alone, wherever it came from."""
    body, signature = _split_signature(text)
    yield Finding("message", body or text, STRUCTURED, "text")
    looked_at = text[:LOOKED_AT]
    if introduced := _INTRODUCED.search(looked_at):
        yield Finding("name", introduced[1], SENTENCE, "introduction")
    for finding in label_findings(looked_at):
        if finding.field in (
            "phone",
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
    yield from _signature_findings(signature)
    yield from _phones(looked_at, GUESSED, "text", needs_word=True)
    if vin := read_vin(looked_at):
        yield Finding("vin", vin, SENTENCE, "text")
    yield from mentioned(looked_at, GUESSED, "text")


def message_findings(message: str, *, has_vehicle: bool) -> Iterator[Finding]:
    """What stands inside the message of a form: numbers, and the vehicle if no field names one."""
    looked_at = message[:LOOKED_AT]
    yield from _phones(looked_at, GUESSED, "message", needs_word=True)
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


def _split_signature(text: str) -> tuple[str, list[str]]:
    """The message, and the lines below the closing words or the signature mark ("-- ")."""
    lines = text.split("\n")
    for number in range(len(lines) - 1, max(-1, len(lines) - 60), -1):
        line = lines[number][:200]
        if line.rstrip() == "--":
            return "\n".join(lines[:number]).strip(), lines[number + 1 : number + 1 + MAX_SIGNATURE_LINES]
        if number and (closing := _CLOSING.match(line)):
            rest = [closing[1]] if closing[1].strip() else []
            return text.strip(), rest + lines[number + 1 : number + 1 + MAX_SIGNATURE_LINES]
    return text.strip(), []


def _signature_findings(lines: list[str]) -> Iterator[Finding]:
    filled = [line.strip(" ,*|") for line in lines if line.strip(" ,*|-_")]
    for number, line in enumerate(filled):
        if number == 0 and _PERSON.fullmatch(line) and len(line) <= 60 and not looks_like_company(line):
            yield Finding("name", line, SIGNATURE, "signature")
        elif looks_like_company(line) and len(line) <= 80 and not any(sign in line for sign in "@:"):
            yield Finding("company", line, SIGNATURE, "signature")
        elif place := _POSTCODE.match(line):
            yield Finding("postcode", place[1], SIGNATURE, "signature")
            yield Finding("city", place[2], SIGNATURE, "signature")
        elif street := _STREET.match(line):
            yield Finding("street", street[1], SIGNATURE, "signature")
    yield from _phones("\n".join(filled), SIGNATURE, "signature", needs_word=False)


def _phones(text: str, confidence: float, place: str, *, needs_word: bool) -> Iterator[Finding]:
    """Telephone numbers; in running text only with a leading +, 00 or 0, or beside a word that says so."""
    for found in list(_PHONE.finditer(text))[:20]:
        typed = found[0].strip()
        before = text[max(0, found.start() - 30) : found.start()]
        if re.search(r"fax", before, re.I):
            continue
        is_marked = typed.startswith(("+", "00", "0", "(0")) or bool(_PHONE_WORD.search(before))
        is_date = re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}", typed)
        if (is_marked or not needs_word) and not is_date and 8 <= sum(sign.isdigit() for sign in typed) <= 15:
            yield Finding("phone", typed, confidence, place)
