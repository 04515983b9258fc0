"""Documents and data of the open chronology, written in the format that somebody chooses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QStandardPaths
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from timeline_app.app.export.written_file import WrittenFile
from timeline_app.app.feature import Shell
from timeline_app.app.load.kept_words import tell_damaged
from timeline_app.app.messages.sentences import (
    filled,
    refusal_sentence,
    unwritten_sentence,
)
from timeline_app.app.shell.actions import FILE, SHOWN, ActionSpec, commands
from timeline_app.app.shell.message_boxes import may_replace
from timeline_app.app.shell.progress_dialog import ProgressDialog
from timeline_app.app.shell.session import Session
from timeline_app.app.view.table_pane import TablePane
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.document.document import Document
from timeline_app.render.picture.export_settings import file_name_of
from timeline_app.render.picture.save_file import PictureError
from timeline_app.storage.errors import Cancelled, Refused, WriteFailed
from timeline_app.storage.file.paths import is_folder, is_taken

if TYPE_CHECKING:
    from timeline_app.app.export.loss_counting import LossCounting
    from timeline_app.widgets.export.data_dialog import DataDialog

ACTIONS = (
    ActionSpec(
        "export_data",
        FILE,
        commands.mark("Export Doc&ument or Data…"),
        SHOWN,
        ("Ctrl+Shift+X",),
        after="export",
    ),
)


class DataExport(QObject):
    """Shows the dialog of documents and data, and writes what is chosen there."""

    def __init__(
        self, session: Session, table: TablePane, tell_written: Callable[[Path, int], object]
    ) -> None:
        """`tell_written` tells of a file, and how many confidential sources are not in it."""
        super().__init__(session)
        self._session, self._table, self._tell_written = session, table, tell_written
        self._dialog: DataDialog | None = None

    def show(self, document: Document) -> None:
        """Let a format and events be chosen, and written."""
        # Not needed for the first paint.
        from timeline_app.app.export.chosen_events import subject_of
        from timeline_app.app.export.data_kinds import kind_groups
        from timeline_app.app.export.loss_counting import LossCounting
        from timeline_app.app.export.writing import written_formats
        from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
        from timeline_app.widgets.export.data_dialog import DataDialog

        session = self._session
        with session.telling(self.tr("This can't be exported")):
            groups = kind_groups(written_formats())
            dialog = DataDialog(groups, subject_of(session, document), session.window)
            session.window.dress(dialog.set_palette_roles)
            dialog.set_choices(session.settings.data_choices)
            counting = LossCounting(document, session.window.view, dialog, self._table.fields)
            dialog.save_wanted.connect(partial(self._save, document, dialog, counting))
            dialog.finished.connect(partial(self._leave, dialog, dialog.size()))
            if kept := session.settings.size_of("export_data"):
                resize_on_screen(dialog, *kept)
            self._dialog = dialog
            counting.follow()
            dialog.open()

    def stop(self) -> None:
        """Close the dialog, if it is shown: another chronology is there, or none."""
        if self._dialog is not None:
            self._dialog.reject()

    def _leave(self, dialog: DataDialog, opened: QSize, _result: int = 0) -> None:
        """Remember what was chosen, and be done with the dialog."""
        self._dialog = None
        settings = self._session.settings
        settings.data_choices = dialog.choices
        if (style := dialog.choices.style) is not settings.citation_style:
            self._choose_style(style)
        if dialog.size() != opened:
            settings.keep_size("export_data", dialog.width(), dialog.height())
        dialog.deleteLater()

    def _choose_style(self, style: CitationStyle) -> None:
        """Cite so from now on, as by the menu: what is copied is cited alike."""
        action = self._session.window.findChild(QAction, f"cite-{style.value}")
        if action is not None:
            action.trigger()

    def _save(self, document: Document, dialog: DataDialog, counting: LossCounting) -> None:
        """Ask where to, and write there; the dialog stays where that came to nothing."""
        from timeline_app.app.export.chosen_events import chosen_keys
        from timeline_app.app.export.data_writing import write_data
        from timeline_app.widgets.export.data_choices import Option

        path = self._asked(document, dialog)
        if path is None:
            return
        dialog.remember_folder(str(path.parent))
        dialog.say_failure("")
        counting.stop()
        shown = ProgressDialog(self.tr("Writing…"), self._session, dialog)
        self._session.window.stay_open(shown.give_up)
        try:
            view = self._session.window.view
            keys = chosen_keys(document, view, dialog.amount)
            fields = []
            if dialog.choices.as_shown and Option.FIELDS in dialog.kind.options:
                fields, keys = self._table.fields(), self._table.keys_in_order(document, keys)
            written = write_data(document, keys, dialog.choices, path, shown.again, fields)
        except Cancelled:
            counting.follow()
            return
        except (WriteFailed, Refused, PictureError) as error:
            dialog.say_failure(self._sentence_of(error))
            counting.follow()
            return
        finally:
            shown.end()
            self._session.window.close_if_asked()
        dialog.accept()
        self._tell_written(path, written.left_out)
        tell_damaged(self._session.say, path, written.damaged)

    def _asked(self, document: Document, dialog: DataDialog) -> Path | None:
        """Where to write, as the user says; None for nowhere."""
        kind, folder = dialog.kind, Path(dialog.choices.folder)
        if not dialog.choices.folder or not is_folder(folder):
            documents = QStandardPaths.StandardLocation.DocumentsLocation
            folder = Path(QStandardPaths.writableLocation(documents))
        title = filled(self.tr("Save {format}"), format=kind.title)
        first = str(folder / (file_name_of(document.header.title) + kind.ending))
        kinds = f"{kind.title} (*{kind.ending})"
        named, _ = QFileDialog.getSaveFileName(dialog, title, first, kinds)
        if not named or named.lower().endswith(kind.ending):
            return Path(named) if named else None
        path = Path(named + kind.ending)  # which the file dialog hasn't asked about
        return path if not is_taken(path) or may_replace(dialog, title, path) else None

    def _sentence_of(self, error: WriteFailed | Refused | PictureError) -> str:
        """Why nothing was written."""
        match error:
            case WriteFailed():
                return unwritten_sentence(error)
            case Refused():
                return refusal_sentence(error)
            case PictureError():
                pattern = self.tr("There can be no picture: {reason}.")
                return filled(pattern, reason=error.reason.rstrip("."))


def install(shell: Shell) -> None:
    """Write documents and data from the menu; one style of citations is for all that goes out."""
    exporting = DataExport(shell.session, shell.made(TablePane), shell.made(WrittenFile).tell)
    shell.actions.connect({"export_data": shell.session.with_document(exporting.show)})
    shell.window.closed.connect(exporting.stop)
    shell.session.document_changed.connect(lambda _: exporting.stop())
