"""Invented customers: people with names as they are found on both sides of the border, and companies.

Addresses lie under `.example` (RFC 2606). German numbers come from the blocks that the regulator keeps for film and
television; Danish ones begin with 37, which is given to nobody.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

DANISH_FIRST: Final = (
    "Ingeborg Anders Kirsten Mads Rikke Jens Camilla Troels Bodil Emil Signe Villads Lone Asger Freja Jeppe Hanne"
    " Karl Maja Rasmus Åse Malthe Tove Øjvind Laila Casper"
).split()
DANISH_LAST: Final = (
    "Tønsen Mikkelsen Skovgaard Brandstrup Holmgaard Kjær Dalsgaard Fabricius Møllebro Vestergren Thrane Overgaard"
    " Bjerregaard Sønderby Lyngholm Ravnsborg Nyborg Kragelund Højlund Fuglsang"
).split()
GERMAN_FIRST: Final = (
    "Jürgen Annika Torsten Silke Malte Friederike Uwe Wiebke Henning Imke Dörte Ole Heike Finn Ursula Lennart Greta"
    " Matthias Sabine Arne Claudia Jörn Paula Rüdiger"
).split()
GERMAN_LAST: Final = (
    "Müller-Lüdenscheidt Hinrichsen Clausen Behrendt Matthiesen Jessen Großmann Andresen Feddersen Köhlbrand Ostermann"
    " Wulff Schütt Detlefsen Iwersen Paulsen Grothe Böttcher Reimers Lüders Sieverling"
).split()
WORLDLY: Final = (
    ("Anna", "Kowalska"), ("Elif", "Yıldız"), ("Mateusz", "Zieliński"), ("Amira", "Haddad"), ("Deniz", "Öztürk"),
    ("Nikola", "Jovanović"), ("Thị Mai", "Nguyễn"), ("Oluwaseun", "Adeyemi"), ("Giulia", "Ferrante"),
    ("Siobhán", "O'Rourke"), ("Kateryna", "Shevchuk"), ("João", "Carvalho"),
)  # fmt: skip

# postcode, town
TOWNS: Final = {
    "ODE": (("5000", "Odense C"), ("5200", "Odense V"), ("5230", "Odense M"), ("5500", "Middelfart"),
            ("5700", "Svendborg"), ("5800", "Nyborg"), ("5300", "Kerteminde"), ("5600", "Faaborg")),
    "FLE": (("24937", "Flensburg"), ("24941", "Flensburg"), ("24955", "Harrislee"), ("24837", "Schleswig"),
            ("25813", "Husum"), ("24960", "Glücksburg"), ("25917", "Leck")),
    "HAM": (("20095", "Hamburg"), ("22765", "Hamburg"), ("22303", "Hamburg"), ("21073", "Hamburg"),
            ("22926", "Ahrensburg"), ("22844", "Norderstedt"), ("21335", "Lüneburg")),
}  # fmt: skip
STREETS: Final = {
    "da": (
        "Vestergade",
        "Skovvej",
        "Kirkebakken",
        "Havnegade",
        "Møllevej",
        "Toldbodgade",
        "Engdraget",
        "Strandvej",
    ),
    "de": (
        "Hafenstraße",
        "Mühlenweg",
        "Lindenallee",
        "Am Deich",
        "Norderstraße",
        "Eichenweg",
        "Fischmarkt",
        "Parkallee",
    ),
}
COMPANIES: Final = {
    "ODE": ("Nordlys Byg ApS", "Fjordens Bageri A/S", "Sundby & Datter VVS ApS", "Fyns Tagfolk A/S",
            "Egehaven Anlæg ApS", "Øens Rengøring I/S", "Lillebælt Logistik A/S", "Tegnestuen Trekant ApS"),
    "FLE": ("Förde Elektro GmbH", "Küstenwind Service GmbH", "Backhaus Holnis e.K.", "Pflegedienst Morgenrot GmbH",
            "Dachwerk Angeln GmbH & Co. KG", "Grenzbogen Reisen GmbH", "Seezeichen Optik GmbH"),
    "HAM": ("Elbkontor Immobilien GmbH", "Hanseblick Gebäudedienste GmbH", "Stadtgrün Gartenbau GmbH",
            "Kontor Sieben Architekten PartG mbB", "Alsterkurier GmbH", "Werft & Welle GmbH",
            "Blitzblank Textilpflege GmbH", "Medienhaus Nordkante GmbH", "Kaispeicher Catering GmbH"),
}  # fmt: skip
_SPELLED: Final = str.maketrans(
    {"ø": "oe", "æ": "ae", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ı": "i", "ł": "l"}
)
MAILBOXES: Final = {"da": ("brev.example", "posten.example"), "de": ("post.example", "briefkasten.example")}


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who may ask for something, as they would write of themselves."""

    first_name: str
    last_name: str
    email: str
    phone: str
    street: str
    postcode: str
    city: str
    country: str
    language: str
    branch: str
    company: str = ""

    @property
    def person(self) -> dict[str, str]:
        """As the person of a lead."""
        names = (
            "first_name",
            "last_name",
            "email",
            "phone",
            "street",
            "postcode",
            "city",
            "country",
            "language",
        )
        return {name: getattr(self, name) for name in names}

    @property
    def organisation(self) -> dict[str, str]:
        """As the company of a lead; empty for a private person."""
        if not self.company:
            return {}
        place = {"postcode": self.postcode, "city": self.city, "street": self.street, "country": self.country}
        return {"name": self.company, "vat_id": vat_id(self.company, self.country), **place}


