"""Which setting holds, and what is said of one that cannot be read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kindregards.adapters.settings import DEADLINE, Settings, load
from kindregards.adapters.settings_imap import ImapAccount
from kindregards.core.errors import KindregardsError

KEY = "sk-SECRETMARK"


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    """A data folder and a working folder."""
    for name in ("home", "working"):
        (tmp_path / name).mkdir()
    return tmp_path / "home", tmp_path / "working"


def resolve(
    places: tuple[Path, Path],
    *,
    toml: str | bytes = "",
    dotenv: str | None = None,
    env: dict[str, str] | None = None,
    **options: str | None,
) -> Settings:
    home, working = places
    (home / "settings.toml").write_bytes(toml.encode() if isinstance(toml, str) else toml)
    if dotenv is not None:
        (working / ".env").write_text(dotenv)
    return load(options, {"KINDREGARDS_HOME": str(home)} | (env or {}), working)


def test_nothing_set_is_a_setting_too(places: tuple[Path, Path]) -> None:
    assert resolve(places) == Settings(home=places[0], deadline=DEADLINE)


@pytest.mark.parametrize(
    ("option", "env", "dotenv", "toml", "holds"),
    [
        ("o", "e", "d", "t", "o"),
        (None, "e", "d", "t", "e"),
        (None, None, "d", "t", "d"),
        (None, None, None, "t", "t"),
        (None, None, None, None, None),
        ("", "", "", "t", "t"),
        ("", " ", "d", "t", "d"),
        (None, "e", "", "", "e"),
    ],
)
def test_who_wins(
    places: tuple[Path, Path],
    option: str | None,
    env: str | None,
    dotenv: str | None,
    toml: str | None,
    holds: str | None,
) -> None:
    settings = resolve(
        places,
        model=option,
        env={} if env is None else {"KINDREGARDS_MODEL": env},
        dotenv=None if dotenv is None else f"KINDREGARDS_MODEL={dotenv}\n",
        toml="" if toml is None else f'model = "{toml}"',
    )
    assert settings.model == holds


def test_a_dotenv_gives_our_names_only_and_never_overrides(places: tuple[Path, Path]) -> None:
    dotenv = f"OPENAI_API_KEY={KEY}\nOPENAI_BASE_URL='http://d.example/v1'\nPATH=/evil\nKINDREGARDS_DEADLINE=7\nKINDREGARDS_HOME=/elsewhere\n"
    before = dict(os.environ)
    settings = resolve(places, dotenv=dotenv, env={"OPENAI_BASE_URL": "http://e.example/v1"})
    assert (settings.api_key, settings.base_url, settings.deadline) == (
        KEY,
        "http://e.example/v1",
        7,
    )
    assert settings.home == places[0]
    assert dict(os.environ) == before


def test_a_dotenv_may_name_the_data_folder(places: tuple[Path, Path]) -> None:
    (places[0] / "settings.toml").write_text('name = "Zoë"')
    (places[1] / ".env").write_text("export KINDREGARDS_HOME=../home\n")
    settings = load({}, {"KINDREGARDS_HOME": ""}, places[1])
    assert settings.home.resolve() == places[0].resolve()
    assert settings.name == "Zoë"


def test_the_key_is_never_shown(places: tuple[Path, Path]) -> None:
    settings = resolve(places, env={"OPENAI_API_KEY": KEY})
    assert settings.api_key == KEY
    assert "SECRETMARK" not in f"{settings!r} {settings}"


def test_all_that_the_file_may_say(places: tuple[Path, Path]) -> None:
    toml = b'\xef\xbb\xbfname = "Zo\xc3\xab"\r\ncountry = "IE"\r\nlanguage = "en"\r\ntone = "plain"\r\nmodel = " m "\r\n[imap]\r\nhost = "x"\r\nuser = " u "\r\n'
    settings = resolve(places, toml=toml)
    assert (settings.name, settings.country, settings.language, settings.tone, settings.model) == (
        "Zoë",
        "IE",
        "en",
        "plain",
        "m",
    )
    assert settings.imap == ImapAccount("x", "u", 993)
    assert settings.notices == ()


@pytest.mark.parametrize(
    ("toml", "account", "named"),
    [
        ('host = "h"\nuser = "u"\nport = 1993', ImapAccount("h", "u", 1993), []),
        ('host = "h"\nuser = "u"\nport = "993"', ImapAccount("h", "u"), ["port"]),
        ('host = "h"\nuser = "u"\nport = true', ImapAccount("h", "u"), ["port"]),
        ('host = "h"\nuser = "u"\nport = 0', ImapAccount("h", "u"), ["port"]),
        ('host = "h"\nuser = "u"\nport = 65536', ImapAccount("h", "u"), ["port"]),
        ('host = "h"\nuser = "u"\nfolder = "x"', ImapAccount("h", "u"), ["'folder'"]),
        ('host = "h"\nuser = 7', None, ["user"]),
        ('host = ["h"]\nuser = "u"\nport = 1.5', None, ["host", "port"]),
        ('host = "h"', None, []),
        ('host = " "\nuser = "u"', None, []),
        ("", None, []),
    ],
)
def test_the_account(
    places: tuple[Path, Path], toml: str, account: ImapAccount | None, named: list[str]
) -> None:
    settings = resolve(places, toml=f"[imap]\n{toml}")
    assert settings.imap == account
    assert len(settings.notices) == len(named)
    for notice, name in zip(settings.notices, named, strict=True):
        assert notice.startswith(f"In settings.toml, {name} in [imap] is not a")
        assert notice.endswith("and is ignored.")


@pytest.mark.parametrize("key", ["password", "Password"])
def test_a_password_in_the_file_is_refused(places: tuple[Path, Path], key: str) -> None:
    toml = f'[imap]\nhost = "h"\nuser = "u"\n{key} = "SECRETMARK"'
    settings = resolve(places, toml=toml)
    assert settings.imap == ImapAccount("h", "u")
    assert settings.imap_password is None
    (notice,) = settings.notices
    assert f"remove {key} from [imap]" in notice
    assert "never kept in a file" in notice
    assert "SECRETMARK" not in f"{settings!r}"


def test_an_account_that_is_no_table(places: tuple[Path, Path]) -> None:
    settings = resolve(places, toml='imap = "imap.post.example"')
    assert settings.imap is None
    assert "imap is not a table" in settings.notices[0]


@pytest.mark.parametrize(
    ("env", "dotenv", "holds"),
    [(" SECRET MARK", None, " SECRET MARK"), (None, "SECRETMARK", None), ("", None, None)],
)
def test_the_password_is_from_the_environment_alone_and_never_shown(
    places: tuple[Path, Path], env: str | None, dotenv: str | None, holds: str | None
) -> None:
    name = "KINDREGARDS_IMAP_PASSWORD"
    settings = resolve(
        places,
        env={} if env is None else {name: env},
        dotenv=None if dotenv is None else f"{name}={dotenv}\n",
    )
    assert settings.imap_password == holds
    assert "MARK" not in f"{settings!r} {settings}"


def test_what_is_not_known_is_named_and_ignored(places: tuple[Path, Path]) -> None:
    settings = resolve(places, toml='nmae = "x"\ntone = "grand"\nname = 7\n[server]\nport = 1')
    assert (settings.tone, settings.name) == (None, None)
    assert [
        any(word in notice for notice in settings.notices)
        for word in ("'nmae'", "tone", "name is", "'server'")
    ] == [True] * 4
    assert len(settings.notices) == 4


@pytest.mark.parametrize("toml", ["name = ", b"name = '\xff'", "name = 'a'\nname = 'b'"])
def test_a_broken_file_says_what_to_do(places: tuple[Path, Path], toml: str | bytes) -> None:
    with pytest.raises(KindregardsError, match=r"settings\.toml cannot be read") as caught:
        resolve(places, toml=toml)
    assert caught.value.exit == 4
    assert caught.value.next


def test_a_broken_dotenv_says_what_to_do(places: tuple[Path, Path]) -> None:
    (places[1] / ".env").write_bytes(b"OPENAI_API_KEY=\xff\xfe")
    with pytest.raises(KindregardsError, match=r"\.env cannot be read") as caught:
        load({}, {"KINDREGARDS_HOME": str(places[0])}, places[1])
    assert caught.value.exit == 4


def test_a_folder_named_dotenv_is_none(places: tuple[Path, Path]) -> None:
    (places[1] / ".env").mkdir()
    assert resolve(places).model is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("30", 30),
        ("0.5", 0.5),
        ("", DEADLINE),
        ("soon", None),
        ("-1", None),
        ("0", None),
        ("nan", None),
        ("inf", None),
    ],
)
def test_a_deadline_is_a_number_of_seconds(
    places: tuple[Path, Path], text: str, seconds: float | None
) -> None:
    settings = resolve(places, env={"KINDREGARDS_DEADLINE": text})
    assert settings.deadline == (DEADLINE if seconds is None else seconds)
    assert bool(settings.notices) == (seconds is None)


def test_a_data_folder_that_is_a_file_is_the_stores_to_tell(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    assert load({}, {"KINDREGARDS_HOME": str(tmp_path / "home")}, tmp_path).name is None


def test_the_platform_names_the_folder_where_nobody_else_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_data_path", lambda name, appauthor: tmp_path / name)
    assert load({}, {}, tmp_path).home == tmp_path / "kindregards"


def test_what_is_not_used_is_not_imported(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from kindregards.adapters.settings import load; load({}, {'KINDREGARDS_HOME': sys.argv[1]}, Path(sys.argv[1])); print({'dotenv', 'platformdirs'} & set(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "set()"
