"""A message as it was written, with its files, asks the database as often as is committed."""

from stafet.foundation import clock
from stafet.intake.actions.hand_in import hand_in
from stafet.intake.actions.settle import settle_capture
from stafet.mail.files import keep_file
from stafet.mail.models import Message, MessageFile
from stafet.staff.actor import SYSTEM
from tests.intake.enquiries import MAIL, mail
from tests.query_counts import counted
from tests.web.conftest import LogIn
from tests.world import World


def test_a_letter_and_its_files_are_shown(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="accepted")
    message = Message.objects.create(
        lead=lead, branch=lead.branch, direction="in", state="received", at=clock.now(), from_address="a@post.example",
        subject="Golf", html="<p>Still <b>there</b>?<script>x()</script></p>",
    )  # fmt: skip
    client = at_desk_of(world.agent)
    for number in range(2):
        kept = MessageFile.objects.create(
            message=message, file=keep_file(b"%PDF-1.7 x"), name=f"{number}.pdf"
        )
        with counted("GET /letters/N"):
            page = client.get(f"/letters/{message.pk}").content.decode()
        assert "<p>Still <b>there</b>?</p>" in page
        assert f"{number}.pdf" in page
        with counted("GET /letters/N/files/N"):
            answer = client.get(f"/letters/{message.pk}/files/{kept.pk}")
        assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")


def test_what_a_lead_came_in_by_is_one_click_away(world: World, at_desk_of: LogIn) -> None:
    capture = hand_in(world.mail, raw=mail(), content_type=MAIL, by=SYSTEM)
    settle_capture(capture, by=SYSTEM)
    lead, message = capture.leads.get(), Message.objects.get(capture=capture.pk)
    page = at_desk_of(world.administrator).get(f"/leads/{lead.number}").content.decode()
    assert page.count(f'href="/letters/{message.pk}"') == 1
