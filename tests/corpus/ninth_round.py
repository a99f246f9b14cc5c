"""A ninth round, written after the readers were mended for the eighth and before they were looked at again."""

# fmt: off

import json

from tests.corpus import Case, mail, parts

CASES: list[Case] = []


def c(name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE", kind: str = "message/rfc822") -> None:
    CASES.append(Case(f"nine: {name}", raw, outcome, fields or {}, kind, country))


c("ADF with everything in attributes' usual places and a finance block", b"""<?xml version="1.0" encoding="ISO-8859-1"?>
<adf><prospect><id sequence="1" source="DealerWeb">77-1</id><requestdate>2026-11-20T12:00:00+01:00</requestdate>
<vehicle interest="lease" status="new"><id>veh-1</id><year>2026</year><make>BMW</make><model>iX3</model><trim>50 xDrive</trim><stock>N123</stock><colorcombination><exteriorcolor>Blau</exteriorcolor><preference>1</preference></colorcombination><finance><method>lease</method><amount type="monthly" currency="EUR">599</amount></finance><comments>mit AHK</comments></vehicle>
<customer id="x"><contact primarycontact="1"><name part="first">J\xf6rg</name><name part="last">Sch\xe4fer</name><name part="full">J\xf6rg Sch\xe4fer</name><email>js@schaefer.example</email><phone type="fax">0711 111</phone><phone type="work" time="day">0711 22 33 44</phone><address><street line="1">Weg 1</street><city>Stuttgart</city><regioncode>BW</regioncode><postalcode>70199</postalcode><country>Germany</country></address></contact><timeframe><description>in 3 Monaten</description></timeframe><comments>Bitte Leasingangebot 36 Monate.</comments></customer>
<vendor><vendorname>Nord</vendorname><contact><name>Info</name><email>info@autohaus-nord.example</email></contact></vendor></prospect></adf>""",
  fields={"first_name": "Jörg", "last_name": "Schäfer", "email": "js@schaefer.example", "phone": "+49711223344", "make": "BMW", "model": "iX3", "stock": "N123", "postcode": "70199", "city": "Stuttgart", "country": "DE", "street": "Weg 1", "message": "Bitte Leasingangebot 36 Monate.", "external_id": "77-1"}, kind="application/x-adf+xml")
c("ADF below greeting words, quoted-printable", b"""From: Leads <leads@trafficport.example>
To: leads@autohaus-nord.example
Subject: Lead 4
Message-ID: <n2@trafficport.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hello team, here is your next lead.

<?xml version=3D"1.0"?><?adf version=3D"1.0"?><adf><prospect><requestdate>20=
26-11-20T08:00:00</requestdate><vehicle><year>2021</year><make>Kia</make><mo=
del>Sportage</model></vehicle><customer><contact><name part=3D"full">Ren=C3=
=A9e Le Clercq</name><phone>020 123 4567</phone><email>renee@leclercq.exampl=
e</email></contact><comments>Graag een proefrit</comments></customer></prosp=
ect></adf>

Regards, TrafficPort
""",
  fields={"first_name": "Renée", "last_name": "Le Clercq", "email": "renee@leclercq.example", "phone": "+31201234567", "make": "Kia", "model": "Sportage", "message": "Graag een proefrit"}, country="NL")
c("ADF, two prospects", b"<adf><prospect><requestdate>2026-11-20</requestdate><vehicle><make>Seat</make><model>Ibiza</model></vehicle><customer><contact><name>Ida Holm</name><email>ida@holm.example</email></contact></customer></prospect><prospect><requestdate>2026-11-20</requestdate><vehicle><make>Seat</make><model>Leon</model></vehicle><customer><contact><name>Bo Friis</name><email>bo@friis.example</email></contact></customer></prospect></adf>", "leads:2", {"first_name": "Ida", "last_name": "Holm"}, country="DK", kind="text/plain")
# portals
c("a German portal in HTML, message in a box", mail("""<html><body><div style="font-family:Arial"><h2>Anfrage zu Ihrem Inserat</h2><p>Hallo,<br>Sie haben eine Anfrage zu <a href="https://www.wagenwelt.example/inserat/77123456">Audi Q3 35 TFSI S line</a> erhalten.</p><table border="0"><tr><td colspan="2"><strong>Kontaktdaten</strong></td></tr><tr><td>Name</td><td>Carmen Ruiz Lopez</td></tr><tr><td>Telefon</td><td><a href="tel:+4915112223344">+49 151 12223344</a></td></tr><tr><td>E-Mail</td><td><a href="mailto:carmen@ruiz.example">carmen@ruiz.example</a></td></tr></table><div style="border:1px solid #ccc;padding:8px"><strong>Nachricht:</strong><br>Guten Tag,<br>ist der Preis verhandelbar?<br>Viele Grüße</div><p><a href="https://www.wagenwelt.example/antworten/1">Jetzt antworten</a></p><p style="color:#999">WagenWelt GmbH, Platz 1, 10115 Berlin</p></div></body></html>""", kind="text/html", sender="WagenWelt <no-reply@wagenwelt.example>", subject="Anfrage zu Audi Q3 35 TFSI"),
  fields={"email": "carmen@ruiz.example", "phone": "+4915112223344", "make": "Audi", "model": "Q3", "city": ""})
c("a Danish portal by its sentences", mail("""Hej Autohaus Nord

Søren Bech har sendt en besked om din annonce "Skoda Enyaq 80 Lounge":

"Hej. Er den stadig til salg, og hvornår kan den ses?"

Kontakt køberen:
Telefon: 26 27 28 29
E-mail: soren.bech@post.example

Annoncens id: 6612345

Med venlig hilsen
BilTorv""", sender="BilTorv <noreply@biltorv.example>", subject="Ny besked om Skoda Enyaq 80 Lounge"),
  fields={"first_name": "Søren", "last_name": "Bech", "email": "soren.bech@post.example", "phone": "+4526272829", "make": "Skoda", "model": "Enyaq", "listing_id": "6612345"}, country="DK")
c("an English portal with lower case labels", mail("""New lead received

name: Olumide Adeyemi
email: olu.adeyemi@post.example
phone: 07911 123456
postcode: LS1 4AP
vehicle: Vauxhall Corsa 1.2 SE
stock no: VX1009
price: £9,495
enquiry type: Finance
message: Hi can i get this on finance with bad credit?
source: website""", sender="LeadHub <noreply@leadhub.example>", subject="New lead received"),
  fields={"first_name": "Olumide", "last_name": "Adeyemi", "email": "olu.adeyemi@post.example", "phone": "+447911123456", "postcode": "LS1 4AP", "make": "Vauxhall", "model": "Corsa", "stock": "VX1009", "price": "9495.00", "message": "Hi can i get this on finance with bad credit?"}, country="GB")
c("a trades portal in German", mail("""Guten Tag,

für Ihre Region liegt eine neue Anfrage vor:

Auftrag: Badsanierung, ca. 8 m²
Auftragsnummer: 2026-88112
Ausführungszeitraum: Frühjahr 2027
Auftragsort: 48143 Münster

Auftraggeber: Dr. Hanno Wessels
Tel. privat: 0251 / 77 88 99
Mobil: 0170 4443322
E-Mail: h.wessels@post.example

Beschreibung: Komplette Sanierung inkl. bodengleicher Dusche.
Besichtigung erwünscht.

Ihr HandwerkerNetz""", sender="HandwerkerNetz <anfragen@handwerkernetz.example>", subject="Neue Anfrage: Badsanierung in Münster"),
  fields={"first_name": "Hanno", "last_name": "Wessels", "email": "h.wessels@post.example", "phone": "+49251778899", "message": "Komplette Sanierung inkl. bodengleicher Dusche.\nBesichtigung erwünscht."})
c("a marketplace without the buyer's address", mail("""Je hebt een reactie ontvangen van Piet:

"Hoi, wat is je laatste prijs voor de Polo?"

Reageer via je berichten: https://www.tweedehand.example/berichten/123

Advertentie: Volkswagen Polo 1.2""", sender="Tweedehand <antwoord-8f7a6b5c4d@berichten.tweedehand.example>", subject="reactie op Volkswagen Polo 1.2", headers="Reply-To: antwoord-8f7a6b5c4d@berichten.tweedehand.example"),
  fields={"first_name": "Piet", "make": "Volkswagen", "model": "Polo"}, country="NL")
c("a rental listing portal in English", mail("""You have a new viewing request!

Property: 2-bed flat, 14 Canal Street, Manchester
Property ref: CS-014
Applicant name: Yusuf Demir
Applicant email: yusuf.demir@post.example
Applicant phone: +44 7400 123456
Preferred viewing times: weekday evenings
Applicant's message: We are a couple with no pets.
Move-in date: 1 Feb 2027""", sender="FlatFinder <notifications@flatfinder.example>", subject="Viewing request - CS-014"),
  fields={"first_name": "Yusuf", "last_name": "Demir", "email": "yusuf.demir@post.example", "phone": "+447400123456", "message": "We are a couple with no pets."}, country="GB")
# generic forms
c("a German form, numbered labels", mail("1. Ihr Name: Tobias Engelke\n2. E-Mail: t.engelke@post.example\n3. Telefon: 05121-998877\n4. Welches Fahrzeug interessiert Sie?: VW ID.4\n5. Was möchten Sie uns mitteilen?: Reicht die Ladeleistung für meine Wallbox?", sender="Website <website@autohaus.example>", subject="Formular"),
  fields={"first_name": "Tobias", "last_name": "Engelke", "email": "t.engelke@post.example", "phone": "+495121998877", "make": "Volkswagen", "model": "ID.4", "message": "Reicht die Ladeleistung für meine Wallbox?"})
c("a form with all labels in brackets", mail("[Vorname] Saskia\n[Nachname] Plöger\n[E-Mail] saskia@ploeger.example\n[Telefon] 0441 123 98 76\n[Nachricht] Bitte rufen Sie mich wegen der Inspektion an.", sender="Formular <noreply@werkstatt.example>", subject="Kontakt"),
  fields={"first_name": "Saskia", "last_name": "Plöger", "email": "saskia@ploeger.example", "phone": "+494411239876", "message": "Bitte rufen Sie mich wegen der Inspektion an."})
c("a Danish form with questions", mail("Hvad hedder du? Camilla Vinther\nHvad er din e-mail? camilla@vinther.example\nHvad er dit telefonnummer? 42 43 44 45\nHvad kan vi hjælpe med? Jeg vil gerne have vurderet min bil.", sender="Hjemmeside <noreply@site.example>", subject="Ny formular"),
  fields={"first_name": "Camilla", "last_name": "Vinther", "email": "camilla@vinther.example", "phone": "+4542434445", "message": "Jeg vil gerne have vurderet min bil."}, country="DK")
c("a Dutch form of a builder with dashes below", mail("""Nieuw bericht via uw website

---
Naam: B. van Dijk
Bedrijfsnaam: Van Dijk Transport B.V.
E-mail: bart@vandijktransport.example
Telefoon (overdag): 010 - 123 45 67
Onderwerp: Offerte
Uw bericht:
Wij zoeken drie bestelwagens voor lange termijn huur.

Kunt u een offerte sturen?
---
Datum: 20 november 2026
Tijd: 10:12
Pagina-URL: https://garage.example/contact""", sender="WordPress <wordpress@garage.example>", subject="Nieuw bericht via uw website"),
  fields={"last_name": "van Dijk", "company": "Van Dijk Transport B.V.", "email": "bart@vandijktransport.example", "phone": "+31101234567", "message": "Wij zoeken drie bestelwagens voor lange termijn huur.\n\nKunt u een offerte sturen?"}, country="NL")
c("an English form with labels ending in dots", mail("Your name.......: Hannah Whitfield\nYour e-mail.....: hannah@whitfield.example\nYour phone......: 01904 123 987\nSubject.........: Servicing\nYour message....: Do you service hybrids?", sender="Web form <form@yorkgarage.example>", subject="Web form"),
  fields={"first_name": "Hannah", "last_name": "Whitfield", "email": "hannah@whitfield.example", "phone": "+441904123987", "message": "Do you service hybrids?"}, country="GB")
c("a form in HTML, label and value in paragraphs", mail("<html><body><p><strong>Name</strong><br>Ilse Hagedorn</p><p><strong>E-Mail</strong><br><a href='mailto:ilse@hagedorn.example'>ilse@hagedorn.example</a></p><p><strong>Telefonnummer (optional)</strong><br>02361 445566</p><p><strong>Wie können wir Ihnen helfen?</strong><br>Ich möchte meinen Reifenwechsel-Termin buchen.</p></body></html>", kind="text/html", sender="Homepage <noreply@baukasten.example>", subject="Neue Formularantwort"),
  fields={"first_name": "Ilse", "last_name": "Hagedorn", "email": "ilse@hagedorn.example", "phone": "+492361445566", "message": "Ich möchte meinen Reifenwechsel-Termin buchen."})
c("an alternative with an empty text part", parts(("Content-Type: text/plain; charset=utf-8", " "), ("Content-Type: text/html; charset=utf-8", "<table><tr><th align=left>Naam</th><td>Noor Jansen</td></tr><tr><th>E-mailadres</th><td>noor@jansen.example</td></tr><tr><th>Mobiel</th><td>06 87 65 43 21</td></tr><tr><th>Opmerkingen</th><td>Zijn er nog winterbanden?</td></tr></table>"), subtype="alternative", sender="Site <noreply@site.example>"),
  fields={"first_name": "Noor", "last_name": "Jansen", "email": "noor@jansen.example", "phone": "+31687654321", "message": "Zijn er nog winterbanden?"}, country="NL")
c("a swiss form with address in one field", mail("Anrede: Herr\nName: Bühler\nVorname: Reto\nAdresse: Dorfstrasse 7, 8703 Erlenbach\nNatel: 079 222 33 44\nMail: reto@buehler.example\nInteresse an: Neuwagen\nBemerkung: Bitte Termin nächste Woche", sender="Garage <web@garage-erlenbach.example>", subject="Anfrage"),
  fields={"first_name": "Reto", "last_name": "Bühler", "street": "Dorfstrasse 7", "postcode": "8703", "city": "Erlenbach", "phone": "+41792223344", "email": "reto@buehler.example", "message": "Bitte Termin nächste Woche"}, country="CH")
# letters
c("an English letter, numbers in the text", mail("""Dear Sales Team,

I saw the Hyundai Ioniq 5 on your forecourt. What would my monthly payments be with a £4,000 deposit over 48 months? You can ring me on 0113 496 0077 after six.

Yours faithfully,

Mr. Desmond Achebe BSc""", sender="dachebe@post.example", subject="Ioniq 5 finance"),
  fields={"last_name": "Achebe", "first_name": "Desmond", "email": "dachebe@post.example", "phone": "+441134960077", "make": "Hyundai", "model": "Ioniq 5"}, country="GB")
c("a German letter in one line", mail("Hallo, hab Interesse an dem Passat, bin erreichbar unter 0160 99887766. LG Mesut", sender="mesut_k@post.example", subject="(kein Betreff)"),
  fields={"first_name": "Mesut", "email": "mesut_k@post.example", "phone": "+4916099887766", "make": "Volkswagen", "model": "Passat"})
c("a Danish letter with a firm's block", mail("""Hej

Vi søger en aftale om service på vores 12 varebiler. Hvem kan jeg tale med?

De bedste hilsner

Trine Damgaard
Indkøbschef
Damgaard Byg A/S
Industrivej 44
8800 Viborg
CVR 87654321
T: 86 60 11 22
M: 20 11 22 33
td@damgaardbyg.example""", sender="Trine Damgaard <td@damgaardbyg.example>", subject="Serviceaftale"),
  fields={"first_name": "Trine", "last_name": "Damgaard", "company": "Damgaard Byg A/S", "street": "Industrivej 44", "postcode": "8800", "city": "Viborg", "phone": "+4586601122"}, country="DK")
c("a Dutch letter with the pitch of a buyer", mail("Beste,\n\nIk kan de auto vandaag nog contant betalen en ophalen. Bel of app mij op 0031 6 55443322.\n\nMvg,\nYassin", sender="Yassin B. <yassinb@post.example>", subject="Vraag over Toyota Aygo"),
  fields={"first_name": "Yassin", "email": "yassinb@post.example", "phone": "+31655443322", "make": "Toyota", "model": "Aygo"}, country="NL")
# forwarded
c("forwarded, Outlook with cc and bold heads", mail("""Bitte Angebot machen.

*Von:* Stefanie Kuhn <s.kuhn@kuhn-bau.example>
*Gesendet:* Freitag, 20. November 2026 08:01
*An:* Verkauf <verkauf@autohaus-nord.example>
*Cc:* Bernd Kuhn <b.kuhn@kuhn-bau.example>
*Betreff:* Pritschenwagen

Hallo zusammen,

wir benötigen einen Pritschenwagen bis 3,5 t. Was haben Sie da?

Gruß
Stefanie Kuhn
Kuhn Bau GmbH
0201 / 4455-0""", sender="Chef <chef@autohaus-nord.example>", subject="WG: Pritschenwagen"),
  fields={"first_name": "Stefanie", "last_name": "Kuhn", "company": "Kuhn Bau GmbH", "email": "s.kuhn@kuhn-bau.example", "phone": "+4920144550"})
c("forwarded in HTML by Gmail", mail("""<div dir="ltr">FYI<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Lotte Visser</strong> <span dir="auto">&lt;<a href="mailto:lotte@visser.example">lotte@visser.example</a>&gt;</span><br>Date: do 19 nov 2026 om 20:11<br>Subject: Volvo XC40<br>To:  &lt;<a href="mailto:info@autohaus-nord.example">info@autohaus-nord.example</a>&gt;<br></div><br><br><div dir="ltr">Is de XC40 nog te koop? Groeten, Lotte Visser, 06-11223344</div></div></div>""", kind="text/html", sender="Jan <jan@autohaus-nord.example>", subject="Fwd: Volvo XC40"),
  fields={"first_name": "Lotte", "last_name": "Visser", "email": "lotte@visser.example", "phone": "+31611223344", "make": "Volvo", "model": "XC40"}, country="NL")
c("forwarded by a phone, Danish VS with weak head", mail("""Tager du den?


Sendt fra min iPhone

Start på videresendt besked:

Fra: Mikkel Lau <mikkel@lau.example>
Dato: 19. november 2026 kl. 21.14.02 CET
Til: info@autohaus-nord.example
Emne: Prøvetur
Svar til: Mikkel Lau <mikkel.privat@lau.example>

Hej, må jeg prøve den nye Renault 5 på lørdag?
/Mikkel Lau, 31 22 33 44""", sender="Lone <lone@autohaus-nord.example>", subject="Vs: Prøvetur"),
  fields={"first_name": "Mikkel", "last_name": "Lau", "email": "mikkel.privat@lau.example", "phone": "+4531223344", "make": "Renault", "model": "5"}, country="DK")
# answers
c("a person's answer to our mail, top posted", mail("""Danke, Dienstag 10 Uhr passt.

VG Alina Roth

Am 19.11.2026 um 10:00 schrieb Autohaus Nord <leads@autohaus-nord.example>:
> Guten Tag Frau Roth, passt Dienstag?
> Tel. 0461 123456""", sender="Alina Roth <alina@roth.example>", subject="AW: Probefahrt", headers="In-Reply-To: <o1@autohaus-nord.example>\r\nReferences: <o1@autohaus-nord.example>"),
  fields={"first_name": "Alina", "last_name": "Roth", "email": "alina@roth.example", "phone": ""})
# no leads
c("a Danish absence in two languages", mail("Tak for din mail. Jeg holder ferie til og med den 4. december og svarer, når jeg er tilbage.\n\nThank you for your email. I am out of the office until December 4th.\n\nVenlig hilsen\nPoul Dam", sender="Poul Dam <poul@dam.example>", subject="Autosvar: Re: Tilbud", headers="Auto-Submitted: auto-replied"), "not-a-lead:auto-reply", country="DK")
c("a ticket system's receipt", mail("Ihre Anfrage ist bei uns eingegangen und wird unter der Ticketnummer 99123 bearbeitet. Bitte antworten Sie nicht auf diese E-Mail.", sender="Support <support@lieferant.example>", subject="[Ticket#99123] Eingangsbestätigung", headers="Auto-Submitted: auto-generated"), "not-a-lead:auto-reply")
c("a delayed delivery notice", mail("This is the mail system at host mx1.weg.example.\n\n####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\n\n<otto@weg.example>: connect to weg.example: Connection timed out", sender="Mail Delivery System <MAILER-DAEMON@mx1.weg.example>", subject="Delayed Mail (still being retried)", headers="Auto-Submitted: auto-replied"), "not-a-lead:bounce")
c("a Dutch read receipt", mail("Uw bericht\n\nAan: Jan\nOnderwerp: Offerte\nVerzonden: vrijdag 20 november 2026\n\nis gelezen op vrijdag 20 november 2026.", sender="Jan <jan@klant.example>", subject="Gelezen: Offerte"), "not-a-lead:receipt", country="NL")
c("a trade journal", mail("KFZ-Branche heute | Ausgabe 47\n\nTop-Thema: Zulassungszahlen im Oktober\n\nSie erhalten diesen Newsletter, weil Sie sich angemeldet haben. Abmelden: https://kfz-heute.example/ab", sender="KFZ heute <redaktion@kfz-heute.example>", subject="KFZ heute 47/2026", headers="List-Id: <kfz.kfz-heute.example>\r\nList-Unsubscribe: <https://kfz-heute.example/ab>"), "not-a-lead:newsletter")
c("a fraud with a parcel", mail("Your package could not be delivered. Please verify your address and pay the customs fee of 1.99 EUR within 24 hours, otherwise your account will be suspended: http://parcel-fee.example/x", sender="Parcel Service <info@parcel-fee.example>", subject="Action required"), "not-a-lead:spam")
c("a German pitch for leads", mail("Guten Tag,\n\nwir sind eine Performance-Marketing-Agentur und generieren für Autohäuser planbar mehr Kunden. In einem unverbindlichen Erstgespräch zeigen wir Ihnen wie.\n\nViele Grüße\nKevin Stark\nLeadBoost GmbH", sender="Kevin Stark <k.stark@leadboost.example>", subject="Mehr Kunden für Ihr Autohaus"), "not-a-lead:spam")
c("an application", mail("Sehr geehrte Damen und Herren,\n\nhiermit bewerbe ich mich um die ausgeschriebene Stelle als Kfz-Mechatroniker. Lebenslauf und Zeugnisse anbei.\n\nMit freundlichen Grüßen\nEmre Can", sender="Emre Can <emre@can.example>", subject="Bewerbung als Kfz-Mechatroniker"), "needs-a-look")
# forms, JSON
c("a form of a site builder in JSON", json.dumps({"formId": "f1", "submissionTime": "2026-11-20T10:00:00Z", "submissions": [{"label": "Name", "value": "Greta Nissen"}, {"label": "E-Mail", "value": "greta@nissen.example"}, {"label": "Telefon", "value": "04841 5566"}, {"label": "Nachricht", "value": "Haben Sie Leihwagen?"}]}).encode(), fields={"first_name": "Greta", "last_name": "Nissen", "email": "greta@nissen.example", "phone": "+4948415566", "message": "Haben Sie Leihwagen?"}, kind="application/json")
c("a form with bracketed names", b"contact%5Bfirst_name%5D=Louise&contact%5Blast_name%5D=Holst&contact%5Bemail%5D=louise%40holst.example&contact%5Bphone%5D=29+30+31+32&contact%5Bmessage%5D=Kan+bilen+leveres%3F&form_id=7", fields={"first_name": "Louise", "last_name": "Holst", "email": "louise@holst.example", "phone": "+4529303132", "message": "Kan bilen leveres?"}, country="DK", kind="application/x-www-form-urlencoded")
c("an agent's lead", json.dumps({"customer": {"name": {"given": "Ben", "family": "Archer"}, "email": "ben@archer.example", "phone": "+441632960123"}, "consent": {"scope": ["lead_submission"]}, "vehicle_of_interest": {"year": 2023, "make": "Mini", "model": "Countryman", "vin": "WMW53GA0303N12345"}, "trade_in": {"make": "Ford", "model": "Focus", "condition": "fair"}, "message": "Interested, please call"}).encode(), fields={"first_name": "Ben", "last_name": "Archer", "email": "ben@archer.example", "phone": "+441632960123", "make": "MINI", "model": "Countryman", "message": "Interested, please call"}, country="GB", kind="application/json")
c("Google lead form, first and last name and a question", json.dumps({"lead_id": "L-9", "user_column_data": [{"column_id": "FIRST_NAME", "string_value": "Pia"}, {"column_id": "LAST_NAME", "string_value": "Lorenz"}, {"column_id": "PHONE_NUMBER", "string_value": "+49 170 1112233"}, {"column_name": "Welches Modell interessiert Sie?", "string_value": "Renault Captur", "column_id": "WELCHES_MODELL"}], "is_test": False, "form_id": 1, "campaign_id": 2, "google_key": "g"}).encode(), fields={"first_name": "Pia", "last_name": "Lorenz", "phone": "+491701112233", "make": "Renault", "model": "Captur", "external_id": "L-9"}, kind="application/json")
c("a Google test", json.dumps({"lead_id": "T-1", "user_column_data": [{"column_id": "FULL_NAME", "string_value": "FirstName LastName"}, {"column_id": "EMAIL", "string_value": "test@example.com"}], "is_test": True, "form_id": 1, "google_key": "g"}).encode(), "not-a-lead:test", kind="application/json")
