"""An outgoing message → a ``mailto:`` link, which any mail program opens as a new mail."""

from urllib.parse import quote

from kindregards.core.outgoing import OutgoingMessage

LONGEST = 1_900
"""Characters of a link. Windows cuts one near 2,046 (measured by others: reliability notes)."""


def mailto(message: OutgoingMessage) -> str | None:
    """Return the link (RFC 6068), or ``None`` where it would be too long or reaches nobody.

    Only subject and body are in it: no program can be relied upon for more.
    """
    if message.to is None or not message.to.email:
        return None
    body = message.body.rstrip("\n").replace("\n", "\r\n")
    fields = {"subject": message.subject, "body": body}
    query = "&".join(f"{key}={quote(text, safe='')}" for key, text in fields.items() if text)
    link = f"mailto:{quote(message.to.email, safe='@')}?{query}"
    return link if len(link) <= LONGEST else None
