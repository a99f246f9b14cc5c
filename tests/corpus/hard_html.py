"""Forms in HTML only, whose labels have no colon: spans, bold words, lists, rows and cells."""

from tests.corpus import Case, mail, parts

_PORTAL = "Wagenmarkt <noreply@wagenmarkt.example>"
_FORMS = "Webseite <wordpress@autohaus-nord-kiel.example>"
JAN = {"first_name": "Jan", "last_name": "Beck", "email": "jan.beck@post.example"}
JAN_PHONE = {**JAN, "phone": "+49431987654"}

_SPANS = """<html><body><h2>Neue Anfrage</h2>
<div class="row"><span class="label">Vorname</span> <span class="value">Jan</span></div>
<div class="row"><span class="label">Nachname</span> <span class="value">Beck</span></div>
<div class="row"><span class="label">E-Mail</span> <span class="value"><a href="mailto:jan.beck@post.example">jan.beck@post.example</a></span></div>
<div class="row"><span class="label">Telefon</span> <span class="value">0431 987654</span></div>
<div class="row"><span class="label">Nachricht</span> <span class="value">Bitte anrufen.</span></div></body></html>"""
_BOLD = """<html><body><p><b>Name</b> Jan Beck<br><b>E-Mail</b> jan.beck@post.example<br>
<strong>Telefonnummer</strong> 0431 987654<br><b>Fahrzeug</b> Skoda Fabia 1.0 TSI</p><p><b>Nachricht</b><br>Noch da?</p></body></html>"""
_DL = """<dl><dt>Navn</dt><dd>Søren Østergaard</dd><dt>E-mail</dt><dd>soren@bolig.example</dd><dt>Telefon</dt><dd>20123456</dd>
<dt>Besked</dt><dd>Kan den ses lørdag?</dd></dl>"""
_ROWS = """<table><tr bgcolor="#EAF2FA"><td colspan="2"><font><strong>Vor- und Nachname</strong></font></td></tr>
<tr><td width="20">&nbsp;</td><td><font>Jan Beck</font></td></tr>
<tr bgcolor="#EAF2FA"><td colspan="2"><font><strong>E-Mail-Adresse</strong></font></td></tr>
<tr><td width="20">&nbsp;</td><td><font><a href='mailto:jan.beck@post.example'>jan.beck@post.example</a></font></td></tr>
<tr bgcolor="#EAF2FA"><td colspan="2"><font><strong>Ihre Nachricht</strong></font></td></tr>
<tr><td width="20">&nbsp;</td><td><font>Hallo,<br />was kostet<br />die Inspektion?</font></td></tr></table>"""
_LAYOUT = """<!doctype html><html><body><table><tr><td><table><tr><td><img src="logo.png" alt="Wagenmarkt"></td></tr></table>
<table><tr><td style="font-weight:bold">Kontaktdaten</td></tr><tr><td>Name:</td><td>&nbsp;</td><td>Jan Beck</td></tr>
<tr><td>E-Mail:</td><td>&nbsp;</td><td>jan.beck@post.example</td></tr></table>
<!--[if mso]><table><tr><td>Name: Falsch</td></tr></table><![endif]-->
<table><tr><td>Fahrzeug:</td><td></td><td>Hyundai i20</td></tr></table></td></tr></table></body></html>"""

CASES = [
    Case(
        "label and value in spans without a colon",
        mail(_SPANS, sender=_PORTAL, kind="text/html"),
        "lead",
        {**JAN_PHONE, "message": "Bitte anrufen."},
    ),
    Case(
        "bold labels without a colon",
        mail(_BOLD, sender=_PORTAL, kind="text/html"),
        "lead",
        {**JAN_PHONE, "make": "Skoda", "model": "Fabia", "message": "Noch da?"},
    ),
    Case(
        "a definition list",
        mail(_DL, sender="Bilpladsen <ikke-svar@bilpladsen.example>", kind="text/html"),
        "lead",
        {
            "first_name": "Søren",
            "last_name": "Østergaard",
            "phone": "+4520123456",
            "message": "Kan den ses lørdag?",
        },
        country="DK",
    ),
    Case(
        "label and value in rows of their own",
        mail(_ROWS, sender=_FORMS, kind="text/html"),
        "lead",
        {**JAN, "message": "Hallo,\nwas kostet\ndie Inspektion?"},
    ),
    Case(
        "nested layout tables with a spacer cell",
        mail(_LAYOUT, sender=_PORTAL, kind="text/html"),
        "lead",
        {**JAN, "make": "Hyundai", "model": "i20"},
    ),
    Case(
        "an HTML part beside a text part that only points to it",
        parts(
            ("Content-Type: text/plain; charset=utf-8", "Ihr E-Mail-Programm kann kein HTML anzeigen."),
            ("Content-Type: text/html; charset=utf-8", _SPANS),
            subtype="alternative",
        ),
        "lead",
        JAN_PHONE,
    ),
]
