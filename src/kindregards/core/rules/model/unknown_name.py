"""Names somebody or something that the case does not."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules.base import Hit, PartContext, Rule, Sample, Text, pattern, word_set
from kindregards.core.rules.model.nouns import is_noun, strange_katakana
from kindregards.core.rules.model.told import (
    Told,
    dates,
    function_words,
    is_form,
    listed,
    plain,
    told,
)

NAME = "unknown-name"
MESSAGE = "“{}” looks like a name that the case does not hold. Leave it out."
_LETTER = r"[A-Za-zÀ-ɏ0-9]"
_CAPITAL = re.compile(
    rf"(?<!{_LETTER})(?<!&)[A-ZÀ-ÖØ-ÞĀ-Ɏ](?:[A-Za-zÀ-ɏ0-9_&+#]|\.(?={_LETTER}{{2}}))*"
    rf"(?:-[A-Za-zÀ-ɏ0-9_&+#]+)*"
)
_OPENING = re.compile(r"(?:^|\n|[.!?:…]|[.!?]['\")»]| [-/]|;)[\s\"'(\[«»„¿¡]*$")
_CLITIC = re.compile(r"-(?:me|te|se|lhes?|nos|vos|l?[oa]s?|moi|vous)$")
_PART = re.compile(r"[^\W\d_]+")
_ELIDED = re.compile(
    r"(?:\b\w{1,2}|\bqu|\bdell|\bnell|\ball|\bdall|\bsull|\bquell|\bbell)'$", re.IGNORECASE
)


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look up every capitalised word, and what stands where a language puts a name."""
    body = plain(text.body)
    known = told((*context.grounds, *context.topics))
    taken: list[tuple[int, int]] = []
    for found in pattern(context.leaks, "names", "placed").finditer(body):
        group = "name" if "name" in found.re.groupindex else 0
        name = found[group].casefold()
        if name not in known.text and not _is_told(name, known, context):
            taken.append(found.span(group))
    strange = strange_katakana(body, context, known)
    taken += [span for span in strange if not any(a < span[1] and span[0] < b for a, b in taken)]
    common = _common(context, words)
    for found in _CAPITAL.finditer(body):
        if found[0][0].islower() or any(a <= found.start() < b for a, b in taken):
            continue
        if not _is_known(found, body, known, common, context):
            taken.append(found.span())
    yield from (Hit(MESSAGE.format(body[a:b]), "body", a, b) for a, b in sorted(taken))


def _common(context: PartContext, words: Table) -> frozenset[str]:
    """Return what may always stand with a capital; days and months are figures, judged there."""
    return (
        listed(context.leaks, "names", "capitals")
        | word_set(words, "ungrounded", "common_capitals")
        | dates(words)
    )


def _is_known(
    found: re.Match[str], body: str, known: Told, common: frozenset[str], context: PartContext
) -> bool:
    word = found[0].casefold()
    if word in common or _is_told(word, known, context):
        return True
    before = body[max(0, found.start() - 12) : found.start()]
    bare = _ELIDED.sub("", before)
    titled = pattern(context.leaks, "names", "titled").search(body[: found.start()][-20:])
    if titled or _signs(found, body, context):
        return False
    nouns = context.leaks.get("names", {}).get("nouns") is not None
    if nouns and is_noun(found[0], body[: found.start()][-24:], context, known):
        return True
    if _OPENING.search(bare or "\n") and _opens(found, body, context):
        return True
    return context.part in ("subject", "greeting") and word in context.vocabulary


def _is_told(word: str, known: Told, context: PartContext) -> bool:
    if len(word) > 2 and word in known.text and word in known.words:
        return True
    most = int(context.leaks.get("names", {}).get("inflected", 1))
    parts = _PART.findall(word.removesuffix("'s"))
    common = listed(context.leaks, "names", "capitals")
    return bool(parts) and all(
        is_form(part, known.words, most) or (len(parts) > 1 and _plain_part(part, common, context))
        for part in parts
    )


def _plain_part(part: str, common: frozenset[str], context: PartContext) -> bool:
    return part in common or part in context.vocabulary


def _opens(found: re.Match[str], body: str, context: PartContext) -> bool:
    """Tell whether a word is one that may open a sentence, or at least reads like it."""
    word, after = _CLITIC.sub("", found[0].casefold()), body[found.end() :]
    names = context.leaks.get("names", {})
    function = function_words(context)
    lists = (("parts", "openers"), ("ordinary", "words"))
    known = (
        context.vocabulary, listed(names, "openers"), function,
        *(listed(context.tables, *path) for path in lists),
    )  # fmt: skip
    first = _PART.match(word)
    said = (word, first[0]) if first and after[:1] == "'" else (word,)
    if any(one in words for one in said for words in known):
        return True
    if pattern(names, "named_by").match(after):
        return False
    if context.part == "next_step":  # It begins with what to do: "Record your answer".
        return True
    following = re.match(r" ([^\W\d_]+)", after)
    if following and following[1] in function - listed(names, "joining"):
        return True
    return pattern(names, "opening").fullmatch(word) is not None


def _signs(found: re.Match[str], body: str, context: PartContext) -> bool:
    """Tell whether a word stands where a signature does."""
    above = body[: found.start()].rstrip(" ")
    line = body[body.rfind("\n", 0, found.start()) + 1 :].split("\n", 1)[0]
    return context.part == "closing" and "\n" in above.strip() and len(line.split()) <= 3


_CASE = PartContext(
    part="thanks",
    language="en",
    grounds=("Harbour Foods", "Data Analyst", "Dana Ruiz", "Sam Lee", "they use Tableau"),
    stage="interview",
)

RULE = Rule(
    code="KR401",
    name=NAME,
    group="model",
    severity="error",
    reason="A model makes up people, firms and places that sound right.",
    source="Law 4 of the house",
    judge=judge,
    bad=(
        Sample("Thank you for the talk with Priya Shah.", context=_CASE),
        Sample("Priya was very kind in the interview.", context=_CASE),
        Sample("I have admired Norwell Foods for a long time.", context=_CASE),
        Sample("I hope to hear from your office in Leeds.", context=_CASE),
        Sample("I learned a lot about Power BI.", context=_CASE),
    ),
    good=(
        Sample("Thank you for the talk about Tableau, Dana.", context=_CASE),
        Sample("Harbour's team was kind. Thanks again!", context=_CASE),
        Sample("I'd be glad of a line. Which topic should I take deeper?", context=_CASE),
        Sample("Hearing this from Ms Ruiz helped me.", context=_CASE),
    ),
)
