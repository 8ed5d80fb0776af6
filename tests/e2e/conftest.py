"""The running program, the browser, and the people of the journeys."""

from collections.abc import Callable, Generator, Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.e2e.people import Citizen, Counter, Leader, Officer
from tests.e2e.person import Person
from tests.e2e.program import Program
from tests.e2e.watched import SCREENS, Watch

FIRST = ("tests/e2e/test_filing.py", "tests/e2e/test_journey.py")
FAILED = pytest.StashKey[bool]()
BROWSER = "/usr/bin/chromium"
# A page that was asked for may take its time on two busy cores; playwright's own patience is five seconds.
expect.set_options(timeout=20_000)
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """The demonstration, started once; at the end it must have had nothing to complain about."""
    program = Program(tmp_path_factory.mktemp("var"))
    yield program
    program.stop()
    assert not program.complaints, "".join(program.said)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def watch(program: Program) -> Watch:
    """What is noticed in every window."""
    return Watch(program.address)


@pytest.fixture(autouse=True)
def nothing_found(watch: Watch) -> Iterator[None]:
    """A finding fails the test in which it was made."""
    watch.findings.clear()
    yield
    assert not watch.findings, "\n".join(["Found on the pages:", *watch.findings])


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The ordinary birth goes first: a screen is looked at once a run, and the kept ones show it."""
    items.sort(key=lambda item: not item.nodeid.startswith(FIRST))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Tell the fixtures whether the test failed, so that they can keep what its windows showed."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture
def enters(
    program: Program, browser: Browser, watch: Watch, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Person]]:
    """A person sits down before a window of their own: `enters(Officer, "canbo@…")`; closed after the test."""
    windows = []

    def sits_down(kind: type[Person], email: str = "", *, scripts: bool = True) -> Person:
        window = watch.window(browser, scripts=scripts)
        windows.append(window)
        return kind(program, watch, window, email or kind.usual_email, scripts=scripts)

    yield sits_down
    for number, window in enumerate(windows):
        if request.node.stash.get(FAILED, False):
            window.screenshot(path=SCREENS / f"failed-{request.node.name}-{number}.png", full_page=True)
        window.context.close()


@pytest.fixture
def citizen(enters: Callable[..., Person]) -> Person:
    """Somebody with an account, logged in."""
    return enters(Citizen).logs_in()


@pytest.fixture
def officer(enters: Callable[..., Person]) -> Person:
    """The ward's officer, logged in."""
    return enters(Officer).logs_in()


@pytest.fixture
def leader(enters: Callable[..., Person]) -> Person:
    """The ward's leader, logged in."""
    return enters(Leader).logs_in()


@pytest.fixture
def counter(enters: Callable[..., Person]) -> Person:
    """Who sits at the counter, logged in."""
    return enters(Counter).logs_in()
