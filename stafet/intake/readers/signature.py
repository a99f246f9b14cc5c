"""Who wrote a letter, from the lines below its closing words, or from a name that stands alone at its end."""

import re
from collections.abc import Iterator

from stafet.foundation.names import looks_like_company
from stafet.intake.readers.assemble import Finding
from stafet.intake.readers.phones import phone_findings
from stafet.intake.readers.sketch import GUESSED, SIGNATURE

MAX_LINES = 14

_CLOSING_WORDS = (
    r"(?:mit (?:freundlich|best|lieb|herzlich)\w*\s+gr(?:ü|ue|u)(?:ß|ss)\w*|(?:viele|beste|liebe|herzliche|freundliche|schöne|sonnige) "
    r"gr(?:ü|ue|u)(?:ß|ss)\w*|gr(?:ü|ue|u)(?:ß|ss)e?|mfg|lg|vg|bg|hochachtungsvoll|(?:med )?(?:venlig|bedste|mange|kærlig|de bedste) hilsn?e?[nr]?\w*|"
    r"hilsen|(?:d\.?)?mvh|vh|kh|(?:with )?(?:kind|best|warm|many|kindest)?\s?regards|yours \w+|best wishes|all the best|(?:many )?thanks(?: again| in advance)?|thank you|cheers|sincerely|best|"
    r"met (?:vriendelijke|hartelijke) groet\w*|(?:vriendelijke|hartelijke) groet\w*|groetjes|groeten|groet|gr|mvg|(?:mange )?tak på forhånd|vielen dank(?: im voraus)?|danke|"
    r"på forhånd (?:mange )?tak|alvast bedankt|bij voorbaat dank)"
)
_CLOSING = re.compile(
    rf"^\s*{_CLOSING_WORDS}(?: (?:aus|fra|from|uit|und|og|and) [\w -]{{1,30}})?\s*[,.!]*\s*(.{{0,80}})$", re.I
)
# "… ab 17 Uhr. LG Mesut": closing words at the end of the last line itself.
_CLOSED_IN_LINE = re.compile(
    rf"[.,!?;)\d]\s+(?i:{_CLOSING_WORDS})[,.!]?\s+([A-ZÄÖÜÆØÅ][\w'’-]+(?:\s[A-ZÄÖÜÆØÅ][\w'’.-]*){{0,2}})\W{{0,3}}$"
)
_PERSON = re.compile(r"(?:['’]?[^\W\d_][\w'’.-]*\.?\s){0,5}[^\W\d_][\w'’.-]+")
_PLAIN_NAME = re.compile(
    r"[A-ZÄÖÜÆØÅÉÇŞİ][\w'’-]+(?:\s(?:van|von|de|der|den|ten|zu|la|el|af))*(?:\s[A-ZÄÖÜÆØÅÉÇŞİ][\w'’-]+){1,2}"
)
# "im Auftrag", "in Vertretung", "per procura" before a name.
_ON_BEHALF = re.compile(r"^\s*(?:i\.\s?a\.|i\.\s?v\.|ppa\.|p\.\s?p\.|gez\.)\s*", re.I)
_NAME_ENDS = re.compile(r"\s*[,|;•·]\s*|\s[-–]\s|\s+(?=(?:tel|tlf|mob|t:|m:|phone|fon|\+?\d))", re.I)
_POSTCODE = re.compile(
    r"(?:^|[|,•·]\s*)(?:D-|DK-|A-|NL-)?(\d{4,5}|\d{4} [A-Z]{2})\s+([^\W\d_][\w .-]{1,40}?)\s*(?:$|[|,•·])"
)
_STREET = re.compile(r"^\s*([^\W\d_][\w .'-]{2,50}\s\d{1,4}\s?[a-zA-Z]?)\s*(?:[,|•·].*)?$")
_CONTACT = re.compile(r"\s*(?:tel|fon|mobil|tlf|phone|fax|t:|m:|e-?mail|www\.)", re.I)
_VAT_ID = re.compile(
    r"\b(?:ust\.?-?\s?id(?:ent)?(?:-?nr)?|umsatzsteuer-id|uid(?:-nr)?|vat(?: ?reg)?(?: ?(?:no|number|id|nr))?|btw(?:-?(?:nr|nummer|id))?|cvr(?:-?(?:nr|nummer))?|se-?nr)"
    r"\.?\s{0,2}:?\s{0,2}((?:DE|DK|AT|NL|GB|CHE|BE|FR|PL|SE|NO|LU|EU)?\s?[-.]?\d[\dA-Z .-]{6,14}[\dA-Z])",
    re.I,
)


