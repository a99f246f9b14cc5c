"""A fourth round, written by somebody who had not seen the readers: portals, site builders and people's letters."""

# fmt: off

import base64
import json
import quopri

from tests.corpus import Case, mail

CASES: list[Case] = []
TO = "To: leads@autohaus-nord.example\r\nMessage-ID: <f4@post.example>\r\nDate: Fri, 20 Nov 2026 10:11:12 +0100\r\nMIME-Version: 1.0\r\n"


def c(name: str, raw: bytes, fields: dict[str, str], country: str = "DE", outcome: str = "lead", kind: str = "message/rfc822") -> None:
    CASES.append(Case(name, raw, outcome, fields, kind, country))


def posted(name: str, body: object, fields: dict[str, str], country: str = "DE") -> None:
    c(name, json.dumps(body, ensure_ascii=False).encode(), fields, country, kind="application/json")


def coded(head: str, body: str, charset: str, encoding: str, kind: str = "text/plain") -> bytes:
    """A mail of one part in the charset and transfer encoding said."""
    raw = body.replace("\n", "\r\n").encode(charset)
    done = base64.encodebytes(raw) if encoding == "base64" else quopri.encodestring(raw)
    return f"{head}\r\n{TO}Content-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode() + done


c("four: a Danish portal in nested tables, label above value", mail("""<html><body style="margin:0"><table width="100%"><tr><td align="center"><table width="600"><tr><td><img src="https://bil.example/logo.png" alt="Biltorvet"></td></tr>
<tr><td><h2>Du har f&aring;et et nyt lead</h2><table><tr><td style="color:#888">Navn</td></tr><tr><td><strong>J&oslash;rgen &Aring;gaard Pedersen</strong></td></tr>
<tr><td style="color:#888">E-mail</td></tr><tr><td><a href="mailto:jaap@aagaard.example">jaap@aagaard.example</a></td></tr>
<tr><td style="color:#888">Telefon</td></tr><tr><td><a href="tel:+4561718191">61 71 81 91</a></td></tr>
<tr><td style="color:#888">Besked</td></tr><tr><td>Har bilen anh&aelig;ngertr&aelig;k?</td></tr></table>
<table><tr><td style="color:#888">Bil</td></tr><tr><td>Citro&euml;n C5 Aircross 1,6 PHEV</td></tr><tr><td style="color:#888">Pris</td></tr><tr><td>279.900 kr.</td></tr></table></td></tr>
<tr><td style="font-size:10px">Biltorvet A/S, Havnegade 1, 8000 Aarhus C, tlf. 70 20 30 40, <a href="https://bil.example/afmeld">afmeld notifikationer</a></td></tr></table></td></tr></table></body></html>""", kind="text/html", sender="Biltorvet <noreply@biltorvet.example>", subject="Nyt lead på Citroën C5 Aircross"),
  {"first_name": "Jørgen Ågaard", "last_name": "Pedersen", "email": "jaap@aagaard.example", "phone": "+4561718191", "make": "Citroën", "model": "C5", "message": "Har bilen anhængertræk?", "price": "279900.00"}, "DK")
c("four: an English portal with tabs and no colons", mail("""New sales enquiry

Customer name\tMr Declan O'Shaughnessy
Daytime phone\t(01632) 960 812
Email address\tdeclan.os@mailbox.example
Preferred contact\tEmail
Vehicle\t2021 Kia Sportage 1.6 T-GDi
Registration\tKX21 ABC
Stock ref\tKS-20881
Price\t£18,495
Message\tDoes it come with two keys? Would like to view on Saturday.

This lead was sent by AutoPlace. Do not reply to this message.""", sender="AutoPlace Leads <donotreply@autoplace.example>", subject="AutoPlace: new sales enquiry"),
  {"first_name": "Declan", "last_name": "O'Shaughnessy", "email": "declan.os@mailbox.example", "phone": "+441632960812", "make": "Kia", "model": "Sportage", "stock": "KS-20881", "price": "18495.00", "message": "Does it come with two keys? Would like to view on Saturday."}, "GB")
