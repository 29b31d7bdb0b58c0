"""What is said where no draft could be put into an account; never in a server's own words."""

import socket
import ssl

_LOOK = "look at host and port in [imap] of settings.toml"
_GMAIL = (".gmail.com", ".googlemail.com")
_MICROSOFT = (".outlook.com", ".office365.com", ".office.com", ".hotmail.com", ".live.com")
_OTHER_NAME, _TOO_OLD = (62, 64), 10  # X509_V_ERR_HOSTNAME_ and IP_ADDRESS_MISMATCH; HAS_EXPIRED
_APP_PASSWORD = ("application-specific password", "app password")
_SWITCHED_OFF = ("not enabled for imap", "imap access is disabled", "imap is disabled")
_LATER = ("[unavailable]", "[inuse]", "[limit]", "too many")
_FULL = ("[overquota]", "quota", "mailbox is full")


class Refused(Exception):
    """The server or the account does not do what is needed; ``sentence`` says so to the person."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def no_connection(error: Exception, host: str, port: int, seconds: float) -> str:
    """Say why no safe connection came about; nothing was sent then."""
    match error:
        case ssl.SSLCertVerificationError():
            return (
                f"The certificate of {host} cannot be trusted, since {_why(error)}, so nothing was "
                "sent there, and your password neither."
            )
        case ssl.SSLError():
            return (
                f"{host} makes no TLS connection on port {port}, and no other kind is ever made; "
                "the usual port is 993."
            )
        case socket.gaierror() | UnicodeError():
            return f"There is no network, or no server has the name {host}: {_LOOK}."
        case ConnectionRefusedError():
            return f"{host} takes no connection on port {port}: {_LOOK}."
        case TimeoutError():
            return f"{host} did not answer within {seconds:g} seconds: try again, or {_LOOK}."
        case OSError():
            return f"{host} cannot be reached: see whether you are online, or {_LOOK}."
    return f"What answers at {host} on port {port} does not do so as a mail server: {_LOOK}."


def not_signed_in(host: str, answer: str) -> str:
    """Say what a server needs that did not let the person in, by its name and its answer."""
    name, said = f".{host.lower().rstrip('.')}", answer.lower()
    if any(words in said for words in _LATER):
        return f"{host} lets nobody in at the moment: try again later."
    if name.endswith(_MICROSOFT):
        return (
            f"{host} did not let you in: most accounts of Outlook and Microsoft 365 take no "
            "password by IMAP any more, so take --via eml."
        )
    if name.endswith(_GMAIL):
        return (
            f"{host} did not let you in: Gmail takes no usual password here but an app password, "
            "which you make in your Google account once two-step verification is on, and IMAP "
            "must be on."
        )
    return _by_its_answer(host, said)


def no_folder(host: str) -> str:
    """Say that no folder calls itself the one for drafts."""
    return f"{host} does not say which folder of your account is for drafts: take --via eml."


def not_opened(host: str, folder: str) -> str:
    """Say that the folder is there and cannot be used."""
    return f"The folder {folder} at {host} cannot be opened to put a draft there: take --via eml."


def not_put(host: str, folder: str, answer: str) -> str:
    """Say that the server did not take the draft."""
    if any(words in answer.lower() for words in _FULL):
        return f"Your account at {host} is full: make room in it, or take --via eml."
    return f"{host} did not take the draft into the folder {folder}: take --via eml."


def broken(error: Exception, host: str, seconds: float) -> str:
    """Say that the conversation ended before a draft was offered."""
    return f"{_what_broke(error, host, seconds)}, and no draft was put there: try again."


def broken_after(error: Exception, host: str, seconds: float) -> str:
    """Say that it ended when the draft was under way: it may be there, but never twice."""
    what = _what_broke(error, host, seconds)
    return f"{what}, so the draft may be there or not: run this again, and it is there once."


def _what_broke(error: Exception, host: str, seconds: float) -> str:
    if isinstance(error, TimeoutError):
        return f"{host} did not answer within {seconds:g} seconds"
    return f"The conversation with {host} broke off"


def _why(error: ssl.SSLCertVerificationError) -> str:
    if error.verify_code in _OTHER_NAME:
        return "it is for a server of another name"
    if error.verify_code == _TOO_OLD:
        return "it has run out"
    return "it is vouched for by nobody whom this computer knows"


def _by_its_answer(host: str, said: str) -> str:
    if any(words in said for words in _APP_PASSWORD):
        what = "it wants an app password, which you make in the settings of your account there"
    elif any(words in said for words in _SWITCHED_OFF):
        what = "IMAP is switched off, and you can switch it on in the settings of your account"
    elif "logindisabled" in said:
        what = "it takes no password by IMAP, so take --via eml"
    else:
        what = (
            "the user name or the password is wrong, or it wants an app password from its "
            "settings, with IMAP switched on there"
        )
    return f"{host} did not let you in: {what}."
