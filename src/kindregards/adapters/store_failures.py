"""What a person is told when the store cannot be read or written."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kindregards.adapters.rows import DamagedRow
from kindregards.adapters.store_migrations import ForeignStore, NewerStore
from kindregards.core.errors import StoreError

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_CLOSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
_OURS = (sqlite3.ProgrammingError, sqlite3.InterfaceError)


@contextmanager
def told(path: Path, timeout: float) -> Iterator[None]:
    """Turn every failure of the store's file into a ``StoreError``; a bug of ours stays one."""
    try:
        yield
    except OSError as error:
        raise _of_the_system(error, path) from None
    except NewerStore:
        raise _newer(path) from None
    except ForeignStore:
        raise _foreign(path) from None
    except (DamagedRow, UnicodeDecodeError):
        raise _damaged(path) from None
    except sqlite3.Error as error:
        if _is_missing_case(error):
            raise gone() from None
        if isinstance(error, _OURS):
            raise
        raise _of_the_database(error, path, timeout) from None


def _of_the_database(error: sqlite3.Error, path: Path, timeout: float) -> StoreError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in _BUSY:
        return _busy(path, timeout)
    if code in _CLOSED:
        return _closed(path.parent)
    return _full(path.parent) if code in _FULL else _damaged(path)


def _of_the_system(error: OSError, path: Path) -> StoreError:
    if error.errno in (errno.EEXIST, errno.ENOTDIR):
        return StoreError(
            f"The data folder {path.parent} cannot be made: a file of that name is in the way.",
            "Name another folder in KINDREGARDS_HOME, or move the file aside.",
            "The file is untouched.",
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO):
        return _full(path.parent)
    if error.errno in (errno.EISDIR, errno.ELOOP):
        return _foreign(path)
    return _closed(path.parent)


def _is_missing_case(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY


def _busy(path: Path, timeout: float) -> StoreError:
    return StoreError(
        f"The store {path} is in use by another program, and stayed so for {timeout:g} seconds.",
        "Close the other window of kindregards, then run the command again.",
    )


def _closed(folder: Path) -> StoreError:
    return StoreError(
        f"The data folder {folder} cannot be read or written.",
        "Give yourself the right to write there, or name another folder in KINDREGARDS_HOME.",
    )


def _full(folder: Path) -> StoreError:
    return StoreError(
        f"The disk that holds {folder} did not take the text: it is full, or it fails.",
        "Free some megabytes there, then run the command again.",
    )


def _damaged(path: Path) -> StoreError:
    return StoreError(
        f"The store {path} is damaged, or is no store at all.",
        "Move the file aside and bring back a copy of it; without one, a new store is begun.",
        "The file is left as it is, so that it can still be mended.",
    )


def _foreign(path: Path) -> StoreError:
    return StoreError(
        f"{path} is not a store of kindregards.",
        "Name another folder in KINDREGARDS_HOME, or move it aside.",
        "It is untouched.",
    )


def _newer(path: Path) -> StoreError:
    return StoreError(
        f"The store {path} was written by a newer kindregards.",
        "Update kindregards, or name another folder in KINDREGARDS_HOME.",
        "The store is untouched.",
    )


def gone() -> StoreError:
    """Say that a case was forgotten while somebody else still worked on it."""
    return StoreError(
        "This case is no longer there: it was forgotten meanwhile.",
        "kindregards list shows what is kept.",
        "Everything else is unchanged.",
    )
