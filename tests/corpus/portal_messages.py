"""Mails that portals and web sites fill in: labels, tables and fixed sentences in four languages."""

from tests.corpus import Case, mail, parts

_DE = """Sie haben eine neue Anfrage zu Ihrem Inserat erhalten.

Name: Max Müller
E-Mail: max.mueller@post.example
Telefon: 0170 1234567
Fahrzeug: BMW 320d Touring
Inserats-Nr.: 12345678
Preis: 24.990 €

Nachricht:
Guten Tag,

ist der Wagen noch zu haben?
Ich könnte am Samstag kommen.

--------------------------------
Diese E-Mail wurde automatisch erstellt. Kontakt: hilfe@wagenmarkt.example
"""
MAX = {
    "first_name": "Max",
    "last_name": "Müller",
    "email": "max.mueller@post.example",
    "phone": "+491701234567",
    "make": "BMW",
    "model": "320d",
    "listing_id": "12345678",
    "price": "24990.00",
    "message": "Guten Tag,\n\nist der Wagen noch zu haben?\nIch könnte am Samstag kommen.",
}
_DA = """Ny henvendelse via Bilpladsen

Navn: Søren Østergaard
Mail: soren@bolig.example
Tlf.: 20 12 34 56
Adresse: Åvej 3
Postnr. og by: 8000 Aarhus C
Annonce-id: 556677
Mærke: Peugeot
Model: 208
Stelnummer: VF3CCHMZ0JT123456
Besked: Hej, kan bilen ses i weekenden?

Med venlig hilsen
Bilpladsen
"""
SOREN = {
    "first_name": "Søren",
    "last_name": "Østergaard",
    "email": "soren@bolig.example",
    "phone": "+4520123456",
    "postcode": "8000",
    "city": "Aarhus C",
    "street": "Åvej 3",
    "listing_id": "556677",
    "make": "Peugeot",
    "model": "208",
    "vin": "VF3CCHMZ0JT123456",
    "language": "da",
}
_EN = """New enquiry for your advert

Full name: Harriet O'Connor
Email address: harriet@mailbox.example
Phone number: +44 20 7946 0958
Vehicle: Land Rover Defender 110
Stock no: LR-77
Ad ID: 998877
Comments:
Hello, is this car still available? I would like to come and see it.

This email was sent by Carfinder.
"""
_NL = """Nieuwe aanvraag van Pieter de Vries voor

Volvo V60 T6
€ 32.950,-

Bericht van de koper
Is deze auto nog beschikbaar?

Telefoon: +31 6 12345678
E-mailadres: pieter@thuis.example
Advertentienr. 40506070
https://autoplein.example/auto/40506070
"""
_HTML = """<html><head><style>td {color: red}</style></head><body><p>Neue Kundenanfrage</p><table>
<tr><td><b>Vorname</b></td><td>Ayşe</td></tr><tr><td><b>Nachname</b></td><td>Yılmaz</td></tr>
<tr><td><b>E-Mail</b></td><td><a href="mailto:ayse@post.example">ayse@post.example</a></td></tr>
<tr><td><b>Telefon</b></td><td>0151&nbsp;23456789</td></tr><tr><td><b>Marke</b></td><td>Kia</td></tr>
<tr><td><b>Modell</b></td><td>Ceed</td></tr></table><p>Nachricht:<br>Bitte um R&uuml;ckruf.</p>
<div style="display:none">Preheader: name@portal.example</div><script>alert(1)</script></body></html>"""
AYSE = {
    "first_name": "Ayşe",
    "last_name": "Yılmaz",
    "email": "ayse@post.example",
    "phone": "+4915123456789",
    "make": "Kia",
    "model": "Ceed",
    "message": "Bitte um Rückruf.",
}
_PORTAL = "Wagenmarkt <noreply@wagenmarkt.example>"

