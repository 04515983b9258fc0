"""The desk check: what a careful editor would question, listed in a dialog beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer

from timeline_app.app.desk.findings import FindingCounts, findings_of, waivers_of
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.reader.record_matching import RecordMatching
from timeline_app.app.reader.source_reader import SourceReader
from timeline_app.app.records.actors import Actors
from timeline_app.app.records.dialog_controller import DialogController, share_undo
from timeline_app.app.records.sources import SourcesController
from timeline_app.app.shell.actions import SHOWN, VIEW, Actions, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.checks.rules import RULES, Finding, RuleFindings, place_of
from timeline_app.core.edits.edit import Edit, NamedEdit, added, removed
from timeline_app.core.guarded import override
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import Actor, Quote, Source, Waiver
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused
from timeline_app.widgets.controls.fit_to_screen import move_off
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.panel.details_panel import DetailsPanel

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.desk_dialog import DeskDialog


ACTIONS = (
    ActionSpec(
        "desk_check",
        VIEW,
        commands.mark("Desk C&heck…"),
        SHOWN,
        ("Ctrl+Shift+K",),
        separator_before=True,
        after="undated",
    ),
)

MOST_LISTED = 500
"""Findings of a rule that are listed; more are counted."""
AT_ONCE = 10
"""Records that are read together, in few milliseconds."""
LOOK_MS = 5
"""After so long it is looked again whether words that are looked for are found."""
AFTER_EDIT_MS = 300
"""So long after an edit it begins anew: another may come at once."""

ADDING = {
    "citations": "add_source",
    "quotes": "add_quote",
    "relations": "relate",
}
"""What adds to an event what it has too few of, by the field that a finding names."""


class Desk(DialogController["DeskDialog"]):
    """Checks the chronology in slices while its dialog is seen, and leads to what it finds."""

    def __init__(
        self, session: Session, editor: Editor, panel: DetailsPanel, actions: Actions
    ) -> None:
        super().__init__(session, editor)
        self._panel = panel
        self._actions = actions
        self.work = SlicedWork(self)
        self.matching = RecordMatching(self)
        self.sources: SourcesController | None = None
        self.actors: Actors | None = None
        self.reader: SourceReader | None = None
        """Where a quote is shown that bears on no event."""

    # Checking.

    @override
    def _new_dialog(self) -> DeskDialog:
        from timeline_app.widgets.dialogs.desk_dialog import DeskDialog  # few ask for it

        dialog = DeskDialog(self._session.window)
        self._session.window.dress(dialog.set_palette_roles)
        share_undo(dialog, self._session.actions)
        dialog.place_requested.connect(self._session.with_document(self.show_place))
        dialog.records_requested.connect(
            self._session.with_document(partial(self._show_records, dialog))
        )
        dialog.mend_requested.connect(self._session.with_document(self.mend))
        dialog.waive_requested.connect(self._session.with_document(self.waive))
        dialog.unwaive_requested.connect(self._session.with_document(self.unwaive))
        dialog.finished.connect(lambda _: self._stop())
        return dialog

    @override
    def _begin(self, dialog: DeskDialog) -> None:
        dialog.tree.setFocus()
        self._leave_seen()

    @override
    def _fill(self, dialog: DeskDialog, document: Document) -> bool:
        """Check anew, in the pauses of the window."""
        dialog.allow(may_change=document.may_change)
        dialog.tell_checking()
        self.work.start(self._steps(dialog, document), AFTER_EDIT_MS if dialog.isVisible() else 0)
        return True

    def _stop(self) -> None:
        self.work.cancel()
        self.matching.work.cancel()

    def _steps(self, dialog: DeskDialog, document: Document) -> Iterator[None]:
        try:
            yield from self._checked(dialog, document)
        except Refused as error:
            self._session.say(self.tr("The chronology can't be checked"), refusal_sentence(error))

    def _checked(self, dialog: DeskDialog, document: Document) -> Iterator[None]:
        gathered = FindingCounts(MOST_LISTED, waivers_of(document.chronology))
        matching = partial(self.matching.matches, document)
        findings = findings_of(document.chronology, AT_ONCE, matching=matching)
        while document is self._session.document:
            if document.chronology.is_being_written:
                yield
                continue
            finding = next(findings, gathered)
            if isinstance(finding, FindingCounts):
                dialog.put(
                    [
                        RuleFindings(rule, gathered.numbers[rule], gathered.kept[rule])
                        for rule in RULES
                    ],
                    gathered.waived,
                )
                return
            if finding is not None:
                gathered.add(finding)
            elif self.matching.work.is_busy:
                self.work.wait(LOOK_MS)
            yield

    def _show_records(self, dialog: DeskDialog, document: Document, finding: Finding) -> None:
        """Tell in full what a finding is about."""
        from timeline_app.app.desk.found_records import found_records  # with the dialog alone
        from timeline_app.widgets.cards.finding_card import FoundRecords

        try:
            dialog.show_records(finding, found_records(document.chronology, finding))
        except Refused:  # where it stands says why, once one goes there
            dialog.show_records(finding, FoundRecords(finding.name))

    # Going to what is found.

    def show_place(self, document: Document, finding: Finding) -> bool:
        """Show where something was found; whether it is still there."""
        if finding.event:
            return self._show_event(document, finding)
        if finding.section == "sources":
            source = document.chronology.find(Source, finding.record)
            if source is not None and self.sources is not None:
                self.sources.show_source(source)
            return source is not None
        quote = document.chronology.find(Quote, finding.record)
        if finding.section == "quotes" and quote is not None and self.reader is not None:
            self.reader.read_quote(quote)
            return True
        actor = document.chronology.find(Actor, finding.record)
        if actor is not None and self.actors is not None:
            self.actors.show_one(actor.id)
        return actor is not None

    def _show_event(self, document: Document, finding: Finding) -> bool:
        key = document.chronology.key_of(finding.event)
        row = -1 if key is None else document.row_of(key)
        if row < 0:
            self._session.note(self.tr("This event is not there any more"))
            return False
        self._actions["details"].setChecked(True)
        self._session.window.view.select_row(row)
        self._session.window.view.glide.finish()
        QTimer.singleShot(0, self, self._leave_seen)  # by then the panel has its place
        if finding.section == "quotes":
            self._panel.show_quote(finding.record)
        elif finding.field == "relations":
            self._panel.show_related()
        elif finding.field == "claims":
            self._panel.show_claim(finding.other)
        elif finding.rule == "no-locator":
            self._panel.show_source(finding.other)
        elif finding.field == "citations":
            self._panel.show_sources()
        return True

    def _leave_seen(self) -> None:
        """Let the dialog cover neither the selected event nor the panel, if that can be."""
        dialog, view, panel = self._dialog, self._session.window.view, self._panel
        mark = view.visualRect(view.currentIndex())
        if dialog is not None and mark.isValid() and panel.isVisible():
            marked = QRect(view.viewport().mapToGlobal(mark.topLeft()), mark.size())
            move_off(dialog, (marked, QRect(panel.mapToGlobal(QPoint()), panel.size())))

    def mend(self, document: Document, finding: Finding) -> None:
        """Open what mends a finding, at its place."""
        if not self.show_place(document, finding) or not finding.event:
            return
        self._session.window.activateWindow()
        evidence = self._panel.evidence
        if finding.section == "quotes":
            evidence.edit_quote(finding.record)
        elif finding.rule == "no-locator":
            evidence.edit_citation(finding.other)
        elif finding.field == "claims":
            evidence.edit_claim(finding.other)
        elif finding.field == "relations" and finding.other:
            evidence.edit_relation(finding.other)
        elif finding.field in ADDING:
            self._actions[ADDING[finding.field]].trigger()
        else:
            self._panel.editing.begin(next(one for one in EventPart if one.value == finding.field))

    # What is right as it is.

    def waive(self, _document: Document, finding: Finding, reason: str) -> None:
        """Let a finding be, and keep why."""
        when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        waiver = Waiver(*finding.place, reason, when)
        self._editor.make(NamedEdit(added(waiver), self.tr("waiving of a finding")))

    def unwaive(self, document: Document, finding: Finding) -> None:
        """Question again what was waived."""
        changes = [
            change
            for waiver in document.chronology.records("waivers")
            if isinstance(waiver, Waiver) and place_of(waiver) == finding.place
            for change in removed(waiver).changes
        ]
        self._editor.make(NamedEdit(Edit(tuple(changes)), self.tr("questioning of a finding")))


def install(shell: Shell) -> None:
    """Open the check from its menu, and let it follow edits."""
    desk = Desk(shell.session, shell.editor, shell.panel, shell.actions)
    desk.sources, desk.actors = shell.made(SourcesController), shell.made(Actors)
    desk.reader = shell.made(SourceReader)
    shell.actions.connect({"desk_check": desk.show})

    def follow(document: Document) -> None:
        document.edited.connect(lambda _: desk.follow())
        desk.follow()

    shell.session.each_document(follow)
