"""What the registration of a marriage and its registration anew have in common: columns, rules, the way it goes."""

from typing import Any

from django.utils.functional import Promise

from casework.people.sex import Sex
from casework.procedures.blocks.form import BlockForm
from casework.procedures.blocks.person import number_fits_person
from casework.procedures.catalogue._marriage import forms, people, result, rules
from casework.procedures.catalogue._marriage.checks import lookups
from casework.procedures.catalogue._marriage.steps import STEPS
from casework.procedures.declaration import Block
from casework.procedures.fields import MARRIAGE
from casework.procedures.route import Route

# What is declared of any two people who come to register together.
RULES_OF_TWO = (
    rules.two_people,
    rules.filer_can_be_reached,
    number_fits_person(forms.WIFE, Sex.FEMALE),
    number_fits_person(forms.HUSBAND, Sex.MALE),
)

# The arguments of `Procedure` that are the same for both; number and date arise at the counter, before both.
SHARED: dict[str, Any] = {
    "field": MARRIAGE,
    "service_level": 3,
    "steps": STEPS,
    "route": Route(registration="handover"),
    "register": "marriage",
    "result_form": result.MarriageResultForm,
    "documents": result.DOCUMENTS,
    "subject": people.subject,
    "subject_of_result": people.subject_of_result,
    "people_of_result": people.people_of_result,
    "people": people.people,
    "parties": people.parties,
    "contact": people.contact,
    "starting_points": people.STARTING_POINTS,
    "prefill_for": people.prefill_for,
    "lookups": lookups,
}


def columns(form: type[BlockForm], *, wife: str | Promise, husband: str | Promise) -> tuple[Block, Block]:
    """The two columns of the form, bên nữ first, under these titles."""
    return (
        Block(name=forms.WIFE, title=wife, form=form, pair="spouses"),
        Block(name=forms.HUSBAND, title=husband, form=form, pair="spouses"),
    )
