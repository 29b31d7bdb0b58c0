"""The outside world in memory: one fake for each port, with memory and nothing else."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from kindregards.core.completion import Answer, Call, Completion, Fault, Prompt
from kindregards.core.draft import Email, Note
from kindregards.core.errors import StoreError
from kindregards.core.language import LanguagePack, PromptPack, Table
from kindregards.core.mail.message import Message
from kindregards.core.outgoing import OutgoingMessage
from kindregards.core.plain import plain
from kindregards.ports import Artefact, Edited, Kept, Left, Summary, Version
from kindregards.ports.leaving import Delivered
from kindregards.ports.records import Gathered, Record, Value
from kindregards.ports.writing import Known, Sent, Watch

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@dataclass
class _Memory:
    kept: dict[int, Kept] = field(default_factory=dict)
    changed: dict[int, datetime] = field(default_factory=dict)
    versions: list[Version] = field(default_factory=list)
    sent: list[tuple[int, Sent]] = field(default_factory=list)
    records: list[Record[Any]] = field(default_factory=list)
    used: int = 0

    def touch(self, case_id: int, now: datetime) -> None:
        if case_id not in self.kept:
            raise StoreError("This case is no longer there.")
        self.changed.pop(case_id, None)
        self.changed[case_id] = now

    def newest(self) -> list[int]:
        return list(reversed(self.changed))


class FakeCases:
    def __init__(self, memory: _Memory) -> None:
        self._memory = memory

    def add(self, kept: Kept) -> int:
        self._memory.used += 1
        case_id = self._memory.used
        self._memory.kept[case_id] = replace(kept, case=replace(kept.case, id=case_id))
        self._memory.touch(case_id, kept.case.now)
        return case_id

    def get(self, case_id: int) -> Kept | None:
        return self._memory.kept.get(case_id)

    def save(self, kept: Kept, now: datetime) -> None:
        case_id = kept.case.id or 0
        self._memory.touch(case_id, now)
        old = self._memory.kept[case_id]
        case = replace(kept.case, message=old.case.message)
        self._memory.kept[case_id] = replace(kept, case=case, source=old.source)


class FakeCatalogue:
    def __init__(self, memory: _Memory) -> None:
        self._memory = memory

    def last(self) -> int | None:
        return next(iter(self._memory.newest()), None)

    def same_message(self, message: Message) -> int | None:
        return self._first(lambda kept: _is_same(message, kept.case.message))

    def same_position(self, company: str | None, role: str | None) -> int | None:
        wanted = plain(company or ""), plain(role or "")
        return self._first(lambda kept: any(wanted) and _position(kept) == wanted)

    def summaries(self, words: str = "") -> tuple[Summary, ...]:
        rows = (self._summary(case_id) for case_id in self._memory.newest())
        return tuple(
            row for row in rows if all(word in _shown(row) for word in plain(words).split())
        )

    def between(self, first: date, last: date) -> tuple[Summary, ...]:
        return tuple(
            row for row in self.summaries() if row.happened and first <= row.happened.date() <= last
        )

    def _first(self, fits: Callable[[Kept], bool]) -> int | None:
        return next((i for i in self._memory.newest() if fits(self._memory.kept[i])), None)

    def _summary(self, case_id: int) -> Summary:
        case = self._memory.kept[case_id].case
        made = sorted({v.artefact for v in self._memory.versions if v.case == case_id})
        return Summary(
            case_id, case.facts.company, case.facts.role,
            case.message.subject if case.message else None,
            case.advice.ask, case.advice.not_before, self._memory.changed[case_id], tuple(made),
            case.happened,
        )  # fmt: skip


class FakeVersions:
    def __init__(self, memory: _Memory) -> None:
        self._memory = memory

    def write(
        self, case_id: int, artefact: Artefact, text: Email | Note, author: str, now: datetime
    ) -> Version:
        number = len(self.history(case_id, artefact)) + 1
        self._memory.touch(case_id, now)
        self._memory.versions.append(Version(case_id, artefact, number, author, now, text))
        return self._memory.versions[-1]

    def latest(self, case_id: int, artefact: Artefact) -> Version | None:
        return next(iter(reversed(self.history(case_id, artefact))), None)

    def history(self, case_id: int, artefact: Artefact | None = None) -> tuple[Version, ...]:
        mine = (v for v in self._memory.versions if v.case == case_id)
        return tuple(v for v in mine if artefact in (None, v.artefact))


class FakeErasure:
    def __init__(self, memory: _Memory, servers: "FakeServers") -> None:
        self._memory = memory
        self._servers = servers

    def forget(self, case_id: int) -> bool:
        self._memory.changed.pop(case_id, None)
        self._memory.versions[:] = [v for v in self._memory.versions if v.case != case_id]
        self._memory.sent[:] = [(case, sent) for case, sent in self._memory.sent if case != case_id]
        self._memory.records[:] = [r for r in self._memory.records if r.case != case_id]
        return self._memory.kept.pop(case_id, None) is not None

    def forget_all(self) -> int:
        self._servers.ways.clear()
        self._servers.answers.clear()
        return sum(self.forget(case_id) for case_id in list(self._memory.kept))


class FakeStore:
    """What ``Store`` is, without a file."""

    def __init__(self) -> None:
        memory = _Memory()
        self.cases = FakeCases(memory)
        self.catalogue = FakeCatalogue(memory)
        self.versions = FakeVersions(memory)
        self.ledger = FakeLedger(memory)
        self.records = FakeRecords(memory)
        self.servers = FakeServers()
        self.erasure = FakeErasure(memory, self.servers)

    def close(self) -> None:
        """Nothing is open."""


@dataclass
class FakeEditor:
    """An editor that saves what ``types`` makes of the text; ``shown`` keeps what it was given."""

    types: Callable[[str], str]
    status: int = 0
    shown: list[tuple[str, str]] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    def edit(self, case_id: int, artefact: str, text: str, help: str) -> Edited:
        self.shown.append((text, help))
        path, saved = f"edit-{case_id}-{artefact}.md", self.types(text)
        self.files[path] = saved
        if not saved.strip():
            return Edited(path, "empty", None, self.status)
        if saved == text:
            return Edited(path, "unchanged", None, self.status)
        return Edited(path, "changed", saved, self.status)

    def done(self, edited: Edited) -> None:
        self.files.pop(edited.path, None)

    def pending(self, case_id: int | None = None) -> tuple[str, ...]:
        return tuple(
            p for p in sorted(self.files) if case_id is None or p.startswith(f"edit-{case_id}-")
        )

    def left(self, help: str) -> tuple[Left, ...]:
        names = [(path, path.removesuffix(".md").split("-")) for path in self.pending()]
        return tuple(Left(p, int(name[1]), name[2], self.files[p]) for p, name in names)


@dataclass
class FakeDelivery:
    """A way out that keeps what it was given, or refuses with ``reason``."""

    reason: str = ""
    sent: list[OutgoingMessage] = field(default_factory=list)

    def deliver(self, message: OutgoingMessage) -> Delivered:
        if self.reason:
            return Delivered(False, self.reason)
        self.sent.append(message)
        return Delivered(True)


@dataclass
class FakeServers:
    """What is remembered of servers: by server and model, and the person's answers by host."""

    ways: dict[tuple[str, str], Known] = field(default_factory=dict)
    answers: dict[str, tuple[bool, datetime]] = field(default_factory=dict)

    def known(self, server: str, model: str) -> Known:
        return self.ways.get((server, model), Known())

    def learn(self, server: str, model: str, known: Known) -> None:
        self.ways[server, model] = known

    def consent(self, host: str) -> bool | None:
        return self.answers[host][0] if host in self.answers else None

    def keep_consent(self, host: str, yes: bool, now: datetime) -> None:
        self.answers[host] = (yes, now)

    def forget_consent(self, host: str) -> None:
        self.answers.pop(host, None)


