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
    limit = words["limits"].get(case.advice.channel)
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
    return Email(
        purpose="thanks" if case.advice.ask == "no" else "request",
        channel=case.advice.channel,
        to=case.advice.to,
        subject=None,
        body=_body(parts),
        language=pack.language,
        parts=tuple(parts),
        limit=limit,
    )


_SPOKEN = ("greeting", "thanks", "acceptance", "aim", "questions")


def script(case: Case, pack: LanguagePack, texts: Mapping[str, str | None]) -> Email:
    """Make what to say on the phone of a mail's parts: about half a minute, and no way out.

    Whoever is asked can answer at once, so neither an easy way out nor a later job is spoken of.
    """
    parts = [Part(name, text) for name in _SPOKEN if (text := texts.get(name))]
    if name := tidy_name(case.name, pack.tables["email"]["names"]):
        parts.append(Part("closing", name))
    return Email(
        purpose="thanks" if case.advice.ask == "no" else "request",
        channel=case.advice.channel,
        to=case.advice.to,
        subject=None,
        body="\n\n".join(part.text for part in parts) + "\n",
        language=pack.language,
        parts=tuple(parts),
        limit=pack.tables["email"]["limits"].get(case.advice.channel),
    )


def _body(parts: list[Part]) -> str:
    return " ".join(part.text for part in parts) + "\n"
