"""Mails that people write themselves."""

from tests.corpus import Case, mail

_DE = """Guten Tag,

ich interessiere mich für den VW Golf GTI auf Ihrer Seite. Ist er noch da?

Mit freundlichen Grüßen
Anna Berg
Lindenstraße 12
24105 Kiel
Tel.: 0431 / 55 66 77
"""
ANNA = {
    "first_name": "Anna",
    "last_name": "Berg",
    "email": "anna.berg@post.example",
    "phone": "+49431556677",
    "make": "Volkswagen",
    "model": "Golf",
    "postcode": "24105",
    "city": "Kiel",
    "language": "de",
}

CASES = [
    Case(
        "a customer who asks about an invoice",
        mail("Guten Tag, zu Ihrer Rechnung habe ich eine Frage.", subject="Ihre Rechnung 4711"),
        "lead",
        {"email": "anna.berg@post.example"},
    ),
    Case(
        "a nickname in the sender and the full name below",
        mail(
            "Hej\n\nHar I en VW ID.3?\n\nHilsen\nTina Lund\ntlf 51525354", sender="Tina <tina@post.example>"
        ),
        "lead",
        {
            "first_name": "Tina",
            "last_name": "Lund",
            "phone": "+4551525354",
            "make": "Volkswagen",
            "model": "ID.3",
        },
        country="DK",
    ),
    Case("a German letter with a signature", mail(_DE), "lead", ANNA),
    Case("a sender without a display name", mail(_DE, sender="anna.berg@post.example"), "lead", ANNA),
    Case(
        "an encoded display name and subject",
        mail(
            _DE.replace("Anna Berg", "J. Öz"),
            sender="=?utf-8?B?SsO8cmdlbiDDlno=?= <oez@post.example>",
            subject="=?iso-8859-1?Q?Anfrage_f=FCr_Samstag?=",
        ),
        "lead",
        {"first_name": "Jürgen", "last_name": "Öz", "subject": "Anfrage für Samstag"},
    ),
    Case(
        "raw bytes in the headers",
        mail(_DE, sender="Jürgen Öz <oez@post.example>", charset="latin-1"),
        "lead",
        {"first_name": "Jürgen", "last_name": "Öz", "email": "oez@post.example"},
    ),
    Case(
        "last name first in the sender",
        mail(_DE, sender='"Berg, Anna" <anna.berg@post.example>'),
        "lead",
        ANNA,
    ),
    Case(
        "a Danish letter",
        mail(
            "Hej\n\nEr bilen stadig til salg? Jeg vil gerne se den i morgen.\n\nMed venlig hilsen\nKirsten Ågård\nMobil 20 12 34 56",
            sender="kirsten@post.example",
            subject="Spørgsmål om Toyota Yaris",
        ),
        "lead",
        {
            "first_name": "Kirsten",
            "last_name": "Ågård",
            "phone": "+4520123456",
            "make": "Toyota",
            "model": "Yaris",
            "language": "da",
        },
        country="DK",
    ),
    Case(
        "an English letter with a VIN",
        mail(
            "Hello,\n\nis the car with the VIN WVWZZZ1KZAW123456 still available? Please call me on +44 20 7946 0958.\n\nKind regards\nTom Fisher",
            sender="Tom Fisher <tom@mailbox.example>",
            subject="Your advert",
        ),
        "lead",
        {"first_name": "Tom", "vin": "WVWZZZ1KZAW123456", "phone": "+442079460958", "language": "en"},
    ),
    Case(
        "Reply-To differs from From",
        mail(_DE, headers="Reply-To: privat@berg.example"),
        "lead",
        {"email": "privat@berg.example"},
    ),
    Case(
        "an answer with quoted text",
        mail(
            "Ja, Samstag passt.\n\nAm 19.11.2026 um 10:00 schrieb Autohaus Nord:\n> Name: Falscher Name\n> E-Mail: falsch@post.example\n",
            headers="In-Reply-To: <ours-1@autohaus-nord.example>\nReferences: <a@b.example> <ours-1@autohaus-nord.example>",
        ),
        "lead",
        {"email": "anna.berg@post.example", "message": "Ja, Samstag passt."},
    ),
    Case(
        "an answer with an Outlook head",
        mail(
            "Passt.\n\nVon: Autohaus Nord <info@autohaus-nord.example>\nGesendet: Freitag\nAn: Anna Berg\nBetreff: Golf\n\nName: X Y\nE-Mail: x@y.example"
        ),
        "lead",
        {"email": "anna.berg@post.example", "message": "Passt."},
    ),
    Case(
        "a letter that a colleague passed on",
        mail(
            "Bitte kümmern!\n\n---------- Weitergeleitete Nachricht ----------\nVon: Ole Dahl <ole@dahl.example>\nDatum: Freitag\nBetreff: Golf\n"
            "An: Verkauf <verkauf@haus.example>\n\nIst der Golf noch da?\n\nGruß\nOle Dahl",
            sender="Kollege <kollege@haus.example>",
            subject="WG: Golf",
        ),
        "lead",
        {
            "first_name": "Ole",
            "last_name": "Dahl",
            "email": "ole@dahl.example",
            "message": "Ist der Golf noch da?\n\nGruß\nOle Dahl",
        },
    ),
    Case(
        "no Message-ID and no date",
        mail(_DE, message_id="").replace(b"Date: Fri, 20 Nov 2026 10:11:12 +0100\r\n", b""),
        "lead",
        ANNA,
    ),
    Case(
        "HTML and SQL in every place",
        mail(
            "<script>alert(1)</script> '; DROP TABLE lead; --",
            sender='"<b>Bob</b>\'; --" <bob@post.example>',
            subject="<img src=x onerror=1>",
        ),
        "lead",
        {"email": "bob@post.example", "subject": "<img src=x onerror=1>"},
    ),
    Case(
        "NUL bytes in the text",
        mail("Ist der \x00Wagen noch da?\x00"),
        "lead",
        {"message": "Ist der Wagen noch da?"},
    ),
    Case(
        "an mbox line first", b"From anna@post.example Fri Nov 20 10:00:00 2026\n" + mail(_DE), "lead", ANNA
    ),
    Case(
        "a forged header in the subject",
        mail("Hallo, Interesse am Wagen.", subject="=?utf-8?Q?Golf=0D=0ABcc:_x@y.example?="),
        "lead",
        {"subject": "Golf Bcc: x@y.example"},
    ),
    Case("an empty mail", mail("", subject=""), "needs-a-look"),
    Case(
        "a question nobody can be answered",
        mail("Ist der Wagen noch da?", sender="noreply@haus.example"),
        "needs-a-look",
    ),
]
