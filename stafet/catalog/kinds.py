"""The kinds of definitions of leads and tasks: what their editors see of each. Pipelines have a module of their own."""

from typing import Final

from stafet.catalog import keeping
from stafet.catalog.models import (
    AfterDecline,
    Category,
    Competitor,
    CompletionReason,
    Field,
    LeadType,
    Level,
    Outcome,
    Pipeline,
    Product,
    ProductKind,
    Scale,
    TaskReason,
    TaskType,
    WinAsks,
)
from stafet.staff.columns import Facts, Flag, Number, One, Pick, Several, Usual, Words
from stafet.staff.definitions import FieldKind
from stafet.staff.kinds import Kind

RANKS: Final = 5
VEHICLE: Final = ("make", "model", "vin", "registration", "mileage_km", "stock")
CUSTOMER: Final = ("vat_id", "email", "phone", "street", "postcode", "city", "country")
LONGEST_ESTIMATE: Final = 100_000
LONGEST_ESCALATION: Final = 365 * 24 * 60  # minutes
OWN_FIELD: Final = (
    Pick("kind", is_fixed=True, is_needed=True, options=tuple(FieldKind)),
    Words("choices"),
)
CODE_PATTERN: Final = r"[A-Za-z0-9][A-Za-z0-9_.-]{0,29}"

CATEGORIES: Final = Kind(
    "categories", Category, own=(One("parent", of=Category),), keeps=keeping.keep_categories
)
PRIORITIES: Final = Kind(
    "priorities", Level, own=(Usual("is_default"),), among={"scale": Scale.PRIORITY}, is_closed=True
)
IMPORTANCES: Final = Kind(
    "importances", Level, own=(Usual("is_default"),), among={"scale": Scale.IMPORTANCE}, is_closed=True
)
COMPLETION_REASONS: Final = Kind(
    "completion_reasons",
    CompletionReason,
    own=(Pick("outcome", is_fixed=True, is_needed=True, options=tuple(Outcome)),),
    keeps=keeping.keep_reasons,
)
LEAD_TYPES: Final = Kind(
    "lead_types",
    LeadType,
    own=(
        One("default_pipeline", of=Pipeline, is_needed=True),
        Several("pipelines", of=Pipeline),
        One("default_category", of=Category),
        Number("default_priority", least=1, most=RANKS),
        Number("default_importance", least=1, most=RANKS),
        Number("default_probability", most=100),
        Number("estimated_value", least=1, most=LONGEST_ESTIMATE),
        Pick("estimated_unit", options=keeping.units(), is_open=True),
        Words("mandatory", options=keeping.MAY_BE_MANDATORY, pattern=CODE_PATTERN),
        Pick("customer_data", options=tuple(WinAsks)),
        Words("customer_mandatory", options=CUSTOMER),
        Pick("after_decline", options=tuple(AfterDecline)),
        Usual("is_default"),
    ),
    keeps=keeping.keep_types,
)
FIELDS: Final = Kind(
    "fields", Field, own=(*OWN_FIELD, Several("types", of=LeadType)), keeps=keeping.keep_fields
)
PRODUCTS: Final = Kind(
    "products",
    Product,
    own=(
        Pick("kind", is_fixed=True, is_needed=True, options=tuple(ProductKind)),
        Facts("facts", names=VEHICLE, of=("kind", ProductKind.VEHICLE)),
    ),
)
COMPETITORS: Final = Kind("competitors", Competitor)
TASK_REASONS: Final = Kind("task_reasons", TaskReason, keeps=keeping.keep_task_reasons)
TASK_TYPES: Final = Kind(
    "task_types",
    TaskType,
    own=(
        Flag("is_appointment", is_fixed=True),
        Number("escalates_after", most=LONGEST_ESCALATION),
        Several("reasons", of=TaskReason),
        Usual("is_default"),
    ),
    keeps=keeping.keep_task_types,
)
