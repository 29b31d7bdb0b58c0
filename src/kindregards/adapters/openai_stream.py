"""The bytes of an answer on their way in: kept as far as they came, and not without end."""

from collections.abc import Iterator
from typing import Any

_MOST_BYTES = 4_000_000


class Gathered:
    """What came of an answer so far."""

    def __init__(self, status: int = 0) -> None:
        self.status = status
        self._pieces: list[bytes] = []

    @property
    def text(self) -> str:
        """The bytes that came, as text."""
        return b"".join(self._pieces).decode("utf-8", "replace")

    def through(self, stream: Any) -> Any:
        """Return a stream that passes another's bytes on, and keeps them."""
        import httpx2

        keep = self._pieces

        class Passing(httpx2.SyncByteStream):
            def __iter__(self) -> Iterator[bytes]:
                size = 0
                for piece in stream:
                    size += len(piece)
                    if size > _MOST_BYTES:
                        raise httpx2.RemoteProtocolError("no answer is that long")
                    keep.append(piece)
                    yield piece

            def close(self) -> None:
                stream.close()

        return Passing()
