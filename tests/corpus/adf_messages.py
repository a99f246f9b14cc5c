"""ADF documents with the habits of real senders."""

from tests.corpus import Case, mail, parts

_CUSTOMER = (
    '<customer><contact><name part="first">Lena</name><name part="last">Vogt</name>'
    '<email>lena.vogt@post.example</email><phone type="cellphone">0171 2345678</phone>'
    '<address><street line="1">Hafenweg 4</street><city>Kiel</city><postalcode>24103</postalcode><country>DE</country></address>'
    "</contact><comments>Ist eine Probefahrt am Samstag möglich?</comments></customer>"
)
_VEHICLE = (
    '<vehicle interest="buy" status="used"><year>2021</year><make>Skoda</make><model>Octavia</model>'
    '<vin>TMBJJ7NE5M0123456</vin><stock>H-204</stock><price type="asking" currency="EUR">21990</price></vehicle>'
)
_VENDOR = (
    "<vendor><vendorname>Autohaus Nord</vendorname><contact><name>Verkauf</name><email>leads@autohaus-nord.example</email>"
    "</contact></vendor><provider><name>Wagenmarkt</name><email>technik@wagenmarkt.example</email></provider>"
)


def prospect(
    inner: str = "",
    *,
    identifier: str = '<id sequence="1" source="Wagenmarkt">WM-1001</id>',
    status: str = "",
) -> str:
    flag = f' status="{status}"' if status else ""
    body = inner or _VEHICLE + _CUSTOMER + _VENDOR
    return (
        f"<prospect{flag}>{identifier}<requestdate>2026-11-20T10:00:00+01:00</requestdate>{body}</prospect>"
    )


