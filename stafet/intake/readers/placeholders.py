"""What forms write where nobody wrote anything: "k. A.", "not provided", an unfilled mark of their template."""

import re

_NOTHING = frozenset(
    "-|--|---|–|—|.|..|...|…|/|*|n/a|n.a.|na|n. a.|k.a.|k. a.|k.a|ka|keine angabe|keine angaben|keine|keiner|kein|nicht angegeben|"
    "nicht vorhanden|nicht bekannt|nicht ausgefüllt|ohne angabe|o.a.|unbekannt|leer|(leer)|entfällt|ikke oplyst|ikke angivet|"
    "ikke udfyldt|ikke opgivet|ingen|ingen angivet|ukendt|not provided|not specified|not given|not available|not supplied|"
    "not set|none|none given|none provided|null|undefined|nil|unknown|empty|(empty)|blank|(none)|[none]|<none>|niet opgegeven|"
    "niet ingevuld|niet bekend|onbekend|geen|geen opgave|n.v.t.|nvt|n.v.t|no answer|no response|(not set)|bitte wählen|"
    "bitte auswählen|please select|vælg venligst|maak een keuze".split("|")
)
_TEMPLATE_MARK = re.compile(
    r"\{\{[^{}]{1,60}\}\}|\[your-[\w-]{1,40}\]|%[\w-]{2,40}%|\$\{[\w.]{1,40}\}|\[_[\w.]{1,40}\]"
)


def is_nothing(value: str) -> bool:
    """Whether a value stands for "nothing given".

    >>> is_nothing("k. A."), is_nothing("{{phone}}"), is_nothing("Nils")
    (True, True, False)
    """
    return len(value) <= 60 and (value.casefold() in _NOTHING or _TEMPLATE_MARK.fullmatch(value) is not None)
