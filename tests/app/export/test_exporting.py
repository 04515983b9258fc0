"""Pictures from the window: exported, printed and copied, as the view shows the events."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QProgressDialog

from tests.app.commands import document, environment, python, write_chronology
from tests.app.editing.test_edits import document_of
from tests.app.export.test_data_export import once_shown
from tests.app.windows import canvas_of
from timeline_app.app.export import told_writing
from timeline_app.app.shell import progress_dialog
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.edits.edit import joined, replaced
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.paper import PAPERS
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.export.export_dialog import ExportDialog

Mod = Qt.KeyboardModifier
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def in_dialog(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[ExportDialog], None]], None]:
    """Does something with the next dialog in place of a user, and closes it."""

    def do(act: Callable[[ExportDialog], None]) -> None:
        def execute(dialog: ExportDialog) -> int:
            dialog.show()
            act(dialog)
            dialog.close()
            return 0

        monkeypatch.setattr(ExportDialog, "exec", execute)

    return do


COPY_AND_END = """
import sys
from PySide6.QtGui import QAction, QGuiApplication
from timeline_app.app.startup.application import make_application, open_window
application = make_application(sys.argv[:1])
window = open_window(None)
window.show()
window.findChild(QAction, "action-copy_picture").trigger()
print(len(QGuiApplication.clipboard().mimeData().formats()))
window.close()
"""


def act(window: QMainWindow, name: str) -> None:
    action = window.findChild(QAction, f"action-{name}")
    assert action is not None
    action.trigger()


def copied_texts() -> set[str]:
    """The texts of the SVG on the clipboard."""
    data = QGuiApplication.clipboard().mimeData().data("image/svg+xml")
    root = ElementTree.fromstring(bytes(data.data()).decode("utf-8"))
    return {"".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")}


def test_ctrl_shift_c_copies_the_view_as_image_and_svg(window: QMainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (1920, 1080)  # the figure of the export dialog
    assert {"Pelosi visits Taiwan", "2023"} <= copied_texts()
    assert window.statusBar().currentMessage() == "Picture copied"  # type: ignore[attr-defined]


def test_the_program_ends_well_with_a_picture_on_the_clipboard() -> None:
    done = python(COPY_AND_END, given=environment(QT_QPA_PLATFORM="offscreen"))
    assert (done.returncode, done.stdout) == (0, "2\n"), done.stderr


def test_a_view_of_all_is_copied_without_the_time_around_it(window: QMainWindow) -> None:
    view = canvas_of(window)
    act(window, "fit")
    columns = view.event_model.columns
    first_s, _ = view.scale.visible_range(view.time_size.width())
    assert first_s < float(columns.earliest[: columns.dated].min()) - 10 * 86_400
    act(window, "copy_picture")
    assert any(text.startswith("Aug 2022 – Jan 2024: ") for text in copied_texts())


def test_what_is_out_of_view_is_not_copied(window: QMainWindow) -> None:
    view = canvas_of(window)
    view.glide.is_calm = True
    view.zoom_about_focus(12.0)
    first_s, last_s = view.scale.visible_range(view.time_size.width())
    columns = view.event_model.columns
    beyond_s = 0.06 * (last_s - first_s)  # a picture has some time around its range
    is_out = (columns.latest < first_s - beyond_s) | (columns.earliest > last_s + beyond_s)
    titles = [columns.titles[row] for row in range(columns.dated)]
    inside = {title for title, out in zip(titles, is_out, strict=False) if not out}
    outside = set(titles) - inside
    act(window, "copy_picture")
    assert outside
    assert outside & copied_texts() == set()


def test_lanes_stand_for_what_they_stand_for_in_the_view(window: QMainWindow) -> None:
    act(window, "by_actor")
    view = canvas_of(window)
    assert view.view_state is not None
    assert view.view_state.grouping is Grouping.ACTOR
    act(window, "copy_picture")
    assert any("Blinken" in text and "(" not in text for text in copied_texts())
    assert "Taiwan and Congress" not in copied_texts()
    act(window, "by_lane")
    act(window, "copy_picture")
    assert "Taiwan and Congress" in copied_texts()


def test_no_lane_of_a_picture_stands_for_a_confidential_source(window: QMainWindow) -> None:
    act(window, "by_source")
    act(window, "copy_picture")
    before = copied_texts()
    document = document_of(window)
    changes = [
        replaced(one, msgspec.structs.replace(one, confidential=True))
        for one in document.chronology.records("sources")
    ]
    document.push(joined(*changes))
    act(window, "copy_picture")
    texts = copied_texts()
    lanes = {text for text in before - texts if "Axios" in text}
    assert lanes
    assert not {text for text in texts if "Axios" in text} - {"Axios publishes its article"}


def test_a_window_that_is_too_small_is_told_in_a_sentence(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline_app.render.formats.png.MAX_PIXELS", 1_000)
    act(window, "copy_picture")
    (box,) = window.findChildren(QMessageBox)
    assert box.text() == "The picture could not be copied"
    box.close()


def test_the_dialog_exports_with_quotes_and_sources_and_remembers(
    window: QMainWindow,
    in_dialog: Callable[[Callable[[ExportDialog], None]], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "out.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    def export(dialog: ExportDialog) -> None:
        options = dialog.options
        options.form.setCurrentIndex(1)
        options.content.with_embedded.setChecked(True)
        options.content.with_legend.setChecked(True)
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    in_dialog(export)
    QTest.keyClick(window, Qt.Key.Key_E, Mod.ControlModifier)
    root = ElementTree.parse(path).getroot()
    assert "modest" in (root.findtext(f"{SVG}metadata") or "")
    formats: list[PictureFormat] = []
    in_dialog(lambda dialog: formats.append(dialog.choices.form))
    act(window, "export")
    assert formats == [PictureFormat.SVG]


def test_saving_with_data_that_is_given_up_leaves_what_was_there(
    window: QMainWindow,
    in_dialog: Callable[[Callable[[ExportDialog], None]], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "written"
    folder.mkdir()
    path = folder / "mine.png"
    path.write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(told_writing, "TOLD_S", 0.0)
    monkeypatch.setattr(progress_dialog, "LONG_MS", 0)
    seen: list[tuple[bool, bool, int, int]] = []

    def give_up(bar: QProgressDialog) -> None:
        (dialog,) = window.findChildren(ExportDialog)
        are_made = dialog.thumbnails.is_busy
        seen.append((bar.isEnabled(), are_made, bar.value(), bar.maximum()))
        QTest.keyClick(bar, Qt.Key.Key_Escape)

    def use(dialog: ExportDialog) -> None:
        dialog.options.content.with_embedded.setChecked(True)
        once_shown(window, give_up)
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        assert dialog.isVisible()
        assert dialog.save_button.isEnabled()
        assert not dialog.hint_line.text()
        assert dialog.thumbnails.is_busy

    in_dialog(use)
    window.show()
    act(window, "export")
    ((is_enabled, are_made, done, total),) = seen
    assert is_enabled
    assert not are_made
    assert 0 < done < total
    assert {one.name: one.read_text() for one in folder.iterdir()} == {"mine.png": "mine"}


def test_some_events_alone_can_be_exported_where_some_are_selected(
    window: QMainWindow, in_dialog: Callable[[Callable[[ExportDialog], None]], None]
) -> None:
    view, offered = canvas_of(window), []
    in_dialog(lambda dialog: offered.append(dialog.options.only_selected.isEnabled()))
    act(window, "export")
    view.select_rows([3, 4, 9])
    rows: list[list[int]] = []

    def look(dialog: ExportDialog) -> None:
        offered.append(dialog.options.only_selected.isEnabled())
        dialog.options.only_selected.setChecked(True)
        dialog.options.whole_range.setChecked(True)
        rows.append(sorted(dialog._subject.picture(dialog.choices).figure.rows))

    in_dialog(look)
    act(window, "export")
    assert offered == [False, True]
    assert rows == [[3, 4, 9]]


def test_ctrl_p_sets_up_a_light_picture_on_paper_and_changes_no_settings(
    window: QMainWindow, in_dialog: Callable[[Callable[[ExportDialog], None]], None]
) -> None:
    def look(dialog: ExportDialog) -> None:
        choices = dialog.choices
        found.append((choices.is_on_paper, choices.form, choices.preset in PAPERS))
        found.append(dialog.print_button.isDefault())

    found: list[object] = []
    in_dialog(look)
    QTest.keyClick(window, Qt.Key.Key_P, Mod.ControlModifier)
    assert found == [(True, PictureFormat.PDF, True), True]
    on_paper: list[bool] = []
    in_dialog(lambda dialog: on_paper.append(dialog.choices.is_on_paper))
    act(window, "export")
    assert on_paper == [False]


def test_the_size_that_somebody_gives_the_dialog_is_that_of_the_next_one(
    window: QMainWindow, in_dialog: Callable[[Callable[[ExportDialog], None]], None]
) -> None:
    (session,) = window.findChildren(Session)
    sizes: list[QSize] = []
    in_dialog(lambda dialog: sizes.append(dialog.size()))
    act(window, "export")
    assert session.settings.size_of("export") is None
    smaller = sizes[0] - QSize(31, 47)
    in_dialog(lambda dialog: dialog.resize(smaller))
    act(window, "export")
    in_dialog(lambda dialog: sizes.append(dialog.size()))
    act(window, "export")
    assert sizes[1] == smaller
    session.settings.keep_text("export/size", "[1")
    assert session.settings.size_of("export") is None


@pytest.mark.parametrize("theme", list(ThemeChoice)[1:])
def test_a_button_that_can_not_be_used_now_can_be_read(
    window: QMainWindow,
    in_dialog: Callable[[Callable[[ExportDialog], None]], None],
    theme: ThemeChoice,
) -> None:
    (session,) = window.findChildren(Session)
    session.appearance.choose_theme(theme)
    contrasts: list[int] = []

    def look(dialog: ExportDialog) -> None:
        button = dialog.print_button
        assert not button.isEnabled()
        image = button.grab(button.rect().adjusted(8, 8, -8, -8)).toImage()
        points = ((x, y) for x in range(image.width()) for y in range(image.height()))
        shades = [image.pixelColor(x, y).lightness() for x, y in points]
        contrasts.append(max(shades) - min(shades))

    in_dialog(look)
    act(window, "export")
    assert contrasts[0] > 70


@pytest.mark.parametrize("leave", ["another is shown", "the window is closed"])
def test_no_picture_is_composed_of_a_chronology_that_was_let_go_of(
    window: QMainWindow,
    in_dialog: Callable[[Callable[[ExportDialog], None]], None],
    tmp_path: Path,
    leave: str,
) -> None:
    other = write_chronology(tmp_path / "other.chronology", document())
    ended = list[bool]()

    def amid(dialog: ExportDialog) -> None:
        assert dialog.is_pending
        if leave == "another is shown":
            session = window.findChild(Session)
            assert session is not None
            session.show_chronology(StoredChronology.open(other), str(other))
        else:
            window.close()
        ended.append(not (dialog.isVisible() or dialog.is_pending))

    in_dialog(amid)
    act(window, "export")
    assert ended == [True]
