"""Setting mail up: who may, what is denied, what is kept secret, and which text is taken."""

from typing import Any

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from stafet.foundation.denials import Forbidden, Invalid, Overtaken
from stafet.mail.actions.define import (
    save_account,
    save_block,
    save_document,
    save_responder,
    save_template,
)
from stafet.mail.actions.send import send_message
from stafet.mail.fallback import best, languages_for
from stafet.mail.models import Autoresponder, Block, Document, SmtpAccount, Template
from stafet.mail.send_due import send_due
from stafet.mail.trial import send_trial
from stafet.mail.way_out import way_out_of
from stafet.staff.models import Event
from tests.notify.letterbox import Letterbox
from tests.world import World

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def a_key() -> str:
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return made.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    ).decode()


def public_record(pem: str) -> bytes:
    loaded = serialization.load_pem_private_key(pem.encode(), None)
    public = loaded.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return b"v=DKIM1; k=rsa; p=" + b"".join(public.splitlines()[1:-1])


def test_an_accounts_secrets_are_sealed_and_stay_when_left_empty(world: World) -> None:
    admin = world.by(world.administrator)
    given = {
        "address": "sales@house.example",
        "host": "mail.house.example",
        "port": 587,
        "security": "starttls",
    }
    made = save_account(
        SmtpAccount(branch=world.flensburg),
        changes={**given, "user": "sales", "password": "s3cret"},
        by=admin,
    )
    save_account(made, changes={"name": "House", "password": ""}, seen=made.version, by=admin)
    stored = SmtpAccount.objects.get()
    assert "s3cret" not in stored.sealed_password
    way = way_out_of(world.flensburg)
    assert way is not None
    assert (way.password, way.name) == ("s3cret", "House")
    told = str([(one.before, one.after) for one in Event.objects.all()])
    assert "s3cret" not in told
    with pytest.raises(Overtaken):
        save_account(made, changes={"name": "Late"}, seen=1, by=admin)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"address": "nobody"}, "address"),
        ({"address": "a@b.example\nBcc: c@d.example"}, "address"),
        ({"host": "mail server"}, "host"),
        ({"port": 70_000}, "port"),
        ({"security": "hope"}, "security"),
        ({"dkim_key": "-----BEGIN NONSENSE-----"}, "dkim_key"),
    ],
)
def test_an_account_that_cannot_work_is_denied_by_its_field(
    world: World, wrong: dict[str, Any], field: str
) -> None:
    given = {"address": "sales@house.example", "host": "mail.house.example", "port": 587, "security": "none"}
    with pytest.raises(Invalid) as denied:
        save_account(
            SmtpAccount(branch=world.flensburg), changes=given | wrong, by=world.by(world.administrator)
        )
    assert set(denied.value.fields) == {field}
    assert not SmtpAccount.objects.exists()


def test_a_manager_writes_the_branchs_texts_and_neither_the_companys_nor_accounts(world: World) -> None:
    manager = world.by(world.manager)
    words = {"name": "Hello", "text": "Hi {{contact.first_name}}"}
    save_template(Template(branch=world.flensburg, code="hello", language="en"), changes=words, by=manager)
    for place in (None, world.hamburg):
        with pytest.raises(Forbidden):
            save_template(Template(branch=place, code="hello", language="en"), changes=words, by=manager)
    with pytest.raises(Forbidden):
        save_account(SmtpAccount(branch=world.flensburg), changes={}, by=manager)
    with pytest.raises(Forbidden):
        save_block(
            Block(branch=world.flensburg, kind="footer", language="en"), changes={}, by=world.by(world.agent)
        )


def test_a_placeholder_that_nobody_knows_is_found_before_a_customer_reads_it(world: World) -> None:
    made = Template(branch=world.flensburg, code="hello", language="en")
    with pytest.raises(Invalid) as denied:
        save_template(made, changes={"name": "Hello", "text": "{{note.text}}"}, by=world.by(world.manager))
    assert set(denied.value.fields) == {"text"}
    assert "{{note.text}}" in denied.value.sentence


