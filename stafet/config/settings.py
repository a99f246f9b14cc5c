"""Django's settings, all taken from the environment that `environment.py` has checked."""

import os
from pathlib import Path

import pghistory

from stafet.config.environment import Environment
from stafet.config.logs import logging_settings

ENV = Environment.read(os.environ)

SECRET_KEY = ENV.secret_key
DEBUG = False
ALLOWED_HOSTS = ENV.hosts
TRUSTED_PROXIES = ENV.trusted_proxies
# Connections stay open: opening one costs more than most queries. One that a restarted server dropped is replaced.
DATABASES = {"default": {**ENV.database, "CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "stafet.config",
    "django.contrib.postgres",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "django_htmx",
    "template_partials",
    "heroicons",
    "stafet.staff",
    "stafet.contacts",
    "stafet.imports",
    "stafet.catalog",
    "stafet.leads",
    "stafet.adverts",
    "stafet.telephony",
    "stafet.matching",
    "stafet.distribution",
    "stafet.followups",
    "stafet.escalation",
    "stafet.channels",
    "stafet.mail",
    "stafet.intake",
    "stafet.projects",
    "stafet.records",
    "stafet.exports",
    "stafet.relief",
    "stafet.search",
    "stafet.bulk",
    "stafet.calendars",
    "stafet.privacy",
    "stafet.notify",
    "stafet.post",
    "stafet.web",
]
AUTH_USER_MODEL = "staff.User"
AUTHENTICATION_BACKENDS = ["stafet.staff.log_in.Colleagues"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("UserAttributeSimilarityValidator", {"user_attributes": ("email", "name")}),
    )
]

MIDDLEWARE = [
    "stafet.config.requests.asked_for_itself",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}
ROOT_URLCONF = "stafet.config.urls"
WSGI_APPLICATION = "stafet.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

LANGUAGE_CODE = ENV.language
LANGUAGES = [("en", "English"), ("de", "Deutsch"), ("da", "Dansk")]
LOCALE_PATHS = [Path(__file__).parents[1] / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = ENV.time_zone

STATIC_URL = "static/"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "stafet.web.assets.ByVersion",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "stafet.web.assets.VersionedAddresses"},
}
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/[0-9a-f]{12}/"  # an address with a version is kept for good
WHITENOISE_USE_FINDERS = True  # straight from the installed packages: nothing to collect before a start
CSRF_FAILURE_VIEW = "stafet.web.views.trouble.forged"
LOGIN_URL = "/log-in"
LOGIN_REDIRECT_URL = "/desk"
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000

# Every change of a tracked table is written by the database itself, append-only, with who did it (R63).
# The context stands in the row, so that a verb costs no further insert; plain keys need no index there.
PGHISTORY_APPEND_ONLY = True
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())

# People reach us by one address. If it is encrypted, cookies travel in no other way.
CSRF_TRUSTED_ORIGINS = [ENV.public_url]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENV.is_https
SESSION_COOKIE_AGE = 14 * 24 * 3600
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if ENV.is_https else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

PUBLIC_URL = ENV.public_url
EMAIL_HOST = ENV.mail["EMAIL_HOST"]  # empty: no mail goes out
EMAIL_PORT = ENV.mail["EMAIL_PORT"]
EMAIL_HOST_USER = ENV.mail["EMAIL_HOST_USER"]
EMAIL_HOST_PASSWORD = ENV.mail["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = ENV.mail["EMAIL_USE_TLS"]
EMAIL_USE_SSL = ENV.mail["EMAIL_USE_SSL"]
EMAIL_TIMEOUT = 10  # seconds for each answer of the mail server
DEFAULT_FROM_EMAIL = ENV.mail_from
PUSH_HOSTS = ENV.push_hosts
MAIL_LISTEN_TLS = ENV.mail_listen_tls  # a PEM file; empty: not encrypted
MAIL_LISTEN = ENV.mail_listen  # (smtp or lmtp, host, port); None: no mail is taken but from mailboxes
DATA_DIR = ENV.data_dir
META_GRAPH_URL = ENV.meta_graph_url

LOGGING = logging_settings(level=ENV.log_level, is_json=ENV.log_format == "json")
WORKER_THREADS = ENV.worker_threads
WORKER_CALLS_ITSELF = "stafet-worker"  # its connections to the database, by which /readyz knows that it lives
# Without this the library would import every room's module `tasks`; ours are imported by the worker.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = None
