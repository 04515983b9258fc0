"""The reports of what was imported into the chronology, seen again and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import one_line
from timeline_app.app.opening.kept_reports import imports_of, kept_report
from timeline_app.app.opening.save_report import save_report
from timeline_app.app.records.dialog_controller import DialogController
from timeline_app.app.shell.actions import FILE, SHOWN, ActionSpec, commands
from timeline_app.core.guarded import override
from timeline_app.core.records.records import EventId, Import
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.interchange.placing.report import Report

if TYPE_CHECKING:
    from timeline_app.widgets.imports.report_dialog import KeptReportDialog

report_texts = Texts("report_texts")

ACTIONS = (
    ActionSpec("import_reports", FILE, commands.mark("Reports o&f Imports…"), SHOWN, after="add"),
)


class ImportReports(DialogController["KeptReportDialog"]):
    """Shows the report of one import, at first of the latest."""

    _imports: tuple[Import, ...] = ()
    _shown: Import | None = None
    _report: Report | None = None

    @override
    def _new_dialog(self) -> KeptReportDialog:
        from timeline_app.widgets.imports.report_dialog import KeptReportDialog  # few ask

        dialog = KeptReportDialog(self._session.window)
        self._session.window.dress(dialog.set_palette_roles)
        dialog.import_chosen.connect(self._choose)
        dialog.place_requested.connect(self._session.with_document(self.show_place))
        dialog.save_requested.connect(self._save)
        return dialog

    @override
    def _begin(self, dialog: KeptReportDialog) -> None:
        dialog.begin()

    @override
    def _fill(self, dialog: KeptReportDialog, document: Document) -> bool:
        with self._session.telling(self.tr("The reports can't be read")):
            found = tuple(imports_of(document.chronology))
            if not found:
                self._imports, self._shown = (), None
                dialog.close()
                self._session.note(self.tr("Nothing was imported into this chronology"))
                return False
            if found != self._imports or not dialog.isVisible():
                self._imports = found
                if self._shown not in found:
                    self._shown = found[0]
                dialog.list_imports([_name_of(one) for one in found], found.index(self._shown))
                self._put(dialog, self._shown)
            return True
        return False

    def _choose(self, number: int) -> None:
        if self._dialog is not None and 0 <= number < len(self._imports):
            self._put(self._dialog, self._imports[number])

    def _put(self, dialog: KeptReportDialog, one: Import) -> None:
        from timeline_app.app.opening.import_review import unkept_words, words_of

        self._shown, self._report = one, kept_report(one)
        if self._report is None:
            told = unkept_words(_name_of(one))
        else:
            told = words_of(self._report, one.file)
        dialog.put(told, may_save=self._report is not None)

    def show_place(self, document: Document, place: str) -> bool:
        """Select the event that came from a place of the import; whether there is one."""
        found = None
        with self._session.telling(self.tr("The origin can't be read")):
            if self._shown is not None:
                found = document.chronology.origin_at(self._shown.id, place)
        key = None if found is None else document.chronology.key_of(EventId(found.record))
        row = -1 if key is None else document.row_of(key)
        if row < 0:
            self._session.note(self.tr("There is no event of this"))
            return False
        self._session.window.view.select_row(row)
        return True

    def _save(self) -> None:
        if self._dialog is not None and self._report is not None and self._shown is not None:
            save_report(self._session, self._dialog, self._report, self._shown.file)


def _name_of(one: Import) -> str:
    """What an import is called: its file, and when it was read."""
    from timeline_app.widgets.texts.history_texts import day_words

    name = one_line(one.file) or report_texts.tr("the clipboard")
    return f"{name}, {day_words(one.when)}" if one.when else name


def install(shell: Shell) -> None:
    """Show the reports from the menu, and follow what is imported and taken back."""
    reports = ImportReports(shell.session, shell.editor)
    shell.actions.connect({"import_reports": reports.show})

    def follow(document: Document) -> None:
        document.edited.connect(lambda _: reports.follow())
        reports.follow()

    shell.session.each_document(follow)
