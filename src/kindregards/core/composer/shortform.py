"""The mail for other channels: few signs, or a voice."""

from collections.abc import Mapping
from typing import Any

from kindregards.core.case import Case
from kindregards.core.composer.choosing import Chooser
from kindregards.core.composer.people import tidy_name
from kindregards.core.draft import Email, Part
from kindregards.core.language import LanguagePack


def short_email(
    case: Case, pack: LanguagePack, values: Mapping[str, Any], chooser: Chooser
) -> Email:
    """Write greeting, thanks, one question and name within the channel's limit of characters."""
    words = pack.tables["email"]
    limit = words["limits"].get(case.channel)
    wanted = {"greeting": "greeting", "thanks": "short"}
    if case.advice.ask != "no":
        wanted["questions"] = "short_question"
    texts = {part: chooser.choose(part, words[table], values) for part, table in wanted.items()}
    texts["closing"] = tidy_name(case.name, words["names"])
    parts = [Part(name, text) for name, text in texts.items() if text]
    if limit and len(_body(parts)) > limit:
        parts = [part for part in parts if part.name != "closing"]
    if limit and len(_body(parts)) > limit:
        parts = [part for part in parts if part.name != "thanks"]
    return _text(case, pack, parts, _body(parts), limit)


def script(
    case: Case,
    pack: LanguagePack,
    values: Mapping[str, Any],
    chooser: Chooser,
    question: str | None,
) -> Email:
    """Make what to say on the phone: about half a minute, with one question and no way out.

    Whoever is asked can answer at once, so neither an easy way out nor a later job is spoken of.
    """
    words = pack.tables["email"]
    spoken = {**values, "me": tidy_name(case.name, words["names"])}
    texts = {
        "greeting": chooser.choose("greeting", words["spoken"], spoken),
        "thanks": chooser.choose("thanks", words["spoken_thanks"], spoken),
        "questions": question,
        "closing": chooser.choose("closing", words["spoken_end"], spoken),
    }
    parts = [Part(name, text) for name, text in texts.items() if text]
    limit = words["limits"].get(case.channel)
    if limit and len(_spoken(parts)) > limit:
        parts = [part for part in parts if part.name != "thanks"]
    return _text(case, pack, parts, _spoken(parts), limit)


def _text(case: Case, pack: LanguagePack, parts: list[Part], body: str, limit: int | None) -> Email:
    return Email(
        purpose="thanks" if case.advice.ask == "no" else "request",
        channel=case.channel,
        to=case.advice.to,
        subject=None,
        body=body,
        language=pack.language,
        parts=tuple(parts),
        limit=limit,
    )


def _spoken(parts: list[Part]) -> str:
    return "\n\n".join(part.text for part in parts) + "\n"


def _body(parts: list[Part]) -> str:
    return " ".join(part.text for part in parts) + "\n"
