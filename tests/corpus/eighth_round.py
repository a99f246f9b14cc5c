"""An eighth round, typical and moderately odd, written before the readers were looked at."""

# fmt: off

import base64
import json
import quopri

from tests.corpus import Case, mail, parts

CASES: list[Case] = []
TO = "To: leads@autohaus-nord.example\r\nMessage-ID: <e8@post.example>\r\nDate: Fri, 20 Nov 2026 10:11:12 +0100\r\nMIME-Version: 1.0\r\n"
XML = "application/xml"


def c(name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE", kind: str = "message/rfc822") -> None:
    CASES.append(Case(f"eight: {name}", raw, outcome, fields or {}, kind, country))


def coded(head: str, body: str, charset: str, encoding: str, kind: str = "text/plain") -> bytes:
    """A mail of one part in the charset and transfer encoding said."""
    raw = body.replace("\n", "\r\n").encode(charset)
    done = base64.encodebytes(raw) if encoding == "base64" else quopri.encodestring(raw)
    return f"{head}\r\n{TO}Content-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n".encode() + done


# ADF/XML
c("ADF with a default namespace and CDATA", """<?xml version="1.0" encoding="UTF-8"?>
<?adf version="1.0"?>
<adf xmlns="http://www.adfxml.example/ns/1.0"><prospect status="new">
<id sequence="1" source="AutoSpark">AS-771203</id><requestdate>2026-11-20T08:47:50</requestdate>
<vehicle interest="buy" status="used"><id sequence="1" source="stock">ST-4411</id><year>2022</year><make><![CDATA[Skoda]]></make><model>Superb</model><vin>TMBJG7NP4N7000123</vin><stock>ST-4411</stock><price type="asking" currency="EUR">31.450,00</price></vehicle>
<customer><contact><name part="first"><![CDATA[Gisela]]></name><name part="last">von der Heide</name><email preferredcontact="1">gisela.heide@post.example</email><phone type="home">04321 99 88 77</phone><phone type="cellphone" preferredcontact="1">0176/123 456 78</phone>
<address type="home"><street line="1">Am Hang 4</street><city>Neumünster</city><postalcode>24534</postalcode><country>DE</country></address></contact><comments><![CDATA[Ist eine Finanzierung möglich?]]></comments></customer>
<vendor><vendorname>Autohaus Nord</vendorname><contact><name part="full">Verkauf</name><email>verkauf@autohaus-nord.example</email></contact></vendor>
<provider><name part="full">AutoSpark</name><email>support@autospark.example</email></provider></prospect></adf>""".encode(),
  fields={"first_name": "Gisela", "last_name": "von der Heide", "email": "gisela.heide@post.example", "phone": "+4917612345678", "make": "Skoda", "model": "Superb", "vin": "TMBJG7NP4N7000123", "stock": "ST-4411", "street": "Am Hang 4", "city": "Neumünster", "postcode": "24534", "country": "DE", "message": "Ist eine Finanzierung möglich?", "external_id": "AS-771203", "provider": "AutoSpark"}, kind=XML)
c("ADF with prefixed tags", b"""<?xml version="1.0"?><a:adf xmlns:a="urn:adf"><a:prospect><a:id source="x">55</a:id><a:requestdate>2026-11-19T10:00:00-05:00</a:requestdate><a:vehicle><a:year>2024</a:year><a:make>Honda</a:make><a:model>CR-V</a:model></a:vehicle><a:customer><a:contact><a:name part="full">Marisol Vega-Ortiz</a:name><a:email>marisol@vegaortiz.example</a:email></a:contact></a:customer><a:vendor><a:vendorname>Nord</a:vendorname></a:vendor></a:prospect></a:adf>""",
  fields={"first_name": "Marisol", "last_name": "Vega-Ortiz", "email": "marisol@vegaortiz.example", "make": "Honda", "model": "CR-V"}, country="US", kind=XML)
c("ADF escaped in an HTML mail with a comment", mail("""<html><body><p>New lead for you:</p><pre>&lt;?adf version=&quot;1.0&quot;?&gt;
&lt;adf&gt;&lt;!-- sent by LeadPipe --&gt;&lt;prospect&gt;&lt;requestdate&gt;2026-11-20T09:00:00Z&lt;/requestdate&gt;
&lt;vehicle interest=&quot;lease&quot;&gt;&lt;year&gt;&lt;/year&gt;&lt;make&gt;Volvo&lt;/make&gt;&lt;model&gt;XC60&lt;/model&gt;&lt;/vehicle&gt;
&lt;customer&gt;&lt;contact&gt;&lt;name part=&quot;first&quot;&gt;Tom&lt;/name&gt;&lt;name part=&quot;middle&quot;&gt;J.&lt;/name&gt;&lt;name part=&quot;last&quot;&gt;O&amp;apos;Neill&lt;/name&gt;&lt;phone type=&quot;voice&quot; time=&quot;evening&quot;&gt;(312) 555-0142&lt;/phone&gt;&lt;/contact&gt;&lt;comments&gt;Trade &amp;amp; finance&lt;/comments&gt;&lt;/customer&gt;&lt;/prospect&gt;&lt;/adf&gt;</pre></body></html>""", kind="text/html", sender="LeadPipe <noreply@leadpipe.example>", subject="ADF lead"),
  fields={"last_name": "O'Neill", "phone": "+13125550142", "make": "Volvo", "model": "XC60", "message": "Trade & finance"}, country="US")
c("ADF with a wanted car and a trade-in, two vendors", mail("""<?ADF VERSION="1.0"?><?XML VERSION "1.0"?>
<ADF><PROSPECT STATUS="new"><ID sequence=1 source="CarsNow">991</ID><REQUESTDATE>2000-03-30T15:30:20-08:0</REQUESTDATE>
<VEHICLE INTEREST="trade-in" STATUS="used"><YEAR>2014</YEAR><MAKE>Ford</MAKE><MODEL>Fiesta</MODEL></VEHICLE>
<VEHICLE INTEREST="buy" STATUS="new"><YEAR>2026</YEAR><MAKE>Ford</MAKE><MODEL>Kuga</MODEL></VEHICLE>
<CUSTOMER><CONTACT><NAME PART="full">Deborah Lynch</NAME><EMAIL>deb.lynch@post.example</EMAIL><PHONE TYPE="mobile">07700 900123</PHONE></CONTACT></CUSTOMER>
<VENDOR><VENDORNAME>Nord Ford</VENDORNAME><CONTACT><NAME PART="full">Sales</NAME><PHONE>01632 960000</PHONE></CONTACT></VENDOR>
<VENDOR><VENDORNAME>Nord Van Centre</VENDORNAME></VENDOR></PROSPECT></ADF>""", sender="CarsNow <leads@carsnow.example>", subject="Prospect 991"),
  fields={"first_name": "Deborah", "last_name": "Lynch", "email": "deb.lynch@post.example", "phone": "+447700900123", "make": "Ford", "model": "Kuga"}, country="GB")
c("ADF of a business with two names", b"""<adf><prospect><requestdate>2026-11-20T09:00:00+01:00</requestdate><vehicle><make>Mercedes-Benz</make><model>Sprinter</model></vehicle><customer><contact><name part="full" type="business">Hansen VVS ApS</name><name part="full" type="individual">Ole Hansen</name><email>ole@hansenvvs.example</email><phone type="work">75 12 34 56</phone></contact><comments/></customer><vendor><vendorname/></vendor></prospect></adf>""",
  fields={"first_name": "Ole", "last_name": "Hansen", "company": "Hansen VVS ApS", "email": "ole@hansenvvs.example", "phone": "+4575123456", "make": "Mercedes-Benz", "model": "Sprinter"}, country="DK", kind="text/xml")
# portals
c("a mobile.de style mail, buyer in Reply-To", mail("""Hallo Autohaus Nord,

ein Interessent hat Ihnen zu Ihrem Fahrzeug geschrieben:

Volkswagen Passat Variant 2.0 TDI Highline
Interne Nummer: N-20331
Anzeigen-ID: 398711245
Preis: 27.490 € (Brutto)
EZ 03/2021, 88.000 km, Diesel

Nachricht von Kerstin Ahlers:
Guten Tag, ist der Passat unfallfrei und scheckheftgepflegt?
Mit freundlichen Grüßen
Kerstin Ahlers

Telefonnummer: +49 (0)171 2233445

Bitte antworten Sie direkt auf diese E-Mail.
Ihr Team von mobilwelt""", sender="mobilwelt <noreply@team.mobilwelt.example>", subject="Anfrage zu Ihrem Fahrzeug VW Passat Variant", headers="Reply-To: Kerstin Ahlers <kerstin.ahlers@post.example>\r\nX-MOBILEDE-BUYER-ID: a81f"),
  fields={"first_name": "Kerstin", "last_name": "Ahlers", "email": "kerstin.ahlers@post.example", "phone": "+491712233445", "make": "Volkswagen", "model": "Passat", "listing_id": "398711245"})
c("a Dutch AutoScout mail", mail("""Nieuwe aanvraag van Sanne de Wit voor

Renault Clio 1.0 TCe Intens
€ 14.950,-
05/2021 Jaar
41.200 km
Benzine
Advertentienr. 40221177
Kenteken K-123-BB

Bericht van de koper
Hallo, is deze auto nog beschikbaar en kan ik zaterdag komen kijken?

E-mail: sanne.dewit@post.example
Telefoon: 06-12345678

Beantwoord deze aanvraag""", sender="AutoScoutplein <no-reply@autoscoutplein.example>", subject="Interesse in Renault Clio € 14.950,-"),
  fields={"first_name": "Sanne", "last_name": "de Wit", "email": "sanne.dewit@post.example", "phone": "+31612345678", "make": "Renault", "model": "Clio", "listing_id": "40221177", "message": "Hallo, is deze auto nog beschikbaar en kan ik zaterdag komen kijken?"}, country="NL")
c("a Danish portal in definition lists", mail("""<html><body><h1>Ny henvendelse på din bil</h1><dl><dt>Navn</dt><dd>Birthe Kjær Lund</dd><dt>Mail</dt><dd>birthe@kjaerlund.example</dd><dt>Tlf.</dt><dd>22 33 44 55</dd><dt>Kommentar</dt><dd>Kan I sende flere billeder af kabinen?</dd><dt>Annonce</dt><dd>Peugeot 208 1,2 PureTech Allure</dd><dt>Annonce-nr.</dt><dd>5512098</dd></dl><p>Hilsen Bilbørsen</p><p>Har du spørgsmål? Ring 70 10 20 30</p></body></html>""", kind="text/html", sender="Bilbørsen <ingen-svar@bilborsen.example>", subject="Henvendelse vedr. Peugeot 208"),
  fields={"first_name": "Birthe Kjær", "last_name": "Lund", "email": "birthe@kjaerlund.example", "phone": "+4522334455", "message": "Kan I sende flere billeder af kabinen?", "make": "Peugeot", "model": "208", "listing_id": "5512098"}, country="DK")
c("a property portal with Scout-ID", mail("""Sehr geehrte Damen und Herren,

Sie haben eine neue Kontaktanfrage zu Ihrem Objekt erhalten.

Scout-ID: 148821009
Objekt: 3-Zimmer-Wohnung in Kiel-Wik
Anrede: Frau
Vorname: Oksana
Nachname: Petrenko
E-Mail: oksana.petrenko@post.example
Telefon: nicht angegeben
Straße: Holtenauer Str. 210
PLZ: 24106
Ort: Kiel
Einzugsdatum: flexibel
Personen im Haushalt: 2
Nachricht:
Guten Tag, ich interessiere mich für die Wohnung und würde sie gerne besichtigen.

Ich bin in Festanstellung.

Mit freundlichen Grüßen
Ihr Heimfinder-Team""", sender="Heimfinder24 <noreply@heimfinder.example>", subject="Anfrage zu Ihrem Objekt 148821009"),
  fields={"first_name": "Oksana", "last_name": "Petrenko", "email": "oksana.petrenko@post.example", "phone": "", "listing_id": "148821009", "street": "Holtenauer Str. 210", "postcode": "24106", "city": "Kiel"})
c("a comparison portal in a text table", mail("""Neue Anfrage #A-99123

+----------------------+------------------------------+
| Kunde                | Herr Mirko Stahl             |
| Mobilnummer          | 01520 1112223                |
| E-Mail-Adresse       | mirko.stahl@post.example     |
| PLZ / Wohnort        | 39104 Magdeburg              |
| Gewünschtes Produkt  | Wärmepumpe                   |
| Anmerkungen          | Altbau, Baujahr 1962         |
+----------------------+------------------------------+
""", sender="Angebotsvergleich <anfragen@vergleich.example>", subject="Neue Anfrage #A-99123"),
  fields={"first_name": "Mirko", "last_name": "Stahl", "email": "mirko.stahl@post.example", "phone": "+4915201112223", "postcode": "39104", "city": "Magdeburg", "message": "Altbau, Baujahr 1962"})
c("an HTML table with bold labels and a portal's footer", mail("""<html><body><table><tr><td><b>Interested in:</b></td><td>2020 Audi A4 Avant</td></tr><tr><td><b>Buyer's name:</b></td><td>Ravi Chandrasekhar</td></tr><tr><td><b>Contact number:</b></td><td>020 7946 0123</td></tr><tr><td><b>Email address:</b></td><td>ravi@chandra.example</td></tr><tr><td><b>Comments:</b></td><td>Could you do a part exchange<br>on my Mini?</td></tr></table><p>Need help? Call us on 0800 123 4567 or email <a href="mailto:dealer@motorlane.example">dealer@motorlane.example</a></p></body></html>""", kind="text/html", sender="MotorLane <alerts@motorlane.example>", subject="You have a new enquiry"),
  fields={"first_name": "Ravi", "last_name": "Chandrasekhar", "email": "ravi@chandra.example", "phone": "+442079460123", "make": "Audi", "model": "A4", "message": "Could you do a part exchange\non my Mini?"}, country="GB")
c("labels above values in plain text", mail("""Neue Nachricht über das Kontaktformular

Ihr Name
Friedrich Oltmanns

Ihre E-Mail-Adresse
f.oltmanns@post.example

Ihre Telefonnummer
04921 55 66 7

Ihr Anliegen
Ich suche einen gebrauchten Kombi bis 15.000 Euro.

--
Diese E-Mail wurde von einem Kontaktformular von Autohaus Nord (https://autohaus-nord.example) gesendet""", sender="Autohaus Nord <wordpress@autohaus-nord.example>", subject="[Autohaus Nord] Kontaktformular"),
  fields={"first_name": "Friedrich", "last_name": "Oltmanns", "email": "f.oltmanns@post.example", "phone": "+49492155667", "message": "Ich suche einen gebrauchten Kombi bis 15.000 Euro."})
# generic labels
c("an English form with wordy labels", mail("""You've received a new submission from your website.

Title: Ms
Given name: Aoife
Surname: Ní Bhriain
Best email to reach you: aoife@nibhriain.example
Daytime phone: 01632 960 555
Company / Organisation: Greenfield Catering
Post code: BS1 4DJ
How can we help?: We need two refrigerated vans from March.
How did you hear about us?: Google
IP address: 203.0.113.9""", sender="Website <forms@sitebuilder.example>", subject="New form submission"),
  fields={"first_name": "Aoife", "last_name": "Ní Bhriain", "email": "aoife@nibhriain.example", "phone": "+441632960555", "company": "Greenfield Catering", "postcode": "BS1 4DJ", "message": "We need two refrigerated vans from March."}, country="GB")
c("a Dutch form", mail("""Voornaam: Joris
Tussenvoegsel: van der
Achternaam: Velde
Emailadres: joris@vandervelde.example
Mobiel nummer: 0612 34 56 78
Adres: Kerkstraat 12
Postcode en plaats: 1017 GC Amsterdam
Uw vraag of opmerking: Is inruil mogelijk?
Ik ga akkoord met de privacyverklaring: Ja""", sender="Website formulier <info@garagebakker.example>", subject="Contactformulier ingevuld"),
  fields={"first_name": "Joris", "last_name": "van der Velde", "email": "joris@vandervelde.example", "phone": "+31612345678", "street": "Kerkstraat 12", "postcode": "1017 GC", "city": "Amsterdam", "message": "Is inruil mogelijk?"}, country="NL")
c("a Danish form with fornavn and postnr", mail("""Fornavn(e): Niels Ole
Efternavn: Thygesen
Mailadresse: no@thygesen.example
Mobilnummer: +45 4012 3456
Vejnavn og nr.: Skolegade 8, 2. th.
Postnr.: 7400
By: Herning
CVR-nr.: 12345678
Firma: Thygesen Tømrer
Hvad drejer henvendelsen sig om?: Leasing af tre varevogne
""", sender="Hjemmeside <web@autohus.example>", subject="Kontakt fra hjemmesiden"),
  fields={"first_name": "Niels Ole", "last_name": "Thygesen", "email": "no@thygesen.example", "phone": "+4540123456", "street": "Skolegade 8, 2. th.", "postcode": "7400", "city": "Herning", "company": "Thygesen Tømrer", "message": "Leasing af tre varevogne"}, country="DK")
c("a German form with equals and stars", mail("""*Vor- und Zuname* = Heike Sommerfeld-Braun
*Firma (optional)* = -
*Rückrufnummer* = 0203 / 44 55 66
*Mail* = heike.sb@post.example
*Erreichbarkeit* = ab 17 Uhr
*Wunschfahrzeug* = Hyundai Tucson
*Ihre Wünsche* = Probefahrt am Samstag
*Datenschutz* = akzeptiert""", sender="Formularversand <mailer@hosting.example>", subject="Formular: Probefahrt"),
  fields={"first_name": "Heike", "last_name": "Sommerfeld-Braun", "company": "", "email": "heike.sb@post.example", "phone": "+49203445566", "make": "Hyundai", "model": "Tucson", "message": "Probefahrt am Samstag"})
c("a bilingual form", mail("""Name / Nom: Chantal Dubois
E-Mail / Courriel: chantal.dubois@post.example
Telefon / Téléphone: 079 123 45 67
Nachricht / Message: Wann kann ich den Jeep Compass abholen?""", sender="Formular <form@garage-bern.example>", subject="Kontaktanfrage / Demande de contact"),
  fields={"first_name": "Chantal", "last_name": "Dubois", "email": "chantal.dubois@post.example", "phone": "+41791234567", "message": "Wann kann ich den Jeep Compass abholen?"}, country="CH")
# HTML only
c("HTML divs with spans", mail("""<html><head><style>.l{color:red}</style></head><body><div class="row"><span class="l">Name</span> <span class="v">Bent Østergaard</span></div><div class="row"><span class="l">Telefon</span> <span class="v">86 12 34 56</span></div><div class="row"><span class="l">E-mail</span> <span class="v">bent@ostergaard.example</span></div><div class="row"><span class="l">Besked</span> <span class="v">Jeg vil gerne bestille service på min Octavia.</span></div></body></html>""", kind="text/html", sender="Kontaktformular <noreply@hjemmeside.example>", subject="Ny besked"),
  fields={"first_name": "Bent", "last_name": "Østergaard", "email": "bent@ostergaard.example", "phone": "+4586123456", "message": "Jeg vil gerne bestille service på min Octavia."}, country="DK")
c("an HTML letter of a phone", mail("""<html><body><div dir="ltr">Hi there,<div><br></div><div>Is the Nissan Qashqai still for sale? I could come by Saturday morning.</div><div><br></div><div>Thanks,</div><div>Megan Price</div><div>07700 900 456</div><div><br></div><div>Sent from my iPhone</div></div></body></html>""", kind="text/html", sender="Megan Price <megan.price@post.example>", subject="Qashqai"),
  fields={"first_name": "Megan", "last_name": "Price", "email": "megan.price@post.example", "phone": "+447700900456", "make": "Nissan", "model": "Qashqai"}, country="GB")
# free text
c("a German letter with a business signature", mail("""Sehr geehrte Damen und Herren,

wir planen die Anschaffung von zwei Ford Transit und bitten um ein Angebot.

Mit freundlichen Grüßen

i. A. Sabine Wittig
Einkauf

Wittig Elektrotechnik GmbH & Co. KG
Industriestraße 22
33602 Bielefeld
Telefon +49 521 998877-12
Telefax +49 521 998877-99
Mobil +49 160 5554433
sabine.wittig@wittig-elektro.example
www.wittig-elektro.example
Amtsgericht Bielefeld HRA 1234, USt-IdNr. DE123456789""", sender="Sabine Wittig <sabine.wittig@wittig-elektro.example>", subject="Angebotsanfrage Transit"),
  fields={"first_name": "Sabine", "last_name": "Wittig", "company": "Wittig Elektrotechnik GmbH & Co. KG", "email": "sabine.wittig@wittig-elektro.example", "phone": "+4952199887712", "street": "Industriestraße 22", "postcode": "33602", "city": "Bielefeld", "make": "Ford", "model": "Transit"})
c("a short Danish letter with name only in the closing", mail("""Hej

Er den grå Tesla Model 3 solgt? Hvis ikke kommer jeg forbi i morgen.

Mvh Kasper
tlf 51 52 53 54""", sender="kasper1987@post.example", subject="Tesla"),
  fields={"first_name": "Kasper", "email": "kasper1987@post.example", "phone": "+4551525354", "make": "Tesla", "model": "Model 3"}, country="DK")
c("a Dutch letter, surname first in the header", mail("""Goedemiddag,

Graag ontvang ik een offerte voor private lease van de Kia Niro.

Met vriendelijke groet,

Willemijn Bakker
06 - 22 33 44 55""", sender='"Bakker, Willemijn" <w.bakker@post.example>', subject="Private lease Kia Niro"),
  fields={"first_name": "Willemijn", "last_name": "Bakker", "email": "w.bakker@post.example", "phone": "+31622334455", "make": "Kia", "model": "Niro"}, country="NL")
# forwarded
c("forwarded by Outlook, German", mail("""Kannst du das übernehmen?

Gruß Petra

Von: Ludger Brinkmann <ludger.brinkmann@post.example>
Gesendet: Donnerstag, 19. November 2026 18:22
An: info@autohaus-nord.example
Betreff: Opel Astra

Guten Abend,

ist der Opel Astra Sports Tourer noch verfügbar?

Viele Grüße
Ludger Brinkmann
0151 23456789""", sender="Petra Kolb <info@autohaus-nord.example>", subject="WG: Opel Astra"),
  fields={"first_name": "Ludger", "last_name": "Brinkmann", "email": "ludger.brinkmann@post.example", "phone": "+4915123456789", "make": "Opel", "model": "Astra"})
c("forwarded by Gmail, English", mail("""---------- Forwarded message ---------
From: Siobhan Kelly <siobhan.kelly@post.example>
Date: Thu, 19 Nov 2026 at 17:05
Subject: Test drive
To: <info@autohaus-nord.example>


Could I book a test drive in the Cupra Born on Monday?

Siobhan Kelly
+353 86 123 4567""", sender="Info <info@autohaus-nord.example>", subject="Fwd: Test drive"),
  fields={"first_name": "Siobhan", "last_name": "Kelly", "email": "siobhan.kelly@post.example", "phone": "+353861234567", "make": "Cupra", "model": "Born"}, country="IE")
c("forwarded by Apple Mail, Danish, nested", mail("""
> Start på videresendt besked:
>
> Fra: Per <per@autohaus-nord.example>
> Emne: VS: Bil
> Dato: 19. november 2026 kl. 12.00.00 CET
> Til: leads@autohaus-nord.example
>
> Fra: Lone Mikkelsen <lone@mikkelsen.example>
> Sendt: 19. november 2026 11:02
> Til: Per <per@autohaus-nord.example>
> Emne: Bil
>
> Hej Per
>
> Har I en brugt VW Up på lager?
>
> Venlig hilsen
> Lone Mikkelsen
> 30 40 50 60""", sender="Per <info@autohaus-nord.example>", subject="Fwd: VS: Bil"),
  fields={"first_name": "Lone", "last_name": "Mikkelsen", "email": "lone@mikkelsen.example", "phone": "+4530405060"}, country="DK")
c("forwarded by Thunderbird as a Dutch portal mail", mail("""

-------- Doorgestuurd bericht --------
Onderwerp: \tNieuwe lead: Mazda CX-5
Datum: \tThu, 19 Nov 2026 12:00:00 +0100
Van: \tAutoplaza <noreply@autoplaza.example>
Aan: \tinfo@autohaus-nord.example


Naam: Fatima El Amrani
E-mailadres: fatima@elamrani.example
Telefoonnummer: 0687654321
Bericht: Ik wil graag een bezichtiging plannen.

Het gaat om de volgende advertentie:
Mazda CX-5 2.0 SkyActiv
Bouwjaar: 2019""", sender="Info <info@autohaus-nord.example>", subject="Fwd: Nieuwe lead: Mazda CX-5"),
  fields={"first_name": "Fatima", "last_name": "El Amrani", "email": "fatima@elamrani.example", "phone": "+31687654321", "make": "Mazda", "model": "CX-5", "message": "Ik wil graag een bezichtiging plannen."}, country="NL")
c("forwarded as an attached message", parts(("Content-Type: text/plain; charset=utf-8", "Siehe Anhang"), ("Content-Type: message/rfc822", "From: Arne Petersen <arne@petersen.example>\r\nTo: info@autohaus-nord.example\r\nSubject: Wohnmobil\r\nMessage-ID: <in@petersen.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nMoin, was kostet das Wohnmobil auf Ihrem Hof?\r\n\r\nArne Petersen\r\n04621 12345"), sender="Info <info@autohaus-nord.example>"),
  fields={"first_name": "Arne", "last_name": "Petersen", "email": "arne@petersen.example", "phone": "+49462112345"})
# R4
c("Reply-To is another person of the house of the sender", mail("Hello,\n\nwhat is the lead time on a Land Rover Defender 110? Please answer to my husband.\n\nBest wishes\nEmma Thornton", sender="Emma Thornton <emma@thornton.example>", subject="Defender", headers="Reply-To: Giles Thornton <giles@thornton.example>"),
  fields={"email": "giles@thornton.example", "make": "Land Rover", "model": "Defender"}, country="GB")
c("a portal's relay Reply-To and the buyer in the body", mail("Name: Uwe Kranz\nE-Mail: uwe.kranz@post.example\nTel.: 0172 9988776\nFahrzeug: Seat Leon\nNachricht: Noch zu haben?", sender="PKW-Börse <noreply@pkwboerse.example>", subject="Neue Anfrage", headers="Reply-To: PKW-Börse Support <support@pkwboerse.example>"),
  fields={"first_name": "Uwe", "last_name": "Kranz", "email": "uwe.kranz@post.example", "phone": "+491729988776", "make": "Seat", "model": "Leon", "message": "Noch zu haben?"})
# charsets
c("iso-8859-1 quoted-printable", coded("From: =?iso-8859-1?Q?J=FCrgen_M=F6ller?= <jm@post.example>\r\nSubject: =?iso-8859-1?Q?Gebrauchtwagen_f=FCr_Anf=E4nger?=", "Guten Tag,\n\nich suche für meine Tochter einen günstigen Kleinwagen.\n\nGrüße\nJürgen Möller\nTel. 0228/112233", "iso-8859-1", "quoted-printable"),
  fields={"first_name": "Jürgen", "last_name": "Möller", "email": "jm@post.example", "phone": "+49228112233", "subject": "Gebrauchtwagen für Anfänger"})
c("windows-1252 in base64", coded("From: Web <form@web.example>\r\nSubject: Kontakt", "Name: Zoë Krüger\nE-Mail: zoe@krueger.example\nNachricht: Der „Mokka“ – noch da? 12.000 €", "windows-1252", "base64"),
  fields={"first_name": "Zoë", "last_name": "Krüger", "email": "zoe@krueger.example", "message": "Der „Mokka“ – noch da? 12.000 €"})
c("utf-7", coded("From: Web <form@web.example>\r\nSubject: Kontakt", "Name: Jörg Weiß\nE-Mail: joerg@weiss.example\nNachricht: Größe?", "utf-7", "quoted-printable"),
  fields={"first_name": "Jörg", "last_name": "Weiß", "email": "joerg@weiss.example", "message": "Größe?"})
# no leads
c("an out-of-office by Exchange without headers", mail("Vielen Dank für Ihre Nachricht.\n\nIch bin bis einschließlich 27.11.2026 nicht im Büro und habe keinen Zugriff auf meine E-Mails. In dringenden Fällen wenden Sie sich bitte an Frau Lenz, Tel. 040 123456.\n\nMit freundlichen Grüßen\nRalf Kerner", sender="Ralf Kerner <ralf@kerner.example>", subject="Automatische Antwort: Ihr Angebot"), "not-a-lead:auto-reply")
c("a bounce of Exchange in HTML", mail("<html><body><p>Delivery has failed to these recipients or groups:</p><p>otto@weg.example<br>The email address you entered couldn't be found.</p></body></html>", kind="text/html", sender="Microsoft Outlook <postmaster@weg.example>", subject="Undeliverable: Ihr Angebot"), "not-a-lead:bounce")
c("a read receipt", parts(("Content-Type: text/plain", "Your message was read on Friday."), ("Content-Type: message/disposition-notification", "Final-Recipient: rfc822;x@post.example\r\nDisposition: manual-action/MDN-sent-manually; displayed"), subtype="report; report-type=disposition-notification", sender="Hans <hans@post.example>"), "not-a-lead:receipt")
c("a newsletter of a supplier", mail("Liebe Händlerin, lieber Händler,\n\nunsere Herbst-Highlights: Winterkompletträder ab 499 €!\n\nJetzt im Shop stöbern.\n\nSie möchten keine E-Mails mehr erhalten? Hier abmelden.", sender="Reifenhandel Süd <news@reifensued.example>", subject="Herbst-Highlights", headers="List-Unsubscribe: <https://reifensued.example/u>\r\nPrecedence: bulk"), "not-a-lead:newsletter")
c("our own mail back", mail("Guten Tag Herr Berg, anbei unser Angebot.", sender="Autohaus Nord <leads@autohaus-nord.example>", subject="Ihr Angebot"), "not-a-lead:own")
c("a pitch for backlinks", mail("Hi,\n\nI came across your website autohaus-nord.example and noticed some SEO issues that keep you from ranking on page one of Google. We offer guest posts and backlinks from $49. Would you be open to a quick call this week?\n\nRegards\nJason\nSEO Consultant", sender="Jason Miller <jason@rankhigh.example>", subject="Quick question about your website"), "not-a-lead:spam", country="GB")
c("an invoice", mail("Sehr geehrte Kundin, sehr geehrter Kunde,\n\nanbei erhalten Sie Ihre Rechnung Nr. 2026-4711 über 238,00 €. Der Betrag wird am 30.11. von Ihrem Konto abgebucht.\n\nIhre Stadtwerke", sender="Stadtwerke <rechnung@stadtwerke.example>", subject="Ihre Rechnung 2026-4711"), "not-a-lead:receipt")
# forms, JSON, rows
c("a posted form", b"first_name=Ingo&last_name=Thiele&email=ingo%40thiele.example&telefon=0341+223344&fahrzeug=Dacia+Duster&nachricht=Bitte+um+R%C3%BCckruf&datenschutz=on", fields={"first_name": "Ingo", "last_name": "Thiele", "email": "ingo@thiele.example", "phone": "+49341223344", "make": "Dacia", "model": "Duster", "message": "Bitte um Rückruf"}, kind="application/x-www-form-urlencoded")
c("Google lead form", json.dumps({"lead_id": "TeSter-123", "user_column_data": [{"column_id": "FULL_NAME", "string_value": "Nadine Vogt", "column_name": ""}, {"column_id": "EMAIL", "string_value": "nadine@vogt.example"}, {"column_id": "PHONE_NUMBER", "string_value": "+4917655566677"}, {"column_id": "POSTAL_CODE", "string_value": "70173"}, {"column_id": "CITY", "string_value": "Stuttgart"}, {"column_id": "COMPANY_NAME", "string_value": "Vogt GmbH"}], "api_version": "1.0", "form_id": 9007199254740993, "campaign_id": 123, "google_key": "k", "is_test": False, "gcl_id": "x"}).encode(), fields={"first_name": "Nadine", "last_name": "Vogt", "email": "nadine@vogt.example", "phone": "+4917655566677", "postcode": "70173", "city": "Stuttgart", "company": "Vogt GmbH", "external_id": "TeSter-123"}, kind="application/json")
c("Meta lead, fetched", json.dumps({"id": "901234567890123", "created_time": "2026-11-12T15:27:06+0000", "field_data": [{"name": "full_name", "values": ["Torben Juhl"]}, {"name": "email", "values": ["torben@juhl.example"]}, {"name": "phone_number_(eg.65xxxxxxxx)", "values": ["+4520304050"]}, {"name": "hvornår_vil_du_købe?", "values": ["inden_for_3_måneder"]}]}).encode(), fields={"first_name": "Torben", "last_name": "Juhl", "email": "torben@juhl.example", "phone": "+4520304050", "external_id": "901234567890123"}, country="DK", kind="application/json")
c("an API lead in camelCase with a nested customer", json.dumps({"id": 4711, "customer": {"firstName": "Anouk", "lastName": "Peeters", "emailAddress": "anouk@peeters.example", "mobilePhone": "0478 12 34 56", "address": {"street": "Lange Nieuwstraat 3", "zipCode": "2000", "city": "Antwerpen"}}, "vehicle": {"make": "Peugeot", "model": "3008", "vin": "VF3MRHNSMLS000001", "stockNumber": "B-19"}, "message": "Graag contact"}).encode(), fields={"first_name": "Anouk", "last_name": "Peeters", "email": "anouk@peeters.example", "phone": "+32478123456", "street": "Lange Nieuwstraat 3", "postcode": "2000", "city": "Antwerpen", "make": "Peugeot", "model": "3008", "vin": "VF3MRHNSMLS000001", "stock": "B-19", "message": "Graag contact"}, country="BE", kind="application/json")
