"""Texts that a machine filled in: lines of label and value, and the fixed sentences of portals."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from stafet.intake.readers.assemble import FURTHER, VEHICLE_FIELDS, Finding
from stafet.intake.readers.field_names import ASIDE, WEAK_LABELS, folded, is_usual_label, meaning_of
from stafet.intake.readers.sections import heading
from stafet.intake.readers.sentences import sentence_findings
from stafet.intake.readers.sketch import LABELLED, SENTENCE
from stafet.intake.readers.tables import rows_as_pairs
from stafet.intake.readers.vehicle_words import mentioned, opens_with_make, title_findings

MAX_LINES = 2_000
MAX_MESSAGE_LINES = 400
MAX_LABELS_ON_A_LINE = 12
MAX_LABEL_WORDS = 5  # of an unknown label that still ends a message
WORDS_OF_A_WISH = 5  # in "Ihr Anliegen" or "Subject" that make a message of it where there is none
MIN_SPACED = 4  # rows of label, blank and value that make a form
MIN_ADORNED = 2  # labels with numbers or brackets that make a style of it
MAX_TITLE = 100  # letters of a vehicle's title
LINES_OF_A_FORM = 4
MAX_VALUE = 60  # letters of its value
BARE = "line"  # the place of what stands on its line without a label
IGNORED = "ignored"  # the field of labels that a portal's template says to leave alone

_PAIR = re.compile(
    r"^\s{0,8}[*•·>»►▶‣◦▪■●✓–—-]{0,3}\s{0,3}\*{0,2}([^\W\d_][^:=\t]{0,58}?)[ .]{0,40}\*{0,2}\s{0,6}(?:[:\uff1a=]\*{0,2}|\t)\s{0,20}(.*)$"
)
# "1. Name: …", "b) Telefon: …", "[Name] …": what a builder of forms sets before or round its labels.
_NUMBERED = re.compile(
    r"^\s{0,8}(?:\d{1,2}|[a-z]|q\d{1,2}|frage \d{1,2}|question \d{1,2})\s?[.):]\)?\s{1,4}(?=[^\W\d_][^:=?\t]{1,58}[:=?\t])",
    re.I,
)
_BRACKETED = re.compile(r"^\s{0,8}[\[<{]([^\W\d_][^\[\]<>{}:\n]{1,50})[\]>}]\s{0,4}[:=]?\s{1,20}(\S.*)$")
_ASKED = re.compile(r"^\s{0,8}[*•·-]{0,2}\s?([^\W\d_][^:=\t?]{3,70}\?)\*?\s{1,8}([^\s(].*)$")
# "Vorname Sven": only where many lines are so.
_SPACED = re.compile(r"^\s{0,8}([^\W\d_][\w.-]{1,18}?)[.:]?\s{1,20}([^\s:=].*)$")
# Columns that are held apart by blanks, bars or arrows: only with a known label before them.
_COLUMN = re.compile(r"^[\s|*]{0,8}([^\W\d_][^:=\t|]{0,40}?)(?:\s{2,}|\s\|\s|\s[-=]>\s|\s→\s)(\S.*)$")
_LONE_LABEL = re.compile(
    r"^\s{0,8}[*\[]{0,2}([^\W\d_](?:[^:=\t.!?]|\.(?=\S| \w)){1,50}?[?.]?)[*\]]{0,2}\s{0,4}:?\s*$"
)
_FURTHER_LABEL = re.compile(r"(?:\s*[,;|]\s*|\s{2,20}|\s[–-]\s)(?=[^\W\d_][\w /.-]{1,30}:(?:\s|$))")
# "Nachricht von Anna Berg:" opens the message and names its writer at once.
_MESSAGE_FROM = re.compile(
    r"^\s*(?:(?:neue |ny |new |nieuwe )?(?:nachricht|mitteilung|besked|message|bericht|comment)|reactie ontvangen)\s+(?:von|fra|from|van)\b"
    r"([^:]{0,60}?|\s*:[^:]{0,60}?)\s*:?\s*$",
    re.I,
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_IS_NUMBER = re.compile(r"\(?\+?[\d(][\d\s()/.-]{5,24}")
_HAS_NUMBER = re.compile(r"(?<![\w.@+-])[+(]?\d[\d\s()/.-]{5,24}\d")
# Labels of what the customer has already, and of the dealer's.
_GIVEN_IN = re.compile(
    r"zahlung|trade|exchange|bytte|inruil|aktuell|current|jetzig|nuværende|huidig|alt|dealer|händler|forhandler|autohaus|verk(?:ä|ae)ufer|seller|salon|company|firma",
    re.I,
)
_PERSONS = frozenset(
    "salutation first_name last_name name email phone street house_number postcode city postcode_city company message".split()
)
_FORM = re.compile(
    r"(?:[\w-]+ ){0,3}[\w-]*(?:formular|formulier|website|webseite|homepage|hjemmeside|form|kontaktseite|site)\w*",
    re.I,
)
_NOBODY = re.compile(
    r"(?:de |den |der |the |your )?(?:koper|køber|kunde|käufer|buyer|customer|interessent)\w*",
    re.I,
)
# What forms write where a box was ticked.
_CHOICES = frozenset(
    "ja nein yes no nej nee on off true false akzeptiert zugestimmt bestaetigt einverstanden accepted agreed accept i agree iagree confirmed checked "
    "accepteret godkendt accepterer akkoord geaccepteerd ikgaakkoord aan uit x 1 0 erteilt gegeben googl google facebook instagram".split()
)
_POSTSCRIPTS = frozenset("ps nb pps mfg vg lg mvh ps1 anm obs edit update".split())
# Below these a portal speaks for itself again.
_FOOTER = re.compile(
    r"^\s*(?:[-_=*]{5,}|[-_=*]{3,}\s*$|--\s*$|(?:diese|dies ist eine) (?:e-?mail|nachricht|automatisch)|this (?:e-?mail|message) (?:was|is)|"
    r"denne (?:e-?mail|besked) (?:er|blev)|deze e-?mail|dit bericht is|impressum|©|copyright|unsubscribe|abmelden|afmeld|"
    r"(?:bitte )?antworten sie (?:direkt|einfach)|antworte (?:direkt|einfach)|svar (?:direkte|køberen|kunden)|reply directly|beantwoord (?:dit|deze)|reageer (?:direct|op)|"
    r"ihr \S+[- ]team|your \S+ team|the \S+ team|dein \S+[- ]team|mit freundlichen grüßen,?\s*ihr|sie erhalten diese|you (?:are receiving|receive) this|du modtager denne|"
    r"u ontvangt (?:dit|deze)|schützen sie sich|sicherheitshinweis|tipps? (?:für|zum)|safety (?:tip|advice)|>?>? ?(?:jetzt )?antworten\s*$|zur anfrage|zum inserat\s*<|"
    r"(?:marketing[- ]?)?(?:datenschutz\w*|einwilligung\w*|dsgvo\w*|privacy\w*|samtykke\w*|consent|privatlivs\w*|toestemming\w*|agb|newsletter)\b.{0,60}?(?::|\t|\bja\b|\byes\b|akzept|$)|"
    r".{0,120}(?:einverstanden|zugestimmt|stimme .{0,40}zu|akzeptier\w*|i (?:agree|accept|consent)|samtykker?|accepterer|akkoord|ga ermee akkoord)\W{0,3}(?::|\t)\s*(?:ja|nein|yes|no|nej|nee|on|true|x)?\s*$|"
    r"(?:user-?agent|remote-?ip|ip-?adresse|ip address|seiten-url|page url|referr?er|powered by|unterstützt durch|gesendet über|sent from (?:your|the) website)\s*:?)",
    re.I,
)


def label_findings(text: str, words: Mapping[str, str] | None = None) -> list[Finding]:
    """Findings of all label lines; a field that is no known one is named "further:LABEL".

    A label may stand before its value (colon, equals sign, table cell, wide gap) or alone on the line above it.
    The message runs on until the next known label or the portal's footer. What stands in the dealer's own block
    is left out, unless nobody could be reached without it. `words` are a portal's own labels (folded) with
    their fields; they go before the usual ones.
    """
    own = words or {}
    rows = _in_one_style(rows_as_pairs(text.split("\n")[:MAX_LINES]))
    lines = [part for line in rows for part in _parted(line, own)]
    findings = [finding for finding in _line_findings(lines, own) if finding.value]
    if not {"email", "phone", "name", "last_name"} & {finding.field for finding in findings}:
        lines = ["" if heading(line) == "dealer" else line for line in lines]
        findings = [finding for finding in _line_findings(lines, own) if finding.value]
    known = {finding.field for finding in findings}
    if "message" not in known:
        findings += [
            replace(finding, field="message")
            for finding in findings
            if finding.field == "subject" and len(finding.value.split()) >= WORDS_OF_A_WISH
        ][:1]
    if not known & VEHICLE_FIELDS:
        findings += _vehicle_elsewhere(findings)
    if known:
        findings += [finding for finding in sentence_findings(text) if finding.field not in known]
    return findings


def _vehicle_elsewhere(findings: list[Finding]) -> list[Finding]:
    """The vehicle behind a label that nobody knows, if a known make opens what stands there."""
    for finding in findings:
        if (
            finding.field.startswith((FURTHER, "subject"))
            and len(finding.value) <= MAX_TITLE
            and not _GIVEN_IN.search(finding.field)
        ):
            named = list(mentioned(finding.value, SENTENCE, finding.place))
            if len(named) > 1 and opens_with_make(finding.value):
                return named
    return []


def _meaning(label: str, own: Mapping[str, str]) -> str:
    return own.get(folded(label), "") or meaning_of(label)


def _in_one_style(rows: list[str]) -> list[str]:
    """Rows without what a form sets round its labels; a single row that looks so is a word of the writer."""
    spaced = [f"{found[1]}\t{found[2]}" if (found := _spaced(row)) else row for row in rows]
    if sum(one != row for one, row in zip(spaced, rows, strict=True)) >= MIN_SPACED:
        rows = spaced
    plain = [_unadorned(row) for row in rows]
    return plain if sum(one != row for one, row in zip(plain, rows, strict=True)) >= MIN_ADORNED else rows


def _spaced(row: str) -> re.Match[str] | None:
    """A row of a usual label of a person's, a blank and its value."""
    has_mark = len(row) > 200 or any(sign in row for sign in ("\t", ":", "=", "|", " - ", " – ", ">", "]"))
    found = None if has_mark else _SPACED.match(row)
    return found if found and is_usual_label(found[1]) and meaning_of(found[1]) in _PERSONS else None


