"""What a mail is: ADF inside it, else lines of label and value, else a person's own words, else no enquiry at all."""

import re
from dataclasses import replace

from stafet.intake.readers.adf import find_adf, read_adf
from stafet.intake.readers.advertising import is_advertising, may_be_advertising
from stafet.intake.readers.assemble import FURTHER, VEHICLE_FIELDS, Finding, assemble
from stafet.intake.readers.bounce import read_bounce
from stafet.intake.readers.customer_address import (
    email_findings,
    foreign_addresses,
    is_automatic,
    is_house_name,
    is_passed_on,
    is_same_house,
)
from stafet.intake.readers.form import NotAForm, read_json
from stafet.intake.readers.free_text import (
    free_text_findings,
    message_findings,
    name_findings,
    subject_findings,
    without_house_closing,
)
from stafet.intake.readers.house_talk import without_house_talk
from stafet.intake.readers.html_text import html_to_text
from stafet.intake.readers.keys import external_key, mail_key
from stafet.intake.readers.labels import BARE, label_findings, mostly_pairs, names_several
from stafet.intake.readers.language import guess_language
from stafet.intake.readers.mime import Letter, TooNested, letter_of, read_letter
from stafet.intake.readers.missed_call import missed_call_findings
from stafet.intake.readers.no_lead import Verdict, judge
from stafet.intake.readers.other_business import seeks_work
from stafet.intake.readers.passed_on import as_first_written
from stafet.intake.readers.plain_text import clean, decode
from stafet.intake.readers.portal import PortalWords, portal_findings, portal_of
from stafet.intake.readers.quotes import without_quotes
from stafet.intake.readers.sketch import DOUBTFUL, GUESSED, Reading, Sketch, is_enough
from stafet.intake.readers.xml_tree import Refused

# So many different labels make a machine's form of a text; one colon alone stands in any letter.
MIN_LABELS = 2
MAX_COVER = 1_000  # letters above a message that is passed on as an attachment
# People write these below their letters too ("Tel.: …, E-Mail: …"): they alone make no form of it.
_OF_SIGNATURES = frozenset(
    "phone email vat_id street postcode city postcode_city country company listing_url provider".split()
)


MAX_HTML = 400_000  # letters of a mail's HTML that are kept to be shown
# What an automatic answer asks for (RFC 3834 §2).
_MARKS = "auto-submitted precedence return-path x-auto-response-suppress content-type list-id list-unsubscribe list-post".split()
_CALL_BACK = re.compile(
    r"rückruf|call[- ]?back|bitte .{0,40}anrufen|ring (?:mig )?op|opkald|bliv ringet|terugbel", re.I
)


def read_mail(
    raw: bytes, *, country: str, own_addresses: frozenset[str], portals: tuple[PortalWords, ...] = ()
) -> Reading:
    """Read an RFC 5322 message. Never refuses: what is not understood comes back with a reason and its text."""
    own = frozenset(address.casefold() for address in own_addresses)
    try:
        letter = read_letter(raw)
    except TooNested:
        return Reading(
            format="mail",
            needs_look="The message is nested too deeply to be taken apart.",
            message_key=mail_key("", "", raw),
            text=clean(decode(raw[:100_000], None)),
        )
    blank = _envelope(letter)
    verdict = judge(letter, own)
    if verdict and not verdict.yields_to_payload:
        bounce = read_bounce(raw, letter.message_id, letter.subject) if verdict.kind == "bounce" else None
        return replace(blank, not_a_lead=verdict.kind, evidence=verdict.evidence, bounce=bounce)
    letter = _inner(letter)
    try:
        sketches = _payload_sketches(letter, country, own)
    except Refused as refusal:
        return replace(blank, needs_look=str(refusal))
    if sketches:
        return _with_payload(blank, sketches, verdict)
    return _from_text(letter, blank, verdict, country, own, portals)


def _inner(letter: Letter) -> Letter:
    """The letter that somebody attached whole and passed on, below a few words of their own."""
    if letter.enclosed is None or len(letter.text) > MAX_COVER:
        return letter
    inner = letter_of(letter.enclosed)
    return inner if inner.sender and (inner.text or inner.payloads) else letter


def _envelope(letter: Letter) -> Reading:
    return Reading(
        format="mail",
        message_key=mail_key(letter.message_id, letter.sender, _content(letter)),
        message_id=letter.message_id,
        in_reply_to=letter.in_reply_to,
        references=letter.references,
        sender=letter.sender,
        sender_name=letter.sender_name,
        recipients=letter.recipients,
        subject=letter.subject,
        text=letter.text,
        sent_at=letter.sent_at,
        attachments=letter.attachments,
        words=without_quotes(letter.text),
        html=letter.html[:MAX_HTML],
        marks=tuple((name, value) for name in _MARKS for value in letter.headers.get(name, ())[:3]),
    )


