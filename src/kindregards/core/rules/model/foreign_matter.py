"""Holds what no part of such a text holds: links, phone numbers, headers, marks of a format."""

import re
from collections.abc import Iterator
from typing import Any

from kindregards.core.language import Table
from kindregards.core.rules import control_characters, placeholder
from kindregards.core.rules.base import Context, Hit, PartContext, Rule, Sample, Text
from kindregards.core.rules.model.told import told

NAME = "foreign-matter"
MESSAGE = "A link, a number to ring, a header or a mark of a format stands here. Write plain words."
_ENDING = (
    "com|org|net|io|co|app|dev|info|biz|me|ai|eu|de|at|ch|fr|es|it|nl|be|pl|pt|br|jp|uk|us|ie|"
    "example|test"
)
_MATTER = re.compile(
    rf"""
    \b(?:https?|ftp|mailto|tel|file|javascript|data):\S | \bwww\. | \S@\S
    | \b[\w-]+(?:\.[\w-]+)*\.(?:{_ENDING})\b(?:/\S*)?
    | (?<!\w)@\w | (?<!\w)/\w+/ | \bhttps?\b
    | (?:\+|\b00)\d[\d ()/.-]{{6,}} | \b\(?\d{{2,5}}\)?[ /.-]\d[\d ./-]{{4,}}\d
    | (?:^|\n|\\n)[ ]*(?:bcc|cc|to|from|subject|reply-to|date|x-[\w-]+)[ ]?:
    | \b(?:bcc|content-type|mime-version):
    | \*\*|__\w|~~|`|^[ ]*\#|\n[ ]*\#
    | (?:^|\n)[ ]*(?:[-*•·+]|\d{{1,2}}[.)])[ ]|(?<!\w)\*\w[^*\n]*\w\*|\]\(
    | \{{|\}}|\$\w|\$\{{|\[|\]|<[^\s\d]|%\w+%|\|\||\|\s|==|--{{2,}}|_\w+_|\\
    | (?:^|\n)>|&[a-z]+;|&\#|\x1b|\u241b|\^\[|\[\d+m|\\x|\\u
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PICTURES = re.compile(
    "[\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2900-\u2bff\ufe00-\ufe0f\U0001f000-\U0001faff\ue000-\uf8ff]"
)
# A text of words and plain marks: most parts are such, and that is told much faster.
_PLAIN = re.compile(
    r"(?![ ]*-)(?:[^\W\d_\u2460-\u27bf\U0001f100-\U0001f1ff]++"
    r"|[ ,;?!'’\"“”„()«»–—…]|\.(?!\w)|-(?!-))*+"
)
_LINKED = re.compile(r"http|www", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\t\r]")


def judge(text: Text, context: Any, words: Table) -> Iterator[Hit]:
    """Look for them in the exact text; only a name that the case holds may look like one."""
    known = told((*context.grounds, *context.topics)).text
    is_plain = _PLAIN.fullmatch(text.body) and not _LINKED.search(text.body)
    for looked in () if is_plain else (_MATTER, _PICTURES, _UNSEEN):
        for found in looked.finditer(text.body):
            if not _is_name(found, text.body, known):
                yield Hit(MESSAGE, "body", found.start(), found.end())
    plain_context = Context(language=context.language, topics=context.topics)
    for rule in (control_characters.RULE, placeholder.RULE):
        for hit in rule.judge(text, plain_context, words):
            if text.body[hit.start : hit.end].casefold() not in known or rule.code == "KR101":
                yield Hit(hit.message, hit.where, hit.start, hit.end)


def _is_name(found: re.Match[str], body: str, known: str) -> bool:
    """Tell whether a place is inside a name or tool of the case (*Node.js*, *booking.example*)."""
    word = re.search(r"\S*$", body[: found.start()])
    start = word.start() if word else found.start()
    whole = body[start:].split(maxsplit=1)[0].strip(".,;:!?()\"'“”„«»").casefold()
    linked = re.search(r"://|@|www\.|^\+|\d{4}|[\x00-\x1f]", whole)
    return bool(whole) and not linked and whole in known and len(whole) > 2


_CASE = PartContext(part="thanks", language="en", grounds=("Node.js Developer", "Brot.example"))

RULE = Rule(
    code="KR403",
    name=NAME,
    group="model",
    severity="error",
    reason="A link or header can harm the reader, and marks show that a machine wrote.",
    source="Laws 1 and 4 of the house",
    judge=judge,
    bad=(
        Sample("See https://harbour.example/jobs for it.", context=_CASE),
        Sample("Write to sam@post.example.", context=_CASE),
        Sample("Visit harbour.example for more.", context=_CASE),
        Sample("Ring me on 0161 496 0123.", context=_CASE),
        Sample("Thank you.\nBcc: all@harbour.example", context=_CASE),
        Sample("**Thank you** for your time.", context=_CASE),
        Sample("- Thank you for your time.", context=_CASE),
        Sample("Thank you, {{name}}.", context=_CASE),
        Sample("Thank you, ${name}.", context=_CASE),
        Sample("Thank you, [[PERSON_1]].", context=_CASE),
        Sample("Thank <b>you</b>.", context=_CASE),
        Sample("Thank you. \x1b[31mRed", context=_CASE),
        Sample("Thank you 🙏.", context=_CASE),
        Sample("Thank\u200b you.", context=_CASE),
    ),
    good=(
        Sample("Thank you for the talk about Node.js.", context=_CASE),
        Sample(
            "Thank you – truly – for the time; it meant a lot (more than I said).", context=_CASE
        ),
        Sample("“More depth” is what I will work on.", context=_CASE),
        Sample("Thank you, Brot.example.", context=_CASE),
    ),
)
