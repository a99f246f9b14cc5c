"""A person in one line: "Anna Berg, 0431 123456, anna@post.example", as call centres and colleagues write it down."""

import re
from collections.abc import Iterator

from stafet.foundation.names import looks_like_company
from stafet.intake.readers.assemble import Finding
from stafet.intake.readers.sketch import SENTENCE

_NAME = r"(?:(?:Herrn?|Frau|Hr\.|Fr\.|Mr\.?|Mrs\.?|Ms\.?|Dhr\.|Mevr\.)\s)?[^\W\d_a-z][\w'’-]+(?:\s(?:[a-z]{2,4}\s){0,2}[^\W\d_a-z][\w'’-]+){1,2}"
_LINE = re.compile(
    rf"^\W*(?:[^\W\d_]{{3,14}}(?: [^\W\d_]{{3,14}})?:\s*)?({_NAME})\s*[,;|/(–-]\s*(\S.{{10,200}})$", re.M
)
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PHONE = re.compile(r"(?<![\w@.])\(?(?:\+|0)[\d\s()/.-]{6,22}\d(?!\w)")


def contact_line_findings(text: str) -> Iterator[Finding]:
    """Name, telephone and address of the first line that holds all three; nothing if none does."""
    for found in _LINE.finditer(text[:5_000]):
        address, phone = _ADDRESS.search(found[2]), _PHONE.search(found[2])
        if address and phone and not looks_like_company(found[1]):
            yield Finding("name", found[1], SENTENCE + 0.1, "contact line")
            yield Finding("phone", phone[0], SENTENCE + 0.1, "contact line")
            yield Finding("email", address[0], SENTENCE + 0.1, "contact line")
            return
