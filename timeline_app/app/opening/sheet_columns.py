"""Asks what the columns of a sheet are, and reads it accordingly while that is being said."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QSize, QTimer, Signal

from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import (
    CountSheet,
    Job,
    JobProgress,
    LookAtSheet,
    Outcome,
    SheetCounted,
    SheetSeen,
    path_bytes,
)
from timeline_app.app.load.sheets import Evidence
from timeline_app.app.messages.sentences import (
    fault_sentence,
    one_line,
    refusal_sentence,
    what_is_wrong,
)
from timeline_app.app.opening.sheet_preview import preview_of
from timeline_app.app.opening.sheet_words import (
    column_choices,
    count_words,
    counting_words,
    day_order_asked,
    encoding_setting,
    example_of,
    header_setting,
    separator_setting,
    sheet_setting,
)
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import Settings
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.value import Value, replace
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.interchange.sheets.guess import NO_HEADER
from timeline_app.interchange.sheets.looking import LookedSheet
from timeline_app.interchange.sheets.mapping import Mapping
from timeline_app.interchange.sheets.names import ColumnMeaning, column_called
from timeline_app.interchange.sheets.reading import SheetRows, evidence_of_sheet
from timeline_app.storage.errors import Refused
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.imports.columns_dialog import ColumnsDialog
from timeline_app.widgets.imports.sheet_values import (
    PreviewRow,
    SheetColumn,
    SheetSetting,
    SheetShown,
)

_SIZE = "columns"
COUNTED_AFTER_MS = 250
"""Between a change and the counting anew: somebody may change several things."""
MOST_REMEMBERED = 50
"""Of so many kinds of sheets; those that were not met for longest are forgotten."""
_KEY = "imports/columns"


class SheetColumns(QObject):
    """Shows one sheet, of a file or pasted, until somebody has said what its columns are.

    It is looked into and counted beside the window. What was said is remembered.
    """

    chosen = Signal(object)
    """It is to be read so: a `ReadOptions`."""
    left = Signal()
    """It is not to be read; or can't be, which has been said."""

    def __init__(
        self,
        session: Session,
        name: str,
        options: ReadOptions,
        *,
        path: Path | None = None,
        data: bytes = b"",
    ) -> None:
        """`name` is shown; the sheet is in the file at `path`, or in `data` if any was pasted.

        What the `options` say of the columns already goes before what is remembered of such.
        """
        super().__init__(session.window)
        self._session = session
        self._name = name
        self._path = path_bytes(path or Path(name))
        self._data = data
        self._options = options
        self._looked: LookedSheet | None = None
        self._mapping = Mapping()
        self._evidence: Evidence = ()
        self._is_counted = False
        self._day_order = options.day_order
        self._dialog: ColumnsDialog | None = None
        self._first_size = QSize()
        self._job: JobProcess | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(COUNTED_AFTER_MS)
        self._soon.timeout.connect(self._count)

    def begin(self, looked: LookedSheet | None = None) -> None:
        """Look into the sheet, unless somebody has, and ask."""
        if looked is None:
            self._look()
        else:
            self._show(looked)

    def close(self) -> None:
        """Ask no more, and tell nobody."""
        self._leave_job()
        if self._dialog is not None:
            self._dialog.accepted.disconnect(self._accept)
            self._dialog.rejected.disconnect(self._reject)
            self._dialog.close()
            self._dialog = None
        self.deleteLater()

    @property
    def dialog(self) -> ColumnsDialog | None:
        """What is shown, once it is."""
        return self._dialog

    def options(self) -> ReadOptions:
        """How the sheet is to be read, as far as it has been said."""
        looked = self._looked
        assert looked is not None
        return replace(
            self._options,
            sheet=looked.sheet,
            header_row=looked.header_row or NO_HEADER,
            mapping=self._mapping.pairs(),
            day_order=self._day_order,
        )

    # Looking into it.

    def _look(self) -> None:
        self._begin(LookAtSheet(self._path, self._data, self._options))

    def _begin(self, job: Job) -> None:
        """Do a job in place of the one that is being done."""
        self._leave_job()
        self._job = beside = JobProcess(job)
        beside.told.connect(self._told)
        beside.ended.connect(partial(self._ended, beside))

    def _leave_job(self) -> None:
        self._soon.stop()
        if self._job is not None:
            self._job.let_go()
            self._job = None

    def _told(self, told: JobProgress) -> None:
        if self._dialog is not None and not self._is_counted:
            self._dialog.show_counts(counting_words(told.events))

    def _ended(self, beside: JobProcess, outcome: Outcome) -> None:
        if beside is not self._job:
            return  # another wish came first
        self._leave_job()
        match outcome:
            case SheetSeen():
                self._show(outcome.sheet)
            case SheetCounted():
                self._evidence, self._is_counted = outcome.counted.evidence, True
                self._show_read()
                if self._dialog is not None:
                    self._dialog.show_counts(count_words(outcome.counted.report))
            case Refused():
                self._fail(refusal_sentence(outcome), what_is_wrong(outcome))
            case _:
                fault = getattr(outcome, "text", "")
                sentence = fault_sentence(Path(self._name), fault)
                self._fail(sentence, sentence)

    def _fail(self, sentence: str, reason: str) -> None:
        """Say why it can't be read: in the dialog, where something else may be chosen."""
        if self._dialog is not None:
            self._dialog.show_counts("")
            self._dialog.show_hint(reason)
            return
        self._session.say(self.tr("This sheet can't be read"), sentence)
        self.left.emit()
        self.deleteLater()

    # Showing it.

    def _show(self, looked: LookedSheet) -> None:
        self._looked, self._mapping = looked, looked.mapping
        known = remembered(self._session.settings, looked.mapping) if looked.header_row else None
        if known is not None and not self._options.mapping:
            self._mapping = Mapping(known.columns)
            self._day_order = self._day_order or known.day_order
        is_new = self._dialog is None
        if self._dialog is None:
            self._dialog = self._new_dialog()
        self._show_sheet()
        self._count_soon()
        if is_new:
            if kept := self._session.settings.size_of(_SIZE):
                resize_on_screen(self._dialog, *kept)
            self._first_size = self._dialog.size()
            self._dialog.open()

    def _new_dialog(self) -> ColumnsDialog:
        window = self._session.window
        dialog = ColumnsDialog(one_line(self._name), column_choices(), window)
        window.dress(dialog.set_palette_roles)
        dialog.column_changed.connect(self._change_column)
        dialog.sheet_chosen.connect(lambda name: self._read_anew(sheet=name, header_row=0))
        dialog.header_chosen.connect(lambda row: self._read_anew(header_row=int(row) or NO_HEADER))
        dialog.separator_chosen.connect(lambda sign: self._read_anew(separator=sign, header_row=0))
        dialog.encoding_chosen.connect(lambda name: self._read_anew(encoding=name))
        dialog.day_order_chosen.connect(self._change_order)
        dialog.accepted.connect(self._accept)
        dialog.rejected.connect(self._reject)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _show_sheet(self) -> None:
        looked, dialog = self._looked, self._dialog
        assert looked is not None
        assert dialog is not None
        dialog.show_sheet(
            SheetShown(
                self._shown_columns(),
                tuple(PreviewRow(row.number, row.cells) for row in looked.rows),
                looked.header_row,
                sheet_setting(looked.names, looked.sheet),
                header_setting(looked.header_row, len(looked.rows)),
                separator_setting(looked.separator),
                SheetSetting()
                if self._data
                else encoding_setting(looked.encoding, is_told=looked.is_encoding_told),
            )
        )
        self._show_read()

    def _shown_columns(self) -> tuple[SheetColumn, ...]:
        return tuple(SheetColumn(name, one.value) for name, one in self._mapping.columns)

    def _show_read(self) -> None:
        """Show the first rows as they will be read."""
        looked, dialog = self._looked, self._dialog
        assert looked is not None
        if dialog is None:
            return
        sheet = SheetRows(
            lambda: iter(looked.rows),
            looked.header_row,
            self._mapping,
            looked.caption,
            day_order=self._day_order,
        )
        evidence = self._evidence if self._is_counted else evidence_of_sheet(sheet)
        preview = preview_of(replace(sheet, evidence=evidence), self._options.today)
        dialog.show_read(preview.headers, preview.rows)
        example = example_of(sheet.body(), self._mapping)
        dialog.show_day_order(
            day_order_asked(evidence, self._day_order, example, is_whole=self._is_counted)
        )
        dialog.show_hint(self._missing())

    def _missing(self) -> str:
        """What is to be said before the sheet can be read; nothing if that is all."""
        assert self._looked is not None
        if not self._looked.is_encoding_told:
            return self.tr("Choose the encoding in which the words can be read.")
        return "" if self._mapping.has_dates else self.tr("Say which column has the date.")

    # Changing how it is read.

    def _change_column(self, at: int, key: str) -> None:
        column = column_called(key)
        assert column is not None
        if self._mapping.columns[at][1] is not column:
            self._mapping = self._mapping.with_column(at, column)
            assert self._dialog is not None
            self._dialog.show_columns(self._shown_columns())
            self._show_read()
            self._count_soon()

    def _change_order(self, key: str) -> None:
        self._day_order = DayOrder(key) if key else None
        self._show_read()
        self._count_soon()

    def _read_anew(self, **said: str | int) -> None:
        self._options = replace(self._options, mapping=(), **said)
        self._look()

    def _count_soon(self) -> None:
        """Count the whole file once nothing has been changed for a moment."""
        self._leave_job()
        self._is_counted = False
        assert self._dialog is not None
        if not self._missing():
            self._dialog.show_counts(counting_words(0))
            self._soon.start()
        else:
            self._dialog.show_counts("")

    def _count(self) -> None:
        self._begin(CountSheet(self._path, self._data, self.options()))

    # The end.

    def _accept(self) -> None:
        self._leave_dialog()
        looked = self._looked
        if looked is not None and looked.header_row:
            said = Remembered(self._mapping.columns, self._day_order)
            remember(self._session.settings, said)
        options = self.options()
        QTimer.singleShot(0, self, partial(self._end, options))

    def _reject(self) -> None:
        self._leave_dialog()
        QTimer.singleShot(0, self, partial(self._end, None))

    def _leave_dialog(self) -> None:
        """Be done with the dialog, and remember its size if somebody has changed that."""
        self._leave_job()
        dialog = self._dialog
        if dialog is not None and dialog.size() != self._first_size:
            self._session.settings.keep_size(_SIZE, dialog.width(), dialog.height())
        self._dialog = None

    def _end(self, options: ReadOptions | None) -> None:
        """Tell once the dialog is gone: what follows may ask in one of its own."""
        if options is None:
            self.left.emit()
        else:
            self.chosen.emit(options)
        self.deleteLater()


class Remembered(Value, frozen=True):
    """Of each column the name and what it is; and the order of day and month, if it was asked."""

    columns: tuple[tuple[str, ColumnMeaning], ...]
    day_order: DayOrder | None = None

    @property
    def names(self) -> frozenset[str]:
        """What the columns are called."""
        return frozenset(name for name, _ in self.columns)


def remembered(settings: Settings, mapping: Mapping) -> Remembered | None:
    """What was said of a sheet whose columns have the same names, in the order of this one."""
    names = frozenset(mapping.names)
    for one in _all(settings):
        if one.names == names:
            said = dict(one.columns)
            return Remembered(tuple((name, said[name]) for name in mapping.names), one.day_order)
    return None


def remember(settings: Settings, said: Remembered) -> None:
    """Remember what was said, in place of what was said before of columns of these names."""
    others = [one for one in _all(settings) if one.names != said.names]
    kept = [said, *others][:MOST_REMEMBERED]
    settings.keep_text(_KEY, msgspec.json.encode(kept).decode())


def _all(settings: Settings) -> list[Remembered]:
    try:
        return msgspec.json.decode(settings.text_of(_KEY), type=list[Remembered])
    except msgspec.MsgspecError:
        return []
