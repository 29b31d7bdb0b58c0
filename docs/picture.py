"""Draws docs/draft.svg from a real run in a real terminal (tmux), 80 columns wide."""

import os
import shlex
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
COLUMNS = 80
COMMAND = "kindregards draft examples/interview.eml --notes examples/interview.notes.toml --offline"
# Rich's own frame, without the fonts that it would fetch from elsewhere.
FORMAT = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, monospace;
font-size: {char_height}px; line-height: {line_height}px; }} {styles}</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>{lines}</defs>
{chrome}<g transform="translate({terminal_x}, {terminal_y})"
clip-path="url(#{unique_id}-clip-terminal)">{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""


def screen(command: str) -> str:
    """Run a command in a terminal of its own and return its screen, with its colours."""
    name = f"kindregards-picture-{os.getpid()}"
    with tempfile.TemporaryDirectory() as folder:
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        typed = (
            f"cd {shlex.quote(str(ROOT))}; PATH={shlex.quote(path)} "
            f"KINDREGARDS_HOME={folder} {command}; tmux wait -S {name}; sleep 60"
        )
        size = ["-x", str(COLUMNS), "-y", "70"]
        subprocess.run(["tmux", "new-session", "-d", "-s", name, *size, typed], check=True)
        try:
            subprocess.run(["tmux", "wait", name], check=True, timeout=30)
            time.sleep(0.2)
            shown = ["tmux", "capture-pane", "-p", "-e", "-t", name]
            return subprocess.run(shown, check=True, capture_output=True, text=True).stdout
        finally:
            subprocess.run(["tmux", "kill-session", "-t", name], check=False)


def main() -> None:
    """Write the picture."""
    text = f"$ {COMMAND}\n\n{screen(COMMAND).rstrip()}\n"
    with Path(os.devnull).open("w") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere)
        console.print(Text.from_ansi(text), soft_wrap=True)
    console.save_svg(str(ROOT / "docs" / "draft.svg"), title="kindregards", code_format=FORMAT)


if __name__ == "__main__":
    main()