c("four: a Dutch classifieds reply through a relay", mail("""Hallo Autobedrijf Noord,

Je hebt een bericht ontvangen van Willemijn over je advertentie 'Toyota Yaris 1.5 Hybrid Active' (m2034455667).

Bericht:
Goedenavond, is er nog iets aan de prijs te doen? Ik kan zaterdag komen kijken.
Gr. Willemijn

Beantwoord dit bericht door op deze e-mail te reageren. Deel nooit je wachtwoord.

Marktplein B.V., Postbus 12, 1000 AA Amsterdam""", sender="Willemijn via Marktplein <notificatie@marktplein.example>", subject="Willemijn heeft gereageerd op 'Toyota Yaris 1.5 Hybrid Active'", headers="Reply-To: a7f3bb2@relay.marktplein.example"),
  {"first_name": "Willemijn", "email": "a7f3bb2@relay.marktplein.example", "make": "Toyota", "model": "Yaris", "message": "Goedenavond, is er nog iets aan de prijs te doen? Ik kan zaterdag komen kijken.\nGr. Willemijn"}, "NL")
c("four: a Dutch portal with initials and a particle of its own", mail("""Proefritaanvraag via Autovinder

Aanhef: Dhr.
Voorletters: J.P.
Tussenvoegsel: van der
Achternaam: Heijden
E-mailadres: jp.vdheijden@thuis.example
Mobiel nummer: 0031 6 12 34 56 78
Postcode: 3511 AB
Woonplaats: Utrecht

Voertuig: Škoda Enyaq iV 80
Kilometerstand: 34.512 km
Vraagprijs: € 33.950,-
Opmerking: Liefst op woensdagmiddag.""", sender="Autovinder <leads@autovinder.example>", subject="Proefritaanvraag Škoda Enyaq"),
  {"first_name": "J.P.", "last_name": "van der Heijden", "email": "jp.vdheijden@thuis.example", "phone": "+31612345678", "postcode": "3511 AB", "city": "Utrecht", "make": "Skoda", "model": "Enyaq", "price": "33950.00", "message": "Liefst op woensdagmiddag."}, "NL")
c("four: a small-ads message with a quoted writer", mail("""Hallo!

Ein Interessent hat eine Anfrage zu deiner Anzeige 'VW T6 California Ocean' (Anzeigennummer: 2998877665) gesendet.

Nachricht von: Thorben Schnöckel

Moin, ist der Cali noch zu haben? Würde morgen mit Bargeld kommen. Tel 0151 / 234 567 89

Beantworte diese Nachricht ganz einfach, indem du auf diese E-Mail antwortest.

Schütze dich vor Betrug: Zahle nie per Vorkasse.
Dein Kleinmarkt-Team""", sender="Thorben Schnöckel über Kleinmarkt <anfrage-88aa@mail.kleinmarkt.example>", subject='Nutzer-Anfrage zu deiner Anzeige "VW T6 California Ocean"', headers="Reply-To: anfrage-88aa@mail.kleinmarkt.example"),
  {"first_name": "Thorben", "last_name": "Schnöckel", "email": "anfrage-88aa@mail.kleinmarkt.example", "phone": "+4915123456789", "make": "Volkswagen", "listing_id": "2998877665"})
c("four: a maker's own lead with a title and a chassis number", mail("""Guten Tag liebes Händlerteam,

ein neuer Lead wurde Ihrem Betrieb zugewiesen.

LEAD-INFORMATIONEN
Lead-ID: L-2026-11-004512
Lead-Art: Probefahrt
Eingang: 20.11.2026 09:58 Uhr
Händlernummer: 44120

KUNDE
Anrede: Frau
Titel: Dr.
Vorname: Anna-Lena
Nachname: von der Heydt
Straße / Hausnr.: An der Alster 12 a
PLZ / Ort: 20099 Hamburg
Telefon privat: -
Telefon mobil: +49 (0)171-44 55 66 7
E-Mail: al.vonderheydt@post.example
Bevorzugter Kontaktweg: E-Mail

FAHRZEUG
Modell: Audi Q4 e-tron 45
FIN: WAUZZZFZ3MP012345
Kundenkommentar: Bitte mit Anhängelast.

Bitte bearbeiten Sie den Lead innerhalb von 24 Stunden.""", sender="Lead Management <lead-service@marke.example>", subject="Neuer Lead L-2026-11-004512"),
  {"first_name": "Anna-Lena", "last_name": "von der Heydt", "email": "al.vonderheydt@post.example", "phone": "+491714455667", "street": "An der Alster 12 a", "postcode": "20099", "city": "Hamburg", "make": "Audi", "model": "Q4", "vin": "WAUZZZFZ3MP012345", "external_id": "L-2026-11-004512", "message": "Bitte mit Anhängelast."})
