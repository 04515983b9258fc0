from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.text.utf16 import Utf16Positions

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("🎉🇨a"))


def test_signs_beyond_the_first_plane_take_two_units() -> None:
    positions = Utf16Positions("a🎉b")
    assert [positions.units(at) for at in range(4)] == [0, 1, 3, 4]
    assert [positions.code_points(at) for at in range(5)] == [0, 1, 1, 2, 3]


@given(TEXTS)
def test_positions_are_those_of_the_encoded_text(text: str) -> None:
    positions = Utf16Positions(text)
    for at in range(len(text) + 1):
        units = len(text[:at].encode("utf-16-le")) // 2
        assert positions.units(at) == units
        assert positions.code_points(units) == at
