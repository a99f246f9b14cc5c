"""The page on which mail is set up, and its dialogs."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from stafet.mail.models import Autoresponder, Block, Document, SmtpAccount, Template
from tests.query_counts import counted
from tests.world import PASSWORD, World


def test_an_administrator_sets_up_mail_from_nothing(world: World, client: Client) -> None:
    client.login(username=world.administrator.email, password=PASSWORD)
    flensburg = world.flensburg.pk
    account = {
        "address": "sales@house.example", "host": "127.0.0.1", "port": "9", "security": "none", "is_on": "on",
        "password": "s3cret", "user": "sales",
    }  # fmt: skip
    assert client.get(f"/mail/accounts/{flensburg}").status_code == 200
    assert client.post(f"/mail/accounts/{flensburg}", account).status_code == 303
    assert SmtpAccount.objects.get().branch == world.flensburg
    template = {
        "name": "Hello",
        "code": "hello",
        "language": "de",
        "branch": "",
        "text": "Hallo {{contact.name}}",
    }
    assert client.get("/mail/templates/new").status_code == 200
    assert client.post("/mail/templates/new", template).status_code == 303
    made = Template.objects.get()
    assert (
        client.post(f"/mail/templates/{made.pk}", {"name": "Hi", "text": "Hallo", "version": 1}).status_code
        == 303
    )
    assert (
        client.post(f"/mail/templates/{made.pk}", {"name": "Ho", "text": "Ho", "version": 1}).status_code
        == 409
    )
    shown = client.get(f"/mail/templates/{made.pk}/preview")
    assert "sandbox" in shown["Content-Security-Policy"]
    assert "Hallo" in shown.content.decode()
    place = {"kind": "footer", "language": "de", "branch": str(flensburg)}
    assert client.post("/mail/blocks/new", place)["Location"] == f"/mail/blocks/{Block.objects.get().pk}"
    assert client.post(f"/mail/blocks/{Block.objects.get().pk}", {"text": "Impressum"}).status_code == 303
    answer = {"is_on": "on", "text_de_open": "Danke!"}
    assert client.post(f"/mail/responders/{world.web.pk}", answer).status_code == 303
    assert Autoresponder.objects.get().words == {"de": {"open": {"subject": "", "text": "Danke!"}}}
    file = SimpleUploadedFile("prices.pdf", b"%PDF-1.4")
    assert client.post("/mail/documents", {"file": file, "branch": ""}).status_code == 303
    page = client.get("/mail").content.decode()
    for word in ("sales@house.example", "Hi", "Impressum", "prices.pdf"):
        assert word in page
    assert "s3cret" not in page + client.get(f"/mail/accounts/{flensburg}").content.decode()
    assert client.post(f"/mail/documents/{Document.objects.get().pk}").status_code == 303
    assert "prices.pdf" not in client.get("/mail").content.decode()


def test_a_way_out_that_does_not_work_says_so_when_it_is_tried(world: World, client: Client) -> None:
    SmtpAccount.objects.create(
        branch=world.flensburg, address="a@b.example", host="127.0.0.1", port=9, security="none"
    )
    client.login(username=world.administrator.email, password=PASSWORD)
    assert client.post(f"/mail/accounts/{world.flensburg.pk}/trial").status_code == 303
    assert "It did not go out" in client.get("/mail").content.decode()
    assert SmtpAccount.objects.get().failure


def test_an_agent_sets_up_nothing(world: World, client: Client) -> None:
    client.login(username=world.agent.email, password=PASSWORD)
    for address in ("/mail", "/mail/accounts/0", "/mail/templates/new", "/mail/blocks/new"):
        assert client.get(address).status_code == 403
    made = Template.objects.create(code="x", language="en", name="X", text="X")
    assert client.get(f"/mail/templates/{made.pk}").status_code == 403
    assert client.post(f"/mail/templates/{made.pk}/trial").status_code == 403


def test_each_page_about_mail_asks_a_committed_number_of_times(world: World, client: Client) -> None:
    made = Template.objects.create(code="x", language="en", name="X", text="X")
    block = Block.objects.create(kind="footer", language="en", text="X")
    client.login(username=world.administrator.email, password=PASSWORD)
    for address, name in (
        ("/mail", "GET /mail"),
        ("/mail/accounts/0", "GET /mail/accounts/N"),
        ("/mail/templates/new", "GET /mail/templates/new"),
        (f"/mail/templates/{made.pk}", "GET /mail/templates/N"),
        (f"/mail/templates/{made.pk}/preview", "GET /mail/templates/N/preview"),
        ("/mail/blocks/new", "GET /mail/blocks/new"),
        (f"/mail/blocks/{block.pk}", "GET /mail/blocks/N"),
        (f"/mail/responders/{world.web.pk}", "GET /mail/responders/N"),
    ):
        client.get(address)
        with counted(name):
            client.get(address)
