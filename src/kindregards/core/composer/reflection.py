"""Looking back on a case, in four lanes: said, seen, possible, and past knowing."""

from collections.abc import Iterator
from dataclasses import dataclass

from kindregards.core.case import Case
from kindregards.core.composer.note_values import LONGEST_ROLE, seed_of
from kindregards.core.composer.phrases import Values, fits, pick
from kindregards.core.composer.subjects import find_subjects
from kindregards.core.language import LanguagePack, Table
from kindregards.core.rendering import render

_SAID = ("reason_given", "praise", "feedback_offered", "invites_reapply")
_SLOTS = ("weak", "wanted", "chance")


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
    """The contract's four lanes. ``employer_said`` is verbatim, ``i_saw`` the person's own."""

    employer_said: tuple[str, ...] = ()
    i_saw: tuple[str, ...] = ()
    possible: tuple[Possible, ...] = ()
    unknowable: tuple[str, ...] = ()


def compose_reflection(case: Case, pack: LanguagePack) -> Reflection:
    """Sort what is known of a case into the four lanes; the same case always sorts the same."""
    words, values = pack.tables["reflection"], _values(case, pack)
    return Reflection(
        employer_said=tuple(dict.fromkeys(_said(case))),
        i_saw=tuple(_seen(case, words["page"])),
        possible=tuple(_possible(words, values, seed_of(case))),
        unknowable=tuple(row["text"] for row in words["unknowable"] if fits(row, values)),
    )


def reflection_page(reflection: Reflection, case: Case, pack: LanguagePack) -> str:
    """Return the reflection as one Markdown page, for the person to change as they like."""
    page = pack.tables["reflection"]["page"]
    told = {
        "title": _title(case, page),
        "page": page,
        "employer_said": reflection.employer_said,
        "i_saw": reflection.i_saw,
        "possible": reflection.possible,
        "unknowable": reflection.unknowable,
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


def _seen(case: Case, page: Table) -> Iterator[str]:
    notes = case.notes
    for name, lines in (
        ("went_well", notes.went_well),
        ("felt_weak", notes.felt_weak),
        ("questions", notes.questions),
    ):
        for line in lines:
            if line.strip():
                yield f"{page[name]}: {' '.join(line.split())}"


def _values(case: Case, pack: LanguagePack) -> Values:
    subjects, facts = find_subjects(case, pack), case.facts
    return {
        "weak": subjects.weak,
        "wanted": subjects.wanted,
        "stage": facts.stage,
        "kind": facts.reason_kind or ("other" if facts.reason_given else "none"),
    }


def _possible(words: Table, values: Values, seed: str) -> Iterator[Possible]:
    """Yield what may be: at most one of the person's, one of the employer's, two of chance."""
    taken: set[str] = set()
    for slot in (*_SLOTS, "chance"):
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


def _title(case: Case, page: Table) -> str:
    role, company = case.facts.role, case.facts.company
    role = role if role and len(role) <= LONGEST_ROLE else None
    if role and company:
        what: str | None = render(page["what_role_company"], {"role": role, "company": company})
    else:
        what = role or company
    return render(page["title_of"], {"what": what}) if what else str(page["title"])
