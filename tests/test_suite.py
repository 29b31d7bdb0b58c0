"""The suite's own guards hold."""

import socket
from pathlib import Path

import pytest

from tests.conftest import TheSuiteMayNotTouchHome, TheSuiteMayNotUseTheNetwork


def test_the_network_is_closed() -> None:
    with pytest.raises(TheSuiteMayNotUseTheNetwork):
        socket.create_connection(("127.0.0.1", 9))


def test_the_home_folder_is_closed() -> None:
    with pytest.raises(TheSuiteMayNotTouchHome):
        Path.home()
