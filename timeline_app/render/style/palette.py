"""Colour roles and the colours they have in the light and the dark theme."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import QColor


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
        number = role.rpartition("-")[2]
        index = int(number) - 1 if number.isascii() and number.isdigit() else 0
        return QColor(self.lanes[index % len(self.lanes)])


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
