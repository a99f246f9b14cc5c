"""A fifth round, written after the readers were mended for the fourth."""

# fmt: off

import json

from tests.corpus import Case, mail, parts

CASES: list[Case] = []


def c(name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE", kind: str = "message/rfc822") -> None:
    CASES.append(Case(name, raw, outcome, fields or {}, kind, country))


c("five: a lead of an importer in Danish", mail("""Kære forhandler

I har modtaget en forespørgsel på en prøvetur.

Kundeoplysninger
Fulde navn: Karl-Emil Vestergaard-Lund
Adresse: Søndergade 14, 2. tv.
Postnr. og by: 8600 Silkeborg
Telefonnr.: (+45) 2677 8899
E-mail: karlemil@vestergaard.example

Ønsket model: Renault Scenic E-Tech
Ønsket tidspunkt: Lørdag formiddag
Kundens kommentar: Vi er to voksne og en hund.

Husk at kontakte kunden inden for 2 timer.

De bedste hilsner
Importøren""", sender="Importør Leads <leads@importoer.example>", subject="Prøvetur: Karl-Emil Vestergaard-Lund"),
  fields={"first_name": "Karl-Emil", "last_name": "Vestergaard-Lund", "street": "Søndergade 14, 2. tv.", "postcode": "8600", "city": "Silkeborg", "phone": "+4526778899", "email": "karlemil@vestergaard.example", "make": "Renault", "model": "Scenic", "message": "Vi er to voksne og en hund."}, country="DK")
c("five: definition lists in HTML", mail("""<html><body><h3>Test drive request</h3><dl><dt>Full name</dt><dd>Ms Fiona MacAllister</dd><dt>Telephone</dt><dd>+44 (0)131 496 0123</dd><dt>E-mail</dt><dd>fiona@macallister.example</dd><dt>Vehicle</dt><dd>2022 Cupra Formentor VZ2</dd><dt>Preferred date</dt><dd>28/11/2026</dd><dt>Anything else?</dt><dd>I&#39;d like to bring my mechanic.</dd></dl><hr><small>Sent to you by Motorplace &mdash; manage alerts</small></body></html>""", kind="text/html", sender="Motorplace <alerts@motorplace.example>", subject="Test drive request"),
  fields={"first_name": "Fiona", "last_name": "MacAllister", "phone": "+441314960123", "email": "fiona@macallister.example", "make": "Cupra", "model": "Formentor", "message": "I'd like to bring my mechanic."}, country="GB")
c("five: an HTML form in divs", mail("""<div style="padding:20px"><div class="row"><div class="l">Vor- und Nachname</div><div class="v">Giulia Ferrari-Koch</div></div><div class="row"><div class="l">E-Mail-Adresse</div><div class="v">giulia.fk@post.example</div></div><div class="row"><div class="l">Telefon (optional)</div><div class="v">+49 40 2266 77 88</div></div><div class="row"><div class="l">Ihr Anliegen</div><div class="v">Leasing</div></div><div class="row"><div class="l">Nachricht</div><div class="v">Guten Tag,<br>ich suche einen Polo als Zweitwagen.<br>Gruß G. F.-K.</div></div></div>""", kind="text/html", sender="Website <web@autohaus-sued.example>", subject="Neue Nachricht"),
  fields={"first_name": "Giulia", "last_name": "Ferrari-Koch", "email": "giulia.fk@post.example", "phone": "+494022667788", "message": "Guten Tag,\nich suche einen Polo als Zweitwagen.\nGruß G. F.-K.", "make": "Volkswagen", "model": "Polo"})
c("five: one line of commas", mail("Lead: Peter Ohlsen, 0172 3334455, peter.ohlsen@post.example, interessiert an Ford Kuga ST-Line, möchte Rückruf ab 17 Uhr", sender="Callcenter <agent7@callcenter.example>", subject="Neuer Lead"),
  fields={"first_name": "Peter", "last_name": "Ohlsen", "phone": "+491723334455", "email": "peter.ohlsen@post.example", "make": "Ford", "model": "Kuga"})
c("five: a colleague's telephone note", mail("""Hi zusammen,

gerade hat ein Herr Drechsler angerufen (0160 998 77 66), er sucht einen Skoda Octavia Combi bis 20 TEUR und will heute noch zurückgerufen werden.

Gruß
Tanja Zentrale""", sender="Tanja Zentrale <zentrale@haus.example>", subject="Rückruf Herr Drechsler"),
  fields={"phone": "+491609987766", "make": "Skoda", "model": "Octavia"})
c("five: a Dutch letter with a firm below", mail("""Beste verkoper,

Wij zijn op zoek naar drie Citroën Berlingo's voor ons wagenpark. Kunt u mij vandaag nog bellen?

Hartelijke groeten,

drs. Marleen ter Horst-Visser
Facilitair manager

Zorggroep De Linde B.V.
Lindelaan 22, 7311 AB Apeldoorn
Tel: +31(0)55-123 45 67
KvK 12345678 | BTW NL001234567B01""", sender="Marleen ter Horst <m.terhorst@delinde.example>", subject="Wagenpark"),
  fields={"first_name": "Marleen", "company": "Zorggroep De Linde B.V.", "phone": "+31551234567", "vat_id": "NL001234567B01", "make": "Citroën"}, country="NL")
c("five: an answer above a German outlook head", mail("""Guten Morgen Frau Verkauf,

danke, der Tiguan ist uns zu teuer. Haben Sie auch einen Skoda Karoq Diesel?

Freundliche Grüße

Ömer Çelik
Çelik Elektrotechnik e.K.
Mobil 0152-33 44 55 66

-----Ursprüngliche Nachricht-----
Von: Petra Verkauf <info@autohaus-nord.example>
Gesendet: Donnerstag, 19. November 2026 16:20
An: Ömer Çelik
Betreff: Angebot VW Tiguan

Sehr geehrter Herr Çelik, anbei das Angebot. Tel. 0431 111111""", sender="Ömer Çelik <oemer@celik-elektro.example>", subject="AW: Angebot VW Tiguan"),
  fields={"first_name": "Ömer", "last_name": "Çelik", "phone": "+4915233445566", "company": "Çelik Elektrotechnik e.K."})
c("five: a landlord portal's mail", mail("""Sie haben eine neue Kontaktanfrage zu Ihrem Objekt.

Scout-ID: 155667788

Anrede: Herr
Vorname: Yannick
Nachname: de la Fontaine
E-Mail: yannick@fontaine.example
Telefon: 0049 30 12 34 56 78
Nachricht: Guten Tag, ich interessiere mich für die Halle. Ist eine Besichtigung am Montag möglich?

Mit freundlichen Grüßen
Ihr Team von Hallenscout""", sender="Hallenscout <noreply@hallenscout.example>", subject="Kontaktanfrage zu Objekt 155667788"),
  fields={"first_name": "Yannick", "last_name": "de la Fontaine", "email": "yannick@fontaine.example", "phone": "+493012345678", "listing_id": "155667788", "message": "Guten Tag, ich interessiere mich für die Halle. Ist eine Besichtigung am Montag möglich?"})
c("five: a machine dealer's lead", mail("""New enquiry via AgriMart

Item: Fendt 724 Vario Profi+ (2019)
Item number: AM-998812
Item price: EUR 129,500

Sender
Company: Landbrug Nielsen I/S
Name: Troels Nielsen
Country: Denmark
Phone: 0045 40 55 66 77
Email: troels@landbrugnielsen.example

Message
Hello, how many hours are on the engine? Is front PTO included?

Tips: always inspect before you pay.""", sender="AgriMart <noreply@agrimart.example>", subject="Enquiry Fendt 724 Vario"),
  fields={"first_name": "Troels", "last_name": "Nielsen", "company": "Landbrug Nielsen I/S", "phone": "+4540556677", "email": "troels@landbrugnielsen.example", "message": "Hello, how many hours are on the engine? Is front PTO included?", "country": "DK"})
c("five: a chat's transcript", mail("""Neuer Chat auf Ihrer Webseite

Besucher: Nele Brandt
E-Mail: nele.brandt@post.example
Telefon: nicht angegeben
Startzeit: 20.11.2026 10:05
Seite: https://www.autohaus-nord.example/fahrzeuge/opel-mokka

[10:05] Nele Brandt: Hallo, ist der Mokka noch da?
[10:06] Assistent: Ja. Dürfen wir Sie kontaktieren?
[10:07] Nele Brandt: Gern per Mail.""", sender="Chat <chat@chatdienst.example>", subject="Chat mit Nele Brandt"),
  fields={"first_name": "Nele", "last_name": "Brandt", "email": "nele.brandt@post.example", "phone": ""})
c("five: JSON of a chat program", json.dumps({"type": "lead", "timestamp": 1795165872, "visitor": {"name": "Oskar Lien", "email": "oskar@lien.example", "phone": "+47 912 34 567", "city": "Oslo"}, "page": {"title": "Volvo XC60", "url": "https://bil.example/xc60"}, "transcript": "Is it available?"}).encode(), fields={"first_name": "Oskar", "last_name": "Lien", "email": "oskar@lien.example", "phone": "+4791234567"}, kind="application/json")
c("five: JSON of a form with the answers by name", json.dumps({"formID": "230001", "submissionID": "5501", "formTitle": "Probefahrt", "rawRequest": {"q3_name": {"first": "Jana", "last": "Kröger"}, "q4_email": "jana@kroeger.example", "q5_telefon": {"full": "(0431) 77-8899"}, "q6_nachricht": "Bitte am Samstag"}}).encode(), fields={"first_name": "Jana", "last_name": "Kröger", "email": "jana@kroeger.example", "phone": "+49431778899", "message": "Bitte am Samstag"}, kind="application/json")
c("five: a form post with prefixes", b"your-name=Birte+Lorenzen&your-email=birte%40lorenzen.example&your-tel=04832+99+88+77&your-subject=Winterreifen&your-message=Haben+Sie+R%C3%A4der+f%C3%BCr+einen+Fiat+Panda%3F&_wpcf7=12&_wpcf7_version=5.9", fields={"first_name": "Birte", "last_name": "Lorenzen", "email": "birte@lorenzen.example", "phone": "+494832998877", "message": "Haben Sie Räder für einen Fiat Panda?", "subject": "Winterreifen"}, kind="application/x-www-form-urlencoded")
c("five: a bilingual form", mail("""Name / Navn: Maren Petersen
E-Mail / E-mail: maren@petersen.example
Telefon / Telefon: +45 74 12 34 56
Fahrzeug / Bil: Audi A6 Avant
Nachricht / Besked: Kann ich den Wagen in Flensburg abholen?""", sender="Grænsebiler <web@graensebiler.example>", subject="Anfrage / Henvendelse"),
  fields={"first_name": "Maren", "last_name": "Petersen", "email": "maren@petersen.example", "phone": "+4574123456", "make": "Audi", "model": "A6", "message": "Kann ich den Wagen in Flensburg abholen?"})
c("five: a shouted short message", mail("IST DER SPRINTER NOCH DA??? 0174/9988776 BITTE MELDEN", sender="KALLE <kalle.1967@post.example>", subject="SPRINTER"), fields={"phone": "+491749988776", "email": "kalle.1967@post.example", "make": "Mercedes-Benz", "model": "Sprinter"})
c("five: a telephone's mail with nothing but a subject", mail("\n\nGesendet mit der Mail App", sender="Rolf Maurer <rolf.maurer@post.example>", subject="Bitte Angebot VW ID.3 Pro"), fields={"first_name": "Rolf", "last_name": "Maurer", "email": "rolf.maurer@post.example", "make": "Volkswagen", "model": "ID.3"})
c("five: an enquiry that asks for an unsubscribed newsletter", mail("Hallo,\n\nbitte keine Newsletter mehr, aber ein Angebot für den Mazda CX-5 hätte ich gern noch: Homura, Automatik.\n\nViele Grüße\nSilke Matthiesen\n0461 50 60 70", sender="Silke Matthiesen <silke@matthiesen.example>", subject="Mazda CX-5"), fields={"first_name": "Silke", "last_name": "Matthiesen", "phone": "+49461506070", "make": "Mazda", "model": "CX-5"})
c("five: an auction house's bulk mail", mail("Guten Tag,\n\nunsere nächste Flottenauktion beginnt am Montag: 120 Fahrzeuge, u. a. VW Passat, Skoda Superb, BMW 3er.\n\nZum Katalog: https://auktion.example/k\n\nIhr Auktionsteam\nTel. 0800 7654321\n\nAustragen: https://auktion.example/aus", sender="Flottenauktion <mailing@auktion.example>", subject="120 Fahrzeuge am Montag"), "not-a-lead:newsletter")
c("five: a Danish out of office without headers", mail("Hej\n\nJeg er på barsel frem til august 2027. Din mail bliver ikke læst. Kontakt venligst min kollega Søren på 20 30 40 50.\n\nMvh\nLine", sender="Line Holm <line@holm.example>", subject="SV: Tilbud på Kia EV3"), "not-a-lead:auto-reply", country="DK")
c("five: a bounce of a large provider in German", mail("Ihre Nachricht konnte nicht an maren@petersen.example zugestellt werden.\n\nmaren@petersen.example wurde bei petersen.example nicht gefunden.\n\nFehlercode: 550 5.1.10", sender="postmaster@outlook.example", subject="Nicht zustellbar: Angebot Audi A6", headers="Return-Path: <>\nAuto-Submitted: auto-replied"), "not-a-lead:bounce")
c("five: mailbox is full", mail("Die folgende Nachricht konnte nicht zugestellt werden, weil das Postfach des Empfängers voll ist:\n\n   An: jan.beck@post.example\n   Betreff: Ihr Angebot", sender="Mail Administrator <postmaster@provider.example>", subject="Mailsystem: Postfach voll"), "not-a-lead:bounce")
c("five: a supplier's invoice from a person", mail("Sehr geehrte Damen und Herren,\n\nanbei erhalten Sie unsere Rechnung Nr. RE-2026-4411 über 1.190,00 € mit der Bitte um Ausgleich bis 04.12.2026.\n\nMit freundlichen Grüßen\nUlrike Sommer\nGlas Sommer GmbH\nTel. 0431 223344\nIBAN DE02 1203 0000 0000 2020 51", sender="Ulrike Sommer <u.sommer@glas-sommer.example>", subject="Rechnung RE-2026-4411"), "not-a-lead:receipt")
c("five: a Dutch order confirmation", mail("Bedankt voor je bestelling!\n\nBestelnummer: 77120\nNaam: Autohaus Nord\nE-mail: info@autohaus-nord.example\nTotaal: € 89,00\n\nWe sturen je een mail zodra je pakket onderweg is.", sender="Onderdelen Shop <klantenservice@onderdelen.example>", subject="Bevestiging van je bestelling 77120"), "not-a-lead:receipt", country="NL")
c("five: phishing", mail("Dear user,\n\nYour mailbox storage is almost full. To avoid deactivation please verify your account within 24 hours: https://bad.example/login\n\nIT Helpdesk", sender="IT Helpdesk <helpdesk@mail-admin.example>", subject="Action required"), "not-a-lead:spam")
c("five: a German web designer", mail("Guten Tag,\n\nbeim Besuch Ihrer Homepage ist mir aufgefallen, dass sie auf Smartphones nicht optimal dargestellt wird. Ich gestalte moderne Webseiten zum Festpreis und erstelle Ihnen gern einen kostenlosen Entwurf. Wann passt Ihnen ein kurzes Telefonat?\n\nBeste Grüße\nKevin Pohl\nWebagentur Pohl, 0157 33344455", sender="Kevin Pohl <kevin@webpohl.example>", subject="Ihre Homepage"), "not-a-lead:spam")
c("five: somebody wants an apprenticeship", mail("Hej\n\nJeg søger en læreplads som mekaniker til foråret og vil høre, om I har plads til en lærling. Mit CV er vedhæftet.\n\nMvh\nOliver\n22 33 44 55", sender="Oliver Friis <oliver@friis.example>", subject="Læreplads"), "needs-a-look", country="DK")
c("five: a question of a supplier's robot for a rating", mail("Hallo,\n\nwie zufrieden waren Sie mit unserem Service? Bewerten Sie uns jetzt mit einem Klick!\n\n1 2 3 4 5\n\nIhre Meinung zählt.", sender="Teilehandel <noreply@teilehandel.example>", subject="Ihre Meinung ist gefragt"), "needs-a-look")
c("five: an invitation accepted in Dutch", parts(("Content-Type: text/plain; charset=utf-8", "Jan de Boer heeft de uitnodiging geaccepteerd."), ("Content-Type: text/calendar; method=REPLY; charset=utf-8", "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR"), subtype="alternative", sender="Jan de Boer <jan@boer.example>").replace(b"Subject: Neue Anfrage", b"Subject: Geaccepteerd: Proefrit vrijdag"), "not-a-lead:receipt", country="NL")
