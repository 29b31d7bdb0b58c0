"""The real adapters for one run of a command; what they opened is closed when it ends."""

import click

from kindregards.wiring import House, open_house


def enter(**options: str | None) -> House:
    """Make the house for the command that runs now."""
    house = open_house(**options)
    click.get_current_context().call_on_close(house.close)
    return house
