"""A TrueType font cut down to the glyphs that a document shows (OpenType 1.9, "glyf", "loca")."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

Tables = Callable[[str], bytes]
"""Gives a table of the font by its tag, empty where there is none."""

_KEPT = ("cvt ", "fpgm", "prep")
_WORDS, _MORE = 0x0001, 0x0020
_ONE_SCALE, _TWO_SCALES, _MATRIX = 0x0008, 0x0040, 0x0080


def is_truetype(tables: Tables) -> bool:
    """Whether its outlines can be taken as they are: quadratic, and those of one weight."""
    return bool(tables("glyf") and tables("loca")) and not tables("fvar")


def units_per_em(tables: Tables) -> int:
    """The font's units to the size of its type."""
    return _number(tables("head"), 18)


def advances(tables: Tables, glyphs: Sequence[int]) -> list[int]:
    """The width of each glyph in the font's units."""
    return [advance for advance, _ in _metrics(tables, glyphs)]


def cut_down(tables: Tables, glyphs: Sequence[int]) -> bytes:
    """The font with these glyphs in this order, numbered from 0; their parts come after them."""
    kept = list(glyphs)
    place_of = {glyph: place for place, glyph in reversed(list(enumerate(kept)))}
    outline = _outlines(tables)
    # `kept` grows as parts are met.
    shapes = [_with_new_parts(outline(glyph), kept, place_of) for glyph in kept]
    padded = [shape + b"\0" * (-len(shape) % 4) for shape in shapes]
    offsets = [0, *accumulate(map(len, padded))]
    count = len(kept)
    head, hhea, maxp = (bytearray(tables(tag)) for tag in ("head", "hhea", "maxp"))
    struct.pack_into(">I", head, 8, 0)
    struct.pack_into(">h", head, 50, 1)
    struct.pack_into(">H", hhea, 34, count)
    struct.pack_into(">H", maxp, 4, count)
    cut = {
        "head": bytes(head),
        "hhea": bytes(hhea),
        "maxp": bytes(maxp),
        "hmtx": b"".join(struct.pack(">Hh", *metric) for metric in _metrics(tables, kept)),
        "loca": struct.pack(f">{len(offsets)}I", *offsets),
        "glyf": b"".join(padded) or b"\0\0\0\0",
        **{tag: table for tag in _KEPT if (table := tables(tag))},
    }
    return _file_of(cut)


def _number(table: bytes, at: int) -> int:
    return int(struct.unpack_from(">H", table, at)[0])


def _outlines(tables: Tables) -> Callable[[int], bytes]:
    loca, glyf = tables("loca"), tables("glyf")
    is_long = _number(tables("head"), 50) != 0
    form, size, unit = (">II", 4, 1) if is_long else (">HH", 2, 2)

    def outline(glyph: int) -> bytes:
        if (glyph + 2) * size > len(loca):
            return b""
        first, end = struct.unpack_from(form, loca, glyph * size)
        return glyf[first * unit : end * unit]

    return outline


def _with_new_parts(shape: bytes, kept: list[int], place_of: dict[int, int]) -> bytes:
    """The outline with its parts by their new numbers, if it is made of other glyphs."""
    if len(shape) < 10 or struct.unpack_from(">h", shape, 0)[0] >= 0:
        return shape
    changed, at, flags = bytearray(shape), 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", shape, at)
        if part not in place_of:
            place_of[part] = len(kept)
            kept.append(part)
        struct.pack_into(">H", changed, at + 2, place_of[part])
        at += 8 if flags & _WORDS else 6
        at += 2 * bool(flags & _ONE_SCALE) + 4 * bool(flags & _TWO_SCALES)
        at += 8 * bool(flags & _MATRIX)
    return bytes(changed)


def _metrics(tables: Tables, glyphs: Sequence[int]) -> list[tuple[int, int]]:
    """Advance and left bearing of each glyph; those after the last that has both share it."""
    hmtx, count = tables("hmtx"), _number(tables("hhea"), 34)
    found = []
    for glyph in glyphs:
        if glyph < count:
            found.append(struct.unpack_from(">Hh", hmtx, 4 * glyph))
            continue
        advance = _number(hmtx, 4 * (count - 1))
        at = 4 * count + 2 * (glyph - count)
        bearing = struct.unpack_from(">h", hmtx, at)[0] if at + 2 <= len(hmtx) else 0
        found.append((advance, bearing))
    return found


def _file_of(tables: Mapping[str, bytes]) -> bytes:
    """The file: a directory by tag, and each table at a place divisible by four."""
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    at, directory, body = 12 + 16 * count, b"", b""
    for tag, table in sorted(tables.items()):
        padded = table + b"\0" * (-len(table) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag.encode(), total, at + len(body), len(table))
        body += padded
    return head + directory + body
