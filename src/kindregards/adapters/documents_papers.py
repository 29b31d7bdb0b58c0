"""A posting, a CV or a letter as text: plain, Markdown, a saved page, a PDF, a Word document."""

import re
from io import BytesIO
from pathlib import Path

from kindregards.adapters.documents import read_bytes
from kindregards.core.errors import InputError, KindregardsError
from kindregards.core.mail.charsets import decode

MOST_SIGNS = 200_000
"""The longest text that is taken: some hundred pages; a posting or a CV has a few."""
_MOST_PAGES = 100
_INSTEAD = "Copy its text into a .txt file and name that file instead."
_OTHERS = {
    ".doc": "an old Word file", ".odt": "an OpenDocument file", ".rtf": "a rich text file",
    ".pages": "a Pages file", ".msg": "an Outlook file", ".eml": "a mail", ".png": "a picture",
    ".jpg": "a picture", ".jpeg": "a picture", ".zip": "an archive", ".xlsx": "a spreadsheet",
}  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MARKUP = re.compile(r"^\s*(?:<!doctype html|<html|<(?:head|body|div|p|ul|table)\b)", re.IGNORECASE)


def read_paper(name: str) -> str:
    """Return the text of a file (``-``: standard input); ``InputError`` where it has none."""
    try:
        data = read_bytes(name)
    except InputError as error:
        error.next = "Check the name." if "There is no file" in error.message else _INSTEAD
        raise
    return paper_text(name, data)


def paper_text(name: str, data: bytes) -> str:
    """Return the text of a file's bytes; ``InputError`` where there is none."""
    text = _text(name, data).replace("\r\n", "\n").replace("\r", "\n")
    shown = "What came on standard input" if name == "-" else name
    if not text.strip():
        raise InputError(f"{shown} holds no text.", _INSTEAD, why="wordless")
    if len(text) > MOST_SIGNS:
        raise InputError(
            f"{shown} is longer than {MOST_SIGNS:,} characters, the most that is read.",
            "Copy the part that matters into a .txt file and name that file instead.",
            why="long",
        )
    return text


def _text(name: str, data: bytes) -> str:
    ending = Path(name).suffix.lower()
    if data.startswith(b"%PDF"):
        return _pdf(name, data)
    if data.startswith(b"PK\x03\x04") and ending in (".docx", "", ".zip"):
        return _docx(name, data)
    if ending in _OTHERS or data.startswith((b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"{\\rtf")):
        what = _OTHERS.get(ending, "not a text")
        raise InputError(
            f"{name} is {what}, which is not read.",
            f"Save it as .docx, .pdf or .txt. {_INSTEAD}",
            why="office",
        )
    return _plain(name, data, ending)


def _plain(name: str, data: bytes, ending: str) -> str:
    text = decode(data).lstrip("\ufeff")
    if len(_CONTROLS.findall(text)) > len(text) // 200:
        told = f"{name} is no text, or is saved in a way that is not known."
        raise InputError(told, _INSTEAD, why="binary")
    if text.count("\ufffd") > len(text) // 100:
        raise InputError(
            f"The letters of {name} cannot be told.",
            "Open it in an editor and save it as UTF-8.",
            why="letters",
        )
    if ending in (".html", ".htm", ".xhtml") or _MARKUP.match(text):
        from kindregards.core.mail.html import page_text

        return page_text(data)
    return text


def _missing() -> KindregardsError:
    return InputError(
        "PDF and Word files need two more packages.",
        'Install them with: pip install "kindregards[docs]"',
        why="packages",
    )


def _pdf(name: str, data: bytes) -> str:
    try:
        from pypdf import PdfReader
    except ImportError:
        raise _missing() from None
    _quiet()
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(f"{name} is locked with a password.", _INSTEAD, why="locked")
        pages = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
    except InputError:
        raise
    except Exception:  # A broken PDF raises whatever its reader stumbles over.
        raise InputError(f"{name} is a PDF that cannot be read.", _INSTEAD, why="broken") from None
    text = "\n".join(pages)
    if not text.strip():
        raise InputError(f"{name} holds pictures of pages, and no text.", _INSTEAD, why="scan")
    return text


def _quiet() -> None:
    """Keep what the PDF reader says of small faults away from the person's screen."""
    import logging

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def _docx(name: str, data: bytes) -> str:
    try:
        from docx import Document
    except ImportError:
        raise _missing() from None
    try:
        document = Document(BytesIO(data))
        return "\n".join(_blocks(document))
    except Exception:  # So too a broken document.
        told = f"{name} is no Word document that can be read."
        raise InputError(told, _INSTEAD, why="broken") from None


def _blocks(holder: object) -> list[str]:
    """Return the paragraphs and tables of a document in their order; tables hold many CVs."""
    found: list[str] = []
    for block in holder.iter_inner_content():  # type: ignore[attr-defined]
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell._tc for cell in row.cells)
                texts = [
                    "\n".join(_blocks(cell)).strip()
                    for cell in row.cells
                    if cells.pop(cell._tc, 1) is None
                ]
                found.append("\n".join(text for text in texts if text))
        else:
            style = (block.style.name or "") if block.style is not None else ""
            mark = "- " if style.startswith("List") and block.text.strip() else ""
            found.append(f"{mark}{block.text}")
    return found
