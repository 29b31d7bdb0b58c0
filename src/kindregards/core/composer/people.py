"""How a person is spoken to: a name as mail programs write it, made fit for a greeting."""

import re

from kindregards.core.language import Table

_AFTER = re.compile(r"\s*(?:\(.*|\[.*|<.*)$")


def tidy_name(name: str | None, words: Table) -> str | None:
    """Return a name in its usual order and case: ``REYES, Dana (she/her)`` is ``Dana Reyes``."""
    text = " ".join(_AFTER.sub("", name or "").strip(" '\"").split())
    for mark in words["cut_at"]:
        text = text.split(mark)[0]
    text = _in_order(text, words)
    if "@" in text or not any(sign.isalpha() for sign in text):
        return None
    if text.isupper() or text.islower():
        text = " ".join(_cased(word, words) for word in re.split(r"[\s._]+", text) if word)
    return " ".join(_cased(w, words) if _shouted(w, words) else w for w in text.split())


def _shouted(word: str, words: Table) -> bool:
    return word.isupper() and (len(word) > 3 or word.lower() in words["particles"])


def _in_order(text: str, words: Table) -> str:
    head, comma, tail = (part.strip() for part in text.partition(","))
    if not comma:
        return text
    if re.sub(r"\W", "", tail.split(",")[0]).lower() in words["suffixes"] or not tail:
        return head
    return f"{tail} {head}" if len(tail.split()) <= 3 else head


def _cased(word: str, words: Table) -> str:
    if word.lower() in words["particles"]:
        return word.lower()
    if word.lower() in words["acronyms"]:
        return word.upper()
    return "-".join(
        "'".join(bit[:1].upper() + bit[1:].lower() for bit in part.split("'"))
        for part in word.split("-")
    )


def address(name: str | None, words: Table) -> dict[str, str]:
    """Say what a greeting may call somebody: ``title`` and ``last``, ``first``, ``full``, ``team``.

    ``first`` is missing where a name does not show which of its words that is; ``alone`` is a
    name of one word, which may be a surname.
    """
    full = tidy_name(name, words)
    if full is None:
        return {}
    parts = full.split()
    opening = parts[0].lower().rstrip(".")
    titled = len(parts) > 1 and opening in words["titles"]
    # "Hr" is a title before a name, and a department before another of its words.
    said = parts[1:] if titled else parts
    if any(part.lower().strip(",") in words["team_words"] for part in said):
        bare = parts[1:] if opening in words.get("articles", ()) else parts
        return {"team": " ".join(bare)}
    if titled:
        title = words.get("spelled", {}).get(opening, parts[0])
        spelled = " ".join([title, *parts[1:]])
        return {"title": title, "last": _last(parts[1:], words), "full": spelled}
    first = parts[0]
    alone = {"alone": first} if len(parts) == 1 else {}
    shown = len(first.rstrip(".")) > 1 and (len(parts) <= 2 or _middle(parts[1], words))
    return {"full": full, **alone, **({"first": first} if shown else {})}


def _middle(word: str, words: Table) -> bool:
    return len(word.rstrip(".")) == 1 or word.lower() in words["particles"]


def _last(parts: list[str], words: Table) -> str:
    start = len(parts) - 1
    while start > 0 and parts[start - 1].lower() in words["particles"]:
        start -= 1
    return " ".join(parts[start:])
