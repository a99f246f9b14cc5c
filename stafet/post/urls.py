"""The addresses to which web forms and hooks send, and under which calendars are read."""

from django.urls import path

from stafet.post import adverts, calendars, calls, forms, unsubscribe

app_name = "post"
urlpatterns = [
    path("forms/<str:key>", forms.take_form, name="form"),
    path("calendars/<str:secret>.ics", calendars.read_calendar, name="calendar"),
    path("hooks/calls/<str:key>", calls.take_call, name="calls"),
    path("hooks/google/<str:key>", adverts.take_google, name="google"),
    path("hooks/meta/<str:key>", adverts.take_meta, name="meta"),
    path("unsubscribe/<str:token>", unsubscribe.unsubscribe, name="unsubscribe"),
    path("forms/<str:key>/thank-you", forms.thank_you, name="thank-you"),
]
