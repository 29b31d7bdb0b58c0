"""What to do next: at most three small steps, each an if with a day and a then with minutes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from kindregards.core.case import Case
from kindregards.core.composer.dates import day_in_words
from kindregards.core.composer.note_values import note_values, seed_of
from kindregards.core.composer.phrases import Values, gap_of, ordered
from kindregards.core.composer.subjects import find_subjects
from kindregards.core.language import LanguagePack, Table
from kindregards.core.rendering import render

Kind = Literal["skill", "motivation"]

MOST_MINUTES = 30
_CLOSED = ("cancelled", "internal")
_SATURDAY = 5
_DAYS = ((0, 2, 4), (0, 1, 3), (1, 2, 4), (1, 3, 4))
"""Which of the next five working days the steps take; three days in a row are never taken."""


@dataclass(frozen=True)
class Step:
    """One small step, as a sentence of the person's own with its day in words.

    ``slot`` is what the step is for in its plan, the same whenever it moves; ``time`` the part
    of the day that it names. ``evidence`` is the line of the table ``evidence`` that it rests on.
    """

    when: date
    do: str
    minutes: int
    kind: Kind
    slot: str
    time: str
    evidence: str | None = None


class _Wanted(NamedTuple):
    """A step to choose: what it is for, and the groups of rows to look in, in this order."""

    slot: str
    groups: tuple[str, ...]


def compose_plan(
    case: Case, pack: LanguagePack, today: date, *, gentle: bool = False, serious: bool = False
) -> tuple[Step, ...]:
    """Return the steps of a case, earliest first: the same case and day give the same.

    A job is found by those who work on skill and on spirits, not by one alone (Liu, 2014), so
    both kinds are there. ``gentle`` is for a person in distress: one soft step, nothing to
    practise. ``serious`` is for one who was discriminated against: advice, and no reframing.
    The days are near the case's own; one that has passed moves on by whole weeks.
    """
    values = _values(case, pack, gentle=gentle, serious=serious)
    chooser = _Chooser(pack, values, seed_of(case))
    wanted = _wanted(values, gentle=gentle, serious=serious)
    days = _days(case.now.date(), today, seed_of(case))
    steps = (chooser.step(one, day) for one, day in zip(wanted, days, strict=False))
    return tuple(sorted((step for step in steps if step), key=lambda step: step.when))


def _values(case: Case, pack: LanguagePack, *, gentle: bool, serious: bool) -> Values:
    subjects = find_subjects(case, pack)
    return {
        **note_values(case, pack, seed_of(case), serious=serious, quiet=gentle or serious),
        "wanted": subjects.wanted,
        "topic": next(iter(case.topics), None),
        "minutes": "minutes",
    }


def _wanted(values: Values, *, gentle: bool, serious: bool) -> Sequence[_Wanted]:
    if gentle:
        return (_Wanted("self", ("soft_serious",) if serious else ("soft",)),)
    if serious:
        return (
            _Wanted("skill", ("keep",)),
            _Wanted("more", ("advice",)),
            _Wanted("self", ("person",)),
        )
    skills = tuple(_skills(values))
    first = _Wanted("skill", (skills[0], "stage"))
    spirits = _Wanted("self", ("self",))
    more = _Wanted("more", (skills[1],) if len(skills) > 1 else ("onward",))
    return (spirits, first, more) if values["hard"] else (first, spirits, more)


def _skills(values: Values) -> Iterator[str]:
    """Name what there is to practise: what they wrote first, then what the person saw."""
    if values["kind"] in _CLOSED:
        yield "closed"
        return
    named: list[str] = []
    for name in ("paper", "wanted", "weak", "topic"):
        # One subject under two names would be the same step twice.
        subject = str(values[name] or "").lower()
        if subject and not any(subject in other or other in subject for other in named):
            named.append(subject)
            yield name
    if not named:
        yield "stage"


def _days(begun: date, today: date, seed: str) -> list[date]:
    ahead = (begun + timedelta(days=days) for days in range(1, 8))
    working = [day for day in ahead if day.weekday() < _SATURDAY]
    rows = [{"text": str(number)} for number in range(len(_DAYS))]
    chosen = _DAYS[int(ordered(rows, {}, f"{seed}|days")[0]["text"])]
    return [_moved(working[place], today) for place in chosen]


def _moved(day: date, today: date) -> date:
    weeks = max(0, -(-(today - day).days // 7))
    return day + timedelta(weeks=weeks)


class _Chooser:
    """Chooses the sentences of one plan, and says no cue twice in it."""

    def __init__(self, pack: LanguagePack, values: Values, seed: str) -> None:
        self._words: Table = pack.tables["plan"]
        self._evidence = {line["id"]: line["text"] for line in pack.tables["evidence"]["lines"]}
        self._values, self._seed = values, seed
        self._said: set[str] = set()

    def step(self, wanted: _Wanted, day: date) -> Step | None:
        row = next((row for group in wanted.groups for row in self._rows(group, wanted.slot)), None)
        if row is None:
            return None
        cue = self._cue(row, wanted.slot)
        named = {"day": day_in_words(day, self._words["dates"]), "minutes": row["minutes"]}
        values = {**self._values, **named}
        text = gap_of(self._words).join((render(cue["text"], values), render(row["text"], values)))
        evidence = self._evidence.get(row.get("evidence", ""))
        return Step(
            day, text, row["minutes"], row["kind"], wanted.slot, cue["time"], evidence=evidence
        )

    def _rows(self, group: str, slot: str) -> list[Table]:
        rows = (row for row in self._words["action"] if row["about"] == group)
        return ordered(rows, self._values, f"{self._seed}|{slot}")

    def _cue(self, row: Table, slot: str) -> Table:
        cues = [
            cue for cue in self._words["cue"] if cue["time"] in row.get("times", (cue["time"],))
        ]
        found = ordered(cues, {"day": "day"}, f"{self._seed}|{slot}|cue")
        cue = next((cue for cue in found if cue["text"] not in self._said), found[0])
        self._said.add(cue["text"])
        return cue