def test_the_library_takes_pdfs_and_pictures_whatever_they_are_called(world: World) -> None:
    by = world.by(world.manager)
    made = save_document(
        Document(branch=world.flensburg), changes={"name": "Prices.pdf", "content": b"%PDF-1.4 x"}, by=by
    )
    assert made.file.media_type == "application/pdf"
    with pytest.raises(Invalid):
        save_document(
            Document(branch=world.flensburg), changes={"name": "a.pdf", "content": b"<script>"}, by=by
        )


def test_an_automatic_answer_without_words_is_not_switched_on(world: World) -> None:
    with pytest.raises(Invalid):
        save_responder(Autoresponder(source=world.web), changes={"is_on": True}, by=world.by(world.manager))


def test_the_text_in_the_readers_language_comes_before_the_branchs_own() -> None:
    own = Template(branch_id=1, language="de")
    standard = Template(branch_id=None, language="da")
    other = Template(branch_id=2, language="da")
    assert best([own, standard, other], branch=1, languages=languages_for("da", "de")) is standard
    assert best([own, standard, other], branch=1, languages=languages_for("de")) is own
    assert best([own], branch=1, languages=languages_for("da")) is own
    assert best([other], branch=1, languages=languages_for("da")) is None


def test_blocks_stand_around_a_message_in_both_its_forms(
    world: World, account: SmtpAccount, box: Letterbox
) -> None:
    by = world.by(world.administrator)
    header = save_block(Block(kind="header", language="en"), changes={"text": "House", "picture": PNG}, by=by)
    save_block(Block(kind="footer", language="en"), changes={"text": "{{branch.name}}, Court 1"}, by=by)
    save_block(Block(kind="colleague", language="en"), changes={"text": "for automatic ones"}, by=by)
    lead = world.lead(handover="accepted")
    send_message(lead, text="Yes.", by=world.by(world.agent))
    assert send_due([world.flensburg.pk]) == (1, True)
    [letter] = box.letters
    html, text = letter.get_body(("html",)), letter.get_body(("plain",))
    assert html is not None
    assert text is not None
    assert "cid:header@blocks" in html.get_content()
    assert "Flensburg, Court 1" in html.get_content()
    assert text.get_content().split() == "House Yes. -- Flensburg, Court 1".split()
    pictures = [part for part in letter.walk() if part.get_content_type() == "image/png"]
    assert [part["Content-ID"] for part in pictures] == ["<header@blocks>"]
    assert pictures[0].get_content() == PNG
    save_block(header, changes={"picture": None}, by=by)
    assert Block.objects.get(pk=header.pk).picture is None


def test_a_message_is_signed_and_the_signature_holds(
    world: World, account: SmtpAccount, box: Letterbox
) -> None:
    pem = a_key()
    save_account(
        account,
        changes={"dkim_key": pem, "dkim_domain": "flensburg.example", "dkim_selector": "s1"},
        by=world.by(world.administrator),
    )
    send_message(world.lead(handover="accepted"), text="Grüße aus Flensburg", by=world.by(world.agent))
    assert send_due([world.flensburg.pk]) == (1, True)
    [raw] = box.raw
    asked = []

    def record(name: bytes, **_: object) -> bytes:
        asked.append(name)
        return public_record(pem)

    assert dkim.verify(raw, dnsfunc=record)
    assert asked == [b"s1._domainkey.flensburg.example."]
    assert not dkim.verify(raw.replace(b"Subject: Re:", b"Subject: Oh:"), dnsfunc=record)


def test_a_test_mail_goes_to_the_asker_and_no_missing_value_stops_it(
    world: World, account: SmtpAccount, box: Letterbox
) -> None:
    manager = world.by(world.manager)
    said = {
        "subject": "{{contact.title}} {{nonsense}}",
        "text": "{{company.name}} {{user.name}}",
        "language": "de",
    }
    assert send_trial(world.flensburg, **said, by=manager) == ""
    [letter] = box.letters
    assert letter["To"] == world.manager.email
    text = letter.get_body(("plain",))
    assert text is not None
    assert f"[company.name] {world.manager.name}" in text.get_content()
    with pytest.raises(Forbidden):
        send_trial(world.flensburg, **said, by=world.by(world.agent))
    box.answers[world.manager.email] = "550 no"
    assert "550" in send_trial(world.flensburg, **said, by=manager)
    assert SmtpAccount.objects.get().failure
