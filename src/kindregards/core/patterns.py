"""Patterns that are compiled only for a text that could match them: compiling costs the most.

Most patterns of the word lists need some word that most texts do not hold. That word is found
by a look at the pattern's source, which costs a fiftieth of compiling it.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

Needs = tuple[frozenset[str], ...]
"""Of each of these sets, every match holds at least one text (in lower case)."""

Fragments = tuple[tuple[str, str], ...]
"""Named pieces of patterns, which may hold others."""

Known = dict[tuple[str, Fragments], Needs]
"""What patterns need, by source and fragments."""

_known: Known = {}
_FRAGMENT = re.compile(r"<<(\w+)>>")
_TOKEN = re.compile(
    r"<<\w+>>|(?:[^\\\[\](){}|?*+.^$<]|<(?!<\w))+"
    r"|\((?:\?(?:[:>=!(]|<[=!]|P?<\w+>|[a-zA-Z]*(?:-[a-zA-Z]+)?[:)]))?"
    r"|(?:[?*+]|\{\d*,?\d*\})[?+]?"
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|.",
    re.DOTALL,
)
_ABSENT = frozenset({"(?!", "(?<!"})
_DIGITS = frozenset("0123456789")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_FEW_OF = re.compile(r"\[(?!\^)((?:[^\\\]\w\s-]|\\[^\w\s]){1,4})\]")
_ONCE_OR_MORE = "+{"
_SHORTEST = 2
_RARE = frozenset("()[]{}|@#©/+*_?!:")
_Item = str | Needs
_Branch = list[_Item]


class Pattern:
    """A regular expression with the methods of ``re.Pattern`` that the rooms use.

    Made of one source, or of several, any of which may match (the earlier one first).
    """

    def __init__(self, sources: tuple[str, ...], flags: int, fragments: Fragments) -> None:
        self._flags, self._fragments = flags, fragments
        self._parts = [(source, needs(source, fragments)) for source in sources]

    def _alive(self, text: str) -> Iterator[re.Pattern[str]]:
        """Yield the sources that could match, each compiled once for all texts."""
        lowered = _lowered(text)
        for source, wanted in self._parts:
            if _all_in(wanted, lowered):
                yield _compiled(source, self._flags, self._fragments)

    def for_text(self, text: str) -> re.Pattern[str] | None:
        """Return the first source that could match, compiled, for a walk along the text."""
        return next(self._alive(text), None)

    def could_match(self, text: str) -> bool:
        """Tell, with nothing compiled, whether a match in the text is possible at all."""
        lowered = _lowered(text)
        return any(_all_in(wanted, lowered) for _, wanted in self._parts)

    def search(self, text: str) -> re.Match[str] | None:
        """Like ``re.Pattern.search``: the match that starts first."""
        found = (match for one in self._alive(text) if (match := one.search(text)))
        return min(found, key=_start, default=None)

    def match(self, text: str) -> re.Match[str] | None:
        """Like ``re.Pattern.match``."""
        return next((found for one in self._alive(text) if (found := one.match(text))), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Like ``re.Pattern.fullmatch``."""
        return next((found for one in self._alive(text) if (found := one.fullmatch(text))), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Like ``re.Pattern.finditer``: the matches of all sources, none of which overlap."""
        end = 0
        for found in sorted(
            (m for one in self._alive(text) for m in one.finditer(text)), key=_start
        ):
            if found.start() >= end:
                end = found.end()
                yield found

    def findall(self, text: str) -> list[str]:
        """Return the words of every match."""
        return [found[0] for found in self.finditer(text)]

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Like ``re.Pattern.sub``; of several sources one after the other."""
        for one in self._alive(text):
            text = one.sub(new, text, count)
        return text

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """Like ``re.Pattern.split``."""
        cuts = list(self.finditer(text))[: maxsplit or None]
        starts = [0, *(cut.end() for cut in cuts)]
        return [text[a:b] for a, b in zip(starts, [*map(_start, cuts), len(text)], strict=True)]


@cache
def pattern(*sources: str, flags: int = re.IGNORECASE, fragments: Fragments = ()) -> Pattern:
    """Return the pattern of one source or of several; made once.

    ``fragments`` are named pieces that a source may hold as ``<<name>>``.
    """
    return Pattern(sources, flags, fragments)


@cache
def _compiled(source: str, flags: int, fragments: Fragments) -> re.Pattern[str]:
    return re.compile(_filled(source, fragments), flags)


def _start(found: re.Match[str]) -> int:
    return found.start()


def _filled(source: str, fragments: Fragments) -> str:
    named = dict(fragments)
    while "<<" in source and _FRAGMENT.search(source):
        source = _FRAGMENT.sub(lambda name: named[name[1]], source)
    return source


@lru_cache(maxsize=256)
def _lowered(text: str) -> str:
    lowered = text.lower()
    return lowered if text.isascii() or not _OTHER_DIGIT.search(text) else f"{lowered}0"


def _all_in(wanted: Needs, text: str) -> bool:
    for words in wanted:  # Plain loops: generators take twice the time, thousands of times.
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


def remember(known: Known) -> None:
    """Take over what was found out about patterns before: it need not be looked for again."""
    _known.update(known)


def needs(source: str, fragments: Fragments = ()) -> Needs:
    """Return what every match of ``source`` holds; nothing where nothing can be said."""
    found = _known.get((source, fragments))
    if found is None:
        found = _known[source, fragments] = _look_through(source, fragments)
    return found


def _look_through(source: str, fragments: Fragments) -> Needs:
    open_groups: list[tuple[list[_Branch], bool]] = []
    branches: list[_Branch] = [[]]
    for token in _TOKEN.findall(source):
        first = token[0]
        if first == "|":
            branches.append([])
        elif first == "(" and token[-1] != ")":
            if token == "(?(":
                return ()
            open_groups.append((branches, token in _ABSENT))
            branches = [[]]
        elif token == ")" and open_groups:
            found = _of_any(branches)
            branches, is_absent = open_groups.pop()
            branches[-1].append(() if is_absent else found)
        elif first in "?*+{":
            _repeat(branches[-1], token)
        elif first == "(" and "x" in token:
            return ()
        elif token.startswith("<<") and token.endswith(">>"):
            branches[-1].append(needs(dict(fragments).get(token[2:-2], ""), fragments))
        else:
            branches[-1].append(_one(token))
    return _of_any(branches)


def _one(token: str) -> _Item:
    """Return what a literal, an escape or a class of characters needs."""
    if token[0] not in "\\[](.^$":
        return token
    few = _FEW_OF.fullmatch(token)
    if few:
        return (frozenset(few[1].replace("\\", "")),)
    if token[0] == "\\" and token[1:].isascii() and not token[1:].isalnum():
        return token[1:]
    return (_DIGITS,) if token == r"\d" else ()


def _repeat(branch: _Branch, times: str) -> None:
    """Take what may stand no times out of a branch: of a literal, its last character."""
    if times[0] in _ONCE_OR_MORE and not times.startswith(("{0", "{,")):
        return
    if branch:
        last = branch[-1]
        branch[-1] = last[:-1] if isinstance(last, str) else ()


def _of_any(branches: list[_Branch]) -> Needs:
    """Return what a group needs: all that its one branch does, or something of each branch."""
    each = [_of_all(branch) for branch in branches]
    if len(each) == 1:
        return each[0]
    if not all(each):
        return ()
    return (frozenset().union(*(max(found, key=_rarity) for found in each)),)


def _of_all(branch: _Branch) -> Needs:
    found: list[frozenset[str]] = []
    for item in branch:
        if isinstance(item, tuple):
            found.extend(item)
        elif len(item) >= _SHORTEST or item in _RARE:
            found.append(frozenset((item.lower(),)))
    return tuple(found)


def _rarity(words: frozenset[str]) -> tuple[int, int]:
    """Rank a set of texts by how few mails will hold any: long texts, and few of them."""
    return min(map(len, words)), -len(words)
