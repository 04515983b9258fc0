"""Single keys as their users want them: others may stand in the place of the usual ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt

Key = Qt.Key
MINUS = "−"
USUAL: Mapping[str, tuple[Qt.Key, bool]] = {
    "+": (Key.Key_Plus, False),
    MINUS: (Key.Key_Minus, False),
    "F": (Key.Key_F, False),
    "Shift+F": (Key.Key_F, True),
    "E": (Key.Key_E, False),
    "D": (Key.Key_D, False),
    "M": (Key.Key_M, False),
    "N": (Key.Key_N, False),
    "/": (Key.Key_Slash, False),
    "[": (Key.Key_BracketLeft, False),
    "]": (Key.Key_BracketRight, False),
}
"""The usual keys as menus show them, with their codes and whether Shift is held."""

READING = ("J", "K", "A", "X", "O")
"""The usual keys of the reader: to the next and last mark, accept, dismiss, the other place."""
ALL = (*USUAL, *READING)
"""No two commands have one key, wherever it works: a key is learnt once."""


class SingleKeys(NamedTuple):
    """What stands in the place of usual keys: the chosen one of each that was changed."""

    chosen: Mapping[str, str] = {}

    def shown(self, usual: str) -> str:
        """The key that now does what the usual one did."""
        return self.chosen.get(usual, usual)

    def usual(self, pressed: str) -> str:
        """The usual key that a pressed one stands for; empty where it is no command any more."""
        for usual, chosen in self.chosen.items():
            if chosen == pressed:
                return usual
        return "" if pressed in self.chosen else pressed

    def with_key(self, usual: str, pressed: str) -> SingleKeys:
        """The same with another key for one command; who had that key gets this one's."""
        before = self.shown(usual)
        keys = {name: self.shown(name) for name in ALL}
        for name, key in keys.items():
            if key == pressed:
                keys[name] = before
        keys[usual] = pressed
        return SingleKeys({name: key for name, key in keys.items() if name != key})


def letters_of(pairs: Mapping[str, str]) -> SingleKeys:
    """The letters that were remembered as pairs of usual and chosen; nonsense is left out."""
    found = SingleKeys()
    for usual, chosen in pairs.items():
        is_key = len(chosen.removeprefix("Shift+")) == 1 and chosen.isprintable()
        if usual in ALL and is_key and not chosen.isspace():
            found = found.with_key(usual, chosen)
    return found


def pressed_name(text: str, *, shift: bool) -> str:
    """How menus would name a key that typed this text; empty where it is no letter or sign."""
    if len(text) != 1 or not text.isprintable() or text.isspace():
        return ""
    if text.isalpha():
        return f"Shift+{text.upper()}" if shift else text.upper()
    return MINUS if text == "-" else text
