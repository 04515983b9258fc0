"""Colour roles and the colours they have in the light and the dark theme.

And what marks are drawn with: the colours of lanes, and which statuses are hollow or dashed.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple, TypeAlias, TypeVar

from PySide6.QtGui import QBrush, QColor

from timeline_app.core.columns.event_columns import STATUSES
from timeline_app.scene.lanes.mark_shapes import DASHED, HOLLOW, IS_OUTLINE

T = TypeVar("T")
Grounds: TypeAlias = tuple[QColor, QColor]
"""Those of the first lane, the third and so on, and of the lanes between."""


class Theme(Enum):
    """The two themes."""

    LIGHT = "light"
    DARK = "dark"


class Palette(NamedTuple):
    """The colours of one theme as `#RRGGBB`, by role."""

    theme: Theme
    canvas: str
    tint: str
    hairline: str
    line: str
    panel: str
    field: str
    text: str
    body: str
    muted: str
    decoration: str
    accent: str
    accent_tint: str
    on_accent: str
    lanes: tuple[str, ...]
    open: str
    cooled: str
    closed: str
    hit: str
    pill: str
    """The ground of a count."""

    def lane(self, role: str) -> QColor:
        """The colour of a lane role such as `lane-3`; roles beyond the last start anew."""
        return QColor(self.lanes[self.lane_number(role)])

    def lane_number(self, role: str) -> int:
        """Which of the lanes' colours a lane role has; the first where it is no role of ours."""
        number = role.rpartition("-")[2]
        is_number = number.isascii() and number.isdigit() and len(number) < 10
        return (int(number) - 1 if is_number else 0) % len(self.lanes)


# Beyond the five lane colours of the design: Okabe and Ito's colour-blind-safe hues (2008),
# darkened or lightened until they keep a contrast of 3:1 on every ground of the theme.
LIGHT = Palette(
    Theme.LIGHT,
    canvas="#FBFBFA",
    tint="#F5F5F3",
    hairline="#E4E4E0",
    line="#B9B9B4",
    panel="#FFFFFF",
    field="#F1F1EE",
    text="#1C1D1F",
    body="#1C1D1F",
    muted="#66696E",
    decoration="#9A9DA2",
    accent="#2563EB",
    accent_tint="#E9F0FE",
    on_accent="#FFFFFF",
    lanes=(
        "#2563EB",
        "#0B7A6F",
        "#C2410C",
        "#7C3AED",
        "#8F5A0A",
        "#B0307A",
        "#0072B2",
        "#4D7C0F",
        "#A3224A",
        "#475569",
    ),
    open="#157A4E",
    cooled="#8F5A0A",
    closed="#C2410C",
    hit="#FFE9A8",
    pill="#E9E9E5",
)

DARK = Palette(
    Theme.DARK,
    canvas="#1B1C1F",
    tint="#202125",
    hairline="#2E3035",
    line="#5A5D63",
    panel="#17181B",
    field="#27292D",
    text="#ECEDEE",
    body="#DADBDD",
    muted="#A0A3A9",
    decoration="#74777D",
    accent="#6EA0FF",
    accent_tint="#22304C",
    on_accent="#10131A",
    lanes=(
        "#6EA0FF",
        "#4FC7B8",
        "#FF8A5B",
        "#B794FF",
        "#E3B341",
        "#F28AC0",
        "#56B4E9",
        "#98CC56",
        "#FF8FA8",
        "#A9B6C8",
    ),
    open="#4CC38A",
    cooled="#E0A94A",
    closed="#FF8A5B",
    hit="#5C4A12",
    pill="#2E3035",
)


def palette_of(theme: Theme) -> Palette:
    """The palette of a theme."""
    return LIGHT if theme is Theme.LIGHT else DARK


def faded(color: QColor | str, alpha: float) -> QColor:
    """The colour at an opacity from 0 to 1."""
    result = QColor(color)
    result.setAlphaF(alpha)
    return result


def mixed(color: QColor | str, ground: QColor | str, share: float) -> QColor:
    """`share` of a colour over a ground, opaque."""
    a, b = QColor(color), QColor(ground)
    return QColor(
        round(a.red() * share + b.red() * (1 - share)),
        round(a.green() * share + b.green() * (1 - share)),
        round(a.blue() * share + b.blue() * (1 - share)),
    )


IS_HOLLOW = tuple(status in HOLLOW for status in STATUSES)
IS_DASHED = tuple(status in DASHED for status in STATUSES)
IS_NO_FACT = IS_OUTLINE
"""By the index of a status in `STATUSES`, as the two before."""

STRIP_OPACITY = 0.35
"""How strong a strip is below its edge: it steps back behind what has a name."""


BAND_OPACITY = 0.13
"""How strong the band of a state is: it steps back behind what happens."""

RELATED_BAND_OPACITY = 0.20
"""That of a band that is related to the selected event."""


SOFT_MORE, FADING_MORE = 0.14, 0.04
"""So much stronger bars are than usual where they are strongest, if their ends are soft."""


def stepped_back_text(palette: Palette) -> QColor:
    """The colour of titles in bars that step back: muted, as far as it is read there."""
    return mixed(palette.text, palette.muted, 0.4)


def bar_opacity(palette: Palette) -> float:
    """How strong the fill of a bar is."""
    return 0.26 if palette.theme is Theme.LIGHT else 0.32


class MarkColors(NamedTuple):
    """What is drawn with in each lane: its colour, its ground, its brushes.

    `soft` and `fading` are the strongest colours of bars that are so.
    """

    lanes: list[QColor]
    grounds: list[QColor]
    fills: list[QBrush]
    solids: list[QBrush]
    soft: list[QColor]
    fading: list[QColor]

    @classmethod
    def of(cls, palette: Palette, roles: Sequence[str]) -> MarkColors:
        """The colours of lanes with these colour roles; of very many lanes few differ."""
        colors, opacity = [QColor(color) for color in palette.lanes], bar_opacity(palette)
        grounds = QColor(palette.tint), QColor(palette.canvas)
        numbers = [palette.lane_number(role) for role in roles]

        def of_lanes(made: Sequence[T]) -> list[T]:
            return [made[number] for number in numbers]

        return cls(
            of_lanes(colors),
            [grounds[index % 2] for index in range(len(roles))],
            of_lanes([QBrush(faded(color, opacity)) for color in colors]),
            of_lanes([QBrush(color) for color in colors]),
            of_lanes([faded(color, opacity + SOFT_MORE) for color in colors]),
            of_lanes([faded(color, opacity + FADING_MORE) for color in colors]),
        )
