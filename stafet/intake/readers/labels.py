"""Texts that a machine filled in: lines of label and value, and the fixed sentences of portals."""

import re
from collections.abc import Iterator

from stafet.intake.readers.assemble import FURTHER, Finding
from stafet.intake.readers.field_names import field_for
from stafet.intake.readers.sketch import GUESSED, LABELLED, SENTENCE
from stafet.intake.readers.vehicle_words import title_findings

MAX_LINES = 2_000
MAX_MESSAGE_LINES = 400

_PAIR = re.compile(
    r"^\s{0,8}[*•·>-]{0,3}\s{0,3}\*{0,2}([^\W\d_][^:=\t]{0,58}?)\*{0,2}\s{0,6}(?:[:\uff1a=]\*{0,2}|\t)\s{0,20}(.*)$"
)
_LONE_LABEL = re.compile(r"^\s{0,8}\*{0,2}([^\W\d_][^:=\t.!?]{1,50}?)\*{0,2}\s{0,4}:?\s*$")
# "Nachricht von Anna Berg:" opens the message and names its writer at once.
_MESSAGE_FROM = re.compile(
    r"^\s*(?:nachricht|mitteilung|besked|message|bericht|comment)\s+(?:von|fra|from|van)\b([^:]{0,60}?|\s*:[^:]{0,60}?)\s*:?\s*$",
    re.I,
)
_NOBODY = re.compile(
    r"(?:de |den |der |the |your )?(?:koper|køber|kunde|käufer|buyer|customer|interessent)\w*", re.I
)
# Below these a portal speaks for itself again.
_FOOTER = re.compile(
    r"^\s*(?:[-_=*]{5,}|--\s*$|(?:diese|dies ist eine) (?:e-?mail|nachricht|automatisch)|this (?:e-?mail|message) (?:was|is)|"
    r"denne (?:e-?mail|besked) (?:er|blev)|deze e-?mail|dit bericht is|impressum|©|copyright|unsubscribe|abmelden|afmeld|"
    r"(?:bitte )?antworten sie (?:direkt|einfach)|svar direkte|reply directly|ihr \S+[- ]team|your \S+ team|"
    r"mit freundlichen grüßen,?\s*ihr|sie erhalten diese|you (?:are receiving|receive) this|du modtager denne)",
    re.I,
)
# Portals' sentences with the value in the middle: (pattern, the fields of its groups).
_SENTENCES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"^\s*nieuwe aanvraag van (.{2,60}?) voor\b", re.I | re.M), ("name",)),
    (re.compile(r"^\s*reactie ontvangen van (.{2,60}?)\s*:", re.I | re.M), ("name",)),
    (re.compile(r"^\s*(?:neue )?anfrage von (.{2,60}?) (?:zu|für|über)\b", re.I | re.M), ("name",)),
    (
        re.compile(
            r"(?:^|[.,!] )\s*(.{3,60}?) (?:interessiert sich|hat interesse an|hat sich .{0,20}gemeldet)",
            re.I | re.M,
        ),
        ("name",),
    ),
    (re.compile(r"^\s*(?:ny )?henvendelse fra (.{2,60}?) (?:om|vedr|på)\b", re.I | re.M), ("name",)),
    (
        re.compile(
            r"^\s*(?:new )?(?:enquiry|inquiry|message|lead) from (.{2,60}?) (?:for|about|regarding|on)\b",
            re.I | re.M,
        ),
        ("name",),
    ),
)
_BARE = (
    (re.compile(r"\badvertentienr\.?\s*:?\s*(\d{4,20})", re.I), "listing_id"),
    (
        re.compile(
            r"\b(?:inserats?|anzeigen?|annonce|angebots)[- ]?(?:nr|nummer|id)?\.?\s*:?\s*#?(\d{5,30})",
            re.I,
        ),
        "listing_id",
    ),
    (re.compile(r"\b(?:ad|listing)[- ](?:id|no|number)\.?\s*:?\s*#?(\d[\w-]{3,30})", re.I), "listing_id"),
    (re.compile(r"(https?://[^\s<>\"')]{8,500})"), "listing_url"),
    (re.compile(r"(?:€|\beur\b)\s?(\d{1,3}(?:[.,]\d{3})+(?:,-|,\d\d)?)", re.I), "price"),
)
_NUMBER_IN_URL = re.compile(r"^http.*[/=_-](\d{5,20})(?:\D|$)")
_NOT_LISTINGS = re.compile(
    r"impressum|datenschutz|privacy|unsubscribe|abmelden|agb|terms|\.(?:png|jpe?g|gif)\b|/login|facebook|twitter|"
    r"instagram|help|hilfe|support|settings",
    re.I,
)


def label_findings(text: str) -> list[Finding]:
    """Findings of all label lines; a field that is no known one is named "further:LABEL".

    A label may stand before its value (colon, equals sign, table cell) or alone on the line above it. The
    message runs on until the next known label or the portal's footer.
    """
    lines = text.split("\n")[:MAX_LINES]
    findings = [finding for finding in _line_findings(lines) if finding.value]
    known = {finding.field for finding in findings}
    if known:
        findings += [finding for finding in sentence_findings(text) if finding.field not in known]
    return findings


