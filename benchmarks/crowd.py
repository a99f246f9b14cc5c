"""Makes up people and their enquiries by the hundred thousand: the same ones for the same seed."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from stafet.foundation.fold import fold
from stafet.foundation.phone import digits_for_search
from stafet.foundation.search_lines import as_searched

FIRST = (
    "Anna Anders Bente Birgit Björn Carsten Christa Dörte Ebbe Elke Finn Freja Gesa Gunnar Hanne Heiko Ida Ingo "
    "Jens Jörg Jürgen Karen Karla Klaus Lars Lene Lisbeth Malte Maren Mette Mikkel Nadine Niels Ole Ömer Peer "
    "Petra Rasmus Rikke Sabine Søren Silke Stefan Tanja Thies Tove Ulf Uwe Vibeke Volker Wiebke Yasemin Åse Özlem"
).split()
LAST = (
    "Ahlers Albrecht Andersen Bach Bauer Becker Behrens Berg Brandt Brügge Christensen Clausen Dahl Dethlefsen "
    "Eriksen Feddersen Fischer Frandsen Fuchs Groß Hansen Harms Hinrichsen Holm Iversen Jacobsen Jensen Jessen "
    "Jørgensen Kaya Keller Kjær Koch Kristensen Krüger Kühn Lange Larsen Lorenzen Lund Madsen Meier Meyer Möller "
    "Mortensen Müller Nielsen Nissen Nygaard Olsen Paulsen Petersen Poulsen Rasmussen Richter Schäfer Schmidt "
    "Schröder Schulz Sørensen Thomsen Vestergaard Voß Wagner Weber Winkler Wolff Yılmaz Zimmermann Østergaard"
).split()
FIRMS = "Nordlys Förde Holm Brücke Hafen Geest Marsch Sund Fjord Kontor Mühle Deich".split()
KINDS = "Spedition GmbH|Bau GmbH & Co. KG|A/S|ApS|Handel e.K.|Transport A/S|Technik GmbH".split("|")
CARS = (
    "VW Golf|VW ID.4|VW Passat|Skoda Octavia|Skoda Enyaq|Audi A4|Audi Q4|Seat Leon|Kia EV6|Kia Ceed|Opel Corsa|"
    "Ford Focus|BMW 320d|Mercedes C 220|Peugeot 208|Renault Clio|Toyota Yaris|Volvo XC40|Tesla Model 3|Fiat 500"
).split("|")
WISHES = "Probefahrt|Angebot|Preis|Finanzierung|Inzahlungnahme|prøvetur|tilbud|lagerbil".split("|")
MAILS = "post.example web.example mail.example firma.example inbox.example".split()
SEED = 20_261_122


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote, and what about."""

    first: str
    last: str
    email: str
    phone: str
    company: str
    subject: str
    at: datetime

    def person(self) -> str:
        """The lead's `person` as JSON."""
        named = {"first_name": self.first, "last_name": self.last, "email": self.email, "phone": self.phone}
        return json.dumps(named, ensure_ascii=False)

    def search(self, number: int) -> str:
        """What `stafet.leads.write.found_by` gives for this lead before it has a contact."""
        words = (
            str(number),
            _searched(f"{self.first} {self.last}"),
            _searched(self.company),
            as_searched(self.email),
            _searched(self.subject),
        )
        return "\n".join([*(word for word in words if word), digits_for_search(self.phone)])


def crowd(count: int, until: datetime, *, seed: int = SEED) -> Iterator[Person]:
    """`count` people, oldest first, spread evenly over two years until `until`; a few names are frequent, most rare."""
    chance = random.Random(seed)
    step = timedelta(days=730) / count
    firsts, lasts = _weights(len(FIRST)), _weights(len(LAST))
    for number in range(count):
        first = chance.choices(FIRST, cum_weights=firsts)[0]
        last = chance.choices(LAST, cum_weights=lasts)[0]
        if chance.random() < 0.15:
            last = f"{last}-{chance.choice(LAST)}"
        yield Person(
            first=first,
            last=last,
            email=f"{_folded(first)}.{_folded(last)}{number % 9973}@{chance.choice(MAILS)}".replace(" ", ""),
            phone=f"+49{chance.choice((151, 160, 170, 171, 431, 461))}{chance.randrange(1_000_000, 9_999_999)}",
            company=f"{chance.choice(FIRMS)} {chance.choice(KINDS)}" if chance.random() < 0.2 else "",
            subject=f"{chance.choice(CARS)} {chance.choice(WISHES)} {chance.randrange(10_000, 99_999)}",
            at=until - step * (count - number),
        )


@lru_cache(maxsize=100_000)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=100_000)
def _searched(text: str) -> str:
    return as_searched(text)


def _weights(count: int) -> list[float]:
    """Cumulative weights after Zipf: the first is the most frequent."""
    total, found = 0.0, []
    for rank in range(1, count + 1):
        total += 1 / rank
        found.append(total)
    return found
