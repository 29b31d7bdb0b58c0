"""Looking back on a case, in four lanes: said, seen, possible, and past knowing."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kindregards.core.case import Case
from kindregards.core.composer.lesson import Lesson, find_lesson
from kindregards.core.composer.note_values import seed_of
from kindregards.core.composer.phrases import Values, fits, pick
from kindregards.core.composer.subjects import find_subjects
from kindregards.core.composer.titles import page_title
from kindregards.core.language import LanguagePack, Table
from kindregards.core.looked_back import LookedBack, with_answers
from kindregards.core.rendering import render

_SAID = ("reason_given", "praise", "feedback_offered", "invites_reapply")
_SLOTS = ("weak", "wanted", "chance", "chance")
_GENTLE_SLOTS = ("chance",)
_MOST_POSSIBLE = 3
"""More of them would fill the page with guesses."""
_NOTHING = LookedBack()


@dataclass(frozen=True)
class Possible:
    """One thing that may have counted, and what would show that it did; never a cause.

    ``topic`` is what an answer would have to speak of, by the name that the word list gives it;
    ``about`` the noun that the text names, where it names one.
    """

    text: str
    would_confirm: str
    topic: str = ""
    about: str | None = None


@dataclass(frozen=True)
class Reflection:
    """The contract's four lanes. ``employer_said`` is verbatim, ``i_saw`` the person's own.

    ``own`` are those of the person's lines that stand in a part of their own on the page.
    """

    employer_said: tuple[str, ...] = ()
    i_saw: tuple[str, ...] = ()
    possible: tuple[Possible, ...] = ()
    unknowable: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    lesson: Lesson | None = None


def compose_reflection(
    case: Case, pack: LanguagePack, looked: LookedBack = _NOTHING,
    *, gentle: bool = False, serious: bool = False,
) -> Reflection:  # fmt: skip
    """Sort what is known of a case into the four lanes; the same case always sorts the same.

    ``gentle`` is for a person in distress, ``serious`` for one who was discriminated against:
    neither is given a lesson, and for the second nobody looks for what may have counted.
    """
    words = pack.tables["reflection"]
    told = replace(case, notes=with_answers(case.notes, looked))
    values, seed = _values(told, pack), seed_of(case)
    slots = _GENTLE_SLOTS if gentle else _SLOTS
    own = tuple(_own(case, looked, words["page"]))
    return Reflection(
        employer_said=tuple(dict.fromkeys(_said(case))),
        i_saw=tuple(dict.fromkeys((*own, *_seen(case, words["page"])))),
        possible=() if serious else tuple(_possible(words, values, seed, slots))[:_MOST_POSSIBLE],
        unknowable=tuple(row["text"] for row in words["unknowable"] if fits(row, values)),
        own=own,
        lesson=None if gentle or serious else find_lesson(told, looked, pack),
    )


def reflection_page(
    reflection: Reflection, case: Case, pack: LanguagePack, *, serious: bool = False
) -> str:
    """Return the reflection as one Markdown page, for the person to change as they like."""
    page = pack.tables["reflection"]["page"]
    lesson = reflection.lesson
    told = {
        "title": page_title(case, page),
        "page": page,
        "own": reflection.own,
        "employer_said": reflection.employer_said,
        "i_saw": tuple(line for line in reflection.i_saw if line not in reflection.own),
        "possible": reflection.possible,
        "serious": serious,
        "unknowable": reflection.unknowable,
        "lesson": lesson and {"text": lesson.text, "ground": page["ground"][lesson.ground]},
    }
    return render(pack.templates["reflection.md"], told).strip() + "\n"


def _said(case: Case) -> Iterator[str]:
    """Yield the employer's own words: the reason and the praise, then what they were read from."""
    facts = case.facts
    known = (facts.reason_given, facts.praise, *(facts.evidence.get(name) for name in _SAID[2:]))
    holds = (True, True, facts.feedback_offered != "unknown", facts.invites_reapply)
    for words, held in zip(known, holds, strict=True):
        if words and held:
            yield " ".join(words.split())


def _own(case: Case, looked: LookedBack, page: Table) -> Iterator[str]:
    """Yield the four answers, word for word; none where no question was answered."""
    if not looked.texts:
        return
    for name, lines in (
        ("prepared", (looked.prepared,)),
        ("happened", (looked.happened,)),
        ("went_well", tuple(dict.fromkeys((*case.notes.went_well, looked.went_well)))),
        ("differently", (looked.differently,)),
    ):
        yield from _labelled(name, lines, page)


def _seen(case: Case, page: Table) -> Iterator[str]:
    for name in ("went_well", "felt_weak", "questions"):
        yield from _labelled(name, getattr(case.notes, name), page)


def _labelled(name: str, lines: tuple[str, ...], page: Table) -> Iterator[str]:
    for line in lines:
        if line.strip():
            yield render(page["labelled"], {"label": page[name], "line": " ".join(line.split())})


def _values(case: Case, pack: LanguagePack) -> Values:
    subjects, facts = find_subjects(case, pack), case.facts
    return {
        "weak": subjects.weak,
        "wanted": subjects.wanted,
        "stage": facts.stage,
        "kind": facts.reason_kind or ("other" if facts.reason_given else "none"),
    }


def _possible(
    words: Table, values: Values, seed: str, slots: tuple[str, ...]
) -> Iterator[Possible]:
    """Yield what may be: at most one of the person's, one of the employer's, two of chance."""
    taken: set[str] = set()
    for slot in slots:
        rows = [
            row for row in words["possible"] if row["slot"] == slot and row["text"] not in taken
        ]
        ways = {row["text"]: row for row in rows if fits(row, values)}
        chosen = pick(({"text": text} for text in ways), values, f"{seed}|{slot}|{len(taken)}")
        if chosen:
            row = next(row for text, row in ways.items() if render(text, values) == chosen)
            taken.add(row["text"])
            about = values.get(slot)
            yield Possible(chosen, row["would_confirm"], row.get("topic", ""), about)
