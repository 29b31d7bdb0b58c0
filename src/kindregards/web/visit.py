"""One request as a page sees it: what was asked, the house to answer it in, and ways to answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from kindregards.core.language import Table
from kindregards.core.thought import Thought
from kindregards.ports import Kept
from kindregards.usecases.screening import Screened, help_for, screen_words
from kindregards.web.jobs import Jobs
from kindregards.web.look import Look
from kindregards.web.session import Session
from kindregards.wiring import House

LANGUAGE_COOKIE = "kindregards-language"


Seen = tuple[Thought, Screened]
"""A thought that was looked at, and what the screen says of it."""


class GoneError(Exception):
    """What was asked for is not here."""


@dataclass
class Memory:
    """What the server remembers between requests, and loses when it ends: nothing that was kept.

    ``held`` are messages that wait for a yes; ``told`` are sentences on the newest version of a
    text, by case and artefact; ``seen`` are thoughts that nobody has kept yet, by case.
    """

    held: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    told: dict[tuple[int, str], tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    seen: dict[int, Seen] = field(default_factory=dict)


@dataclass(frozen=True)
class Front:
    """What all visits of a server share."""

    look: Look
    session: Session
    jobs: Jobs
    memory: Memory = field(default_factory=Memory)


@dataclass(frozen=True)
class Visit:
    """A request with its form (texts by name, newlines as ours), its files, and its JSON."""

    request: Request
    front: Front
    house: House
    form: Mapping[str, list[str]] = field(default_factory=dict)
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    json: Mapping[str, Any] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        """The time."""
        return self.house.clock.now()

    @property
    def language(self) -> str:
        """The page's language: chosen on it, else set, else what the browser asks for."""
        return self.front.look.choose(
            self.request.cookies.get(LANGUAGE_COOKIE),
            self.house.settings.language,
            accepted=self.request.headers.get("accept-language", ""),
        )

    @property
    def t(self) -> Table:
        """The words of the page."""
        return self.front.look.words(self.language)

    def screened(self, *texts: str, papers: bool = False) -> Screened:
        """Screen the person's own words, before anything else is done with them."""
        house, today = self.house, self.now.date()
        return screen_words(texts, house.words, house.country, today, self.language, papers=papers)

    def help_for(self, kept: Kept) -> tuple[str, ...]:
        """Return the lines of help for a case; none where all is calm."""
        house = self.house
        texts, today = kept.case.notes.texts, self.now.date()
        return help_for(kept.safety, house.words, house.country, today, texts, self.language)

    def text(self, name: str) -> str:
        """Return one text of the form; empty where it is missing."""
        return next(iter(self.form.get(name, ())), "")

    def file(self, name: str = "file") -> tuple[str, bytes]:
        """Return a file's name and what it holds; both are empty where none was chosen."""
        return self.files.get(name, ("", b""))

    def typed_or_file(self, text: str, file: str) -> tuple[str, bytes]:
        """Return what was chosen as a file, else what was pasted; a paste has no name."""
        name, data = self.file(file)
        if data.strip():
            return name, data
        return "", self.text(text).encode("utf-8", "surrogatepass")

    def said(self, name: str) -> str:
        """Return one text of the JSON; empty where it is missing or no text."""
        value = self.json.get(name)
        return value if isinstance(value, str) else ""

    def case(self) -> Kept:
        """Return the case that the path names; ``GoneError`` where there is none."""
        number = str(self.request.path_params["case"])
        kept = self.house.store.cases.get(int(number)) if len(number) < 16 else None
        if kept is None:
            raise GoneError
        return kept

    def page(self, name: str, status: int = 200, **values: Any) -> Response:
        """Answer with a page."""
        return HTMLResponse(self.filled(name, **values), status)

    def filled(self, name: str, **values: Any) -> str:
        """Return a filled template, with what every page shows."""
        here = {"seal": self.front.session.seal, "here": self._here}
        return self.front.look.fill(name, self.language, {"kept": None, **here, **values})

    @property
    def _here(self) -> str:
        """Where this page can be asked for once more: not where a form was sent to."""
        if self.request.method == "GET":
            return self.request.url.path
        number = self.request.path_params.get("case")
        return "/" if number is None else f"/case/{number}"

    def to(self, path: str) -> Response:
        """Answer with another place of ours, which is then asked for by GET."""
        return RedirectResponse(path, 303)

    def answer(self, **values: Any) -> Response:
        """Answer with JSON."""
        return JSONResponse(values)


def local(path: str) -> str:
    """Return a path of ours as it is, and the start page for anything else."""
    parts = urlsplit(path)
    is_ours = path.startswith("/") and not path.startswith(("//", "/\\"))
    return path if is_ours and not parts.netloc and not parts.scheme else "/"
