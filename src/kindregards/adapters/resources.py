"""The words: finds templates and word lists, in a checkout or a wheel, and loads them."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from kindregards.adapters import prepared
from kindregards.core.language import LanguagePack, PromptPack, Table

_PACKAGE = Path(__file__).parents[1]


def folder(kind: str) -> Path:
    """Return the folder of ``kind`` (``templates``): the wheel's copy, else the checkout's."""
    shipped = _PACKAGE / "_data" / kind
    return shipped if shipped.is_dir() else _PACKAGE.parents[1] / kind


class _Tables(Mapping[str, Table]):
    """The TOML files of a folder by stem; each is loaded when it is first asked for."""

    def __init__(self, where: Path) -> None:
        self._files = {path.stem: path for path in sorted(where.glob("*.toml"))}
        self._parsed: dict[str, Table] = {}
        ready = folder(prepared.FOLDER)
        self._ready = ready / where.relative_to(folder("templates"))
        prepared.use_patterns(ready)

    def __getitem__(self, name: str) -> Table:
        if name not in self._parsed:
            self._parsed[name] = prepared.load(self._files[name], self._ready / f"{name}.json")
        return self._parsed[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class _Templates(Mapping[str, str]):
    """The Jinja files of a folder by name without ``.j2``; each is read when first asked for."""

    def __init__(self, where: Path) -> None:
        self._files = {path.name.removesuffix(".j2"): path for path in sorted(where.glob("*.j2"))}

    def __getitem__(self, name: str) -> str:
        return self._files[name].read_text(encoding="utf-8")

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@cache
def languages() -> tuple[str, ...]:
    """List the languages that can be written in: those whose folder holds the phrases."""
    return tuple(sorted(path.parent.name for path in folder("templates").glob("*/phrases.toml")))


@cache
def language_pack(language: str) -> LanguagePack:
    """Return one language's pack; nothing of it is parsed until it is used."""
    where = folder("templates") / language
    return LanguagePack(language, _Tables(where), _Templates(where))


@cache
def shared_table(name: str) -> Table:
    """Return a word list that belongs to no single language: ``templates/<name>.toml``."""
    return _Tables(folder("templates"))[name]


def shared_template(name: str) -> str:
    """Return a template that belongs to no single language: ``templates/<name>.j2``."""
    return _Templates(folder("templates"))[name]


def batch_template(name: str) -> str:
    """Return a template of a batch: ``templates/batch/<name>.j2``."""
    return _Templates(folder("templates") / "batch")[name]


def tables_of(name: str) -> dict[str, Table]:
    """Return one word list in every language that has it, by language."""
    found = sorted(folder("templates").glob(f"*/{name}.toml"))
    return {path.parent.name: language_pack(path.parent.name).tables[name] for path in found}


@cache
def pages() -> Mapping[str, str]:
    """Return the templates of the page: ``templates/web``."""
    return _Templates(folder("templates") / "web")


@cache
def prompt_pack() -> PromptPack:
    """Return what a model is told: ``prompts/``. Only the writer's path comes here."""
    import tomllib

    where = folder("prompts")
    words = tomllib.loads((where / "words.toml").read_text(encoding="utf-8"))
    tasks = {
        path.name.removesuffix(".md.j2"): path.read_text(encoding="utf-8")
        for path in sorted(where.glob("*.md.j2"))
    }
    return PromptPack(tasks, words)
