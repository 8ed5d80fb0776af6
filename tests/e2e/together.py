"""What several people of the ward do one after another with a dossier."""

from tests.e2e.people import Counter, Leader, Officer


def make_ready(code: str, officer: Officer, leader: Leader, counter: Counter) -> None:
    """From the approval to the invitation: printed, signed, sealed."""
    officer.finds(code)
    assert all(paper.startswith(b"%PDF") for paper in officer.prints())
    leader.finds(code)
    leader.does("Đã ký", screen="desk-sign-papers")
    counter.finds(code)
    counter.does("Đã đóng dấu")
    counter.does("Báo đã có kết quả", screen="desk-make-ready")
