"""Which words change what a sentence says most: negations, numbers, names."""

from __future__ import annotations

from collections.abc import Callable

_NEGATIONS = frozenset(
    """
    not no never none nor neither nothing nobody nowhere without cannot unable refuse refused
    refuses hardly barely
    ne pas non jamais rien aucun aucune sans ni
    nicht kein keine keinen keinem keiner keines nie niemals nichts ohne weder
    nunca ningún ninguna ninguno nada sin tampoco
    не нет ни никогда ничего никто без
    不 没 沒 未 无 無 非 否 勿 莫 别 別 毋
    لا لم لن ليس ليست بدون غير
    לא אין בלי אף
    नहीं मत न
    """.split()  # noqa: SIM905 - a table to be read
)
_NUMBERS = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred hundreds thousand thousands million millions billion billions trillion trillions dozen
    dozens half third quarter first second once twice double triple percent % $ € £ ¥ ₽ ₩
    """.split()  # noqa: SIM905 - a table to be read
)

_LONGEST_ACRONYM = 5


def is_negation(word: str) -> bool:
    """Whether a word denies something, in the languages we know some of: "not", "didn't", 不."""
    folded = word.casefold().replace("\u2019", "'")
    return folded in _NEGATIONS or folded.endswith("n't")


def is_number(word: str) -> bool:
    """Whether a word has figures in it, or is a number in words or a unit of one."""
    return any(character.isnumeric() for character in word) or word.casefold() in _NUMBERS


def is_name(word: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a word is written like a name; `is_common` tells of words that stand in a text.

    A capital says little at the beginning of a sentence, so a word that the text has in small
    letters too is none.
    """
    return word[:1].isupper() and not is_common(word.lower())


def is_acronym(word: str) -> bool:
    """Whether a word is written like the name of a state or body: US, but not us."""
    return 1 < len(word) <= _LONGEST_ACRONYM and word.isupper()


def is_grave(word: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a difference in this word is one that must not be overlooked."""
    return is_negation(word) or is_number(word) or is_name(word, is_common)
