"""Which events of a window go out: all, the selected ones, or those in view."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from timeline_app.app.editing.selected_events import selected_keys
from timeline_app.app.export.picture_content import as_known_words
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.export.data_choices import Amount
from timeline_app.widgets.export.data_options import DataSubject

Keys = npt.NDArray[np.int64]


def chosen_keys(document: Document, view: TimelineView, amount: Amount) -> Keys | None:
    """The keys of the events of an amount, in the order of time; None for all.

    In view are those that touch the stretch of time that the canvas shows, in any lane that is
    there: what a filter or a hidden lane hides is not seen, wherever the lanes are scrolled to.
    """
    match amount:
        case Amount.ALL:
            return None
        case Amount.SELECTED:
            return selected_keys(document, view)
        case Amount.SEEN:
            return document.columns.key[_seen(document, view)].copy()


def subject_of(session: Session, document: Document) -> DataSubject:
    """How many events there are of each amount, and what stays out. Raises `Refused`."""
    view, columns = session.window.view, document.columns
    layout = view.layout_
    shown = None if layout is None else layout.number_shown
    counts = {Amount.ALL: len(columns)}
    for amount in (Amount.SELECTED, Amount.SEEN):
        keys = chosen_keys(document, view, amount)
        counts[amount] = 0 if keys is None else len(keys)
    return DataSubject(
        counts,
        session.window.range_label.text() if counts[Amount.SEEN] else "",
        0 if shown is None else columns.dated - shown,
        len(document.chronology.confidential_sources()),
        as_known_words(document.as_known),
    )


def _seen(document: Document, view: TimelineView) -> npt.NDArray[np.bool_]:
    columns, layout = document.columns, view.layout_
    from_s, until_s = view.scale.visible_range(view.time_size.width())
    seen = (columns.earliest < until_s) & (columns.latest > from_s)
    seen[columns.dated :] = False
    if layout is not None and layout.shown is not None:
        seen &= layout.shown
    return seen
