"""What the person says when they look back on a case: four answers, each of them optional."""

from dataclasses import dataclass, fields, replace

from kindregards.core.notes import Notes


@dataclass(frozen=True)
class LookedBack:
    """The four answers as they were typed; empty where a question was skipped."""

    prepared: str = ""
    happened: str = ""
    went_well: str = ""
    differently: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """The answers that there are, in the order of the questions."""
        answers = (getattr(self, name) for name in QUESTIONS)
        return tuple(answer for answer in answers if answer)


QUESTIONS = tuple(field.name for field in fields(LookedBack))


def noted(notes: Notes, before: LookedBack, after: LookedBack) -> Notes:
    """Return the notes with what went well: a new answer stands where the old one stood."""
    if before.went_well == after.went_well:
        return notes
    others = tuple(line for line in notes.went_well if line != before.went_well)
    well = (*others, after.went_well) if after.went_well else others
    return replace(notes, went_well=tuple(dict.fromkeys(well)))


def with_answers(notes: Notes, looked: LookedBack) -> Notes:
    """Return the notes with what would be done differently among what felt weak.

    So nouns are looked for in it as in any other note; it is kept with the answers alone.
    """
    if not looked.differently:
        return notes
    return replace(notes, felt_weak=(*notes.felt_weak, looked.differently))
