"""A form as a browser would send it: every control with the value that it shows."""

from html.parser import HTMLParser

Sent = dict[str, str | list[str]]


def filled(page: str, *, form: str = "ask") -> Sent:
    """The controls of the form with this id, by name; several of one name as a list."""
    reader = _Reader(form)
    reader.feed(page)
    if not reader.was_there:
        raise LookupError(f"no form {form} on this page")
    return {name: values if len(values) > 1 else values[0] for name, values in reader.values.items()}


class _Reader(HTMLParser):
    def __init__(self, form: str) -> None:
        super().__init__()
        self.form, self.is_inside, self.was_there = form, False, False
        self.values: dict[str, list[str]] = {}
        self.select = self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.is_inside = given.get("id") == self.form
            self.was_there |= self.is_inside
        if not self.is_inside:
            return
        name, value = given.get("name", ""), given.get("value", "")
        if tag == "input" and (given.get("type") not in {"radio", "checkbox"} or "checked" in given):
            self._keep(name, value or ("on" if given.get("type") == "checkbox" else ""))
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and ("selected" in given or self.select not in self.values):
            self.values[self.select] = [value]
        elif tag == "textarea":
            self.area = name
            self.values[name] = [""]

    def handle_endtag(self, tag: str) -> None:
        self.is_inside = self.is_inside and tag != "form"
        self.select = "" if tag == "select" else self.select
        self.area = "" if tag == "textarea" else self.area

    def handle_data(self, data: str) -> None:
        if self.is_inside and self.area:
            self.values[self.area][0] += data.removeprefix("\n")

    def _keep(self, name: str, value: str) -> None:
        if name and name != "csrfmiddlewaretoken":
            self.values.setdefault(name, []).append(value)
