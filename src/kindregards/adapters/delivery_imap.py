"""A draft in the person's own account, by IMAP inside TLS."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from kindregards.adapters.delivery_imap_faults import (
    Refused,
    broken,
    broken_after,
    no_connection,
    no_folder,
    not_opened,
    not_put,
    not_signed_in,
)
from kindregards.adapters.delivery_imap_folder import Folder, find_drafts, quoted
from kindregards.core.outgoing import OutgoingMessage
from kindregards.core.rfc5322 import eml
from kindregards.ports.leaving import Delivered

if TYPE_CHECKING:
    from imaplib import IMAP4_SSL

SECONDS = 30.0
"""How long one answer of the server may take."""
_LEAVING = 5.0


class ImapDrafts:
    """The port ``Delivery`` by IMAP; ``place`` is the folder. Nothing is ever sent in the clear.

    The password is kept for the one sign-in, and is in no sentence, exception or ``repr``.
    """

    def __init__(
        self, host: str, port: int, user: str, password: str, seconds: float = SECONDS
    ) -> None:
        self._host = host
        self._port = port
        self._user = user
        self._password = password
        self._seconds = seconds

    def deliver(self, message: OutgoingMessage) -> Delivered:
        """Put the draft where the account keeps drafts, unless it is there already."""
        import imaplib

        try:
            with self._connection() as connection:
                self._sign_in(connection)
                return self._put(connection, message)
        except Refused as refused:
            return Delivered(False, refused.sentence)
        except (imaplib.IMAP4.error, OSError) as error:
            return Delivered(False, broken(error, self._host, self._seconds))

    @contextmanager
    def _connection(self) -> "Iterator[IMAP4_SSL]":
        import imaplib

        connection = self._opened()
        try:
            yield connection
        finally:
            with suppress(imaplib.IMAP4.error, OSError):
                connection.socket().settimeout(min(_LEAVING, self._seconds))
                connection.logout()
            with suppress(OSError):
                connection.shutdown()

    def _opened(self) -> "IMAP4_SSL":
        import imaplib

        context = ssl.create_default_context()
        try:
            return imaplib.IMAP4_SSL(
                self._host, self._port, ssl_context=context, timeout=self._seconds
            )
        except (imaplib.IMAP4.error, OSError, UnicodeError) as error:
            raise Refused(no_connection(error, self._host, self._port, self._seconds)) from None

    def _sign_in(self, connection: "IMAP4_SSL") -> None:
        """Sign in by LOGIN; by PLAIN what LOGIN cannot carry, or where LOGIN is switched off."""
        import imaplib

        offered = connection.capabilities
        simple = all(s.isascii() and s.isprintable() for s in (self._user, self._password))
        try:
            if simple and "LOGINDISABLED" not in offered:
                connection.login(quoted(self._user.encode()).decode(), self._password)
            elif "AUTH=PLAIN" in offered:
                connection.authenticate("PLAIN", lambda _: self._plain())
            else:
                raise Refused(not_signed_in(self._host, "LOGINDISABLED"))
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            raise Refused(not_signed_in(self._host, str(error))) from None

    def _plain(self) -> bytes:
        return f"\0{self._user}\0{self._password}".encode(errors="surrogateescape")  # RFC 4616

    def _put(self, connection: "IMAP4_SSL", message: OutgoingMessage) -> Delivered:
        folder = find_drafts(connection)
        if folder is None:
            raise Refused(no_folder(self._host))
        if self._is_there(connection, folder, message.message_id):
            return Delivered(True, place=folder.name, already=True)
        self._append(connection, folder, message)
        return Delivered(True, place=folder.name)

    def _is_there(self, connection: "IMAP4_SSL", folder: Folder, message_id: str) -> bool:
        """Tell whether an earlier run put it there, even one that never heard the answer."""
        import imaplib

        try:
            opened, _ = connection.select(folder.wire)  # type: ignore[arg-type]
        except imaplib.IMAP4.readonly:
            opened = "NO"
        if opened != "OK":
            raise Refused(not_opened(self._host, folder.name))
        wanted = ("UNDELETED", "HEADER", "Message-ID", quoted(message_id.encode()).decode())
        status, found = connection.search(None, *wanted)
        if status != "OK":
            raise Refused(not_opened(self._host, folder.name))
        return any(found)

    def _append(self, connection: "IMAP4_SSL", folder: Folder, message: OutgoingMessage) -> None:
        import imaplib

        date, data = imaplib.Time2Internaldate(message.date), eml(message, unsent=False)
        try:
            status, answer = connection.append(folder.wire, r"(\Draft)", date, data)  # type: ignore[arg-type]
        except (imaplib.IMAP4.error, OSError) as error:
            raise Refused(broken_after(error, self._host, self._seconds)) from None
        if status != "OK":
            raise Refused(not_put(self._host, folder.name, str(answer[-1])))
