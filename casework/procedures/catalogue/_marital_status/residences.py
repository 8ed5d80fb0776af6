"""Where somebody lived since marriageable age: what the declaration covers, and whom to ask about the rest."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from casework.people.names import fold
from casework.people.sex import Sex
from casework.procedures.blocks.address_field import one_line
from casework.procedures.catalogue._marital_status.forms import SELF, SINGLE
from casework.procedures.coverage import Coverage, Period
from casework.procedures.definition import ProposedVerification
from casework.procedures.partial_date import PartialDate

Cleaned = Mapping[str, Any]
# Luật Hôn nhân và gia đình 2014, article 8: nam 20, nữ 18.
MARRIAGE_AGE = {str(Sex.MALE): 20, str(Sex.FEMALE): 18}
EARLIER = "earlier-certificate"


def marriageable_since(holder: Cleaned) -> date | None:
    """The day on which he reached marriageable age; of a partial birth date the first it can be. None if unknown."""
    birth, years = holder.get("birth"), MARRIAGE_AGE.get(holder.get("sex") or "")
    if not birth or years is None:
        return None
    born = PartialDate.stored(birth).earliest
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def coverage(cleaned: Cleaned, on: date) -> Coverage | None:
    """The time since marriageable age and the residences in it; None while that time cannot be told or has not come."""
    since = marriageable_since(cleaned.get("holder") or {})
    if since is None or since > on:
        return None
    periods = (
        Period.of(one_line(row.get("place")), row.get("since", ""), row.get("until", ""), today=on)
        for row in cleaned.get("residences") or ()
    )
    return Coverage(
        block="residences",
        title=_("Nơi cư trú từ khi đủ tuổi kết hôn"),
        since=since,
        until=on,
        periods=tuple(period for period in periods if period is not None),
    )


def other_residences(cleaned: Cleaned) -> tuple[tuple[str, Cleaned], ...]:
    """The residences in other wards after marriageable age, each with its topic."""
    home = _ward(cleaned["holder"].get("residence"))
    since = marriageable_since(cleaned["holder"])
    return tuple(
        (f"residence-{order}", row)
        for order, row in enumerate(cleaned.get("residences") or (), start=1)
        if _ward(row.get("place")) != home and _counts(row, since)
    )


def verifications(cleaned: Cleaned) -> tuple[ProposedVerification, ...]:
    """One letter for each other residence, and one about an earlier certificate that is lost."""
    asked = [
        ProposedVerification(
            topic=topic,
            title=one_line(row["place"]),
            addressee=_office(row["place"]),
            question=_t(
                "Trong thời gian cư trú tại %(place)s, từ %(since)s đến %(until)s, người nêu trên có đăng ký kết hôn "
                "với ai không?"
            )
            % {"place": one_line(row["place"]), **_spoken(row)},
            sworn=_oath(cleaned, row),
        )
        for topic, row in other_residences(cleaned)
    ]
    earlier = cleaned.get("earlier") or {}
    if earlier.get("planned_office"):
        question = _t(
            "Người nêu trên có dùng Giấy xác nhận tình trạng hôn nhân số %(number)s để đăng ký kết hôn tại Quý cơ quan "
            "không?"
        ) % {"number": earlier.get("number") or "…"}
        asked.append(
            ProposedVerification(
                topic=EARLIER,
                title=_t("Giấy đã cấp"),
                addressee=earlier["planned_office"],
                question=question,
                sworn=_t(
                    "Giấy xác nhận tình trạng hôn nhân số %(number)s chưa được dùng để đăng ký kết hôn tại %(office)s "
                    "hoặc nơi nào khác."
                )
                % {"number": earlier.get("number") or "…", "office": earlier["planned_office"]},
            )
        )
    return tuple(asked)


def _oath(cleaned: Cleaned, row: Cleaned) -> str:
    """What is sworn about a residence whose ward did not answer; who asks for another names him."""
    for_himself = cleaned["requester"].get("relation") == SELF
    facts = {"place": one_line(row["place"]), **_spoken(row)}
    facts["who"] = _t("tôi") if for_himself else cleaned["holder"]["full_name"]
    if (cleaned.get("status") or {}).get("status") == SINGLE:
        words = _t("Trong thời gian cư trú tại %(place)s, từ %(since)s đến %(until)s, %(who)s không đăng ký kết hôn.")
    else:
        words = _t(
            "Trong thời gian cư trú tại %(place)s, từ %(since)s đến %(until)s, ngoài tình trạng hôn nhân đã khai trong "
            "tờ khai, %(who)s không đăng ký kết hôn với ai khác."
        )
    return words % facts


def _counts(row: Cleaned, since: date | None) -> bool:
    return not (since and row.get("until") and PartialDate.stored(row["until"]).latest < since)


def _spoken(row: Cleaned) -> dict[str, str]:
    until = PartialDate.stored(row["until"]).words if row.get("until") else _t("nay")
    return {"since": PartialDate.stored(row["since"]).words, "until": until}


def _ward(place: Any) -> tuple[str, str]:
    known = place if isinstance(place, Mapping) else {}
    return fold(known.get("ward", "")), fold(known.get("province", ""))


def _office(place: Cleaned) -> str:
    """The People's Committee of the ward; abroad nobody can be proposed."""
    if not place.get("ward"):
        return ""
    ward = place["ward"][0].lower() + place["ward"][1:]
    province = place["province"][0].lower() + place["province"][1:]
    return f"Ủy ban nhân dân {ward}, {province}"
