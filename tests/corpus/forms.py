"""Bodies of web forms and programs."""

import json

from tests.corpus import Case

_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"
_BOUNDARY = "----grenze7"


def _multipart(**fields: str) -> bytes:
    body = "".join(
        f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    )
    file = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="datei"; filename="schein.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n'
    return f"{body}{file}--{_BOUNDARY}--\r\n".encode()


def _json(body: object) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()


JOERG = {
    "first_name": "Jörg",
    "last_name": "Heide",
    "email": "joerg@post.example",
    "message": "Rückruf bitte",
}

CASES = [
    Case(
        "a German form",
        b"vorname=J%C3%B6rg&nachname=Heide&e-mail=joerg%40post.example&nachricht=R%C3%BCckruf+bitte&utm_source=x",
        "lead",
        JOERG,
        _FORM,
    ),
    Case(
        "a German form in latin-1",
        b"vorname=J%F6rg&nachname=Heide&e-mail=joerg%40post.example&nachricht=R%FCckruf+bitte",
        "lead",
        JOERG,
        _FORM,
    ),
    Case(
        "a form without its content type",
        b"name=Anna+Berg&telefon=0431123456",
        "lead",
        {"first_name": "Anna", "last_name": "Berg", "phone": "+49431123456"},
        "",
    ),
    Case(
        "bracketed field names",
        b"contact%5Bname%5D=Anna+Berg&contact%5Bemail%5D=anna%40post.example&vehicle%5Bmake%5D=Fiat&vehicle%5Bmodel%5D=Panda",
        "lead",
        {"email": "anna@post.example", "make": "Fiat", "model": "Panda"},
        _FORM,
    ),
    Case(
        "a multipart form with a file",
        _multipart(Navn="Søren Dahl", Tlf="20 12 34 56", Besked="Ring gerne"),
        "lead",
        {"first_name": "Søren", "last_name": "Dahl", "phone": "+4520123456", "message": "Ring gerne"},
        f"multipart/form-data; boundary={_BOUNDARY}",
        "DK",
    ),
    Case(
        "an English JSON body",
        _json(
            {
                "customer": {
                    "firstName": "Tom",
                    "lastName": "Fisher",
                    "email": "tom@mailbox.example",
                    "phone": "+44 20 7946 0958",
                },
                "vehicle": {"make": "MINI", "model": "Cooper", "id": "V-9", "price": 18950},
                "dealer": {"email": "dealer@haus.example"},
                "message": "Is it still there?",
            }
        ),
        "lead",
        {
            "first_name": "Tom",
            "email": "tom@mailbox.example",
            "phone": "+442079460958",
            "make": "MINI",
            "model": "Cooper",
            "listing_id": "V-9",
        },
        _JSON,
    ),
    Case(
        "a search engine's lead form",
        _json(
            {
                "lead_id": "abc-1",
                "google_key": "geheim",
                "form_id": 12,
                "user_column_data": [
                    {"column_id": "FULL_NAME", "string_value": "Mette Holm"},
                    {"column_id": "EMAIL", "string_value": "mette@post.example"},
                    {"column_id": "PHONE_NUMBER", "string_value": "+4520123456"},
                ],
            }
        ),
        "lead",
        {
            "first_name": "Mette",
            "email": "mette@post.example",
            "phone": "+4520123456",
            "external_id": "abc-1",
        },
        _JSON,
    ),
    Case(
        "a notice that holds a number only",
        _json({"object": "page", "entry": [{"id": "1", "changes": []}]}),
        "needs-a-look",
        {},
        _JSON,
    ),
    Case(
        "a list of two",
        _json(
            [{"name": "Anna Berg", "email": "a@post.example"}, {"name": "Ole Dahl", "phone": "0431 123456"}]
        ),
        "leads:2",
        {},
        _JSON,
    ),
    Case(
        "an agent's request",
        _json(
            {
                "customer": {"name": "Anna Berg", "email": "a@post.example"},
                "vehicle_of_interest": {"vin": "WVWZZZ1KZAW123456", "make": "VW"},
                "trade_in": {"make": "Opel", "model": "Corsa"},
                "message": "Hi",
            }
        ),
        "lead",
        {"vin": "WVWZZZ1KZAW123456", "email": "a@post.example"},
        _JSON,
    ),
    Case("broken JSON", b'{"name": "Anna', "needs-a-look", {}, _JSON),
    Case("JSON nested without end", b"[" * 100_000, "needs-a-look", {}, _JSON),
    Case("a form filled with nothing", b"name=&email=&x=1", "needs-a-look", {}, _FORM),
    Case(
        "a form with an advertisement",
        b"name=Kevin&email=k%40x.example&message=Dear+website+owner%2C+we+sell+SEO+and+backlinks",
        "not-a-lead:spam",
        {},
        _FORM,
    ),
    Case(
        "plain text with a telephone number",
        b"Bitte rufen Sie Anna Berg an, Tel. 0431 123456",
        "lead",
        {"phone": "+49431123456"},
        "text/plain",
    ),
    Case("nothing but noise", bytes(range(256)) * 20, "needs-a-look", {}, "application/octet-stream"),
    Case("nothing at all", b"", "needs-a-look", {}, "message/rfc822"),
]
