"""A sixth round, written after the readers were mended for the fifth."""

# fmt: off

import json

from tests.corpus import Case, mail, parts

CASES: list[Case] = []


def c(name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE", kind: str = "message/rfc822") -> None:
    CASES.append(Case(name, raw, outcome, fields or {}, kind, country))


c("six: a leasing portal in blocks", mail("""Neue Leasing-Anfrage #LR-771203

Wunschfahrzeug:
Hyundai Kona Elektro 65 kWh
Leasingrate: 219 € mtl.
Laufzeit/Laufleistung: 36 Monate / 15.000 km

Ihr Interessent:
Frau Svea Lindqvist
Lindqvist Yoga Studio
svea@lindqvist.example
+49 151 55 66 77 88

Mitteilung:
Ist die Wallbox im Angebot enthalten?

Jetzt im Händlercockpit öffnen""", sender="LeasingRadar <noreply@leasingradar.example>", subject="Neue Leasing-Anfrage Hyundai Kona"),
  fields={"first_name": "Svea", "last_name": "Lindqvist", "email": "svea@lindqvist.example", "phone": "+4915155667788", "make": "Hyundai", "model": "Kona", "message": "Ist die Wallbox im Angebot enthalten?"})
c("six: a Dutch portal in HTML rows of two pairs", mail("""<table><tr><td><b>Naam</b></td><td>Ruud Hendriks</td><td><b>Plaats</b></td><td>Zwolle</td></tr><tr><td><b>Telefoon</b></td><td>038-123 45 67</td><td><b>E-mail</b></td><td>ruud@hendriks.example</td></tr><tr><td colspan="4"><b>Bericht</b></td></tr><tr><td colspan="4">Is de Kia Niro nog te koop? Zo ja, graag een afspraak.</td></tr></table>""", kind="text/html", sender="Occasionnet <info@occasionnet.example>", subject="Aanvraag Kia Niro"),
  fields={"first_name": "Ruud", "last_name": "Hendriks", "email": "ruud@hendriks.example", "phone": "+31381234567", "city": "Zwolle", "make": "Kia", "model": "Niro"}, country="NL")
c("six: a portal's sentence only", mail("""Hi,

Good news! Priya Raghunathan is interested in your 2020 Honda Jazz 1.5 i-MMD.

"Hi, could you tell me the service history please? Is there any movement on price?"

Call Priya on 07700 900 654 or email priya.r@mailbox.example.

Happy selling,
The Motorly team""", sender="Motorly <hello@motorly.example>", subject="New enquiry for your Honda Jazz"),
  fields={"first_name": "Priya", "last_name": "Raghunathan", "phone": "+447700900654", "email": "priya.r@mailbox.example", "make": "Honda", "model": "Jazz"}, country="GB")
c("six: a Danish form with the value in bold below", mail("""<p>Ny besked fra kontaktformularen</p><p>Navn<br><b>Asbjørn Thygesen</b></p><p>E-mail<br><b><a href="mailto:asbjorn@thygesen.example">asbjorn@thygesen.example</a></b></p><p>Telefon<br><b>60 70 80 90</b></p><p>Hvad drejer henvendelsen sig om?<br><b>Jeg vil gerne sælge min bil til jer, en Mazda 6 fra 2016.</b></p><p>IP: 192.0.2.44</p>""", kind="text/html", sender="Hjemmeside <web@bilhus.example>", subject="Kontaktformular"),
  fields={"first_name": "Asbjørn", "last_name": "Thygesen", "email": "asbjorn@thygesen.example", "phone": "+4560708090", "message": "Jeg vil gerne sælge min bil til jer, en Mazda 6 fra 2016."}, country="DK")
c("six: names in capitals and comma", mail("Kontakt: VON HAGEN, Friederike\nTel.: 040/44 55 660\nMail: fvh@hagen.example\nModell: MINI Countryman\nFrage: Lieferzeit?", sender="Formular <web@mini-haus.example>", subject="Formular"), fields={"first_name": "Friederike", "last_name": "von Hagen", "phone": "+49404455660", "email": "fvh@hagen.example", "make": "MINI", "model": "Countryman", "message": "Lieferzeit?"})
c("six: an English letter with letters behind the name", mail("Good afternoon,\n\nCould you let me have your best price on a new Vauxhall Vivaro Electric, two off?\n\nBest wishes\n\nDr Olu Adebayo-Thompson MBE\nPractice Manager\nRiverside Surgery\n01225 960 444 ext. 12", sender="Olu Adebayo-Thompson <olu@riverside.example>", subject="Vivaro Electric"), fields={"first_name": "Olu", "last_name": "Adebayo-Thompson", "phone": "+441225960444", "make": "Vauxhall", "model": "Vivaro"}, country="GB")
c("six: a Swiss letter", mail("Grüezi\n\nKönnen Sie mir den Subaru Forester in die Schweiz liefern?\n\nFreundliche Grüsse\nUrs Zürcher\n8400 Winterthur\nNatel 079 123 45 67", sender="urs.zuercher@post.example", subject="Forester"), fields={"first_name": "Urs", "phone": "+41791234567", "make": "Subaru", "model": "Forester"}, country="CH")
c("six: passed on with a star head", mail("""Bitte an Verkauf.

*Von:* Nurcan Aydın <nurcan@aydin.example>
*Gesendet:* Freitag, 20. November 2026 08:02
*An:* info@haus.example
*Betreff:* Probefahrt Toyota Aygo X

Hallo, ich möchte gern nächste Woche eine Probefahrt machen.

LG Nurcan
0163-2223344""", sender="Karl Kollege <karl@haus.example>", subject="WG: Probefahrt Toyota Aygo X"), fields={"first_name": "Nurcan", "last_name": "Aydın", "email": "nurcan@aydin.example", "phone": "+491632223344", "make": "Toyota"})
c("six: passed on in Dutch outlook", mail("""Kun jij deze oppakken?

Van: Lotte Willems <lotte@willems.example>
Verzonden: vrijdag 20 november 2026 08:02
Aan: Info <info@haus.example>
Onderwerp: Offerte Fiat Doblo

Goedemorgen, graag een offerte voor een Fiat Doblo met trekhaak.

Mvg,
Lotte Willems
06 98 76 54 32""", sender="Kees <kees@haus.example>", subject="FW: Offerte Fiat Doblo"), fields={"first_name": "Lotte", "last_name": "Willems", "email": "lotte@willems.example", "phone": "+31698765432", "make": "Fiat", "model": "Doblo"}, country="NL")
c("six: a question of service", mail("Hej,\n\nJeg vil gerne bestille tid til service på min Peugeot 308 (2018, reg.nr. BX 12 345). Hvad koster det, og hvornår har I tid?\n\nVenlig hilsen\nBirgit Østergaard\ntlf 98 76 54 32", sender="birgit.oestergaard@post.example", subject="Service"), fields={"first_name": "Birgit", "last_name": "Østergaard", "phone": "+4598765432"}, country="DK")
c("six: a voicemail with a transcript", mail("You have a new voicemail\n\nFrom: Wireless Caller (+44 7700 900 222)\nReceived: Fri 20 Nov 2026 at 13:01\nDuration: 00:31\n\nTranscription:\n\"Hi it's Gary about the Astra estate can you give me a ring back please cheers\"", sender="VoiceBox <voicemail@voicebox.example>", subject="New voicemail from +447700900222"), fields={"phone": "+447700900222"}, country="GB")
c("six: a missed call without a number", mail("Sie haben einen Anruf verpasst.\n\nRufnummer: unterdrückt\nZeit: 10:11\n\nIhre Telefonanlage", sender="Telefonanlage <pbx@anlage.example>", subject="Anruf verpasst (unbekannt)"), "needs-a-look")
c("six: JSON with a Danish form", json.dumps({"kilde": "hjemmeside", "kontakt": {"fornavn": "Maja", "efternavn": "Bech", "mobil": "31 41 51 61", "mail": "maja@bech.example"}, "bil": {"maerke": "Kia", "model": "EV3", "lagernr": "K-77"}, "besked": "Kan den nå hjem inden jul?"}).encode(), fields={"first_name": "Maja", "last_name": "Bech", "phone": "+4531415161", "email": "maja@bech.example", "make": "Kia", "model": "EV3", "stock": "K-77", "message": "Kan den nå hjem inden jul?"}, country="DK", kind="application/json")
c("six: JSON of an automation", json.dumps([{"json": {"Timestamp": "2026-11-20 10:11", "Your name": "Ewan Clarke", "Your e-mail": "ewan@clarke.example", "Mobile number": "07700900345", "What are you looking for?": "A used Leaf under 9k", "Consent": "Yes"}}]).encode(), fields={"first_name": "Ewan", "last_name": "Clarke", "email": "ewan@clarke.example", "phone": "+447700900345", "message": "A used Leaf under 9k"}, country="GB", kind="application/json")
c("six: a spreadsheet's row by mail", mail("Timestamp\tName\tEmail\tPhone\tModel\tComments\n20/11/2026 10:02\tRosa Greene\trosa@greene.example\t07700 900876\tFord Puma\tNeeds finance", sender="Forms <forms-noreply@blatt.example>", subject="New response"), fields={"email": "rosa@greene.example"}, country="GB")
c("six: a delayed delivery", mail("This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours on the queue. No action is required on your part.", sender="Mail Delivery System <Mailer-Daemon@mx.example>", subject="Warning: message 1tDabc delayed 24 hours"), "not-a-lead:bounce")
c("six: a report in parts", parts(("Content-Type: text/plain; charset=utf-8", "Die Nachricht konnte nicht zugestellt werden."), ("Content-Type: message/delivery-status", "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ruud@hendriks.example\r\nAction: failed\r\nStatus: 5.2.2"), ("Content-Type: message/rfc822", "From: leads@autohaus-nord.example\r\nTo: ruud@hendriks.example\r\nSubject: Offerte\r\n\r\nName: Ruud\r\nTelefon: 038 1234567"), subtype="report; report-type=delivery-status", sender="postmaster@mx.example"), "not-a-lead:bounce")
c("six: company holidays", mail("Sehr geehrte Kundinnen und Kunden,\n\nunser Betrieb ist vom 21.12.2026 bis 06.01.2027 geschlossen. E-Mails werden in dieser Zeit nicht bearbeitet. In Notfällen erreichen Sie uns unter 0431 998877.\n\nWir wünschen frohe Festtage!\nTischlerei Boysen GmbH", sender="Tischlerei Boysen GmbH <info@boysen.example>", subject="AW: Ihr neuer Transporter"), "not-a-lead:auto-reply")
c("six: a confirmation that ours came in", mail("Hi there,\n\nThanks for getting in touch! This is just a quick note to let you know we've received your message. One of our team will get back to you within two working days.\n\nThe Supplier Team", sender="Supplier <help@supplier.example>", subject="We got your message"), "not-a-lead:auto-reply")
c("six: a trade magazine", mail("Guten Morgen Herr Verkauf,\n\ndas sind die Themen des Tages:\n\n- Neuzulassungen im Oktober\n- VW Golf bleibt vorn\n- Skoda Elroq im Test\n\nWeiterlesen: https://blatt.example/a\n\nSie möchten diesen Newsletter nicht mehr? Dann klicken Sie hier.", sender="Kfz-Blatt am Morgen <redaktion@kfzblatt.example>", subject="Kfz-Blatt am Morgen: Neuzulassungen"), "not-a-lead:newsletter")
c("six: a payment service", mail("Je hebt een betaling van € 150,00 ontvangen van R. Hendriks.\n\nTransactie-ID: 8XY22\nE-mail: ruud@hendriks.example", sender="Betaaldienst <service@betaaldienst.example>", subject="Je hebt geld ontvangen"), "not-a-lead:receipt", country="NL")
c("six: a pitch of leads for sale", mail("Hej Petra,\n\nVi hjælper bilforhandlere med at få 20-30 ekstra prøveture om måneden gennem annoncering på sociale medier. Har du 15 minutter til en uforpligtende snak i næste uge?\n\nBedste hilsner\nEmil Dam\nVækstbureauet\n+45 71 72 73 74", sender="Emil Dam <emil@vaekst.example>", subject="Flere prøveture?"), "not-a-lead:spam", country="DK")
c("six: a Chinese supplier", mail("Dear Purchasing Manager,\n\nThis is Amy from Ningbo. We produce LED headlights and car mats with CE certificate for 15 years. MOQ 100 pcs, sample free. May I send you our catalogue?\n\nBest regards,\nAmy Chen\nWhatsApp +86 139 0013 9000", sender="Amy Chen <amy@ningbo-led.example>", subject="LED headlights catalogue"), "not-a-lead:spam")
c("six: a sweepstake", mail("CONGRATULATIONS! Your email was selected in our annual draw. You have won EUR 850,000. Send your full name, address and phone number to claim your prize.", sender="Award Office <award@draw.example>", subject="Winning notification"), "not-a-lead:spam")
c("six: an application in English", mail("Dear Hiring Manager,\n\nI am writing to express my interest in the Sales Executive vacancy at your Kiel branch. I have five years of experience with Audi. Please find my CV attached.\n\nYours sincerely\nLaura Bennett\n+44 7700 900555", sender="Laura Bennett <laura@bennett.example>", subject="Sales Executive"), "needs-a-look")
c("six: our own answer, come round by a reply-all", mail("Guten Tag Frau Berg,\n\ngern, Samstag um 10 passt.\n\nPetra Verkauf\n\nAm 20.11.2026 um 09:00 schrieb Anna Berg:\n> Kann ich am Samstag kommen?\n> Tel. 0170 1234567", sender="Petra Verkauf <info@autohaus-nord.example>", subject="Re: Probefahrt", headers="In-Reply-To: <k1@post.example>"), "not-a-lead:own")
