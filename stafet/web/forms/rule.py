"""A rule of distribution as it is filled in: which leads, to which team, in which way."""

import re
from collections.abc import Iterable
from typing import Any, Final, cast

from babel.dates import get_day_names
from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stafet.catalog.models import Category, LeadType, Product, Source
from stafet.distribution.choose import Way
from stafet.distribution.models import Rule
from stafet.staff.at_hand import at_hand
from stafet.staff.models import Branch, Team
from stafet.web import wording
from stafet.web.forms.reading import Shape
from stafet.web.forms.spans import read_spans, said_spans
from stafet.web.forms.ticks import Ticks
from stafet.web.rule_words import WAYS, said_areas

MOST_PRODUCTS: Final = 200
_LANGUAGES: Final = (("de", _("German")), ("da", _("Danish")), ("en", _("English")))
_COUNTRIES: Final = (("DE", _("Germany")), ("DK", _("Denmark")))
_YES_OR_NO: Final[dict[Any, str]] = {True: "yes", False: "no"}
_KEYS: Final = ("source", "type", "category", "product", "branch")
_RUN = re.compile(r"(\w+)\s*[-–—]\s*(\w+)")


class AreasField(forms.CharField):
    """Beginnings of postcodes, as people write them: "20-22, 249"."""

    def to_python(self, value: Any) -> Any:
        areas = read_areas(str(value or ""))
        if areas is None:
            raise forms.ValidationError(gettext("Not understood. Write it like 20–22, 249."))
        return areas


class SpanField(forms.CharField):
    """One span of a day."""

    def to_python(self, value: Any) -> Any:
        spans = read_spans(str(value or ""))
        if spans is None or len(spans) > 1:
            raise forms.ValidationError(gettext("Not understood. Write it like 9:00–18:00."))
        return spans


