"""Names, numbers, dates and addresses that neither the case nor the person gave."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from kindregards.core.finding import Where
from kindregards.core.language import Table
from kindregards.core.rules.base import Context as _Context
from kindregards.core.rules.base import Hit, Rule, Sample, Text, pattern, word_set
from kindregards.core.rules.sentences import even

NAME = "ungrounded"
MESSAGE = "“{}” stands neither in their message nor in what you told us. Check it or take it out."
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?:https?://|www\.)[^\s<>\"')]+"
)
# A figure may stand beside any sign of a script that puts no spaces between words.
_LETTER = r"[A-Za-z0-9_À-ɏ]"
_NUMBER = re.compile(rf"(?<!{_LETTER})(?<!\.)\d+(?:[.,:/-]\d+)*(?:st|nd|rd|th)?(?!{_LETTER})")
_CAPITAL = re.compile(r"(?<![\w'])[^\W\d_a-zà-öø-ÿ][\w&+]*(?:['.-]\w+)*")
_OPENING = re.compile(r"(?:^|\n|[.!?:…]|[.!?]['\")]|--?|;)[\s\"'(\[*•>\d.)¿¡-]*$")
_WORD = re.compile(r"[^\W_]+")
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")


class _Grounds(NamedTuple):
    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    dates: tuple[date, ...]


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look up every such thing in the grounds; without grounds nothing is judged."""
    if context.grounds is None:
        return
    own = (getattr(context, key, None) for key in ("company", "role", "contact", "name"))
    topics = getattr(context, "topics", ())  # of the notes, in whatever case a language has them
    grounds = _grounds((*context.grounds, *topics, *(name for name in own if name)))
    both: tuple[tuple[Where, str], ...] = (("subject", text.subject or ""), ("body", text.body))
    for where, whole in both:
        for start, end in sorted(_unknown(even(whole), where, grounds, words)):
            yield Hit(MESSAGE.format(whole[start:end]), where, start, end)


@lru_cache(maxsize=8)
def _grounds(texts: tuple[str, ...]) -> _Grounds:
    whole = even("\n".join(texts).replace("\n>", "\n"))
    said = frozenset(word.casefold() for word in _WORD.findall(whole))
    return _Grounds(
        whole.casefold(), said, frozenset(re.findall(r"\d+", whole)), tuple(_dates(whole))
    )


def _dates(text: str) -> Iterator[date]:
    for found in _ISO.finditer(text):
        try:
            yield date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue


def _unknown(text: str, where: Where, grounds: _Grounds, words: Table) -> Iterator[tuple[int, int]]:
    taken = [found.span() for found in _ADDRESS.finditer(text)]
    for start, end in taken:
        if text[start:end].rstrip(".,;").casefold() not in grounds.text:
            yield start, end
    rest = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    for found in _NUMBER.finditer(rest):
        if not _is_marker(rest, found) and not grounds.numbers.issuperset(
            re.findall(r"\d+", found[0])
        ):
            yield found.span()
    placed = pattern(words, NAME, "names").finditer(rest)
    yield from (m.span("name") for m in placed if m["name"].casefold() not in grounds.text)
    common = word_set(words, NAME, "common_capitals")
    for found in _CAPITAL.finditer(rest):
        if found[0][0].islower():  # a small letter that Latin-1 does not have
            continue
        if _is_date(found, rest, words):
            if not _has_date(found[0].casefold(), grounds, words):
                yield found.span()
        elif where == "body" and _names(found, rest, words):
            yield from () if _known(found, rest, grounds, common) else (found.span(),)


def _names(found: re.Match[str], text: str, words: Table) -> bool:
    """Tell whether a capital shows a name: in a language that gives one to every noun, its place.

    There ``named_after`` lists what stands right before a name. A script without capitals has
    patterns of its own, ``names``.
    """
    places = words.get(NAME, {}).get("named_after")
    return (
        places is None
        or pattern(words, NAME, "named_after").search(
            text[max(0, found.start() - 30) : found.start()]
        )
        is not None
    )


