"""The export dialog: options on the left, the picture as it will be on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from timeline_app.core.columns import EventColumns
from timeline_app.render.description import describe_picture
from timeline_app.render.export_choices import (
    ExportChoices,
    dpi_of,
    file_name_of,
    size_of,
    spec_of,
)
from timeline_app.render.palette import Theme, palette_of
from timeline_app.render.picture import (
    Picture,
    PictureContent,
    PictureTooSmallError,
    SourceNote,
    compose,
)
from timeline_app.render.picture_file import About
from timeline_app.render.png import is_too_large, png_of
from timeline_app.render.saved_file import PictureError, save_parts
from timeline_app.render.words import words
from timeline_app.widgets.export_options import ExportOptions
from timeline_app.widgets.preview import PicturePreview

PREVIEW_DELAY_MS = 120
OPTIONS_PX = 300
BUTTONS = """
    QPushButton {
        border: 2px solid palette(button); border-radius: 7px; padding: 4px 16px;
        background: palette(button); color: palette(button-text);
    }
    QPushButton:hover, QPushButton:pressed { border-color: palette(mid); }
    #export-save {
        border-color: palette(highlight); font-weight: 600;
        background: palette(highlight); color: palette(highlighted-text);
    }
    #export-save:disabled {
        border-color: palette(button); background: palette(button); color: palette(button-text);
    }
    QPushButton:focus { border-color: palette(window-text); }
