"""The computer's clock."""

from datetime import datetime


class SystemClock:
    """The local time; its offset is the one in force at that moment."""

    def now(self) -> datetime:
        """Return the local time with its offset."""
        return datetime.now().astimezone()
