"""The reason the employer gave, in the employer's own words; a bare refusal gives none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from kindregards.core.facts import ReasonKind
from kindregards.core.language import Table
from kindregards.core.reading.clause import clause_of
from kindregards.core.reading.said import Hit, hits, look, supposed

_WORD = re.compile(r"[^\W_][\w'+#./-]*")


@dataclass(frozen=True)
class Reason:
    """A reason: ``text`` is the employer's clause; ``in_detail`` where it names what decided."""

    text: str
    kind: ReasonKind
    in_detail: bool


def reason_of(body: str, words: Table) -> Reason | None:
    """Return the reason that is given for the refusal, or ``None``.

    Of several the most telling wins: what this person lacked before what others had, and a
    detail before a general word.
    """
    found = list(_reasons(body, words))
    return max(found, key=lambda ranked: ranked[0], default=(False, None))[1]


def _reasons(body: str, words: Table) -> Iterator[tuple[bool, Reason]]:
    """Yield each reason found, and whether it decides over a general one."""
    rules = words["reason"]
    for group in rules["order"]:
        rule = rules[group]
        for hit in hits(rule["said"], body, words, rules["never"]):
            if not _is_heading(hit) and not supposed(hit, words, rules["supposed"]):
                text = clause_of(hit, rules["cuts"])
                detail = bool(rule.get("detail")) and _names_something(hit, text, words)
                kind = cast(ReasonKind, rule.get("kind", group))
                yield detail or bool(rule.get("decides")), Reason(text, kind, detail)


def _is_heading(hit: Hit) -> bool:
    """Tell a line of capitalised words (a unit's name, say) from a sentence."""
    first = [word[0] for word in _WORD.findall(hit.sentence)]
    small = (sign.isalpha() and not sign.isupper() for sign in first)
    return any(map(str.isupper, first)) and not any(small)


def _names_something(hit: Hit, text: str, words: Table) -> bool:
    """Tell whether what was missing is named, beyond words that fit every refusal."""
    rules = words["reason"]
    tail = text[text.find(hit.words) :] if hit.words in text else text
    general = {word for group in rules["general"] for word in group.split()}
    return any(word.lower().strip(".'") not in general for word in _WORD.findall(tail)) and not any(
        look(p, words).search(tail) for p in rules["vague"]
    )
