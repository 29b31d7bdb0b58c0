"""Whether what was read is what the label says, field by field."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

FIELDS = (
    "is_rejection", "kind", "candidate.name", "company", "role", "contact.name", "contact.email",
    "noreply", "ats", "stage", "feedback_offered", "reason_given", "reason_kind", "praise",
    "invites_reapply", "language", "received", "advice.ask",
)  # fmt: skip
QUOTES = ("reason_given", "praise")
NOTHING = (None, False, "unknown", "")
"""What claims nothing: a field that is read so can be missing, but not wrong."""
HELD = 0.5
"""Of two cuts of the employer's words, the shorter must hold this share of the longer's words."""


class Verdict(NamedTuple):
    """One field of one mail: what was read, what the label says, and whether that agrees."""

    case: str
    language: str
    field: str
    read: Any
    label: Any
    right: bool


class Count(NamedTuple):
    """How often a field was right: of all, of the values claimed, of those there to be read."""

    right: int
    all: int
    claimed_right: int
    claimed: int
    there: int


def value_of(values: Mapping[str, Any], field: str) -> Any:
    """Return a field, dotted where it is inside another; ``None`` where either is missing."""
    for key in field.split("."):
        values = values.get(key) if isinstance(values, Mapping) else None  # type: ignore[assignment]
    return values


def verdicts(case: str, read: Mapping[str, Any], label: Mapping[str, Any]) -> Iterator[Verdict]:
    """Judge every field of one mail. Of what is no rejection only that is judged."""
    accept = label.get("accept", {})
    fields = FIELDS if label["is_rejection"] else ("is_rejection",)
    for field in fields:
        wanted, found = value_of(label, field), value_of(read, field)
        right = "*" in accept.get(field, ()) or any(
            agrees(field, found, one) for one in (wanted, *accept.get(field, ()))
        )
        yield Verdict(case, label["language"], field, found, wanted, right)


def agrees(field: str, found: Any, wanted: Any) -> bool:
    """Tell whether a value is the one wanted, whatever its quotes, spaces and capitals."""
    if field == "received" and found and wanted:
        return bool(_moment(found) == _moment(wanted))
    if not isinstance(found, str) or not isinstance(wanted, str):
        return bool(found == wanted)
    one, other = _plain(found), _plain(wanted)
    if field not in QUOTES or one == other:
        return one == other
    short, long = sorted((one, other), key=len)
    return short in long and len(short) >= HELD * len(long)


def counts(judged: Iterable[Verdict]) -> dict[tuple[str, str], Count]:
    """Count by language and field; ``*`` stands for all languages, and for all fields."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for one in judged:
        claims, holds = one.read not in NOTHING, one.label not in NOTHING
        for key in ((lang, field) for lang in (one.language, "*") for field in (one.field, "*")):
            tally = found.setdefault(key, Counter())
            tally["right"] += one.right
            tally["all"] += 1
            tally["claimed_right"] += one.right and claims
            tally["claimed"] += claims
            tally["there"] += holds
    return {key: Count(*(tally[name] for name in Count._fields)) for key, tally in found.items()}


def _plain(text: str) -> str:
    text = text.translate(str.maketrans("‘’“”„–—", '\'\'"""--'))
    return re.sub(r"\s+", " ", text).strip(" .,;:\"'").casefold()


def _moment(text: str) -> Any:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return moment.timestamp() if moment.tzinfo else moment