class FakeLedger:
    def __init__(self, memory: _Memory) -> None:
        self._memory = memory

    def add(
        self, case_id: int, artefact: Artefact, version: int | None,
        calls: Sequence[Call], now: datetime,
    ) -> None:  # fmt: skip
        if calls and case_id not in self._memory.kept:
            raise StoreError("This case is no longer there.")
        self._memory.sent += [(case_id, Sent(artefact, version, now, call)) for call in calls]

    def sent(self, case_id: int) -> tuple[Sent, ...]:
        return tuple(sent for case, sent in self._memory.sent if case == case_id)


class FakeRecords:
    def __init__(self, memory: _Memory) -> None:
        self._memory = memory

    def add(self, case_id: int, value: Gathered, now: datetime) -> None:
        self._memory.touch(case_id, now)
        self._memory.records.append(Record(case_id, now, value))

    def latest(self, case_id: int, kind: type[Value]) -> Value | None:
        return next((record.value for record in reversed(self.of(kind, case_id))), None)

    def of(self, kind: type[Value], case_id: int | None = None) -> tuple[Record[Value], ...]:
        kept = (r for r in self._memory.records if isinstance(r.value, kind))
        return tuple(r for r in kept if case_id in (None, r.case))

    def history(self, case_id: int) -> tuple[Record[Gathered], ...]:
        return tuple(r for r in self._memory.records if r.case == case_id)


