"""What senders call a field, in German, Danish, English and Dutch: one table for label lines and for web forms."""

import re
import unicodedata

from stafet.intake.readers.label_words import (
    JOINED,
    TOWARDS,
    field_by_ending,
    joined_field,
    without_small_words,
)

# field -> its spellings. Compared after `folded`, so case, accents, hyphens, dots and stars do not matter.
SPELLINGS: dict[str, str] = {
    "name": "name|full name|fullname|vollständiger name|ihr name|dein name|your name|dit navn|navn|fulde navn|kunde|kundenname|"
    "kundenavn|customer|customer name|interessent|ansprechpartner|kontaktperson|contact name|contact person|kontakt name|"
    "vor- und nachname|vorname nachname|nachname vorname|name vorname|besucher|visitor|besøgende|bezoeker|client|klant|klantnaam|anfragender|name des interessenten|naam|volledige naam|uw naam|absender|afsender|buyer|buyer name|"
    "contact|kontakt|käufer|køber|koper|von|fra|from name|sender name|person|navn på kunde|"
    "wer|who|hvem|anrufer|anruferin|anrufender|caller|caller name|name of caller|opkalder|beller|kontaktnavn|contactnaam|"
    "contactpersoon|for- og efternavn|voor- en achternaam|name and surname|aanvrager|naam aanvrager|enquirer|"
    "prospect|prospect name|kontaktperson navn|vollst name|vor- und zuname|vor- und familienname|vorname name|"
    "vorname und name|navn og efternavn|full names|ansprechperson|ansprechpartnerin",
    "first_name": "vorname|first name|firstname|given name|fornavn|voornaam|fname|forename|givenname|prename|first|"
    "voorletters|initialen|initials|rufname|roepnaam",
    "last_name": "nachname|last name|lastname|surname|family name|familienname|efternavn|achternaam|lname|familyname|zuname|last|"
    "efternavne|sirname|achter naam",
    "infix": "tussenvoegsel|tussenvoegsels|namenszusatz|infix",
    "middle_name": "middle name|mellemnavn|mellemnavne|zweiter vorname|weitere vornamen|tweede naam|middle",
    "company": "firma|company|company name|firmenname|unternehmen|firmanavn|virksomhed|organisation|organization|bedrijf|"
    "bedrijfsnaam|firma navn|business name|business|"
    "betrieb|firmenbezeichnung|organisatie|naam bedrijf|firma organisation|company organisation|"
    "unternehmen organisation|firma verein|trading name|company organization|firma unternehmen",
    "vat_id": "ust-idnr|ust-id|ust id nr|umsatzsteuer-id|vat|vat id|vat number|vat no|cvr|cvr-nr|cvr nummer|cvr-nummer|btw-nummer|"
    "steuernummer|ustid|vatid",
    "email": "e-mail|email|mail|e-mail-adresse|emailadresse|mailadresse|e-mail adresse|email address|e-mail address|"
    "e-mailadres|emailadres|mail adresse|e-post|ihre e-mail|ihre e-mail-adresse|your email|din e-mail|din mail|e-mail kunde|"
    "email des interessenten|customer email|kunde e-mail|contact email|user email|reply to|replyto|from email|emailaddress|"
    "mailadres|mail adres|emailaddr|mail address|mail id|email id|kontakt e-mail|epostadresse|e-post adresse|"
    "e-mail adr|emailadr|mail adr",
    "phone": "telefon|telefonnummer|tel|tel nr|telefon nr|telefon-nr|rufnummer|handy|handynummer|mobil|mobilnummer|mobiltelefon|"
    "phone|phone number|telephone|telephone number|mobile|mobile number|mobile phone|cell|cellphone|cell phone|tlf|tlf nr|"
    "telefon nummer|mobil nr|mobilnr|telefoon|telefoonnummer|mobiel|rückrufnummer|ihre telefonnummer|your phone|contact number|"
    "telefon mobil|telefon privat|telefon geschäftlich|telefon tagsüber|mobil telefon|telefonnummer privat|festnetz|festnetznummer|mobilfunk|mobilfunknummer|telefon mobil nr|telefoon mobiel|gsm|whatsapp|whatsapp nummer|tel mobil|tel privat|phonenumber|contact phone|customer phone|fon|msisdn|"
    "mobiel nummer|mobielnummer|mobilnummer|mobiltlf|mobil tlf|mobile no|phone no|tel no|telephone no|telefonnr|"
    "tlfnr|telefoonnr|gsm nummer|contacttelefoon|rückruf unter|rückruf an|rückruf nummer|callback number|"
    "call back number|callback|call back on|terugbelnummer|caller id|caller number|calling number|"
    "rufnummer des anrufers|anrufernummer|opkaldsnummer|phone 1|telefon 1|handy nr|mobilfunknr|erreichbar unter|"
    "telefonkontakt|ring tilbage på|contact tel|handy rufnummer|telefonische erreichbarkeit unter|landline|mob|"
    "mob nr|tel handy|telefon handy|telefon mobil|festnetz telefon|tel festnetz|telefonisch erreichbar unter",
    "street": "straße|strasse|straße hausnummer|straße nr|straße und hausnummer|street|street address|address|adresse|anschrift|"
    "address line 1|address1|addressline1|vej|gade|gadenavn|straat|adres|vejnavn|vej og nr|gade og nr|line1|streetaddress|"
    "straße hausnr|straße und hausnr|straße u hausnr|straat en huisnummer|straat huisnummer|straat nr|straat en nr|"
    "adresse 1|vej og husnummer|adressezeile 1|street and number|street name and number|address 1|gade",
    "house_number": "hausnummer|hausnr|haus nr|house number|housenumber|husnummer|huisnummer|husnr",
    "postcode": "plz|postleitzahl|zip|zip code|zipcode|postcode|post code|postal code|postalcode|postnr|postnummer",
    "city": "ort|stadt|wohnort|city|town|by|bynavn|plaats|woonplaats|locality",
    "postcode_city": "plz ort|plz/ort|postleitzahl ort|plz und ort|plz wohnort|postnr by|postnr og by|postnummer og by|"
    "postcode plaats|zip city|wohnort plz|postnr by og|"
    "plz stadt|postal code city|postcode en plaats|postcode woonplaats|zip code city|ort plz|postnr og bynavn|"
    "postcode city|postcode town",
    "country": "land|country|country code|countrycode|staat",
    "birthday": "geburtsdatum|geburtstag|date of birth|dateofbirth|birthday|birthdate|birth date|dob|fødselsdato|fødselsdag|"
    "geboortedatum",
    "language": "sprache|language|lang|locale|sprog|taal|bevorzugte sprache|preferred language",
    "subject": "betreff|subject|emne|onderwerp|topic|thema|titel der anfrage|anliegen|ihr anliegen|vedrørende|concerning|regarding|"
    "grund|reason|reason for call|grund des anrufs|betrifft|betreft|onderwerp van gesprek|reason for enquiry|anlass|"
    "art der anfrage|type of enquiry|enquiry type|grund der anfrage|re|betr|vedr|ang",
    "message": "nachricht|ihre nachricht|mitteilung|nachricht des interessenten|nachricht des kunden|nachricht vom interessenten|"
    "bemerkung|bemerkungen|kommentar|kommentare|anfrage|anfragetext|freitext|text|message|your message|comment|comments|"
    "enquiry|inquiry|question|questions|note|notes|customer comments|besked|din besked|bemærkning|bemærkninger|spørgsmål|"
    "henvendelse|meddelelse|bericht|bericht van de koper|bericht van koper|opmerking|opmerkingen|vraag|message body|body|content|"
    "frage|ihre frage|wunsch|beskedindhold|beskedtekst|nachrichtentext|nachrichteninhalt|besked fra kunden|kommentarer|message from customer|message from buyer|description|details|"
    "anmerkung|anmerkungen|notiz|notizen|gesprächsnotiz|gesprächsinhalt|inhalt|additional comments|"
    "additional information|further information|further comments|weitere informationen|weitere angaben|sonstiges|"
    "remarks|remark|noter|toelichting|omschrijving|boodschap|message text|comments questions|questions comments|"
    "enquiry details|details of enquiry|message details|your comments|beskrivelse|uddybning|wünsche|"
    "bemerkungen wünsche|mitteilung an uns|nachricht an uns|nachricht an den verkäufer|besked til sælger|"
    "besked til forhandler|bericht aan verkoper|frage an den verkäufer|message to seller|message to dealer|"
    "bermerkung|vraag opmerking|vragen|vraag of opmerking|transcript|transkript|transkription",
    "external_id": "anfrage-nr|anfragenummer|anfrage-id|anfrage id|vorgangsnummer|vorgangs-nr|ticket|ticketnummer|lead-id|lead id|"
    "leadid|lead nr|lead-nr|lead number|enquiry id|enquiry no|enquiry number|inquiry id|request id|requestid|reference|"
    "reference number|referenz|referenznummer|henvendelsesnummer|henvendelses-id|henvendelse nr|henvendelse-nr|sagsnummer|"
    "external id|externalid|aanvraagnummer|lead reference|submission id|entry id|kontaktanfrage nr|enquiry reference",
    "listing_id": "inserats-nr|inseratsnummer|inserat-nr|inserat-id|inserat id|inserat nr|anzeigennummer|anzeigen-nr|anzeige-nr|"
    "anzeigen-id|anzeigen id|angebotsnummer|angebots-nr|angebots-id|angebot nr|ad id|adid|ad number|ad no|listing id|listingid|"
    "listing no|listing number|annonce-id|annonce id|annoncenummer|annonce nr|annonce-nr|annoncenr|advertentienr|"
    "advertentienummer|offer id|offer number|scout-id|scout id|objekt-id|fahrzeug-id|item id|inserate id|bil-id|vehicle listing id|"
    "advertentie-id|advertentie id|advertentie nummer|listing ref|listing reference|ad ref|ad reference|vehicle id|"
    "vehicle ref|vehicle reference|anzeige id|inserat no|referencenummer annonce|objektnummer",
    "listing_url": "link|url|link zum inserat|link zum fahrzeug|inserat link|listing url|listingurl|ad url|annonce link|"
    "link til annonce|link to listing|link to ad|fahrzeuglink|advertentie link|zum inserat|vehicle url|product url|link zur anzeige",
    "price": "preis|kaufpreis|price|pris|prijs|fahrzeugpreis|angebotspreis|list price|asking price|kontantpris|vraagprijs|verkaufspreis|"
    "barpreis|bruttopreis|salgspris|udsalgspris|verkoopprijs|hauspreis|aktionspreis|inseratspreis|price inc vat|"
    "advertised price|our price|pris inkl moms",
    "currency": "währung|currency|valuta",
    "vehicle": "fahrzeug|auto|wagen|vehicle|car|bil|køretøj|voertuig|inserat|anzeige|angebot|annonce|listing|titel|title|"
    "fahrzeugtitel|fahrzeugbezeichnung|bezeichnung|interesse an|interessiert an|interessieren sich für|wunschmodell|modellwunsch|gewünschtes fahrzeug|gewünschtes modell|ønsket bil|gewenste auto|gewenst model|fahrzeugwunsch|angefragtes fahrzeug|interested in|interesseret i|jeg er interesseret i|ich interessiere mich für|ich interessiere mich fuer|i am interested in|ik ben geïnteresseerd in|geïnteresseerd in|ad title|modellbezeichnung|"
    "het gaat om de volgende advertentie|advertentie|ihr inserat|wunschfahrzeug|vehicle of interest|produkt|product|"
    "was|what|hvad|wunschauto|wunschwagen|bilmodel|ønsket model|model of interest|car of interest|vehicle requested|"
    "requested vehicle|requested car|vehicle details|angefragtes modell|desired vehicle|desired car|interesse in|"
    "interesse|interesse für|gewünschtes auto|objekt|fahrzeug modell|fahrzeuginteresse|auto van interesse|"
    "gevraagd voertuig|which car|enquired vehicle|bil af interesse|vehicle enquired about|fahrzeug der wahl|bilen|"
    "unit|machine|maschine|maskine",
    "make": "marke|hersteller|make|brand|mærke|merk|fabrikat|manufacturer|bilmærke|fabrikant",
    "model": "modell|model|modelnavn|fahrzeugmodell",
    "trim": "ausstattung|ausstattungslinie|trim|variante|variant|udstyrsvariant|version|uitvoering",
    "year": "baujahr|bj|modelljahr|year|model year|årgang|modelår|bouwjaar|erstzulassung|ez|jahr|first registration|modelyear|"
    "1. registrering|første registrering|indregistreret",
    "vin": "fin|fahrgestellnummer|fahrgestell-nr|fahrzeug-identifizierungsnummer|vin|stelnummer|stel nr|chassisnummer|"
    "vehicle identification number|fahrzeugidentnummer|fgst-nr|"
    "chassis|chassisnr|chassis nr|chassis number|chassis no|fahrgestellnr|fahrgestell|fahrzeugident nr|fin vin|"
    "vin fin|vin number|vin nr|vin no|stelnr",
    "stock": "interne nummer|interne fahrzeugnummer|fahrzeugnummer|fahrzeug-nr|bestandsnummer|stock|stock no|stock number|"
    "stocknumber|stock id|lagernummer|lager nr|lagernr|voorraadnummer|interne nr|händler-nr|vehicle number|bilnummer|"
    "stock ref|stock reference|bestandsnr|wagennummer|voorraad nr|voorraadnr|stocknr|stock nr|lagerreference|"
    "interne fahrzeug nr|dealer ref|dealer reference|interne referenz",
    "odometer": "kilometerstand|km-stand|kilometer|laufleistung|mileage|odometer|km|kørte km|tachostand|kilometertal|miles|km stand",
    "condition": "zustand|condition|stand|fahrzeugzustand|tilstand",
    "requested_at": "datum|date|anfragedatum|eingang|gesendet am|zeitpunkt|dato|modtaget|received|submitted|submitted at|submission date|"
    "request date|created at|created|lead submit time|datum der anfrage|timestamp|eingangsdatum|indsendt|"
    "datum uhrzeit|date time|received at|tidspunkt|datum en tijd|ingediend|ontvangen|eingegangen am|datum zeit|"
    "dato og tid|dato tid|anrufzeit|time of call|zeit|uhrzeit|submitted on|date submitted",
    "provider": "portal|plattform|platform|marktplatz|provider|markedsplads|quelle|kilde|bron",
    "salutation": "anrede|salutation|title of customer|titel kunde|tiltale|aanhef|gender|geschlecht",
    "trade_in": "inzahlungnahme|trade-in|trade in|byttebil|inruil|inzahlungnahme fahrzeug|part exchange|inruilauto|tradein|"
    "aktuelles fahrzeug|current vehicle|current car|jetziges fahrzeug|nuværende bil|huidige auto|eintauschfahrzeug|"
    "altfahrzeug|trade-in vehicle|part ex|part exchange vehicle|px vehicle|inruilvoertuig|in te ruilen auto|"
    "inzahlungnahmefahrzeug|vorhandenes fahrzeug|gebrauchtwagen in zahlung|eintausch|byttebil mærke|bil i bytte|"
    "in zahlung zu gebendes fahrzeug",
}

