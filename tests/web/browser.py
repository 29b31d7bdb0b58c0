"""A real browser: Debian's Chromium, driven by Playwright; passed over where it is missing."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright
from playwright.sync_api import Page as Tab

from kindregards.adapters.store import Store
from tests.web.served import Served

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
EXAMPLES = Path(__file__).parents[2] / "examples"
MAIL = EXAMPLES / "interview.eml"
PAYLOADS = [
    "<script>window.hit=1</script>",
    "\"><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "<svg onload=window.hit=1>",
    "javascript:window.hit=1",
    "</textarea><script>window.hit=1</script>",
    "'-window.hit=1-'\" autofocus onfocus=window.hit=1 x=\"",
    "{{ cycler.__init__.__globals__ }}{% for x in (1,) %}{{ 7191*7 }}{% endfor %}",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.hit=1&gt;\">",
    "<a href=\"javascript:window.hit=1\">x</a><iframe srcdoc=\"<script>parent.hit=1</script>\"></iframe>",
]  # fmt: skip
AXE = Path(__file__).parent / "axe" / "axe.min.js"


def missing() -> str:
    """Return why there is no browser here; empty where there is one."""
    return "" if shutil.which("chromium") else "needs chromium (Debian: chromium)"


@contextmanager
def browsing() -> Iterator[Browser]:
    """Start a browser with a profile of its own."""
    reason = missing()
    if reason and os.environ.get("KINDREGARDS_CI"):
        pytest.fail(f"the build may not pass over this: {reason}")
    if reason:
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


def violations(tab: Tab) -> list[str]:
    """Run axe-core on a page, and return what it objects to."""
    # By the debugger, as the page's own policy lets no script in.
    tab.evaluate(AXE.read_text())
    found: dict[str, Any] = tab.evaluate(
        "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    return [f"{v['id']}: {[n['html'] for n in v['nodes']]}" for v in found["violations"]]


def entered(context: BrowserContext, served: Served) -> Tab:
    tab = context.new_page()
    tab.goto(served.file.as_uri())
    tab.wait_for_url(f"{served.address}/")
    return tab


def drop(tab: Tab, mail: Path = MAIL) -> None:
    tab.set_input_files("#file", mail)
    tab.get_by_role("button", name="Read it").click()
    tab.wait_for_url("**/read")


def write(tab: Tab) -> None:
    drop(tab)
    tab.get_by_role("button", name="Write the mail").click()
    tab.wait_for_url("**/mail")


def append(tab: Tab, text: str) -> None:
    tab.locator("#body").focus()
    tab.keyboard.press("Control+End")
    tab.keyboard.type(text)


def saved(tab: Tab, form: str = "#email") -> None:
    expect(tab.locator(f"{form} [data-state]")).to_have_text(re.compile(r"^Saved \d\d:\d\d"))
    expect(tab.locator(form)).not_to_have_class(re.compile("unsaved"))


def texts(home: Path, artefact: Any = "email") -> list[str]:
    with Store(home) as store:
        return [version.text.body for version in store.versions.history(1, artefact)]


def reach(tab: Tab, selector: str) -> None:
    """Go on by Tab until something is focused."""
    for _ in range(60):
        if tab.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        tab.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached")
