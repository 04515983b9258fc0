"""What the chronology says of itself: shown in a dialog, renamed in the bar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.records.dialog_controller import (
    DialogController,
    keep_in_dialogs,
    leave_dialogs,
    share_undo,
)
from timeline_app.app.shell.actions import FILE, SHOWN, ActionSpec, commands
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.edits.record_edits import header_edit
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Header
from timeline_app.core.text.translation import Texts, words
from timeline_app.document.document import Document
from timeline_app.document.state import CHANGEABLE

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.properties_dialog import PropertiesDialog

property_texts = Texts("property_texts")


ACTIONS = (
    ActionSpec(
        "properties",
        FILE,
        commands.mark("Proper&ties…"),
        SHOWN,
        ("Alt+Return",),
        separator_before=True,
        after="print",
    ),
)


class Properties(DialogController["PropertiesDialog"]):
    """Keeps the dialog as the chronology is, and makes what is asked for in it."""

    @override
    def _new_dialog(self) -> PropertiesDialog:
        from timeline_app.widgets.dialogs.properties_dialog import (
            PropertiesDialog,  # few ask for it
        )

        dialog = PropertiesDialog(self._session.window)
        self._session.window.dress(dialog.set_palette_roles)
        share_undo(dialog, self._session.actions)
        dialog.header_requested.connect(self._session.with_document(self.change))
        return dialog

    @override
    def _begin(self, dialog: PropertiesDialog) -> None:
        dialog.title.setFocus()
        dialog.title.selectAll()

    @override
    def _fill(self, dialog: PropertiesDialog, document: Document) -> bool:
        """Show in the dialog what is so by now; whether it could be read."""
        with self._session.telling(self.tr("The properties can't be read")):
            facts = self._facts(document)
            dialog.show_header(document.header, facts, may_change=document.may_change)
            return True
        return False

    def change(self, document: Document, header: Header) -> None:
        """Let the chronology say this of itself."""
        before = document.header
        edit = header_edit(before, header, datetime.now(UTC))
        self._editor.make(NamedEdit(edit, self._called(before, header)))

    def rename(self, document: Document, title: str) -> None:
        """Give the chronology another title."""
        self.change(document, msgspec.structs.replace(document.header, title=title))

    def _called(self, before: Header, after: Header) -> str:
        """What menus call the change."""
        if after.title != before.title:
            return filled(self.tr("renaming to {title}"), title=one_line(after.title))
        if after.home_zones != before.home_zones:
            return self.tr("change of home time zones")
        return self.tr("change of the description")

    def _facts(self, document: Document) -> list[str]:
        """What nobody changes by hand, line by line."""
        header, counts = document.header, document.chronology.counts()
        numbers = (
            property_texts.tr("{n} {event|events}", "", counts.events),
            property_texts.tr("{n} undated", "", counts.undated) if counts.undated else "",
            property_texts.tr("{n} {lane|lanes}", "", counts.lanes),
            property_texts.tr("{n} {actor|actors}", "", counts.actors),
            property_texts.tr("{n} {source|sources}", "", counts.sources),
            property_texts.tr("{n} {quote|quotes}", "", counts.quotes),
            property_texts.tr("{n} {relation|relations}", "", counts.relations),
        )
        lines = [" · ".join(number for number in numbers if number)]
        for pattern, instant in (
            (self.tr("Created on {day}"), header.created),
            (self.tr("Last changed on {day}"), header.changed),
        ):
            if day := edtf_words(instant[:10], words):
                lines.append(filled(pattern, day=day))
        return lines


def install(shell: Shell) -> None:
    """Open the dialog by its action, rename by a double click, and follow edits."""
    window, session = shell.window, shell.session
    properties = Properties(session, shell.editor)
    rename = session.with_document(properties.rename)
    shell.actions.connect({"properties": properties.show})
    window.before_close.append(lambda: leave_dialogs(window))
    session.before_leaving.append(lambda: keep_in_dialogs(window))
    window.title_label.rename_requested.connect(
        session.with_document(partial(_rename, window, rename))
    )

    def follow(document: Document) -> None:
        document.edited.connect(lambda _: properties.follow())
        properties.follow()

    session.each_document(follow)


def _rename(window: MainWindow, rename: Callable[[str], object], document: Document) -> None:
    """Let the title be changed where it stands."""
    from timeline_app.widgets.fields.inline_rename import InlineRename  # few ever ask for it

    label = window.title_label
    if document.shown_state not in CHANGEABLE:
        return
    title, called = document.header.title, property_texts.tr("Title of the chronology")
    InlineRename(window.bar, label.geometry(), title, rename, called)
