"""What a person is told when something cannot be done: what is wrong, what is kept, what to do."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kindregards.core.safety.screen import Kind


@dataclass
class KindregardsError(Exception):
    """A failure that is the person's to mend; shown as a few lines, never as a traceback.

    ``exit`` is the process's exit code, from the table in the README.
    """

    message: str
    kept: str = "Nothing was changed."
    next: str = ""
    exit: int = 2

    def __post_init__(self) -> None:
        """Give the plain message to whoever prints the exception."""
        super().__init__(self.message)


class InputError(KindregardsError):
    """The input cannot be read, or is not what the command is for (exit 3).

    ``why`` names what is wrong with a file, for who has words of their own for it; "" elsewhere.
    """

    def __init__(
        self, message: str, next: str = "", kept: str = "Nothing was stored.", why: str = ""
    ) -> None:
        super().__init__(message, kept, next, exit=3)
        self.why = why


class UsageError(KindregardsError):
    """The command was called in a way that it cannot serve (exit 2)."""

    def __init__(self, message: str, next: str = "", kept: str = "Nothing was changed.") -> None:
        super().__init__(message, kept, next, exit=2)


class StoreError(KindregardsError):
    """The store cannot be read or written (exit 6)."""

    def __init__(
        self, message: str, next: str = "", kept: str = "What was stored before is unchanged."
    ) -> None:
        super().__init__(message, kept, next, exit=6)


class DeliveryError(KindregardsError):
    """The text could not be handed over; the draft is kept (exit 7)."""

    def __init__(self, message: str, next: str = "", kept: str = "The draft is kept.") -> None:
        super().__init__(message, kept, next, exit=7)


class PausedError(KindregardsError):
    """Paused for safety: ``resources`` are the lines to show the person (exit 9)."""

    def __init__(
        self,
        resources: tuple[str, ...],
        kind: "Kind | None" = None,
        kept: str = "Nothing was changed. Come back to this whenever you want to.",
    ) -> None:
        super().__init__(
            "Paused for safety.",
            kept,
            "\n".join(resources),
            exit=9,
        )
        self.resources = resources
        self.kind = kind
