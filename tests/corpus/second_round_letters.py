"""The rest of the second round of messages, written after the readers were mended for the first, to see what they had only learnt by heart."""

from tests.corpus import Case, mail

P = "Markt <noreply@markt.example>"
CASES: list[Case] = []
J = {"first_name": "Jan", "last_name": "Beck", "email": "jan.beck@post.example"}


def c(
    name: str, raw: bytes, outcome: str = "lead", fields: dict[str, str] | None = None, country: str = "DE"
) -> None:
    CASES.append(Case(name, raw, outcome, fields or {}, country=country))


c(
    "ooo text only new subject",
    mail(
        "Sehr geehrte Damen und Herren,\n\nvielen Dank für Ihre E-Mail. Ich bin bis einschließlich 1.12. nicht im Haus. Ihre E-Mails werden nicht weitergeleitet. In dringenden Fällen wenden Sie sich an 0431 123.\n\nJan Beck",
        subject="Re: Angebot 4711",
    ),
    "not-a-lead:auto-reply",
)
c(
    "exchange ndr",
    mail(
        "Your message to x@y.example couldn't be delivered.",
        sender="Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@nord.example>",
        subject="Undeliverable: Ihr Angebot",
        headers="Auto-Submitted: auto-replied\nX-MS-Exchange-Message-Is-Ndr:",
    ),
    "not-a-lead:bounce",
)
c(
    "linkedin",
    mail(
        "Sie haben 3 neue Nachrichten",
        sender="LinkNetz <messages-noreply@linknetz.example>",
        subject="Max hat Ihnen eine Nachricht gesendet",
        headers="List-Unsubscribe: <https://x.example>\nFeedback-ID: a:b",
    ),
    "not-a-lead:newsletter",
)
c(
    "shop order",
    mail(
        "Vielen Dank für Ihre Bestellung!\n\nBestellnummer: 1234\nLieferadresse:\nAutohaus Nord\nHafenweg 4\n24103 Kiel\n\nSumme: 89,90 €",
        sender="Bürobedarf <service@buero.example>",
        subject="Ihre Bestellung 1234 bei Bürobedarf",
    ),
    "not-a-lead:receipt",
)
c(
    "paypal",
    mail(
        "Sie haben eine Zahlung über 20,00 EUR erhalten.",
        sender="service@zahl.example",
        subject="Sie haben eine Zahlung erhalten",
    ),
    "not-a-lead:receipt",
)
c(
    "seo short",
    mail(
        "Hi,\nI was looking at your website and noticed several SEO errors that prevent it from ranking higher on Google. Can I send you a quote?\nThanks,\nMark",
        sender="Mark <mark.web77@free.example>",
        subject="Website errors",
    ),
    "not-a-lead:spam",
)
c(
    "loan dk",
    mail(
        "Har du brug for et hurtigt lån uden sikkerhed? Vi tilbyder 3% rente. Svar på denne mail. Business loan.",
        sender="Loan <loan@x.example>",
        subject="Lån",
    ),
    "not-a-lead:spam",
    country="DK",
)
c(
    "jobs application",
    mail(
        "Sehr geehrte Damen und Herren,\nhiermit bewerbe ich mich als Verkäufer.\nMit freundlichen Grüßen\nTim Tall\n0170 7654321",
        sender="Tim Tall <tim@tall.example>",
        subject="Bewerbung als Automobilverkäufer",
    ),
    "needs-a-look",
)
c(
    "fb lead mail",
    mail(
        """<div><p>You have a new lead from your Facebook form <b>Herbstaktion</b></p><table><tr><td>full_name</td><td>Jan Beck</td></tr><tr><td>email</td><td>jan.beck@post.example</td></tr><tr><td>phone_number</td><td>+491701234567</td></tr><tr><td>created_time</td><td>2026-11-20T10:11:12+0000</td></tr></table></div>""",
        kind="text/html",
        sender="Leads <notify@leadbridge.example>",
        subject="New Facebook lead",
    ),
    fields={**J, "phone": "+491701234567"},
)
c(
    "question labels",
    mail(
        "Wie heißen Sie?: Jan Beck\nWie lautet Ihre E-Mail-Adresse?: jan.beck@post.example\nUnter welcher Telefonnummer erreichen wir Sie?: 01701234567\nWas möchten Sie uns mitteilen?: Bitte um Angebot",
        sender="noreply@umfrage.example",
    ),
    fields={**J, "phone": "+491701234567", "message": "Bitte um Angebot"},
)
c(
    "qp",
    mail(
        "Name: J=C3=BCrgen M=C3=BCller\nE-Mail: juergen=40m.example\nNachricht: Ich h=C3=A4tte gern eine sehr lange Zeile die umgebrochen wird und =\nweitergeht.",
        sender=P,
    ).replace(b"8bit", b"quoted-printable"),
    fields={
        "first_name": "Jürgen",
        "last_name": "Müller",
        "email": "juergen@m.example",
        "message": "Ich hätte gern eine sehr lange Zeile die umgebrochen wird und weitergeht.",
    },
)
c(
    "mojibake",
    mail("Name: JÃ¼rgen MÃ¼ller\nE-Mail: j@m.example\nNachricht: SchÃ¶ne GrÃ¼ÃŸe", sender=P),
    fields={"first_name": "Jürgen", "last_name": "Müller", "message": "Schöne Grüße"},
)
c(
    "div labels",
    mail(
        '<div class="f"><div class="l">Naam</div><div class="v">Sanne de Boer</div></div><div class="f"><div class="l">E-mail</div><div class="v">sanne@thuis.example</div></div><div><div>Telefoonnummer</div><div>06 12345678</div></div><div><div>Opmerkingen</div><div>Graag een proefrit.</div></div>',
        kind="text/html",
        sender=P,
    ),
    fields={
        "first_name": "Sanne",
        "last_name": "de Boer",
        "phone": "+31612345678",
        "message": "Graag een proefrit.",
    },
    country="NL",
)
c(
    "dealer in name label",
    mail(
        "Händler: Autohaus Nord GmbH\nKundennummer: 4711\nInteressent: Jan Beck\nTelefon Interessent: 0431 445566\nE-Mail Interessent: jan.beck@post.example\nFahrzeug: Ford Kuga (2020)\nText: Hallo",
        sender=P,
    ),
    fields={**J, "phone": "+49431445566", "make": "Ford", "model": "Kuga", "message": "Hallo", "company": ""},
)
c(
    "no subject no labels chat",
    mail(
        "Neue Chat-Anfrage\n\nBesucher: Jan Beck (jan.beck@post.example)\nTelefon: 0431 445566\n\n[10:11] Besucher: Haben Sie den Kuga da?\n[10:12] Bot: Ich leite weiter.",
        sender=P,
    ),
    fields={**J, "phone": "+49431445566"},
)
c(
    "trade in block",
    mail(
        "Name: Jan Beck\nE-Mail: jan.beck@post.example\n\nInteressiert an: VW ID.4 Pro\n\nInzahlungnahme\nMarke: Opel\nModell: Insignia\nBaujahr: 2016\nKilometerstand: 120000\n",
        sender=P,
    ),
    fields={**J, "make": "Volkswagen", "model": "ID.4"},
)
c(
    "windows-1252 html",
    mail(
        "<p>Sehr geehrte Damen und Herren,</p><p>k\xf6nnen Sie mir den \x84Golf\x93 f\xfcr 15.000 \x80 geben?</p><p>Gru\xdf<br>J\xf6rg Kn\xfcppel<br>0431/445566</p>".encode(
            "latin-1"
        ).decode("latin-1"),
        kind="text/html",
        charset="latin-1",
        sender="joerg@post.example",
    ).replace(b"charset=latin-1", b"charset=windows-1252"),
    fields={"first_name": "Jörg", "last_name": "Knüppel", "phone": "+49431445566"},
)
c(
    "reply-to fwd service",
    mail(
        "Ist der Kia Ceed noch da?\n\nVG\nJan",
        sender="Jan Beck <jan.beck=post.example@srs.example>",
        headers="Reply-To: Jan Beck <jan.beck@post.example>",
    ),
    fields=J,
)
c(
    "de call summary",
    mail(
        "Verpasster Anruf\n\nRufnummer: 0431 445566\nDatum: 20.11.2026\nUhrzeit: 10:11",
        sender="Telefonanlage <pbx@tel.example>",
        subject="Verpasster Anruf von 0431 445566",
    ),
    fields={"phone": "+49431445566"},
)
c(
    "swap labels: Nachname, Vorname",
    mail("Nachname, Vorname: Beck, Jan\nMail: jan.beck@post.example\nFon: 0431/445566", sender=P),
    fields={**J, "phone": "+49431445566"},
)
c(
    "hidden html email",
    mail(
        "<p>Hej,</p><p>Jeg vil gerne prøvekøre en <b>Peugeot e-208</b> på fredag.</p><p>Venlig hilsen<br>Anne Lund<br>Tlf.: 2233 4455</p>",
        kind="text/html",
        sender="Anne Lund <anne@lund.example>",
        subject="Prøvetur",
    ),
    fields={
        "first_name": "Anne",
        "last_name": "Lund",
        "phone": "+4522334455",
        "make": "Peugeot",
        "model": "e-208",
        "language": "da",
    },
    country="DK",
)