def _line_findings(lines: list[str]) -> Iterator[Finding]:
    at = 0
    in_trade_in = False
    seen: set[str] = set()
    while at < len(lines):
        if written_by := _MESSAGE_FROM.match(lines[at][:200]):
            at, value = _message(lines, at + 1, "", seen)
            name = written_by[1].strip(" :")
            yield Finding("name", "" if _NOBODY.fullmatch(name) else name, SENTENCE, "portal sentence")
            yield Finding("message", value, LABELLED, "portal sentence")
            continue
        label, value = _pair(lines, at)
        at += 1
        field = field_for(label) if label else ""
        if not field:
            if label and value:
                yield Finding(f"{FURTHER}{label}", value, LABELLED, f"label {label}")
            continue
        if not value and at < len(lines) and field != "message":
            at, value = _value_below(lines, at)
        if field == "message":
            at, value = _message(lines, at, value, seen)
        seen.add(field)
        in_trade_in = field == "trade_in" or (
            in_trade_in and field in ("make", "model", "year", "odometer", "vin")
        )
        yield from _field_findings(field, label, value, trade_in=in_trade_in)


def _pair(lines: list[str], at: int) -> tuple[str, str]:
    """Label and value of a line; a known label alone on its line has its value below."""
    if pair := _PAIR.match(lines[at][:2000]):
        if not pair[2].lstrip().startswith("//"):
            return pair[1].strip(), lines[at][pair.start(2) :].strip().strip("*").strip()
    elif (alone := _LONE_LABEL.match(lines[at])) and field_for(alone[1]) and at + 1 < len(lines):
        follows = lines[at + 1].strip()
        if (
            follows
            and not _PAIR.match(lines[at + 1][:2000])
            and (lines[at].rstrip().endswith(":") or not field_for(follows))
        ):
            return alone[1].strip(), ""
    return "", ""


def _value_below(lines: list[str], at: int) -> tuple[int, str]:
    follows = lines[at].strip()
    pair = _PAIR.match(lines[at][:2000])
    is_label = bool(pair and field_for(pair[1])) or bool(field_for(follows))
    return (at, "") if is_label or not follows else (at + 1, follows)


def _message(lines: list[str], at: int, first: str, seen: set[str]) -> tuple[int, str]:
    """The lines up to the footer or the next label; a label that was `seen` already is a word of the writer."""
    message = [first] if first else []
    while at < len(lines) and len(message) < MAX_MESSAGE_LINES:
        pair = _PAIR.match(lines[at][:2000])
        if _FOOTER.match(lines[at]) or (pair and field_for(pair[1]) not in ("", "message", *seen)):
            break
        message.append(lines[at])
        at += 1
    return at, "\n".join(message).strip().strip('"„“').strip()


def _field_findings(field: str, label: str, value: str, *, trade_in: bool) -> Iterator[Finding]:
    place = f"label {label}"
    number = 1 if trade_in else 0
    if not value:
        return
    if field == "trade_in":
        if value.casefold() not in ("nein", "nej", "no", "nee", "-"):
            yield Finding("interest", "trade-in", LABELLED, place, 1)
            yield from title_findings(value, LABELLED * 0.9, place, 1)
    elif field == "vehicle":
        yield from title_findings(value, LABELLED * 0.9, place)
    elif field == "salutation":
        yield Finding(f"{FURTHER}salutation", value, LABELLED, place)
    elif field == "name" and "@" in value:
        yield Finding("name", value.split("<", maxsplit=1)[0] if "<" in value else "", LABELLED, place)
        yield Finding(
            "email",
            value.rsplit("<", maxsplit=1)[-1].split(maxsplit=1)[0].strip("<>,;()"),
            LABELLED * 0.95,
            place,
        )
    elif field == "email":
        yield Finding("email", value.split(maxsplit=1)[0].strip("<>,;()"), LABELLED, place)
    else:
        yield Finding(field, value, LABELLED, place, number)


def sentence_findings(text: str) -> Iterator[Finding]:
    """What portals' fixed sentences, listing numbers, links and prices in a text tell."""
    beginning = text[:20_000]
    for pattern, fields in _SENTENCES:
        if found := pattern.search(beginning):
            for field, value in zip(fields, found.groups(), strict=True):
                yield Finding(field, value, SENTENCE, "portal sentence")
    for pattern, field in _BARE:
        for found in pattern.finditer(beginning):
            if field != "listing_url" or not _NOT_LISTINGS.search(found[1]):
                yield Finding(field, found[1] if field != "price" else found[0], SENTENCE, "portal text")
                if number := _NUMBER_IN_URL.search(found[1]):
                    yield Finding("listing_id", number[1], GUESSED, "web address")
                break
