"""A person's folder with cases, commands at work on it, and what must be true of it at any time."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from email import message_from_bytes, policy
from pathlib import Path

from kindregards.adapters.store import Store

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "interview.eml"
# Saves the text with a line more, says on the disk that it did, and lingers as editors do.
EDITOR = """
import os, pathlib, sys, time
page = pathlib.Path(sys.argv[-1])
mark = "Marked " + os.environ["MARK"] + "."
text = page.read_text(encoding="utf-8").replace("\\n\\n", "\\n\\n" + mark + "\\n\\n", 1)
with page.open("w", encoding="utf-8") as file:
    file.write(text)
    file.flush()
    os.fsync(file.fileno())
saved = pathlib.Path(os.environ["SAVED"])
saved.write_text(mark)
time.sleep(0.02)
"""


class World:
    """Commands on one data folder; ``wrong`` says what is not as it must be."""

    def __init__(self, folder: Path) -> None:
        self.home, self.files, self.saved = folder / "home", folder / "files", folder / "saved"
        for made in (self.files, self.saved):
            made.mkdir()
        self.editor = folder / "editor.py"
        self.editor.write_text(EDITOR, encoding="utf-8")
        self.kept: dict[tuple[int, str, int], str] = {}
        done = self.start("draft", -1)
        self.acknowledge("draft", -1, done.communicate()[0])

    def start(self, act: str, number: int, most: int | None = None) -> subprocess.Popen[bytes]:
        """Start a command; ``most`` is how many bytes it may write to any one file."""
        commands = {
            "draft": ["draft", "--company", f"Employer {number}", "--role", "Baker"],
            "edit": ["edit", "1"],
            "export": ["export", "1", "--via", "eml", "--yes",
                       "--output", str(self.files / f"{number % 7}.eml")],
        }  # fmt: skip
        if number < 0:
            commands["draft"] = ["draft", str(EXAMPLE)]
        environ = {
            **os.environ, "KINDREGARDS_HOME": str(self.home), "MARK": str(number),
            "VISUAL": f"{sys.executable} {self.editor}", "SAVED": str(self.saved / str(number)),
        }  # fmt: skip
        return subprocess.Popen(
            [sys.executable, "-m", "kindregards", *commands[act], "--json", "--no-input"],
            env=environ, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, preexec_fn=None if most is None else _limit(most),
        )  # fmt: skip

    def seconds(self, act: str) -> float:
        """Return how long a command takes that nothing disturbs."""
        start = time.perf_counter()
        number = -2 - len(act)
        child = self.start(act, number)
        self.acknowledge(act, number, child.communicate()[0])
        return time.perf_counter() - start

    def acknowledge(self, act: str, number: int, printed: bytes) -> None:
        """Remember what a command said that it keeps."""
        told = json.loads(printed)
        if act == "draft":
            for artefact in ("email", "note"):
                version = self._newest(told["case"], artefact)
                self.kept[told["case"], artefact, version] = told[artefact]["body"]
        elif act == "edit" and told["state"] == "changed":
            self.kept[told["case"], "email", told["version"]] = f"Marked {number}."

    def _newest(self, case: int, artefact: str) -> int:
        with Store(self.home) as store:
            version = store.versions.latest(case, artefact)  # type: ignore[arg-type]
        assert version is not None
        return version.number

    def wrong(self, when: str) -> list[str]:
        """Return what is lost, torn, doubled or unsound."""
        return [f"{when}: {what}" for what in (*self._store(), *self._files())]

    def _store(self) -> Iterator[str]:
        if not (self.home / "kindregards.db").exists():
            yield "the store is gone"
            return
        with Store(self.home) as store:
            texts = {
                (case.id, version.artefact, version.number): version.text.body
                for case in store.catalogue.summaries()
                for version in store.versions.history(case.id)
            }
            names = [case.company for case in store.catalogue.summaries()]
        lost = [key for key, body in self.kept.items() if body not in texts.get(key, "")]
        yield from (f"lost {key}" for key in lost)
        yield from (f"doubled {name}" for name in set(names) if names.count(name) > 1)
        with closing(sqlite3.connect(self.home / "kindregards.db")) as database:
            if (said := database.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
                yield f"unsound: {said}"

    def _files(self) -> Iterator[str]:
        for path in self.files.glob("*.eml"):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            body = message.get_content() if message["To"] else ""
            if not body.rstrip().endswith("Grace Mensah") and "Kind regards" not in body:
                yield f"torn {path.name}"

    def again(self) -> None:
        """Draft once more for every employer of whom a case may be there: no case is doubled."""
        with Store(self.home) as store:
            numbers = [int(case.company.split()[1]) for case in store.catalogue.summaries()
                       if case.company and case.company.startswith("Employer ")]  # fmt: skip
        for number in numbers[:20]:
            self.start("draft", number).communicate()

    def lost_by_editors(self) -> list[str]:
        """Recover what editors left, and name each saved text that is nowhere."""
        command = [sys.executable, "-m", "kindregards", "doctor", "--recover", "--json"]
        environ = {**os.environ, "KINDREGARDS_HOME": str(self.home)}
        subprocess.run(command, env=environ, cwd=ROOT, capture_output=True, check=True)
        with Store(self.home) as store:
            history = store.versions.history(1, "email")
        everything = "\n".join(version.text.body for version in history)
        marks = [path.read_text() for path in self.saved.iterdir() if path.stat().st_size]
        return [f"an editor saved {mark!r} and it is nowhere" for mark in marks
                if mark not in everything]  # fmt: skip

    def store_size(self) -> int:
        """Return the size of the store's file in bytes."""
        return (self.home / "kindregards.db").stat().st_size


def _limit(most: int) -> Callable[[], None]:
    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    return limit
