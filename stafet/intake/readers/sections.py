"""Whose block of a portal's mail a line stands in: many name the dealer beside the customer, with the same labels."""

import re

# A heading stands alone on its line, with or without a colon.
_DEALER = re.compile(
    r"^\W*(?:ihre?s? |your |dine? |uw |the )?(?:h(?:ä|ae)ndler(?:daten|informationen|adresse)?|autohaus|verk(?:ä|ae)ufer(?:daten)?|"
    r"anbieter(?:daten|informationen)?|standort|filiale|empf(?:ä|ae)nger|dealer(?:ship)?(?: details| data| information)?|seller(?: details)?|vendor|"
    r"forhandler(?:oplysninger)?|s(?:æ|ae)lger(?:oplysninger)?|afdeling|verkoper(?:gegevens)?|aanbieder|"
    r"kontaktdaten des (?:h(?:ä|ae)ndlers|anbieters|verk(?:ä|ae)ufers))\W*$",
    re.I,
)
_OTHER = re.compile(
    r"^\W*(?:ihre?s? |your |die |the |dine? |de )?(?:(?:kunden|kontakt|k(?:ä|ae)ufer|interessenten|pers(?:ö|oe)nliche |anfrage|fahrzeug|inserats|angebots|auto)(?:daten|details|informationen|angaben)|"
    r"(?:daten|angaben|kontaktdaten) (?:des|der|von|vom) .{2,30}|kundeninformation\w*|interessent(?:in)?|kunde|kundin|k(?:ä|ae)ufer|anfrage|anfragender|fahrzeug|inserat|absender|"
    r"(?:customer|buyer|contact|client|vehicle|enquiry|lead|car)(?: details| data| information| info)?|kundeoplysninger|kontaktoplysninger|kunde(?:data)?|k(?:ø|oe)ber|"
    r"biloplysninger|bil|k(?:ø|oe)ret(?:ø|oe)j|henvendelse|klantgegevens|contactgegevens|voertuig(?:gegevens)?|koper|nachricht|besked|message|bericht)\W*$",
    re.I,
)


def heading(line: str) -> str:
    """Whose block a line opens: "dealer" for a heading of the dealer's own block, "other" for one of any other block, else empty.

    >>> heading("Ihre Händlerdaten"), heading("Customer details:"), heading("Name: Anna")
    ('dealer', 'other', '')
    """
    if not 3 <= len(line) <= 60:
        return ""
    if _DEALER.match(line):
        return "dealer"
    return "other" if _OTHER.match(line) else ""
