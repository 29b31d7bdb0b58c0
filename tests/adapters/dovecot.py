"""A real mail server for a test: Dovecot on a loopback port, in a folder of its own."""

import contextlib
import getpass
import imaplib
import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

DRAFTS, DRAFTS_WIRE = "Entwürfe & mehr", '"Entw&APw-rfe &- mehr"'
PASSWORD = 'SECRETMARK "quoted" \\ and a space'
FOREIGN = "SECRETMÄRK-ß"
USERS = {"wren": PASSWORD, "full": PASSWORD, "bare": PASSWORD, "foreign": FOREIGN}
"""``full`` has no room left, and ``bare`` no folder that is marked for drafts."""
_CONFIGURATION = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 1
mail_location = maildir:~/mail
auth_failure_delay = 0
mail_plugins = quota
plugin {{
  quota = count:User quota
  quota_vsizes = yes
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%n {folder}/users
}}
userdb {{
  driver = passwd-file
  args = username_format=%n {folder}/users
}}
service anvil {{
  chroot =
  # Without this listener nobody waits longer after each wrong password.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {port}
    ssl = yes
  }}
}}
namespace inbox {{
  inbox = yes
  mailbox "{drafts}" {{
    special_use = \\Drafts
  }}
}}
"""


@dataclass(frozen=True)
class Dovecot:
    """A running server; ``authority`` is the certificate by which its own can be checked."""

    port: int
    folder: Path

    @property
    def authority(self) -> Path:
        return self.folder / "authority.pem"

    @contextlib.contextmanager
    def signed_in(self, user: str = "wren") -> Iterator[imaplib.IMAP4_SSL]:
        """Sign in beside the code that is tested, to look at what it left."""
        context = ssl.create_default_context(cafile=str(self.authority))
        context.check_hostname = False  # The certificate may be for another server, on purpose.
        with imaplib.IMAP4_SSL("127.0.0.1", self.port, ssl_context=context, timeout=10) as inside:
            inside.authenticate("PLAIN", lambda _: f"\0{user}\0{USERS[user]}".encode())
            yield inside

    def messages(self, folder: str = DRAFTS_WIRE, user: str = "wren") -> list[tuple[str, bytes]]:
        """Return each message of a folder: what is said of it, and its bytes."""
        with self.signed_in(user) as inside:
            status, (count,) = inside.select(folder, readonly=True)
            assert status == "OK"
            if count == b"0":
                return []
            _, rows = inside.fetch("1:*", "(FLAGS INTERNALDATE BODY.PEEK[])")
        return [(row[0].decode(), row[1]) for row in rows if isinstance(row, tuple)]

    def empty(self) -> None:
        with self.signed_in() as inside:
            if inside.select(DRAFTS_WIRE)[1] == [b"0"]:
                return
            inside.store("1:*", "+FLAGS", r"(\Deleted)")
            inside.expunge()


def missing() -> str:
    """Return why no server can be started here; empty where one can."""
    absent = [name for name in ("dovecot", "openssl") if not _program(name)]
    if absent:
        return f"needs {' and '.join(absent)} (Debian: dovecot-imapd, openssl)"
    version = subprocess.run([_program("dovecot"), "--version"], capture_output=True, text=True)
    return "" if version.stdout.startswith("2.3") else f"written for Dovecot 2.3: {version.stdout}"


@contextlib.contextmanager
def running(subject: str = "IP:127.0.0.1") -> Iterator[Dovecot]:
    """Run a server whose certificate is for ``subject``; skipped where there is no Dovecot."""
    reason = missing()
    if reason and os.environ.get("KINDREGARDS_CI"):
        pytest.fail(f"the build may not pass over this: {reason}")
    if reason:
        pytest.skip(reason)
    # Not below pytest's own folder: that is closed to the user as whom the server reads mail.
    with tempfile.TemporaryDirectory(prefix="kr-imap-") as made:
        folder = Path(made)
        folder.chmod(0o755)
        _certificates(folder, subject)
        server = Dovecot(_configured(folder), folder)
        process = subprocess.Popen(
            [_program("dovecot"), "-F", "-c", folder / "dovecot.conf"], stderr=subprocess.DEVNULL
        )
        try:
            _wait(server, process)
            _make_folders(server)
            yield server
        finally:
            process.terminate()
            process.wait(20)


def _program(name: str) -> str:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/bin") or ""


def _configured(folder: Path) -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    is_root = os.getuid() == 0  # Mail is never read as root: Dovecot refuses that.
    uid = 65534 if is_root else os.getuid()
    me = getpass.getuser()
    text = _CONFIGURATION.format(
        folder=folder, port=port, drafts=DRAFTS, internal=me, login="nobody" if is_root else me,
        group="root" if is_root else subprocess.check_output(["id", "-gn"], text=True).strip(),
    )  # fmt: skip
    (folder / "dovecot.conf").write_text(text)
    homes = folder / "homes"
    homes.mkdir()
    os.chown(homes, uid, -1)
    room = {"full": "1B"}
    lines = (
        f"{user}:{{PLAIN}}{password}:{uid}:{uid}::{homes}/{user}::"
        f"userdb_quota_rule=*:storage={room.get(user, '10M')}\n"
        for user, password in USERS.items()
    )
    (folder / "users").write_text("".join(lines))
    return port


def _certificates(folder: Path, subject: str) -> None:
    new = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]  # fmt: skip
    _openssl(folder, *new, "-keyout", "authority.key", "-out", "authority.pem", "-subj",
             "/CN=Throwaway Authority", "-addext", "basicConstraints=critical,CA:TRUE")  # fmt: skip
    _openssl(folder, *new, "-CA", "authority.pem", "-CAkey", "authority.key", "-keyout",
             "server.key", "-out", "server.pem", "-subj", "/CN=mail", "-addext",
             f"subjectAltName={subject}", "-addext", "basicConstraints=critical,CA:FALSE")  # fmt: skip


def _openssl(folder: Path, *args: str) -> None:
    subprocess.run([_program("openssl"), *args], cwd=folder, check=True, capture_output=True)


def _wait(server: Dovecot, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", server.port), 1).close()
            return
        time.sleep(0.05)
    log = server.folder / "log"
    raise AssertionError(log.read_text() if log.exists() else "Dovecot did not start")


def _make_folders(server: Dovecot) -> None:
    for user in USERS:
        with server.signed_in(user) as inside:
            inside.create("Drafts")
            if user != "bare":
                inside.create(DRAFTS_WIRE)
