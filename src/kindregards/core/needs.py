"""What every match of a pattern holds, told from its source: a fiftieth of compiling it."""

import re
from collections.abc import Collection

Needs = tuple[Collection[str], ...]
"""Of each of these sets, every match holds at least one text (in lower case)."""

Fragments = tuple[tuple[str, str], ...]
"""Named pieces of patterns, which may hold others."""

Known = dict[tuple[str, Fragments], Needs]
"""What patterns need, by source and fragments."""

_known: Known = {}
_TOKEN = re.compile(
    r"<<\w+>>|(?:[^\\\[\](){}|?*+.^$<]|<(?!<\w))+"
    r"|\((?:\?(?:[:>=!(]|<[=!]|P?<\w+>|[a-zA-Z]*(?:-[a-zA-Z]+)?[:)]))?"
    r"|(?:[?*+]|\{\d*,?\d*\})[?+]?"
    r"|\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|.",
    re.DOTALL,
)
_ABSENT = frozenset({"(?!", "(?<!"})
_DIGITS = frozenset("0123456789")
_FEW_OF = re.compile(r"\[(?!\^)((?:[^\\\]\w\s-]|\\[^\w\s]){1,4})\]")
_ONCE_OR_MORE = "+{"
_SHORTEST = 2
_RARE = frozenset("()[]{}|@#©/+*_?!:")
_Item = str | Needs
_Branch = list[_Item]


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
    found: list[Collection[str]] = []
    for item in branch:
        if isinstance(item, tuple):
            found.extend(item)
        elif len(item) >= _SHORTEST or item in _RARE:
            found.append(frozenset((item.lower(),)))
    return tuple(found)


def _rarity(words: Collection[str]) -> tuple[int, int]:
    """Rank a set of texts by how few mails will hold any: long texts, and few of them."""
    return min(map(len, words)), -len(words)
