"""The addresses to which web forms send."""

from django.urls import path

from stafet.post import forms

app_name = "post"
urlpatterns = [
    path("forms/<str:key>", forms.take_form, name="form"),
    path("forms/<str:key>/thank-you", forms.thank_you, name="thank-you"),
]
