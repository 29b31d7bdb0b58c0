"""Whether the employer is a public one: by its name and its domain."""

from kindregards.core.language import Table
from kindregards.core.mail.message import Message
from kindregards.core.reading.addresses import domain_of
from kindregards.core.reading.search import find


def is_public_employer(company: str | None, message: Message, body: str, words: Table) -> bool:
    """Tell whether the employer is a public body (health service, council, government, police …).

    Its name, or the domain of the sender or Reply-To, says so; without a name the text may.
    """
    public = words["public"]
    if company and find(public["names"], company):
        return True
    people = (message.sender, message.reply_to)
    if any(find(public["domains"], domain_of(person.email)) for person in people if person):
        return True
    return company is None and find(public["texts"], body) is not None
