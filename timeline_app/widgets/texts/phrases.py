"""What stands around texts and between them, as the reader's language writes it."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.core.text.translation import Texts

phrase_texts = Texts("phrase_texts")


def labelled(label: str, text: str) -> str:
    """What something is called, and what it is: "Place: Beijing"."""
    return phrase_texts.tr("{label}: {text}").format(label=label, text=text)


def quoted(text: str) -> str:
    """The text as words of somebody else: in curly quotes in English."""
    return phrase_texts.tr("“{text}”").format(text=text)


def remarked(text: str, remark: str) -> str:
    """The text with a remark behind it: "Xi Jinping (host)"."""
    return phrase_texts.tr("{text} ({remark})").format(text=text, remark=remark)


def sentences(first: str, second: str) -> str:
    """One sentence behind the other."""
    return phrase_texts.tr("{first} {second}", "two sentences").format(first=first, second=second)


def dotted(texts: Iterable[str]) -> str:
    """Those that are not empty, with dots between them; no line ever begins with a dot."""
    return "\u00a0· ".join(filter(None, texts))


def headed(text: str) -> str:
    """The text as a heading begins: with a capital, where the script has any."""
    return text[:1].title() + text[1:]


def clauses(texts: Iterable[str]) -> str:
    """Those that are not empty, as parts of one sentence."""
    return phrase_texts.tr("; ", "between clauses").join(filter(None, texts))


def listed(texts: Iterable[str]) -> str:
    """Those that are not empty, in a row: "title, date, place"."""
    return phrase_texts.tr(", ", "between what is listed").join(filter(None, texts))
