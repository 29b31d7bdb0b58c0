"""Two lines of thanks for an answer: for one thing that they wrote, and a wish; no question."""

from typing import Any

from kindregards.core.answer import Answer, Point
from kindregards.core.answers.telling import SILENT
from kindregards.core.case import Case
from kindregards.core.composer.choosing import Chooser
from kindregards.core.composer.details import Details
from kindregards.core.composer.email import lay_out, signed_off, subject_of, tidied
from kindregards.core.composer.values import slot_values
from kindregards.core.draft import EMAIL_PARTS, Email, Part
from kindregards.core.language import LanguagePack


def compose_thanks(case: Case, answer: Answer, pack: LanguagePack, plain: bool = False) -> Email:
    """Write the thanks for an answer. ``case`` is the one that stands after the answer.

    Their topic is named by a noun of ours, or not at all where ``plain``. The same arguments
    always give the same mail.
    """
    values = slot_values(case, Details(), pack) | _said(answer, pack, plain)
    chooser = Chooser(_seed(case, answer), pack.tables["email"]["watch"])
    words, ours = pack.tables["email"], pack.tables["answer"]
    texts = {
        "subject": subject_of(case, pack, values, chooser),
        "greeting": tidied(chooser.choose("greeting", words["greeting"], values)),
        "thanks": tidied(chooser.choose("thanks", ours["thanks"], values)),
        "open_door": tidied(chooser.choose("open_door", ours["wish"], values)),
        "closing": signed_off(case, pack, values, chooser),
    }
    return Email(
        purpose="thanks",
        channel="reply",
        to=case.advice.to,
        subject=texts["subject"],
        body=lay_out(texts, pack),
        language=pack.language,
        parts=tuple(Part(name, text) for name in EMAIL_PARTS if (text := texts.get(name))),
        in_reply_to=case.message.message_id if case.message else None,
    )


def _said(answer: Answer, pack: LanguagePack, plain: bool) -> dict[str, Any]:
    point = None if plain or answer.kind != "specific" else _thanked_for(answer)
    row = pack.tables["answer"]["topics"].get(point.topic, {}) if point else {}
    return {
        "n": "0",
        "answer": answer.kind,
        "term": _named(point.term, answer, pack) if point else None,
        "about": row.get("noun"),
    }


def _named(term: str | None, answer: Answer, pack: LanguagePack) -> str | None:
    """Return a term that fits the phrases: of their language, and no paper with its article."""
    if answer.language != pack.language:
        return None
    return None if term in pack.tables["details"]["lexicon"]["papers"] else term


def _thanked_for(answer: Answer) -> Point | None:
    """Return what to thank for: what they would change before what they liked."""
    said = [p for p in answer.points if p.topic not in SILENT and p.sentence in answer.feedback]
    for side in ("gap", "strength"):
        found = [point for point in said if point.side == side]
        if found:
            return next((point for point in found if point.term), found[0])
    return None


def _seed(case: Case, answer: Answer) -> str:
    facts = case.facts
    return repr((facts.company, facts.role, case.name, case.tone, answer.text, answer.kind))
