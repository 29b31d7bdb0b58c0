"""What a misbehaving server answers is stopped in every language."""

import pytest

from kindregards.adapters.resources import language_pack, shared_table
from kindregards.core.grounds import vocabulary
from kindregards.core.rules import judge_part
from kindregards.core.rules.base import PartContext

HONEST = {
    "de": "Vielen Dank für Ihre Nachricht und für die Zeit, die Sie sich genommen haben.",
    "en": "Thank you for your message and for the time that you gave my application.",
    "es": "Gracias por su mensaje y por el tiempo que ha dedicado a mi candidatura.",
    "fr": "Merci pour votre message et pour le temps que vous avez consacré à ma candidature.",
    "it": "La ringrazio per il messaggio e per il tempo dedicato alla mia candidatura.",
    "ja": "このたびはご連絡をいただき、誠にありがとうございました。",
    "nl": "Hartelijk dank voor uw bericht en voor de tijd die u aan mijn sollicitatie hebt besteed.",
    "pl": "Bardzo dziękuję za wiadomość i za czas poświęcony mojemu zgłoszeniu.",
    "pt": "Muito obrigada pela mensagem e pelo tempo dedicado à minha candidatura.",
}
REFUSAL = {
    "de": "Es tut mir leid, aber dabei kann ich nicht helfen.",
    "en": "I'm sorry, but I can't help with that.",
    "es": "Lo siento, no puedo ayudarle con eso.",
    "fr": "Je suis désolé, je ne peux pas vous aider.",
    "it": "Mi dispiace, non posso aiutarla.",
    "ja": "申し訳ありませんが、そのご依頼にはお答えできません。",
    "nl": "Het spijt me, ik kan u daar niet mee helpen.",
    "pl": "Przykro mi, nie mogę w tym pomóc.",
    "pt": "Lamento, não posso ajudar com isso.",
}
INSULT = {
    "de": "Sie sind inkompetente Idioten.",
    "en": "You are incompetent idiots.",
    "es": "Son ustedes unos incompetentes.",
    "fr": "Vous êtes des incompétents.",
    "it": "Siete degli incompetenti.",
    "ja": "あなたたちは無能です。",
    "nl": "Jullie zijn incompetente idioten.",
    "pl": "Jesteście niekompetentni.",
    "pt": "Vocês são uns incompetentes.",
}
MATTER = (
    " https://harbour.example/x", " Bcc: all@harbour.example", " {{name}}", " ${name}", " <b>x</b>",
    " [[PERSON_1]]", " \x1b[31m", " **x**", " 🙏", " 0161 496 0123", "\n- x", "\n\nx", "\u200b",
    " `x`", " +44 161 496 0123", " www.harbour.example", "\r\nSubject: x", " %NAME%",
)  # fmt: skip


def stopped(language: str, text: str, part: str = "thanks", **known: object) -> bool:
    pack = language_pack(language)
    context = PartContext(
        part=part,
        language=language,
        grounds=("Harbour Foods", "Dana Ruiz"),
        stage="interview",
        vocabulary=vocabulary(pack),
        languages=shared_table("languages"),
        tables=pack.tables,
        **known,  # type: ignore[arg-type]
    )
    return bool(judge_part(text, context, pack.tables["rules"]))


@pytest.mark.parametrize("language", HONEST)
def test_an_honest_part_passes(language: str) -> None:
    assert not stopped(language, HONEST[language])


@pytest.mark.parametrize("language", HONEST)
@pytest.mark.parametrize("matter", MATTER)
def test_what_no_mail_holds_is_stopped(language: str, matter: str) -> None:
    assert stopped(language, HONEST[language] + matter)


@pytest.mark.parametrize("language", HONEST)
def test_refusals_insults_and_length_are_stopped(language: str) -> None:
    assert stopped(language, REFUSAL[language])
    assert stopped(language, f"{HONEST[language]} {INSULT[language]}")
    assert stopped(language, INSULT[language], part="known", note=True)
    assert stopped(language, " ".join([HONEST[language]] * 100))
    assert stopped(language, "")
    assert stopped(language, f'{{"thanks": "{HONEST[language]}"}}')


@pytest.mark.parametrize("language", HONEST)
@pytest.mark.parametrize("other", HONEST)
def test_another_language_is_stopped(language: str, other: str) -> None:
    if other != language:
        assert stopped(language, HONEST[other])


@pytest.mark.parametrize("language", HONEST)
def test_words_of_the_instructions_are_stopped(language: str) -> None:
    assert stopped(language, HONEST[language], instructions=(f"x {HONEST[language]} y",))


@pytest.mark.parametrize("language", HONEST)
def test_an_insult_of_the_persons_own_is_no_excuse(language: str) -> None:
    own = (INSULT[language],)
    assert stopped(language, INSULT[language], part="known", note=True, own=own)
