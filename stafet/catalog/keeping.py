"""What must hold of the definitions so that nothing in use breaks: asked after each change, within it (R31 to R33)."""

from collections.abc import Iterable
from typing import Final

from stafet.catalog.models import (
    Category,
    CompletionReason,
    Field,
    LeadType,
    Source,
    TaskReason,
    TaskType,
)
from stafet.foundation.denials import Invalid, NotNow
from stafet.foundation.span import Unit
from stafet.staff.definitions import FieldKind, OwnField

# What a lead type can demand besides fields of one's own: what both a new lead and a captured one can be given.
MAY_BE_MANDATORY: Final = ("contact_email", "contact_phone")
_LONGEST_WAY: Final = 1_000


def keep_categories(category: Category) -> None:
    """No label lies below itself, and none that new leads get by themselves is hidden."""
    above, steps = category.parent, 0
    while above is not None:
        if above.pk == category.pk or steps > _LONGEST_WAY:
            raise Invalid("A category cannot lie below itself.", fields={"parent": "Pick another."})
        above, steps = above.parent, steps + 1
    if category.is_hidden:
        _not_given(category.pk, "category")


def keep_reasons(reason: CompletionReason) -> None:
    """Of each outcome one reason can be picked."""
    ours = CompletionReason.objects.filter(outcome=reason.outcome, is_hidden=False)
    if reason.is_hidden and not ours.exists():
        raise NotNow("The last reason of an outcome cannot be hidden: leads could not be closed any more.")


def keep_types(kind: LeadType) -> None:
    """Its leads can begin, be accepted and be closed: in a pipeline that shows, with fields that can be filled in."""
    allowed = set(kind.pipelines.values_list("pk", flat=True))
    if kind.default_pipeline.is_hidden:
        raise NotNow("Leads cannot begin in a hidden pipeline.", fields={"default_pipeline": "Pick another."})
    if allowed and kind.default_pipeline_id not in allowed:
        raise Invalid(
            "Leads begin in a pipeline that the type allows.", fields={"default_pipeline": "Pick another."}
        )
    if kind.default_category is not None and kind.default_category.is_hidden:
        raise NotNow("A hidden category is given to no lead.", fields={"default_category": "Pick another."})
    if (kind.estimated_value is None) != (kind.estimated_unit == ""):
        raise Invalid(
            "A number and its unit belong together.", fields={"estimated_unit": "For example 2 weeks."}
        )
    if kind.is_hidden:
        _not_given(kind.pk, "type")
    _fillable([kind])


def keep_fields(field: Field) -> None:
    """What a lead type demands can be filled in; a choice has something to choose."""
    keep_choices(field)
    _fillable(LeadType.objects.filter(mandatory__contains=[field.code]))


def keep_choices(field: OwnField) -> None:
    """A choice has something to choose."""
    if field.kind == FieldKind.CHOICE and not field.choices:
        raise Invalid("A choice needs something to choose.", fields={"choices": "One a line."})


def keep_task_types(_kind: TaskType) -> None:
    """Tasks of every kind that shows can be closed with a reason that shows."""
    shown = set(TaskReason.objects.filter(is_hidden=False).values_list("pk", flat=True))
    for one in TaskType.objects.filter(is_hidden=False).prefetch_related("reasons"):
        own = {reason.pk for reason in one.reasons.all()}
        if not (own or shown) & shown:
            raise NotNow("Tasks of the kind %(name)s could not be closed any more.", name=one.name)


def keep_task_reasons(_reason: TaskReason) -> None:
    """The same, asked of a reason."""
    keep_task_types(TaskType())


def units() -> tuple[str, ...]:
    """In which an estimated time is said."""
    return tuple(str(unit) for unit in Unit)


def _fillable(kinds: Iterable[LeadType]) -> None:
    fields = {field.code: field for field in Field.objects.prefetch_related("types")}
    for kind in kinds:
        for code in kind.mandatory:
            if code in MAY_BE_MANDATORY:
                continue
            field = fields.get(code)
            types = {one.pk for one in field.types.all()} if field else set()
            if field is None or field.is_hidden or (types and kind.pk not in types):
                raise NotNow(
                    "The type %(name)s demands the field %(field)s, which could not be filled in.",
                    name=kind.name,
                    field=field.name if field else code,
                )


def _not_given(key: int, column: str) -> None:
    """Nothing that is hidden is given to new leads by itself."""
    source = Source.objects.filter(**{column: key}, is_hidden=False).first()
    if source is not None:
        raise NotNow("The source %(name)s gives it to its leads: change that first.", name=source.name)
    kind = LeadType.objects.filter(default_category=key).first() if column == "category" else None
    if kind is not None:
        raise NotNow("The type %(name)s gives it to its leads: change that first.", name=kind.name)
