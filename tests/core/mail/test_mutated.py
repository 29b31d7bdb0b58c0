"""Mails damaged at random are read, or refused as no message; nothing else comes of them."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.mutations import SEEDS, damaged, outcome

EXAMPLES = 150
"""A tenth of a second each at most; ``python -m benchmarks.mutations`` tries ten thousand."""

damages = st.lists(
    st.tuples(
        st.sampled_from(["cut", "double", "swap", "insert", "header"]),
        st.integers(0, 2**16),
        st.binary(max_size=12),
    ),
    min_size=1,
    max_size=6,
)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.sampled_from(SEEDS), done=damages)
def test_a_damaged_mail_is_read_or_refused(seed: Path, done: list[tuple[str, int, bytes]]) -> None:
    assert outcome(damaged(seed.read_bytes(), done)) in ("read", "refused")
