"""A server's name and whether it is on this machine are read from its address."""

import pytest

from kindregards.adapters.openai_address import DEFAULT_BASE_URL, host_of, is_address, is_local


@pytest.mark.parametrize(
    ("base_url", "host", "local"),
    [
        (DEFAULT_BASE_URL, "api.openai.com", False),
        ("http://localhost:11434/v1", "localhost:11434", True),
        ("http://LOCALHOST./v1", "LOCALHOST.", True),
        ("http://127.0.0.1:1234/v1", "127.0.0.1:1234", True),
        ("http://127.8.9.10/v1", "127.8.9.10", True),
        ("http://[::1]:8080/v1", "[::1]:8080", True),
        ("http://0.0.0.0:8000/v1", "0.0.0.0:8000", False),
        ("http://192.168.1.4:8000/v1", "192.168.1.4:8000", False),
        ("https://localhost.models.example/v1", "localhost.models.example", False),
        ("https://127.0.0.1.models.example/v1", "127.0.0.1.models.example", False),
        ("https://127.0.0.1@models.example/v1", "models.example", False),
        ("https://person:word@models.example:8443/v1", "models.example:8443", False),
        ("localhost:11434/v1", "localhost:11434", True),
        ("http://[::1/v1", "http://[::1/v1", False),
    ],
)
def test_where_a_server_is(base_url: str, host: str, local: bool) -> None:
    assert (host_of(base_url), is_local(base_url)) == (host, local)


@pytest.mark.parametrize(
    ("base_url", "good"),
    [
        (DEFAULT_BASE_URL, True),
        (" http://127.0.0.1:8080/v1/ ", True),
        ("https://bücher.example/v1", True),
        ("localhost:8080", False),
        ("https://", False),
        ("", False),
        ("ftp://models.example", False),
        ("http://models.example:99999/v1", False),
        ("http://models .example/v1", False),
        ("http://models.example/v1\nx", False),
        ("http://[::1/v1", False),
    ],
)
def test_what_can_be_an_address(base_url: str, good: bool) -> None:
    assert is_address(base_url) is good
