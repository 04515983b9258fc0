"""What pandoc reads in Markdown of ours, in each kind that it knows: every word, and no markup."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.core.memo.details import notes_in, sample
from tests.examples import examples
from tests.interchange.documents.blocks import TEXTS, bare, blocks_of, words_of
from tests.second_opinions import by_pandoc, notes_of
from timeline_app.core.memo.blocks import (
    Block,
    Footnote,
    Heading,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.core.memo.memo import memo_blocks
from timeline_app.core.text.translation import english
from timeline_app.interchange.documents import markdown
from timeline_app.interchange.documents.markdown import escaped

KINDS = ("markdown-smart", "gfm", "commonmark_x-smart")
"""Without pandoc's typography, which makes curly quotation marks of straight ones."""


def written(blocks: Iterable[Block]) -> str:
    file = io.BytesIO()
    markdown.write_blocks(blocks, file)
    return file.getvalue().decode()


def seen_words(value: Any) -> str:  # noqa: ANN401 - as it is in JSON
    """All words that pandoc sees, notes in brackets; what stands for markup of ours alone."""
    if isinstance(value, list):
        return "".join(map(seen_words, value))
    kind, held = value["t"], value.get("c")
    if kind == "Str":
        return str(held)
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Note":
        return f"⟦{seen_words(held)}⟧"
    inner = {"Link": 1, "Header": 2}.get(kind)
    if inner is not None:
        return seen_words(held[inner])
    assert kind in ("Para", "Plain", "BlockQuote", "Strong", "Emph"), value
    return seen_words(held)


def composed(words: str) -> str:
    """Without white space, and in form NFC: pandoc's reader of CommonMark composes letters."""
    return normalize("NFC", bare(words))


WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""For each example is a process."""


@settings(max_examples=examples(15), deadline=None, phases=WITHOUT_SHRINKING)
@given(st.lists(TEXTS, min_size=20, max_size=60), st.sampled_from(KINDS))
def test_any_text_comes_back_as_text(texts: list[str], kind: str) -> None:
    blocks = blocks_of(texts)
    seen = json.loads(by_pandoc(written(blocks).encode(), kind, "json"))
    words = bare("".join(words_of(blocks, "⟦", "⟧")))
    assert composed(seen_words(seen["blocks"])) == composed(words)
    assert seen["meta"] == {}


def test_pandoc_sees_each_note_and_each_quote_of_the_sample() -> None:
    header, events = sample()
    blocks = list(memo_blocks(header, events, english))
    seen = by_pandoc(written(blocks).encode(), KINDS[0], "json")
    assert notes_of(seen) == len(notes_in(blocks))
    words = bare(seen_words(json.loads(seen)["blocks"]))
    for details in events:
        for quote in details.quotes:
            assert bare(quote.quote.text) in words


@pytest.mark.parametrize(
    ("text", "as_markdown"),
    [
        ("The U.S. said it's a 2-day visit (Axios), 3:15 p.m.", None),
        ("C. Y. Leung", r"C\. Y. Leung"),
        ("1. June", r"1\. June"),
        ("1.5 million", None),
        ("  - no", r"\- no"),
        ("$5 #tag a_b [x] <b>", r"\$5 \#tag a\_b \[x\] \<b>"),
        ("AT&T &amp; R&D", r"AT\&T \&amp; R\&D"),
        ("javascript:alert(1)", None),
        ("http://a.b www.a.b", r"http\://a.b www\.a.b"),
        ("and so on... -- no", r"and so on\... \-- no"),
    ],
)
def test_no_more_is_escaped_than_must_be(text: str, as_markdown: str | None) -> None:
    assert escaped(text) == (text if as_markdown is None else as_markdown)


def test_a_label_stands_before_its_text() -> None:
    label = MemoParagraph(ParagraphRole.REMARK, (TextSpan("Note:", is_strong=True), TextSpan(" x")))
    assert written([label]) == "**Note**: x\n"


def test_words_of_quotes_keep_their_straight_quotation_marks() -> None:
    quote = written([MemoParagraph(ParagraphRole.QUOTE, (TextSpan('It\'s "us"'),))])
    assert by_pandoc(quote.encode(), "markdown", "plain").strip() == 'It\'s "us"'


AS_MARKDOWN = f"""\
## Talks

May 2023

> One{"  "}
> two
>
> three
>
> — Xi[^1] [^2]

> Four

[^1]: Paper, <http://a.b/c>
[^2]: Paper, <http://a.b/c>

## More
"""


def test_a_quote_stands_with_its_speaker_and_its_notes_below_the_event() -> None:
    note = Footnote((TextSpan("Paper, "), TextSpan("http://a.b/c", address="http://a.b/c")))
    blocks: list[Block] = [
        Heading(2, (TextSpan("Talks"),), "ev"),
        MemoParagraph(ParagraphRole.DATE, (TextSpan("May 2023"),)),
        MemoParagraph(ParagraphRole.QUOTE, (TextSpan("One\ntwo\n\nthree"),)),
        MemoParagraph(ParagraphRole.ATTRIBUTION, (TextSpan("— Xi"), note, note)),
        MemoParagraph(ParagraphRole.QUOTE, (TextSpan("Four"),)),
        Heading(2, (TextSpan("More"),)),
    ]
    assert written(blocks) == AS_MARKDOWN
