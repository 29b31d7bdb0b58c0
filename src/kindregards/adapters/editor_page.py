"""The page that an editor shows: the text, a line to cut at, and help below it."""


def page(text: str, help: str) -> str:
    """Return what the file holds at first."""
    lines = "".join(f"{line}\n" for line in _help_lines(help))
    return f"{tidy(text)}\n\n{_cut(text)}\n{lines}"


def _cut(text: str) -> str:
    """Return the line below which all is help: one that the text itself does not hold."""
    dashes = "-" * 24
    while f"# {dashes} >8 {dashes}" in text:
        dashes += "-"
    return f"# {dashes} >8 {dashes}"


def _help_lines(help: str) -> list[str]:
    return [f"# {line}".rstrip() for line in help.splitlines()]


def tidy(text: str) -> str:
    """Return the text with newlines for line ends, and no empty lines around it."""
    even = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return even.strip("\n").rstrip()


def above(saved: str, text: str, help: str) -> str:
    """Return what was ``saved`` without the help; ``text`` is what the page was made of.

    What somebody wrote below the cut (at the end of the file) is theirs too, and is put after
    the text; only what looks like help is left out there.
    """
    lines, cut, ours = saved.split("\n"), _cut(text), _help_lines(help)
    bare = [line.rstrip() for line in lines]
    if cut in bare:
        place = bare.index(cut)
        added = "\n".join(line for line in lines[place + 1 :] if not line.startswith("#"))
        return tidy("\n\n".join((tidy("\n".join(lines[:place])), tidy(added))))
    if ours and bare[-len(ours) :] == ours:
        # The line went, the help stayed: it is known word for word.
        lines = lines[: -len(ours)]
    return tidy("\n".join(lines))
