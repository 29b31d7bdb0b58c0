"""Takes out of a page what its reader could not see: hidden, tiny, cut off, white on white."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from kindregards.core.mail.html_style import (
    Rule,
    Style,
    declared,
    is_clear,
    is_white,
    rules_of,
    size,
)

_FAR = 400


@dataclass(frozen=True)
class _Seen:
    """What an element inherits: whether its own words show, and on which ground."""

    tiny: bool = False
    invisible: bool = False
    white: bool = False
    clear: bool = False
    ground: str = "white"

    @property
    def blank(self) -> bool:
        return self.tiny or self.invisible or self.clear or (self.white and self.ground == "white")


class _Sheet:
    """The page's own rules, found by the last compound of their selector."""

    def __init__(self, rules: list[Rule]) -> None:
        self._by_key: dict[str, list[tuple[int, Rule]]] = {}
        for number, rule in enumerate(rules):
            self._by_key.setdefault(_key(rule.compounds[-1]), []).append((number, rule))

    def style(self, element: HtmlElement) -> Style:
        """Merge what the sheet and the element's own style attribute declare for it."""
        own, own_important = declared(element.get("style") or "")
        found: dict[str, str] = {}
        important: dict[str, str] = {}
        for rule in self._matching(element):
            found |= rule.style
            important |= {name: rule.style[name] for name in rule.important}
        found |= own
        return {**found, **important, **{name: own[name] for name in own_important}}

    def _matching(self, element: HtmlElement) -> Iterator[Rule]:
        if not self._by_key:
            return
        keys = [
            str(element.tag),
            "*",
            *(f".{name}" for name in _classes(element)),
            f"#{element.get('id')}",
        ]
        hits = [pair for key in keys for pair in self._by_key.get(key, ())]
        for _, rule in sorted(hits, key=lambda pair: (_weight(pair[1]), pair[0])):
            if _fits(element, rule.compounds[-1]) and _has_ancestors(element, rule.compounds[:-1]):
                yield rule


def _key(compound: str) -> str:
    names = re.findall(r"[.#][\w-]+", compound)
    return names[-1] if names else compound.lower()


def _weight(rule: Rule) -> tuple[int, int]:
    whole = " ".join(rule.compounds)
    return whole.count("#"), whole.count(".")


def _classes(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split()[:30]


def _fits(element: HtmlElement, compound: str) -> bool:
    tag = re.match(r"[^.#]*", compound)
    if tag and tag[0] not in ("", "*") and tag[0].lower() != element.tag:
        return False
    classes = _classes(element)
    for name in re.findall(r"[.#][\w-]+", compound):
        if name[0] == "." and name[1:] not in classes:
            return False
        if name[0] == "#" and name[1:] != element.get("id"):
            return False
    return True


def _has_ancestors(element: HtmlElement, compounds: tuple[str, ...]) -> bool:
    wanted = list(compounds)
    for parent in element.iterancestors():
        if not wanted:
            break
        if _fits(parent, wanted[-1]):
            wanted.pop()
    return not wanted


def remove_hidden(root: HtmlElement) -> None:
    """Remove from the tree, in place, all text that the page's own styles keep from its reader."""
    sheet = _Sheet(rules_of("\n".join(style.text or "" for style in root.iter("style"))))
    stack: list[tuple[HtmlElement, _Seen]] = [(root, _Seen())]
    gone: list[HtmlElement] = []
    while stack:
        element, above = stack.pop()
        style = sheet.style(element)
        if element is not root and _is_gone(element, style):
            gone.append(element)
            continue
        seen = _inherit(element, style, above)
        if seen.blank:
            element.text = None
            for child in element:
                child.tail = " " if child.tail else None
        stack += [(child, seen) for child in element if isinstance(child.tag, str)]
    for element in gone:
        element.drop_tree()


def _is_gone(element: HtmlElement, style: Style) -> bool:
    if element.get("hidden") is not None or (element.get("type") or "").lower() == "hidden":
        return True
    if style.get("display") == "none" or style.get("mso-hide") == "all":
        return True
    opacity = size(style.get("opacity", ""))
    return (opacity is not None and opacity <= 0.01) or _is_flat(style) or _is_away(style)


def _is_flat(style: Style) -> bool:
    """Tell whether an element is cut to nothing: no height or width with overflow, or clipped."""
    clipped = style.get("clip", "").replace(",", " ")
    if re.search(r"rect\(\s*[01](?:px)?\s+[01](?:px)?\s+[01](?:px)?\s+[01](?:px)?\s*\)", clipped):
        return True
    if re.search(r"inset\(\s*(?:50|100)%|circle\(0", style.get("clip-path", "")):
        return True
    if re.search(r"scale[xy]?\(0\)", style.get("transform", "")):
        return True
    if style.get("overflow", style.get("overflow-y", "")) not in ("hidden", "clip"):
        return False
    lengths = (size(style.get(name, "")) for name in ("height", "max-height", "width", "max-width"))
    return any(length is not None and length <= 1 for length in lengths)


def _is_away(style: Style) -> bool:
    def at(name: str) -> float:
        return size(style.get(name, "")) or 0

    if min(at("text-indent"), at("margin-left"), at("margin-top")) <= -_FAR:
        return True
    placed = style.get("position") in ("absolute", "fixed", "relative")
    return placed and (
        min(at("left"), at("top"), at("right"), at("bottom")) <= -_FAR or at("left") >= 5000
    )


def _inherit(element: HtmlElement, style: Style, above: _Seen) -> _Seen:
    seen = above
    points = size(style.get("font-size", "") or _font_size(style.get("font", "")))
    if points is not None or style.get("font-size"):
        seen = replace(seen, tiny=points is not None and _is_tiny(points, style))
    if visibility := style.get("visibility"):
        seen = replace(seen, invisible=visibility in ("hidden", "collapse"))
    colour = style.get("color") or (element.get("color") or "").strip().lower()
    if colour:
        seen = replace(seen, white=is_white(colour), clear=is_clear(colour))
    return replace(seen, ground=_ground(element, style, seen.ground))


def _font_size(font: str) -> str:
    found = re.search(r"(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%)|0(?=[/\s]))", font)
    return found[1] if found else ""


def _is_tiny(points: float, style: Style) -> bool:
    unit = re.sub(r"[^a-z%]", "", style.get("font-size", "px"))
    return points <= (0.1 if unit in ("em", "rem") else 1 if unit in ("px", "pt", "%", "") else 0)


def _ground(element: HtmlElement, style: Style, above: str) -> str:
    """Return ``white`` or ``other``; a picture as background counts as other."""
    whole = " ".join(
        style.get(name, "") for name in ("background", "background-color", "background-image")
    )
    if "url(" in whole or "gradient" in whole or element.get("background"):
        return "other"
    colour = (
        style.get("background-color")
        or style.get("background")
        or (element.get("bgcolor") or "").strip().lower()
    )
    if not colour or is_clear(colour) or colour in ("none", "inherit", "initial", "unset"):
        return above
    return "white" if any(is_white(part) for part in [colour, *colour.split()]) else "other"
