"""What one request ended in: the server's reply, and what it amounts to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Scrub = Callable[[str], str]
"""Takes the API key out of a text."""


@dataclass(frozen=True)
class Reply:
    """What came back. ``trouble`` is a fault's code where no whole reply did (``status`` 0).

    ``sent`` is false where the request never left: nothing was connected to.
    """

    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    trouble: str = ""
    sent: bool = True


@dataclass(frozen=True)
class Outcome:
    """What a reply amounts to: parts, or a fault's ``code`` and whether to ask again.

    ``tries`` is how many requests this code is worth, ``wait`` the seconds that the server asks
    for. ``lower`` says that a lower rung may help, ``parameter`` which parameter was refused.
    """

    code: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    tries: int = 1
    wait: float | None = None
    lower: bool = False
    parameter: str = ""
    tokens: tuple[int, int] = (0, 0)
