"""What Bælt & Förde sells, where its enquiries come from, and who else sells the same."""

from typing import Any, Final

from stafet.adverts.actions.set_secrets import set_secrets
from stafet.catalog.models import (
    Channel,
    Competitor,
    Field,
    Further,
    LeadType,
    Product,
    ProductKind,
    Source,
)
from stafet.contacts.models import FieldOf, KnownField
from stafet.staff.actor import SYSTEM
from stafet.staff.definitions import FieldKind
from stafet.staff.models import Branch, Team

# code, English, German, Danish, channel, branch, team, lead type
SOURCES: Final = (
    ("walk-in", "Walk-in", "Laufkundschaft", "Kunde i butikken", Channel.BY_HAND, "ODE", None, "SALES"),
    ("telephone", "Telephone", "Telefon", "Telefon", Channel.BY_HAND, "HAM", None, "SALES"),
    ("bilmarked", "Bilmarked", "Bilmarked", "Bilmarked", Channel.MAIL, "ODE", "ODE-B", "SALES"),
    ("web-odense", "Website Odense", "Website Odense", "Hjemmeside Odense", Channel.FORM, "ODE", "ODE-N", "SALES"),
    ("workshop-odense", "Workshop Odense", "Werkstatt Odense", "Værksted Odense", Channel.FORM, "ODE", "ODE-V", "SERV"),
    ("fordehandel", "Fördehandel", "Fördehandel", "Fördehandel", Channel.MAIL, "FLE", "FLE-G", "SALES"),
    ("web-flensburg", "Website Flensburg", "Website Flensburg", "Hjemmeside Flensborg", Channel.FORM, "FLE", "FLE-V",
     "SALES"),
    ("autoring", "AutoRing", "AutoRing", "AutoRing", Channel.MAIL, "HAM", "HAM-G", "SALES"),
    ("web-hamburg", "Website Hamburg", "Website Hamburg", "Hjemmeside Hamborg", Channel.FORM, "HAM", "HAM-N", "TEST"),
    ("fleet-portal", "Fleet portal", "Flottenportal", "Flådeportal", Channel.API, "HAM", "HAM-F", "FLEET"),
    ("workshop-hamburg", "Workshop Hamburg", "Werkstatt Hamburg", "Værksted Hamborg", Channel.FORM, "HAM", "HAM-W",
     "SERV"),
    ("google-ads", "Google Ads", "Google Ads", "Google Ads", Channel.GOOGLE_ADS, "HAM", "HAM-N", "SALES"),
    ("meta", "Facebook and Instagram", "Facebook und Instagram", "Facebook og Instagram", Channel.META_LEADS, "ODE",
     "ODE-N", "SALES"),
    ("switchboard", "Switchboard", "Telefonanlage", "Omstilling", Channel.CALLS, "HAM", "HAM-N", "SALES"),
    ("fair-lists", "Lists from fairs", "Messelisten", "Messelister", Channel.CSV, "FLE", "FLE-G", "SALES"),
    ("mailbox", "Mailbox", "Postfach", "Postkasse", Channel.MAIL, "HAM", None, "SALES"),
)  # fmt: skip

# What senders prove themselves by; whoever tries the demo finds it in demo.json. No token: nothing is fetched.
SECRETS: Final = {
    "google-ads": {"google_key": "demo-google-key"},
    "meta": {"app_secret": "demo-app-secret", "verify_token": "demo-verify-token"},
}

