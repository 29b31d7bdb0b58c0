"""The mail to the employer, written without a model: the contract's parts, chosen by the case."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kindregards.core.case import Case
from kindregards.core.composer.choosing import Chooser
from kindregards.core.composer.details import Details, find_details
from kindregards.core.composer.people import tidy_name
from kindregards.core.composer.phrases import gap_of
from kindregards.core.composer.shortform import script, short_email
from kindregards.core.composer.subject import cleaned, written
from kindregards.core.composer.values import slot_values
from kindregards.core.draft import EMAIL_PARTS, Email, Part
from kindregards.core.language import LanguagePack

_TOPIC_PARTS = ("topic", "topic_second")
_DEEP_STAGES = ("interview", "final")


def compose_email(
    case: Case, pack: LanguagePack, plain_slots: bool = False, variant: int = 0
) -> Email:
    """Write the mail of a case: a request, or a thank-you where asking is not advised.

    ``plain_slots`` names nothing that was found in notes or reason. ``variant`` other than 0
    words the same case another way. The same arguments always give the same mail.
    """
    details = Details() if plain_slots else _details(case, pack)
    values = slot_values(case, details, pack)
    case = replace(case, topics=()) if plain_slots else case
    chooser = Chooser(_seed(case, variant), pack.tables["email"]["watch"])
    if case.channel == "linkedin":
        return short_email(case, pack, values, chooser)
    if case.channel == "phone":
        asked = case.advice.ask != "no"
        question = _questions(case, pack, values, chooser, most=1) if asked else None
        return script(case, pack, values, chooser, question)
    texts = _texts(case, pack, values, chooser)
    parts = tuple(Part(name, text) for name in EMAIL_PARTS if (text := texts.get(name)))
    return Email(
        purpose="thanks" if case.advice.ask == "no" else "request",
        channel=case.channel,
        to=case.advice.to,
        subject=texts["subject"],
        body=lay_out(texts, pack),
        language=pack.language,
        parts=parts,
        in_reply_to=_in_reply_to(case),
    )


def lay_out(texts: Mapping[str, str | None], pack: LanguagePack) -> str:
    """Put the parts into the paragraphs that the language's list names, a blank line between."""
    words = pack.tables["email"]
    rows = ([texts.get(name) for name in row] for row in words["paragraphs"])
    paragraphs = (gap_of(words).join(text for text in row if text) for row in rows)
    return "\n\n".join(filter(None, paragraphs)).strip() + "\n"


def _details(case: Case, pack: LanguagePack) -> Details:
    tables = pack.tables
    sessions, families = tables["phrases"]["sessions"], tables["families"]
    return find_details(case.notes, case.facts, tables["details"], sessions, families)


def _seed(case: Case, variant: int) -> str:
    facts, notes = case.facts, case.notes
    own = (notes.went_well, notes.felt_weak, notes.skills, notes.questions)
    known = (facts.company, facts.role, facts.contact.name, facts.stage, facts.reason_given)
    return repr((known, own, case.name, case.tone, variant))


def _texts(
    case: Case, pack: LanguagePack, values: dict[str, Any], chooser: Chooser
) -> dict[str, str | None]:
    words = pack.tables["email"]
    values["opener"] = chooser.choose("opener", words["opener"], values)
    texts = {
        name: chooser.choose(name, words[name], values)
        for name in ("greeting", "thanks", "acceptance")
    }
    values["n"] = "0"
    if case.advice.ask != "no":
        texts["questions"] = _questions(case, pack, values, chooser)
        texts["aim"] = chooser.choose("aim", words["aim"], values)
        texts["exit"] = chooser.choose("exit", words["exit"], values)
    doors = "open_door"
    if case.advice.ask == "no" and not (values["invites"] or values["closed"]):
        doors = "last_words"
    texts["open_door"] = chooser.choose(doors, words[doors], values)
    texts["closing"] = signed_off(case, pack, values, chooser)
    texts["subject"] = subject_of(case, pack, values, chooser)
    return {name: tidied(text) for name, text in texts.items()}


def _questions(
    case: Case, pack: LanguagePack, values: dict[str, Any], chooser: Chooser, most: int = 2
) -> str | None:
    bank = pack.tables["questions"]
    values["n"] = "1"
    if case.topics:
        return _on_topics(case, pack, values, chooser, most)
    if case.advice.ask == "light":
        return chooser.choose("light", bank["light"], values)
    first = chooser.choose("first", bank["first"], values)
    both = values["weak"] and values["requirement"]
    two = most > 1 and case.facts.stage in _DEEP_STAGES and (both or chooser.toss())
    seen = values if both else {**values, "requirement": None}
    second = chooser.choose("second", bank["second"], seen) if two else None
    values["n"] = "2" if second else "1"
    return gap_of(pack.tables["email"]).join(text for text in (first, second) if text)


def _on_topics(
    case: Case, pack: LanguagePack, values: dict[str, Any], chooser: Chooser, most: int
) -> str | None:
    """Ask about what the posting names: about one thing, or two after a talk."""
    two = most > 1 and case.advice.ask == "yes" and case.facts.stage in _DEEP_STAGES
    bank, topics = pack.tables["questions"], case.topics[: 2 if two else 1]
    values["only"] = len(topics) == 1
    asked = [
        chooser.choose(part, bank[part], {**values, "topic": topic})
        for part, topic in zip(_TOPIC_PARTS, topics, strict=False)
    ]
    values["n"] = str(len(asked))
    return gap_of(pack.tables["email"]).join(text for text in asked if text) or None


def topic_questions(case: Case, pack: LanguagePack) -> tuple[str, ...]:
    """Return the question that a mail of the case may ask about each of its topics."""
    values = slot_values(case, Details(), pack) | {"only": len(case.topics) == 1}
    chooser = Chooser(_seed(case, 0), pack.tables["email"]["watch"])
    bank = pack.tables["questions"]
    found = (
        chooser.choose(part, bank[part], {**values, "topic": topic})
        for part, topic in zip(_TOPIC_PARTS, case.topics, strict=False)
    )
    return tuple(text for text in found if text)


def signed_off(case: Case, pack: LanguagePack, values: dict[str, Any], chooser: Chooser) -> str:
    """Return the closing line with the candidate's name below it, where that is known."""
    line = chooser.choose("closing", pack.tables["email"]["closing"], values) or ""
    name = tidy_name(case.name, pack.tables["email"]["names"])
    return f"{line}\n{name}" if name else line


def subject_of(
    case: Case, pack: LanguagePack, values: dict[str, Any], chooser: Chooser
) -> str | None:
    """Return the subject: theirs with one mark of a reply, else one of our own."""
    words = pack.tables["email"]
    if case.channel == "reply" and case.message:
        theirs = cleaned(case.message.subject, words["subject_marks"])
        if theirs:
            return theirs
    return written(words["subject"], values, chooser)


def _in_reply_to(case: Case) -> str | None:
    replied = case.channel == "reply" and case.message
    return case.message.message_id if replied and case.message else None


def tidied(text: str | None) -> str | None:
    """Mend what a name that ends in a sign does to a sentence: "Inc.." is "Inc."."""
    if not text:
        return None
    return re.sub(r"([.!?])\.(?=\s|$)", r"\1", text)
