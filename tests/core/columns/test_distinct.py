from __future__ import annotations

import subprocess
import sys

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.columns.distinct import distinct


@given(st.lists(st.integers(-3, 3), max_size=8))
def test_each_value_comes_once_and_in_order(values: list[int]) -> None:
    found = distinct(np.array(values, np.int32))
    assert found.tolist() == sorted(set(values))
    assert found.dtype == np.int32


ALONE = """
import sys
import numpy as np
from timeline_app.core.columns.distinct import distinct
assert distinct(np.array([2, 1, 2])).tolist() == [1, 2]
print("numpy.ma" in sys.modules)
"""


def test_no_masked_arrays_are_loaded_for_it() -> None:
    done = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