def _unadorned(line: str) -> str:
    """A line whose label is numbered, bracketed or a question with its answer behind it, as label and value."""
    if not 4 <= len(line) <= 2_000:
        return line
    plain = _NUMBERED.sub("", line)
    for pattern in (_BRACKETED, _ASKED):
        if (found := pattern.match(plain)) and meaning_of(found[1]):
            return f"{found[1]}\t{found[2]}"
    label = plain.partition(":")[0] if ":" in plain else plain
    return plain if plain is line or meaning_of(label.strip()) else line


def _parted(line: str, own: Mapping[str, str]) -> list[str]:
    """A line with several labels as one line each; anything else as it is."""
    if line.count(":") < 2 or len(line) > 1000:
        return [line]
    pieces = _FURTHER_LABEL.split(line, maxsplit=MAX_LABELS_ON_A_LINE)
    meanings = [_meaning(piece.partition(":")[0].strip(" *|>-"), own) for piece in pieces]
    is_form = len(pieces) > 1 and all(meanings) and "message" not in meanings
    return pieces if is_form else [line]


def _line_findings(lines: list[str], own: Mapping[str, str]) -> Iterator[Finding]:
    at = 0
    in_trade_in = is_dealers = stands_alone = False
    seen: set[str] = set()
    while at < len(lines):
        written_by = _MESSAGE_FROM.match(lines[at][:200])
        if written_by and not _FORM.fullmatch(written_by[1].strip(" :")):
            at, value = _message(lines, at + 1, "", seen)
            name = written_by[1].strip(" :")
            yield Finding("name", "" if _NOBODY.fullmatch(name) else name, SENTENCE, "portal sentence")
            yield Finding("message", value, LABELLED, "portal sentence")
            continue
        if block := heading(lines[at]):
            is_dealers, in_trade_in = block == "dealer", False
        elif meaning_of(lines[at].strip()[:60]) == "trade_in" and _opens_block(lines, at + 1):
            in_trade_in, at = True, at + 1
            yield Finding("interest", "trade-in", LABELLED, "heading", 1)
            continue
        label, value = _pair(lines, at, own)
        at += 1
        field = _meaning(label, own) if label else ""
        if not field or field == IGNORED:
            if not label and not is_dealers:
                yield from _bare_reach(lines[at - 1])
            if label and value:
                yield Finding(f"{FURTHER}{label}", value, LABELLED, f"label {label}")
            continue
        if not value and at < len(lines) and field != "message":
            stands_alone = stands_alone or not lines[at - 1].rstrip(" *").endswith(":")
            at, value = _value_below(lines, at, own)
        if field == "message":
            at, value = _message(lines, at, value, seen, stands_alone=stands_alone)
        elif is_dealers and field not in VEHICLE_FIELDS:
            yield Finding(f"{FURTHER}dealer {label}", value, LABELLED, f"label {label}")
            continue
        seen.add(field)
        in_trade_in = field == "trade_in" or (
            in_trade_in and field in ("make", "model", "year", "odometer", "vin")
        )
        yield from _field_findings(field, label, value, trade_in=in_trade_in)


