"""Facts of the user guide on paper: what its pages say that is not written in them."""

from dataclasses import dataclass
from typing import Self

from casework.documents.facts.shared import PaperFacts


@dataclass(frozen=True, kw_only=True)
class GuideField:
    """A field of services as the guide's table names it."""

    code: str
    title: str
    level: int
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class GuideProcedure:
    """A procedure that can be filed here."""

    code: str


@dataclass(frozen=True, kw_only=True)
class GuideService:
    """A service of a field; `procedure` is None until it can be filed here."""

    title: str
    procedure: GuideProcedure | None = None


@dataclass(frozen=True, kw_only=True)
class GuideGroup:
    """A field with its services."""

    field: GuideField
    services: tuple[GuideService, ...]


@dataclass(frozen=True, kw_only=True)
class UserGuide(PaperFacts):
    """The whole guide. `address` is where the site is found, `written` changes with its words and pictures.

    The limits of an upload are in megabytes and pages.
    """

    fields: tuple[GuideGroup, ...]
    service_count: int
    upload_max_mb: int
    upload_max_pages: int
    address: str
    written: str

    @classmethod
    def example(cls) -> Self:
        """A guide with one field."""
        service = GuideService(title="Đăng ký khai sinh", procedure=GuideProcedure(code="example"))
        return cls(
            fields=(GuideGroup(field=GuideField(code="birth", title="Khai sinh", level=3), services=(service,)),),
            service_count=1,
            upload_max_mb=10,
            upload_max_pages=20,
            address="http://caseflow.example",
            written="",
        )
