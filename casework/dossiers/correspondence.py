"""The letters of a file: what other authorities are asked, what they owe, what may be sworn instead, slip 04."""

from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    from casework.dossiers.extensions import Extension
    from casework.dossiers.verifications import Verification


class Correspondence(models.Model):
    """Questions about letters that screens and conditions ask of a dossier; rows fetched beforehand are paid once."""

    class Meta:
        abstract = True

    if TYPE_CHECKING:
        edition: Any
        documents: Any
        verifications: Any
        extensions: Any

    @property
    def letters_to_sign(self) -> "list[Verification]":
        """The letters to other authorities that wait for the leader's signature."""
        return [letter for letter in self.verifications.all() if letter.waits]

    @property
    def letters_running(self) -> "list[Verification]":
        """The letters to other authorities that wait for a reply."""
        return [letter for letter in self.verifications.all() if letter.is_running]

    @property
    def letters_to_answer(self) -> "list[Verification]":
        """Those to which a reply may be recorded, the late ones included."""
        return [letter for letter in self.verifications.all() if letter.may_be_answered]

    @property
    def letters_overdue(self) -> "list[Verification]":
        """Those of them whose day has passed."""
        return [letter for letter in self.letters_running if letter.is_overdue]

    @property
    def letters_to_scan(self) -> "list[Verification]":
        """The letters whose waiting is over: what came back for them, or comes late, may be scanned."""
        return [letter for letter in self.verifications.all() if letter.sent_on and letter.closed_at and letter.counts]

    @property
    def papers_to_scan(self) -> list[Any]:
        """The papers made here that others sign on paper: how they signed may be scanned."""
        return [paper for paper in self.documents.all() if paper.scanned_back and paper.voided_at is None]

    @property
    def sworn_paper(self) -> str:
        """The code of the paper that may take the place of a reply that does not come; empty where none may."""
        rule = self.edition.verification
        return rule.sworn if rule else ""

    @property
    def extension_to_sign(self) -> "Extension | None":
        """The drafted apology that waits for the leader's signature."""
        return next((row for row in self.extensions.all() if row.waits), None)
