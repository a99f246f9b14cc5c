"""Templates of portals to begin with: what their public mails are known to look like; each is edited in the settings.

Sources: public parsers of their mails and their own help pages. What a portal has changed since is mended there, not here.
"""

from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_NL_LABELS = [
    ["Naam", "name"], ["E-mailadres", "email"], ["Telefoonnummer", "phone"], ["Bericht", "message"],
    ["Kilometerstand", "odometer"], ["Bouwjaar", "year"], ["Kenteken", "ignored"],
]  # fmt: skip
_DE_LABELS = [
    ["Name", "name"], ["E-Mail", "email"], ["Telefon", "phone"], ["Nachricht", "message"],
    ["Interne Nummer", "stock"], ["Erstzulassung", "year"], ["Preis", "price"],
]  # fmt: skip
_DA_LABELS = [
    ["Navn", "name"], ["E-mail", "email"], ["Telefon", "phone"], ["Besked", "message"],
    ["Annonce", "vehicle"], ["Annonce-id", "listing_id"],
]  # fmt: skip
# code, name, language, senders, labels, subjects, sentences
_PORTALS: tuple[tuple[str, str, str, list[str], list[list[str]], list[str], list[str]], ...] = (
    ("mobile-de", "mobile.de", "de", ["team.mobile.de", "mobile.de"], _DE_LABELS,
     ["Anfrage zu Ihrem Fahrzeug {vehicle}", "Anfrage: {vehicle}", "Neue Anfrage: {vehicle}"], ["Nachricht von {name}:"]),
    ("autoscout24-de", "AutoScout24 (de)", "de", ["autoscout24.de", "autoscout24.com"],
     [*_DE_LABELS, ["Angebotsnummer", "listing_id"], ["Nachricht des Käufers", "message"]],
     ["Interesse an {vehicle} € {price}", "Interesse an {vehicle}"], ["Neue Anfrage von {name}"]),
    ("autoscout24-nl", "AutoScout24 (nl)", "nl", ["autoscout24.nl"],
     [*_NL_LABELS, ["Advertentienr.", "listing_id"], ["Bericht van de koper", "message"]],
     ["Interesse in {vehicle} € {price}", "Interesse in {vehicle}"], ["Nieuwe aanvraag van {name} voor"]),
    ("autotrack", "AutoTrack", "nl", ["autotrack.nl"],
     [*_NL_LABELS, ["Het gaat om de volgende advertentie", "vehicle"]], ["Reactie op {vehicle}"], []),
    ("marktplaats", "Marktplaats", "nl", ["marktplaats.nl"], _NL_LABELS,
     ["reactie op {vehicle}"], ["reactie ontvangen van {name}:"]),
    ("kleinanzeigen", "Kleinanzeigen", "de", ["kleinanzeigen.de"],
     [*_DE_LABELS, ["Anzeigennummer", "listing_id"]],
     ['Nutzer-Anfrage zu deiner Anzeige "{vehicle}"', "Anfrage zu deiner Anzeige {vehicle}"], ["Nachricht von: {name}"]),
    ("immobilienscout24", "ImmobilienScout24", "de", ["immobilienscout24.de"],
     [["Scout-ID", "listing_id"], ["Objekt", "subject"], ["Vorname", "first_name"], ["Nachname", "last_name"], *_DE_LABELS], [], []),
    ("bilbasen", "Bilbasen", "da", ["bilbasen.dk"], _DA_LABELS, ["Henvendelse på {vehicle}", "Henvendelse vedr. {vehicle}"], []),
    ("dba", "DBA", "da", ["dba.dk"], _DA_LABELS, ["Svar på din annonce {vehicle}"], ["Besked fra {name}:"]),
    ("autotrader-uk", "Auto Trader (UK)", "en", ["autotrader.co.uk"],
     [["Name", "name"], ["Email", "email"], ["Telephone", "phone"], ["Message", "message"], ["Vehicle", "vehicle"],
      ["Stock ID", "stock"], ["Price", "price"], ["Reg", "ignored"]],
     ["New enquiry: {vehicle}"], ["New lead from {name}"]),
)  # fmt: skip


def seed(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Make those that are not there."""
    template: Any = apps.get_model("intake", "PortalTemplate")
    for code, name, language, senders, labels, subjects, sentences in _PORTALS:
        template.objects.get_or_create(
            code=code,
            defaults={
                "name": name,
                "language": language,
                "senders": senders,
                "labels": labels,
                "subjects": subjects,
                "sentences": sentences,
            },
        )


class Migration(migrations.Migration):
    dependencies = (("intake", "0003_conversation"),)
    operations = (migrations.RunPython(seed, migrations.RunPython.noop, elidable=False),)
