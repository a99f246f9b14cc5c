"""What a telephone system writes when nobody answered: the caller's number in a sentence, without any label."""

import re
from collections.abc import Iterator

from stafet.intake.readers.assemble import Finding
from stafet.intake.readers.sketch import LABELLED, SENTENCE

_CALLED = re.compile(
    r"missed call|voice ?mail|voice message|verpasster anruf|anruf in abwesenheit|entgangener anruf|sprachnachricht|mailbox-?nachricht|"
    r"anrufbeantworter|(?:ubesvaret|mistet|tabt) opkald|telefonsvarer|gemiste? oproep|gemist gesprek|voicemailbericht|missed phone call|verpasste anrufe",
    re.I,
)
_NUMBER = r"\(?(?:\+|00)?\(?\d[\d\s()/.-]{5,22}\d"
# The caller stands behind "from"; what was called stands behind "to".
_FROM = re.compile(
    rf"\b(?:from|von|fra|van|caller|anrufer|opkalder|beller|number|nummer)\b[^\d+\n]{{0,40}}?({_NUMBER})",
    re.I,
)
_BARE = re.compile(rf"(?<![\w+])({_NUMBER})(?!\w)")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d")


def missed_call_findings(subject: str, text: str) -> Iterator[Finding]:
    """The number of whoever called, and the notice as the message; nothing for any other mail."""
    beginning = text[:2_000]
    if not _CALLED.search(f"{subject}\n{beginning[:300]}"):
        return
    for place, pattern in ((subject, _FROM), (beginning, _FROM), (subject, _BARE)):
        found = next((one for one in pattern.finditer(place) if not _DATE.match(one[1])), None)
        if found:
            yield Finding("phone", found[1], LABELLED, "missed call")
            yield Finding("message", beginning, SENTENCE, "missed call")
            return
