"""Where a server is: its address, its name as a person would say it, and whether it is here."""

from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

DEFAULT_BASE_URL = "https://api.openai.com/v1"


def host_of(base_url: str) -> str:
    """Return the server's name and, where the address has one, its port; never a password."""
    return _split(base_url).netloc.rpartition("@")[2] or base_url.strip()


def is_local(base_url: str) -> bool:
    """Whether the server is on this machine: localhost, 127.0.0.0/8 or ::1."""
    name = (_split(base_url).hostname or "").rstrip(".").lower()
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def is_address(base_url: str) -> bool:
    """Whether it can be an address of a server at all: http or https, a name, a sane port."""
    try:
        parts = urlsplit(base_url.strip())
        sane = parts.port is None or parts.port > 0
        name = (parts.hostname or "").encode("idna")
    except ValueError:
        return False
    blank = any(sign.isspace() or not sign.isprintable() for sign in base_url.strip())
    return parts.scheme in ("http", "https") and bool(name) and sane and not blank


def _split(base_url: str) -> SplitResult:
    text = base_url.strip()
    try:
        return urlsplit(text if "//" in text else f"//{text}")
    except ValueError:
        return SplitResult("", "", text, "", "")
