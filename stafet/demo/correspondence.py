"""What Bælt & Förde writes with: templates in three languages, blocks with a banner, automatic answers, a price list."""

import struct
import zlib
from typing import Final

from stafet.catalog.models import Channel, Source
from stafet.mail.actions.define import save_block, save_document, save_responder, save_template
from stafet.mail.models import Autoresponder, Block, Document, Template
from stafet.staff.actor import Actor

# code: language: name, subject, text
_TEMPLATES: Final = {
    "first-answer": {
        "en": (
            "First answer",
            "Your enquiry: {{lead.subject}}",
            "Dear {{contact.name|customer}},\n\nthank you for your enquiry about {{lead.product|our cars}}. Yes, it is"
            " still here. When would you like to see it?\n\nKind regards\n{{user.name}}",
        ),
        "de": (
            "Erste Antwort",
            "Ihre Anfrage: {{lead.subject}}",
            "Guten Tag {{contact.name|}},\n\nvielen Dank für Ihre Anfrage zu {{lead.product|unseren Fahrzeugen}}. Ja, es"
            " ist noch da. Wann möchten Sie es sehen?\n\nViele Grüße\n{{user.name}}",
        ),
        "da": (
            "Første svar",
            "Din forespørgsel: {{lead.subject}}",
            "Hej {{contact.first_name|}},\n\ntak for din forespørgsel om {{lead.product|vores biler}}. Ja, den er her"
            " stadig. Hvornår vil du se den?\n\nVenlig hilsen\n{{user.name}}",
        ),
    },
    "not-reached": {
        "en": ("Not reached", "", "Dear {{contact.name|customer}},\n\nI have just tried to call you. When may I call again?\n\n{{user.name}}"),
        "de": ("Nicht erreicht", "", "Guten Tag {{contact.name|}},\n\nich habe gerade versucht, Sie anzurufen. Wann passt es Ihnen?\n\n{{user.name}}"),
        "da": ("Ikke truffet", "", "Hej {{contact.first_name|}},\n\njeg har lige prøvet at ringe. Hvornår passer det dig?\n\n{{user.name}}"),
    },
}  # fmt: skip
_FOOTERS: Final = {
    "en": "Bælt & Förde · {{branch.name}}\nhttps://baelt.example",
    "de": "Bælt & Förde · {{branch.name}}\nhttps://baelt.example",
    "da": "Bælt & Förde · {{branch.name}}\nhttps://baelt.example",
}
_COLLEAGUES: Final = {
    "en": "{{user.name|Your team in}} {{branch.name}}",
    "de": "{{user.name|Ihr Team in}} {{branch.name}}",
    "da": "{{user.name|Dit hold i}} {{branch.name}}",
}
_ANSWERS: Final = {
    "en": ("Thank you for your enquiry. We answer it today.", "Thank you for your enquiry. We are closed now and answer it as soon as we open."),
    "de": ("Vielen Dank für Ihre Anfrage. Wir antworten noch heute.", "Vielen Dank für Ihre Anfrage. Wir haben gerade geschlossen und antworten, sobald wir öffnen."),
    "da": ("Tak for din forespørgsel. Vi svarer i dag.", "Tak for din forespørgsel. Vi har lukket nu og svarer, så snart vi åbner."),
}  # fmt: skip
_SUBJECTS: Final = {"en": "Your enquiry", "de": "Ihre Anfrage", "da": "Din forespørgsel"}
_WIDTH, _HEIGHT = 1200, 120


def correspond(by: Actor) -> None:
    """Write all of it, as the administrator."""
    prices = save_document(Document(), changes={"name": "Preise 2026.pdf", "content": _a_pdf()}, by=by)
    for code, texts in _TEMPLATES.items():
        for language, (name, subject, text) in texts.items():
            goes_along = [prices.pk] if code == "first-answer" else []
            changes = {"name": name, "subject": subject, "text": text, "document_ids": goes_along}
            save_template(Template(code=code, language=language), changes=changes, by=by)
    for language, text in _FOOTERS.items():
        save_block(Block(kind="header", language=language), changes={"picture": _a_banner()}, by=by)
        save_block(Block(kind="footer", language=language), changes={"text": text}, by=by)
        save_block(Block(kind="colleague", language=language), changes={"text": _COLLEAGUES[language]}, by=by)
    for source in Source.objects.filter(channel__in=[Channel.MAIL, Channel.FORM]).select_related("branch"):
        words = {
            language: {
                "open": {"subject": _SUBJECTS[language], "text": while_open},
                "closed": {"subject": _SUBJECTS[language], "text": while_closed},
            }
            for language, (while_open, while_closed) in _ANSWERS.items()
        }
        save_responder(Autoresponder(source=source), changes={"is_on": True, "words": words}, by=by)


def _a_banner() -> bytes:
    """A PNG (W3C PNG §5): a calm field with a lighter wave."""
    crest = [_HEIGHT * 2 // 3 + (x * (_WIDTH - x)) // 12_000 - 20 for x in range(_WIDTH)]
    rows = [
        b"\x00" + b"".join(b"\x16\x4a\x6e" if y < edge else b"\x2f\x86\xb5" for edge in crest)
        for y in range(_HEIGHT)
    ]
    head = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(rows))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    )


def _a_pdf() -> bytes:
    """One page that says what it is (ISO 32000-1 §7.5)."""
    stream = b"BT /F1 24 Tf 72 720 Td (Preise 2026) Tj ET"
    bodies = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    file, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(file)
    return file + b"xref\n0 6\n0000000000 65535 f \n" + table + tail
