"""Style sheets, as far as they tell what a reader cannot see: simple selectors, few properties."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Style = Mapping[str, str]
"""Declared properties by lower-case name; values lower-case, without ``!important``."""

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_COMPOUND = re.compile(r"^(?:[a-z][a-z0-9]*|\*)?(?:[.#][\w-]+)*$", re.IGNORECASE)
_WATCHED = re.compile(
    r"^(?:display|visibility|opacity|font-size|font|color|background(?:-color|-image)?|overflow(?:-[xy])?|position"
    r"|(?:max-|min-)?(?:height|width)|left|top|right|bottom|text-indent|margin-(?:left|top)|clip(?:-path)?"
    r"|transform|mso-hide|white-space)$"
)  # fmt: skip


@dataclass(frozen=True)
class Rule:
    """One selector (its compounds, outermost first) with what it declares."""

    compounds: tuple[str, ...]
    style: Style
    important: frozenset[str]


def declared(text: str) -> tuple[Style, frozenset[str]]:
    """Return the watched properties of a declaration block, and which of them are important."""
    found: dict[str, str] = {}
    important: set[str] = set()
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        name, value = name.strip().lower(), " ".join(value.lower().split())
        if not colon or not _WATCHED.match(name):
            continue
        plain = value.replace("!important", "").replace("! important", "").strip()
        if name in important and plain == value:
            continue
        found[name] = plain
        if plain != value:
            important.add(name)
    return found, frozenset(important)


def rules_of(sheet: str) -> list[Rule]:
    """Return the rules of a style sheet that hold on any screen, in order.

    Rules inside ``@media`` and other at-rules are left out, and so are selectors with
    pseudo-classes, attributes or siblings: what cannot be understood hides nothing.
    """
    found: list[Rule] = []
    for selectors, body in _blocks(_COMMENT.sub(" ", sheet[:500_000])):
        style, important = declared(body)
        if not style:
            continue
        for selector in selectors.split(","):
            compounds = tuple(selector.replace(">", " ").split())
            if compounds and all(_COMPOUND.match(one) for one in compounds):
                found.append(Rule(compounds, style, important))
    return found


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield selector and body of each top-level rule; nested blocks of at-rules are skipped."""
    depth, start, head = 0, 0, ""
    for brace in re.finditer(r"[{}]", sheet):
        if brace[0] == "{":
            if depth == 0:
                head = sheet[start : brace.start()].rpartition(";")[2].strip()
                start = brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                if not head.startswith("@"):
                    yield head, sheet[start : brace.start()]
                start = brace.end()
        else:
            start = brace.end()


def is_white(colour: str) -> bool:
    """Tell whether a CSS colour is white, or so near that it cannot be read on white."""
    levels = _levels(colour)
    return bool(levels) and min(levels) >= 250


def is_clear(colour: str) -> bool:
    """Tell whether a CSS colour is fully transparent."""
    return colour == "transparent" or bool(
        re.fullmatch(r"(?:rgba|hsla)\([^()]*[,/]\s*0*\.?0+%?\s*\)", colour)
    )


def _levels(colour: str) -> list[int]:
    if colour in ("white", "snow", "ghostwhite"):
        return [255]
    if hexed := re.fullmatch(r"#?([0-9a-f]{6})(?:[0-9a-f]{2})?", colour):
        return [int(hexed[1][at : at + 2], 16) for at in (0, 2, 4)]
    if short := re.fullmatch(r"#?([0-9a-f]{3})[0-9a-f]?", colour):
        return [int(char * 2, 16) for char in short[1]]
    if rgb := re.fullmatch(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})[^()]*\)", colour):
        return [int(level) for level in rgb.groups()]
    return []


def size(value: str) -> float | None:
    """Return a length's number (``0``, ``1px``, ``.1em``), or ``None`` where it has none."""
    found = re.match(r"^([+-]?\d{0,6}\.?\d{0,6})(?=[a-z%]*$)", value)
    try:
        return float(found[1]) if found and found[1] else None
    except ValueError:
        return None