def _bare_reach(line: str) -> Iterator[Finding]:
    """An address or a number that stands on its line without a label, as below a heading."""
    alone = line.strip(" \t*•<>")
    if len(alone) > 100:
        return
    if _ADDRESS.fullmatch(alone):
        yield Finding("email", alone, SENTENCE, BARE)
    elif alone.startswith(("+", "0", "(0", "(+")) and _IS_NUMBER.fullmatch(alone):
        yield Finding("phone", alone, SENTENCE, BARE)


def _pair(lines: list[str], at: int, own: Mapping[str, str]) -> tuple[str, str]:
    """Label and value of a line; a known label alone on its line has its value below."""
    line = lines[at][:2000]
    if pair := _PAIR.match(line):
        if not pair[2].lstrip().startswith("//"):
            return pair[1].strip(), lines[at][pair.start(2) :].strip().strip("*").strip()
    elif (column := _COLUMN.match(line)) and _meaning(column[1], own):
        return column[1].strip(), column[2].strip(" |")
    elif (alone := _LONE_LABEL.match(line)) and _meaning(alone[1], own):
        below = next((after for after in lines[at + 1 : at + 4] if after.strip()), "")
        # The answer to "What would you like to ask?" may be a question that sounds like a label.
        sounds = (
            is_usual_label(below) if _meaning(alone[1], own) == "message" else _meaning(below.strip(), own)
        )
        is_label = bool(_PAIR.match(below[:2000])) or (bool(sounds) and not line.rstrip().endswith(":"))
        if below and not is_label:
            return alone[1].strip(), ""
    return "", ""