def customers(random: Random) -> Iterator[Customer]:
    """Ever new customers, no two with the same name; every fifth asks for a company."""
    seen: set[tuple[str, str]] = set()
    while True:
        branch = random.choices(("ODE", "FLE", "HAM"), (4, 3, 5))[0]
        first, last = _name(random, branch)
        if (first, last) not in seen:
            seen.add((first, last))
            yield _customer(random, branch, first, last, number=len(seen))


def _name(random: Random, branch: str) -> tuple[str, str]:
    if random.random() < 0.08:
        return random.choice(WORLDLY)
    if branch == "ODE" or (branch == "FLE" and random.random() < 0.2):
        return random.choice(DANISH_FIRST), random.choice(DANISH_LAST)
    return random.choice(GERMAN_FIRST), random.choice(GERMAN_LAST)


def _customer(random: Random, branch: str, first: str, last: str, *, number: int) -> Customer:
    language = "da" if branch == "ODE" else "de"
    postcode, city = random.choice(TOWNS[branch])
    company = random.choice(COMPANIES[branch]) if number % 5 == 0 else ""
    host = (
        f"{_plain(' '.join(company.split()[:2]))}.example" if company else random.choice(MAILBOXES[language])
    )
    return Customer(
        first_name=first,
        last_name=last,
        email=f"{_plain(first)}.{_plain(last)}@{host}",
        phone=_phone(branch, number),
        street=f"{random.choice(STREETS[language])} {random.randint(1, 90)}",
        postcode=postcode,
        city=city,
        country="DK" if branch == "ODE" else "DE",
        language=language,
        branch=branch,
        company=company,
    )


def _phone(branch: str, number: int) -> str:
    """The n-th number of the branch's country that nobody has."""
    if branch == "ODE":
        return f"+4537{number:06d}"
    return f"+494066969{number:03d}" if number % 3 else f"+4917604069{number:03d}"


def vat_id(company: str, country: str) -> str:
    """A number in the country's form that stays the same for the same name."""
    digits = sum(position * ord(letter) for position, letter in enumerate(company, start=7)) * 7919
    return f"{country}{digits % 10**8:08d}" if country == "DK" else f"{country}{digits % 10**9:09d}"


def _plain(name: str) -> str:
    """A name as it stands in an address: spelled out, without accents and signs."""
    spelled = unicodedata.normalize("NFKD", name.casefold().translate(_SPELLED))
    return "".join(letter for letter in spelled if letter.isalnum() and letter.isascii())
