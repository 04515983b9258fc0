"""A text cut into words, in which sequences of words are found at once.

Each different word gets a character of its own, so that a text is one string of them, its *line*,
and looking for words is looking for a string in it. Positions are code points of the text.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence

from timeline_app.reading.words import BREAK_IN_WORD, WORD, key_of

_FIRST = 0x100  # beyond all that means something in a pattern
_SURROGATES = range(0xD800, 0xE000)
MOST_INDEXED = 8_000_000
"""Code points of texts whose words are remembered."""
UNKNOWN = "\x00"
"""Stands for a word that the text doesn't have."""
_CHARACTERS = 0x110000 - _FIRST - len(_SURROGATES)
MOST_PARTS = 4
"""Of a word broken at the ends of lines; a longer chain is taken for several words."""
MOST_WAYS = 32
"""In which a word is looked for that is broken at the ends of lines."""


class Characters(dict[str, str]):
    """The character of each word, made when it is first asked for; spelt alike, it is the same.

    Beyond a million different words some share one: what is found is compared by spelling too.
    """

    def __init__(self) -> None:
        self.of_key: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        key = key_of(word)
        character = self.of_key.get(key)
        if character is None:
            number = _FIRST + len(self.of_key) % _CHARACTERS
            number += len(_SURROGATES) * (number >= _SURROGATES.start)
            character = self.of_key[key] = chr(number)
        self[word] = character
        return character


class TextIndex:
    """The words of a text, where they stand, and what they are found by.

    Made with the characters of another one, the lines of both can be compared.
    """

    def __init__(self, text: str, characters: Characters | None = None) -> None:
        self.text = text
        self.starts = array("l")
        self.ends = array("l")
        self.characters = Characters() if characters is None else characters
        self.without_notes: object = None
        """What `source_notes` has made of it."""
        self.line = self._taken()
        self._counts: Counter[str] = Counter(self.line)
        self._joined: dict[str, set[str]] = {}
        self._join_broken_words()

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, number: int) -> str:
        """One of the words as it stands there."""
        return self.text[self.starts[number] : self.ends[number]]

    def passage(self, first: int, last: int) -> str:
        """What stands from one word to another one, both included."""
        return self.text[self.starts[first] : self.ends[last]]

    def gap_before(self, number: int) -> str:
        """What stands between a word and the one before it, or the beginning."""
        before = self.ends[number - 1] if number else 0
        return self.text[before : self.starts[number] if number < len(self) else len(self.text)]

    def character(self, word: str) -> str:
        """What a word is found by; empty if the text doesn't have it."""
        return self.characters.of_key.get(key_of(word), "")

    def ways(self, word: str) -> set[str]:
        """All that a word may be in the line: itself, or its parts at the ends of lines."""
        whole = self.character(word)
        return self._joined.get(key_of(word), set()) | ({whole} if whole else set())

    def count(self, character: str) -> int:
        """How often a word stands in the text, given by its character."""
        return self._counts[character]

    def has(self, word: str) -> bool:
        """Whether the text has a word in exactly this spelling."""
        return word in self.characters

    def at(self, position: int) -> int:
        """The number of the first word that ends after a position."""
        return bisect_right(self.ends, position)

    def _taken(self) -> str:
        """Take the words in, and give their line."""
        starts, ends, character = self.starts.append, self.ends.append, self.characters
        parts: list[str] = []
        for word in WORD.finditer(self.text):
            starts(word.start())
            ends(word.end())
            parts.append(character[word[0]])
        return "".join(parts)

    def _join_broken_words(self) -> None:
        chain: list[int] = []  # numbers of words that follow each other with a hyphen in between
        first, end = (self.starts[0], self.starts[-1] + 1) if self.starts else (0, 0)
        for broken in BREAK_IN_WORD.finditer(self.text, first, end):
            number = bisect_right(self.starts, broken.start()) - 1
            if chain and chain[-1] != number:
                self._join(chain)
                chain = []
            chain = chain or [number]
            chain.append(number + 1)
        self._join(chain)

    def _join(self, chain: Sequence[int]) -> None:
        for first in range(len(chain)):
            for end in range(first + 2, min(first + MOST_PARTS, len(chain)) + 1):
                numbers = chain[first:end]
                key = "".join(key_of(self.word(number)) for number in numbers)
                line = self.line[numbers[0] : numbers[-1] + 1]
                joined = self._joined.setdefault(key, set())
                if len(joined) < MOST_WAYS:
                    joined.add(line)


class TextIndexes:
    """Indexes of the texts that were asked for last, so many code points of them."""

    def __init__(self, most: int = MOST_INDEXED) -> None:
        self._most = most
        self._indexes: dict[str, TextIndex] = {}

    def of(self, sha256: str, words: Callable[[], str]) -> TextIndex:
        """The index of a text, whose `words` are read if it isn't held."""
        index = self._indexes.pop(sha256, None)
        if index is None:
            text = words()
            held = sum(len(one.text) for one in self._indexes.values())
            while self._indexes and held + len(text) > self._most:
                oldest = next(iter(self._indexes))
                held -= len(self._indexes.pop(oldest).text)
            index = TextIndex(text)
        self._indexes[sha256] = index  # the last that was asked for goes last
        return index
