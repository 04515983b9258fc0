"""Draws the house: rooms with their folders, and an arrow for each import between rooms."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from html import escape
from string import Template

from house import ORDER, ROOT, THE_ROOM, imports, table, write_what_may_be_imported
from source_trees import PACKAGE, tree_of

PICTURE = ROOT / "docs" / "house.svg"

LAYERS = (
    ("app",),
    ("widgets",),
    ("document", "render", "web"),
    ("scene", "storage", "interchange", "reading"),
    ("core",),
)
"""The rooms from top to bottom; those of a layer don't import each other."""

WIDTH_PX, MARGIN_PX, GAP_PX, LAYER_GAP_PX = 1120, 24, 20, 44
TITLE_PX, ROW_PX, LETTER_PX, FOLDER_GAP_PX, INSET_PX = 50, 30, 7.3, 10, 20
SVG = Template("""\
<svg xmlns="http://www.w3.org/2000/svg" width="$width" height="$height"
 viewBox="0 0 $width $height" font-family="Inter, Helvetica, Arial, sans-serif" font-size="13">
<title>The rooms of timeline_app, their folders, and the imports between rooms</title>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"
 orient="auto"><path d="M0 0 8 4 0 8z" fill="#5b6b7f"/></marker></defs>
<rect width="$width" height="$height" fill="#ffffff"/>
$body
</svg>
""")
ROOM = Template("""\
<rect x="$left" y="$top" width="$width" height="$height" rx="8" fill="#f4f6f9" stroke="#b9c4d2"/>
<text x="$inner" y="$title" font-size="15" font-weight="700" fill="#17202c">$room/</text>
<text x="$inner" y="$line" font-size="11.5" fill="#4a5868">$purpose</text>""")
FOLDER = Template("""\
<rect x="$left" y="$top" width="$width" height="24" rx="5" fill="#ffffff" stroke="#cfd8e3"/>
<text x="$middle" y="$line" text-anchor="middle" fill="#24303e">$folder</text>""")
ARROW = Template("""\
<path d="M$start $top C$start $above $end $below $end $bottom" fill="none" stroke="#5b6b7f"
 stroke-width="1.4" marker-end="url(#tip)"/>""")


@dataclass(frozen=True)
class Box:
    """Where a room stands in the picture."""

    room: str
    left: float
    top: float
    width: float
    height: float


def room_arrows() -> list[tuple[str, str]]:
    """Which room imports which, without what follows from others: a → c where a → b → c."""
    direct = {
        (one.importer.split(".")[0], one.imported.split(".")[0])
        for one in imports()
        if not one.is_within_a_room
    }
    reached = dict.fromkeys(ORDER, frozenset[str]())
    for layer in reversed(LAYERS):
        for room in layer:
            below_it = {low for high, low in direct if high == room}
            reached[room] = frozenset(below_it.union(*(reached[low] for low in below_it)))
    return sorted(
        (high, low)
        for high, low in direct
        if not any((high, other) in direct and low in reached[other] for other in ORDER)
    )


def purpose(folder: str) -> str:
    """What the package's own docstring says of a folder, in its first sentence."""
    tree = tree_of(PACKAGE / folder / "__init__.py")
    return (ast.get_docstring(tree) or "").split("\n")[0]


def rows_of_folders(room: str, width_px: float) -> list[list[str]]:
    """The folders of a room, the lowest first, in rows that fit."""
    rows: list[list[str]] = [[]]
    left = 0.0
    for folder in (folder for folder in ORDER[room].split() if folder != THE_ROOM):
        needed = folder_width(folder) + FOLDER_GAP_PX
        if left + needed > width_px and rows[-1]:
            rows.append([])
            left = 0.0
        rows[-1].append(folder)
        left += needed
    return rows if rows[0] else []


def boxes() -> dict[str, Box]:
    """Where each room stands."""
    found = {}
    top = float(MARGIN_PX)
    for layer in LAYERS:
        width = (WIDTH_PX - 2 * MARGIN_PX - GAP_PX * (len(layer) - 1)) / len(layer)
        height = max(
            TITLE_PX + ROW_PX * len(rows_of_folders(room, width - 24)) + 10 for room in layer
        )
        for place, room in enumerate(layer):
            found[room] = Box(room, MARGIN_PX + place * (width + GAP_PX), top, width, height)
        top += height + LAYER_GAP_PX
    return found


def room_drawing(box: Box) -> str:
    """A room with its title, its purpose and its folders."""
    parts = [
        ROOM.substitute(
            left=round(box.left),
            top=round(box.top),
            width=round(box.width),
            height=round(box.height),
            inner=round(box.left) + 14,
            title=round(box.top) + 22,
            line=round(box.top) + 40,
            room=box.room,
            purpose=escape(shortened(purpose(box.room), box.width - 28)),
        )
    ]
    for row, folders in enumerate(rows_of_folders(box.room, box.width - 24)):
        left, top = round(box.left) + 12, round(box.top) + TITLE_PX + row * ROW_PX
        for folder in folders:
            width = folder_width(folder)
            middle = left + width // 2
            parts.append(
                FOLDER.substitute(
                    left=left, top=top, width=width, middle=middle, line=top + 16, folder=folder
                )
            )
            left += width + FOLDER_GAP_PX
    return "\n".join(parts)


def folder_width(folder: str) -> int:
    """How wide the box of a folder is, whatever the font."""
    return round(len(folder) * LETTER_PX) + 18


def shortened(text: str, width_px: float) -> str:
    """A text cut to what fits, at letters of the small size."""
    most = int(width_px / 5.9)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def kept_within(x: float, box: Box) -> float:
    """The place nearest to x where an arrow may meet a box."""
    return min(max(x, box.left + INSET_PX), box.left + box.width - INSET_PX)


def arrow_drawing(high: Box, low: Box) -> str:
    """An arrow from a room down to one that it imports."""
    end = round(kept_within(high.left + high.width / 2, low))
    start = round(kept_within(end, high))
    top, bottom = round(high.top + high.height), round(low.top) - 2
    return ARROW.substitute(
        start=start, end=end, top=top, bottom=bottom, above=top + 30, below=bottom - 30
    )


def drawing() -> str:
    """The house as SVG: an arrow is an import, those that follow from others are left out."""
    placed = boxes()
    lowest = placed[LAYERS[-1][0]]
    body = [arrow_drawing(placed[high], placed[low]) for high, low in room_arrows()]
    body += [room_drawing(box) for box in placed.values()]
    height = lowest.top + lowest.height + MARGIN_PX
    return SVG.substitute(width=WIDTH_PX, height=round(height), body="\n".join(body))


def main() -> int:
    """Print the table, and draw and write anew what follows from the imports."""
    print(table())
    write_what_may_be_imported()
    PICTURE.write_text(drawing(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
