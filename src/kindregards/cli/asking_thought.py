"""The questions of ``note``: each can be skipped with Enter."""

from collections.abc import Callable

import click

from kindregards.cli.terminal import say
from kindregards.core.thought import STRONGEST, WEAKEST
from kindregards.wiring import edit_line

BEFORE = "How strong is it, from 0 to 10? (Enter to skip)"
AFTER = "How strong is the thought now, from 0 to 10? (Enter to skip)"
_HELP = "A number takes one, e and a number changes it first, Enter leaves it. Or type your own."
_EDIT = "e"


def thought() -> str:
    """Ask for the thought, in the person's words."""
    return _answer("What goes round in your head? (Enter to skip)")


def strength(question: str) -> int | None:
    """Ask for a number; anything else is asked again."""
    while answer := _answer(question):
        if answer.isascii() and answer.isdigit() and WEAKEST <= int(answer) <= STRONGEST:
            return int(answer)
        say(f"A whole number from {WEAKEST} to {STRONGEST}, or Enter.")
    return None


def choice(alternatives: tuple[str, ...], screen: Callable[[str], object]) -> str | None:
    """Ask which of them to keep beside the thought, or for the person's own; ``None`` for none.

    Words of their own go through ``screen`` before anything is done with them.
    """
    while answer := _answer(f"{_HELP}\n>"):
        key, _, rest = answer.lower().partition(" ")
        if answer.isdigit():
            if 1 <= int(answer) <= len(alternatives):
                return alternatives[int(answer) - 1]
        elif key == _EDIT and (rest.strip() or "1").isdigit():
            place = int(rest.strip() or "1")
            if 1 <= place <= len(alternatives):
                return _own(edit_line("> ", alternatives[place - 1]), screen)
        elif len(answer) > len(_EDIT):
            return _own(answer, screen)
        say(f"There are {len(alternatives)}. Enter leaves it.")
    return None


def _own(text: str, screen: Callable[[str], object]) -> str | None:
    text = " ".join(text.split())
    screen(text)
    return text or None


def _answer(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False, prompt_suffix=" ")
    return " ".join(answer.split())
