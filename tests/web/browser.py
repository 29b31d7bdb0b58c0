"""A real browser: Debian's Chromium, driven by Playwright; passed over where it is missing."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
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
