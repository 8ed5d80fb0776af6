"""What the books ask of somebody today: to be closed, to be confirmed, to be signed."""

from functools import cached_property
from typing import Any

from django.utils.timezone import localdate

from casework.desk.books.book import BookLine
from casework.registers.closing import (
    BookClosing,
    books_to_close,
    closings_to_confirm,
    closings_to_sign,
    due_on,
)


class BookNotices:
    """For the home of the desk; each list is empty for whom it does not concern."""

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def to_close(self) -> list[BookLine]:
        """Books of years that are over, with the last day on which they are closed in time."""
        return [BookLine(book, due_on(book)) for book in books_to_close(self.user, localdate())]

    @cached_property
    def to_confirm(self) -> list[BookClosing]:
        """What somebody else closed and this leader has not answered."""
        return list(closings_to_confirm(self.user))

    @cached_property
    def to_sign(self) -> list[BookClosing]:
        """Closing pages that this person has not signed."""
        return list(closings_to_sign(self.user))

    @property
    def any(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.to_close or self.to_confirm or self.to_sign)

    @property
    def is_late(self) -> bool:
        """Whether a book should have been closed already."""
        return any(line.is_late for line in self.to_close)
