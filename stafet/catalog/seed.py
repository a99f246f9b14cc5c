"""The definitions that an installation begins with, in three languages; all can be renamed or hidden."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.db import transaction

from stafet.catalog.models import (
    Category,
    CompletionReason,
    LeadType,
    Level,
    Outcome,
    Pipeline,
    ResponseTimes,
    Scale,
    State,
    Status,
    TaskReason,
    TaskType,
)
from stafet.staff.definitions import Definition

D = TypeVar("D", bound=Definition)
Row = tuple[str, str, str, str]  # code, English, German, Danish

SALE: tuple[tuple[Row, State, dict[str, Any]], ...] = (
    (("N", "New", "Neu", "Ny"), State.NEW, {}),
    (("C", "Contacted", "Kontaktiert", "Kontaktet"), State.IN_PROGRESS, {"next_after_hours": 24}),
    (
        ("T", "Test drive", "Probefahrt", "Prøvetur"),
        State.IN_PROGRESS,
        {"counts_as": "test_drive", "probability": 40},
    ),
    (
        ("O", "Offer made", "Angebot", "Tilbud givet"),
        State.IN_PROGRESS,
        {"counts_as": "offer", "probability": 60},
    ),
    (("W", "Won", "Gewonnen", "Vundet"), State.WON, {"probability": 100}),
    (("L", "Lost", "Verloren", "Tabt"), State.LOST, {"probability": 0}),
)
SERVICE: tuple[tuple[Row, State, dict[str, Any]], ...] = (
    (("N", "New", "Neu", "Ny"), State.NEW, {}),
    (("C", "In clarification", "In Klärung", "Under afklaring"), State.IN_PROGRESS, {"next_after_hours": 8}),
    (
        ("A", "Appointment made", "Termin vereinbart", "Aftale lavet"),
        State.IN_PROGRESS,
        {"counts_as": "appointment"},
    ),
    (("D", "Done", "Erledigt", "Udført"), State.WON, {}),
    (("X", "Not carried out", "Nicht ausgeführt", "Ikke udført"), State.LOST, {}),
)
REASONS: tuple[tuple[Row, Outcome, bool], ...] = (
    (("sold", "Sold", "Verkauft", "Solgt"), Outcome.WON, True),
    (("leased", "Leased", "Verleast", "Leaset"), Outcome.WON, False),
    (("done", "Done", "Erledigt", "Udført"), Outcome.WON, False),
    (("declined", "Declined", "Abgelehnt", "Afvist"), Outcome.LOST, True),
    (("not_reached", "Not reached", "Nicht erreicht", "Ikke truffet"), Outcome.LOST, True),
    (("too_expensive", "Too expensive", "Zu teuer", "For dyrt"), Outcome.LOST, False),
    (("bought_elsewhere", "Bought elsewhere", "Anderswo gekauft", "Købt et andet sted"), Outcome.LOST, False),
    (
        ("vehicle_gone", "Vehicle already sold", "Fahrzeug schon verkauft", "Bilen er solgt"),
        Outcome.LOST,
        False,
    ),
    (
        ("no_interest", "No longer interested", "Kein Interesse mehr", "Ikke længere interesseret"),
        Outcome.LOST,
        False,
    ),
    (("duplicate", "Duplicate", "Doppelt", "Dublet"), Outcome.LOST, True),
)
TYPES: tuple[tuple[Row, str, Mapping[str, Any]], ...] = (
    (("SALES", "Sales enquiry", "Verkaufsanfrage", "Salgshenvendelse"), "sale", {"is_default": True, "estimated_value": 4, "estimated_unit": "weeks"}),
    (("TEST", "Test drive", "Probefahrt", "Prøvetur"), "sale", {"default_priority": 4, "estimated_value": 1, "estimated_unit": "weeks"}),
    (("TRADE", "Trade-in", "Inzahlungnahme", "Byttebil"), "sale", {}),
    (("FLEET", "Fleet", "Flotte", "Flåde"), "sale", {"default_importance": 4, "estimated_value": 3, "estimated_unit": "months"}),
    (("SERV", "Service", "Werkstatt", "Værksted"), "service", {"estimated_value": 3, "estimated_unit": "days"}),
)  # fmt: skip
CATEGORIES: tuple[tuple[Row, str | None], ...] = (
    (("vehicle", "Vehicle", "Fahrzeug", "Køretøj"), None),
    (("new_vehicle", "New vehicle", "Neuwagen", "Ny bil"), "vehicle"),
    (("used_vehicle", "Used vehicle", "Gebrauchtwagen", "Brugt bil"), "vehicle"),
    (("workshop", "Workshop", "Werkstatt", "Værksted"), None),
    (("partner", "Business partner", "Geschäftspartner", "Forretningspartner"), None),
)
TASK_REASONS: tuple[tuple[Row, bool], ...] = (
    (("done", "Done", "Erledigt", "Udført"), True),
    (("not_reached", "Not reached", "Nicht erreicht", "Ikke truffet"), True),
    (("not_needed", "No longer needed", "Nicht mehr nötig", "Ikke længere nødvendig"), True),
)
TASK_TYPES: tuple[tuple[Row, Mapping[str, Any]], ...] = (
    (("TASK", "Task", "Aufgabe", "Opgave"), {"is_default": True}),
    (("CALL", "Call back", "Rückruf", "Ring tilbage"), {}),
    (("APPT", "Appointment", "Termin", "Aftale"), {"is_appointment": True}),
    (("BDAY", "Birthday call", "Geburtstagsanruf", "Fødselsdagsopkald"), {}),
    (("ENDS", "Contract ends", "Vertragsende", "Kontrakt udløber"), {}),
)
LEVELS: tuple[tuple[int, Row], ...] = (
    (1, ("lowest", "Lowest", "Sehr niedrig", "Lavest")),
    (2, ("low", "Low", "Niedrig", "Lav")),
    (3, ("normal", "Normal", "Normal", "Normal")),
    (4, ("high", "High", "Hoch", "Høj")),
    (5, ("highest", "Highest", "Sehr hoch", "Højest")),
)
# Minutes by type: to accept, to react, reminded before, stage 2 after, both for follow-ups.
RESPONSE: Mapping[str, tuple[int, int, int, int, int, int]] = {
    "SALES": (30, 60, 10, 60, 60, 240),
    "TEST": (15, 30, 5, 30, 60, 120),
    "TRADE": (30, 60, 10, 60, 60, 240),
    "FLEET": (60, 240, 30, 120, 60, 480),
    "SERV": (60, 120, 15, 60, 60, 240),
}


@transaction.atomic
def seed_response_times() -> None:
    """Set response times for the types that an installation begins with; where any are set, nothing is changed."""
    if ResponseTimes.objects.exists():
        return
    for kind in LeadType.objects.filter(code__in=RESPONSE):
        accept, react, remind, escalate, ahead, after = RESPONSE[kind.code]
        ResponseTimes.objects.create(
            type=kind,
            accept_within=accept,
            react_within=react,
            remind_before=remind,
            escalate_after=escalate,
            follow_up_remind_before=ahead,
            follow_up_escalate_after=after,
        )


@transaction.atomic
def seed_definitions() -> None:
    """Make what an empty installation needs to work; whatever is there already stays as it is."""
    _seed_tasks()
    if Pipeline.objects.exists():
        return
    pipelines = {
        "sale": _pipeline(("sale", "Sale", "Verkauf", "Salg"), SALE),
        "service": _pipeline(("service", "Service", "Service", "Service"), SERVICE),
    }
    for place, (row, outcome, is_system) in enumerate(REASONS):
        _define(CompletionReason, row, position=place, outcome=outcome, is_system=is_system)
    categories: dict[str, Category] = {}
    for place, (row, parent) in enumerate(CATEGORIES):
        above = categories[parent] if parent else None
        categories[row[0]] = _define(Category, row, position=place, parent=above)
    for scale in Scale:
        for rank, row in LEVELS:
            _define(Level, row, position=rank, scale=scale, rank=rank, is_default=rank == 3)
    for place, (row, pipeline, more) in enumerate(TYPES):
        made = _define(LeadType, row, position=place, default_pipeline=pipelines[pipeline], **more)
        made.pipelines.add(pipelines[pipeline])


def _seed_tasks() -> None:
    """Types of tasks and how they end; an installation from before there were tasks gets them as well."""
    if TaskType.objects.exists():
        return
    for place, (row, is_system) in enumerate(TASK_REASONS):
        _define(TaskReason, row, position=place, is_system=is_system)
    for place, (row, more) in enumerate(TASK_TYPES):
        _define(TaskType, row, position=place, **more)


def _pipeline(row: Row, statuses: Iterable[tuple[Row, State, dict[str, Any]]]) -> Pipeline:
    pipeline = _define(Pipeline, row)
    for place, (status, state, more) in enumerate(statuses):
        _define(Status, status, position=place, pipeline=pipeline, state=state, **more)
    return pipeline


def _define(kind: type[D], row: Row, **more: Any) -> D:
    code, english, german, danish = row
    names = {"en": english, "de": german, "da": danish}
    return kind._default_manager.create(code=code, names=names, **more)
