"""Letters as people and their programs write them: signatures of firms, telephones' footers, answers, what was passed on."""

from tests.corpus import Case, mail, parts

_COLLEAGUE = "Karl Kollege <karl@haus.example>"
OLE = {"first_name": "Ole", "last_name": "Dahl", "email": "ole@dahl.example"}
_OUTLOOK = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:x/></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head>
<body lang="DE"><div class="WordSection1"><p class="MsoNormal">Bitte übernehmen.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>Von:</b> Ole Dahl &lt;ole@dahl.example&gt; <br><b>Gesendet:</b> Freitag, 20. November 2026 10:11<br>
<b>An:</b> Verkauf &lt;verkauf@haus.example&gt;<br><b>Betreff:</b> Anfrage Kia Niro<o:p></o:p></p></div><p class="MsoNormal">Was kostet der Niro?<o:p></o:p></p></div></body></html>"""
_FIRM = """Sehr geehrte Damen und Herren,

bitte bieten Sie uns zwei Ford Transit an.

Mit freundlichen Grüßen

i. A. Karla Lund
Einkauf

Fördefracht Spedition GmbH
Kaistraße 5 | 24114 Kiel
Tel. +49 (0) 431 / 55 66 - 77 | Fax +49 431 55 66 99
Mobil: 0170 1234567
karla.lund@foerdefracht.example | www.foerdefracht.example

