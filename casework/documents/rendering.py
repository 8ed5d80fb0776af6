"""Facts to PDF. Heavy to import: only jobs and management commands may."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.template.backends.django import DjangoTemplates
from django.utils import translation

from casework.documents.guide import PICTURE_DIR
from casework.documents.kinds import TEMPLATE_DIR, DocumentKind, kind
from casework.documents.proof import proof_of
from casework.documents.unavailable import PapersUnavailable

try:
    from weasyprint import CSS, HTML, Document
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse
except OSError as missing:
    raise PapersUnavailable(
        "Máy này chưa tạo được giấy tờ PDF vì thiếu thư viện Pango hoặc HarfBuzz. "
        "Cài đặt bằng lệnh: apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    ) from missing

FONT_DIR = Path(__file__).resolve().parent / "fonts"
OUR_FOLDERS = (FONT_DIR, PICTURE_DIR, PICTURE_DIR / "guide")
# PDF/A-3a carries tags, title and language, at a tenth more time than plain PDF.
PDF_VARIANT = "pdf/a-3a"
NOT_YET = "sẽ cấp khi duyệt"


@dataclass(frozen=True)
class Rendered:
    """A finished paper: the PDF's bytes and how many pages it has."""

    pdf: bytes
    pages: int


class OnlyOurFiles(URLFetcher):
    """Refuses every address but our fonts and the guide's pictures: a paper never reaches for anything else."""

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Open one of our files; ValueError for anything else, which is then left out."""
        name = url.rpartition("/")[2]
        if not any(url == (folder / name).as_uri() and (folder / name).is_file() for folder in OUR_FOLDERS):
            raise ValueError(f"A paper may load our own fonts and pictures only, not {url}")
        return super().fetch(url, headers)


@cache
def _engine() -> DjangoTemplates:
    """The papers' own template engine: their folder, their filters, nothing of the web pages."""
    return DjangoTemplates(
        {
            "NAME": "papers",
            "DIRS": [TEMPLATE_DIR.parent],
            "APP_DIRS": False,
            "OPTIONS": {
                "builtins": ["casework.documents.paper_words"],
                "libraries": {"static": "casework.documents.guide"},
            },
        }
    )


@cache
def _type_setting() -> tuple[FontConfiguration, CSS]:
    """Fonts and stylesheet, read once: half the time of a page, and a leak, when made anew for each."""
    fonts = FontConfiguration()
    sheet = CSS(
        string=(TEMPLATE_DIR / "paper.css").read_text(encoding="utf8"),
        base_url=FONT_DIR.as_uri() + "/",
        font_config=fonts,
        url_fetcher=OnlyOurFiles(),
    )
    return fonts, sheet


def html_of(
    kind_code: str,
    facts: Mapping[str, Any],
    *,
    draft: bool = False,
    offsets: tuple[float, float] = (0, 0),
    token: str = "",
) -> str:
    """The paper as HTML, always in Vietnamese; see `render` for what goes in."""
    paper: DocumentKind = kind(kind_code)
    if draft and not paper.drafted:
        raise ValueError(f"{kind_code} has no draft.")
    known = dict(facts)
    if draft:
        known |= {name: None if name.endswith("_on") else NOT_YET for name in paper.given_at_approval}
    layout = {"kind": paper, "draft": draft, "offset_x": offsets[0], "offset_y": offsets[1], "proof": proof_of(token)}
    context = {**known, **paper.compose(known), **layout}
    with translation.override("vi"):
        return _engine().get_template(paper.template).render(context)


def laid_out(
    kind_code: str,
    facts: Mapping[str, Any],
    *,
    draft: bool = False,
    offsets: tuple[float, float] = (0, 0),
    token: str = "",
) -> Document:
    """The paper set on its pages, a quarter of the work of its PDF; see `render` for what goes in."""
    fonts, sheet = _type_setting()
    page = HTML(string=html_of(kind_code, facts, draft=draft, offsets=offsets, token=token), url_fetcher=OnlyOurFiles())
    return page.render(stylesheets=[sheet], font_config=fonts, pdf_variant=PDF_VARIANT)


def render(
    kind_code: str,
    facts: Mapping[str, Any],
    *,
    draft: bool = False,
    offsets: tuple[float, float] = (0, 0),
    token: str = "",
) -> Rendered:
    """Make the PDF of a paper.

    `facts` is the plain JSON of the kind's facts. A `draft` bears a watermark and leaves number and date open.
    `offsets` move what is printed onto a blank, in millimetres to the right and down. `token` is the code at its foot,
    by which anybody may check it; "" where there is none. Raises KeyError for an unknown kind, ValueError for a draft
    of a kind that has none.
    """
    document = laid_out(kind_code, facts, draft=draft, offsets=offsets, token=token)
    return Rendered(pdf=document.write_pdf(pdf_variant=PDF_VARIANT), pages=len(document.pages))
