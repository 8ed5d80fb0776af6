"""How the words of certification stand on the sheet: number and volume apart, the authority without the committee."""

from collections.abc import Mapping
from typing import Any

from casework.documents.facts import CHAIR

# Where the block begins, in millimetres from the left and from the upper or lower edge of the photocopy's last page.
LEFT_MM, EDGE_MM, WIDTH_MM = 95.0, 18.0, 95.0


def compose(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The number without its sign, the volume of the year, who certifies, and where the block stands.

    A draft knows neither number nor day: what stands for the number is printed as it is, the year is left open.
    """
    number, _slash, _sign = facts["number"].partition("/")
    # Certifying is the signer's own act: it is not signed on behalf of the committee.
    lines = [line for line in facts["signature"]["lines"] if line != CHAIR[0]]
    edge = facts["placement"] if facts["placement"] != "sheet" else ""
    return {
        "own_number": number,
        "volume": f"01/{facts['issued_on'][:4] if facts['issued_on'] else '……'}",
        "authority": lines,
        "edge": edge,
        "left": LEFT_MM,
        "edge_mm": EDGE_MM,
        "width": WIDTH_MM,
    }
