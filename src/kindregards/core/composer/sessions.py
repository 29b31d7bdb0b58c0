"""Parts of the process (a panel, a call, a trial shift): their ids, and where notes name them."""

from kindregards.core.language import Table
from kindregards.core.patterns import pattern

GENERIC = "interview"


def session_id(name: str, sessions: Table) -> str | None:
    """Return the id that ``name`` stands for, be it an id or another name of one."""
    plain = name.strip().lower().replace("_", "-").replace(" ", "-")
    if plain in sessions:
        return plain
    return next((key for key, entry in sessions.items() if plain in entry.get("also", ())), None)


def known_sessions(names: tuple[str, ...], sessions: Table) -> tuple[str, ...]:
    """Turn ids or other names into ids, each once, in their order; unknown ones are left out."""
    found = (session_id(name, sessions) for name in names)
    return tuple(dict.fromkeys(key for key in found if key))


def sessions_in(text: str, sessions: Table) -> tuple[str, ...]:
    """Find the parts of the process that a text names; a plain interview only if nothing else."""
    found = [key for key, entry in sessions.items() if _has_any(text, tuple(entry["words"]))]
    return tuple(key for key in found if key != GENERIC or len(found) == 1)


def _has_any(text: str, patterns: tuple[str, ...]) -> bool:
    return pattern(*patterns).search(text) is not None
