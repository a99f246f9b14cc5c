"""Words that templates use: icons, numbers, moments, phones, fresh keys."""

from datetime import datetime
from functools import lru_cache
from uuid import uuid4

from django.template import Library
from django.utils.html import format_html
from django.utils.safestring import SafeString
from heroicons.templatetags.heroicons import heroicon_outline

from stafet.web import wording

register = Library()


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str) -> str:
    """An outline icon of heroicons, silent for screen readers; its words stand beside it."""
    return heroicon_outline(
        str(name), size=24, **{"class": "icon", "aria-hidden": "true", "stroke_width": 1.6}
    )


@register.simple_tag
def fresh_key() -> SafeString:
    """A hidden idempotency key: the same form sent twice does its work once."""
    return format_html('<input type="hidden" name="key" value="{}">', uuid4())


@register.filter
def grouped(number: int) -> str:
    """A number in groups of three with a narrow space that does not break.

    >>> grouped(4471)
    '4\\u202f471'
    """
    return f"{number:,}".replace(",", "\u202f")


@register.filter
def initials(name: str) -> str:
    """The first letters of the first and the last word.

    >>> initials("Søren van der Bach")
    'SB'
    """
    words = str(name).split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


@register.filter
def phone(number: str) -> str:
    """A number as it is written internationally."""
    return wording.phone(number)


@register.filter
def tel(number: str) -> str:
    """The address that calls a number."""
    return wording.dialled(number)


@register.filter
def moment(at: datetime) -> str:
    """How a person says when: the time today, else yesterday, the weekday, or the date."""
    return wording.said_moment(at)


@register.filter
def full_moment(at: datetime) -> str:
    """Date and time in full."""
    return wording.full_moment(at)


@register.filter
def breakable(address: str) -> SafeString:
    """An e-mail address that may break after its @."""
    local, at, domain = str(address).rpartition("@")
    return format_html("{}{}<wbr>{}", local, at, domain)
