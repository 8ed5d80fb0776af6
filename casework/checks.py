"""What `manage.py check` says in a sentence: what is missing before this installation may serve people.

The settings are looked at by every check; accounts, tables and collected files only by `check --deploy`, which also
runs when web server and worker start in production.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Error, Warning
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection
from django.utils.translation import gettext as _

from caseflow.prepare import install_line, missing_pdf_libraries

TAG = "caseflow"
# Apart, because web server and worker look at the others before they start: then nobody is at work yet.
RUNNING_TAG = "caseflow-running"
LOOPBACK = {"localhost", "127.0.0.1", "[::1]", "testserver"}
FONTS = ("regular", "bold", "italic", "bolditalic")
SHORTEST_KEY = 50
# RFC 2606: nobody can receive mail there, so every account there is an invented one.
INVENTED_DOMAIN = ".example"

Check = Callable[..., list[CheckMessage]]


def demo_stays_at_home(**options: Any) -> list[CheckMessage]:
    """The demonstration has known passwords, so it answers on loopback names alone."""
    if not settings.DEMO or set(settings.ALLOWED_HOSTS) <= LOOPBACK:
        return []
    return [
        _error(
            "E001",
            _("Bản chạy thử có mật khẩu ai cũng biết nên chỉ được phục vụ trên chính máy này."),
            _("Bỏ CASEFLOW_ALLOWED_HOSTS, hoặc đặt CASEFLOW_MODE=production."),
        )
    ]


def key_is_secret(**options: Any) -> list[CheckMessage]:
    """In production the signing key comes from the environment, is long, and is not the one a demonstration made up."""
    if not settings.PRODUCTION:
        return []
    kept = settings.VAR_DIR / "secret-key"
    made_up = kept.read_text(encoding="utf8") if kept.exists() else None
    try:
        key = settings.SECRET_KEY
    except ImproperlyConfigured:
        key = ""
    if len(key) >= SHORTEST_KEY and key != made_up and not key.startswith("django-insecure"):
        return []
    return [
        _error(
            "E002",
            _("CASEFLOW_SECRET_KEY còn thiếu, quá ngắn hoặc là khóa của bản chạy thử."),
            _("Tạo khóa: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'"),
        )
    ]


def address_is_public(**options: Any) -> list[CheckMessage]:
    """In production every link we send starts with an https address that this installation answers to."""
    address = urlsplit(settings.PUBLIC_URL)
    if not settings.PRODUCTION:
        return []
    if address.scheme != "https" or not address.hostname or address.hostname in LOOPBACK:
        return [
            _error(
                "E003",
                _("CASEFLOW_PUBLIC_URL phải là địa chỉ https mà công dân dùng."),
                _("Ví dụ: CASEFLOW_PUBLIC_URL=https://motcua.example.vn"),
            )
        ]
    hosts = set(settings.ALLOWED_HOSTS)
    if "*" in hosts or hosts <= LOOPBACK:
        return [
            _error(
                "E004",
                _("CASEFLOW_ALLOWED_HOSTS phải nêu đúng các tên miền của hệ thống, không dùng *."),
                f"CASEFLOW_ALLOWED_HOSTS={address.hostname}",
            )
        ]
    return []


def cache_is_shared(**options: Any) -> list[CheckMessage]:
    """Rate limits count in the cache: one per process would multiply every limit."""
    backend = settings.CACHES["default"]["BACKEND"]
    if not settings.PRODUCTION or not backend.endswith(("LocMemCache", "DummyCache")):
        return []
    return [
        _error(
            "E005",
            _("Bộ nhớ đệm phải dùng chung giữa các tiến trình, nếu không giới hạn truy cập sẽ sai."),
            _("Bỏ CASEFLOW_CACHE_URL để dùng bảng trong cơ sở dữ liệu, hoặc trỏ tới Redis."),
        )
    ]


def mail_leaves_the_house(**options: Any) -> list[CheckMessage]:
    """Without SMTP nobody receives the activation mail."""
    if not settings.PRODUCTION or settings.MAIL_DELIVERY == "smtp":
        return []
    return [
        _error(
            "E006",
            _("Chưa cấu hình gửi thư điện tử: công dân sẽ không nhận được thư nào."),
            _("Đặt CASEFLOW_EMAIL_URL, ví dụ smtp+tls://ten:matkhau@mail.example.vn:587"),
        )
    ]


def papers_can_be_drawn(**options: Any) -> list[CheckMessage]:
    """Libraries and fonts of the PDFs; without them everything but the papers works."""
    found: list[CheckMessage] = []
    if packages := missing_pdf_libraries():
        found.append(_warning("W001", _("Thiếu thư viện để tạo tệp PDF; giấy tờ sẽ chờ."), install_line(packages)))
    folder = settings.BASE_DIR / "casework" / "documents" / "fonts"
    absent = [name for style in FONTS if not (folder / (name := f"cf-serif-{style}.woff2")).exists()]
    if absent:
        found.append(
            _warning(
                "W002",
                _("Thiếu phông chữ của giấy tờ: %(names)s.") % {"names": ", ".join(absent)},
                _("Lấy lại thư mục casework/documents/fonts từ bản phát hành."),
            )
        )
    return found


def database_answers(**options: Any) -> list[CheckMessage]:
    """Without a database nothing else can be looked at."""
    try:
        connection.ensure_connection()
    except OperationalError as error:
        return [
            _error(
                "E010",
                _("Không mở được cơ sở dữ liệu: %(error)s.") % {"error": str(error).strip().rstrip(".")},
                _("Kiểm tra DATABASE_URL; với SQLite, tạo thư mục dữ liệu: mkdir -p %(folder)s")
                % {"folder": settings.VAR_DIR},
            )
        ]
    return []


def nobody_is_invented(**options: Any) -> list[CheckMessage]:
    """Demo accounts have known passwords: production refuses to start while one of them can sign in."""
    user = get_user_model()
    if not settings.PRODUCTION or user._meta.db_table not in _tables():
        return []
    invented = user._default_manager.filter(is_active=True, email__endswith=INVENTED_DOMAIN).count()
    if not invented:
        return []
    return [
        _error(
            "E007",
            _("Còn %(count)d tài khoản chạy thử trong cơ sở dữ liệu này.") % {"count": invented},
            _("Chạy thật cần một cơ sở dữ liệu mới, chưa từng chạy thử."),
        )
    ]


def tables_and_files_are_ready(**options: Any) -> list[CheckMessage]:
    """The cache's table and the collected static files, which `migrate` does not make."""
    found: list[CheckMessage] = []
    cache = settings.CACHES["default"]
    if cache["BACKEND"].endswith("DatabaseCache") and cache["LOCATION"] not in _tables():
        found.append(_error("E008", _("Chưa có bảng bộ nhớ đệm."), "python manage.py createcachetable"))
    if settings.PRODUCTION and not (settings.STATIC_ROOT / "staticfiles.json").exists():
        found.append(
            _error("E009", _("Chưa gom tệp tĩnh: các trang sẽ không hiện."), "python manage.py collectstatic --noinput")
        )
    return found


