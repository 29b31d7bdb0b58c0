"""Text as a reader sees it: no invisible characters, one kind of line end and of space."""

import re
import unicodedata
from functools import cache

# Joiners carry meaning inside Arabic, Persian, Indic words and emoji; elsewhere they hide.
_JOINING = "\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u1000-\u109f"
_EMOJI = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(
        "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
        "\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\uffff"
        "\ud800-\udfff\ue000-\uf8ff\U00016fe4\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
        "\U000f0000-\U0010ffff]"
        f"|(?<![{_JOINING}{_EMOJI}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINING}{_EMOJI}])"
        f"|(?<![{_EMOJI}\u200d#*0-9])\ufe0f"
    )


@cache
def _spaces() -> dict[int, str]:
    wide = [0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x2800]
    return {
        **dict.fromkeys(wide, " "),
        0x0B: "\n",
        0x0C: "\n",
        0x85: "\n",
        0x2028: "\n",
        0x2029: "\n",
    }


# What UTF-8 looks like once it was read as Windows' Latin: "â€™" is an apostrophe, "Ã©" is "é".
_MISREAD = re.compile(
    "\u00e2[\u20ac\u201a\u2020\u201e][^\\s\x00-\x7f]|[\u00c2\u00c3][^\\s\x00-\x7f]"
)


def _read_again(misread: re.Match[str]) -> str:
    try:
        return b"".join(map(_byte, misread[0])).decode("utf-8")
    except UnicodeError:
        return misread[0]


def _byte(sign: str) -> bytes:
    """Return the byte that was read as a sign; five of them stand for themselves."""
    return sign.encode("latin-1" if "\x80" <= sign <= "\x9f" else "cp1252")


def tidy(text: str) -> str:
    """Return ``text`` in NFC with ``\\n`` as its line end and no character that cannot be seen.

    No-break and typographic spaces become a space, blanks at line ends go, and more than two
    blank lines become two. Joiners stay where a script or an emoji needs them.
    """
    text = _MISREAD.sub(_read_again, text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_spaces())
    text = _invisible().sub("", text)
    # Python orders runs of combining marks in quadratic time; no writing needs more than eight.
    text = re.sub(f"([{_MARKS}]{{8}})[{_MARKS}]+", r"\1", text)
    text = unicodedata.normalize("NFC", text)
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{4,}", "\n\n\n", text).strip("\n")


def tidy_line(text: str) -> str:
    """Return ``text`` as one tidy line: a header's value, a name, a subject."""
    return " ".join(tidy(text).split())
