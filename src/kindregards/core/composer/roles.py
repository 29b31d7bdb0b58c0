"""How a role is named in a sentence: its title, made fit to stand after "the"."""

import re
from typing import Any

from kindregards.core.language import Table
from kindregards.core.patterns import pattern

_MARKS = re.compile(r"\s*[(\[]\s*[a-z*]{1,6}(?:\s*[/|]\s*[a-z*]{1,6}){1,3}\s*[)\]]", re.IGNORECASE)


def role_values(written: str | None, shared: Table) -> dict[str, Any]:
    """Say what phrases may know of a role: its title, and how it stands in a sentence."""
    role = tidy_role(written, shared["role_words"])
    if role is None:
        return {"role": None}
    says = shared["role_words"]["says_what"]
    listed = "|".join(map(re.escape, says))
    elides = shared["role_words"].get("elides", "(?!)")
    return {
        "role": role,
        "role_plural": role,
        "role_says_what": bool(re.search(rf"\b(?:{listed})\b", role, re.IGNORECASE)),
        "role_elides": pattern(elides).match(role) is not None,
        "role_is_short": len(role.split()) <= 4 and not re.search(r"[,;:(]", role),
    }


def without_article(text: str, role_words: Table) -> str:
    """Take a leading article off."""
    return re.sub(rf"^(?:{'|'.join(role_words['articles'])})\s+", "", text, flags=re.IGNORECASE)


def tidy_role(role: str | None, role_words: Table) -> str | None:
    """Return a role's title without markers such as ``(m/f/d)``, a leading article, or shouting."""
    text = without_article(_MARKS.sub("", role or "").strip(" .,;:-–—"), role_words)
    if text.isupper() and (len(text) > 5 or (len(text) == 5 and text.isalpha())):
        text = " ".join(word if len(word) <= 3 else word.capitalize() for word in text.split())
    return " ".join(text.split()) or None


def employer(company: str | None, role_words: Table) -> str | None:
    """Return a company's name as it stands in a sentence: "the Department for Ports".

    A language with several articles names for each the employers that take it.
    """
    named = role_words["takes_article"]
    kinds = {role_words["article"]: named} if isinstance(named, str) else named
    found = (article for article in kinds if company and pattern(kinds[article]).search(company))
    article = next(found, None)
    joint = "" if article and article.endswith("'") else " "
    return f"{article}{joint}{company}" if article else company
