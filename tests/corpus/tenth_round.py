"""A tenth round, written before the readers were looked at again; its pitches are in words that the readers have not met."""

# fmt: off

import json
import quopri

from tests.corpus import Case, mail, parts

CASES: list[Case] = []


def c(name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE", kind: str = "message/rfc822") -> None:
    CASES.append(Case(f"ten: {name}", raw, outcome, fields or {}, kind, country))


c("ADF attached as a file beside a greeting", parts(("Content-Type: text/html; charset=utf-8", "<p>A new lead is attached.</p>"), ('Content-Type: text/xml; charset=utf-8; name="lead.xml"\r\nContent-Disposition: attachment; filename="lead.xml"', '<?xml version="1.0" encoding="utf-8"?><adf version="1.0"><prospect><id source="MotorFeed">8842</id><requestdate>2026-11-20T10:00:00+01:00</requestdate><vehicle interest="test-drive"><year>2025</year><make>Polestar</make><model>2</model></vehicle><customer><contact><name part="first">Anneke</name><name part="last">Brouwer-Smits</name><email>anneke@brouwer.example</email><phone type="mobile">+31 6 1020 3040</phone><address><street>Laan 5</street><city>Utrecht</city><postalcode>3511 AB</postalcode></address></contact><comments>Proefrit&#10;liefst vrijdag</comments></customer></prospect></adf>')),
  fields={"first_name": "Anneke", "last_name": "Brouwer-Smits", "email": "anneke@brouwer.example", "phone": "+31610203040", "make": "Polestar", "model": "2", "street": "Laan 5", "city": "Utrecht", "postcode": "3511 AB", "external_id": "8842", "message": "Proefrit\nliefst vrijdag"}, country="NL")
c("ADF with nothing but a telephone", b'<?adf version="1.0"?><adf><prospect><requestdate>2008-06-25T8:47:50</requestdate><vehicle><year></year><make></make><model></model></vehicle><customer><contact><name part="full">Unknown</name><phone>0431/55 66 77</phone></contact></customer></prospect></adf>', fields={"phone": "+49431556677"}, kind="text/xml")
c("ADF with the message in several places", b'<adf><prospect><requestdate>2026-11-20</requestdate><vehicle><make>Mazda</make><model>MX-5</model><comments>Soft top wanted</comments></vehicle><customer><contact><name part="first">Iris</name><name part="surname">Holt</name><email>iris@holt.example</email></contact><timeframe>Within a month</timeframe><comments>Can you hold it until Friday?</comments></customer></prospect></adf>', fields={"first_name": "Iris", "last_name": "Holt", "email": "iris@holt.example", "make": "Mazda", "model": "MX-5", "message": "Can you hold it until Friday?"}, country="GB", kind="text/xml")
# portals
c("a German portal, key and value in nested tables with icons", mail("""<table><tr><td><table><tr><td><img src="x.png" alt=""></td><td><b>Anfrage von</b></td></tr><tr><td></td><td>Herr Pawel Nowak</td></tr><tr><td><img src="y.png"></td><td><b>Telefon</b></td></tr><tr><td></td><td>+49 176 5566 7788</td></tr><tr><td><img></td><td><b>E-Mail</b></td></tr><tr><td></td><td>pawel.nowak@post.example</td></tr></table></td></tr><tr><td><h3>Nachricht</h3><p>Ich möchte das Auto am Sonntag anschauen. Geht das?</p></td></tr><tr><td><h3>Ihr Fahrzeug</h3><p>Opel Grandland 1.2 Turbo<br>Inserats-ID: 90011223</p></td></tr></table><p>Automarkt24 | Impressum | Datenschutz</p>""", kind="text/html", sender="Automarkt24 <info@automarkt24.example>", subject="Sie haben eine neue Anfrage", headers="Reply-To: pawel.nowak@post.example"),
  fields={"first_name": "Pawel", "last_name": "Nowak", "email": "pawel.nowak@post.example", "phone": "+4917655667788", "make": "Opel", "model": "Grandland", "listing_id": "90011223", "message": "Ich möchte das Auto am Sonntag anschauen. Geht das?"})
c("a Dutch portal in HTML with labels in one cell", mail("""<html><body><p>Beste adverteerder,</p><p>U heeft een nieuwe reactie op uw advertentie <b>Ford Focus Wagon 1.0 EcoBoost</b> (nr. 55443322).</p><table><tr><td>Van: Marloes Hendriks<br>E-mail: <a href="mailto:marloes@hendriks.example">marloes@hendriks.example</a><br>Telefoon: 06 9988 7766</td></tr><tr><td><i>Hallo, staat de auto er nog? Ik hoor het graag.</i></td></tr></table><p>Met vriendelijke groet,<br>Team AutoKompas</p></body></html>""", kind="text/html", sender="AutoKompas <service@autokompas.example>", subject="Nieuwe reactie op Ford Focus Wagon"),
  fields={"first_name": "Marloes", "last_name": "Hendriks", "email": "marloes@hendriks.example", "phone": "+31699887766", "make": "Ford", "model": "Focus"}, country="NL")
c("a leasing portal in Danish", mail("""Ny forespørgsel fra LeasingPuls

Forespørgsel nr.: 33112
Biltype: Cupra Formentor
Leasingtype: Erhvervsleasing
Løbetid: 36 mdr.

KUNDE
Firmanavn: Nordlys Consult ApS
CVR: 11223344
Kontaktperson: Anne-Mette Vestergaard
Tlf. nr.: 28 29 30 31
Mail: amv@nordlys.example
Kundens kommentar: Ønsker levering i januar.

Svar kunden hurtigst muligt!
LeasingPuls""", sender="LeasingPuls <leads@leasingpuls.example>", subject="Ny forespørgsel 33112"),
  fields={"first_name": "Anne-Mette", "last_name": "Vestergaard", "company": "Nordlys Consult ApS", "email": "amv@nordlys.example", "phone": "+4528293031", "make": "Cupra", "model": "Formentor", "message": "Ønsker levering i januar."}, country="DK")
c("an American dealer site's plain lead", mail("""Lead Type: Check Availability
Lead Source: Dealer website
First: Latisha
Last: Monroe
E-Mail: latisha.monroe@post.example
Day Phone: (404) 555-0187
Evening Phone:
Zip: 30303
Year: 2024
Make: Toyota
Model: Camry
Trim: SE
Stock #: T24-118
VIN: 4T1G11AK5RU123456
Comments: Is this one still on the lot?
Preferred Contact: Phone""", sender="Dealer Website <leads@dealersite.example>", subject="Check Availability"),
  fields={"first_name": "Latisha", "last_name": "Monroe", "email": "latisha.monroe@post.example", "phone": "+14045550187", "postcode": "30303", "make": "Toyota", "model": "Camry", "stock": "T24-118", "vin": "4T1G11AK5RU123456", "message": "Is this one still on the lot?"}, country="US")
c("a craftsmen portal with name and phone hidden in sentences", mail("""Hallo,

Frau Ulrike Thoms aus 50667 Köln hat Ihnen eine Anfrage gesendet.

Thema: Markise
Nachricht:
Wir brauchen eine Markise, 4 m breit, mit Motor.

Sie erreichen Frau Thoms unter 0221 445566 oder ulrike.thoms@post.example.

Viel Erfolg wünscht Ihr Team von Haus&Werk""", sender="Haus&Werk <noreply@hausundwerk.example>", subject="Neue Kundenanfrage"),
  fields={"first_name": "Ulrike", "last_name": "Thoms", "email": "ulrike.thoms@post.example", "phone": "+49221445566"})
c("a booking portal", mail("""New appointment request

Service: MOT and full service
Date requested: 27/11/2026
Vehicle reg: AB12 CDE
Vehicle: Peugeot 2008
Customer: Mrs J Okafor
Tel: 07700 900777
Email: j.okafor@post.example
Notes: Squeaky brakes at the front, please check
Courtesy car required: Yes""", sender="BookMyGarage <bookings@bookmygarage.example>", subject="Appointment request"),
  fields={"last_name": "Okafor", "email": "j.okafor@post.example", "phone": "+447700900777", "make": "Peugeot", "model": "2008", "message": "Squeaky brakes at the front, please check"}, country="GB")
# forms
c("a German form of a municipality kind", mail("Formular: Rückrufbitte\r\nGesendet am: 20.11.2026 11:04\r\n\r\nAnsprache: Frau\r\nIhr Vorname: Magdalena\r\nIhr Familienname: Graf\r\nIhre Firma: –\r\nSie erreichen mich telefonisch unter: 089/123 456 78\r\nAm besten zwischen: 9 und 12 Uhr\r\nIhre E-Mail für Rückfragen: m.graf@post.example\r\nEs geht um: Finanzierung eines Gebrauchtwagens", sender="Formulardienst <server@hosting.example>", subject="Rückrufbitte"),
  fields={"first_name": "Magdalena", "last_name": "Graf", "company": "", "phone": "+498912345678", "email": "m.graf@post.example"})
c("an English form, sentence labels", mail("What is your name?\nJoanna Brightwell\n\nWhat is your email address?\njoanna@brightwell.example\n\nWhat number can we call you on?\n01273 960 123\n\nWhat would you like to ask us?\nDo you take motorcycles in part exchange?\n\nHow would you like to be contacted?\nPhone", sender="Forms <forms-receipts-noreply@formtool.example>", subject="New response: Contact us"),
  fields={"first_name": "Joanna", "last_name": "Brightwell", "email": "joanna@brightwell.example", "phone": "+441273960123", "message": "Do you take motorcycles in part exchange?"}, country="GB")
c("a Danish form with headings", mail("KONTAKTOPLYSNINGER\n- Navn: Flemming Toft\n- Adresse: Bakkevej 3, 4000 Roskilde\n- Telefon: 46 47 48 49\n- Email: flemming@toft.example\n\nBIL\n- Mærke: Hyundai\n- Model: Kona\n- Årgang: 2020\n\nØVRIGT\n- Bemærkninger: Skal have skiftet tandrem?", sender="Bilhuset <web@bilhuset.example>", subject="Serviceforespørgsel"),
  fields={"first_name": "Flemming", "last_name": "Toft", "street": "Bakkevej 3", "postcode": "4000", "city": "Roskilde", "phone": "+4546474849", "email": "flemming@toft.example", "make": "Hyundai", "model": "Kona", "message": "Skal have skiftet tandrem?"}, country="DK")
c("a Dutch form of one line a field with pipes", mail("Naam | Wouter de Groot\nE-mail | wouter@degroot.example\nTelefoon | 0297-112233\nAuto | Nissan Leaf\nBericht | Heeft u een laadpaal?", sender="Site <site@autodegroot.example>", subject="Bericht van website"),
  fields={"first_name": "Wouter", "last_name": "de Groot", "email": "wouter@degroot.example", "phone": "+31297112233", "make": "Nissan", "model": "Leaf", "message": "Heeft u een laadpaal?"}, country="NL")
c("a form in quoted-printable HTML", b"From: Web <web@haus.example>\r\nTo: leads@autohaus-nord.example\r\nSubject: Kontakt\r\nMessage-ID: <t1@haus.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=iso-8859-15\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quopri.encodestring("<p><b>Nachname:</b> Größer<br><b>Vorname:</b> Jürgen<br><b>Telefon:</b> 06221-998811<br><b>E-Mail:</b> jg@groesser.example<br><b>Budget:</b> 20.000 €<br><b>Frage:</b> Gibt es den Yaris Cross als Vorführer?</p>".encode("iso-8859-15")),
  fields={"first_name": "Jürgen", "last_name": "Größer", "phone": "+496221998811", "email": "jg@groesser.example", "message": "Gibt es den Yaris Cross als Vorführer?"})
c("a form with a long message and consents below", mail("Name: Petra Lindner\nE-Mail: petra@lindner.example\nTelefon: 0351 887766\nNachricht: Guten Tag,\n\nich hätte gern einen Termin für eine Probefahrt.\nWichtig: Automatik!\n\nDanke\nPetra Lindner\n\nIch habe die Datenschutzerklärung gelesen: Ja\nNewsletter abonnieren: Nein\nIP: 198.51.100.3", sender="Kontakt <kontakt@haus.example>", subject="Kontaktformular"),
  fields={"first_name": "Petra", "last_name": "Lindner", "phone": "+49351887766", "email": "petra@lindner.example", "message": "Guten Tag,\n\nich hätte gern einen Termin für eine Probefahrt.\nWichtig: Automatik!\n\nDanke\nPetra Lindner"})
# letters
c("an English letter with an initialled signature", mail("Good afternoon,\n\nCould someone send me the brochure and prices for the new MG4?\n\nMany thanks\n\nR J Pemberton\n14 Mill Lane, Ludlow SY8 1AA\nTel 01584 960 321", sender="Bob Pemberton <rjp@pemberton.example>", subject="Brochure request"),
  fields={"first_name": "Bob", "last_name": "Pemberton", "email": "rjp@pemberton.example", "phone": "+441584960321", "make": "MG"}, country="GB")
c("a German letter without a closing", mail("Servus,\nbrauch an neuen Auspuff für mein Golf 6, Bj 2011. Was kostet des bei euch?\n\nToni Huber\n0175/3332211", sender="toni.huber@post.example", subject="Auspuff"),
  fields={"first_name": "Toni", "last_name": "Huber", "email": "toni.huber@post.example", "phone": "+491753332211"})
c("a Danish letter from a firm's shared mailbox", mail("Til rette vedkommende\n\nVi ønsker tilbud på 5 stk. Peugeot Partner med hylder.\n\nMed venlig hilsen\n\nHenrik Storm\nDriftschef\n\nStorm El ApS | Kløvervej 2 | 6000 Kolding\nTelefon: +45 75 50 60 70 | Mobil: +45 40 50 60 70\nwww.stormel.example", sender="Storm El <info@stormel.example>", subject="Tilbud på varebiler"),
  fields={"first_name": "Henrik", "last_name": "Storm", "company": "Storm El ApS", "email": "info@stormel.example", "phone": "+4575506070", "make": "Peugeot", "model": "Partner"}, country="DK")
c("a Dutch letter with a second address", mail("Goedendag,\n\nIk heb interesse in de Suzuki Swift. Liever antwoord op mijn andere adres: tineke.prive@post.example.\n\nGroetjes Tineke Postma", sender="Tineke Postma <t.postma@werk.example>", subject="Suzuki Swift"),
  fields={"first_name": "Tineke", "last_name": "Postma", "make": "Suzuki", "model": "Swift"}, country="NL")
c("a letter of few words with a picture", parts(("Content-Type: text/plain; charset=utf-8", "Was würde die Reparatur kosten? Foto anbei.\n\nMfG\nDirk Ott"), ('Content-Type: image/jpeg; name="IMG_1.jpg"\r\nContent-Disposition: attachment; filename="IMG_1.jpg"\r\nContent-Transfer-Encoding: base64', "/9j/4AAQSkZJRg==")  , sender="Dirk Ott <dirk.ott@post.example>"),
  fields={"first_name": "Dirk", "last_name": "Ott", "email": "dirk.ott@post.example"})
# forwarded
c("forwarded by a new Outlook in Danish", mail("""Hej, vil du svare ham?

________________________________
Fra: Claus Riis <claus@riis.example>
Sendt: 19. november 2026 14:22
Til: Kontakt Nord <kontakt@autohaus-nord.example>
Emne: Service på Kia Ceed

Hej Nord

Kan jeg få en tid til service på min Kia Ceed i næste uge?

Mvh Claus Riis
Tlf. 61 62 63 64
________________________________
Denne mail er fortrolig.""", sender="Dorte <dorte@autohaus-nord.example>", subject="VS: Service på Kia Ceed"),
  fields={"first_name": "Claus", "last_name": "Riis", "email": "claus@riis.example", "phone": "+4561626364"}, country="DK")
c("forwarded twice, English portal", mail("""Please handle

From: Front Desk <desk@autohaus-nord.example>
Sent: 20 November 2026 09:00
To: Sales <sales@autohaus-nord.example>
Subject: FW: New lead

-----Original Message-----
From: CarBay <noreply@carbay.example>
Sent: 20 November 2026 08:55
To: Front Desk
Subject: New lead

Name: Alasdair Munro
Email: alasdair@munro.example
Telephone: 0131 496 0123
Car: Jaguar F-Pace
Message: Can I view it tomorrow?""", sender="Sales <sales@autohaus-nord.example>", subject="FW: FW: New lead"),
  fields={"first_name": "Alasdair", "last_name": "Munro", "email": "alasdair@munro.example", "phone": "+441314960123", "make": "Jaguar", "model": "F-Pace", "message": "Can I view it tomorrow?"}, country="GB")
c("forwarded from Thunderbird, German, with quote marks", mail("""-------- Weitergeleitete Nachricht --------
Betreff: 	Skoda Kamiq
Datum: 	Thu, 19 Nov 2026 22:10:00 +0100
Von: 	Maike Petersen <maike@petersen.example>
An: 	info@autohaus-nord.example



Moin,

ist beim Kamiq die Anhängerkupplung dabei?

Lieben Gruß
Maike Petersen
Handy 0152 33445566

--
Autohaus Nord, Tel. 0461 99999""", sender="Empfang <info@autohaus-nord.example>", subject="Fwd: Skoda Kamiq"),
  fields={"first_name": "Maike", "last_name": "Petersen", "email": "maike@petersen.example", "phone": "+4915233445566", "make": "Skoda", "model": "Kamiq"})
# no leads
c("a pitch for cleaning", mail("Sehr geehrte Damen und Herren,\n\nals Gebäudereiniger betreuen wir zahlreiche Autohäuser in Ihrer Region. Gerne unterbreiten wir Ihnen ein unverbindliches Angebot für die Reinigung Ihrer Verkaufsräume. Dürfen wir uns bei Ihnen vorstellen?\n\nMit freundlichen Grüßen\nClean&Co GmbH", sender="Clean&Co <vertrieb@cleanco.example>", subject="Reinigung Ihrer Ausstellungsräume"), "not-a-lead:spam")
c("a pitch for video", mail("Hi there,\n\nI help car dealerships sell more with short video ads. We've just got 40 extra leads a month for a dealer near you. Worth a 10-minute chat on Thursday?\n\nBest,\nZack", sender="Zack Young <zack@clipads.example>", subject="40 more leads a month?"), "not-a-lead:spam", country="GB")
c("a pitch in Dutch", mail("Beste ondernemer,\n\nWist u dat 70% van de bezoekers uw website verlaat zonder contact op te nemen? Met onze chatbot haalt u meer leads uit uw website. Plan nu een gratis demo.\n\nMet vriendelijke groet,\nSanne van LeadBot", sender="Sanne <sanne@leadbot.example>", subject="Meer leads uit uw website"), "not-a-lead:spam", country="NL")
c("a Danish pitch", mail("Hej\n\nJeg faldt over jeres hjemmeside og kan se, at I ikke ligger så højt på Google. Vi har hjulpet flere bilforhandlere til side 1. Skal vi tage en uforpligtende snak?\n\nMvh Jonas, SøgBureauet", sender="Jonas <jonas@soegbureau.example>", subject="Jeres synlighed på Google"), "not-a-lead:spam", country="DK")
c("a calendar's answer", mail("Anna Berg hat Ihre Einladung angenommen: Probefahrt, Fr 27. Nov. 2026", sender="Anna Berg <anna@berg.example>", subject="Zugesagt: Probefahrt @ Fr 27. Nov 2026"), "not-a-lead:receipt")
c("a Spanish absence of a customer", mail("I am currently on parental leave until March 2027. Your e-mail will not be forwarded.\n\nBest regards\nTom Hill", sender="Tom Hill <tom@hill.example>", subject="Automatic reply: Your offer", headers="X-Auto-Response-Suppress: All"), "not-a-lead:auto-reply", country="GB")
c("a rejected mail of Postfix", parts(("Content-Type: text/plain", "I'm sorry to have to inform you that your message could not be delivered to one or more recipients."), ("Content-Type: message/delivery-status", "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; weg@post.example\r\nAction: failed\r\nStatus: 5.1.1"), subtype="report; report-type=delivery-status", sender="MAILER-DAEMON@mx.example"), "not-a-lead:bounce")
c("a shop's shipping note", mail("Guten Tag, Ihre Sendung ist unterwegs! Sendungsnummer 00340434. Voraussichtliche Zustellung: morgen.", sender="Versand <noreply@paketshop.example>", subject="Ihre Sendung ist unterwegs"), "not-a-lead:receipt")
# forms, JSON
c("a Meta lead of odd questions", json.dumps({"id": 123456789012345678, "created_time": "2026-11-20T09:00:00+0000", "field_data": [{"name": "vollständiger_name", "values": ["Ronja Haas"]}, {"name": "e-mail-adresse", "values": ["ronja@haas.example"]}, {"name": "telefonnummer", "values": ["0049 171 9090909"]}, {"name": "plz", "values": ["76133"]}, {"name": "welches_modell_interessiert_dich?", "values": ["Skoda Elroq"]}]}).encode(), fields={"first_name": "Ronja", "last_name": "Haas", "email": "ronja@haas.example", "phone": "+491719090909", "postcode": "76133", "make": "Skoda", "model": "Elroq", "external_id": "123456789012345678"}, kind="application/json")
c("an automation's flat JSON in German", json.dumps({"Vor- und Nachname": "Elif Aydin", "E-Mail-Adresse": "elif@aydin.example", "Rückrufnummer": "0202 / 33 44 55", "Ihre Nachricht an uns": "Bitte Angebot für Kia Picanto", "Datenschutz akzeptiert": True}).encode(), fields={"first_name": "Elif", "last_name": "Aydin", "email": "elif@aydin.example", "phone": "+49202334455", "message": "Bitte Angebot für Kia Picanto", "make": "Kia", "model": "Picanto"}, kind="application/json")
c("a row as a form", b"Navn=Bjarne+Skov&Postnr.=5000&By=Odense&Tlf=65+66+67+68&Emne=Brugt+bil&Besked=S%F8ger+en+lille+bil", fields={"first_name": "Bjarne", "last_name": "Skov", "postcode": "5000", "city": "Odense", "phone": "+4565666768", "message": "Søger en lille bil"}, country="DK", kind="application/x-www-form-urlencoded")
