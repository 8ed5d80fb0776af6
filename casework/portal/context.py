"""What every page may say of the site itself: whose it is, which version, whether it is only a trial."""

from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from django.utils.text import capfirst

from casework.access import policy
from casework.offices.wards import Ward


class Site:
    """The site as the reader of one page sees it; what costs a query is asked only when a template names it."""

    version = settings.VERSION
    source_url = settings.SOURCE_URL
    demo = settings.DEMO
    upload_max_mb = settings.UPLOAD_MAX_BYTES // (1024 * 1024)
    upload_max_pages = settings.UPLOAD_MAX_PAGES

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    @cached_property
    def wards(self) -> list[Ward]:
        """The wards that take dossiers here, one query."""
        return list(Ward.objects.filter(serves=True))

    @property
    def authority(self) -> str:
        """Whose site it is: the People's Committee when there is one ward, the province when there are several."""
        provinces = " · ".join(dict.fromkeys(capfirst(ward.province) for ward in self.wards))
        return f"{self.wards[0].people_committee} · {provinces}" if len(self.wards) == 1 else provinces

    @cached_property
    def has_desk(self) -> bool:
        """Whether the reader is an official anywhere today."""
        return policy.has_desk(self._request.user)


def site(request: HttpRequest) -> dict[str, Site]:
    """Give templates `caseflow`; the name `site` is taken on the sign-in pages, by django-allauth."""
    return {"caseflow": Site(request)}
