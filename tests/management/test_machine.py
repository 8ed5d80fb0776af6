"""The drawn machine in the documentation is the one in the code."""

from pathlib import Path

from django.conf import settings

from casework.management.commands.machine import diagram


def test_the_drawing_in_the_documentation_is_fresh() -> None:
    text = (Path(settings.BASE_DIR) / "docs" / "architecture.md").read_text(encoding="utf8")
    drawn = text.split("```mermaid\n")[1].split("\n```")[0]
    assert drawn == diagram(), "Run `manage.py machine` and paste the drawing into docs/architecture.md."
