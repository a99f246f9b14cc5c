"""The frame around every verb: nobody overwrites what they have not seen."""

from collections.abc import Callable
from typing import Any

import pytest

from stafet.foundation.denials import Forbidden, Overtaken
from stafet.staff.actions.branch import edit_branch
from stafet.staff.actions.team import edit_team
from stafet.staff.actions.user import edit_user
from tests.world import World


@pytest.mark.parametrize(
    ("verb", "named"), [(edit_branch, "flensburg"), (edit_team, "sales"), (edit_user, "agent")]
)
def test_only_who_saw_the_present_version_changes_it(
    world: World, verb: Callable[..., Any], named: str
) -> None:
    subject, by = getattr(world, named), world.by(world.administrator)
    seen = subject.version
    verb(subject, changes={"name": "Another name"}, version=seen, by=by)
    with pytest.raises(Overtaken):
        verb(subject, changes={"name": "Mine"}, version=seen, by=by)
    subject.refresh_from_db()
    assert (subject.name, subject.version) == ("Another name", seen + 1)
    assert verb(subject, changes={"name": "Mine"}, by=by).name == "Mine"


def test_who_may_not_is_told_so_whatever_they_saw(world: World) -> None:
    with pytest.raises(Forbidden):
        edit_team(world.sales, changes={"name": "Mine"}, version=99, by=world.by(world.agent))
