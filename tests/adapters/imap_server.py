"""A mail server on loopback that answers as a script says, for what no real one does on demand."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CERTIFICATE = Path(__file__).parents[1] / "data" / "self_signed.pem"
GREETING = "* OK ready"
HANG_UP, SILENCE = "hang up", "silence"
WELL = {
    "CAPABILITY": "* CAPABILITY IMAP4rev1 SPECIAL-USE AUTH=PLAIN\r\nOK",
    "LOGIN": "OK",
    "LIST": '* LIST (\\HasNoChildren) "/" "Drafts"\r\n* LIST (\\Drafts) "/" "Mine"\r\nOK',
    "SELECT": "* 0 EXISTS\r\nOK [READ-WRITE]",
    "SEARCH": "* SEARCH\r\nOK",
    "APPEND": "OK",
    "LOGOUT": "* BYE\r\nOK",
}
"""What each command is answered: untagged lines, then the tagged one without its tag."""


@dataclass
class ImapServer:
    """Plays ``answers`` by command, one conversation after the other; ``said`` is what it heard."""

    answers: dict[str, str]
    greeting: str = GREETING
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(CERTIFICATE)
        self.over = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self.over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)
        self._listener.close()

    def _listen(self) -> None:
        while not self.over.is_set():
            with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
                plain = stack.enter_context(self._listener.accept()[0])
                safe = self._context.wrap_socket(plain, server_side=True)
                self._talk(stack.enter_context(safe))

    def _talk(self, connection: ssl.SSLSocket) -> None:
        connection.sendall(f"{self.greeting}\r\n".encode())
        file = connection.makefile("rb")
        with file:
            while line := file.readline().decode():
                tag, command = line.split()[:2]
                self.said.append(line.partition(" ")[2].rstrip())
                answer = self.answers.get(command, "BAD")
                if command == "APPEND" and answer in ("OK", HANG_UP):
                    connection.sendall(b"+ go on\r\n")
                    file.read(int(line.rpartition("{")[2].split("}")[0]) + 2)
                if answer == HANG_UP:
                    return
                if answer == SILENCE:
                    self.over.wait(20)
                    return
                untagged, _, last = f"\r\n{answer}".rpartition("\r\n")
                connection.sendall(
                    f"{untagged.lstrip()}\r\n{tag} {last} said\r\n".lstrip().encode()
                )


@contextlib.contextmanager
def answering(greeting: str = GREETING, **answers: str) -> Iterator[ImapServer]:
    """Run a server that does well but for ``answers``."""
    server = ImapServer(WELL | answers, greeting)
    try:
        yield server
    finally:
        server.close()
