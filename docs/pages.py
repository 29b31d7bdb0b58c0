"""Takes docs/page-*.png of the page in a real browser: at a desk, and at a phone's width."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, expect
from playwright.sync_api import Page as Tab

from tests.web.browser import MAIL, browsing, drop, entered
from tests.web.served import serving

DOCS = Path(__file__).parent
DESK = ViewportSize(width=1120, height=1000)
PHONE = ViewportSize(width=390, height=844)


def taken(tab: Tab, name: str) -> None:
    """Write a picture of what stands in the window, from the top of the page."""
    tab.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    tab.screenshot(path=DOCS / f"page-{name}.png", animations="disabled")


def way(browser: Browser, size: ViewportSize, suffix: str = "") -> None:
    """Go the way once, up to the mail, with a sentence in it that no mail should hold."""
    with tempfile.TemporaryDirectory() as home, serving(Path(home)) as served:
        tab = entered(browser.new_context(locale="en", viewport=size), served)
        drop(tab, MAIL)
        if not suffix:
            taken(tab, "read")
        tab.fill("#felt_weak", "I blanked on the question on medication rounds")
        tab.get_by_role("button", name="Write the mail").click()
        tab.wait_for_url("**/mail")
        written = tab.input_value("#body")
        tab.fill("#body", written.replace("I accept it.", "I accept it. Please reconsider."))
        expect(tab.locator(".marks mark.must")).to_be_visible()
        taken(tab, f"mail{suffix}")


def main() -> None:
    """Take all pictures."""
    with browsing() as browser:
        way(browser, DESK)
        way(browser, PHONE, "-phone")


if __name__ == "__main__":
    main()
