"""All URLs: accounts, the citizens' portal and the officials' desk."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
