"""A seventh round, written after the readers were mended for the sixth."""

# fmt: off

import json

from tests.corpus import Case, mail

CASES: list[Case] = []


def c(name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE", kind: str = "message/rfc822") -> None:
    CASES.append(Case(name, raw, outcome, fields or {}, kind, country))


c("seven: a van portal in Dutch", mail("""Beste dealer,

Er is een nieuwe lead voor u binnengekomen via BusjesPlein.

Gegevens aanvrager
Bedrijf: Loodgietersbedrijf Smit
Contactpersoon: Henk-Jan Smit
E-mailadres: hj@smitloodgieters.example
Tel.: 0183-44 55 66

Voertuig
Opel Movano 2.2 L3H2
Advertentienummer: 88123

Vraag:
Kan de bus voor 1 december geleverd worden?

Veel succes met de verkoop!
BusjesPlein""", sender="BusjesPlein <no-reply@busjesplein.example>", subject="Nieuwe lead: Opel Movano"),
  fields={"first_name": "Henk-Jan", "last_name": "Smit", "company": "Loodgietersbedrijf Smit", "email": "hj@smitloodgieters.example", "phone": "+31183445566", "make": "Opel", "model": "Movano", "listing_id": "88123", "message": "Kan de bus voor 1 december geleverd worden?"}, country="NL")
c("seven: a booking of a test drive", mail("""Neue Terminbuchung

Was: Probefahrt BMW iX1 xDrive30
Wann: Mi, 25.11.2026, 15:30 - 16:15 Uhr
Wer: Tilda Behrens
E-Mail: tilda.behrens@post.example
Handynr.: 0157-555 66 777
Notiz: Bitte mit Anhängerkupplung

Termin verschieben: https://termine.example/r/abc""", sender="Terminbuchung <buchung@termine.example>", subject="Neue Buchung: Tilda Behrens"),
  fields={"first_name": "Tilda", "last_name": "Behrens", "email": "tilda.behrens@post.example", "phone": "+4915755566777", "make": "BMW", "model": "iX1", "message": "Bitte mit Anhängerkupplung"})
c("seven: a customer's mail with a long disclaimer", mail("""Hello

We need a quotation for four Toyota Hilux double cabs, delivery to Aberdeen.

Thanks

Callum Fraser
Fleet & Logistics
North Sea Marine Ltd
D +44 1224 496 010
M +44 7700 900 431

CONFIDENTIALITY NOTICE: This email and any attachments are confidential. If you have received it in error please notify the sender and delete it. Please consider the environment before printing. To unsubscribe from our marketing visit https://nsm.example/u.""", sender="Callum Fraser <callum.fraser@nsm.example>", subject="RFQ 4x Hilux"),
  fields={"first_name": "Callum", "last_name": "Fraser", "company": "North Sea Marine Ltd", "phone": "+441224496010", "make": "Toyota", "model": "Hilux"}, country="GB")
c("seven: a person who thanks first", mail("Hej Petra\n\nTak for din mail og tilbuddet. Vi vil gerne prøvekøre EV9'eren på torsdag - kan I det?\n\nKh\nMette og Jens", sender="Mette Skov <mette@skov.example>", subject="SV: Tilbud Kia EV9", headers="In-Reply-To: <o4@autohaus-nord.example>"), fields={"first_name": "Mette", "last_name": "Skov", "email": "mette@skov.example"}, country="DK")
c("seven: a person on holiday who asks", mail("Guten Tag,\n\nwir sind gerade im Urlaub an der Ostsee und haben bei Ihnen den roten Alfa Giulia gesehen. In dringenden Fällen bin ich mobil erreichbar, sonst abends. Was soll er kosten?\n\nSchöne Grüße aus Laboe\nDieter Krahn, 0171 4455667", sender="Dieter Krahn <d.krahn@post.example>", subject="Alfa Romeo Giulia"), fields={"first_name": "Dieter", "last_name": "Krahn", "phone": "+491714455667", "make": "Alfa Romeo", "model": "Giulia"})
c("seven: a person who complains of the portal", mail("Hallo,\n\nich hatte schon über das Formular geschrieben, aber keine Antwort erhalten. Geht es um den Ford Focus Turnier noch weiter? Meine Rechnung für die Reservierung habe ich bezahlt.\n\nBeste Grüße\nH. Jessen", sender="Hauke Jessen <hauke@jessen.example>", subject="Re: Ihre Anfrage"), fields={"first_name": "Hauke", "last_name": "Jessen", "make": "Ford", "model": "Focus"})
c("seven: a dealer of dealers who buys", mail("Guten Tag,\n\nwir sind ein Autohandel aus Posen und interessieren uns für Ihren VW Crafter (Inserat 445599110). Bitte um Händlerpreis netto.\n\nPozdrawiam\nPiotr Wójcik\nAuto-Handel Wójcik Sp. z o.o.\n+48 501 222 333", sender="Piotr Wójcik <biuro@wojcik-auto.example>", subject="VW Crafter"), fields={"first_name": "Piotr", "last_name": "Wójcik", "phone": "+48501222333", "make": "Volkswagen", "model": "Crafter", "listing_id": "445599110"})
c("seven: a question with an offer of one's own", mail("Good morning\n\nI'd like to sell my 2015 Jaguar XE, 72,000 miles. What would you give me for it? I can help with photos.\n\nKind regards\nSusan Whitcombe\n01202 960 777", sender="Susan Whitcombe <susan@whitcombe.example>", subject="Selling my Jaguar"), fields={"first_name": "Susan", "last_name": "Whitcombe", "phone": "+441202960777"}, country="GB")
c("seven: an Austrian form", mail("Anrede: Frau\nTitel: Mag.\nVorname: Theresia\nFamilienname: Hofstätter\nTelefonnr.: 0664/123 45 67\nMailadresse: theresia@hofstaetter.example\nPLZ/Ort: 5020 Salzburg\nStraße/Nr.: Getreidegasse 9\nIhre Nachricht an uns: Gibt's den Fabia auch als Kombi?", sender="Kontakt <web@autohaus-salzburg.example>", subject="Kontaktformular"), fields={"first_name": "Theresia", "last_name": "Hofstätter", "phone": "+436641234567", "email": "theresia@hofstaetter.example", "postcode": "5020", "city": "Salzburg", "street": "Getreidegasse 9", "message": "Gibt's den Fabia auch als Kombi?"}, country="AT")
c("seven: labels in capitals with dashes", mail("NAME - Colm Breathnach\nEMAIL - colm@breathnach.example\nTEL - 087 123 4567\nCAR - Skoda Kodiaq\nMESSAGE - Is the 7 seater in stock?", sender="Web <web@skodadealer.example>", subject="Web enquiry"), fields={"first_name": "Colm", "last_name": "Breathnach", "email": "colm@breathnach.example", "phone": "+353871234567", "make": "Skoda", "model": "Kodiaq", "message": "Is the 7 seater in stock?"}, country="IE")
c("seven: JSON of a social network's bridge", json.dumps({"lead": {"id": "l:998877", "created_time": "2026-11-20T09:00:00+0000", "campaign_name": "Herbst", "form_name": "Probefahrt", "fields": {"full_name": "Lars Östergård", "email": "lars@ostergard.example", "phone_number": "p:+46701112233", "vilken_modell?": "EX30"}}}).encode(), fields={"first_name": "Lars", "last_name": "Östergård", "email": "lars@ostergard.example", "phone": "+46701112233"}, kind="application/json")
c("seven: a text message by mail", mail("SMS von +49 172 998 7766:\n\nHallo ist der Yaris noch zu haben? Gruss Elif", sender="SMS Gateway <sms@gateway.example>", subject="SMS von +491729987766"), fields={"phone": "+491729987766", "make": "Toyota", "model": "Yaris"})
c("seven: an absence of few words", mail("Ik ben op vakantie en lees mijn mail pas weer op 7 december.\n\nGroet, Bart", sender="Bart Mulder <bart@mulder.example>", subject="Automatisch bericht"), "not-a-lead:auto-reply", country="NL")
c("seven: an absence in French", mail("Bonjour,\n\nJe suis absente du bureau jusqu'au 1er décembre. Pour toute urgence, contactez mon collègue.\n\nClaire Dubois", sender="Claire Dubois <claire@dubois.example>", subject="Réponse automatique : Votre offre"), "not-a-lead:auto-reply")
c("seven: a receipt of a ferry", mail("Din booking er bekræftet.\n\nBookingnummer: 88XJ2\nNavn: Petra Verkauf\nTelefon: 20112233\nAfgang: 24.11.2026 kl. 09.15\nTotal: 640 kr.", sender="Færgen <booking@faergen.example>", subject="Din booking 88XJ2"), "not-a-lead:receipt", country="DK")
c("seven: an office's survey", mail("Sehr geehrte Frau Verkauf,\n\ndie Kammer lädt Sie ein, an unserer Konjunkturumfrage teilzunehmen. Die Teilnahme dauert fünf Minuten: https://kammer.example/umfrage\n\nMit freundlichen Grüßen\nIhre Kammer\n\nWenn Sie keine Einladungen mehr wünschen, antworten Sie mit 'Abmelden'.", sender="Kammer <umfrage@kammer.example>", subject="Konjunkturumfrage Herbst"), "not-a-lead:newsletter")
c("seven: a seller of insurances", mail("Hallo Team,\n\nzahlen Sie zu viel für Ihre Betriebshaftpflicht? Wir vergleichen für Sie kostenlos über 40 Versicherer und sparen unseren Kunden im Schnitt 35 %. Buchen Sie gleich einen unverbindlichen Beratungstermin.\n\nViele Grüße\nSven Kahl\nFinanzmakler\n0211 998877", sender="Sven Kahl <sven@makler-kahl.example>", subject="Betriebshaftpflicht zu teuer?"), "not-a-lead:spam")
c("seven: an invoice reminder in Danish from a person", mail("Hej\n\nVi kan se, at faktura 33218 på kr. 2.480,00 forfaldt den 1. november. Vil I være søde at overføre beløbet?\n\nMvh\nBogholderiet\nJette", sender="Jette Lund <jette@vognservice.example>", subject="Rykker 1 - faktura 33218"), "not-a-lead:receipt", country="DK")
