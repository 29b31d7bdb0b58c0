"""The shape of the store, as steps that are only ever added."""

import sqlite3
from collections.abc import Mapping

_ARTEFACTS = "SELECT group_concat(DISTINCT artefact) FROM versions WHERE case_id = {}"

MIGRATIONS: Mapping[str, tuple[str, ...]] = {
    "m001_cases": (
        """CREATE TABLE cases (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            turn INTEGER NOT NULL,
            changed TEXT NOT NULL,
            company TEXT,
            role TEXT,
            subject TEXT,
            search TEXT NOT NULL,
            position TEXT,
            ask TEXT NOT NULL,
            not_before TEXT,
            now TEXT NOT NULL,
            tone TEXT NOT NULL,
            facts TEXT NOT NULL,
            advice TEXT NOT NULL,
            notes TEXT NOT NULL,
            safety TEXT NOT NULL
        )""",
        "CREATE INDEX cases_by_turn ON cases(turn)",
        "CREATE INDEX cases_by_position ON cases(position)",
    ),
    "m002_messages": (
        """CREATE TABLE messages (
            case_id INTEGER PRIMARY KEY REFERENCES cases(id) ON DELETE CASCADE,
            message_id TEXT,
            digest TEXT,
            message TEXT NOT NULL,
            source BLOB
        )""",
        "CREATE INDEX messages_by_id ON messages(message_id)",
        "CREATE INDEX messages_by_digest ON messages(digest)",
        """CREATE TRIGGER messages_stay BEFORE UPDATE ON messages
            BEGIN SELECT RAISE(ABORT, 'a message is never changed'); END""",
    ),
    "m003_versions": (
        """CREATE TABLE versions (
            case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE,
            artefact TEXT NOT NULL,
            number INTEGER NOT NULL,
            author TEXT NOT NULL,
            created TEXT NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (case_id, artefact, number)
        )""",
        # A case that is being forgotten stands here until its last byte is gone.
        "CREATE TABLE forgetting (case_id INTEGER PRIMARY KEY)",
        """CREATE TRIGGER versions_stay BEFORE UPDATE ON versions
            BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END""",
        # INSERT OR REPLACE deletes without asking the trigger below.
        """CREATE TRIGGER versions_are_new BEFORE INSERT ON versions
            WHEN EXISTS (SELECT 1 FROM versions WHERE case_id = NEW.case_id
                AND artefact = NEW.artefact AND number = NEW.number)
            BEGIN SELECT RAISE(ABORT, 'a version is never replaced'); END""",
        """CREATE TRIGGER versions_remain BEFORE DELETE ON versions
            WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE case_id = OLD.case_id)
            BEGIN SELECT RAISE(ABORT, 'a version is only ever forgotten'); END""",
    ),
    "m004_language": ("ALTER TABLE cases ADD COLUMN language TEXT",),
    "m005_models": (
        """CREATE TABLE calls (
            id INTEGER PRIMARY KEY,
            case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE,
            artefact TEXT NOT NULL,
            version INTEGER,
            moment TEXT NOT NULL,
            call TEXT NOT NULL
        )""",
        "CREATE INDEX calls_by_case ON calls(case_id)",
        """CREATE TRIGGER calls_stay BEFORE UPDATE ON calls
            BEGIN SELECT RAISE(ABORT, 'what was sent is never changed'); END""",
        """CREATE TRIGGER calls_remain BEFORE DELETE ON calls
            WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE case_id = OLD.case_id)
            BEGIN SELECT RAISE(ABORT, 'what was sent is only ever forgotten'); END""",
        """CREATE TABLE servers (
            server TEXT NOT NULL,
            model TEXT NOT NULL,
            known TEXT NOT NULL,
            PRIMARY KEY (server, model)
        )""",
        """CREATE TABLE consents (
            host TEXT PRIMARY KEY,
            yes INTEGER NOT NULL,
            moment TEXT NOT NULL
        )""",
    ),
    "m006_calls_are_new": (
        """CREATE TRIGGER calls_are_new BEFORE INSERT ON calls
            WHEN EXISTS (SELECT 1 FROM calls WHERE id = NEW.id)
            BEGIN SELECT RAISE(ABORT, 'what was sent is never replaced'); END""",
    ),
    "m007_channel": ("ALTER TABLE cases ADD COLUMN channel TEXT",),
    "m008_records": (
        """CREATE TABLE records (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            case_id INTEGER NOT NULL REFERENCES cases(id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            created TEXT NOT NULL,
            value TEXT NOT NULL
        )""",
        "CREATE INDEX records_by_case ON records(case_id, kind)",
        """CREATE TRIGGER records_stay BEFORE UPDATE ON records
            BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END""",
        """CREATE TRIGGER records_remain BEFORE DELETE ON records
            WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE case_id = OLD.case_id)
            BEGIN SELECT RAISE(ABORT, 'a record is only ever forgotten'); END""",
    ),
    "m009_topics": ("ALTER TABLE cases ADD COLUMN topics TEXT",),
    "m010_streak": (
        "ALTER TABLE cases ADD COLUMN happened TEXT",
        "ALTER TABLE cases ADD COLUMN streak INTEGER",
    ),
    "m012_listing": (
        "ALTER TABLE cases ADD COLUMN artefacts TEXT",
        f"UPDATE cases SET artefacts = ({_ARTEFACTS.format('cases.id')})",
        f"""CREATE TRIGGER versions_are_listed AFTER INSERT ON versions WHEN NEW.number = 1
            BEGIN UPDATE cases SET artefacts = ({_ARTEFACTS.format("NEW.case_id")})
                WHERE id = NEW.case_id; END""",
        # All that a list shows or looks through, so that no case's wide row is read for it.
        """CREATE INDEX cases_listed ON cases(turn, company, role, subject, ask, not_before,
            changed, happened, now, artefacts, search)""",
        "DROP INDEX cases_by_turn",
    ),
}
"""The steps by name, oldest first; one that was released is never changed."""


class NewerStore(Exception):
    """The store holds steps that this program does not know."""


class ForeignStore(Exception):
    """The file is a database of some other program."""


def is_current(database: sqlite3.Connection) -> bool:
    """Tell whether nothing is to be done; raises ``NewerStore`` and ``ForeignStore``."""
    tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return False
    if "migrations" not in tables:
        raise ForeignStore
    done = {row[0] for row in database.execute("SELECT name FROM migrations")}
    if done - set(MIGRATIONS):
        raise NewerStore
    return done == set(MIGRATIONS)


def migrate(database: sqlite3.Connection) -> None:
    """Bring the store up to date, inside the transaction that the caller has begun."""
    database.execute("CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY)")
    done = {row[0] for row in database.execute("SELECT name FROM migrations")}
    for name, steps in MIGRATIONS.items():
        if name not in done:
            for step in steps:
                database.execute(step)
            database.execute("INSERT INTO migrations VALUES (?)", (name,))