@dataclass
class FakeWriter:
    """A model that answers what ``says`` makes of a prompt; ``asked`` keeps every prompt."""

    says: Callable[[Prompt], Mapping[str, str] | Fault]
    host: str = "llm.example"
    model: str = "fake"
    asked: list[Prompt] = field(default_factory=list)

    def ask(
        self, prompts: Sequence[Prompt], seconds: float, watch: Watch | None = None
    ) -> tuple[Answer, ...]:
        self.asked += prompts
        return tuple(self._answer(prompt) for prompt in prompts)

    def _answer(self, prompt: Prompt) -> Answer:
        said = self.says(prompt)
        call = Call(prompt.task, self.host, self.model, self.bodies([prompt])[0], seconds=0.1)
        if isinstance(said, Fault):
            return replace(said, calls=(replace(call, fault=said.code),), seconds=0.1)
        return Completion(said, (call,), 0.1)

    def bodies(self, prompts: Sequence[Prompt]) -> tuple[str, ...]:
        return tuple(json.dumps([asdict(turn) for turn in p.turns]) for p in prompts)


@dataclass
class FakeClock:
    """A clock that stands still until it is moved."""

    moment: datetime = MOMENT

    def now(self) -> datetime:
        return self.moment

    def move(self, **by: float) -> None:
        self.moment += timedelta(**by)


@dataclass
class FakeWords:
    """Words from tables that the test gives: packs by language, shared lists by name."""

    packs: Mapping[str, LanguagePack] = field(default_factory=dict)
    lists: Mapping[str, Table] = field(default_factory=dict)

    def languages(self) -> tuple[str, ...]:
        return tuple(self.packs)

    def pack(self, language: str) -> LanguagePack:
        return self.packs[language]

    def shared(self, name: str) -> Table:
        return self.lists[name]

    def prompts(self) -> PromptPack:
        return PromptPack({}, {})

    def tables_of(self, name: str) -> Mapping[str, Table]:
        return {
            language: pack.tables[name]
            for language, pack in self.packs.items()
            if name in pack.tables
        }


def _position(kept: Kept) -> tuple[str, str] | None:
    facts = kept.case.facts
    return None if kept.case.message else (plain(facts.company or ""), plain(facts.role or ""))


def _shown(row: Summary) -> str:
    return plain(" ".join(text for text in (row.company, row.role, row.subject) if text))


def _is_same(new: Message, old: Message | None) -> bool:
    if old is None:
        return False
    if new.message_id and new.message_id == old.message_id:
        return True
    same = bool(new.text.split()) and new.text.split() == old.text.split()
    two = bool(new.message_id and old.message_id) and (new.sender, new.subject) != (
        old.sender,
        old.subject,
    )
    return same and not two
