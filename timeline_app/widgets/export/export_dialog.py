"""The export dialog: options on the left, the picture as it will be on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileInfo, QSize, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts, words
from timeline_app.core.value import Value
from timeline_app.render.formats.writers import files_of, outgrows, picture_parts
from timeline_app.render.picture.export_settings import (
    ExportSettings,
    dpi_of,
    file_name_of,
    tile_of,
    title_of,
)
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.pages import Sheets, sheets_of
from timeline_app.render.picture.picture import Picture, PictureTooSmallError
from timeline_app.render.picture.save_file import (
    PictureError,
    PictureGivenUpError,
    save_parts,
    sheet_path,
)
from timeline_app.render.picture.shown_count import no_room_words
from timeline_app.render.style.palette import Theme
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.controls.live_work import LiveWork
from timeline_app.widgets.controls.small_shapes import Hairline
from timeline_app.widgets.export.content import ExportContent
from timeline_app.widgets.export.footer import ExportFooter
from timeline_app.widgets.export.options import ExportOptions
from timeline_app.widgets.export.preview import PicturePreview
from timeline_app.widgets.export.texts import (
    growth_words,
    size_words,
    too_large_words,
    too_small_words,
)
from timeline_app.widgets.export.thumbnails import ThumbnailMaker

PREVIEW_DELAY_MS = 120
"""The picture is composed anew once nobody has changed anything for so long."""
WIDTH_PX = 1080
export_texts = Texts("export_texts")

OPTIONS_PX = 300
SIDE_PX, TOP_PX = 24, 20
STRIP_PX = 12
"""The strip of presets keeps so much from the window's edge, wherever it is scrolled to."""


class PreviewedPicture(Value, frozen=True, eq=False):
    """What the preview shows, and what is saved, copied and printed: one and the same picture."""

    choices: ExportSettings
    picture: Picture

    @property
    def sheets(self) -> Sheets:
        """The sheets to print: of its own, or as they are laid out in a PDF."""
        return sheets_of(self.picture, dpi_of(self.choices), tile_of(self.choices))


