"""A server's word on when to ask again is taken where it makes sense."""

import pytest

from kindregards.adapters.openai_waiting import Deadline, pause, retry_after

NOW = 1_800_000_000.0  # Friday, 15 January 2027, 08:00 UTC


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7),
        ({"retry-after": " 1.5 "}, 1.5),
        ({"retry-after": "0"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "1e9"}, None),
        ({"retry-after": "99999999999"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "٣"}, 3),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "Fri, 15 Jan 2027 08:00:30 GMT"}, 30),
        ({"retry-after": "Fri, 15 Jan 2027 07:59:00 GMT"}, None),
        ({"retry-after": "Fri, 15 Jan 9999999 08:00:30 GMT"}, None),
        ({"retry-after": "Fri, 99 Foo 2027"}, None),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "x", "retry-after": "9"}, 9),
    ],
    ids=repr,
)
def test_when_to_ask_again(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, NOW) == seconds


def test_our_own_pauses_grow_and_stay_short() -> None:
    pauses = [pause(0.5, retries) for retries in range(8)]
    assert pauses[0] < pauses[2] < pauses[4] <= 8
    assert all(0 < each <= 8 for each in pauses)


def test_a_deadline_that_is_called_off_is_over() -> None:
    deadline = Deadline(60)
    assert deadline.left > 50
    deadline.call_off()
    assert (deadline.left, deadline.sleep(30)) == (0, False)
