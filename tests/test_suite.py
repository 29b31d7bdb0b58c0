"""The suite's own guards hold."""

import socket
from pathlib import Path

import pytest

from tests.conftest import TheSuiteMayNotTouchHome, TheSuiteMayNotUseTheNetwork


def test_the_network_is_closed() -> None:
    with pytest.raises(TheSuiteMayNotUseTheNetwork):
        socket.create_connection(("127.0.0.1", 9))


@pytest.mark.loopback
def test_what_may_loop_may_do_no_more() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    for place in (("192.0.2.1", 9), ("models.example", 443), ("localhost", 9)):
        with pytest.raises(TheSuiteMayNotUseTheNetwork):
            socket.create_connection(place)


def test_the_home_folder_is_closed() -> None:
    with pytest.raises(TheSuiteMayNotTouchHome):
        Path.home()
