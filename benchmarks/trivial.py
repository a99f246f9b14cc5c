"""The floor above the bare driver: the same rows as JSON out of a Django view that asks nobody and decides nothing."""

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
