"""Opening: what a lead gets unasked (R32)."""

import pytest

from stafet.catalog.models import LeadType, Level, Scale
from stafet.foundation.denials import Invalid
from tests.world import World


@pytest.mark.parametrize(
    ("hidden", "given"), [((3,), 4), ((3, 4), 2), ((3, 4, 5), 2), ((1, 2, 3, 4), 5), ((1, 2, 3, 4, 5), 3)]
)
def test_a_default_level_that_was_hidden_gives_way_to_the_next_one(
    world: World, hidden: tuple[int, ...], given: int
) -> None:
    LeadType.objects.update(default_priority=3)
    Level.objects.filter(scale=Scale.PRIORITY, rank__in=hidden).update(is_hidden=True)
    assert world.lead().priority == given


def test_a_level_that_somebody_names_must_be_visible(world: World) -> None:
    Level.objects.filter(scale=Scale.IMPORTANCE, rank=5).update(is_hidden=True)
    with pytest.raises(Invalid, match="no such level"):
        world.lead(importance=5)
    assert world.lead().importance == 3
