"""A mapping gives the same records in the window and by `--map`."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from contextlib import closing
from datetime import date

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.examples import examples
from timeline_app.app.cli.arguments import make_parser
from timeline_app.app.cli.read_options import asked_in
from timeline_app.app.opening.sheet_columns import SheetColumns
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import Settings
from timeline_app.core.records.records import Record
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import ReadOptions, file_of
from timeline_app.interchange.formats import SHEET
from timeline_app.interchange.placing.placing import ImportedFile, RecordPlacing
from timeline_app.interchange.recognition import begun
from timeline_app.interchange.sheets.looking import looked_at
from timeline_app.interchange.sheets.names import ColumnMeaning

TODAY = date(2026, 11, 28)

_names = st.sampled_from(
    ["When", "Topic", "Datum", "a=b", "x, y", 'so "called"', "标题", "Jahr", "", "date", "No"]
)
_cells = st.sampled_from(
    ["2020", "3/4/2020", "25/12/2020", "3. Mai 2020", "Call", "a; b", "", "14:30", "5"]
)
_columns = st.sampled_from(list(ColumnMeaning))


@st.composite
def sheets(draw: st.DrawFn) -> tuple[list[list[str]], list[tuple[int, ColumnMeaning]]]:
    """Rows below a header, and what somebody chooses for columns, one after another."""
    width = draw(st.integers(2, 5))
    header = draw(st.lists(_names, min_size=width, max_size=width))
    row = st.lists(_cells, min_size=width, max_size=width)
    rows = draw(st.lists(row, min_size=1, max_size=5))
    choice = st.tuples(st.integers(0, width - 1), _columns)
    dated = (
        draw(st.integers(0, width - 1)),
        draw(st.sampled_from([ColumnMeaning.DATE, ColumnMeaning.YEAR])),
    )
    return [header, *rows], [*draw(st.lists(choice, max_size=6)), dated]


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    settings = Settings()
    bare = MainWindow(settings)
    qtbot.addWidget(bare)
    return Session(bare, settings, Actions(bare))


def records(data: bytes, options: ReadOptions) -> list[tuple[str, list[Record]]]:
    """All that comes of a sheet that is read so, the import with its mapping included."""
    of_file = ImportedFile(name="t", format=SHEET, base="b", sha256="", today=TODAY, now="")
    with closing(RecordPlacing(of_file)) as placing:
        placing.take(begun(file_of(data, options)).parts)
        return list(placing.batches())


def typed(mapping: Sequence[tuple[str, str]]) -> str:
    """A mapping as somebody types it."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(f"{what}={name}" for name, what in mapping)
    return text.getvalue()


@hypothesis_settings(
    max_examples=examples(25),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(sheets())
def test_a_mapping_gives_the_same_in_the_window_and_by_map(
    session: Session, sheet: tuple[list[list[str]], list[tuple[int, ColumnMeaning]]]
) -> None:
    rows, choices = sheet
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    data = text.getvalue().encode()
    plain = ReadOptions(today=TODAY, separator=",", header_row=1)

    asking = SheetColumns(session, "talks.csv", plain, data=data)
    asking.begin(looked_at(file_of(data, plain)))
    dialog = asking.dialog
    assert dialog is not None
    for at, column in choices:
        dialog.header.column_changed.emit(at, column.value)
    chosen = asking.options()
    asking.close()

    arguments = ["info", "talks.csv", "--map", typed(chosen.mapping)]
    said = asked_in(make_parser().parse_args([*arguments, "--header-row=1", "--separator=,"]))
    assert said.mapping == chosen.mapping
    assert records(data, replace(said, today=TODAY)) == records(data, chosen)
