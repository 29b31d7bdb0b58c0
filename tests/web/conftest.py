"""A page in this process, entered by its one visitor; what is asked of it goes as a browser asks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab
from starlette.testclient import TestClient

from kindregards.web.app import Server
from kindregards.web.pulse import Pulse
from kindregards.wiring import open_house
from tests.web.browser import browsing, entered
from tests.web.served import Served, serving

EXAMPLES = Path(__file__).parents[2] / "examples"
PORT = 5017
ORIGIN = f"http://127.0.0.1:{PORT}"


@dataclass
class Page:
    """The server, and a client with its cookie."""

    server: Server
    client: TestClient

    @property
    def seal(self) -> str:
        return self.server.session.seal

    def get(self, path: str, **more: Any) -> httpx2.Response:
        return self.client.get(path, **more)

    def post(self, path: str, form: dict[str, Any] | None = None, **more: Any) -> httpx2.Response:
        """Send a form of the page."""
        headers = {"origin": ORIGIN, **more.pop("headers", {})}
        return self.client.post(
            path, data={"seal": self.seal, **(form or {})}, headers=headers, **more
        )

    def talk(self, path: str, said: dict[str, Any], **more: Any) -> httpx2.Response:
        """Say something as the script does."""
        headers = {"origin": ORIGIN, "x-kindregards-seal": self.seal, **more.pop("headers", {})}
        return self.client.post(path, json=said, headers=headers, **more)

    def drop(self, mail: str | bytes = "interview.eml", name: str = "mail.eml") -> str:
        """Drop a mail, and return the address of its case."""
        data = (EXAMPLES / mail).read_bytes() if isinstance(mail, str) else mail
        shown = self.post("/start", files={"file": (name, data)})
        found = re.fullmatch(r"(/case/\d+)/\w+", httpx2.URL(str(shown.url)).path)
        assert found, (shown.status_code, shown.text)
        return found[1]

    def drafted(self, **answers: str) -> str:
        """Drop the example and have it written."""
        case = self.drop()
        shown = self.post(f"{case}/read", answers)
        assert str(shown.url).endswith(f"{case}/mail"), shown.text
        return case

    def store(self) -> Any:
        return open_house().store


@pytest.fixture
def outside(home: Path) -> Iterator[Page]:
    """A page that nobody has entered yet."""
    server = Server(PORT, open_house, Pulse(1_000))
    with TestClient(server.app(), base_url=ORIGIN, headers={"accept-language": "en"}) as client:
        yield Page(server, client)


@pytest.fixture
def page(outside: Page) -> Page:
    """A page that its visitor has entered."""
    door = outside.server.session.door
    assert door
    assert outside.get(door).status_code == 200
    return outside


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with browsing() as found:
        yield found


@pytest.fixture
def served(home: Path) -> Iterator[Served]:
    with serving(home) as found:
        yield found


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(locale="en")
    found.set_default_timeout(15_000)
    yield found
    found.close()


@pytest.fixture
def tab(context: BrowserContext, served: Served) -> Tab:
    """The first page, come to by the private file; whatever a page logs is a failure."""
    return entered(context, served)
