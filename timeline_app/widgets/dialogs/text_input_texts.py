"""What is said of a text that was read, and of one that was not."""

from __future__ import annotations

from timeline_app.core.evidence.text_input import (
    KeptWords,
    OmittedContent,
    TextFormat,
    UnreadTextReason,
)
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.texts.phrases import dotted, listed

text_input_texts = Texts("text_input_texts")


def facts_of(words: KeptWords, count: int) -> str:
    """What was read, from what, and how many words of it are kept, if that is known (not -1)."""
    said = text_input_texts.tr("{n} {word|words}", "", count) if count >= 0 else ""
    return dotted((words.name, _format(words.format), said))


def left_out_words(left_out: tuple[OmittedContent, ...]) -> str:
    """What a file holds besides, in a sentence; nothing where there is nothing."""
    named = {
        OmittedContent.PAGE_PARTS: text_input_texts.tr("what stands around the text of the page"),
        OmittedContent.HEADERS: text_input_texts.tr("heads and feet of the pages"),
        OmittedContent.DELETIONS: text_input_texts.tr(
            "what was struck out while changes were tracked"
        ),
        OmittedContent.COMMENTS: text_input_texts.tr("comments"),
    }
    parts = [named[one] for one in left_out]
    sentence = text_input_texts.tr("Left out: {parts}.")
    return sentence.replace("{parts}", listed(parts)) if parts else ""


def unread_sentence(reason: UnreadTextReason, detail: str = "") -> str:
    """Why no words were read, in one sentence."""
    sentence = {
        UnreadTextReason.TOO_LONG: text_input_texts.tr(
            "This is more than the 20 MB of words that one text may have."
        ),
        UnreadTextReason.FILE_TOO_LARGE: text_input_texts.tr(
            "This file is larger than the 100 MB that are read."
        ),
        UnreadTextReason.EMPTY: text_input_texts.tr("No words stand in it."),
        UnreadTextReason.NO_TEXT_IN_PDF: text_input_texts.tr(
            "The pages of this PDF are pictures, as a scanner makes them: it holds no words."
        ),
        UnreadTextReason.ENCRYPTED: text_input_texts.tr(
            "It opens with a password alone: save it without one, or paste its text."
        ),
        UnreadTextReason.ENCODING: text_input_texts.tr(
            "Its encoding can't be told for certain: save it as UTF-8, or paste its text."
        ),
        UnreadTextReason.NOT_TEXT: text_input_texts.tr(
            "This is no text, Markdown, HTML, DOCX, ODT or PDF."
        ),
        UnreadTextReason.OLD_WORD: text_input_texts.tr(
            "Old formats of Word and RTF aren't read: save it as DOCX, or paste its text."
        ),
        UnreadTextReason.BROKEN: text_input_texts.tr("This file is not whole, or damaged."),
        UnreadTextReason.UNSAFE: text_input_texts.tr(
            "This file is built as no honest one is, and was not opened."
        ),
        UnreadTextReason.NO_READER: text_input_texts.tr(
            "PDF can't be read here: pypdfium2 is not installed."
        ),
        UnreadTextReason.TOO_SLOW: text_input_texts.tr(
            "Reading this took too long, so it was given up."
        ),
        UnreadTextReason.UNREADABLE: text_input_texts.tr("This file can't be read."),
        UnreadTextReason.FAILED: text_input_texts.tr("Reading this broke off."),
    }[reason]
    shows_detail = reason in (UnreadTextReason.UNREADABLE, UnreadTextReason.FAILED)
    return f"{sentence} ({detail})" if detail and shows_detail else sentence


def _format(kind: TextFormat) -> str:
    names = {
        TextFormat.PLAIN: text_input_texts.tr("text"),
        TextFormat.MARKDOWN: "Markdown",
        TextFormat.HTML: text_input_texts.tr("web page"),
        TextFormat.DOCX: "DOCX",
        TextFormat.ODT: "ODT",
        TextFormat.PDF: "PDF",
    }
    return names[kind]
