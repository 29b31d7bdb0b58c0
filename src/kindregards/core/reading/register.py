"""Whether the employer wrote as to a friend (*du*, *tu*, *je*): the answer is in the same way."""

from kindregards.core.language import Table
from kindregards.core.reading.said import hits


def is_informal(body: str, words: Table) -> bool:
    """Tell whether more of the text's sentences address this person informally than formally.

    A language that makes no difference has no ``register`` in its reading table.
    """
    rules = words.get("register")
    if rules is None:
        return False
    informal, formal = (_sentences(body, words, rules[way]) for way in ("informal", "formal"))
    return informal > formal


def _sentences(body: str, words: Table, patterns: list[str]) -> int:
    return len({hit.sentence for hit in hits(patterns, body, words)})