CASES = [
    Case(
        "a message from, and a link with the listing's number",
        mail(
            "Sabine Krüger interessiert sich für Ihr Fahrzeug:\n\nAudi A4 Avant\nhttps://wagenmarkt.example/auto/334455.html\n\n"
            "Nachricht von Sabine Krüger:\n\nKann ich am Montag kommen?\nTel. 0172 9988776",
            sender=_PORTAL,
            subject="Anfrage: Audi A4 Avant 2.0 TDI",
            headers="Reply-To: Sabine Krueger <s.krueger@post.example>",
        ),
        "lead",
        {
            "first_name": "Sabine",
            "last_name": "Krüger",
            "email": "s.krueger@post.example",
            "phone": "+491729988776",
            "make": "Audi",
            "model": "A4",
            "listing_id": "334455",
            "message": "Kann ich am Montag kommen?\nTel. 0172 9988776",
        },
    ),
    Case(
        "a hot line in a machine's mail",
        mail(
            "Ihre Sendung kommt heute. Tel. 0228 1234567", sender="noreply@paket.example", subject="Ihr Paket"
        ),
        "needs-a-look",
    ),
    Case("German labels", mail(_DE, sender=_PORTAL), "lead", MAX),
    Case(
        "German labels with the customer in Reply-To",
        mail(_DE, sender=_PORTAL, headers="Reply-To: max.mueller@post.example"),
        "lead",
        MAX,
    ),
    Case(
        "the customer in Reply-To alone",
        mail(
            _DE.replace("E-Mail: max.mueller@post.example\n", ""),
            sender=_PORTAL,
            headers="Reply-To: Max <max.mueller@post.example>",
        ),
        "lead",
        MAX,
    ),
    Case(
        "Reply-To is the portal's help desk",
        mail(_DE, sender=_PORTAL, headers="Reply-To: support@wagenmarkt.example"),
        "lead",
        MAX,
    ),
    Case(
        "a relay mailbox of the portal",
        mail(
            _DE.replace("E-Mail: max.mueller@post.example\n", ""),
            sender=_PORTAL,
            headers="Reply-To: buyer-8f3a77c1d2e4@reply.wagenmarkt.example",
        ),
        "lead",
        {"email": "buyer-8f3a77c1d2e4@reply.wagenmarkt.example"},
    ),
    Case(
        "the portal's mail with bulk headers",
        mail(
            _DE,
            sender=_PORTAL,
            headers="Precedence: bulk\nAuto-Submitted: auto-generated\nList-Id: <leads.wagenmarkt.example>",
        ),
        "lead",
        MAX,
    ),
    Case(
        "labels in latin-1 that says nothing",
        mail(_DE, sender=_PORTAL, charset="latin-1").replace(b"; charset=latin-1", b""),
        "lead",
        {"last_name": "Müller"},
    ),
    Case(
        "labels in UTF-8 that says latin-1",
        mail(_DE, sender=_PORTAL).replace(b"charset=utf-8", b"charset=iso-8859-1"),
        "lead",
        MAX,
    ),
    Case(
        "an unknown charset",
        mail(_DE, sender=_PORTAL).replace(b"charset=utf-8", b"charset=x-klingon"),
        "lead",
        MAX,
    ),
    Case(
        "an enquiry number of the portal", mail(_DE + "\nAnfrage-Nr.: Q-5531\n", sender=_PORTAL), "lead", MAX
    ),
    Case(
        "Danish labels",
        mail(_DA, sender="Bilpladsen <ikke-svar@bilpladsen.example>", subject="Ny henvendelse"),
        "lead",
        SOREN,
        country="DK",
    ),
    Case(
        "English labels",
        mail(_EN, sender="Carfinder <no-reply@carfinder.example>", subject="New enquiry"),
        "lead",
        {
            "first_name": "Harriet",
            "last_name": "O'Connor",
            "email": "harriet@mailbox.example",
            "phone": "+442079460958",
            "make": "Land Rover",
            "model": "Defender",
            "stock": "LR-77",
            "listing_id": "998877",
            "language": "en",
        },
    ),
    Case(
        "Dutch sentences and labels",
        mail(
            _NL, sender="Autoplein <noreply@autoplein.example>", subject="Interesse in Volvo V60 T6 € 32.950"
        ),
        "lead",
        {
            "first_name": "Pieter",
            "last_name": "de Vries",
            "email": "pieter@thuis.example",
            "phone": "+31612345678",
            "make": "Volvo",
            "model": "V60",
            "listing_id": "40506070",
            "price": "32950.00",
            "listing_url": "https://autoplein.example/auto/40506070",
        },
        country="NL",
    ),
    Case("an HTML table only", mail(_HTML, sender=_PORTAL, kind="text/html"), "lead", AYSE),
    Case(
        "an alternative of text and HTML",
        parts(
            ("Content-Type: text/plain; charset=utf-8", _DE),
            ("Content-Type: text/html; charset=utf-8", "<p>siehe Text</p>"),
            subtype="alternative",
        ),
        "lead",
        MAX,
    ),
    Case(
        "an empty text part beside the HTML",
        parts(
            ("Content-Type: text/plain", " "),
            ("Content-Type: text/html; charset=utf-8", _HTML),
            subtype="alternative",
        ),
        "lead",
        AYSE,
    ),
    Case(
        "labels in base64",
        mail(
            "TmFtZTogSmFuIEJlY2sKRS1NYWlsOiBqYW5AcG9zdC5leGFtcGxlCk5hY2hyaWNodDogSGFsbG8=", sender=_PORTAL
        ).replace(b"8bit", b"base64"),
        "lead",
        {"first_name": "Jan", "last_name": "Beck", "email": "jan@post.example", "message": "Hallo"},
    ),
    Case(
        "labels with the value on the next line",
        mail(
            "Name\nJan Beck\n\nE-Mail\njan@post.example\n\nTelefon\n0431 987654\n\nNachricht\nBitte anrufen.",
            sender=_PORTAL,
        ),
        "lead",
        {
            "first_name": "Jan",
            "last_name": "Beck",
            "email": "jan@post.example",
            "phone": "+49431987654",
            "message": "Bitte anrufen.",
        },
    ),
    Case(
        "starred labels and a required mark",
        mail(
            "*Name*: Jan Beck\n*E-Mail-Adresse*: jan@post.example\n- Telefonnummer*: 0431 987654\n",
            sender=_PORTAL,
        ),
        "lead",
        {"last_name": "Beck", "email": "jan@post.example", "phone": "+49431987654"},
    ),
    Case(
        "a car given in payment",
        mail(_DE.replace("Nachricht:", "Inzahlungnahme: Opel Corsa 2012\n\nNachricht:"), sender=_PORTAL),
        "lead",
        MAX,
    ),
    Case(
        "a firm with a VAT id",
        mail(
            "Firma: Hansen & Søn A/S\nCVR-nr.: DK12345678\nNavn: Mette Hansen\nE-mail: mette@hansen.example\nBesked: Ring til mig",
            sender="noreply@formular.example",
        ),
        "lead",
        {
            "company": "Hansen & Søn A/S",
            "vat_id": "DK12345678",
            "first_name": "Mette",
            "email": "mette@hansen.example",
        },
        country="DK",
    ),
    Case(
        "an enquiry marked as spam on the way",
        mail(_DE, sender=_PORTAL, headers="X-Spam-Flag: YES"),
        "needs-a-look",
    ),
    Case(
        "labels of a portal without a person",
        mail("Inserats-Nr.: 555\nFahrzeug: Audi A4\nPreis: 9.990 €\nIhr Inserat läuft ab.", sender=_PORTAL),
        "needs-a-look",
    ),
    Case(
        "a portal's notice that names nobody but the portal",
        mail(
            "Guten Tag,\n\nein Interessent hat eine Frage zu Ihrem Inserat. Bitte melden Sie sich in der App an.\n\n"
            "Mit freundlichen Grüßen\nIhr AutoRing-Team",
            sender="AutoRing <anfrage@autoring.example>",
        ),
        "needs-a-look",
    ),
    Case(
        "a portal's letter with the customer's number in it",
        mail(
            "Ein Interessent bittet um Rückruf unter 0170 1234567.",
            sender="AutoRing <anfrage@autoring.example>",
        ),
        "lead",
        {"phone": "+491701234567", "provider": "AutoRing"},
    ),
    Case(
        "a firm's letter that a person has signed",
        mail(
            "Guten Tag,\n\nwir suchen drei Transporter.\n\nMit freundlichen Grüßen\nKarl Lund",
            sender="Fördefracht <info@foerdefracht.example>",
        ),
        "lead",
        {"first_name": "Karl", "last_name": "Lund", "email": "info@foerdefracht.example"},
    ),
    Case(
        "a person at a domain of their own name",
        mail("Ist der Golf noch da?", sender="Anna Berg <anna@annaberg.example>"),
        "lead",
        {"first_name": "Anna", "last_name": "Berg", "email": "anna@annaberg.example"},
    ),
]
