"""Settings: option over environment over ``.env`` over ``settings.toml``, as one frozen value."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kindregards.adapters.settings_imap import PASSWORD, ImapAccount, account
from kindregards.core.errors import KindregardsError

NAMES = (
    "KINDREGARDS_HOME", "OPENAI_API_KEY", "OPENAI_BASE_URL",
    "KINDREGARDS_MODEL", "KINDREGARDS_DEADLINE",
)  # fmt: skip
DEADLINE = 120.0
"""Seconds for all model calls of one case, where nothing else is set."""
FILE = "settings.toml"
_TEXTS = ("name", "country", "language", "tone", "model")
_TONES = ("warm", "plain", "formal")
_CONFIGURATION = 4


@dataclass(frozen=True)
class Settings:
    """What is set. ``notices`` are sentences for the person; key and password are never shown."""

    home: Path
    name: str | None = None
    country: str | None = None
    language: str | None = None
    tone: str | None = None
    model: str | None = None
    api_key: str | None = field(default=None, repr=False)
    base_url: str | None = None
    deadline: float = DEADLINE
    imap: ImapAccount | None = None
    imap_password: str | None = field(default=None, repr=False)
    notices: tuple[str, ...] = ()


def load(options: Mapping[str, str | None], environ: Mapping[str, str], working: Path) -> Settings:
    """Resolve the settings; ``options`` by the names of ``settings.toml``, ``None`` where unset.

    ``KindregardsError`` (exit 4) where ``.env`` or ``settings.toml`` cannot be read.
    """
    found = _environment(environ, working)
    home = _home(found.get("KINDREGARDS_HOME"), working)
    table, unknown = _table(home / FILE)
    deadline, late = _deadline(found.get("KINDREGARDS_DEADLINE"))
    model = {"model": found["KINDREGARDS_MODEL"]} if "KINDREGARDS_MODEL" in found else {}
    given = {name: value for name, value in options.items() if value and name in _TEXTS}
    return Settings(
        home=home,
        api_key=found.get("OPENAI_API_KEY"),
        base_url=found.get("OPENAI_BASE_URL"),
        deadline=deadline,
        # From the environment alone: a file .env is copied and committed too easily for this.
        imap_password=environ.get(PASSWORD) or None,
        notices=(*unknown, *late),
        **{**table, **model, **given},
    )


def _environment(environ: Mapping[str, str], working: Path) -> dict[str, str]:
    over = {**_dotenv(working / ".env"), **{k: v for k, v in environ.items() if v.strip()}}
    return {name: over[name].strip() for name in NAMES if name in over}


def _dotenv(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    from dotenv import dotenv_values

    try:
        values = dotenv_values(path)
    except (OSError, UnicodeDecodeError):
        raise _unreadable(path, "Save it as UTF-8 text that you may read, or remove it.") from None
    return {name: value for name, value in values.items() if value and value.strip()}


def _home(named: str | None, working: Path) -> Path:
    if named is None:
        from platformdirs import user_data_path

        return user_data_path("kindregards", appauthor=False)
    path = Path(named)
    return working / (path.expanduser() if named.startswith("~") else path)


def _table(path: Path) -> tuple[dict[str, Any], list[str]]:
    values: dict[str, Any] = {}
    notices: list[str] = []
    for key, value in _parsed(path).items():
        if key in _TEXTS and _fits(key, value):
            values |= {key: value.strip()} if value.strip() else {}
        elif key in _TEXTS:
            notices.append(f"In {FILE}, {key} is not {_expected(key)}, and is ignored.")
        elif key == "imap":
            values["imap"], more = account(value, FILE)
            notices += more
        else:
            notices.append(f"In {FILE}, {key!r} is not a setting, and is ignored.")
    return values, notices


def _parsed(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    import tomllib

    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError):
        raise _unreadable(path, "Save it as UTF-8 text that you may read, or remove it.") from None
    except tomllib.TOMLDecodeError as error:
        hint = 'A line in it looks like: name = "Your Name"'
        raise _unreadable(path, f"It is no TOML: {error}. {hint}") from None


def _unreadable(path: Path, what_to_do: str) -> KindregardsError:
    return KindregardsError(f"{path} cannot be read.", next=what_to_do, exit=_CONFIGURATION)


def _fits(key: str, value: object) -> bool:
    if not isinstance(value, str):
        return False
    return key != "tone" or not value.strip() or value.strip() in _TONES


def _expected(key: str) -> str:
    return f"one of {', '.join(_TONES)}" if key == "tone" else "a text in quotes"


def _deadline(text: str | None) -> tuple[float, list[str]]:
    if text is None:
        return DEADLINE, []
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if math.isfinite(seconds) and seconds > 0:
        return seconds, []
    return DEADLINE, [
        f"KINDREGARDS_DEADLINE is no number of seconds; {DEADLINE:g} seconds hold instead."
    ]
