"""Makes the real adapters from the settings: the only room that knows them all."""

import os
import sys
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kindregards.adapters import documents, resources
from kindregards.adapters.clock import SystemClock
from kindregards.adapters.parsing import Parser
from kindregards.adapters.settings import Settings, load
from kindregards.core.language import LanguagePack, PromptPack, Table
from kindregards.ports import Clock, Editor, Mails, Words
from kindregards.ports.writing import Models, Server, Writer

if TYPE_CHECKING:
    from kindregards.adapters.front_door import FrontDoor
    from kindregards.adapters.store import Store
    from kindregards.core.safety.country import Country
    from kindregards.ports.leaving import Archive, Calendar, Delivery, Entry


class _Words:
    """The port ``Words`` on the files of ``templates/``."""

    def languages(self) -> tuple[str, ...]:
        """List the languages that can be written in."""
        return resources.languages()

    def pack(self, language: str) -> LanguagePack:
        """Return one language's pack."""
        return resources.language_pack(language)

    def shared(self, name: str) -> Table:
        """Return a list that belongs to no single language."""
        return resources.shared_table(name)

    def prompts(self) -> PromptPack:
        """Return what a model is told."""
        return resources.prompt_pack()

    def tables_of(self, name: str) -> Mapping[str, Table]:
        """Return one list in every language that has it."""
        return resources.tables_of(name)


class House:
    """The real adapters; each is made when it is first asked for, so that none costs unused."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.words: Words = _Words()
        self.mails: Mails = Parser()
        self.clock: Clock = SystemClock()

    @cached_property
    def store(self) -> "Store":
        """The store in the data folder."""
        from kindregards.adapters.store import Store

        return Store(self.settings.home)

    @cached_property
    def editor(self) -> Editor:
        """The person's editor."""
        from kindregards.adapters.editor import TerminalEditor

        return TerminalEditor(self.settings.home)

    def way_out(self, via: str, output: str | None, name: str, password: str = "") -> "Delivery":
        """Return a way out by its name; ``output`` and ``name`` are for a file.

        ``password`` is for the account that is set, of which there must be one.
        """
        if via == "eml":
            from kindregards.adapters.delivery_eml import EmlFile

            return EmlFile(output, name)
        if via == "mailto":
            from kindregards.adapters.delivery_mailto import Mailto

            return Mailto()
        if via == "imap":
            from kindregards.adapters.delivery_imap import ImapDrafts

            account = self.settings.imap
            assert account is not None
            return ImapDrafts(account.host, account.port, account.user, password)
        from kindregards.adapters.delivery_clipboard import Clipboard

        return Clipboard()

    def calendar(self, name: str) -> "Calendar":
        """Return a calendar file to write into."""
        from kindregards.adapters.calendar_file import CalendarFile

        return CalendarFile(Path(name))

    @property
    def has_calendar(self) -> bool:
        """Whether calendar entries can be made: that takes the extra ``ics``."""
        from kindregards.adapters.calendar_file import is_installed

        return is_installed()

    def calendar_bytes(self, entries: "tuple[Entry, ...]", now: datetime) -> bytes:
        """Return what a calendar file of these entries holds."""
        from kindregards.adapters.calendar_file import calendar_bytes

        return calendar_bytes(entries, now)

    def front_door(self) -> "FrontDoor":
        """Return the way from here into the person's browser."""
        from kindregards.adapters.front_door import FrontDoor

        return FrontDoor(self.settings.home)

    def archive(self, name: str) -> "Archive":
        """Return a zip file to write into."""
        from kindregards.adapters.archive import ZipArchive

        return ZipArchive(Path(name))

    @cached_property
    def server(self) -> Server | None:
        """The server that is set: by a base URL, or by a key for the default one."""
        if not (self.settings.base_url or self.settings.api_key):
            return None
        from kindregards.adapters.openai_address import DEFAULT_BASE_URL, host_of, is_local

        url = self.settings.base_url or DEFAULT_BASE_URL
        named = self.settings.model
        return Server(url, host_of(url), is_local(url), bool(self.settings.api_key), named)

    def writer(self, model: str) -> Writer:
        """Return the model behind the server that is set."""
        from kindregards.adapters.openai_writer import OpenAIWriter

        assert self.server is not None
        key = self.settings.api_key
        return OpenAIWriter(self.server.base_url, key, model, self.store.servers)

    def models(self) -> Models:
        """Return the models that the server lists."""
        assert self.server is not None
        return self.models_at(self.server.base_url)

    def models_at(self, base_url: str) -> Models:
        """Return the models behind a base URL; the key goes only to the server that is set."""
        from kindregards.adapters.openai_models import ServerModels

        ours = self.server is not None and self.server.base_url == base_url
        return ServerModels(base_url, self.settings.api_key if ours else None)

    def close(self) -> None:
        """Close what was opened."""
        if "store" in self.__dict__:
            self.store.close()

    @property
    def country(self) -> "Country":
        """The person's country for help lines: from the settings, else the locale."""
        from kindregards.adapters.platform import country
        from kindregards.core.safety.country import Country

        if self.settings.country:
            return Country(self.settings.country)
        return Country(country(os.environ), from_locale=True)


def open_house(**options: str | None) -> House:
    """Resolve the settings (an option wins over all else) and make the house."""
    return House(load(options, os.environ, Path.cwd()))


def pages() -> Mapping[str, str]:
    """Return the templates of the page, by file name without ``.j2``."""
    return resources.pages()


def read_bytes(name: str) -> bytes:
    """Read a file, or ``-`` for standard input; ``InputError`` where that fails."""
    return documents.read_bytes(name)


def message_bytes(source: str | bytes | os.PathLike[str]) -> bytes:
    """Return a message's bytes: those given, a pasted text's, or a file's."""
    if isinstance(source, bytes):
        return source
    if isinstance(source, str) and "\n" in source.strip():
        return source.encode()
    return documents.read_bytes(os.fspath(source))


def is_there(name: str) -> bool:
    """Tell whether there is a file of this name."""
    return Path(name).exists()


def write_text(name: str, text: str) -> None:
    """Write a file that is whole or not at all; ``DeliveryError`` (exit 7) where that fails."""
    documents.write_text(name, text)


def shared_template(name: str) -> str:
    """Return a template that belongs to no language."""
    return resources.shared_template(name)


def read_table(name: str) -> dict[str, Any]:
    """Read a TOML or JSON file; ``InputError`` where it is neither."""
    return documents.read_table(name)


def read_paper(name: str, data: bytes | None = None) -> str:
    """Read a posting, a CV or a letter as text; ``data`` is what it holds, where that is here."""
    from kindregards.adapters.documents_papers import paper_text, read_paper

    return read_paper(name) if data is None else paper_text(name, data)


def read_paste() -> str:
    """Read a mail that is pasted into the terminal; empty where it was skipped."""
    from kindregards.adapters.paste_terminal import read_paste as read
    from kindregards.adapters.platform import line_mode_off

    return read(sys.stdin, sys.stdout, line_mode_off)


def edit_line(question: str, text: str) -> str:
    """Let the person change one line of text where it stands; empty where it was emptied."""
    from kindregards.adapters.line_terminal import edit_line as edit

    return edit(question, text)


def log_bug(error: BaseException) -> str | None:
    """Write where a bug happened to a private log, and return its path; ``None`` if that fails."""
    try:
        from kindregards.adapters.bug_log import write

        return write(error, open_house().settings.home)
    except Exception:
        return None