c("four: columns aligned by blanks", mail("""Kontaktanfrage von der Webseite

Name              Hans-Jürgen Groß-Bölting
Firma             Bölting Gartenbau OHG
Telefon           02841 / 88 99 - 0
E-Mail            hj@boelting.example
Ort               47441 Moers
Nachricht         Suchen zwei gebrauchte VW Caddy bis 15.000 Euro.
""", sender="Webseite <form@autohaus-rhein.example>", subject="Kontaktanfrage"),
  {"first_name": "Hans-Jürgen", "last_name": "Groß-Bölting", "company": "Bölting Gartenbau OHG", "phone": "+49284188990", "email": "hj@boelting.example", "make": "Volkswagen", "model": "Caddy", "message": "Suchen zwei gebrauchte VW Caddy bis 15.000 Euro."})
c("four: quoted-printable in latin-1", coded("From: Kontaktformular <form@haendler.example>\r\nSubject: =?iso-8859-1?Q?R=FCckruf_gew=FCnscht?=", """Rückruf gewünscht

Name: Käthe Müßiggang
Rufnummer: 0 41 21 / 7 89 65
Beste Erreichbarkeit: vormittags
Grund: Hauptuntersuchung für meinen Renault Mégane fällig, und ich überlege, ihn bei Ihnen in Zahlung zu geben.
""", "iso-8859-1", "quoted-printable"),
  {"first_name": "Käthe", "last_name": "Müßiggang", "phone": "+49412178965"})
c("four: base64 in windows-1252 as HTML", coded("From: =?windows-1252?Q?Sm=F8rum_Biler?= <web@smorum.example>\r\nSubject: =?windows-1252?Q?Pr=F8vek=F8rsel?=", """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><p><b>Fornavn:</b> Bjørn<br><b>Efternavn:</b> Ærø Næstved<br><b>Mobil:</b> 29-30-31-32<br><b>Mail:</b> bjoern@naestved.example<br><b>Ønsket bil:</b> Volvo V60 – B4<br><b>Spørgsmål:</b> Kan jeg prøvekøre på lørdag? Jeg har en “gammel” V70.</p></body></html>""", "windows-1252", "base64", "text/html"),
  {"first_name": "Bjørn", "last_name": "Ærø Næstved", "phone": "+4529303132", "email": "bjoern@naestved.example", "make": "Volvo", "model": "V60", "message": "Kan jeg prøvekøre på lørdag? Jeg har en “gammel” V70."}, "DK")
c("four: a text part in utf-16", coded("From: Łukasz Żółkiewski <lukasz@zolk.example>\r\nSubject: Anfrage Opel Vivaro", """Guten Tag,

haben Sie den Opel Vivaro auch als L3?

Mit freundlichen Grüßen
Łukasz Żółkiewski
Tel.: +48 22 123 45 67
""", "utf-16", "base64"),
  {"first_name": "Łukasz", "last_name": "Żółkiewski", "email": "lukasz@zolk.example", "phone": "+48221234567", "make": "Opel", "model": "Vivaro"})
c("four: a flowed letter", mail("""Dear Sir or Madam,¶

I saw your Jaguar F-Pace on the forecourt yesterday and wondered whether¶
you would consider a part exchange against my 2017 Evoque. I can be¶
reached any evening.

Yours faithfully,¶

Major (Ret.) Rupert Featherstonehaugh-Smythe¶
Tel 01865 960 123
""".replace("¶", " "), kind="text/plain; format=flowed", sender="Rupert FS <rfs@mailbox.example>", subject="Jaguar F-Pace"),
  {"email": "rfs@mailbox.example", "phone": "+441865960123", "make": "Jaguar", "model": "F-Pace"}, "GB")
c("four: a webmail letter with a signature block", mail("""<div dir="ltr">Goedendag,<div><br></div><div>Kunt u mij een inruilvoorstel doen voor mijn Peugeot 208 (2019, 61.000 km) tegen een nieuwe Peugeot 3008?</div><div><br clear="all"><div><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">Met vriendelijke groet,<div><br></div><div>Annemieke van 't Hoff-Bakker</div><div>Bakker Bloemen v.o.f.</div><div>M: 06 - 55 44 33 22</div></div></div></div></div></div>""", kind="text/html", sender="A. van 't Hoff <annemieke@bakkerbloemen.example>", subject="Inruil"),
  {"first_name": "Annemieke", "last_name": "van 't Hoff-Bakker", "company": "Bakker Bloemen v.o.f.", "phone": "+31655443322", "email": "annemieke@bakkerbloemen.example", "make": "Peugeot", "model": "3008"}, "NL")
