"""What looks like an enquiry and is none, and marks that only some programs set."""

from tests.corpus import Case, mail, parts

_BULK = "List-Unsubscribe: <https://seminare.example/u>"

CASES = [
    Case(
        "a newsletter with label lines",
        mail(
            "Seminar für Verkäufer\n\nDatum: 24.11.2026\nOrt: Hamburg\nPreis: 199 €\nTelefon: 040 123456\nE-Mail: info@seminare.example",
            sender="Seminare <info@seminare.example>",
            headers=_BULK,
        ),
        "not-a-lead:newsletter",
    ),
    Case(
        "a newsletter to somebody by name",
        mail(
            "Name: Autohaus Nord\nKundennummer: 4711\nE-Mail: leads@autohaus-nord.example\n\nUnsere Angebote im November",
            sender="Teile24 <news@teile24.example>",
            headers=_BULK,
        ),
        "not-a-lead:newsletter",
    ),
    Case(
        "a Dutch newsletter without headers",
        mail(
            "De beste deals!\nKlik hier om u uit te schrijven: https://n.example/u",
            sender="Banden <nieuwsbrief@banden.example>",
            subject="Nieuwsbrief november",
        ),
        "not-a-lead:newsletter",
    ),
    Case(
        "an English newsletter without headers",
        mail(
            "Our best offers.\n\nYou are receiving this email because you signed up. Unsubscribe here.",
            sender="Parts <hello@parts.example>",
            subject="November deals",
        ),
        "not-a-lead:newsletter",
    ),
    Case(
        "a bounce of a large provider",
        mail(
            "Address not found\n\nYour message wasn't delivered to x@post.example because the address couldn't be found.",
            sender="Mail Delivery Subsystem <mailer-daemon@googlemail.example>",
            subject="Delivery Status Notification (Failure)",
            headers="X-Failed-Recipients: x@post.example\nAuto-Submitted: auto-replied",
        ),
        "not-a-lead:bounce",
    ),
    Case(
        "a bounce in plain words",
        mail(
            "This message was created automatically by mail delivery software.\nA message that you sent could not be delivered.",
            sender="Mail Delivery System <Mailer-Daemon@mx.example>",
            subject="Mail delivery failed: returning message to sender",
            headers="Auto-Submitted: auto-replied",
        ),
        "not-a-lead:bounce",
    ),
    Case(
        "a delay notice",
        parts(
            ("Content-Type: text/plain", "Delivery is delayed"),
            (
                "Content-Type: message/delivery-status",
                "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; x@post.example\r\nAction: delayed\r\nStatus: 4.4.1",
            ),
            subtype="report; report-type=delivery-status",
            sender="postmaster@mx.example",
        ),
        "not-a-lead:bounce",
    ),
    Case(
        "a Danish bounce",
        mail(
            "Din meddelelse kunne ikke leveres.",
            sender="Microsoft Outlook <postmaster@kontor.example>",
            subject="Kan ikke leveres: Dit tilbud",
            headers="Return-Path: <>",
        ),
        "not-a-lead:bounce",
    ),
    Case(
        "a Dutch bounce",
        mail(
            "Uw bericht kan niet worden bezorgd.",
            sender="postmaster@kantoor.example",
            subject="Onbestelbaar: Uw offerte",
            headers="Return-Path: <>",
        ),
        "not-a-lead:bounce",
    ),
    Case(
        "away, said in the text of an answer only",
        mail(
            "Vielen Dank für Ihre E-Mail. Ich bin vom 20.11. bis 30.11. im Urlaub und habe keinen Zugriff auf meine E-Mails. Ihre Nachricht wird nicht weitergeleitet.\n\nAnna Berg",
            subject="AW: Ihr Angebot",
            headers="In-Reply-To: <o1@autohaus-nord.example>",
        ),
        "not-a-lead:auto-reply",
    ),
    Case(
        "away in Danish, in the text only",
        mail(
            "Tak for din mail. Jeg holder ferie til og med 30. november og læser ikke mails. I presserende tilfælde kontakt 20123456.",
            subject="SV: Dit tilbud",
            headers="In-Reply-To: <o1@autohaus-nord.example>",
        ),
        "not-a-lead:auto-reply",
        country="DK",
    ),
    Case(
        "away in Dutch",
        mail("Ik ben met vakantie.", subject="Automatisch antwoord: Uw offerte"),
        "not-a-lead:auto-reply",
    ),
    Case(
        "away in Dutch by another word",
        mail("Ik ben er niet.", subject="Afwezigheidsbericht: uw offerte"),
        "not-a-lead:auto-reply",
    ),
    Case(
        "a mail from a help desk's robot",
        mail(
            "Ihre Anfrage ist bei uns eingegangen. Ihre Ticketnummer: 4711\nName: Autohaus Nord",
            sender="Support <support@hoster.example>",
            subject="[Ticket#4711] Ihre Anfrage ist bei uns eingegangen",
        ),
        "not-a-lead:auto-reply",
    ),
    Case(
        "a robot's thanks",
        mail(
            "Vielen Dank für Ihre Nachricht. Wir melden uns in Kürze.",
            sender="noreply@lieferant.example",
            subject="Vielen Dank für Ihre Nachricht",
        ),
        "not-a-lead:auto-reply",
    ),
    Case(
        "a suppressed answer of an office program",
        mail(
            "Jeg er ikke på kontoret.",
            sender="Ole Dahl <ole@dahl.example>",
            subject="Automatisk svar: Tilbud",
            headers="X-Auto-Response-Suppress: All\nX-MS-Exchange-Inbox-Rules-Loop: ole@dahl.example",
        ),
        "not-a-lead:auto-reply",
    ),
    Case(
        "an Auto prefix",
        mail(
            "I will read it on Monday.",
            subject="Auto: your offer",
            headers="In-Reply-To: <o1@autohaus-nord.example>",
        ),
        "not-a-lead:auto-reply",
    ),
    Case(
        "a receipt that it was shown",
        mail("Dies ist eine Empfangsbestätigung.", subject="Lesebestätigung (angezeigt) - Ihr Angebot"),
        "not-a-lead:receipt",
    ),
    Case(
        "a notice that it was not read",
        mail("Ihre Nachricht wurde ungelesen gelöscht.", subject="Nicht gelesen: Ihr Angebot"),
        "not-a-lead:receipt",
    ),
    Case(
        "a Dutch read receipt",
        mail("Uw bericht is gelezen.", subject="Leesbevestiging: offerte"),
        "not-a-lead:receipt",
    ),
    Case(
        "an invoice with label lines",
        mail(
            "Rechnungsnummer: 2026-11\nName: Autohaus Nord\nE-Mail: info@autohaus-nord.example\nBetrag: 99,00 €\nTelefon: 030 123456",
            sender="Cloud <billing@cloud.example>",
            subject="Ihre Rechnung 2026-11",
        ),
        "not-a-lead:receipt",
    ),
    Case(
        "an order confirmation",
        mail(
            "Bestellnummer: 88\nName: Petra Verkauf\nAdresse: Hafenweg 4\nTelefon: 0431 111111\nE-Mail: petra@nordautos.example\nArtikel: Reifen",
            sender="Reifenshop <noreply@reifenshop.example>",
            subject="Bestellbestätigung Nr. 88",
        ),
        "not-a-lead:receipt",
    ),
    Case(
        "a parcel",
        mail(
            "Ihre Sendung 00340434 ist unterwegs. Fragen? Tel. 0228 1234567",
            sender="Paketdienst <noreply@paketdienst.example>",
            subject="Ihre Sendung kommt heute",
        ),
        "not-a-lead:receipt",
    ),
    Case(
        "a Danish invoice",
        mail(
            "Fakturanr.: 12\nBeløb: 500 kr.\nTelefon: 70 10 20 30",
            sender="bogholderi@tele.example",
            subject="Faktura 12",
        ),
        "not-a-lead:receipt",
        country="DK",
    ),
    Case(
        "a supplier's pitch",
        mail(
            "Dear Sir/Madam,\nWe are a leading manufacturer of auto parts in China. We offer competitive price and OEM service. Looking forward to your reply.\nBest regards\nLily\n+86 138 0013 8000",
            sender="Lily <lily@parts-factory.example>",
            subject="Auto parts supplier",
        ),
        "not-a-lead:spam",
    ),
    Case(
        "a German pitch",
        mail(
            "Sehr geehrte Damen und Herren,\nwir bringen Ihre Webseite auf Seite 1 bei Google. Mehr Kunden durch Suchmaschinenoptimierung! Jetzt kostenlose Analyse anfordern.\nTel. 030 1234567",
            sender="Kai <kai@seo-profi.example>",
            subject="Mehr Kunden",
        ),
        "not-a-lead:spam",
    ),
    Case(
        "an inheritance",
        mail(
            "I am a banker. A client died and left 12 million dollars without next of kin. Please reply for your share.",
            sender="Mr. Smith <smith77@free.example>",
            subject="Confidential",
        ),
        "not-a-lead:spam",
    ),
    Case(
        "a Danish pitch",
        mail(
            "Hej,\nVi kan få jer på side 1 på Google med søgemaskineoptimering. Ring til os på 70 10 20 30.",
            sender="Bo <bo@toppen.example>",
            subject="Flere kunder",
        ),
        "not-a-lead:spam",
        country="DK",
    ),
    Case(
        "a Dutch pitch",
        mail(
            "Geachte heer/mevrouw,\nWij helpen u hoger in Google met zoekmachineoptimalisatie en linkbuilding. Vraag een gratis scan aan.",
            sender="Jan <jan@hoger.example>",
            subject="Hoger in Google",
        ),
        "not-a-lead:spam",
        country="NL",
    ),
    Case(
        "a list with its name in the subject",
        mail(
            "Hat jemand noch Winterreifen?",
            subject="[handel-nord] Winterreifen",
            headers="List-Id: Handel Nord <handel-nord.liste.example>\nList-Post: <mailto:handel-nord@liste.example>\nList-Unsubscribe: <mailto:handel-nord-leave@liste.example>\nPrecedence: list",
        ),
        "not-a-lead:list",
    ),
    Case(
        "our own mail that came round",
        mail(
            "Guten Tag, gern.",
            sender="Karl Kollege <karl@haus.example>",
            headers="X-Loop: leads@autohaus-nord.example",
        ),
        "not-a-lead:own",
    ),
    Case(
        "a network's notification",
        mail(
            "Tom Fisher möchte sich mit Ihnen vernetzen.",
            sender="Netz <notifications@netz.example>",
            subject="Tom wartet auf Ihre Antwort",
            headers="List-Unsubscribe: <https://netz.example/u>\nPrecedence: bulk",
        ),
        "not-a-lead:newsletter",
    ),
    Case(
        "a portal's weekly figures",
        mail(
            "Ihre Inserate in dieser Woche\n\nInserate: 45\nAufrufe: 1200\nAnfragen: 7\nTelefon: 030 1234567",
            sender="Wagenmarkt <noreply@wagenmarkt.example>",
            subject="Ihr Wochenbericht",
        ),
        "needs-a-look",
    ),
    Case(
        "a new password",
        mail(
            "Ihr Code lautet: 123456. Bei Fragen: Tel. 030 1234567, E-Mail: hilfe@wagenmarkt.example",
            sender="noreply@wagenmarkt.example",
            subject="Ihr Anmeldecode",
        ),
        "needs-a-look",
    ),
]
