"""What senders call a field, in German, Danish, English and Dutch: one table for label lines and for web forms."""

import re
import unicodedata
from functools import lru_cache

from stafet.intake.readers.label_words import (
    JOINED,
    TOWARDS,
    field_by_ending,
    joined_field,
    without_small_words,
)
from stafet.intake.readers.spellings import SPELLINGS

REMEMBERED = 4_096  # labels; the same ones come in every mail of a portal
_SEPARATORS = str.maketrans(dict.fromkeys("-_./*•·|:;#()[]{}<>\"'’`„“”?!+&,•–—\t", " "))


def folded(label: str) -> str:
    """A label without case, marks and punctuation: "E-Mail-Adresse*" and "email adresse" become the same."""
    return _folded(label[:120])


@lru_cache(maxsize=REMEMBERED)
def _folded(label: str) -> str:
    plain = unicodedata.normalize("NFC", label).casefold()
    for mark, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        plain = plain.replace(mark, letters)
    words = re.sub(r"\([^()]{0,40}\)", " ", plain).translate(_SEPARATORS).split()
    return "".join(words)


FIELD_BY_LABEL: dict[str, str] = {
    folded(spelling): field for field, spellings in SPELLINGS.items() for spelling in spellings.split("|")
}


# Whose the field is, before or behind its name: "Kundens telefonnummer", "Telefon Interessent", "Nachricht des Käufers".
_WHOSE = (
    "ihre|ihr|your|din|dit|uw|customers|customer|kunden|kundens|kunde|des kunden|der kundin|vom kunden|kaeufer|des kaeufers|vom kaeufer|"
    "interessent|interessenten|des interessenten|vom interessenten|buyer|buyers|applicant|applicants|bewerber|bewerbers|des bewerbers|mieter|mietinteressent|auftraggeber|auftraggebers|des auftraggebers|besteller|gast|guest|tenant|opdrachtgever|aanvrager|van de aanvrager|ansoeger|ansoegers|annoncens|bilens|contact|kontakt|lead|person|user|client|besucher|visitor|"
    "fahrzeug|vehicle|car|bil|des anfragenden|anfragender|absender|des absenders|sender|koeber|koebers|fra kunden|fra koeber|van de koper|koper|klant|"
    "from customer|from buyer|of customer|primary|privat|work|business"
)
_BESIDE = frozenset(map(folded, _WHOSE.split("|")))
_LONGEST_BESIDE = max(map(len, _BESIDE))
WORDS_OF_A_SENTENCE = 4  # a label that is a sentence
ASIDE = "aside"
MAX_LABEL = 300  # letters as typed; nothing longer is remembered
_LONGEST_LABEL = 90  # folded letters; more is a sentence
# Labels of many things: a vehicle's only if one is named behind them.
WEAK_LABELS = frozenset(
    "title titel interesse objekt unit produkt product was what hvad re grund reason".split()
)
_DEALERS = re.compile(
    r"haendler|dealer|verkaeufer|seller|forhandler|saelger|verkoper|anbieter|vendor|autohaus|^ihransprechpartner"
)
# "Beschreiben Sie Ihr Anliegen", "Tell us about your project".
_TELL = re.compile(
    r"\W*(?:bitte |please |kort )?(?:beschreib\w*|schildern?|erzählen sie|schreiben sie uns|teilen sie uns|describe|tell us|write (?:us )?your|explain|beskriv\w*|fortæl|uddyb|skriv (?:din|en|dit)|omschrijf|beschrijf|vertel ons|licht .{0,20}toe)\b",
    re.I,
)
_OURS = re.compile(
    r"\b(?:uns|unser\w*|us|our|os|vores|ons|onze)\b", re.I
)  # how we are reached, not the customer
# Labels that are questions: "Unter welcher Telefonnummer erreichen wir Sie?"
_QUESTIONS = (
    ("aside", re.compile(r"(?:want|like|prefer)\w* to be contacted|(?:how|where) did you (?:hear|find)|how should we contact|aufmerksam geworden|von uns (?:erfahren|gehört)|kontaktiert werden|hørt om os|fandt du os|kontaktes\b|ons gevonden|gecontacteerd|contact opnemen", re.I)),
    ("email", re.compile(r"e-?mail", re.I)),
    ("trade_in", re.compile(r"in zahlung|trade[- ]?in|part[- ]exchange|bytte|inruil", re.I)),
    ("phone", re.compile(r"telefon|nummer|anrufen|nå dig|træffe dig|reach you|bereiken|rufnummer|handynummer|phone|call you|ringe|tlf|telefoonnummer|bellen|erreichen wir", re.I)),
    ("postcode", re.compile(r"postleitzahl|\bplz\b|postcode|postnummer", re.I)),
    ("vehicle", re.compile(r"welche[sn]? (?:fahrzeug|auto|modell|wagen)|which (?:vehicle|car|model)|hvilken (?:bil|model)|welke (?:auto|model)|welk model", re.I)),
    ("name", re.compile(r"heißen|heissen|ansprechen|anreden|who are you|call you\b|heisst du|\bname\b|hedder|\bnavn\b|\bnaam\b|heet", re.I)),
    ("message", re.compile(r"mitteil|drejer|worum|wobei|waarmee|waar gaat|how can we|wissen sollten|sonst noch|anything else|andet|nog iets|wonach suchen|was suchen|was (?:können|dürfen) wir|hvad (?:søger|kan vi)|waar bent u|helfen|nachricht|anliegen|help you|tell us|looking for|hjælpe|besked|helpen|bericht|frage an uns|ask us|like to (?:ask|know|tell)|möchten sie (?:uns |gerne? )?(?:wissen|fragen|sagen|schreiben)|moechten sie|your (?:question|enquiry|request|message)|describe|beschreib|beskriv|omschrijf|vil du (?:vide|spørge|skrive)|wilt u (?:weten|vragen|kwijt)|comments|\bdetails\b|kommentar|bemerkung|opmerking", re.I)),
)  # fmt: skip


