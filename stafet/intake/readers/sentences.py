"""The fixed sentences of portals, listing numbers, links and prices anywhere in a text."""

import re
from collections.abc import Iterator

from stafet.intake.readers.assemble import Finding
from stafet.intake.readers.sketch import GUESSED, SENTENCE

# Portals' sentences with the value in the middle: (pattern, the fields of its groups).
_SENTENCES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"^\s*nieuwe aanvraag van (.{2,60}?) voor\b", re.I | re.M), ("name",)),
    (re.compile(r"\breactie (?:ontvangen )?van (.{2,60}?)\s*(?::|$)", re.I | re.M), ("name",)),
    (re.compile(r"^\s*(?:neue )?anfrage von (.{2,60}?) (?:zu|für|über)\b", re.I | re.M), ("name",)),
    (
        re.compile(
            r"(?:^|[.,!] )\s*(.{3,60}?) (?:interessiert sich|hat interesse an|hat sich .{0,20}gemeldet)",
            re.I | re.M,
        ),
        ("name",),
    ),
    (
        re.compile(
            r"(?:^|[.,!:] )\s*([^\W\d_][^\n.,!]{2,60}?) (?:is interested in|has (?:enquired|inquired|asked|sent)|would like to|er interesseret i|har (?:sendt|spurgt)|is geïnteresseerd in|heeft (?:interesse|gereageerd))",
            re.M,
        ),
        ("name",),
    ),
    (
        re.compile(
            r"(?:^|[.,!:] )\s*([^\W\d_][^\n.,!:]{2,60}?)(?: (?:aus|from|fra|uit) [^\n.,!]{2,40})? (?:hat (?:ihnen|dir|euch)|has sent you|har sendt (?:dig|jer)|heeft (?:u|je)) (?:\w+ ){0,3}?"
            r"(?:anfrage|nachricht|kontaktanfrage|frage|message|enquiry|inquiry|request|besked|henvendelse|forespørgsel|bericht|aanvraag|reactie)",
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
    r"instagram|linkedin|youtube|help|hilfe|support|settings|kontakt|contact|/app\b|play\.google|apps?\.apple",
    re.I,
)
# What a link to a single listing carries: a number, or a word for it.
_LISTING = re.compile(
    r"\d{4}|inserat|anzeige|angebot|annonce|detail|listing|fahrzeug|vehicle|advert|occasion|bil/|auto/", re.I
)


def sentence_findings(text: str) -> Iterator[Finding]:
    """What portals' fixed sentences, listing numbers, links and prices in a text tell."""
    beginning = text[:20_000]
    for pattern, fields in _SENTENCES:
        if found := pattern.search(beginning):
            for field, value in zip(fields, found.groups(), strict=True):
                yield Finding(field, value, SENTENCE, "portal sentence")
    for pattern, field in _BARE:
        for found in pattern.finditer(beginning):
            if field != "listing_url" or (_LISTING.search(found[1]) and not _NOT_LISTINGS.search(found[1])):
                yield Finding(field, found[1] if field != "price" else found[0], SENTENCE, "portal text")
                if number := _NUMBER_IN_URL.search(found[1]):
                    yield Finding("listing_id", number[1], GUESSED, "web address")
                break
