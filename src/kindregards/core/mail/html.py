"""A page to the text that its reader would see, with quotes marked as in plain mail."""

import re

from lxml import etree
from lxml.html import Element, HtmlElement, HTMLParser, document_fromstring

from kindregards.core.mail.charsets import decode
from kindregards.core.mail.html_hidden import remove_hidden
from kindregards.core.mail.tidy import tidy

_UNSEEN = (
    "head",
    "title",
    "style",
    "script",
    "noscript",
    "template",
    "object",
    "iframe",
    "svg",
    "math",
    "select",
    "textarea",
    "audio",
    "video",
    "canvas",
    "img",
    "map",
    "input",
    "xml",
    "link",
    "meta",
)
_INLINE = (
    "span",
    "font",
    "a",
    "b",
    "i",
    "u",
    "em",
    "strong",
    "small",
    "big",
    "abbr",
    "o:p",
    "tbody",
    "thead",
    "tfoot",
    "colgroup",
)
_BLOCKS = frozenset(
    {"p", "div", "table", "ul", "ol", "li", "br", "h1", "h2", "h3", "h4", "blockquote", "hr", "pre"}
)
# Private-use characters: none is left in tidy text, so they can mark where a quote begins and ends.
_OPEN, _CLOSE = "\ue000", "\ue001"
_CELL = 60
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf8ff\ud800-\udfff\ufffe\uffff]")


def page_text(data: bytes, charset: str | None = None) -> str:
    """Return the visible text of an HTML page or mail part given as bytes."""
    named = re.search(
        rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", data[:3000], re.IGNORECASE
    )
    return visible_text(
        decode(data, charset or (named[1].decode("ascii", "replace") if named else None))
    )


def visible_text(markup: str) -> str:
    """Return the visible text of ``markup``: blocks as lines, links as their words, no pictures.

    Hidden elements are taken out before; block quotes become ``>`` lines. Never raises on
    broken markup; deep nesting loses the line structure, not the words.
    """
    root = _tree(markup)
    if root is None:
        return ""
    remove_hidden(root)
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    _flatten_tables(root)
    _mark_quotes(root)
    _keep_only_layout(root)
    etree.strip_tags(root, *_INLINE)
    return _quote_marked(_rendered(root))


def _tree(markup: str) -> HtmlElement | None:
    clean = re.sub(
        r"&#(?:x0*e00[01]|0*5734[45]);?", "", _UNWRITABLE.sub("", markup), flags=re.IGNORECASE
    )
    clean = re.sub(r"^\s*<\?xml[^>]{0,200}>", "", clean)
    if not clean.strip():
        return None
    parser = HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return document_fromstring(clean, parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _flatten_tables(root: HtmlElement) -> None:
    """Make rows of short cells one line each, and every other cell a block of its own.

    Mails use tables for layout; drawn as tables, their cells would run into one another.
    """
    for row in list(root.iter("tr")):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        in_line = all(_is_short(cell) for cell in cells)
        for cell in cells:
            cell.tag = "span" if in_line else "div"
            if in_line and "".join(cell.itertext()).strip():
                cell.tail = "  "
        row.tag = "div"
    for table in list(
        root.iter("table", "caption", "center", "section", "fieldset", "form", "dl", "dt", "dd")
    ):
        table.tag = "div"


def _is_short(cell: HtmlElement) -> bool:
    if any(element.tag in _BLOCKS for element in cell.iterdescendants()):
        return False
    return len("".join(cell.itertext()).strip()) <= _CELL


def _keep_only_layout(root: HtmlElement) -> None:
    """Leave of the style attributes what makes lines: display and white-space."""
    for element in root.iter():
        style = (element.get("style") or "").lower() if isinstance(element.tag, str) else ""
        if isinstance(element.tag, str):
            if element.tag == "span" and re.search(r"display\s*:\s*(?:block|table)", style):
                element.tag = "div"
            element.attrib.pop("style", None)
            element.attrib.pop("align", None)
            if re.search(r"white-space\s*:\s*pre", style):
                element.set("style", "white-space: pre")


def _mark_quotes(root: HtmlElement) -> None:
    for quote in list(root.iter("blockquote")):
        quote.tag = "div"
        if not _is_indent(quote):
            quote.insert(0, _paragraph(_OPEN, quote.text))
            quote.text = None
            quote.append(_paragraph(_CLOSE, None))


def _is_indent(quote: HtmlElement) -> bool:
    """Tell an author's own passage, moved in with an editor's button, from somebody's mail."""
    style = (quote.get("style") or "").lower()
    cited = quote.get("type") or quote.get("cite") or quote.get("class")
    return not cited and bool(re.search(r"border\s*:\s*(?:none|0)", style)) and "margin" in style


def _paragraph(mark: str, tail: str | None) -> HtmlElement:
    element = Element("div")
    element.text = mark
    # A character reference may name what lxml reads but will not write.
    element.tail = _UNWRITABLE.sub("", tail) if tail else None
    return element


def _rendered(root: HtmlElement) -> str:
    from inscriptis.css_profiles import STRICT_CSS_PROFILE  # type: ignore[import-untyped]
    from inscriptis.html_engine import Inscriptis  # type: ignore[import-untyped]
    from inscriptis.model.config import ParserConfig  # type: ignore[import-untyped]

    try:
        return str(Inscriptis(root, ParserConfig(css=STRICT_CSS_PROFILE.copy())).get_text())
    except RecursionError:
        return "\n".join(text.strip() for text in root.itertext() if text.strip())


def _quote_marked(text: str) -> str:
    """Turn the marks into ``>`` prefixes, and tidy the lines."""
    depth = 0
    lines: list[str] = []
    for line in text.replace("\xa0", " ").split("\n"):
        words = " ".join(line.replace(_OPEN, " ").replace(_CLOSE, " ").split())
        depth += line.count(_OPEN)
        if words or not (_OPEN in line or _CLOSE in line):
            lines.append(f"{'>' * depth} {words}".strip() if depth else words)
        depth = max(0, depth - line.count(_CLOSE))
    return re.sub(r"\n{3,}", "\n\n", tidy("\n".join(lines)))
