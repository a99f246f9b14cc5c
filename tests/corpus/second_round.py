"""A second round of messages, written after the readers were mended for the first, to see what they had only learnt by heart."""

from tests.corpus import Case, mail

P = "Markt <noreply@markt.example>"
CASES: list[Case] = []
J = {"first_name": "Jan", "last_name": "Beck", "email": "jan.beck@post.example"}


def c(
    name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE"
) -> None:
    CASES.append(Case(name, raw, outcome, fields or {}, country=country))


# mobile style
c(
    "mobile",
    mail(
        """Sehr geehrte Damen und Herren,

Sie haben über mobile.example eine Anfrage zu folgendem Fahrzeug erhalten:

BMW 320d Touring M Sport
Interne Nummer: 4711-B
Preis: 24.990 € (brutto)
Erstzulassung: 03/2019
Kilometerstand: 85.000 km
https://suchen.mobile.example/fahrzeuge/details.html?id=345678901

Kontaktdaten des Interessenten:
Jan Beck
Telefon: +49 170 1234567
E-Mail: jan.beck@post.example

Nachricht:
Hallo, ist der Preis verhandelbar?
Viele Grüße
Jan Beck

Antworten Sie direkt auf diese E-Mail, um den Interessenten zu kontaktieren.
Ihr mobile.example-Team
Impressum | Hilfe Tel. 030 12345678
""",
        sender='"mobile.example" <noreply@team.mobile.example>',
        subject="Anfrage zu Ihrem Fahrzeug BMW 320d Touring",
        headers="Reply-To: Jan Beck <jan.beck@post.example>\nX-MOBILEDE-BUYER-ID: abc",
    ),
    fields={
        **J,
        "phone": "+491701234567",
        "make": "BMW",
        "model": "320d",
        "stock": "4711-B",
        "price": "24990.00",
        "listing_id": "345678901",
        "message": "Hallo, ist der Preis verhandelbar?\nViele Grüße\nJan Beck",
    },
)
c(
    "as24 de",
    mail(
        """Neue Anfrage von Jan Beck

Fahrzeug
Audi Q5 40 TDI quattro
€ 38.900,-
Angebotsnummer: 88776655

Kontakt
Name: Jan Beck
E-Mail: jan.beck@post.example
Telefon: 01701234567

Nachricht des Käufers
Ich hätte gern ein Finanzierungsangebot.
""",
        sender="AutoMarkt <no-reply@automarkt.example>",
        subject="Interesse an Audi Q5 40 TDI quattro € 38.900",
    ),
    fields={
        **J,
        "phone": "+491701234567",
        "make": "Audi",
        "model": "Q5",
        "listing_id": "88776655",
        "price": "38900.00",
        "message": "Ich hätte gern ein Finanzierungsangebot.",
    },
)
c(
    "bilbasen",
    mail(
        """Hej Bilhuset Nord

Du har fået en henvendelse på din annonce.

Kundens navn: Mette Sørensen
Kundens telefonnummer: 28 11 22 33
Kundens e-mail: mette@sorensen.example

Annonce: Skoda Superb 2,0 TDi 150 Style Combi DSG
Annonce-ID: 5544332
Pris: 289.900 kr.

Kundens besked:
Hej. Kan jeg få byttepris på min Golf?
Mvh Mette

Med venlig hilsen
Bilsiden
""",
        sender="Bilsiden <noreply@bilsiden.example>",
        subject="Henvendelse på Skoda Superb",
    ),
    fields={
        "first_name": "Mette",
        "last_name": "Sørensen",
        "email": "mette@sorensen.example",
        "phone": "+4528112233",
        "make": "Skoda",
        "model": "Superb",
        "listing_id": "5544332",
        "price": "289900.00",
        "message": "Hej. Kan jeg få byttepris på min Golf?\nMvh Mette",
        "language": "da",
    },
    country="DK",
)
c(
    "uk html",
    mail(
        """<html><body><h1>New lead</h1><p>Hi Northgate Cars,</p><p>You've received an enquiry about your <a href="https://carsite.example/ad/202611200001">2018 Volkswagen Polo 1.0 TSI SE</a></p>
<table><tr><th align=left>First name</th><td>Olivia</td></tr><tr><th>Last name</th><td>Jones</td></tr><tr><th>Email</th><td>olivia.jones@mailbox.example</td></tr><tr><th>Phone</th><td>07700 900456</td></tr>
<tr><th>Postcode</th><td>LS1 4DY</td></tr><tr><th>Message</th><td>Hi, would you take &pound;9,000 cash?<br>Olivia</td></tr></table><p>Kind regards,<br>Carsite Team</p><p>Need help? Call 0330 123 4567</p></body></html>""",
        sender="Carsite <leads@carsite.example>",
        kind="text/html",
        subject="New enquiry: 2018 Volkswagen Polo",
    ),
    fields={
        "first_name": "Olivia",
        "last_name": "Jones",
        "email": "olivia.jones@mailbox.example",
        "phone": "+447700900456",
        "make": "Volkswagen",
        "model": "Polo",
        "postcode": "LS1 4DY",
        "message": "Hi, would you take £9,000 cash?\nOlivia",
    },
    country="GB",
)
c(
    "nl autotrack",
    mail(
        """Geachte heer/mevrouw,

Via onze website is de volgende reactie binnengekomen.

Naam: dhr. K. Jansen
E-mailadres: k.jansen@thuis.example
Telefoonnummer: 0612345678
Bericht: Goedendag, is inruil van mijn Opel Astra mogelijk?

Het gaat om de volgende advertentie:
Peugeot 2008 1.2 PureTech Allure
Prijs: € 17.450
Kenteken: RX-123-B
""",
        sender="AutoSpoor <noreply@autospoor.example>",
        subject="Reactie op uw advertentie",
    ),
    fields={
        "last_name": "Jansen",
        "email": "k.jansen@thuis.example",
        "phone": "+31612345678",
        "make": "Peugeot",
        "model": "2008",
        "price": "17450.00",
        "message": "Goedendag, is inruil van mijn Opel Astra mogelijk?",
        "language": "nl",
    },
    country="NL",
)
c(
    "gravity text",
    mail(
        """Anrede
Frau

Vorname
Lena

Nachname
Vogt

E-Mail
lena@vogt.example

Telefon
0431-445566

Wie können wir Ihnen helfen?
Ich suche einen Kleinwagen mit Automatik.

Datenschutz
Ja, ich stimme zu.
""",
        sender="Website <wordpress@nord.example>",
        subject="Neue Einsendung: Kontakt",
    ),
    fields={
        "first_name": "Lena",
        "last_name": "Vogt",
        "email": "lena@vogt.example",
        "phone": "+49431445566",
        "message": "Ich suche einen Kleinwagen mit Automatik.",
    },
)
c(
    "test drive form",
    mail(
        """Probefahrt-Anfrage

Wunschmodell: CUPRA Formentor
Wunschtermin: 28.11.2026, 10:00 Uhr
Anrede: Herr
Name: Beck
Vorname: Jan
PLZ/Ort: 24103 Kiel
Telefon (tagsüber): 0431/445566
E-Mail: jan.beck@post.example
Bemerkungen: keine
Datenschutzerklärung akzeptiert: Ja
""",
        sender="web@nord.example",
    ),
    fields={
        **J,
        "phone": "+49431445566",
        "make": "Cupra",
        "model": "Formentor",
        "postcode": "24103",
        "city": "Kiel",
        "message": "",
    },
)
c(
    "letter da",
    mail(
        """Hej Jens

Jeg så jeres Tesla Model Y på hjemmesiden. Hvad er den månedlige ydelse over 36 måneder?

De bedste hilsner

Peter Møller Christensen
Direktør
Møller Byg ApS
Industrivej 12
8260 Viby J
CVR 12345678
M: +45 40 50 60 70
pmc@mollerbyg.example""",
        sender="Peter Møller Christensen <pmc@mollerbyg.example>",
        subject="Leasing",
    ),
    fields={
        "first_name": "Peter Møller",
        "last_name": "Christensen",
        "company": "Møller Byg ApS",
        "phone": "+4540506070",
        "make": "Tesla",
        "model": "Model Y",
        "postcode": "8260",
        "city": "Viby J",
        "vat_id": "12345678",
    },
    country="DK",
)
c(
    "letter en",
    mail(
        """Hi there,

Do you still have the Range Rover Evoque listed at 23,500? My number is 07700 900789.

Cheers,
Dave""",
        sender="Dave Smith <dave.smith@mailbox.example>",
        subject="Evoque",
    ),
    fields={"first_name": "Dave", "last_name": "Smith", "phone": "+447700900789", "make": "Land Rover"},
    country="GB",
)
c(
    "letter de company dash",
    mail(
        """Hallo Herr Petersen,

bitte senden Sie uns ein Angebot über 5 Stk. VW Caddy Cargo.

Danke und Gruß

Stefan Kröger
--
Kröger Elektrotechnik GmbH & Co. KG
Gewerbering 7, 24558 Henstedt-Ulzburg
Fon 04193 / 98 76-0, Fax -99
www.kroeger.example""",
        sender='"Kröger, Stefan" <s.kroeger@kroeger.example>',
        subject="Anfrage Caddy",
    ),
    fields={
        "first_name": "Stefan",
        "last_name": "Kröger",
        "company": "Kröger Elektrotechnik GmbH & Co. KG",
        "make": "Volkswagen",
        "model": "Caddy",
    },
)
c(
    "fwd by boss of portal",
    mail(
        """Kannst du bitte?

Von: AutoMarkt <no-reply@automarkt.example>
Gesendet: Freitag, 20. November 2026 09:12
An: Verkauf <verkauf@haus.example>
Betreff: Interesse an Audi Q5

Name: Jan Beck
E-Mail: jan.beck@post.example
Telefon: 01701234567
Nachricht: Noch da?

Petra Chefin
Autohaus GmbH
Tel. 0431 111111""",
        sender="Petra Chefin <petra@haus.example>",
        subject="WG: Interesse an Audi Q5",
    ),
    fields={**J, "phone": "+491701234567", "make": "Audi", "model": "Q5"},
)
c(
    "reply keeps sig phone",
    mail(
        """Danke, ja. Rufen Sie mich bitte an.

Viele Grüße
Jan Beck
0170/1234567

-----Ursprüngliche Nachricht-----
Von: Verkauf <verkauf@nord.example>
Gesendet: Freitag
An: jan.beck@post.example
Betreff: Ihr Angebot

Tel 0431 111111""",
        sender="jan.beck@post.example",
        subject="AW: Ihr Angebot",
    ),
    fields={
        **J,
        "phone": "+491701234567",
        "message": "Danke, ja. Rufen Sie mich bitte an.\n\nViele Grüße\nJan Beck\n0170/1234567",
    },
)
