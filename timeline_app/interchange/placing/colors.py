"""The lane role whose colour is nearest to one of another program."""

from __future__ import annotations

import re
from functools import lru_cache

ROLES = (
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
)
"""The colours of `lane-1`, `lane-2`, … in the light theme."""

_HEX = re.compile("#[0-9a-fA-F]{6}")
_Lab = tuple[float, float, float]
_LIGHTNESS = 0.02
"""How much lightness counts beside hue and chroma: lanes are all about as light."""
_LANES_LIGHTNESS = 0.5
_MOST_STRETCH = 4.0


@lru_cache(1_000)
def nearest_role(color: str) -> str:
    """The role of a colour "#rrggbb"; empty for what is none.

    By distance in Oklab (Ottosson 2020), in which equal steps look equal.
    """
    if not _HEX.fullmatch(color):
        return ""
    wanted = _deepened(_oklab(color))
    distances = [_distance(wanted, _oklab(role)) for role in ROLES]
    return f"lane-{distances.index(min(distances)) + 1}"


def _deepened(color: _Lab) -> _Lab:
    """A light tint as strong as it would be if it were as dark as lanes are; greys stay grey."""
    lightness, a, b = color
    room = max(1 - lightness, (1 - _LANES_LIGHTNESS) / _MOST_STRETCH)
    stretch = max(1.0, (1 - _LANES_LIGHTNESS) / room)
    return lightness, a * stretch, b * stretch


def _distance(one: _Lab, other: _Lab) -> float:
    lightness, a, b = (left - right for left, right in zip(one, other, strict=True))
    return _LIGHTNESS * lightness**2 + a**2 + b**2


def _oklab(color: str) -> _Lab:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _linear(part: float) -> float:
    """A part of sRGB as an amount of light (IEC 61966-2-1)."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
