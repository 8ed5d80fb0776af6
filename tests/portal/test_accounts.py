"""Accounts as a person meets them: sign up, activate, log in, forget, change; and what strangers must not learn."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.urls import reverse

from casework.people.user import User

pytestmark = pytest.mark.django_db

EMAIL = "lan.pham@example.com"
PASSWORD = "gió-mùa-đông-bắc"
PERSON = {
    "email": EMAIL,
    "password1": PASSWORD,
    "full_name": "Phạm  Thị Lan",
    "phone": "+84 912 345 678",
    "identity_number": "001 190 012345",
    "consent": "on",
}


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet():
    """Rate limits count in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def account():
    person = {"full_name": "Phạm Thị Lan", "phone": "0912345678", "identity_number": "001190012345"}
    user = User.objects.create_user(EMAIL, PASSWORD, **person)
    EmailAddress.objects.create(user=user, email=EMAIL, verified=True, primary=True)
    return user


@pytest.fixture
def sign_up(client, answer_captcha):
    return lambda **changed: client.post(reverse("account_signup"), PERSON | answer_captcha() | changed)


@pytest.fixture
def log_in(client):
    return lambda email=EMAIL, password=PASSWORD, query="": client.post(
        reverse("account_login") + query, {"login": email, "password": password}
    )


def link_in(message, site="http://127.0.0.1:8000"):
    """The path of the only link of a mail, which must start at the configured address."""
    (link,) = re.findall(r"https?://\S+", message.body)
    assert link.startswith(site + "/")
    return link.removeprefix(site)


def logged_in(client):
    return "_auth_user_id" in client.session


def test_signing_up_stores_the_person_with_the_time_of_consent_and_asks_to_read_the_mail(sign_up):
    response = sign_up()
    assert response.url == reverse("account_email_verification_sent")
    user = User.objects.get()
    assert (user.email, user.full_name, user.phone) == (EMAIL, "Phạm Thị Lan", "0912345678")
    assert user.identity_number == "001190012345"
    assert user.consented_at is not None
    assert user.check_password(PASSWORD)


def test_the_activation_mail_is_vietnamese_in_text_and_html(sign_up):
    sign_up()
    (message,) = mail.outbox
    assert message.subject == "Kích hoạt tài khoản"
    assert message.to == [EMAIL]
    html = message.alternatives[0][0]
    assert link_in(message) in html
    assert '<html lang="vi">' in html
    assert PERSON["identity_number"].replace(" ", "") not in message.body + html


def test_activation_takes_a_click_and_logs_in_where_one_signed_up(client, sign_up):
    sign_up()
    page = link_in(mail.outbox[0])
    assert "Kích hoạt" in client.get(page).content.decode()
    assert not EmailAddress.objects.get().verified
    assert client.post(page).url == reverse("after-login")
    assert EmailAddress.objects.get().verified
    assert logged_in(client)


def test_activation_in_another_browser_leads_to_the_login_page(client, sign_up, log_in):
    sign_up()
    client.logout()
    assert client.post(link_in(mail.outbox[0])).url == reverse("account_login")
    assert not logged_in(client)
    log_in()
    assert logged_in(client)


def test_without_activation_nobody_gets_in(client, sign_up, log_in):
    sign_up()
    client.logout()
    assert log_in().url == reverse("account_email_verification_sent")
    assert not logged_in(client)


def test_a_spent_or_invented_activation_link_says_what_to_do(client):
    assert "xin yêu cầu thư mới" in client.get(reverse("account_confirm_email", args=["abc"])).content.decode()


def test_links_never_come_from_the_host_header(client, settings, answer_captcha):
    settings.PUBLIC_URL = "https://motcua.example"
    client.post(reverse("account_signup"), PERSON | answer_captcha(), headers={"Host": "localhost"})
    client.post(reverse("account_reset_password"), {"email": EMAIL}, headers={"Host": "localhost"})
    client.post(reverse("account_reset_password"), {"email": "stranger@example.com"}, headers={"Host": "localhost"})
    assert len(mail.outbox) == 3
    for message in mail.outbox:
        link_in(message, site="https://motcua.example")
        assert "localhost" not in message.body + message.alternatives[0][0]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("email", "", "Vui lòng nhập mục này."),
        ("email", "khong-phai-thu", "Địa chỉ thư điện tử chưa đúng."),
        ("password1", "", "Vui lòng nhập mục này."),
        ("password1", "12345678", "Mật khẩu này"),
        ("full_name", "", "Vui lòng nhập mục này."),
        ("full_name", "<b>Lan</b>", "Vui lòng viết lại."),
        ("phone", "", "Vui lòng nhập mục này."),
        ("phone", "12", "Số điện thoại chưa đúng."),
        ("phone", "0912345", "Số điện thoại chưa đúng."),
        ("identity_number", "", "Vui lòng nhập mục này."),
        ("identity_number", "0011900", "12 chữ số"),
        ("consent", "", "Cần đánh dấu ô này"),
    ],
)
def test_what_is_missing_or_wrong_is_said_in_vietnamese_next_to_the_field(sign_up, field, value, sentence):
    form = sign_up(**{field: value}).context["form"]
    assert list(form.errors) == [field]
    assert sentence in form.errors[field][0]
    assert not User.objects.exists()


