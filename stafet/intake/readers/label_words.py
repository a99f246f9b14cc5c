"""The small words round a label that change nothing in what it asks for, in German, Danish, English and Dutch."""

import re

# Compared folded. Whose it is, which of several, how it is wished, please fill it in.
SMALL_WORDS = frozenset(
    # German
    "einsender einsenders ihre ihr ihren ihrem ihrer ihres dein deine deinen deiner deinem euer eure bitte geben sie an ein eine einen einer eines der die das den dem des "
    "von vom fuer zu zur zum unter auf in im ggf evtl falls vorhanden gewuenscht gewuenschte gewuenschter gewuenschtes bevorzugt bevorzugte bevorzugter "
    "aktuelle aktueller aktuell beste besten am persoenlich persoenliche erreichbar erreichen tagsueber abends mittags privat private geschaeftlich "
    "geschaeftliche dienstlich dienstliche beruflich berufliche pflichtfeld pflichtangabe pflicht optional freiwillig angeben angabe eingeben "
    "eintragen wie lautet lauten sonstige sonstiger sonstiges weitere weiterer eigene eigener kunde kunden kundens interessent interessenten "
    "anfragender anfragenden anrufer anrufers kontakt kontakts lead uns hier vollstaendige vollstaendiger genaue kurze zusaetzliche zusaetzlicher "
    "rueckfragen rueckruf "
    # English
    "their his her your yours the a an our please enter provide give us type tell best preferred primary secondary main current alternative contact customer customers "
    "buyer buyers client clients caller callers visitor sender enquirer submitter sent to reach you on at for of if any applicable optional required valid correct "
    "personal work home office business private daytime evening day time number1 one 1 additional further any brief short full complete other "
    # Danish
    "indsender indsenders din dit dine jeres min mit indtast skriv angiv venligst den det de en et paa til af fra for med evt eventuel eventuelle eventuelt bedste "
    "foretrukne foretrukket dagtid dag aften arbejde valgfri valgfrit paakraevet obligatorisk kundes yderligere oensket oenskede hele fulde "
    "kundens koeber koebers afsenders "
    # Dutch
    "inzender inzenders uw je jouw jullie het een mijn voor op graag vul vult in u wij hier eventuele eventueel gewenste gewenst voorkeur zakelijk zakelijke prive overdag "
    "s avonds avond verplicht verplichte optioneel klant klants koper kopers aanvrager aanvragers overige volledige extra".split()
)
TOWARDS = frozenset("for fuer til voor to an aan by af door bei hos bij".split())
# Words that only say of a thing that it is a number or an address of one.
_NUMBERS = frozenset(
    "nr nummer number no num nummeret husnummer hausnummer hausnr huisnummer huisnr husnr numbers".split()
)
JOINED = re.compile(r"\s+(?:und|oder|bzw\.?|sowie|and|or|og|eller|en|of|u\.?)\s+|\s*[/|&+,;]\s*", re.I)
# Endings of compound words: "Kontakttelefonnummer", "Geschäftsemail".
ENDINGS = (
    ("telefonnummer", "phone"), ("handynummer", "phone"), ("mobilnummer", "phone"), ("rufnummer", "phone"), ("telefonnr", "phone"),
    ("telefoonnummer", "phone"), ("phonenumber", "phone"), ("telephonenumber", "phone"), ("mobilenumber", "phone"), ("mobielnummer", "phone"),
    ("telefon", "phone"), ("telefoon", "phone"), ("mobiltelefon", "phone"),
    ("emailadresse", "email"), ("mailadresse", "email"), ("emailaddress", "email"), ("emailadres", "email"), ("mailadres", "email"), ("email", "email"),
    ("vorname", "first_name"), ("fornavn", "first_name"), ("voornaam", "first_name"), ("firstname", "first_name"),
    ("nachname", "last_name"), ("familienname", "last_name"), ("efternavn", "last_name"), ("achternaam", "last_name"), ("lastname", "last_name"), ("surname", "last_name"),
    ("postleitzahl", "postcode"), ("postnummer", "postcode"), ("postcode", "postcode"), ("wohnort", "city"), ("woonplaats", "city"),
    ("adresse", "street"), ("anschrift", "street"),
    ("fahrgestellnummer", "vin"), ("chassisnummer", "vin"), ("stelnummer", "vin"),
    ("inseratsnummer", "listing_id"), ("anzeigennummer", "listing_id"), ("annoncenummer", "listing_id"), ("advertentienummer", "listing_id"),
)  # fmt: skip
LONGEST_BEFORE = 16  # letters before such an ending
_NO_COMPOUND = re.compile(
    r"fax|^ip|web|internet|rechnungsmail|haendler|forhandler|dealer|verkoper|verkaeufer|saelger|servicetelefon|hotline"
)

_SAME = {
    frozenset(("postcode", "city")): "postcode_city",
    frozenset(("first_name", "last_name")): "name",
    frozenset(("make", "model")): "vehicle",
    frozenset(("make", "model", "year")): "vehicle",
    frozenset(("make", "model", "trim")): "vehicle",
    frozenset(("model", "year")): "vehicle",
    frozenset(("vehicle", "year")): "vehicle",
    frozenset(("street", "house_number")): "street",
    frozenset(("street", "postcode", "city")): "street",
    frozenset(("street", "postcode_city")): "street",
    frozenset(("phone", "email")): "reach",
    frozenset(("subject", "message")): "message",
    frozenset(("name", "company")): "name",
    frozenset(("name", "last_name")): "name",
    frozenset(("name", "first_name")): "name",
}


def without_small_words(words: list[str]) -> list[str]:
    """The folded words of a label that tell what it asks for."""
    return [word for word in words if word and word not in SMALL_WORDS]


def field_by_ending(key: str) -> str:
    """The field of a folded compound word by its ending, empty if it has none that is known."""
    if _NO_COMPOUND.search(key):
        return ""
    return next(
        (
            field
            for ending, field in ENDINGS
            if key.endswith(ending) and len(key) - len(ending) <= LONGEST_BEFORE
        ),
        "",
    )


def joined_field(fields: list[str], parts: list[str]) -> str:
    """What a label of several parts asks for, from the field of each; empty where the parts do not go together.

    >>> joined_field(["postcode", "city"], ["plz", "ort"]), joined_field(["street", ""], ["straße", "nr"])
    ('postcode_city', 'street')
    """
    if fields[0] == "street" and all(part in _NUMBERS for part in parts[1:]):
        return "street"
    if not all(fields):
        return ""
    return fields[0] if len(set(fields)) == 1 else _SAME.get(frozenset(fields), "")
