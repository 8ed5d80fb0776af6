"""The account pages of our own, the sound and renewal of the typed code; django-allauth and captcha bring the rest."""

from django.urls import include, path

from casework.portal import accounts, captcha

urlpatterns = [
    path("tai-khoan/sau-dang-nhap/", accounts.after_login, name="after-login"),
    path("tai-khoan/thong-tin/", accounts.profile, name="account_profile"),
    path("tai-khoan/gui-lai-thu-kich-hoat/", accounts.resend_activation, name="account_resend_activation"),
    path("tai-khoan/", include("allauth.account.urls")),
    path("ma-xac-nhan/moi/", captcha.renew, name="captcha-renew"),
    path("ma-xac-nhan/am-thanh/<slug:key>.wav", captcha.sound, name="captcha-sound"),
    path("ma-xac-nhan/", include("captcha.urls")),
]
