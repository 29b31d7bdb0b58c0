"""Kills and full disks lose nothing: the short form of the benchmark, which must be able to fail."""

import sys
from pathlib import Path

import pytest

from benchmarks.kills import full_disks, kills
from benchmarks.kills.world import World

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and limits of a process")


def test_kills_lose_nothing(tmp_path: Path) -> None:
    out = kills(tmp_path, 12, seed=7)
    assert sum(out.ended.values()) == 12
    assert any("killed" in name for name in out.ended)
    assert out.wrong == []


def test_full_disks_lose_nothing(tmp_path: Path) -> None:
    out = full_disks(tmp_path, 9, seed=7)
    assert any("exit 6" in name or "exit 7" in name for name in out.ended)
    assert out.wrong == []


def test_what_is_lost_torn_or_nowhere_would_be_found(tmp_path: Path) -> None:
    world = World(tmp_path)
    assert world.wrong("now") == []
    world.kept[1, "email", 9] = "a text that was acknowledged"
    (world.files / "a.eml").write_bytes(b"To: ruth@stbrides.example\n\nDear Ru")
    (world.saved / "5").write_text("Marked 5.")
    assert [line.split()[1] for line in world.wrong("now:")] == ["lost", "torn"]
    assert len(world.lost_by_editors()) == 1
