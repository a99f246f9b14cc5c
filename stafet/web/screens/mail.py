"""What mail is written with and how it goes out, on one page: accounts with their health, texts, answers, files."""

from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext

from stafet.catalog.models import Channel, Source
from stafet.mail.models import Autoresponder, Block, BlockKind, Document, SmtpAccount, Template
from stafet.staff.actor import Actor
from stafet.staff.models import Branch
from stafet.staff.rights import Permission, Reach
from stafet.web import wording
from stafet.web.forms.mail import BLOCKS, LANGUAGES

_SHOWN = 120  # letters of a text in the list


def mail_page(actor: Actor) -> dict[str, Any]:
    """All of it, as far as this actor defines it."""
    return {
        "ways": _ways(actor),
        "templates": [
            _template(one) for one in Template.objects.select_related("branch") if _mine(actor, one)
        ],
        "blocks": [_block(one) for one in Block.objects.select_related("branch") if _mine(actor, one)],
        "responders": _responders(actor),
        "documents": [
            {
                "name": one.name,
                "where": where_of(one.branch),
                "size": filesizeformat(one.file.size),
                "id": one.pk,
            }
            for one in Document.objects.select_related("branch", "file").defer("file__content")
            if _mine(actor, one) and not one.is_hidden
        ],
        "may_set_accounts": actor.may(Permission.DEFINE_COMPANY),
        "branches": branches_of(actor),
    }


def branches_of(actor: Actor) -> list[tuple[str, str]]:
    """Where this actor may define something; the whole company first, for whoever defines that."""
    is_all = actor.reach(Permission.DEFINE_COMPANY) is Reach.ALL
    branches = Branch.objects.filter(is_hidden=False)
    rows = branches if is_all else branches.filter(pk__in=actor.branch_ids)
    named = [(str(one.pk), one.name) for one in rows]
    return [("", gettext("The whole company")), *named] if is_all else named


def where_of(branch: Branch | None) -> str:
    """The branch's name, or that it is everybody's."""
    return branch.name if branch else gettext("The whole company")


def _mine(actor: Actor, one: Any) -> bool:
    return bool(actor.may(Permission.DEFINE_BRANCH, one))


def _ways(actor: Actor) -> list[dict[str, Any]]:
    """The company's way out first, then each branch's; which have none of their own."""
    accounts = {one.branch_id: one for one in SmtpAccount.objects.all()}
    places: list[Branch | None] = [None, *Branch.objects.filter(is_hidden=False)]
    return [
        _way(place, accounts.get(place.pk if place else None), has_company=None in accounts)
        for place in places
        if actor.may(Permission.DEFINE_COMPANY) or (place is not None and place.pk in actor.branch_ids)
    ]


def _way(place: Branch | None, account: SmtpAccount | None, *, has_company: bool) -> dict[str, Any]:
    line: dict[str, Any] = {"where": where_of(place), "branch": place.pk if place else 0, "address": ""}
    if account is None:
        standard = gettext("by the company's") if place and has_company else gettext("none")
        return line | {"light": "off", "state": standard}
    line |= {"address": account.address, "server": f"{account.host}:{account.port}", "has_account": True}
    if not account.is_on:
        return line | {"light": "off", "state": gettext("switched off")}
    if account.failure and account.failed_at:
        when = wording.said_moment(account.failed_at)
        return line | {"light": "bad", "state": f"{when}: {account.failure}"}
    if account.sent_at:
        sent = gettext("last sent: %(when)s") % {"when": wording.said_moment(account.sent_at)}
        return line | {"light": "good", "state": sent}
    return line | {"light": "off", "state": gettext("nothing sent yet")}


def _template(one: Template) -> dict[str, Any]:
    return {
        "id": one.pk,
        "name": one.name,
        "code": one.code,
        "language": dict(LANGUAGES).get(one.language, one.language),
        "where": where_of(one.branch),
        "is_hidden": one.is_hidden,
    }


def _block(one: Block) -> dict[str, Any]:
    return {
        "id": one.pk,
        "name": BLOCKS[BlockKind(one.kind)],
        "language": dict(LANGUAGES).get(one.language, one.language),
        "where": where_of(one.branch),
        "text": one.text[:_SHOWN],
        "has_picture": one.picture_id is not None,
        "is_header": one.kind == BlockKind.HEADER,
    }


def _responders(actor: Actor) -> list[dict[str, Any]]:
    by_source = {one.source_id: one for one in Autoresponder.objects.all()}
    sources = Source.objects.filter(is_hidden=False).exclude(channel=Channel.BY_HAND).select_related("branch")
    return [
        {
            "source": one.pk,
            "name": one.name,
            "where": one.branch.name,
            "is_on": one.pk in by_source and by_source[one.pk].is_on,
            "languages": ", ".join(sorted(by_source[one.pk].words)) if one.pk in by_source else "",
        }
        for one in sources
        if actor.may(Permission.DEFINE_BRANCH, one)
    ]