def field_for(label: str) -> str:
    """The field that a label means, or empty; the words for "the customer's" round it are ignored.

    >>> [field_for(label) for label in ("Kundens telefonnummer", "E-Mail Interessent", "Händler E-Mail", "Wie heißen Sie?")]
    ['phone', 'email', '', 'name']
    """
    field = meaning_of(label)
    return "" if field == ASIDE else field


def meaning_of(label: str) -> str:
    """What `field_for` says, and `ASIDE` for a label that every form has and that tells nothing of the customer."""
    return _field_for(label) if len(label) <= MAX_LABEL else ""


@lru_cache(maxsize=REMEMBERED)
def _field_for(label: str) -> str:
    label = label.replace("_", " ")
    key = folded(label)
    if key in FIELD_BY_LABEL:
        return FIELD_BY_LABEL[key]
    if _DEALERS.search(key):
        return ""
    if len(key) > _LONGEST_LABEL:
        return ""
    if field := _without_whose(key):
        return field
    if field := _plain_field(label) or _field_of_parts(label):
        return field
    return _first_of_several(label) or _asked(label)


def _first_of_several(label: str) -> str:
    """A label of several: "Name / Navn", "Marke/Modell": the first part that means anything."""
    if "/" not in label and "|" not in label:
        return ""
    return next(
        (field for part in re.split(r"[/|]", label)[:3] if (field := FIELD_BY_LABEL.get(folded(part), ""))),
        "",
    )


def _asked(label: str) -> str:
    """What a label asks for that is a question or a sentence."""
    if label.rstrip(" :*").endswith("?") and ":" not in label.rstrip(" :*"):
        return next((field for field, words in _QUESTIONS if words.search(label)), "")
    if _TELL.match(label):
        return "message"
    if len(label.split()) >= WORDS_OF_A_SENTENCE and ". " not in label and not _OURS.search(label):
        # "Sie erreichen mich telefonisch unter": what stands behind it must look like a number or an address.
        return next(
            (field for field, words in _QUESTIONS if field in ("phone", "email") and words.search(label)), ""
        )
    return ""


def is_usual_label(line: str) -> bool:
    """Whether a line is one of the usual labels itself, not only something that sounds like one."""
    return folded(line) in FIELD_BY_LABEL


def _plain_field(label: str) -> str:
    """The field of a label without the small words in it, or by the ending of a compound word."""
    words = [word for word in map(folded, label[:120].split()) if word]
    if words and words[-1] in TOWARDS:
        return ""  # "Message for" names the one it is for
    key = "".join(without_small_words(words))
    return FIELD_BY_LABEL.get(key, "") or field_by_ending(key)


def _field_of_parts(label: str) -> str:
    """The field of a label that joins several: "PLZ und Ort", "Vejnavn og nr."."""
    parts = [part for part in JOINED.split(label[:120]) if folded(part)]
    if not 2 <= len(parts) <= 4:
        return ""
    keys = ["".join(without_small_words(list(map(folded, part.split())))) for part in parts]
    fields = [FIELD_BY_LABEL.get(folded(part), "") or _plain_field(part) for part in parts]
    return joined_field(fields, keys)


def _without_whose(key: str) -> str:
    """The field of a folded label without the word for whose it is, the longest such word first; empty if there is none."""
    for length in range(min(_LONGEST_BESIDE, len(key) - 1), 1, -1):
        if key[:length] in _BESIDE and key[length:] in FIELD_BY_LABEL:
            return FIELD_BY_LABEL[key[length:]]
        if key[-length:] in _BESIDE and key[:-length] in FIELD_BY_LABEL:
            return FIELD_BY_LABEL[key[:-length]]
    return ""