def worker_is_at_work(**options: Any) -> list[CheckMessage]:
    """Without a worker no mail leaves and no paper is made, however well the screens look."""
    beats = apps.get_model("casework.WorkerBeat")
    if beats._meta.db_table not in _tables() or beats.objects.recent().exists():
        return []
    return [
        _warning(
            "W003",
            _("Không có tiến trình nền nào đang chạy: thư, giấy tờ và ảnh trang đều phải chờ."),
            "python manage.py work",
        )
    ]


ALWAYS: tuple[Check, ...] = (
    demo_stays_at_home,
    key_is_secret,
    address_is_public,
    cache_is_shared,
    mail_leaves_the_house,
    papers_can_be_drawn,
)
BEFORE_SERVING: tuple[Check, ...] = (database_answers, nobody_is_invented, tables_and_files_are_ready)
WHILE_SERVING: tuple[Check, ...] = (worker_is_at_work,)


def _tables() -> list[str]:
    """The tables there are: none where no database answers, which is said once."""
    try:
        return connection.introspection.table_names()
    except OperationalError:
        return []


def _error(number: str, sentence: str, hint: str) -> Error:
    return Error(sentence, hint=hint, id=f"{TAG}.{number}")


def _warning(number: str, sentence: str, hint: str) -> Warning:
    return Warning(sentence, hint=hint, id=f"{TAG}.{number}")
