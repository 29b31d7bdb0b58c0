"""A server's models are listed, or it is said why not."""

import pytest

from kindregards.adapters.openai_models import ServerModels
from kindregards.core.completion import Fault
from tests.adapters.asking import KEY
from tests.fault_server import Step, dribble, playing, refuse, reply, silence

pytestmark = pytest.mark.loopback


def names(*script: Step, seconds: float = 20) -> tuple[str, ...] | Fault:
    with playing(*script) as server:
        found = ServerModels(server.base_url, KEY, first_pause=0.01).names(seconds)
    assert server.requests[0].method == "GET"
    assert server.requests[0].path == "/v1/models"
    assert server.requests[0].body == b""
    return found


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([], ()),
        ([{"id": "b"}, {"id": "a"}, {"id": "b"}], ("b", "a")),
        ([{"id": 3}, {}, "x", {"id": ""}, {"id": "a\x1b[2J"}, {"id": "y" * 300}, {"id": "a"}], ("a",)),
    ],
    ids=["none", "some", "odd ones"],
)  # fmt: skip
def test_models_are_listed_in_the_servers_order(rows: list[object], found: tuple[str, ...]) -> None:
    assert names(reply(200, {"object": "list", "data": rows})) == found


def test_a_fault_on_the_way_is_mended_by_asking_again() -> None:
    assert names(reply(503, ""), reply(200, {"data": [{"id": "a"}]})) == ("a",)


@pytest.mark.parametrize(
    ("step", "code"),
    [
        (refuse(401, KEY), "key"),
        (refuse(403), "forbidden"),
        (reply(404, {"detail": "Not Found"}), "address"),
        (reply(404, "<html>"), "address"),
        (reply(400, ""), "address"),
        (reply(302, "", Location="/login"), "redirect"),
        (reply(200, "<html>"), "not-an-api"),
        (reply(200, {"models": []}), "not-an-api"),
        (reply(200, '{"data": ['), "broken"),
        (reply(500, ""), "server"),
    ],
    ids=["401", "403", "404", "a page's 404", "400", "redirect", "page", "other", "half", "500"],
)
def test_a_fault_is_said(step: Step, code: str) -> None:
    found = names(step)
    assert isinstance(found, Fault), found
    assert found.code == code
    assert KEY not in found.message + found.next


@pytest.mark.parametrize("step", [silence, dribble])
def test_a_server_that_never_ends_is_left(step: Step) -> None:
    found = names(step, seconds=0.6)
    assert isinstance(found, Fault)
    assert found.code == "deadline"
