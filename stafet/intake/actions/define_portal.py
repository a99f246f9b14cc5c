"""Set how a portal's mails are read: its senders, labels, sentences and places."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from stafet.foundation.denials import Invalid, Overtaken
from stafet.foundation.plain_text import one_line
from stafet.intake.models import PortalTemplate
from stafet.intake.readers.portal import MAX_PATTERNS, fields_offered, selector_fits, trouble_in
from stafet.staff.action import action, hold
from stafet.staff.actor import Actor
from stafet.staff.changes import differing
from stafet.staff.events import record

LONGEST_SAMPLE: Final = 200_000  # letters
_FACTS: Final = ("name", "language", "senders", "labels", "subjects", "sentences", "selectors", "is_on")
Pairs = Sequence[tuple[str, str]]


@action("define.company", locks=False)
def define_portal(
    template: PortalTemplate, *, terms: Mapping[str, Any], version: int | None = None, by: Actor
) -> PortalTemplate:
    """Make a portal's template, or change it; mails that come from now on are read by it.

    `terms`: `name`, `language`, `senders` (domains or addresses), `labels` and `selectors` (pairs of what and field),
    `subjects` and `sentences` (patterns with fields in braces), `sample` (a mail as text), `is_on`; what is left out
    stays. Denies unknown fields and patterns that say nothing, line by line. A replay reads old mails anew.
    """
    if template.pk:
        hold(template)
        if version is not None and version != template.version:
            raise Overtaken("Somebody has changed this meanwhile. Look at it again, then save.")
    before = _facts(template) if template.pk else dict.fromkeys(_FACTS)
    for name, value in terms.items():
        setattr(template, name, _checked(name, value))
    if not template.name or not template.senders:
        raise Invalid(
            "A portal needs a name and a sender.",
            fields={"senders": "A domain or an address from which its mails come."},
        )
    was, is_now = differing(before, _facts(template))
    if is_now or "sample" in terms:
        template.version += 1 if template.pk else 0
        template.save()
    if is_now:
        record("portal:defined", template, by=by, before=was, after=is_now)
    return template


def _checked(name: str, value: Any) -> Any:
    if name in ("name", "language", "code"):
        return one_line(str(value), 100)
    if name == "sample":
        return str(value).replace("\0", "")[:LONGEST_SAMPLE]
    if name == "is_on":
        return bool(value)
    if name not in _FACTS:
        raise Invalid("There is no such thing to set.", fields={name: "Leave it out."})
    if len(value) > MAX_PATTERNS:
        raise Invalid("These are too many lines.", fields={name: "At most sixty."})
    if name in ("labels", "selectors"):
        return _pairs(name, value)
    lines = [one_line(str(line), 254) for line in value if str(line).strip()]
    if name != "senders" and (wrong := next(filter(None, map(trouble_in, lines)), "")):
        raise Invalid("One of the patterns does not work.", fields={name: wrong})
    return lines


def _pairs(name: str, value: Pairs) -> list[list[str]]:
    kept = [[one_line(left, 120), one_line(right, 30)] for left, right in value if left.strip()]
    offered = fields_offered()
    for left, right in kept:
        if right not in offered or (name == "selectors" and not selector_fits(left)):
            raise Invalid(
                "One of the lines does not work.",
                fields={name: "Each line: what it is called, an equals sign, a field."},
                options={name: sorted(offered)},
            )
    return kept


def _facts(template: PortalTemplate) -> dict[str, Any]:
    return {name: getattr(template, name) for name in _FACTS}
