"""One JSON object on standard output, and nothing else."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import click


def show_json(value: Mapping[str, Any]) -> None:
    """Print a value as JSON, readable by people too; control characters are escaped by JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def show_many(name: str, values: Iterable[Mapping[str, Any]]) -> None:
    """Print one object that holds a list under ``name``, with a line for each of its values."""
    encoded = json.JSONEncoder(ensure_ascii=False).encode
    lines = ",\n".join(f"    {encoded(value)}" for value in values)
    click.echo(f'{{\n  "{name}": [' + (f"\n{lines}\n  " if lines else "") + "]\n}")
