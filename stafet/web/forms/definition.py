"""A definition as it is filled in: one control for each column of its kind."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from stafet.blueprint.kinds import KINDS
from stafet.staff.columns import LANGUAGES, Column, Facts, Flag, Number, One, Pick, Several, Words
from stafet.staff.definitions import Definition
from stafet.staff.kinds import Kind, Said
from stafet.web.definition_words import EMPTY, HELP, column_word, option_word
from stafet.web.forms.reading import Shape

_LEVELS: Final = {"default_priority": "priorities", "default_importance": "importances"}
_NOTHING: Final = ("", EMPTY)


class DefinitionForm(Shape):
    """The names in each language, what the kind's columns hold, and whether it is hidden."""

    name_en = forms.CharField(label=_("Name, English"), max_length=100, required=False)
    name_de = forms.CharField(label=_("Name, German"), max_length=100, required=False)
    name_da = forms.CharField(label=_("Name, Danish"), max_length=100, required=False)

    def __init__(
        self, *args: Any, kind: Kind, row: Definition, said: Said | None = None, **given: Any
    ) -> None:
        self.kind, self.is_new = kind, row.pk is None
        self.said = (kind.told(row) if said is None else said) if not self.is_new else {}
        standing = self.said or {column.name: column.told(row) for column in kind.columns}
        given["initial"] = {f"name_{language}": standing["names"].get(language, "") for language in LANGUAGES}
        super().__init__(*args, **given)
        self.shown = [column for column in kind.own if self._is_asked(column, standing)]
        for column in self.shown:
            self._add(column, standing.get(column.name))
        if self.is_new:
            self.fields["code"] = forms.CharField(
                label=_("Code"),
                max_length=30,
                required=False,
                help_text=_("Empty: the initials of the name. It stays."),
            )
        else:
            self.fields["is_hidden"] = forms.BooleanField(
                label=_("Hidden: only what has it still shows it"), required=False
            )
            self.initial["is_hidden"] = standing["is_hidden"]

    def controls(self) -> list[tuple[str, Any]]:
        """How each control is shown, and the control: `tick`, `chips` or `field`."""
        names = [name for name in self.fields if not name.startswith("name_")]
        return [(_how(self.fields[name]), self[name]) for name in names]

    def changes(self) -> dict[str, Any]:
        """As the verb takes them."""
        given = self.cleaned_data
        changes: dict[str, Any] = {"names": {language: given[f"name_{language}"] for language in LANGUAGES}}
        changes["names"] = {language: name for language, name in changes["names"].items() if name}
        for column in self.shown:
            changes[column.name] = self._plain(column)
        if self.is_new:
            return changes | ({"code": given["code"]} if given["code"] else {})
        return changes | {"is_hidden": given["is_hidden"]}

    def _is_asked(self, column: Column, standing: Said) -> bool:
        if column.name in {"names", "is_hidden"}:
            return False
        if isinstance(column, Facts) and not self.is_new:
            which, value = column.of
            return not which or bool(standing[which] == value)
        return self.is_new or not column.is_fixed

    def _add(self, column: Column, value: Any) -> None:
        if isinstance(column, Facts):
            for name in column.names:
                self.fields[f"{column.name}-{name}"] = forms.CharField(
                    label=str(column_word(name)), required=False, max_length=column.longest
                )
                self.initial[f"{column.name}-{name}"] = (value or {}).get(name, "")
            return
        control = _control(column, value)
        control.label, control.help_text = str(column_word(column.name)), str(HELP.get(column.name, ""))
        self.fields[column.name] = control
        self.initial[column.name] = "\n".join(value) if _is_lines(column) else value

    def _plain(self, column: Column) -> Any:
        if isinstance(column, Facts):
            typed = {name: self.cleaned_data[f"{column.name}-{name}"].strip() for name in column.names}
            standing: Mapping[str, Any] = self.said.get(column.name, {})
            same = {
                name: standing[name]
                for name, one in typed.items()
                if str(standing.get(name, "")) == one and one
            }
            return {**standing, **typed, **same}
        value = self.cleaned_data[column.name]
        if _is_lines(column):
            return [line.strip() for line in value.splitlines() if line.strip()]
        if column.name in _LEVELS:
            return int(value) if value else None
        return None if isinstance(column, One) and not value else value


def _is_lines(column: Column) -> bool:
    return isinstance(column, Words) and not column.options


def _how(control: forms.Field) -> str:
    if isinstance(control, forms.BooleanField):
        return "tick"
    return "chips" if isinstance(control, forms.MultipleChoiceField) else "field"


def _control(column: Column, value: Any) -> forms.Field:
    if column.name in _LEVELS:
        levels: Any = KINDS[_LEVELS[column.name]].rows()
        shown = [(one.rank, one.name) for one in levels if not one.is_hidden or one.rank == value]
        return forms.ChoiceField(required=False, choices=[_NOTHING, *shown])
    return next(make(column, value) for kind, make in _CONTROLS.items() if isinstance(column, kind))


def _pick(column: Any, _value: Any) -> forms.Field:
    words = [(value, option_word(value, column=column.name)) for value in column.options]
    return forms.ChoiceField(
        required=not column.is_open, choices=[_NOTHING, *words] if column.is_open else words
    )


def _words(column: Any, _value: Any) -> forms.Field:
    if not column.options:
        return forms.CharField(required=False, widget=forms.Textarea(attrs={"rows": 4}), max_length=20_000)
    own = (
        [(one.code, one.name) for one in KINDS["fields"].rows().filter(is_hidden=False)]
        if column.pattern
        else []
    )
    words = [(value, option_word(value)) for value in column.options]
    return forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, choices=[*words, *own]
    )


def _one(column: Any, value: Any) -> forms.Field:
    rows = _on_offer(column.of, {value})
    return forms.ChoiceField(
        required=column.is_needed, choices=rows if column.is_needed else [_NOTHING, *rows]
    )


def _several(column: Any, value: Any) -> forms.Field:
    rows = _on_offer(column.of, set(value or ()))
    return forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple, choices=rows)


def _on_offer(kind: type[Definition], standing: set[Any]) -> list[tuple[str, str]]:
    """Those that show, and those that stand there already."""
    rows = kind._default_manager.all()
    return [(one.code, one.name) for one in rows if not one.is_hidden or one.code in standing]


def _number(column: Any, _value: Any) -> forms.Field:
    return forms.IntegerField(required=False, min_value=column.least, max_value=column.most)


_CONTROLS: Final[Mapping[type[Column], Callable[[Any, Any], forms.Field]]] = {
    Flag: lambda _column, _value: forms.BooleanField(required=False),
    Number: _number,
    Pick: _pick,
    Words: _words,
    One: _one,
    Several: _several,
}