"""
"""The buttons of the dialog, like those of the window; the main one has the accent."""

Sources = Callable[[], dict[int, tuple[SourceNote, ...]]]


class ExportDialog(QDialog):
    """Lets a picture be set up, seen and saved.

    `sources` is asked for the sources of the events once they are wanted; `view_range` is what
    is in view, in seconds since 1970. `choices` are the app's to keep.
    """

    saved = Signal(str)
    """The path of the picture that was written."""

    def __init__(
        self,
        content: PictureContent,
        sources: Sources,
        title: str,
        view_range: tuple[float, float],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export picture"))
        self._columns = content.columns
        self._ask_for_sources = sources
        self._notes = content.sources
        self._title = title
        self._view_range = view_range
        self.options = ExportOptions(title)
        self.preview = PicturePreview()
        self.preview.setAccessibleName(self.tr("Preview"))
        self.size_line = _line("export-size")
        self.hint_line = _line("export-hint")
        self.save_button = QPushButton(self.tr("&Save PNG…"))
        self.save_button.setObjectName("export-save")
        self.cancel_button = QPushButton(self.tr("C&ancel"))
        self.cancel_button.setObjectName("export-cancel")
        self._is_failure = False
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_DELAY_MS)
        self._timer.timeout.connect(self._show_preview)
        self._connect()
        self._style_buttons()
        self.set_choices(ExportChoices(theme=theme))
        self._show_preview()
        self.resize(1040, 660)

    @classmethod
    def for_chronology(
        cls,
        columns: EventColumns,
        sources: Sources,
        title: str,
        view_range: tuple[float, float],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> Self:
        """The dialog for the events of a chronology."""
        return cls(PictureContent(columns), sources, title, view_range, theme, parent)

    @property
    def choices(self) -> ExportChoices:
        """What is set now."""
        return self.options.choices

    @property
    def is_pending(self) -> bool:
        """Whether the preview is yet to follow the choices."""
        return self._timer.isActive()

    def set_choices(self, choices: ExportChoices) -> None:
        """Set everything as it was another time."""
        self.options.set_choices(choices)

    # How it is built.

    def _lay_out(self) -> None:
        left = QWidget()
        left.setFixedWidth(OPTIONS_PX + 48)
        column = QVBoxLayout(left)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.options)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(left)
        upper.addWidget(Hairline(Qt.Orientation.Vertical))
        upper.addWidget(self.preview, 1)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch()
        texts.addWidget(self.size_line)
        texts.addWidget(self.hint_line)
        texts.addStretch()
        lower = QHBoxLayout()
        lower.setContentsMargins(24, 12, 24, 12)
        lower.addStrut(44)
        lower.setSpacing(8)
        lower.addLayout(texts, 1)
        for button in (self.cancel_button, self.save_button):
            button.setMinimumSize(104, 36)
            lower.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper, 1)
        whole.addWidget(Hairline(Qt.Orientation.Horizontal))
        whole.addLayout(lower)

    def _connect(self) -> None:
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.reject)
        self.options.changed.connect(self._options_changed)

    def _style_buttons(self) -> None:
        """Give the buttons the look of the window's.

        The sheet is on them alone: Qt does not hand a new palette down below a styled widget.
        """
        for button in (self.save_button, self.cancel_button):
            button.setStyleSheet(BUTTONS)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._style_buttons()
            self._say(self.hint_line.text(), is_failure=self._is_failure)

    # What it shows.

    def _options_changed(self) -> None:
        self._say_size()
        self._timer.start()

    def _content(self) -> PictureContent:
        """The events, with their sources where those are wanted."""
        if not self.choices.with_sources:
            return PictureContent(self._columns)
        if self._notes is None:
            self._notes = self._ask_for_sources()
        return PictureContent(self._columns, self._notes)

    def _composed(self) -> Picture:
        spec = spec_of(self.choices, self._title, self._view_range)
        return compose(self._content(), spec, words)

    def _show_preview(self) -> None:
        """Draw the picture as it would be, and say what there is to say of it."""
        self._timer.stop()
        self._say_size()
        try:
            picture = self._composed()
        except PictureTooSmallError as error:
            pattern = self.tr(
                "Too small for a timeline at this scale: it takes {width} × {height} px or more."
            )
            hint = _with_size(pattern, error.least_width_px, error.least_height_px)
            self._refuse(hint)
            return
        if is_too_large(picture.width_px, picture.height_px):
            pattern = self.tr("Too large: no image can have {width} × {height} px.")
            self._refuse(_with_size(pattern, picture.width_px, picture.height_px))
            return
        self.preview.show_picture(picture)
        self.save_button.setEnabled(True)
        self._say(self._growth(picture))

    def _refuse(self, hint: str) -> None:
        self.preview.show_words(self.tr("No picture at this size"))
        self.save_button.setEnabled(False)
        self._say(hint)

    def _growth(self, picture: Picture) -> str:
        """What the picture grows to, if it does; else nothing."""
        if picture.height_px == picture.spec.height_px:
            return ""
        if not picture.layout.block.placed:
            pattern = self.tr("Grows to {width} × {height} px for the lanes.")
        elif picture.sheets > 1:
            pattern = self.tr("Grows to {width} × {height} px, {n} sheets, for the sources.")
        else:
            pattern = self.tr("Grows to {width} × {height} px for the sources.")
        pattern = pattern.replace("{n}", str(picture.sheets))
        return _with_size(pattern, picture.width_px, picture.height_px)

    def _say_size(self) -> None:
        choices = self.choices
        parts = [_with_size(self.tr("{width} × {height} px"), *size_of(choices))]
        if choices.on_paper:
            turned = self.tr("portrait") if choices.is_portrait else self.tr("landscape")
            parts.append(f"{choices.paper} {turned}")
            parts.append(self.tr("{n} dpi").replace("{n}", str(choices.dpi)))
        self.size_line.setText(" · ".join(parts))

    def _say(self, hint: str, *, is_failure: bool = False) -> None:
        """Say something of the picture below its size; failures stand out."""
        self._is_failure = is_failure
        window = self.palette().color(QPalette.ColorRole.Window)
        theme = Theme.DARK if window.lightness() < 128 else Theme.LIGHT
        muted = self.palette().color(QPalette.ColorRole.PlaceholderText)
        palette = QPalette(self.hint_line.palette())
        color = QColor(palette_of(theme).closed) if is_failure else muted
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self.hint_line.setPalette(palette)
        self.hint_line.setText(hint)
        self.hint_line.setVisible(bool(hint))

    # What it does.

    def _save(self) -> None:
        path = self._asked_path()
        if not path:
            return
        self.options.remember_folder(str(Path(path).parent))
        if self._written(path):
            self.saved.emit(path)
            self.accept()

    def _asked_path(self) -> str:
        """Where to write, as the user says; empty if nowhere."""
        choices = self.choices
        folder = choices.folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.PicturesLocation
        )
        name = file_name_of(choices.title or self._title) + ".png"
        path, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save picture"),
            str(Path(folder) / name),
            self.tr("PNG image (*.png)"),
        )
        if not path or path.lower().endswith(".png"):
            return path
        path += ".png"
        return path if not Path(path).exists() or self._may_replace(path) else ""

    def _may_replace(self, path: str) -> bool:
        """Ask about a file that the file dialog didn't know would be replaced."""
        question = self.tr("{name} exists already. Replace it?")
        answer = QMessageBox.question(
            self, self.tr("Save picture"), question.replace("{name}", Path(path).name)
        )
        return answer == QMessageBox.StandardButton.Yes

    def _written(self, path: str) -> bool:
        """Write the picture; whether that went well. If not, the dialog says why."""
        choices = self.choices
        title = choices.title or self._title
        with self._busy():
            try:
                picture = self._composed()
                spec = picture.spec
                description = describe_picture(
                    self._content(), title, spec.from_s, spec.until_s, words
                )
                save_parts(png_of(picture, About(title, description, dpi_of(choices))), path)
            except (PictureError, PictureTooSmallError) as error:
                pattern = self.tr("{name} could not be written: {reason}.")
                reason = str(error).strip().rstrip(".")
                sentence = pattern.replace("{name}", Path(path).name).replace("{reason}", reason)
                self._say(sentence, is_failure=True)
                return False
        return True

    @contextmanager
    def _busy(self) -> Iterator[None]:
        """Show that it takes a while: nothing can be pressed meanwhile."""
        self._say(self.tr("Saving…"))
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


class Hairline(QWidget):
    """A line of one pixel in the palette's faintest line colour."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Mid))
        painter.end()


def _line(name: str) -> QLabel:
    """A line of text that can be selected and wraps."""
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label


def _with_size(pattern: str, width_px: int, height_px: int) -> str:
    return pattern.replace("{width}", str(width_px)).replace("{height}", str(height_px))
