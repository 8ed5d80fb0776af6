"""The habits of the house that a machine can judge: short, explained, named for the desk, imports at the top."""

import ast
import re

from tests.architecture.sources import CASEWORK, Source, casework_sources

LONGEST_MODULE = 250
WORDLESS = re.compile(r"(^|_)(helpers?|utils?|manager|handlers?|misc|common)(_|$)")


def test_every_module_says_what_it_is_for() -> None:
    silent = [source.path for source in casework_sources() if not ast.get_docstring(source.tree)]
    assert silent == []


def test_no_module_is_too_long_to_read() -> None:
    long = {source.path: lines for source in casework_sources() if (lines := source.text.count("\n")) > LONGEST_MODULE}
    assert long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    paths = [path for path in CASEWORK.rglob("*.py") if WORDLESS.search(path.stem)]
    assert paths == []


def test_no_function_imports() -> None:
    hidden = [
        f"{source.path}:{inner.lineno}"
        for source in casework_sources()
        for function in ast.walk(source.tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_nobody_writes_a_status_behind_the_gate() -> None:
    behind = [place for source in casework_sources() for place in _status_updates(source)]
    assert behind == []


def test_nobody_refreshes_a_dossier() -> None:
    refreshing = [
        f"{source.path}:{call.lineno}"
        for source in casework_sources()
        for call in source.calls()
        if isinstance(call.func, ast.Attribute) and call.func.attr == "refresh_from_db"
    ]
    assert refreshing == []


def test_screens_open_no_transactions() -> None:
    screens = [source for source in casework_sources() if source.path.startswith(("desk/", "portal/", "declaring/"))]
    opening = [source.path for source in screens if re.search(r"\batomic\b", source.text)]
    assert opening == []


def test_nobody_names_a_procedure() -> None:
    catalogue = {path.stem for path in (CASEWORK / "procedures" / "catalogue").glob("[!_]*.py")}
    codes = catalogue | {stem.replace("_", "-") for stem in catalogue}
    named = [
        f"{source.path}:{node.lineno} {node.value}"
        for source in casework_sources()
        if not source.path.startswith("procedures/catalogue/")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and node.value in codes
    ]
    assert named == []


def _status_updates(source: Source) -> list[str]:
    """Calls of `update(status=…)` on a queryset."""
    return [
        f"{source.path}:{call.lineno}"
        for call in source.calls()
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "update"
        and any(keyword.arg == "status" for keyword in call.keywords)
    ]
