"""A short noun phrase, cut out of somebody's words only where every word of it is safe."""

import re
from functools import cache
from typing import NamedTuple

from kindregards.core.composer.lexicon import known_words
from kindregards.core.language import Table

_MOST_WORDS = 5
_ODD = re.compile(r"[^\w'’/&+#.-]|^[\W_]+$")


class Phrase(NamedTuple):
    """A noun phrase, and whether its last word is one that we know to be a noun."""

    text: str
    head_known: bool


def noun_phrase(candidates: list[str], words: Table) -> Phrase | None:
    """Read a noun phrase from the start of a list of words; ``None`` where unsure.

    It ends before the first pronoun, verb, judgement, feeling or function word ("of" and a
    leading article apart), and is dropped where a name or an odd sign stands in it. A language
    whose table lacks ``noun_phrases`` has ``cuts`` instead.
    """
    if not words.get("noun_phrases"):
        return None
    article, rest = _article(candidates, words)
    if article is None:
        return None
    kept = _kept(rest, words)
    if not kept or not all(_safe(word, words) for word in kept) or _says_little(kept, words):
        return None
    known = _head_known(kept[-1], words)
    if not known and kept[-1].lower().endswith(tuple(words["adjective_endings"])):
        return None
    indefinite = candidates[0].lower() in words["indefinite"]
    if indefinite and kept[-1].lower() not in _set(words, "countable_heads", "task_heads"):
        return None
    if article == "" and kept[-1].lower() in _set(words, "countable_heads", "task_heads"):
        article = words["article"]
    return Phrase(" ".join([article, *(_lowered(word, words) for word in kept)]).strip(), known)


def _article(candidates: list[str], words: Table) -> tuple[str | None, list[str]]:
    first = candidates[0].lower() if candidates else ""
    if first in words["owners"]:
        return words["article"], candidates[1:]
    return ("" if first else None), candidates


def _kept(rest: list[str], words: Table) -> list[str]:
    stops = stop_words(words)
    kept: list[str] = []
    for word in rest[: _MOST_WORDS + 1]:
        plain = word.lower().replace("’", "'")
        linked = (kept and plain == "of") or (kept[-1:] == ["of"] and plain in words["owners"])
        if not linked and (plain in stops or _verbal(plain, words)):
            break
        kept.append(plain if linked else word)
    after = rest[len(kept)].lower() if len(kept) < len(rest) else ""
    whole = kept and kept[-1] not in (*words["owners"], "of") and after not in words["never_after"]
    return kept if whole and len(kept) <= _MOST_WORDS else []


def _says_little(kept: list[str], words: Table) -> bool:
    head = kept[-1].lower()
    return head in words["people"] or (
        len(kept) == 1 and head.endswith(tuple(words["gerund_endings"]))
    )


def _verbal(word: str, words: Table) -> bool:
    if word in known_words(words):
        return False
    return word.endswith(("n't", "'ve", "'m", "'re", "'ll", "'d")) or (
        word.endswith(tuple(words["verb_endings"])) and len(word) > 4
    )


def _safe(word: str, words: Table) -> bool:
    plain = word.lower()
    if _ODD.search(word) or (len(word) < 3 and not word.isupper() and plain != "of"):
        return plain in words["owners"]
    if plain in known_words(words):
        return not word.isdigit()
    if word.islower():
        return not word.isdigit() and re.search(words["unspelt"], word) is None
    return _is_acronym(word)


def _is_acronym(word: str) -> bool:
    return any(sign.isupper() for sign in word[1:]) and len(word) <= 12


def _lowered(word: str, words: Table) -> str:
    return word.lower() if word.lower() in known_words(words) and not _is_acronym(word) else word


def _head_known(head: str, words: Table) -> bool:
    plain = head.lower()
    return plain in nouns(words) or (
        plain.endswith(tuple(words["noun_endings"])) and plain not in words["not_nouns_by_ending"]
    )


def nouns(words: Table) -> frozenset[str]:
    """Every word that is known to end a noun phrase."""
    return known_words(words) | heads(words)


def heads(words: Table) -> frozenset[str]:
    """Nouns that may end a phrase which nothing in the note announces."""
    return _set(words, "task_heads", "countable_heads", "noun_heads")


def stop_words(words: Table) -> frozenset[str]:
    """Every word that no topic may hold."""
    return _set(
        words, "pronouns", "functions", "verbs", "judgements", "feelings", "others", "private"
    )


def _set(words: Table, *lists: str) -> frozenset[str]:
    return _joined(tuple(tuple(words[name]) for name in lists))


@cache
def _joined(lists: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset(word for group in lists for word in group)
