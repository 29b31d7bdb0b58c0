"""The bytes of a paste as text: even line ends, and nothing that could drive a terminal."""

import re

_SEQUENCE = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*|.)?"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def short_form(text: str) -> str:
    """Return the first line of what arrived, cut to fit one line of a screen."""
    first = next((line for line in text.split("\n") if line.strip()), "").strip()
    return f"  {first[:60]} …" if len(first) > 60 or "\n" in text.strip() else f"  {first}"


def tidy(text: str) -> str:
    """Return the text with newlines for line ends, and without control codes."""
    even = _SEQUENCE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    return without_controls(even)


def undoubled(text: str) -> str:
    """Take back what a terminal makes of CR LF: two newlines, so that every run is even.

    Left alone where no run is longer than two: those may well be paragraphs.
    """
    runs = {len(run) for run in re.findall(r"\n+", text)}
    doubled = max(runs, default=0) > 2 and not any(run % 2 for run in runs)
    return text.replace("\n\n", "\n") if doubled else text


def text_of(raw: bytes | bytearray) -> str:
    """Decode what a terminal sent: UTF-8, else what old terminals in the West send."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def without_controls(text: str) -> str:
    """Return the text without control signs, but for newline, carriage return and tab."""
    return _CONTROL.sub("", text)
