"""Set up what mail is written with and how it goes out: accounts, templates, blocks, documents, automatic answers.

Each verb takes a row, saved or new; a new one names its place: the branch, or none for the whole company.
"""

import re
from collections.abc import Mapping
from typing import Any, Final, TypeVar

import dkim
from django.db.models import Model

from stafet.foundation.denials import Invalid, Overtaken
from stafet.foundation.mail_address import read_address
from stafet.foundation.plain_text import clean_text, one_line
from stafet.mail.files import keep_file
from stafet.mail.models import Autoresponder, Block, BlockKind, Document, Security, SmtpAccount, Template
from stafet.mail.placeholders import unknown_places
from stafet.mail.sniff import PICTURES, sniff
from stafet.mail.way_out import FOR_DKIM, FOR_LOGIN, sealed
from stafet.staff.action import action, hold
from stafet.staff.actor import Actor
from stafet.staff.changes import check_editable, differing
from stafet.staff.events import record

LANGUAGES: Final = ("en", "de", "da")
LARGEST: Final = (
    10 * 1024 * 1024
)  # bytes of a document; many mail servers take no larger message than 20 to 25 MB
LARGEST_PICTURE: Final = 1024 * 1024
_LONGEST_TEXT: Final = 20_000
_HOST: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?")
_CODE: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,29}")
_ACCOUNT: Final = (
    "name", "address", "reply_address", "has_tokens", "host", "port", "security", "user", "dkim_domain", "dkim_selector",
    "is_on",
)  # fmt: skip
M = TypeVar("M", SmtpAccount, Template, Block, Document, Autoresponder)


@action("define.company", locks=False)
def save_account(
    account: SmtpAccount, *, changes: Mapping[str, Any], seen: int | None = None, by: Actor
) -> SmtpAccount:
    """Set up a way out. `password` and `dkim_key` (PEM) are sealed; left out or empty they stay as they are."""
    check_editable(changes, {*_ACCOUNT, "password", "dkim_key"})
    before = _hold(account, seen, _ACCOUNT)
    for name in _ACCOUNT:
        if name in changes:
            value = changes[name]
            setattr(account, name, one_line(value, 254) if isinstance(value, str) else value)
    if changes.get("password"):
        account.sealed_password = sealed(str(changes["password"]), FOR_LOGIN)
    if changes.get("dkim_key"):
        account.sealed_dkim_key = sealed(_checked_key(account, str(changes["dkim_key"])), FOR_DKIM)
    _check_account(account)
    account.failure, account.again_at = "", None
    return _saved(account, before, _ACCOUNT, "account", by)


@action("define.branch", locks=False)
def save_template(
    template: Template, *, changes: Mapping[str, Any], seen: int | None = None, by: Actor
) -> Template:
    """Write a template; denies placeholders that nobody knows, so that no customer reads them."""
    editable = ("name", "subject", "text", "document_ids", "is_hidden")
    check_editable(changes, editable)
    before = _hold(template, seen, editable)
    for name, value in changes.items():
        setattr(template, name, _text(value) if name == "text" else _line(value))
    if not _CODE.fullmatch(template.code):
        raise Invalid("A code is made of small letters and digits.", fields={"code": "Like price-list."})
    if not template.name:
        raise Invalid("A template needs a name.", fields={"name": "What is it called?"})
    _check_language(template.language)
    _check_places(subject=template.subject, text=template.text)
    if template._state.adding and Template.objects.filter(**_place(template), code=template.code).exists():
        raise Invalid("There is such a template already.", fields={"code": "Pick another."})
    return _saved(template, before, editable, "template", by)


@action("define.branch", locks=False)
def save_block(block: Block, *, changes: Mapping[str, Any], seen: int | None = None, by: Actor) -> Block:
    """Write what stands around messages. `picture` holds a header graphic's bytes, None takes it away."""
    check_editable(changes, {"text", "picture"})
    before = _hold(block, seen, ("text", "picture_id"))
    _check_language(block.language)
    if block.kind not in set(BlockKind):
        raise Invalid("There is no such block.", fields={"kind": "Pick one of the list."})
    if "text" in changes:
        block.text = _text(changes["text"])
        _check_places(text=block.text)
    if "picture" in changes:
        block.picture = (
            None if changes["picture"] is None else keep_file(_checked_picture(changes["picture"]))
        )
    return _saved(block, before, ("text", "picture_id"), "block", by)


@action("define.branch", locks=False)
def save_responder(
    responder: Autoresponder, *, changes: Mapping[str, Any], seen: int | None = None, by: Actor
) -> Autoresponder:
    """Write what a source answers by itself, and switch that on or off; on, it has words in a language at least."""
    check_editable(changes, {"is_on", "words"})
    before = _hold(responder, seen, ("is_on", "words"))
    for name, value in changes.items():
        setattr(responder, name, value)
    said = [one for of_language in responder.words.values() for one in of_language.values()]
    for one in said:
        _check_places(subject=one.get("subject", ""), text=one.get("text", ""))
    if responder.is_on and not any(str(one.get("text", "")).strip() for one in said):
        raise Invalid("What should it answer?", fields={"words": "It needs words in one language at least."})
    return _saved(responder, before, ("is_on", "words"), "autoresponder", by)


