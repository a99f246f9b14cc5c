"""A fourth round: ADF in odd clothes, calls taken by others, and what is no enquiry."""

# fmt: off

import base64
import re
from html import escape

from tests.corpus import Case, mail, parts

CASES: list[Case] = []


def c(name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE", kind: str = "message/rfc822") -> None:
    CASES.append(Case(name, raw, outcome, fields or {}, kind, country))


def prospect(first: str, last: str, mailbox: str, extra: str = "") -> str:
    return f"""<prospect status="new"><requestdate>2026-11-20T09:00:00+01:00</requestdate><vehicle interest="buy" status="used"><year>2020</year><make>Mazda</make><model>CX-30</model>{extra}</vehicle>
<customer><contact><name part="first">{first}</name><name part="last">{last}</name><email>{mailbox}</email></contact><comments><![CDATA[Is it < 50.000 km & accident-free?]]></comments></customer>
<vendor><vendorname>Autohaus Nord</vendorname><contact><name part="full">Petra Verkauf</name><email>verkauf@autohaus-nord-kiel.example</email></contact></vendor><provider><name part="full">LeadHub</name></provider></prospect>"""


ONE = {"first_name": "Ida", "last_name": "Böhm", "email": "ida@boehm.example", "make": "Mazda", "model": "CX-30", "message": "Is it < 50.000 km & accident-free?"}
IDA = prospect("Ida", "Böhm", "ida@boehm.example", "<vin>JMZDM6WE600123456</vin>")
c("four: ADF that says latin-1 and is utf-8", mail(f'<?xml version="1.0" encoding="ISO-8859-1"?>\n<?adf version="1.0"?>\n<adf>{IDA}</adf>', sender="LeadHub <adf@leadhub.example>"), fields={**ONE, "vin": "JMZDM6WE600123456"})
c("four: ADF with a namespace", mail('<?xml version="1.0"?><adf:adf xmlns:adf="http://adf.example/1.0">' + re.sub(r"<(/?)(?=[a-z])", r"<\1adf:", IDA) + "</adf:adf>", sender="LeadHub <adf@leadhub.example>"), fields=ONE)
c("four: ADF as escaped text in an HTML body", mail(f"<html><body><p>A new lead has arrived:</p><pre>{escape('<?ADF VERSION=' + chr(34) + '1.0' + chr(34) + '?><adf>' + IDA + '</adf>')}</pre><p>LeadHub Ltd</p></body></html>", kind="text/html", sender="LeadHub <adf@leadhub.example>"), fields=ONE)
c("four: two prospects in a text file attached", parts(("Content-Type: text/plain; charset=utf-8", "Two new leads attached."), ('Content-Type: text/plain; charset=utf-8; name="leads.txt"\r\nContent-Disposition: attachment; filename="leads.txt"', f"<adf>{IDA}{prospect('Ove', 'Lind', 'ove@lind.example')}</adf>"), sender="LeadHub <adf@leadhub.example>"), "leads:2", ONE)
c("four: ADF as a file of unknown kind", parts(("Content-Type: text/plain; charset=utf-8", ""), ('Content-Type: application/octet-stream; name="lead_20261120.adf"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="lead_20261120.adf"', base64.encodebytes(f"<?xml version='1.0' encoding='utf-8'?><adf>{IDA}</adf>".encode()).decode()), sender="LeadHub <adf@leadhub.example>"), fields=ONE)
c("four: ADF of a customer with everything in attributes and parts", mail("""<?xml version="1.0" encoding="UTF-8"?>
<?ADF VERSION="1.0"?>
<ADF><PROSPECT STATUS="new"><ID sequence=1 source="Carfinder">CF-99812</ID><RequestDate>2026-11-20T10:00:00</RequestDate>
<Vehicle Interest="trade-in" Status="used"><Year>2011</Year><Make>Opel</Make><Model>Zafira</Model><Odometer Status="unknown" Units="km">198000</Odometer></Vehicle>
<Vehicle Interest="buy" Status="new"><Year></Year><Make>FORD</Make><Model>Explorer</Model><Stock>F-1177</Stock><Price Type="asking" Currency="EUR">45.990,00</Price></Vehicle>
<Customer><Contact PrimaryContact="1"><Name Part="full" Type="individual">Herr Matthias Öztürk-Lehmann</Name><Email PreferredContact="1">m.oeztuerk@post.example</Email><Phone Type="mobile" Time="evening">0163 / 1 11 22 33</Phone><Address Type="home"><Street Line="1">Am Bahndamm 3</Street><City>Neumünster</City><PostalCode>24534</PostalCode><Country>DE</Country></Address></Contact><Comments>Zahle bar &amp; hole ab.</Comments></Customer></PROSPECT></ADF>""", sender="Carfinder <adf@carfinder.example>"),
  fields={"first_name": "Matthias", "last_name": "Öztürk-Lehmann", "email": "m.oeztuerk@post.example", "phone": "+491631112233", "make": "Ford", "model": "Explorer", "stock": "F-1177", "street": "Am Bahndamm 3", "postcode": "24534", "city": "Neumünster", "message": "Zahle bar & hole ab.", "external_id": "CF-99812"})
c("four: a telephone answering service", mail("""Guten Tag,

wir haben für Sie folgenden Anruf entgegengenommen:

Datum/Uhrzeit: 20.11.2026, 14:32 Uhr
Anrufer: Frau Hansen-Reimers
Firma: Pflegedienst Sonnenschein
Rückrufnummer: 04331 - 44 55 66
Anliegen: Interessiert sich für 5 Kleinwagen im Leasing, bitte heute noch zurückrufen.
Erledigt durch: Ihr Büroservice-Team (SK)

Mit freundlichen Grüßen
Ihr Telefonsekretariat Nord
Tel. 0800 1234567""", sender="Telefonsekretariat Nord <nachricht@sekretariat.example>", subject="Anruf von Frau Hansen-Reimers für Autohaus Nord"),
  fields={"last_name": "Hansen-Reimers", "company": "Pflegedienst Sonnenschein", "phone": "+494331445566"})
c("four: an English answering service", mail("""MESSAGE FOR: Northgate Cars - Sales
TAKEN: 20/11/2026 16:05 by Chloe

CALLER: Mr Gethin ap Rhys
COMPANY: n/a
TEL: 07700 900 118
MESSAGE: Would like a test drive of the MG4 on Saturday morning if possible. Please call back after 5.

ReceptionPlus - we answer so you don't have to""", sender="ReceptionPlus <messages@receptionplus.example>", subject="Telephone message for Northgate Cars"),
  fields={"first_name": "Gethin", "phone": "+447700900118", "company": "", "make": "MG", "email": ""}, country="GB")
c("four: a missed call", mail("Du har et ubesvaret opkald fra +45 31 32 33 34 til hovednummeret 70 10 20 30 den 20-11-2026 kl. 12:04.\n\nDenne mail er sendt automatisk fra din telefonløsning og kan ikke besvares.", sender="Telefoni <noreply@telefoni.example>", subject="Ubesvaret opkald fra +45 31 32 33 34"), fields={"phone": "+4531323334"}, country="DK")
c("four: a digest of two enquiries", mail("""Ihre Anfragen von heute (2)

1. Anfrage
Name: Jan Beck
E-Mail: jan.beck@post.example
Fahrzeug: BMW i4
Nachricht: Noch da?

2. Anfrage
Name: Ute Krüger
E-Mail: ute@krueger.example
Fahrzeug: Fiat 500e
Nachricht: Letzter Preis?
""", sender="Wagenmarkt <noreply@wagenmarkt.example>", subject="2 neue Anfragen"), "needs-a-look")
c("four: a Dutch absence", mail("Bedankt voor uw e-mail. Ik ben tot en met 1 december afwezig en heb geen toegang tot mijn mail. Voor dringende zaken kunt u bellen met 020 123 45 67.\n\nPieter de Vries", sender="Pieter de Vries <pieter@devries.example>", subject="Re: Uw offerte", headers="In-Reply-To: <o9@autohaus-nord.example>"), "not-a-lead:auto-reply", country="NL")
c("four: on parental leave, no headers", mail("Vielen Dank für Ihre Nachricht! Ich befinde mich derzeit in Elternzeit und bin ab dem 01.03.2027 wieder erreichbar. Ihre E-Mail wird nicht automatisch weitergeleitet. In dringenden Angelegenheiten wenden Sie sich bitte an meine Kollegin Frau Timm (0431 778899).\n\nBeste Grüße\nAnna Berg", sender="Anna Berg <berg@firma.example>", subject="Abwesenheitsnotiz: Ihr Angebot Passat"), "not-a-lead:auto-reply")
c("four: a bounce of a plain mail system", mail("This is the mail system at host mx1.post.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n<ida@boehm.example>: host mail.boehm.example[203.0.113.9] said: 550 5.1.1\n    User unknown (in reply to RCPT TO command)\n", sender="MAILER-DAEMON@mx1.post.example (Mail Delivery System)", subject="Undelivered Mail Returned to Sender"), "not-a-lead:bounce")
c("four: a bounce of an old program", mail("Hi. This is the qmail-send program at post.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<ove@lind.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nFrom: leads@autohaus-nord.example\nSubject: Ihr Angebot\n\nName: Ove Lind\nTelefon: 0431 55555", sender="MAILER-DAEMON@post.example", subject="failure notice"), "not-a-lead:bounce")
c("four: a bounce of an office server in HTML", mail("<html><body><p><b>Fehler bei der Nachrichtenzustellung an folgende Empf&auml;nger oder Gruppen:</b></p><p><a href='mailto:ute@krueger.example'>ute@krueger.example</a><br>Die eingegebene E-Mail-Adresse konnte nicht gefunden werden.</p><p>Diagnoseinformationen f&uuml;r Administratoren:</p><p>Generierender Server: EX01.firma.example<br>Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'</p></body></html>", kind="text/html", sender="Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@firma.example>", subject="Unzustellbar: Ihr Angebot"), "not-a-lead:bounce")
c("four: a newsletter that knows the name", mail("Hej Petra\n\nVi har samlet årets bedste tilbud på værkstedsudstyr til dig. Spar op til 40 % frem til Black Friday!\n\nSe alle tilbud: https://udstyr.example/bf\n\nVenlig hilsen\nMorten Krog\nUdstyr A/S, tlf. 75 55 55 55\n\nDu modtager denne mail, fordi du er kunde hos os. Ønsker du ikke længere at modtage vores mails, kan du afmelde dig her.", sender="Morten fra Udstyr <morten@udstyr.example>", subject="Petra, gå ikke glip af Black Friday"), "not-a-lead:newsletter", country="DK")
c("four: a Dutch reminder to pay", mail("Geachte klant,\n\nUit onze administratie blijkt dat factuur 20261011 ad € 412,50 nog niet is voldaan. Wij verzoeken u het bedrag binnen 7 dagen over te maken.\n\nMet vriendelijke groet,\nDebiteurenbeheer\nTel. 030 123 4567", sender="Debiteurenbeheer <debiteuren@leverancier.example>", subject="Betalingsherinnering factuur 20261011"), "not-a-lead:receipt", country="NL")
c("four: somebody looks for work", mail("Sehr geehrte Damen und Herren,\n\nhiermit bewerbe ich mich um die ausgeschriebene Stelle als Kfz-Mechatroniker (m/w/d). Meine Bewerbungsunterlagen finden Sie im Anhang. Über eine Einladung zum Vorstellungsgespräch freue ich mich.\n\nMit freundlichen Grüßen\nMarvin Kessler\nTel. 0157 12345678", sender="Marvin Kessler <m.kessler@post.example>", subject="Bewerbung als Kfz-Mechatroniker"), "needs-a-look")
c("four: a calendar invitation of a supplier", parts(("Content-Type: text/plain; charset=utf-8", "Jahresgespräch 2027\nBesprechungs-ID: 123 456 789\nJetzt an der Besprechung teilnehmen: https://meet.example/j/123"), ("Content-Type: text/calendar; charset=utf-8; method=REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Jahresgespräch\r\nEND:VEVENT\r\nEND:VCALENDAR"), subtype="alternative", sender="Bernd Lieferant <bernd@lieferant.example>"), "needs-a-look")
c("four: a guard that asks who we are", mail("Hello,\n\nThis is an automated message from SafeBox. Your message to tom@fisher.example is being held because you are not in the recipient's list of approved senders. To have your message delivered, please click the link below to confirm that you are a real person:\n\nhttps://safebox.example/c/9a8b7c\n", sender="Tom Fisher <tom+challenge@fisher.example>", subject="Please confirm your message [Re: Your quote]"), "not-a-lead:auto-reply")
c("four: a ticket in English", mail("##- Please type your reply above this line -##\n\nYour request (#88231) has been received and is being reviewed by our support staff.\n\nTo add additional comments, reply to this email.\n\nThis email is a service from HostingCo.", sender="HostingCo Support <support@hostingco.example>", subject="[HostingCo] Request received: DNS"), "not-a-lead:auto-reply")
c("four: an English read receipt", mail("Your message\n\n   To: Tom Fisher\n   Subject: Your quote for the MINI\n   Sent: Friday, 20 November 2026 10:11\n\nwas read on Friday, 20 November 2026 10:15.", sender="Tom Fisher <tom@fisher.example>", subject="Read: Your quote for the MINI"), "not-a-lead:receipt")
c("four: addresses for sale", mail("Hi,\n\nWould you be interested in acquiring an email list of Fleet Managers and Car Owners across Europe? All contacts are opt-in verified and include phone numbers.\n\nLet me know your target criteria and I will send counts and pricing.\n\nRegards,\nJessica Miller\nBusiness Development", sender="Jessica Miller <jessica@datalists.example>", subject="Re: Fleet managers contact list"), "not-a-lead:spam")
c("four: our own mail, back from a mailing program", mail("Liebe Frau Berg,\n\nanbei unser Angebot für den VW Passat.\n\nMit freundlichen Grüßen\nPetra Verkauf\nAutohaus Nord, Tel. 0431 111111", sender='"Petra Verkauf (Autohaus Nord)" <leads@autohaus-nord.example>', subject="Ihr Angebot VW Passat", headers="Reply-To: Petra Verkauf <info@autohaus-nord.example>"), "not-a-lead:own")
c("four: an enquiry with the marks of a mailing", mail("Sie haben eine neue Fahrzeuganfrage\n\nVorname: Ruth\nNachname: Ahrens\nTelefon: 04621 / 3 32 21\nE-Mail: ruth.ahrens@post.example\nFahrzeug: Suzuki Swift 1.2 Comfort\nNachricht: Gibt es den auch in Blau?\n\nSie möchten keine Benachrichtigungen mehr erhalten? Hier abmelden.", sender="Fahrzeugbörse <benachrichtigung@boerse.example>", subject="Neue Fahrzeuganfrage: Suzuki Swift", headers="List-Unsubscribe: <https://boerse.example/u>\nList-Id: <anfragen.boerse.example>\nPrecedence: bulk\nAuto-Submitted: auto-generated"),
  fields={"first_name": "Ruth", "last_name": "Ahrens", "email": "ruth.ahrens@post.example", "phone": "+49462133221", "make": "Suzuki", "model": "Swift", "message": "Gibt es den auch in Blau?"})
