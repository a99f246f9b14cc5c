"""Why an action is not possible now: each denial is one sentence that a person can read.

Doors translate a denial once: Unseen 404, Forbidden 403, Overtaken 409, NotNow and Invalid 422.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext

Options = Mapping[str, Any]


class Denial(Exception):
    """An action that is not possible; `sentence` says why, in the reader's language.

    `sentence` is given in English with named places (`%(who)s`) and translated when it is read;
    `fields` maps the name of a wrong field to its own sentence; `options` names the open choices.
    """

    def __init__(
        self,
        sentence: str,
        *,
        fields: Mapping[str, str] | None = None,
        options: Options | None = None,
        **places: object,
    ) -> None:
        super().__init__(sentence, places)
        self.template = sentence
        self.places = places
        self.fields = dict(fields or {})
        self.options = dict(options or {})

    @property
    def sentence(self) -> str:
        """The reason, translated, with its places filled in."""
        return gettext(self.template) % self.places

    def field_sentences(self) -> dict[str, str]:
        """The wrong fields with their translated sentences."""
        return {name: gettext(template) for name, template in self.fields.items()}

    def __str__(self) -> str:
        return self.template % self.places


class Unseen(Denial):
    """What one may not see does not exist."""


class Forbidden(Denial):
    """Seen, but not this person's to do."""


class Overtaken(Denial):
    """Somebody else was faster; the sentence names them."""


class NotNow(Denial):
    """The subject is not in a state for it."""


class Invalid(Denial):
    """What was given does not fit."""