_SEPARATORS = str.maketrans(dict.fromkeys("-_./*•·|:;#()[]{}<>\"'’`„“”?!+&,•–—\t", " "))


def folded(label: str) -> str:
    """A label without case, marks and punctuation: "E-Mail-Adresse*" and "email adresse" become the same."""
    plain = unicodedata.normalize("NFC", label[:120]).casefold()
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
    "interessent|interessenten|des interessenten|vom interessenten|buyer|buyers|contact|kontakt|lead|person|user|client|besucher|visitor|"
    "fahrzeug|vehicle|car|bil|des anfragenden|anfragender|absender|des absenders|sender|koeber|koebers|fra kunden|fra koeber|van de koper|koper|klant|"
    "from customer|from buyer|of customer|primary|privat|work|business"
)
_BESIDE = frozenset(map(folded, _WHOSE.split("|")))
_LONGEST_BESIDE = max(map(len, _BESIDE))
_LONGEST_LABEL = 90  # folded letters; more is a sentence
# Labels of many things: a vehicle's only if one is named behind them.
WEAK_LABELS = frozenset(
    "title titel interesse objekt unit produkt product was what hvad re grund reason".split()
)
_DEALERS = re.compile(
    r"haendler|dealer|verkaeufer|seller|forhandler|saelger|verkoper|anbieter|vendor|autohaus|^ihransprechpartner"
)
# Labels that are questions: "Unter welcher Telefonnummer erreichen wir Sie?"
_QUESTIONS = (
    ("email", re.compile(r"e-?mail", re.I)),
    ("trade_in", re.compile(r"in zahlung|trade[- ]?in|part[- ]exchange|bytte|inruil", re.I)),
    ("phone", re.compile(r"telefon|nummer|anrufen|nå dig|træffe dig|reach you|bereiken|rufnummer|handynummer|phone|call you|ringe|tlf|telefoonnummer|bellen|erreichen wir", re.I)),
    ("postcode", re.compile(r"postleitzahl|\bplz\b|postcode|postnummer", re.I)),
    ("vehicle", re.compile(r"welche[sn]? (?:fahrzeug|auto|modell|wagen)|which (?:vehicle|car|model)|hvilken (?:bil|model)|welke (?:auto|model)|welk model", re.I)),
    ("name", re.compile(r"heißen|heissen|ansprechen|anreden|who are you|call you\b|heisst du|\bname\b|hedder|\bnavn\b|\bnaam\b|heet", re.I)),
    ("message", re.compile(r"mitteil|drejer|worum|wobei|waarmee|waar gaat|how can we|wissen sollten|sonst noch|anything else|andet|nog iets|wonach suchen|was suchen|was (?:können|dürfen) wir|hvad (?:søger|kan vi)|waar bent u|helfen|nachricht|anliegen|help you|tell us|looking for|hjælpe|besked|helpen|bericht|frage an uns", re.I)),
)  # fmt: skip


def field_for(label: str) -> str:
    """The field that a label means, or empty; the words for "the customer's" round it are ignored.

    >>> [field_for(label) for label in ("Kundens telefonnummer", "E-Mail Interessent", "Händler E-Mail", "Wie heißen Sie?")]
    ['phone', 'email', '', 'name']
    """
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
    if "/" in label or "|" in label:
        # "Name / Navn", "Marke/Modell": the first part that means anything.
        return next(
            (
                field
                for part in re.split(r"[/|]", label)[:3]
                if (field := FIELD_BY_LABEL.get(folded(part), ""))
            ),
            "",
        )
    if label.rstrip(" :*").endswith("?") and ":" not in label.rstrip(" :*"):
        return next((field for field, words in _QUESTIONS if words.search(label)), "")
    return ""


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