class RuleForm(Shape):
    """Which leads, to whom, how, and for how long."""

    name = forms.CharField(label=_("Name"), max_length=100)
    branch_of = forms.ChoiceField(label=_("Where it holds"), required=False)
    source = Ticks(label=_("Source"))
    type = Ticks(label=_("Type"))
    category = Ticks(label=_("Category, with all below it"))
    product = Ticks(label=_("Product"))
    branch = Ticks(label=_("Branch"))
    language = Ticks(label=_("Language"), choices=_LANGUAGES)
    country = Ticks(label=_("Country"), choices=_COUNTRIES)
    postcode = AreasField(
        label=_("Postcode begins with"),
        required=False,
        max_length=600,
        widget=forms.TextInput(attrs={"autocomplete": "off", "placeholder": "20–22, 249"}),
    )
    least = forms.DecimalField(label=_("Amount from"), required=False, min_value=0, max_digits=13)
    most = forms.DecimalField(label=_("Amount up to"), required=False, min_value=0, max_digits=13)
    currency = forms.ChoiceField(
        label=_("Currency"), required=False, choices=[("", _("any")), ("EUR", "EUR"), ("DKK", "DKK")]
    )
    days = Ticks(label=_("Days"))
    span = SpanField(
        label=_("Time of day"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "placeholder": "9:00–18:00"}),
    )
    is_open = forms.ChoiceField(
        label=_("Opening hours"),
        required=False,
        choices=[("", _("any time")), ("yes", _("while it is open")), ("no", _("while it is closed"))],
    )
    known_owner = forms.ChoiceField(
        label=_("The customer"),
        required=False,
        choices=[("", _("anybody")), ("yes", _("somebody here knows them")), ("no", _("nobody knows them"))],
    )
    team = forms.ChoiceField(label=_("Team"))
    way = forms.ChoiceField(
        label=_("How the team shares them"),
        choices=[(str(way), _(WAYS[way])) for way in Way],
        widget=forms.RadioSelect,
        initial="open",
    )
    known_owner_first = forms.BooleanField(
        label=_("First to whoever knows the customer, if they are there"), required=False
    )
    ends_after = forms.IntegerField(
        label=_("An offer ends after (minutes of opening time)"),
        required=False,
        min_value=1,
        max_value=43_200,
        help_text=_("Then it goes on to the next one, at last to the dispatcher. Empty: it stays on offer."),
    )
    is_on = forms.BooleanField(label=_("On"), required=False, initial=True)

    def __init__(
        self, *args: Any, places: list[tuple[str, str]], rule: Rule | None = None, **given: Any
    ) -> None:
        given["initial"] = _standing(rule) if rule is not None else {}
        super().__init__(*args, **given)
        if rule is not None:
            del self.fields["branch_of"]
        else:
            self._offer("branch_of", places)
        own = rule.conditions if rule is not None else {}
        self._offer("source", _named(at_hand(Source).every, own.get("source", ())))
        self._offer("type", _named(at_hand(LeadType).every, own.get("type", ())))
        self._offer("category", _named(Category.objects.all(), own.get("category", ())))
        self._offer("product", _named(Product.objects.all()[:MOST_PRODUCTS], own.get("product", ())))
        self._offer("branch", _named(at_hand(Branch).every, own.get("branch", ())))
        days = get_day_names("abbreviated", locale=wording.locale())
        self._offer("days", [(str(day), days[day]) for day in range(7)])
        self._offer("team", _teams(places, rule))

    def _offer(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        cast("forms.ChoiceField", self.fields[name]).choices = list(choices)

    def ticks(self) -> list[Any]:
        """The conditions that are ticked from a list and have something to tick."""
        names = ("source", "type", "category", "product", "branch", "language", "country")
        return [self[name] for name in names if cast("forms.ChoiceField", self.fields[name]).choices]

    def terms(self) -> dict[str, Any]:
        """As the verb takes them."""
        given = self.cleaned_data
        return {
            "name": given["name"],
            "conditions": self._conditions(),
            "team": Team.objects.select_related("branch").filter(pk=int(given["team"])).first(),
            "way": given["way"],
            "known_owner_first": given["known_owner_first"],
            "ends_after": given["ends_after"],
            "is_on": given["is_on"],
        }

    def _conditions(self) -> dict[str, Any]:
        given = self.cleaned_data
        amount = {"from": given["least"], "to": given["most"]}
        if given["least"] is not None or given["most"] is not None:
            amount["currency"] = given["currency"]
        time: dict[str, Any] = {"days": [int(day) for day in given["days"]]} if given["days"] else {}
        if given["span"]:
            time["from"], time["to"] = given["span"][0]
        if given["is_open"]:
            time["open"] = given["is_open"] == "yes"
        return {
            **{name: given[name] for name in (*_KEYS, "language", "country", "postcode")},
            "amount": {name: value for name, value in amount.items() if value not in {None, ""}},
            "time": time,
            "known_owner": given["known_owner"] == "yes" if given["known_owner"] else None,
        }


def read_areas(line: str) -> list[str] | None:
    """Beginnings of postcodes, runs written out; None where it is no such line.

    >>> read_areas("20–22, 249"), read_areas("22-20"), read_areas("")
    (['20', '21', '22', '249'], None, [])
    """
    found: list[str] = []
    for piece in filter(None, (one.strip() for one in re.split(r"[,;\n]", line))):
        run = _RUN.fullmatch(piece)
        if run is None:
            found.append(piece)
            continue
        first, last = run.groups()
        if not (first.isdecimal() and last.isdecimal() and len(first) == len(last)):
            return None
        numbers = range(int(first), int(last) + 1)
        if not 0 < len(numbers) <= MOST_PRODUCTS:
            return None
        found += [str(number).zfill(len(first)) for number in numbers]
    return found


def _standing(rule: Rule) -> dict[str, Any]:
    """What stands there, as the controls show it."""
    own: dict[str, Any] = rule.conditions
    amount, time = own.get("amount", {}), own.get("time", {})
    return {
        "name": rule.name,
        **{name: [str(key) for key in own.get(name, ())] for name in (*_KEYS, "language", "country")},
        "postcode": said_areas(own.get("postcode", ())),
        "least": amount.get("from"),
        "most": amount.get("to"),
        "currency": amount.get("currency", ""),
        "days": [str(day) for day in time.get("days", ())],
        "span": said_spans([[time["from"], time["to"]]]) if "from" in time else "",
        "is_open": _YES_OR_NO.get(time.get("open"), ""),
        "known_owner": _YES_OR_NO.get(own.get("known_owner"), ""),
        "team": str(rule.team_id or ""),
        "way": rule.way,
        "known_owner_first": rule.known_owner_first,
        "ends_after": rule.ends_after,
        "is_on": rule.is_on,
    }


def _named(rows: Iterable[Any], own: Iterable[int]) -> list[tuple[str, str]]:
    """Those that can be picked: all that are not hidden, and what the rule has."""
    kept = set(own)
    return [(str(one.pk), str(one)) for one in rows if not one.is_hidden or one.pk in kept]


def _teams(places: list[tuple[str, str]], rule: Rule | None) -> list[tuple[str, str]]:
    """The teams of the branches where the rule can hold; of the company's, all."""
    branches = {int(key) for key, _name in places if key}
    own = {rule.branch_id} if rule is not None and rule.branch_id else branches
    living = [one for one in at_hand(Team).every if not one.is_hidden and one.branch_id in own]
    named = at_hand(Branch).by_key
    return [(str(one.pk), f"{one.name} · {named[one.branch_id].name}") for one in living]
