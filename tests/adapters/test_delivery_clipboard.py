"""The clipboard takes the body, or a sentence says why not."""

import sys
from types import ModuleType

import pytest

from kindregards.adapters.delivery_clipboard import Clipboard
from tests.adapters.samples import OUT

SCREEN = {"DISPLAY": ":0"}


class FakePyperclip(ModuleType):
    """A clipboard in memory; ``makes`` is what it does to a text, or the failure it raises."""

    class PyperclipException(RuntimeError):
        pass

    def __init__(self, makes: object = str) -> None:
        super().__init__("pyperclip")
        self.text = "old"
        self.makes = makes

    def copy(self, text: str) -> None:
        if isinstance(self.makes, Exception):
            raise self.makes
        self.text = self.makes(text) if callable(self.makes) else self.text

    def paste(self) -> str:
        return self.text


class SlowPyperclip(FakePyperclip):
    """A clipboard that still shows what it held before, some looks long."""

    def __init__(self, looks: int) -> None:
        super().__init__()
        self.looks = looks

    def paste(self) -> str:
        self.looks -= 1
        return "old" if self.looks >= 0 else self.text


def install(monkeypatch: pytest.MonkeyPatch, fake: FakePyperclip | None) -> None:
    monkeypatch.setitem(sys.modules, "pyperclip", fake)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("time.sleep", lambda seconds: None)


def test_the_body_is_copied_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = FakePyperclip()
    install(monkeypatch, fake)
    assert Clipboard(SCREEN).deliver(OUT).ok
    assert fake.text == OUT.body


def test_other_line_ends_are_the_same_text(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, FakePyperclip(lambda text: text.replace("\n", "\r\n") + "\r\n"))
    assert Clipboard(SCREEN).deliver(OUT).ok


def test_a_clipboard_that_is_slow_is_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, SlowPyperclip(looks=3))
    assert Clipboard(SCREEN).deliver(OUT).ok


@pytest.mark.parametrize(
    ("fake", "environ", "says"),
    [
        (None, SCREEN, "kindregards[clipboard]"),
        (FakePyperclip(), {}, "no screen"),
        (FakePyperclip(), {"DISPLAY": ""}, "no screen"),
        (FakePyperclip(FakePyperclip.PyperclipException("no xclip")), SCREEN, "No clipboard"),
        (FakePyperclip(FileNotFoundError("xclip")), SCREEN, "No clipboard"),
        (FakePyperclip(lambda text: "something else"), SCREEN, "did not take"),
        (FakePyperclip(None), {"WAYLAND_DISPLAY": "w"}, "did not take"),
    ],
)
def test_a_failure_is_a_reason(
    monkeypatch: pytest.MonkeyPatch, fake: FakePyperclip | None, environ: dict[str, str], says: str
) -> None:
    install(monkeypatch, fake)
    delivered = Clipboard(environ).deliver(OUT)
    assert not delivered.ok
    assert says in delivered.reason
    assert OUT.body not in delivered.reason


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_a_screen(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    install(monkeypatch, FakePyperclip())
    monkeypatch.setattr(sys, "platform", platform)
    assert Clipboard({}).deliver(OUT).ok
