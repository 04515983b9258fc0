"""Names of authors as lines of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.evidence.source_input import lines_of_names, names_of_lines
from timeline_app.core.records.records import CslName


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Blinken, Antony J.", [CslName("Blinken", "Antony J.")]),
        ("Reuters", [CslName(literal="Reuters")]),
        ("{AFP, Inc.}", [CslName(literal="AFP, Inc.")]),
        ("秦刚", [CslName(literal="秦刚")]),
        ("Qin,", [CslName("Qin")]),
        ("A, B\n\n  C  \n", [CslName("A", "B"), CslName(literal="C")]),
        ("", []),
    ],
)
def test_lines_are_read(text: str, names: list[CslName]) -> None:
    assert names_of_lines(text) == tuple(names)


WORD = st.text("abc 秦-.", min_size=1, max_size=6).map(str.strip).filter(bool)
NAMES = st.one_of(
    st.builds(CslName, family=WORD, given=WORD),
    st.builds(CslName, family=WORD),
    st.builds(CslName, literal=st.text("ab ,{}秦", min_size=1, max_size=6)),
)


@given(st.lists(NAMES, max_size=4))
def test_names_come_back_as_they_were(names: list[CslName]) -> None:
    assert names_of_lines(lines_of_names(names)) == tuple(names)
