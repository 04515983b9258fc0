import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from timeline_app.core.records.event_details import Participant
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    EventId,
    OtherName,
    Participation,
)
from timeline_app.widgets.controls.chips import ActorChip, FactChip, name_in_own_script
from timeline_app.widgets.controls.text_labels import ElidedLabel, tool_tip


def actor(name: str, *others: tuple[str, str]) -> Actor:
    names = tuple(OtherName(text, language) for text, language in others)
    return Actor(ActorId("a"), name, ActorKind.PERSON, other_names=names)


def chip_of(qtbot: QtBot, name: str) -> ActorChip:
    chip = ActorChip()
    qtbot.addWidget(chip)
    chip.put(Participant(actor(name), Participation(EventId("e"), ActorId("a"))))
    return chip


@pytest.mark.parametrize(
    ("others", "name"),
    [
        ([("秦刚", "zh-Hans")], "秦刚"),
        ([("Цинь Ган", "ru"), ("秦刚", "zh")], "秦刚"),
        ([("Путин", "ru")], "Путин"),
        ([("Ch'in Kang", "zh-Latn"), ("Qín Gāng", "zh-Latn")], ""),
        ([], ""),
    ],
)
def test_the_name_beside_is_chinese_or_in_another_script(
    others: list[tuple[str, str]], name: str
) -> None:
    assert name_in_own_script(actor("Qin Gang", *others)) == name


def test_an_ampersand_in_a_name_is_drawn_as_one(qtbot: QtBot) -> None:
    one, other = chip_of(qtbot, "A&B"), chip_of(qtbot, "AB")
    # As a mnemonic the sign would not be drawn, and the two be equally wide.
    assert drawn_width(one) > drawn_width(other) + 4
    assert one.text() == one.accessibleName() == "A&B"


def drawn_width(chip: ActorChip) -> int:
    """The pixels between the left and the right end of what is written."""
    chip.resize(120, 24)
    image = chip.grab().toImage()
    ground = image.pixelColor(20, 12).lightness()
    inked = [
        x
        for x in range(20, 100)
        if any(abs(image.pixelColor(x, y).lightness() - ground) > 60 for y in range(7, 17))
    ]
    return inked[-1] - inked[0]


def test_a_long_name_is_shortened_within_its_chip(qtbot: QtBot) -> None:
    chip = chip_of(qtbot, "The Ministry of Foreign Affairs of a Very Long Name " * 3)
    assert chip.minimumSizeHint().width() <= 24
    assert chip.sizeHint().width() > 400
    chip.resize(200, 24)
    ground = QColor(chip.grab().toImage().pixel(2, 12))
    edge = [chip.grab().toImage().pixelColor(x, 12) for x in (195, 196, 197)]
    assert all(abs(color.lightness() - ground.lightness()) < 40 for color in edge)


def test_a_fact_is_as_wide_as_its_text_and_wraps_when_narrower(qtbot: QtBot) -> None:
    chip = FactChip("fact")
    qtbot.addWidget(chip)
    chip.put_fact("Axios: “Monday” (19 Jun 2023)", "which <i>Monday</i>")
    natural = chip.sizeHint()
    assert natural.width() > chip.fontMetrics().horizontalAdvance(chip.text())
    assert chip.heightForWidth(natural.width() // 2) > natural.height()
    assert chip.toolTip() == "<qt>which &lt;i&gt;Monday&lt;/i&gt;</qt>"


def test_a_tool_tip_shows_text_literally() -> None:
    assert tool_tip("a < b\n& c") == "<qt>a &lt; b<br>&amp; c</qt>"
    assert tool_tip("") == ""


def test_an_address_is_kept_whole_though_it_is_drawn_short(qtbot: QtBot) -> None:
    label = ElidedLabel("smaller")
    qtbot.addWidget(label)
    address = "https://example.org/" + "a" * 300
    label.put(address)
    assert isinstance(label, QLabel)
    assert label.text() == address
    assert label.minimumSizeHint().width() == 0
    assert address in label.toolTip()
