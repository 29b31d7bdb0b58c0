"""The two texts that a model writes: the mail to the employer, and the private note."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from kindregards.core.case import Case
from kindregards.core.completion import Prompt
from kindregards.core.draft import NOTE_PARTS, Email, Note
from kindregards.core.grounds import is_their_subject
from kindregards.core.writing import mixing
from kindregards.core.writing.mask import Mask
from kindregards.core.writing.prompt import mail_prompt, note_prompt, parts_of_mail
from kindregards.ports import Words
from kindregards.usecases.compose import judge_body, judged
from kindregards.usecases.work import Work


class MailWork(Work):
    """The mail to the employer. ``otherwise`` gives what stands where no part by a model holds."""

    called = "mail"

    def __init__(
        self, case: Case, composed: Email, words: Words, model: str,
        wish: str | None = None, mask: Mask | None = None,
    ) -> None:  # fmt: skip
        self.composed = composed
        self.otherwise: Callable[[], Email] | None = None
        self._mixed: tuple[dict[str, str], Email] | None = None
        super().__init__(case, composed, words, model, wish, mask)

    @cached_property
    def prompt(self) -> Prompt:
        """The first prompt."""
        if self.wish:
            return self._edit_prompt(parts_of_mail(self.composed, own_subject=False))
        own = not is_their_subject(self.case, self.composed, self.pack)
        parts = parts_of_mail(self.composed, own_subject=own)
        return mail_prompt(self.case, self.composed, parts, self.mask, self.pack, self.prompts)

    def mixed(self) -> Email:
        """Return the mail with the parts that hold, judged."""
        if not self.accepted:
            if self.otherwise:
                self.composed, self.otherwise = self.otherwise(), None
            return self.composed
        if self._mixed is None or self._mixed[0] != self.accepted:
            mixed = mixing.mix_email(self.composed, self.accepted, self.author, self.pack)
            self._mixed = (dict(self.accepted), judged(mixed, self.case, self.pack))
        return self._mixed[1]


class ThanksWork(MailWork):
    """The two lines of thanks for an answer, whose words no model sees."""

    called = "thanks"

    @cached_property
    def prompt(self) -> Prompt:
        """The first prompt."""
        ours = {part.name: part.text for part in self.composed.parts}
        wanted = parts_of_mail(self.composed, own_subject=False)
        parts = tuple(part for part in wanted if part in ours)
        return mail_prompt(
            self.case, self.composed, parts, self.mask, self.pack, self.prompts, ours["thanks"]
        )


class NoteWork(Work):
    """The private note."""

    called = "note"
    is_note = True

    def __init__(
        self, case: Case, composed: Note, words: Words, model: str,
        wish: str | None = None, mask: Mask | None = None,
    ) -> None:  # fmt: skip
        self.composed = composed
        super().__init__(case, composed, words, model, wish, mask)

    @cached_property
    def prompt(self) -> Prompt:
        """The first prompt."""
        if self.wish:
            return self._edit_prompt(NOTE_PARTS)
        return note_prompt(self.case, NOTE_PARTS, self.mask, self.pack, self.prompts)

    def mixed(self) -> Note:
        """Return the note with the parts that hold, judged."""
        if not self.accepted:
            return self.composed
        mixed = mixing.mix_note(self.composed, self.accepted, self.author)
        findings = judge_body(mixed.body, self.case, self.pack, gentle=False)
        return replace(mixed, findings=findings)
