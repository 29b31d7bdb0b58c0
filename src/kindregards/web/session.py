"""Who may use the page: whoever started it. A token is exchanged once for a cookie."""

import hmac
import secrets

BYTES = 24
"""192 bits, as Jupyter has it (reliability notes, 7)."""
ENTER = "/enter"


class Session:
    """One start of the server: one token, and one cookie that it was exchanged for."""

    def __init__(self) -> None:
        self._token: str | None = secrets.token_urlsafe(BYTES)
        self._cookie: str | None = None
        self._key = secrets.token_bytes(BYTES)

    @property
    def door(self) -> str | None:
        """The path that lets its one visitor in; ``None`` once somebody came through."""
        return f"{ENTER}?token={self._token}" if self._token else None

    def exchange(self, token: str) -> str | None:
        """Give the cookie for the token, once; ``None`` for a wrong one and ever after."""
        if self._token is None or not _same(token, self._token):
            return None
        self._token = None
        self._cookie = secrets.token_urlsafe(BYTES)
        return self._cookie

    def knows(self, cookie: str | None) -> bool:
        """Tell whether a cookie is the one that was given."""
        return self._cookie is not None and cookie is not None and _same(cookie, self._cookie)

    @property
    def seal(self) -> str:
        """What each form carries besides the cookie, bound to it: no other page can know it."""
        return hmac.new(self._key, (self._cookie or "").encode(), "sha256").hexdigest()

    def is_sealed(self, seal: str | None) -> bool:
        """Tell whether a form carries it."""
        return self._cookie is not None and seal is not None and _same(seal, self.seal)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
