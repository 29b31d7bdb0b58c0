"""Role families: what trade a role's title speaks of."""

from kindregards.core.language import Table
from kindregards.core.patterns import pattern


def family_of(role: str | None, families: Table) -> str | None:
    """Name the family of a role's title; ``None`` where its words are unknown."""
    if not role:
        return None
    hits = (f["id"] for f in families["family"] if _has_any(role, tuple(f["words"])))
    return next(hits, None)


def is_entry(role: str | None, families: Table) -> bool:
    """Tell whether a role's title says that it is for beginners."""
    return bool(role) and _has_any(str(role), tuple(families["entry"]["words"]))


def _has_any(text: str, patterns: tuple[str, ...]) -> bool:
    return pattern(*patterns).search(text) is not None
