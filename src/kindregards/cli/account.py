"""The account that a draft is put into: named in the settings, its password asked for."""

import click

from kindregards.cli.terminal import is_interactive, tell
from kindregards.core.errors import KindregardsError, UsageError
from kindregards.wiring import House

_CONFIGURATION = 4
_LINES = '[imap]\nhost = "imap.your-provider.example"\nuser = "you@your-provider.example"'


def check_account(house: House, no_input: bool) -> None:
    """Fail before anything is shown or asked where no account or no password can be had."""
    settings = house.settings
    for notice in settings.notices:
        tell(notice)
    if settings.imap is None:
        raise KindregardsError(
            "No account is set that a draft could be put into.",
            "The draft is kept.",
            f"Put these three lines into {settings.home / 'settings.toml'}, with your own "
            f"provider's server and your user name there:\n{_LINES}",
            _CONFIGURATION,
        )
    if not settings.imap_password and not is_interactive(no_input):
        raise UsageError(
            "A password is needed, and there is nobody to ask.",
            "Set KINDREGARDS_IMAP_PASSWORD in the environment; it is not read from a file .env.",
        )


def password_for(house: House) -> str:
    """Return the password of the account: from the environment, else as it is typed unseen."""
    settings = house.settings
    if settings.imap_password:
        return settings.imap_password
    assert settings.imap is not None
    question = f"Password of {settings.imap.user} at {settings.imap.host} (not shown, not kept)"
    typed: str = click.prompt(question, hide_input=True)
    return typed