# code, make, model, first registered, kilometres, price, currency, branch
VEHICLES: Final = (
    ("K-4471", "Škoda", "Enyaq iV 80", 2023, 24_500, 329_900, "DKK", "ODE"),
    ("K-4502", "Toyota", "Yaris Hybrid", 2021, 41_200, 164_900, "DKK", "ODE"),
    ("K-4518", "Volkswagen", "ID.4 Pro", 2022, 38_700, 274_900, "DKK", "ODE"),
    ("K-4533", "Peugeot", "e-208 GT", 2022, 22_100, 179_900, "DKK", "ODE"),
    ("K-4540", "Kia", "Niro EV", 2023, 19_800, 264_900, "DKK", "ODE"),
    ("N-1207", "Hyundai", "Ioniq 5 Long Range", 2026, 10, 379_900, "DKK", "ODE"),
    ("N-1211", "Renault", "5 E-Tech", 2026, 10, 209_900, "DKK", "ODE"),
    ("N-1219", "Škoda", "Elroq 85", 2026, 10, 319_900, "DKK", "ODE"),
    ("F-0832", "Volkswagen", "Golf Variant 1.5 TSI", 2021, 56_300, 18_490, "EUR", "FLE"),
    ("F-0847", "Ford", "Kuga Plug-in-Hybrid", 2022, 47_900, 25_900, "EUR", "FLE"),
    ("F-0851", "Dacia", "Jogger Extreme", 2023, 21_400, 19_750, "EUR", "FLE"),
    ("F-0859", "Opel", "Corsa Electric", 2023, 17_600, 20_900, "EUR", "FLE"),
    ("F-0866", "Volvo", "V60 B4", 2020, 78_200, 24_950, "EUR", "FLE"),
    ("H-2214", "BMW", "i4 eDrive40", 2023, 29_900, 42_800, "EUR", "HAM"),
    ("H-2229", "Mercedes-Benz", "B 250 e", 2022, 33_100, 31_500, "EUR", "HAM"),
    ("H-2235", "Mini", "Cooper SE", 2022, 18_400, 21_900, "EUR", "HAM"),
    ("H-2241", "Cupra", "Born 58 kWh", 2023, 26_700, 26_400, "EUR", "HAM"),
    ("H-2248", "Volkswagen", "Multivan eHybrid", 2023, 35_600, 49_900, "EUR", "HAM"),
    ("H-3106", "Audi", "Q4 e-tron 45", 2026, 10, 55_300, "EUR", "HAM"),
    ("H-3111", "Kia", "EV3 Long Range", 2026, 10, 41_400, "EUR", "HAM"),
    ("H-3120", "Mercedes-Benz", "eVito Tourer", 2026, 10, 62_900, "EUR", "HAM"),
    ("H-3124", "Volkswagen", "ID. Buzz Cargo", 2026, 10, 54_700, "EUR", "HAM"),
)
# code, English, German, Danish
SERVICES: Final = (
    ("inspection", "Inspection", "Inspektion", "Serviceeftersyn"),
    ("wheels", "Winter wheels", "Räderwechsel", "Hjulskift"),
    ("brakes", "Brakes", "Bremsen", "Bremser"),
    ("lease", "Operating lease", "Full-Service-Leasing", "Operationel leasing"),
    ("wallbox", "Wallbox with fitting", "Wallbox mit Montage", "Ladeboks med montering"),
)
COMPETITORS: Final = (
    ("elbe-autopark", "Elbe Autopark"),
    ("fynbo-biler", "Fynbo Biler"),
    ("nordmobil", "Nordmobil"),
    ("grenzland-garage", "Grenzland Garage"),
    ("leasepoint", "Leasepoint"),
)


def stock() -> None:
    """Make sources, products, competitors and the fields that this house adds to its leads."""
    branches = {branch.code: branch for branch in Branch.objects.all()}
    for code, *names, channel, branch, team, lead_type in SOURCES:
        Source.objects.create(
            code=code,
            names=_in_three(*names),
            key=f"demo-{code}",
            channel=channel,
            branch=branches[branch],
            team=Team.objects.get(code=team) if team else None,
            type=LeadType.objects.get(code=lead_type),
            # Each story is a lead of its own, whoever comes again in another one.
            further=Further.JOIN if code == "mailbox" else Further.NEW,
        )
    for code, secrets in SECRETS.items():
        set_secrets(Source.objects.get(code=code), secrets=secrets, by=SYSTEM)
    for place, (code, make, model, year, mileage, price, currency, branch) in enumerate(VEHICLES):
        facts = _facts(code, make, model, year, mileage, price, currency, branch)
        name = f"{make} {model}"
        Product.objects.create(
            code=code,
            names=_in_three(name, name, name),
            kind=ProductKind.VEHICLE,
            facts=facts,
            position=place,
        )
    for place, (code, *names) in enumerate(SERVICES, start=100):
        Product.objects.create(code=code, names=_in_three(*names), kind=ProductKind.SERVICE, position=place)
    for code, name in COMPETITORS:
        Competitor.objects.create(code=code, names=_in_three(name, name, name))
    _add_fields()


def _facts(
    code: str, make: str, model: str, year: int, mileage: int, price: int, currency: str, branch: str
) -> dict[str, Any]:
    money = {"amount": f"{price}.00", "currency": currency}
    return {
        "make": make, "model": model, "stock": code, "registration": str(year), "mileage_km": mileage,
        "price": money, "branch": branch,
    }  # fmt: skip


def _add_fields() -> None:
    Field.objects.create(
        code="financing",
        names=_in_three("Financing", "Finanzierung", "Finansiering"),
        kind=FieldKind.CHOICE,
        choices=["cash", "loan", "lease"],
    )
    Field.objects.create(
        code="trade_in",
        names=_in_three("Trades a car in", "Gibt ein Auto in Zahlung", "Har byttebil"),
        kind=FieldKind.YES_NO,
        position=1,
    )
    KnownField.objects.create(
        of=FieldOf.CONTACT, code="drives", names=_in_three("Drives today", "Fährt heute", "Kører i dag")
    )
    KnownField.objects.create(
        of=FieldOf.ACCOUNT,
        code="fleet",
        names=_in_three("Vehicles in the fleet", "Fahrzeuge im Fuhrpark", "Køretøjer i flåden"),
        kind=FieldKind.NUMBER,
    )


def _in_three(english: str, german: str, danish: str) -> dict[str, str]:
    return {"en": english, "de": german, "da": danish}
