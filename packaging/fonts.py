# /// script
# dependencies = ["fonttools==4.68.0"]
# ///
"""Makes the faces in resources/fonts/ anew from the packages they come from.

Run it with `uv run packaging/fonts.py`, which brings fontTools; it also needs npm, and the net.
Neither is needed for anything else here.

Each face keeps the letters named below and what sets them side by side: kerning, marks, local
forms. Ligatures and contextual forms go, for a PDF knows such glyphs by codes of the font's own,
and “18–19” would be found there no more; figures of one width are a face of their own for the
same reason. Each gets a name of ours: a machine's own Inter would be taken in place of a shipped
one of the same name, and the Open Font License leaves “Source” to Adobe's own files.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from string import digits

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl")
UNUSED_TABLES = ("STAT", "GlyphOrder", "gasp", "BASE", "vhea", "vmtx")
FAMILY, STYLE, UNIQUE, FULL, POST_SCRIPT, WHOLE_FAMILY, WHOLE_STYLE = 1, 2, 3, 4, 6, 16, 17
"""Names in a font, by their numbers. Old programs know four styles of a family and no more."""

RANGES = (
    (0x0020, 0x052F),  # Latin, phonetic letters, accents, Greek, Cyrillic
    (0x1D00, 0x1DBF),  # more phonetic letters
    (0x1E00, 0x1FFF),  # Latin of Vietnam and others, ancient Greek
    (0x2000, 0x20CF),  # punctuation, small figures, currencies
    (0x2100, 0x24FF),  # numerals, arrows, mathematics, keys, figures in circles
    (0x25A0, 0x27BF),  # shapes and signs
    (0x2C60, 0x2C7F),
    (0xA640, 0xA69F),
    (0xA720, 0xA7FF),
    (0xFB00, 0xFB4F),
    (0xFFFD, 0xFFFD),
)


def _encoded(codec: str, rows: Iterable[int], columns: Iterable[int]) -> frozenset[int]:
    """The letters that have two bytes in a codec."""
    cells = [bytes((row, column)) for row in rows for column in columns]
    return frozenset(ord(letter) for cell in cells for letter in cell.decode(codec, "ignore"))


WESTERN = frozenset(code for first, last in RANGES for code in range(first, last + 1))
GB_2312 = _encoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
# The signs of Big5 and its first level: the 5,401 usual traditional letters.
BIG_5 = _encoded("big5", range(0xA1, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF)))


@dataclass(frozen=True)
class Family:
    """A family as it is published, and as it is shipped."""

    package: str
    name: str
    notice: str
    members: dict[str, str]
    """Its faces within the package, by their styles."""
    letters: frozenset[int] = WESTERN
    is_tabular: bool = False
    """Whether its figures are all as wide as each other."""


INTER = "@expo-google-fonts/inter@0.4.2"
OF_INTER = "2016 The Inter Project Authors (https://github.com/rsms/inter)"

FAMILIES = (
    Family(
        INTER,
        "Timeline Sans",
        OF_INTER,
        {
            "Regular": "400Regular/Inter_400Regular.ttf",
            "Medium": "500Medium/Inter_500Medium.ttf",
            "SemiBold": "600SemiBold/Inter_600SemiBold.ttf",
            "Bold": "700Bold/Inter_700Bold.ttf",
        },
    ),
    Family(
        INTER,
        "Timeline Figures",
        OF_INTER,
        {"Regular": "400Regular/Inter_400Regular.ttf"},
        frozenset(map(ord, digits)),
        is_tabular=True,
    ),
    Family(
        "@expo-google-fonts/source-serif-4@0.4.1",
        "Timeline Serif",
        "2014-2021 Adobe Systems Incorporated (http://www.adobe.com/),"
        " with Reserved Font Name 'Source'",
        {"Regular": "400Regular/SourceSerif4_400Regular.ttf"},
    ),
    Family(
        "@expo-google-fonts/noto-sans-sc@0.4.3",
        "Timeline Han",
        "2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'",
        {"Regular": "400Regular/NotoSansSC_400Regular.ttf"},
        GB_2312 | BIG_5,
    ),
)


def fetched(package: str, folder: Path) -> Path:
    """The folder of a package, fetched by its name and version."""
    told = subprocess.run(
        ["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True
    )
    name = told.stdout.strip()
    into = folder / name.removesuffix(".tgz")
    with tarfile.open(folder / name) as packed:
        packed.extractall(into, filter="data")
    return into / "package"


def rename(font: TTFont, family: str, style: str, origin: str) -> None:
    """Give a face the name under which it is asked for here."""
    names, is_usual = font["name"], style in ("Regular", "Bold")
    post_script = post_script_name(family, style)
    for number, text in {
        FAMILY: family if is_usual else f"{family} {style}",
        STYLE: style if is_usual else "Regular",
        UNIQUE: f"{post_script} from {origin}",
        FULL: f"{family} {style}",
        POST_SCRIPT: post_script,
        WHOLE_FAMILY: None if is_usual else family,
        WHOLE_STYLE: None if is_usual else style,
    }.items():
        names.removeNames(nameID=number)
        if text is not None:
            names.setName(text, number, 3, 1, 0x409)  # for Windows in English, which all read


def post_script_name(family: str, style: str) -> str:
    """The name of a face where no blank may stand, as in a PDF or a folder."""
    return f"{family}-{style}".replace(" ", "")


def level(font: TTFont, upright: TTFont) -> None:
    """Give lines with letters of one face in them the height that they have in another."""
    scale = font["head"].unitsPerEm / upright["head"].unitsPerEm
    for table, names in {
        "hhea": ("ascent", "descent", "lineGap"),
        "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
    }.items():
        for name in names:
            setattr(font[table], name, round(getattr(upright[table], name) * scale))


def subset_options() -> subset.Options:
    """What a face keeps besides its letters."""
    options = subset.Options()
    options.layout_features = list(FEATURES)
    options.drop_tables += UNUSED_TABLES
    options.hinting = False  # it is drawn without
    options.name_IDs = ["*"]
    options.notdef_outline = False  # what no font has is left blank, never drawn as a box
    options.recalc_timestamp = False  # so that the same bytes come out each time
    return options


def make_tabular(font: TTFont) -> None:
    """Let its usual figures be those of one width."""
    table = font["GSUB"].table
    (first, *_) = [f for f in table.FeatureList.FeatureRecord if f.FeatureTag == "tnum"]
    (lookup,) = (table.LookupList.Lookup[i] for i in first.Feature.LookupListIndex)
    (step,) = lookup.SubTable
    others = {ord(digit): step.mapping[font.getBestCmap()[ord(digit)]] for digit in digits}
    for letters in font["cmap"].tables:
        letters.cmap.update(others)


def reduced(path: Path, letters: Iterable[int], *, is_tabular: bool = False) -> TTFont:
    """A face with no more than these letters."""
    font = subset.load_font(path, subset_options())
    if is_tabular:
        make_tabular(font)
    subsetter = subset.Subsetter(subset_options())
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    return font


def main() -> None:
    """Write each face and, beside it, whose it is."""
    first: TTFont | None = None  # Inter: the others add to it
    with tempfile.TemporaryDirectory() as name:
        for family in FAMILIES:
            folder = fetched(family.package, Path(name))
            for style, member in family.members.items():
                font = reduced(folder / member, family.letters, is_tabular=family.is_tabular)
                if first is not None and family.letters > GB_2312:
                    there = first.getBestCmap()
                    font = reduced(folder / member, family.letters.difference(there))
                    level(font, first)
                rename(font, family.name, style, family.package)
                path = FOLDER / f"{post_script_name(family.name, style)}.ttf"
                subset.save_font(font, path, subset_options())
                path.with_name(f"{path.name}.license").write_text(
                    f"SPDX-FileCopyrightText: {family.notice}\n\n"
                    "SPDX-License-Identifier: OFL-1.1\n",
                    encoding="utf-8",
                )
                first = first or font


if __name__ == "__main__":
    main()
