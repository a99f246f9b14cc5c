"""Portals and form programs with the habits that break readers: aligned columns, blocks, placeholders, empty values."""

from tests.corpus import Case, mail

_PORTAL = "Wagenmarkt <noreply@wagenmarkt.example>"
_FORMS = "Webseite <wordpress@autohaus-nord-kiel.example>"
JAN = {"first_name": "Jan", "last_name": "Beck", "email": "jan.beck@post.example"}
JAN_PHONE = {**JAN, "phone": "+49431987654"}

_DEALER_FIRST = """Hallo Autohaus Nord GmbH,

Ihre Händlerdaten
Firma: Autohaus Nord GmbH
Ansprechpartner: Petra Verkauf
Telefon: 0431 111111
E-Mail: verkauf@nordautos.example

Kundendaten
Name: Jan Beck
Telefon: 0431 987654
E-Mail: jan.beck@post.example

Nachricht
Ist der Wagen unfallfrei?
"""
_ELEMENTOR = """Name: Jan Beck
E-Mail: jan.beck@post.example
Telefon: 0431 987654
Nachricht: Guten Tag,
bitte ein Angebot für einen Opel Corsa.

---

Datum: 20. November 2026
Uhrzeit: 10:11
Seiten-URL: https://www.autohaus-nord.example/kontakt/
User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64)
Remote-IP: 198.51.100.7
Unterstützt durch: Elementor
"""
_CF7 = """Von: Jan Beck <jan.beck@post.example>
Betreff: Probefahrt

Nachrichtentext:
Ich möchte am Montag den Astra fahren.
Tel. 0431 987654

{mark}
Diese E-Mail wurde von einem Kontaktformular gesendet (https://www.autohaus-nord.example)
"""
_SHOP = """You received a new message from your online store's contact form.

Country Code:
GB

Name:
Harriet O'Connor

Email:
harriet@mailbox.example

Phone Number:
020 7946 0958

Body:
Do you deliver to Leeds?
I would need it by Friday.
"""
CASES = [
    Case(
        "the dealer's own block before the customer's",
        mail(_DEALER_FIRST, sender=_PORTAL),
        "lead",
        {**JAN_PHONE, "company": "", "message": "Ist der Wagen unfallfrei?"},
    ),
    Case(
        "the dealer's own block behind the customer's",
        mail(
            "Interessent\nName: Jan Beck\nE-Mail: jan.beck@post.example\nNachricht: Noch da?\n\nIhr Standort\nFirma: Autohaus Nord GmbH\n"
            "Telefon: 0431 111111\nPLZ: 24103\n",
            sender=_PORTAL,
        ),
        "lead",
        {**JAN, "company": "", "phone": "", "postcode": "", "message": "Noch da?"},
    ),
    Case(
        "a form plug-in with its technical tail",
        mail(_ELEMENTOR, sender=_FORMS, subject='Neue Nachricht von "Autohaus Nord"'),
        "lead",
        {
            **JAN_PHONE,
            "make": "Opel",
            "model": "Corsa",
            "message": "Guten Tag,\nbitte ein Angebot für einen Opel Corsa.",
            "listing_url": "",
        },
    ),
    Case(
        "a contact form with its writer in a Von line",
        mail(_CF7.replace("{mark}", "-- "), sender=_FORMS, headers="Reply-To: jan.beck@post.example"),
        "lead",
        {
            **JAN_PHONE,
            "message": "Ich möchte am Montag den Astra fahren.\nTel. 0431 987654",
        },
    ),
    Case(
        "labels with a blank line before each value",
        mail(_SHOP, sender="Shop <mailer@shop.example>", subject="New customer message"),
        "lead",
        {
            "first_name": "Harriet",
            "last_name": "O'Connor",
            "email": "harriet@mailbox.example",
            "phone": "+442079460958",
            "message": "Do you deliver to Leeds?\nI would need it by Friday.",
        },
        country="GB",
    ),
    Case(
        "dotted leaders",
        mail(
            "Name ........: Jan Beck\nE-Mail ......: jan.beck@post.example\nTelefon .....: 0431 987654",
            sender=_PORTAL,
        ),
        "lead",
        JAN_PHONE,
    ),
    Case(
        "columns aligned with blanks",
        mail(
            "Name            Jan Beck\nE-Mail          jan.beck@post.example\nTelefon         0431 987654\n\nNachricht       Noch da?",
            sender=_PORTAL,
        ),
        "lead",
        {**JAN_PHONE, "message": "Noch da?"},
    ),
    Case(
        "columns with bars",
        mail(
            "| Name | Jan Beck |\n| E-Mail | jan.beck@post.example |\n| Telefon | 0431 987654 |",
            sender=_PORTAL,
        ),
        "lead",
        JAN_PHONE,
    ),
    Case(
        "placeholders where nothing was given",
        mail(
            "Firma: -\nAnrede: keine Angabe\nVorname: Jan\nNachname: Beck\nTelefon: nicht angegeben\nMobil: k.A.\nE-Mail: jan.beck@post.example\n"
            "Straße: n/a\nNachricht: Noch da?",
            sender=_PORTAL,
        ),
        "lead",
        {**JAN, "company": "", "phone": "", "street": "", "message": "Noch da?"},
    ),
    Case(
        "Danish placeholders",
        mail(
            "Navn: Søren Dahl\nTelefon: Ikke oplyst\nE-mail: soren@dahl.example\nFirma: Ingen\nBesked: Hej",
            sender="a@bilpladsen.example",
        ),
        "lead",
        {
            "first_name": "Søren",
            "last_name": "Dahl",
            "company": "",
            "phone": "",
            "email": "soren@dahl.example",
        },
        country="DK",
    ),
    Case(
        "two numbers in one field",
        mail(
            "Name: Jan Beck\nE-Mail: jan.beck@post.example\nTelefon: 0431 987654 / 0170 1234567",
            sender=_PORTAL,
        ),
        "lead",
        JAN_PHONE,
    ),
    Case(
        "a person's name with the portal beside it",
        mail(
            "Nachricht von: Jan Beck\n\nHallo, ist der Polo noch zu haben?\n\nAnzeigennummer: 2987654321\nAntworten Sie direkt auf diese E-Mail.",
            sender='"Jan Beck über Kleinmarkt" <noreply@kleinmarkt.example>',
            subject='Nutzer-Anfrage zu deiner Anzeige "VW Polo 1.2"',
            headers="Reply-To: k7f3a9q2-1x8b4c6d@mail.kleinmarkt.example",
        ),
        "lead",
        {
            "first_name": "Jan",
            "last_name": "Beck",
            "email": "k7f3a9q2-1x8b4c6d@mail.kleinmarkt.example",
            "make": "Volkswagen",
            "model": "Polo",
            "listing_id": "2987654321",
            "message": "Hallo, ist der Polo noch zu haben?",
        },
    ),
    Case(
        "a name via a portal in the sender, nothing else",
        mail(
            "Hello, is this still available?",
            sender='"Tom Fisher via Carfinder" <messages@carfinder.example>',
            subject="Ford Focus",
            headers="Reply-To: Tom Fisher <tom@mailbox.example>",
        ),
        "lead",
        {
            "first_name": "Tom",
            "last_name": "Fisher",
            "email": "tom@mailbox.example",
            "make": "Ford",
            "model": "Focus",
        },
    ),
    Case(
        "an English dealer notice with the year first",
        mail(
            "You have a new sales lead\n\nCustomer details\nName: Harriet O'Connor\nEmail: harriet@mailbox.example\nTelephone: 07700 900123\n\n"
            "Vehicle details\nVehicle: 2019 Ford Fiesta 1.0 EcoBoost Zetec\nReg: AB19 CDE\nPrice: £12,995\nStock ID: FF-19\n\nMessage\nCould I have a test drive?\n\n"
            "Regards,\nThe Carfinder Team",
            sender="Carfinder <leads@carfinder.example>",
        ),
        "lead",
        {
            "first_name": "Harriet",
            "last_name": "O'Connor",
            "email": "harriet@mailbox.example",
            "make": "Ford",
            "model": "Fiesta",
            "year": "2019",
            "price": "12995.00",
            "currency": "GBP",
            "stock": "FF-19",
            "message": "Could I have a test drive?",
        },
        country="GB",
    ),
    Case(
        "Dutch labels with a vehicle block",
        mail(
            "Beste verkoper,\n\nU heeft een nieuwe reactie ontvangen.\n\nNaam: Sanne van den Berg\nE-mailadres: sanne@thuis.example\n"
            "Telefoonnummer: 06-12345678\nBericht: Kan ik morgen langskomen?\n\nHet gaat om de volgende advertentie:\nRenault Clio 0.9 TCe\n"
            "Kilometerstand: 45.000 km\nBouwjaar: 2018\nPrijs: € 9.950,-\n\nMet vriendelijke groet,\nAutoplein",
            sender="Autoplein <noreply@autoplein.example>",
        ),
        "lead",
        {
            "first_name": "Sanne",
            "last_name": "van den Berg",
            "email": "sanne@thuis.example",
            "phone": "+31612345678",
            "make": "Renault",
            "model": "Clio",
            "year": "2018",
            "price": "9950.00",
            "message": "Kan ik morgen langskomen?",
            "language": "nl",
        },
        country="NL",
    ),
    Case(
        "a Dutch market place without the customer's address",
        mail(
            "Hallo Autohaus Nord,\n\nreactie ontvangen van Pieter:\n\nIs de prijs nog bespreekbaar?\n\nBeantwoord dit bericht rechtstreeks.",
            sender="Plein <noreply@plein.example>",
            subject="reactie op Volvo V40 D2",
            headers="Reply-To: pieter-8f3a77c1d2e4@reply.plein.example",
        ),
        "lead",
        {"first_name": "Pieter", "make": "Volvo", "model": "V40", "message": "Is de prijs nog bespreekbaar?"},
        country="NL",
    ),
    Case(
        "a house portal",
        mail(
            "Scout-ID: 123456789\nObjekt: 3-Zimmer-Wohnung\nAnrede: Frau\nVorname: Ayşe\nNachname: Yılmaz\nStraße: Hafenweg 4\nPLZ: 24103\nOrt: Kiel\n"
            "E-Mail: ayse@post.example\nTel.: 0151 23456789\nNachricht: Ich möchte die Wohnung gern besichtigen.\nViele Grüße\nA. Yılmaz",
            sender="Wohnmarkt <noreply@wohnmarkt.example>",
        ),
        "lead",
        {
            "first_name": "Ayşe",
            "last_name": "Yılmaz",
            "listing_id": "123456789",
            "phone": "+4915123456789",
            "postcode": "24103",
            "city": "Kiel",
        },
    ),
    Case(
        "a message with label-like lines of its own",
        mail(
            "Name: Jan Beck\nE-Mail: jan.beck@post.example\nTelefon: 0431 987654\nNachricht: Guten Tag,\nmeine Fragen:\n1. Preis: ist er fest?\n"
            "Farbe: gibt es ihn in Blau?\nDanke",
            sender=_PORTAL,
        ),
        "lead",
        {
            **JAN_PHONE,
            "message": "Guten Tag,\nmeine Fragen:\n1. Preis: ist er fest?\nFarbe: gibt es ihn in Blau?\nDanke",
        },
    ),
    Case(
        "a label that the form repeats empty",
        mail(
            "Name: Jan Beck\nE-Mail: jan.beck@post.example\nTelefon:\nFirma:\nNachricht:\nNoch da?",
            sender=_PORTAL,
        ),
        "lead",
        {**JAN, "phone": "", "company": "", "message": "Noch da?"},
    ),
    Case(
        "names of fields as a program calls them",
        mail(
            "full_name: Jan Beck\nphone_number: +49431987654\nemail: jan.beck@post.example\nwhich_model_do_you_want?: T-Roc\nform_id: 998877",
            sender="leads@werbung.example",
        ),
        "lead",
        JAN_PHONE,
    ),
    Case(
        "a call-back wish with nothing but a number",
        mail(
            "Rückrufwunsch\n\nTelefon: 0431 987654\nZeit: nach 17 Uhr\n",
            sender=_PORTAL,
            subject="Rückruf gewünscht",
        ),
        "lead",
        {"phone": "+49431987654"},
    ),
    Case(
        "a form of our own site in our own name",
        mail(
            "Name: Jan Beck\nE-Mail: jan.beck@post.example\nNachricht: Noch da?",
            sender="Autohaus Nord <info@autohaus-nord.example>",
            headers="Reply-To: Jan Beck <jan.beck@post.example>\nX-Mailer: PHPMailer 6.8",
        ),
        "lead",
        {**JAN, "message": "Noch da?"},
    ),
    Case(
        "labels in upper case and values with trailing dots",
        mail(
            "NAME: JAN BECK\nE-MAIL: JAN.BECK@POST.EXAMPLE\nTELEFON: 0431 987654\nFAHRZEUG: MERCEDES-BENZ A 180 AMG",
            sender=_PORTAL,
        ),
        "lead",
        {
            "first_name": "Jan",
            "last_name": "Beck",
            "make": "Mercedes-Benz",
            "model": "A 180",
            "phone": "+49431987654",
        },
    ),
    Case(
        "a mail address that is a link with a title",
        mail(
            "Name: Jan Beck\nE-Mail: jan.beck@post.example <mailto:jan.beck@post.example>\nTelefon: 0431 987654 <tel:0431987654>",
            sender=_PORTAL,
        ),
        "lead",
        JAN_PHONE,
    ),
    Case(
        "several labels on one line",
        mail(
            "Name: Jan Beck, Tel.: 0431 987654, E-Mail: jan.beck@post.example\nNachricht: Noch da?",
            sender=_PORTAL,
        ),
        "lead",
        {**JAN_PHONE, "message": "Noch da?"},
    ),
]
