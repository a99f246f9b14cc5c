"""The addresses to which web forms send, and under which calendars are read."""

from django.urls import path

from stafet.post import calendars, forms, unsubscribe

app_name = "post"
urlpatterns = [
    path("forms/<str:key>", forms.take_form, name="form"),
    path("calendars/<str:secret>.ics", calendars.read_calendar, name="calendar"),
    path("unsubscribe/<str:token>", unsubscribe.unsubscribe, name="unsubscribe"),
    path("forms/<str:key>/thank-you", forms.thank_you, name="thank-you"),
]
