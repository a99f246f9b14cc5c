"""An eleventh round, written before the readers were looked at again."""

# fmt: off

import json

from tests.corpus import Case, mail, parts

CASES: list[Case] = []


def c(name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE", kind: str = "message/rfc822") -> None:
    CASES.append(Case(f"eleven: {name}", raw, outcome, fields or {}, kind, country))


c("ADF in a JSON hook's text field is a mail body", mail("<ADF xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"adf.xsd\"><PROSPECT><ID SOURCE='Carly'>C-5</ID><REQUESTDATE>2026-11-20T10:00:00.548Z</REQUESTDATE><VEHICLE INTEREST='sell'><YEAR>2012</YEAR><MAKE>Audi</MAKE><MODEL>A3</MODEL><ODOMETER UNITS='km'>154.000</ODOMETER></VEHICLE><CUSTOMER><CONTACT><NAME PART='first'>Kjeld</NAME><NAME PART='last'>Brandt</NAME><PHONE TYPE='cellphone'>+45 22 11 00 99</PHONE></CONTACT><COMMENTS>Hvad vil I give for den?</COMMENTS></CUSTOMER></PROSPECT></ADF>", sender="Carly <feed@carly.example>", subject="ADF"),
  fields={"first_name": "Kjeld", "last_name": "Brandt", "phone": "+4522110099", "make": "", "message": "Hvad vil I give for den?", "external_id": "C-5"}, country="DK")
c("a German portal, plain text with arrows", mail("""Neue Anfrage über Fahrzeugmarkt Süd
=====================================

» Fahrzeug:   Volvo V90 D4 Momentum
» Fzg.-Nr.:   V-3391
» Preis:      33.900,00 EUR

» Anfragender
  Name:       Burkhard Freise
  Wohnort:    88045 Friedrichshafen
  Tel.:       07541 / 12 34 56
  E-Mail:     b.freise@post.example

» Nachricht
  Ist eine Standheizung verbaut?
  Wäre ein Tausch gegen meinen V60 möglich?

=====================================
Fahrzeugmarkt Süd GmbH - Service-Tel. 07541 9999""", sender="Fahrzeugmarkt Süd <anfrage@fms.example>", subject="Anfrage Volvo V90"),
  fields={"first_name": "Burkhard", "last_name": "Freise", "email": "b.freise@post.example", "phone": "+497541123456", "make": "Volvo", "model": "V90", "price": "33900.00"})
c("an Austrian portal in HTML paragraphs", mail("""<p>Guten Tag!</p><p><b>Interessent/in:</b> Ing. Lukas Steiner<br/><b>Telefonnummer:</b> 0676 1234567<br/><b>E-Mail-Adresse:</b> <a href="mailto:lukas@steiner.example">lukas@steiner.example</a><br/><b>Interessiert an:</b> Ford Kuga 2.5 PHEV ST-Line<br/><b>Anzeigen-Code:</b> 7788990</p><p><b>Mitteilung:</b></p><p>Servus, hat der Kuga eine Dachreling? Danke!</p><hr/><p><small>Diese Nachricht wurde über autoboerse.example verschickt.</small></p>""", kind="text/html", sender="autoboerse.example <no_reply@autoboerse.example>", subject="Anfrage zu Ihrer Anzeige 7788990"),
  fields={"first_name": "Lukas", "last_name": "Steiner", "email": "lukas@steiner.example", "phone": "+436761234567", "make": "Ford", "model": "Kuga", "listing_id": "7788990", "message": "Servus, hat der Kuga eine Dachreling? Danke!"}, country="AT")
c("a Dutch leasing lead", mail("""Nieuwe leaseaanvraag

Aanvraagnummer: LA-20931
Gekozen auto: Tesla Model Y Long Range
Looptijd: 48 maanden

Zakelijke gegevens
Bedrijfsnaam: De Bruin Advies BV
KvK-nummer: 12345678
Contactpersoon: mw. Ingrid de Bruin
Telefoonnummer zakelijk: 030-2345678
Zakelijk e-mailadres: ingrid@debruinadvies.example
Vestigingsplaats: Utrecht
Toelichting: Graag inclusief winterbanden.""", sender="LeaseLoket <aanvragen@leaseloket.example>", subject="Nieuwe leaseaanvraag LA-20931"),
  fields={"first_name": "Ingrid", "last_name": "de Bruin", "company": "De Bruin Advies BV", "email": "ingrid@debruinadvies.example", "phone": "+31302345678", "make": "Tesla", "model": "Model Y", "message": "Graag inclusief winterbanden.", "external_id": "LA-20931"}, country="NL")
c("a solar comparison lead", mail("""Hallo Solarprofi,

Ihr neuer Lead:

Kundennr. 558812
Anrede Herr
Vorname Sven
Name Ohlsen
Strasse Deichweg
Hausnr. 12
PLZ 25813
Ort Husum
Telefon 04841-667788
Email sven@ohlsen.example
Dachform Satteldach
Kommentar Anruf bitte nach 18 Uhr""", sender="SolarVergleich <leads@solarvergleich.example>", subject="Lead 558812"),
  fields={"first_name": "Sven", "last_name": "Ohlsen", "street": "Deichweg 12", "postcode": "25813", "city": "Husum", "phone": "+494841667788", "email": "sven@ohlsen.example"})
c("an English letting portal in HTML", mail("""<div><p>Hi there,</p><p>You've got a new lead for <a href="https://homes.example/p/5512">3 bed terraced house, Elm Grove</a></p><table><tbody><tr><td>Full name</td><td>Blessing Uche</td></tr><tr><td>Email</td><td>blessing@uche.example</td></tr><tr><td>Mobile</td><td>07400 555 666</td></tr><tr><td>Current postcode</td><td>M14 5TQ</td></tr><tr><td>Enquiry</td><td>I'd like to arrange a viewing this weekend.</td></tr></tbody></table><p>Good luck!</p><p>The Homes team</p></div>""", kind="text/html", sender="Homes <leads@homes.example>", subject="New lead: Elm Grove"),
  fields={"first_name": "Blessing", "last_name": "Uche", "email": "blessing@uche.example", "phone": "+447400555666", "postcode": "M14 5TQ", "message": "I'd like to arrange a viewing this weekend."}, country="GB")
c("a Danish portal, label above value in HTML divs", mail("""<div class="wrap"><div class="h">Ny kundehenvendelse</div><div class="k">Kundens navn</div><div class="v">Jytte Overgaard</div><div class="k">Kundens e-mail</div><div class="v">jytte@overgaard.example</div><div class="k">Kundens telefonnummer</div><div class="v">97 12 34 56</div><div class="k">Kundens besked</div><div class="v">Er der to nøgler til bilen?</div><div class="k">Bilen</div><div class="v">Toyota Yaris 1,5 Hybrid</div><div class="f">Du modtager denne mail, fordi du annoncerer hos os.</div></div>""", kind="text/html", sender="Bilmarkedet <kontakt@bilmarkedet.example>", subject="Kundehenvendelse"),
  fields={"first_name": "Jytte", "last_name": "Overgaard", "email": "jytte@overgaard.example", "phone": "+4597123456", "make": "Toyota", "model": "Yaris", "message": "Er der to nøgler til bilen?"}, country="DK")
# generic
c("a German form with a colon and values on the next lines", mail("Vorname:\nHeinz-Jürgen\n\nNachname:\nvon Bülow\n\nTelefon (für Rückfragen):\n+49 (0) 172 / 4455667\n\nE-Mail:\nhj@buelow.example\n\nIhre Nachricht:\nBitte um Angebot für eine Inspektion.\n\nMit der Speicherung meiner Daten bin ich einverstanden:\nJa", sender="Autohaus <formular@autohaus.example>", subject="Kontakt"),
  fields={"first_name": "Heinz-Jürgen", "last_name": "von Bülow", "phone": "+491724455667", "email": "hj@buelow.example", "message": "Bitte um Angebot für eine Inspektion."})
c("an English form with capitals and underscores", mail("FULL_NAME: Grace O'Connor\nEMAIL_ADDRESS: grace@oconnor.example\nPHONE_NUMBER: +353 87 765 4321\nCOUNTY: Kerry\nMODEL_OF_INTEREST: Renault Austral\nYOUR_MESSAGE: Any scrappage deals?\nGDPR_CONSENT: Yes", sender="Landing page <lp@renaultkerry.example>", subject="New lead"),
  fields={"first_name": "Grace", "last_name": "O'Connor", "email": "grace@oconnor.example", "phone": "+353877654321", "make": "Renault", "model": "Austral", "message": "Any scrappage deals?"}, country="IE")
c("a Dutch contact form with a polite intro", mail("Hallo,\n\nEr is een contactformulier ingevuld op www.autojansen.example.\n\nNaam inzender: Kees Verhoeven\nE-mail inzender: kees@verhoeven.example\nTel. inzender: 013-4567890\nVraag inzender: Wat kost een grote beurt voor een Mazda 3?\n\nMet vriendelijke groet,\nUw website", sender="autojansen.example <noreply@autojansen.example>", subject="Contactformulier"),
  fields={"first_name": "Kees", "last_name": "Verhoeven", "email": "kees@verhoeven.example", "phone": "+31134567890", "message": "Wat kost een grote beurt voor een Mazda 3?"}, country="NL")
c("a German form with first and last names in one odd label", mail("Name, Vorname: Zimmermann, Elke\nTelefon/Handy: 0911-556677 / 0160-1112223\nE-Mail: elke@zimmermann.example\nWunschtermin: 02.12.2026\nText: Räderwechsel und Einlagerung", sender="Werkstatt <termin@werkstatt.example>", subject="Terminanfrage"),
  fields={"first_name": "Elke", "last_name": "Zimmermann", "phone": "+49911556677", "email": "elke@zimmermann.example", "message": "Räderwechsel und Einlagerung"})
c("a Danish quotation form", mail("Navn (fornavn og efternavn): Inge-Lise Krogh\nAdresse, postnr. og by: Engvej 9, 8240 Risskov\nTlf./mobil: 51 61 71 81\nE-mailadresse: il@krogh.example\nBeskriv din opgave: Udskiftning af tre vinduer.\nHvornår skal opgaven udføres: Foråret 2027", sender="Tilbudsportalen <opgaver@tilbudsportalen.example>", subject="Ny opgave"),
  fields={"first_name": "Inge-Lise", "last_name": "Krogh", "street": "Engvej 9", "postcode": "8240", "city": "Risskov", "phone": "+4551617181", "email": "il@krogh.example", "message": "Udskiftning af tre vinduer."}, country="DK")
# letters
c("a German letter, signature of a craftsman", mail("Moin,\n\nunser Sprinter braucht neue Bremsen. Habt ihr diese Woche noch was frei?\n\nGruß aus Husum\n\nJan Carstens\nDachdeckermeister\n\nCarstens Dach GmbH\nAm Hafen 3 · 25813 Husum\nFon 04841 11 22 33 · Fax 04841 11 22 34", sender="Jan Carstens <jan@carstens-dach.example>", subject="Bremsen Sprinter"),
  fields={"first_name": "Jan", "last_name": "Carstens", "company": "Carstens Dach GmbH", "email": "jan@carstens-dach.example", "phone": "+494841112233", "postcode": "25813", "city": "Husum"})
c("an English letter from a webmail name", mail("Hi\n\nWould you accept £11k for the red Mini Cooper?\n\nCheers,\nKev", sender="kev <kev.dawson@post.example>", subject="red mini"),
  fields={"first_name": "Kev", "last_name": "Dawson", "email": "kev.dawson@post.example", "make": "MINI", "model": "Cooper"}, country="GB")
c("a Dutch letter, phone as last line", mail("Goedemorgen,\nIs de Hyundai Kona al verkocht?\nHans van Leeuwen\n0612345678", sender="Hans van Leeuwen <hans@vanleeuwen.example>", subject="Kona"),
  fields={"first_name": "Hans", "last_name": "van Leeuwen", "email": "hans@vanleeuwen.example", "phone": "+31612345678", "make": "Hyundai", "model": "Kona"}, country="NL")
c("a Danish couple", mail("Hejsa\n\nVi kommer gerne forbi lørdag kl. 11 for at se Skoda Fabiaen. Ring hvis det ikke passer: 24242424\n\nMange hilsner\nTom & Gitte Bruun", sender="Gitte Bruun <gitte@bruun.example>", subject="Lørdag"),
  fields={"last_name": "Bruun", "email": "gitte@bruun.example", "phone": "+4524242424", "make": "Skoda"}, country="DK")
# forwards
c("forwarded from an iPhone, English", mail("""Can you take this one

Sent from my iPhone

Begin forwarded message:

From: Aaron Bell <aaron@bell.example>
Date: 19 November 2026 at 19:40:11 GMT
To: sales@autohaus-nord.example
Subject: Honda Jazz

Hello, is the Honda Jazz automatic? My number is 07700 900 222.

Aaron""", sender="Sam <sam@autohaus-nord.example>", subject="Fwd: Honda Jazz"),
  fields={"first_name": "Aaron", "last_name": "Bell", "email": "aaron@bell.example", "phone": "+447700900222", "make": "Honda", "model": "Jazz"}, country="GB")
c("forwarded in French style TR by a Swiss colleague", mail("""De: Nicole Favre <nicole@favre.example>
Envoyé: jeudi 19 novembre 2026 10:12
À: info@autohaus-nord.example
Objet: Audi Q5

Guten Tag, ist der Audi Q5 noch da? Freundliche Grüsse, Nicole Favre, 079 555 44 33""", sender="Luc <luc@autohaus-nord.example>", subject="TR: Audi Q5"),
  fields={"first_name": "Nicole", "last_name": "Favre", "email": "nicole@favre.example", "phone": "+41795554433", "make": "Audi", "model": "Q5"}, country="CH")
c("forwarded as text by a dealer group with a note below", mail("""---------- Doorgestuurd bericht ---------
Van: Tom Peeters <tom@peeters.example>
Date: do 19 nov 2026 om 09:15
Subject: Offerte Dacia Duster
To: <info@autohaus-nord.example>


Beste, graag een offerte voor de Duster. Tom Peeters, 0475 11 22 33""", sender="Lies <lies@autohaus-nord.example>", subject="Fwd: Offerte Dacia Duster"),
  fields={"first_name": "Tom", "last_name": "Peeters", "email": "tom@peeters.example", "phone": "+32475112233", "make": "Dacia", "model": "Duster"}, country="BE")
# no leads
c("a Dutch absence", mail("Bedankt voor uw e-mail. Ik ben afwezig tot 1 december. Voor dringende zaken kunt u bellen met mijn collega op 010 1234567.\n\nMarieke", sender="Marieke Kok <marieke@kok.example>", subject="Afwezig: Re: Offerte", headers="Auto-Submitted: auto-replied"), "not-a-lead:auto-reply", country="NL")
c("a bounce of a mailbox that is full", mail("Your message to hans@weg.example couldn't be delivered.\n\nThe recipient's mailbox is full and can't accept messages now.", sender="postmaster@weg.example", subject="Undeliverable: Ihre Anfrage", headers="Return-Path: <>"), "not-a-lead:bounce")
c("a statement of a portal", mail("Sehr geehrter Händler, anbei Ihre Rechnung für November. Rechnungsbetrag: 349,00 EUR. Fällig am 05.12.2026.", sender="Fahrzeugmarkt <buchhaltung@fms.example>", subject="Rechnung Nr. 2026-11-33"), "not-a-lead:receipt")
c("an English pitch of a supplier", mail("Hello,\n\nMy name is Anna from Shenzhen Brightlux. We are a factory of car LED bulbs with 12 years of experience and supply many dealers in Europe. Please find our catalogue attached. MOQ 50 pcs, samples free.\n\nAnna", sender="Anna <anna@brightlux.example>", subject="LED bulbs supplier"), "not-a-lead:spam", country="GB")
c("a German pitch of a recruiter", mail("Guten Tag,\n\nsuchen Sie Verstärkung für Ihre Werkstatt? Wir vermitteln geprüfte Kfz-Mechatroniker in Festanstellung. Unsere Fachkräfte sind kurzfristig verfügbar. Dürfen wir Ihnen Profile zusenden?\n\nIhre Personalvermittlung Ost", sender="Personal Ost <vertrieb@personal-ost.example>", subject="Kfz-Mechatroniker verfügbar"), "not-a-lead:spam")
c("a newsletter of a portal", mail("Die Top-Standzeiten im November: so verkaufen Sie schneller. Webinar am 3.12. Jetzt anmelden!\n\nSie möchten diese E-Mails nicht mehr erhalten? Abmelden: https://fms.example/abmelden", sender="Fahrzeugmarkt Süd <newsletter@fms.example>", subject="Händler-News November"), "not-a-lead:newsletter")
# real ones that look like none
c("a customer who forwards a bill with a question", mail("Hallo, ich habe eine Frage zu Ihrer Rechnung vom Oktober: können Sie mir gleich einen Termin für die Winterräder geben?\n\nSabine Krohn, 0170 2223334", sender="Sabine Krohn <sabine@krohn.example>", subject="Rechnung und Räderwechsel"), fields={"first_name": "Sabine", "last_name": "Krohn", "phone": "+491702223334"})
c("a customer who is away soon", mail("Hej, jeg er på ferie fra på mandag, så kan jeg prøve Cupra Born inden da? Mvh Kurt Nissen, 40 41 42 43", sender="Kurt Nissen <kurt@nissen.example>", subject="Prøvetur inden ferien"), fields={"first_name": "Kurt", "last_name": "Nissen", "phone": "+4540414243", "make": "Cupra", "model": "Born"}, country="DK")
# JSON, forms
c("a call centre's JSON", json.dumps({"caller": {"name": "Gudrun Mertens", "number": "+4943199887"}, "note": "Möchte Rückruf wegen Gebrauchtwagen", "time": "2026-11-20T10:00:00Z"}).encode(), fields={"first_name": "Gudrun", "last_name": "Mertens", "phone": "+4943199887", "message": "Möchte Rückruf wegen Gebrauchtwagen"}, kind="application/json")
c("a chatbot's JSON", json.dumps({"event": "lead", "visitor": {"first_name": "Matteo", "last_name": "Conti", "email": "matteo@conti.example", "phone": None}, "page": "https://haus.example/fiat-500", "message": "Ist der Fiat 500 elektrisch?"}).encode(), fields={"first_name": "Matteo", "last_name": "Conti", "email": "matteo@conti.example", "message": "Ist der Fiat 500 elektrisch?", "make": "Fiat", "model": "500"}, kind="application/json")
c("a multipart form", '--b1\r\nContent-Disposition: form-data; name="your-name"\r\n\r\nAmalie Juul\r\n--b1\r\nContent-Disposition: form-data; name="your-email"\r\n\r\namalie@juul.example\r\n--b1\r\nContent-Disposition: form-data; name="tel-123"\r\n\r\n23 45 67 89\r\n--b1\r\nContent-Disposition: form-data; name="your-message"\r\n\r\nHar I lånebil?\r\n--b1--\r\n'.encode(), fields={"first_name": "Amalie", "last_name": "Juul", "email": "amalie@juul.example", "phone": "+4523456789"}, country="DK", kind="multipart/form-data; boundary=b1")
c("a mail with two parts that say the same", parts(("Content-Type: text/plain; charset=utf-8", "Name: Rolf Hagen\nTel: 0371 99 88 77\nMail: rolf@hagen.example\nFahrzeug: Skoda Scala\nFrage: Gibt es Anhängerkupplung?"), ("Content-Type: text/html; charset=utf-8", "<p>Name: Rolf Hagen<br>Tel: 0371 99 88 77<br>Mail: rolf@hagen.example<br>Fahrzeug: Skoda Scala<br>Frage: Gibt es Anhängerkupplung?</p>"), subtype="alternative"),
  fields={"first_name": "Rolf", "last_name": "Hagen", "phone": "+49371998877", "email": "rolf@hagen.example", "make": "Skoda", "model": "Scala", "message": "Gibt es Anhängerkupplung?"})
