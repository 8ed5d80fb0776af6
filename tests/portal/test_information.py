"""The public pages say what a citizen must know, in both languages, without a log-in and with few queries."""

import re
from datetime import time
from html.parser import HTMLParser

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from casework.documents.forms import FormFile
from casework.offices.opening_hours import OpeningHours
from casework.offices.wards import Ward
from casework.procedures import registry

PAGES = [
    "home",
    "about-online-services",
    "services",
    "general-process",
    "lookup-help",
    "user-guide",
    "privacy",
    "accessibility",
    "source",
]
# Tags whose content may not be written into a page: the policy of the site refuses it.
WRITTEN_IN = re.compile(r"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=", re.IGNORECASE)


class Outline(HTMLParser):
    """What a page consists of: its tags, addresses, anchors."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.sources, self.links, self.ids, self.pictures = [], [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.ids.append(found.get("id"))
        if tag == "a":
            self.links.append(found["href"])
        if tag == "img":
            self.pictures.append(found)
        if tag in {"script", "link", "img"}:
            self.sources.append(found.get("src") or found.get("href"))


@pytest.fixture
def ward(db):
    return Ward.objects.create(
        code="00611",
        name="Phường Xuân Đỉnh",
        province="Thành phố Hà Nội",
        address="Số 1 đường Thử Nghiệm",
        reception_place="Bộ phận Một cửa, tầng 1",
        serves=True,
    )


@pytest.fixture
def read(client):
    def read(name, language="vi"):
        client.cookies["django_language"] = language
        answer = client.get(reverse(name))
        assert answer.status_code == 200
        return answer.content.decode()

    return read


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_for_everybody_in_both_languages(read, ward, name, language):
    page = read(name, language)
    outline = Outline(page)
    assert f'<html lang="{language}">' in page
    assert [outline.tags.count(tag) for tag in ("h1", "main", "title")] == [1, 1, 1]


@pytest.mark.parametrize("name", PAGES)
def test_no_page_carries_code_of_its_own_or_loads_from_another_host(read, ward, name):
    page = read(name)
    assert not WRITTEN_IN.search(page)
    assert all(source.startswith("/static/") for source in Outline(page).sources)


@pytest.mark.parametrize("name", PAGES)
def test_every_anchor_leads_somewhere_and_stands_once(read, ward, name):
    outline = Outline(read(name))
    anchors = [link[1:] for link in outline.links if link.startswith("#")]
    named = [found for found in outline.ids if found]
    assert set(anchors) <= set(named)
    assert len(named) == len(set(named))


@pytest.mark.parametrize("name", PAGES)
def test_every_link_into_the_site_can_be_followed(client, read, ward, name):
    for link in {link.split("#")[0] for link in Outline(read(name)).links if link.startswith("/")}:
        # 202: a PDF that is still being made.
        assert client.get(link).status_code in {200, 202, 302}, link


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_the_database_a_few_times_only(read, ward, name, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        read(name)


def test_the_home_page_offers_the_four_tasks(read, ward):
    page = read("home")
    for task in ("Các loại dịch vụ", "Tra cứu hồ sơ", "Cách tra cứu hồ sơ", "Hướng dẫn sử dụng"):
        assert f">{task}</a>" in page


def test_the_home_page_says_where_the_office_is_and_when_it_opens(read, ward):
    OpeningHours.objects.create(ward=ward, weekday=2, opens=time(7, 15), closes=time(11, 45))
    page = read("home")
    for fact in ("Ủy ban nhân dân phường Xuân Đỉnh", ward.address, ward.reception_place, "Thứ Tư: 07:15–11:45"):
        assert fact in page


def test_a_ward_that_takes_no_dossiers_here_is_not_named(read, ward):
    Ward.objects.create(code="00612", name="Phường Không Nhận", province="Thành phố Hà Nội")
    assert "Không Nhận" not in read("home")


def test_signing_up_and_logging_in_stand_in_the_top_right_corner(read, ward):
    page = read("about-online-services")
    corner = page[: page.index("masthead")]
    assert corner.index("Đăng ký</a>") < corner.index("Đăng nhập</a>")


@pytest.mark.parametrize("name", PAGES)
def test_every_page_says_that_it_models_the_portal_of_2021_and_where_its_source_is(read, ward, name, settings):
    page = read(name)
    assert "mô phỏng cổng của thành phố năm 2021" in page
    assert "Cổng Dịch vụ công quốc gia" in page
    assert f'href="{settings.SOURCE_URL}"' in page


def test_the_general_process_shows_good_and_bad_pictures_each_described(read, ward):
    page = read("general-process")
    pictures = Outline(page).pictures
    assert page.count("tag-good") == 1
    assert page.count("tag-bad") == len(pictures) - 1 >= 4
    assert len({picture["alt"] for picture in pictures}) == len(pictures)
    for picture in pictures:
        assert finders.find(picture["src"].removeprefix("/static/"))


@pytest.mark.parametrize(("name", "steps"), [("lookup-help", 2), ("general-process", 5)])
def test_the_steps_are_those_of_the_guide(read, ward, name, steps):
    assert len(re.findall(r"<li data-word=", read(name))) == steps


@pytest.mark.parametrize("name", ["services", "user-guide"])
def test_the_table_has_the_seven_fields_of_the_guide_with_their_procedures_counted(read, ward, name):
    table = re.search(r"<tbody>(?:(?!<tbody>).)*?Khai sinh.*?</tbody>", read(name), re.DOTALL).group()
    rows = [re.sub(r"<[^>]+>", "|", row).split("|") for row in re.findall(r"<tr>(.*?)</tr>", table)]
    told = [" ".join(filter(None, (cell.strip() for cell in row))) for row in rows]
    assert told == [
        "1 Khai sinh 3 4 thủ tục",
        "2 Khai tử 3 3 thủ tục",
        "3 Kết hôn 3 2 thủ tục",
        "4 Trích lục hộ tịch 3 3 thủ tục",
        "5 Giám hộ 3 2 thủ tục",
        "6 Xác nhận tình trạng hôn nhân 3 1 thủ tục",
        "7 Chứng thực (đang chạy thử nghiệm) 3 1 thủ tục",
    ]


def test_each_of_the_sixteen_procedures_is_linked_when_built_and_else_announced(read, ward):
    page = read("services")
    services = [service for group in registry.by_field() for service in group.services]
    assert len(services) == 16
    for service in services:
        shown = page[page.index(f">{service.title}</") :]
        assert ("sắp có" in shown[: shown.index("</li>")]) == (service.procedure is None)


def test_the_user_guide_can_be_taken_away_as_a_pdf(read, ward, client):
    assert f'href="{reverse("user-guide-file")}"' in read("user-guide")
    first = client.get(reverse("user-guide-file"))
    assert (first.status_code, bool(first["Retry-After"])) == (202, True)
    assert FormFile.objects.get().kind == "user-guide"


def test_the_user_guide_contains_every_part(read, ward):
    page = read("user-guide")
    sections = re.split(r"<section", page)[1:]
    steps = {re.search(r'labelledby="(\w+)"', part).group(1): part.count("<li data-word=") for part in sections}
    assert steps == {
        "terms": 0,
        "levels": 0,
        "services": 0,
        "account": 3,
        "preparing": 5,
        "photos": 0,
        "filing": 7,
        "after": 0,
        "lookup": 2,
    }
