"""The table ``[imap]`` of ``settings.toml``: which account a draft is put into."""

from dataclasses import dataclass

PASSWORD = "KINDREGARDS_IMAP_PASSWORD"
PORT = 993
"""Where IMAP is spoken inside TLS from the first byte on (RFC 8314, 3.2)."""
_PORTS = range(1, 65536)
_TEXTS = ("host", "user")


@dataclass(frozen=True)
class ImapAccount:
    """Whose account it is, and where; the password is never part of it."""

    host: str
    user: str
    port: int = PORT


def account(value: object, file: str) -> tuple[ImapAccount | None, list[str]]:
    """Return the account and sentences on what is ignored; ``None`` where it names none.

    ``value`` is what stands at ``imap`` in ``file``.
    """
    if not isinstance(value, dict):
        return None, [f"In {file}, imap is not a table [imap], and is ignored."]
    notices = [_notice(key, file) for key, given in value.items() if not _fits(key, given)]
    host, user = (value[key].strip() if _fits(key, value.get(key)) else "" for key in _TEXTS)
    if not (host and user):
        return None, notices
    port = value["port"] if _fits("port", value.get("port")) else PORT
    return ImapAccount(host, user, port), notices


def _fits(key: str, value: object) -> bool:
    if key == "port":
        return type(value) is int and value in _PORTS
    return key in _TEXTS and isinstance(value, str)


def _notice(key: str, file: str) -> str:
    if key.casefold() == "password":
        return (
            f"In {file}, remove {key} from [imap]: it is not read, since a password is never kept "
            f"in a file. It is asked for, or taken from {PASSWORD}."
        )
    if key == "port":
        return f"In {file}, port in [imap] is not a number from 1 to 65535, and is ignored."
    if key in _TEXTS:
        return f"In {file}, {key} in [imap] is not a text in quotes, and is ignored."
    return f"In {file}, {key!r} in [imap] is not a setting, and is ignored."