Geschäftsführer: Peter Chef | Amtsgericht Kiel HRB 1234 | USt-IdNr.: DE123456789
"""
_MESSAGE_822 = (
    "From: Ole Dahl <ole@dahl.example>\r\nTo: verkauf@haus.example\r\nSubject: Anfrage\r\nMessage-ID: <o1@dahl.example>\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\nWas kostet der Kia Niro?\r\nTel. 0431 445566"
)


def _passed_on(body: str, subject: str = "WG: Anfrage", **further: str) -> bytes:
    return mail(body, sender=_COLLEAGUE, subject=subject, **further)


CASES = [
    Case(
        "a firm's long signature",
        mail(_FIRM, sender="Karla Lund <karla.lund@foerdefracht.example>"),
        "lead",
        {
            "first_name": "Karla",
            "last_name": "Lund",
            "company": "Fördefracht Spedition GmbH",
            "email": "karla.lund@foerdefracht.example",
            "phone": "+49431556677",
            "vat_id": "DE123456789",
            "make": "Ford",
            "model": "Transit",
        },
    ),
    Case(
        "a firm's signature and a sender without a name",
        mail(_FIRM, sender="karla.lund@foerdefracht.example"),
        "lead",
        {"first_name": "Karla", "last_name": "Lund", "company": "Fördefracht Spedition GmbH"},
    ),
    Case(
        "a firm as the sender's name",
        mail(_FIRM, sender="Fördefracht Spedition GmbH <einkauf@foerdefracht.example>"),
        "lead",
        {"first_name": "Karla", "last_name": "Lund", "company": "Fördefracht Spedition GmbH"},
    ),
    Case(
        "a telephone's footer",
        mail(
            "Was kostet der Polo?\n\nGruß\nOle Dahl\n\nVon meinem iPhone gesendet", sender="ole@dahl.example"
        ),
        "lead",
        {**OLE, "message": "Was kostet der Polo?\n\nGruß\nOle Dahl"},
    ),
    Case(
        "a Danish telephone's footer",
        mail("Hej, er bilen ledig?\n\nMvh Ole Dahl\n\nSendt fra min iPhone", sender="ole@dahl.example"),
        "lead",
        {**OLE, "message": "Hej, er bilen ledig?\n\nMvh Ole Dahl", "language": "da"},
        country="DK",
    ),
    Case(
        "a Dutch telephone's footer",
        mail(
            "Hallo, is de auto nog beschikbaar?\n\nGroetjes Sanne de Boer\n\nVerstuurd vanaf mijn iPad",
            sender="sanne@thuis.example",
        ),
        "lead",
        {
            "first_name": "Sanne",
            "last_name": "de Boer",
            "message": "Hallo, is de auto nog beschikbaar?\n\nGroetjes Sanne de Boer",
            "language": "nl",
        },
        country="NL",
    ),
    Case(
        "a closing, name and number on one line",
        mail("Hej, ring gerne om Fiat 500.\nMvh. Lars Jensen, tlf. 20 12 34 56", sender="lars@post.example"),
        "lead",
        {"first_name": "Lars", "last_name": "Jensen", "phone": "+4520123456", "make": "Fiat", "model": "500"},
        country="DK",
    ),
    Case(
        "a short closing",
        mail("Moin, ist der noch da?\nLG Anna", sender="anna.b@post.example", subject="Opel Mokka"),
        "lead",
        {"first_name": "Anna", "make": "Opel", "model": "Mokka"},
    ),
    Case(
        "a name at the end without a closing",
        mail(
            "Guten Tag, was kostet der Leasingvertrag im Monat?\n\nAnna Berg\n0170 1234567",
            sender="ab77@post.example",
        ),
        "lead",
        {"first_name": "Anna", "last_name": "Berg", "phone": "+491701234567"},
    ),
    Case(
        "a disclaimer below the name",
        mail(
            "Please send a brochure.\n\nKind regards,\n\nTom Fisher\nFisher & Sons Ltd\n+44 20 7946 0958\n\nThis e-mail is confidential. Registered office: 1 High St. VAT No. GB123456789",
            sender="tom@fisher.example",
        ),
        "lead",
        {
            "first_name": "Tom",
            "last_name": "Fisher",
            "company": "Fisher & Sons Ltd",
            "phone": "+442079460958",
            "vat_id": "GB123456789",
        },
        country="GB",
    ),
    Case(
        "a Dutch firm's signature",
        mail(
            "Goedemiddag,\n\nGraag een offerte voor de Volvo XC40.\n\nMet vriendelijke groet,\n\nPieter de Vries\nDe Vries Transport B.V.\nT 020 123 4567\nBTW: NL123456789B01",
            sender="p.devries@transport.example",
        ),
        "lead",
        {
            "first_name": "Pieter",
            "last_name": "de Vries",
            "company": "De Vries Transport B.V.",
            "phone": "+31201234567",
            "vat_id": "NL123456789B01",
            "make": "Volvo",
            "model": "XC40",
        },
        country="NL",
    ),
    Case(
        "an answer whose quoted head is broken over two lines",
        mail(
            "Ja gern, Dienstag.\n\nAm Fr., 20. Nov. 2026 um 10:11 Uhr schrieb Autohaus Nord <\ninfo@autohaus-nord.example>:\n\n> Passt Dienstag?\n> Tel. 0431 111111",
            headers="In-Reply-To: <ours-1@autohaus-nord.example>",
        ),
        "lead",
        {"message": "Ja gern, Dienstag.", "phone": ""},
    ),
    Case(
        "a Danish answer",
        mail(
            "Tak, det passer fint.\n\nDen fre. 20. nov. 2026 kl. 10.11 skrev Autohaus Nord <info@autohaus-nord.example>:\n\n> Hej",
            headers="In-Reply-To: <o@autohaus-nord.example>",
        ),
        "lead",
        {"message": "Tak, det passer fint."},
        country="DK",
    ),
    Case(
        "an English answer",
        mail(
            "Great, thanks.\n\nOn Fri, Nov 20, 2026 at 10:11 AM Autohaus Nord <info@autohaus-nord.example>\nwrote:\n\n> Hello",
            headers="In-Reply-To: <o@autohaus-nord.example>",
        ),
        "lead",
        {"message": "Great, thanks."},
    ),
    Case(
        "a Dutch answer",
        mail(
            "Prima, tot dan.\n\nOp vr 20 nov 2026 om 10:11 schreef Autohaus Nord <info@autohaus-nord.example>:\n\n> Hallo",
            headers="In-Reply-To: <o@autohaus-nord.example>",
        ),
        "lead",
        {"message": "Prima, tot dan."},
        country="NL",
    ),
    Case(
        "an answer below what it quotes",
        mail(
            "Am 20.11.2026 schrieb Autohaus Nord:\n> Passt Dienstag?\n> Tel. 0431 111111\n\nJa, Dienstag passt.",
            headers="In-Reply-To: <o@autohaus-nord.example>",
        ),
        "lead",
        {"message": "Ja, Dienstag passt.", "phone": ""},
    ),
    Case(
        "an HTML answer with a quote",
        mail(
            '<div>Ja, gern.</div><div class="gmail_quote"><div>Am Fr. schrieb Nord &lt;info@autohaus-nord.example&gt;:<br></div><blockquote>Tel. 0431 111111</blockquote></div>',
            kind="text/html",
        ),
        "lead",
        {"message": "Ja, gern.", "phone": ""},
    ),
    Case(
        "passed on by Outlook in HTML",
        _passed_on(_OUTLOOK, kind="text/html"),
        "lead",
        {**OLE, "make": "Kia", "model": "Niro", "message": "Was kostet der Niro?"},
    ),
    Case(
        "passed on by a telephone, quoted",
        _passed_on(
            "Anfang der weitergeleiteten Nachricht:\n\n> Von: Ole Dahl <ole@dahl.example>\n> Betreff: Golf\n> Datum: 20. November 2026 um 10:11\n> An: verkauf@haus.example\n> \n> Ist der Golf noch da?\n> Gruß, Ole",
            "Fwd: Golf",
        ),
        "lead",
        {**OLE, "message": "Ist der Golf noch da?\nGruß, Ole"},
    ),
    Case(
        "passed on with the sender below the subject",
        _passed_on(
            "-------- Weitergeleitete Nachricht --------\nBetreff: \tGolf\nDatum: \tFri, 20 Nov 2026 10:11:12 +0100\nVon: \tOle Dahl <ole@dahl.example>\nAn: \tverkauf@haus.example\n\n\n\nIst der Golf noch da?",
            "Fwd: Golf",
        ),
        "lead",
        {**OLE, "message": "Ist der Golf noch da?"},
    ),
    Case(
        "passed on by a web mailer",
        _passed_on(
            'Gesendet: Freitag, 20. November 2026 um 10:11 Uhr\nVon: "Ole Dahl" <ole@dahl.example>\nAn: verkauf@haus.example\nBetreff: Golf\n\nIst der Golf noch da?',
            "Fw: Golf",
        ),
        "lead",
        {**OLE, "message": "Ist der Golf noch da?"},
    ),
    Case(
        "passed on in Danish",
        _passed_on(
            "Kan du tage den?\n\n---------- Forwarded message ---------\nFra: Ole Dahl <ole@dahl.example>\nDate: fre. 20. nov. 2026 kl. 10.11\nSubject: Yaris\nTo: <salg@haus.example>\n\n\nEr Yaris'en solgt?",
            "VS: Yaris",
        ),
        "lead",
        {**OLE, "message": "Er Yaris'en solgt?"},
        country="DK",
    ),
    Case(
        "passed on in Dutch",
        _passed_on(
            "Begin doorgestuurd bericht:\n\nVan: Ole Dahl <ole@dahl.example>\nOnderwerp: Volvo\nDatum: 20 november 2026\nAan: verkoop@haus.example\n\nIs de Volvo V60 er nog?",
            "Doorgestuurd: Volvo",
        ),
        "lead",
        {**OLE, "make": "Volvo", "model": "V60"},
        country="NL",
    ),
    Case(
        "passed on without a mark in the subject",
        _passed_on(
            "FYI\n\nBegin forwarded message:\n\nFrom: Ole Dahl <ole@dahl.example>\nSubject: Golf\nDate: 20 November 2026\nTo: sales@haus.example\n\nIs the Golf still there?",
            "Golf",
        ),
        "lead",
        {**OLE, "message": "Is the Golf still there?"},
    ),
    Case(
        "passed on as an attachment",
        parts(
            ("Content-Type: text/plain; charset=utf-8", "Siehe Anlage."),
            ("Content-Type: message/rfc822", _MESSAGE_822),
            sender=_COLLEAGUE,
        ),
        "lead",
        {**OLE, "phone": "+49431445566", "make": "Kia", "model": "Niro"},
    ),
    Case(
        "a portal's mail passed on",
        _passed_on(
            "Von: Wagenmarkt <noreply@wagenmarkt.example>\nGesendet: Freitag\nAn: Verkauf\nBetreff: Neue Anfrage\n\nName: Ole Dahl\nE-Mail: ole@dahl.example\nTelefon: 0431 445566\nFahrzeug: Kia Niro\nNachricht:\nNoch da?"
        ),
        "lead",
        {**OLE, "phone": "+49431445566", "make": "Kia", "message": "Noch da?"},
    ),
    Case(
        "passed on twice",
        _passed_on(
            "Von: Petra Post <petra@haus.example>\nGesendet: Freitag\nAn: Karl\nBetreff: WG: Golf\n\nbitte\n\nVon: Ole Dahl <ole@dahl.example>\nGesendet: Donnerstag\nAn: Petra Post\nBetreff: Golf\n\nIst der Golf noch da?",
            "WG: WG: Golf",
        ),
        "lead",
        {**OLE, "message": "Ist der Golf noch da?"},
    ),
    Case(
        "a visiting card attached",
        parts(
            ("Content-Type: text/plain; charset=utf-8", "Bitte um ein Angebot für den Audi Q3."),
            (
                "Content-Type: text/vcard; name=ole.vcf",
                "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ole Dahl\r\nEND:VCARD",
            ),
            sender="Ole Dahl <ole@dahl.example>",
        ),
        "lead",
        {**OLE, "make": "Audi", "model": "Q3", "message": "Bitte um ein Angebot für den Audi Q3."},
    ),
    Case(
        "a signed letter",
        parts(
            ("Content-Type: text/plain; charset=utf-8", "Was kostet der Tesla Model 3?"),
            (
                "Content-Type: application/pgp-signature; name=signature.asc",
                "-----BEGIN PGP SIGNATURE-----\r\nabc",
            ),
            subtype="signed",
            sender="Ole Dahl <ole@dahl.example>",
        ),
        "lead",
        {**OLE, "make": "Tesla", "model": "Model 3"},
    ),
    Case(
        "thanks as a subject is no automatic answer",
        mail(
            "Vielen Dank für das Angebot, wir nehmen den Wagen.\nAnna Berg", subject="Danke für Ihr Angebot"
        ),
        "lead",
        {"first_name": "Anna"},
    ),
    Case(
        "a customer who is away himself",
        mail(
            "Ich bin ab Montag nicht im Büro, bitte rufen Sie mich vorher an: 0170 1234567. Es geht um den Kia Ceed.",
            subject="Anfrage Kia Ceed",
        ),
        "lead",
        {"phone": "+491701234567", "make": "Kia"},
    ),
    Case(
        "a car wanted and a car given",
        mail(
            "Ich suche einen BMW X3. In Zahlung geben würde ich meinen VW Golf von 2015.", subject="Anfrage"
        ),
        "lead",
        {"make": "BMW", "model": "X3"},
    ),
    Case(
        "a car given before the one wanted",
        mail(
            "Ich möchte meinen VW Golf in Zahlung geben und interessiere mich für den BMW X3.",
            subject="Anfrage",
        ),
        "lead",
        {"make": "BMW", "model": "X3"},
    ),
    Case(
        "a name spelt last name first in capitals",
        mail("Noch da?", sender='"BERG Anna" <ab@post.example>'),
        "lead",
        {"first_name": "Anna", "last_name": "Berg"},
    ),
    Case(
        "a name only inside the address",
        mail("Ist der Wagen noch da?", sender="anna.berg@post.example"),
        "lead",
        {"first_name": "Anna", "last_name": "Berg"},
    ),
]
