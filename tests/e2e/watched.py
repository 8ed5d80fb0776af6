"""A browser window that is watched: no other host, no broken page, nothing axe finds, and a picture of every screen."""

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, ViewportSize

WIDE: ViewportSize = {"width": 1366, "height": 768}
NARROW: ViewportSize = {"width": 360, "height": 740}
SCREENS = Path(__file__).resolve().parent.parent.parent / "build" / "screens"
# WCAG 2.2 AA and what axe calls good practice.
RULES = {"resultTypes": ["violations"]}
LANGUAGE_COOKIE = "django_language"


@dataclass
class Watch:
    """What was found in all windows of a run, and which screens were looked at."""

    address: str
    findings: list[str] = field(default_factory=list)
    screens: dict[str, str] = field(default_factory=dict)

    def window(self, browser: Browser, *, scripts: bool = True) -> Page:
        """A new window with its own cookies, watched."""
        context = browser.new_context(
            viewport=WIDE, java_script_enabled=scripts, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh"
        )
        context.set_default_timeout(40_000)
        self._over(context)
        return context.new_page()

    def look(self, page: Page, name: str) -> None:
        """Judge the page as it stands and keep its picture, wide and narrow, once a run under each name."""
        if name in self.screens:
            return
        self.screens[name] = page.url
        # A PDF that was there from the beginning keeps its viewer busy for ever; such a page has only to be loaded.
        page.wait_for_load_state("load" if page.locator("iframe").count() else "networkidle")
        self.judge(page, name)
        self._judge_in_english(page, name)
        _picture(page, f"{name}-1366", WIDE)
        page.set_viewport_size(NARROW)
        self._judge_width(page, name)
        _picture(page, f"{name}-360", NARROW)
        page.set_viewport_size(WIDE)

    def judge(self, page: Page, name: str) -> None:
        """Ask axe."""
        for violation in Axe().run(page, options=RULES).response["violations"]:
            places = "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            self.findings.append(f"{name}: {violation['id']} – {violation['help']}: {places}")

    def _judge_in_english(self, page: Page, name: str) -> None:
        """The same address in English, in a window with cookies of its own: the first one's saves go on meanwhile."""
        english = page.context.browser.new_context(viewport=WIDE, storage_state=page.context.storage_state())  # type: ignore[union-attr]
        english.add_cookies([{"name": LANGUAGE_COOKIE, "value": "en", "url": self.address}])
        self._over(english)
        beside = english.new_page()
        beside.goto(page.url)
        self.judge(beside, f"{name} (English)")
        english.close()

    def _judge_width(self, page: Page, name: str) -> None:
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > NARROW["width"]:
            self.findings.append(f"{name}: {width} px wide on a window of {NARROW['width']} px")

    def _over(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.findings.append(f"script failed: {error.error}"))

    def _request(self, request: Request) -> None:
        asked = urlsplit(request.url)
        if asked.scheme in {"http", "https", "ws", "wss"} and not request.url.startswith(self.address + "/"):
            self.findings.append(f"asked another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 500:
            self.findings.append(f"{response.status} of {response.request.method} {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        # A page answered with 4xx is told by the browser as an error, too; tests ask for such pages on purpose.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.findings.append(f"console at {message.location['url']}: {message.text}")


def _picture(page: Page, name: str, size: ViewportSize) -> None:
    """The whole page, in a window as tall as it is, so that what sticks to the window's edge lies at the page's end."""
    height = max(size["height"], page.evaluate("document.documentElement.scrollHeight"))
    page.set_viewport_size({"width": size["width"], "height": height})
    SCREENS.mkdir(parents=True, exist_ok=True)
    # Hiding the caret leaves `style=""` on inputs, which htmx would copy against our content security policy.
    page.screenshot(path=SCREENS / f"{name}.png", caret="initial")
