"""Judge a draft: one from outside, or the newest mail of a case."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from kindregards.core.draft import Email, Purpose, retyped
from kindregards.core.errors import InputError
from kindregards.core.finding import Finding
from kindregards.core.mending import mended
from kindregards.core.rules import judge
from kindregards.core.rules.base import Context, Text
from kindregards.ports import Kept, Version, Words
from kindregards.usecases.compose import judged

CONTEXT_KEYS = ("company", "role", "contact", "name", "language")


def context_from(table: Mapping[str, Any], purpose: Purpose) -> tuple[Context, tuple[str, ...]]:
    """Make a context of a parsed file; returns it and the keys that are not known.

    ``InputError`` where a value is no text. A null counts as absent.
    """
    known = {key: table[key] for key in CONTEXT_KEYS if table.get(key) is not None}
    wrong = [key for key, value in known.items() if not isinstance(value, str)]
    if wrong:
        raise InputError(f"In the context, {wrong[0]} must be a text.")
    assert set(CONTEXT_KEYS) <= {field.name for field in fields(Context)}
    unknown = tuple(key for key in table if key not in CONTEXT_KEYS)
    return Context(purpose=purpose, **known), unknown


def check(text: Text, context: Context, words: Words) -> tuple[Finding, ...]:
    """Judge a text from outside; without a pack for its language, only by rules of no words."""
    has_words = context.language in words.languages()
    table = words.pack(context.language).tables["rules"] if has_words else None
    return judge(text, context, table)


def check_version(version: Version, kept: Kept, words: Words) -> Email:
    """Judge a case's mail anew, in its case."""
    assert isinstance(version.text, Email)
    pack = words.pack(version.text.language)
    return judged(version.text, kept.case, pack, by_person=version.author == "you")


def fix(text: Text, findings: tuple[Finding, ...], context: Context, words: Words) -> Text:
    """Mend in a text from outside what is mechanical of its findings."""
    return mended(text, findings, lambda better: check(better, context, words))


def fix_version(email: Email, kept: Kept, words: Words) -> Email:
    """Mend in a case's judged mail what is mechanical; as it was where nothing is."""
    pack = words.pack(email.language)

    def again(text: Text) -> Email:
        better = retyped(email, text.subject, text.body)
        return judged(better, kept.case, pack, by_person=True)

    before = Text(email.body, email.subject)
    after = mended(before, email.findings, lambda text: again(text).findings)
    return email if after == before else again(after)
