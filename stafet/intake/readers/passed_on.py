"""Mail that somebody passed on: the head of the first letter inside the text, in four languages and most programs' forms."""

import re
from dataclasses import dataclass, replace

from stafet.foundation.mail_address import read_address
from stafet.intake.readers.mime import Letter
from stafet.intake.readers.plain_text import one_line

MAX_PASSED_ON = 4  # times in a row
_LOOKED_AT = 300  # lines
_MARK_ABOVE = 4  # lines between "Forwarded message" and the head

_SUBJECT = re.compile(
    r"^\s*(?:(?:re|aw|sv|antw)\s*:\s*)?(?:fwd?|wg|vs|vb|tr|doorst|doorgestuurd|weitergeleitet|videresendt)\s*:",
    re.I,
)
_MARK = re.compile(
    r"forwarded message|weitergeleitete[rn]? (?:nachricht|e-?mail)|videresendt (?:meddelelse|besked|e?mail)|"
    r"doorgestuurd bericht|message transféré|mensaje reenviado|messaggio inoltrato|vidarebefordrat meddelande|begin forwarded|original(?:nachricht| message)|oprindelig meddelelse|oorspronkelijk bericht|^\s*_{10,}\s*$",
    re.I,
)
_QUOTED = re.compile(r"^\s{0,3}>\s?")
_HEAD = re.compile(
    r"^[\s>*]{0,8}(von|fra|from|van|de|da|från|od|envoyé|envoye|inviato|enviado|skickat|wysłano|à|para|till|do|objet|asunto|oggetto|ämne|temat|répondre à|gesendet|sendt|sent|verzonden|datum|dato|date|an|til|to|aan|betreff|emne|subject|onderwerp|cc|kopie|"
    r"antwort an|reply-to|svar til|antwoord aan)\s{0,2}\*?\s{0,2}:\s{0,3}\*?\s{0,6}(.{0,300})$",
    re.I,
)
_FROM = frozenset(("von", "fra", "from", "van", "de", "da", "från", "od"))
_REPLY_TO = frozenset(("antwort an", "reply-to", "svar til", "antwoord aan"))
_ABOUT = frozenset(("betreff", "emne", "subject", "onderwerp", "objet", "asunto", "oggetto", "ämne", "temat"))
_MAILTO = re.compile(r"[\[<]\s*mailto:\s*([^\]>\s]+)\s*[\]>]", re.I)


@dataclass(frozen=True, slots=True)
class _Head:
    """What the head of a passed-on letter says, and the lines below it."""

    fields: dict[str, str]
    below: list[str]


def as_first_written(letter: Letter) -> Letter:
    """The letter as its first sender wrote it, followed through several hands; unchanged if nobody passed it on."""
    for _ in range(MAX_PASSED_ON):
        head = _head_of(letter.subject, letter.text)
        if head is None:
            break
        letter = _as_written(letter, head)
    return letter


def _head_of(subject: str, text: str) -> _Head | None:
    lines = text.split("\n")
    has_mark = bool(_SUBJECT.match(subject))
    for number in range(min(len(lines), _LOOKED_AT)):
        if not _HEAD.match(lines[number]):
            continue
        above = [line for line in lines[:number] if line.strip()][-_MARK_ABOVE:]
        if not has_mark and not any(_MARK.search(line) and "riginal" not in line for line in above):
            return None
        fields, after = _fields_of(lines, number)
        if len(fields) >= 2 and _FROM & fields.keys():
            below = lines[after:]
            if _QUOTED.match(lines[number]):
                below = [_QUOTED.sub("", line) for line in below]
            return _Head(fields, below)
    return None


def _fields_of(lines: list[str], at: int) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    while at < len(lines):
        found = _HEAD.match(lines[at])
        if found and found[1].lower() not in fields:
            fields[found[1].lower()] = found[2].strip()
        elif found or not lines[at].strip(" >\t") or not _is_wrapped(lines[at], fields):
            break
        at += 1
    return fields, at


def _is_wrapped(line: str, fields: dict[str, str]) -> bool:
    """Whether a line only continues a long list of recipients."""
    return bool(fields) and "@" in line and line.startswith((" ", "\t")) and len(line) < 300


def _as_written(letter: Letter, head: _Head) -> Letter:
    author = next(value for name, value in head.fields.items() if name in _FROM)
    answers_to = next((value for name, value in head.fields.items() if name in _REPLY_TO), "")
    about = next((value for name, value in head.fields.items() if name in _ABOUT), "")
    typed = _MAILTO.sub(r"<\1>", author).replace('"', "").strip("* ")
    address = read_address(typed) or read_address(typed.partition("<")[2].partition(">")[0])
    reply_to = read_address(answers_to)
    name = typed.partition("<")[0].strip() if "@" not in typed.partition("<")[0] else ""
    return replace(
        letter,
        sender=address.address if address else "",
        sender_name=one_line(name, 200),
        reply_to=(reply_to.address,) if reply_to else (),
        reply_to_name="",
        subject=about or letter.subject,
        text="\n".join(head.below).strip(),
    )
