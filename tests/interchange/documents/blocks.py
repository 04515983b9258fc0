"""Blocks of any texts, and their words, for the tests of what memos are written as."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from timeline_app.core.memo.blocks import (
    Block,
    Footnote,
    Heading,
    Inlines,
    MemoFigure,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.interchange.documents.characters import fit

MARKUP = """<b> </p> <script>alert(1)</script> &amp; &lt &#60; ]]> <!-- --> javascript:alert(1)
    [^1] [^1]: [a](b) ![x](y) [[x]] [a]: ^[x] ``` ~~~ $x$ $$ \\begin{x} {.x} ::: # #tag - + * 1. (a)
    iv. #. > | |--|--| +---+ === --- ** __ == %% @smith -@s :x: ... ' " '' http://x.y www.a.b a@b.c
    =1+1 \\ / \x00 \x07 \x1b \x7f \ufffe \uffff \ud800 \u2028 \x85 \u202e \u200b 中美 😀""".split()  # noqa: SIM905 - a table to be read
PIECES = st.one_of(
    st.sampled_from(
        [*MARKUP, " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\v", "\u00a0", "\u3000"]
    ),
    st.text(max_size=4),
)
TEXTS = st.lists(PIECES, max_size=10).map("".join)


def blocks_of(texts: Sequence[str]) -> list[Block]:
    """A memo in which each of these texts stands in one of all places."""
    blocks: list[Block] = [Heading(1, (TextSpan("Title"),))]
    for at, text in enumerate(texts):
        other = texts[at - 1]
        note = Footnote((TextSpan("n" + text), TextSpan("link", address="http://a.b/c?d=1&e;")))
        inlines: Inlines = (TextSpan(text), note, TextSpan(other, language="zh-Hans"), note, note)
        places: tuple[Block, ...] = (
            Heading(3, (TextSpan(text),), text),
            MemoParagraph(ParagraphRole.BODY, inlines),
            MemoParagraph(ParagraphRole.QUOTE, (TextSpan(text, language=other[:8]),)),
            MemoParagraph(ParagraphRole.ATTRIBUTION, inlines),
            MemoParagraph(
                ParagraphRole.REMARK,
                (TextSpan(text, is_strong=True), TextSpan(other, is_emphasized=True)),
            ),
        )
        blocks.append(places[at % len(places)])
    return blocks


def words_of(blocks: Iterable[Block], before: str = "", after: str = "") -> list[str]:
    """The words of each, with its notes where they stand between two signs."""
    return [
        words(block.inlines, before, after) for block in blocks if not isinstance(block, MemoFigure)
    ]


def words(inlines: Inlines, before: str = "", after: str = "") -> str:
    """The words of a paragraph, as characters that every document can hold."""
    return "".join(
        before + words(one.spans) + after if isinstance(one, Footnote) else fit(one.text)
        for one in inlines
    )


def bare(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())
