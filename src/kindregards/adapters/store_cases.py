"""Cases in the store: one row each, and the message that began it, which never changes."""

import hashlib
import sqlite3
from datetime import datetime

from kindregards.adapters.rows import from_json, moment, to_json
from kindregards.adapters.store_connection import Connection, Row
from kindregards.adapters.store_failures import gone
from kindregards.core.advice import Advice
from kindregards.core.case import Case
from kindregards.core.facts import Facts
from kindregards.core.mail.message import Message
from kindregards.core.notes import Notes
from kindregards.core.plain import plain
from kindregards.ports import Kept, SafetyState

COLUMNS = (
    "turn", "changed", "company", "role", "subject", "search", "position", "ask", "not_before",
    "now", "tone", "language", "channel", "topics", "happened", "streak", "facts",
    "advice", "notes", "safety",
)  # fmt: skip
_NEXT_TURN = "SELECT COALESCE(MAX(turn), 0) + 1 FROM cases"


class StoredCases:
    """The port ``Cases`` on the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, kept: Kept) -> int:
        """Keep a new case and return its id."""
        places = ", ".join("?" * len(COLUMNS))
        with self._connection.writing() as database:
            sql = f"INSERT INTO cases ({', '.join(COLUMNS)}) VALUES ({places})"
            case_id = database.execute(sql, _row(kept, kept.case.now, database)).lastrowid
            assert case_id is not None
            if kept.case.message:
                _keep_message(database, case_id, kept.case.message, kept.source)
        return case_id

    def get(self, case_id: int) -> Kept | None:
        """Return a case, or ``None``."""
        sql = """SELECT facts, advice, now, notes, tone, language, channel, topics, streak, message,
            source, safety FROM cases LEFT JOIN messages ON case_id = id WHERE id = ?"""
        with self._connection.reading() as database:
            row = database.execute(sql, (case_id,)).fetchone()
            return _kept(case_id, row) if row else None

    def save(self, kept: Kept, now: datetime) -> None:
        """Keep what is new of a case; ``StoreError`` where it was forgotten meanwhile."""
        sets = ", ".join(f"{column} = ?" for column in COLUMNS)
        with self._connection.writing() as database:
            values = (*_row(kept, now, database), kept.case.id)
            if not database.execute(f"UPDATE cases SET {sets} WHERE id = ?", values).rowcount:
                raise gone()


def touch(database: sqlite3.Connection, case_id: int, now: datetime) -> None:
    """Make a case the one last changed."""
    sql = f"UPDATE cases SET turn = ({_NEXT_TURN}), changed = ? WHERE id = ?"
    database.execute(sql, (now.isoformat(), case_id))


def digest(message: Message) -> str | None:
    """Return the digest of a message's text, whatever its line breaks; ``None`` for no text."""
    words = " ".join(message.text.split())
    return hashlib.sha256(words.encode(errors="replace")).hexdigest() if words else None


def position(company: str | None, role: str | None) -> str | None:
    """Return the key of a company and role, whatever their case; ``None`` where both lack."""
    return clean(f"{plain(company or '')}\n{plain(role or '')}") if company or role else None


def clean(text: str) -> str:
    """Return the text as a database takes it: a half surrogate pair becomes a question mark."""
    return text.encode(errors="replace").decode()


def _row(kept: Kept, now: datetime, database: sqlite3.Connection) -> Row:
    case = kept.case
    subject = case.message.subject if case.message else None
    shown = [
        clean(text) if text else None for text in (case.facts.company, case.facts.role, subject)
    ]
    key = None if case.message else position(case.facts.company, case.facts.role)
    due = case.advice.not_before
    return (
        database.execute(_NEXT_TURN).fetchone()[0], now.isoformat(), *shown,
        plain(" ".join(text for text in shown if text)), key,
        case.advice.ask, due.isoformat() if due else None, case.now.isoformat(), case.tone,
        case.language, case.by, to_json(case.topics), case.happened.isoformat(), case.streak,
        to_json(case.facts), to_json(case.advice), to_json(case.notes), to_json(kept.safety),
    )  # fmt: skip


def _keep_message(
    database: sqlite3.Connection, case_id: int, message: Message, source: bytes | None
) -> None:
    database.execute(
        "INSERT INTO messages VALUES (?, ?, ?, ?, ?)",
        (case_id, message_key(message), digest(message), to_json(message), source),
    )


def message_key(message: Message) -> str | None:
    """Return the Message-ID without its brackets, or ``None``."""
    return clean((message.message_id or "").strip(" \t\r\n<>")) or None


def _kept(case_id: int, row: Row) -> Kept:
    facts, advice, now, notes, tone, language, by, topics, streak, message, source, safety = row
    case = Case(
        facts=from_json(Facts, facts),
        advice=from_json(Advice, advice),
        now=moment(now),
        notes=from_json(Notes, notes),
        tone=tone,
        message=from_json(Message, message) if message is not None else None,
        id=case_id,
        language=language,
        by=by,
        topics=from_json(tuple[str, ...], topics) if topics else (),
        streak=streak or 1,
    )
    return Kept(case, source, from_json(SafetyState, safety))
