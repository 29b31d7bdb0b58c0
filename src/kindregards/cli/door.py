"""The one door for failures: the person's in a few lines, ours in a log that holds no letter."""

import json
import os
import sys

import click

BUG = 70
INTERRUPTED = 130


def run(group: click.Group, args: list[str] | None = None) -> int:
    """Run the group and return the exit code; nothing but ``--debug`` shows a traceback."""
    given = sys.argv[1:] if args is None else args
    try:
        return int(group.main(given, prog_name="kindregards", standalone_mode=False) or 0)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("\nStopped. What was finished is kept.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        return _closed_pipe()
    except Exception as error:
        if "--debug" in given:
            raise
        return _told(error, "--json" in given) if _is_ours_to_tell(error) else _bug(error)


def _is_ours_to_tell(error: Exception) -> bool:
    from kindregards.core.errors import KindregardsError

    return isinstance(error, KindregardsError)


def _told(error: Exception, as_json: bool) -> int:
    from kindregards.core.errors import KindregardsError, PausedError

    assert isinstance(error, KindregardsError)
    lines: tuple[str, ...] = (error.message, error.kept, error.next)
    safety = {}
    if isinstance(error, PausedError):
        from kindregards.cli.terminal import flowing

        # Help comes first, and nothing that sounds like a fault.
        lines = (*map(flowing, error.resources), error.kept)
        resources = list(error.resources)
        safety = {"safety": {"level": "risk", "kind": error.kind, "resources": resources}}
    for line in filter(None, lines):
        click.echo(line, err=True)
    if as_json and error.exit != click.UsageError.exit_code:
        told = {
            "exit": error.exit,
            "message": error.message,
            "kept": error.kept,
            "next": error.next,
        }
        click.echo(json.dumps({"error": told, **safety}, ensure_ascii=False))
    return error.exit


def _closed_pipe() -> int:
    # The reader (`| head`) has gone: Python would complain once more when it flushes at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _bug(error: Exception) -> int:
    from kindregards.wiring import log_bug

    where = log_bug(error)
    click.echo("This is a fault in kindregards, not in what you did.", err=True)
    click.echo("What was stored before is kept.", err=True)
    if where:
        click.echo(f"What went wrong, without any of your words, is in {where}", err=True)
    return BUG
