"""Where the person is, for help lines: as they set it, or as their computer is set."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Country:
    """A country's code (ISO 3166 alpha-2, or ``UK``), ``None`` where nothing shows one.

    ``from_locale`` is true where the person did not say it themselves: then it is said.
    """

    code: str | None = None
    from_locale: bool = False
