"""The lanes of a chronology, changed in a dialog beside the window, and on their headers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRect

from timeline_app.app.editing.selected_events import make_changes
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line, shortened
from timeline_app.app.records.dialog_controller import DialogController, share_undo
from timeline_app.app.records.lane_menu import LaneMenu
from timeline_app.app.shell.actions import LANES, SHOWN, ActionSpec, commands
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.edits.edit import NamedEdit, added, replaced
from timeline_app.core.edits.record_edits import lanes_ordered, new_lane
from timeline_app.core.guarded import override
from timeline_app.core.records.records import Lane
from timeline_app.core.text.translation import Texts
from timeline_app.core.value import replace
from timeline_app.document.document import Document
from timeline_app.render.style.palette import LIGHT, palette_of
from timeline_app.storage.queries.usage import LaneUsage

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.lanes_dialog import LanesDialog

lane_texts = Texts("lane_texts")

ROLES = tuple(f"lane-{number}" for number in range(1, len(LIGHT.lanes) + 1))


ACTIONS = (
    ActionSpec(
        "edit_lanes",
        LANES,
        commands.mark("&Edit Lanes…"),
        SHOWN,
        ("Ctrl+Alt+L",),
        separator_before=True,
        after="show_lanes",
    ),
)


class LanesController(DialogController["LanesDialog"]):
    """Keeps the dialog as the chronology is, and makes what is asked for in it.

    What is edited is the chronology's own order; that of a view is laid over it, and is given
    up when the own one changes, so that this is what is seen.
    """

    # Showing.

    def show_one(self, lane_id: str) -> None:
        """Show the dialog, with this lane chosen."""
        self.show()
        if self._dialog is not None:
            self._dialog.select(lane_id)

    @override
    def _new_dialog(self) -> LanesDialog:
        from timeline_app.widgets.dialogs.lanes_dialog import LanesDialog  # few ask for it

        dialog = LanesDialog(self._session.window)
        self._session.window.dress(dialog.set_palette_roles)
        share_undo(dialog, self._session.actions)
        dialog.lane_requested.connect(self.change)
        dialog.new_requested.connect(self._session.with_document(self.add))
        dialog.order_requested.connect(self._session.with_document(self.order))
        dialog.delete_requested.connect(self._session.with_document(self.ask_delete))
        return dialog

    @override
    def _begin(self, dialog: LanesDialog) -> None:
        dialog.list.setFocus()

    @override
    def _fill(self, dialog: LanesDialog, document: Document) -> bool:
        columns = document.columns
        dialog.show_lanes(columns.lanes, _counts(columns), may_change=document.may_change)
        return True

    def _lane(self, document: Document, lane_id: str) -> Lane | None:
        return next((lane for lane in document.columns.lanes if lane.id == lane_id), None)

    # Changing.

    def change(self, before: Lane, after: Lane) -> None:
        """Let a lane have another name, or another colour."""
        if after.name != before.name:
            text = filled(self.tr("renaming of lane {name}"), name=_shown(before))
        else:
            text = filled(self.tr("colour of lane {name}"), name=_shown(before))
        if not self._editor.make(NamedEdit(replaced(before, after), text)):
            self.follow()

    def rename(self, document: Document, lane_id: str, name: str) -> None:
        """Give a lane another name."""
        lane = self._lane(document, lane_id)
        if lane is not None:
            self.change(lane, Lane(lane.id, name, lane.colour, lane.order))

    def rename_in_place(self, document: Document, lane: int, place: QRect) -> None:
        """Let the name of a lane be changed where it stands in the viewport of the canvas."""
        from timeline_app.widgets.fields.inline_rename import InlineRename

        view = self._session.window.view
        own = self._lane(document, view.layout_of_events.tracks[lane].id)
        if own is None:
            return
        rename = self._session.with_document(self.rename)
        called = filled(self.tr("Name of lane {name}"), name=_shown(own))
        field = InlineRename(view.viewport(), place, own.name, partial(rename, own.id), called)
        view.verticalScrollBar().valueChanged.connect(field.give_up)

    def add(self, document: Document, name: str) -> None:
        """Add a lane below all others, and choose it."""
        lane = new_lane(name, document.columns.lanes, ROLES)
        text = filled(self.tr("new lane {name}"), name=_shown(lane))
        if self._editor.make(NamedEdit(added(lane), text)) and self._dialog is not None:
            self._dialog.select(lane.id)
            self._dialog.colour.setFocus()

    def order(self, document: Document, ids: tuple[str, ...]) -> None:
        """Bring the lanes into the order of these ids."""
        state = self._session.window.view.view_state
        if state is None:
            return
        edit = lanes_ordered(document.columns.lanes, ids)
        if not edit or self._editor.make(NamedEdit(edit, self.tr("order of lanes"))):
            arrangement = state.arrangement_of(Grouping.LANE)
            state.arrange(replace(arrangement, order=()), Grouping.LANE)
        else:
            self.follow()

    def ask_delete(self, document: Document, lane_id: str) -> None:
        """Take a lane out; if events are in it, ask where they are to go."""
        lane = self._lane(document, lane_id)
        if lane is None or self._dialog is None:
            return
        uses = self._uses(document, lane_id)
        if uses is None:
            return
        if not uses.events:
            self.delete(document, lane_id, "")
            return
        from timeline_app.widgets.dialogs.merge_dialog import DeleteLaneDialog

        others = [other for other in document.columns.lanes if other.id != lane_id]
        question = filled(self.tr("Delete lane {name}?"), name=_shown(lane))
        told = self._told(uses, others[0] if others else None)
        palette = palette_of(self._session.theme)
        asking = DeleteLaneDialog(question, told, others, palette, self._dialog)
        asking.finished.connect(asking.deleteLater)
        delete = self._session.with_document(self.delete)
        asking.accepted.connect(lambda: delete(lane_id, asking.target))
        asking.open()

    def _told(self, uses: LaneUsage, first: Lane | None) -> str:
        """What is in a lane, and what becomes of it."""
        said = [
            filled(
                self.tr("In it: {events}."),
                events=lane_texts.tr("{n} {event|events}", "", uses.events),
            )
        ]
        if uses.only_here:
            only = lane_texts.tr(
                "{n} {event|events} {is|are} in no other lane.", "", uses.only_here
            )
            said.append(only)
            if first is not None:
                said.append(
                    filled(
                        self.tr("What is in no lane is drawn in the first one, {name}."),
                        name=_shown(first),
                    )
                )
        return " ".join(said)

    def delete(self, document: Document, lane_id: str, target_id: str) -> None:
        """Take a lane out, and put its events into another one if one is named."""
        lane, target = self._lane(document, lane_id), self._lane(document, target_id)
        uses = self._uses(document, lane_id)
        key = document.chronology.key_of_record(Lane, lane_id)
        if lane is None or uses is None or key is None:
            return
        text = filled(self.tr("deletion of lane {name}"), name=_shown(lane))
        if target is None:
            changes = document.chronology.changes.removal(Lane, [key])
        else:
            changes = document.chronology.changes.merged(target, target, lane)
        make_changes(self._session, self._editor, changes, uses.events, text)

    def _uses(self, document: Document, lane_id: str) -> LaneUsage | None:
        with self._session.telling(self.tr("The lanes can't be read")):
            return document.chronology.usage.of_lane(lane_id)
        return None


def _shown(lane: Lane) -> str:
    return shortened(one_line(lane.name)) or lane.id


def _counts(columns: EventColumns) -> Mapping[str, str]:
    """How many events lie in each lane, in words, by its id."""
    if not columns.lanes:
        return {}
    number = len(columns.lanes)
    first = np.bincount(columns.lane[columns.lane >= 0], minlength=number)
    counts = (first + np.bincount(columns.more_lane, minlength=number)).tolist()
    return {
        lane.id: lane_texts.tr("{n} {event|events}", "", count)
        for lane, count in zip(columns.lanes, counts, strict=True)
    }


def install(shell: Shell) -> None:
    """Open the dialog by its action and by menus, rename on headers, and follow edits."""
    lanes = LanesController(shell.session, shell.editor)
    shell.actions.connect({"edit_lanes": lanes.show})
    shell.window.view.lane_rename_requested.connect(
        shell.session.with_document(lanes.rename_in_place)
    )
    shell.made(LaneMenu).edit_requested.connect(lanes.show_one)

    def follow(document: Document) -> None:
        document.edited.connect(lambda _: lanes.follow())
        lanes.follow()

    shell.session.each_document(follow)
