"""One line of text, changed where it stands in the terminal."""


def edit_line(question: str, text: str) -> str:
    """Let the person change ``text`` on the line; an empty answer where the terminal has gone.

    Where the platform has no line editor the text is shown, and Enter alone takes it as it is.
    """
    try:
        import readline
    except ImportError:
        return _ask(f"{text}\n{question}") or text
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        return _ask(question)
    finally:
        readline.set_startup_hook(None)


def _ask(question: str) -> str:
    try:
        return input(question)
    except EOFError:
        return ""
