"""What is remembered between runs, each thing declared once."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QByteArray, QLocale, QSettings

from timeline_app.app.load.language import SETTING
from timeline_app.core.value import replace
from timeline_app.storage.file.paths import is_there

if TYPE_CHECKING:
    from timeline_app.app.shell.history_limit import HistoryChoice
    from timeline_app.core.evidence.citation_dates import CitationStyle
    from timeline_app.render.picture.export_settings import ExportSettings
    from timeline_app.widgets.export.data_choices import DataChoices

RECENT_FILES = 10
MOST_LOOKS = 100
"""Of so many chronologies it is remembered how they were looked at."""
RECENT_COMMANDS = 20
TEXT_PERCENTS = (100, 125, 150, 175, 200)


class ThemeChoice(Enum):
    """Which theme to show."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings:
    """Typed access to the settings file of the user."""

    def __init__(self) -> None:
        self._store = QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "timeline-app", "timeline-app"
        )

    def _flag(self, key: str, default: bool) -> bool:
        value = self._store.value(key, default)
        return value if isinstance(value, bool) else str(value).lower() == "true"

    def _keep(self, key: str, value: object) -> None:
        """Set what is not so already: the file is written to the disk, and waited for."""
        now = self._store.value(key)
        if isinstance(value, bool | int):  # which a file gives back as text
            is_so = str(now).lower() == str(value).lower()
        else:
            is_so = _texts(now) == value if isinstance(value, list) else now == value
        if not is_so:
            self._store.setValue(key, value)

    @property
    def theme(self) -> ThemeChoice:
        """The theme the user wants."""
        try:
            return ThemeChoice(self._store.value("view/theme", ThemeChoice.SYSTEM.value))
        except ValueError:
            return ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._keep("view/theme", choice.value)

    @property
    def text_percent(self) -> int:
        """How large all is to be shown from the next start on, in percent."""
        value = str(self._store.value("view/text_percent", TEXT_PERCENTS[0]))
        percent = int(value) if value.isascii() and value.isdigit() else 0
        return percent if percent in TEXT_PERCENTS else TEXT_PERCENTS[0]

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._keep("view/text_percent", percent)

    @property
    def language(self) -> str:
        """The language to speak from the next start on; empty for the system's."""
        return self.text_of(f"view/{SETTING}")

    @language.setter
    def language(self, language: str) -> None:
        self.keep_text(f"view/{SETTING}", language)

    @property
    def less_motion(self) -> bool:
        """Whether the user wants no transitions."""
        return self._flag("view/less_motion", False)

    @less_motion.setter
    def less_motion(self, calm: bool) -> None:
        self._keep("view/less_motion", calm)

    @property
    def single_keys(self) -> bool:
        """Whether letters and signs alone are commands on the canvas."""
        return self._flag("keys/single", True)

    @single_keys.setter
    def single_keys(self, wanted: bool) -> None:
        self._keep("keys/single", wanted)

    @property
    def letters(self) -> dict[str, str]:
        """The single keys that were changed: each usual one with the one in its place."""
        found = (pair.partition(" ") for pair in _texts(self._store.value("keys/letters")))
        return {usual: chosen for usual, _, chosen in found if chosen}

    @letters.setter
    def letters(self, chosen: Mapping[str, str]) -> None:
        self._keep("keys/letters", [f"{usual} {key}" for usual, key in chosen.items()])

    @property
    def details(self) -> bool:
        """Whether the panel is shown."""
        return self._flag("view/details", True)

    @details.setter
    def details(self, shown: bool) -> None:
        self._keep("view/details", shown)

    @property
    def overview(self) -> bool:
        """Whether the overview is shown below the canvas."""
        return self._flag("view/overview", True)

    @overview.setter
    def overview(self, shown: bool) -> None:
        self._keep("view/overview", shown)

    @property
    def claims(self) -> bool:
        """Whether the dates given for the selected event are shown below the axis."""
        return self._flag("view/claims", False)

    @claims.setter
    def claims(self, shown: bool) -> None:
        self._keep("view/claims", shown)

    @property
    def table(self) -> bool:
        """Whether the table of events is shown."""
        return self._flag("view/table", False)

    @table.setter
    def table(self, shown: bool) -> None:
        self._keep("view/table", shown)

    @property
    def undated(self) -> bool:
        """Whether the tray of undated events is shown, where there are some."""
        return self._flag("view/undated", True)

    @undated.setter
    def undated(self, shown: bool) -> None:
        self._keep("view/undated", shown)

    @property
    def history(self) -> HistoryChoice:
        """How much of the history is kept."""
        from timeline_app.app.shell.history_limit import USUAL, HistoryChoice

        try:
            return HistoryChoice(str(self._store.value("history/keep", USUAL.value)))
        except ValueError:
            return USUAL

    @history.setter
    def history(self, choice: HistoryChoice) -> None:
        self._keep("history/keep", choice.value)

    @property
    def citation_style(self) -> CitationStyle:
        """The manual by which sources are cited in what is copied."""
        from timeline_app.core.evidence.citation_dates import CitationStyle  # nothing shown has it

        try:
            return CitationStyle(str(self._store.value("copy/citation_style", "chicago")))
        except ValueError:
            return CitationStyle.CHICAGO

    @citation_style.setter
    def citation_style(self, style: CitationStyle) -> None:
        self._keep("copy/citation_style", style.value)

    @property
    def recent_files(self) -> list[str]:
        """Chronologies opened last, the latest first; those that are gone are left out."""
        return [path for path in self._all_recent if is_there(Path(path))]

    @property
    def _all_recent(self) -> list[str]:
        return _texts(self._store.value("files/recent"))

    @property
    def is_first_start(self) -> bool:
        """Whether no chronology has been open yet."""
        return not self.text_of("files/last")

    def add_recent(self, path: str) -> None:
        """Put a file at the head of the recent ones."""
        # Also those that can't be reached for now; and a disk far away is not waited for.
        others = [other for other in self._all_recent if other != path]
        self._keep("files/recent", [path, *others][:RECENT_FILES])

    def forget_file(self, path: str) -> None:
        """Take a file that is no more from the recent ones; the last is the one before it then."""
        others = [other for other in self._all_recent if other != path]
        self._keep("files/recent", others)
        if self.text_of("files/last") == path:
            self.keep_text("files/last", others[0] if others else "")

    def clear_recent(self) -> None:
        """Forget the recent files."""
        self._store.remove("files/recent")

    @property
    def recent_commands(self) -> list[str]:
        """The ids of commands chosen by name, the latest first."""
        return _texts(self._store.value("commands/recent"))

    def add_recent_command(self, name: str) -> None:
        """Put a command at the head of the recent ones."""
        others = [other for other in self.recent_commands if other != name]
        self._keep("commands/recent", [name, *others][:RECENT_COMMANDS])

    @property
    def export_choices(self) -> ExportSettings:
        """What was set in the export dialog last; texts and events are each chronology's own."""
        # Not needed for the first paint.
        from timeline_app.render.picture.export_settings import ExportSettings

        try:
            return msgspec.json.decode(self.text_of("export/choices"), type=ExportSettings)
        except msgspec.MsgspecError:
            return ExportSettings()

    @export_choices.setter
    def export_choices(self, choices: ExportSettings) -> None:
        kept = replace(choices, headline="", deck="", as_of="", highlights=())
        self.keep_text("export/choices", msgspec.json.encode(kept).decode())

    @property
    def data_choices(self) -> DataChoices:
        """What was set last in the dialog of documents and data."""
        # Not needed for the first paint.
        from timeline_app.core.memo.blocks import paper_of_region
        from timeline_app.widgets.export.data_choices import DataChoices

        try:
            kept = msgspec.json.decode(self.text_of("export_data/choices"), type=DataChoices)
        except msgspec.MsgspecError:
            kept = DataChoices()
        region = QLocale.territoryToCode(QLocale.system().territory())
        paper = kept.paper or paper_of_region(region)
        return replace(kept, style=self.citation_style, paper=paper)

    @data_choices.setter
    def data_choices(self, choices: DataChoices) -> None:
        self.keep_text("export_data/choices", msgspec.json.encode(choices).decode())

    def size_of(self, dialog: str) -> tuple[int, int] | None:
        """How wide and high somebody has made a dialog ("export"); None for nobody."""
        try:
            return msgspec.json.decode(self.text_of(f"{dialog}/size"), type=tuple[int, int])
        except msgspec.MsgspecError:
            return None

    def keep_size(self, dialog: str, width_px: int, height_px: int) -> None:
        """Remember how wide and high somebody has made a dialog."""
        self.keep_text(f"{dialog}/size", msgspec.json.encode((width_px, height_px)).decode())

    @property
    def has_looks(self) -> bool:
        """Whether any chronology is looked at in a way of its own."""
        return bool(_texts(self._store.value("looks/recent", [])))

    def look_of(self, key: str) -> str:
        """How a chronology was looked at last, as text; empty if it was as any other."""
        return self.text_of(f"looks/{key}")

    def keep_look(self, key: str, text: str) -> None:
        """Remember how a chronology is looked at; of very many the oldest are forgotten."""
        if text == self.look_of(key):
            return
        recent = self._store.value("looks/recent", [])
        others = [one for one in _texts(recent) if one != key]
        kept = [key, *others] if text else others
        for old in [*kept[MOST_LOOKS:], *([] if text else [key])]:
            self._store.remove(f"looks/{old}")
        self._keep("looks/recent", kept[:MOST_LOOKS])
        if text:
            self.keep_text(f"looks/{key}", text)

    def bytes_of(self, key: str) -> QByteArray:
        """A remembered state of a window or splitter; empty if there is none."""
        value = self._store.value(f"window/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, key: str, state: QByteArray) -> None:
        """Remember the state of a window or splitter."""
        self._keep(f"window/{key}", state)

    def text_of(self, key: str) -> str:
        """A remembered text, empty if there is none."""
        return str(self._store.value(key, "") or "")

    def keep_text(self, key: str, text: str) -> None:
        """Remember a text."""
        self._keep(key, text)


def _texts(value: object) -> list[str]:
    """The texts of a list that was stored: of one alone Qt makes that one."""
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str) and text]
