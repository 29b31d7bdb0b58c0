"""The columns of a table of cases: the options of ``draft`` with ``_``, and an id."""

from collections.abc import Mapping

FACTS = ("company", "role", "contact", "contact_email", "stage", "reason", "name")
COLUMNS = ("id", "file", *FACTS, "notes", "tone", "language", "channel", "force")
"""Every column that is known. ``file`` and ``notes`` are beside the table, or a full path."""


def column(name: object) -> str:
    """Return a heading as a column is called: ``Contact-Email`` is ``contact_email``."""
    return "_".join(str(name or "").strip().lower().replace("-", " ").replace("_", " ").split())


def unknown(names: Mapping[str, object] | tuple[str, ...]) -> tuple[str, ...]:
    """Return the columns that are not known, in their order."""
    return tuple(name for name in names if name and name not in COLUMNS)
