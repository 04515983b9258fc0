from __future__ import annotations

import subprocess
import sys
from string import digits

import pytest
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QTextLayout,
)

from timeline_app.core.resources import resource
from timeline_app.render.style.fonts import FIGURES, HAN, SANS, SERIF, Face, font_of, serif_families

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("face", Face)
def test_each_face_is_one_of_ours_in_its_own_weight(face: Face) -> None:
    asked = font_of(face)
    given = QFontInfo(asked)
    assert given.family() == (FIGURES if face is Face.SOURCE else SANS)
    assert given.weight() == asked.weight()


def test_figures_of_sources_are_as_wide_as_each_other() -> None:
    tabular, usual = (QFontMetricsF(font_of(face)) for face in (Face.SOURCE, Face.DETAIL))
    assert len({tabular.horizontalAdvance(digit) for digit in digits}) == 1
    assert usual.horizontalAdvance("1") < usual.horizontalAdvance("0")
    for same in ("Reuters", "秦刚"):
        assert tabular.horizontalAdvance(same) == usual.horizontalAdvance(same)
    assert tabular.ascent() == usual.ascent()
    assert tabular.height() == usual.height()


@pytest.mark.parametrize("face", Face)
def test_chinese_letters_make_no_line_higher(face: Face) -> None:
    heights = []
    for words in ("Qin Gang", "Qin Gang 秦刚"):
        layout = QTextLayout(words, font_of(face))
        layout.beginLayout()
        heights.append(layout.createLine().height())
        layout.endLayout()
    assert heights[0] == heights[1]


def test_families_can_be_named_before_there_is_an_application() -> None:
    code = "from timeline_app.render.style import fonts; print(fonts.tabular_font().families()[0])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == f"{FIGURES}\n"


def test_quotes_have_a_face_of_their_own() -> None:
    quotes = QFont(serif_families())
    assert QFontInfo(quotes).family() == SERIF


def test_a_bold_face_is_there_and_not_smeared_from_another() -> None:
    serif_families()  # which makes all of them known
    assert set(QFontDatabase.styles(SANS)) == {"Regular", "Medium", "SemiBold", "Bold"}
    assert QFontDatabase.styles(HAN) == ["Regular"]


def test_each_face_says_whose_it_is() -> None:
    faces = sorted(resource("fonts").glob("*.ttf"))
    assert len(faces) == 7
    for face in faces:
        notice = face.with_name(f"{face.name}.license").read_text(encoding="utf-8")
        assert "SPDX-FileCopyrightText: 20" in notice
        assert "SPDX-License-Identifier: OFL-1.1" in notice
