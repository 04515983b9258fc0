"""What the window for sheets shows: the rows of a file, and the same as they will be read."""

from __future__ import annotations

from timeline_app.core.value import Value


class SheetChoice(Value, frozen=True):
    """Something that can be chosen: what it is called in the code, and in words."""

    key: str
    words: str


class SheetColumn(Value, frozen=True):
    """A column: its name in the sheet, and the key of what it is."""

    name: str
    key: str


class PreviewRow(Value, frozen=True):
    """A row as it stands in the file, by its number there."""

    number: int
    cells: tuple[str, ...]


class ReadRow(Value, frozen=True):
    """A row as it will be read."""

    number: int
    cells: tuple[str, ...]
    is_undated: bool = False
    is_amiss: bool = False


class SheetSetting(Value, frozen=True):
    """One thing that is chosen for the whole sheet: what there is, and the key of what is chosen.

    With nothing to choose from it is not shown.
    """

    choices: tuple[SheetChoice, ...] = ()
    chosen: str = ""


class SheetShown(Value, frozen=True):
    """A sheet as it stands, and how the file is read. `header_row` is 0 for none."""

    columns: tuple[SheetColumn, ...]
    rows: tuple[PreviewRow, ...]
    header_row: int
    sheet: SheetSetting
    header: SheetSetting
    separator: SheetSetting
    encoding: SheetSetting
