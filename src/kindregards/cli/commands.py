"""The commands and what each does in a line: the help reads this and imports nothing else."""

from typing import NamedTuple


class Command(NamedTuple):
    """A command's name (also its file's) and its line in the help."""

    name: str
    does: str


GROUPS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    (
        "Write",
        (
            Command("read", "Say what a mail says. Stores nothing."),
            Command("draft", "Write the mail to the employer and the note to yourself."),
            Command("edit", "Change a text in your own editor."),
            Command("check", "Run the rules on a draft."),
            Command("rules", "Explain the rules."),
            Command("export", "Hand the mail over: you send it, we never do."),
        ),
    ),
    (
        "For you",
        (
            Command("note", "Look at a hard thought, and keep the note to yourself."),
            Command("reflect", "One page: what was said, seen, possible, unknowable."),
            Command("learn", "Hold a posting against your CV: shown, missing, easy to miss."),
            Command("plan", "Small steps, and when to send, to ask again, to let it rest."),
            Command("answer", "Take in their answer, and thank them for it."),
            Command("journal", "What all your cases say together, and what they cannot yet."),
        ),
    ),
    (
        "Kept here",
        (
            Command("list", "List your cases."),
            Command("show", "Show a case and its texts."),
            Command("history", "List the versions of a text."),
            Command("forget", "Erase a case, or all, to the byte."),
            Command("backup", "Write all that is kept into one file."),
        ),
    ),
    (
        "Set up",
        (
            Command("doctor", "Say which engine writes, and what could be mended."),
            Command("batch", "Write for every row of a table, for those who help many."),
            Command("web", "Open a page that does all of this, on this computer."),
        ),
    ),
)  # fmt: skip