def adf(*prospects: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<?adf version="1.0"?>\n<adf>{"".join(prospects or [prospect()])}</adf>'


LENA = {
    "first_name": "Lena",
    "last_name": "Vogt",
    "email": "lena.vogt@post.example",
    "phone": "+491712345678",
    "make": "Skoda",
    "model": "Octavia",
    "vin": "TMBJJ7NE5M0123456",
    "stock": "H-204",
    "price": "21990.00",
    "external_id": "WM-1001",
    "message": "Ist eine Probefahrt am Samstag möglich?",
}
_FULL = '<contact><name part="full">Dr. Jens von Ahlen</name><phone type="{}" time="day">+45 20 12 34 56</phone></contact>'
_PLAIN_CAR = "<vehicle><year></year><make></make><model>Octavia</model></vehicle>"


def _xml(
    name: str, document: str | bytes, outcome: str = "lead", fields: dict[str, str] | None = None
) -> Case:
    raw = document if isinstance(document, bytes) else document.encode()
    return Case(name, raw, outcome, LENA if fields is None else fields, "application/x-adf+xml")


CASES = [
    _xml("a clean document by post", adf()),
    _xml("the adf instruction before the xml declaration", "<?adf version='1.0'?>\n" + adf()),
    _xml(
        "shouted and unquoted instructions",
        '<?ADF VERSION "1.0"?><?XML VERSION "1.0"?>' + f"<adf>{prospect()}</adf>",
    ),
    _xml("unquoted attributes", adf(prospect(identifier="<id sequence=1 source=Wagenmarkt>WM-1001</id>"))),
    _xml(
        "upper-case tags",
        adf()
        .replace("<adf>", "<ADF>")
        .replace("</adf>", "</ADF>")
        .replace("<vin>", "<VIN>")
        .replace("</vin>", "</VIN>"),
    ),
    _xml("a stray ampersand and a foreign entity", adf().replace("Hafenweg 4", "Hafen & Weg&nbsp;4")),
    _xml("curly quotes round attributes", adf().replace('part="first"', "part=“first”")),
    _xml("a harmless doctype", adf().replace("<adf>", '<!DOCTYPE adf SYSTEM "adf.dtd"><adf>')),
    _xml("latin-1 that says so", adf().replace("UTF-8", "ISO-8859-1").encode("latin-1")),
    _xml("latin-1 that says UTF-8", adf().encode("latin-1")),
    _xml("a byte order mark", b"\xef\xbb\xbf" + adf().encode()),
    _xml("UTF-16", adf().replace("UTF-8", "UTF-16").encode("utf-16")),
    _xml("a bad offset in the request date", adf().replace("10:00:00+01:00", "1:00:20-08:0")),
    _xml("no root, the prospect alone", prospect()),
    _xml("cut off in the middle of the vendor", adf()[: adf().index("</vendorname>")]),
    _xml(
        "a CDATA comment with markup",
        adf().replace("Ist eine", "<![CDATA[Ist <b> &]]> eine"),
        fields={"message": "Ist <b> & eine Probefahrt am Samstag möglich?"},
    ),
    _xml("a resend", adf(prospect(status="resend"))),
    _xml(
        "two prospects",
        adf(prospect(), prospect(identifier='<id source="Wagenmarkt">WM-1002</id>')),
        "leads:2",
        {},
    ),
    _xml(
        "wanted and given in payment",
        adf(
            prospect(
                '<vehicle interest="trade-in"><make>Opel</make><model>Corsa</model></vehicle>'
                + _VEHICLE
                + _CUSTOMER
            )
        ),
    ),
    _xml(
        "a full name, a mobile, no mail, empty make",
        adf(prospect(_PLAIN_CAR + f"<customer>{_FULL.format('mobile')}</customer>")),
        fields={"first_name": "Jens", "last_name": "von Ahlen", "phone": "+4520123456", "model": "Octavia"},
    ),
    _xml(
        "a firm as customer",
        adf(
            prospect(
                _VEHICLE
                + '<customer><contact><name type="business">Nordlys Biler ApS</name><name part="full">Mette Holm</name>'
                "<email>mette@nordlys.example</email></contact></customer>"
            )
        ),
        fields={
            "company": "Nordlys Biler ApS",
            "first_name": "Mette",
            "last_name": "Holm",
            "email": "mette@nordlys.example",
        },
    ),
    _xml(
        "a fax before the telephone",
        adf(
            prospect(
                _VEHICLE
                + '<customer><contact><name part="full">Ole Dahl</name><phone type="fax">0431 111111</phone>'
                '<phone type="voice" preferredcontact="1">0431 222222</phone></contact></customer>'
            )
        ),
        fields={"phone": "+49431222222"},
    ),
    _xml(
        "nobody to reach and nothing wanted",
        adf(prospect("<customer><contact></contact></customer>", identifier="")),
        "needs-a-look",
        {},
    ),
    _xml("XML that is no ADF", "<?xml version='1.0'?><order><item>7</item></order>", "needs-a-look", {}),
    _xml(
        "an entity bomb",
        '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><adf><prospect><customer>&b;</customer></prospect></adf>',
        "needs-a-look",
        {},
    ),
    _xml(
        "an external entity",
        '<?xml version="1.0"?><!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]><adf><prospect>&x;</prospect></adf>',
        "needs-a-look",
        {},
    ),
    Case(
        "as the body of a mail", mail(adf(), sender="Wagenmarkt <noreply@wagenmarkt.example>"), "lead", LENA
    ),
    Case(
        "after a greeting",
        mail("Sehr geehrter Händler,\n\nanbei Ihr Lead:\n\n" + adf() + "\n\nIhr Wagenmarkt"),
        "lead",
        LENA,
    ),
    Case(
        "escaped inside HTML",
        mail(
            "<html><body><pre>" + adf().replace("<", "&lt;").replace(">", "&gt;") + "</pre></body></html>",
            kind="text/html",
        ),
        "lead",
        LENA,
    ),
    Case(
        "raw inside HTML",
        mail("<html><body><p>Lead</p>" + f"<adf>{prospect()}</adf>" + "</body></html>", kind="text/html"),
        "lead",
        LENA,
    ),
    Case(
        "as an attachment",
        parts(
            ("Content-Type: text/plain", "Neuer Lead im Anhang."),
            (
                'Content-Type: application/xml; name="lead.xml"\r\nContent-Disposition: attachment; filename="lead.xml"',
                adf(),
            ),
        ),
        "lead",
        LENA,
    ),
    Case(
        "with list and bulk headers, as portals send it",
        mail(
            adf(),
            sender="noreply@wagenmarkt.example",
            headers="Precedence: bulk\nAuto-Submitted: auto-generated\nList-Unsubscribe: <https://wagenmarkt.example/u>",
        ),
        "lead",
        LENA,
    ),
]
