"""Whatever a form of the packages may answer, it answers in Vietnamese, and so does the account."""

import datetime as dt
import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any

import django_filters
import pytest
from allauth.account.adapter import DefaultAccountAdapter
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.core.validators import FileExtensionValidator, StepValueValidator
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.timesince import timesince
from django.utils.translation import gettext

from casework.people.user import User
from tests.locale.test_catalogues import VIETNAMESE

CHOICES = [("a", "một"), ("b", "hai")]
# English words that no Vietnamese sentence holds.
ENGLISH = re.compile(
    r"\b(the|this|that|is|are|please|enter|must|not|value|valid|password|field|your|of|or|select|submit)\b",
    re.IGNORECASE,
)


@pytest.fixture(autouse=True)
def _in_vietnamese() -> Iterable[None]:
    with translation.override("vi"):
        yield


def upload(content: bytes = b"x", name: str = "giay.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="image/png")


BAD_ANSWERS: list[tuple[forms.Field, Any]] = [
    (forms.CharField(), ""),
    (forms.CharField(min_length=5), "abc"),
    (forms.CharField(max_length=2), "abc"),
    (forms.CharField(), "a\x00b"),
    (forms.EmailField(), "ten@"),
    (forms.URLField(assume_scheme="https"), "http://"),
    (forms.IntegerField(), "mười"),
    (forms.IntegerField(min_value=1), "0"),
    (forms.IntegerField(max_value=9), "10"),
    (forms.IntegerField(validators=[StepValueValidator(5)]), "7"),
    (forms.DecimalField(), "mười"),
    (forms.DecimalField(max_digits=3, decimal_places=1), "12345"),
    (forms.DecimalField(max_digits=3, decimal_places=1), "1,234"),
    (forms.DateField(), "31/02/2026"),
    (forms.TimeField(), "25:00"),
    (forms.DateTimeField(), "hôm nay"),
    (forms.DurationField(), "lâu"),
    (forms.ChoiceField(choices=CHOICES), "c"),
    (forms.MultipleChoiceField(choices=CHOICES), ["c"]),
    (forms.MultipleChoiceField(choices=CHOICES), "a"),
    (forms.TypedChoiceField(choices=CHOICES), "c"),
    (forms.UUIDField(), "x"),
    (forms.SlugField(), "a b"),
    (forms.RegexField(r"^\d+$"), "a"),
    (forms.GenericIPAddressField(), "1.2"),
    (forms.JSONField(), "{"),
    (forms.BooleanField(), False),
    (forms.SplitDateTimeField(), ["31/02/2026", "25:00"]),
    (forms.FileField(), None),
    (forms.FileField(), upload(b"")),
    (forms.FileField(max_length=3), upload()),
    (forms.FileField(validators=[FileExtensionValidator(["pdf"])]), upload()),
    (forms.ImageField(), upload()),
]


@pytest.mark.parametrize(("field", "answer"), BAD_ANSWERS)
def test_a_field_refuses_in_vietnamese(field: forms.Field, answer: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        field.clean(answer)
    assert_vietnamese(refused.value.messages)


@pytest.mark.django_db
def test_a_choice_of_rows_refuses_in_vietnamese() -> None:
    for field, answer in (
        (forms.ModelChoiceField(User.objects.all()), "7"),
        (forms.ModelMultipleChoiceField(User.objects.all()), ["7"]),
        (forms.ModelMultipleChoiceField(User.objects.all()), ["x"]),
    ):
        with pytest.raises(ValidationError) as refused:
            field.clean(answer)
        assert_vietnamese(refused.value.messages)


@pytest.mark.parametrize("password", ["a1b2", "password", "12345678901", "lan.pham@example.com"])
def test_a_weak_password_is_refused_in_vietnamese(password: str) -> None:
    person = User(email="lan.pham@example.com", full_name="Phạm Thị Lan")
    with pytest.raises(ValidationError) as refused:
        validate_password(password, person)
    assert_vietnamese(refused.value.messages)


def test_rows_that_came_damaged_are_refused_in_vietnamese() -> None:
    class Row(forms.Form):
        name = forms.CharField()

    rows = forms.formset_factory(Row, min_num=1, max_num=1, validate_min=True, validate_max=True)
    counts = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0"}
    too_many = rows(counts | {"form-0-name": "a", "form-1-name": "b"})
    assert_vietnamese(too_many.non_form_errors())
    assert_vietnamese(rows(counts | {"form-TOTAL_FORMS": "0"}).non_form_errors())
    assert_vietnamese(rows({}).non_form_errors())


def test_a_file_input_speaks_vietnamese() -> None:
    class Stored(BytesIO):
        url = "/tep"

        def __str__(self) -> str:
            return "tep.pdf"

    html = forms.ClearableFileInput().render("tep", Stored())
    assert_vietnamese([re.sub(r"<[^>]*>", " ", html)])


def test_a_filter_speaks_vietnamese() -> None:
    class Filters(django_filters.FilterSet):
        period = django_filters.DateRangeFilter(field_name="date_joined", label="Lúc tạo")
        order = django_filters.OrderingFilter(fields={"email": "email"}, field_labels={"email": "Thư điện tử"})
        kind = django_filters.LookupChoiceFilter(
            field_name="full_name", field_class=forms.CharField, lookup_choices=["contains", "startswith"], label="Tên"
        )

        class Meta:
            model = User
            fields = {"full_name": ["icontains", "startswith"], "date_joined": ["year__gt", "gte"]}

    form = Filters({"period": "không rõ", "date_joined__gte": "31/02/2026"}, queryset=User.objects.none()).form
    assert len(form.errors) == 2
    assert_vietnamese([re.sub(r"<[^>]*>", " ", form.as_p())])


@pytest.mark.parametrize(("page", "error"), [("x", PageNotAnInteger), (0, EmptyPage), (9, EmptyPage)])
def test_a_page_that_is_not_there_is_refused_in_vietnamese(page: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as refused:
        Paginator([1, 2, 3], 2).page(page)
    assert_vietnamese([str(refused.value)])


@pytest.mark.parametrize("key", sorted(DefaultAccountAdapter.error_messages))
def test_the_account_refuses_in_vietnamese(key: str) -> None:
    assert_vietnamese([str(DefaultAccountAdapter.error_messages[key])])


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("page", "answers"),
    [
        ("account_signup", {}),
        ("account_signup", {"email": "ten@", "password1": "1234", "captcha_0": "x", "captcha_1": "sai"}),
        ("account_login", {}),
        ("account_login", {"login": "ten@example.com", "password": "sai"}),
        ("account_reset_password", {}),
        ("account_reset_password", {"email": "ten@"}),
        ("account_resend_activation", {"email": ""}),
    ],
)
def test_a_page_of_the_account_refuses_in_vietnamese(client: Any, page: str, answers: dict[str, str]) -> None:
    form = client.post(reverse(page), answers).context["form"]
    assert form.errors
    assert_vietnamese([text for errors in form.errors.values() for text in errors])


def test_a_length_of_time_is_said_in_vietnamese() -> None:
    now = timezone.now()
    spoken = [timesince(now - dt.timedelta(days=days), now) for days in (0.01, 0.1, 3, 40, 400)]
    assert [text for text in spoken if re.search(r"year|month|week|day|hour|minute", text)] == []


@pytest.mark.parametrize("day", ["Monday", "Sunday"])
def test_days_of_the_week_are_written_as_officials_write_them(day: str) -> None:
    assert gettext(day) in {"thứ Hai", "Chủ Nhật"}


def assert_vietnamese(sentences: Iterable[str]) -> None:
    """At least one sentence; each with Vietnamese letters and without English words."""
    said = list(sentences)
    assert said
    assert [text for text in said if ENGLISH.search(text) or not VIETNAMESE.search(text)] == []