c("four: passed on by an apple", mail("""Bitte kümmern, danke. K.

Anfang der weitergeleiteten Nachricht:

Von: "Gülşen Yıldız-Kramer" <gy.kramer@post.example>
Betreff: Fiat Ducato Pritsche
Datum: 20. November 2026 um 09:12:33 MEZ
An: verkauf@autohaus-nord-kiel.example

Guten Morgen,
steht der Ducato noch auf dem Hof? Ich bräuchte ihn bis Monatsende.
Gülşen Yıldız-Kramer
Handy +49 176 20304050
""", sender="Karl Kollege <karl@haus.example>", subject="Fwd: Fiat Ducato Pritsche"),
  {"first_name": "Gülşen", "last_name": "Yıldız-Kramer", "email": "gy.kramer@post.example", "phone": "+4917620304050", "make": "Fiat", "model": "Ducato"})
c("four: passed on twice in two languages", mail("""FYI - one for you I think.

---------- Forwarded message ---------
From: Bent Sælger <bent@filial.example>
Date: Fri, 20 Nov 2026 at 09:01
Subject: VS: Spørgsmål til Tesla Model 3
To: Karen <karen@haus.example>

Den her er vist til jer.

Fra: Inge-Lise Krogh <ilk@krogh.example>
Sendt: 19. november 2026 22:14
Til: Bent Sælger <bent@filial.example>
Emne: Spørgsmål til Tesla Model 3

Hej Bent

Hvad er rækkevidden på jeres Tesla Model 3 fra 2022, og kan I hente min gamle bil?

Venlig hilsen
Inge-Lise Krogh
Mobil 51 52 53 54
""", sender="Karen <karen@haus.example>", subject="Fwd: VS: Spørgsmål til Tesla Model 3"),
  {"first_name": "Inge-Lise", "last_name": "Krogh", "email": "ilk@krogh.example", "phone": "+4551525354", "make": "Tesla", "model": "Model 3"}, "DK")
c("four: attached as a message of two parts", b"From: Karl Kollege <karl@haus.example>\r\nSubject: WG: Leasing\r\n" + TO.encode() + b'Content-Type: multipart/mixed; boundary="aa"\r\n\r\n--aa\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nSiehe Anhang\r\n--aa\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="Leasing.eml"\r\n\r\n'
  + b"From: =?utf-8?B?SsO8cmdlbiBXZWnDnw==?= <j.weiss@weissbau.example>\r\nTo: karl@haus.example\r\nSubject: Leasing\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=bb\r\n\r\n--bb\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DF Gott,\r\n\r\nwas w=FCrde ein Hyundai Ioniq 5 im Gewerbeleasing kosten?\r\n\r\nMit freundlichen Gr=FC=DFen\r\nJ=FCrgen Wei=DF\r\nWei=DF Bau GmbH & Co. KG\r\nTel. 089/1234-560\r\n--bb\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>Gruess Gott</p>\r\n--bb--\r\n--aa--\r\n",
  {"first_name": "Jürgen", "last_name": "Weiß", "email": "j.weiss@weissbau.example", "company": "Weiß Bau GmbH & Co. KG", "phone": "+49891234560", "make": "Hyundai", "model": "Ioniq 5"})
c("four: a further wish on top of an old conversation", mail("""Hello Petra,

thanks for the quote, but we have decided against the Transit. Do you have a Volkswagen Crafter with tail lift instead?

Regards
Sinéad Ní Dhomhnaill
Atlantic Couriers Ltd
T: +353 91 555 123

On Thu, 19 Nov 2026 at 16:40, Autohaus Nord <info@autohaus-nord.example> wrote:

> Dear Ms Ní Dhomhnaill,
> our price for the Ford Transit is 24,900 EUR.
> Tel. +49 431 111111
> On Wed, 18 Nov 2026, Sinéad wrote:
>> How much is the Transit?
""", sender="Sinéad Ní Dhomhnaill <sinead@couriers.example>", subject="Re: Re: Quote Ford Transit"),
  {"first_name": "Sinéad", "last_name": "Ní Dhomhnaill", "company": "Atlantic Couriers Ltd", "phone": "+35391555123", "email": "sinead@couriers.example"}, "GB")
