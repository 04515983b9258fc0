"""The guide, read inside the program: rendered text with its pictures, and words found in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QImage,
    QImageReader,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.field_style import field_style
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen

SIZE_PX = (840, 760)
MARGIN_PX = 28
WEB = ("http", "https")
HEADING_PX = {1: 30, 2: 22, 3: 17, 4: 14, 5: 14, 6: 14}
"""How large headings are by their level: of them no style sheet is heeded."""

PICTURE_SHARE = 0.5
"""Pictures are taken twice as fine as they are shown."""

_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_OWN_STYLE = re.compile(r'<(body|h\d|p|pre|ul|ol|li|table) style="[^"]*"')
_OWN_COLOR = re.compile(r"(?<=[ ;\"])color:[^;\"]*;")
_EMPTY_LINE = re.compile(r'<pre style="-qt-paragraph-type:empty;[^"]*"><br /></pre>')
_EMPTY_ROW = re.compile(r"<tr>(?:\s*<td></td>)+</tr>")
_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:)[^)\s]+\)")


def shown_markdown(text: str, folder: Path) -> str:
    """A page as it is shown: pictures that aren't there are their words, links go to the web."""

    def picture(found: re.Match[str]) -> str:
        is_there = (folder / found[2]).is_file()
        return found[0] if is_there else f"*{found[1]}*"

    return _LINK.sub(r"\1", _PICTURE.sub(picture, text))


def page_html(markdown: str) -> str:
    """Markdown as HTML that leaves sizes, colours and gaps to a style sheet."""
    page = QTextDocument()
    page.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    html = page.toHtml()
    body = html[html.index("<body") :].replace(' border="1"', "")
    body = _EMPTY_LINE.sub("<pre> </pre>", body)
    # Markdown has no table without a header, so that the guide's are empty.
    body = _EMPTY_ROW.sub("", body)
    return _OWN_COLOR.sub("", _OWN_STYLE.sub(r"<\1", body))


def page_style(palette: Palette) -> str:
    """The style sheet of the guide's text."""
    return f"""
        body {{ color: {palette.text}; font-size: 13px; }}
        h1, h2, h3 {{ font-weight: 600; margin-bottom: 8px; }}
        h2 {{ margin-top: 24px; }}
        h3 {{ margin-top: 18px; }}
        p, li {{ margin-top: 5px; margin-bottom: 5px; }}
        pre {{ white-space: pre-wrap; margin-left: 12px; }}
        table {{ background-color: {palette.tint}; margin-top: 8px; margin-bottom: 8px; }}
        a {{ color: {palette.accent}; }}
    """


class GuideText(QTextBrowser):
    """Rendered Markdown that asks before it leads anywhere, and loads nothing from the net."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._source = ""
        self._palette = LIGHT
        self._room_px = 0
        self._pictures: dict[Path, QImage] = {}
        """As wide as each was wanted last: to read them all takes a second."""
        self.setOpenLinks(False)
        self.setReadOnly(True)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_markdown(self, text: str) -> None:
        """Show a page, as wide as there is room."""
        self._source = shown_markdown(text, self._folder)
        self._render()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self._render(self.top_position())

    def top_position(self) -> int:
        """The place in the text of what stands at the top."""
        if not self.verticalScrollBar().value():
            return 0
        return self.cursorForPosition(QPoint(MARGIN_PX, 1)).position()

    def _render(self, top: int = 0) -> None:
        """Lay the page out anew, with this place of the text at the top."""
        self._room_px = self.viewport().width()
        document = self.document()
        document.setDocumentMargin(MARGIN_PX)
        document.setDefaultStyleSheet(page_style(self._palette))
        document.setHtml(page_html(self._source))
        _size_headings(document)
        cursor, bar = QTextCursor(document), self.verticalScrollBar()
        self.setTextCursor(cursor)
        bar.setValue(0)
        if top:
            cursor.setPosition(top)
            bar.setValue(self.cursorRect(cursor).top())

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """A picture of the guide's own folder, as wide as there is room at most."""
        path = self._folder / QUrl(name).path()
        if type != QTextDocument.ResourceType.ImageResource or path.parent != self._folder:
            return None
        whole_px = QImageReader(str(path)).size().width()
        width = min(round(whole_px * PICTURE_SHARE), self._room_px - 2 * MARGIN_PX)
        ratio = self.devicePixelRatioF()
        wanted_px = max(1, round(width * ratio))
        scaled = self._pictures.get(path)
        if scaled is None or scaled.width() != wanted_px:
            scaled = QImage(str(path)).scaledToWidth(
                wanted_px, Qt.TransformationMode.SmoothTransformation
            )
            self._pictures[path] = scaled
        scaled.setDevicePixelRatio(ratio)
        return scaled

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self.top_position()
        super().resizeEvent(event)
        if self._source and self.viewport().width() != self._room_px:
            self._render(top)


