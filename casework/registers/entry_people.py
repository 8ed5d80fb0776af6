"""Everybody an entry names, under keys by which they are found again whatever the marks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from casework.people.names import fold
from casework.procedures.persons import Person

if TYPE_CHECKING:
    from casework.registers.entries import RegisterEntry


class EntryPerson(models.Model):
    """One person an entry names, in one role; `birth` as far as known: ISO, a month, a year, or nothing."""

    entry = models.ForeignKey("casework.RegisterEntry", models.CASCADE, related_name="people")
    role = models.CharField(_("vai trò"), max_length=40)
    is_subject = models.BooleanField(_("là người được đăng ký"), default=False)
    name = models.CharField(_("họ, chữ đệm, tên"), max_length=120)
    name_key = models.CharField(max_length=140)
    birth = models.CharField(_("ngày sinh"), max_length=10, blank=True)
    identity_number = models.CharField(_("số định danh cá nhân"), max_length=12, blank=True)

    class Meta:
        app_label = "casework"
        verbose_name = _("người có tên trong mục đăng ký")
        verbose_name_plural = _("người có tên trong mục đăng ký")
        default_permissions = ()
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["name_key", "birth"], name="entry_person_by_name"),
            models.Index(
                fields=["identity_number"], condition=~models.Q(identity_number=""), name="entry_person_by_number"
            ),
        ]

    def __str__(self) -> str:
        return self.name


def name_people(entry: "RegisterEntry", people: Sequence[Person]) -> None:
    """Keep whom an entry names; the first of `people` is its subject. Whoever was kept before is replaced."""
    EntryPerson.objects.filter(entry=entry).delete()
    EntryPerson.objects.bulk_create(rows_of_people(entry, people))


def rows_of_people(entry: "RegisterEntry", people: Sequence[Person]) -> list[EntryPerson]:
    """The rows of whom an entry names, not yet saved; who has no name is left out."""
    return [
        EntryPerson(
            entry=entry,
            role=person.role,
            is_subject=place == 0,
            name=person.name,
            name_key=fold(person.name),
            birth=person.born,
            identity_number=person.identity_number,
        )
        for place, person in enumerate(people)
        if person.name
    ]


def as_known(field: str, day: str, *, or_unknown: bool = False) -> models.Q:
    """Where the date in `field` may be `day`: a year finds every day of it, a day also what is known by its year.

    `or_unknown`: also where nothing is known.
    """
    known = [day[:length] for length in (4, 7, 10) if length <= len(day)]
    same = models.Q(**{f"{field}__startswith": day}) | models.Q(**{f"{field}__in": known})
    return same | models.Q(**{field: ""}) if or_unknown else same


def surely(name: str, birth: str, identity_number: str = "") -> models.Q:
    """Rows with this folded name and exactly this birth date, or with this identity number."""
    same = models.Q(name_key=fold(name), birth=birth)
    return same | models.Q(identity_number=identity_number) if identity_number else same