class ExportDialog(QDialog):
    """Lets a picture be set up, seen, saved, copied and printed.

    The `choices` are the app's to keep.
    """

    saved = Signal(str)
    """The path of the picture that was written."""

    def __init__(self, subject: ExportContent, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export Picture"))
        self._subject = subject
        self.options = ExportOptions(
            subject.title,
            any_selected=subject.is_selection,
            events=subject.choosable,
            can_mark=subject.marked_key >= 0,
        )
        self.options.content.tell_confidential(subject.confidential)
        self.preview = PicturePreview()
        self.preview.setAccessibleName(self.tr("Preview"))
        self._footer = ExportFooter()
        self.size_line, self.hint_line = self._footer.size_line, self._footer.hint_line
        self.copy_button, self.print_button = self._footer.copy_button, self._footer.print_button
        self.cancel_button, self.save_button = self._footer.cancel_button, self._footer.save_button
        self._shown: PreviewedPicture | None = None
        self._is_done = False
        """Whether it was closed, for good: each export has a dialog of its own."""
        self._lay_out()
        self._footer.put_first(self.save_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_DELAY_MS)
        self._timer.timeout.connect(self._show_preview)
        self._work = LiveWork(self)
        """Composes the picture."""
        self.thumbnails = ThumbnailMaker(subject.picture, self)
        self.thumbnails.made.connect(self.options.presets.show_thumbnail)
        self._connect()
        self.set_choices(ExportSettings(theme=theme))
        self._show_preview()
        whole = self.sizeHint()
        resize_on_screen(self, max(WIDTH_PX, whole.width()), whole.height())

    @property
    def choices(self) -> ExportSettings:
        """What is set now."""
        return self.options.choices

    @property
    def is_pending(self) -> bool:
        """Whether the preview is yet to follow the choices."""
        return self._timer.isActive() or self._work.is_busy or self.preview.is_drawing

    def set_choices(self, choices: ExportSettings) -> None:
        """Set everything as it was another time."""
        self.options.set_choices(choices)

    def follow_events(self) -> None:
        """Show the events as they are now: those of the picture that is shown are of no use more.

        Until it is drawn anew there is none to save, to copy or to print.
        """
        self._work.cancel()
        self._subject.forget_events()
        self._shown = None
        self.thumbnails.cancel()
        self.preview.show_words("")
        self._footer.allow(False, on_paper=self.choices.is_on_paper)
        if not self._is_done:
            self._timer.start()

    def put_printing_first(self) -> None:
        """Let Enter print rather than save."""
        self.setWindowTitle(self.tr("Print Picture"))
        self._footer.put_first(self.print_button)

    # How it is built.

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(OptionsColumn(self.options))
        upper.addWidget(Hairline(Qt.Orientation.Vertical))
        upper.addWidget(self.preview, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        strip = QHBoxLayout()
        strip.setContentsMargins(STRIP_PX, STRIP_PX, STRIP_PX, 0)
        strip.addWidget(self.options.presets)
        whole.addLayout(strip)
        whole.addWidget(Hairline(Qt.Orientation.Horizontal))
        whole.addLayout(upper, 1)
        whole.addWidget(Hairline(Qt.Orientation.Horizontal))
        whole.addWidget(self._footer)

    def _connect(self) -> None:
        self.save_button.clicked.connect(self._save)
        self.copy_button.clicked.connect(self._copy)
        self.print_button.clicked.connect(self._print)
        self.cancel_button.clicked.connect(self.reject)
        self.options.changed.connect(self._options_changed)

    @override
    def done(self, result: int) -> None:
        """Draw no more once it is closed: the events may become others then."""
        self._is_done = True
        self._timer.stop()
        self._work.cancel()
        self.thumbnails.cancel()
        super().done(result)

    # What it shows.

    def _options_changed(self) -> None:
        choices = self.choices
        self._footer.name_format(choices.form)
        self.size_line.setText(size_words(choices))
        self.thumbnails.wait()
        self._timer.start()

    def _show_preview(self) -> None:
        """Begin to compose the picture as it would be; until then the one of before stays."""
        self._timer.stop()
        self._shown = None
        self.preview.set_stale()
        self._footer.allow(True, on_paper=self.choices.is_on_paper)
        self._work.start(partial(self._compose, self.choices))

    def show_now(self) -> None:
        """Have the picture as it would be, without a pause."""
        self._show_preview()
        self._work.finish()

    def _compose(self, choices: ExportSettings, again: Callable[[], None]) -> None:
        """Compose the picture, and say what there is to say of it."""
        self.size_line.setText(size_words(choices))
        self._show_picture(choices, again)
        self.thumbnails.follow(choices)

    def _show_picture(self, choices: ExportSettings, again: Callable[[], None]) -> None:
        try:
            picture = self._subject.picture(choices, again)
        except PictureTooSmallError as error:
            self._refuse(too_small_words(error))
            return
        except PictureError as error:
            self._refuse(error.reason, self.tr("No picture"))
            return
        if outgrows(choices.form, picture.width_px, picture.height_px, dpi_of(choices)):
            self._refuse(too_large_words(choices, picture))
            return
        self._shown = PreviewedPicture(choices, picture)
        sheets = self._shown.sheets
        self.preview.show_picture(picture, sheets.cuts())
        self._footer.allow(True, on_paper=choices.is_on_paper)
        said = (growth_words(choices, picture, sheets), no_room_words(picture.counts, words))
        self._footer.say(" ".join(one for one in said if one))

    def _refuse(self, hint: str, instead: str = "") -> None:
        self.preview.show_words(instead or self.tr("No picture at this size"))
        self._footer.allow(False, on_paper=self.choices.is_on_paper)
        self._footer.say(hint)

    # What it does.

    def _save(self) -> None:
        choices = self.choices
        name = file_name_of(title_of(choices, self._subject.title))
        path = asked_path(self, choices.form, choices.folder, name)
        if not path:
            return
        if not self._may_replace_sheets(Path(path)):
            return
        self.options.remember_folder(str(Path(path).parent))
        pattern = self.tr("{name} could not be written: {reason}.")
        failure = pattern.replace("{name}", Path(path).name)
        if self._done(self.tr("Saving…"), failure, lambda shown: self._write(shown, path)):
            self.saved.emit(path)
            self.accept()

    def _may_replace_sheets(self, path: Path) -> bool:
        """Ask about files of further sheets, which no file dialog knows of."""
        count = files_of(self._shown.picture, self._shown.choices.form) if self._shown else 1
        further = [sheet_path(path, sheet) for sheet in range(1, count)]
        there = next((one for one in further if QFileInfo.exists(str(one))), None)
        return there is None or _may_replace(self, str(there))

    def _write(self, shown: PreviewedPicture, path: str) -> None:
        choices, picture = shown.choices, shown.picture
        about = self._subject.about(choices, picture)
        tile = tile_of(choices)
        for sheet in range(files_of(picture, choices.form)):
            parts = picture_parts(picture, choices.form, about, words, tile, sheet)
            save_parts(parts, str(sheet_path(Path(path), sheet)))

    def _copy(self) -> None:
        # SVG and the clipboard are not needed to see the picture.
        from timeline_app.widgets.export.clipboard import copy_picture

        failure = self.tr("The picture could not be copied: {reason}.")
        if self._done(
            self.tr("Copying…"),
            failure,
            lambda shown: copy_picture(
                shown.picture, self._subject.about(shown.choices, shown.picture)
            ),
        ):
            self._footer.say(self.tr("Copied: it can be pasted as an image or as SVG."))

    def _print(self) -> None:
        # What it takes to print is loaded when somebody wants to.
        from timeline_app.widgets.export.printing import has_printer, print_sheets

        if not has_printer():
            hint = self.tr("This system has no printer: save a PDF, and print that elsewhere.")
            self._footer.say(hint, is_failure=True)
            return
        printed: list[bool] = []

        def send(shown: PreviewedPicture) -> None:
            title = title_of(shown.choices, self._subject.title)
            printed.append(print_sheets(shown.sheets, title, self))

        failure = self.tr("The picture could not be printed: {reason}.")
        if self._done(self.tr("Printing…"), failure, send):
            self._footer.say(self.tr("Sent to the printer.") if printed[0] else "")

    def _done(self, doing: str, failure: str, act: Callable[[PreviewedPicture], None]) -> bool:
        """Do something with the picture that is shown; whether that went well.

        If not, the dialog says why, unless it was given up.
        """
        if self._shown is None or self._shown.choices != self.choices:
            self.show_now()  # it waits for a pause in typing, or is being composed
        if (shown := self._shown) is None:
            return False
        with self._busy(doing):
            try:
                act(shown)
            except PictureGivenUpError:
                self._footer.say("")
                return False
            except (PictureError, PictureTooSmallError) as error:
                reason = str(error).strip().rstrip(".")
                self._footer.say(failure.replace("{reason}", reason), is_failure=True)
                return False
        return True

    @contextmanager
    def _busy(self, doing: str) -> Iterator[None]:
        """Show that it takes a while: nothing can be pressed meanwhile.

        Thumbnails wait until it is done: a bar that shows how far it is would give them their turn.
        """
        if self.thumbnails.is_busy:
            self.thumbnails.cancel()
        self._footer.say(doing)
        focused = self.focusWidget()
        self.setEnabled(False)
        self.repaint()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            yield
        finally:
            QGuiApplication.restoreOverrideCursor()
            self.setEnabled(True)
            if focused is not None:  # disabling took it away
                focused.setFocus()
            self.thumbnails.follow(self.choices)


class OptionsColumn(QScrollArea):
    """Holds options at a fixed width; the one that gets the focus is scrolled into view."""

    def __init__(self, options: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(SIDE_PX, TOP_PX, SIDE_PX, TOP_PX)
        column.addWidget(options)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(OPTIONS_PX + 2 * SIDE_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def sizeHint(self) -> QSize:
        """The room in which nothing has to be scrolled."""
        return QSize(self.width(), self._inside.sizeHint().height())


def asked_path(parent: QWidget, form: PictureFormat, folder: str, name: str) -> str:
    """Where to write, as the user says; empty if nowhere. `folder` is the last one, or empty."""
    folder = folder or QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.PicturesLocation
    )
    ending = form.value
    kind = {
        PictureFormat.PNG: export_texts.tr("PNG image"),
        PictureFormat.SVG: export_texts.tr("SVG drawing"),
        PictureFormat.PDF: export_texts.tr("PDF document"),
    }[form]
    offered = str(Path(folder) / (name + ending))
    path, _ = QFileDialog.getSaveFileName(
        parent, export_texts.tr("Save picture"), offered, f"{kind} (*{ending})"
    )
    if not path or path.lower().endswith(ending):
        return path
    path += ending
    return path if not QFileInfo.exists(path) or _may_replace(parent, path) else ""


def _may_replace(parent: QWidget, path: str) -> bool:
    """Ask about a file that the file dialog didn't know would be replaced."""
    question = export_texts.tr("{name} exists already. Replace it?").replace(
        "{name}", Path(path).name
    )
    box = QMessageBox(QMessageBox.Icon.Question, export_texts.tr("Save picture"), "", parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.setDefaultButton(QMessageBox.StandardButton.No)
    answer = box.exec()
    box.deleteLater()
    return answer == QMessageBox.StandardButton.Yes
