"""Lets a window look at what was in a picture as the picture shows it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelectionModel

from timeline_app.app.load.picture_view import PictureView
from timeline_app.app.shell.saved_view import SavedView, look_again
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.grouping import Grouping
from timeline_app.document.document import Document
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.scene.marks.visibility import ranges_of_rows
from timeline_app.storage.errors import Refused
from timeline_app.widgets.controls.selected_rows import selection_of


def look_as(session: Session, view: PictureView) -> None:
    """Group, filter, arrange, select and go to a time as a picture does; then tell of its view.

    The theme of the window is its user's. A filter that would hide what the picture shows, for it
    asks about something that did not come with it, is left out.
    """
    document, lanes = session.document, session.lanes
    state = session.window.view.view_state
    if document is None or lanes is None or state is None:
        return
    try:
        document.look_at_all()
        look = SavedView(view.grouping, view.asked.plain, {view.grouping.value: view.arrangement})
        look_again(look, state, lanes, document)
        if _hides_any(document, lanes):
            lanes.filter_by(EventFilter())
    except Refused:
        lanes.filter_by(EventFilter())
        # Whoever needs what can't be read is told so then; all is shown in its own lanes.
        state.set_grouping(Grouping.LANE)
    _select(session, document, (*view.selection, *view.highlights, view.marked))
    if view.from_s is None or view.until_s is None:
        session.window.view.fit(animated=False)
    else:
        session.window.view.keep_range(view.from_s, view.until_s)
    session.has_picture(view)


def _hides_any(document: Document, lanes: LaneAssignment) -> bool:
    shown = lanes.shown()
    return shown is not None and not bool(shown[: document.columns.dated].all())


def _select(session: Session, document: Document, ids: tuple[str, ...]) -> None:
    keys = [key for one in ids if one and (key := document.chronology.key_of(one)) is not None]
    rows = np.array(sorted(document.rows_of(keys).values()), np.int64)
    view = session.window.view
    chosen = selection_of(ranges_of_rows(rows), view.event_model)
    view.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    if len(rows) == 1:
        index = view.event_model.index(int(rows[0]), 0)
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        view.selectionModel().setCurrentIndex(index, flag)
