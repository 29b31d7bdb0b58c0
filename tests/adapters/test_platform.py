"""Private files, and the country that a locale shows."""

import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from kindregards.adapters import platform
from kindregards.adapters.clock import SystemClock

posix = pytest.mark.skipif(os.name != "posix", reason="file modes")


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_a_file_is_private_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        platform.private_folder(tmp_path / "data")
        os.close(platform.private_file(tmp_path / "data" / "file"))
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "file").stat().st_mode) == 0o600


@posix
def test_what_was_there_is_tightened_and_keeps_what_it_holds(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "file").write_text("mine")
    (tmp_path / "file").chmod(0o644)
    platform.private_folder(tmp_path)
    os.close(platform.private_file(tmp_path / "file"))
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600
    assert (tmp_path / "file").read_text() == "mine"


@posix
def test_a_folder_that_all_share_stays_shared(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    platform.private_folder(tmp_path)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o1777


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(FileExistsError):
        platform.private_file(tmp_path / "file", new=True)


@posix
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(OSError, match="link"):
        platform.private_file(tmp_path / "link")
    assert not (tmp_path / "target").exists()


def test_a_missing_file_is_kept_private_by_doing_nothing(tmp_path: Path) -> None:
    platform.keep_private(tmp_path / "none")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("environ", "country"),
    [
        ({"LANG": "de_DE.UTF-8"}, "DE"),
        ({"LANG": "en_IE"}, "IE"),
        ({"LANG": "ca_ES@valencia"}, "ES"),
        ({"LANG": "en_US.UTF-8", "LC_TELEPHONE": "nl_NL.UTF-8"}, "NL"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "en_GB.UTF-8", "LC_TELEPHONE": "nl_NL"}, "GB"),
        ({"LC_ALL": "C.UTF-8", "LANG": "pl_PL"}, "PL"),
        ({"LANG": "C"}, None),
        ({"LANG": "POSIX"}, None),
        ({"LANG": "en"}, None),
        ({"LANG": ""}, None),
        ({"LANG": "zh_Hant_TW"}, None),
        ({"LANG": "es_419"}, None),
        ({}, None),
    ],
)
def test_the_country_of_a_locale(environ: dict[str, str], country: str | None) -> None:
    assert platform.country(environ) == country


def test_the_clock_knows_where_it_is() -> None:
    first, second = SystemClock().now(), SystemClock().now()
    assert first.utcoffset() is not None
    assert timedelta(0) <= second - first < timedelta(minutes=1)
