"""A case and the words of ``prompts/`` → what a model is asked, with no name in it."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from kindregards.core.case import Case
from kindregards.core.completion import Prompt, Turn
from kindregards.core.composer.details import find_details
from kindregards.core.draft import Email
from kindregards.core.language import LanguagePack, PromptPack
from kindregards.core.rendering import render
from kindregards.core.writing.mask import Mask
from kindregards.core.writing.quotes import safe_quote, safe_role

MOST_WORDS, MOST_SIGNS = 60, 500
"""Of each thing that the person wrote: a longer one is cut, for what it is about stands first."""

MAIL_PARTS = ("subject", "thanks", "acceptance", "aim", "questions", "exit", "open_door")
"""What a model writes of a mail. Greeting and closing hold names and guess nobody's gender:
the composer writes them."""
THANKS_PARTS = ("subject", "thanks", "acceptance", "open_door")
_DEEP = ("interview", "final")
_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def parts_of_mail(email: Email, *, own_subject: bool) -> tuple[str, ...]:
    """Name the parts that a model writes; the subject only where it is not theirs."""
    parts = MAIL_PARTS if email.purpose == "request" else THANKS_PARTS
    return tuple(part for part in parts if part != "subject" or own_subject)


def mail_prompt(
    case: Case, composed: Email, parts: tuple[str, ...], mask: Mask, pack: LanguagePack,
    prompts: PromptPack, standard: str | None = None,
) -> Prompt:  # fmt: skip
    """Return the prompt for a mail: closed facts, masked words, and the composer's questions.

    How the person feels is not in it. ``standard`` is the composer's thanks for an answer, which
    names what was answered; the answer itself is never told.
    """
    questions = [part.text for part in composed.parts if part.name == "questions"]
    values = {
        **_shared(case, mask, pack, prompts, own=case.mail_language),
        "register": _register(case, pack.language, prompts),
        "tone": prompts.words["tones"][case.tone],
        "purpose": composed.purpose,
        "ask": case.advice.ask,
        "two": case.facts.stage in _DEEP and case.advice.ask == "yes",
        "contact": mask.contact if composed.to and composed.to.name else None,
        "offered": case.facts.feedback_offered,
        "offer_by": case.facts.hints.offer_by,
        "invites": case.facts.invites_reapply,
        "wishes": _own(case.notes.questions, mask),
        "questions": _own(questions, mask),
    }
    if case.topics:
        values["topics"] = _own(case.topics, mask)
    if standard:
        values["standard"] = mask.mask(standard)
    return filled("feedback-email", values, parts, prompts)


def note_prompt(
    case: Case, parts: tuple[str, ...], mask: Mask, pack: LanguagePack, prompts: PromptPack
) -> Prompt:
    """Return the prompt for the private note: the only one that tells how the person feels."""
    values = {
        **_shared(case, mask, pack, prompts, own=pack.language),
        "register": prompts.words["register"]["note"][pack.language],
        "feelings": next(iter(_own((case.notes.feelings,), mask)), None),
    }
    return filled("reframing-note", values, parts, prompts)


def edit_prompt(
    case: Case, parts: Mapping[str, str], wish: str, mask: Mask, language: str,
    prompts: PromptPack, *, note: bool,
) -> Prompt:  # fmt: skip
    """Return the prompt that changes parts of a text as the person wishes."""
    to_self = prompts.words["register"]["note"][language]
    values = {
        "what": "a private note to the writer" if note else "a mail to the employer",
        "language": prompts.words["languages"][language],
        "register": to_self if note else _register(case, language, prompts),
        "texts": _masked(parts, mask),
        "wish": mask.mask(_line(wish), own=True),
    }
    return filled("edit", values, tuple(parts), prompts)


def page_prompt(
    case: Case, kind: str, parts: Mapping[str, str], own: Iterable[str], mask: Mask,
    pack: LanguagePack, prompts: PromptPack,
) -> Prompt:  # fmt: skip
    """Return the prompt for parts of a private page; ``parts`` are the composer's, by name.

    ``kind`` is a page of ``prompts/words.toml``, ``own`` what the person wrote for this page.
    """
    page = prompts.words["pages"][kind]
    values = {
        **_shared(case, mask, pack, prompts, own=pack.language),
        "what": page["what"],
        "voice": page["voice"],
        "own": _own(own, mask),
        "texts": _masked(parts, mask),
    }
    return filled("private-page", values, tuple(parts), prompts)


def _masked(texts: Mapping[str, str], mask: Mask) -> list[dict[str, str]]:
    return [{"name": name, "text": mask.mask(text)} for name, text in texts.items()]


def filled(
    task: str, values: Mapping[str, Any], parts: tuple[str, ...], prompts: PromptPack
) -> Prompt:
    """Fill a task: first what is the same in every case, then the case, fenced."""
    fixed, _, template = prompts.tasks[task].partition(prompts.MARK)
    told = {**values, "parts": ", ".join(parts)}
    told["fence"] = _fence(told)
    return Prompt(task, (Turn("system", fixed), Turn("user", render(template, told))), parts)


def _fence(values: Mapping[str, Any]) -> str:
    """Return a mark that nobody can foresee who does not know the case; letters, no number."""
    digest = hashlib.sha256(repr(sorted(values.items())).encode()).hexdigest()[:12]
    return digest.translate(_LETTERS)


def _shared(
    case: Case, mask: Mask, pack: LanguagePack, prompts: PromptPack, own: str
) -> dict[str, Any]:
    facts, notes = case.facts, case.notes
    details = find_details(notes, facts, pack.tables["details"], pack.tables["phrases"]["sessions"])
    sessions = pack.tables["phrases"]["sessions"]
    steps = [mask.mask(sessions[key]["noun"]) for key in details.sessions if key in sessions]
    return {
        "language": prompts.words["languages"][own],
        "company": mask.company,
        "role": mask.mask(safe_role(facts.role)) if facts.role else None,
        "stage": prompts.words["stages"][facts.stage],
        "steps": steps,
        "reason": _quote(facts.reason_given, mask, pack),
        "praise": _quote(facts.praise, mask, pack),
        "went_well": _own(notes.went_well, mask),
        "felt_weak": _own(notes.felt_weak, mask),
        "skills": _own(notes.skills, mask),
    }


def _register(case: Case, language: str, prompts: PromptPack) -> str:
    way = "informal" if case.facts.hints.informal else "formal"
    told: str = prompts.words["register"][way][language]
    return told


def _quote(text: str | None, mask: Mask, pack: LanguagePack) -> str | None:
    quoted = safe_quote(text, pack) if text else None
    return mask.mask(_line(quoted), own=True) if quoted else None


def _own(texts: Iterable[str], mask: Mask) -> list[str]:
    return [mask.mask(_line(text), own=True) for text in texts if text.strip()]


def _line(text: str) -> str:
    """Put a text on one line, so that it cannot look like another line of the case."""
    return " ".join(text.split()[:MOST_WORDS])[:MOST_SIGNS]
