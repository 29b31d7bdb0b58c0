"""What was read, on one screen: two columns where the terminal is wide enough, else one."""

from kindregards.cli.views.facts import person, value
from kindregards.core.advice import Advice
from kindregards.core.facts import Facts

_TWO_COLUMNS_FROM = 78


def reading_screen(facts: Facts, advice: Advice, width: int) -> list[str]:
    """Return the numbered facts as lines no wider than ``width`` columns."""
    items = [f"{number} {label:<9} {words}" for number, label, words in _items(facts, advice)]
    if width < _TWO_COLUMNS_FROM:
        return ["This is what I read:", *(_cut(f"  {item}", width) for item in items)]
    half = min(width, 110) // 2
    rows = zip(items[:3], items[3:], strict=True)
    both = [_cut(f"  {_cut(left, half - 3):<{half - 2}}{right}", width) for left, right in rows]
    return ["This is what I read:", *both]


def _items(facts: Facts, advice: Advice) -> list[tuple[int, str, str]]:
    reason = f"“{' '.join(facts.reason_given.split())}”" if facts.reason_given else "-"
    return [
        (1, "employer", value(facts, "company")),
        (2, "role", value(facts, "role")),
        (3, "how far", value(facts, "stage")),
        (4, "write to", _write_to(facts, advice)),
        (5, "reason", reason),
        (6, "you", facts.candidate.name or "-" if facts.candidate else "-"),
    ]


def _write_to(facts: Facts, advice: Advice) -> str:
    if advice.to is None:
        return person(facts.contact) if facts.contact.name else "nobody found yet"
    if advice.channel == "reply":
        return f"{advice.to.name or 'them'}, by replying to their mail"
    return person(advice.to)


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else line[: max(width - 1, 1)] + "…"