def _is_marker(text: str, number: re.Match[str]) -> bool:
    """Tell whether a number only numbers a list."""
    before = text[: number.start()].rpartition("\n")[2]
    return not before.strip(" (") and text[number.end() : number.end() + 1] in (".", ")")


def _is_date(found: re.Match[str], text: str, words: Table) -> bool:
    word = found[0].casefold().removesuffix("'s")
    if word in word_set(words, NAME, "ambiguous"):
        around = (
            text[max(0, found.start() - 8) : found.start()]
            + "|"
            + text[found.end() : found.end() + 5]
        )
        return re.search(r"\d(?:st|nd|rd|th)?(?: of)? \||\| \d", around) is not None
    return word in word_set(words, NAME, "weekdays") | word_set(words, NAME, "months")


def _has_date(word: str, grounds: _Grounds, words: Table) -> bool:
    word = word.removesuffix("'s").removesuffix("s") if word.endswith("'s") else word
    if word in grounds.words or word[:3] in grounds.words:
        return True
    table = words.get(NAME, {})
    if word in table.get("weekdays", ()):
        return any(table["weekdays"][day.weekday()] == word for day in grounds.dates)
    return any(table["months"][day.month - 1] == word for day in grounds.dates)


def _known(found: re.Match[str], text: str, grounds: _Grounds, common: frozenset[str]) -> bool:
    word = found[0].removesuffix("'s").removesuffix("'")
    if _OPENING.search(text[max(0, found.start() - 12) : found.start()] or "\n"):
        return not _signs(found, text) or _told(word, grounds, common)
    return _told(word, grounds, common)


def _told(word: str, grounds: _Grounds, common: frozenset[str]) -> bool:
    if word.casefold() in common or word.casefold() in grounds.text:
        return True
    parts = [part.casefold() for part in _WORD.findall(word)]
    return all(_said(part, grounds) or part in common for part in parts)


def _said(part: str, grounds: _Grounds) -> bool:
    return (
        part in grounds.words
        or part.removesuffix("s") in grounds.words
        or f"{part}s" in grounds.words
    )


def _signs(found: re.Match[str], text: str) -> bool:
    """Tell whether an opening word is a name of its own line: a signature."""
    line = text[text.rfind("\n", 0, found.start()) + 1 :].split("\n", 1)[0].strip()
    above = text[: found.start()].rstrip()
    return (
        len(line.split()) <= 3 and above.endswith(",") and not line.endswith((",", "?", "!", ":"))
    )


_CASE = _Context(
    company="Harbour",
    contact="Dana Ruiz",
    name="Sam Lee",
    grounds=(
        "Thank you for the talk on Tuesday about SQL. Level 3.",
        "dana@harbour.example",
        "2026-03-05",
    ),
)

RULE = Rule(
    code="KR105",
    name=NAME,
    group="leak",
    severity="error",
    reason="An invented name, date or figure makes the whole mail untrue.",
    source="Law 4 of the house; rubric A15",
    judge=judge,
    bad=(
        Sample("Thank you for the talk with Priya Shah.", context=_CASE),
        Sample("Thank you for the talk on Monday.", context=_CASE),
        Sample("I have 12 years of experience.", context=_CASE),
        Sample("Write to me at sam@post.example.", context=_CASE),
        Sample("See https://harbour.example/jobs for it.", context=_CASE),
        Sample("Kind regards,\nJohn", context=_CASE),
    ),
    good=(
        Sample("Dear Dana,\n\nThank you for the talk on Tuesday about SQL.", context=_CASE),
        Sample("Which part of Level 3 should I take deeper? May I ask?", context=_CASE),
        Sample("I wrote to dana@harbour.example in March.", context=_CASE),
        Sample("Thank you.\n\nKind regards,\nSam Lee", context=_CASE),
        "Thank you for the talk with Priya Shah on 3 May.",
    ),
)
