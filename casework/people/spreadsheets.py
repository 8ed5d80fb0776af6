"""Text for spreadsheets that no program takes for a formula."""

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(text: object) -> str:
    """The text of a cell; what a spreadsheet would calculate gets an apostrophe before it."""
    said = str(text)
    return f"'{said}" if said.startswith(DANGEROUS) else said


def as_written(text: str) -> str:
    """The text of a cell without the apostrophe that `harmless` put before it."""
    return text[1:] if text.startswith("'") and text[1:].startswith(DANGEROUS) else text
