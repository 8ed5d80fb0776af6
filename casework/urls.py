"""All URLs: accounts, the citizens' portal and the officials' desk."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("casework.portal.urls")),
    path("", include("casework.portal.account_urls")),
    path("ban-lam-viec/", include("casework.desk.urls")),
    path("ngon-ngu/", include("django.conf.urls.i18n")),
]
