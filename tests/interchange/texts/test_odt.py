"""An OpenDocument text is read with all that stands beside its paragraphs."""

import pytest

from tests.interchange.texts.writers import odt
from timeline_app.interchange.texts.read_text import read_text


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ("<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame>", "Box"),
        (
            "<draw:custom-shape><text:p>One</text:p><text:p>two</text:p></draw:custom-shape>",
            "One\ntwo",
        ),
        (
            ("<draw:g><draw:rect><text:p>One</text:p></draw:rect><draw:frame><draw:text-box>"
            "<text:p>two</text:p></draw:text-box></draw:frame></draw:g>"),
            "One\ntwo",
        ),
        (
            ("<draw:custom-shape><text:p>a<draw:caption><text:p>b</text:p></draw:caption>c</text:p>"
            "</draw:custom-shape>"),
            "ac\nb",
        ),
    ],
)  # fmt: skip
def test_what_is_drawn_stands_behind_the_paragraph_that_holds_it(drawn: str, words: str) -> None:
    read = read_text(odt(f"<text:p>The channel {drawn}is open.</text:p><text:p>End</text:p>"))
    assert read.words == f"The channel is open.\n{words}\nEnd"


def test_spaces_of_the_file_count_once_across_its_elements() -> None:
    paragraph = (
        "<text:p>\n <text:span> The </text:span><text:span> talks</text:span>\n went on</text:p>"
    )
    meant = "<text:p>so<text:s text:c='2'/><text:span> far</text:span></text:p>"
    assert read_text(odt(paragraph + meant)).words == "The talks went on\nso  far"


def test_comments_notes_and_what_is_struck_out_part_no_words() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Below</text:p></text:note-body></text:note>"
    )
    comment = "<office:annotation><text:p>Really?</text:p></office:annotation>"
    struck = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>not</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    read = read_text(odt(f"{struck}<text:p>Wor{comment}ds{note} go on</text:p>"))
    assert read.words == "Words go on\n\nBelow"
