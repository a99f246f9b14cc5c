"""Out of messages to many, with one click and without a log-in (RFC 8058)."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from stafet.contacts.actions.consent import withdraw_consent
from stafet.contacts.consent import Way
from stafet.contacts.models import Contact
from stafet.mail.unsubscribe import read_token
from stafet.staff.actor import SYSTEM

PROOF = "one-click unsubscribe"


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """`POST /unsubscribe/TOKEN` withdraws, at once and without leading on; `GET` only asks, for programs follow links.

    Whoever was merged meanwhile is known by their new record.
    """
    meant = read_token(token)
    contact = _standing(meant[0]) if meant else None
    if meant is None or contact is None:
        words = {
            "title": gettext("This did not work"),
            "sentence": gettext("There is nothing under this address."),
        }
        return render(request, "post/page.html", words, status=HTTPStatus.NOT_FOUND)
    with translation.override(contact.language[:2] or translation.get_language()):
        if request.method != "POST":
            words = {
                "title": gettext("No more such messages?"),
                "sentence": gettext("One click, and we do not write to you about this any more."),
                "button": gettext("No more such messages"),
            }
            return render(request, "post/page.html", words)
        withdraw_consent(contact, purpose=meant[1], channels=[Way.EMAIL], proof=PROOF, by=SYSTEM)
        words = {
            "title": gettext("Done"),
            "sentence": gettext("We do not write to you about this any more."),
        }
        return render(request, "post/page.html", words)


def _standing(key: int) -> Contact | None:
    """The contact, or the one that it was merged into."""
    contact = Contact.objects.filter(pk=key).first()
    for _ in range(20):
        if contact is None or contact.merged_into_id is None:
            break
        contact = Contact.objects.filter(pk=contact.merged_into_id).first()
    return contact