def _value_below(lines: list[str], at: int, own: Mapping[str, str]) -> tuple[int, str]:
    """The value in the next line, or behind at most two empty ones."""
    below = next((number for number in range(at, min(at + 3, len(lines))) if lines[number].strip()), at)
    follows = lines[below].strip()
    pair = _PAIR.match(lines[below][:2000])
    is_label = bool(pair and _meaning(pair[1], own)) or bool(_meaning(follows, own)) or bool(heading(follows))
    return (at, "") if is_label or not follows else (below + 1, follows)


def _message(
    lines: list[str], at: int, first: str, seen: set[str], *, stands_alone: bool = False
) -> tuple[int, str]:
    """The lines up to the footer or the next label; a label that was `seen` already is a word of the writer.

    `stands_alone` says that this form puts labels without a colon on lines of their own.
    """
    message = [first] if first else []
    while at < len(lines) and len(message) < MAX_MESSAGE_LINES:
        pair = _PAIR.match(lines[at][:2000])
        if _FOOTER.match(lines[at]) or (pair and meaning_of(pair[1]) not in ("", "message", *seen)):
            break
        if heading(lines[at]) and _opens_block(lines, at + 1):
            break
        is_label = stands_alone and meaning_of(lines[at].strip()[:60]) not in ("", "message", *seen)
        if is_label and (any(line.strip() for line in message) or is_usual_label(lines[at].strip()[:60])):
            break
        if pair and _is_further_label(lines, at, message):
            break
        message.append(lines[at])
        at += 1
    return at, "\n".join(message).strip().strip('"„“”').strip()


def _is_further_label(lines: list[str], at: int, message: list[str]) -> bool:
    """Whether a pair of an unknown label stands below a message as the form's next line, and is no word of the writer.

    A consent or a choice tells itself; else the message must be one line of the form that this one follows at once.
    """
    label, value = lines[at][:2000], ""
    if pair := _PAIR.match(label):
        label, value = pair[1].strip(), pair[2].strip(" *")
    if not any(line.strip() for line in message) or value.startswith("//"):
        return False
    if folded(value) in _CHOICES or lines[at].lstrip().startswith("*") or label.endswith("?"):
        return True
    is_label = (
        label[:1].isupper() and len(label.split()) <= MAX_LABEL_WORDS and folded(label) not in _POSTSCRIPTS
    )
    is_short = bool(value) and len(value) <= MAX_VALUE and not value.endswith((".", "!", "?"))
    return is_label and is_short and len(message) == 1


