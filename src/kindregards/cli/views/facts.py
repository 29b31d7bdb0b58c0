"""Facts and advice: as the contract's JSON, and as the lines that a person reads."""

from datetime import datetime
from typing import Any

from kindregards.core.advice import Advice
from kindregards.core.facts import STAGES, Facts, Person

FIELDS = (
    ("company", "employer"),
    ("role", "role"),
    ("stage", "how far"),
    ("contact", "write to"),
    ("reason_given", "reason"),
    ("candidate", "you"),
)


def person_json(person: Person | None) -> dict[str, str | None] | None:
    """Return a person as the contract has it; ``None`` stays null."""
    return {"name": person.name, "email": person.email} if person else None


def to_json(facts: Facts, advice: Advice) -> dict[str, Any]:
    """Return everything that ``read --json`` prints."""
    return {
        "is_rejection": facts.is_rejection,
        "kind": facts.kind,
        "candidate": person_json(facts.candidate),
        "company": facts.company,
        "role": facts.role,
        "contact": person_json(facts.contact),
        "noreply": facts.noreply,
        "ats": facts.ats,
        "stage": facts.stage,
        "feedback_offered": facts.feedback_offered,
        "reason_given": facts.reason_given,
        "reason_kind": facts.reason_kind,
        "praise": facts.praise,
        "invites_reapply": facts.invites_reapply,
        "language": facts.language,
        "received": facts.received.isoformat() if facts.received else None,
        "advice": advice_json(advice),
        "evidence": dict(facts.evidence),
    }


def advice_json(advice: Advice) -> dict[str, Any]:
    """Return the advice as the contract has it."""
    return {
        "ask": advice.ask,
        "to": person_json(advice.to),
        "channel": advice.channel,
        "not_before": advice.not_before.isoformat() if advice.not_before else None,
        "why": list(advice.why),
    }


def value(facts: Facts, field: str) -> str:
    """Return one fact in words; a dash where it is not known."""
    found = getattr(facts, field)
    if isinstance(found, Person):
        return person(found)
    return "-" if found in (None, "", "unknown") else str(found)


def person(somebody: Person) -> str:
    """Return a person in words: name and address, whichever are known."""
    if somebody.name and somebody.email:
        return f"{somebody.name} <{somebody.email}>"
    return somebody.name or somebody.email or "-"


def lines(facts: Facts, explain: bool = False) -> list[str]:
    """Return the facts as lines; with the words that each was read from where asked."""
    found = []
    for field, label in FIELDS:
        found.append(f"{label:<10}{value(facts, field)}")
        if explain and field in facts.evidence:
            words = " ".join(facts.evidence[field].split())
            found.append(f"{'':<10}read from: “{words}”")
    return found


def when(moment: datetime | None, now: datetime) -> str:
    """Say when to send it; empty where any time will do."""
    if moment is None:
        return ""
    days = (moment.date() - now.date()).days
    day = "tomorrow" if days == 1 else "today" if days == 0 else f"on {moment:%A}"
    return f"Best sent {day}, not before {moment:%H:%M}."


def stage_named(answer: str) -> str | None:
    """Return the stage that an answer names or begins to name; ``None`` where it names none."""
    wanted = answer.strip().lower()
    return next((stage for stage in STAGES if wanted and stage.startswith(wanted)), None)


def advice_lines(advice: Advice, now: datetime) -> list[str]:
    """Return the advice as sentences: whether, how, and when."""
    sentences = [*advice.why, when(advice.not_before, now) if advice.to else ""]
    return [sentence for sentence in sentences if sentence]


def reading_lines(facts: Facts, advice: Advice, now: datetime, *, explain: bool) -> list[str]:
    """Return all that ``read`` shows: what it is, the facts, and the advice for a rejection."""
    first = (
        "This is a rejection." if facts.is_rejection else f"This seems no rejection: {facts.kind}."
    )
    more = ["", " ".join(advice_lines(advice, now))] if facts.is_rejection else []
    return [first, "", *lines(facts, explain), *more]