def _size_headings(document: QTextDocument) -> None:
    face = QFont(document.defaultFont())
    face.setWeight(QFont.Weight.DemiBold)
    for number in range(document.blockCount()):
        cursor = QTextCursor(document.findBlockByNumber(number))
        level = cursor.blockFormat().headingLevel()
        if level:
            face.setPixelSize(HEADING_PX[level])
            letters = QTextCharFormat()
            letters.setFont(face)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.setCharFormat(letters)


class GuideDialog(QDialog):
    """The guide in a window of its own, beside that which it tells of."""

    link_chosen = Signal(str)
    """The web address of a link that was clicked, or chosen by keys."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setWindowTitle(self.tr("Guide"))
        self.field = QLineEdit()
        self.field.setObjectName("guide-search")
        self.field.setAccessibleName(self.tr("Find in the guide"))
        self.field.setPlaceholderText(self.tr("Find in the guide"))
        self.field.setClearButtonEnabled(True)
        self.field.textEdited.connect(self._find_first)
        self.field.installEventFilter(self)
        self.nothing = QLabel(self.tr("Nothing here is called that."))
        self.nothing.hide()
        self.text = GuideText(folder)
        self.text.setObjectName("guide-text")
        self.text.setAccessibleName(self.tr("Guide"))
        self.text.anchorClicked.connect(self._follow)
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(12)
        head.addWidget(self.field, 1)
        head.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        resize_on_screen(self, *SIZE_PX)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(f"""
            QDialog, QTextBrowser {{ background: {palette.panel}; color: {palette.text}; }}
            QTextBrowser {{
                selection-background-color: {palette.accent};
                selection-color: {palette.on_accent};
            }}
            QTextBrowser:focus {{ border: 2px solid {palette.accent}; }}
            QLabel {{ color: {palette.muted}; }}
            {field_style(palette, "#guide-search")}
        """)
        self.text.set_palette_roles(palette)

    def _follow(self, address: QUrl) -> None:
        if address.scheme() in WEB:
            self.link_chosen.emit(address.toString())

    def _find_first(self, typed: str) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.text.setTextCursor(cursor)
        self.find_next(typed)

    def find_next(self, typed: str, *, is_backward: bool = False) -> None:
        """Go to the next place of these words, from the end on to the beginning."""
        flags = QTextDocument.FindFlag.FindBackward if is_backward else QTextDocument.FindFlag(0)
        is_found = not typed or self.text.find(typed, flags)
        if not is_found:
            end = QTextCursor.MoveOperation.End if is_backward else QTextCursor.MoveOperation.Start
            before = self.text.textCursor()
            self.text.moveCursor(end)
            is_found = self.text.find(typed, flags)
            if not is_found:
                self.text.setTextCursor(before)
        self.nothing.setVisible(not is_found)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next find, with Shift to the one before; pages scroll the guide."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() != QEvent.Type.KeyPress:
            return False
        key, bar = Qt.Key(event.key()), self.text.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if key in steps:
            bar.setValue(bar.value() + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.find_next(self.field.text(), is_backward=is_back)
        else:
            return False
        return True
