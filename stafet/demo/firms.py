"""What is known of a few of the demo's companies beyond what a lead says: several addresses and numbers, some of them ended."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

# By the name of the company; numbers lie where `stafet.demo.customers` takes its own from.
SEVERAL: Final[Mapping[str, Mapping[str, Any]]] = {
    "Elbkontor Immobilien GmbH": {
        "emails": [
            "info@elbkontorimmobilien.example",
            {"address": "buchhaltung@elbkontorimmobilien.example", "kind": "other"},
            {"address": "elbkontor@briefkasten.example", "valid_to": date(2025, 12, 31)},
        ],
        "phones": ["030 23125 010", {"number": "0176 04069 990", "kind": "mobile"}],
        "addresses": [
            {"street": "Fischmarkt 14", "postcode": "22767", "city": "Hamburg", "country": "DE"},
            {
                "street": "Am Deich 3",
                "postcode": "21107",
                "city": "Hamburg",
                "country": "DE",
                "valid_to": date(2024, 6, 30),
            },
        ],
    },
    "Nordlys Byg ApS": {
        "emails": ["kontor@nordlysbyg.example", {"address": "faktura@nordlysbyg.example", "kind": "other"}],
        "phones": ["37 99 00 10", {"number": "37 99 00 11", "kind": "mobile"}],
        "addresses": [{"street": "Havnegade 40", "postcode": "5700", "city": "Svendborg", "country": "DK"}],
    },
}
