"""The account: an e-mail address with a password, for citizens and officials alike."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

SYSTEM_EMAIL = "he-thong@caseflow.invalid"


class UserAccounts(BaseUserManager["User"]):
    """Makes accounts whose login is the e-mail address."""

    def create_user(self, email: str, password: str | None = None, **facts: Any) -> "User":
        """Store an account; `email` is lower-cased, a missing password is unusable."""
        user = self.model(email=email.strip().lower(), **facts)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email: str, password: str | None = None, **facts: Any) -> "User":
        """Store a technical account for Django's admin; it sees no dossiers."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **facts)

    def system(self) -> "User":
        """The actor for what the program does by itself; nobody can log in as it."""
        return self.get_or_create(email=SYSTEM_EMAIL, defaults={"full_name": "Hệ thống", "is_active": False})[0]

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find by e-mail whatever the case typed."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser, PermissionsMixin):
    """A person with an account. Who may do what is said by posts, never here."""

    email = models.EmailField(_("thư điện tử"), unique=True)
    full_name = models.CharField(_("họ, chữ đệm, tên"), max_length=120)
    phone = models.CharField(_("số điện thoại"), max_length=20, blank=True)
    identity_number = models.CharField(_("số định danh cá nhân"), max_length=12, blank=True)
    language = models.CharField(_("ngôn ngữ"), max_length=5, blank=True)
    consented_at = models.DateTimeField(_("đồng ý xử lý dữ liệu lúc"), null=True, blank=True)
    date_joined = models.DateTimeField(_("ngày tạo"), default=timezone.now)
    is_active = models.BooleanField(_("đang hoạt động"), default=True)
    is_staff = models.BooleanField(_("vào được trang quản trị kỹ thuật"), default=False)

    objects = UserAccounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        app_label = "casework"
        verbose_name = _("tài khoản")
        verbose_name_plural = _("tài khoản")

    def __str__(self) -> str:
        return self.full_name or self.email

    @property
    def is_system(self) -> bool:
        """Whether this is the program itself."""
        return self.email == SYSTEM_EMAIL

    def get_full_name(self) -> str:
        """The name as given."""
        return self.full_name

    def get_short_name(self) -> str:
        """The given name: the last word, as people are addressed."""
        return self.full_name.split()[-1] if self.full_name else self.email
