"""``python -m kindregards``: the same as the command."""

from kindregards.cli import main

if __name__ == "__main__":
    main()
