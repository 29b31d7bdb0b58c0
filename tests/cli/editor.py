"""An editor for the tests: a few lines of Python on the file that it is given."""

import sys
from pathlib import Path

import pytest


def editor(tmp_path: Path, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make ``$VISUAL`` run ``code``, where ``p`` is the file's path and ``s`` its text."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import os, pathlib, subprocess, sys\n"
        f"p = pathlib.Path(sys.argv[-1])\ns = p.read_text()\n{code}\n"
    )
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
