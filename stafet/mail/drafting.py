"""What a template says on a lead, before somebody sends it; what it looks like; a test mail that never fails."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext

from stafet.foundation.denials import Invalid
from stafet.mail.about import About
from stafet.mail.fallback import best
from stafet.mail.models import Document, Template
from stafet.mail.placeholders import Gap, filled
from stafet.mail.render import Rendered, render
from stafet.mail.values import values_of
from stafet.mail.way_out import account_of
from stafet.staff.actor import Actor
from stafet.staff.models import User


@dataclass(frozen=True, slots=True)
class Proposal:
    """A template's words on a lead; placeholders without a value stand in them as they are."""

    subject: str
    text: str
    document_ids: tuple[int, ...] = ()


def templates_for(about: About) -> list[Template]:
    """The templates to choose from, each in the version that fits customer and branch."""
    by_code: dict[str, list[Template]] = {}
    for one in Template.objects.of(about.branch.pk):
        by_code.setdefault(one.code, []).append(one)
    chosen = [best(texts, branch=about.branch.pk, languages=about.languages) for texts in by_code.values()]
    return sorted((one for one in chosen if one is not None), key=lambda one: one.name)


def template_for(about: About, code: str) -> Template | None:
    """The template with this code in the version that fits customer and branch."""
    texts = Template.objects.of(about.branch.pk).filter(code=code)
    return best(texts, branch=about.branch.pk, languages=about.languages)


def documents_for(about: About) -> list[Document]:
    """The files that may go along from here, without their bytes."""
    offered = Document.objects.filter(Q(branch=None) | Q(branch=about.branch), is_hidden=False)
    return list(offered.select_related("file").defer("file__content"))


def documents_named(about: About, keys: Collection[int]) -> list[Document]:
    """The files with these keys; denies one that is not offered here."""
    found = [one for one in documents_for(about) if one.pk in keys] if keys else []
    if len(found) < len(set(keys)):
        raise Invalid("There is no such file in the library.", fields={"documents": "Not known."})
    return found


def proposal(about: About, code: str, *, by: Actor) -> Proposal | None:
    """The template with this code on a lead or a contact; None if there is none."""
    template = template_for(about, code)
    if template is None:
        return None
    account = account_of(about.branch.pk)
    values = values_about(about, account.address if account else "", by)
    return Proposal(
        filled(template.subject, values, gap="keep").text,
        filled(template.text, values, gap="keep").text,
        tuple(template.document_ids),
    )


def values_about(about: About, address: str, by: Actor) -> dict[str, str]:
    """The placeholders' values for whoever writes; `address` is the one that the branch writes from."""
    return values_of(
        branch=about.branch,
        address=address,
        lead=about.lead,
        contact=about.contact,
        user=User.objects.filter(pk=by.user_id).first() if by.user_id else None,
        language=about.language,
    )


def previewed(about: About, *, subject: str, text: str, by: Actor, gap: Gap = "mark") -> Rendered:
    """What the message would look like; what has no value is marked. Never fails."""
    account = account_of(about.branch.pk)
    values = values_about(about, account.address if account else "", by)
    return render(
        filled(text, values, gap=gap).text or gettext("(no words yet)"),
        subject=filled(subject, values, gap=gap).text,
        branch=about.branch.pk,
        language=about.language,
        values=values,
        gap=gap,
    )
