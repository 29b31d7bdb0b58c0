"""One JSON object on standard output, and nothing else."""

import json
from collections.abc import Mapping
from typing import Any

import click


def show_json(value: Mapping[str, Any]) -> None:
    """Print a value as JSON, readable by people too; control characters are escaped by JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
