"""The definitions: everything that leads refer to by id or code, in one answer."""

from typing import Any, Literal

from django.http import HttpResponse
from ninja import Router, Schema

from stafet.api.door import Asked, answer_json
from stafet.api.schemas.parts import NameShown
from stafet.api.schemas.staff import BranchShown, TeamShown
from stafet.api.shown import staff as shown
from stafet.api.shown.parts import defined
from stafet.catalog.models import (
    Category,
    Competitor,
    CompletionReason,
    Field,
    LeadType,
    Level,
    Pipeline,
    Product,
    Source,
    Status,
    TaskReason,
    TaskType,
)
from stafet.contacts.models import FieldOf, KnownField
from stafet.followups.planning import reasons_of
from stafet.staff.at_hand import at_hand
from stafet.staff.definitions import OwnField
from stafet.staff.models import Branch, Team

router = Router(tags=["definitions"])


class DefinitionShown(NameShown):
    """A definition; a hidden one is only on old leads."""

    is_hidden: bool


class TypeShown(DefinitionShown):
    """A lead type and the pipelines that it allows; none means all."""

    pipelines: list[int]
    default_pipeline: int
    is_default: bool
    mandatory: list[str]
    customer_data: Literal["always", "asked", "never"]
    customer_mandatory: list[str]


class CategoryShown(DefinitionShown):
    """A label and the one above it."""

    parent: int | None


class StatusShown(DefinitionShown):
    """A status and the state that it stands for."""

    state: str
    counts_as: str
    probability: int | None


class PipelineShown(DefinitionShown):
    """A pipeline with its statuses in order."""

    statuses: list[StatusShown]


class ReasonShown(DefinitionShown):
    """A completion reason and its outcome."""

    outcome: str


class TaskReasonShown(DefinitionShown):
    """How a task can end."""

    is_system: bool


class TaskTypeShown(DefinitionShown):
    """A task type and the reasons by which its tasks are closed.

    `escalates_after` are the minutes after it was due; null: it does not escalate.
    """

    is_appointment: bool
    is_default: bool
    escalates_after: int | None
    reasons: list[int]


class SourceShown(DefinitionShown):
    """Where leads come from, and where they go."""

    channel: str
    branch: int
    team: int | None


class ProductShown(DefinitionShown):
    """Goods, a service or a vehicle."""

    kind: str
    facts: dict[str, Any]


class LevelShown(DefinitionShown):
    """A level of priority or importance; `rank` is what a lead carries."""

    scale: str
    rank: int
    is_default: bool


class FieldShown(DefinitionShown):
    """A field of one's own."""

    kind: str
    choices: list[Any]


class DefinitionsShown(Schema):
    """Everything that leads refer to."""

    lead_types: list[TypeShown]
    categories: list[CategoryShown]
    pipelines: list[PipelineShown]
    completion_reasons: list[ReasonShown]
    task_types: list[TaskTypeShown]
    task_reasons: list[TaskReasonShown]
    sources: list[SourceShown]
    products: list[ProductShown]
    competitors: list[DefinitionShown]
    levels: list[LevelShown]
    fields: list[FieldShown]
    contact_fields: list[FieldShown]
    account_fields: list[FieldShown]
    branches: list[BranchShown]
    teams: list[TeamShown]


# A dealer's stock belongs to a search, not into every program's first request.
_MOST_PRODUCTS = 1_000


@router.get("", response=DefinitionsShown, operation_id="read_definitions")
def read_definitions(request: Asked) -> HttpResponse:
    """All definitions, names in the language of Accept-Language; verbs take `id` or `code`."""
    return answer_json(
        {
            "lead_types": [_type(one) for one in LeadType.objects.prefetch_related("pipelines")],
            "categories": [_plain(one) | {"parent": one.parent_id} for one in Category.objects.all()],
            "pipelines": _pipelines(),
            "completion_reasons": [
                _plain(one) | {"outcome": one.outcome} for one in CompletionReason.objects.all()
            ],
            "task_types": [_task_type(one) for one in at_hand(TaskType).every],
            "task_reasons": [_plain(one) | {"is_system": one.is_system} for one in at_hand(TaskReason).every],
            "sources": [_source(one) for one in Source.objects.all()],
            "products": [
                _plain(one) | {"kind": one.kind, "facts": one.facts}
                for one in Product.objects.all()[:_MOST_PRODUCTS]
            ],
            "competitors": [_plain(one) for one in Competitor.objects.all()],
            "levels": [
                _plain(one) | {"scale": one.scale, "rank": one.rank, "is_default": one.is_default}
                for one in Level.objects.order_by("scale", "rank")
            ],
            "fields": [_field(one) for one in Field.objects.all()],
            "contact_fields": [_field(one) for one in at_hand(KnownField).every if one.of == FieldOf.CONTACT],
            "account_fields": [_field(one) for one in at_hand(KnownField).every if one.of == FieldOf.ACCOUNT],
            "branches": [shown.branch(one) for one in Branch.objects.all()],
            "teams": [
                shown.team(one) for one in Team.objects.visible_to(request.auth).select_related("branch")
            ],
        }
    )


def _plain(one: Any) -> dict[str, Any]:
    return {**(defined(one) or {}), "is_hidden": one.is_hidden}


def _field(one: OwnField) -> dict[str, Any]:
    return _plain(one) | {"kind": one.kind, "choices": one.choices}


def _type(one: LeadType) -> dict[str, Any]:
    return _plain(one) | {
        "pipelines": [pipeline.pk for pipeline in one.pipelines.all()],
        "default_pipeline": one.default_pipeline_id,
        "is_default": one.is_default,
        "mandatory": one.mandatory,
        "customer_data": one.customer_data,
        "customer_mandatory": one.customer_mandatory,
    }


def _task_type(one: TaskType) -> dict[str, Any]:
    return _plain(one) | {
        "is_appointment": one.is_appointment,
        "is_default": one.is_default,
        "escalates_after": one.escalates_after,
        "reasons": [reason.pk for reason in reasons_of(one)],
    }


def _pipelines() -> list[dict[str, Any]]:
    statuses: dict[int, list[dict[str, Any]]] = {}
    for status in Status.objects.all():
        statuses.setdefault(status.pipeline_id, []).append(
            _plain(status)
            | {"state": status.state, "counts_as": status.counts_as, "probability": status.probability}
        )
    return [_plain(one) | {"statuses": statuses.get(one.pk, [])} for one in Pipeline.objects.all()]


def _source(one: Source) -> dict[str, Any]:
    return _plain(one) | {"channel": one.channel, "branch": one.branch_id, "team": one.team_id}