def _opens_block(lines: list[str], at: int) -> bool:
    """Whether a label line follows: then a heading is one, and no word of the writer."""
    follows = next((line for line in lines[at : at + 3] if line.strip()), "")
    pair = _PAIR.match(follows[:2000])
    return bool(pair and meaning_of(pair[1]))


def _field_findings(field: str, label: str, value: str, *, trade_in: bool) -> Iterator[Finding]:
    place = f"label {label}"
    number = 1 if trade_in else 0
    if not value:
        return
    if field == "trade_in":
        if value.casefold() not in ("nein", "nej", "no", "nee", "-"):
            yield Finding("interest", "trade-in", LABELLED, place, 1)
            if value.casefold() not in ("ja", "yes"):
                yield from title_findings(value, LABELLED * 0.9, place, 1)
    elif field == "vehicle":
        yield from vehicle_findings(label, value, place)
    elif field == "model" and (named := list(mentioned(value, LABELLED * 0.95, place, number))):
        # A make is wanted in the model's place only where the model alone would not tell it.
        yield from named
    elif field == "salutation":
        yield Finding(f"{FURTHER}salutation", value, LABELLED, place)
    elif field == ASIDE:
        yield Finding(f"{FURTHER}{label}", value, LABELLED, place)
    elif field == "name":
        yield from _named(label, value, place)
    elif field == "reach" or (
        field in ("phone", "email") and _ADDRESS.search(value) and _HAS_NUMBER.search(value)
    ):
        yield from _reach_findings(value, place)
    elif field == "email":
        yield Finding("email", value.split(maxsplit=1)[0].strip("<>,;()."), LABELLED, place)
    else:
        yield Finding(field, value, LABELLED, place, number)


def _named(label: str, value: str, place: str) -> Iterator[Finding]:
    """What stands in a name's place: mostly a name, with an address behind it or without."""
    if meaning_of(value):
        yield Finding(f"{FURTHER}{label}", value, LABELLED, place)
    elif _IS_NUMBER.fullmatch(value):
        yield Finding("phone", value, LABELLED, place)
    elif address := _ADDRESS.search(value):
        name = value[: address.start()].strip(" <([,;-–|:")
        yield Finding("name", name.removesuffix("mailto").strip(" <([:"), LABELLED, place)
        yield Finding("email", address[0], LABELLED * 0.95, place)
    else:
        yield Finding("name", value, LABELLED, place)


def _reach_findings(value: str, place: str) -> Iterator[Finding]:
    """The address and the number that stand together behind one label."""
    address = _ADDRESS.search(value)
    if address:
        yield Finding("email", address[0], LABELLED, place)
    rest = value.replace(address[0], " ") if address else value
    if number := _HAS_NUMBER.search(rest):
        yield Finding("phone", number[0].strip(), LABELLED, place)


def vehicle_findings(label: str, value: str, place: str) -> Iterator[Finding]:
    """A vehicle in one line; a label of many things ("Title") names one only where a known make stands behind it."""
    if folded(label) in WEAK_LABELS:
        named = list(mentioned(value, LABELLED * 0.9, place))
        yield from named or [Finding(f"{FURTHER}{label}", value, LABELLED, place)]
    else:
        yield from title_findings(value, LABELLED * 0.9, place)


def mostly_pairs(text: str) -> bool:
    """Whether most lines of a text are a label with its value: a form, however few of its labels are known."""
    filled = [line for line in text.split("\n")[:MAX_LINES] if line.strip()]
    pairs = sum(bool(_PAIR.match(line[:2000])) for line in filled)
    return pairs >= LINES_OF_A_FORM and pairs * 2 > len(filled)


def names_several(text: str, words: Mapping[str, str] | None = None) -> bool:
    """Whether the labels of a name and of an address come again with other values: a list of enquiries, not one."""
    if len({address.casefold() for address in _ADDRESS.findall(text[:20_000])}) < 2:
        return False
    own = words or {}
    lines = [part for line in text.split("\n")[:MAX_LINES] for part in _parted(line, own)]
    # Without its messages, which would take the next enquiry for the writer's own words.
    lines = [
        "" if _meaning(_pair(lines, at, own)[0], own) == "message" else line for at, line in enumerate(lines)
    ]
    said: dict[tuple[str, str], set[str]] = {}
    for finding in _line_findings(lines, own):
        if finding.field in ("name", "last_name", "email") and finding.value:
            said.setdefault((finding.field, finding.place), set()).add(finding.value.casefold())
    repeated = {field for (field, _), values in said.items() if len(values) > 1}
    return "email" in repeated and len(repeated) > 1
