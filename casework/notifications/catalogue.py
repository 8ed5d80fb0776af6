"""Which mails there are: one stem per event, the facts it needs, and the acts that send none, with the reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from casework.notifications import examples


@dataclass(frozen=True)
class Stem:
    """One kind of mail: the facts beyond the common ones it cannot do without, and worked facts to preview it.

    One `for_officials` names nobody: neither the procedure nor the person a dossier is about.
    """

    needs: tuple[str, ...] = ()
    example: Mapping[str, Any] = field(default_factory=lambda: examples.COMMON)
    for_officials: bool = False


# One stem per event; `templates/messages/{stem}.{subject.txt,txt,html}` hold its words.
STEMS: Mapping[str, Stem] = {
    "submitted": Stem(example=examples.SUBMITTED),
    "received": Stem(("due_at", "due_explanation"), examples.RECEIVED),
    "declined": Stem(("reason", "next_step"), examples.DECLINED),
    "supplement_requested": Stem(("items", "due_at"), examples.SUPPLEMENT_REQUESTED),
    "supplement_reminder": Stem(("items", "due_at"), examples.SUPPLEMENT_REQUESTED),
    "supplement_received": Stem(example=examples.RECEIVED),
    "verification_asked": Stem(("due_at", "due_explanation"), examples.VERIFICATION_ASKED),
    "postponed": Stem(("due_at", "due_explanation", "reason", "letter_number"), examples.POSTPONED),
    "apologised": Stem(("due_at", "reason", "letter_number"), examples.APOLOGISED),
    "approved": Stem(),
    "approved_to_register": Stem(example=examples.COUPLE),
    "answered": Stem(("answer",), examples.ANSWERED),
    "rejected": Stem(("reason",), examples.REJECTED),
    "ready": Stem(("appointment", "fee"), examples.READY),
    "appointment_moved": Stem(("appointment", "previous_appointment", "fee"), examples.APPOINTMENT_MOVED),
    "reminder": Stem(("appointment", "fee"), examples.READY),
    "uncollected": Stem(("waiting_days", "fee"), examples.UNCOLLECTED),
    "visit_without_handover": Stem(("items", "appointment", "fee"), examples.VISIT_WITHOUT_HANDOVER),
    "collected": Stem(("handed_over_at",), examples.COLLECTED),
    "withheld": Stem(("items",), examples.WITHHELD),
    "recalled": Stem(("reason",), examples.RECALLED),
    "named_as_party": Stem(("party_title", "others"), examples.NAMED_AS_PARTY),
    "objection_settled": Stem(("reason",), examples.OBJECTION_SETTLED),
    "invited_to_register": Stem(("appointment", "fee"), examples.INVITED_TO_REGISTER),
    "not_registered": Stem(("reason",), examples.NOT_REGISTERED),
    "withdrawn": Stem(),
    "stopped": Stem(("reason",), examples.STOPPED),
    "lapsed": Stem(("due_at",), examples.LAPSED),
    "visit_booked": Stem(("appointment", "fee"), examples.VISIT_BOOKED),
    "visit_moved": Stem(("appointment", "fee"), examples.VISIT_MOVED),
    "visit_reminder": Stem(("appointment", "fee"), examples.VISIT_BOOKED),
    "visit_missed": Stem(("previous_appointment", "due_at"), examples.VISIT_MISSED),
    "visit_lapsed": Stem(("previous_appointment", "due_at"), examples.VISIT_MISSED),
    "originals_received": Stem(("items", "fee", "due_at", "due_explanation"), examples.ORIGINALS_RECEIVED),
    "ready_at_counter": Stem(("fee",), examples.READY_AT_COUNTER),
    "letter_to_ward": Stem(("letter_number",), examples.LETTER_TO_WARD, for_officials=True),
    "reply_due": Stem(("items",), examples.REPLY_DUE, for_officials=True),
    "reply_overdue": Stem(("items",), examples.REPLY_DUE, for_officials=True),
    "foundling_posting_over": Stem(("record_number",), example=examples.FOUNDLING),
    "foundling_claimed": Stem(("record_number",), example=examples.FOUNDLING),
}

# The mails that speak otherwise to the parties of a registration at the counter, with worked facts to preview them.
TOGETHER: Mapping[str, Mapping[str, Any]] = {
    stem: {**examples.told_to_couple(stem, STEMS[stem].example), fact: True}
    for fact, stems in (
        (
            "registers",
            (
                "received",
                "verification_asked",
                "postponed",
                "apologised",
                "appointment_moved",
                "reminder",
                "visit_without_handover",
                "withheld",
                "recalled",
            ),
        ),
        ("registered", ("uncollected", "collected")),
    )
    for stem in stems
}

# The mail that each transition sends.
MAIL_OF: Mapping[str, str] = {
    "submit": "submitted",
    "receive": "received",
    "decline": "declined",
    "request_supplement": "supplement_requested",
    "complete_filing": "supplement_received",
    "supplement": "supplement_received",
    "approve": "approved",
    "reject": "rejected",
    "make_ready": "ready",
    "collect": "collected",
    "withhold": "withheld",
    "recall": "recalled",
    "look_again": "not_registered",
    "withdraw": "withdrawn",
    "stop": "stopped",
    "lapse": "lapsed",
}

# The transitions that send none.
NO_MAIL: Mapping[str, str] = {
    "propose": "A step inside the office: nothing is decided, and the citizen has nothing to do.",
    "send_back": "The leader's question to the officer; what it needs of the citizen comes as a supplement request.",
}
