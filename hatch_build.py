"""What a build adds to the package: the word lists made ready, so that a start need not do it."""

import compileall
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Makes ``prepared/`` from ``templates/``; in a checkout also compiles the package."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before every wheel; ``version`` is ``editable`` where the checkout is used itself."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from kindregards.adapters.prepared import FOLDER, make_all
        finally:
            sys.path.pop(0)
        make_all(root / "templates", root / FOLDER)
        if version == "editable":
            compileall.compile_dir(root / "src", quiet=1)
        else:
            build_data["force_include"][str(root / FOLDER)] = f"kindregards/_data/{FOLDER}"
