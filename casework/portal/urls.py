"""URLs of the public information pages."""

from django.urls import include, path

from casework.portal import form_files, information, paper_check

urlpatterns = [
    path("", include("casework.portal.filing_urls")),
    path("", include("casework.portal.following_urls")),
    path("", information.home, name="home"),
    path("gioi-thieu/", information.page("about"), name="about-online-services"),
    path("dich-vu/", information.with_services("services"), name="services"),
    path("quy-trinh-chung/", information.page("process"), name="general-process"),
    path("cach-tra-cuu/", information.page("lookup-help"), name="lookup-help"),
    path("huong-dan/", information.with_services("guide"), name="user-guide"),
    path("huong-dan/huong-dan-su-dung.pdf", form_files.user_guide, name="user-guide-file"),
    path("du-lieu-ca-nhan/", information.page("privacy"), name="privacy"),
    path("ho-tro-tiep-can/", information.page("accessibility"), name="accessibility"),
    path("kiem-tra/", paper_check.typed, name="check-paper"),
    path("kiem-tra/<str:token>/", paper_check.scanned, name="check-paper-scanned"),
    path("source/", information.page("source"), name="source"),
]