c("four: a firm without a person", mail("""Sehr geehrte Damen und Herren,

wir benötigen kurzfristig ein Ersatzfahrzeug, am liebsten einen Mercedes-Benz Vito. Bitte um Angebot.

Malerbetrieb Schröder & Söhne GmbH
Industriestr. 7
24143 Kiel
Telefon: 0431/7 00 80 90
Telefax: 0431/7 00 80 99""", sender="Malerbetrieb Schröder & Söhne GmbH <info@schroeder-maler.example>", subject="Angebot Transporter"),
  {"first_name": "", "last_name": "", "company": "Malerbetrieb Schröder & Söhne GmbH", "email": "info@schroeder-maler.example", "phone": "+494317008090", "postcode": "24143", "city": "Kiel", "make": "Mercedes-Benz", "model": "Vito"})
c("four: a letter full of numbers", mail("""Guten Tag,

zu Ihrem Fahrzeug Seat Leon ST (Fahrgestellnummer VSSZZZ5FZJR123456, 78.400 km, EZ 04/2018, 13.490 EUR):
Ist der Zahnriemen gemacht? Ich bin ab Freitag im Urlaub, daher bitte vorher melden, sonst unter 0176-123 456 78.

Schöne Grüße
Sönke Brüggemann""", sender="soenke.b@post.example", subject="Frage zum Leon"),
  {"first_name": "Sönke", "last_name": "Brüggemann", "phone": "+4917612345678", "make": "Seat", "model": "Leon", "vin": "VSSZZZ5FZJR123456"})
c("four: a customer who wants an invoice later", mail("""Hallo,

kann ich den Dacia Jogger auch auf Rechnung kaufen? Und bekomme ich eine Bestätigung der Bestellung per E-Mail?

Danke!
Mariella Conti
0160/5550123

--
Diese E-Mail ist vertraulich. Falls Sie nicht der Empfänger sind, löschen Sie sie bitte.""", sender="Mariella Conti <m.conti@post.example>", subject="Rechnung / Bestellung"),
  {"first_name": "Mariella", "last_name": "Conti", "phone": "+491605550123", "make": "Dacia", "model": "Jogger"})
c("four: a site builder's table of questions", mail("""<html><body><table role="presentation" width="100%"><tr><td><h1>Neue Einsendung: Inzahlungnahme</h1></td></tr><tr><td><table border="0" cellpadding="6"><tbody>
<tr><td width="200"><b>Wie d&uuml;rfen wir Sie ansprechen?</b></td><td>Herr Prof. Dr. Ansgar Wittig</td></tr><tr><td><b>E-Mail-Adresse</b></td><td>a.wittig@uni.example</td></tr><tr><td><b>Unter welcher Nummer erreichen wir Sie?</b></td><td>0551 39 12 345</td></tr><tr><td><b>Welches Fahrzeug m&ouml;chten Sie in Zahlung geben?</b></td><td>Volvo XC70, Bj. 2012</td></tr><tr><td><b>Wunschfahrzeug</b></td><td>Polestar 4</td></tr><tr><td><b>Ihre Anmerkungen</b></td><td>Bitte nur per Mail.</td></tr></tbody></table></td></tr></table><p>Jetzt einloggen, um alle Einsendungen zu sehen.</p></body></html>""", kind="text/html", sender="Formulare <noreply@formbau.example>", subject="Neue Einsendung: Inzahlungnahme"),
  {"first_name": "Ansgar", "last_name": "Wittig", "email": "a.wittig@uni.example", "phone": "+495513912345", "make": "Polestar", "message": "Bitte nur per Mail."})
c("four: a marketing suite's notice of a submission", mail("""New submission on Form "Contact Sales EN"

Page submitted on: Contact us | Nordic Trucks
Title: Contact us

First name: Aoife
Last name: MacGiolla Phádraig
Email: aoife@haulage.example
Phone number: 00353 86 123 4567
Company name: Shannonside Haulage Ltd
Number of vehicles: 6-10
How can we help you?: We are looking for three tractor units, Volvo FH or similar, delivery in Q1.

View contact | Unsubscribe from these notifications""", sender="Suite Forms <noreply@suite.example>", subject='New submission on Form "Contact Sales EN"', headers="List-Unsubscribe: <https://suite.example/u>\nPrecedence: bulk"),
  {"first_name": "Aoife", "last_name": "MacGiolla Phádraig", "email": "aoife@haulage.example", "phone": "+353861234567", "company": "Shannonside Haulage Ltd", "make": "Volvo", "message": "We are looking for three tractor units, Volvo FH or similar, delivery in Q1."}, "GB")
