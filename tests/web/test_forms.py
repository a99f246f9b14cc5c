"""What every form that asks something has in common, and the forms that show themselves again to be filled in further."""

import re

import pytest

from tests.web.conftest import LogIn, part
from tests.world import World

VERBS = ("edit", "acceptance", "refusal", "assignment", "closure", "reopening")


def forms_of(world: World) -> list[str]:
    held, offered = world.lead(handover="accepted"), world.lead(handover="offered")
    won = world.lead(handover="accepted", state="won")
    numbers = {"acceptance": offered.number, "refusal": offered.number, "reopening": won.number}
    urls = [f"/leads/{numbers.get(verb, held.number)}/{verb}" for verb in VERBS]
    return [*urls, "/leads/new", f"/contacts/{world.contact.pk}/edit"]


def test_every_form_can_be_sent_once_left_and_told_what_is_wrong(world: World, at_desk_of: LogIn) -> None:
    client = at_desk_of(world.administrator)
    for url in forms_of(world):
        for shown in (client.get(url), client.get(url, headers=part("dialog"))):
            form = re.search(r'<form class="ask".*?</form>', shown.content.decode(), re.DOTALL)
            assert form, url
            wanted = (
                'name="csrfmiddlewaretoken"', 'name="key"', 'id="ask-title"', 'id="ask-wrong"', '<button class="btn go">',
                ">Cancel</a>", f'action="{url}"',
            )  # fmt: skip
            assert {word: form[0].count(word) for word in wanted} == dict.fromkeys(wanted, 1), url


@pytest.mark.parametrize(("verb", "is_asked"), [("edit", True), ("closure", False)])
def test_a_form_that_edits_carries_the_version_that_it_showed(
    world: World, at_desk_of: LogIn, verb: str, is_asked: bool
) -> None:
    lead = world.lead(handover="accepted")
    page = at_desk_of(world.agent).get(f"/leads/{lead.number}/{verb}").content.decode()
    assert (f'name="version" value="{lead.version}"' in page) is is_asked


def test_who_may_not_decline_is_not_offered_it(world: World, at_desk_of: LogIn) -> None:
    lead = world.lead(handover="offered")
    url, link = f"/leads/{lead.number}/acceptance", f"/leads/{lead.number}/refusal"
    assert link in at_desk_of(world.agent).get(url).content.decode()
    assert link not in at_desk_of(world.dispatcher).get(url).content.decode()
