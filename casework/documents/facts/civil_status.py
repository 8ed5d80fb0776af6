"""Facts of civil-status papers. Source: Luật Hộ tịch 60/2014/QH13 article 14 (contents of the Giấy khai sinh)."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Self

from casework.documents.facts.entries import CopyFacts
from casework.documents.facts.shared import Agency, PaperFacts, Signature


@dataclass(frozen=True, kw_only=True)
class Parent:
    """A parent as the certificate names them; `birth` is the year, or the full date where that is recorded."""

    name: str
    birth: str
    ethnicity: str
    nationality: str
    residence: str


@dataclass(frozen=True, kw_only=True)
class BirthCertificate(PaperFacts):
    """The Giấy khai sinh. An unknown parent is None; `identity_number` is received, never made up, and may be empty.

    `birth_date` is ISO, and in copies of old entries as far as it is known ("1961"), like the day of registration.
    """

    agency: Agency
    number: str
    registered_on: date | str
    child_name: str
    birth_date: str
    sex: str
    ethnicity: str
    nationality: str
    birth_place: str
    native_place: str
    identity_number: str
    mother: Parent | None
    father: Parent | None
    declarant_name: str
    declarant_paper: str
    signature: Signature

    @classmethod
    def of_result(
        cls,
        result: Mapping[str, Any],
        *,
        agency: Agency,
        number: str,
        registered_on: date | str,
        signature: Signature,
        **own: Any,
    ) -> Self:
        """From the result as JSON (the names of this class; `mother`, `father`: a Parent's names or None).

        `own` are the facts a kind adds. TypeError when the result lacks a fact or brings one that no paper has.
        """
        known: dict[str, Any] = dict(result)
        for role in ("mother", "father"):
            known[role] = Parent(**result[role]) if result[role] else None
        return cls(agency=agency, number=number, registered_on=registered_on, signature=signature, **known, **own)

    @classmethod
    def example(cls) -> Self:
        """A girl born in hospital, filed by her mother."""
        home = "Số 12, ngõ 68, phố Xuân Đỉnh, phường Xuân Đỉnh, thành phố Hà Nội"
        return cls(
            agency=Agency.example(),
            number="41/2026",
            registered_on=date(2026, 11, 23),
            child_name="Nguyễn Trần Phương Uyên",
            birth_date="2026-11-16",
            sex="Nữ",
            ethnicity="Kinh",
            nationality="Việt Nam",
            birth_place="Bệnh viện Phụ sản Hà Nội, phường Láng, thành phố Hà Nội",
            native_place="Phường Xuân Đỉnh, thành phố Hà Nội",
            identity_number="001326000101",
            mother=Parent(
                name="Trần Thị Ngọc Huyền", birth="1996", ethnicity="Kinh", nationality="Việt Nam", residence=home
            ),
            father=Parent(
                name="Nguyễn Hữu Phước", birth="1993", ethnicity="Kinh", nationality="Việt Nam", residence=home
            ),
            declarant_name="Trần Thị Ngọc Huyền",
            declarant_paper="Căn cước số 001196000012, Bộ Công an cấp ngày 04/05/2024",
            signature=Signature.example(),
        )


@dataclass(frozen=True, kw_only=True)
class BirthExtract(BirthCertificate, CopyFacts):
    """Trích lục khai sinh (bản sao): the entry's content and later notes, with a number and date of its own."""

    @classmethod
    def example(cls) -> Self:
        """A copy asked for together with the registration."""
        entry = BirthCertificate.example()
        shared = {field.name: getattr(entry, field.name) for field in fields(entry)}
        return cls(**shared, extract_number="96/TLKS-BS", issued_on=date(2026, 11, 23))