def test_every_required_field_carries_the_mark(client):
    html = client.get(reverse("account_signup")).content.decode()
    assert html.count('<span class="asteriskField">*</span>') == 7


def test_html_in_a_name_is_shown_as_text(sign_up):
    html = sign_up(full_name="<script>alert(1)</script>").content.decode()
    assert "<script>alert(1)" not in html
    assert "&lt;script&gt;alert(1)" in html


def test_a_wrong_code_keeps_what_was_typed_but_the_password(sign_up):
    response = sign_up(captcha_1="00000")
    html = response.content.decode()
    assert list(response.context["form"].errors) == ["captcha"]
    for typed in (EMAIL, "Phạm  Thị Lan", "+84 912 345 678", "001 190 012345"):
        assert f'value="{typed}"' in html
    assert "checked" in html
    assert PASSWORD not in html
    assert 'value="00000"' not in html


def test_a_taken_address_is_answered_like_a_new_one_and_only_its_owner_is_told(client, account, sign_up):
    taken = sign_up()
    taken_page = client.get(taken.url).content
    client.logout()
    fresh = sign_up(email="moi@example.com")
    assert (taken.status_code, taken.url) == (fresh.status_code, fresh.url)
    assert re.sub(rb"csrf\S+|value=\S+|X-CSRF\S+ \S+", b"", taken_page) == re.sub(
        rb"csrf\S+|value=\S+|X-CSRF\S+ \S+", b"", client.get(fresh.url).content
    )
    assert User.objects.filter(email=EMAIL).count() == 1
    assert [(m.to[0], m.subject) for m in mail.outbox] == [
        (EMAIL, "Địa chỉ này đã có tài khoản"),
        ("moi@example.com", "Kích hoạt tài khoản"),
    ]


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(account, log_in):
    sentences = {
        str(log_in(email, "sai-mat-khau").context["form"].non_field_errors()) for email in (EMAIL, "la@example.com")
    }
    assert len(sentences) == 1
    assert "Thư điện tử hoặc mật khẩu không đúng." in sentences.pop()


def test_the_sixth_wrong_password_is_a_429_in_vietnamese(account, client, log_in):
    for _attempt in range(5):
        assert log_in(password="sai-mat-khau").status_code == 200
    refused = log_in()
    assert refused.status_code == 429
    assert '<html lang="vi">' in refused.content.decode()
    assert not logged_in(client)


def test_asking_for_resets_without_end_is_a_429(client, account):
    answers = [client.post(reverse("account_reset_password"), {"email": EMAIL}).status_code for _ask in range(6)]
    assert answers == [302] * 5 + [429]


def test_login_is_by_address_whatever_its_case_and_keeps_twelve_hours(account, client, log_in):
    log_in("Lan.Pham@Example.com")
    assert logged_in(client)
    assert client.session.get_expiry_age() == 12 * 60 * 60


@pytest.mark.parametrize(
    ("wish", "arrival"), [("/tai-khoan/thong-tin/", "/tai-khoan/thong-tin/"), ("https://evil.example/", None)]
)
def test_login_leads_back_to_where_one_was_but_never_to_a_stranger(account, log_in, wish, arrival):
    assert log_in(query=f"?next={wish}").url == (arrival or reverse("after-login"))


def test_a_citizen_arrives_at_the_own_dossiers_and_an_official_at_the_desk(account, client, monkeypatch):
    client.force_login(account)
    assert client.get(reverse("after-login")).url == reverse("my-dossiers")
    monkeypatch.setattr("casework.access.policy.has_desk", lambda user: user == account)
    assert client.get(reverse("after-login")).url == reverse("desk-home")


def test_a_locked_account_is_told_so_after_the_right_password(account, client, log_in):
    account.is_active = False
    account.save()
    log_in()
    assert not logged_in(client)


def test_logging_out_takes_a_post(account, client):
    client.force_login(account)
    client.get(reverse("account_logout"))
    assert logged_in(client)
    client.post(reverse("account_logout"))
    assert not logged_in(client)


def test_a_forgotten_password_is_replaced_through_a_link_that_works_once(account, client, log_in):
    client.post(reverse("account_reset_password"), {"email": EMAIL})
    link = link_in(mail.outbox[0])
    form_page = client.get(link).url
    done = client.post(form_page, {"password1": "nắng-sớm-mưa-chiều"})
    assert done.url == reverse("account_reset_password_from_key_done")
    assert mail.outbox[1].subject == "Mật khẩu đã được đổi"
    assert "Liên kết không còn dùng được" in client.get(link).content.decode()
    log_in(password=PASSWORD)
    assert not logged_in(client)
    log_in(password="nắng-sớm-mưa-chiều")
    assert logged_in(client)


def test_a_reset_for_a_stranger_is_answered_like_any_other(client, account):
    answers = {
        client.post(reverse("account_reset_password"), {"email": email}).url for email in (EMAIL, "la@example.com")
    }
    assert answers == {reverse("account_reset_password_done")}
    assert [m.subject for m in mail.outbox] == ["Đặt lại mật khẩu", "Địa chỉ này chưa có tài khoản"]


