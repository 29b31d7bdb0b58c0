"""The store: cases, their messages and the versions of their texts, in one private file."""

from pathlib import Path
from types import TracebackType
from typing import Self

from kindregards.adapters.store_cases import StoredCases
from kindregards.adapters.store_catalogue import StoredCatalogue
from kindregards.adapters.store_connection import Connection
from kindregards.adapters.store_erasure import StoredErasure
from kindregards.adapters.store_ledger import StoredLedger
from kindregards.adapters.store_records import StoredRecords
from kindregards.adapters.store_servers import StoredServers
from kindregards.adapters.store_versions import StoredVersions


class Store:
    """Seven ports on one file in ``folder``, which is made on first use.

    ``timeout`` is how many seconds to wait for another program that is writing.
    Every failure is a ``StoreError``. Close it, or use it in a ``with`` statement.
    """

    def __init__(self, folder: Path, timeout: float = 10.0) -> None:
        self._connection = Connection(folder, timeout)
        self.cases = StoredCases(self._connection)
        self.catalogue = StoredCatalogue(self._connection)
        self.versions = StoredVersions(self._connection)
        self.erasure = StoredErasure(self._connection)
        self.ledger = StoredLedger(self._connection)
        self.records = StoredRecords(self._connection)
        self.servers = StoredServers(self._connection)
        self._connection.after_opening = self.erasure.finish

    @property
    def path(self) -> Path:
        """The database file."""
        return self._connection.path

    def close(self) -> None:
        """Close the file; the write-ahead log is folded into it."""
        self._connection.close()

    def __enter__(self) -> Self:
        """Give the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()
