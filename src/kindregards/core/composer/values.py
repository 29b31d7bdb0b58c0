"""What a phrase of the mail may name or depend on: a case's facts and details as slot values."""

from collections.abc import Mapping
from typing import Any

from kindregards.core.case import Case
from kindregards.core.composer.details import Details
from kindregards.core.composer.lexicon import crafts
from kindregards.core.composer.people import address
from kindregards.core.composer.phrases import pick
from kindregards.core.composer.roles import employer, role_values, without_article
from kindregards.core.language import LanguagePack, Table
from kindregards.core.rendering import render

_SPOKEN = ("screen", "interview", "final")


def slot_values(case: Case, details: Details, pack: LanguagePack) -> dict[str, Any]:
    """Gather every value that a phrase may use; what is unknown is ``None``."""
    words, shared = pack.tables["email"], pack.tables["phrases"]
    values: dict[str, Any] = {"tone": case.tone}
    values |= (
        _facts(case, shared["role_words"])
        | _people(case, words, shared["role_words"])
        | role_values(case.facts.role, shared)
    )
    values |= _sessions(case, details, shared)
    values |= _topics(case, details, values, pack.tables["details"])
    values |= register(case, shared, values)
    for name in ("post", "post_short", "posts"):
        values[name] = pick(shared[name], values, name)
    return values


def _facts(case: Case, role_words: Table) -> dict[str, Any]:
    facts, hints = case.facts, case.facts.hints
    return {
        "company": employer(facts.company, role_words),
        "stage": facts.stage,
        "reason_kind": facts.reason_kind,
        "offered": facts.feedback_offered,
        "offer_by": hints.offer_by,
        "agency": bool(hints.agency),
        "public": hints.public_employer,
        "detailed": bool(hints.reason_in_detail and facts.reason_given),
        "invites": facts.invites_reapply,
        "closed": facts.reason_kind in ("cancelled", "internal"),
        "written": case.message is not None and not _elsewhere(case),
        "elsewhere": _elsewhere(case),
        "light": case.advice.ask == "light",
    }


def register(case: Case, shared: Table, called: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Give the words of address (*Sie*, *du*): formal unless the employer wrote the other way.

    ``informal`` is a condition; the rest are slots, as ``register`` of the phrases names them.
    ``called`` says how the reader is called: by a title, and it is formal all the same; by no
    name, and a language may have words for many (*voi*), named ``plural``.
    """
    ways, known = shared.get("register", {}), called or {"full": True}
    informal = case.facts.hints.informal and "title" not in known
    way = "informal" if informal else "formal"
    forms = ways.get(way if "full" in known or "plural" not in ways else "plural", {})
    return {"informal": informal, **forms}


def _elsewhere(case: Case) -> bool:
    """Tell whether the mail may go to somebody who did not write theirs."""
    return case.channel == "new-mail" or bool(case.facts.hints.offered_by)


def _people(case: Case, words: Table, role_words: Table) -> dict[str, Any]:
    to = case.advice.to.name if case.advice.to else None
    spoken_to = address(to or case.facts.contact.name, words["names"])
    bare = without_article(case.facts.company or "", role_words)
    return {**spoken_to, "company_team": None if case.facts.hints.agency else bare}


def _sessions(case: Case, details: Details, shared: Table) -> dict[str, Any]:
    sessions, stage = shared["sessions"], case.facts.stage
    ids = [key for key in details.sessions if key in sessions]
    kinds = {sessions[key]["kind"] for key in ids}
    talk = kinds == {"talk"} or (not kinds and stage == "screen")
    return {
        **_named("session", ids[0] if ids else None, shared),
        **_named("weak_session", details.weak_session, shared),
        "session_is": ids[0] if ids else None,
        "one_session": len(ids) == 1,
        "only_talk": talk and stage in _SPOKEN,
        "spoke": "talk" in kinds or (not kinds and stage in _SPOKEN),
    }


def _named(name: str, key: str | None, shared: Table) -> dict[str, Any]:
    """Give the forms of a session's noun: bare, and with its preposition, at a start or inside."""
    entry = shared["sessions"].get(key or "")
    if entry is None:
        return {name: None}
    inside = entry.get("at") or render(shared["session_words"]["in"], entry)
    forms = {f"{name}_{form}": text for form, text in entry.items() if isinstance(text, str)}
    return {
        **forms,
        name: entry["noun"],
        f"in_{name}": inside,
        f"In_{name}": inside[:1].upper() + inside[1:],
    }


def _topics(case: Case, details: Details, values: dict[str, Any], words: Table) -> dict[str, Any]:
    good, weak, rest = _chosen(case, details, values)
    skill = details.skill if details.skill not in (good, weak, rest) else None
    requirement = details.requirement
    lexicon, is_craft = words["lexicon"], weak in crafts(words)
    return {
        "good": good,
        "weak": weak,
        "weak_kind": _kind(weak, words),
        "weak_known": is_craft or any(weak in terms for terms in lexicon.values()),
        "weak_practical": is_craft or any(weak in lexicon[group] for group in words["practical"]),
        "weak_doing": weak in words["doing"],
        "well": rest,
        "well_kind": _kind(rest, words),
        "skill": skill,
        "named": bool(good or weak or values["weak_session"]),
        "requirement": requirement,
        "gained": any(f"{requirement} ".startswith(noun) for noun in _gained(words)),
        "paper": _kind(requirement, words) == "paper",
        "on_reason": bool(requirement and not weak),
        "family": details.family,
        "entry": details.entry,
    }


def _chosen(
    case: Case, details: Details, values: dict[str, Any]
) -> tuple[str | None, str | None, str | None]:
    """Choose the topic to thank for, the one to ask about, and another that went well."""
    said = f"{values['session'] or ''} {details.requirement or ''}".lower()
    well = [topic for topic in details.went_well if topic.lower() not in said]
    good = next((t for t in well if t in details.talked or values["only_talk"]), None)
    if good is None and case.advice.ask == "no":
        good = next((topic for topic in details.felt_weak if topic in details.talked), None)
    named = [name.lower() for name in (good, details.requirement) if name]
    weak = next((topic for topic in details.felt_weak if not _same(topic.lower(), named)), None)
    taken = f"{good} {weak}".lower()
    return good, weak, next((topic for topic in well if topic.lower() not in taken), None)


def _same(topic: str, named: list[str]) -> bool:
    """Tell whether a topic is one that is named already, in more words or fewer."""
    return any(topic in name or name in topic for name in named)


def _gained(words: Table) -> list[str]:
    """List how a requirement opens that is gained with time: "experience with"."""
    return [render(frame["noun"], {"topic": ""}) for frame in words["reason"]]


def _kind(topic: str | None, words: Table) -> str | None:
    if topic is None:
        return None
    if topic in words["lexicon"]["papers"]:
        return "paper"
    return "task" if topic.split()[-1] in words["task_heads"] else "subject"
