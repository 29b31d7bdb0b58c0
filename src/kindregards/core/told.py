"""A journal in words: each statement with its numbers, in one language, for a screen or a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from kindregards.core.journal import Journal, Step
from kindregards.core.language import Table
from kindregards.core.rendering import render
from kindregards.core.streak import is_many


@dataclass(frozen=True)
class Row:
    """One line of a table: its label, its count, and what else is said of it.

    ``low`` and ``high`` are the ends of its range in a hundred, where it has one.
    """

    label: str
    count: int
    note: str = ""
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True)
class Part:
    """One part of the journal: a title, what it shows, its rows, and lines below them.

    ``of`` is what the counts are out of: the longest bar.
    """

    name: str
    title: str
    text: str
    rows: tuple[Row, ...] = ()
    lines: tuple[str, ...] = ()
    of: int = 0


def parts_of(journal: Journal, words: Table) -> tuple[Part, ...]:
    """Return the parts that there is matter for, in the order in which they are read."""
    made = (_ended, _funnel, _asked, _themes, _look)
    return tuple(part for make in made if (part := make(journal, words)))


def opening(journal: Journal, words: Table) -> str:
    """Return the first line: another one where several refusals came in a short time."""
    if is_many(journal.lately):
        return render(words["many"], {"count": journal.lately})
    return str(words["intro"])


def _ended(journal: Journal, words: Table) -> Part:
    said = words["ended"]
    rows = tuple(
        Row(words["stages"][stage], count) for stage, count in journal.by_stage.items() if count
    )
    only_unknown = journal.by_stage["unknown"] == journal.cases
    return Part(
        "ended", said["title"], said["text"], rows,
        (said["none"],) if only_unknown else (), of=journal.cases,
    )  # fmt: skip


def _funnel(journal: Journal, words: Table) -> Part:
    said = words["funnel"]
    if journal.funnel is None or journal.applied is None:
        return Part("funnel", said["title"], "", lines=(said["ask"],))
    rows = tuple(_step(step, words) for step in journal.funnel)
    lines = [said["compare"]]
    if unknown := journal.by_stage["unknown"]:
        lines.insert(0, render(said["unknown"], {"count": unknown}))
    return Part("funnel", said["title"], said["text"], rows, tuple(lines), of=journal.applied)


def _step(step: Step, words: Table) -> Row:
    low, high = step.share.in_100
    note = words["early"] if step.early else ""
    return Row(words["stages"][step.stage], step.reached, note, low, high)


def step_line(row: Row, of: int, words: Table) -> str:
    """Return a row of the funnel as a sentence."""
    values = {"reached": row.count, "of": of, "stage": row.label, "low": row.low, "high": row.high}
    line = render(words["funnel"]["row"], values)
    return f"{line} ({row.note})" if row.note else line


def _asked(journal: Journal, words: Table) -> Part | None:
    if not journal.asked:
        return None
    said = words["asked"]
    kinds = (Row(said["kinds"][kind], count) for kind, count in journal.answers.items())
    rows = (Row(said["asked"], journal.asked), Row(said["answered"], journal.answered), *kinds)
    return Part(
        "asked", said["title"], said["text"], rows, tuple(_about_asking(journal, words)),
        of=journal.asked,
    )  # fmt: skip


def _about_asking(journal: Journal, words: Table) -> Iterator[str]:
    said, waiting = words["asked"], journal.waiting
    if waiting:
        middle = f"{waiting.middle:g}"
        known = {"known": waiting.known, "fewest": waiting.fewest, "most": waiting.most}
        yield render(said["waiting"], {**known, "middle": middle})
    if journal.answered < journal.asked:
        yield said["silence"]
    if "answers" in journal.too_early:
        yield f"{words['early'][:1].upper()}{words['early'][1:]}."


def _themes(journal: Journal, words: Table) -> Part | None:
    said = words["themes"]
    rows = tuple(
        Row(said["names"][theme.topic], theme.employers, said[theme.weight.replace(" ", "_")])
        for theme in journal.themes
    )
    if not rows:
        return None
    most = max(row.count for row in rows)
    return Part("themes", said["title"], said["text"], rows, of=most)


def _look(journal: Journal, words: Table) -> Part | None:
    said = words["look"]
    if journal.look_at is None:
        return None
    return Part("look", said["title"], said["text"], lines=(said[journal.look_at],))
