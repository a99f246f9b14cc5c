"""Coming in, going out, and how it looks to somebody."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language, get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from stafet.staff.allowance import forget, is_allowed
from stafet.staff.models import User
from stafet.web.door import Asked
from stafet.web.forms.person import LogInForm, PasswordForm
from stafet.web.screens.profile import keep_looks, profile_screen
from stafet.web.show import done, show
from stafet.web.views.leads import get_or_post

TRIES = 10  # wrong passwords of one address within WINDOW
TRIES_FROM_ONE_PLACE = 60  # of all addresses together
WINDOW = timedelta(minutes=15)
YEAR = 31_536_000  # seconds


@never_cache
@sensitive_post_parameters("password")
@get_or_post
def log_in(request: HttpRequest) -> HttpResponse:
    """Let somebody in who knows the password; too many wrong ones have to wait."""
    form = LogInForm(request.POST or None)
    sentence = ""
    if request.method == "POST" and form.is_valid():
        user, sentence = _proven(request, form.cleaned_data["email"], form.cleaned_data["password"])
        if user is not None:
            login(request, user)
            return HttpResponseRedirect(_safe(request.POST.get("next", "")))
    context = {
        "form": form,
        "denial": sentence,
        "next": request.GET.get("next", request.POST.get("next", "")),
    }
    context |= {
        "languages": settings.LANGUAGES,
        "language": get_language(),
        "theme": request.COOKIES.get("theme", ""),
    }
    return render(request, "web/login.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """Go."""
    logout(request)
    return HttpResponseRedirect(reverse("web:log-in"))


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """The language of the pages before somebody is known."""
    response = HttpResponseRedirect(_safe(request.POST.get("next", "")))
    picked = request.POST.get("language", "")
    if check_for_language(picked) and picked in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, picked, max_age=YEAR, samesite="Lax", httponly=True
        )
    return response


@sensitive_post_parameters("old", "new")
@get_or_post
def profile(request: Asked) -> HttpResponse:
    """How it looks, in which language, and the password."""
    if request.method != "POST":
        return show(request, "profile.html", here="profile", **profile_screen(request))
    if request.POST.get("part") == "looks":
        return keep_looks(request, done(request, reverse("web:profile"), _("Saved.")))
    form = PasswordForm.of(request, user=request.me)
    request.me.set_password(form.cleaned_data["new"])
    request.me.save(update_fields=["password"])
    update_session_auth_hash(request, request.me)
    return done(request, reverse("web:profile"), _("Your password is changed."))


def _proven(request: HttpRequest, email: str, password: str) -> tuple[User | None, str]:
    """The user, or the sentence why not; it never tells whether the address is known."""
    keys = {
        f"log-in:{email.lower()}": TRIES,
        f"log-in-from:{request.META.get('REMOTE_ADDR', '')}": TRIES_FROM_ONE_PLACE,
    }
    if not all(is_allowed(key, most=most, within=WINDOW) for key, most in keys.items()):
        return None, _("Too many tries. Please wait a quarter of an hour.")
    user = authenticate(request, username=email, password=password)
    if not isinstance(user, User):
        return None, _("E-mail and password do not fit.")
    for key in keys:
        forget(key)
    return user, ""


def _safe(url: str) -> str:
    """Only ways within Stafet; anything else leads to the desk."""
    is_ours = url_has_allowed_host_and_scheme(url, allowed_hosts=None) and not urlsplit(url).netloc
    return url if url and is_ours else reverse("web:desk")