@action("define.branch", locks=False)
def save_document(
    document: Document, *, changes: Mapping[str, Any], seen: int | None = None, by: Actor
) -> Document:
    """Put a PDF or a picture into the library (`content`), rename or hide it; what was sent keeps what it had."""
    check_editable(changes, {"name", "is_hidden", "content"})
    before = _hold(document, seen, ("name", "is_hidden"))
    if "content" in changes:
        document.file = keep_file(_checked_document(changes["content"]))
    for name in ("name", "is_hidden"):
        if name in changes:
            setattr(document, name, _line(changes[name]))
    if not document.name or document.file_id is None:
        raise Invalid("A file and its name are needed.", fields={"name": "What is it called?"})
    return _saved(document, before, ("name", "is_hidden"), "document", by)


def _hold(row: M, seen: int | None, names: tuple[str, ...]) -> dict[str, Any]:
    """The row as it is now, locked; what it says before the change. Denies an old version."""
    if row._state.adding:
        return dict.fromkeys(names)
    hold(row)
    if seen is not None and seen != row.version:
        raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    return {name: getattr(row, name) for name in names}


def _saved(row: M, before: dict[str, Any], names: tuple[str, ...], kind: str, by: Actor) -> M:
    was, is_now = differing(before, {name: getattr(row, name) for name in names})
    is_new = row._state.adding
    if not is_new:
        row.version += 1
    row.save()
    record(f"{kind}:{'made' if is_new else 'edited'}", _model(row), by=by, before=was, after=is_now)
    return row


def _model(row: M) -> Model:
    return row


def _place(template: Template) -> dict[str, Any]:
    return {"branch": template.branch, "language": template.language}


def _check_account(account: SmtpAccount) -> None:
    for name in ("address", "reply_address"):
        typed = getattr(account, name)
        read = read_address(typed)
        if (typed or name == "address") and (read is None or not read.address.isascii()):
            raise Invalid("This is no e-mail address.", fields={name: "An e-mail address."})
        setattr(account, name, read.address if read else "")
    if not _HOST.fullmatch(account.host):
        raise Invalid("This is no server's name.", fields={"host": "Like mail.house.example."})
    if not 0 < account.port < 65_536:
        raise Invalid("This is no port.", fields={"port": "1 to 65535."})
    if account.security not in set(Security):
        raise Invalid("How is it encrypted?", fields={"security": "Pick one of the list."})
    if SmtpAccount.objects.filter(branch=account.branch).exclude(pk=account.pk).exists():
        raise Invalid("This branch has an account already.", fields={"branch": "One each."})


def _checked_key(account: SmtpAccount, pem: str) -> str:
    """The key, if one can sign with it."""
    try:
        dkim.sign(
            b"From: a@b.example\r\n\r\nx\r\n",
            (account.dkim_selector or "s").encode(),
            (account.dkim_domain or "b.example").encode(),
            pem.strip().encode(),
        )
    except Exception as trouble:  # the library raises whatever it stumbles over
        raise Invalid(
            "This is no private key that mail can be signed with.",
            fields={"dkim_key": "An RSA key as PEM: -----BEGIN …"},
        ) from trouble
    return pem.strip()


def _check_language(language: str) -> None:
    if language not in LANGUAGES:
        raise Invalid("There is no such language.", fields={"language": "Pick one of the list."})


def _check_places(**texts: str) -> None:
    for name, text in texts.items():
        if unknown := unknown_places(text):
            raise Invalid(
                "Nobody knows the placeholder %(place)s.",
                fields={name: "Look at the list of placeholders."},
                place=unknown[0],
            )


def _checked_picture(content: bytes) -> bytes:
    if sniff(content) not in PICTURES or len(content) > LARGEST_PICTURE:
        raise Invalid("A picture of at most 1 MB is needed.", fields={"picture": "PNG, JPEG, GIF or WebP."})
    return content


def _checked_document(content: bytes) -> bytes:
    if sniff(content) not in {"application/pdf", *PICTURES}:
        raise Invalid("Only PDFs and pictures go along.", fields={"file": "A PDF or a picture."})
    if len(content) > LARGEST:
        raise Invalid("The file is larger than 10 MB.", fields={"file": "At most 10 MB."})
    return content


def _text(value: Any) -> str:
    return clean_text(value, _LONGEST_TEXT)


def _line(value: Any) -> Any:
    return one_line(value) if isinstance(value, str) else value