def _content(letter: Letter) -> bytes:
    """What stays the same when a message without an id is delivered twice: not its trace headers."""
    files = [f"{file.name} {file.size}" for file in letter.attachments]
    said = (
        letter.sender,
        letter.header("date"),
        letter.subject,
        letter.text,
        letter.html,
        *letter.payloads,
        *files,
    )
    return "\n".join(said).encode("utf-8", "surrogatepass")


def _payload_sketches(letter: Letter, country: str, own: frozenset[str]) -> tuple[Sketch, ...]:
    """The first ADF document among attachments, plain text, HTML source and shown HTML, else JSON. Raises `Refused`."""
    shown = html_to_text(letter.html) if "&lt;" in letter.html else ""
    for text in (*letter.payloads, letter.plain, letter.html, shown):
        if document := find_adf(text):
            sketches = read_adf(document, country)
            if len(sketches) == 1:
                sketches = (_with_address(sketches[0], letter, country, own),)
            return tuple(sketch for sketch in sketches if is_enough(sketch)) or sketches[:1]
    return _json_sketches(letter, country)


def _json_sketches(letter: Letter, country: str) -> tuple[Sketch, ...]:
    """The enquiries of the first JSON attachment or body that holds any."""
    for text in (*letter.payloads, letter.plain):
        if text.lstrip().startswith("{"):
            try:
                found = read_json(text.encode("utf-8", "replace"), country).sketches
            except NotAForm:
                continue
            if sketches := tuple(sketch for sketch in found if is_enough(sketch)):
                return sketches
    return ()


def _with_address(sketch: Sketch, letter: Letter, country: str, own: frozenset[str]) -> Sketch:
    """R4 for a single prospect: a customer's Reply-To goes before the payload's address."""
    payload = sketch.email.value if sketch.email else ""
    found = assemble(email_findings(letter, payload, own, is_portal=True), country)
    best = max(
        (email for email in (sketch.email, found.email) if email),
        key=lambda email: email.confidence,
        default=None,
    )
    return replace(sketch, email=best)


def _with_payload(blank: Reading, sketches: tuple[Sketch, ...], verdict: Verdict | None) -> Reading:
    """A reading of structured sketches; a spam mark on it or too little in it goes before a person."""
    if verdict and verdict.kind == "spam":
        return replace(
            blank,
            needs_look="Marked as spam on the way here, but it reads like an enquiry.",
            evidence=verdict.evidence,
        )
    sketches = tuple(replace(sketch, key=sketch.key or blank.message_key) for sketch in sketches)
    if not any(is_enough(sketch) for sketch in sketches):
        return replace(
            blank, needs_look="Neither an address nor a telephone number nor a name with a wish was found."
        )
    is_resend = any(sketch.is_resend for sketch in sketches)
    key = sketches[0].key if len(sketches) == 1 else blank.message_key
    return replace(blank, sketches=sketches, message_key=key, is_resend=is_resend)


def _from_text(
    letter: Letter,
    blank: Reading,
    verdict: Verdict | None,
    country: str,
    own: frozenset[str],
    portals: tuple[PortalWords, ...],
) -> Reading:
    letter = as_first_written(letter)
    portal = portal_of(letter.sender, portals)
    blank = replace(blank, portal=portal.code if portal else "")
    text = without_quotes(letter.text)
    if reason := _other_business(letter, text, verdict, portal):
        return replace(blank, needs_look=reason)
    labelled = _label_sketch(letter, text, country, own, portal)
    said = labelled.message.value if labelled and labelled.message else ""
    if pitches := is_advertising(said):
        return replace(blank, not_a_lead="spam", evidence=pitches)
    if labelled and (verdict is None or _outweighs(labelled, verdict, letter)):
        return _with_payload(blank, (labelled,), verdict)
    if verdict:
        return replace(blank, not_a_lead=verdict.kind, evidence=verdict.evidence)
    if pitches := is_advertising(f"{letter.subject}\n{text}"):
        return replace(blank, not_a_lead="spam", evidence=pitches)
    if pitches := may_be_advertising(f"{letter.subject}\n{text}"):
        return replace(blank, needs_look="It reads like an advertisement.", evidence=pitches)
    sketch = _free_sketch(letter, text, country, own)
    if reason := _too_little(sketch, letter):
        return replace(blank, needs_look=reason)
    return replace(blank, sketches=(replace(sketch, key=blank.message_key),))


def _other_business(letter: Letter, text: str, verdict: Verdict | None, portal: PortalWords | None) -> str:
    """Why a person must look at it before anything is made of its fields; empty if nothing speaks for it."""
    if verdict is None and seeks_work(letter.subject, text):
        return "It reads like an application for work."
    several = names_several(text, portal.words if portal else None)
    return "Several people ask in one message." if several else ""


