"""Bytes to text, whatever the label says: missing, unknown and lying charsets included."""

import re

_SAME = {
    "iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252",
    "ascii": "utf-8", "us-ascii": "utf-8", "ansi_x3.4-1968": "utf-8", "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932", "shift-jis": "cp932",
    "x-sjis": "cp932", "iso-8859-8-i": "iso-8859-8", "iso-8859-9": "cp1254",
    "x-mac-roman": "mac-roman", "macintosh": "mac-roman",
}  # fmt: skip
# Python codecs that are no charset of any mail; some of them are slow on purpose-made input.
_NO_CHARSET = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Signs that stand within a word only where Central European bytes were read as Western ones.
_MISREAD = re.compile("(?<=[a-zà-ÿ])[\u00b1\u00b3\u00b6\u00b9\u00bc\u00bf](?=[a-zà-ÿ])")
_LATIN_2_SIGNS = re.compile("[\u00b1\u00b6\u00bc]")
_FEWEST_MISREAD = 2
# The sign that ISO-2022-JP goes over to Japanese with; no other text holds it.
_SHIFTED = b"\x1b$B"
# Bytes without a label are Japanese where one of these makes them so, by its hiragana.
_JAPANESE = ("cp932", "euc-jp")
_KANA = re.compile("[\u3041-\u3096]")
_CONTROLS = re.compile("[\u0080-\u009f]")
_LATIN_2_LETTERS = re.compile("[\u0119\u0142\u0107\u017c]")
_SINGLE_BYTE = re.compile(r"^(?:windows-?125\d|cp125\d|iso-?8859-?\d+|mac-roman)$")


def decode(data: bytes, charset: str | None = None) -> str:
    """Decode ``data``: by its byte order mark, its label, UTF-8, and last Windows-1252.

    A single-byte label on what is valid UTF-8 is taken for a lie, since bytes above 127 make
    valid UTF-8 by accident almost never. Never raises.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if _SHIFTED in data:
        return data.decode("iso2022_jp", "replace")
    label = _label(charset)
    order = ["utf-8", label] if _SINGLE_BYTE.match(label) else [label, "utf-8"]
    for encoding in order:
        text = _strictly(data, encoding)
        if text is not None:
            return _central(data, text)
    return _central(data, _loosely(data, label))


def _central(data: bytes, text: str) -> str:
    """Return Central European text that was labelled as Western, or as another, as it was meant."""
    if _CONTROLS.search(text) and _LATIN_2_LETTERS.search(text):
        return data.decode("cp1250", "replace")
    misread = "".join(_MISREAD.findall(text))
    if len(misread) < _FEWEST_MISREAD:
        return text
    encoding = "iso-8859-2" if _LATIN_2_SIGNS.search(misread) else "cp1250"
    return data.decode(encoding, "replace")


def _label(charset: str | None) -> str:
    label = (charset or "").strip(" \t\"'").lower()
    label = _SAME.get(label, label)
    return "utf-8" if not label or label.replace("-", "_") in _NO_CHARSET else label


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _loosely(data: bytes, label: str) -> str:
    """Keep the readable rest of broken multi-byte text; everything else is Windows-1252."""
    if label not in ("utf-8", "utf8") and not _SINGLE_BYTE.match(label):
        try:
            return data.decode(label, "replace")
        except (LookupError, ValueError):
            pass
    # A mostly valid UTF-8 text with a cut character stays UTF-8.
    utf8 = data.decode("utf-8", "replace")
    bad, good = utf8.count("\ufffd"), sum(char > "\x7f" for char in utf8)
    if good and bad * 3 <= good:
        return utf8
    for encoding in _JAPANESE:
        text = _strictly(data, encoding)
        if text is not None and len(_KANA.findall(text)) * 4 > sum(c > "\x7f" for c in text):
            return text
    return data.decode("windows-1252", "replace")