def split_signature(text: str) -> tuple[str, list[str]]:
    """The message, and the lines below the closing words or the signature mark ("-- ")."""
    lines = text.split("\n")
    for number in range(len(lines) - 1, max(-1, len(lines) - 60), -1):
        line = lines[number][:200]
        if line.rstrip() == "--":
            return "\n".join(lines[:number]).strip(), lines[number + 1 : number + 1 + MAX_LINES]
        if number and (closing := _CLOSING.match(line)) and _may_close(closing[1]):
            rest = [closing[1]] if closing[1].strip() else []
            return text.strip(), rest + lines[number + 1 : number + 1 + MAX_LINES]
    last = next((line for line in reversed(lines) if line.strip()), "")
    if closed := _CLOSED_IN_LINE.search(last[-200:]):
        return text.strip(), [closed[1]]
    return text.strip(), _lines_of_a_firm(lines)


def _lines_of_a_firm(lines: list[str]) -> list[str]:
    """The last block of a letter that nobody closed, if it is a firm's name with its address or numbers."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    start = (
        next((n + 1 for n in range(len(lines) - 1, 0, -1) if n < filled[-1] and not lines[n].strip()), 0)
        if filled
        else 0
    )
    block = [line.strip() for line in lines[start:] if line.strip()][:MAX_LINES]
    tells = sum(bool(_POSTCODE.search(line) or _STREET.match(line) or _CONTACT.match(line)) for line in block)
    is_firms = start > 0 and len(block[0]) <= 80 and looks_like_company(block[0])
    return block if is_firms and tells >= 1 else []


def closing_at(lines: list[str]) -> int:
    """The number of the last line of closing words, -1 if there is none."""
    found = (n for n in range(len(lines) - 1, max(-1, len(lines) - 12), -1) if _CLOSING.match(lines[n][:200]))
    return next(found, -1)


def signature_findings(lines: list[str]) -> Iterator[Finding]:
    """Name, firm, address, VAT id and telephone of the lines below a letter."""
    filled = [line.strip(" ,*|") for line in lines if line.strip(" ,*|-_")]
    for number, line in enumerate(filled):
        name = _NAME_ENDS.split(_ON_BEHALF.sub("", line))[0].strip(" .,*")
        if number == 0 and _PERSON.fullmatch(name) and len(name) <= 60 and not looks_like_company(name):
            yield Finding("name", name, SIGNATURE, "signature")
        elif looks_like_company(line) and len(line) <= 80 and not any(sign in line for sign in "@:"):
            yield Finding("company", re.split(r"\s[|•·]\s", line)[0], SIGNATURE, "signature")
        elif street := _STREET.match(line):
            yield Finding("street", street[1], SIGNATURE, "signature")
        if place := _POSTCODE.search(line):
            yield Finding("postcode", place[1], SIGNATURE, "signature")
            yield Finding("city", place[2], SIGNATURE, "signature")
    yield from phone_findings("\n".join(filled), SIGNATURE, "signature", needs_word=False)


def name_at_the_end(text: str) -> Iterator[Finding]:
    """A name alone on one of the last lines, below a blank line or a full stop, where nobody closed the letter."""
    lines = [line.strip() for line in text.split("\n") if line.strip()][-3:]
    for number, line in enumerate(lines):
        name, _, rest = line.partition(", ")
        if rest and not any(sign.isdigit() for sign in rest):
            continue
        ends_before = number > 0 and lines[number - 1].endswith((".", "!", "?", ":", ",", ")"))
        if ends_before and len(name) <= 40 and _PLAIN_NAME.fullmatch(name) and not looks_like_company(name):
            yield Finding("name", name, GUESSED * 1.1, "last lines")
            return


def vat_findings(text: str) -> Iterator[Finding]:
    """A VAT id that is called one, anywhere in the text."""
    if found := _VAT_ID.search(text):
        yield Finding("vat_id", re.sub(r"[ .-]", "", found[1]).upper(), SIGNATURE, "signature")


def _may_close(rest: str) -> bool:
    """Whether what follows closing words on their line can be a name: "Thanks for the offer" goes on talking."""
    words = _NAME_ENDS.split(rest)[0].split()
    return len(words) <= 4 and all(
        not word[:1].islower() or len(word) <= 3 or len(words) == 1 for word in words
    )
