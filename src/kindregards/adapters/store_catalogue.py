"""Finding cases in the store: the last one, those seen before, and the list."""

from datetime import date
from functools import cache

from kindregards.adapters.rows import from_json, moment
from kindregards.adapters.store_cases import clean, digest, message_key, position
from kindregards.adapters.store_connection import Connection, Row
from kindregards.core.mail.message import Message
from kindregards.core.plain import plain
from kindregards.ports import Summary

_BY_KEY = """SELECT case_id, message FROM messages JOIN cases ON id = case_id
    WHERE {} = ? ORDER BY turn DESC"""
_SUMMARY = """SELECT id, company, role, subject, ask, not_before, changed, COALESCE(happened, now),
    artefacts FROM cases INDEXED BY cases_listed {} ORDER BY turn DESC"""
_DAY = "substr(COALESCE(happened, now), 1, 10)"


class StoredCatalogue:
    """The port ``Catalogue`` on the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def last(self) -> int | None:
        """Return the case last made or changed."""
        return self._first("SELECT id FROM cases ORDER BY turn DESC LIMIT 1")

    def same_message(self, message: Message) -> int | None:
        """Return the case of this Message-ID, else of this text."""
        with self._connection.reading() as database:
            for case_id, _ in database.execute(
                _BY_KEY.format("message_id"), (message_key(message),)
            ):
                return int(case_id)
            for case_id, text in database.execute(_BY_KEY.format("digest"), (digest(message),)):
                if not _are_two(message, from_json(Message, text)):
                    return int(case_id)
        return None

    def same_position(self, company: str | None, role: str | None) -> int | None:
        """Return the case without a mail that has this company and role."""
        sql = "SELECT id FROM cases WHERE position = ? ORDER BY turn DESC LIMIT 1"
        return self._first(sql, position(company, role))

    def summaries(self, words: str = "") -> tuple[Summary, ...]:
        """List cases, newest first, that hold each of the words."""
        wanted = [clean(word) for word in plain(words).split()]
        where = " AND ".join("instr(search, ?) > 0" for _ in wanted)
        return self._summaries(f"WHERE {where}" if where else "", *wanted)

    def between(self, first: date, last: date) -> tuple[Summary, ...]:
        """List cases, newest first, that happened on these days or between them."""
        days = first.isoformat(), last.isoformat()
        return self._summaries(f"WHERE {_DAY} BETWEEN ? AND ?", *days)

    def _summaries(self, where: str, *values: str) -> tuple[Summary, ...]:
        with self._connection.reading() as database:
            return tuple(_summary(row) for row in database.execute(_SUMMARY.format(where), values))

    def _first(self, sql: str, *values: str | None) -> int | None:
        with self._connection.reading() as database:
            row = database.execute(sql, values).fetchone()
        return row[0] if row else None


def _are_two(new: Message, old: Message) -> bool:
    # Recruiting systems send one text for every job: two mails of their own ids and of another
    # sender or subject are two rejections, though they read the same.
    if not (new.message_id and old.message_id):
        return False
    return _post(new) != _post(old)


def _post(message: Message) -> tuple[str, str]:
    sender = message.sender.email if message.sender else None
    return (sender or "").lower(), plain(message.subject)


def _summary(row: Row) -> Summary:
    case_id, company, role, subject, ask, not_before, changed, happened, artefacts = row
    return Summary(
        case_id, company, role, subject, ask,
        moment(not_before) if not_before else None,
        moment(changed),
        _names(artefacts),
        moment(happened),
    )  # fmt: skip


@cache
def _names(joined: str | None) -> tuple[str, ...]:
    return tuple(sorted(joined.split(","))) if joined else ()
