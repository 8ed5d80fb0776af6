"""The citizen is told what concerns him, and nothing of what officials do among themselves."""

from casework.actions.words import WORDS
from casework.portal.history import TOLD, history
from tests import steps

AMONG_OFFICIALS = {
    "propose", "send_back", "take", "release", "reassign", "judge_paper", "answer_check", "draft", "record_fact",
    "consent", "prepare_print", "print_papers", "sign_papers", "seal_papers", "open_visit", "identify_collector",
    "compare_original", "compare_on_filing", "print_control_sheet", "settle_fee", "sign_register",
}  # fmt: skip


def test_every_verb_is_either_told_or_kept_among_officials_on_purpose():
    assert set(WORDS) - set(TOLD) == AMONG_OFFICIALS


def test_the_story_is_told_from_the_end_without_proposals(office, citizen):
    dossier = steps.approved(office, citizen)
    told = [str(happening.sentence) for happening in history(dossier.events.all())]
    assert told == [str(TOLD["approve"]), str(TOLD["receive"]), str(TOLD["submit"])]
