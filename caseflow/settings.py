"""All settings in one file; what differs between machines comes from the environment.

`CASEFLOW_MODE` is `demo` (default: SQLite and folders under `var/`, loopback only, invented people),
`production` (refuses demo accounts and a made-up key) or `test`.
"""

from pathlib import Path

import environ
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key

env = environ.Env()
BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.str("CASEFLOW_VAR", default=str(BASE_DIR / "var")))

MODE = env.str("CASEFLOW_MODE", default="demo")
if MODE not in {"demo", "production", "test"}:
    raise ImproperlyConfigured("CASEFLOW_MODE must be demo, production or test.")
PRODUCTION = MODE == "production"
DEMO = MODE == "demo"
DEBUG = env.bool("CASEFLOW_DEBUG", default=False)
VERSION = "0.1.0"
# Folders with procedures of a ward's own, beside those of the catalogue; see docs/procedures.md.
PROCEDURE_FOLDERS = env.list("CASEFLOW_PROCEDURES", default=[])
# A registration at the counter that was not held so many days after approval goes back to the officer.
REGISTRATION_HELD_WITHIN_DAYS = env.int("CASEFLOW_REGISTRATION_DAYS", default=60)
SOURCE_URL = env.str("CASEFLOW_SOURCE_URL", default="/source/")


def _secret_key() -> str:
    """The signing key: from the environment in production, else one made up once and kept in `var/`."""
    key = env.str("CASEFLOW_SECRET_KEY", default="")
    if key or PRODUCTION:
        return key
    kept = VAR_DIR / "secret-key"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(get_random_secret_key(), encoding="utf8")
        kept.chmod(0o600)
    return kept.read_text(encoding="utf8")


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = env.list("CASEFLOW_ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]", "testserver"])
# Every link that leaves the house (mails, papers) starts here, never from the Host header.
PUBLIC_URL = env.str("CASEFLOW_PUBLIC_URL", default="" if PRODUCTION else "http://127.0.0.1:8000").rstrip("/")
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL.startswith("https://") else []

INSTALLED_APPS = [
    "casework",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    # viewflow itself is never installed: only its workflow app (it would inject middleware and 49 MB of static files).
    "viewflow.workflow",
    "guardian",
    "allauth",
    "allauth.account",
    "captcha",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_filters",
    "django_htmx",
    "django_tables2",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "casework.portal.language.ChosenLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "caseflow.urls"
WSGI_APPLICATION = "caseflow.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "casework.portal.context.site",
            ],
        },
    },
]

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'caseflow.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Writers queue at BEGIN instead of failing half-way; readers never wait (WAL).
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Rate limits count in the cache, so it must be shared as soon as there is more than one process.
CACHES = {"default": env.cache_url("CASEFLOW_CACHE_URL", default="dbcache://casework_cache")}
if MODE == "test":
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

AUTH_USER_MODEL = "casework.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
    "guardian.backends.ObjectPermissionBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
ANONYMOUS_USER_NAME = None
GUARDIAN_MONKEY_PATCH_USER = False
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "after-login"
LOGOUT_REDIRECT_URL = "/"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "casework.portal.errors.stale_form"

ACCOUNT_ADAPTER = "casework.portal.account_adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "casework.portal.account_forms.LoginForm",
    "signup": "casework.portal.account_forms.SignupForm",
    "add_email": "casework.portal.account_forms.NewEmailForm",
    "change_password": "casework.portal.account_forms.ChangePasswordForm",
    "set_password": "casework.portal.account_forms.SetPasswordForm",
    "reset_password": "casework.portal.account_forms.ResetPasswordForm",
    "reset_password_from_key": "casework.portal.account_forms.ResetPasswordKeyForm",
    "reauthenticate": "casework.portal.account_forms.ReauthenticateForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
# A new address replaces the old one only when confirmed, and asking for it takes the password again.
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# Only in the browser that signed up; so `next` survives the way through the mailbox.
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_SESSION_REMEMBER = True
# Rate limits count by address: behind the production proxy that is the last one it reports.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("CASEFLOW_TRUSTED_PROXIES", default=1 if PRODUCTION else 0)

CAPTCHA_CHALLENGE_FUNCT = "casework.portal.captcha.challenge"
CAPTCHA_TIMEOUT = 10  # minutes
# Drawn at twice the size shown, so that it stays sharp on phones.
CAPTCHA_IMAGE_SIZE = (480, 160)
CAPTCHA_FONT_SIZE = 112
CAPTCHA_LETTER_ROTATION = (-14, 15)
CAPTCHA_FOREGROUND_COLOR = "#3b1414"
CAPTCHA_BACKGROUND_COLOR = "#fbf8f3"
CAPTCHA_NOISE_FUNCTIONS = ("casework.portal.captcha.draw_threads",)
CAPTCHA_2X_IMAGE = False

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "casework" / "locale"]
FORMAT_MODULE_PATH = ["casework.formats"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS: list[Path] = []
WHITENOISE_USE_FINDERS = not PRODUCTION
FILES_DIR = VAR_DIR / "files"
MAIL_DIR = VAR_DIR / "mail"
UPLOAD_MAX_BYTES = 10 * 1024 * 1024
UPLOAD_MAX_PAGES = 20
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
if MODE == "test":
    TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}

CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"
DJANGO_TABLES2_TEMPLATE = "components/table.html"

DEFAULT_FROM_EMAIL = env.str("CASEFLOW_FROM_EMAIL", default="Một cửa tư pháp <motcua@caseflow.example>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# Mails leave through our outbox rows: Django's own mail calls (allauth) only store a row.
EMAIL_BACKEND = "casework.notifications.backend.OutboxBackend"
# `folder` writes exactly-once .eml files under var/mail; `smtp` uses CASEFLOW_EMAIL_URL.
MAIL_DELIVERY = "smtp" if env.str("CASEFLOW_EMAIL_URL", default="") else "folder"
if MAIL_DELIVERY == "smtp":
    _smtp = env.email_url("CASEFLOW_EMAIL_URL")
    EMAIL_HOST, EMAIL_PORT = _smtp["EMAIL_HOST"], _smtp["EMAIL_PORT"]
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _smtp["EMAIL_HOST_USER"], _smtp["EMAIL_HOST_PASSWORD"]
    EMAIL_USE_TLS, EMAIL_USE_SSL = _smtp.get("EMAIL_USE_TLS", False), _smtp.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT = 20

X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:", "blob:"],
        "object-src": [NONE],
        "frame-src": [SELF],
        "frame-ancestors": [SELF],
        "form-action": [SELF],
        "base-uri": [SELF],
    }
}
if PRODUCTION:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = env.bool("CASEFLOW_SSL_REDIRECT", default=True)
    SECURE_HSTS_SECONDS = 30 * 24 * 60 * 60
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }

SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HSTS for sibling subdomains and
    "security.W021",  # for the browsers' preload list is the domain owner's decision, not one installation's
    "security.W019",  # SAMEORIGIN: officials see stored PDFs in a frame beside the declaration
]
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("CASEFLOW_LOG_LEVEL", default="WARNING")},
}
