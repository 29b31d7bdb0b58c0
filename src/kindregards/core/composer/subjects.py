"""What the note can name of the process as nouns: a good part, a weak part, a skill."""

from dataclasses import dataclass

from kindregards.core.case import Case
from kindregards.core.composer.details import Details, find_details
from kindregards.core.language import LanguagePack, Table

TALK = "talk"


@dataclass(frozen=True)
class Subjects:
    """Noun phrases for the note's frames; ``None`` where nothing was found.

    ``weak`` is the person's own word for it, ``wanted`` what the employer's reason asks for,
    ``paper`` a licence or certificate that either of them names: nothing to practise.
    ``session`` is the one part of the process that is known for this stage, and
    ``session_kind`` what was done in it: talk, task, work or a visit.
    """

    good: str | None = None
    weak: str | None = None
    paper: str | None = None
    wanted: str | None = None
    skill: str | None = None
    session: str | None = None
    session_kind: str = TALK


def find_subjects(case: Case, pack: LanguagePack) -> Subjects:
    """Find the nouns; never the person's own sentences."""
    sessions = pack.tables["phrases"]["sessions"]
    details = find_details(case.notes, case.facts, pack.tables["details"], sessions)
    weak = next(iter(details.felt_weak), None)
    wanted = details.requirement if details.requirement != weak else None
    papers = pack.tables["details"]["lexicon"]["papers"]
    paper = next((topic for topic in (weak, wanted) if topic in papers), None)
    named = _only_session(details, pack.tables["note"]["stage_sessions"].get(case.facts.stage, {}))
    return Subjects(
        good=next((topic for topic in details.went_well if topic != weak), None),
        weak=weak if weak not in papers else None,
        paper=paper,
        wanted=wanted if wanted not in papers else None,
        skill=details.skill,
        session=named[1] if named else None,
        session_kind=sessions[named[0]]["kind"] if named else TALK,
    )


def _only_session(details: Details, names: Table) -> tuple[str, str] | None:
    """Two parts of one stage tell nothing of which came last, so neither is named."""
    found = [key for key in details.sessions if key in names]
    return (found[0], names[found[0]]) if len(found) == 1 else None
