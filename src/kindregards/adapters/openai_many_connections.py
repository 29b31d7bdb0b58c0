"""The connections that many requests share: a few groups, so that none looks through all others."""

from typing import TYPE_CHECKING

from kindregards.adapters.openai_address import is_address, is_local
from kindregards.adapters.openai_line import scrubbed
from kindregards.adapters.openai_outcome import Reply
from kindregards.adapters.openai_trouble import trouble_of

if TYPE_CHECKING:
    import httpx2

_CONNECT_WITHIN = 10.0
_MOST_BYTES = 4_000_000
_GROUP = 8
"""Connections in one group. The library asks each idle one of a group, at every request, whether
it still stands: of 32 in one group that is a fourth of all that a request costs."""


class Connections:
    """Up to ``at_once`` connections to one server, opened when they are needed and kept."""

    def __init__(self, base_url: str, key: str | None, at_once: int, seconds: float) -> None:
        self._base_url, self._key, self._seconds = base_url, key, seconds
        self._many = -(-at_once // _GROUP)
        self._size = -(-at_once // self._many)
        self._groups: list[httpx2.AsyncClient] = []
        self._busy: list[int] = []

    async def post(self, body: str) -> Reply:
        """Send one request; whatever happens is a reply."""
        if not is_address(self._base_url):
            return Reply(trouble="address", sent=False)
        key = (self._key or "").strip() or "none"
        if not (key.isascii() and key.isprintable()):
            return Reply(trouble="key", sent=False)
        import httpx2

        try:
            response = await self._send(key, body.encode("utf-8"))
        except httpx2.ConnectTimeout:
            return Reply(trouble="unreachable", sent=False)
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError, ValueError,
                LookupError) as error:  # fmt: skip
            connecting = isinstance(error, (httpx2.ConnectError, httpx2.InvalidURL))
            return Reply(trouble=trouble_of(error, connecting), sent=not connecting)
        text = response.content[:_MOST_BYTES].decode("utf-8-sig", "replace")
        return Reply(response.status_code, response.headers, scrubbed(text, self._key))

    async def close(self) -> None:
        """Close them all."""
        for group in self._groups:
            await group.aclose()

    async def _send(self, key: str, body: bytes) -> "httpx2.Response":
        if not self._groups:
            self._groups = self._opened(key)
            self._busy = [0] * self._many
        at = self._busy.index(min(self._busy))
        self._busy[at] += 1
        try:
            return await self._groups[at].post(f"{self._base_url}/chat/completions", content=body)
        finally:
            self._busy[at] -= 1

    def _opened(self, key: str) -> "list[httpx2.AsyncClient]":
        import httpx2

        # A server on this machine is reached directly, whatever proxy is set.
        trusts = not is_local(self._base_url)
        certificates = httpx2.create_ssl_context(trust_env=trusts)  # Slow: made once for all.
        return [
            httpx2.AsyncClient(
                headers={
                    "Authorization": f"Bearer {key}",
                    "Content-Type": "application/json",
                    "Accept-Encoding": "identity",
                },
                timeout=httpx2.Timeout(self._seconds, connect=_CONNECT_WITHIN),
                limits=httpx2.Limits(
                    max_connections=self._size, max_keepalive_connections=self._size
                ),
                verify=certificates,
                follow_redirects=False,
                trust_env=trusts,
            )
            for _ in range(self._many)
        ]
