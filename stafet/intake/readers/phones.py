"""Telephone numbers in running text."""

import re
from collections.abc import Iterator

from stafet.intake.readers.assemble import Finding

MAX_NUMBERS = 20

_WORD = re.compile(
    r"(?:tel|fon|mobil|handy|tlf|phone|cell|call|ring|anruf|erreich|rufnummer|whatsapp|nummer|number|bel |bellen|rückruf|\bT:?\s*$|\bM:?\s*$)",
    re.I,
)
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+|00|\(?0)?\d[\d\s()/.–-]{5,28}\d(?![\w-])")
# What else has a number: "CVR 87654321", "IBAN …", "HRB …", "Kundennr. …".
_OTHER_NUMBER = re.compile(
    r"(?<![^\W\d_])(?:cvr|ust|uid|vat|btw|kvk|hr[ab]|iban|bic|blz|konto|kto|steuer|st|se|org|reg|tax|siret|company (?:reg\w*|no)|account|kunden|kunde|order|ordre|auftrags?|bestell|rechnungs?|faktura|invoice|"
    r"fin|vin|stel|chassis|inserats?|anzeigen|angebots|annonce|advertentie|ticket|sags?|case|ref|referen[cz]\w*|pers|personen|sort code|ean|iln|gln|id)"
    r"[- ]?(?:nr|nummer|number|no|id|num)?\.?[^\S\n]{0,3}[:#.-]{0,2}[^\S\n]{0,3}(?:(?-i:[A-Z]{2}))?\Z",
    re.I,
)
_FAX = re.compile(r"fax[^\d]{0,12}$", re.I)
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:\s+\d{1,2}[:.]?\d{0,2})?|\d{4}-\d\d-\d\d.*")


def phone_findings(text: str, confidence: float, place: str, *, needs_word: bool) -> Iterator[Finding]:
    """Numbers in a text; with `needs_word` only with a leading +, 00 or 0, or beside a word that says so."""
    end = len(text.rstrip(" .\n"))
    for found in list(_PHONE.finditer(text))[:MAX_NUMBERS]:
        typed = found[0].strip()
        before = text[max(0, found.start() - 30) : found.start()]
        if _FAX.search(before) or (_OTHER_NUMBER.search(before) and not typed.startswith("+")):
            continue
        is_marked = typed.startswith(("+", "00", "0", "(0")) or bool(_WORD.search(before))
        # A number that ends the text stands where a signature would.
        is_marked = is_marked or found.end() >= end
        is_date = _DATE.fullmatch(typed)
        if (is_marked or not needs_word) and not is_date and 8 <= sum(sign.isdigit() for sign in typed) <= 15:
            yield Finding("phone", typed.partition("\n")[0], confidence, place)
