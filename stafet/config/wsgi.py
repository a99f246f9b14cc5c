"""The WSGI application that the web server loads."""

import gc
import multiprocessing
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from stafet.cli.parentage import die_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stafet.config.settings")
application = get_wsgi_application()

if settings.ENV.trusted_proxies:
    application = wrap_wsgi_with_proxy_headers(application, trusted_hosts=settings.ENV.trusted_proxies)

# The web server's processes would go on after a kill of their parent, and keep the port from the next start.
if multiprocessing.parent_process() is not None:
    die_with_parent()

# What is loaded by now stays. Otherwise each full round of the garbage collector looks at all of it again, and a
# request waits for that: 150 to 200 ms.
import_module(settings.ROOT_URLCONF)
gc.collect()
gc.freeze()
