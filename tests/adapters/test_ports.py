"""The real doors and the fakes fit the ports; mypy reads this file more closely than pytest."""

from pathlib import Path

from kindregards.adapters.clock import SystemClock
from kindregards.adapters.delivery_clipboard import Clipboard
from kindregards.adapters.delivery_eml import EmlFile
from kindregards.adapters.delivery_imap import ImapDrafts
from kindregards.adapters.delivery_mailto import Mailto
from kindregards.adapters.editor import TerminalEditor
from kindregards.adapters.openai_models import ServerModels
from kindregards.adapters.openai_writer import OpenAIWriter
from kindregards.adapters.store import Store
from kindregards.core.draft import Note
from kindregards.ports import Cases, Catalogue, Clock, Editor, Erasure, Versions, Words
from kindregards.ports.leaving import Delivery
from kindregards.ports.records import Records
from kindregards.ports.writing import Known, Ledger, Models, Servers, Writer
from tests.adapters.samples import NOTE, OUT
from tests.fakes import (
    MOMENT,
    FakeClock,
    FakeDelivery,
    FakeEditor,
    FakeServers,
    FakeStore,
    FakeWords,
    FakeWriter,
)


def rooms(store: Store | FakeStore) -> tuple[Cases, Catalogue, Versions, Erasure]:
    return store.cases, store.catalogue, store.versions, store.erasure


def test_real_and_fake_doors_fit_the_ports(tmp_path: Path) -> None:
    assert [type(room) for room in rooms(Store(tmp_path))] != [
        type(room) for room in rooms(FakeStore())
    ]
    clocks: list[Clock] = [SystemClock(), FakeClock()]
    editors: list[Editor] = [TerminalEditor(tmp_path), FakeEditor(str)]
    ways_out: list[Delivery] = [
        Clipboard(), EmlFile(None, "a.eml"), Mailto(), ImapDrafts("h", 993, "u", ""), FakeDelivery(),
    ]  # fmt: skip
    words: Words = FakeWords()
    servers: Servers = FakeServers()
    writer: Writer = OpenAIWriter("http://127.0.0.1:9/v1", None, "m", servers)
    models: Models = ServerModels("http://127.0.0.1:9/v1", None)
    for kept in (Store(tmp_path / "other"), FakeStore()):
        ledger: Ledger = kept.ledger
        memory: Servers = kept.servers
        records: Records = kept.records
        assert records.history(1) == ()
        assert (ledger.sent(1), memory.consent("llm.example")) == ((), None)
    writers: list[Writer] = [
        FakeWriter(lambda prompt: {}),
        OpenAIWriter("http://127.0.0.1:9/v1", None, "m", FakeStore().servers),
    ]
    assert {writer.model for writer in writers} == {"fake", "m"}
    assert all((clocks, editors, ways_out, words, servers, writer, models))


def test_a_fake_editor_remembers_what_it_showed() -> None:
    editor = FakeEditor(lambda text: text.upper())
    edited = editor.edit(7, "email", "Dear", "help")
    assert (edited.state, edited.text, editor.shown) == ("changed", "DEAR", [("Dear", "help")])
    assert editor.pending(7) == (edited.path,)
    editor.done(edited)
    assert editor.pending() == ()
    assert FakeEditor(str).edit(7, "email", "Dear", "").state == "unchanged"
    assert FakeEditor(lambda text: " ").edit(7, "email", "Dear", "").state == "empty"


def test_a_fake_way_out_takes_or_refuses() -> None:
    way = FakeDelivery()
    assert way.deliver(OUT).ok
    assert way.sent == [OUT]
    assert FakeDelivery("No screen.").deliver(OUT).reason == "No screen."


def test_fake_servers_remember() -> None:
    servers = FakeServers()
    assert (servers.known("h", "m"), servers.consent("h")) == (Known(), None)
    servers.learn("h", "m", Known("text", ("seed",)))
    servers.keep_consent("h", False, MOMENT)
    assert servers.known("h", "m") == Known("text", ("seed",))
    assert (servers.known("h", "n"), servers.consent("h")) == (Known(), False)


def test_a_private_text_is_no_email() -> None:
    # Only the type keeps a note from a way out: mypy refuses this line without its mark.
    note: Note = NOTE
    FakeDelivery("refused").deliver(note)  # type: ignore[arg-type]


def test_a_fake_clock_stands_still_until_moved() -> None:
    clock = FakeClock()
    before = clock.now()
    clock.move(hours=12)
    assert (clock.now() - before).total_seconds() == 12 * 3600
