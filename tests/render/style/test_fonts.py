from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QImage

from timeline_app.core.resources import resource
from timeline_app.render.style.fonts import HAN, SANS, SERIF, Face, font_of, serif_families

pytestmark = pytest.mark.usefixtures("qapp")

NO_FONTS = "<fontconfig></fontconfig>"


@pytest.mark.parametrize("face", Face)
def test_each_face_is_one_of_ours_in_its_own_weight(face: Face) -> None:
    asked = font_of(face)
    given = QFontInfo(asked)
    assert given.family() == SANS
    assert given.weight() == asked.weight()


def test_quotes_have_a_face_of_their_own() -> None:
    quotes = QFont(serif_families())
    assert QFontInfo(quotes).family() == SERIF


def test_a_bold_face_is_there_and_not_smeared_from_another() -> None:
    serif_families()  # which makes all of them known
    assert set(QFontDatabase.styles(SANS)) == {"Regular", "Medium", "SemiBold", "Bold"}
    assert QFontDatabase.styles(HAN) == ["Regular"]


def test_each_face_says_whose_it_is() -> None:
    faces = sorted(resource("fonts").glob("*.ttf"))
    assert len(faces) == 6
    for face in faces:
        notice = face.with_name(f"{face.name}.license").read_text(encoding="utf-8")
        assert "SPDX-FileCopyrightText: 20" in notice
        assert "SPDX-License-Identifier: OFL-1.1" in notice


@pytest.mark.slow
def test_a_picture_is_the_same_where_no_other_font_is_installed(tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text(NO_FONTS, encoding="utf-8")
    pictures = [
        _exported(tmp_path / f"{name}.png", variables)
        for name, variables in (("usual", {}), ("bare", {"FONTCONFIG_FILE": str(bare)}))
    ]
    assert pictures[0].read_bytes() == pictures[1].read_bytes()
    assert not QImage(str(pictures[0])).isNull()


def _exported(path: Path, variables: dict[str, str]) -> Path:
    """The sample's picture, made in an environment with these variables."""
    command = [sys.executable, "-m", "timeline_app", "export", "sample", str(path)]
    subprocess.run(command, env=os.environ | variables, check=True, capture_output=True)
    return path
