"""The citizen is told what concerns him, and nothing of what officials do among themselves."""

from django.utils.timezone import now

from casework.actions.deciding import approve
from casework.actions.issuing import make_ready
from casework.actions.words import WORDS
from casework.notifications.catalogue import MAIL_OF
from casework.portal.history import TOLD, TOLD_AT_COUNTER, history
from casework.portal.whereabouts import whereabouts
from casework.procedures import registry
from tests import steps

AT_COUNTER = next(p.code for p in registry.all_procedures() if p.route.registration == "handover")

# A party's answer too: who objects must not have to fear the one who filed.
AMONG_OFFICIALS = {
    "propose", "send_back", "take", "release", "reassign", "judge_paper", "answer_check", "draft", "record_fact",
    "consent", "prepare_print", "print_papers", "sign_papers", "seal_papers", "open_visit", "identify_collector",
    "compare_original", "compare_on_filing", "print_control_sheet", "settle_fee", "sign_register",
    "ask_verification", "drop_verification", "record_reply", "close_without_reply", "write_minutes", "add_scan",
    "prepare_statement",
    "note_reply_due", "extend", "drop_extension", "choose_entry", "judge_evidence", "link_case", "reprint_papers",
    "meet_party", "sign_as_party", "answer_as_party", "settle_objection",
}  # fmt: skip


def test_every_verb_is_either_told_or_kept_among_officials_on_purpose():
    assert set(WORDS) - set(TOLD) - set(TOLD_AT_COUNTER) == AMONG_OFFICIALS


def test_whatever_the_citizen_gets_a_mail_about_is_in_his_story_too():
    assert set(MAIL_OF) <= set(TOLD) | set(TOLD_AT_COUNTER)


def test_the_story_is_told_from_the_end_without_proposals(office, citizen):
    dossier = steps.approved(office, citizen)
    told = [str(happening.sentence) for happening in history(dossier.events.all())]
    assert told == [str(TOLD["approve"]), str(TOLD["receive"]), str(TOLD["submit"])]


def test_of_a_registration_at_the_counter_nothing_is_said_of_printing_before_the_day(office, citizen):
    dossier = make_ready(
        approve(steps.proposed(office, citizen, AT_COUNTER).pk, by=office.leader).pk, by=office.counter
    )
    told = [str(happening.sentence) for happening in history(dossier.events.all(), at_counter=True)]
    assert told[0] == "Phường mời các bên cùng đến đăng ký."
    shown = whereabouts(dossier, at=now())
    words = [str(word) for word in (dossier.official_word, shown.word, shown.turn, *(s.title for s in shown.stages))]
    assert "Chờ các bên đến đăng ký" in words
    assert "Đăng ký và nhận giấy tờ" in words
    assert not [word for word in words if "đóng dấu" in word or "trả kết quả" in word]
