"""The fields that an installation adds to leads of its types."""

from stafet.catalog.models import Field, LeadType


def fields_for(lead_type: LeadType) -> list[Field]:
    """The fields that leads of this type have, hidden ones too: old values stay as they are."""
    return [field for field in Field.objects.prefetch_related("types") if _is_for(field, lead_type)]


def _is_for(field: Field, lead_type: LeadType) -> bool:
    types = [t.pk for t in field.types.all()]
    return not types or lead_type.pk in types
