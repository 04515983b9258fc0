from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.columns.sort_order import rows_by_text

texts = st.one_of(
    st.binary(max_size=30).map(lambda text: text.replace(b"\0", b"")),
    st.text("ab", max_size=40).map(str.encode),  # many that begin alike
)


def _sorted(found: list[bytes]) -> list[bytes]:
    rows, filled = rows_by_text(b"".join(found), [len(text) for text in found])
    in_order = [found[row] for row in rows.tolist()]
    assert all(in_order[:filled])
    assert not any(in_order[filled:])
    # Equal ones keep their order.
    assert rows.tolist() == sorted(rows.tolist(), key=lambda row: (not found[row], found[row], row))
    return in_order


@given(st.lists(texts, max_size=40))
def test_texts_are_sorted_as_their_bytes_are(found: list[bytes]) -> None:
    assert _sorted(found) == sorted(found, key=lambda text: (not text, text))


def test_texts_that_differ_only_far_behind_are_parted() -> None:
    alike = b"The foreign ministers of both countries met in "
    found = [alike + place for place in (b"Vienna", b"Bali", b"", b"Bali", b"Beijing")]
    assert _sorted(found) == sorted(found)


def test_a_hundred_thousand_alike_take_no_longer_than_others() -> None:
    """Texts that are quite equal are left alone: no round parts them."""
    found = [b"x" * 400] * 100_000
    began = time.process_time()
    rows, filled = rows_by_text(b"".join(found), [400] * len(found))
    assert time.process_time() - began < 5
    assert (rows[0], rows[-1], filled) == (0, 99_999, 100_000)
