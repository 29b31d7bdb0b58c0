"""``rules``: list the rules, or explain one."""

import click

from kindregards.cli.options import common


@click.command("rules", epilog="Example: kindregards rules asks-to-reconsider")
@click.argument("code", required=False)
@common
def command(code: str | None, as_json: bool, no_input: bool) -> None:
    """Explain the rules.

    With a CODE (KR201) or a rule's name: why it is there, who says so, and examples.
    """
    from kindregards.cli.show_json import show_json
    from kindregards.cli.terminal import say
    from kindregards.cli.views import rules as view
    from kindregards.core.errors import UsageError
    from kindregards.core.rules import ALL, by_code

    rule = by_code(code) if code else None
    if code and rule is None:
        raise UsageError(f"There is no rule {code}.", "kindregards rules lists them.")
    shown = [rule] if rule else list(ALL)
    if as_json:
        return show_json({"rules": [view.to_json(each) for each in shown]})
    for line in view.explained(rule) if rule else view.listed(shown):
        say(line)
    return None
