"""How large all is shown: a choice of the user's, which takes hold when the program starts.

Qt scales the whole window, as for a finer display: text, marks and what can be clicked alike.
"""

from __future__ import annotations

import os

_VARIABLE = "QT_SCALE_FACTOR"


def enlarge(percent: int) -> None:
    """Let Qt show all so large; only to be called before there is an application.

    A factor that the environment names already is multiplied.
    """
    if percent == 100:
        return
    try:
        before = float(os.environ.get(_VARIABLE, "") or 1.0)
    except ValueError:  # Qt would not understand it either, and goes on without
        before = 1.0
    os.environ[_VARIABLE] = f"{before * percent / 100:g}"
