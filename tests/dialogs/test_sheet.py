"""The page a person keeps, as the conversation makes it: on request, and again when what it rests on changed."""

from __future__ import annotations

import pytest

from dialogs.model import Commanded, Document, Tapped, Turn
from tests.player import Chat


def at_the_explanation(language: str = "en") -> Chat:
    """A person who tapped the first of everything; what may apply is on view."""
    chat = Chat(language_code=language)
    chat.start()
    act(chat, "agree")
    for _ in range(60):
        if chat.dialogue.state == "explanation":
            return chat
        buttons = [button for row in chat.turns[-1].replies[-1].buttons for button in row]
        done = [button for button in buttons if button.data.endswith("+done")]
        picked = chat.dialogue.asked.picked if chat.dialogue.asked else ()
        tap(chat, (done if picked and done else buttons)[0].data)
    raise AssertionError(chat.last)


def tap(chat: Chat, data: str) -> Turn:
    return chat.take(Tapped(**chat.base(chat.message_id), data=data))


def act(chat: Chat, action: str) -> Turn:
    """Tap a button by what it does."""
    data = next(button.data for button in chat.buttons() if button.data.startswith(f"do:{action}"))
    return tap(chat, data)


def asked_for(chat: Chat) -> Turn:
    return chat.take(Commanded(**chat.base(), name="sheet"))


def pages(turn: Turn) -> list[Document]:
    return [reply.document for reply in turn.replies if reply.document and reply.document.kind == "sheet"]


def change(chat: Chat, question: str, value: str) -> Turn:
    """Put one answer right by [That's not right], and confirm what follows from it."""
    tap(chat, f"do:wrong:{question}")
    asked = chat.dialogue.asked
    assert asked is not None and asked.question == question
    return tap(chat, f"a:{asked.revision}:{question}:{value}")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_comes_by_command_and_by_button(language: str) -> None:
    """/sheet and the button give a file; its own button says the same words in the chat."""
    chat = at_the_explanation(language)
    (page,) = pages(asked_for(chat))
    assert page.sheet is not None and page.sheet.language == language
    (again,) = pages(tap(chat, "do:sheet"))
    assert again.sheet is not None and again.sheet.parts == page.sheet.parts
    tap(chat, "do:sheet_here")
    for part in page.sheet.parts:
        assert part.title in chat.last
        assert part.text in chat.last


def test_before_anything_was_told_there_is_no_page() -> None:
    """Neither before consent nor before the first answer; the person is led on instead of met with silence."""
    chat = Chat()
    chat.start()
    for _ in range(2):
        turn = asked_for(chat)
        assert turn.replies and not pages(turn)
        if chat.dialogue.state == "welcome":
            act(chat, "agree")


def test_a_correction_makes_it_again_and_names_the_one_it_replaces() -> None:
    """The old page is wrong now: a new one comes by itself, once, with the words that were put right."""
    chat = at_the_explanation()
    (first,) = pages(asked_for(chat))
    assert first.sheet is not None and "replaces" not in first.sheet.made
    before = len(chat.turns)
    change(chat, "certainty", "9")
    for _ in range(20):
        if chat.dialogue.notes.get("offered"):
            break
        tap(chat, chat.turns[-1].replies[-1].buttons[-1][0].data)
    assert chat.turns[-1].replies[-1].key == "ask-teach_back"
    sent = [page for turn in chat.turns[before:] for page in pages(turn)]
    assert len(sent) == 1
    assert sent[0].sheet is not None and "replaces the page of Monday, November 23" in sent[0].sheet.made
    assert "9 / 10" in sent[0].sheet.text


def test_no_page_comes_that_nobody_asked_for() -> None:
    """A correction alone sends nothing; and what changed nothing sends nothing again."""
    chat = at_the_explanation()
    assert not pages(change(chat, "certainty", "9"))
    asked_for(chat)
    assert not pages(chat.say("thank you"))
    assert "replaces" not in pages(asked_for(chat))[0].sheet.made


def test_the_paper_is_that_of_the_country() -> None:
    """US Letter in the United States, as far as is known; A4 elsewhere."""
    chat = at_the_explanation()
    assert pages(asked_for(chat))[0].sheet.paper == "letter"
    chat.dialogue = chat.dialogue.model_copy(update={"zone": "Europe/Madrid"})
    assert pages(asked_for(chat))[0].sheet.paper == "a4"
