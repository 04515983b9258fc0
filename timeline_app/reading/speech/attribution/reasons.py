"""Why somebody is taken for the speaker, said to the reader."""

from __future__ import annotations

from timeline_app.core.text.translation import words


def behind(shown: str) -> str:
    """The sentence names them behind the quotation."""
    return words.tr("“{words}” stands behind it").replace("{words}", shown)


def before(shown: str) -> str:
    """The sentence names them before the quotation."""
    return words.tr("“{words}” stands before it").replace("{words}", shown)


def may_mean(pronoun: str) -> str:
    """Somebody else whom a pronoun may mean."""
    return words.tr("“{words}” may mean them").replace("{words}", pronoun)


def subject() -> str:
    """The sentence of the quotation tells of them."""
    return words.tr("the sentence tells of them")


def goes_on() -> str:
    """They spoke in the quotation before."""
    return words.tr("goes on from the quotation before")


def told_before() -> str:
    """The sentence before the quotation tells of them."""
    return words.tr("the sentence before tells of them")


def named_before() -> str:
    """Somebody else of whom the text has told."""
    return words.tr("named before")


def label() -> str:
    """The label of a turn names them."""
    return words.tr("the label of the turn")
