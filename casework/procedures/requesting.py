"""What follows from the requester in every civil-status procedure: contact, prefill, papers, how papers name him."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from casework.people.sex import Sex
from casework.procedures.blocks.address_field import one_line
from casework.procedures.blocks.ethnicity import OTHER
from casework.procedures.blocks.person import person_in
from casework.procedures.blocks.requester import AUTHORISED, IDENTITY_PAPERS
from casework.procedures.definition import Original, Paper
from casework.procedures.persons import AccountFacts, Contact, Person

Cleaned = Mapping[str, Any]
Text = str | Promise

AUTHORISATION = Paper(code="authorisation", title=_("Văn bản ủy quyền"), accepts="original")
KINSHIP = Paper(
    code="kinship-proof",
    title=_("Giấy tờ chứng minh quan hệ với người ủy quyền"),
    note=_("Thay cho việc chứng thực văn bản ủy quyền."),
)
IDENTITY_SCAN = Paper(
    code="identity-scan",
    title=_("Ảnh giấy tờ tùy thân của người yêu cầu"),
    required=False,
    note=_("Không bắt buộc: phường tra cứu theo số định danh."),
)
OTHER_PAPER = Paper(code="other", title=_("Giấy tờ khác"), required=False)
PRINCIPAL = _("Người ủy quyền")
CHECKED = _("Đối chiếu với thông tin đã khai, trả lại ngay.")
KEPT = _("Nộp bản chính, lưu trong hồ sơ.")


def authorisation_papers(cleaned: Cleaned) -> tuple[Paper, ...]:
    """The papers of somebody who acts for another."""
    requester = cleaned.get("requester", {})
    if requester.get("relation") != AUTHORISED:
        return ()
    # Within the family no certification, but proof of kinship.
    return (AUTHORISATION, KINSHIP) if requester.get("authorised_by_family") else (AUTHORISATION,)


def originals_of(cleaned: Cleaned, *, kept: tuple[Paper, ...], shown: tuple[Paper, ...] = ()) -> tuple[Original, ...]:
    """The originals to bring: these papers, kept or shown, with the requester's identity paper and his authority."""
    authority = authorisation_papers(cleaned)
    submitted = (*kept, *(paper for paper in authority if paper is AUTHORISATION))
    returned = (*shown, *(paper for paper in authority if paper is KINSHIP))
    return (
        *(Original(code=paper.code, title=paper.title, action="submit", reason=KEPT) for paper in submitted),
        Original(code="identity", title=_identity_paper(cleaned), action="show", reason=CHECKED),
        *(Original(code=paper.code, title=paper.title, action="show", reason=CHECKED) for paper in returned),
    )


def _identity_paper(cleaned: Cleaned) -> str:
    requester = cleaned.get("requester", {})
    kind = requester.get("identity_paper")
    named = requester.get("identity_paper_other") if kind == OTHER else dict(IDENTITY_PAPERS).get(kind)
    return _("%(paper)s của người yêu cầu") % {"paper": named or _("Giấy tờ tùy thân")}


def contact(cleaned: Cleaned) -> Contact:
    """Whom to write to."""
    requester, reached = cleaned["requester"], cleaned["contact"]
    return Contact(
        name=requester["full_name"],
        email=reached["email"],
        phone=reached["phone"],
        address=one_line(requester["residence"]),
        identity_number=requester["identity_number"],
    )


def own_facts(facts: AccountFacts) -> dict[str, Any]:
    """What an account knows about its holder, as a block of his would say it."""
    own: dict[str, Any] = {"full_name": facts.full_name, "identity_number": facts.identity_number}
    if facts.residence:
        own["residence"] = dict(facts.residence)
    return own


def prefill_for(relation: str, facts: AccountFacts) -> dict[str, Any]:
    """The requester's and the contact block of an account holder who says how he is related."""
    return {
        "requester": {"relation": relation, **own_facts(facts)},
        "contact": {"email": facts.email, "phone": facts.phone},
    }


def requester_and_principal(cleaned: Cleaned) -> tuple[Person, ...]:
    """Who asks, and for whom when he was authorised."""
    requester = cleaned["requester"]
    principal = Person(role="principal", title=PRINCIPAL, name=requester.get("authorised_by", ""))
    return tuple(person for person in (person_in(requester, role="requester"), principal) if person.name)


def declarant_of(requester: Cleaned, relations: tuple[tuple[str, Text], ...]) -> dict[str, str]:
    """The declarant as the register names him."""
    return {
        "declarant_full_name": requester["full_name"],
        "declarant_relation": requester["relation_other"] or in_vietnamese(dict(relations)[requester["relation"]]),
        "declarant_paper": _paper_in_words(requester),
    }


def _paper_in_words(requester: Cleaned) -> str:
    kind = requester["identity_paper"]
    named = requester["identity_paper_other"] if kind == OTHER else in_vietnamese(dict(IDENTITY_PAPERS)[kind])
    issued = date.fromisoformat(requester["identity_paper_date"])
    return (
        f"{named} số {requester['identity_paper_number']}, "
        f"{requester['identity_paper_issuer']} cấp ngày {issued:%d/%m/%Y}"
    )


def in_vietnamese(text: Text) -> str:
    """Papers are Vietnamese whatever language the officer works in."""
    with override("vi"):
        return str(text)


def sex_in_words(stored: str) -> str:
    """Nam or Nữ, as papers print it; what an old book says otherwise as it stands there."""
    return in_vietnamese(Sex(stored).label) if stored in Sex.values else stored
