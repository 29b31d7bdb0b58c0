"""Where a sentence speaks of what is not there: denied, planned, half done, somebody else's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kindregards.core.gap.vocabulary import Vocabulary

_KINDS = ("denied", "planned", "others")
_LABEL = re.compile(r"[^:：]{2,60}[:：]\s*")
PARTIAL = "partial"
EMPLOYER = "employer"


@dataclass(frozen=True)
class Off:
    """A stretch of a sentence in which a word is no evidence, or only half (``partial``)."""

    start: int
    end: int
    kind: str


def off_limits(text: str, use: str, section: str, vocabulary: Vocabulary) -> Iterator[Off]:
    """Yield the stretches of a sentence in which nothing counts as it stands."""
    if section == "plans":
        yield Off(0, len(text), "planned")
    for kind in _KINDS:
        for found in vocabulary.pattern("cv", kind).finditer(text):
            start = 0 if _LABEL.fullmatch(text[: found.start()]) else found.start()
            yield Off(start, _end(text, found.end(), vocabulary), kind)
        for found in vocabulary.pattern("cv", f"{kind}_after").finditer(text):
            yield Off(_start(text, found.start(), vocabulary, kind), found.end(), kind)
    for found in vocabulary.pattern("cv", PARTIAL).finditer(text):
        yield Off(
            _start(text, found.start(), vocabulary, PARTIAL),
            _end(text, found.end(), vocabulary),
            PARTIAL,
        )
    if use == "title":
        yield from _employers(text, vocabulary)


def _end(text: str, at: int, vocabulary: Vocabulary) -> int:
    """Return where what is said of a thing ends: at a *but*, or with the sentence."""
    turn = vocabulary.pattern("cv", "turns")
    return next((m.start() + at for m in turn.finditer(text[at:])), len(text))


def _start(text: str, at: int, vocabulary: Vocabulary, kind: str) -> int:
    """Return where the thing begins of which something is said after it.

    What stands before a colon is the thing (*Forklift: not renewed*); what somebody else did
    may be several things (*Heads and sounders were done by a specialist*).
    """
    found = list(vocabulary.pattern("cv", "pieces").finditer(text[:at]))
    if kind != PARTIAL:
        found = [m for m in found if not m[0].startswith(":")]
    if kind == "others":
        found = [m for m in found if m[0].strip()[:1] in (";", ".") or "but" in m[0]]
    cuts = [m.end() for m in found]
    return max((cut for cut in cuts if text[cut:at].strip(" (:–-")), default=0)


def _employers(text: str, vocabulary: Vocabulary) -> Iterator[Off]:
    """Yield the parts of a job's heading that name the employer, not the post."""
    at, parts = 0, []
    for cut in vocabulary.pattern("cv", "title_cuts").finditer(text):
        parts.append((at, cut.start()))
        at = cut.end()
    parts.append((at, len(text)))
    posts = vocabulary.pattern("cv", "titles")
    are_posts = [bool(posts.search(text[a:b])) for a, b in parts]
    if not any(are_posts) and len(parts) > 1:
        are_posts[0] = True
    yield from (
        Off(a, b, EMPLOYER) for (a, b), is_post in zip(parts, are_posts, strict=True) if not is_post
    )
