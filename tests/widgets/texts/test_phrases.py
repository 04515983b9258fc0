"""What stands around texts and between them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from timeline_app.core.text.translation import speak
from timeline_app.widgets.texts.phrases import labelled, listed, quoted, remarked, sentences


class _Chinese:
    """Writes its own signs, without spaces."""

    def translate(self, context: str, text: str, comment: str, n: int) -> str:
        signs = {
            ", ": "、",
            "“{text}”": "「{text}」",
            "{label}: {text}": "{label}：{text}",
            "{text} ({remark})": "{text}（{remark}）",
            "{first} {second}": "{first}{second}",
        }
        return signs[text]

    def number(self, value: int) -> str:
        return str(value)


@pytest.fixture
def chinese() -> Iterator[None]:
    speak(_Chinese())
    yield
    speak(None)


def test_in_english() -> None:
    assert listed(["Beijing", "", "Paris"]) == "Beijing, Paris"
    assert listed([]) == ""
    assert labelled("Place", "Beijing") == "Place: Beijing"
    assert quoted("We will see") == "“We will see”"
    assert remarked("Xi Jinping", "host") == "Xi Jinping (host)"
    assert sentences("It names no year.", "Kept.") == "It names no year. Kept."


@pytest.mark.usefixtures("chinese")
def test_as_another_language_writes_it() -> None:
    assert listed(["北京", "", "巴黎"]) == "北京、巴黎"
    assert labelled("地点", "北京") == "地点：北京"
    assert quoted("走着瞧") == "「走着瞧」"
    assert remarked("习近平", "主人") == "习近平（主人）"
    assert sentences("没有年份。", "保留。") == "没有年份。保留。"


def test_fields_in_texts_of_people_stay() -> None:
    assert labelled("{text}", "{label} {") == "{text}: {label} {"
    assert remarked("{remark}", "}") == "{remark} (})"
