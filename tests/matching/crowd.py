"""A crowd of made-up people, households and companies, and what is known of them: the stock that tests ask."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random

from stafet.particulars.cleaned import Given, GivenAddress, Kind

_LAST = """Gruber Huber Pichler Steiner Moser Mayr Hofer Leitner Berger Fuchs Eder Fischer Schmid Winkler Weber Schwarz
Maier Schneider Reiter Mayer Schmidt Wimmer Egger Brunner Lang Baumgartner Auer Binder Lechner Aigner Ebner Koller Lehner
Haas Schuster Meier Müller Keller Baumann Frei Zimmermann Moser Gerber Suter Graf Roth Wyss Kunz Ammann Bühler Hürlimann
de_Jong Jansen de_Vries van_den_Berg Bakker van_Dijk Visser Smit Meijer de_Boer Mulder de_Groot Bos Vos Peters Hendriks
Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsen Haugen Hagen Bakken Solberg Berg Lie
Kowalski Nowak Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Dąbrowski Yılmaz Kaya Demir Şahin Çelik Öztürk
Özdemir Aydın Doğan Popescu Ionescu Petrović Jovanović Novák Horváth Szabó Kovács Nagy Rossi Bianchi Ferrari Esposito
Smith Jones Brown Walker Evans O'Brien O'Connor MacDonald Fitzgerald McCarthy Gallagher Byrne Doyle Kavanagh Nguyen Tran
Köhler Böhm Jäger Weiß Groß Voß Strauß Thieß Preuß Großmann Schäffler Öllinger Überall Ångström Sæther Bjørnstad Grønli
Løvås Tønnesen Østby Dürrenmatt Häberli Zürcher Bächler Rüegg Schönenberger Knüsel Würgler""".split()
_SYLLABLES = "Al Bar Dor Ehr Falk Gro Hol Ing Kar Lin Mar Nor Ost Pet Rau Sand Tal Ul Wen Zie".split()
_ENDINGS = "acher bauer ecker felder gartner hauser inger kamp leitner mann ner rath scheid stad strom vik wald zinger".split()
_MEN = """Lukas Tobias David Florian Johannes Matthias Dominik Philipp Stefan Markus Christoph Martin Bernhard Andreas
Wolfgang Franz Josef Karl Alois Leopold Urs Reto Beat Marcel Luca Daan Sem Jeroen Pieter Bram Ole Knut Sverre Lars Magnus Håkon
Piotr Krzysztof Andrzej Tomasz Mehmet Mustafa Ali Emre Ion Marko Jan István Marco Giovanni Liam Sean Patrick Connor Alexander
Maximilian Michael Thomas Robert Benjamin Gerhard Friedrich Wilhelm Simon Paul Daniel Julian Christian Peter Hans Jürgen""".split()
_WOMEN = """Anna Lena Sarah Julia Laura Katharina Lisa Sophie Magdalena Elisabeth Eva Maria Theresia Barbara Monika Silvia
Ursula Regula Corinne Nadja Emma Sanne Femke Anouk Ingrid Solveig Astrid Kari Randi Agnieszka Małgorzata Katarzyna Fatma Ayşe
Zeynep Elena Ioana Milica Jana Éva Giulia Francesca Aoife Siobhán Niamh Alexandra Christina Martina Stefanie Susanne Johanna
Franziska Margarete Gabriele Charlotte Simone Paula Daniela Juliane Christiane Petra Hannelore Renate Brigitte Theresa""".split()
_TOWNS = """AT:Wien:1010 AT:Graz:8010 AT:Linz:4020 AT:Salzburg:5020 AT:Innsbruck:6020 AT:Klagenfurt:9020 CH:Zürich:8001 CH:Bern:3011
CH:Basel:4051 CH:Luzern:6003 CH:Winterthur:8400 NL:Amsterdam:1012 NL:Utrecht:3511 NL:Eindhoven:5611 NO:Oslo:0150 NO:Bergen:5003
NO:Trondheim:7011 DE:Ulm:89073 DE:Gießen:35390 DE:Görlitz:02826 DE:Husum:25813 DE:Weßling:82234 DK:Ribe:6760 DK:Rønne:3700 DK:Skagen:9990
GB:Bath:BA1_1AA GB:Durham:DH1_3NJ IE:Cork:T12 DE:Münster:48143 DE:Passau:94032""".split()
_DIAL = {"AT": "43", "CH": "41", "NL": "31", "NO": "47", "DE": "49", "DK": "45", "GB": "44", "IE": "353"}
_STREETS = """Annen Bürger Dom Eulen Fähr Glacis Hügel Insel Kloster Laurenz Mariahilfer Neubau Opern Pfarr Römer Spital Turm
Vogel Wiener Zeugs""".split()
_KINDS = {"NO": ("gata", "veien"), "NL": ("straat", "laan"), "DK": ("gade", "vej"), "GB": (" Street", " Road"), "IE": (" Street",)}
_PROVIDERS = "gmx.at gmail.com bluewin.ch hotmail.com outlook.com web.de ziggo.nl online.no icloud.com yahoo.com".split()
_TRADES = """Installationen Haustechnik Zimmerei Treuhand Optik Gasthof Weinbau Fenster Fahrräder Sennerei Architektur Dental
Keramik Bygg Bakkerij Rørlegger Verlag Garage Physio Holzbau Reisen Küchen Solutions Robotics Analytics""".split()
_FORMS = {"AT": ("GmbH", "KG", "e.U.", "AG"), "CH": ("AG", "GmbH"), "NL": ("B.V.", "V.O.F."), "NO": ("AS", "ASA"),
          "DE": ("GmbH", "UG", "GmbH & Co. KG", "e.K."), "DK": ("ApS", "A/S"), "GB": ("Ltd", "PLC"), "IE": ("Limited",)}  # fmt: skip
_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "å": "a", "æ": "ae", "ś": "s", "ń": "n", "ą": "a",
                        "ł": "l", "ş": "s", "ı": "i", "ç": "c", "ğ": "g", "ć": "c", "á": "a", "é": "e", "ó": "o", "_": "", " ": "",
                        "'": "", "š": "s", "-": ""})  # fmt: skip


@dataclass(slots=True)
class Being:
    """A person or a company as it truly is; `id` is "" for whom nobody has recorded."""

    kind: Kind
    country: str
    given: Given
    id: str = ""
    is_woman: bool = False
    ids: set[str] = field(default_factory=set)
    house: list[Being] = field(default_factory=list)
    firm: Being | None = None


def plain(text: str) -> str:
    """As it stands in an e-mail address."""
    return "".join(sign for sign in text.lower().translate(_PLAIN) if sign.isascii() and sign.isalnum())


class Crowd:
    """`size` records of households and companies; the same seed gives the same crowd."""

    def __init__(self, seed: int, size: int) -> None:
        self.random = Random(seed)
        self.last = [name.replace("_", " ") for name in _LAST]
        self.last += [a + b for a in _SYLLABLES for b in _ENDINGS]
        self.weights = [1 / (rank + 12) for rank in range(len(self.last))]
        self.taken: set[str] = set()
        self.records: list[tuple[str, Kind, Given]] = []
        self.people: list[Being] = []
        self.firms: list[Being] = []
        while len(self.records) < size:
            self._settle_firm() if self.random.random() < 0.45 else self._settle_house()
        self._record_some_twice(size // 50)

    def given_name(self, is_woman: bool) -> str:
        names = _WOMEN if is_woman else _MEN
        first = names[int(len(names) * self.random.random() ** 1.6)]
        if self.random.random() < 0.08:
            first += self.random.choice(("-", " ")) + self.random.choice(names)
        return first

    def last_name(self) -> str:
        return self.random.choices(self.last, self.weights)[0]

    def address(self, country: str = "") -> GivenAddress:
        town = self.random.choice([each for each in _TOWNS if each.startswith(country)] or _TOWNS)
        land, name, postcode = town.replace("_", " ").split(":")
        kind = self.random.choice(_KINDS.get(land, ("gasse", "straße", "weg", "platz")))
        street, number = f"{self.random.choice(_STREETS)}{kind}", str(self.random.randint(1, 120))
        if self.random.random() < 0.1:
            number += self.random.choice("abc")
        line = f"{number} {street}" if land in ("GB", "IE") else f"{street} {number}"
        if land not in ("GB", "IE"):
            postcode = str(int(postcode) + self.random.randint(0, 9)).zfill(len(postcode))
        return GivenAddress(line, postcode, name, land)

    def mobile(self, country: str) -> str:
        return f"+{_DIAL[country]}{self.random.choice(('660', '76', '6', '90', '151'))}{self.random.randint(10**6, 10**7 - 1)}"

    def landline(self, country: str, tail: str = "") -> str:
        return f"+{_DIAL[country]}{self.random.choice(('1', '31', '20', '22', '73'))}{self.random.randint(10**5, 10**6 - 1)}{tail}"

    def private_mail(self, first: str, last: str) -> str:
        one, two, number = plain(first) or "x", plain(last) or "y", self.random.randint(1, 99)
        local = self.random.choice((f"{one}.{two}", f"{one}{two}{number}", f"{one[0]}.{two}{number}", f"{two}.{one}", f"{one}{1950 + number % 55}",
                                    f"{one}_{two}", f"{two}{number}", f"{one[:3]}{two[:4]}{number}"))  # fmt: skip
        return self._free(f"{local}{self.random.choice(('', '', str(self.random.randint(1, 999))))}", f"@{self.random.choice(_PROVIDERS)}")

    def _free(self, start: str, end: str) -> str:
        """A mailbox or domain that nobody has yet."""
        while start.replace(".", "") + end in self.taken:
            start += str(self.random.randint(0, 9))
        self.taken.add(start.replace(".", "") + end)
        return start + end

    def person(self, house: list[Being], address: GivenAddress, last: str, landline: str, shared_mail: str) -> Being:
        """One more of a household: the names in it differ, the telephone or mailbox may be shared."""
        is_woman = self.random.random() < 0.5
        first = self.given_name(is_woman)
        while any(first == each.given.first_name for each in house):
            first = self.given_name(is_woman)
        own = self.random.random()
        phone = landline if landline and own < 0.6 else self.mobile(address.country)
        email = shared_mail if shared_mail and own > 0.3 else self.private_mail(first, last)
        given = Given(first, last, emails=(email,), phones=(phone,), addresses=(address,))
        return Being("contact", address.country, given, is_woman=is_woman)

    def relative(self, of: Being) -> Being:
        """Somebody of the household whom nobody has recorded."""
        landline = of.given.phones[0] if self.random.random() < 0.6 else ""
        mail = of.given.emails[0] if self.random.random() < 0.15 else ""
        return self.person(of.house or [of], of.given.addresses[0], of.given.last_name, landline, mail)

    def firm(self, core: str = "", country: str = "") -> Being:
        address = self.address(country)
        trade = self.random.choice(_TRADES)
        core = core or self.random.choice((f"{self.last_name()} {trade}", f"{trade} {self.last_name()}",
            f"{self.random.choice(_SYLLABLES)}{self.random.choice(('ova', 'ium', 'ex', 'aris', 'on'))} {trade}",
            f"{self.last_name()} & {self.last_name()} {trade}", f"{self.last_name()} & Söhne"))  # fmt: skip
        full = f"{core} {self.random.choice(_FORMS[address.country])}"
        name = f"{plain(core)[: self.random.choice((9, 14, 22))]}{self.random.choice(('', '', '-' + str(self.random.randint(2, 99))))}"
        domain = self._free(name, f".{address.country.lower()}")
        email = f"{self.random.choice(('office', 'info', 'hallo', 'post'))}@{domain}"
        given = Given(company=full, emails=(email,), phones=(self.landline(address.country, "00"),), addresses=(address,),
                      vat_id=f"{address.country}{self.random.randint(10**8, 10**9 - 1)}")  # fmt: skip
        return Being("account", address.country, given)

    def employee(self, firm: Being) -> Being:
        """Somebody who works there: the switchboard, an extension or a mobile; an own or the shared mailbox."""
        is_woman = self.random.random() < 0.5
        first, last = self.given_name(is_woman), self.last_name()
        desk = firm.given.phones[0]
        phone = self.random.choice((desk, desk[:-2] + str(self.random.randint(10, 99)), self.mobile(firm.country)))
        domain = firm.given.emails[0].partition("@")[2]
        own = f"{plain(first)}.{plain(last)}@{domain}" if len(domain) % 2 else f"{plain(first)[:1]}{plain(last)}@{domain}"
        email = firm.given.emails[0] if self.random.random() < 0.12 else own
        given = Given(first, last, firm.given.company, emails=(email,), phones=(phone,), addresses=firm.given.addresses)
        return Being("contact", firm.country, given, is_woman=is_woman, firm=firm)

    def record(self, being: Being, given: Given) -> str:
        id = f"r{len(self.records):06d}"
        self.records.append((id, being.kind, given))
        being.ids.add(id)
        return id

    def thinned(self, given: Given) -> Given:
        """What a clerk typed in of it: gaps, no errors."""
        chance = self.random.random
        kept = replace(
            given,
            emails=given.emails if chance() < 0.85 else (),
            phones=given.phones if chance() < 0.8 else (),
            addresses=given.addresses if chance() < 0.8 else (),
            vat_id=given.vat_id if chance() < 0.6 else "",
        )
        return kept if kept.emails or kept.phones or kept.addresses else given

    def _settle_firm(self) -> None:
        firm = self.firm()
        firm.id = self.record(firm, self.thinned(firm.given))
        self.firms.append(firm)
        for _ in range(min(12, int(self.random.random() ** -0.8) - 1)):
            person = self.employee(firm)
            person.id = self.record(person, self.thinned(person.given))
            self.people.append(person)

    def _settle_house(self) -> None:
        address, last = self.address(), self.last_name()
        landline = self.landline(address.country) if self.random.random() < 0.5 else ""
        shared = f"familie.{plain(last)}{self.random.randint(1, 99)}@gmx.at" if self.random.random() < 0.1 else ""
        house: list[Being] = []
        for _ in range(self.random.choice((1, 1, 2, 2, 3))):
            name = last if self.random.random() < 0.85 else self.last_name()
            person = self.person(house, address, name, landline, shared)
            person.house = house
            house.append(person)
            person.id = self.record(person, self.thinned(person.given))
            self.people.append(person)

    def _record_some_twice(self, count: int) -> None:
        for _ in range(count):
            being = self.random.choice(self.people if self.random.random() < 0.7 else self.firms)
            self.record(being, self.thinned(being.given))