@pytest.fixture
def ask_for_new_address(client, log_in):
    """Ask for another login address and prove with the password who is asking."""

    def ask(email):
        log_in()
        asked = client.post(reverse("account_email"), {"email": email, "action_add": ""})
        assert asked.url.startswith(reverse("account_reauthenticate"))
        assert not mail.outbox
        client.post(asked.url, {"password": PASSWORD})

    return ask


def test_a_new_address_counts_only_when_confirmed_and_the_old_one_is_told(account, client, log_in, ask_for_new_address):
    ask_for_new_address("moi@example.com")
    account.refresh_from_db()
    assert account.email == EMAIL
    assert mail.outbox[0].to == ["moi@example.com"]
    client.post(link_in(mail.outbox[0]))
    account.refresh_from_db()
    assert account.email == "moi@example.com"
    assert (mail.outbox[1].to, mail.outbox[1].subject) == ([EMAIL], "Địa chỉ đăng nhập đã được đổi")
    client.logout()
    log_in()
    assert not logged_in(client)
    log_in("moi@example.com")
    assert logged_in(client)


def test_an_unconfirmed_new_address_does_not_log_in(account, client, log_in, ask_for_new_address):
    ask_for_new_address("moi@example.com")
    client.logout()
    log_in("moi@example.com")
    assert not logged_in(client)
    log_in()
    assert logged_in(client)


def test_a_request_for_a_new_address_can_be_called_off(account, client, ask_for_new_address):
    ask_for_new_address("moi@example.com")
    client.post(reverse("account_email"), {"email": "moi@example.com", "action_remove": ""})
    assert list(EmailAddress.objects.values_list("email", flat=True)) == [EMAIL]
    assert mail.outbox[-1].subject == "Đã hủy yêu cầu đổi địa chỉ"


def test_an_address_of_somebody_else_is_neither_told_nor_taken(account, client, ask_for_new_address):
    other = User.objects.create_user("binh@example.com", PASSWORD, full_name="Trần Văn Bình")
    EmailAddress.objects.create(user=other, email=other.email, verified=True, primary=True)
    ask_for_new_address(other.email)
    assert "đang chờ xác nhận" in client.get(reverse("account_email")).content.decode().lower()
    client.post(link_in(mail.outbox[0]))
    account.refresh_from_db()
    assert account.email == EMAIL


def test_changing_the_password_takes_the_old_one_and_leads_back_to_the_profile(account, client, log_in):
    log_in()
    address = reverse("account_change_password")
    wrong = client.post(address, {"oldpassword": "khong-phai", "password1": "nắng-sớm-mưa-chiều"})
    assert "Mật khẩu hiện tại không đúng" in str(wrong.context["form"].errors)
    right = client.post(address, {"oldpassword": PASSWORD, "password1": "nắng-sớm-mưa-chiều"})
    assert right.url == reverse("account_profile")
    assert logged_in(client)


@pytest.mark.parametrize(("email", "mails"), [(EMAIL, 1), ("la@example.com", 0)])
def test_a_second_activation_mail_is_asked_for_without_telling_who_has_an_account(
    client, sign_up, answer_captcha, email, mails
):
    sign_up()
    mail.outbox.clear()
    cache.clear()
    response = client.post(reverse("account_resend_activation"), {"email": email} | answer_captcha())
    assert response.url == reverse("account_email_verification_sent")
    assert len(mail.outbox) == mails


def test_activation_mails_are_not_sent_in_a_row(client, sign_up, answer_captcha):
    sign_up()
    client.post(reverse("account_resend_activation"), {"email": EMAIL} | answer_captcha())
    assert len(mail.outbox) == 1


def test_the_profile_is_for_its_owner(client):
    assert client.get(reverse("account_profile")).url.startswith(reverse("account_login"))


def test_the_profile_saves_what_may_be_changed_and_speaks_the_chosen_language(account, client):
    client.force_login(account)
    facts = {"full_name": "Phạm Thị Ngọc Lan", "phone": "0987654321", "identity_number": "001190012345"}
    response = client.post(
        reverse("account_profile"), facts | {"language": "en", "email": "khac@example.com", "is_staff": "on"}
    )
    account.refresh_from_db()
    assert (account.full_name, account.phone, account.language) == ("Phạm Thị Ngọc Lan", "0987654321", "en")
    assert (account.email, account.is_staff) == (EMAIL, False)
    assert response.cookies["django_language"].value == "en"


@pytest.mark.parametrize(("had", "refused"), [("001190012345", True), ("", False)])
def test_a_citizen_may_not_empty_the_identity_number_but_an_official_never_gave_one(account, client, had, refused):
    account.identity_number = had
    account.save()
    client.force_login(account)
    response = client.post(
        reverse("account_profile"),
        {"full_name": "Phạm Thị Lan", "phone": "0912345678", "identity_number": "", "language": "vi"},
    )
    assert (response.status_code == 200) is refused