def _too_little(sketch: Sketch, letter: Letter) -> str:
    """Why no lead can be made of a letter's own words; empty if one can."""
    if letter.calendar == "request":
        return "It is an invitation to an appointment."
    if not sketch.message and not sketch.subject:
        return "The message is empty."
    # A number in a machine's free text is its own hot line, not a customer's.
    is_nobodys = is_automatic(letter.sender) and not sketch.email
    if is_nobodys or not is_enough(sketch):
        return "Nobody can be reached: the message names no address and no telephone number."
    if _is_only_the_house(sketch, letter):
        return "Only the name of the house that sent it was found, nobody who asks."
    return ""


def _outweighs(sketch: Sketch, verdict: Verdict, letter: Letter) -> bool:
    """Whether a form's content says more than the marks of what is no enquiry: a person of another house who wants something."""
    if verdict.kind == "spam":
        return True
    if verdict.kind == "own":
        return sketch.email is not None and sketch.email.value in letter.reply_to
    has_email = sketch.email is not None and not is_same_house(sketch.email.value, letter.sender)
    has_wish = bool(sketch.message or sketch.vehicles or sketch.listing_id)
    has_name = bool(sketch.first_name or sketch.last_name)
    wants = has_wish if verdict.kind == "receipt" else has_wish or has_name
    return (has_email or (sketch.phone is not None and has_name)) and wants


def _is_only_the_house(sketch: Sketch, letter: Letter) -> bool:
    """Whether a portal's or firm's own name and address are all that tells who asks."""
    if sketch.phone or sketch.first_name or sketch.last_name or sketch.company:
        return False
    is_its_own = sketch.email is None or sketch.email.value == letter.sender
    return is_its_own and is_house_name(letter.sender_name, letter.sender)


def _label_sketch(
    letter: Letter, text: str, country: str, own: frozenset[str], portal: PortalWords | None
) -> Sketch | None:
    """A sketch if the text is a machine's form: enough different labels and a person who can be reached."""
    findings = label_findings(text, portal.words if portal else None)
    if portal:
        findings += portal_findings(portal, subject=letter.subject, text=text, html=letter.html)
    findings = [finding for finding in findings if not _is_ours(finding, own)]
    known = {f.field for f in findings if not f.field.startswith(FURTHER) and f.place != BARE}
    wants_call = bool(_CALL_BACK.search(f"{letter.subject}\n{text[:500]}")) and known >= {"phone"}
    if not known & {"phone", "message"} and (called := list(missed_call_findings(letter.subject, text))):
        findings, known, wants_call = [*findings, *called], known | {"phone"}, True
    is_form = bool(portal) or wants_call or ("message" in known and is_passed_on(letter))
    if (len(known) < MIN_LABELS and not is_form) or (
        known <= _OF_SIGNATURES and not (is_form or is_automatic(letter.sender) or mostly_pairs(text))
    ):
        return None
    message = next((finding.value for finding in findings if finding.field == "message"), "")
    own_words = without_house_talk(message, letter.sender, letter.sender_name)
    own_words = without_house_closing(own_words, letter.sender)
    if own_words != message:
        findings = [replace(f, value=own_words) if f.field == "message" else f for f in findings]
    findings += message_findings(own_words, has_vehicle=bool(known & VEHICLE_FIELDS))
    payload = next((finding.value for finding in findings if finding.field == "email"), "")
    addresses = email_findings(letter, payload, own, is_portal=True)
    if not payload and not addresses:
        addresses = foreign_addresses(text, letter.sender, own)
    findings += name_findings(letter, is_portal=True)
    sketch = assemble([*findings, *addresses, *subject_findings(letter.subject), *_language(text)], country)
    if not is_enough(sketch) or not (
        sketch.first_name or sketch.last_name or sketch.company or sketch.email or sketch.phone
    ):
        return None
    scope = letter.sender.partition("@")[2]
    key = external_key(scope, sketch.external_id.value) if sketch.external_id else ""
    return replace(sketch, key=key)


def _free_sketch(letter: Letter, text: str, country: str, own: frozenset[str]) -> Sketch:
    findings = list(free_text_findings(letter, text))
    from_machine = is_automatic(letter.sender)
    findings += email_findings(letter, "", own, is_portal=from_machine)
    if from_machine or is_house_name(letter.sender_name, letter.sender):
        findings += foreign_addresses(text, letter.sender, own)
    sketch = assemble([*findings, *subject_findings(letter.subject), *_language(text)], country)
    if sketch.email and sketch.email.value.casefold() in own:
        return replace(sketch, email=None)
    return sketch


def _is_ours(finding: Finding, own: frozenset[str]) -> bool:
    return finding.field == "email" and (
        finding.value.strip().casefold() in own or is_automatic(finding.value)
    )


def _language(text: str) -> list[Finding]:
    language, is_clear = guess_language(text)
    return (
        [Finding("language", language, GUESSED if is_clear else GUESSED * DOUBTFUL, "words")]
        if language
        else []
    )
