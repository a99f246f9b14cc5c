"""What lies in every letterbox and is no enquiry."""

from tests.corpus import Case, mail, parts

_LABELS = "Name: Max Muster\nE-Mail: max@post.example\nNachricht: Hallo"
_AWAY = "Ich bin bis 30.11. nicht im Büro. In dringenden Fällen: 0431 123456"
_REPORT = (
    "Content-Type: message/delivery-status",
    "Reporting-MTA: dns; mx.post.example\r\n\r\nFinal-Recipient: rfc822; x@post.example\r\nAction: failed",
)

CASES = [
    Case(
        "a newsletter without headers",
        mail(
            "Jetzt sparen!\nNewsletter abbestellen: https://n.example",
            sender="Reifen24 <news@reifen24.example>",
            subject="Angebote",
        ),
        "not-a-lead:newsletter",
    ),
    Case(
        "a receipt of a payment service",
        mail("20 EUR", sender="service@zahlen.example", subject="Beleg für Ihre Zahlung"),
        "not-a-lead:receipt",
    ),
    Case(
        "a Danish absence by subject",
        mail("Jeg er på ferie.", subject="Fraværende: Tilbud"),
        "not-a-lead:auto-reply",
    ),
    Case(
        "a delivery report",
        parts(
            ("Content-Type: text/plain", "Delivery failed"),
            _REPORT,
            subtype="report; report-type=delivery-status",
            sender="Mail Delivery System <MAILER-DAEMON@mx.post.example>",
            headers="Return-Path: <>\nAuto-Submitted: auto-replied",
        ),
        "not-a-lead:bounce",
    ),
    Case(
        "a bounce that quotes the enquiry",
        mail(
            "Unzustellbar.\n\n" + _LABELS,
            sender="mailer-daemon@mx.example",
            subject="Undelivered Mail Returned to Sender",
            headers="Return-Path: <>",
        ),
        "not-a-lead:bounce",
    ),
    Case(
        "a bounce by subject",
        mail("…", sender="postmaster@exchange.example", subject="Unzustellbar: Ihre Anfrage"),
        "not-a-lead:bounce",
    ),
    Case(
        "out of office by header",
        mail(_AWAY, headers="Auto-Submitted: auto-replied"),
        "not-a-lead:auto-reply",
    ),
    Case(
        "out of office by subject",
        mail(_AWAY, subject="Automatische Antwort: Ihr Angebot"),
        "not-a-lead:auto-reply",
    ),
    Case(
        "a Danish absence",
        mail("Jeg er på ferie.", subject="Autosvar: Dit tilbud", headers="X-Autoreply: yes"),
        "not-a-lead:auto-reply",
    ),
    Case(
        "an English absence",
        mail("I am away.", subject="Out of Office: your offer", headers="Precedence: auto_reply"),
        "not-a-lead:auto-reply",
    ),
    Case(
        "an absence that answers us and repeats our form",
        mail(
            _AWAY + "\n" + _LABELS,
            headers="Auto-Submitted: auto-replied\nIn-Reply-To: <o1@autohaus-nord.example>",
        ),
        "not-a-lead:auto-reply",
    ),
    Case(
        "a newsletter",
        mail(
            "Die besten Angebote im November!",
            sender="Reifen24 <news@reifen24.example>",
            headers="List-Unsubscribe: <https://reifen24.example/u>\nPrecedence: bulk",
        ),
        "not-a-lead:newsletter",
    ),
    Case(
        "a newsletter with a list id",
        mail(
            "Neues aus der Branche",
            sender="news@blatt.example",
            headers="List-Id: <news.blatt.example>\nList-Unsubscribe: <https://blatt.example/u>\nFeedback-ID: 1:2",
        ),
        "not-a-lead:newsletter",
    ),
    Case(
        "a mailing list",
        mail(
            "Hat jemand Erfahrung damit?",
            headers="List-Id: <kfz.liste.example>\nList-Post: <mailto:kfz@liste.example>\nPrecedence: list",
        ),
        "not-a-lead:list",
    ),
    Case(
        "a read receipt",
        parts(
            ("Content-Type: text/plain", "Ihre Nachricht wurde gelesen."),
            ("Content-Type: message/disposition-notification", "Disposition: manual-action"),
            subtype="report; report-type=disposition-notification",
            sender="Anna <anna@post.example>",
        ),
        "not-a-lead:receipt",
    ),
    Case(
        "a read receipt by subject",
        mail("Gelesen am 20.11.", subject="Gelesen: Ihr Angebot"),
        "not-a-lead:receipt",
    ),
    Case(
        "an invoice of a shop",
        mail("Im Anhang.", sender="Rechnung <rechnung@teile.example>", subject="Ihre Rechnung 2026-11"),
        "not-a-lead:receipt",
    ),
    Case(
        "marked as spam",
        mail("Win now", sender="x@spam.example", headers="X-Spam-Flag: YES"),
        "not-a-lead:spam",
    ),
    Case(
        "spam by subject",
        mail("Win now", sender="x@spam.example", subject="[SPAM] Win now"),
        "not-a-lead:spam",
    ),
    Case(
        "an offer of search engine wonders",
        mail(
            "Dear website owner, we offer SEO and will bring you to the first page of Google. More traffic at an affordable price.",
            sender="Kevin <kevin@growth.example>",
            subject="Boost your business",
        ),
        "not-a-lead:spam",
    ),
    Case(
        "our own mail",
        mail("Guten Tag, gern.", sender="Autohaus Nord <Info@Autohaus-Nord.example>"),
        "not-a-lead:own",
    ),
    Case(
        "our own notice that looks like a form",
        mail(_LABELS, sender="leads@autohaus-nord.example", headers="Auto-Submitted: auto-generated"),
        "not-a-lead:own",
    ),
]
