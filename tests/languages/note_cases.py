"""Many invented cases for the note of one language: every fact that a note may speak of, crossed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import cycle, product
from typing import Any, NamedTuple

from kindregards.adapters.resources import language_pack
from kindregards.core.advice import Advice, Ask
from kindregards.core.case import Case
from kindregards.core.facts import Facts, Hints, Person, ReasonKind, Stage
from kindregards.core.notes import Notes
from tests.languages.samples import NOW, notes_of, sample

STAGES: tuple[Stage, ...] = ("application", "screen", "assessment", "interview", "final", "unknown")
ASKS: tuple[Ask, ...] = ("yes", "light", "no")
KINDS: tuple[ReasonKind, ...] = (
    "requirement", "experience", "other-candidate", "internal",
    "cancelled", "logistics", "volume", "other",
)  # fmt: skip
SERIOUS = {
    "en": "They only said no because I'm pregnant.",
    "de": "Sie haben mich nur abgelehnt, weil ich schwanger bin.",
    "fr": "Ils m'ont refusée parce que je suis enceinte.",
    "es": "Me han rechazado porque estoy embarazada.",
    "pt": "Rejeitaram-me porque estou grávida.",
    "nl": "Ze hebben me afgewezen omdat ik zwanger ben.",
    "it": "Mi hanno scartata perché sono incinta.",
    "pl": "Odrzucili mnie, bo jestem w ciąży.",
    "ja": "妊娠しているから落とされました。",
}
"""Words that report discrimination."""
ENGLISH: dict[str, Any] = {
    "candidate": "Rosa Marsh",
    "companies": ["Hearth & Rye", "St Bride's Hospital", "Northwind Inc.", "the Department for Ports", "Kiln"],
    "roles": ["Night Baker", "Staff Nurse, Elder Care", "Data Analyst", "Head of Catering", "Joiner"],
    "reasons": [
        {"text": "we have offered the post to someone who already has experience of dementia care on an acute ward", "kind": "experience"},
        {"text": "We received more than 900 applications for two places.", "kind": "volume"},
        {"text": "the post has been withdrawn owing to a change in funding", "kind": "cancelled"},
        {"text": "The role has been filled internally", "kind": "internal"},
        {"text": "you do not yet hold the licence that the role requires", "kind": "requirement"},
        {"text": "It was a very close decision between two strong candidates.", "kind": "other-candidate"},
        {"text": "you would need to be able to start in March", "kind": "logistics"},
        {"text": " ".join(["a long reason that goes on and on"] * 12), "kind": "other"},
    ],
    "praise": "Your answer on involving families was one of the best we heard",
    "notes": [
        {"went_well": ["the part on falls prevention"], "felt_weak": ["I blanked on medication rounds"], "feelings": "Gutted. I cried in the car. It's all my fault."},
        {"felt_weak": ["question on forecasting"], "skills": ["SQL"], "feelings": "I always fail. They thought I was an idiot."},
        {"went_well": ["SQL"], "feelings": "Sad and tired, so close."},
        {"skills": ["wound care"], "feelings": ""},
        {"feelings": "fine, relieved"},
        {"felt_weak": ["negotiation"], "feelings": "angry, and I feel like a fraud"},
        {"feelings": "grmpf"},
    ],
}  # fmt: skip


class Told(NamedTuple):
    """A case, and whether its person is in distress."""

    case: Case
    gentle: bool


def note_cases(language: str) -> Iterator[Told]:
    """Make at least three hundred cases: no two of them have the same facts."""
    said = ENGLISH if language == "en" else sample(language)
    notes = cycle([Notes(), *map(notes_of, said["notes"])])
    serious = Notes(feelings=SERIOUS[language])
    facts = _facts(language, said)
    for number, (one, ask) in enumerate(product(facts, ASKS)):
        now = NOW + timedelta(days=number % 7, hours=number % 5)
        waits = now + timedelta(days=1, hours=number % 9) if number % 4 else None
        own = serious if number % 13 == 6 else next(notes)
        case = Case(one, Advice(ask, None, "reply", waits, ()), now, own)
        yield Told(case, gentle=number % 11 == 4)


def _facts(language: str, said: dict[str, Any]) -> list[Facts]:
    companies, roles = cycle([*said["companies"], None]), cycle([*said["roles"], None])
    sessions = cycle(
        [(), *((name,) for name in language_pack(language).tables["phrases"]["sessions"])]
    )
    reasons = [*said["reasons"], *({"text": None, "kind": None},) * 6]
    reasons += [{"text": said["reasons"][0]["text"], "kind": kind} for kind in KINDS]
    person = Person(said["candidate"], "me@post.example")
    found = []
    for number, (stage, reason) in enumerate(product(STAGES, reasons)):
        hints = Hints(sessions=next(sessions), has_message=number % 5 != 2)
        made = Facts(
            True, "rejection", language, person, next(companies), next(roles), stage=stage,
            reason_given=reason["text"], reason_kind=reason["kind"], hints=hints,
            praise=said["praise"] if number % 3 == 1 else None, invites_reapply=number % 4 == 3,
        )  # fmt: skip
        found.append(replace(made, contact=Person(None, "team@employer.example")))
    return found
