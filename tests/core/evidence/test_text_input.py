"""What a text and its page say of a new source fills only what nobody has said otherwise."""

from __future__ import annotations

import pytest

from timeline_app.core.evidence.text_input import KeptWords, TextFormat, with_hints
from timeline_app.core.records.records import CslDate, CslItem, Source, SourceId

URL = "https://news.example/dispatch"
PAGE = KeptWords("Words.", TextFormat.HTML, url=URL, title="A dispatch", site="Axios")


def source(**item: object) -> Source:
    return Source(SourceId("one"), CslItem("webpage", **item))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("item", "published", "filled"),
    [
        ({"title": "Mine"}, "2023-06", {"title": "Mine", "issued": CslDate(raw="2023-06")}),
        ({"title": "Mine"}, "", {"title": "Mine"}),
        ({"issued": CslDate(((2011,),))}, "2023-06", {"issued": CslDate(((2011,),))}),
        ({"URL": URL}, "", {"URL": URL, "title": "A dispatch", "container_title": "Axios"}),
        (
            {"URL": URL, "title": "Mine"},
            "2023",
            {
                "URL": URL,
                "title": "Mine",
                "container_title": "Axios",
                "issued": CslDate(raw="2023"),
            },
        ),
    ],
)
def test_a_new_source_takes_what_is_wanting(
    item: dict[str, object], published: str, filled: dict[str, object]
) -> None:
    assert with_hints(source(**item), PAGE, published) == source(**filled)
