"""The program's own modules, parsed once for the rules that read them."""

import ast
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CASEWORK = ROOT / "casework"


@dataclass
class Source:
    """One module: its path below `casework/`, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @cached_property
    def imported(self) -> set[str]:
        """The full names of the modules it imports, wherever in the file."""
        names = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                names |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module)
        return names

    def calls(self) -> list[ast.Call]:
        """Every call in it."""
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.Call)]


@cache
def casework_sources() -> tuple[Source, ...]:
    """Every module of the domain but the migrations, which Django writes."""
    return tuple(
        Source(path.relative_to(CASEWORK).as_posix(), text, ast.parse(text))
        for path in sorted(CASEWORK.rglob("*.py"))
        if "migrations" not in path.parts and (text := path.read_text(encoding="utf8")).strip()
    )