c("four: a static site's form in bare keys", mail("""You've received a form submission from carsbyjoe.example

name:
Tomasz Kowal

email:
tomasz.kowal@mailbox.example

phone:
+44 7700 900 777

vehicle:
Nissan Qashqai N-Connecta

message:
Can you hold it till Sunday?
Deposit is no problem.

Submitted 11:42 AM - 20 November 2026
Mark as spam""", sender="FormBounce <submissions@formbounce.example>", subject="New submission from carsbyjoe.example", headers="Reply-To: tomasz.kowal@mailbox.example"),
  {"first_name": "Tomasz", "last_name": "Kowal", "email": "tomasz.kowal@mailbox.example", "phone": "+447700900777", "make": "Nissan", "model": "Qashqai"}, "GB")
posted("four: JSON of a marketing suite", {"vid": 3234574, "canonical-vid": 3234574, "properties": {"firstname": {"value": "Signe"}, "lastname": {"value": "Højgård"}, "email": {"value": "signe@hojgard.example"}, "phone": {"value": "+45 42 43 44 45"}, "company": {"value": "Højgård Tømrer ApS"}, "message": {"value": "Ring om Toyota Proace"}}},
       {"first_name": "Signe", "last_name": "Højgård", "email": "signe@hojgard.example", "phone": "+4542434445", "company": "Højgård Tømrer ApS", "message": "Ring om Toyota Proace"}, "DK")
posted("four: JSON of a questionnaire", {"event_id": "LtWXD3crgy", "event_type": "form_response", "form_response": {"form_id": "lT4Z3j", "token": "a3a12ec67a1365927098a606107fac15", "submitted_at": "2026-11-20T09:11:12Z", "definition": {"fields": [{"id": "D1", "title": "Wie heißen Sie?", "type": "short_text", "ref": "name"}, {"id": "D2", "title": "Ihre E-Mail?", "type": "email", "ref": "mail"}, {"id": "D3", "title": "Ihre Telefonnummer", "type": "phone_number", "ref": "tel"}, {"id": "D4", "title": "Was suchen Sie?", "type": "long_text", "ref": "msg"}]}, "answers": [{"type": "text", "text": "Edda Thode", "field": {"id": "D1", "type": "short_text"}}, {"type": "email", "email": "edda@thode.example", "field": {"id": "D2", "type": "email"}}, {"type": "phone_number", "phone_number": "+491751234567", "field": {"id": "D3", "type": "phone_number"}}, {"type": "text", "text": "Einen Kombi mit Allrad", "field": {"id": "D4", "type": "long_text"}}]}},
       {"first_name": "Edda", "last_name": "Thode", "email": "edda@thode.example", "phone": "+491751234567"})
posted("four: JSON of a page designer", {"triggerType": "form_submission", "payload": {"name": "Contact", "siteId": "65427cf400e02b306eaa049c", "data": {"First Name": "Pelle", "Last Name": "Åkesson", "Email": "pelle@akesson.example", "Phone": "+46 70 123 45 67", "Message": "Har ni Volvo EX90?"}, "submittedAt": "2026-11-20T10:00:00.000Z", "id": "6321ca84df3949bfc6752327"}},
       {"first_name": "Pelle", "last_name": "Åkesson", "email": "pelle@akesson.example", "phone": "+46701234567", "message": "Har ni Volvo EX90?"})
c("four: a form post of nested builder fields", b"form%5Bid%5D=contact&form%5Bname%5D=Kontakt&fields%5Bname%5D%5Btitle%5D=Name&fields%5Bname%5D%5Bvalue%5D=Ren%C3%A9+Brandl&fields%5Bemail%5D%5Btitle%5D=E-Mail&fields%5Bemail%5D%5Bvalue%5D=rene%40brandl.example&fields%5Bfield_7%5D%5Btitle%5D=Telefon&fields%5Bfield_7%5D%5Bvalue%5D=0660+1234567&fields%5Bmessage%5D%5Btitle%5D=Nachricht&fields%5Bmessage%5D%5Bvalue%5D=Servus%2C+bitte+um+R%C3%BCckruf",
  {"first_name": "René", "last_name": "Brandl", "email": "rene@brandl.example", "phone": "+436601234567", "message": "Servus, bitte um Rückruf"}, "AT", kind="application/x-www-form-urlencoded")
