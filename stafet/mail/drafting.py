"""What a template says on a lead, before somebody sends it; what it looks like; a test mail that never fails."""

from dataclasses import dataclass

from django.utils.translation import gettext

from stafet.leads.models import Lead
from stafet.mail.fallback import best, languages_for
from stafet.mail.models import Document, Template
from stafet.mail.placeholders import Gap, filled
from stafet.mail.render import Rendered, render
from stafet.mail.values import language_of, values_of
from stafet.mail.way_out import account_of
from stafet.staff.actor import Actor
from stafet.staff.models import User


@dataclass(frozen=True, slots=True)
class Proposal:
    """A template's words on a lead; placeholders without a value stand in them as they are."""

    subject: str
    text: str
    document_ids: tuple[int, ...] = ()


def templates_for(lead: Lead) -> list[Template]:
    """The templates to choose from on a lead, each in the version that fits its customer and branch."""
    by_code: dict[str, list[Template]] = {}
    for one in Template.objects.of(lead.branch_id):
        by_code.setdefault(one.code, []).append(one)
    languages = languages_for(language_of(lead), lead.branch.language)
    chosen = [best(texts, branch=lead.branch_id, languages=languages) for texts in by_code.values()]
    return sorted((one for one in chosen if one is not None), key=lambda one: one.name)


def documents_for(lead: Lead) -> list[Document]:
    """The files that may go along from here, without their bytes."""
    of_branch = Document.objects.filter(is_hidden=False, branch__in=[lead.branch_id])
    standard = Document.objects.filter(is_hidden=False, branch=None)
    return list((of_branch | standard).select_related("file").defer("file__content"))


def proposal(lead: Lead, code: str, *, by: Actor) -> Proposal | None:
    """The template with this code on this lead; None if there is none."""
    template = next((one for one in templates_for(lead) if one.code == code), None)
    if template is None:
        return None
    values = values_on(lead, by)
    return Proposal(
        filled(template.subject, values, gap="keep").text,
        filled(template.text, values, gap="keep").text,
        tuple(template.document_ids),
    )


def values_on(lead: Lead, by: Actor) -> dict[str, str]:
    """The placeholders' values on a lead, for whoever writes."""
    user = User.objects.filter(pk=by.user_id).first() if by.user_id else None
    account = account_of(lead.branch_id)
    return values_of(
        branch=lead.branch,
        address=account.address if account else "",
        lead=lead,
        user=user,
        language=language_of(lead),
    )


def previewed(lead: Lead, *, subject: str, text: str, by: Actor, gap: Gap = "mark") -> Rendered:
    """What the message would look like; what has no value is marked. Never fails."""
    values = values_on(lead, by)
    return render(
        filled(text, values, gap=gap).text or gettext("(no words yet)"),
        subject=filled(subject, values, gap=gap).text,
        branch=lead.branch_id,
        language=language_of(lead),
        values=values,
        gap=gap,
    )
